"""Values that a video takes back or changes: "noon, sorry, one o'clock", "pushed back to four"."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from hookcheck.core.readings.reading import PlacedValue, Reading
from hookcheck.core.senses.amending import amended, holds, is_bare, times_apart
from hookcheck.core.senses.cues import Cue, find_cues
from hookcheck.core.values import Relation, Value, ValueKind, compare
from hookcheck.settings import MatchingSettings

_NUMBERS = MatchingSettings()
_LEADING = frozenset(
    (
        "to", "instead", "than", "not", "down", "up", "ke", "menjadi", "jadi", "bukan", "ketimbang", "turun",
        "naik",
    )
)  # fmt: skip
"""Right before the second of two values, in a message of how one gives way to the other."""


@dataclass(frozen=True, slots=True)
class Change:
    """A value that another one takes the place of."""

    gone: PlacedValue
    instead: PlacedValue
    cue: Cue
    values: tuple[Value, ...]
    """What *gone* may come to by it: 31 July by "March" to 31 March."""


def withdrawn(own: Reading, reading: Reading) -> frozenset[int]:
    """Where a value begins in *reading* that another one of its kind replaces, behind words that say so.

    None of those values of a message that tells of a change itself, from Friday to Saturday.
    """
    return frozenset(gone.first for gone, _ in corrections(own, reading))


def replaced(own: Reading, reading: Reading) -> frozenset[int]:
    """Where a value begins in *reading* that it takes back for one that the message has itself."""
    if not own.values:
        return frozenset()
    return frozenset(one.gone.first for one, stated in _changes_for(own, reading) if stated)


def corrections(own: Reading, reading: Reading) -> Iterator[tuple[PlacedValue, PlacedValue]]:
    """Each value that *reading* takes back, and the one that it tells instead, which the message has not."""
    yield from ((one.gone, one.instead) for one, stated in _changes_for(own, reading) if not stated)


def told_instead(value: Value, own: Reading, reading: Reading) -> Iterator[PlacedValue]:
    """Where *reading* corrects another value to the *value* of a message by a piece of it alone."""
    for one, stated in _changes_for(own, reading):
        if stated and any(compare(value, after).agrees for after in one.values):
            yield one.instead


def _changes_for(own: Reading, reading: Reading) -> Iterator[tuple[Change, bool]]:
    """The change by each value that *reading* tells instead, and whether a message has what it comes to."""
    for candidates in find_changes(reading):
        fitting = next((one for one in candidates if _is_stated(one, own)), None)
        yield (candidates[0], False) if fitting is None else (fitting, True)


def _is_stated(change: Change, own: Reading) -> bool:
    """Whether the message has what *change* comes to, or tells of a span that ends, or begins, with it, or
    of the very change: a limit that drops from 40 to 30 mph is "not forty, thirty"."""
    return _tells_of_it(change, own) or any(
        compare(one.value, value).agrees or (_spans(one.value) and _is_in(change.instead.value, one.value))
        for one in own.values
        for value in change.values
    )


def _tells_of_it(change: Change, own: Reading) -> bool:
    """Whether a message tells itself that one value takes the place of the other."""
    gone, instead = change.gone.value, change.instead.value
    return any(
        (_has(one.value, gone) and _has(other.value, instead))
        or (_has(one.value, instead) and _has(other.value, gone))
        for one, other in pairwise(own.values)
        if not _LEADING.isdisjoint(own.words[max(other.first - 2, one.last + 1) : other.first])
    )


def _has(stated: Value, told: Value) -> bool:
    return compare(stated, told).agrees or holds(stated, told)


def _spans(value: Value) -> bool:
    return value.until is not None or (value.upper is not None and value.kind is not ValueKind.SCORE)


def _is_in(value: Value, span: Value) -> bool:
    return compare(span, value) not in (Relation.DIFFERENT, Relation.UNRELATED)


def corrected_alone(reading: Reading) -> frozenset[int]:
    """Where the words begin that take back a value in *reading*, and nothing else that is told."""
    return frozenset(one.cue.first for one in _all_changes(reading) if one.cue.alone)


def denied_alone(reading: Reading) -> Mapping[int, int]:
    """The negations that deny a value and nothing else, each with the last word of what it denies.

    Of those that only take something back, "eh bukan", that is the negation itself.
    """
    ends: dict[int, int] = {}
    for one in _all_changes(reading):
        if one.cue.denied is not None and one.cue.negator is not None:
            ends[one.cue.negator] = one.cue.denied.last
        elif one.cue.alone:
            ends.update((n, n) for n in range(one.cue.first, one.instead.first))
    return ends


def _all_changes(reading: Reading) -> Iterator[Change]:
    return (one for candidates in find_changes(reading) for one in candidates)


def find_changes(reading: Reading) -> Sequence[Sequence[Change]]:
    """The changes that *reading* tells; where one may be of several values, with the likeliest first."""
    return _changes(reading) if reading.values else ()


@lru_cache(maxsize=8)
def _changes(reading: Reading) -> Sequence[Sequence[Change]]:
    found: list[tuple[Change, ...]] = []
    taken: set[int] = set()
    for cue in find_cues(reading):
        if cue.instead.first in taken:
            continue
        candidates = tuple(_candidates(cue, reading))
        if cue.denied is not None:
            # All of them are what is called wrong, and so is that itself.
            after = amended(cue.denied.value, cue.instead.value) or (cue.instead.value,)
            found.extend((one,) for one in (*candidates, Change(cue.denied, cue.instead, cue, after)))
        elif candidates:
            found.append(candidates)
        if candidates:
            taken.add(cue.instead.first)
    return tuple(found)


def _candidates(cue: Cue, reading: Reading) -> Iterator[Change]:
    """What *cue* may change, the last one told first, those of quite another size last."""
    start = cue.first - _NUMBERS.corrected_reach_words
    likely: list[Change] = []
    others: list[Change] = []
    for one in reversed(reading.values):
        if not start <= one.first < cue.first or one is cue.instead:
            continue
        if cue.denied is not None and not _is_meant(cue.denied.value, one.value):
            continue
        values = amended(one.value, cue.instead.value)
        if not values and cue.first - one.last <= _NUMBERS.slip_words and is_bare(one.value):
            # "Seven, sorry, ten minutes."
            for whole in amended(cue.instead.value, one.value)[:1]:
                likely.append(Change(replace(one, value=whole), cue.instead, cue, (cue.instead.value,)))
        if values:
            near = (
                not is_bare(cue.instead.value)
                or times_apart(one.value, cue.instead.value) <= _NUMBERS.correction_times
            )
            (likely if near else others).append(Change(one, cue.instead, cue, values))
    yield from likely
    yield from others


def _is_meant(denied: Value, told: Value) -> bool:
    """Whether *denied*, "not eight", is the value *told* before, or a piece of it: eight in the morning."""
    return compare(told, denied).agrees or holds(told, denied)
