"""Whether two tellings of how often something is agree."""

from hookcheck.core.values.calendar_words import WEEK_DAYS
from hookcheck.core.values.comparing_bounds import LOWER, UPPER, opposed
from hookcheck.core.values.frequencies import RATE, YEAR_DAYS
from hookcheck.core.values.relation import Relation
from hookcheck.core.values.units import DAY_S
from hookcheck.core.values.value import Value, ValueKind

_SAME_SHARE = 0.1
"""How far two frequencies in different periods may lie apart: four times a month is once a week."""
REPEATED = ("every", "each", "setiap", "tiap", "saban")
_SUNDAY = 6


def compare_frequencies(message: Value, video: Value) -> Relation:
    """How often the video says it is, beside how often the message does."""
    stated, said = message.amount or 0.0, video.amount or 0.0
    if _near(stated, said):
        if opposed(message.comparator, video.comparator):
            return Relation.DIFFERENT
        same = (message.unit, message.comparator) == (video.unit, video.comparator)
        return Relation.SAME if same and stated == said else Relation.EQUIVALENT
    if message.unit != video.unit:
        # What a price is for, and how often something is.
        return Relation.UNRELATED
    if (message.comparator in LOWER and said > stated) or (message.comparator in UPPER and said < stated):
        return Relation.UNRELATED if opposed(message.comparator, video.comparator) else Relation.EQUIVALENT
    return Relation.DIFFERENT


def compare_frequency(frequency: Value, other: Value, *, stated: bool) -> Relation:
    """How often something is beside weekdays or a day; *stated* when the message says how often."""
    if other.kind is ValueKind.WEEKDAY:
        return _weekdays(frequency, other, stated=stated)
    if frequency.unit == RATE and other.kind is ValueKind.DURATION and other.unit == "second":
        return _per_length(frequency, other)
    return Relation.UNRELATED


def compare_dosage(frequency: Value, code: Value) -> Relation:
    """3x1 on a packet is one, three times a day."""
    times = code.code.removesuffix("X1")
    daily = times.isdecimal() and code.code.endswith("X1") and not frequency.unit
    same = daily and _near(int(times) * YEAR_DAYS, frequency.amount or 0.0)
    return Relation.EQUIVALENT if same else Relation.UNRELATED


def _per_length(rate: Value, length: Value) -> Relation:
    """£2 an hour is not £2 for the entire day; for a length that is no whole day nothing is told."""
    if length.amount != DAY_S or ("day" not in length.text and "hari" not in length.text):
        return Relation.UNRELATED
    return Relation.EQUIVALENT if _near(rate.amount or 0.0, YEAR_DAYS) else Relation.DIFFERENT


def _weekdays(frequency: Value, days: Value, *, stated: bool) -> Relation:
    named = days.date.weekday if days.date is not None else None
    if named is None:
        return Relation.UNRELATED
    last = named if days.until is None or days.until.weekday is None else days.until.weekday
    count = (last - named) % WEEK_DAYS + 1
    often, amount = count * YEAR_DAYS / WEEK_DAYS, frequency.amount or 0.0
    daily = count == WEEK_DAYS
    if _near(often, amount):
        text = frequency.text.casefold()
        sunday = named == _SUNDAY and count == 1 and "minggu" in text
        told = daily or sunday or _is_repeated(days)
        return Relation.EQUIVALENT if told and (stated or daily or sunday) else Relation.CONTAINED
    if frequency.unit and days.until is not None and _near(YEAR_DAYS / WEEK_DAYS, amount):
        # "Four days a week" is Monday to Thursday.
        return Relation.EQUIVALENT if stated else Relation.UNRELATED
    if not daily or frequency.unit:
        return Relation.UNRELATED
    if amount > often:
        # Twice a day is every day.
        return Relation.CONTAINED if stated else Relation.EQUIVALENT
    return Relation.DIFFERENT


def _is_repeated(days: Value) -> bool:
    """Whether weekdays are told as coming back: every Sunday, Mondays, tiap Senin."""
    text = days.text.casefold()
    return text.startswith(REPEATED) or text.endswith("days") or text in ("weekends", "hari kerja")


def _near(one: float, other: float) -> bool:
    return abs(one - other) <= _SAME_SHARE * min(one, other)
