"""Whether what a video says is the value that a message states."""

import re

from hookcheck.core.values.codes import LOOK_ALIKES
from hookcheck.core.values.comparing_amounts import (
    compare_amounts,
    readings,
)
from hookcheck.core.values.comparing_bounds import FIRST, LAST, are_two_ends, opposed
from hookcheck.core.values.comparing_days import compare_days
from hookcheck.core.values.comparing_frequencies import (
    compare_dosage,
    compare_frequencies,
    compare_frequency,
)
from hookcheck.core.values.comparing_kinds import compare_kinds
from hookcheck.core.values.day_parts import DAY_MIN, HALF_DAY_MIN, ZONES
from hookcheck.core.values.relation import Comparison, Relation, as_equivalent
from hookcheck.core.values.value import Value, ValueKind
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
_LENGTHS = frozenset({ValueKind.AGE, ValueKind.DURATION})
_PER_ONE = ("per ", "each ", "every ", "setiap ", "tiap ", "/")
_YEARS = re.compile(r"(?:years?|yrs?|tahun|thn?|taun)\b", re.IGNORECASE)
_HOTLINE_DIGITS = 5
"""Digits of a short number; a hotline and a full telephone number do not contradict each other."""


def compare(message: Value, video: Value, settings: ValueSettings = _DEFAULTS) -> Relation:
    """How the value in a video stands to the one in a message."""
    alike = message.kind is video.kind
    if message.kind in _DAYS and video.kind in _DAYS:
        return compare_days(message, video)
    if not alike and message.kind in _LENGTHS and video.kind in _LENGTHS:
        relation = as_equivalent(compare_amounts(message, video, settings))
        # For six weeks, and a seventy-year-old; over 65s, and ten minutes: lengths that are no age.
        lasts = message.kind is ValueKind.DURATION and not _YEARS.search(message.text)
        lasts = lasts or (message.kind is ValueKind.AGE and video.unit == "second")
        return Relation.UNRELATED if lasts and relation is Relation.DIFFERENT else relation
    if ValueKind.FREQUENCY in (message.kind, video.kind):
        if alike:
            return compare_frequencies(message, video)
        stated = message.kind is ValueKind.FREQUENCY
        often, other = (message, video) if stated else (video, message)
        if other.kind is ValueKind.CODE:
            return compare_dosage(often, other)
        return compare_frequency(often, other, stated=stated)
    if alike:
        return _same_kind(message, video, settings)
    return compare_kinds(message, video)


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
        two_ends = are_two_ends(message.comparator, video.comparator)
        return Relation.UNRELATED if two_ends else Relation.DIFFERENT
    elif opposed(message.comparator, video.comparator):
        return Relation.DIFFERENT
    same = (message.amount, message.others, message.unit, message.comparator) == (
        video.amount, video.others, video.unit, video.comparator,
    )  # fmt: skip
    return Relation.SAME if same else Relation.EQUIVALENT


def _same_time(one: tuple[float, ...], other: tuple[float, ...], shift: float) -> bool:
    return any(
        (_at_midnight(mine) - _at_midnight(yours) - shift) % DAY_MIN == 0 for mine in one for yours in other
    )


def _at_midnight(minutes: float) -> float:
    """*minutes*, with the last minute of a day, which is how a midnight is printed, as its end."""
    return DAY_MIN if minutes == DAY_MIN - 1 else minutes


def _clock_in_range(message: Value, video: Value, shift: float) -> Relation:
    span, single = (message, video) if message.upper is not None else (video, message)
    shift = shift if single is video else -shift
    start, end = span.amount or 0.0, span.upper or 0.0
    # Bare hours may be meant for either half of the day.
    period = HALF_DAY_MIN if span.others else DAY_MIN
    moments = [_at_midnight(minutes + shift) for minutes in readings(single)]
    at_start, at_end = (
        any((minutes - _at_midnight(limit)) % period == 0 for minutes in moments) for limit in (start, end)
    )
    if single.comparator in FIRST or single.comparator in LAST:
        inside = at_start if single.comparator in FIRST else at_end
    else:
        inside = any((minutes - start) % period <= (end - start) % period for minutes in moments)
    if inside and single is message and (at_start or at_end):
        # "Open until nine": "from ten to nine" says it.
        return Relation.EQUIVALENT
    return Relation.CONTAINED if inside else Relation.DIFFERENT


def _phone(message: str, video: str) -> Relation:
    if message == video:
        return Relation.SAME
    number, _, extension = message.partition("X")
    said, _, said_extension = video.partition("X")
    if number == said and not (extension and said_extension):
        return Relation.CONTAINED if extension else Relation.EQUIVALENT
    if said and said in number:
        # Part of a number that goes on in the next phrase.
        return Relation.CONTAINED
    both_short = (len(number) <= _HOTLINE_DIGITS) == (len(said) <= _HOTLINE_DIGITS)
    return Relation.DIFFERENT if both_short else Relation.UNRELATED


def _code(message: str, video: str) -> Relation:
    if message == video:
        return Relation.SAME
    if message.translate(LOOK_ALIKES) == video.translate(LOOK_ALIKES):
        return Relation.EQUIVALENT
    letters = [[char for char in code if not char.isdecimal()] for code in (message, video)]
    return Relation.DIFFERENT if letters[0] == letters[1] else Relation.UNRELATED
