"""Places that a text names: towns, streets and venues."""

import re
from dataclasses import dataclass, replace
from enum import StrEnum

from hookcheck.core.lexicon import NameWord, name_words
from hookcheck.core.readings.reading import Reading
from hookcheck.core.wording.frequency import zipf
from hookcheck.core.wording.words import mend
from hookcheck.settings import MatchingSettings

_NUMBERS = MatchingSettings()
_INDONESIAN_LOCATIVES = frozenset(("di", "ke"))
LOCATIVES = _INDONESIAN_LOCATIVES | {"at", "in", "inside", "outside", "to", "into", "on", "lewat", "via"}
"""Words right before where something is, or goes to."""
_OPENERS = frozenset(("the", "our", "a", "an", "this", "your", "their"))
NAMELESS = frozenset(
    (
        "main", "big", "old", "new", "local", "same", "whole", "next", "other", "first", "second", "right",
        "besar", "lama", "baru", "utama", "pusat", "depan", "belakang", "dalam", "luar", "sebelah", "ini",
        "itu", "kita", "kami", "aku", "saya", "kamu", "gue", "terdekat", "nearest", "every", "each",
        "st", "saint", "santo", "santa", "besok", "today", "tomorrow", "tonight", "yesterday", "kemarin",
    )
)  # fmt: skip
"""Words beside the kind of a place that do not name it."""
_GAP = re.compile(r"[^\w\s'’`/&-]|\n")
_MOST_WORDS = 5
_KINDS = (NameWord.VENUE_KIND, NameWord.STREET_KIND, NameWord.BRANCH_KIND, NameWord.TOWN_KIND)
_SAINTS = (("st",), ("saint",), ("santo",), ("santa",))


class Level(StrEnum):
    """How wide a place is: those of one level leave no room for each other."""

    TOWN = "town"
    STREET = "street"
    VENUE = "venue"
    UNKNOWN = "unknown"
    """A name that may be of a town or of a venue."""


@dataclass(frozen=True, slots=True)
class Place:
    """A place, in the words from *first* to *last* of a reading."""

    begins: int
    """Where it is led in: at the word before it that says where, if there is one."""
    first: int
    last: int
    names: frozenset[int]
    """Where the words stand that tell which of its kind it is."""
    kinds: frozenset[str]
    level: Level
    proper: bool
    """Whether it is called by a name, and not by what it is: the drill hall."""


def place_after(locative: int, reading: Reading) -> Place | None:
    """The place that follows the word at *locative*: at the drill hall, di Pasar Baru."""
    first = locative + 1
    words = reading.words
    while first < len(words) and words[first] in _OPENERS and first - locative < 3:
        first += 1
    if first == len(words) or not _runs_on(locative, first, reading):
        return None
    venue = words[locative] in ("at", "outside") or "the" in words[locative + 1 : first]
    place = place_at(
        first, reading, indonesian=words[locative] in (*_INDONESIAN_LOCATIVES, "lewat"), venue=venue
    )
    # "On Castle Street", but no other place: "on Castle Radio".
    if place is None or (words[locative] in ("on", "lewat", "via") and place.level is not Level.STREET):
        return None
    return replace(place, begins=locative)


def place_at(first: int, reading: Reading, *, indonesian: bool, venue: bool) -> Place | None:
    """The place that begins at word *first*; a name without a kind is of a *venue*, or may be of a town."""
    run = _run(first, reading)
    if not run:
        return None
    cased = is_cased(first, reading)
    named = cased and reading.tokens[first].capitalised
    kinds = [n for n in run if is_kind(_word(n, reading))]
    if named:
        run = [n for n in run if _belongs(n, run, reading)]
    elif not kinds:
        return _bare_name(run, reading, venue=venue and not indonesian, cased=cased)
    elif indonesian:
        if kinds[0] != first:
            return None
        last = first
        while last + 1 in kinds:
            last += 1
        run = [n for n in run if n <= last + 2]
    else:
        run = [n for n in run if n <= kinds[-1]]
    kinds = [n for n in kinds if n in run]
    names = frozenset(n for n in run if n not in kinds and _word(n, reading) not in NAMELESS)
    if not names and len({reading.words[n] for n in kinds}) > 1:
        # Quay Arena, lapangan kecamatan.
        names = frozenset(kinds[1:] if indonesian else kinds[:-1])
        kinds = kinds[:1] if indonesian else kinds[-1:]
    words = frozenset(_word(n, reading) for n in kinds)
    level = _level(words, tuple(reading.words[n] for n in run if n in names), venue=venue)
    if not kinds and not names:
        return None
    proper = (
        named
        or level in (Level.TOWN, Level.STREET)
        or any(_is_proper(n, reading, cased=cased) for n in names)
        # Terminal Kampung Rambutan.
        or not name_words(NameWord.TOWN_KIND).isdisjoint(words - {_word(first, reading)})
    )
    return Place(run[0], run[0], run[-1], names, words, level, proper)


