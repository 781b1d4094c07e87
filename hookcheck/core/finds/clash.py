"""Where a channel says something else than a message: another value, another name, the opposite."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from hookcheck.core.evidence import Channel
from hookcheck.core.finds.directions import moved_other_way, tells_way
from hookcheck.core.finds.ending import BEGINNING, tells_end
from hookcheck.core.finds.other_names import find_other_names
from hookcheck.core.finds.other_values import find_other_values
from hookcheck.core.matching import find_excluded, find_opposites, pattern, told_meanings
from hookcheck.core.message import Concept, ConceptKind, KeyMessage
from hookcheck.core.readings.needle import Hit, Needle
from hookcheck.core.readings.reading import PlacedValue, Reading
from hookcheck.core.senses.correcting import corrections, replaced
from hookcheck.core.senses.searched import Searched, quote
from hookcheck.core.values import Comparator, Relation, Value, ValueKind, compare
from hookcheck.core.wording.function_phrases import Span
from hookcheck.core.wording.meanings import conveys
from hookcheck.settings import MatchingSettings

_NUMBERS = MatchingSettings()
_UNTIL = "until"
_END_WORDS = 3
_FREE = "free_of_charge"
_DONT = frozenset(("jangan", "tidak", "nggak", "gak", "don't", "not", "never"))
_MODAL = frozenset(("allowed", "forbidden", "mandatory", "not_required", "optional"))
_IS = frozenset(("is", "are", "at", "cost", "just", "only", "now", "from", "cuma", "hanya", "mulai", "jadi"))
_ENTRY = frozenset(
    (
        "ticket", "tickets", "entry", "entrance", "admission", "tiket", "tiketnya", "htm", "karcis",
        "karcisnya", "masuknya", "masuk",
    )
)  # fmt: skip
_CHARGING = frozenset(
    (
        "cost", "costs", "pay", "pays", "paid", "charge", "charged", "fee", "bayar", "bayarnya", "kena",
        "biaya", "biayanya", "tarif", "tarifnya", "ongkosnya",
    )
)  # fmt: skip


class ClashKind(StrEnum):
    """In what way a video may speak against a message."""

    VALUE = "value"
    """Another value in the same slot."""
    NAME = "name"
    """Another place, or another person, in the same slot."""
    CORRECTED = "corrected"
    """The message's value, taken back for another one."""
    OPPOSITE = "opposite"
    """The opposite of a word."""
    POLARITY = "polarity"
    """The same words under a negation, or without the message's own."""
    DENIAL = "denial"
    """What is said is called false."""
    ROLES = "roles"
    """The two sides of a verb or a comparison are the other way round."""
    SCOPE = "scope"
    """Told of a part what the message tells of all, or of all what it tells of a part."""
    LEAVE = "leave"
    """Forbidden what the message allows, or allowed what it forbids."""
    PLANNED = "planned"
    """Only wished, planned or rumoured what the message tells as done."""
    UNASSERTED = "unasserted"
    """Said, but not asserted: it is called false, guessed, wished or taken back."""
    REPLACED = "replaced"
    """Another word in the place of the message's own: its opposite, or another of its kind."""
    ANOTHER = "another"
    """Told of another than the message's own: somebody else did it, it was done to something else."""


@dataclass(frozen=True, slots=True)
class Clash:
    """What may contradict a concept, or the whole message."""

    concept: int | None
    """Which of the message's concepts; None for what speaks against the whole."""
    channel: Channel
    first: int
    last: int
    start_s: float
    captured_at_s: float
    quote: str
    kind: ClashKind


def clash_at(concept: int | None, first: int, last: int, kind: ClashKind, searched: Searched) -> Clash:
    """A clash in the words from *first* to *last*."""
    reading = searched.reading
    begin, end = reading.units[reading.unit_of[first]], reading.units[reading.unit_of[last]]
    return Clash(
        concept, searched.channel, first, last, begin.start_s, end.captured_at_s,
        quote(reading, first, last), kind,
    )  # fmt: skip


