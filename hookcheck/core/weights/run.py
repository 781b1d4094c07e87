"""Where a video tells a message: the shortest run of words of a channel that tells all it has of it."""

from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from operator import attrgetter

from hookcheck.core.finds.clash import Clash
from hookcheck.core.finds.finding import Find, told_well, words_told
from hookcheck.core.finds.findings import Findings, Told
from hookcheck.core.readings.kept import kept
from hookcheck.core.senses.searched import Searched


# Without eq, what is worked out for a run is looked up by which it is.
@dataclass(frozen=True, eq=False)
class Run:
    """The shortest run of words that tells all that is found in a channel."""

    first: int
    last: int
    searched: Searched
    finds: tuple[Find, ...]
    """All in the channel but those that span much of it."""
    places: Mapping[int, Sequence[Find]]
    """The same by concept."""

    @kept
    def told(self) -> Set[int]:
        """The words that tell something of the message."""
        return words_told(self.finds)

    def holds(self, place: Clash) -> bool:
        """Whether *place* stands in it."""
        return (
            place.channel is self.searched.channel and self.first <= place.first and place.last <= self.last
        )

    def precedes(self, place: Clash) -> bool:
        """Whether *place* comes after it in its channel."""
        return place.channel is self.searched.channel and self.last < place.first


def fullest_run(findings: Findings) -> Run | None:
    """The run of the channel that tells most concepts."""
    runs = filter(None, map(_run_of, findings.told))
    return max(runs, key=lambda run: len(run.places), default=None)


@lru_cache(maxsize=8)
def _run_of(told: Told) -> Run | None:
    """The run of one channel; None where it tells nothing."""
    here = tuple(find for find in told.finds if find.brief)
    places = by_concept(here)
    return Run(*shortest_run(places), told.searched, here, places) if places else None


def by_concept(finds: Iterable[Find]) -> dict[int, list[Find]]:
    """*finds* by the concept that they are of."""
    places: dict[int, list[Find]] = {}
    for find in finds:
        places.setdefault(find.concept, []).append(find)
    return places


def shortest_run(places: Mapping[int, Sequence[Find]]) -> tuple[int, int]:
    """First and last word of the shortest run of words that tells each concept of *places* well."""
    latest: dict[int, int] = {}
    runs = []
    for find in sorted(chain.from_iterable(map(told_well, places.values())), key=attrgetter("last")):
        latest[find.concept] = max(find.first, latest.get(find.concept, 0))
        if len(latest) == len(places):
            runs.append((min(latest.values()), find.last))
    return min(runs, key=lambda run: run[1] - run[0])
