"""Where a value is told by words that are other values, or none, one by one."""

import itertools
import re
from collections.abc import Iterator
from dataclasses import replace

from hookcheck.core.finds.told_in_digits import repeated, told_in_digits
from hookcheck.core.readings.reading import PlacedValue, Reading
from hookcheck.core.values import CalendarDate, Value, ValueKind, compare, find_values
from hookcheck.core.values.calendar_words import SHORT_WEEKDAYS, WEEK_DAYS, WEEKDAYS
from hookcheck.core.values.cardinals import spoken_digit
from hookcheck.core.values.codes import LOOK_ALIKES
from hookcheck.core.values.comparing_bounds import FIRST, LAST
from hookcheck.core.values.comparing_frequencies import REPEATED
from hookcheck.core.values.day_parts import DAY_MIN, HALF_DAY_MIN
from hookcheck.core.values.frequencies import RATE, YEAR_DAYS, per_year
from hookcheck.core.values.holidays import HOLIDAYS
from hookcheck.core.values.number_words import INDONESIAN_UNITS, SCALES
from hookcheck.core.values.offers import OFFER_VERBS, OFFER_WORDS
from hookcheck.core.values.scores import GOALS
from hookcheck.core.values.units import SE_TIMES
from hookcheck.core.wording.function_phrases import Span
from hookcheck.core.wording.sounds import spelt_out
from hookcheck.settings import MatchingSettings

_NUMBERS = MatchingSettings()
_CODE = re.compile(r"([A-Z]+)(\d+)")
_FAR_RATE = 3
"""Words from a number to what it is counted in."""
_WEEKEND = frozenset({5, 6})
_NAMED_TOGETHER = {(5, 6): _WEEKEND, (0, 6): frozenset(range(7))}
"""Days of the week that have a name together, by the first and the last."""
_DAY_JOINS = ("and", "dan", "sama", "n")
_EITHER = (*_DAY_JOINS, "or", "atau")
_PARTS_OF_DAY = ("morning", "afternoon", "evening", "night", "pagi", "siang", "sore", "malam")
_FIRST_TIME = frozenset({("first", "time"), ("pertama", "kali"), ("pertama", "kalinya"), ("perdana", "kali")})
_COUNTED_KINDS = (ValueKind.NUMBER, ValueKind.CODE, ValueKind.PHONE)
"""What the digits of a code may be taken for: no percentage is one."""
_MOST_LETTER_WORDS = 3
"""Words that the letters of a code may be told in."""


def told_apart(value: Value, own: Reading, reading: Reading) -> Iterator[Span]:
    """The words of a channel that together state the *value* of a message."""
    match value.kind:
        case ValueKind.CODE:
            yield from _codes(value, reading)
        case ValueKind.SCORE:
            yield from _scores(value, reading)
        case ValueKind.WEEKDAY | ValueKind.DATE if _days_of_week(value):
            yield from _days(_days_of_week(value), reading)
            yield from _ends(value, reading)
        case ValueKind.DATE:
            yield from _holidays(value, reading)
            yield from _ends(value, reading)
        case ValueKind.PHONE:
            yield from repeated(value, reading)
            yield from told_in_digits(value, reading)
        case ValueKind.FREQUENCY:
            yield from _so_many(value, reading)
            yield from _for_price(value, reading)
            yield from _weekdays(value, reading)
        case ValueKind.OFFER:
            yield from _offers(value, reading)
        case ValueKind.ORDINAL if value.amount == 1:
            yield from _first_time(reading)
        case ValueKind.NUMBER if value.upper is not None:
            yield from _listed(value, reading)
        case ValueKind.NUMBER:
            yield from _labelled(value, own, reading)
        case _:
            yield from _ends(value, reading)
            yield from _two_digits(value, reading)


def place_in_message(value: Value, own: Reading) -> PlacedValue | None:
    """Where the message states *value*."""
    return next((one for one in own.values if one.value == value), None)


def _codes(value: Value, reading: Reading) -> Iterator[Span]:
    """The letters of a code, followed by its digits: the A fifty-two, HEMAT lima puluh, es dua for S2."""
    code = _CODE.fullmatch(value.code)
    if code is None:
        return
    heard, digits = (code[1].casefold(), *spelt_out(code[1])), code[2].lstrip("0")
    numbers = {placed.first: placed for placed in reading.values}
    wanted = value.code.translate(LOOK_ALIKES)
    initials = tuple({one[0] for one in heard})
    for first, word in enumerate(reading.words):
        if len(word) == len(wanted) and word.upper().translate(LOOK_ALIKES) == wanted:
            yield first, first
        if not word.startswith(initials):
            continue
        for end in range(first + 1, min(first + 1 + _MOST_LETTER_WORDS, len(reading.words))):
            if "".join(reading.words[first:end]) in heard:
                last = _last_of_digits(digits, end, numbers.get(end), reading)
                if last is not None:
                    yield first, last


