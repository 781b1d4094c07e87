"""Values that a video takes back or changes: "noon, sorry, one o'clock", "pushed back to four"."""

from collections.abc import Iterator

from hookcheck.core.function_phrases import Span, find_phrases, find_taking_back
from hookcheck.core.lexicon import FunctionKind
from hookcheck.core.reading import PlacedValue, Reading
from hookcheck.core.values import Relation, Value, ValueKind, compare
from hookcheck.settings import MatchingSettings

_NUMBERS = MatchingSettings()
_HOURS = range(1, 13)


def withdrawn(own: Reading, reading: Reading) -> frozenset[int]:
    """Where a value begins in *reading* that another one of its kind replaces, behind words that say so.

    None of those values of a message that tells of a change itself, from Friday to Saturday.
    """
    return frozenset(gone.first for gone, _ in corrections(own, reading))


def replaced(own: Reading, reading: Reading) -> frozenset[int]:
    """Where a value begins in *reading* that it takes back for one that the message has itself."""
    if not own.values:
        return frozenset()
    return frozenset(gone.first for gone, instead in _changes(reading) if _is_stated(instead.value, own))


def corrections(own: Reading, reading: Reading) -> Iterator[tuple[PlacedValue, PlacedValue]]:
    """Each value that *reading* takes back, and the one that it tells instead, which the message has not."""
    yield from ((gone, instead) for gone, instead in _changes(reading) if not _is_stated(instead.value, own))


def _changes(reading: Reading) -> Iterator[tuple[PlacedValue, PlacedValue]]:
    if len(reading.values) < 2:
        return
    phrases: list[Span] = [
        *find_taking_back(reading.words),
        *find_phrases(FunctionKind.CHANGED_TO, reading.words),
    ]
    for first, last in phrases:
        end = last + _NUMBERS.correction_reach_words
        instead = next((one for one in reading.values if last < one.last and one.first <= end), None)
        if instead is None:
            continue
        start = first - 2 * _NUMBERS.past_reach_words
        for one in reading.values:
            if start <= one.first < first and one is not instead and _replaces(one, instead):
                yield one, instead


def _is_stated(value: Value, own: Reading) -> bool:
    """Whether the message has *value* itself, or tells of a span that may be a change to it."""
    return any(
        compare(one.value, value).agrees
        or (one.value.kind is value.kind and (one.value.upper is not None or one.value.until is not None))
        for one in own.values
    )


def _replaces(before: PlacedValue, after: PlacedValue) -> bool:
    """Whether two values fill one slot with different amounts."""
    if compare(before.value, after.value) is Relation.DIFFERENT:
        return True
    bare_hour = (
        (before.value.kind, after.value.kind, after.value.unit) == (ValueKind.CLOCK, ValueKind.NUMBER, "")
        and after.value.amount in _HOURS
        and after.value.upper is None
    )
    return bare_hour and not compare(before.value, after.value).agrees
