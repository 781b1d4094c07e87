"""Whether a video takes back a name right after it gave it: "Varga is out. Not Leo, his brother"."""

from collections.abc import Iterator, Sequence

from hookcheck.core.clash import Clash, ClashKind, clash_at
from hookcheck.core.finding import Find, rest_told
from hookcheck.core.message import ConceptKind, KeyMessage
from hookcheck.core.searched import Searched, concept_words, read_message
from hookcheck.settings import MatchingSettings

_NUMBERS = MatchingSettings()
_NOT = frozenset(("not", "bukan"))
_GOING_ON = frozenset(("but", "it's", "its", "it", "tapi", "melainkan", "yang", "he", "she", "that's"))


def find_denied_names(
    message: KeyMessage, finds: Sequence[Find], searched: Sequence[Searched]
) -> tuple[Clash, ...]:
    """Where the rest of *message* is told, and "not" stands before nothing but a name of it."""
    own = read_message(message)
    names = [n for n, concept in enumerate(message.concepts) if concept.kind is ConceptKind.NAME]
    if not names or own.sense.negators:
        return ()
    clashes: list[Clash] = []
    places = concept_words(message)
    for concept in names:
        told = frozenset().union(*(own.reading.roots[n] for n in places[concept]))
        for one in searched:
            for first, last in _denied(told, one):
                reach = range(first - _NUMBERS.denied_name_reach_words, first)
                # "It is Kalo, not Nimbus" tells both sides of a contest.
                others = any(
                    find.concept in names and find.concept != concept and find.first in reach
                    for find in finds
                    if find.channel is one.channel
                )
                if not others and rest_told(message, finds, concept) >= _NUMBERS.planned_share:
                    clashes.append(clash_at(concept, first, last, ClashKind.ANOTHER, one))
    return tuple(clashes)


def _denied(names: frozenset[str], searched: Searched) -> Iterator[tuple[int, int]]:
    """Where "not" stands before some of *names*, with which the phrase ends."""
    reading, sense = searched.reading, searched.sense
    for n, word in enumerate(reading.words):
        if word not in _NOT or sense.asked[n] or sense.outdated[n]:
            continue
        end = n + 1
        while (
            end < len(reading.words)
            and reading.unit_of[end] == reading.unit_of[n]
            and not names.isdisjoint(reading.roots[end])
        ):
            end += 1
        ends = (
            end == len(reading.words)
            or reading.unit_of[end] != reading.unit_of[n]
            or sense.clause_of[end] != sense.clause_of[n]
            or reading.words[end] in _GOING_ON
        )
        if end > n + 1 and ends:
            yield n, end - 1
