"""How concepts that are neighbours in a message stand to each other in a video."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise, product
from math import log

from hookcheck.core.finds.finding import Find
from hookcheck.core.finds.findings import Findings, Told
from hookcheck.core.senses.searched import Searched
from hookcheck.core.weights.run import by_concept
from hookcheck.settings import MatchingSettings

_NUMBERS = MatchingSettings()
_Meeting = tuple[int, bool, bool, float]
"""Of two finds of neighbours in one channel: how many words stand between them, whether they stand in two
sentences, whether in the other order, and how many of these words tell something (0 to 1)."""


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
    pairs = [n for n, both in enumerate(pairwise(findings.of_concept)) if all(both)]
    if not pairs:
        return Neighbours()
    channels = [_closest(told) for told in findings.told]
    closest = [min([one[n] for one in channels if n in one], default=None) for n in pairs]
    met = [one for one in closest if one is not None]
    close = [1 / (1 + one[0] / _NUMBERS.near_words) for one in met]
    close += [_NUMBERS.close_across] * (len(closest) - len(met))
    return Neighbours(
        apart=sum([log(max(one, _NUMBERS.least_close)) for one in close]),
        words_between=sum([one[3] for one in met]) / len(met) if met else 0.0,
        own_order=sum([not one[2] for one in met]) / len(met) if met else 0.0,
    )


@lru_cache(maxsize=8)
def _closest(told: Told) -> Mapping[int, _Meeting]:
    """How each concept that a channel tells stands there to the next one of the message, if it tells both."""
    places = by_concept(told.finds)
    return {
        n: min(_meetings(told.searched, finds, places[n + 1]))
        for n, finds in places.items()
        if n + 1 in places
    }


def _meetings(searched: Searched, ones: Sequence[Find], others: Sequence[Find]) -> Iterator[_Meeting]:
    sentence_of, content = searched.sense.sentence_of, searched.reading.content
    for one, other in product(ones, others):
        between = content[min(one.last, other.last) + 1 : max(one.first, other.first)]
        telling = min(sum(between) / _NUMBERS.many_between, 1.0)
        parted = sentence_of[one.first] != sentence_of[other.first]
        yield len(between), parted, one.first > other.first, telling
