"""What a text tells to be needed by denying what is done without it: "you can't sell without a licence"."""

from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from hookcheck.core.senses.pauses import ends_sentence, has_end_mark
from hookcheck.core.senses.searched import Searched
from hookcheck.core.wording.function_phrases import Span
from hookcheck.settings import MatchingSettings

_NUMBERS = MatchingSettings()
_NEEDING = frozenset(
    (
        "need", "needs", "needed", "must", "require", "requires", "required", "requirement", "only",
        "mandatory", "compulsory", "obligatory", "unless", "wajib", "harus", "perlu", "butuh", "hanya",
        "cuma", "syarat", "mesti", "diwajibkan", "membutuhkan", "memerlukan",
    )
)  # fmt: skip
"""Words of a message that tells what is needed for something."""
_WITHOUT = frozenset(("without", "unless", "tanpa", "kecuali"))
_LACKING = frozenset(("no", "nggak", "gak", "ga", "enggak", "tidak", "tak", "tanpa"))
_NEEDLESS = frozenset(("need", "needed", "have", "require", "required", "perlu", "usah", "harus", "wajib"))
"""Right behind a negation these tell that something is not needed."""
_JUST = frozenset(("just", "simply"))
"""Before these a negation is one too, when a "without" follows: "you can't just walk in without a ticket"."""


def tells_need(own: Searched) -> bool:
    """Whether a message tells what is needed for something, and denies nothing."""
    return not _NEEDING.isdisjoint(own.reading.words) and not own.sense.negators


def denied_without(own: Searched, searched: Searched) -> frozenset[int]:
    """The words of what is denied without something, and of that thing, for a message that tells the need."""
    return _denied_without(searched) if tells_need(own) else frozenset()


@lru_cache(maxsize=8)
def _denied_without(searched: Searched) -> frozenset[int]:
    return frozenset(n for first, last in _doubly_denied(searched) for n in range(first, last + 1))


def _doubly_denied(searched: Searched) -> Iterator[Span]:
    """Where two negations of one sentence make what one denies depend on what the other does."""
    reading, sense = searched.reading, searched.sense
    words = reading.words
    reach = _NUMBERS.denied_without_words
    just = {
        (n, n)
        for n, after in enumerate(words[1:])
        if after in _JUST and words[n] in ("can't", "cannot", "don't")
    }
    for (first, last), (second, end) in pairwise(sorted(just.union(sense.negators))):
        if not 1 < second - last <= reach or any(has_end_mark(n, reading) for n in range(last, second)):
            continue
        if not _NEEDLESS.isdisjoint(words[last + 1 : last + 2] + words[end + 1 : end + 2]):
            continue
        if words[second] in _WITHOUT or words[first] in _WITHOUT or _is_bare_pair(first, second, searched):
            yield first, _end(end, searched)
    for n, word in enumerate(words):
        # "Nobody may park there unless they have a badge".
        if word == "unless":
            denied = [first for first, last in sense.negators if 0 < n - last <= reach]
            if denied and not any(has_end_mark(m, reading) for m in range(denied[-1], n)):
                yield denied[-1], n


def _is_bare_pair(first: int, second: int, searched: Searched) -> bool:
    """Whether two like negations each deny a word or two, set apart: "no helmet, no ride"."""
    words, reading = searched.reading.words, searched.reading
    apart = second - 1
    return (
        words[first] in _LACKING
        and words[second] in _LACKING
        and second - first <= _NUMBERS.bare_denial_words
        and any(
            ends_sentence(n, reading)
            for n in range(second + 1, min(second + _NUMBERS.bare_denial_words, len(words)))
        )
        and (bool(reading.gaps[apart].strip()) or reading.unit_of[apart] != reading.unit_of[second])
    )


def _end(last: int, searched: Searched) -> int:
    """The last word that the negation which ends at word *last* may be about."""
    sense = searched.sense
    end = min(last + _NUMBERS.negation_reach_words, len(sense.negated) - 1)
    while end > last and sense.sentence_of[end] != sense.sentence_of[last]:
        end -= 1
    return end
