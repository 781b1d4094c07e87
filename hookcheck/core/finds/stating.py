"""Where a channel states the value of a concept."""

from collections.abc import Iterator
from dataclasses import replace

from hookcheck.core.finds.more_or_less import LEADS_TO, Way, way_of
from hookcheck.core.finds.told_apart import place_in_message, told_apart
from hookcheck.core.readings.reading import PlacedValue, Reading
from hookcheck.core.values import Comparator, Relation, Value, ValueKind, compare
from hookcheck.core.values.changes import CHANGES
from hookcheck.core.values.comparing_bounds import LAST, tells_other_end
from hookcheck.core.values.currencies import SLANG
from hookcheck.core.values.halves import LABELS
from hookcheck.core.values.money import AFTER_PRICE, PRICE_CUES
from hookcheck.core.wording.frequency import zipf
from hookcheck.core.wording.function_phrases import Span
from hookcheck.settings import MatchingSettings

_NUMBERS = MatchingSettings()
_RACES = frozenset(("run", "race", "ride", "walk", "jog", "route", "fun", "lari", "rute", "lintasan"))
"""What a distance in thousands is told of: a 10K run."""
_CHANGED = CHANGES | {"naik", "turun", "menjadi", "bertambah", "meningkat", "diundur", "pindah"}
"""Words of a message that tells of a change."""
_ONES = frozenset(("one", "1", "satu", "first", "pertama"))
_ARTICLES = frozenset(
    (
        "a", "an", "any", "sebuah", "seorang", "seekor", "sebiji", "sebutir", "selembar", "sebatang",
        "seporsi", "segelas", "secangkir", "semangkuk", "sepiring", "sebotol", "sekotak", "sekaleng",
        "sebungkus", "sepotong", "sekantong",
    )
)  # fmt: skip
_EACH = frozenset(("setiap", "tiap", "saban", "per", "every", "each"))
_ONE = "se"
"""What stands before a word that says one of it: segelas."""
_GROUPS: dict[int, frozenset[str]] = {
    2: frozenset(("pair", "duo", "both", "couple", "twin", "twins", "sepasang", "kedua", "keduanya")),
    3: frozenset(("trio", "threesome", "triplets", "ketiga")),
    4: frozenset(("quartet", "foursome", "kuartet", "keempat")),
    5: frozenset(("quintet", "kuintet", "kelima")),
}
"""Words for so many before what a message counts: a pair of brothers, kedua pemain."""
_GROUP_REACH = 3
_AGO = frozenset(("ago", "earlier", "lalu", "silam"))
_AGO_REACH_WORDS = 3
_LENGTHS = frozenset(("days", "weeks", "months", "hours", "years", "hari", "minggu", "bulan", "jam", "tahun"))
_TAKING = frozenset(
    (
        "take", "takes", "taking", "within", "last", "lasts", "wait", "need", "needs", "butuh", "memakan",
        "makan", "perlu", "dalam", "selama",
    )
)  # fmt: skip
"""Words of a message right before how long something takes."""
_CHANGED_BY = frozenset({ValueKind.DURATION, ValueKind.MONEY, ValueKind.PERCENT, ValueKind.MEASURE})
_NOT_BEFORE = frozenset(("baru", "only", "mulai"))
_OPENING = frozenset(("dibuka", "buka", "dimulai", "mulai", "opens", "starts", "begins"))
_CLOSING = frozenset(("ditutup", "tutup", "tutupnya", "ditutupnya", "berakhir", "closes", "ends", "shuts"))
_SECOND = 2
_UNCOUNTED = AFTER_PRICE | frozenset(
    (
        "if", "when", "unless", "kalau", "kalo", "jika", "belum", "lagi", "langsung", "total", "online",
        "tonight", "apiece", "person", "tiap", "setiap", "every", "per",
    )
)  # fmt: skip
"""Words right after a price that it does not count."""


def states(value: Value, own: Reading, reading: Reading) -> Iterator[tuple[Span, float]]:
    """The words of a channel that state the *value* of a message, and how much of it."""
    for placed in reading.values:
        relation = compare(value, placed.value)
        if relation is Relation.DIFFERENT or relation is Relation.UNRELATED:
            continue
        if _counts_else(value, placed, own, reading) or _is_of_other_end(value, placed, reading):
            continue
        if _is_what_it_becomes(value, placed, own, reading) or _is_so_long_ago(value, placed, own, reading):
            continue
        if relation.agrees or _is_reached(value, placed.value, own):
            yield (placed.first, placed.last), 1.0
        else:
            yield (placed.first, placed.last), _NUMBERS.contained
    yield from ((span, 1.0) for span in told_apart(value, own, reading))
    yield from ((span, 1.0) for span in _in_words(value, own, reading))


