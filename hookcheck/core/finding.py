"""Where each concept of a message is said or shown, and how it is meant there."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from hookcheck.core.evidence import Channel
from hookcheck.core.matching import Hit, Pattern, find_needle, find_opposites, pattern
from hookcheck.core.message import Concept, ConceptKind, KeyMessage
from hookcheck.core.reading import Reading, Unit, read_units
from hookcheck.core.sense import Sense, make_sense
from hookcheck.core.values import Relation, Value, ValueKind, compare

_LITERAL = 0.7
"""Least likeness of a wording that the editor demands word for word; synonyms do not reach it."""


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


@dataclass(frozen=True, slots=True)
class Clash:
    """A value or wording that contradicts a concept."""

    concept: int
    channel: Channel
    start_s: float
    captured_at_s: float
    quote: str
    kind: str
    position: int


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


def find_all(message: KeyMessage, searched: Searched) -> tuple[tuple[Find, ...], tuple[Clash, ...]]:
    """Every find and clash of every concept in one channel."""
    own = search(Channel.CAPTIONS, (Unit(Channel.CAPTIONS, message.text, 0.0, 0.0),))
    finds: list[Find] = []
    clashes: list[Clash] = []
    for number, concept in enumerate(message.concepts):
        own_negated = _own_polarity(concept, own)
        for wording in concept.phrases:
            wanted = pattern(concept, wording)
            for hits, similarity, why in _ways(wanted, searched.reading):
                finds.append(_find(number, hits, similarity, why, own_negated, searched))
        clashes.extend(_clashes(number, concept, own_negated, searched))
    return tuple(finds), tuple(clashes)


def _own_polarity(concept: Concept, own: Searched) -> bool:
    """Whether the message itself negates the concept."""
    for needle in pattern(concept, concept.phrases[0]).words:
        for position, token in enumerate(own.reading.tokens):
            if token.text == needle.text:
                return own.sense.negated[position]
    return False


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
    # Around each hit of any word, the nearest hit of every other one.
    for anchor in sorted({hit.first for hits in by_word for hit in hits}):
        chosen: list[Hit] = []
        got = 0.0
        for needle, hits in zip(wanted.words, by_word, strict=True):
            near = [hit for hit in hits if abs(hit.first - anchor) <= 4 * len(wanted.words) + 4]
            if near:
                best = max(near, key=lambda hit: (hit.similarity, -abs(hit.first - anchor)))
                chosen.append(best)
                got += needle.weight * best.similarity
        if wanted.concept.kind is ConceptKind.PHRASE and len(chosen) < len(by_word):
            continue
        weakest = min(chosen, key=lambda hit: hit.similarity)
        yield tuple(chosen), got / total, weakest.why


def _value_ways(wanted: Pattern, reading: Reading) -> Iterator[tuple[tuple[Hit, ...], float, str]]:
    for value in wanted.values:
        for placed in reading.values:
            relation = _relation(value, placed.value)
            if relation in (Relation.SAME, Relation.EQUIVALENT):
                yield (Hit(placed.first, placed.last, 1.0, "value"),), 1.0, "value"
            elif relation is Relation.CONTAINED:
                yield (Hit(placed.first, placed.last, 0.5, "value"),), 0.5, "value"


def _relation(wanted: Value, said: Value) -> Relation:
    if (
        said.kind is ValueKind.PHONE
        and wanted.kind is ValueKind.NUMBER
        and said.code.isdigit()
        and wanted.amount == float(said.code)
    ):
        # Read out digit by digit, a plain number looks like one to call: "tipe tiga enam".
        return Relation.SAME
    return compare(wanted, said)


def _find(
    number: int, hits: tuple[Hit, ...], similarity: float, why: str, own_negated: bool, searched: Searched
) -> Find:
    reading, sense = searched.reading, searched.sense
    first, last = min(hit.first for hit in hits), max(hit.last for hit in hits)
    units = [reading.units[reading.unit_of[n]] for hit in hits for n in (hit.first, hit.last)]
    negated = any(sense.negated[hit.first] for hit in hits)
    return Find(
        number, searched.channel, first, last,
        min(unit.start_s for unit in units), max(unit.captured_at_s for unit in units),
        similarity, quote(reading, first, last), why, negated != own_negated,
        all(sense.asked[hit.first] for hit in hits),
        any(sense.outdated[hit.first] for hit in hits),
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


def _clashes(number: int, concept: Concept, own_negated: bool, searched: Searched) -> Iterator[Clash]:
    reading = searched.reading
    wanted = pattern(concept, concept.phrases[0])

    def clash(first: int, last: int, kind: str) -> Clash:
        unit, end = reading.units[reading.unit_of[first]], reading.units[reading.unit_of[last]]
        return Clash(
            number,
            searched.channel,
            unit.start_s,
            end.captured_at_s,
            quote(reading, first, last),
            kind,
            first,
        )

    for value in wanted.values if concept.kind not in (ConceptKind.NAME, ConceptKind.THING) else ():
        for placed in reading.values:
            if (
                compare(value, placed.value) is Relation.DIFFERENT
                and not searched.sense.outdated[placed.first]
            ):
                yield clash(placed.first, placed.last, "value")
    for needle in (wanted.whole, *wanted.words) if len(wanted.words) > 1 else wanted.words:
        for hit in find_opposites(needle, reading):
            if searched.sense.negated[hit.first] == own_negated:
                yield clash(hit.first, hit.last, "opposite")
