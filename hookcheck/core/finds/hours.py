"""How much longer or shorter something is by its hours: home at two instead of three."""

import itertools

from hookcheck.core.finds.elapsed import AT
from hookcheck.core.finds.more_or_less import Way, change
from hookcheck.core.readings.reading import PlacedValue
from hookcheck.core.senses.searched import Searched
from hookcheck.core.values import ValueKind

_HOURS_REACH = 6
_OPENING = frozenset(
    ("open", "opens", "opened", "start", "starts", "started", "begin", "begins", "buka",
     "dibuka", "mulai", "masuk")
)  # fmt: skip
"""Words beside two times of day at which something begins."""
_UNTIL = frozenset(("until", "till", "til", "for", "sampai", "hingga", "sampe"))
_SHIFTED = frozenset(("later", "earlier", "sooner", "siang", "pagi", "awal", "telat", "lambat"))
"""Words of a message that tell of a time that has moved, not of how long something is."""
_MOVED = {
    Way.LESS: frozenset(("earlier", "sooner", "awal")),
    Way.MORE: frozenset(("later", "siang", "telat", "lambat")),
}


def hours_tell(
    earlier: PlacedValue,
    later: PlacedValue,
    way: Way,
    seconds: float,
    own_words: frozenset[str],
    searched: Searched,
) -> bool:
    """Whether something lasts so much longer, or less long, by its hours: home at two instead of three."""
    kinds = {earlier.value.kind, later.value.kind}
    at = ValueKind.CLOCK in kinds or searched.reading.words[earlier.first - 1] in AT
    if not at or not kinds <= {ValueKind.CLOCK, ValueKind.NUMBER}:
        return False
    one, other = (
        (placed.value.amount or 0.0) * (60 if placed.value.kind is ValueKind.NUMBER else 1)
        for placed in (earlier, later)
    )
    if abs(one - other) * 60 != seconds:
        return False
    told = change(earlier, later, one, other, own_words, searched)
    words = searched.reading.words[max(earlier.first - _HOURS_REACH, 0) : later.last + 1]
    opens = any(word in _OPENING and after not in _UNTIL for word, after in itertools.pairwise(words))
    if opens and _SHIFTED.isdisjoint(own_words):
        # What opens later is open for less.
        told = Way(-told.value)
    return told is way


def is_other_way(
    earlier: PlacedValue, later: PlacedValue, own_words: frozenset[str], searched: Searched
) -> bool:
    """Whether a time of day has moved the other way than a message tells: later, not an hour earlier."""
    wanted = next((way for way, words in _MOVED.items() if not words.isdisjoint(own_words)), None)
    told = change(earlier, later, earlier.value.amount or 0.0, later.value.amount or 0.0, own_words, searched)
    return wanted is not None and told is not Way.OPEN and told is not wanted
