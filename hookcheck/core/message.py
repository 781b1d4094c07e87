"""The key message that an editor states, and the concepts it consists of."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from hookcheck.core.lexicon import FunctionKind, Lightness, function_words
from hookcheck.core.names.capitals import with_capitals
from hookcheck.core.names.message_names import heads_name, is_acronym, is_branch, is_name, touch
from hookcheck.core.names.name_kinds import CLUB, is_left_out
from hookcheck.core.names.places import is_kind
from hookcheck.core.values import Value, ValueKind, find_values
from hookcheck.core.values.money import LENT
from hookcheck.core.wording.frequency import zipf
from hookcheck.core.wording.function_phrases import find_phrases
from hookcheck.core.wording.introducing import brings_up, tells_how
from hookcheck.core.wording.language import guess_language
from hookcheck.core.wording.lightness import lightness
from hookcheck.core.wording.meanings import PARTICLES, find_meanings
from hookcheck.core.wording.message_frame import without_frame
from hookcheck.core.wording.stems import roots
from hookcheck.core.wording.words import Token, fold, tokenise
from hookcheck.errors import UsageError
from hookcheck.settings import MessageSettings

_NUMBERS = MessageSettings()
_LIGHT = frozenset(
    (
        "may", "should", "says", "say", "said", "become", "becomes", "get", "gets", "getting", "now", "make",
        "makes", "how", "menjadi", "ujar", "kini", "sekarang", "bagaimana", "gimana",
    )
)  # fmt: skip
"""Words that nobody misses: who says "you get free meals" has said "students may now get free meals"."""
_WEIGHT_OF = {None: 1.0, Lightness.SUPPORT: 0.85, Lightness.IMPLIED: 0.65, Lightness.PADDING: 0.35}
_OPENING = frozenset(("open", "opens", "opening", "buka", "dibuka", "membuka"))
_PLACING = frozenset(("in", "on", "off", "over", "around"))
_SEPARATOR = re.compile(r"[,;:.!?]\s")
_BEING = frozenset(("is", "are", "now"))
_FREE = (["cost", "nothing"], ["costs", "nothing"], ["pay", "nothing"], ["pays", "nothing"])
_ENDED = frozenset(("over", "done"))
_JOINS = frozenset(("and", "or", "dan", "atau", "serta"))


class ConceptKind(StrEnum):
    """What a concept answers; values are compared as values, the rest as words."""

    NAME = "name"
    ACTION = "action"
    THING = "thing"
    NUMBER = "number"
    MONEY = "money"
    PERCENT = "percent"
    DATE = "date"
    TIME = "time"
    DURATION = "duration"
    PLACE = "place"
    POLARITY = "polarity"
    CONDITION = "condition"
    PHRASE = "phrase"
    """A wording that the editor demands (`must`)."""


@dataclass(frozen=True, slots=True)
class Concept:
    """One essential part of a message."""

    name: str
    """As the editor wrote it."""
    phrases: tuple[str, ...]
    """Wordings that count as it; any one will do. The first is the editor's own."""
    weight: float
    """Share of the message; the weights of a message sum to 1."""
    must: bool = False
    kind: ConceptKind = ConceptKind.THING
    value: Value | None = None
    """What it amounts to, for a number, date, price…"""
    light: Lightness | None = None
    """How easily the message does without it, for words; None when it tells something."""

    def __hash__(self) -> int:
        return hash(self.name)


@dataclass(frozen=True, slots=True)
class NameAlias:
    """How a name may be heard or written."""

    name: str
    aliases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class KeyMessage:
    """What a viewer has to take away, split into its concepts. Made by `parse_message`."""

    text: str
    """Without a lead that is no part of it, such as "tell people that"."""
    language: str
    """ISO 639-1."""
    concepts: tuple[Concept, ...]
    forbid: tuple[str, ...] = ()
    """Wordings that must not be said or shown in the window."""
    names: tuple[NameAlias, ...] = ()

    def __hash__(self) -> int:
        # What was worked out for a message is looked up by it, many times a video.
        return hash(self.text)


