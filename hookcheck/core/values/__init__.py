"""Values in English and Indonesian text: numbers, dates, prices… found, and compared with each other."""

from hookcheck.core.values.carrying import carried
from hookcheck.core.values.comparing import compare, relate
from hookcheck.core.values.finder import as_rate_value, find_values, may_go_on, may_hold_value
from hookcheck.core.values.relation import Comparison, Relation
from hookcheck.core.values.value import CalendarDate, Comparator, Value, ValueKind

__all__ = [
    "CalendarDate",
    "Comparator",
    "Comparison",
    "Relation",
    "Value",
    "ValueKind",
    "as_rate_value",
    "carried",
    "compare",
    "find_values",
    "may_go_on",
    "may_hold_value",
    "relate",
]  # fmt: skip
