"""Where a share that a message tells of is told to move the other way: up twelve percent, not down."""

from collections.abc import Iterator

from hookcheck.core.readings.reading import PlacedValue, Reading
from hookcheck.core.values import ValueKind, compare
from hookcheck.core.wording.function_phrases import Span

_RISES = frozenset(
    (
        "up", "increase", "increased", "increases", "increasing", "rise", "rises", "rose", "risen", "rising",
        "raised", "raises", "grew", "grows", "grown", "growth", "higher", "jump", "jumps", "jumped", "climb",
        "climbs", "climbed", "soar", "soars", "soared", "hike", "hikes", "hiked", "surge", "surges", "surged",
        "dearer", "naik", "meningkat", "bertambah", "nambah", "ditambah", "tumbuh", "melonjak", "kenaikan",
        "naikkan", "dinaikkan", "melesat", "melambung", "meroket",
    )
)  # fmt: skip
_FALLS = frozenset(
    (
        "down", "decrease", "decreased", "decreases", "drop", "drops", "dropped", "fall", "falls", "fell",
        "fallen", "falling", "lower", "lowered", "cut", "cuts", "reduced", "reduces", "dips", "dipped",
        "slump", "slumps", "slumped", "plunge", "plunged", "shrank", "slashed", "cheaper", "turun", "menurun",
        "diturunkan", "anjlok", "merosot", "melorot", "menyusut", "berkurang", "dikurangi", "dipangkas",
        "dipotong", "disunat", "penurunan", "pemotongan",
    )
)  # fmt: skip
_WAYS = _RISES | _FALLS
_MORE = frozenset(("mahal", "tinggi", "banyak", "besar"))
_LESS = frozenset(("murah", "rendah", "sedikit", "dikit", "kecil"))
"""The same behind "lebih": eight percent cheaper."""
_UP_AFTER = frozenset(("more", "bigger", "extra", "larger"))
_DOWN_AFTER = frozenset(("less", "fewer", "smaller"))
"""Right after a share these tell its way; before it they bound it: "more than six percent"."""
_BEFORE, _AFTER = 4, 2
"""Words before a share, and after it, that may tell which way it moves."""


def tells_way(words: str) -> bool:
    """Whether one of some folded *words* tells which way an amount moves."""
    return not _WAYS.isdisjoint(words.split())


def moved_other_way(own: Reading, reading: Reading) -> Iterator[Span]:
    """The words of a channel that tell the share of a message, but as one of the other direction."""
    for stated in own.values:
        way = _way_at(stated, own) if stated.value.kind is ValueKind.PERCENT else None
        if way is None:
            continue
        for placed in reading.values:
            if not compare(stated.value, placed.value).agrees:
                continue
            other = _way_at(placed, reading)
            if other is not None and other[1] is not way[1]:
                yield min(other[0], placed.first), max(other[0], placed.last)


def _way_at(placed: PlacedValue, reading: Reading) -> tuple[int, bool] | None:
    """Where the word stands that tells the way of a share, and whether that is up; None when two do."""
    words = reading.words
    near = (
        *range(max(placed.first - _BEFORE, 0), placed.first),
        *range(placed.last + 1, min(placed.last + 1 + _AFTER, len(words))),
    )
    told = [
        n for n in near if words[n] in _WAYS and not (words[n] == "up" and words[n + 1 : n + 2] == ("to",))
    ]
    told += [n for n in near if words[n] in _MORE | _LESS and words[n - 1] == "lebih" and n > placed.last]
    told += [n for n in near if n == placed.last + 1 and words[n] in _UP_AFTER | _DOWN_AFTER]
    ways = {words[n] in _RISES | _MORE | _UP_AFTER for n in told}
    return (told[0], ways.pop()) if len(ways) == 1 else None