def _last_of_digits(digits: str, at: int, placed: PlacedValue | None, reading: Reading) -> int | None:
    """Where *digits* that begin at word *at*, told as a number or one by one, end."""
    if placed is not None and placed.value.kind in _COUNTED_KINDS:
        amount = placed.value.amount
        told = placed.value.code.lstrip("0") or (str(int(amount)) if amount is not None else "")
        if told == digits:
            return placed.last
    spoken = [spoken_digit(word) for word in reading.words[at : at + len(digits)]]
    return at + len(digits) - 1 if "".join(digit or "-" for digit in spoken) == digits else None


def _scores(value: Value, reading: Reading) -> Iterator[Span]:
    """Two numbers in a row that are the score of the message: three one to United."""
    words = reading.words
    wanted = (value.amount, value.upper)
    for n in range(len(words) - 1):
        if (GOALS.get(words[n]), GOALS.get(words[n + 1])) == wanted:
            beside = (words[n - 1] if n else "", words[n + 2] if n + 2 < len(words) else "")
            if all(spoken_digit(word) is None for word in beside):
                yield n, n + 1


def _labelled(value: Value, own: Reading, reading: Reading) -> Iterator[Span]:
    """A number that is printed against what it numbers: SPF50 for SPF 50."""
    at = place_in_message(value, own)
    if at is None or not at.first or value.amount is None or value.amount % 1:
        return
    code = own.words[at.first - 1].upper() + str(int(value.amount))
    for placed in reading.values:
        if placed.value.code == code:
            yield placed.first, placed.last


def _offers(value: Value, reading: Reading) -> Iterator[Span]:
    """So many for the price of so many, with what is bought between: buy two cakes, get one free."""
    words = reading.words
    for first, word in enumerate(words):
        if word not in OFFER_WORDS:
            continue
        for verb in range(first + 3, min(first + 3 + _FAR_RATE, len(words))):
            last = min(verb + 2, len(words) - 1)
            if words[verb] in OFFER_VERBS:
                told = " ".join((*words[first : first + 2], *words[verb : last + 1]))
                found = [one for one in find_values(told) if one.kind is ValueKind.OFFER]
                if any(compare(value, one).agrees for one in found):
                    yield first, last


def _so_many(value: Value, reading: Reading) -> Iterator[Span]:
    """So many of a thing, or so many times, in some time: six buses an hour, for every ten minutes."""
    for number, rate in itertools.pairwise(sorted(reading.values, key=lambda one: one.first)):
        counts = number.value.kind is ValueKind.NUMBER and number.value.amount
        if not counts or rate.value.kind is not ValueKind.FREQUENCY or rate.first - number.last > _FAR_RATE:
            continue
        of_times = number.value.unit == "times"
        if number.value.unit != ("times" if of_times else ""):
            continue
        often = replace(rate.value, amount=(rate.value.amount or 0.0) * (number.value.amount or 0.0), unit="")
        if not value.unit and (rate.value.unit or of_times) and compare(value, often).agrees:
            yield number.first, rate.last


def _for_price(value: Value, reading: Reading) -> Iterator[Span]:
    """What a price is for, told before it: sebulan sejuta dua ratus."""
    if value.unit != RATE:
        return
    for price in reading.values:
        before = price.first - 1
        if price.value.kind is ValueKind.MONEY and before >= 0:
            unit = SE_TIMES.get(reading.words[before])
            if unit is not None and per_year(unit) == value.amount:
                yield before, before


def _weekdays(value: Value, reading: Reading) -> Iterator[Span]:
    """As many days of the week as times a week: Selasa sama Jumat, for twice a week."""
    times = (value.amount or 0.0) * WEEK_DAYS / YEAR_DAYS
    if value.unit or round(times, 6) not in (2, 3, 4, 5, 6):
        return
    for one in reading.values:
        if one.value.kind is ValueKind.WEEKDAY and _days_long(one.value) == round(times):
            yield one.first, one.last
    days = [
        (one.first, one.last)
        for one in sorted(reading.values, key=lambda one: one.first)
        if one.value.kind is ValueKind.WEEKDAY and one.value.until is None
    ]
    count = round(times)
    for n in range(len(days) - count + 1):
        row = days[n : n + count]
        joined = all(
            later[0] - last == 1 or (later[0] - last == 2 and reading.words[last + 1] in _DAY_JOINS)
            for (_, last), later in itertools.pairwise(row)
        )
        if joined:
            yield row[0][0], row[-1][1]


def _days_long(value: Value) -> int:
    """How many days of the week a range names; 0 when it is none."""
    first = value.date.weekday if value.date else None
    last = value.until.weekday if value.until else None
    return 0 if first is None or last is None else (last - first) % WEEK_DAYS + 1


def _first_time(reading: Reading) -> Iterator[Span]:
    """A first one told by how often it happened: for the first time, pertama kalinya."""
    for n, pair in enumerate(itertools.pairwise(reading.words)):
        if pair in _FIRST_TIME:
            yield n, n + 1


