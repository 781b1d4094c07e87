"""Whether words name another than a name does, or may be the same one misheard, misread or shortened."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import fuzz

from hookcheck.core.lexicon import NameWord, name_words
from hookcheck.core.names.name_kinds import kinds
from hookcheck.core.names.places import NAMELESS, is_cased, is_kind
from hookcheck.core.readings.reading import Reading
from hookcheck.core.wording.frequency import zipf
from hookcheck.core.wording.lightness import lightness
from hookcheck.core.wording.meanings import conveys, find_meanings
from hookcheck.core.wording.sounds import as_said, phones, unlikeness
from hookcheck.core.wording.stems import roots
from hookcheck.core.wording.words import squeeze
from hookcheck.settings import MatchingSettings

_NUMBERS = MatchingSettings()
_ANY_OF_KIND = frozenset(
    (
        "community", "sports", "sport", "leisure", "health", "medical", "central", "national", "public",
        "primary", "secondary", "high", "general", "regional", "youth", "civic", "shopping", "train", "bus",
        "railway", "fire", "police", "art", "arts", "music", "grand", "great", "royal", "upper", "lower",
        "north", "south", "east", "west", "daerah", "umum", "kesehatan", "olahraga", "rakyat", "negeri",
        "swasta", "induk", "nasional", "warga", "serbaguna", "polisi", "kereta", "kecil", "agung", "raya",
        "utara", "selatan", "timur", "barat", "tengah", "atas", "bawah",
    )
)  # fmt: skip
"""Words beside the kind of a place that many of them have, or that tell it by what it is for."""


@dataclass(frozen=True, slots=True)
class OwnName:
    """A name of a message, ready to be told from others."""

    words: tuple[str, ...]
    roots: frozenset[str]
    squeezed: str


def own_name(reading: Reading, first: int, last: int) -> OwnName:
    """The name in the words from *first* to *last* of a message."""
    words = reading.words[first : last + 1]
    return OwnName(words, frozenset().union(*reading.roots[first : last + 1]), squeeze("".join(words)))


def tells_whole(own: OwnName, first: int, last: int, reading: Reading) -> bool:
    """Whether the words from *first* to *last* have all those of a name."""
    return not _missing(own, _shared(own, first, last, reading), reading)


def _shared(own: OwnName, first: int, last: int, reading: Reading) -> list[int]:
    """Which words from *first* to *last* are a name's own."""
    return [n for n in range(first, last + 1) if not own.roots.isdisjoint(reading.roots[n])]


def _missing(own: OwnName, shared: Sequence[int], reading: Reading) -> tuple[str, ...]:
    """The words of a name that are none of those at *shared*."""
    told = frozenset().union(*(reading.roots[n] for n in shared))
    return tuple(word for word in own.words if word not in told)


def names_another(
    own: OwnName, first: int, last: int, reading: Reading, *, held: bool, perhaps_misheard: bool
) -> bool:
    """Whether the words from *first* to *last* surely are a name, and neither *own* nor a way of telling it.

    Less surely so where they are not *held* by the message's own words on both sides, or are *perhaps
    misheard* for a name that a text shows.
    """
    shared = _shared(own, first, last, reading)
    told = [n for n in range(first, last + 1) if n not in shared]
    missing = _missing(own, shared, reading)
    if not told or len(told) > len(own.words) + 1 or all(map(_tells_kind, missing)):
        return False
    words = tuple(reading.words[n] for n in told)
    if perhaps_misheard and shared and any(map(_is_unknown, words)):
        # Desmond Degg is more likely Desmond Achebe than somebody else.
        return False
    return _are_name(told, shared, held and not perhaps_misheard, reading) and not may_be_same(missing, words)


