"""Whether two values of different kinds are one, as signs and speech leave out what tells their kind."""

import re
from dataclasses import replace
from datetime import date as calendar_day
from itertools import filterfalse

from hookcheck.core.values.calendar_words import COMMON_YEAR, WEEK_DAYS
from hookcheck.core.values.comparing_amounts import (
    compare_amounts,
    compare_share,
    equal_amounts,
    near,
    readings,
)
from hookcheck.core.values.comparing_bounds import BOUNDS, UPPER
from hookcheck.core.values.day_parts import DAY_MIN, HALF_DAY_MIN
from hookcheck.core.values.number_words import SCALES
from hookcheck.core.values.relation import Relation, as_equivalent
from hookcheck.core.values.units import DAY_S
from hookcheck.core.values.value import FROM_THE_DAY, CalendarDate, Comparator, Value, ValueKind
from hookcheck.settings import ValueSettings

_DEFAULTS = ValueSettings()
_NAMED_DIGITS = frozenset({ValueKind.PHONE, ValueKind.CODE})
_LEAST_PRICE = 10
"""A smaller bare number is likelier to count something than to be a price."""
_LEAST_DEGREES = 100
_THOUSAND = 1000
_LEAST_ANNIVERSARY = 10
"""A smaller ordinal beside as many years is likelier a place in an order."""
_AGE_CODE = re.compile(r"U\d{1,2}")
_VERSION = re.compile(r"V\d+\.\d+")
_POINTED_DAY = re.compile(r"(?:^|\s)(\d{1,2})[.](\d{1,2})$")
_POINTED_DAYS = re.compile(r"(\d{1,2})[.](\d{2})\s*\W\s*(\d{1,2})[.](\d{2})")
_TWO_DECIMALS = re.compile(r"\d[.,]\d\d\b")


def compare_kinds(message: Value, video: Value) -> Relation:
    """How two values of different kinds stand to each other."""
    by_kind = {message.kind: message, video.kind: video}
    named = message if message.kind in _NAMED_DIGITS else video if video.kind in _NAMED_DIGITS else None
    if message.kind is ValueKind.NUMBER and video.kind is ValueKind.PHONE and _are_digits(message, video):
        return Relation.DIFFERENT
    if named is not None:
        return _named_digits(named, video if named is message else message)
    number = by_kind.get(ValueKind.NUMBER)
    if number is not None:
        if _keeps_price(message, video):
            return Relation.EQUIVALENT
        other = video if number is message else message
        return (
            compare_share(number, other) if other.kind is ValueKind.PERCENT else _bare_number(number, other)
        )
    match by_kind:
        case {ValueKind.DURATION: length, ValueKind.DATE: span} if span.until is not None:
            return Relation.EQUIVALENT if _lasts(length, span) else Relation.UNRELATED
        case {ValueKind.DATE: dated}:
            return _date_and_amount(dated, video if dated is message else message)
        case {ValueKind.MONEY: price, ValueKind.MEASURE: measure}:
            return _millions(price, measure)
        case {ValueKind.SCORE: score, ValueKind.CLOCK: hours}:
            return Relation.EQUIVALENT if _are_hours(score, hours) else Relation.UNRELATED
        case {ValueKind.DURATION: length, ValueKind.WEEKDAY: days}:
            return Relation.EQUIVALENT if _are_so_many(length, days) else Relation.UNRELATED
        case {ValueKind.ORDINAL: ordinal}:
            return _anniversary(ordinal, video if ordinal is message else message)
    return Relation.UNRELATED


def _are_digits(number: Value, told: Value) -> bool:
    """Whether as many digits told one by one are another number: room 204, room two oh five."""
    amount = number.amount or 0.0
    digits = str(int(amount))
    return amount % 1 == 0 and len(digits) == len(told.code) and digits != told.code


