"""What is not said but lets a viewer take it: "hauled off" for removed, "knee deep" for flooded."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from itertools import chain, pairwise
from typing import NamedTuple

from hookcheck.core.lexicon import suggestions, suggestions_by_word
from hookcheck.core.readings.reading import Reading
from hookcheck.core.wording.meanings import find_particle
from hookcheck.core.wording.stems import roots
from hookcheck.core.wording.words import tokenise
from hookcheck.settings import MatchingSettings

_NUMBERS = MatchingSettings()
_GAP = "…"
_ByFirstRoot = Mapping[str, Sequence[str]]
"""Wordings by each root of their first word."""


class _Step(NamedTuple):
    """One word of a wording."""

    roots: frozenset[str]
    after_gap: bool
    """Other words may stand before it: put … on."""


def find_suggestions(
    meanings: frozenset[str], word_roots: frozenset[str], reading: Reading
) -> Iterator[tuple[int, int]]:
    """The first and last word of every place that lets a viewer take a word with these meanings and roots."""
    wordings = _wordings(meanings, word_roots)
    begun = {root for by_root in wordings for root in by_root.keys() & reading.at_root.keys()}
    found: dict[tuple[int, int], None] = {}
    for root in sorted(begun):
        texts = dict.fromkeys(chain.from_iterable([by_root.get(root, ()) for by_root in wordings]))
        for wording in map(_steps, texts):
            for first in reading.at_root[root]:
                last = _last_of(wording, first, reading)
                if last is not None:
                    found[first, last] = None
    yield from found


def wordings_known(meanings: frozenset[str], word_roots: frozenset[str]) -> int:
    """In how many wordings a word with these meanings and roots is looked for."""
    wordings = _wordings(meanings, word_roots)
    return len({(root, text) for by_root in wordings for root, texts in by_root.items() for text in texts})


def _last_of(wording: Sequence[_Step], first: int, reading: Reading) -> int | None:
    """Where *wording* ends when it begins at *first*; None when it does not."""
    last = first
    for step in wording[1:]:
        reach = _NUMBERS.suggestion_gap_words + 1 if step.after_gap else 1
        for n in range(last + 1, min(last + 1 + reach, len(reading.tokens))):
            if not step.roots.isdisjoint(reading.roots[n]):
                last = n
                break
        else:
            return _behind_object(wording, first, reading)
    return last


def _behind_object(wording: Sequence[_Step], first: int, reading: Reading) -> int | None:
    """Where the particle of a verb stands that is parted from it: haul the rubbish off."""
    if len(wording) != 2 or wording[1].after_gap:
        return None
    last = find_particle(first, reading.words)
    return last if last and reading.words[last] in wording[1].roots else None


@lru_cache(maxsize=8192)
def _wordings(meanings: frozenset[str], word_roots: frozenset[str]) -> Sequence[_ByFirstRoot]:
    """The wordings that suggest a word with these meanings and roots: of each, those that it has."""
    of_meanings = [_of_meaning(key) for key in sorted(meanings) if key in suggestions()]
    return (*of_meanings, *(_of_word(root) for root in sorted(word_roots) if root in _by_word_root()))


@cache
def _of_meaning(key: str) -> _ByFirstRoot:
    return _by_first_root(suggestions()[key])


@cache
def _of_word(root: str) -> _ByFirstRoot:
    return _by_first_root(_by_word_root()[root])


def _by_first_root(texts: Iterable[str]) -> _ByFirstRoot:
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
