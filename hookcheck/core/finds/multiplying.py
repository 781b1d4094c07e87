"""What so many come to, for a video that tells how much each is: five pounds each, and six of them."""

from collections.abc import Iterator
from dataclasses import replace

from hookcheck.core.readings.reading import PlacedValue, Reading
from hookcheck.core.values import Comparator, Value, ValueKind, compare
from hookcheck.core.values.frequencies import RATE, YEAR_DAYS
from hookcheck.core.values.units import DAY_S
from hookcheck.core.wording.function_phrases import Span
from hookcheck.settings import MatchingSettings

_NUMBERS = MatchingSettings()
_TOTALS = frozenset({ValueKind.MONEY, ValueKind.NUMBER, ValueKind.DURATION, ValueKind.MEASURE})
_ONE = frozenset(
    (
        "masing", "seorang", "sebuah", "seporsi", "sepotong", "sebotol", "sebungkus", "segelas", "sepiring",
        "sebiji", "selembar", "sepasang", "sekotak", "sekaleng", "semangkuk", "semangkok", "setusuk",
        "seekor", "sebatang",
    )
)  # fmt: skip
_EACH_AFTER = _ONE | {"each", "apiece", "per", "satuan", "satunya"}
_EACH_BEFORE = _ONE | {"each", "every", "per", "tiap", "setiap", "satu"}
_EACH_REACH = 3
"""Words between an amount and what it is told for."""
_A_HEAD = frozenset(("head", "person", "pop", "ticket", "piece"))
"""What an amount is told for behind "a": ten pounds a head."""
_PAYMENTS = frozenset(
    ("payment", "payments", "instalment", "instalments", "installment", "installments", "angsuran", "cicilan")
)
_MONTHS = 12
_COMES_TO = frozenset(
    (
        "jadi", "menjadi", "total", "totalnya", "makes", "that's", "got", "have", "equals", "comes",
        "terkumpul", "dapat",
    )
)  # fmt: skip
"""Words before what an amount comes to."""
_TOTAL_REACH = 2
_LEAST_TOTAL = 20
"""A smaller number is likelier a count of something."""


def multiplied(value: Value, reading: Reading) -> Iterator[tuple[Span, Span]]:
    """The words of one channel, two by two, of which the product is the *value* of a message."""
    if value.kind not in _TOTALS or value.amount is None or value.upper is not None:
        return
    if value.unit in ("times", "fraction"):
        return
    if value.kind is ValueKind.MONEY or (value.kind is ValueKind.NUMBER and not value.unit):
        yield from _summed_up(value, reading)
    counts = [one for one in reading.values if is_count(one.value)]
    if not counts:
        return
    if value.kind is ValueKind.DURATION:
        yield from _paid_off(value, counts, reading)
    for one in reading.values:
        if one.value.kind not in (value.kind, ValueKind.NUMBER) or one.value.amount is None:
            continue
        if one.value.upper is not None or one.value.unit in ("times", "fraction"):
            continue
        if not is_each(one, reading) or (one.value.kind is ValueKind.NUMBER and one.value.amount <= 1):
            continue
        for count in counts:
            if count.first == one.first or not _is_near(one, count):
                continue
            product = one.value.amount * (count.value.amount or 0.0)
            told = replace(one.value, amount=product, comparator=Comparator.EXACT, others=())
            if compare(value, told).agrees and not comes_to_else(value, one, reading):
                first, last = sorted((one, count), key=lambda placed: placed.first)
                yield (first.first, first.last), (last.first, last.last)


def is_count(value: Value) -> bool:
    """Whether *value* is a whole number of things, and more than one."""
    amount = value.amount
    counts = value.kind is ValueKind.NUMBER and value.unit in ("", "person", "times")
    return counts and value.upper is None and amount is not None and amount > 1 and amount == int(amount)


def _is_near(one: PlacedValue, other: PlacedValue) -> bool:
    return abs(one.first - other.first) <= _NUMBERS.result_reach_words


def is_each(placed: PlacedValue, reading: Reading) -> bool:
    """Whether an amount is told for each of several."""
    words, unit_of = reading.words, reading.unit_of
    unit = unit_of[placed.first]
    after = [n for n in range(placed.last + 1, placed.last + 1 + _EACH_REACH) if n < len(words)]
    behind = [words[n] for n in after if unit_of[n] == unit]
    if not _EACH_AFTER.isdisjoint(behind) or (behind[:1] == ["a"] and not _A_HEAD.isdisjoint(behind[1:2])):
        return True
    before = range(max(placed.first - _EACH_REACH, 0), placed.first)
    return any(words[n] in _EACH_BEFORE and unit_of[n] == unit for n in before)


def _paid_off(value: Value, counts: list[PlacedValue], reading: Reading) -> Iterator[tuple[Span, Span]]:
    """Twelve monthly payments are a year."""
    if _PAYMENTS.isdisjoint(reading.words):
        return
    often = [one for one in reading.values if one.value.kind is ValueKind.FREQUENCY and one.value.amount]
    for count in counts:
        counted = reading.words[count.last + 1 : count.last + 1 + _EACH_REACH]
        if _PAYMENTS.isdisjoint(counted):
            continue
        for every in often:
            number, yearly = count.value.amount or 0.0, every.value.amount or 1.0
            monthly = yearly == _MONTHS
            amount = number if monthly else number * YEAR_DAYS / yearly * DAY_S
            unit = "month" if monthly else "second"
            took = replace(value, amount=amount, unit=unit, comparator=Comparator.EXACT, others=())
            if _is_near(every, count) and compare(value, took).agrees:
                first, last = sorted((every, count), key=lambda placed: placed.first)
                yield (first.first, first.last), (last.first, last.last)


def comes_to_else(value: Value, one: PlacedValue, reading: Reading) -> bool:
    """Whether the video itself says what an amount comes to, and that is something else: it makes 930."""
    for total in reading.values:
        if total.first <= one.last or total.value.kind not in (value.kind, ValueKind.NUMBER):
            continue
        before = reading.words[max(total.first - _TOTAL_REACH, 0) : total.first]
        amounts = (total.value.amount or 0.0, one.value.amount or 0.0)
        is_total = amounts[0] > amounts[1] and amounts[0] >= _LEAST_TOTAL and not _COMES_TO.isdisjoint(before)
        if is_total and not compare(value, total.value).agrees:
            return True
    return False


def _summed_up(value: Value, reading: Reading) -> Iterator[tuple[Span, Span]]:
    """Ten pounds a month, for twelve months, is 120 pounds."""
    rates = {
        one.first: one
        for one in reading.values
        if one.value.kind is ValueKind.FREQUENCY and one.value.unit in ("", RATE)
    }
    lengths = [one for one in reading.values if one.value.kind is ValueKind.DURATION and one.value.amount]
    if not rates or not lengths:
        return
    for one in reading.values:
        rate = rates.get(one.last + 1)
        if rate is None or one.value.unit == "times" or one.value.upper is not None:
            continue
        if one.value.kind not in (ValueKind.MONEY, ValueKind.NUMBER):
            continue
        for length in lengths:
            in_a_year = _MONTHS if length.value.unit == "month" else YEAR_DAYS * DAY_S
            times = round((length.value.amount or 0.0) / in_a_year * (rate.value.amount or 0.0), 6)
            told = replace(one.value, amount=(one.value.amount or 0.0) * times, others=())
            follows = times > 1 and _is_near(one, length) and compare(value, told).agrees
            if follows and not comes_to_else(value, one, reading):
                first, last = sorted((one, length), key=lambda placed: placed.first)
                yield (first.first, first.last), (last.first, last.last)
