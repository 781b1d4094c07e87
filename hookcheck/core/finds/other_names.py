"""Where a text has another name in the place of the message's: Sandra Okafor, Station Square."""

from collections.abc import Iterator
from itertools import pairwise

from hookcheck.core.lexicon import NameWord, name_words
from hookcheck.core.matching import Pattern, find_needle
from hookcheck.core.names.name_likeness import may_be_same
from hookcheck.core.names.places import is_cased
from hookcheck.core.readings.needle import Needle
from hookcheck.core.readings.reading import Reading
from hookcheck.core.wording.frequency import zipf
from hookcheck.core.wording.meanings import find_meanings
from hookcheck.settings import MatchingSettings

_NUMBERS = MatchingSettings()
_PLACES = frozenset(
    (
        "square", "green", "park", "street", "road", "lane", "avenue", "close", "court", "hall", "house",
        "centre", "center", "station", "stadium", "arena", "hospital", "clinic", "school", "college",
        "university", "library", "museum", "mall", "market", "bridge", "beach", "bay", "island", "gardens",
        "terminal", "airport", "harbour", "church", "mosque", "temple", "alun", "pasar", "stasiun", "jalan",
        "gedung", "masjid", "gereja", "lapangan", "taman", "stadion", "pantai", "pelabuhan", "bandara", "rs",
        "puskesmas", "sd", "sdn", "smp", "smpn", "sma", "sman", "smk", "smkn", "kampus", "balai", "kantor",
        "desa", "kelurahan", "kecamatan", "kampung", "gang", "hotel", "simpang", "jembatan",
    )
)  # fmt: skip
"""Words that tell what kind of place a name is of."""


def find_other_names(wanted: Pattern, reading: Reading) -> Iterator[tuple[int, int]]:
    """The first and last word of each name that shares a word with *wanted* and has another beside it."""
    hits = [(needle, _plain_hits(needle, reading)) for needle in wanted.words if len(wanted.words) > 1]
    for (needle, before), (following, after) in pairwise(hits):
        if before and not after:
            yield from _followed_by_another(before, following, reading)
        elif after and not before:
            yield from _led_by_another(after, needle, following, reading)


def _plain_hits(needle: Needle, reading: Reading) -> tuple[int, ...]:
    """Where a reading has the word itself, misheard or misread as it may be."""
    return tuple(
        hit.first
        for hit in find_needle(needle, reading)
        if hit.first == hit.last and hit.why in ("", "inflection", "spelling")
    )


def _followed_by_another(
    places: tuple[int, ...], following: Needle, reading: Reading
) -> Iterator[tuple[int, int]]:
    for at in places:
        after = at + 1
        if not _stand_together(at, after, reading) or not reading.content[after]:
            continue
        word = reading.words[after]
        both_places = {word, following.text} <= _PLACES and word != following.text
        if both_places or _may_be_other(word, following.text):
            yield at, after


def _led_by_another(
    places: tuple[int, ...], needle: Needle, following: Needle, reading: Reading
) -> Iterator[tuple[int, int]]:
    for at in places:
        before = at - 1
        if not _stand_together(before, at, reading):
            continue
        word, token = reading.words[before], reading.tokens[before]
        both_places = {word, needle.text} <= _PLACES and word != needle.text
        # "Station Square" for "Guild Square", where capitals tell names.
        named = (
            following.text in _PLACES
            and token.capitalised
            and not reading.units[reading.unit_of[at]].text.isupper()
            and reading.content[before]
            and not _is_short_for(word, needle.text)
        )
        if both_places or named or _is_first_name(before, needle.text, reading):
            yield before, at


def _is_first_name(position: int, name: str, reading: Reading) -> bool:
    """Whether the word at *position* is a first name, and another than *name*: "Marcus Holloway"."""
    word = reading.words[position]
    rare = zipf(word) < _NUMBERS.rare_name_zipf and not find_meanings([word], [reading.roots[position]])
    return (
        rare
        and not reading.gaps[position].strip()
        and is_cased(position, reading)
        and reading.tokens[position].capitalised
        and word not in name_words(NameWord.TITLE)
        and not may_be_same((name,), (word,))
    )


def _stand_together(first: int, second: int, reading: Reading) -> bool:
    return first >= 0 and second < len(reading.words) and reading.unit_of[first] == reading.unit_of[second]


def _may_be_other(word: str, name: str) -> bool:
    """Whether an unknown *word* is another name than *name*, and not its abbreviation."""
    return word.isalpha() and not _is_short_for(word, name) and zipf(word) < _NUMBERS.dictionary_zipf


def _is_short_for(word: str, name: str) -> bool:
    letters = iter(name)
    return all(letter in letters for letter in word)
