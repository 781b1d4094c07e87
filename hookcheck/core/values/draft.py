"""A value found among tokens, before it is cut out of its text."""

from typing import NamedTuple

from hookcheck.core.values.value import CalendarDate, Comparator, ValueKind


class Draft(NamedTuple):
    """The fields of a `Value`, placed by tokens."""

    kind: ValueKind
    first: int
    """Index of its first token."""
    end: int
    """Index after its last token."""
    amount: float | None = None
    upper: float | None = None
    unit: str = ""
    comparator: Comparator = Comparator.EXACT
    others: tuple[float, ...] = ()
    date: CalendarDate | None = None
    until: CalendarDate | None = None
    code: str = ""
