"""Whether a video has another word in the place of a message's own: its opposite, or another of its kind."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from hookcheck.core.clash import Clash, ClashKind, clash_at, ends_hours
from hookcheck.core.finding import Find
from hookcheck.core.function_phrases import Span
from hookcheck.core.lexicon import exclusive_words
from hookcheck.core.meanings import conveys, excluded_by, opposites
from hookcheck.core.message import ConceptKind, KeyMessage
from hookcheck.core.reading import PlacedValue, Reading
from hookcheck.core.searched import Searched, concept_words, read_message
from hookcheck.core.stems import roots
from hookcheck.core.words import words_of
from hookcheck.settings import MatchingSettings

_NUMBERS = MatchingSettings()
_NEGATING = ("un", "in", "im", "il", "ir", "dis", "non")
"""What makes an English word its opposite: unsafe, inaccessible, impossible, illegal, irregular, disprove."""
_SIDES = frozenset(("left", "right"))
_BEFORE_SIDES = frozenset(
    ("the", "on", "to", "your", "turn", "keep", "bear", "go", "look", "has", "have", "had")
)
"""After any other word these tell no side, nor that somebody left: ten places left, right now."""

_Roots = tuple[frozenset[str], ...]
_Listed = tuple[int, int]
"""In which of the sets of words that exclude each other, and as which of its members."""


class _Slot(NamedTuple):
    """Words of a message, and what leaves no room for them."""

    first: int
    last: int
    meanings: frozenset[str]
    opposed: frozenset[str]
    """Meanings that contradict theirs, and whoever says something narrower."""
    excluded: frozenset[str]
    listed: frozenset[_Listed]
    groups: frozenset[int]
    prefixed: frozenset[str]
    """They made their opposite by a prefix, or without the one they have."""


class _Wording(NamedTuple):
    """One of the words, or phrases, that exclude each other, by what follows its first word."""

    rest: _Roots
    listed: _Listed


def find_replaced(
    message: KeyMessage, finds: Sequence[Find], searched: Sequence[Searched]
) -> Iterator[Clash]:
    """Where a channel says the message's own sentence, but for the one word that is another."""
    slots = _slots(message)
    if not slots:
        return
    own = read_message(message)
    concept_at = {n: number for number, places in enumerate(concept_words(message)) for n in places}
    excluding = any(slot.listed for slot in slots)
    for one in searched:
        # In the order of the text: sets of roots have none.
        listed = sorted(set(_listed(one.reading))) if excluding else ()
        instead = [
            (slot, first, last)
            for slot in slots
            for first, last in dict.fromkeys(_instead(slot, listed, one.reading))
            if not _is_no_other(first, last, own, one)
            and not ends_hours(last, own.reading, one.reading)
            and _is_meant_alike(slot.first, own, first, one)
        ]
        if not instead:
            continue
        told_at: dict[int, set[int]] = {}
        for find in finds:
            if find.channel is one.channel and find.similarity >= _NUMBERS.captured and not find.asked:
                for n in range(find.first, find.last + 1):
                    told_at.setdefault(n, set()).add(find.concept)
        for slot, first, last in instead:
            if (
                _stands_in(slot, own, first, last, one, concept_at, told_at)
                and _is_rest_told(slot, message, concept_at, first, last, told_at)
                and not _is_told(slot, own, first, last, one)
            ):
                yield clash_at(concept_at.get(slot.first), first, last, ClashKind.REPLACED, one)


