"""How long something took or how old it is, told by its two ends: born in 1946, and now it is 2026."""

import datetime
import itertools
import math
from collections.abc import Iterator
from dataclasses import replace

from hookcheck.core.readings.reading import PlacedValue, Reading
from hookcheck.core.values import Comparator, Value, ValueKind, compare
from hookcheck.core.values.calendar_words import COMMON_YEAR, WEEK_DAYS
from hookcheck.core.values.day_parts import DAY_MIN, HALF_DAY_MIN
from hookcheck.core.values.frequencies import YEAR_DAYS
from hookcheck.core.values.units import DAY_S, TIMES
from hookcheck.core.values.value import CalendarDate
from hookcheck.core.wording.function_phrases import Span
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
AT = frozenset(("at", "jam", "pukul"))
_HABIT = frozenset(("used", "usually", "normally", "dulu", "dulunya", "tadinya", "semula", "biasanya"))
"""Words before the first of two times of day that tell it as the one of before, not as a beginning."""
_BORN = frozenset(("born", "lahir", "kelahiran", "founded", "opened", "berdiri", "didirikan", "dibuka"))
_JUBILEES = frozenset(
    ("anniversary", "birthday", "jubilee", "ulang", "jadi", "ultah", "hut", "milad", "dirgahayu")
)
_BEGINS = (Comparator.OPENS, Comparator.FROM)
_ENDS = (Comparator.CLOSES, Comparator.UNTIL)
_BEGINNING = frozenset(
    (
        "from", "starts", "start", "started", "begins", "begin", "began", "kicks", "opens", "opened",
        "dari", "mulai", "dimulai", "sejak", "buka", "dibuka",
    )
)  # fmt: skip
_ENDING = frozenset(
    (
        "to", "until", "till", "through", "ends", "end", "ending", "finishes", "wraps", "closes",
        "closed", "signs", "sampai", "hingga", "berakhir", "ditutup", "selesai", "tutup",
    )
)  # fmt: skip
"""Words up to four before a date with which something begins, or ends."""
_END_REACH = 4
_YEAR_MONTHS = 12
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
                yield from _months(value.amount, reading)
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


def _months(months: float, reading: Reading) -> Iterator[tuple[Span, Span]]:
    """From January to June is six months, and from 1975 to 2025 are fifty years."""
    first: PlacedValue | None = None
    for one in sorted(reading.values, key=lambda one: one.first):
        date, until = one.value.date, one.value.until
        if date is None or date.day is not None:
            continue
        if until is not None and until.day is None:
            apart = _months_from(date, until)
            last = one
        else:
            if _begins(one, reading):
                first = one
                continue
            if first is None or first.value.date is None or _begins(one, reading) is not False:
                continue
            apart, last = _months_from(first.value.date, date), one
        if apart == months:
            begun = one if until is not None or first is None else first
            yield (begun.first, begun.last), (last.first, last.last)


def _months_from(first: CalendarDate, last: CalendarDate) -> int | None:
    """How many months two dates without days lie apart, with the last of them where months are named."""
    if first.month is not None and last.month is not None:
        years = (last.year or first.year or 0) - (first.year or last.year or 0)
        return (
            (last.month - first.month) % _YEAR_MONTHS + 1
            if not years
            else years * 12 + last.month - first.month + 1
        )
    if first.year is not None and last.year is not None and first.month is last.month is None:
        return (last.year - first.year) * _YEAR_MONTHS
    return None


def _begins(placed: PlacedValue, reading: Reading) -> bool | None:
    """Whether a date or an hour is told as a beginning or an end; None when it is told as neither."""
    if placed.value.comparator in (*_BEGINS, *_ENDS):
        return placed.value.comparator in _BEGINS
    for word in reversed(reading.words[max(placed.first - _END_REACH, 0) : placed.first]):
        if word in _BEGINNING or word in _ENDING:
            return word in _BEGINNING
    return None


def _days(value: Value, reading: Reading) -> Iterator[tuple[Span, Span]]:
    """From the first of July to the tenth is ten days."""
    first: PlacedValue | None = None
    for one in sorted(reading.values, key=lambda one: one.first):
        date = one.value.date
        if date is None and one.value.kind is ValueKind.ORDINAL and first is not None and first.value.date:
            # "March 1st", and "ends on the 14th".
            date = replace(first.value.date, day=int(one.value.amount or 0))
        if date is None:
            continue
        if one.value.date is not None and _begins(one, reading):
            first = one
        elif first is not None and first.value.date is not None and _begins(one, reading) is False:
            for days in _days_from(first.value.date, date):
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
        open_for = later.value.comparator in _ENDS and bool(_begins(earlier, reading))
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


def _is_hour(placed: PlacedValue, reading: Reading) -> bool:
    """Whether a number that begins a phrase is an hour, by the end of the one before: "at" / "seven"."""
    before = placed.first - 1
    bare = placed.value.kind is ValueKind.NUMBER and not placed.value.unit and placed.value.upper is None
    return (
        bare
        and before >= 0
        and reading.words[before] in AT
        and reading.unit_of[before] != reading.unit_of[placed.first]
        and (placed.value.amount or 0.0) in range(1, HALF_DAY_MIN // _HOUR_MIN + 1)
    )


def _clocks(reading: Reading) -> Iterator[PlacedValue]:
    """The times of day in the order of the telling, "it's nine twenty-five" among them."""
    for one in sorted(reading.values, key=lambda one: one.first):
        if one.value.kind is ValueKind.CLOCK:
            yield one
        elif _is_hour(one, reading):
            time = (one.value.amount or 0.0) * _HOUR_MIN
            told = replace(one.value, kind=ValueKind.CLOCK, amount=time, others=(time + HALF_DAY_MIN,))
            yield replace(one, value=told)
        elif one.value.kind is ValueKind.NUMBER and one.value.others and one.first > 0:
            hour, minute = divmod(one.value.amount or 0.0, 100)
            begins = reading.unit_of[one.first - 1] != reading.unit_of[one.first]
            tells_time = begins or reading.words[one.first - 1] in ("it's", "is", "at")
            if tells_time and hour <= 12 and minute < _HOUR_MIN:
                time = hour * _HOUR_MIN + minute
                told = replace(one.value, kind=ValueKind.CLOCK, amount=time, others=(time + HALF_DAY_MIN,))
                yield replace(one, value=told)
