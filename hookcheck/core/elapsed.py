"""How long something took or how old it is, told by its two ends: born in 1946, and now it is 2026."""

import datetime
import itertools
import math
from collections.abc import Iterator
from dataclasses import replace

from hookcheck.core.function_phrases import Span
from hookcheck.core.reading import PlacedValue, Reading
from hookcheck.core.values import Comparator, Value, ValueKind, compare
from hookcheck.core.values.calendar_words import COMMON_YEAR, WEEK_DAYS
from hookcheck.core.values.day_parts import DAY_MIN, HALF_DAY_MIN
from hookcheck.core.values.frequencies import YEAR_DAYS
from hookcheck.core.values.units import DAY_S, TIMES
from hookcheck.core.values.value import CalendarDate
from hookcheck.settings import MatchingSettings

_NUMBERS = MatchingSettings()
_HOUR_MIN = 60
_ARRIVED = frozenset(
    (
        "now", "it's", "here", "there", "arrive", "arrives", "arrived", "arriving", "reach", "reached",
        "reaches", "done", "finished", "ready", "sampai", "sampe", "nyampe", "tiba", "sekarang", "kini",
        "selesai", "kelar", "beres", "matang", "jadi", "udah", "sudah",
    )
)  # fmt: skip
"""Words about the second of two times of day that tell that something has taken until then."""
_ARRIVED_REACH = 4
"""Words before and after a time of day within which one of them stands."""
_HABIT = frozenset(("used", "usually", "normally", "dulu", "dulunya", "tadinya", "semula", "biasanya"))
"""Words before the first of two times of day that tell it as the one of before, not as a beginning."""
_BORN = frozenset(("born", "lahir", "kelahiran", "founded", "opened", "berdiri", "didirikan", "dibuka"))
_JUBILEES = frozenset(
    ("anniversary", "birthday", "jubilee", "ulang", "jadi", "ultah", "hut", "milad", "dirgahayu")
)
_BEGINS = (Comparator.OPENS, Comparator.FROM)
_ENDS = (Comparator.CLOSES, Comparator.UNTIL)
_FIRST_DAY = 1
"""The number of the first day, week or month of something; some count from none."""


def elapsed(value: Value, own: Reading, reading: Reading) -> Iterator[tuple[Span, Span]]:
    """The words of one channel, two by two, between which the time lies that a message states."""
    if value.amount is None or value.upper is not None:
        return
    match value.kind:
        case ValueKind.DURATION:
            yield from _numbered(value, reading)
            yield from _days(value, reading)
            if value.unit == "month":
                yield from _years(value.amount / 12, reading)
            elif not any(one.value.kind is ValueKind.CLOCK for one in own.values):
                yield from _hours(value, reading)
        case ValueKind.AGE if value.unit == "month":
            yield from _years(value.amount / 12, reading)
        case ValueKind.ORDINAL if not _JUBILEES.isdisjoint(own.words):
            yield from _years(value.amount, reading)
        case ValueKind.NUMBER if not value.unit and not _BORN.isdisjoint(reading.words):
            # "Grandma is 80": no more than that stands behind the number.
            if own.values[-1].value == value and own.values[-1].last + 1 == len(own.tokens):
                yield from _years(value.amount, reading)


def lie_apart(one: Value, other: Value, seconds: float) -> bool:
    """Whether two times of day lie *seconds* apart, in one half of the day or another."""
    minutes = abs((one.amount or 0.0) - (other.amount or 0.0))
    return math.isclose(min(minutes, HALF_DAY_MIN - minutes % HALF_DAY_MIN) * 60, seconds)


def _years(years: float, reading: Reading) -> Iterator[tuple[Span, Span]]:
    """Two years that lie as far apart: 2021 and 2026 are five years."""
    dated = [
        (one, one.value.date.year)
        for one in sorted(reading.values, key=lambda one: one.first)
        if one.value.date is not None and one.value.date == CalendarDate(year=one.value.date.year)
    ]
    for (earlier, first), (later, last) in itertools.pairwise(dated):
        if first and last and last - first == years:
            yield (earlier.first, earlier.last), (later.first, later.last)


def _days(value: Value, reading: Reading) -> Iterator[tuple[Span, Span]]:
    """From the first of July to the tenth is ten days."""
    first: PlacedValue | None = None
    for one in sorted(reading.values, key=lambda one: one.first):
        if one.value.date is None:
            continue
        if one.value.comparator in _BEGINS:
            first = one
        elif one.value.comparator in _ENDS and first is not None and first.value.date is not None:
            for days in _days_from(first.value.date, one.value.date):
                took = replace(
                    value, amount=days * DAY_S, unit="second", comparator=Comparator.EXACT, others=()
                )
                if compare(value, took).agrees:
                    yield (first.first, first.last), (one.first, one.last)
                    break