def _named_digits(named: Value, other: Value) -> Relation:
    """A code or a telephone number beside a value of another kind: only equal digits mean anything."""
    if other.kind in _NAMED_DIGITS:
        return Relation.EQUIVALENT if named.code == other.code else Relation.UNRELATED
    if _AGE_CODE.fullmatch(named.code) and other.comparator is Comparator.LESS_THAN:
        return _under_age(int(named.code[1:]), other)
    if _VERSION.fullmatch(named.code) and other.kind is ValueKind.NUMBER:
        same = other.amount == float(named.code[1:])
        return Relation.EQUIVALENT if same else Relation.UNRELATED
    if named.code.startswith("X") and other.unit == "times":
        # Rinse x3.
        return Relation.EQUIVALENT if named.code == f"X{other.amount:g}" else Relation.UNRELATED
    code, extended, _ = named.code.partition("X") if named.kind is ValueKind.PHONE else (named.code, "", "")
    letters, digits = "".join(filterfalse(str.isdecimal, code)), "".join(filter(str.isdecimal, code))
    amount = other.amount
    if amount is None:
        return Relation.UNRELATED
    match other.kind:
        case ValueKind.CLOCK:
            hours = [moment % DAY_MIN for moment in readings(other)] + [amount % HALF_DAY_MIN]
            times = {f"{int(moment) // 60}{int(moment) % 60:02}" for moment in hours}
            return Relation.EQUIVALENT if named.code.lstrip("0") in times else Relation.UNRELATED
        case ValueKind.DURATION:
            return Relation.EQUIVALENT if named.code == "24/7" and amount == DAY_S else Relation.UNRELATED
        case ValueKind.MEASURE:
            # "Five g" is heard for 5G.
            grams = letters == "G" and other.unit == "kg" and near(amount * 1000, float(digits or 0))
            return Relation.EQUIVALENT if grams else Relation.UNRELATED
        case ValueKind.AGE:
            amount /= 12
    if other.upper is not None or amount % 1 or str(int(amount)) != digits.lstrip("0"):
        return Relation.UNRELATED
    return Relation.CONTAINED if letters or extended else Relation.EQUIVALENT


def _under_age(years: int, limit: Value) -> Relation:
    """U12 is for under twelves."""
    stated = {ValueKind.NUMBER: years, ValueKind.AGE: years * 12, ValueKind.DURATION: years * 12}
    same = limit.amount == stated.get(limit.kind) and limit.unit in ("", "month")
    return Relation.EQUIVALENT if same else Relation.UNRELATED


