"""How often, told by the days or the times of day themselves."""

import itertools
from collections.abc import Iterator

from hookcheck.core.readings.reading import Reading
from hookcheck.core.values import Value
from hookcheck.core.values.frequencies import YEAR_DAYS
from hookcheck.core.values.value import CalendarDate
from hookcheck.core.wording.function_phrases import Span
from hookcheck.settings import MatchingSettings

_NUMBERS = MatchingSettings()
_DAY_PARTS = (
    frozenset(("morning", "mornings", "breakfast", "pagi", "sarapan")),
    frozenset(("noon", "lunch", "lunchtime", "siang")),
    frozenset(("evening", "evenings", "night", "bedtime", "dinner", "supper", "malam", "sore")),
)
_TWICE_A_MONTH = 24
"""Times a year."""
_YEAR_ENDS = frozenset(("end", "akhir"))
_UNTIL = frozenset(("until", "till", "til", "through", "sampai", "hingga", "sampe"))
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


def year_after(value: Value, reading: Reading) -> Iterator[tuple[Span, Span]]:
    """Until the end of 2027 is not before 2028."""
    year = value.date.year if value.date is not None else None
    if year is None or value.date != CalendarDate(year=year) or _YEAR_ENDS.isdisjoint(reading.words):
        return
    for one in reading.values:
        told = one.value.date == CalendarDate(year=year - 1) and one.value.until is None
        before = reading.words[max(one.first - _CLOSE_WORDS, 0) : one.last + 1]
        if told and not _YEAR_ENDS.isdisjoint(before) and not _UNTIL.isdisjoint(before):
            yield (one.first, one.last), (one.first, one.last)


def times_of_day(value: Value, reading: Reading) -> Iterator[tuple[Span, Span]]:
    """In the morning and in the evening is twice a day, with lunch three times."""
    times = (value.amount or 0.0) / YEAR_DAYS
    if value.unit or times not in (2, 3):
        return
    told = [
        (n, part)
        for n, token in enumerate(reading.tokens)
        for part, listed in enumerate(_DAY_PARTS)
        if token.text in listed
    ]
    for (first, _), *_, (last, _) in zip(*(told[n:] for n in range(int(times))), strict=False):
        near = {part for n, part in told if abs(n - first) <= _NUMBERS.result_reach_words}
        parts = {part for n, part in told if first <= n <= last}
        if parts == near and len(parts) == times:
            yield (first, first), (last, last)
