"""How concepts that are neighbours in a message stand to each other in a video."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise, product
from math import log

from hookcheck.core.finding import Find
from hookcheck.core.findings import Findings
from hookcheck.settings import MatchingSettings

_NUMBERS = MatchingSettings()


@dataclass(frozen=True, slots=True)
class Neighbours:
    """How neighbours of which both were found stand to each other where they do so most closely."""

    apart: float = 0.0
    """How far apart, as a sum of logarithms, none above 0: 0 when all stand side by side."""
    words_between: float = 0.0
    """How many words that tell something stand between two of them on average, six counting as many."""
    own_order: float = 0.0
    """Share that come in the order of the message."""


def neighbours(findings: Findings) -> Neighbours:
    """How the neighbours in the message of which *findings* hold both stand to each other."""
    found = findings.of_concept
    pairs = [(ones, others) for ones, others in pairwise(found) if ones and others]
    if not pairs:
        return Neighbours()
    closest = [min(_meetings(findings, *pair), default=None) for pair in pairs]
    met = [one for one in closest if one is not None]
    close = [1 / (1 + one[0] / _NUMBERS.near_words) for one in met]
    close += [_NUMBERS.close_across] * (len(closest) - len(met))
    return Neighbours(
        apart=sum(log(max(one, _NUMBERS.least_close)) for one in close),
        words_between=sum(one[3] for one in met) / len(met) if met else 0.0,
        own_order=sum(not one[2] for one in met) / len(met) if met else 0.0,
    )


def _meetings(
    findings: Findings, ones: tuple[Find, ...], others: tuple[Find, ...]
) -> Iterator[tuple[int, bool, bool, float]]:
    """For each two finds of neighbours in one channel: how many words stand between them, whether they stand
    in two sentences, whether in the other order, and how many of these words tell something (0 to 1)."""
    for one, other in product(ones, others):
        if one.channel is not other.channel:
            continue
        searched = findings.of_channel(one.channel)
        sentence_of, content = searched.sense.sentence_of, searched.reading.content
        between = content[min(one.last, other.last) + 1 : max(one.first, other.first)]
        telling = min(sum(between) / _NUMBERS.many_between, 1.0)
        parted = sentence_of[one.first] != sentence_of[other.first]
        yield len(between), parted, one.first > other.first, telling