_TOLD_BY = {
    ConceptKind.MONEY: ("cost", "costs", "costing", "priced"),
    ConceptKind.DURATION: ("last", "lasts", "lasting", "takes", "berlangsung"),
}
"""Words that the value after them tells along."""
_PRICES = (ConceptKind.PERCENT, ConceptKind.MONEY)
_KIND_OF_VALUE = {
    ValueKind.MONEY: ConceptKind.MONEY,
    ValueKind.PERCENT: ConceptKind.PERCENT,
    ValueKind.DATE: ConceptKind.DATE,
    ValueKind.WEEKDAY: ConceptKind.DATE,
    ValueKind.CLOCK: ConceptKind.TIME,
    ValueKind.DURATION: ConceptKind.DURATION,
}


def _kind_of(value: Value) -> ConceptKind:
    return _KIND_OF_VALUE.get(value.kind, ConceptKind.NUMBER)


@dataclass(frozen=True, slots=True)
class _Piece:
    """The words *first* to *last* of a message, which make one concept."""

    first: int
    last: int
    kind: ConceptKind
    must: bool = False
    phrases: tuple[str, ...] = ()
    """The editor's wordings of a demand."""
    value: Value | None = None


def parse_message(
    text: str,
    *,
    language: str = "",
    must: Sequence[str] = (),
    names: Mapping[str, Sequence[str]] | None = None,
    forbid: Sequence[str] = (),
) -> KeyMessage:
    """Split a key message into its concepts and weigh them.

    Args:
        text: the message, one sentence as an editor would type it.
        language: ISO 639-1; guessed from the text when empty.
        must: wordings that have to be captured; "|" parts those that count as the same.
        names: how a name may be heard or written.
        forbid: wordings that must not be said or shown in the window.

    Raises:
        UsageError: the message is empty or has no word that could be looked for, or a `must` entry is empty.
    """
    text = without_frame(" ".join(text.split()))
    cased = with_capitals(text)
    tokens = tokenise(cased)
    demands = tuple(_demand(entry, tokens) for entry in must)
    taken = {n for demand in demands for n in range(demand.first, demand.last + 1)}
    pieces = sorted((*demands, *_pieces(cased, tokens, taken)), key=lambda piece: piece.first)
    if not pieces:
        problem = f"The message “{text}” has only function words." if text else "The message is empty."
        raise UsageError(problem, "State what viewers should take away: who, what, when, where, how much.")
    aliases = tuple(NameAlias(name, tuple(known_as)) for name, known_as in (names or {}).items())
    light = [_lightness_in(cased, tokens, pieces, n) for n in range(len(pieces))]
    weights = [_weight(piece, tokens) * _WEIGHT_OF[one] for piece, one in zip(pieces, light, strict=True)]
    return KeyMessage(
        text=text,
        language=language or guess_language(text),
        concepts=tuple(
            _concept(piece, text, tokens, weight / sum(weights), one, aliases)
            for piece, weight, one in zip(pieces, weights, light, strict=True)
        ),
        forbid=tuple(forbid),
        names=aliases,
    )


def _demand(entry: str, tokens: Sequence[Token]) -> _Piece:
    """A `must` entry, at the words of the message that state it, or after the last when none do."""
    phrases = tuple(phrase for part in entry.split("|") if (phrase := part.strip()))
    if not phrases:
        raise UsageError(
            "A `must` entry is empty.", "Write the wording that has to be captured, or remove it."
        )
    words = [token.text for token in tokens]
    for phrase in phrases:
        wanted = [token.text for token in tokenise(phrase)]
        for first in range(len(words) - len(wanted) + 1):
            if wanted and words[first : first + len(wanted)] == wanted:
                return _Piece(first, first + len(wanted) - 1, ConceptKind.PHRASE, True, phrases)
    return _Piece(len(tokens), len(tokens) - 1, ConceptKind.PHRASE, True, phrases)


