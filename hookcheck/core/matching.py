"""Comparing words that people said or showed with words that an editor wrote."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from rapidfuzz import fuzz
from rapidfuzz.distance import DamerauLevenshtein
from rapidfuzz.process import extract_iter

from hookcheck.core.evidence import Channel
from hookcheck.core.frequency import zipf
from hookcheck.core.lexicon import function_words
from hookcheck.core.meanings import PARTICLES, conveys, excluded_by, find_meanings, opposites
from hookcheck.core.message import Concept, ConceptKind, KeyMessage, specificity
from hookcheck.core.reading import Reading
from hookcheck.core.sounds import sound_key, spelt_out
from hookcheck.core.stems import roots
from hookcheck.core.suggesting import find_suggestions
from hookcheck.core.values import Value, find_values
from hookcheck.core.words import fold, squeeze, tokenise
from hookcheck.settings import MatchingSettings

_NUMBERS = MatchingSettings()


class Hit(NamedTuple):
    """Where a reading says a needle, and how surely."""

    first: int
    last: int
    similarity: float
    why: str


@dataclass(frozen=True, slots=True)
class Needle:
    """One word of a concept, or a whole set phrase, with all by which it is looked for."""

    text: str
    """Folded."""
    weight: float
    roots: frozenset[str]
    meanings: frozenset[str]
    squeezed: str
    letters: tuple[str, ...]
    """What it sounds like letter by letter, squeezed, for an acronym."""
    sound: str
    is_name: bool
    known: bool
    """In a dictionary; a known word is never taken for another known word that is spelt much alike."""


@dataclass(frozen=True, slots=True)
class Pattern:
    """A concept's wording, ready to be looked for."""

    concept: Concept
    whole: Needle
    """The wording as a whole: one meaning, one squeezed spelling."""
    words: tuple[Needle, ...]
    values: tuple[Value, ...]

    @property
    def opposed(self) -> Needle:
        """What its opposites are looked for by: no word of a set phrase alone."""
        return self.whole if len(self.words) > 1 else self.words[0]


@lru_cache(maxsize=8192)
def pattern(concept: Concept, wording: str) -> Pattern:
    """What to look for when *wording* stands for *concept*."""
    tokens = tokenise(wording)
    small = function_words()
    is_name = concept.kind in (ConceptKind.NAME, ConceptKind.PHRASE)
    token_roots = [roots(token.text) for token in tokens]
    spans = find_meanings([token.text for token in tokens], token_roots)
    content = [token for token in tokens if token.text not in small] or list(tokens)
    if len(tokens) == 2 and tokens[1].text in PARTICLES:
        # "Sign up" is more than "sign".
        content = list(tokens)
    whole_keys = frozenset(span.key for span in spans if span.first == 0 and span.last == len(tokens) - 1)
    words = tuple(
        Needle(
            token.text,
            specificity(token.text),
            roots(token.text),
            frozenset(span.key for span in spans if span.first == span.last and tokens[span.first] is token),
            squeeze(token.text),
            tuple(map(squeeze, spelt_out(wording[token.start : token.end]))),
            sound_key(token.text),
            is_name,
            zipf(token.text) >= _NUMBERS.dictionary_zipf,
        )
        for token in content
    )
    together = fold(wording)
    whole = Needle(
        together,
        sum(word.weight for word in words),
        frozenset((together,)),
        whole_keys,
        squeeze(wording),
        (),
        sound_key(together.replace(" ", "")),
        is_name,
        all(word.known for word in words),
    )
    return Pattern(concept, whole, words, (concept.value,) if concept.value else find_values(wording))


def find_needle(needle: Needle, reading: Reading) -> Iterator[Hit]:
    """Every place where *reading* says *needle*."""
    for root in needle.roots:
        for position in reading.at_root.get(root, ()):
            said = reading.tokens[position].text
            same = said == needle.text
            yield Hit(
                position,
                position,
                _NUMBERS.same_word if same else _NUMBERS.same_stem,
                "" if same else "inflection",
            )
    for joined in (needle.squeezed, *needle.letters):
        for first, last in reading.at_join.get(joined, ()):
            yield Hit(first, last, _NUMBERS.joined, "spelling")
    conveyed = _conveyed(needle.meanings)
    if not conveyed.isdisjoint(reading.conveyed):
        for span in reading.meanings:
            if span.key in needle.meanings:
                yield Hit(span.first, span.last, _NUMBERS.same_meaning, "meaning")
            elif not needle.meanings.isdisjoint(conveys(span.key)):
                yield Hit(span.first, span.last, _NUMBERS.narrower, "narrower")
            elif span.key in conveyed:
                yield Hit(span.first, span.last, _NUMBERS.broader, "broader")
    if not needle.is_name:
        for first, last in find_suggestions(needle.meanings, needle.roots, reading):
            yield Hit(first, last, _NUMBERS.suggested, "suggestion")
    # Also where it is found elsewhere: a slip may come earlier than the right spelling.
    yield from _alike(needle, reading)


