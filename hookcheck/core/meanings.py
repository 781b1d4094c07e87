"""Which meanings of the lexicon a run of words expresses."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from hookcheck.core.lexicon import abbreviations, load_lexicon
from hookcheck.core.stems import roots
from hookcheck.core.words import tokenise


@dataclass(frozen=True, slots=True)
class MeaningSpan:
    """A meaning expressed by the words from *first* to *last*, both included."""

    key: str
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class _Entry:
    rest: tuple[frozenset[str], ...]
    """Roots of the words after the first."""
    keys: tuple[str, ...]


@cache
def _index() -> dict[str, tuple[_Entry, ...]]:
    """From a root of a wording's first word to the wordings that begin so."""
    keys_by_wording: dict[str, list[str]] = {}
    for meaning in load_lexicon().meanings:
        for wording in meaning.wordings:
            keys_by_wording.setdefault(wording.text, []).append(meaning.key)
    for short, spelt_out in abbreviations().items():
        for wording_text in (short, *spelt_out):
            keys_by_wording.setdefault(wording_text, []).append(f"={short}")
    index: dict[str, list[_Entry]] = {}
    for text, keys in keys_by_wording.items():
        tokens = tokenise(text)
        if not tokens:
            continue
        entry = _Entry(tuple(roots(token.text) for token in tokens[1:]), tuple(dict.fromkeys(keys)))
        for root in roots(tokens[0].text):
            index.setdefault(root, []).append(entry)
    return {root: tuple(entries) for root, entries in index.items()}


def find_meanings(words: Sequence[frozenset[str]]) -> tuple[MeaningSpan, ...]:
    """Every meaning expressed by *words* (the roots of each word, in order), overlaps included."""
    index = _index()
    found: dict[MeaningSpan, None] = {}
    for first, word in enumerate(words):
        for root in word:
            for entry in index.get(root, ()):
                last = first + len(entry.rest)
                if last < len(words) and all(
                    not rest.isdisjoint(words[first + 1 + offset]) for offset, rest in enumerate(entry.rest)
                ):
                    for key in entry.keys:
                        found[MeaningSpan(key, first, last)] = None
    return tuple(found)


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
