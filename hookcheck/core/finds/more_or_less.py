"""Whether a message tells of more or of less, and whether two amounts of a video go up or down."""

from collections.abc import Sequence
from enum import Enum

from hookcheck.core.readings.reading import PlacedValue, Reading
from hookcheck.core.senses.searched import Searched
from hookcheck.core.values import ValueKind
from hookcheck.settings import MatchingSettings

_NUMBERS = MatchingSettings()
_LESS = frozenset(
    (
        "less", "fewer", "cheaper", "off", "cut", "cuts", "drop", "drops", "dropped", "down", "lower", "fell",
        "fallen", "falls", "reduced", "reduce", "reduction", "save", "saves", "saved", "saving", "shorter",
        "discount", "halved", "shrank", "lost", "lose", "loses", "smaller", "sooner", "earlier", "turun",
        "murah", "hemat", "diskon", "potongan", "dipotong", "berkurang", "kurang", "pangkas", "dipangkas",
        "younger", "lighter", "colder", "cooler", "susut", "menyusut", "rendah",
        "sedikit", "singkat", "selisih", "hilang", "irit", "slashes", "slashed", "lowers", "lowered",
        "reduces",
        "pendek", "memangkas", "memotong", "menurunkan", "turunkan", "diturunkan", "pemangkasan", "penurunan",
    )
)  # fmt: skip
_MORE = frozenset(
    (
        "more", "up", "extra", "increase", "increased", "increases", "rise", "rises", "rose", "risen",
        "raised", "raise", "raises", "grew", "grows", "grown", "growth", "higher", "bigger", "longer",
        "taller", "heavier", "older", "wider", "deeper", "warmer", "hotter",
        "doubled", "doubles",
        "double", "tripled", "gained", "added", "dearer", "jumped", "naik", "tambah", "bertambah", "tambahan",
        "ditambah", "meningkat", "lipat", "banyak", "besar", "tinggi", "lama", "mahal", "tumbuh", "melonjak",
        "menaikkan", "naikkan", "dinaikkan", "kenaikan", "menambah", "panjang",
    )
)  # fmt: skip
_OLD = frozenset(
    (
        "from", "dari", "used", "normally", "usually", "instead", "biasanya", "semula",
        "tadinya", "dulu", "dulunya", "awalnya", "sebelumnya", "originally", "before", "old", "lama",
        "normal", "previously",
    )
)  # fmt: skip
_AGO = frozenset(("lalu", "kemarin", "kemaren", "yesterday", "ago", "last"))
"""The same, unless the message tells of that time itself: doubled last year."""
NEW = frozenset(
    ("to", "now", "jadi", "menjadi", "sekarang", "kini", "tinggal", "new", "today", "after", "baru")
)
"""Words up to two before an amount that tell which of two is the one of before."""
LEADS_TO = frozenset(("to", "jadi", "menjadi", "ke", "tinggal"))
"""Right before an amount that is what another one has become."""
_SHARES = frozenset({ValueKind.PERCENT, ValueKind.NUMBER})
_PAST = frozenset(("was", "were"))
_NOW = frozenset(("now", "today", "sekarang", "kini"))
_NOW_REACH = 4
_PRESENT = NEW | frozenset(("is", "are", "it's", "that's"))
BESIDE = _OLD | _AGO | NEW | _PAST
"""Words that tell when an amount held; none is what the amount counts."""


CHANGES = _LESS | _MORE
"""Words of a message that say that a difference between two amounts is one."""
APART = frozenset(
    (
        "beat", "beats", "beaten", "beating", "broke", "broken", "breaks", "smashed", "smashes", "memecahkan",
        "pecahkan", "selisih", "margin", "difference", "ahead", "apart", "unggul",
    )
)  # fmt: skip
"""Words of a message that say how far two amounts lie apart, whichever is the larger."""


class Way(Enum):
    LESS = -1
    MORE = 1
    OPEN = 0


def way_of(at: PlacedValue, reading: Reading) -> Way:
    """Whether the words about a value of the message tell of more or of less."""
    reach = _NUMBERS.result_words
    if reading.words[at.last + 1 : at.last + 2] == ("of",) and at.value.kind in _SHARES:
        # "We raised 75 percent of the money" tells a share, not a rise.
        return Way.OPEN
    if not _MORE.isdisjoint(reading.words[at.first : at.last + 1]):
        # "Two more days off".
        return Way.MORE
    by = at.first > 0 and reading.words[at.first - 1] == "by"
    first = max(at.first - (2 * reach if by else reach), 0)
    words = reading.words[first : at.last + 1 + reach]
    less, more = (any(word in listed for word in words) for listed in (_LESS, _MORE))
    if less is more:
        return Way.OPEN if less or len(reading.values) > 1 else _way_told(reading)
    return Way.LESS if less else Way.MORE


def _way_told(reading: Reading) -> Way:
    """Whether a message with one value tells of more or of less, wherever its word for that stands."""
    less, more = (not listed.isdisjoint(reading.words) for listed in (_LESS, _MORE))
    return Way.OPEN if less is more else Way.LESS if less else Way.MORE


def change(
    earlier: PlacedValue,
    later: PlacedValue,
    one: float,
    other: float,
    own_words: frozenset[str],
    searched: Searched,
) -> Way:
    """Whether the amounts go up or down, when the video tells which of them came first."""
    old, new = (_is_old(placed, own_words, searched) for placed in (earlier, later))
    if old is new:
        words = searched.reading.words
        old = _told_after(earlier, words, _AGO - own_words) or _told_after(later, words, _NOW)
        new = _told_after(later, words, _AGO - own_words)
    if old is new:
        old, new = _precedes_now(earlier, later, searched.reading.words), False
    if old is new:
        old, new = _was(earlier, later, searched.reading.words), _was(later, earlier, searched.reading.words)
    if old is new:
        return Way.OPEN
    before, after = (one, other) if old else (other, one)
    return Way.LESS if after < before else Way.MORE


def _told_after(placed: PlacedValue, words: Sequence[str], when: frozenset[str]) -> bool:
    """Whether the words right after an amount tell when it held: £1.70 last month."""
    return not when.isdisjoint(words[placed.last + 1 : placed.last + 3])


def _precedes_now(earlier: PlacedValue, later: PlacedValue, words: Sequence[str]) -> bool:
    """Whether the later of two amounts is told as that of now, and the other is not."""
    between = words[max(later.first - _NOW_REACH, earlier.last + 1) : later.first]
    before = words[max(earlier.first - _NOW_REACH, 0) : earlier.first]
    return not _NOW.isdisjoint(between) and _NOW.isdisjoint(before)


def _was(placed: PlacedValue, other: PlacedValue, words: Sequence[str]) -> bool:
    """Whether an amount "was", and the other is or comes after it: it was four, now it's three."""
    if placed.first == 0 or words[placed.first - 1] not in _PAST:
        return False
    return other.first > placed.first or not _PRESENT.isdisjoint(words[max(other.first - 2, 0) : other.first])


def _is_old(placed: PlacedValue, own_words: frozenset[str], searched: Searched) -> bool:
    words = searched.reading.words
    if "used" in words[max(placed.first - 4, 0) : placed.first]:
        # "It used to be an hour": this "to" tells of no change.
        return True
    before = set(words[max(placed.first - 2, 0) : placed.first + 1])
    return not before.isdisjoint(_OLD | (_AGO - own_words)) or (
        searched.sense.outdated[placed.first] and not before & NEW
    )
