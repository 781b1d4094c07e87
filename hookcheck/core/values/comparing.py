"""Whether what a video says is the value that a message states."""

import math
from dataclasses import dataclass
from datetime import date as calendar_day
from enum import StrEnum

from hookcheck.core.values.day_parts import DAY_MIN, HALF_DAY_MIN, ZONES
from hookcheck.core.values.value import CalendarDate, Comparator, Value, ValueKind
from hookcheck.settings import ValueSettings


class Relation(StrEnum):
    """How the value in a video stands to the one in a message."""

    SAME = "same"
    EQUIVALENT = "equivalent"
    """The same meaning in another form, or with something added: 1 December and 1 December 2026."""
    CONTAINED = "contained"
    """They agree, but one says less: December and 1 December, 3 and 2–5,
    1 Dec and Senin 1 Dec without its date."""
    DIFFERENT = "different"
    """Another value for the same slot."""
    UNRELATED = "unrelated"
    """Not to be compared."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """A relation and, in a few words, the reason."""

    relation: Relation
    why: str


_SCALARS = frozenset({ValueKind.NUMBER, ValueKind.PERCENT, ValueKind.MONEY, ValueKind.DURATION, ValueKind.AGE,
                      ValueKind.MEASURE, ValueKind.ORDINAL})  # fmt: skip
_LOWER = frozenset({Comparator.AT_LEAST, Comparator.MORE_THAN, Comparator.FROM})
_UPPER = frozenset({Comparator.AT_MOST, Comparator.LESS_THAN, Comparator.UNTIL})
_DOLLARS = frozenset({"USD", "SGD", "AUD", "CAD", "HKD"})
_NAMED_DIGITS = frozenset({ValueKind.PHONE, ValueKind.CODE})
_DAYS_PER_MONTH = (28, 31)
_DAY_S = 86400.0
_DEFAULTS = ValueSettings()


def compare(message: Value, video: Value, settings: ValueSettings = _DEFAULTS) -> Relation:
    """How the value in a video stands to the one in a message."""
    return _relation(message, video, settings)


def relate(message: Value, video: Value, settings: ValueSettings = _DEFAULTS) -> Comparison:
    """`compare`, with the reason in words."""
    relation = _relation(message, video, settings)
    said, stated = f"'{video.text}'", f"'{message.text}'"
    match relation:
        case Relation.SAME | Relation.EQUIVALENT:
            why = f"{said} = {stated}" if video.text.casefold() != message.text.casefold() else said
        case Relation.CONTAINED:
            why = f"{said} agrees with {stated} in part"
        case Relation.DIFFERENT:
            why = f"{said}, not {stated}"
        case Relation.UNRELATED:
            why = f"{said} is no {message.kind} to compare with {stated}"
    return Comparison(relation, why)


def _relation(message: Value, video: Value, settings: ValueSettings) -> Relation:
    kinds = (message.kind, video.kind)
    if message.kind is video.kind:
        if message.kind in _SCALARS:
            return _same_scalar(message, video, settings)
        match message.kind:
            case ValueKind.CLOCK:
                return _clock(message, video)
            case ValueKind.SCORE:
                return _score(message, video)
            case ValueKind.OFFER:
                return _yes(message.amount == video.amount and message.upper == video.upper)
            case ValueKind.PHONE:
                return _phone(message.code, video.code)
            case ValueKind.CODE:
                return _code(message.code, video.code)
            case _:
                return _dates(message, video)
    if set(kinds) == {ValueKind.DATE, ValueKind.WEEKDAY}:
        return _dates(message, video)
    if ValueKind.CODE in kinds or ValueKind.PHONE in kinds:
        return _named_digits(message, video)
    if set(kinds) == {ValueKind.AGE, ValueKind.DURATION}:
        return _weaker(_same_scalar(message, video, settings))
    if set(kinds) == {ValueKind.NUMBER, ValueKind.PERCENT}:
        return _share(message, video, settings)
    if ValueKind.NUMBER in kinds:
        other = video if message.kind is ValueKind.NUMBER else message
        number = message if message.kind is ValueKind.NUMBER else video
        return _bare_number(number, other)
    if set(kinds) == {ValueKind.ORDINAL, ValueKind.DATE}:
        day, ordinal = (message, video) if message.kind is ValueKind.DATE else (video, message)
        if day.date == CalendarDate(day=int(ordinal.amount or 0)):
            return Relation.EQUIVALENT
    return Relation.UNRELATED


def _yes(equal: bool) -> Relation:
    return Relation.SAME if equal else Relation.DIFFERENT


def _weaker(relation: Relation) -> Relation:
    return Relation.EQUIVALENT if relation is Relation.SAME else relation


def _same_scalar(message: Value, video: Value, settings: ValueSettings) -> Relation:
    if message.amount is None or video.amount is None:
        return Relation.UNRELATED
    if message.unit != video.unit:
        return _other_unit(message, video, settings)
    return _amounts(message, video, settings)


def _other_unit(message: Value, video: Value, settings: ValueSettings) -> Relation:
    if message.kind is ValueKind.MONEY:
        if not message.unit or not video.unit:
            return _weaker(_amounts(message, video, settings))
        equal = _equal_amounts(message, video)
        if equal and {message.unit, video.unit} <= _DOLLARS and "USD" in (message.unit, video.unit):
            return Relation.EQUIVALENT
        return Relation.DIFFERENT if equal else Relation.UNRELATED
    if message.kind in (ValueKind.DURATION, ValueKind.AGE):
        return _days_and_months(message, video)
    if message.kind is ValueKind.NUMBER and ValueKind.NUMBER is video.kind:
        if "" in (message.unit, video.unit) and "person" in (message.unit, video.unit):
            return _weaker(_amounts(message, video, settings))
        if "" in (message.unit, video.unit):
            return Relation.CONTAINED if _equal_amounts(message, video) else Relation.UNRELATED
    return Relation.UNRELATED


def _days_and_months(message: Value, video: Value) -> Relation:
    """Thirty days make a month, as people count."""
    months, seconds = (message, video) if message.unit == "month" else (video, message)
    days = (seconds.amount or 0) / _DAY_S
    count = months.amount or 0
    fewest, most = count * _DAYS_PER_MONTH[0], count * _DAYS_PER_MONTH[1]
    if count >= 12:
        fewest, most = count / 12 * 364, count / 12 * 366
    return Relation.EQUIVALENT if fewest <= days <= most and days else Relation.DIFFERENT


def _readings(value: Value) -> tuple[float, ...]:
    return (value.amount if value.amount is not None else math.nan, *value.others)


def _near(one: float, other: float, share: float = 1e-9) -> bool:
    return math.isclose(one, other, rel_tol=share, abs_tol=1e-9)


def _equal_amounts(message: Value, video: Value, share: float = 1e-9) -> bool:
    if (message.upper is None) != (video.upper is None):
        return False
    if message.upper is not None and video.upper is not None and not _near(message.upper, video.upper, share):
        return False
    return any(_near(one, other, share) for one in _readings(message) for other in _readings(video))


def _amounts(message: Value, video: Value, settings: ValueSettings) -> Relation:
    share = settings.unit_rounding_share if message.kind is ValueKind.MEASURE else 1e-9
    if _equal_amounts(message, video, share):
        if _opposed(message.comparator, video.comparator):
            return Relation.DIFFERENT
        exact = _equal_amounts(message, video) and message.amount == video.amount
        return Relation.SAME if exact and message.comparator is video.comparator else Relation.EQUIVALENT
    low, high = (message, video) if message.upper is not None else (video, message)
    if (
        (low.upper is not None) != (high.upper is not None)
        and low.upper is not None
        and low.amount is not None
    ):
        inside = any(low.amount <= amount <= low.upper for amount in _readings(high))
        return Relation.CONTAINED if inside else Relation.DIFFERENT
    if message.upper is None and video.upper is None:
        for vague, exact_value in ((message, video), (video, message)):
            if any(_allows(vague, amount, settings) for amount in _readings(exact_value)):
                return Relation.CONTAINED
    return Relation.DIFFERENT


def _allows(vague: Value, amount: float, settings: ValueSettings) -> bool:
    """Whether *amount* is what a rough value rounds: over 50,000 for 52,300."""
    base = vague.amount or 0.0
    match vague.comparator:
        case Comparator.ABOUT:
            return abs(amount - base) <= settings.rough_share * base
        case Comparator.MORE_THAN:
            return base < amount <= base * (1 + settings.rough_share)
        case _:
            return False


def _opposed(one: Comparator, other: Comparator) -> bool:
    return (one in _LOWER and other in _UPPER) or (one in _UPPER and other in _LOWER)


def _share(message: Value, video: Value, settings: ValueSettings) -> Relation:
    number, percent = (message, video) if message.kind is ValueKind.NUMBER else (video, message)
    if number.unit == "fraction" and number.amount is not None and percent.amount is not None:
        # A third is told as 33 %.
        return Relation.EQUIVALENT if abs(number.amount * 100 - percent.amount) < 0.7 else Relation.DIFFERENT
    if number.unit:
        return Relation.UNRELATED
    return Relation.CONTAINED if _equal_amounts(number, percent) else Relation.UNRELATED


def _bare_number(number: Value, other: Value) -> Relation:
    if number.amount is None or number.unit not in ("", "person"):
        return Relation.UNRELATED
    match other.kind:
        case ValueKind.MONEY | ValueKind.ORDINAL:
            return Relation.EQUIVALENT if _equal_amounts(number, other) else Relation.UNRELATED
        case ValueKind.SCORE:
            equal = number.amount == other.amount and number.upper == other.upper
            return Relation.EQUIVALENT if equal else Relation.UNRELATED
        case ValueKind.DATE:
            date = other.date
            if date == CalendarDate(year=int(number.amount)):
                return Relation.EQUIVALENT
            return Relation.CONTAINED if date == CalendarDate(day=int(number.amount)) else Relation.UNRELATED
        case ValueKind.AGE:
            return Relation.EQUIVALENT if number.amount * 12 == other.amount else Relation.UNRELATED
        case ValueKind.CLOCK:
            hours = [minutes / 60 for minutes in _readings(other)]
            pointed = [minutes // 60 + minutes % 60 / 100 for minutes in _readings(other)]
            if any(_near(number.amount, reading) for reading in pointed if reading % 1):
                return Relation.EQUIVALENT
            return Relation.CONTAINED if number.amount in hours else Relation.UNRELATED
        case _:
            return Relation.UNRELATED


def _clock(message: Value, video: Value) -> Relation:
    cycle = DAY_MIN
    shift = (
        (ZONES[message.unit.lower()] - ZONES[video.unit.lower()]) * 60 if message.unit and video.unit else 0
    )
    offsets = {(one - other - shift) % cycle for one in _readings(message) for other in _readings(video)}
    if 0 not in offsets:
        both = (message.upper is None) != (video.upper is None)
        if both:
            span, moment = (message, video) if message.upper is not None else (video, message)
            ends = {(minutes - (span.upper or 0)) % cycle for minutes in _readings(moment)}
            return Relation.CONTAINED if 0 in ends else Relation.DIFFERENT
        return Relation.DIFFERENT
    if (message.upper is None) != (video.upper is None):
        return Relation.CONTAINED
    if message.upper is not None and video.upper is not None:
        period = HALF_DAY_MIN if message.others or video.others else cycle
        if (message.upper - video.upper - shift) % period:
            return Relation.DIFFERENT
    if _opposed(message.comparator, video.comparator):
        return Relation.DIFFERENT
    same = message.amount == video.amount and message.others == video.others and message.unit == video.unit
    return Relation.SAME if same and message.comparator is video.comparator else Relation.EQUIVALENT


def _score(message: Value, video: Value) -> Relation:
    if (message.amount, message.upper) == (video.amount, video.upper):
        return Relation.SAME
    if (message.amount, message.upper) == (video.upper, video.amount):
        return Relation.EQUIVALENT
    return Relation.DIFFERENT


def _phone(message: str, video: str) -> Relation:
    if message == video:
        return Relation.SAME
    if message.partition("X")[0] == video.partition("X")[0] and ("X" in message) != ("X" in video):
        return Relation.CONTAINED
    return Relation.DIFFERENT


def _letters_and_digits(code: str) -> tuple[str, str]:
    return "".join(char for char in code if not char.isdecimal()), "".join(
        char for char in code if char.isdecimal()
    )


def _code(message: str, video: str) -> Relation:
    if message == video:
        return Relation.SAME
    return (
        Relation.DIFFERENT
        if _letters_and_digits(message)[0] == _letters_and_digits(video)[0]
        else Relation.UNRELATED
    )


def _named_digits(message: Value, video: Value) -> Relation:
    """A code or a telephone number beside a value of another kind: only equal digits mean anything."""
    named, other = (message, video) if message.kind in _NAMED_DIGITS else (video, message)
    if other.kind in _NAMED_DIGITS:
        return Relation.EQUIVALENT if named.code == other.code else Relation.UNRELATED
    letters, digits = _letters_and_digits(named.code)
    if other.amount is None:
        return Relation.UNRELATED
    if other.kind is ValueKind.CLOCK:
        hour, minute = divmod(int(other.amount), 60)
        return (
            Relation.EQUIVALENT if digits == f"{hour:02}{minute:02}" and not letters else Relation.UNRELATED
        )
    if other.kind is ValueKind.DURATION:
        round_the_clock = named.code == "24/7" and other.amount == _DAY_S
        return Relation.EQUIVALENT if round_the_clock else Relation.UNRELATED
    if other.kind is ValueKind.MEASURE:
        grams = (
            letters == "G"
            and other.unit == "kg"
            and digits.isdecimal()
            and _near(other.amount * 1000, int(digits))
        )
        return Relation.EQUIVALENT if grams else Relation.UNRELATED
    if (
        other.upper is not None
        or other.amount % 1
        or not digits
        or str(int(other.amount)) != digits.lstrip("0")
    ):
        return Relation.UNRELATED
    return Relation.CONTAINED if letters else Relation.EQUIVALENT


def _dates(message: Value, video: Value) -> Relation:
    one, other = message.date, video.date
    if one is None or other is None:
        return Relation.UNRELATED
    first = _dated(one, other)
    if first in (Relation.DIFFERENT, Relation.UNRELATED):
        if first is Relation.DIFFERENT and (message.until is None) != (video.until is None):
            return _day_in_range(message, video)
        return first
    if _opposed(message.comparator, video.comparator):
        return Relation.DIFFERENT
    if message.until is None and video.until is None:
        comparators = message.comparator is video.comparator
        return first if comparators or first is not Relation.SAME else Relation.EQUIVALENT
    if message.until is None or video.until is None:
        return Relation.CONTAINED
    last = _dated(message.until, video.until)
    order = (Relation.SAME, Relation.EQUIVALENT, Relation.CONTAINED, Relation.UNRELATED, Relation.DIFFERENT)
    return max(first, last, key=order.index)


def _dated(one: CalendarDate, other: CalendarDate) -> Relation:
    if one == other:
        return Relation.SAME
    if one.relative and other.relative and one.relative != other.relative:
        if {one.relative, other.relative} == {"today", "tonight"}:
            return Relation.CONTAINED
        return Relation.DIFFERENT
    shared = False
    for mine, yours in (
        (one.year, other.year),
        (one.month, other.month),
        (one.day, other.day),
        (_weekday(one), _weekday(other)),
    ):
        if mine is not None and yours is not None:
            if mine != yours:
                return Relation.DIFFERENT
            shared = True
    if not shared:
        return Relation.UNRELATED
    if (one.day is None) != (other.day is None) or (one.month is None) != (other.month is None):
        return Relation.CONTAINED
    if one.day is None and one.month is None and one.weekday is None != other.weekday is None:
        return Relation.CONTAINED
    return Relation.EQUIVALENT


def _weekday(date: CalendarDate) -> int | None:
    if date.weekday is not None or date.day is None or date.month is None or date.year is None:
        return date.weekday
    try:
        return calendar_day(date.year, date.month, date.day).weekday()
    except ValueError:
        return None


def _day_in_range(message: Value, video: Value) -> Relation:
    span, single = (message, video) if message.until is not None else (video, message)
    first, last, day = span.date, span.until, single.date
    if first is None or last is None or day is None:
        return Relation.DIFFERENT
    if first.weekday is not None and last.weekday is not None and day.weekday is not None and day.day is None:
        width = (last.weekday - first.weekday) % 7
        return Relation.CONTAINED if (day.weekday - first.weekday) % 7 <= width else Relation.DIFFERENT
    if None in (first.month, first.day, last.month, last.day, day.month, day.day):
        return Relation.DIFFERENT
    years = {year for year in (first.year, last.year, day.year) if year is not None}
    if len(years) > 1:
        return Relation.DIFFERENT
    begin, end, here = ((each.month or 0, each.day or 0) for each in (first, last, day))
    inside = begin <= here <= end if begin <= end else here >= begin or here <= end
    return Relation.CONTAINED if inside else Relation.DIFFERENT
