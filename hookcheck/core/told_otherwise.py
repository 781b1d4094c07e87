"""How often or how long, told by the days or the hours themselves."""

import itertools
from collections.abc import Iterator

from hookcheck.core.function_phrases import Span
from hookcheck.core.reading import Reading
from hookcheck.core.values import Value, ValueKind
from hookcheck.core.values.day_parts import DAY_MIN, HALF_DAY_MIN

_TWICE_A_MONTH = 24
"""Times a year."""
_CLOSE_WORDS = 5
"""Words between two days of the month that are told together."""


def days_of_month(value: Value, reading: Reading) -> Iterator[tuple[Span, Span]]:
    """On the fifth and on the twentieth is twice a month."""
    if value.unit or value.amount != _TWICE_A_MONTH:
        return
    days = [
        one
        for one in reading.values
        if one.value.date is not None and one.value.date.day and one.value.date.month is None
    ]
    for earlier, later in itertools.pairwise(days):
        close = 0 < later.first - earlier.last <= _CLOSE_WORDS
        single = earlier.value.until is None and later.value.until is None
        if close and single and earlier.value.date != later.value.date:
            yield (earlier.first, earlier.last), (later.first, later.last)


def hours_long(value: Value, own: Reading, reading: Reading) -> Iterator[tuple[Span, Span]]:
    """From eight till twelve is four hours, for a message that names no hours itself."""
    if value.kind is not ValueKind.DURATION or value.unit != "second" or value.upper is not None:
        return
    if any(one.value.kind is ValueKind.CLOCK for one in own.values):
        return
    for one in reading.values:
        low, high = one.value.amount, one.value.upper
        if one.value.kind is ValueKind.CLOCK and low is not None and high is not None:
            period = HALF_DAY_MIN if one.value.others else DAY_MIN
            if (high - low) % period * 60 == value.amount:
                yield (one.first, one.first), (one.last, one.last)
