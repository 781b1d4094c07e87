"""Whether two amounts of one kind agree."""

import math
import re
from dataclasses import replace

from hookcheck.core.values.comparing_bounds import BOUNDS, LOWER, UPPER, opposed
from hookcheck.core.values.relation import Relation, as_equivalent
from hookcheck.core.values.units import DAY_S, TIMES, UNITS_OF_MEASURE
from hookcheck.core.values.value import Comparator, Value, ValueKind
from hookcheck.settings import ValueSettings

_DOLLARS = frozenset({"USD", "SGD", "AUD", "CAD", "HKD"})
_SLOTTED = frozenset({ValueKind.MONEY, ValueKind.DURATION, ValueKind.MEASURE})
_WORLDS = 50
"""How many times as much is no other value of one slot."""
_AGES = frozenset({ValueKind.AGE, ValueKind.DURATION})
_YEAR = 12
"""Months."""
_DAYS_PER_MONTH = (28, 31)
_DAYS_PER_YEAR = (364, 366)
_SHARE_ROUNDING = 0.7
"""Percentage points between a fraction and what it is told as: two thirds as 66 %."""
_LEAST_TIMES = 1000
"""So many "times" count what was done: downloaded half a million times."""
_ROUND_DIGITS = 2
_ROUNDED_PRICE = 0.0021
"""Share by which a price may be rounded up: 4.99 as five."""
_ROUNDED_TIME = 0.03
"""Share by which a time may be rounded up: 9:50 as ten minutes."""
_POINTED = re.compile(r"\d[.,]\d")
_NEWS = 1000
"""The least amount that is rounded down to its first digit and "more than" that."""
_EQUAL_SHARE = 1e-9
"""How far floating-point forms of one amount may lie apart, as a share."""


def readings(value: Value) -> tuple[float, ...]:
    """All that the amount of *value* may stand for."""
    return (math.nan if value.amount is None else value.amount, *value.others)


def near(one: float, other: float) -> bool:
    """Whether two floats are one amount."""
    return math.isclose(one, other, rel_tol=_EQUAL_SHARE, abs_tol=_EQUAL_SHARE)


def equal_amounts(message: Value, video: Value) -> bool:
    """Whether the amounts are equal in one of their readings, and both ends of ranges are."""
    if message.upper is None or video.upper is None:
        if message.upper is not video.upper:
            return False
    elif not near(message.upper, video.upper):
        return False
    return any(near(one, other) for one in readings(message) for other in readings(video))


def compare_amounts(message: Value, video: Value, settings: ValueSettings) -> Relation:
    """How two values of one kind with an amount stand to each other."""
    if message.unit == video.unit:
        return _same_unit(message, video, settings)
    if message.kind is ValueKind.MONEY:
        return _currencies(message, video, settings)
    if message.kind in (ValueKind.DURATION, ValueKind.AGE):
        return _days_and_months(message, video)
    if {message.unit, video.unit} == {"kg", "m"}:
        return _kilos(message, video)
    if message.kind is ValueKind.NUMBER and "" in (message.unit, video.unit):
        if "person" in (message.unit, video.unit):
            return as_equivalent(_same_unit(message, video, settings))
        if not equal_amounts(message, video):
            return Relation.UNRELATED
        counted = "times" in (message.unit, video.unit) and (message.amount or 0.0) >= _LEAST_TIMES
        return Relation.EQUIVALENT if counted else Relation.CONTAINED
    return Relation.UNRELATED


def _kilos(message: Value, video: Value) -> Relation:
    """A kilo may be of weight or of a road: lari lima kilo."""
    weight, length = (message, video) if message.unit == "kg" else (video, message)
    alike = weight.text.casefold().endswith(("kilo", "kilos")) and near(
        (weight.amount or 0.0) * 1000, length.amount or 0.0
    )
    return Relation.EQUIVALENT if alike else Relation.UNRELATED


