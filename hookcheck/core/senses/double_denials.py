"""Where a denial is called false in turn, so that what it denies is so: "they say it isn't free. A myth."."""

from collections.abc import Iterator, Sequence, Set
from typing import NamedTuple

from hookcheck.core.readings.reading import Reading
from hookcheck.core.senses.sentences import Sentence
from hookcheck.core.wording.function_phrases import Span
from hookcheck.settings import MatchingSettings

_NUMBERS = MatchingSettings()
_CLAIMING = frozenset(
    (
        "say", "says", "said", "saying", "heard", "hear", "rumour", "rumours", "rumor", "rumors", "gossip",
        "claim", "claims", "claiming", "posts", "apparently", "supposedly", "reportedly", "allegedly", "told",
        "katanya", "kabarnya", "konon", "isunya", "gosipnya", "kabar", "isu", "berita", "rumor", "gosip",
        "info", "informasi", "pesan", "ramai", "rame", "viral", "beredar", "heboh", "bilang", "broadcast",
    )
)  # fmt: skip
"""Words by which a denial is told as somebody else's."""


class DoubleDenial(NamedTuple):
    """A claim that denies something, from word *begin* on, and what calls it false."""

    begin: int
    negator: Span
    denial: Span


def find_double_denials(
    reading: Reading,
    negators: Sequence[Span],
    denials: Sequence[Span],
    sentences: Sequence[Sentence],
    stated: Set[str],
) -> Iterator[DoubleDenial]:
    """Each of *denials* that calls false what somebody is said to deny with one of *negators*: a verb that
    the message has *stated*, in a root or meaning of its words."""
    words = reading.words
    for first, last in denials:
        before = [
            one for one in negators if one[1] < first and all(one[1] < a or b < one[0] for a, b in denials)
        ]
        if not before or first - before[-1][1] > _NUMBERS.denied_claim_words:
            continue
        negator = before[-1]
        denied = range(negator[1] + 1, min(negator[1] + 1 + _NUMBERS.negation_reach_words, first))
        meant = {span.key for span in reading.meanings if span.first in denied}
        if stated.isdisjoint(meant.union(*(reading.roots[n] for n in denied))):
            continue
        sentence = next(one for one in sentences if one.first <= first <= one.last)
        # "That's a myth", or at the end of the claim itself.
        brief = last + 1 - sentence.first <= _NUMBERS.stamp_words
        begin = max(negator[0] - _NUMBERS.denied_claim_words, 0)
        claiming = next((n for n in range(begin, negator[0]) if words[n] in _CLAIMING), None)
        if claiming is not None and (brief or sentence.first <= negator[0]):
            yield DoubleDenial(claiming, negator, (first, last))
