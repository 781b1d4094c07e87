"""Wordings that mean the same, in English, in Indonesian and across the two.

One TOML file per field of life, one table per meaning:

    [mandatory]
    en = ["mandatory", "compulsory", "obligatory"]
    id = ["wajib", "harus"]
    broader = ["rule"]       # meanings that this one conveys as well
    opposite = ["optional"]  # meanings that contradict it; stated once, holds both ways

Entries are written as in a dictionary: lower case, the plain form. Inflections are the matcher's business.
The files in `suggestions/` list by key what lets a viewer take a meaning without saying it, those in
`suggestions_by_word/` do so by word ("…" stands for up to three others), and `exclusive_sets.toml` tells
which meanings leave no room for each other: breakfast, lunch and dinner. The words that a message can do
without are in `light_words.toml`, those that tell what a name is of in `name_words.toml`, and the ways of
saying something without asserting it in `frames.toml`.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any

LANGUAGES = ("en", "id")

# The part of TOML that field files keep to: tables, and lists of plain strings in them.
_TABLE_OR_LIST = re.compile(r"^\[(\w+)\]$|^(\w+) = \[([^\]]*)\]", re.MULTILINE)
_LIST = re.compile(r"^([\w-]+) = \[([^\]]*)\]", re.MULTILINE)
_STRING = re.compile(r'"([^"]*)"')

_OTHER_SHAPES = frozenset(
    {
        "function_words",
        "irregular_forms",
        "abbreviations",
        "exclusive_sets",
        "exclusive_words",
        "frames",
        "light_words",
        "name_words",
    }
)


class FunctionKind(StrEnum):
    """What words do that carry no part of a message themselves; the lists of `function_words.toml`."""

    WORDS = "words"
    """No more than hold a sentence together."""
    NEGATORS = "negators"
    QUESTION_WORDS = "question_words"
    DENIERS = "deniers"
    """Call what is said false: "hoaks", "that's a myth"."""
    OBLIGATION = "obligation"
    PERMISSION = "permission"
    PROHIBITION = "prohibition"
    CONDITIONALS = "conditionals"
    EXCLUSIVES = "exclusives"
    EITHER_WAY = "either_way"
    """Leave open whether what was said before is so: "myth or fact"."""
    TAKING_BACK = "taking_back"
    CHANGED_TO = "changed_to"
    """Lead from what was to what is: "pushed back to", "jadinya"."""
    TENTATIVE = "tentative"
    """Keep what is said from being so yet: wished, planned, asked for, rumoured."""
    DISSUASION = "dissuasion"
    """Advise against doing something: "hold off", "mending jangan"."""
    UNSETTLED = "unsettled"
    """Say of what was told that it is not decided, done or confirmed: "no decision yet", "baru usulan"."""


class FrameKind(StrEnum):
    """In what way a text does not assert what it says; the tables of `frames.toml`."""

    CALLED_FALSE = "called_false"
    LEFT_OPEN = "left_open"
    """Wished, imagined or guessed."""
    ASKED = "asked"
    TAKEN_BACK = "taken_back"
    CLAIMED = "claimed"
    """Said by somebody, or before; without vouching for it."""
    CLAIMED_BEFORE = "claimed_before"
    DENYING = "denying"
    """What denies such a claim in an answer to it."""
    DENYING_AT_END = "denying_at_end"
    """What does at the end of a phrase."""
    VOUCHING = "vouching"
    """What vouches for what was told before."""
    VOUCHING_AT_END = "vouching_at_end"


class Lightness(StrEnum):
    """How easily a message does without a word; the lists of `light_words.toml`."""

    PADDING = "padding"
    """Nobody misses it: "takes place", "special"."""
    IMPLIED = "implied"
    """A viewer supplies it from the rest: the people spoken to, "buy" of a ticket."""
    SUPPORT = "support"
    """It stays clear when the rest is: before, the whole, the branch of a bank."""


@dataclass(frozen=True, slots=True)
class Wording:
    """One way of saying a meaning."""

    text: str
    language: str
    """ISO 639-1."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """Wordings that a careful editor takes for the same."""

    key: str
    field: str
    """The field of life it belongs to: the name of its file."""
    wordings: tuple[Wording, ...]
    broader: tuple[str, ...] = ()
    """Keys of meanings that are conveyed as well: who says puskesmas has said clinic."""
    opposite: tuple[str, ...] = ()
    """Keys of meanings that contradict this one; always mutual."""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Every meaning, by field and then in the order of its file."""

    meanings: tuple[Meaning, ...]
    _by_key: Mapping[str, Meaning]

    def by_key(self, key: str) -> Meaning:
        """The meaning called *key*.

        Raises:
            KeyError: there is none.
        """
        return self._by_key[key]