def _days_of_week(value: Value) -> frozenset[int]:
    """The days of the week that *value* names together, when they are the weekend or all; 0 is Monday."""
    date, until = value.date, value.until
    if date is not None and date.relative.endswith("_weekend"):
        return _WEEKEND
    if date is None or until is None or date.weekday is None or until.weekday is None or date.day:
        return frozenset()
    return _NAMED_TOGETHER.get((date.weekday, until.weekday), frozenset())


def _days(wanted: frozenset[int], reading: Reading) -> Iterator[Span]:
    """A weekend told by its days, every day by a part of it: Sabtu Minggu, every night."""
    words = reading.words
    for n, (word, after) in enumerate(itertools.pairwise(words)):
        if wanted == _WEEKEND and (word, after) == ("week", "end"):
            yield n, n + 1
        elif wanted == _WEEKEND:
            named = [_day_named(one) for one in words[n : n + 3]]
            if named[:2] == [5, 6]:
                yield n, n + 1
            elif named == [5, None, 6] and after in _EITHER:
                yield n, n + 2
        elif word in REPEATED and after.removesuffix("nya") in _PARTS_OF_DAY:
            yield n, n + 1


def _day_named(word: str) -> int | None:
    return WEEKDAYS.get(word, SHORT_WEEKDAYS.get(word))


def _two_digits(value: Value, reading: Reading) -> Iterator[Span]:
    """Two digits in a row, which may be a guess as well: delapan sembilan ribu for 89.000."""
    if value.kind is not ValueKind.MONEY:
        return
    words = reading.words
    for n in range(len(words) - 2):
        tens, ones = INDONESIAN_UNITS.get(words[n]), INDONESIAN_UNITS.get(words[n + 1])
        scale = SCALES.get(words[n + 2]) if tens is not None and ones == tens + 1 else None
        if tens is not None and ones is not None and scale and value.amount == (tens * 10 + ones) * scale:
            yield n, n + 2


def _listed(value: Value, reading: Reading) -> Iterator[Span]:
    """Every number of a range, one after the other: classes 4, 5, 6."""
    wanted = range(int(value.amount or 0), int(value.upper or 0) + 1)
    numbers = sorted(
        (one for one in reading.values if one.value.amount is not None), key=lambda one: one.first
    )
    for n in range(len(numbers) - len(wanted) + 1):
        row = numbers[n : n + len(wanted)]
        told = all(one.value.amount == amount for one, amount in zip(row, wanted, strict=True))
        if told and all(later.first - one.last <= 2 for one, later in itertools.pairwise(row)):
            yield row[0].first, row[-1].last


def _holidays(value: Value, reading: Reading) -> Iterator[Span]:
    """The name of the day that is the date: Christmas Eve."""
    begins = _named_days(value.date, reading)
    if value.until is None:
        yield from begins
        return
    ends = list(_named_days(value.until, reading))
    for first in begins:
        for last in ends:
            if 0 < last[0] - first[1] <= _NUMBERS.ends_reach_words:
                yield first[0], last[1]


def _named_days(date: CalendarDate | None, reading: Reading) -> Iterator[Span]:
    names = HOLIDAYS.get((date.day, date.month), ()) if date and date.day and date.month else ()
    for name in names:
        for first in range(len(reading.words) - len(name) + 1):
            if reading.words[first : first + len(name)] == name:
                yield first, first + len(name) - 1


def _in_month_of(span: Value, day: Value) -> Value:
    """A *day* that is told without its month, in the one in which a *span* ends."""
    if span.until is None or day.date is None or day.date.day is None or day.date.month is not None:
        return day
    return replace(day, date=replace(day.date, month=span.until.month))


def _ends(value: Value, reading: Reading) -> Iterator[Span]:
    """The two ends of a range told one after the other: starts on the first, and closes on the fifth."""
    if value.until is None and (value.upper is None or value.amount is None):
        return
    start = replace(value, upper=None, until=None)
    half = float(((value.upper or 0.0) + HALF_DAY_MIN) % DAY_MIN)
    others = (half,) if value.kind is ValueKind.CLOCK and value.others else ()
    end = replace(start, amount=value.upper, others=others, date=value.until)
    single = [one for one in reading.values if one.value.upper is None and one.value.until is None]
    begins = [one for one in single if compare(start, _in_month_of(value, one.value)).agrees]
    closes = [one for one in single if compare(end, one.value).agrees] if begins else ()
    for first in begins:
        for last in closes:
            bound = first.value.comparator in FIRST or last.value.comparator in LAST
            # "Senin Jumat".
            bound = bound or (first.value.kind is ValueKind.WEEKDAY and last.first == first.last + 1)
            if bound and 0 < last.first - first.last <= _NUMBERS.ends_reach_words:
                yield first.first, last.last