def _in_words(value: Value, own: Reading, reading: Reading) -> Iterator[Span]:
    """Where one and the second are told without a number: buy a coffee, get another."""
    words = reading.words
    if value.kind is ValueKind.ORDINAL and value.amount == _SECOND and not _ONES.isdisjoint(own.words):
        yield from ((n, n) for n, word in enumerate(words) if word == "another")
        yield from (
            (n, n + 1)
            for n in range(len(words) - 1)
            if words[n : n + 2] in (("one", "more"), ("satu", "lagi"), ("a", "second"))
        )
    group = _GROUPS.get(int(value.amount or 0)) if value.kind is ValueKind.NUMBER else None
    if group is not None and not value.unit and not group.isdisjoint(words):
        at = place_in_message(value, own)
        counted = None if at is None else _counted(at, own)
        if counted is not None:
            wanted = own.roots[counted]
            yield from (
                (n, n)
                for n, word in enumerate(words)
                if word in group
                and any(not wanted.isdisjoint(roots) for roots in reading.roots[n + 1 : n + 1 + _GROUP_REACH])
            )
    if value.kind is ValueKind.NUMBER and value.amount == 1 and not value.unit:
        yield from _one_of_it(value, own, reading)


def _one_of_it(value: Value, own: Reading, reading: Reading) -> Iterator[Span]:
    """Where one of what a message counts is told without a number: a tree, segelas; every bottle, where it
    says "every" too."""
    words = reading.words
    at = place_in_message(value, own)
    counted = None if at is None else _counted(at, own)
    if counted is None:
        return
    before = _ARTICLES if _EACH.isdisjoint(own.words) else _ARTICLES | _EACH
    yield from ((n, n) for n, word in enumerate(words) if word == _ONE + own.words[counted])
    if not before.isdisjoint(words):
        wanted = own.roots[counted] | {span.key for span in own.meanings if span.first == counted}
        meant = {span.first: span.key for span in reading.meanings if span.first == span.last}
        yield from (
            (n, n)
            for n in range(len(words) - 1)
            if words[n] in before and not wanted.isdisjoint((*reading.roots[n + 1], meant.get(n + 1)))
        )


def _is_what_it_becomes(value: Value, placed: PlacedValue, own: Reading, reading: Reading) -> bool:
    """Whether an amount is one that something goes to, for a message of a change by so much."""
    before = placed.first - 1
    if before < 0 or reading.words[before] not in LEADS_TO or value.kind not in _CHANGED_BY:
        return False
    at = place_in_message(value, own)
    if at is None or way_of(at, own) is Way.OPEN or not LEADS_TO.isdisjoint(own.words):
        return False
    return any(
        one.value.kind is value.kind and 0 < placed.first - one.last <= _NUMBERS.part_reach_words
        for one in reading.values
    )


def _is_so_long_ago(value: Value, placed: PlacedValue, own: Reading, reading: Reading) -> bool:
    """Whether a length of time tells when something was, for a message of how long something takes: "ten days
    ago I sent the form"."""
    if value.kind not in (ValueKind.DURATION, ValueKind.NUMBER):
        return False
    after = reading.words[placed.last + 1 : placed.last + 1 + _AGO_REACH_WORDS]
    ago = next((n for n, word in enumerate(after) if word in _AGO), None)
    if ago is None or (value.kind is ValueKind.NUMBER and _LENGTHS.isdisjoint(after[:ago])):
        return False
    at = place_in_message(value, own)
    return at is not None and not _TAKING.isdisjoint(own.words[max(at.first - 2, 0) : at.first])


def _is_of_other_end(value: Value, placed: PlacedValue, reading: Reading) -> bool:
    """Whether a time is that of an opening in the video, which closes at another, and a closing's in the
    message."""
    if not tells_other_end(value, placed.value):
        # "Tanggal lima baru dibuka".
        return value.comparator in LAST and _only_opens(placed, reading)
    return any(
        other.value.comparator is value.comparator and compare(value, other.value) is Relation.DIFFERENT
        for other in reading.values
    ) or (value.comparator is Comparator.CLOSES and _closes_elsewhere(placed, reading))


def _only_opens(placed: PlacedValue, reading: Reading) -> bool:
    """Whether a value is the day from which something opens: "baru dibuka", "baru mulai"."""
    after = reading.words[placed.last + 1 : placed.last + 3]
    before = reading.words[max(placed.first - 2, 0) : placed.first]
    return any(len(pair) > 1 and pair[0] in _NOT_BEFORE and pair[1] in _OPENING for pair in (after, before))


