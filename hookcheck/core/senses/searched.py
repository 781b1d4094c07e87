"""A channel as it is searched: its words, and how each is meant."""

from bisect import bisect_left
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from hookcheck.core.evidence import Channel
from hookcheck.core.message import KeyMessage
from hookcheck.core.names.capitals import with_capitals
from hookcheck.core.readings.laying_out import read_units
from hookcheck.core.readings.reading import Reading, Unit
from hookcheck.core.senses.sense import Sense, make_sense
from hookcheck.core.wording.function_phrases import Span


@dataclass(frozen=True, slots=True)
class Searched:
    """A channel as read, with how its words are meant."""

    channel: Channel
    reading: Reading
    sense: Sense


def search(
    channel: Channel, units: Iterable[Unit], own_denial: bool = False, stated: frozenset[str] = frozenset()
) -> Searched:
    """Read *units* of one channel, for a message that calls something false itself or not, and has *stated*
    words with these roots and meanings."""
    reading = read_units(units)
    return Searched(channel, reading, make_sense(reading, own_denial, stated))


@lru_cache(maxsize=128)
def read_message(message: KeyMessage) -> Searched:
    """The message itself, read as a channel is."""
    return search(Channel.CAPTIONS, (Unit(Channel.CAPTIONS, with_capitals(message.text), 0.0, 0.0),))


@lru_cache(maxsize=128)
def concept_words(message: KeyMessage) -> tuple[tuple[int, ...], ...]:
    """For each concept of *message*, which words of it are the concept's; none for a demand not in it."""
    starts = [token.start for token in read_message(message).reading.tokens]
    places: list[tuple[int, ...]] = []
    position = 0
    for concept in message.concepts:
        start = message.text.find(concept.name, position)
        position = start + len(concept.name) if start >= 0 else position
        inside = range(bisect_left(starts, start), bisect_left(starts, position)) if start >= 0 else ()
        places.append(tuple(inside))
    return tuple(places)


@lru_cache(maxsize=128)
def concept_at(message: KeyMessage) -> Mapping[int, int]:
    """For each word of *message* that is a concept's, which."""
    return {n: number for number, places in enumerate(concept_words(message)) for n in places}


def clause_around(first: int, last: int, searched: Searched) -> Span:
    """The clause that some words of a channel stand in, inside their text."""
    clause_of, unit_of = searched.sense.clause_of, searched.reading.unit_of
    while first and (clause_of[first - 1], unit_of[first - 1]) == (clause_of[first], unit_of[first]):
        first -= 1
    end = len(unit_of) - 1
    while last < end and (clause_of[last + 1], unit_of[last + 1]) == (clause_of[last], unit_of[last]):
        last += 1
    return first, last


def quote(reading: Reading, first: int, last: int) -> str:
    """The words from *first* to *last* exactly as heard or shown."""
    tokens, unit_of = reading.tokens, reading.unit_of
    if unit_of[first] == unit_of[last]:
        return " ".join(reading.units[unit_of[first]].text[tokens[first].start : tokens[last].end].split())
    pieces = []
    begin = first
    for n in range(first, last + 1):
        if n == last or unit_of[n + 1] != unit_of[n]:
            pieces.append(reading.units[unit_of[n]].text[tokens[begin].start : tokens[n].end])
            begin = n + 1
    return " ".join(" ".join(pieces).split())