def find_clashes(
    number: int, concept: Concept, own_negated: bool | None, own: Reading, searched: Searched
) -> Iterator[Clash]:
    """Everything in a channel that may speak against *concept*, the number-th of its message."""
    reading, sense = searched.reading, searched.sense
    wanted = pattern(concept, concept.phrases[0])
    gone_by = replaced(own, reading) if concept.value is not None else frozenset()
    for one in wanted.values:
        value = _as_stated(one, own)
        for placed in find_other_values(value, own, searched):
            if placed.first not in gone_by:
                clash = clash_at(number, placed.first, placed.last, ClashKind.VALUE, searched)
                # Its own text holds the signs that are no words: "20%", "$5".
                yield replace(clash, quote=placed.value.text)
        for gone, instead in corrections(own, reading):
            if compare(value, gone.value) not in (Relation.DIFFERENT, Relation.UNRELATED):
                yield clash_at(number, gone.first, instead.last, ClashKind.CORRECTED, searched)
        if value.kind is ValueKind.MONEY and value.amount:
            for first, last in _told_free(own, searched):
                yield clash_at(number, first, last, ClashKind.VALUE, searched)
    if not wanted.words:
        return
    if concept.kind is ConceptKind.THING and tells_way(concept.phrases[0].casefold()):
        for first, last in moved_other_way(own, reading):
            yield clash_at(number, first, last, ClashKind.OPPOSITE, searched)
    if concept.kind is ConceptKind.NAME:
        for first, last in find_other_names(wanted, reading):
            yield clash_at(number, first, last, ClashKind.VALUE, searched)
    needle = wanted.whole
    opposed = tuple(find_opposites(needle, reading))
    roots = frozenset().union(*(word.roots for word in wanted.words)) if opposed else frozenset()
    for hit in opposed:
        if _is_own_word(hit, roots, own, reading) or _is_in_phrase(hit, opposed, reading):
            continue
        if own_negated and reading.words[hit.first] in _DONT and hit.last > hit.first:
            # "Jangan buang" is no opposite of "jangan buang".
            continue
        if (
            (needle.text in BEGINNING and tells_end(own))
            or ends_hours(hit.last, own, reading)
            or any(first <= hit.first <= last for first, last in sense.none)
            or _answers_of_another(hit, own, searched)
        ):
            continue
        if sense.negated[hit.first] == own_negated and not sense.outdated[hit.first]:
            yield clash_at(number, hit.first, hit.last, ClashKind.OPPOSITE, searched)
    if _FREE in needle.meanings:
        for placed in _charges(reading):
            yield clash_at(number, placed.first, placed.last, ClashKind.OPPOSITE, searched)
    for hit in find_excluded(needle, reading):
        if (
            # The milk of "coffee with milk" leaves room for coffee.
            own.at_root.keys().isdisjoint(reading.roots[hit.first])
            and not sense.negated[hit.first]
            and not sense.outdated[hit.first]
            and _in_slot(needle, hit, own, reading)
        ):
            yield clash_at(number, hit.first, hit.last, ClashKind.OPPOSITE, searched)


def _as_stated(value: Value, own: Reading) -> Value:
    """A *value* that the editor demands as it stands in the message: with "paling lambat" before it."""
    exactly = _exactly(value)
    return next((one.value for one in own.values if _exactly(one.value) == exactly), value)


def _exactly(value: Value) -> Value:
    """*value* without its bound, and without the words that tell it."""
    return replace(value, comparator=Comparator.EXACT, text="", start=0, end=0)


def is_modal(concept: Concept) -> bool:
    """Whether *concept* tells what is allowed, forbidden or a duty."""
    return not _MODAL.isdisjoint(told_meanings(concept))


def tells_leave_or_price(concept: Concept) -> bool:
    """Whether *concept* tells what may be done, or that something is free."""
    return _FREE in told_meanings(concept) or is_modal(concept)


def may_have_sides(number: int, message: KeyMessage) -> bool:
    """Whether what stands around the *number*-th concept of *message* may be its two sides, as a verb's are.

    So that "B is beaten by A" is "A beats B".

    Not around what tells leave or a price: "the beach is off limits to dogs" does not say that dogs may come.
    Nor is a value a side: "a ten percent hike in fares" does not say that they go down by as much.
    """
    beside = message.concepts[max(number - 1, 0) : number + 2]
    return not tells_leave_or_price(message.concepts[number]) and all(one.value is None for one in beside)


def _answers_of_another(hit: Hit, own: Reading, searched: Searched) -> bool:
    """Whether it is all that answers what is asked of another thing: "Jas hujan? Boleh."."""
    reading, sentence_of = searched.reading, searched.sense.sentence_of
    answer = sentence_of[hit.first]
    question = [n for n, sentence in enumerate(sentence_of) if sentence == answer - 1]
    return (
        sentence_of.count(answer) == hit.last - hit.first + 1
        and bool(question)
        and reading.gaps[question[-1]].strip().endswith("?")
        and all(own.at_root.keys().isdisjoint(reading.roots[n]) for n in question)
    )


