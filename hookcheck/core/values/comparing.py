"""Whether what a video says is the value that a message states."""

from hookcheck.core.values.comparing_amounts import (
    as_equivalent,
    compare_amounts,
    compare_share,
    equal_amounts,
    near,
    readings,
)
from hookcheck.core.values.comparing_bounds import BOUNDS, LOWER, UPPER, opposed
from hookcheck.core.values.comparing_days import compare_days
from hookcheck.core.values.comparing_frequencies import compare_frequencies, compare_frequency
from hookcheck.core.values.day_parts import DAY_MIN, HALF_DAY_MIN, ZONES
from hookcheck.core.values.relation import Comparison, Relation
from hookcheck.core.values.units import DAY_S
from hookcheck.core.values.value import CalendarDate, Value, ValueKind
from hookcheck.settings import ValueSettings

_DEFAULTS = ValueSettings()
_AMOUNTS = frozenset(
    {
        ValueKind.NUMBER,
        ValueKind.PERCENT,
        ValueKind.MONEY,
        ValueKind.DURATION,
        ValueKind.AGE,
        ValueKind.MEASURE,
        ValueKind.ORDINAL,
    }
)
_DAYS = frozenset({ValueKind.DATE, ValueKind.WEEKDAY})
_NAMED_DIGITS = frozenset({ValueKind.PHONE, ValueKind.CODE})
_LOOK_ALIKES = str.maketrans("OILSB", "01158")
_PER_ONE = ("per ", "each ", "every ", "setiap ", "tiap ", "/")
_LEAST_PRICE = 10
"""A smaller bare number is likelier to count something than to be a price."""
_HOTLINE_DIGITS = 5
"""Digits of a short number; a hotline and a full telephone number do not contradict each other."""


def compare(message: Value, video: Value, settings: ValueSettings = _DEFAULTS) -> Relation:
    """How the value in a video stands to the one in a message."""
    kinds = {message.kind, video.kind}
    if kinds <= _DAYS:
        return compare_days(message, video)
    if kinds <= {ValueKind.AGE, ValueKind.DURATION} and len(kinds) == 2:
        return as_equivalent(compare_amounts(message, video, settings))
    if ValueKind.FREQUENCY in kinds:
        if len(kinds) == 1:
            return compare_frequencies(message, video)
        stated = message.kind is ValueKind.FREQUENCY
        often, other = (message, video) if stated else (video, message)
        return compare_frequency(often, other, stated=stated)
    if len(kinds) == 1:
        return _same_kind(message, video, settings)
    if kinds & _NAMED_DIGITS:
        named, other = (message, video) if message.kind in _NAMED_DIGITS else (video, message)
        return _named_digits(named, other)
    if ValueKind.NUMBER in kinds:
        number, other = (message, video) if message.kind is ValueKind.NUMBER else (video, message)
        return (
            compare_share(number, other) if other.kind is ValueKind.PERCENT else _bare_number(number, other)
        )
    if ValueKind.DATE in kinds:
        dated, other = (message, video) if message.kind is ValueKind.DATE else (video, message)
        return _date_and_amount(dated, other)
    return Relation.UNRELATED


def relate(message: Value, video: Value, settings: ValueSettings = _DEFAULTS) -> Comparison:
    """`compare`, with the reason in words."""
    relation = compare(message, video, settings)
    said, stated = f"'{video.text}'", f"'{message.text}'"
    match relation:
        case Relation.SAME | Relation.EQUIVALENT:
            why = said if said.casefold() == stated.casefold() else f"{said} = {stated}"
        case Relation.CONTAINED:
            why = f"{said} agrees with {stated}, but is not all of it"
        case Relation.DIFFERENT:
            why = f"{said}, not {stated}"
        case Relation.UNRELATED:
            why = f"{said} is nothing to compare with {stated}"
    return Comparison(relation, why)


def _same_kind(message: Value, video: Value, settings: ValueSettings) -> Relation:
    if message.kind in _AMOUNTS:
        relation = compare_amounts(message, video, settings)
        # What a price is told for, and any other amount of it.
        apart = relation is Relation.DIFFERENT and _is_told_for(message) is not _is_told_for(video)
        return Relation.UNRELATED if apart else relation
    match message.kind:
        case ValueKind.CLOCK:
            return _clock(message, video)
        case ValueKind.PHONE:
            return _phone(message.code, video.code)
        case ValueKind.CODE:
            return _code(message.code, video.code)
    if (message.amount, message.upper) == (video.amount, video.upper):
        return Relation.SAME
    if message.kind is ValueKind.SCORE and (message.amount, message.upper) == (video.upper, video.amount):
        # Told from the other side; who won is for the words to say.
        return Relation.EQUIVALENT
    return Relation.DIFFERENT


def _is_told_for(value: Value) -> bool:
    """Whether *value* is the unit that a price is told for: per kilo."""
    return value.kind is ValueKind.MEASURE and value.text.casefold().startswith(_PER_ONE)


def _clock(message: Value, video: Value) -> Relation:
    shift = (
        (ZONES[message.unit.lower()] - ZONES[video.unit.lower()]) * 60 if message.unit and video.unit else 0
    )
    if (message.upper is None) != (video.upper is None):
        return _clock_in_range(message, video, shift)
    starts_agree = _same_time(readings(message), readings(video), shift)
    if message.upper is not None and video.upper is not None:
        period = HALF_DAY_MIN if message.others or video.others else DAY_MIN
        if not starts_agree or (message.upper - video.upper - shift) % period:
            return Relation.DIFFERENT
    elif not starts_agree:
        ends = {message.comparator, video.comparator} & UPPER
        # Opening and closing time are two times.
        return (
            Relation.UNRELATED if ends and message.comparator is not video.comparator else Relation.DIFFERENT
        )
    elif opposed(message.comparator, video.comparator):
        return Relation.DIFFERENT
    same = (message.amount, message.others, message.unit, message.comparator) == (
        video.amount, video.others, video.unit, video.comparator,
    )  # fmt: skip
    return Relation.SAME if same else Relation.EQUIVALENT