@lru_cache(maxsize=1024)
def _slots(message: KeyMessage) -> tuple[_Slot, ...]:
    """Where the words of *message* have an opposite, or others of their kind."""
    reading = read_message(message).reading
    keys: dict[Span, set[str]] = {}
    for one in reading.meanings:
        keys.setdefault((one.first, one.last), set()).add(one.key)
    listed: dict[Span, set[_Listed]] = {}
    for span, place in _listed(reading):
        keys.setdefault(span, set())
        listed.setdefault(span, set()).add(place)
    prefixed: dict[Span, frozenset[str]] = {}
    for n, word in enumerate(reading.words):
        if reading.content[n] and len(word) >= _NUMBERS.shortest_negated_letters:
            keys.setdefault((n, n), set())
            prefixed[n, n] = _with_prefix(word)
    # Values, and names, have clashes of their own.
    apart = {n for placed in reading.values for n in _told_by(placed)}
    for concept, places in zip(message.concepts, concept_words(message), strict=True):
        apart.update(places if concept.kind is ConceptKind.NAME else ())
    slots = (
        _Slot(
            *span,
            frozenset(meanings),
            frozenset().union(*map(opposites, meanings)),
            frozenset().union(*map(excluded_by, meanings)),
            frozenset(listed.get(span, ())),
            frozenset(group for group, _ in listed.get(span, ())),
            prefixed.get(span, frozenset()),
        )
        for span, meanings in keys.items()
        if apart.isdisjoint(range(span[0], span[1] + 1)) and not _tells_no_side(span[1], reading)
    )
    return tuple(one for one in slots if one.opposed or one.excluded or one.listed or one.prefixed)


@cache
def _wordings_by_root() -> Mapping[str, Sequence[_Wording]]:
    by_root: dict[str, list[_Wording]] = {}
    for group, members in enumerate(exclusive_words()):
        for member, wordings in enumerate(members):
            for text in wordings:
                first, *rest = map(roots, words_of(text))
                for root in first:
                    by_root.setdefault(root, []).append(_Wording(tuple(rest), (group, member)))
    return by_root


def _listed(reading: Reading) -> Iterator[tuple[Span, _Listed]]:
    """Where *reading* says a word that excludes others."""
    by_root = _wordings_by_root()
    for root in by_root.keys() & reading.at_root.keys():
        for first in reading.at_root[root]:
            for wording in by_root[root]:
                if not wording.rest or _says(wording.rest, first + 1, reading):
                    yield (first, first + len(wording.rest)), wording.listed


@lru_cache(maxsize=16384)
def _with_prefix(word: str) -> frozenset[str]:
    without = {
        word.removeprefix(prefix)
        for prefix in _NEGATING
        if word.startswith(prefix) and len(word) - len(prefix) >= _NUMBERS.shortest_negated_letters
    }
    return frozenset(without.union(prefix + word for prefix in _NEGATING))


def _says(wording: _Roots, first: int, reading: Reading) -> bool:
    """Whether the words of *reading* from *first* on are those of *wording*."""
    said = reading.roots[first : first + len(wording)]
    return len(said) == len(wording) and not any(map(frozenset.isdisjoint, wording, said))


def _instead(slot: _Slot, listed: Collection[tuple[Span, _Listed]], reading: Reading) -> Iterator[Span]:
    """Where *reading* says what leaves no room for *slot*, and nothing that may take its place."""
    for first, last in _excluding(slot, listed, reading):
        if not any(first <= span[0] <= last and place in slot.listed for span, place in listed):
            yield first, last


def _excluding(slot: _Slot, listed: Collection[tuple[Span, _Listed]], reading: Reading) -> Iterator[Span]:
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


def _is_no_other(first: int, last: int, own: Searched, searched: Searched) -> bool:
    """Whether words are the message's own, which take nobody's place (cats and dogs), or tell a value, or
    are left or right that tell no side."""
    words = range(first, last + 1)
    if _tells_no_side(last, searched.reading):
        return True
    return all(not own.reading.at_root.keys().isdisjoint(searched.reading.roots[n]) for n in words) or any(
        n in _told_by(placed) for placed in searched.reading.values for n in words
    )


def _told_by(placed: PlacedValue) -> range:
    """The words of a value, but for the one that says what is then: the "ends" of "ends on Friday"."""
    return range(placed.first + (placed.last > placed.first), placed.last + 1)


