"""Comparing words that people said or showed with words that an editor wrote."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import fuzz
from rapidfuzz.distance import DamerauLevenshtein

from hookcheck.core.evidence import Channel
from hookcheck.core.frequency import zipf
from hookcheck.core.lexicon import function_words
from hookcheck.core.meanings import conveys, find_meanings, opposites
from hookcheck.core.message import Concept, ConceptKind, specificity
from hookcheck.core.reading import Reading
from hookcheck.core.sounds import sound_key
from hookcheck.core.stems import roots
from hookcheck.core.values import Value, find_values
from hookcheck.core.words import fold, squeeze, tokenise

# How surely one wording says the other, by the way in which they are alike.
SAME_WORD = 1.0
SAME_STEM = 0.97
JOINED = 0.95
SAME_MEANING = 0.9
NARROWER = 0.8
LOOKS_ALIKE = 0.85
SOUNDS_ALIKE = 0.8
BROADER = 0.4

_SHORTEST_FUZZY = 5
_LEAST_SPELLING = 0.8
_LEAST_NAME_SPELLING = 0.55
_LEAST_SPELLING_OF_SAME_SOUND = 0.4
_DICTIONARY_ZIPF = 2.6


@dataclass(frozen=True, slots=True)
class Hit:
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


@lru_cache(maxsize=8192)
def pattern(concept: Concept, wording: str) -> Pattern:
    """What to look for when *wording* stands for *concept*."""
    tokens = tokenise(wording)
    small = function_words("en") | function_words("id")
    is_name = concept.kind in (ConceptKind.NAME, ConceptKind.PHRASE)
    token_roots = [roots(token.text) for token in tokens]
    spans = find_meanings(token_roots)
    content = [token for token in tokens if token.text not in small] or list(tokens)
    whole_keys = frozenset(span.key for span in spans if span.first == 0 and span.last == len(tokens) - 1)
    words = tuple(
        Needle(
            token.text,
            specificity(token.text),
            roots(token.text),
            frozenset(span.key for span in spans if span.first == span.last and tokens[span.first] is token),
            squeeze(token.text),
            sound_key(token.text),
            is_name,
            zipf(token.text) >= _DICTIONARY_ZIPF,
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
        sound_key(together.replace(" ", "")),
        is_name,
        all(word.known for word in words),
    )
    return Pattern(concept, whole, words, (concept.value,) if concept.value else find_values(wording))


def find_needle(needle: Needle, reading: Reading) -> Iterator[Hit]:
    """Every place where *reading* says *needle*."""
    found = False
    for root in needle.roots:
        for position in reading.at_root.get(root, ()):
            found = True
            said = reading.tokens[position].text
            same = said == needle.text
            yield Hit(position, position, SAME_WORD if same else SAME_STEM, "" if same else "inflection")
    for first, last in reading.at_join.get(needle.squeezed, ()):
        found = True
        yield Hit(first, last, JOINED, "spelling")
    if needle.meanings:
        for span in reading.meanings:
            if span.key in needle.meanings:
                found = True
                yield Hit(span.first, span.last, SAME_MEANING, "meaning")
            elif not needle.meanings.isdisjoint(conveys(span.key)):
                found = True
                yield Hit(span.first, span.last, NARROWER, "narrower")
            elif any(span.key in conveys(key) for key in needle.meanings):
                yield Hit(span.first, span.last, BROADER, "broader")
    if not found:
        yield from _alike(needle, reading)


def _alike(needle: Needle, reading: Reading) -> Iterator[Hit]:
    """Places that look or sound like *needle*: a slip of the recogniser."""
    length = len(needle.squeezed)
    if any(char.isdigit() for char in needle.text) or length < 3:
        return
    for joined, spans in reading.at_join.items():
        if abs(len(joined) - length) > max(2, length // 2):
            continue
        spelling = DamerauLevenshtein.normalized_similarity(needle.squeezed, joined)
        if spelling < (_LEAST_SPELLING_OF_SAME_SOUND if needle.is_name else _LEAST_NAME_SPELLING):
            continue
        similarity = 0.0
        if length >= _SHORTEST_FUZZY and spelling >= _LEAST_SPELLING:
            similarity = LOOKS_ALIKE
        first, last = spans[0]
        said = "".join(token.text for token in reading.tokens[first : last + 1])
        if similarity == 0.0 and (needle.is_name or not needle.known) and len(needle.sound) >= 2:
            key = sound_key(said)
            near = len(key) >= 4 and spelling >= _LEAST_NAME_SPELLING and fuzz.ratio(key, needle.sound) >= 85
            if near or (key == needle.sound and (spelling >= _LEAST_NAME_SPELLING or len(key) >= 4)):
                similarity = SOUNDS_ALIKE
        two_words = needle.known and not needle.is_name and zipf(said) >= _DICTIONARY_ZIPF
        if two_words and (reading.units[0].channel is not Channel.SPEECH or sound_key(said) != needle.sound):
            # Two words of the dictionary that look alike are two words: "open", "oven".
            continue
        if similarity:
            for first, last in spans:
                yield Hit(first, last, similarity * (0.9 + 0.1 * spelling), "spelling")


def find_opposites(needle: Needle, reading: Reading) -> Iterator[Hit]:
    """Where *reading* says the opposite of *needle*."""
    against = (
        frozenset().union(*(opposites(key) for key in needle.meanings)) if needle.meanings else frozenset()
    )
    for span in reading.meanings if against else ():
        if not against.isdisjoint(conveys(span.key)):
            yield Hit(span.first, span.last, SAME_MEANING, "opposite")
