"""Which meanings of the lexicon a run of words expresses."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import NamedTuple

from hookcheck.core.lexicon import (
    FunctionKind,
    abbreviations,
    exclusive_sets,
    function_words,
    load_lexicon,
)
from hookcheck.core.wording.stems import roots
from hookcheck.core.wording.words import tokenise, words_of

PARTICLES = frozenset(("up", "out", "off", "on", "in", "down", "away", "back", "over", "around", "aside"))
_PRONOUNS = frozenset(
    (
        "it", "this", "that", "them", "these", "those", "him", "her", "me", "you", "us", "one", "yours",
        "everything", "all", "some",
    )
)  # fmt: skip
_DETERMINERS = frozenset(
    (
        "the", "a", "an", "my", "your", "our", "their", "his", "her", "its", "this", "that", "those",
        "these", "any",
    )
)  # fmt: skip
_ENDING = frozenset(("off", "up", "down", "away"))
_GOING_ON = frozenset(
    ("and", "or", "but", "so", "when", "if", "because", "before", "after", "until", "now", "today", "tonight")
)
_LONGEST_OBJECT = 3
"""Words of what stands between a verb and its particle, its article apart: turn your old phone off."""


_NONE: frozenset[str] = frozenset()


class MeaningSpan(NamedTuple):
    """A meaning expressed by the words from *first* to *last*, both included."""

    key: str
    first: int
    last: int


class _Entry(NamedTuple):
    """A wording, by the meanings that have it."""

    words: tuple[str, ...]
    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Wordings:
    """Those whose first word goes back to one root."""

    of_one_word: tuple[_Entry, ...]
    by_second_root: Mapping[str, tuple[_Entry, ...]]
    """Longer ones."""


class _SaidWith(NamedTuple):
    """What a word says alone, and may say with those behind it."""

    keys: tuple[str, ...]
    longer: Mapping[str, tuple[_Entry, ...]]
    """The wordings that go on behind it, by each root of their second word."""
    with_particle: bool
    """Whether one of these is a verb whose particle may stand behind its object: turn the taps off."""


@cache
def _keys_by_wording() -> Mapping[str, Sequence[str]]:
    keys: dict[str, list[str]] = {}
    for meaning in load_lexicon().meanings:
        for wording in meaning.wordings:
            keys.setdefault(wording.text, []).append(meaning.key)
    for short, all_spelt_out in abbreviations().items():
        for spelt_out in all_spelt_out:
            # One key for each reading: "pkl" is "pukul" or a street vendor, but these two are not the same.
            for text in (short, spelt_out):
                keys.setdefault(text, []).append(f"={short}={spelt_out}")
    return keys


@cache
def _texts_by_first_word() -> Mapping[str, Sequence[str]]:
    # Of few texts more than the beginning is ever asked for, so only that is taken apart for all.
    by_beginning: dict[str, list[str]] = {}
    for text in _keys_by_wording():
        by_beginning.setdefault(text.partition(" ")[0], []).append(text)
    by_word: dict[str, list[str]] = {}
    for beginning, texts in by_beginning.items():
        # Most are a plain word, which need not be looked for.
        plain = beginning.isascii() and beginning.isalpha() and beginning.islower()
        for word in [beginning] if plain else [token.text for token in tokenise(beginning)[:1]]:
            by_word.setdefault(word, []).extend(texts)
    return by_word


@cache
def _first_words_by_root() -> Mapping[str, Sequence[str]]:
    words: dict[str, list[str]] = {}
    for word in _texts_by_first_word():
        for root in roots(word):
            words.setdefault(root, []).append(word)
    return words


@lru_cache(maxsize=16384)
def _entries(first_word: str) -> tuple[_Entry, ...]:
    """The wordings that begin with *first_word*."""
    keys = _keys_by_wording()
    return tuple(
        [
            _Entry(words_of(text), tuple(dict.fromkeys(keys[text])))
            for text in _texts_by_first_word().get(first_word, ())
        ]
    )


def _exactly(word: str) -> frozenset[str]:
    """The meanings of a single word as written."""
    return frozenset(key for entry in _entries(word) if len(entry.words) == 1 for key in entry.keys)


@lru_cache(maxsize=16384)
def _beginning_with(root: str) -> _Wordings:
    of_one_word: list[_Entry] = []
    by_second_root: dict[str, list[_Entry]] = {}
    for first_word in _first_words_by_root().get(root, ()):
        for entry in _entries(first_word):
            if len(entry.words) == 1:
                of_one_word.append(entry)
            else:
                for second in roots(entry.words[1]):
                    by_second_root.setdefault(second, []).append(entry)
    return _Wordings(
        tuple(of_one_word),
        {second: tuple(entries) for second, entries in by_second_root.items()},
    )


@lru_cache(maxsize=16384)
def _said_with(word: str, word_roots: frozenset[str]) -> _SaidWith:
    """The meanings of one word, given its roots, and the wordings that go on behind it."""
    # With most words that are new, names, no wording begins.
    beginning = [_beginning_with(root) for root in word_roots if root in _first_words_by_root()]
    own = _exactly(word) if beginning else _NONE
    keys = dict.fromkeys(
        key
        for wordings in beginning
        for entry in wordings.of_one_word
        for key in entry.keys
        # "mengalahkan" goes back to "kalah", but to beat is not to lose.
        if entry.words[0] == word
        or (own.isdisjoint(opposites(key)) and not _names_doer(entry.words[0], word))
    )
    longer = [wordings.by_second_root for wordings in beginning if wordings.by_second_root]
    together = longer[0] if len(longer) == 1 else _merged(longer)
    return _SaidWith(tuple(keys), together, not PARTICLES.isdisjoint(together))


def _merged(mappings: Sequence[Mapping[str, tuple[_Entry, ...]]]) -> Mapping[str, tuple[_Entry, ...]]:
    """The wordings of several roots."""
    merged: dict[str, tuple[_Entry, ...]] = {}
    for mapping in mappings:
        for second, entries in mapping.items():
            merged[second] = merged.get(second, ()) + entries
    return merged


_DOER = re.compile(r"pe(?!r)\w{4,}(?<!an)$")


def _names_doer(wording: str, word: str) -> bool:
    """Whether *wording* names who does what *word* tells: "pemakai" is who uses, "pakai" is no customer."""
    return bool(_DOER.match(wording)) and not word.startswith(("pe", "mpe"))


def find_meanings(words: Sequence[str], word_roots: Sequence[frozenset[str]]) -> tuple[MeaningSpan, ...]:
    """Every meaning expressed by folded *words*, given the roots of each; overlaps included."""
    return _find_meanings(tuple(words), tuple(word_roots))


# A message is taken apart first, and then read as a channel is.
@lru_cache(maxsize=64)
def _find_meanings(words: tuple[str, ...], word_roots: tuple[frozenset[str], ...]) -> tuple[MeaningSpan, ...]:
    found: list[MeaningSpan] = []
    of_several: list[MeaningSpan] = []
    places = zip(words, word_roots, (*word_roots[1:], _NONE), strict=False)
    for first, (word, roots_of_word, after) in enumerate(places):
        keys, longer, with_particle = _said_with(word, roots_of_word)
        for key in keys:
            found.append(MeaningSpan(key, first, first))
        if not longer:
            continue
        particle = find_particle(first, words) if with_particle else 0
        if particle or not longer.keys().isdisjoint(after):
            spans = (
                MeaningSpan(key, first, last)
                for entry, last in _longer(longer, first, particle, words, word_roots)
                for key in entry.keys
            )
            together = dict.fromkeys(spans)
            found += together
            of_several += together
    negators = function_words(kind=FunctionKind.NEGATORS)
    negating = [span for span in of_several if not negators.isdisjoint(words[span.first : span.last])]
    if not negating:
        return tuple(found)
    return tuple(
        span for span in found if not any(_turns(longer, span, words, negators) for longer in negating)
    )


def _longer(
    longer: Mapping[str, Sequence[_Entry]],
    first: int,
    particle: int,
    words: Sequence[str],
    word_roots: Sequence[frozenset[str]],
) -> Iterator[tuple[_Entry, int]]:
    """Those wordings of several words that are said from *first* on, and where they end."""
    for second in word_roots[first + 1]:
        for entry in longer.get(second, ()):
            last = first + len(entry.words) - 1
            # Of few wordings more than the second word is ever asked for.
            if last < len(words) and (
                last == first + 1
                or all(
                    not roots(word).isdisjoint(word_roots[first + 2 + n])
                    for n, word in enumerate(entry.words[2:])
                )
            ):
                yield entry, last
    for entry in longer.get(words[particle], ()) if particle else ():
        if len(entry.words) == 2:
            yield entry, particle


def find_particle(first: int, words: Sequence[str]) -> int:
    """Where the particle of the verb at *first* stands behind its object (turn the taps off), or 0."""
    behind = words[first + 1 : first + 3 + _LONGEST_OBJECT]
    if PARTICLES.isdisjoint(behind[1:]):
        return 0
    if len(behind) > 1 and behind[0] in _PRONOUNS and behind[1] in PARTICLES:
        return first + 2
    if behind and behind[0] in _DETERMINERS:
        return next((first + 1 + n for n, word in enumerate(behind) if n > 1 and word in PARTICLES), 0)
    # Without an article only where the particle ends it: "switch auto renew off and", not "old jokes on us".
    for n, word in enumerate(behind[:_LONGEST_OBJECT]):
        after = words[first + 2 + n : first + 3 + n]
        if n and word in _ENDING and (not after or after[0] in _GOING_ON):
            return first + 1 + n
        if word in function_words():
            break
    return 0


def _turns(longer: MeaningSpan, span: MeaningSpan, words: Sequence[str], negators: frozenset[str]) -> bool:
    """Whether a longer wording negates what the words of *span* say alone: "lulus" inside "tidak lulus"."""
    return (
        longer.first <= span.first
        and span.last <= longer.last
        and longer.last - longer.first > span.last - span.first
        and not negators.isdisjoint(words[longer.first : span.first])
    )


@cache
def conveys(key: str) -> frozenset[str]:
    """A meaning and all broader ones that whoever says it has said as well."""
    if key.startswith("="):
        return frozenset((key,))
    meaning = load_lexicon().by_key(key)
    return frozenset((key,)).union(*(conveys(broader) for broader in meaning.broader))


@cache
def opposites(key: str) -> frozenset[str]:
    """Meanings that contradict this one."""
    return frozenset() if key.startswith("=") else frozenset(load_lexicon().by_key(key).opposite)


@lru_cache(maxsize=8192)
def opposed_to(meanings: frozenset[str]) -> frozenset[str]:
    """Meanings that contradict one of these."""
    return frozenset().union(*map(opposites, meanings))


@cache
def excluded_by(key: str) -> frozenset[str]:
    """Meanings that cannot stand where this one does, though they do not contradict it elsewhere."""
    return frozenset().union(*(keys for keys in exclusive_sets() if key in keys)) - {key}


@lru_cache(maxsize=8192)
def excluded_beside(meanings: frozenset[str]) -> frozenset[str]:
    """Other meanings that cannot stand where one of these does."""
    return frozenset().union(*map(excluded_by, meanings)) - meanings