def _tells_no_side(position: int, reading: Reading) -> bool:
    """Whether a word is a left, or right, that is no side."""
    before = reading.words[position - 1 : position]
    return reading.words[position] in _SIDES and bool(before) and before[0] not in _BEFORE_SIDES


def _is_meant_alike(mine: int, own: Searched, theirs: int, searched: Searched) -> bool:
    """Whether a word is stated as the message states the one that it replaces."""
    sense = searched.sense
    if any(sense.sentence_of[first] == sense.sentence_of[theirs] for first, _ in sense.none):
        # "Nggak ada satu pun yang tutup" says that all are open.
        return False
    return sense.negated[theirs] == own.sense.negated[mine] and not (
        sense.asked[theirs]
        or sense.outdated[theirs]
        or sense.believed[theirs]
        or sense.denied[theirs]
        or sense.unasserted[theirs]
        or sense.tentative[theirs] != own.sense.tentative[mine]
    )


def _stands_in(
    slot: _Slot,
    own: Searched,
    first: int,
    last: int,
    searched: Searched,
    concept_at: Mapping[int, int],
    told_at: Mapping[int, set[int]],
) -> bool:
    """Whether the words around are those that the message has around the slot: none is another."""
    reading, sentence_of = searched.reading, searched.sense.sentence_of
    matched = False
    for mine, positions in (
        (range(slot.first - 1, -1, -1), range(first - 1, -1, -1)),
        (range(slot.last + 1, len(own.reading.words)), range(last + 1, len(reading.words))),
    ):
        neighbour = next((n for n in mine if own.reading.content[n]), None)
        around = _content(positions, sentence_of[first], searched)
        if neighbour is None or not around:
            continue
        if not any(
            not own.reading.roots[neighbour].isdisjoint(reading.roots[n])
            or concept_at.get(neighbour, -1) in told_at.get(n, ())
            for n in around
        ):
            return False
        matched = True
    return matched


def _content(positions: Iterable[int], sentence: int, searched: Searched) -> list[int]:
    """The first words among *positions* that carry something, in one sentence."""
    found: list[int] = []
    for n in positions:
        if searched.sense.sentence_of[n] != sentence or len(found) == _NUMBERS.slot_words:
            break
        if searched.reading.content[n]:
            found.append(n)
    return found


def _is_rest_told(
    slot: _Slot,
    message: KeyMessage,
    concept_at: Mapping[int, int],
    first: int,
    last: int,
    told_at: Mapping[int, set[int]],
) -> bool:
    """Whether the words around tell about all else of *message*, whatever breaths are drawn between."""
    reach = len(read_message(message).reading.words)
    replaced = {concept_at[n] for n in range(slot.first, slot.last + 1) if n in concept_at}
    told = {
        concept
        for n, concepts in told_at.items()
        if first - reach <= n <= last + reach and not first <= n <= last
        for concept in concepts
    }
    weights = [concept.weight for concept in message.concepts]
    rest = sum(weight for n, weight in enumerate(weights) if n not in replaced)
    found = sum(weight for n, weight in enumerate(weights) if n in told - replaced)
    return found >= _NUMBERS.replaced_share * rest


def _is_told(slot: _Slot, own: Searched, first: int, last: int, searched: Searched) -> bool:
    """Whether the channel says the message's own word as well, as what is so."""
    reading, sense = searched.reading, searched.sense
    mine = own.reading.roots[slot.first : slot.last + 1]
    said = {n for root in mine[0] for n in reading.at_root.get(root, ()) if _says(mine, n, reading)}
    said |= {span.first for span in reading.meanings if span.key in slot.meanings}
    return any(
        not first <= n <= last
        and sense.negated[n] == own.sense.negated[slot.first]
        and not (sense.asked[n] or sense.outdated[n] or sense.unasserted[n])
        for n in said
    )