def _same_unit(message: Value, video: Value, settings: ValueSettings) -> Relation:
    message, video = _whole_years(message, video)
    if equal_amounts(message, video):
        if opposed(message.comparator, video.comparator):
            return Relation.DIFFERENT
        same = message.comparator is video.comparator and message.amount == video.amount
        return Relation.SAME if same else Relation.EQUIVALENT
    if _lost_its_point(message, video):
        return Relation.EQUIVALENT
    if _are_worlds_apart(message, video):
        return Relation.UNRELATED
    if opposed(message.comparator, video.comparator):
        # From Rp50.000, up to Rp100.000: two ends of one range.
        return Relation.UNRELATED
    if (message.upper is None) != (video.upper is None):
        return _in_range(message, video)
    if _keeps_age(message, video):
        return Relation.UNRELATED
    if message.upper is None and not _is_bound(video) and _is_rounded(message, video):
        return Relation.EQUIVALENT
    if message.upper is None and not (_is_bound(message) and _is_bound(video)):
        if any(_rounds(video, amount, settings) for amount in readings(message)):
            return Relation.CONTAINED
        if any(
            _rounds(message, amount, settings) or _keeps(message, amount, settings)
            for amount in readings(video)
        ):
            return Relation.EQUIVALENT
    return Relation.DIFFERENT


def _are_worlds_apart(message: Value, video: Value) -> bool:
    """Whether two prices, lengths or measures are too far apart for one slot: an hour, and a week.

    The same number in another unit is a slip all the same: 30 seconds, 30 minutes.
    """
    apart = message.kind in _SLOTTED and all(
        0 < min(one, other) * _WORLDS < max(one, other)
        for one in readings(message)
        for other in readings(video)
    )
    return apart and not near(_figure(message), _figure(video))


def _figure(value: Value) -> float:
    """The number that is told, without its unit or the zeros behind it."""
    units = {ValueKind.DURATION: TIMES, ValueKind.MEASURE: UNITS_OF_MEASURE}.get(value.kind, {})
    unit = units.get(re.split(r"[\s\d]", value.text.casefold())[-1])
    told = (value.amount or 0.0) / (1.0 if unit is None else unit.factor)
    return float(f"{told:.9e}".partition("e")[0])


def _whole_years(message: Value, video: Value) -> tuple[Value, Value]:
    """Limits of age as those that include the year they name: under five is four and under."""
    kinds, bounds = {message.kind, video.kind}, {message.comparator, video.comparator}
    told_in_years = kinds <= _AGES and message.unit == "month" and message.amount != video.amount
    if told_in_years and len(bounds) == 2 and bounds <= BOUNDS:
        return _inclusive(message), _inclusive(video)
    return message, video


def _inclusive(age: Value) -> Value:
    amount = age.amount or 0.0
    if amount % _YEAR or age.upper is not None:
        return age
    match age.comparator:
        case Comparator.LESS_THAN:
            return replace(age, amount=amount - _YEAR, comparator=Comparator.AT_MOST)
        case Comparator.MORE_THAN:
            return replace(age, amount=amount + _YEAR, comparator=Comparator.AT_LEAST)
    return age


def _keeps_age(message: Value, video: Value) -> bool:
    """Whether somebody's age keeps the limit of the message: from 17 on, and "I'm 22"."""
    single = video.comparator is Comparator.EXACT and video.upper is None
    if not single or not {message.kind, video.kind} <= _AGES or message.unit != "month":
        return False
    bound, age = message.amount or 0.0, video.amount or 0.0
    return message.comparator is Comparator.AT_LEAST and message.upper is None and age > bound


def _is_bound(value: Value) -> bool:
    """Whether *value* is a limit, which no other limit keeps: under ten is not under twelve."""
    return value.comparator in BOUNDS


def _in_range(message: Value, video: Value) -> Relation:
    """A single value beside a range: an end of it, or something inside."""
    span, single = (message, video) if message.upper is not None else (video, message)
    low, high = span.amount, span.upper
    if low is None or high is None:
        return Relation.UNRELATED
    if single.comparator in LOWER or single.comparator in UPPER:
        end = low if single.comparator in LOWER else high
        inside = any(near(amount, end) for amount in readings(single))
        if inside and single is message:
            # "From Rp50.000": "50 to 100 thousand" says it.
            return Relation.EQUIVALENT
    else:
        inside = any(low <= amount <= high for amount in readings(single))
    return Relation.CONTAINED if inside else Relation.DIFFERENT