def _pieces(text: str, tokens: Sequence[Token], taken: set[int]) -> Iterator[_Piece]:
    """The parts of a message in words not *taken*: its values, names, set phrases and single words."""
    free = [n not in taken for n in range(len(tokens))]
    for value in find_values(text):
        covered = [n for n, token in enumerate(tokens) if token.start < value.end and token.end > value.start]
        if covered and all(free[n] for n in covered):
            after = tokens[covered[-1] + 1].text if covered[-1] + 1 < len(tokens) else ""
            counts = after != "" and after not in function_words()
            lent = not LENT.isdisjoint((after, tokens[covered[0] - 1].text if covered[0] else ""))
            # "0% interest" is no value to be found, but no interest; "0% finance" is one.
            none_of = value.says_none and (counts or (value.kind is ValueKind.PERCENT and len(tokens) > 1))
            introduces = len(covered) == 1 and brings_up(covered[0], [token.text for token in tokens])
            if lent or not (none_of or introduces):
                kind = _kind_of(value)
                yield _Piece(covered[0], covered[-1], kind, value=value)
            for n in covered:
                free[n] = False
    small = function_words()
    content = [free[n] and token.text not in small for n, token in enumerate(tokens)]
    words = [token.text for token in tokens]
    heavy = [
        one and word not in _LIGHT and not tells_how(n, words)
        for n, (one, word) in enumerate(zip(content, words, strict=True))
    ]
    if sum(heavy) + len(taken) > 1:
        content = heavy
    for function in (FunctionKind.NEGATORS, FunctionKind.EXCLUSIVES, FunctionKind.CONDITIONALS):
        # "No longer", "only", "if" change how a part counts; "failed to" and "new customers" are parts.
        for first, last in find_phrases(function, tuple(words)):
            negates = function is FunctionKind.NEGATORS
            if (negates or first == last) and all(
                zipf(word) >= _NUMBERS.everyday_zipf for word in words[first : last + 1]
            ):
                content[first : last + 1] = [False] * (last + 1 - first)
    for n in range(1, len(words)):
        if (_ends_by(n, words) or words[n - 1 : n + 1] in _FREE) and free[n]:
            content[n - 1 : n + 1] = [True, True]
    position, after_head = 0, False
    phrase_ends = _set_phrases(text, tokens, content, free)
    while position < len(tokens):
        if not content[position]:
            position += 1
            continue
        last, kind = phrase_ends.get(position, position), ConceptKind.THING
        heads = heads_name(text, tokens, position, last, after_head)
        # "TV series" is no name.
        set_phrase = last > position and is_acronym(text, tokens[position]) and not tokens[last].capitalised
        if is_name(text, tokens, position) and not heads and not set_phrase:
            last, kind = position, ConceptKind.NAME
            while (
                last + 1 < len(tokens)
                and content[last + 1]
                # Also Alun-alun, and what follows it.
                and (tokens[last + 1].capitalised or tokens[last + 1].text == tokens[last].text)
                and touch(text, tokens, last)
                # "QRIS Baznas" are two, either of which may be missing.
                and (
                    is_acronym(text, tokens[last]) == is_acronym(text, tokens[last + 1])
                    or tokens[last + 1].text in CLUB
                    # GOR Mandala, RSUD Tarakan.
                    or is_kind(tokens[last].text)
                )
                and not is_branch(tokens[last + 1], tokens[position : last + 1])
            ):
                last += 1
        yield _Piece(position, last, kind)
        position, after_head = last + 1, heads


def _ends_by(n: int, words: Sequence[str]) -> bool:
    """Whether "over" or "done" says that something has ended: "the strike is over", but not "is over 60"."""
    after = words[n + 1] if n + 1 < len(words) else "in"
    return words[n] in _ENDED and words[n - 1] in _BEING and after in function_words()


def _set_phrases(
    text: str, tokens: Sequence[Token], content: Sequence[bool], free: Sequence[bool]
) -> dict[int, int]:
    """Where a wording of several words, known to the lexicon, begins and ends."""
    ends: dict[int, int] = {}
    for span in find_meanings([token.text for token in tokens], [roots(token.text) for token in tokens]):
        inside = range(span.first, span.last + 1)
        if (
            span.last > span.first
            and content[span.first]
            and (
                (content[span.last] and sum(content[n] for n in inside) > 1)
                # "Pick up" is more than "pick".
                or (len(inside) == 2 and free[span.last] and tokens[span.last].text in PARTICLES)
            )
            and not _places(tokens, span.last)
            # "Cattle and goats" are two parts, of which one may be missing.
            and _JOINS.isdisjoint(tokens[n].text for n in inside)
            and not _SEPARATOR.search(text[tokens[span.first].end : tokens[span.last].start])
        ):
            ends[span.first] = max(ends.get(span.first, 0), span.last)
    return ends


def _places(tokens: Sequence[Token], n: int) -> bool:
    """Whether word *n* is no particle, but tells where: skin checks in Castle Square."""
    return (
        n > 1
        and n + 1 < len(tokens)
        and tokens[n].text in _PLACING
        and tokens[n + 1].capitalised
        and not tokens[n].capitalised
        and tokens[n - 2].text not in function_words()
    )


