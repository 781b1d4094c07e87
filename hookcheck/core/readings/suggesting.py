"""What is not said but lets a viewer take it: "hauled off" for removed, "knee deep" for flooded."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from itertools import pairwise
from typing import NamedTuple

from hookcheck.core.lexicon import suggestions, suggestions_by_word
from hookcheck.core.readings.reading import Reading
from hookcheck.core.wording.meanings import find_particle
from hookcheck.core.wording.stems import roots
from hookcheck.core.wording.words import tokenise
from hookcheck.settings import MatchingSettings

_NUMBERS = MatchingSettings()
_GAP = "…"


class _Step(NamedTuple):
    """One word of a wording."""

    roots: frozenset[str]
    after_gap: bool
    """Other words may stand before it: put … on."""


def find_suggestions(
    meanings: frozenset[str], word_roots: frozenset[str], reading: Reading
) -> Iterator[tuple[int, int]]:
    """The first and last word of every place that lets a viewer take a word with these meanings and roots."""
    by_root = _by_first_root(meanings, word_roots)
    found: dict[tuple[int, int], None] = {}
    for root in sorted(by_root.keys() & reading.at_root.keys()):
        for wording in map(_steps, by_root[root]):
            for first in reading.at_root[root]:
                last = _last_of(wording, first, reading)
                if last is not None:
                    found[first, last] = None
    yield from found


def wordings_known(meanings: frozenset[str], word_roots: frozenset[str]) -> int:
    """In how many wordings a word with these meanings and roots is looked for."""
    return sum(map(len, _by_first_root(meanings, word_roots).values()))


def _last_of(wording: Sequence[_Step], first: int, reading: Reading) -> int | None:
    """Where *wording* ends when it begins at *first*; None when it does not."""
    last = first
    for step in wording[1:]:
        reach = _NUMBERS.suggestion_gap_words + 1 if step.after_gap else 1
        at = range(last + 1, min(last + 1 + reach, len(reading.tokens)))
        found = next((n for n in at if not step.roots.isdisjoint(reading.roots[n])), None)
        if found is None:
            return _behind_object(wording, first, reading)
        last = found
    return last


def _behind_object(wording: Sequence[_Step], first: int, reading: Reading) -> int | None:
    """Where the particle of a verb stands that is parted from it: haul the rubbish off."""
    if len(wording) != 2 or wording[1].after_gap:
        return None
    last = find_particle(first, reading.words)
    return last if last and reading.words[last] in wording[1].roots else None


@lru_cache(maxsize=8192)
def _by_first_root(meanings: frozenset[str], word_roots: frozenset[str]) -> Mapping[str, Sequence[str]]:
    """The wordings that suggest a word, by each root of their first word."""
    by_meaning, by_word = suggestions(), _by_word_root()
    texts = [text for key in sorted(meanings) for text in by_meaning.get(key, ())]
    texts += [text for root in sorted(word_roots) for text in by_word.get(root, ())]
    found: dict[str, list[str]] = {}
    for text in dict.fromkeys(texts):
        first = text.partition(" ")[0]
        # Of most wordings more than the first word is never asked for.
        plain = first.isascii() and first.isalpha()
        for root in roots(first) if plain else _steps(text)[0].roots:
            found.setdefault(root, []).append(text)
    return found


@cache
def _by_word_root() -> Mapping[str, Sequence[str]]:
    by_root: dict[str, list[str]] = {}
    for word, texts in suggestions_by_word().items():
        for root in roots(word):
            by_root.setdefault(root, []).extend(texts)
    return by_root


@lru_cache(maxsize=65536)
def _steps(text: str) -> Sequence[_Step]:
    if text.isascii() and text.replace(" ", "").isalpha():
        return tuple(_Step(roots(word), False) for word in text.split())
    tokens = tokenise(text)
    parted = (_GAP in text[one.end : other.start] for one, other in pairwise(tokens))
    return tuple(
        _Step(roots(token.text), after_gap) for token, after_gap in zip(tokens, (False, *parted), strict=True)
    )
