"""Whether a list tells a message's value of another thing: "Adult £5, child £3" for a child's five pounds."""

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from itertools import groupby, pairwise

from hookcheck.core.evidence import Channel
from hookcheck.core.finds.clash import Clash, ClashKind, clash_at
from hookcheck.core.finds.finding import Find
from hookcheck.core.message import KeyMessage
from hookcheck.core.readings.reading import PlacedValue, Reading
from hookcheck.core.senses.correcting import replaced
from hookcheck.core.senses.searched import Searched, read_message
from hookcheck.core.values import ValueKind
from hookcheck.settings import MatchingSettings

_NUMBERS = MatchingSettings()


@dataclass(frozen=True, slots=True)
class _Entry:
    """One line of a list: a value, and the words that tell what it is of."""

    placed: PlacedValue
    label: range
    label_first: bool

    @property
    def first(self) -> int:
        return min(self.placed.first, self.label.start)

    @property
    def last(self) -> int:
        return max(self.placed.last, self.label.stop - 1)


def find_told_of_others(
    message: KeyMessage, finds: Sequence[Find], searched: Sequence[Searched]
) -> Iterator[Clash]:
    """Where a list has another value beside what the message tells its value of, and that beside another."""
    kinds = {n: concept.value.kind for n, concept in enumerate(message.concepts) if concept.value is not None}
    good = [find for find in finds if not find.loose]
    for one in searched if kinds else ():
        here = [find for find in good if find.channel is one.channel]
        for concept, kind in kinds.items():
            for entries in _lists(kind, one.reading):
                labels = _labels(entries, here, concept)
                beside = _told_beside(entries, one, good)
                other = _taken_by_another(concept, entries, labels, here, beside) or _exchanged(
                    concept, entries, labels, here
                )
                own = read_message(message).reading
                if other is not None and other.placed.first not in replaced(own, one.reading):
                    yield clash_at(concept, other.first, other.last, ClashKind.ANOTHER, one)


def _taken_by_another(
    concept: int,
    entries: Sequence[_Entry],
    labels: Sequence[frozenset[int]],
    here: Sequence[Find],
    beside: Sequence[Set[int]],
) -> _Entry | None:
    """The entry for what the message tells *concept* of, where only others have its value; else None."""
    at = {find.first for find in here if find.concept == concept}
    # "The Swift 3 is lighter than the Swift 2" tells both values.
    both = {find.first for find in here if find.concept != concept}
    telling = frozenset().union(*labels)
    own = [entry for entry, label in zip(entries, labels, strict=True) if label]
    same = [entry for entry in entries if entry.placed.first in at]
    if not own or not same or any(entry in same or entry.placed.first in both for entry in own):
        return None
    told_rightly = any(concept in told and told & telling for told in beside)
    return None if told_rightly else own[0]


def _told_beside(entries: Sequence[_Entry], searched: Searched, good: Sequence[Find]) -> list[set[int]]:
    """What each text tells of the message, in any channel, but for those of the list."""
    units, unit_of = searched.reading.units, searched.reading.unit_of
    listed = {(searched.channel, units[unit_of[entry.first]].start_s) for entry in entries}
    told_by: dict[tuple[Channel, float], set[int]] = {}
    for find in good:
        told_by.setdefault((find.channel, find.start_s), set()).add(find.concept)
    return [told for text, told in told_by.items() if text not in listed]


def _exchanged(
    concept: int, entries: Sequence[_Entry], labels: Sequence[frozenset[int]], here: Sequence[Find]
) -> _Entry | None:
    """The entry that has *concept*, a value, beside what the message tells another of its values of."""
    if entries[0].placed.value.kind is ValueKind.NUMBER:
        # It may be part of a name: the Swift 2.
        return None
    told = [{find.concept for find in here if find.first == entry.placed.first} for entry in entries]
    others = frozenset().union(*told) - {concept}
    wrong = None
    for entry, values, label in zip(entries, told, labels, strict=True):
        for thing in label - others if others else ():
            # A message tells a value of what stands next to it.
            farther = [
                abs(thing - value) - abs(thing - other) for value in values for other in others - values
            ]
            if any(by < 0 for by in farther):
                return None
            if concept in values and any(by > 0 for by in farther):
                wrong = entry
    return wrong


def _labels(entries: Sequence[_Entry], here: Sequence[Find], but: int) -> list[frozenset[int]]:
    """What each entry's label tells of the message, but for one concept and what all of them tell."""
    labels = [
        frozenset(find.concept for find in here if find.concept != but and find.first in entry.label)
        for entry in entries
    ]
    return [label - labels[0].intersection(*labels) for label in labels]


def _lists(kind: ValueKind, reading: Reading) -> Iterator[tuple[_Entry, ...]]:
    """Each list of values of a *kind*: of one text, or of texts in a row that have one value each."""
    alone: list[tuple[int, _Entry]] = []
    for unit, values in groupby(
        (placed for placed in reading.values if placed.value.kind is kind),
        key=lambda placed: reading.unit_of[placed.first],
    ):
        entries = _entries(tuple(values), reading)
        if len(entries) > 1:
            yield entries
        alone += [(unit, entry) for entry in entries[:1] if len(entries) == 1]
    row: list[tuple[int, _Entry]] = []
    for here, after in pairwise([*alone, None]):
        assert here is not None
        row.append(here)
        if after is None or after[0] != here[0] + 1 or after[1].label_first != here[1].label_first:
            if len(row) > 1:
                yield tuple(entry for _, entry in row)
            row = []


def _entries(values: Sequence[PlacedValue], reading: Reading) -> tuple[_Entry, ...]:
    """The lines of a text whose *values* have all their labels before them, or all behind; else none."""
    unit = reading.unit_of[values[0].first]
    begin = reading.unit_of.index(unit)
    end = begin + reading.unit_of.count(unit)
    ends = [begin, *(placed.last + 1 for placed in values)]
    starts = [*(placed.first for placed in values), end]
    between = [range(*span) for span in zip(ends, starts, strict=True)]
    valued = {n for placed in reading.values for n in range(placed.first, placed.last + 1)}
    lengths = [sum(reading.content[n] or n in valued for n in span) for span in between]
    labelled = [0 < length <= _NUMBERS.longest_label_words for length in lengths]
    if all(labelled[:-1]) and not lengths[-1]:
        return tuple(map(_Entry, values, between, (True,) * len(values)))
    if all(labelled[1:]) and not lengths[0]:
        return tuple(map(_Entry, values, between[1:], (False,) * len(values)))
    return ()