def _same_time(one: tuple[float, ...], other: tuple[float, ...], shift: float) -> bool:
    return any((mine - yours - shift) % DAY_MIN == 0 for mine in one for yours in other)


def _clock_in_range(message: Value, video: Value, shift: float) -> Relation:
    span, single = (message, video) if message.upper is not None else (video, message)
    shift = shift if single is video else -shift
    start, end = span.amount or 0.0, span.upper or 0.0
    moments = [minutes + shift for minutes in readings(single)]
    if single.comparator in LOWER:
        inside = any((minutes - start) % DAY_MIN == 0 for minutes in moments)
    elif single.comparator in UPPER:
        inside = any((minutes - end) % DAY_MIN == 0 for minutes in moments)
    else:
        inside = any((minutes - start) % DAY_MIN <= (end - start) % DAY_MIN for minutes in moments)
    return Relation.CONTAINED if inside else Relation.DIFFERENT


def _phone(message: str, video: str) -> Relation:
    if message == video:
        return Relation.SAME
    number, _, extension = message.partition("X")
    said, _, said_extension = video.partition("X")
    if number == said and not (extension and said_extension):
        return Relation.CONTAINED if extension else Relation.EQUIVALENT
    both_short = (len(number) <= _HOTLINE_DIGITS) == (len(said) <= _HOTLINE_DIGITS)
    return Relation.DIFFERENT if both_short else Relation.UNRELATED


def _code(message: str, video: str) -> Relation:
    if message == video:
        return Relation.SAME
    if message.translate(_LOOK_ALIKES) == video.translate(_LOOK_ALIKES):
        return Relation.EQUIVALENT
    letters = [[char for char in code if not char.isdecimal()] for code in (message, video)]
    return Relation.DIFFERENT if letters[0] == letters[1] else Relation.UNRELATED


def _named_digits(named: Value, other: Value) -> Relation:
    """A code or a telephone number beside a value of another kind: only equal digits mean anything."""
    if other.kind in _NAMED_DIGITS:
        return Relation.EQUIVALENT if named.code == other.code else Relation.UNRELATED
    code, extended, _ = named.code.partition("X") if named.kind is ValueKind.PHONE else (named.code, "", "")
    letters = "".join(char for char in code if not char.isdecimal())
    digits = "".join(char for char in code if char.isdecimal())
    amount = other.amount
    if amount is None:
        return Relation.UNRELATED
    match other.kind:
        case ValueKind.CLOCK:
            time = f"{int(amount) // 60:02}{int(amount) % 60:02}"
            return Relation.EQUIVALENT if named.code == time else Relation.UNRELATED
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


def _bare_number(number: Value, other: Value) -> Relation:
    """A number without a unit beside a value that has one."""
    if number.amount is None or number.unit not in ("", "person"):
        return Relation.UNRELATED
    equal, partly = False, False
    match other.kind:
        case ValueKind.MONEY if not number.unit:
            same = equal_amounts(number, other)
            # A 1 may count anything, and not a pound.
            equal, partly = same and number.amount >= _LEAST_PRICE, same
            if other.unit == "IDR" and other.amount == number.amount * 1000:
                # Seventy thousand, "now forty-nine".
                partly = _LEAST_PRICE <= number.amount < 1000
        case ValueKind.ORDINAL:
            equal = equal_amounts(number, other)
        case ValueKind.SCORE:
            equal = (number.amount, number.upper) == (other.amount, other.upper)
        case ValueKind.AGE:
            upper = None if number.upper is None else number.upper * 12
            equal = (number.amount * 12, upper) == (other.amount, other.upper)
            if not equal and number.comparator in BOUNDS and number.comparator is other.comparator:
                return Relation.DIFFERENT
        case ValueKind.DATE:
            equal = other.date == CalendarDate(year=int(number.amount))
            partly = other.date == CalendarDate(day=int(number.amount))
        case ValueKind.CLOCK:
            # 20.30 may have been read as a decimal.
            pointed = (minutes // 60 + minutes % 60 / 100 for minutes in readings(other))
            equal = any(near(number.amount, reading) for reading in pointed if reading % 1)
            upper = number.upper is None or (number.upper * 60 - (other.upper or 0)) % HALF_DAY_MIN == 0
            cued = number.comparator in UPPER and number.amount in range(1, HALF_DAY_MIN // 60 + 1)
            partly = upper and (number.amount * 60 - readings(other)[0]) % HALF_DAY_MIN == 0
            # "Sampai lima" is until five o'clock.
            equal = equal or (partly and cued and other.comparator in UPPER)
    if equal:
        return Relation.EQUIVALENT
    return Relation.CONTAINED if partly else Relation.UNRELATED


def _date_and_amount(dated: Value, other: Value) -> Relation:
    """A year that may be a price (nineteen ninety-nine), a day that may be an ordinal."""
    amount = other.amount
    if dated.date is None or amount is None:
        return Relation.UNRELATED
    day = other.kind is ValueKind.ORDINAL and dated.date == CalendarDate(day=int(amount))
    price = other.kind is ValueKind.MONEY and dated.date == CalendarDate(year=round(amount * 100))
    return Relation.EQUIVALENT if day or price else Relation.UNRELATED