def _closes_elsewhere(placed: PlacedValue, reading: Reading) -> bool:
    """Whether it is told apart from a value when it closes: "dibuka Senin, ditutup dua minggu kemudian"."""
    return any(
        word in _CLOSING and reading.unit_of[n] != reading.unit_of[placed.first]
        for n, word in enumerate(reading.words)
    )


def _is_reached(value: Value, span: Value, own: Reading) -> bool:
    """Whether what looks like a range tells of a change to the value: rates rise from 4 to 5 percent."""
    if value.upper is not None or span.upper is None or _CHANGED.isdisjoint(own.words):
        return False
    return compare(value, replace(span, amount=span.upper, upper=None, others=())).agrees


def _counts_else(value: Value, placed: PlacedValue, own: Reading, reading: Reading) -> bool:
    """Whether a number beside a value of another kind counts something: $15 and 15 High Street."""
    match value.kind, placed.value.kind:
        case ValueKind.MONEY, ValueKind.NUMBER:
            counted = _counted(placed, reading)
            if counted is None or not own.at_root.keys().isdisjoint(reading.roots[counted]):
                return False
            before = range(max(placed.first - _NUMBERS.charge_reach_words, 0), placed.first)
            return not any(
                reading.words[n] in PRICE_CUES
                or (reading.content[n] and not own.at_root.keys().isdisjoint(reading.roots[n]))
                for n in before
            )
        case ValueKind.NUMBER, ValueKind.NUMBER if value.unit == placed.value.unit == "fraction":
            return _is_half_a_thing(placed, own, reading)
        case ValueKind.NUMBER, ValueKind.NUMBER if not value.unit and placed.value.unit == "person":
            # Season 4, and four people.
            return _is_labelled(value, own)
        case ValueKind.CLOCK | ValueKind.DATE | ValueKind.AGE, ValueKind.NUMBER:
            return placed.value.unit == "person"
        case ValueKind.MEASURE | ValueKind.PHONE, ValueKind.NUMBER:
            # "A 10K run", but not 10K followers; not 110 people for a hotline.
            counted = _counted(placed, reading)
            if counted is not None and reading.words[counted] in _RACES:
                return False
            same = counted is not None and not own.at_root.keys().isdisjoint(reading.roots[counted])
            return placed.value.unit == "person" or (counted is not None and not same)
        case ValueKind.NUMBER, (ValueKind.MONEY | ValueKind.CLOCK | ValueKind.DATE | ValueKind.ORDINAL):
            price_alone = placed.value.kind is ValueKind.MONEY and not placed.value.unit
            slang = placed.value.text.casefold() in SLANG
            if placed.value.kind is ValueKind.ORDINAL and _is_labelled(value, own):
                # Bus 42: "the number forty-two".
                return False
            return not (price_alone or slang) and _counts(value, own)
    return False


def _is_labelled(value: Value, own: Reading) -> bool:
    """Whether a number of the message numbers what stands before it: season 4, bus 42."""
    at = place_in_message(value, own)
    return at is not None and at.first > 0 and own.words[at.first - 1] in LABELS


def _counts(value: Value, own: Reading) -> bool:
    """Whether a number of the message counts something."""
    at = place_in_message(value, own)
    return at is not None and _counted(at, own) is not None


def _is_half_a_thing(placed: PlacedValue, own: Reading, reading: Reading) -> bool:
    """Whether a part is that of one thing, which the message does not name: half a loaf."""
    words = reading.words[placed.last + 1 : placed.last + 3]
    if len(words) < 2 or words[0] not in ("a", "an") or not reading.content[placed.last + 2]:
        return False
    return own.at_root.keys().isdisjoint(reading.roots[placed.last + 2])


def _counted(placed: PlacedValue, reading: Reading) -> int | None:
    """Where the word stands that a number counts, right after it; None when it counts nothing."""
    after, unit = placed.last + 1, reading.unit_of[placed.last]
    if after == len(reading.tokens) or reading.unit_of[after] != unit:
        return None
    if reading.words[after] == "of":
        # Fifteen of us.
        return after
    between = reading.units[unit].text[reading.tokens[placed.last].end : reading.tokens[after].start]
    # What is no word of any dictionary is a slip of the recogniser.
    known = reading.content[after] and zipf(reading.words[after]) >= _NUMBERS.dictionary_zipf
    counts = known and reading.words[after] not in _UNCOUNTED and not between.strip(" -")
    return after if counts else None
