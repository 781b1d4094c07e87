"""Whether a video takes back a name right after it gave it: "Varga is out. Not Leo, his brother"."""

from collections.abc import Iterator, Sequence

from hookcheck.core.clashes.replaced_names import MEANT, find_replaced_names
from hookcheck.core.finds.clash import Clash, ClashKind, clash_at
from hookcheck.core.finds.finding import Find, rest_told
from hookcheck.core.message import ConceptKind, KeyMessage
from hookcheck.core.names.name_likeness import own_name
from hookcheck.core.senses.searched import Searched, concept_words, read_message
from hookcheck.core.wording.function_phrases import BUT, DENYING
from hookcheck.settings import MatchingSettings

_NUMBERS = MatchingSettings()
_NOT = frozenset(("not", "bukan"))
_MAY_DENY = DENYING | MEANT
_GOING_ON = frozenset(("but", "it's", "its", "it", "tapi", "melainkan", "yang", "he", "she", "that's"))


def find_denied_names(
    message: KeyMessage, finds: Sequence[Find], searched: Sequence[Searched]
) -> tuple[Clash, ...]:
    """Where the rest of *message* is told, and "not" stands before nothing but a name of it, or another name
    is put in its place."""
    if not any(_MAY_DENY.intersection(one.reading.words) for one in searched):
        return ()
    own = read_message(message)
    names = [n for n, concept in enumerate(message.concepts) if concept.kind is ConceptKind.NAME]
    clashes: list[Clash] = []
    places = concept_words(message)
    for concept in names:
        told = frozenset().union(*(own.reading.roots[n] for n in places[concept]))
        if not places[concept] or rest_told(message, finds, concept) < _NUMBERS.planned_share:
            continue
        name = own_name(own.reading, places[concept][0], places[concept][-1])
        for one in searched:
            here = [
                find for find in finds if find.channel is one.channel and find.similarity >= _NUMBERS.captured
            ]
            denied = (
                (first, last)
                for first, last in _denied(told, one, contrasted=bool(own.sense.negators))
                # "It is Kalo, not Nimbus" tells both sides of a contest.
                if not _told_before(first, here, without=concept, names=names)
            )
            for first, last in (*find_replaced_names(name, own.reading, one), *denied):
                # Who comes back to it has told it after all.
                if not any(find.concept == concept and find.first > last for find in here):
                    clashes.append(clash_at(concept, first, last, ClashKind.ANOTHER, one))
    return tuple(clashes)


def _told_before(n: int, finds: Sequence[Find], *, without: int, names: Sequence[int]) -> bool:
    """Whether another of the message's *names* is told right before word *n*."""
    reach = range(n - _NUMBERS.denied_name_reach_words, n)
    return any(find.concept in names and find.concept != without and find.first in reach for find in finds)


def _denied(names: frozenset[str], searched: Searched, *, contrasted: bool) -> Iterator[tuple[int, int]]:
    """Where "not" stands before some of *names*, with which the phrase ends; or only those *contrasted* with
    what follows, beside a message that denies something itself."""
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
        goes_on = end < len(reading.words) and reading.words[end] in BUT
        if end > n + 1 and ends and (goes_on or not contrasted):
            yield n, end - 1
