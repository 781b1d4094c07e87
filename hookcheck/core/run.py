"""Where a video tells a message: the shortest run of words of a channel that tells all it has of it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from operator import attrgetter

from hookcheck.core.clash import Clash
from hookcheck.core.finding import Find, told_well
from hookcheck.core.findings import Findings
from hookcheck.core.searched import Searched


@dataclass(frozen=True, slots=True)
class Run:
    """The shortest run of words that tells all that is found in a channel."""

    first: int
    last: int
    searched: Searched
    finds: tuple[Find, ...]
    """All in the channel but those that span much of it."""

    def holds(self, place: Clash) -> bool:
        """Whether *place* stands in it."""
        return (
            place.channel is self.searched.channel and self.first <= place.first and place.last <= self.last
        )

    def precedes(self, place: Clash) -> bool:
        """Whether *place* comes after it in its channel."""
        return place.channel is self.searched.channel and self.last < place.first


@lru_cache(maxsize=8)
def fullest_run(findings: Findings) -> Run | None:
    """The run of the channel that tells most concepts."""
    best, most = None, 0
    for one in findings.searched:
        here = tuple(find for find in findings.good if find.channel is one.channel and find.brief)
        places = by_concept(here)
        if len(places) > most:
            best, most = Run(*_shortest_run(places), one, here), len(places)
    return best


def by_concept(finds: Iterable[Find]) -> dict[int, list[Find]]:
    """*finds* by the concept that they are of."""
    places: dict[int, list[Find]] = {}
    for find in finds:
        places.setdefault(find.concept, []).append(find)
    return places


def _shortest_run(places: Mapping[int, Sequence[Find]]) -> tuple[int, int]:
    """First and last word of the shortest run of words that tells each concept of *places* well."""
    latest: dict[int, int] = {}
    runs = []
    for find in sorted(chain.from_iterable(map(told_well, places.values())), key=attrgetter("last")):
        latest[find.concept] = max(find.first, latest.get(find.concept, 0))
        if len(latest) == len(places):
            runs.append((min(latest.values()), find.last))
    return min(runs, key=lambda run: run[1] - run[0])