def _rounds(rough: Value, amount: float, settings: ValueSettings) -> bool:
    """Whether *amount* is what a rough value rounds: over 50,000 for 52,300."""
    base = rough.amount or 0.0
    if rough.comparator is Comparator.ABOUT:
        return abs(amount - base) <= settings.rough_share * base
    return rough.comparator is Comparator.MORE_THAN and (
        base < amount <= base * (1 + settings.rough_share) or (base >= _NEWS and base == _leading(amount))
    )


def _is_rounded(message: Value, video: Value) -> bool:
    """Whether one amount is the other, rounded: nine minutes fifty is ten minutes, £12.99 thirteen pounds."""
    stated, told = message.amount or 0.0, video.amount or 0.0
    match message.kind:
        case ValueKind.MONEY:
            rough, exact = sorted((stated, told), key=_digits)
            return _digits(rough) <= _ROUND_DIGITS and 0 < rough - exact <= _ROUNDED_PRICE * rough
        case ValueKind.DURATION:
            finer = len(re.findall(r"\b\w+\b", video.text)) > len(re.findall(r"\b\w+\b", message.text))
            return finer and 0 < stated - told <= _ROUNDED_TIME * stated
    return False


def _lost_its_point(message: Value, video: Value) -> bool:
    """Whether a price was read without its point: $1990 for $19.90."""
    stated = message.amount or 0.0
    priced = message.kind is ValueKind.MONEY and stated % 1 != 0 and video.text[-1].isdecimal()
    return priced and near(stated * 100, video.amount or 0.0) and not _POINTED.search(video.text)


def _digits(amount: float) -> int:
    """Significant digits of *amount*."""
    return len(f"{amount:.9g}".replace(".", "").strip("0"))


def _leading(amount: float) -> float:
    """*amount* with zeros for all but its first digit: what news says it is over."""
    return float(f"{amount:.15e}"[0]) * 10.0 ** int(f"{amount:.15e}".partition("e")[2])


def _keeps(message: Value, amount: float, settings: ValueSettings) -> bool:
    """Whether *amount* keeps a strict bound of the message, not so far off that it tells something else."""
    bound = message.amount or 0.0
    if message.comparator is Comparator.LESS_THAN:
        return bound / settings.kept_bound_factor <= amount < bound
    return message.comparator is Comparator.MORE_THAN and bound < amount <= bound * settings.kept_bound_factor


def _currencies(message: Value, video: Value, settings: ValueSettings) -> Relation:
    units = {message.unit, video.unit}
    if "" in units:
        return as_equivalent(_same_unit(message, video, settings))
    if not equal_amounts(message, video):
        # Rp80.000 may be what $5 comes to.
        return Relation.UNRELATED
    # A bare dollar sign may be any dollar.
    return Relation.EQUIVALENT if units <= _DOLLARS and "USD" in units else Relation.DIFFERENT


def _days_and_months(message: Value, video: Value) -> Relation:
    """Thirty days make a month, as people count."""
    months, seconds = (message, video) if message.unit == "month" else (video, message)
    days, count = (seconds.amount or 0) / DAY_S, months.amount or 0
    fewest, most = (count * per_month for per_month in _DAYS_PER_MONTH)
    if count >= 12:
        fewest, most = (count / 12 * per_year for per_year in _DAYS_PER_YEAR)
    return Relation.EQUIVALENT if days and fewest <= days <= most else Relation.DIFFERENT


def compare_share(number: Value, percent: Value) -> Relation:
    """How a number stands to a percentage: half is 50 %."""
    if number.unit == "fraction" and number.amount is not None and percent.amount is not None:
        close = abs(number.amount * 100 - percent.amount) < _SHARE_ROUNDING
        return Relation.EQUIVALENT if close else Relation.DIFFERENT
    if number.unit:
        return Relation.UNRELATED
    if not equal_amounts(number, percent):
        return Relation.UNRELATED
    # "Four point seven five" is told of rates.
    return Relation.EQUIVALENT if (number.amount or 0.0) % 1 else Relation.CONTAINED
