"""The part of a day that a message names, told by an hour: Wednesday morning by Wednesday at eight."""

from collections.abc import Iterator
from itertools import pairwise

from hookcheck.core.message import KeyMessage
from hookcheck.core.readings.reading import PlacedValue, Reading
from hookcheck.core.senses.searched import Searched
from hookcheck.core.values import Comparator, ValueKind, compare
from hookcheck.core.values.day_parts import DAY_MIN
from hookcheck.core.wording.words import fold
from hookcheck.settings import MatchingSettings

_NUMBERS = MatchingSettings()
_HOURS = {
    "pagi": (0, 11), "subuh": (3, 6), "siang": (10, 16), "sore": (14, 19), "petang": (15, 19),
    "malam": (17, 28), "morning": (0, 12), "afternoon": (12, 18), "evening": (16, 24), "night": (17, 28),
}  # fmt: skip
"""From and to which hour each part is, to those who begin it first or end it last; 28 is four at night."""
_DAYS = (ValueKind.WEEKDAY, ValueKind.DATE)
_ENDS = (Comparator.UNTIL, Comparator.CLOSES, Comparator.AT_MOST)


def find_hours(number: int, message: KeyMessage, searched: Searched) -> Iterator[tuple[PlacedValue, bool]]:
    """Each hour that a channel tells of the day whose part is the *number*-th concept of *message*, and
    whether it is in that part."""
    concept, day = message.concepts[number], message.concepts[number - 1].value if number else None
    hours = _HOURS.get(fold(concept.name))
    if hours is None or day is None or day.kind not in _DAYS or not concept.name.isalpha():
        return
    reading = searched.reading
    for one, other in pairwise(reading.values):
        told, hour = (one, other) if one.value.kind in _DAYS else (other, one)
        if (
            hour.value.kind is ValueKind.CLOCK
            and hour.value.comparator not in _ENDS
            and told.value.kind in _DAYS
            and compare(day, told.value).agrees
            and _is_of(one, other, reading)
        ):
            yield hour, any(_is_in(minutes, *hours) for minutes in _minutes(hour))


def _minutes(hour: PlacedValue) -> tuple[float, ...]:
    return () if hour.value.amount is None else (hour.value.amount, *hour.value.others)


def _is_in(minutes: float, first: int, end: int) -> bool:
    return any(first * 60 <= minutes + later < end * 60 for later in (0, DAY_MIN))


def _is_of(one: PlacedValue, other: PlacedValue, reading: Reading) -> bool:
    """Whether a day and an hour are told together."""
    together = reading.unit_of[other.first] - reading.unit_of[one.last]
    runs_on = reading.units[reading.unit_of[one.last]].channel.runs_on
    return together <= runs_on and other.first - one.last <= _NUMBERS.hour_reach_words
