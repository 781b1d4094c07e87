"""Where each concept of a message is said or shown, and how it is meant there."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache
from itertools import pairwise

from hookcheck.core.evidence import Channel
from hookcheck.core.frequency import zipf
from hookcheck.core.matching import Hit, Pattern, find_needle, find_opposites, pattern
from hookcheck.core.meanings import conveys
from hookcheck.core.message import Concept, ConceptKind, KeyMessage
from hookcheck.core.reading import PlacedValue, Reading, Unit, read_units
from hookcheck.core.sense import Sense, make_sense
from hookcheck.core.values import Relation, Value, ValueKind, compare
from hookcheck.settings import MatchingSettings

_NUMBERS = MatchingSettings()
_REPLACING = frozenset(("instead", "rather", "bukannya", "ketimbang"))
# A place is for one person: 500 seats are as many as 500 people.
_HEADS = frozenset(
    (
        "kursi", "orang", "peserta", "seat", "peopl", "person", "particip", "place", "spot", "kuota",
        "quota", "slot", "tempat",
    )
)  # fmt: skip
_AGREE = (Relation.SAME, Relation.EQUIVALENT)


@dataclass(frozen=True, slots=True)
class Find:
    """One place where one channel says a concept."""

    concept: int
    """Which of the message's concepts."""
    channel: Channel
    first: int
    last: int
    start_s: float
    captured_at_s: float
    similarity: float
    quote: str
    why: str
    negated: bool
    """Whether the words stand under a negation, counted against the message's own."""
    asked: bool
    outdated: bool
    """Whether it is said of before: "it used to be", "semula"."""
    tentative: bool
    """Whether it is only wished, planned, asked for or rumoured, unlike in the message."""


class ClashKind(StrEnum):
    """In what way a video may speak against a message."""

    VALUE = "value"
    """Another value in the same slot."""
    OPPOSITE = "opposite"
    """The opposite of a word."""
    POLARITY = "polarity"
    """The same words under a negation, or without the message's own."""
    DENIAL = "denial"
    """What is said is called false."""
    ROLES = "roles"
    """The two sides of a verb or a comparison are the other way round."""


@dataclass(frozen=True, slots=True)
class Clash:
    """What may contradict a concept, or the whole message."""

    concept: int | None
    """Which of the message's concepts; None for what speaks against the whole."""
    channel: Channel
    start_s: float
    captured_at_s: float
    quote: str
    kind: ClashKind


@dataclass(frozen=True, slots=True)
class Searched:
    """A channel as read, with how its words are meant."""

    channel: Channel
    reading: Reading
    sense: Sense


def search(channel: Channel, units: Iterable[Unit]) -> Searched:
    """Read *units* of one channel."""
    reading = read_units(units)
    return Searched(channel, reading, make_sense(reading))


@lru_cache(maxsize=1024)
def read_message(message: KeyMessage) -> Searched:
    """The message itself, read as a channel is."""
    return search(Channel.CAPTIONS, (Unit(Channel.CAPTIONS, message.text, 0.0, 0.0),))


def find_all(message: KeyMessage, searched: Searched) -> tuple[tuple[Find, ...], tuple[Clash, ...]]:
    """Every find and clash of every concept in one channel."""
    own = read_message(message)
    own_tentative = any(own.sense.tentative)
    finds: list[Find] = []
    clashes: list[Clash] = []
    for number, concept in enumerate(message.concepts):
        own_negated = _own_polarity(concept, own)
        for wording in concept.phrases:
            wanted = pattern(concept, wording)
            for hits, similarity, why in _ways(wanted, searched.reading):
                find = _find(number, hits, similarity, why, own_negated, own_tentative, searched)
                finds.append(find)
                if (
                    find.negated
                    and concept.kind is ConceptKind.THING
                    and (not own_negated or _follows_negator(concept, own))
                    and _is_plain(find, own_negated, searched)
                ):
                    clashes.append(
                        clash_at(
                            number,
                            _negator_before(find.first, searched),
                            find.last,
                            ClashKind.POLARITY,
                            searched,
                        )
                    )
        clashes.extend(_clashes(number, concept, own_negated, own.reading, searched))
    clashes.extend(
        clash_at(None, first, last, ClashKind.DENIAL, searched)
        for first, last in searched.sense.denials
        if not searched.sense.asked[first]
    )
    return tuple(finds), tuple(clashes)


def _is_plain(find: Find, own_negated: bool, searched: Searched) -> bool:
    """Whether a find plainly has the other polarity: negated right before it, or nowhere near."""
    sense = searched.sense
    if own_negated:
        return not any(abs(first - find.first) <= _NUMBERS.no_negation_words for first, _ in sense.negators)
    return any(0 < find.first - last <= _NUMBERS.plain_negation_words for _, last in sense.negators)


def _negator_before(position: int, searched: Searched) -> int:
    """Where the negation that covers the word at *position* begins; the word itself when none does."""
    sense = searched.sense
    if not sense.negated[position]:
        return position
    return max((first for first, last in sense.negators if last < position), default=position)


