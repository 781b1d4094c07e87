"""Which meanings of the lexicon a run of words expresses."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from hookcheck.core.lexicon import FunctionKind, abbreviations, function_words, load_lexicon, suggestions
from hookcheck.core.stems import roots
from hookcheck.core.words import tokenise

_PARTICLES = frozenset(("up", "out", "off", "on", "in", "down", "away", "back", "over"))
_PRONOUNS = frozenset(
    (
        "it",
        "this",
        "that",
        "them",
        "these",
        "those",
        "him",
        "her",
        "me",
        "you",
        "us",
        "one",
        "yours",
        "everything",
    )
)


@dataclass(frozen=True, slots=True)
class MeaningSpan:
    """A meaning expressed by the words from *first* to *last*, both included."""

    key: str
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class _Entry:
    """A wording, by the meanings that have it."""

    words: tuple[str, ...]
    roots: tuple[frozenset[str], ...]
    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Index:
    by_root: Mapping[str, tuple[_Entry, ...]]
    """Wordings of a single word."""
    by_two_roots: Mapping[tuple[str, str], tuple[_Entry, ...]]
    """Longer wordings by the roots of their first two words."""
    of_word: Mapping[str, frozenset[str]]
    """The meanings of a single word exactly as written."""


@cache
def _index() -> _Index:
    keys_by_wording: dict[str, list[str]] = {}
    for meaning in load_lexicon().meanings:
        for wording in meaning.wordings:
            keys_by_wording.setdefault(wording.text, []).append(meaning.key)
    for short, all_spelt_out in abbreviations().items():
        for spelt_out in all_spelt_out:
            # One key for each reading: "pkl" is "pukul" or a street vendor, but these two are not the same.
            for wording_text in (short, spelt_out):
                keys_by_wording.setdefault(wording_text, []).append(f"={short}={spelt_out}")
    by_root: dict[str, list[_Entry]] = {}
    by_two_roots: dict[tuple[str, str], list[_Entry]] = {}
    of_word: dict[str, frozenset[str]] = {}
    for text, keys in keys_by_wording.items():
        words = tuple(token.text for token in tokenise(text))
        if not words:
            continue
        entry = _Entry(words, tuple(roots(word) for word in words), tuple(dict.fromkeys(keys)))
        for root in entry.roots[0]:
            if len(words) == 1:
                by_root.setdefault(root, []).append(entry)
            for second in entry.roots[1] if len(words) > 1 else ():
                by_two_roots.setdefault((root, second), []).append(entry)
        if len(words) == 1:
            of_word[words[0]] = of_word.get(words[0], frozenset()) | frozenset(keys)
    return _Index(
        {root: tuple(entries) for root, entries in by_root.items()},
        {two: tuple(entries) for two, entries in by_two_roots.items()},
        of_word,
    )


def find_meanings(words: Sequence[str], word_roots: Sequence[frozenset[str]]) -> tuple[MeaningSpan, ...]:
    """Every meaning expressed by folded *words*, given the roots of each; overlaps included."""
    index = _index()
    found: dict[MeaningSpan, None] = {}
    for first, word in enumerate(words):
        own = index.of_word.get(word, frozenset())
        for root in word_roots[first]:
            for entry in index.by_root.get(root, ()):
                for key in entry.keys:
                    # "mengalahkan" goes back to "kalah", but to beat is not to lose.
                    if entry.words[0] == word or own.isdisjoint(opposites(key)):
                        found[MeaningSpan(key, first, first)] = None
            for entry, last in _longer(index, root, first, words, word_roots):
                for key in entry.keys:
                    found[MeaningSpan(key, first, last)] = None
    negators = function_words("en", FunctionKind.NEGATORS) | function_words("id", FunctionKind.NEGATORS)
    negating = [
        span
        for span in found
        if span.last > span.first and not negators.isdisjoint(words[span.first : span.last])
    ]
    return tuple(
        span for span in found if not any(_turns(longer, span, words, negators) for longer in negating)
    )


def _longer(
    index: _Index, root: str, first: int, words: Sequence[str], word_roots: Sequence[frozenset[str]]
) -> Iterator[tuple[_Entry, int]]:
    """The wordings of several words that begin with *root* at *first*, and where they end."""
    for second in word_roots[first + 1] if first + 1 < len(words) else ():
        for entry in index.by_two_roots.get((root, second), ()):
            last = first + len(entry.words) - 1
            if last < len(words) and not any(
                entry.roots[offset].isdisjoint(word_roots[first + offset])
                for offset in range(2, len(entry.words))
            ):
                yield entry, last
    # Pick it up, turn them off.
    if first + 2 < len(words) and words[first + 1] in _PRONOUNS and words[first + 2] in _PARTICLES:
        for entry in index.by_two_roots.get((root, words[first + 2]), ()):
            if len(entry.words) == 2:
                yield entry, first + 2


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


@lru_cache(maxsize=4096)
def suggesting(key: str) -> tuple[tuple[frozenset[str], ...], ...]:
    """The wordings, each as the roots of its words, that let a viewer take a meaning without saying it."""
    return tuple(
        tuple(roots(token.text) for token in tokenise(wording)) for wording in suggestions().get(key, ())
    )


@cache
def opposites(key: str) -> frozenset[str]:
    """Meanings that contradict this one."""
    return frozenset() if key.startswith("=") else frozenset(load_lexicon().by_key(key).opposite)