def _is_own_word(hit: Hit, roots: frozenset[str], own: Reading, reading: Reading) -> bool:
    """Whether what looks like an opposite is other words of the message: "buka … bayar pakai koin"."""
    said = [reading.roots[n] for n in range(hit.first, hit.last + 1) if reading.content[n]]
    return bool(said) and all(
        one.isdisjoint(roots) and not own.at_root.keys().isdisjoint(one) for one in said
    )


def _is_in_phrase(hit: Hit, opposed: Sequence[Hit], reading: Reading) -> bool:
    """Whether it is a piece of a set phrase that is no opposite: the "turun" of "turun ke jalan"."""
    spans = {(one.first, one.last) for one in opposed}
    return any(
        span.first <= hit.first
        and hit.last <= span.last
        and span.last - span.first > hit.last - hit.first
        and (span.first, span.last) not in spans
        for span in reading.meanings
    )


def _charges(reading: Reading) -> Iterator[PlacedValue]:
    """The prices that somebody is said to pay, or that an entry has."""
    for placed in reading.values:
        if placed.value.kind is ValueKind.MONEY and (placed.value.amount or 0) > 0:
            before = range(max(0, placed.first - _NUMBERS.charge_reach_words), placed.first)
            words = [reading.words[n] for n in before if reading.unit_of[n] == reading.unit_of[placed.first]]
            while words and words[-1] in _IS:
                words.pop()
            if not _CHARGING.isdisjoint(words) or (words and words[-1] in _ENTRY):
                yield placed


def _told_free(own: Reading, searched: Searched) -> Iterator[Span]:
    """Where what a message prices is said to cost nothing."""
    reading, sense = searched.reading, searched.sense
    if _FREE not in reading.conveyed or _FREE in own.conveyed:
        return
    for span in reading.meanings:
        if _FREE not in conveys(span.key) or sense.negated[span.first] or sense.outdated[span.first]:
            continue
        after = span.last + 1
        named = after < len(reading.words) and reading.unit_of[after] == reading.unit_of[span.last]
        # "Free parking" beside the price of a ticket.
        if not (named and reading.content[after] and own.at_root.keys().isdisjoint(reading.roots[after])):
            yield span.first, span.last


def ends_hours(position: int, own: Reading, reading: Reading) -> bool:
    """Whether the word at *position* only tells the end of the hours or days of a message: shuts at five."""
    has_end = _UNTIL in own.conveyed
    ends = [
        one.value
        for one in reading.values
        if 0 < one.first - position <= _END_WORDS and (has_end or one.value.comparator is Comparator.CLOSES)
    ]
    return any(
        (has_end or one.value.upper is not None or one.value.until is not None)
        and compare(one.value, end) not in (Relation.DIFFERENT, Relation.UNRELATED)
        for end in ends
        for one in own.values
    )


def _in_slot(needle: Needle, hit: Hit, own: Reading, reading: Reading) -> bool:
    """Whether the word after *hit*, or before it, is the one that the message has beside *needle*."""
    first = next((n for n in range(len(own.words)) if _begins(needle, n, own)), None)
    if first is None:
        return False
    last = first + len(needle.text.split()) - 1
    pairs = (
        (
            _content(range(last + 1, len(own.words)), own),
            _content(range(hit.last + 1, len(reading.words)), reading),
        ),
        (_content(range(first - 1, -1, -1), own), _content(range(hit.first - 1, -1, -1), reading)),
    )
    return any(
        mine is not None
        and theirs is not None
        and reading.unit_of[theirs] == reading.unit_of[hit.first]
        and (
            not own.roots[mine].isdisjoint(reading.roots[theirs])
            # Spring 2027, autumn twenty twenty-seven.
            or any(
                compare(one.value, other.value).agrees
                for one in own.values
                for other in reading.values
                if one.first == mine and other.first == theirs
            )
        )
        for mine, theirs in pairs
    )


def _begins(needle: Needle, position: int, reading: Reading) -> bool:
    words = tuple(needle.text.split())
    return reading.words[position : position + len(words)] == words


def _content(positions: Iterable[int], reading: Reading) -> int | None:
    """The first of *positions* with a word that carries a part of a message."""
    return next((n for n in positions if reading.content[n]), None)