def clash_at(concept: int | None, first: int, last: int, kind: ClashKind, searched: Searched) -> Clash:
    """A clash in the words from *first* to *last*."""
    reading = searched.reading
    begin, end = reading.units[reading.unit_of[first]], reading.units[reading.unit_of[last]]
    return Clash(
        concept, searched.channel, begin.start_s, end.captured_at_s, quote(reading, first, last), kind
    )


def _own_polarity(concept: Concept, own: Searched) -> bool:
    """Whether the message itself negates the concept."""
    for needle in pattern(concept, concept.phrases[0]).words:
        for position, token in enumerate(own.reading.tokens):
            if token.text == needle.text:
                return own.sense.negated[position] and not _is_replaced(position, own)
    return False


def _follows_negator(concept: Concept, own: Searched) -> bool:
    """Whether the message negates the concept itself, not a word that stands before it."""
    words = [token.text for token in own.reading.tokens]
    needles = pattern(concept, concept.phrases[0]).words
    position = words.index(needles[0].text) if needles and needles[0].text in words else 0
    between = range(_last_of_negator(position, own) + 1, position)
    return not any(own.reading.content[n] for n in between)


def _last_of_negator(position: int, own: Searched) -> int:
    return max((last for _, last in own.sense.negators if last < position), default=position)


def _is_replaced(position: int, own: Searched) -> bool:
    """Whether a word is negated only as what something else replaces: monthly instead of yearly."""
    first = _negator_before(position, own)
    return own.reading.tokens[first].text in _REPLACING


def _ways(wanted: Pattern, reading: Reading) -> Iterator[tuple[tuple[Hit, ...], float, str]]:
    """The hits that together say the concept, the similarity they add up to, and why."""
    if wanted.values and wanted.concept.kind not in (ConceptKind.NAME, ConceptKind.THING):
        yield from _value_ways(wanted, reading)
        if wanted.concept.kind is not ConceptKind.PHRASE:
            return
    for hit in find_needle(wanted.whole, reading) if len(wanted.words) > 1 else ():
        if wanted.concept.kind is not ConceptKind.PHRASE or hit.why in ("", "spelling"):
            yield (hit,), hit.similarity, hit.why
    if not wanted.words:
        return
    by_word: list[list[Hit]] = []
    for needle in wanted.words:
        hits = list(find_needle(needle, reading))
        if wanted.concept.kind is ConceptKind.PHRASE:
            hits = [hit for hit in hits if hit.why in ("", "inflection", "spelling")]
        by_word.append(hits)
    total = sum(needle.weight for needle in wanted.words)
    if wanted.concept.kind is ConceptKind.PHRASE and not all(by_word):
        return
    unit_of = reading.unit_of
    for anchor in sorted({hit.first for hits in by_word for hit in hits}):
        # In the anchor's own text first, so that what comes before or after cannot take a match away.
        in_unit = [[hit for hit in hits if unit_of[hit.first] == unit_of[anchor]] for hits in by_word]
        groups = [in_unit]
        if reading.units[unit_of[anchor]].channel is not Channel.SCREEN:
            reach = _NUMBERS.reach_words * (len(wanted.words) + 1)
            groups.append([[hit for hit in hits if abs(hit.first - anchor) <= reach] for hits in by_word])
        for group in groups:
            if wanted.concept.kind is ConceptKind.PHRASE and not all(group):
                continue
            chosen = [
                (needle, max(near, key=lambda hit: (hit.similarity, -abs(hit.first - anchor))))
                for needle, near in zip(wanted.words, group, strict=True)
                if near
            ]
            similarity = sum(needle.weight * hit.similarity for needle, hit in chosen) / total
            weakest = min((hit for _, hit in chosen), key=lambda hit: hit.similarity)
            yield tuple(hit for _, hit in chosen), similarity, weakest.why


def _value_ways(wanted: Pattern, reading: Reading) -> Iterator[tuple[tuple[Hit, ...], float, str]]:
    for value in wanted.values:
        for placed in reading.values:
            relation = compare(value, placed.value)
            if relation in _AGREE:
                yield (Hit(placed.first, placed.last, 1.0, "value"),), 1.0, "value"
            elif relation is Relation.CONTAINED:
                yield (
                    (Hit(placed.first, placed.last, _NUMBERS.contained, "value"),),
                    _NUMBERS.contained,
                    "value",
                )


def _other_names(wanted: Pattern, reading: Reading) -> Iterator[tuple[int, int]]:
    """Where one word of a name stands beside another name in the place of the next: Sandra Okafor."""
    for needle, following in pairwise(wanted.words):
        hits = [hit for hit in find_needle(needle, reading) if hit.why == "" and hit.first == hit.last]
        if not hits or any(True for _ in find_needle(following, reading)):
            continue
        for hit in hits:
            after = hit.last + 1
            if after < len(reading.tokens) and reading.unit_of[after] == reading.unit_of[hit.last]:
                token = reading.tokens[after]
                if reading.content[after] and _may_be_other(token.text, following.text):
                    yield hit.first, after