@cache
def load_lexicon() -> Lexicon:
    """Read every field file; the second call costs nothing."""
    entries = tuple(_entries())
    opposites: dict[str, list[str]] = {key: [] for _, key, _ in entries}
    for _, key, entry in entries:
        for other in entry.get("opposite", ()):
            _add_once(opposites[key], other)
            _add_once(opposites[other], key)
    meanings = tuple(
        Meaning(
            key=key,
            field=field,
            wordings=tuple(
                Wording(text, language) for language in LANGUAGES for text in entry.get(language, ())
            ),
            broader=tuple(entry.get("broader", ())),
            opposite=tuple(opposites[key]),
        )
        for field, key, entry in entries
    )
    return Lexicon(meanings, MappingProxyType({meaning.key: meaning for meaning in meanings}))


_NO = ("nggak", "gak", "ga", "ngga", "enggak", "tak", "kagak")
"""Casual words for "tidak"."""


@cache
def function_words(language: str = "", kind: FunctionKind = FunctionKind.WORDS) -> frozenset[str]:
    """Words and short phrases of *language* (ISO 639-1), or of all, that play that part."""
    lists = _function_words()
    languages = [language] if language else list(lists)
    return frozenset(word for one in languages for word in lists.get(one, {}).get(kind, ()))


@cache
def _function_words() -> Mapping[str, Mapping[str, Sequence[str]]]:
    lists = _read("function_words")
    # Who denies casually says the same: "nggak ada bukti".
    deniers = lists["id"][FunctionKind.DENIERS]
    casual = [f"{no}{one.removeprefix('tidak')}" for one in deniers if one.startswith("tidak ") for no in _NO]
    lists["id"][FunctionKind.DENIERS] = [*deniers, *(one for one in casual if one not in deniers)]
    return lists


@cache
def frame_pattern(kind: FrameKind) -> re.Pattern[str]:
    """What finds the words of a frame in words in lower case with one space between them."""
    return re.compile(rf"\b(?:{'|'.join(frame_wordings(kind))})(?!\w)")


def frame_wordings(kind: FrameKind) -> Sequence[str]:
    """The ways of saying a frame, as regular expressions."""
    lists = _frames()
    wordings = [one for language in LANGUAGES for one in lists[kind][language]]
    for name, piece in lists["pieces"].items():
        wordings = [one.replace(f"{{{name}}}", piece) for one in wordings]
    return [one.replace("(", "(?:").replace("(?:?", "(?") for one in wordings]


@cache
def frame_words(kind: FrameKind) -> frozenset[str]:
    """Words of which every frame of that *kind* holds one."""
    return frozenset(_frames()[kind]["words"])


@cache
def _frames() -> Mapping[str, Any]:
    return _read("frames")


@cache
def light_words() -> Mapping[str, Lightness]:
    """The words that a message can do without; all others tell something."""
    lists = [(Lightness(name), _STRING.findall(items)) for name, items in _LIST.findall(_text("light_words"))]
    # What is padding in one language and support in the other is padding.
    lists.sort(key=lambda one: list(Lightness).index(one[0]), reverse=True)
    return MappingProxyType({word: lightness for lightness, words in lists for word in words})


@cache
def irregular_forms() -> Mapping[str, str]:
    """From a form that no stemmer resolves to the form the lexicon uses: went -> go."""
    return MappingProxyType(
        {form: lemma for table in _read("irregular_forms").values() for form, lemma in table.items()}
    )


