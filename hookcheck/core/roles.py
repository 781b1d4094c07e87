"""Who does it to whom: whether a video has the two sides of a message's verb the other way round."""

from collections.abc import Iterator, Sequence
from itertools import product

from hookcheck.core.finding import Find, Searched, read_message
from hookcheck.core.message import ConceptKind, KeyMessage
from hookcheck.core.reading import Reading
from hookcheck.core.words import tokenise
from hookcheck.settings import MatchingSettings

_NUMBERS = MatchingSettings()
_WORDS = (ConceptKind.NAME, ConceptKind.THING)
_AGENT_MARKERS = frozenset(("by", "oleh"))


def find_swap(
    message: KeyMessage, finds: Sequence[Find], searched: Sequence[Searched]
) -> tuple[Find, Find] | None:
    """The first and last find of a clause that has doer and done-to swapped; None when one has them right."""
    first_swap: tuple[Find, Find] | None = None
    for doer, verb, other in _claims(message):
        for one in searched:
            mine = [find for find in finds if find.channel is one.channel]
            for places in product(*([f for f in mine if f.concept == n] for n in (doer, verb, other))):
                if not _in_one_clause(places, one):
                    continue
                straight = places[0].first < places[1].first < places[2].first
                if not straight and not places[2].first < places[1].first < places[0].first:
                    continue
                passive = _is_passive(one.reading, min(places, key=_at), max(places, key=_at), places[1])
                if straight == (passive == _own_passive(message, doer, verb, other)):
                    return None
                first_swap = first_swap or (min(places, key=_at), max(places, key=_at))
    return first_swap


def _at(find: Find) -> int:
    return find.first


def _claims(message: KeyMessage) -> Iterator[tuple[int, int, int]]:
    """Neighbouring concepts that may be a doer, a verb and what it is done to."""
    concepts = message.concepts
    for n in range(1, len(concepts) - 1):
        if all(concept.kind in _WORDS for concept in concepts[n - 1 : n + 2]) and (
            concepts[n].kind is ConceptKind.THING
        ):
            yield n - 1, n, n + 1


def _in_one_clause(places: Sequence[Find], searched: Searched) -> bool:
    first, last = min(find.first for find in places), max(find.last for find in places)
    clauses = searched.sense.clause_of
    return clauses[first] == clauses[last] and last - first <= _NUMBERS.swap_reach_words


def _is_passive(reading: Reading, first: Find, last: Find, verb: Find) -> bool:
    words = [token.text for token in reading.tokens[first.first : last.last + 1]]
    return not _AGENT_MARKERS.isdisjoint(words) or _has_passive_prefix(reading, verb.first)


def _has_passive_prefix(reading: Reading, position: int) -> bool:
    """Whether a verb has the Indonesian prefix di-: "dikalahkan" goes back to "kalah"."""
    word = reading.tokens[position].text
    return word.startswith("di") and any(not root.startswith("di") for root in reading.roots[position])


def _own_passive(message: KeyMessage, doer: int, verb: int, other: int) -> bool:
    reading = read_message(message).reading
    words = [token.text for token in reading.tokens]
    places = [_place(message.concepts[n].name, words) for n in (doer, verb, other)]
    between = words[places[0] : places[2] + 1]
    return not _AGENT_MARKERS.isdisjoint(between) or _has_passive_prefix(reading, places[1])


def _place(name: str, words: Sequence[str]) -> int:
    first = tokenise(name)[0].text
    return words.index(first) if first in words else 0