def _bare_name(run: list[int], reading: Reading, *, venue: bool, cased: bool) -> Place | None:
    """A town that everybody knows, or a name that no list knows, without its kind and without capitals."""
    towns = name_words(NameWord.TOWN)
    for count in (3, 2, 1):
        if " ".join(reading.words[n] for n in run[:count]) in towns and len(run) >= count:
            names = frozenset(run[:count])
            return Place(run[0], run[0], run[count - 1], names, frozenset(), Level.TOWN, proper=True)
    if cased or not _is_unknown(_word(run[0], reading)):
        return None
    level = Level.VENUE if venue else Level.UNKNOWN
    return Place(run[0], run[0], run[0], frozenset(run[:1]), frozenset(), level, proper=True)


def _run(first: int, reading: Reading) -> list[int]:
    """The words from *first* on that may make one name."""
    run: list[int] = []
    values = {n for placed in reading.values for n in range(placed.first, placed.last + 1)}
    for n in range(first, min(first + _MOST_WORDS, len(reading.words))):
        # Masjid An-Nur: its own parts are no function words.
        inner = reading.content[n] or _is_hyphened(n, reading)
        joined = n == first or (reading.unit_of[n] == reading.unit_of[first] and not _gap(n - 1, reading))
        numbered = bool(run) and n == run[-1] + 1 and reading.words[n].isdecimal()
        if not joined or not inner or (n in values and not numbered):
            break
        run.append(n)
        if numbered:
            break
    return run


def _belongs(n: int, run: list[int], reading: Reading) -> bool:
    """Whether word *n* of a *run* that begins with a capital goes on with the name."""
    inside = range(run[0], n + 1)
    return all(
        reading.tokens[m].capitalised
        or is_kind(_word(m, reading))
        or reading.words[m].isdecimal()
        # Dunmore leisure centre.
        or (m + 1 in run and is_kind(_word(m + 1, reading)) and m - 1 in run)
        for m in inside
    )


def _is_hyphened(n: int, reading: Reading) -> bool:
    text, token = reading.units[reading.unit_of[n]].text, reading.tokens[n]
    return token.capitalised and "-" in (text[token.end : token.end + 1], text[token.start - 1 : token.start])


def _gap(n: int, reading: Reading) -> bool:
    text = reading.units[reading.unit_of[n]].text
    return bool(_GAP.search(text[reading.tokens[n].end : reading.tokens[n + 1].start]))


def _runs_on(before: int, after: int, reading: Reading) -> bool:
    """Whether nothing but spaces or a border of phrases parts two words."""
    if reading.unit_of[before] == reading.unit_of[after]:
        return not any(_gap(n, reading) for n in range(before, after))
    spoken = reading.units[reading.unit_of[before]].channel.runs_on
    return spoken and reading.unit_of[after] - reading.unit_of[before] == 1


def is_cased(n: int, reading: Reading) -> bool:
    """Whether capitals tell names in the text of word *n*."""
    text = reading.units[reading.unit_of[n]].text
    return not text.isupper() and not text.islower()


def _word(n: int, reading: Reading) -> str:
    return mend(reading.words[n]).removesuffix("nya")


def is_kind(word: str) -> bool:
    """Whether *word* tells what kind of place a name is of."""
    return any(word in name_words(kind) for kind in _KINDS)


def _is_proper(n: int, reading: Reading, *, cased: bool) -> bool:
    named = cased and reading.tokens[n].capitalised
    return named or _is_unknown(_word(n, reading)) or reading.words[n - 1 : n] in _SAINTS


def _is_unknown(word: str) -> bool:
    return word.isalpha() and zipf(word) < _NUMBERS.dictionary_zipf


def _level(kinds: frozenset[str], names: tuple[str, ...], *, venue: bool) -> Level:
    if not kinds.isdisjoint(name_words(NameWord.VENUE_KIND)):
        return Level.VENUE
    if not kinds.isdisjoint(name_words(NameWord.STREET_KIND)):
        return Level.STREET
    if " ".join(names) in name_words(NameWord.TOWN) or not kinds.isdisjoint(name_words(NameWord.TOWN_KIND)):
        return Level.TOWN
    return Level.VENUE if venue or not kinds.isdisjoint(name_words(NameWord.BRANCH_KIND)) else Level.UNKNOWN


def starts_text(n: int, reading: Reading) -> bool:
    """Whether word *n* is the first of a text on screen, or follows what parts it: a line, a comma."""
    return n == 0 or reading.unit_of[n - 1] != reading.unit_of[n] or _gap(n - 1, reading)