def _may_be_other(word: str, name: str) -> bool:
    """Whether an unknown *word* is another name than *name*, and not its abbreviation."""
    letters = iter(name)
    short = all(letter in letters for letter in word)
    return word.isalpha() and not short and zipf(word) < _NUMBERS.dictionary_zipf


def _find(
    number: int,
    hits: tuple[Hit, ...],
    similarity: float,
    why: str,
    own_negated: bool,
    own_tentative: bool,
    searched: Searched,
) -> Find:
    reading, sense = searched.reading, searched.sense
    first, last = min(hit.first for hit in hits), max(hit.last for hit in hits)
    units = [reading.units[reading.unit_of[n]] for hit in hits for n in (hit.first, hit.last)]
    negated = any(sense.negated[hit.first] for hit in hits)
    return Find(
        number, searched.channel, first, last,
        min(unit.start_s for unit in units), max(unit.captured_at_s for unit in units),
        similarity * min(unit.noticed for unit in units),
        quote(reading, first, last), why, negated != own_negated,
        all(sense.asked[hit.first] for hit in hits),
        any(sense.outdated[hit.first] for hit in hits),
        not own_tentative and all(sense.tentative[hit.first] for hit in hits),
    )  # fmt: skip


def quote(reading: Reading, first: int, last: int) -> str:
    """The words from *first* to *last* exactly as heard or shown."""
    pieces = []
    for unit in range(reading.unit_of[first], reading.unit_of[last] + 1):
        inside = [n for n in range(first, last + 1) if reading.unit_of[n] == unit]
        if inside:
            text = reading.units[unit].text
            pieces.append(text[reading.tokens[inside[0]].start : reading.tokens[inside[-1]].end])
    return " ".join(" ".join(pieces).split())


def _is_other_price(value: Value, placed: PlacedValue, reading: Reading) -> bool:
    """Whether a number in thousands that counts nothing is a price told without "rupiah", and another one."""
    return (
        (value.kind, value.unit, placed.value.kind) == (ValueKind.MONEY, "IDR", ValueKind.NUMBER)
        and placed.value.text.casefold().endswith(("ribu", "rb", "juta", "jt"))
        and value.amount != placed.value.amount
        and not _counts_something(placed, reading)
    )


def _counts_the_same(value: Value, placed: PlacedValue, own: Reading, reading: Reading) -> bool:
    """Whether two plain numbers count the same thing; values with a unit or a slot of their own always do."""
    if value.kind is not ValueKind.NUMBER:
        return True
    at = next((one for one in own.values if one.value == value), None)
    if at is None:
        return False
    mine, theirs = _counted(at, own), _counted(placed, reading)
    return not mine.isdisjoint(theirs) or not (mine.isdisjoint(_HEADS) or theirs.isdisjoint(_HEADS))


def _counts_something(placed: PlacedValue, reading: Reading) -> bool:
    after = placed.last + 1
    same_text = after < len(reading.tokens) and reading.unit_of[after] == reading.unit_of[placed.last]
    return same_text and reading.content[after]


def _counted(placed: PlacedValue, reading: Reading) -> frozenset[str]:
    """Roots and meanings of the first content word after a number."""
    if placed.value.unit == "person":
        return reading.roots[placed.last]
    after = placed.last + 1
    while after < min(placed.last + 4, len(reading.tokens)) and not reading.content[after]:
        after += 1
    if after >= len(reading.tokens):
        return frozenset()
    keys = (span.key for span in reading.meanings if span.first <= after <= span.last)
    return reading.roots[after].union(*(conveys(key) for key in keys))


def _clashes(
    number: int, concept: Concept, own_negated: bool, own: Reading, searched: Searched
) -> Iterator[Clash]:
    reading, sense = searched.reading, searched.sense
    wanted = pattern(concept, concept.phrases[0])
    for value in wanted.values if concept.kind not in (ConceptKind.NAME, ConceptKind.THING) else ():
        for placed in reading.values:
            differs = compare(value, placed.value) is Relation.DIFFERENT or (
                _is_other_price(value, placed, reading)
            )
            # "From $140 to $89": each is another value than the other, and neither contradicts.
            if differs and any(compare(other.value, placed.value) in _AGREE for other in own.values):
                continue
            if differs and not sense.outdated[placed.first] and _counts_the_same(value, placed, own, reading):
                clash = clash_at(number, placed.first, placed.last, ClashKind.VALUE, searched)
                # Its own text holds the signs that are no words: "20%", "$5".
                yield replace(clash, quote=placed.value.text)
    if not wanted.words:
        return
    if concept.kind is ConceptKind.NAME:
        for first, last in _other_names(wanted, reading):
            yield clash_at(number, first, last, ClashKind.VALUE, searched)
    # The opposite of one word of a set phrase is not the opposite of the phrase.
    needle = wanted.whole if len(wanted.words) > 1 else wanted.words[0]
    for hit in find_opposites(needle, reading):
        if sense.negated[hit.first] == own_negated and not sense.outdated[hit.first]:
            yield clash_at(number, hit.first, hit.last, ClashKind.OPPOSITE, searched)
