"""Whether a video grants with every second thing, or every ten, what a message grants with each."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from hookcheck.core.finds.clash import Clash, ClashKind, clash_at
from hookcheck.core.finds.finding import Find
from hookcheck.core.lexicon import Lightness
from hookcheck.core.message import ConceptKind, KeyMessage
from hookcheck.core.readings.reading import Reading
from hookcheck.core.senses.searched import Searched, concept_words, read_message
from hookcheck.settings import MatchingSettings

_NUMBERS = MatchingSettings()
_EACH = frozenset(("every", "each", "setiap", "tiap"))
_FEW = frozenset(("second", "other", "third", "fourth", "fifth", "tenth", "few", "kedua", "ketiga"))


def find_every_few(
    message: KeyMessage, finds: Sequence[Find], searched: Sequence[Searched]
) -> tuple[Clash, ...]:
    """Where a channel says "every two pizzas" for a message's "every pizza", and does not go on to say so."""
    counted = _counted(message)
    if not counted:
        return ()
    clashes: list[Clash] = []
    for one in searched:
        if _EACH.isdisjoint(one.reading.words):
            continue
        at = {
            find.first: find.concept
            for find in finds
            if find.channel is one.channel and find.concept in counted
        }
        every = [
            (first, near, few)
            for first, near, few in _every(frozenset(at), one.reading)
            if not one.sense.asked[first]
        ]
        if every and every[-1][2]:
            first, near, _ = every[-1]
            clashes.append(clash_at(at[near[-1]], first, near[-1], ClashKind.SCOPE, one))
    return tuple(clashes)


@lru_cache(maxsize=128)
def _counted(message: KeyMessage) -> frozenset[int]:
    """The concepts of *message* for a thing that "every" stands before, without a number."""
    own = read_message(message).reading
    if _EACH.isdisjoint(own.words):
        return frozenset()
    nouns = {
        n: number
        for number, places in enumerate(concept_words(message))
        if message.concepts[number].kind is ConceptKind.THING
        and message.concepts[number].light is not Lightness.PADDING
        for n in places
    }
    return frozenset(nouns[n] for _, near, few in _every(frozenset(nouns), own) if not few for n in near)


def _every(nouns: frozenset[int], reading: Reading) -> Iterator[tuple[int, tuple[int, ...], bool]]:
    """Each "every", which of *nouns* stand right after it, and whether only each of a few is meant."""
    numbers = {one.first: one for one in reading.values}
    for n, word in enumerate(reading.words):
        if word not in _EACH or any(one.first <= n <= one.last for one in reading.values):
            continue
        after = n + 1
        few = after < len(reading.words) and reading.words[after] in _FEW
        if after in numbers and (numbers[after].value.amount or 0) > 1:
            few, after = True, numbers[after].last
        end = min(after + _NUMBERS.every_reach_words, len(reading.words))
        near = tuple(m for m in range(after, end) if m in nouns and reading.unit_of[m] == reading.unit_of[n])
        if near:
            yield n, near, few
