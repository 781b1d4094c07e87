"""The words of a message that others leave no room for: their opposites, and others of their kind."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence, Set
from functools import cache, lru_cache
from itertools import chain, product
from operator import itemgetter
from typing import NamedTuple

from hookcheck.core.lexicon import exclusive_words
from hookcheck.core.message import ConceptKind, KeyMessage
from hookcheck.core.readings.reading import PlacedValue, Reading
from hookcheck.core.senses.searched import concept_words, read_message
from hookcheck.core.wording.function_phrases import Span
from hookcheck.core.wording.meanings import conveys, excluded_beside, opposed_to
from hookcheck.core.wording.stems import roots
from hookcheck.core.wording.words import words_of
from hookcheck.settings import MatchingSettings

_NUMBERS = MatchingSettings()
_NEGATING = ("un", "in", "im", "il", "ir", "dis", "non")
"""What makes an English word its opposite: unsafe, inaccessible, impossible, illegal, irregular, disprove."""
_SIDES = frozenset(("left", "right"))
_BEFORE_SIDES = frozenset(
    ("the", "on", "to", "your", "turn", "keep", "bear", "go", "look", "has", "have", "had")
)
"""After any other word these tell no side, nor that somebody left: ten places left, right now."""
Roots = tuple[frozenset[str], ...]
Listed = tuple[int, int]
"""In which of the sets of words that exclude each other, and as which of its members."""


class Slot(NamedTuple):
    """Words of a message, and what leaves no room for them."""

    first: int
    last: int
    meanings: frozenset[str]
    opposed: frozenset[str]
    """Meanings that contradict theirs, and whoever says something narrower."""
    excluded: frozenset[str]
    """Meanings of other things of the same kind."""
    listed: frozenset[Listed]
    """Themselves among the words that exclude each other."""
    groups: frozenset[int]
    """The sets of those that they are in."""
    prefixed: frozenset[str]
    """What they are with a prefix that makes the opposite, or without the one they have."""


class _Wording(NamedTuple):
    """One of the words, or phrases, that exclude each other, by what follows its first word."""

    rest: Roots
    listed: Listed


@lru_cache(maxsize=128)
def slots_of(message: KeyMessage) -> tuple[Slot, ...]:
    """Where the words of *message* have an opposite, or others of their kind."""
    reading = read_message(message).reading
    keys: dict[Span, set[str]] = {}
    for one in reading.meanings:
        keys.setdefault((one.first, one.last), set()).add(one.key)
    listed: dict[Span, set[Listed]] = {}
    for span, place in find_listed(reading, _wordings_by_root().keys()):
        keys.setdefault(span, set())
        listed.setdefault(span, set()).add(place)
    prefixed: dict[Span, frozenset[str]] = {}
    for n, word in enumerate(reading.words):
        if reading.content[n] and len(word) >= _NUMBERS.shortest_negated_letters:
            keys.setdefault((n, n), set())
            prefixed[n, n] = _with_prefix(word)
    # Values, and names, have clashes of their own.
    apart = {n for placed in reading.values for n in told_by(placed)}
    for concept, places in zip(message.concepts, concept_words(message), strict=True):
        apart.update(places if concept.kind is ConceptKind.NAME else ())
    slots = (
        Slot(
            *span,
            meanings,
            opposed_to(meanings),
            excluded_beside(meanings),
            frozenset(listed.get(span, ())),
            frozenset(map(itemgetter(0), listed.get(span, ()))),
            prefixed.get(span, frozenset()),
        )
        for span, meanings in zip(keys, map(frozenset, keys.values()), strict=True)
        if apart.isdisjoint(range(span[0], span[1] + 1)) and not tells_no_side(span[1], reading)
    )
    return tuple(one for one in slots if one.opposed or one.excluded or one.listed or one.prefixed)


@cache
def _wordings_by_root() -> Mapping[str, Mapping[str, Sequence[_Wording]]]:
    """Those words and phrases by the roots of their first and second word; "" where there is but one."""
    by_root: dict[str, dict[str, list[_Wording]]] = {}
    for group, members in enumerate(exclusive_words()):
        for member, wordings in enumerate(members):
            for text in wordings:
                first, *rest = map(roots, words_of(text))
                for root, second in product(first, rest[0] if rest else ("",)):
                    wording = _Wording(tuple(rest), (group, member))
                    by_root.setdefault(root, {}).setdefault(second, []).append(wording)
    return by_root


@cache
def _first_roots(group: int) -> frozenset[str]:
    """The roots of the first words of a set that exclude each other."""
    return frozenset().union(
        *(roots(words_of(text)[0]) for member in exclusive_words()[group] for text in member)
    )


def rival_roots(slots: Iterable[Slot]) -> frozenset[str]:
    """The roots of the first words of all that excludes *slots*, and of themselves, as listed."""
    groups = frozenset().union(*(slot.groups for slot in slots))
    return frozenset().union(*map(_first_roots, groups))


def find_listed(reading: Reading, beginning: Set[str]) -> Iterator[tuple[Span, Listed]]:
    """Where *reading* says a word that excludes others, *beginning* with one of these roots."""
    by_root = _wordings_by_root()
    for root in beginning & reading.at_root.keys():
        for first in reading.at_root[root]:
            for second in ("", *chain.from_iterable(reading.roots[first + 1 : first + 2])):
                for wording in by_root[root].get(second, ()):
                    if says(wording.rest, first + 1, reading):
                        yield (first, first + len(wording.rest)), wording.listed


@lru_cache(maxsize=16384)
def _with_prefix(word: str) -> frozenset[str]:
    without = {
        word.removeprefix(prefix)
        for prefix in _NEGATING
        if word.startswith(prefix) and len(word) - len(prefix) >= _NUMBERS.shortest_negated_letters
    }
    return frozenset(without.union(prefix + word for prefix in _NEGATING))


def says(wording: Roots, first: int, reading: Reading) -> bool:
    """Whether the words of *reading* from *first* on are those of *wording*."""
    said = reading.roots[first : first + len(wording)]
    return len(said) == len(wording) and not any(map(frozenset.isdisjoint, wording, said))


def find_excluding(slot: Slot, listed: Collection[tuple[Span, Listed]], reading: Reading) -> Iterator[Span]:
    """Where *reading* says what leaves no room for *slot*, and nothing that may take its place."""
    for first, last in _excluding(slot, listed, reading):
        if not any(first <= span[0] <= last and place in slot.listed for span, place in listed):
            yield first, last


def _excluding(slot: Slot, listed: Collection[tuple[Span, Listed]], reading: Reading) -> Iterator[Span]:
    if not slot.opposed.isdisjoint(reading.conveyed) or not slot.excluded.isdisjoint(reading.conveyed):
        for one in reading.meanings:
            if one.key in slot.meanings:
                continue
            if one.key in slot.excluded or not slot.opposed.isdisjoint(conveys(one.key)):
                yield one.first, one.last
    for span, place in listed:
        if place[0] in slot.groups and place not in slot.listed:
            yield span
    if not reading.at_root.keys().isdisjoint(slot.prefixed):
        for form in sorted(slot.prefixed & reading.at_root.keys()):
            for n in reading.at_root[form]:
                yield n, n


def told_by(placed: PlacedValue) -> range:
    """The words of a value, but for the one that says what is then: the "ends" of "ends on Friday"."""
    return range(placed.first + (placed.last > placed.first), placed.last + 1)


def tells_no_side(position: int, reading: Reading) -> bool:
    """Whether a word is a left, or right, that is no side."""
    before = reading.words[position - 1 : position]
    return reading.words[position] in _SIDES and bool(before) and before[0] not in _BEFORE_SIDES
