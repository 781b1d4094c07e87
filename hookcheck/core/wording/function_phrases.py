"""Where a text negates, asks, denies, promises or demands: phrases that change how a part counts."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache

from hookcheck.core.lexicon import FunctionKind, function_words
from hookcheck.core.wording.words import words_of

Span = tuple[int, int]
"""The first and last of some neighbouring words."""
PhraseIndex = Mapping[str, Sequence[tuple[str, ...]]]
"""Phrases by their first word, the longest first."""

DENYING = frozenset(("not", "isn't", "wasn't", "weren't", "aren't", "bukan", "bukannya"))
"""Right before words these may deny those alone: "not eight", "bukan Leo"."""
BUT = frozenset(("but", "tapi", "tetapi", "melainkan"))
"""After what is denied these lead to what is so: "not eight but nine"."""
_STARTLED = frozenset(("eh", "aduh", "waduh", "oh", "lho", "loh", "oops", "ups"))
_FILLERS = frozenset(
    (
        "eh", "bentar", "sebentar", "tunggu", "dulu", "ya", "maaf", "sori", "sorry", "guys", "gaes", "kok",
        "deng", "ternyata", "aku", "saya", "gue", "kayaknya", "wait", "hang", "on", "hold", "sec", "no",
    )
)  # fmt: skip
_WRONG = frozenset(("salah", "bukan", "keliru", "wrong"))


@cache
def _by_first_word() -> Mapping[str, Sequence[tuple[FunctionKind, Sequence[tuple[str, ...]]]]]:
    """The phrases that begin with a word, by their kind."""
    by_word: dict[str, list[tuple[FunctionKind, Sequence[tuple[str, ...]]]]] = {}
    for kind in FunctionKind:
        # Of these there are many, and nobody looks for them as phrases.
        if kind is not FunctionKind.WORDS:
            phrases = (one for language in ("en", "id") for one in sorted(function_words(language, kind)))
            for first, begun in index_phrases(phrases).items():
                by_word.setdefault(first, []).append((kind, begun))
    return by_word


@lru_cache(maxsize=8)
def _find_all(words: tuple[str, ...]) -> Mapping[FunctionKind, Sequence[Span]]:
    """Where *words* hold phrases, by their kind, in one look: most kinds are asked for several times."""
    found: dict[FunctionKind, list[Span]] = {}
    by_word = _by_first_word()
    for first, word in enumerate(words):
        for kind, phrases in by_word.get(word, ()):
            # The longest comes first.
            for phrase in phrases:
                if words[first : first + len(phrase)] == phrase:
                    found.setdefault(kind, []).append((first, first + len(phrase) - 1))
                    break
    return found


def index_phrases(phrases: Iterable[str]) -> PhraseIndex:
    """*phrases*, ready to be looked for."""
    index: dict[str, list[tuple[str, ...]]] = {}
    for phrase in phrases:
        words = words_of(phrase)
        if words:
            index.setdefault(words[0], []).append(words)
    return {first: tuple(sorted(found, key=len, reverse=True)) for first, found in index.items()}


def phrase_at(first: int, index: PhraseIndex, words: Sequence[str]) -> int | None:
    """The last word of the longest phrase that begins at word *first*; None when none does."""
    for phrase in index.get(words[first], ()) if first < len(words) else ():
        if tuple(words[first : first + len(phrase)]) == phrase:
            return first + len(phrase) - 1
    return None


def find_indexed(index: PhraseIndex, words: Sequence[str]) -> Iterator[Span]:
    """Where *words* hold a phrase of *index*, the longest at each place."""
    if index.keys().isdisjoint(words):
        return
    for first in [n for n, word in enumerate(words) if word in index]:
        last = phrase_at(first, index, words)
        if last is not None:
            yield first, last


def find_taking_back(words: tuple[str, ...]) -> Iterator[Span]:
    """Where something just said is taken back: "ralat", also with fillers between, "eh bentar, salah"."""
    yield from find_phrases(FunctionKind.TAKING_BACK, words)
    if _STARTLED.isdisjoint(words) or _WRONG.isdisjoint(words):
        return
    for first, word in enumerate(words):
        last = first + 1
        while word in _STARTLED and words[last : last + 1] and words[last] in _FILLERS:
            last += 1
        if last > first + 1 and words[last : last + 1] and words[last] in _WRONG:
            yield first, last


def find_phrases(kind: FunctionKind, words: tuple[str, ...]) -> Sequence[Span]:
    """Where *words* hold a phrase of that *kind*, the longest at each place."""
    return _find_all(words).get(kind, ())