@cache
def abbreviations() -> Mapping[str, tuple[str, ...]]:
    """From a short form to what it may stand for, likeliest first: yg -> yang."""
    spelt_out: dict[str, list[str]] = {}
    for table in _read("abbreviations").values():
        for short, meanings in table.items():
            for meaning in meanings:
                _add_once(spelt_out.setdefault(short, []), meaning)
    return MappingProxyType({short: tuple(meanings) for short, meanings in spelt_out.items()})


@cache
def suggestions() -> Mapping[str, tuple[str, ...]]:
    """From the key of a meaning to wordings that do not mean it but let a viewer take it: not a ticket left
    for sold out."""
    return _suggestions("suggestions")


@cache
def suggestions_by_word() -> Mapping[str, tuple[str, ...]]:
    """The same from a word, whether or not a meaning has it: hauled off for removed."""
    return _suggestions("suggestions_by_word")


def _suggestions(folder: str) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for entry in sorted(files(__package__).joinpath(folder).iterdir(), key=lambda entry: entry.name):
        for key, items in _LIST.findall(entry.read_text(encoding="utf-8")):
            found[key] = found.get(key, ()) + tuple(_STRING.findall(items))
    return MappingProxyType(found)


class NameWord(StrEnum):
    """What a word tells of the name that it is, or stands beside; the lists of `name_words.toml`."""

    TOWN = "towns"
    TOWN_KIND = "town_kinds"
    STREET_KIND = "street_kinds"
    BRANCH_KIND = "branch_kinds"
    VENUE_KIND = "venue_kinds"
    LOOSE_KIND = "loose_kinds"
    TITLE = "titles"
    LIGHT_KIND = "light_kinds"
    PLACELESS_KIND = "placeless_kinds"
    PEOPLE = "people"


@cache
def name_words(kind: NameWord) -> frozenset[str]:
    """The words of that *kind*, of all languages."""
    return frozenset(_name_words()[kind])


@cache
def _name_words() -> Mapping[str, Sequence[str]]:
    return {name: _STRING.findall(items) for name, items in _LIST.findall(_text("name_words"))}


@cache
def exclusive_sets() -> tuple[frozenset[str], ...]:
    """Sets of keys of meanings of which only one can be true in one place: yellow, amber and red alert."""
    return tuple(frozenset(keys) for keys in _read("exclusive_sets").values())


@cache
def exclusive_words() -> tuple[tuple[tuple[str, ...], ...], ...]:
    """Sets of words of which only one can stand in one place, whether or not a meaning has them: each member
    by its wordings, which take each other's place."""
    return tuple(
        tuple(tuple(member.split(", ")) for member in _STRING.findall(members))
        for _, members in _LIST.findall(_text("exclusive_words"))
    )


def _entries() -> Iterator[tuple[str, str, dict[str, list[str]]]]:
    """Field, key and table of every meaning."""
    for name in field_names():
        for key, entry in read_field(name).items():
            yield name, key, entry


def read_field(name: str) -> dict[str, dict[str, list[str]]]:
    """The tables of a field file, by key.

    The files are plain TOML, but tomllib needs fifteen times as long for them, on every start.
    """
    tables: dict[str, dict[str, list[str]]] = {}
    for key, list_name, items in _TABLE_OR_LIST.findall(_text(name)):
        if key:
            table = tables[key] = {}
        else:
            table[list_name] = _STRING.findall(items)
    return tables


def field_names() -> tuple[str, ...]:
    """The fields of life that have a file, in alphabetical order."""
    names = (entry.name for entry in files(__package__).iterdir() if entry.name.endswith(".toml"))
    return tuple(sorted({name.removesuffix(".toml") for name in names} - _OTHER_SHAPES))


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads(_text(name))


def _text(name: str) -> str:
    return files(__package__).joinpath(f"{name}.toml").read_text(encoding="utf-8")


def _add_once(items: list[str], item: str) -> None:
    if item not in items:
        items.append(item)
