"""Where a text has another value in the place of the message's: five percent, 40 seats."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from hookcheck.core.finds.ending import is_same_end
from hookcheck.core.finds.told_apart import place_in_message
from hookcheck.core.readings.reading import PlacedValue, Reading
from hookcheck.core.senses.amending import amended, is_bare, times_apart
from hookcheck.core.senses.searched import Searched
from hookcheck.core.values import Relation, Value, ValueKind, compare
from hookcheck.core.values.comparing_bounds import tells_other_end
from hookcheck.core.values.units import MONTH_S
from hookcheck.core.wording.meanings import conveys
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
_AGES = frozenset(("umur", "umurnya", "usia", "usianya", "berusia", "berumur", "aged"))
_BECOMES = frozenset(("jadi", "menjadi", "tinggal"))
_AGO = frozenset(("last", "lalu", "kemarin"))
_TOO = frozenset(("terlalu", "kelewat", "too"))
"""What follows a value that is not to be: "tiga bulan terlalu kecil"."""
_REMAINING = frozenset(("tinggal", "sisa", "kurang"))
_MORE = _REMAINING | {"lagi", "tersisa", "left", "more", "go", "remaining", "until"}
_PERIODS = frozenset(
    ("week", "month", "year", "season", "summer", "winter", "minggu", "bulan", "tahun", "musim", "panen")
)


def find_other_values(value: Value, own: Reading, searched: Searched) -> Iterator[PlacedValue]:
    """Each value that a channel tells instead of *value*, of the same thing, and that the message has not."""
    reading = searched.reading
    for placed in reading.values:
        if (
            _differs(value, placed, own, reading)
            and not is_same_end(value, placed.value, own)
            and not _is_in_message(value, placed, own, reading)
            and _is_stated(placed, own, searched)
            and (not _tells_age(placed, reading) or not _AGES.isdisjoint(own.words))
            and _counts_the_same(value, placed, own, reading)
        ):
            yield placed


def _differs(value: Value, placed: PlacedValue, own: Reading, reading: Reading) -> bool:
    """Whether a value is another one than *value*, or a number that stands for another one."""
    return (
        (compare(value, placed.value) is Relation.DIFFERENT and not _is_of_other_length(value, placed.value))
        or _is_other_price(value, placed, reading)
        or _goes_on(value, placed, own, reading)
    )


def _is_of_other_length(value: Value, other: Value) -> bool:
    """Whether two lengths of time are so far apart that nothing takes either: five years, ten minutes."""
    if not {value.kind, other.kind} <= {ValueKind.DURATION, ValueKind.AGE}:
        return False
    short, long = sorted(
        (one.amount or 0.0) * (MONTH_S if one.unit == "month" else 1.0) for one in (value, other)
    )
    return long > short * _NUMBERS.other_length_times > 0


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


def _is_in_message(value: Value, placed: PlacedValue, own: Reading, reading: Reading) -> bool:
    """Whether a message has a value as well, beside *value*, and of the same thing."""
    # "From $140 to $89": each is another value than the other, and neither contradicts.
    return any(
        compare(other.value, placed.value).agrees
        and not tells_other_end(other.value, placed.value)
        and not _counts_another(value, other, placed, own, reading)
        for other in own.values
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
        or _is_too_much(placed, searched.reading)
        or _is_to_go(placed, own, searched.reading)
        or today
        or _is_ago(placed, own, searched.reading)
    )


def _is_too_much(placed: PlacedValue, reading: Reading) -> bool:
    """Whether a value is told not to do: "tiga bulan terlalu kecil"; but not "on Friday too"."""
    return any(
        reading.words[n] in _TOO and reading.unit_of[n + 1 : n + 2] == (reading.unit_of[placed.last],)
        for n in range(placed.last + 1, min(placed.last + 3, len(reading.words)))
    )


def _is_to_go(placed: PlacedValue, own: Reading, reading: Reading) -> bool:
    """Whether a value is what remains before an end that the message does not speak of: "tinggal satu tahap
    lagi", "one more stage to go"."""
    if not _MORE.isdisjoint(own.words):
        return False
    unit = reading.unit_of[placed.last]
    reach = range(placed.last + 1, min(placed.last + 4, len(reading.words)))
    after = tuple(reading.words[n] for n in reach if reading.unit_of[n] == unit)
    led_in = not _REMAINING.isdisjoint(reading.words[max(placed.first - 2, 0) : placed.first])
    return (led_in and "lagi" in after) or any(pair == ("to", "go") for pair in pairwise(after))


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