def _days_from(first: CalendarDate, last: CalendarDate) -> tuple[int, ...]:
    """How many days two dates lie apart, without and with the last; for days of the week only with it."""
    if first.weekday is not None and last.weekday is not None and not (first.day or last.day):
        return ((last.weekday - first.weekday) % WEEK_DAYS + 1,)
    if not (first.day and last.day and last.month):
        return ()
    year = first.year or last.year or COMMON_YEAR
    try:
        start = datetime.date(year, first.month or last.month, first.day)
        end = datetime.date(last.year or year, last.month, last.day)
    except ValueError:
        # 31 April.
        return ()
    apart = (end - start).days
    if apart < 0 and not last.year:
        apart += YEAR_DAYS
    return (apart, apart + 1) if apart > 0 else ()


def _numbered(value: Value, reading: Reading) -> Iterator[tuple[Span, Span]]:
    """From day one to day fourteen is two weeks."""
    told = [
        (placed, name)
        for placed in sorted(reading.values, key=lambda one: one.first)
        if placed.value.kind in (ValueKind.NUMBER, ValueKind.ORDINAL)
        if not placed.value.unit
        if (name := _numbers(placed, reading))
    ]
    for (earlier, name), (later, other) in itertools.pairwise(told):
        if TIMES[name] != TIMES[other] or (earlier.value.amount or 0.0) > _FIRST_DAY:
            continue
        unit, count = TIMES[name], later.value.amount or 0.0
        took = replace(
            value, amount=count * unit.factor, unit=unit.base, comparator=Comparator.EXACT, others=()
        )
        if count > _FIRST_DAY and compare(value, took).agrees:
            yield (earlier.first, earlier.last), (later.first, later.last)


def _numbers(placed: PlacedValue, reading: Reading) -> str:
    """The unit of time that a number numbers one of: day one, hari ke-30, first week."""
    words, unit = reading.words, reading.unit_of[placed.first]
    at = placed.first - 1
    if at >= 0 and reading.unit_of[at] == unit and words[at] in TIMES:
        return words[at]
    at = placed.last + 1
    after = placed.value.kind is ValueKind.ORDINAL and at < len(words) and reading.unit_of[at] == unit
    return words[at] if after and words[at] in TIMES else ""


def _hours(value: Value, reading: Reading) -> Iterator[tuple[Span, Span]]:
    """From eight till twelve is four hours; so is setting off at eight and arriving at twelve."""
    clocks = [one for one in _clocks(reading) if one.value.amount is not None]
    for one in clocks:
        low, high = one.value.amount, one.value.upper
        if low is not None and high is not None:
            period = HALF_DAY_MIN if one.value.others else DAY_MIN
            if (high - low) % period * 60 == value.amount:
                yield (one.first, one.first), (one.last, one.last)
    for earlier, later in itertools.pairwise(clocks):
        if earlier.value.upper is not None or later.value.upper is not None:
            continue
        if not 0 < later.first - earlier.last <= _NUMBERS.result_reach_words:
            continue
        open_for = (earlier.value.comparator, later.value.comparator) == (Comparator.OPENS, Comparator.CLOSES)
        about = reading.words[max(later.first - _ARRIVED_REACH, 0) : later.last + 1 + _ARRIVED_REACH]
        before = reading.words[max(earlier.first - _ARRIVED_REACH, 0) : earlier.first]
        if not open_for and (_ARRIVED.isdisjoint(about) or not _HABIT.isdisjoint(before)):
            continue
        either = earlier.value.others or later.value.others
        minutes = ((later.value.amount or 0.0) - (earlier.value.amount or 0.0)) % (
            HALF_DAY_MIN if either else DAY_MIN
        )
        if minutes * 60 == value.amount:
            yield (earlier.first, earlier.last), (later.first, later.last)


def _clocks(reading: Reading) -> Iterator[PlacedValue]:
    """The times of day in the order of the telling, "it's nine twenty-five" among them."""
    for one in sorted(reading.values, key=lambda one: one.first):
        if one.value.kind is ValueKind.CLOCK:
            yield one
        elif one.value.kind is ValueKind.NUMBER and one.value.others and one.first > 0:
            hour, minute = divmod(one.value.amount or 0.0, 100)
            begins = reading.unit_of[one.first - 1] != reading.unit_of[one.first]
            tells_time = begins or reading.words[one.first - 1] in ("it's", "is", "at")
            if tells_time and hour <= 12 and minute < _HOUR_MIN:
                time = hour * _HOUR_MIN + minute
                told = replace(one.value, kind=ValueKind.CLOCK, amount=time, others=(time + HALF_DAY_MIN,))
                yield replace(one, value=told)