def _weight(piece: _Piece, tokens: Sequence[Token]) -> float:
    if piece.kind in _KIND_OF_VALUE.values() or piece.kind in (ConceptKind.NUMBER, ConceptKind.PHRASE):
        return _NUMBERS.value_weight
    words = [token.text for token in tokens[piece.first : piece.last + 1]]
    # "Is over" has no other.
    telling = [word for word in words if word not in function_words()] or words
    weights = sorted((specificity(word) for word in telling), reverse=True)
    # The second word of a name or set phrase adds less than the first: it comes along with it.
    return sum(weight / (n + 1) for n, weight in enumerate(weights))


def _lightness_in(text: str, tokens: Sequence[Token], pieces: Sequence[_Piece], n: int) -> Lightness | None:
    """How easily the message does without its n-th piece."""
    piece = pieces[n]
    if piece.kind is not ConceptKind.THING:
        return None
    if n + 1 < len(pieces) and _tells_when(pieces[n + 1]) and tokens[piece.last].text in _OPENING:
        # Who shows "NIGHT MARKET, FRIDAY 6 PM" says when it opens.
        return Lightness.IMPLIED
    words = [token.text for token in tokens[piece.first : piece.last + 1]]
    before, after = (pieces[m].kind if 0 <= m < len(pieces) else None for m in (n - 1, n + 1))
    if words[0] in _BEING and words[-1] in _ENDED:
        return None
    if after is not None and words[0] in _TOLD_BY.get(after, ()):
        return Lightness.PADDING
    if words == ["off"] and (before in _PRICES or after is ConceptKind.NAME):
        # "-30%" is 30% off; the coast off Whitby.
        return Lightness.PADDING
    beside = [token.text for token in (*tokens[piece.last + 1 : piece.last + 2], *tokens[: piece.first][-1:])]
    if words in (["new"], ["baru"]) and any(lightness(word) is Lightness.IMPLIED for word in beside):
        # Members go without saying, new members do not.
        return None
    light = lightness(" ".join(words))
    if light in (None, Lightness.SUPPORT) and _is_kind(tokens, pieces, n):
        return Lightness.IMPLIED
    return light


def _is_kind(tokens: Sequence[Token], pieces: Sequence[_Piece], n: int) -> bool:
    """Whether the n-th piece only tells what the name beside it is of: the Halden app, klinik Sehatindo."""
    piece = pieces[n]
    beside = ((n - 1, piece.first - 1), (n + 1, piece.last + 1))
    return piece.first == piece.last and any(
        0 <= m < len(pieces)
        and pieces[m].kind is ConceptKind.NAME
        and pieces[m].first <= at <= pieces[m].last
        and is_left_out(
            tokens[piece.first].text,
            [token.text for token in tokens[pieces[m].first : pieces[m].last + 1]],
        )
        for m, at in beside
    )


def _tells_when(piece: _Piece) -> bool:
    kinds = [piece.kind]
    if piece.phrases:
        kinds = [_kind_of(value) for value in find_values(piece.phrases[0])]
    return not {ConceptKind.DATE, ConceptKind.TIME}.isdisjoint(kinds)


@lru_cache(maxsize=16384)
def specificity(word: str) -> float:
    """How much a folded word narrows down what is talked about, 0.35 to 1.5: rare words most."""
    weight = (_NUMBERS.commonest_zipf - zipf(word)) / _NUMBERS.zipf_per_weight
    return min(max(weight, _NUMBERS.least_weight), _NUMBERS.most_weight)


def _concept(
    piece: _Piece,
    text: str,
    tokens: Sequence[Token],
    weight: float,
    light: Lightness | None,
    aliases: Sequence[NameAlias],
) -> Concept:
    if piece.phrases:
        return Concept(piece.phrases[0], piece.phrases, weight, piece.must, piece.kind)
    if piece.value:
        # The value's own text, not its words: "$5", where the word is "5".
        written = text[piece.value.start : piece.value.end]
        return Concept(written, (written,), weight, piece.must, piece.kind, piece.value)
    name = text[tokens[piece.first].start : tokens[piece.last].end]
    known_as = (alias for entry in aliases if fold(entry.name) in fold(name) for alias in entry.aliases)
    return Concept(name, (name, *known_as), weight, piece.must, piece.kind, light=light)