@lru_cache(maxsize=4096)
def may_be_same(own: tuple[str, ...], told: tuple[str, ...]) -> bool:
    """Whether the words *told* may be *own* ones misheard, misread, shortened or put in another language."""
    one, other = squeeze("".join(own)), squeeze("".join(told))
    if one in other or other in one or _is_short_for(other, one) or _is_short_for(one, other):
        return True
    if other == "".join(word[0] for word in own):
        return True
    if not _meanings(own).isdisjoint(_meanings(told)):
        return True
    if any(_is_short_for(word, other) for word in own if len(own) > 1):
        return True
    if _sounds_like(one, other, _NUMBERS.may_be_same_unlike):
        return True
    return any(
        _sounds_like(mine, theirs, _NUMBERS.may_be_unlike)
        for mine in own
        for theirs in told
        if min(len(mine), len(theirs)) > 2
    )


def _sounds_like(one: str, other: str, most_unlike: float) -> bool:
    spelt = fuzz.ratio(one, other) >= _NUMBERS.may_be_name_percent
    return spelt or unlikeness(phones(as_said(one)), phones(as_said(other)), most_unlike) <= most_unlike


def _is_short_for(short: str, name: str) -> bool:
    letters = iter(name)
    return short[:1] == name[:1] and all(letter in letters for letter in short)


@lru_cache(maxsize=4096)
def _meanings(words: tuple[str, ...]) -> frozenset[str]:
    return frozenset().union(
        *(conveys(span.key) for span in find_meanings(words, [roots(word) for word in words]))
    )


@lru_cache(maxsize=4096)
def _tells_kind(word: str) -> bool:
    """Whether a word only tells what somebody or something with a name is."""
    return (
        word in name_words(NameWord.TITLE)
        or word in name_words(NameWord.PEOPLE)
        or word in NAMELESS
        or word in kinds()
        or is_kind(word)
    )


def _are_name(told: Sequence[int], shared: Sequence[int], held: bool, reading: Reading) -> bool:
    """Whether the words at *told* surely make a name, beside those *shared* with another."""
    words = [reading.words[n] for n in told]
    if not all(word.isalpha() and len(word) > 1 for word in words):
        return False
    towns = name_words(NameWord.TOWN)
    naming = [word for word in words if not _tells_kind(word)]
    if " ".join(words) in towns or not naming:
        return bool(naming)
    if any(_is_unknown(word) or word in towns for word in naming):
        return True
    means = [word for word in naming if _means(word)]
    capitals = all(reading.tokens[n].capitalised for n in told) and tells_by_capitals(told[0], reading)
    if capitals and not (len(told) == 1 and _begins(told[0], reading)):
        # Sandang Perkasa for Sandang Rukun, Copper Lane for Fish Lane.
        beside = {reading.words[n] for n in shared}
        distinct = not all(map(_tells_kind, beside))
        of_kind = len(naming) == 1 and any(map(is_kind, {*words, *beside}))
        return len(means) < len(naming) or distinct or (of_kind and _ANY_OF_KIND.isdisjoint(naming))
    # Where capitals tell nothing, two words of no meaning in the very place of a name are hardly no name.
    rare = all(zipf(word) < _NUMBERS.rare_name_zipf for word in naming)
    alone = len(told) + len(shared) == 1
    return held and not means and rare and not alone and _ANY_OF_KIND.isdisjoint(naming)


def _begins(n: int, reading: Reading) -> bool:
    """Whether word *n* begins a text or a sentence, where a capital tells nothing."""
    if n == 0 or reading.unit_of[n - 1] != reading.unit_of[n]:
        return True
    return any(mark in reading.gaps[n - 1] for mark in ".!?\n:")


def tells_by_capitals(n: int, reading: Reading) -> bool:
    """Whether the text of word *n* has words with small letters that hold no sentence together."""
    unit = reading.unit_of[n]
    return is_cased(n, reading) and any(
        reading.content[m] and reading.words[m].isalpha() and not reading.tokens[m].capitalised
        for m in range(len(reading.words))
        if reading.unit_of[m] == unit
    )


@lru_cache(maxsize=4096)
def _is_unknown(word: str) -> bool:
    return (
        len(word) >= _NUMBERS.shortest_unknown_letters
        and zipf(word) < _NUMBERS.dictionary_zipf
        and not _means(word)
    )


@lru_cache(maxsize=4096)
def _means(word: str) -> bool:
    return bool(find_meanings([word], [roots(word)])) or lightness(word) is not None
