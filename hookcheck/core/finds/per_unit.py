"""What one costs, or a year, for a video that tells the price of several, or of a month."""

from collections.abc import Iterator
from dataclasses import replace

from hookcheck.core.finds.multiplying import comes_to_else, is_count, is_each
from hookcheck.core.finds.told_apart import place_in_message
from hookcheck.core.readings.reading import PlacedValue, Reading
from hookcheck.core.values import Comparator, Value, ValueKind, compare
from hookcheck.core.values.frequencies import RATE, YEAR_DAYS
from hookcheck.core.values.units import DAY_S
from hookcheck.core.wording.function_phrases import Span
from hookcheck.settings import MatchingSettings

_NUMBERS = MatchingSettings()
_PRICES = frozenset({ValueKind.MONEY, ValueKind.NUMBER})
_MONTHS = 12
_REACH = 8
"""Words between a price and what it is for."""


def per_unit(value: Value, own: Reading, reading: Reading) -> Iterator[tuple[Span, Span]]:
    """The words of one channel, two by two, of which the quotient is the *value* of a message."""
    at = place_in_message(value, own) if _is_price(value) else None
    if at is None or not value.amount:
        return
    rate = next((one.value for one in own.values if one.first == at.last + 1 and _is_rate(one.value)), None)
    if rate is not None:
        pairs = _at_other_rates(rate.amount or 1.0, reading)
    elif is_each(at, own):
        pairs = _of_several(own, reading)
    else:
        return
    for price, other, amount in pairs:
        # Fifty-two weeks are no whole year.
        close = abs(amount - value.amount) <= _NUMBERS.result_share * value.amount
        told = replace(
            price.value,
            amount=value.amount if close else amount,
            comparator=Comparator.EXACT,
            others=(),
        )
        if compare(value, told).agrees and not comes_to_else(value, price, reading):
            first, last = sorted((price, other), key=lambda placed: placed.first)
            yield (first.first, first.last), (last.first, last.last)


def _is_price(value: Value) -> bool:
    priced = value.kind in _PRICES and value.unit not in ("times", "fraction", "person")
    return priced and value.upper is None and bool(value.amount)


def _is_rate(value: Value) -> bool:
    return value.kind is ValueKind.FREQUENCY and value.unit in ("", RATE) and bool(value.amount)


def _prices(reading: Reading) -> list[PlacedValue]:
    return [one for one in reading.values if _is_price(one.value)]


def _at_other_rates(yearly: float, reading: Reading) -> Iterator[tuple[PlacedValue, PlacedValue, float]]:
    """Each price that is told for another time, and what it comes to: twenty a month, ten for two hours."""
    if any(one.value.amount == yearly for one in reading.values if _is_rate(one.value)):
        # The video tells one for that time.
        return
    for price in _prices(reading):
        amount = price.value.amount or 0.0
        for other in reading.values:
            if _is_rate(other.value) and (other.first == price.last + 1 or other.last + 1 == price.first):
                yield price, other, amount * (other.value.amount or 0.0) / yearly
            elif other.value.kind is ValueKind.DURATION and other.value.amount and other.value.upper is None:
                between = max(other.first - price.last, price.first - other.last) - 1
                in_a_year = _MONTHS if other.value.unit == "month" else YEAR_DAYS * DAY_S
                if between <= 1:
                    yield price, other, amount * in_a_year / other.value.amount / yearly


def _of_several(own: Reading, reading: Reading) -> Iterator[tuple[PlacedValue, PlacedValue, float]]:
    """Each price that is told for several of what a message names, and what one of them is: four eggs for a
    dollar."""
    for count in reading.values:
        after = count.last + 1
        if not is_count(count.value) or after >= len(reading.tokens):
            continue
        if own.at_root.keys().isdisjoint(reading.roots[after]):
            continue
        for price in _prices(reading):
            near = abs(price.first - count.first) <= _REACH
            if price.first != count.first and near and not is_each(price, reading):
                yield price, count, (price.value.amount or 0.0) / (count.value.amount or 1.0)