def _bare_number(number: Value, other: Value) -> Relation:
    """A number without a unit beside a value that has one."""
    if number.unit == "fraction" and other.date is not None and _is_slashed_day(number, other.date):
        return Relation.EQUIVALENT
    if number.amount is None or number.unit not in ("", "person"):
        return Relation.UNRELATED
    equal, partly = False, False
    match other.kind:
        case ValueKind.MONEY if not number.unit:
            if _is_other_amount(number, other):
                return Relation.DIFFERENT
            same = equal_amounts(number, other)
            # A 1 may count anything, and not a pound.
            equal, partly = same and number.amount >= _LEAST_PRICE, same
            if other.unit == "IDR" and other.amount == number.amount * 1000:
                # Seventy thousand, "now forty-nine"; and 19.9 on a label.
                partly = _LEAST_PRICE <= number.amount < 1000
                equal = partly and number.amount % 1 != 0
        case ValueKind.ORDINAL:
            equal = equal_amounts(number, other)
        case ValueKind.SCORE:
            equal = (number.amount, number.upper) == (other.amount, other.upper)
        case ValueKind.AGE | ValueKind.DURATION if other.kind is ValueKind.AGE or _limits_years(other):
            upper = None if number.upper is None else number.upper * 12
            equal = (number.amount * 12, upper) == (other.amount, other.upper)
            if not equal and number.comparator in BOUNDS and other.comparator in BOUNDS:
                aged = replace(number, kind=other.kind, unit="month", amount=number.amount * 12, upper=upper)
                return as_equivalent(compare_amounts(aged, other, _DEFAULTS))
        case ValueKind.DATE:
            equal = _is_pointed_day(number, other) or other.date == CalendarDate(year=int(number.amount))
            partly = other.date == CalendarDate(day=int(number.amount)) or _is_shopping_day(number, other)
        case ValueKind.MEASURE:
            # "One eighty for half an hour": so many degrees are told without their unit, and "above thirty".
            degrees = other.unit == "°C" and near(number.amount, other.amount or 0.0)
            bound = number.comparator is other.comparator and number.comparator in BOUNDS
            equal = _is_race(number, other) or (
                degrees and (bound or number.amount >= _LEAST_DEGREES or number.amount % 1 != 0)
            )
            partly = degrees
        case ValueKind.CLOCK:
            equal = _is_pointed_time(number, other) or _are_hours(number, other)
            equal = equal or _is_minutes_to(number, other)
            upper = number.upper is None or (number.upper * 60 - (other.upper or 0)) % HALF_DAY_MIN == 0
            limited = number.comparator in UPPER and number.comparator is not Comparator.LESS_THAN
            cued = limited and number.amount in range(1, HALF_DAY_MIN // 60 + 1)
            partly = upper and (number.amount * 60 - readings(other)[0]) % HALF_DAY_MIN == 0
            # "Sampai lima" is until five o'clock.
            equal = equal or (partly and cued and other.comparator in UPPER)
    if equal:
        return Relation.EQUIVALENT
    return Relation.CONTAINED if partly else Relation.UNRELATED


def _keeps_price(message: Value, video: Value) -> bool:
    """Whether a price and a bare number in the thousands agree by a limit: 4.8 million, for under five."""
    if ValueKind.MONEY not in (message.kind, video.kind) or {message.comparator, video.comparator}.isdisjoint(
        BOUNDS
    ):
        return False
    unit = message.unit or video.unit
    stated, said = (replace(one, kind=ValueKind.MONEY, unit=unit) for one in (message, video))
    large = min(stated.amount or 0.0, said.amount or 0.0) >= _THOUSAND
    return large and compare_amounts(stated, said, _DEFAULTS).agrees


def _is_other_amount(number: Value, price: Value) -> bool:
    """Whether a number is another amount than a price without currency, in one scale: 100 juta, 10 juta."""
    last = price.text.casefold().split()[-1]
    scaled = not price.unit and last in SCALES and number.text.casefold().split()[-1] == last
    return scaled and price.upper is None and number.upper is None and not equal_amounts(number, price)


def _limits_years(length: Value) -> bool:
    """Whether a number of years is a limit, which is one of age: minimal 18 tahun, beside 18+."""
    return length.comparator in BOUNDS and length.unit == "month" and (length.amount or 1) % 12 == 0


def _is_race(number: Value, distance: Value) -> bool:
    """Whether a number in thousands is one of metres: a 10K run, told as ten kilometres or kilos."""
    metres = {"m": distance.amount or 0.0, "kg": (distance.amount or 0.0) * 1000}.get(distance.unit, 0.0)
    kilos = distance.unit == "m" or distance.text.casefold().endswith(("kilo", "kilos"))
    return kilos and number.text.casefold().endswith("k") and near(number.amount or 0.0, metres)


def _is_pointed_time(number: Value, time: Value) -> bool:
    """Whether what was read as a decimal is a time: 20.30, or 7.30 for one in the evening."""
    told = [amount for amount in readings(number) if amount % 1]
    moments = readings(time)
    if number.others or _TWO_DECIMALS.search(number.text):
        # An hour up to twelve may be one of the evening.
        moments = (*moments, *(minutes - HALF_DAY_MIN for minutes in moments if minutes >= HALF_DAY_MIN + 60))
    pointed = [minutes // 60 + minutes % 60 / 100 for minutes in moments]
    return any(near(amount, reading) for amount in told for reading in pointed)


def _is_minutes_to(number: Value, time: Value) -> bool:
    """Whether what looks like a range is a time: five to seven."""
    if number.amount not in (5, 10) or number.upper is None or " to " not in number.text.casefold():
        return False
    return any((number.upper * 60 - number.amount - moment) % HALF_DAY_MIN == 0 for moment in readings(time))


def _are_hours(pair: Value, hours: Value) -> bool:
    """Whether two bare numbers with a hyphen, as on a sign, are opening hours: 8-5, 6-10."""
    ends = ((pair.amount, hours.amount), (pair.upper, hours.upper))
    return all(
        hour is not None
        and minutes is not None
        and 0 < hour <= 12
        and (hour * 60 - minutes) % HALF_DAY_MIN == 0
        for hour, minutes in ends
    )


def _are_so_many(length: Value, days: Value) -> bool:
    """Whether a span of weekdays is as many days: four days a week is Monday to Thursday."""
    if days.date is None or days.until is None or days.date.weekday is None or days.until.weekday is None:
        return False
    count = (days.until.weekday - days.date.weekday) % WEEK_DAYS + 1
    return length.unit == "second" and length.amount == count * DAY_S


def _lasts(length: Value, span: Value) -> bool:
    """Whether a range of days is as long, its last day counted or not: 1 to 14 June is two weeks."""
    first, last = span.date, span.until
    if first is None or last is None or None in (first.day, first.month, last.day, last.month):
        return False
    year = first.year or COMMON_YEAR
    try:
        begin = calendar_day(year, first.month or 1, first.day or 1)
        end = calendar_day(last.year or year, last.month or 1, last.day or 1)
    except ValueError:
        return False
    days = (end - begin).days
    return length.unit == "second" and length.amount in (days * DAY_S, (days + 1) * DAY_S)


def _millions(price: Value, measure: Value) -> Relation:
    """Rp2 M is two billion, and 2M beside a price of so many no two metres."""
    amount = measure.amount or 0.0
    scaled = measure.unit == "m" and measure.text.casefold().endswith("m") and measure.upper is None
    same = scaled and price.amount in (amount * 1e6, amount * 1e9)
    return Relation.EQUIVALENT if same else Relation.UNRELATED


def _anniversary(ordinal: Value, years: Value) -> Relation:
    """A fiftieth anniversary is fifty years."""
    count = ordinal.amount or 0.0
    if years.unit != "month" or years.upper is not None or years.amount != count * 12:
        return Relation.UNRELATED
    return Relation.EQUIVALENT if count >= _LEAST_ANNIVERSARY else Relation.CONTAINED


def _is_pointed_day(shown: Value, dated: Value) -> bool:
    """Whether what was read as a decimal, or as a time, is a day and its month: 15.06."""
    parts = _POINTED_DAY.search(shown.text)
    date = dated.date
    if parts is None or date is None or dated.until is not None:
        return False
    return (int(parts[1]), int(parts[2])) == (date.day, date.month)


def _is_slashed_day(number: Value, date: CalendarDate) -> bool:
    """Whether what was read as a part is a day: 1/3 for 1 March."""
    return number.text == f"{date.day}/{date.month}"


def _are_pointed_days(shown: Value, dated: Value) -> bool:
    """Whether what was read as hours is a range of days: 06.06 - 08.06."""
    parts = _POINTED_DAYS.fullmatch(shown.text)
    if parts is None or dated.date is None or dated.until is None:
        return False
    dates = (dated.date, dated.until)
    return [int(part) for part in parts.groups()] == [part for one in dates for part in (one.day, one.month)]


def _is_shopping_day(number: Value, dated: Value) -> bool:
    """Whether two equal digits are a shopping day: tujuh tujuh for 7.7."""
    date = dated.date
    return date is not None and date.day == date.month and number.amount == (date.day or 0) * 11


def _date_and_amount(dated: Value, other: Value) -> Relation:
    """A year that may be a price (nineteen ninety-nine), a day that may be an ordinal or a time."""
    if other.kind is ValueKind.CLOCK:
        # "Nineteen thirty" is a year too.
        year = None if dated.date is None else dated.date.year
        bare = year is not None and dated.date == CalendarDate(year=year)
        same = bare and (year or 0) // 100 * 60 + (year or 0) % 100 in readings(other)
        days = same or _is_pointed_day(other, dated) or _are_pointed_days(other, dated)
        return Relation.EQUIVALENT if days else Relation.UNRELATED
    amount = other.amount
    if dated.date is None or amount is None:
        return Relation.UNRELATED
    if dated.date.relative.startswith(FROM_THE_DAY):
        # "H-7" is seven days before.
        days = other.kind is ValueKind.DURATION and other.unit == "second"
        same = days and amount == int(dated.date.relative[len(FROM_THE_DAY[0]) :]) * DAY_S
        return Relation.EQUIVALENT if same else Relation.UNRELATED
    day = other.kind is ValueKind.ORDINAL and dated.date == CalendarDate(day=int(amount))
    price = other.kind is ValueKind.MONEY and dated.date == CalendarDate(year=round(amount * 100))
    return Relation.EQUIVALENT if day or price else Relation.UNRELATED
