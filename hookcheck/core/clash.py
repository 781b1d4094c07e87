"""Where a channel says something else than a message: another value, another name, the opposite."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from hookcheck.core.amending import amended, is_bare, times_apart
from hookcheck.core.correcting import corrections, replaced
from hookcheck.core.directions import moved_other_way, tells_way
from hookcheck.core.evidence import Channel
from hookcheck.core.function_phrases import Span
from hookcheck.core.matching import find_excluded, find_opposites, pattern, told_meanings
from hookcheck.core.meanings import conveys
from hookcheck.core.message import Concept, ConceptKind
from hookcheck.core.needle import Hit, Needle
from hookcheck.core.other_names import find_other_names
from hookcheck.core.reading import PlacedValue, Reading
from hookcheck.core.searched import Searched, quote
from hookcheck.core.told_apart import place_in_message
from hookcheck.core.values import Comparator, Relation, Value, ValueKind, compare
from hookcheck.core.values.comparing_bounds import tells_other_end
from hookcheck.settings import MatchingSettings

_NUMBERS = MatchingSettings()
# A place is for one person: 500 seats are as many as 500 people.
_HEADS = frozenset(
    (
        "kursi", "orang", "peserta", "seat", "peopl", "person", "particip", "place", "spot", "kuota",
        "quota", "slot", "tempat",
    )
)  # fmt: skip


_PIECES = frozenset(
    ("pair", "unit", "piec", "item", "set", "devic", "pasang", "buah", "biji", "pcs", "pieces", "devices")
)
"""Roots of what things of any kind are counted in."""
_LEAST_PIECES = 100
_SCALES = ("ribu", "rb", "k", "juta", "jt", "miliar", "milyar", "triliun")
_MEASURED = frozenset(
    (ValueKind.PERCENT, ValueKind.MONEY, ValueKind.DURATION, ValueKind.MEASURE, ValueKind.FREQUENCY)
)
_UNTIL = "until"
_END_WORDS = 3
_FREE = "free_of_charge"
_DONT = frozenset(("jangan", "tidak", "nggak", "gak", "don't", "not", "never"))
_AGES = frozenset(("umur", "umurnya", "usia", "usianya", "berusia", "berumur", "aged"))
_BECOMES = frozenset(("jadi", "menjadi", "tinggal"))
_MODAL = frozenset(("allowed", "forbidden", "mandatory", "not_required", "optional"))
_IS = frozenset(("is", "are", "at", "cost", "just", "only", "now", "from", "cuma", "hanya", "mulai", "jadi"))
_ENTRY = frozenset(
    (
        "ticket", "tickets", "entry", "entrance", "admission", "tiket", "tiketnya", "htm", "karcis",
        "karcisnya", "masuknya", "masuk",
    )
)  # fmt: skip
_AGO = frozenset(("last", "lalu", "kemarin"))
_PERIODS = frozenset(
    ("week", "month", "year", "season", "summer", "winter", "minggu", "bulan", "tahun", "musim", "panen")
)
_CHARGING = frozenset(
    ("cost", "costs", "pay", "pays", "paid", "charge", "charged", "bayar", "bayarnya", "kena")
)


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
    for value in wanted.values:
        for placed in reading.values:
            differs = (
                compare(value, placed.value) is Relation.DIFFERENT
                or _is_other_price(value, placed, reading)
                or _goes_on(value, placed, own, reading)
            )
            # "From $140 to $89": each is another value than the other, and neither contradicts.
            if differs and any(
                compare(other.value, placed.value).agrees
                and not tells_other_end(other.value, placed.value)
                and not _counts_another(value, other, placed, own, reading)
                for other in own.values
            ):
                continue
            if (
                differs
                and placed.first not in gone_by
                and _is_stated(placed, own, searched)
                and (not _tells_age(placed, reading) or not _AGES.isdisjoint(own.words))
                and _counts_the_same(value, placed, own, reading)
            ):
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
    needle = wanted.opposed
    opposed = tuple(find_opposites(needle, reading))
    roots = frozenset().union(*(word.roots for word in wanted.words)) if opposed else frozenset()
    for hit in opposed:
        if _is_own_word(hit, roots, own, reading) or _is_in_phrase(hit, opposed, reading):
            continue
        if own_negated and reading.words[hit.first] in _DONT and hit.last > hit.first:
            # "Jangan buang" is no opposite of "jangan buang".
            continue
        if ends_hours(hit.last, own, reading) or any(
            first <= hit.first <= last for first, last in sense.none
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


def is_modal(concept: Concept) -> bool:
    """Whether *concept* tells what is allowed, forbidden or a duty."""
    return not _MODAL.isdisjoint(told_meanings(concept))


def tells_leave_or_price(concept: Concept) -> bool:
    """Whether *concept* tells what may be done, or that something is free."""
    return _FREE in told_meanings(concept) or is_modal(concept)


def _is_stated(placed: PlacedValue, own: Reading, searched: Searched) -> bool:
    """Whether a value is told of now: not of before, not as what is not, and not as the date of today."""
    sense, words = searched.sense, searched.reading.words
    before = words[max(placed.first - 3, 0) : placed.first]
    today = placed.value.kind is ValueKind.DATE and before[-2:] in (("today", "is"), ("hari", "ini"))
    today = today or before == ("hari", "ini", "tanggal")
    return not (
        sense.outdated[placed.first]
        or _is_left_behind(placed, words)
        or sense.negated[placed.first]
        or today
        or _is_ago(placed, own, searched.reading)
    )


def _is_left_behind(placed: PlacedValue, words: Sequence[str]) -> bool:
    """Whether it is what something has been until now: "dari tujuh puluh ribu jadi empat puluh sembilan"."""
    goes = words[placed.last + 1 : placed.last + 2]
    return bool(goes) and goes[0] in _BECOMES and words[max(placed.first - 1, 0)] in ("dari", "from")


def _tells_age(placed: PlacedValue, reading: Reading) -> bool:
    """Whether a value is how old somebody is."""
    first, last = placed.first, placed.last
    return not _AGES.isdisjoint(reading.words[max(first - 1, 0) : last + 1])


def _is_ago(placed: PlacedValue, own: Reading, reading: Reading) -> bool:
    """Whether "last month" tells of a value, the first after it, that it was so then."""
    words = reading.words
    for n in range(max(placed.first - _NUMBERS.ago_words, 0), placed.first - 1):
        pair = {words[n], words[n + 1]}
        together = reading.unit_of[n] == reading.unit_of[placed.first]
        if together and not _AGO.isdisjoint(pair) and pair <= _PERIODS | _AGO and not pair <= set(own.words):
            return all(not n + 1 < other.first < placed.first for other in reading.values)
    return False


def _is_own_word(hit: Hit, roots: frozenset[str], own: Reading, reading: Reading) -> bool:
    """Whether what looks like an opposite is another word of the message: "buka … bayar pakai koin"."""
    said = reading.roots[hit.first]
    return hit.first == hit.last and said.isdisjoint(roots) and not own.at_root.keys().isdisjoint(said)


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


def _is_other_price(value: Value, placed: PlacedValue, reading: Reading) -> bool:
    """Whether a number in thousands that counts nothing is a price told without "rupiah", and another one."""
    return (
        (value.kind, value.unit, placed.value.kind) == (ValueKind.MONEY, "IDR", ValueKind.NUMBER)
        and placed.value.text.casefold().endswith(_SCALES)
        and value.amount != placed.value.amount
        and not _counts_something(placed, reading)
    )


def _goes_on(value: Value, placed: PlacedValue, own: Reading, reading: Reading) -> bool:
    """Whether a bare number tells another amount of what was told before it: eight percent, and here five."""
    if value.kind not in _MEASURED or placed.value.kind is not ValueKind.NUMBER or not is_bare(placed.value):
        return False
    told = any(one.first < placed.first and one.value.kind is value.kind for one in reading.values)
    return (
        told
        and placed.value.amount != 1
        and times_apart(value, placed.value) <= _NUMBERS.correction_times
        and not _counts_something(placed, reading)
        and any(
            all(not compare(one.value, other).agrees for one in own.values)
            for other in amended(value, placed.value)
        )
    )


def _counts_another(
    value: Value, mine: PlacedValue, placed: PlacedValue, own: Reading, reading: Reading
) -> bool:
    """Whether a number that a message has as well counts there what *value* does not: two children, and two
    of four lifeguards."""
    at = place_in_message(value, own)
    plain = all(one.kind is ValueKind.NUMBER for one in (value, mine.value, placed.value))
    if at is None or not plain or not _counts_something(placed, reading):
        return False
    theirs = _counted(placed, reading)
    return _counted(mine, own).isdisjoint(theirs) and not _counted(at, own).isdisjoint(theirs)


def _counts_the_same(value: Value, placed: PlacedValue, own: Reading, reading: Reading) -> bool:
    """Whether two plain numbers count the same thing; values with a unit or a slot of their own always do."""
    if value.kind is not ValueKind.NUMBER:
        return True
    at = place_in_message(value, own)
    if at is None:
        return False
    mine, theirs = _counted(at, own), _counted(placed, reading)
    return (
        _have_one_label(at, own, placed, reading)
        or not mine.isdisjoint(theirs)
        or not (mine.isdisjoint(_HEADS) or theirs.isdisjoint(_HEADS))
        or _are_pieces(value, placed.value, mine, theirs)
    )


def _are_pieces(value: Value, other: Value, mine: frozenset[str], theirs: frozenset[str]) -> bool:
    """Whether one of two large numbers counts the pieces of what the other does: 900 mugs, 2,000 units."""
    if min(value.amount or 0.0, other.amount or 0.0) < _LEAST_PIECES or other.unit == "person":
        return False
    return bool(mine and theirs) and mine.isdisjoint(_PIECES) is not theirs.isdisjoint(_PIECES)


def _have_one_label(mine: PlacedValue, own: Reading, theirs: PlacedValue, reading: Reading) -> bool:
    """Whether the word right before two numbers is the same: semester 5 and semester three."""
    one, other = mine.first - 1, theirs.first - 1
    return (
        one >= 0
        and other >= 0
        and own.content[one]
        and reading.unit_of[other] == reading.unit_of[theirs.first]
        and not own.roots[one].isdisjoint(reading.roots[other])
    )


def _counts_something(placed: PlacedValue, reading: Reading) -> bool:
    after = placed.last + 1
    same_text = after < len(reading.tokens) and reading.unit_of[after] == reading.unit_of[placed.last]
    # "Five thousand an hour" counts no hours.
    return same_text and reading.content[after] and all(one.first != after for one in reading.values)


def _counted(placed: PlacedValue, reading: Reading) -> frozenset[str]:
    """Roots and meanings of the first content word after a number."""
    if placed.value.unit == "person":
        return reading.roots[placed.last]
    after = placed.last + 1
    while after < min(placed.last + 4, len(reading.tokens)) and not reading.content[after]:
        after += 1
    if after >= len(reading.tokens):
        return frozenset()
    # "300 new jobs" are jobs.
    described = after + 1 < len(reading.tokens) and reading.unit_of[after + 1] == reading.unit_of[after]
    last = after + (described and reading.content[after + 1])
    keys = (span.key for span in reading.meanings if span.first <= last and after <= span.last)
    return reading.roots[after].union(reading.roots[last], *(conveys(key) for key in keys))