def find_joined(message: KeyMessage, reading: Reading) -> Mapping[int, Sequence[Hit]]:
    """For concepts that follow each other in *message*, where one word says both: hayfever for hay fever."""
    hits: dict[int, list[Hit]] = {}
    for number, pair in enumerate(pairwise(message.concepts)):
        one, other = (concept.name for concept in pair)
        if any(concept.kind is not ConceptKind.THING for concept in pair) or " " in one + other:
            continue
        inflected = ((at, at) for at in reading.at_root.get(fold(one + other), ()))
        for first, last in (*inflected, *reading.at_join.get(squeeze(one + other), ())):
            if f"{one} {other}" in message.text:
                hit = Hit(first, last, _NUMBERS.joined, "spelling")
                hits.setdefault(number, []).append(hit)
                hits.setdefault(number + 1, []).append(hit)
    return hits


@lru_cache(maxsize=8192)
def _conveyed(meanings: frozenset[str]) -> frozenset[str]:
    """*meanings*, and the broader ones that whoever says them has said as well."""
    return frozenset().union(*(conveys(key) for key in meanings))


@lru_cache(maxsize=8192)
def _opposed(meanings: frozenset[str]) -> frozenset[str]:
    return frozenset().union(*(opposites(key) for key in meanings))


def _alike(needle: Needle, reading: Reading) -> Iterator[Hit]:
    """Places that look or sound like *needle*: a slip of the recogniser."""
    length = len(needle.squeezed)
    if any(char.isdigit() for char in needle.text) or length < 3:
        return
    may_sound = (needle.is_name or not needle.known) and len(needle.sound) >= 2
    may_look = length >= _NUMBERS.shortest_fuzzy_letters
    if not (may_look or may_sound):
        return
    two_words = needle.known and not needle.is_name
    least = _NUMBERS.least_spelling
    if may_sound:
        # What sounds much the same may be spelt anyhow.
        least = _NUMBERS.least_name_spelling if len(needle.sound) < _NUMBERS.sure_sound_letters else 0.0
    spelt = extract_iter(
        needle.squeezed,
        reading.at_join.keys(),
        scorer=DamerauLevenshtein.normalized_similarity,
        # Rounding would lose some of what lies at the bar itself.
        score_cutoff=max(0.0, least - 0.01),
    )
    reach = max(2, length // 2)
    for joined, spelling, _ in spelt:
        if not -reach <= len(joined) - length <= reach:
            continue
        spans = reading.at_join[joined]
        first, last = spans[0]
        said = "".join(token.text for token in reading.tokens[first : last + 1])
        if may_look and spelling >= _NUMBERS.least_spelling:
            similarity = _NUMBERS.looks_alike
        elif may_sound and _sounds_like(needle, said, spelling):
            similarity = _NUMBERS.sounds_alike
        else:
            continue
        if two_words and zipf(said) >= _NUMBERS.dictionary_zipf and not _homophones(needle, said, reading):
            continue
        for first, last in spans:
            # Of two slips the better spelt one is the likelier.
            yield Hit(first, last, similarity * (0.9 + 0.1 * spelling), "spelling")


def _sounds_like(needle: Needle, said: str, spelling: float) -> bool:
    key = sound_key(said)
    if key == needle.sound:
        return len(key) >= _NUMBERS.sure_sound_letters or spelling >= _NUMBERS.least_name_spelling
    long_enough = len(key) >= _NUMBERS.sure_sound_letters - 1
    return (
        long_enough
        and spelling >= _NUMBERS.least_name_spelling
        and fuzz.ratio(key, needle.sound) >= _NUMBERS.near_sound_percent
    )


def _homophones(needle: Needle, said: str, reading: Reading) -> bool:
    """Whether one word of the dictionary was heard for another that sounds the same."""
    return reading.units[0].channel is Channel.SPEECH and sound_key(said) == needle.sound


def find_opposites(needle: Needle, reading: Reading) -> Iterator[Hit]:
    """Where *reading* says the opposite of *needle*."""
    against = _opposed(needle.meanings)
    for span in () if against.isdisjoint(reading.conveyed) else reading.meanings:
        if not against.isdisjoint(conveys(span.key)):
            yield Hit(span.first, span.last, _NUMBERS.same_meaning, "opposite")


def find_excluded(needle: Needle, reading: Reading) -> Iterator[Hit]:
    """Where *reading* says what would leave no room for *needle* in the same place: amber for yellow."""
    against = _excluded(needle.meanings)
    for span in () if against.isdisjoint(reading.conveyed) else reading.meanings:
        if span.key in against:
            yield Hit(span.first, span.last, _NUMBERS.same_meaning, "opposite")


@lru_cache(maxsize=8192)
def _excluded(meanings: frozenset[str]) -> frozenset[str]:
    return frozenset().union(*map(excluded_by, meanings)) - meanings
