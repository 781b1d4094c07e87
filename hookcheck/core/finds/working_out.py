"""What a viewer works out at once from two amounts: from fifty minutes to twenty-five is half the time."""

import math
from collections.abc import Iterator
from dataclasses import replace

from hookcheck.core.finds.elapsed import elapsed, lie_apart
from hookcheck.core.finds.hours import hours_tell, is_other_way
from hookcheck.core.finds.more_or_less import APART, BESIDE, CHANGES, LEADS_TO, NEW, Way, change, way_of
from hookcheck.core.finds.multiplying import multiplied
from hookcheck.core.finds.per_unit import per_unit
from hookcheck.core.finds.told_otherwise import days_of_month, times_of_day, year_after
from hookcheck.core.readings.reading import PlacedValue, Reading
from hookcheck.core.senses.searched import Searched
from hookcheck.core.values import Comparator, Value, ValueKind, compare
from hookcheck.core.values.units import TIMES, UNITS_OF_MEASURE
from hookcheck.core.wording.function_phrases import Span
from hookcheck.settings import MatchingSettings

_NUMBERS = MatchingSettings()
_AMOUNTS = frozenset(
    {
        ValueKind.MONEY, ValueKind.NUMBER, ValueKind.DURATION, ValueKind.MEASURE, ValueKind.CLOCK,
        ValueKind.PERCENT,
    }
)  # fmt: skip
_LEFT = frozenset(("left", "remain", "remains", "remaining", "sisa", "tersisa", "sisanya", "tinggal"))
"""Words of a message that tells what of a number is still to be had."""
_LEFT_REACH = 3
_SPEED = frozenset(("fast", "faster", "quick", "quicker", "quickly", "cepat", "speed", "speeds"))
"""Words of a message that a shorter time makes more of."""
"""Words before a share that is what is left, not what is gone."""
_OUT_OF = frozenset(("dari", "of", "out", "every", "tiap", "setiap", "among", "antara"))
"""Words up to two before a number of which the next one is a part."""
_OF_THEM = frozenset(
    (("of", "them"), ("of", "us"), ("of", "those"), ("of", "these"), ("di", "antaranya"), ("dari", "mereka"))
)
_OF_THEM_WORDS = frozenset(("diantaranya", "antaranya"))
_BETWEEN = frozenset(
    ("before", "sebelum", "after", "setelah", "sesudah", "earlier", "later", "awal", "early")
)
"""Words of a message that states how far two times of day lie apart."""
_CHANGE_REACH = 4
_THAT = frozenset(("that", "lipatnya", "itu"))
"""What follows a multiple of an amount told before: twice that."""


def worked_out(value: Value, own: Searched, searched: Searched) -> Iterator[tuple[Span, Span]]:
    """The words of one channel, two by two, from which the *value* of a message follows."""
    if value.kind is ValueKind.DATE:
        yield from year_after(value, searched.reading)
        return
    if value.kind is ValueKind.FREQUENCY:
        yield from times_of_day(value, searched.reading)
        yield from days_of_month(value, searched.reading)
        return
    yield from elapsed(value, own.reading, searched.reading)
    yield from multiplied(value, searched.reading)
    yield from per_unit(value, own.reading, searched.reading)
    for earlier, later in _related(value, own, searched):
        yield (earlier.first, earlier.last), (later.first, later.last)


def worked_out_otherwise(value: Value, own: Searched, searched: Searched) -> Iterator[Span]:
    """The words of two amounts that tell of another rise or fall than the share that is the *value*."""
    at = next((placed for placed in own.reading.values if placed.value == value), None)
    ratio = value.kind is ValueKind.PERCENT or value.unit == "fraction"
    if at is None or not ratio or value.amount is None or value.upper is not None:
        return
    way = way_of(at, own.reading)
    if way is Way.OPEN or (at.first > 0 and own.reading.words[at.first - 1] in LEADS_TO):
        return
    for earlier, later in _pairs(searched.reading, changed=True):
        amounts = _in_one_unit(earlier, later, searched.reading)
        if (
            amounts is None
            or min(amounts) <= 0
            or ValueKind.PERCENT in (earlier.value.kind, later.value.kind)
        ):
            continue
        told = change(earlier, later, *amounts, frozenset(own.reading.words), searched)
        if told is way and not any(
            _agrees(replace(value, comparator=Comparator.ABOUT), result)
            for result in _results(value, way, *sorted(amounts), ratio=True)
        ):
            yield earlier.first, later.last


def _related(value: Value, own: Searched, searched: Searched) -> Iterator[tuple[PlacedValue, PlacedValue]]:
    """The pairs of amounts from which the value follows."""
    at = next((placed for placed in own.reading.values if placed.value == value), None)
    if at is None or value.amount is None or value.upper is not None:
        return
    words = frozenset(token.text for token in own.reading.tokens)
    way = way_of(at, own.reading)
    if way is Way.OPEN and value.unit == "times":
        way = Way.MORE
    if way is Way.OPEN and value.kind is ValueKind.DURATION and not words.isdisjoint(_SPEED):
        way = Way.LESS
    left = value.kind is ValueKind.NUMBER and not value.unit and not words.isdisjoint(_LEFT)
    ratio = value.kind is ValueKind.PERCENT or value.unit in ("times", "fraction")
    is_left = at.first > 0 and own.reading.words[at.first - 1] in LEADS_TO
    if is_left and way is Way.LESS and value.unit != "times":
        way = Way.OPEN
    faster = ratio and not words.isdisjoint(_SPEED)
    between = value.kind is ValueKind.DURATION and value.unit == "second" and not words.isdisjoint(_BETWEEN)
    shorter = value.kind is ValueKind.DURATION and value.unit == "second" and way is not Way.OPEN
    apart = not words.isdisjoint(APART)
    if value.unit == "times" and way is Way.MORE:
        yield from _by_percent(value.amount, searched.reading)
    for earlier, later in _pairs(searched.reading, changed=way is not Way.OPEN):
        if _is_multiple_of(value, earlier, later, searched.reading):
            yield earlier, later
        if between and earlier.value.kind is later.value.kind is ValueKind.CLOCK:
            if lie_apart(earlier.value, later.value, value.amount) and not is_other_way(
                earlier, later, words, searched
            ):
                yield earlier, later
            continue
        if left and _is_left(value, earlier, later, searched.reading):
            yield earlier, later
        if shorter and hours_tell(earlier, later, way, value.amount, words, searched):
            yield earlier, later
        if not ratio and way is Way.OPEN and not apart:
            continue
        amounts = _in_one_unit(earlier, later, searched.reading)
        if amounts is None or not (ratio or _is_of_kind(value, earlier, later, searched.reading)):
            continue
        change_told = change(earlier, later, *amounts, words, searched)
        if way is not Way.OPEN and change_told not in (Way.OPEN, way) and not (faster or apart):
            continue
        low, high = sorted(amounts)
        if low <= 0:
            continue
        results = list(_results(value, way, low, high, ratio=ratio))
        if value.kind is earlier.value.kind is ValueKind.PERCENT:
            results.extend({value.amount} if math.isclose(high - low, value.amount) else ())
        if any(_agrees(value, result) for result in results):
            yield earlier, later


def _by_percent(times: float, reading: Reading) -> Iterator[tuple[PlacedValue, PlacedValue]]:
    """Where a multiple is told as a rise by so many percent: up a hundred percent is twice as much."""
    for one in reading.values:
        if one.value.kind is ValueKind.PERCENT and one.value.amount == 100 * (times - 1):
            about = reading.words[max(one.first - _CHANGE_REACH, 0) : one.last + 1 + _CHANGE_REACH]
            if not CHANGES.isdisjoint(about):
                yield one, one


def _is_left(value: Value, whole: PlacedValue, taken: PlacedValue, reading: Reading) -> bool:
    """Whether a number is what is left of one that the video tells with what is gone: 25 of 30 seats."""
    if {whole.value.kind, taken.value.kind} != {ValueKind.NUMBER}:
        return False
    about = reading.words[max(taken.first - _LEFT_REACH, 0) : taken.last + 1 + _LEFT_REACH]
    if {whole.value.unit, taken.value.unit} - {"", "person"} or not _LEFT.isdisjoint(about):
        return False
    return (whole.value.amount or 0.0) - (taken.value.amount or 0.0) == value.amount


def _is_of_kind(value: Value, earlier: PlacedValue, later: PlacedValue, reading: Reading) -> bool:
    """Whether the difference of two amounts is of the kind that a message states."""
    kinds = {_without_price(one.value).kind for one in (earlier, later)}
    if value.kind is ValueKind.MONEY:
        kinds = {earlier.value.kind, later.value.kind}
    if kinds == {ValueKind.NUMBER} and (value.kind is ValueKind.MONEY or value.unit == "°C"):
        # Rents and temperatures are told without their unit: "eight hundred and fifty a month".
        return not (_counted(earlier, reading) or _counted(later, reading))
    named = kinds - {ValueKind.NUMBER}
    units = {one.value.unit for one in (earlier, later)} - {"", "person"}
    return named <= {value.kind} and (bool(named) or value.kind is ValueKind.NUMBER) and units <= {value.unit}


def _pairs(reading: Reading, *, changed: bool) -> Iterator[tuple[PlacedValue, PlacedValue]]:
    """Two amounts told close together, in the order of the telling."""
    placed = sorted((one for one in reading.values if _is_amount(one.value)), key=lambda one: one.first)
    if changed:
        for one in reading.values:
            if one.value.kind in _AMOUNTS and one.value.upper is not None and one.value.amount is not None:
                # "From 800 to 900 pounds" tells both in one.
                low, high = (
                    replace(one.value, amount=end, upper=None) for end in (one.value.amount, one.value.upper)
                )
                yield PlacedValue(low, one.first, one.first), PlacedValue(high, one.last, one.last)
    for number, later in enumerate(placed):
        for earlier in placed[max(number - _NUMBERS.result_pairs, 0) : number]:
            if 0 < later.first - earlier.last <= _NUMBERS.result_reach_words:
                yield earlier, later


def _is_amount(value: Value) -> bool:
    return value.kind in _AMOUNTS and value.amount is not None and value.upper is None


def _is_multiple_of(value: Value, earlier: PlacedValue, later: PlacedValue, reading: Reading) -> bool:
    """Whether "twice that" is the value of the message."""
    times = later.value
    if times.unit not in ("times", "fraction") or earlier.value.unit in ("times", "fraction"):
        return False
    following = [token.text for token in reading.tokens[later.last + 1 : later.last + 3]]
    if _THAT.isdisjoint(following) or earlier.value.amount is None or times.amount is None:
        return False
    told = replace(earlier.value, amount=earlier.value.amount * times.amount, others=())
    return compare(value, told).agrees


def _in_one_unit(earlier: PlacedValue, later: PlacedValue, reading: Reading) -> tuple[float, float] | None:
    """Two amounts in the unit of one of them, when they are amounts of one thing."""
    one, other = _without_price(earlier.value), _without_price(later.value)
    if one.amount is None or other.amount is None or "times" in (one.unit, other.unit):
        return None
    if "fraction" in (one.unit, other.unit):
        return None
    if ValueKind.CLOCK in (one.kind, other.kind):
        return None
    heads = {one.unit, other.unit} <= {"", "person"}
    if one.kind is other.kind and (one.unit == other.unit or heads):
        counts_alike = one.kind is not ValueKind.NUMBER or _count_alike(earlier, later, reading)
        return (one.amount, other.amount) if counts_alike else None
    if ValueKind.NUMBER not in (one.kind, other.kind):
        return None
    # "Fifty minutes", "now twenty-five".
    bare, named = (earlier, other) if one.kind is ValueKind.NUMBER else (later, one)
    if bare.value.unit or _counted(bare, reading):
        return None
    amount = bare.value.amount or 0.0
    factor = _unit_of(named, amount)
    if factor is None:
        return None
    return (amount * factor, other.amount) if bare is earlier else (one.amount, amount * factor)


def _without_price(value: Value) -> Value:
    """A price that only its words make one, as a number: thirty minutes, now only ten."""
    bare = value.kind is ValueKind.MONEY and not value.unit and value.others
    return replace(value, kind=ValueKind.NUMBER) if bare else value


def _unit_of(named: Value, bare: float) -> float | None:
    """What a bare number beside a value is multiplied with to be in its base unit, if that is known."""
    if named.kind is ValueKind.MONEY:
        # "Dari 27 ribu rupiah jadi 29", but "jadi 29 ribu".
        thousands = named.unit == "IDR" and (named.amount or 0.0) >= 1000 > bare
        return 1000.0 if thousands else 1.0
    if named.kind is ValueKind.PERCENT:
        return 1.0
    unit = (TIMES if named.kind is ValueKind.DURATION else UNITS_OF_MEASURE).get(
        named.text.casefold().split()[-1]
    )
    return unit.factor if unit is not None else None


def _count_alike(earlier: PlacedValue, later: PlacedValue, reading: Reading) -> bool:
    """Whether two plain numbers count one thing, or one of them nothing."""
    if _is_part_of(earlier, later, reading):
        return True
    if max(earlier.value.amount or 0.0, later.value.amount or 0.0) < _NUMBERS.least_counted:
        return False
    mine, theirs = _counted(earlier, reading), _counted(later, reading)
    return not mine or not theirs or not mine.isdisjoint(theirs)


def _is_part_of(earlier: PlacedValue, later: PlacedValue, reading: Reading) -> bool:
    """Whether the later of two counts is told as a part of the other: sixty buses, forty-one of them."""
    if (later.value.amount or 0.0) >= (earlier.value.amount or 0.0):
        return False
    words = reading.words
    following = words[later.last + 1 : later.last + 3]
    if following in _OF_THEM or not _OF_THEM_WORDS.isdisjoint(following):
        return True
    near = later.first - earlier.last <= _NUMBERS.part_reach_words
    before = words[max(earlier.first - 2, 0) : earlier.first]
    return near and not _OUT_OF.isdisjoint(before) and NEW.isdisjoint(words[later.first - 1 : later.first])


def _counted(placed: PlacedValue, reading: Reading) -> frozenset[str]:
    """The roots of the content word right after a number."""
    after = placed.last + 1
    told = (
        after < len(reading.tokens)
        and reading.unit_of[after] == reading.unit_of[placed.last]
        and reading.content[after]
        and reading.words[after] not in BESIDE
    )
    return reading.roots[after] if told else frozenset()


def _results(value: Value, way: Way, low: float, high: float, *, ratio: bool) -> Iterator[float]:
    """What two amounts give of the kind that a message states."""
    if not ratio:
        yield high - low
    elif value.unit == "times":
        yield high / low
    elif value.unit == "fraction":
        share = low / high
        yield share if way is Way.OPEN else 1 - share if way is Way.LESS else high / low - 1
    elif way is Way.LESS:
        yield 100 * (1 - low / high)
    elif way is Way.MORE:
        yield 100 * (high / low - 1)
    else:
        yield 100 * low / high


def _agrees(value: Value, result: float) -> bool:
    """Whether a result is told as *value*: exactly, or as a rounded or bounded one."""
    stated = value.amount or 0.0
    slack = _NUMBERS.result_points if value.kind is ValueKind.PERCENT else _NUMBERS.result_share * stated
    rough = _NUMBERS.rough_result_share * stated
    match value.comparator:
        case Comparator.MORE_THAN | Comparator.AT_LEAST:
            shared = value.kind is ValueKind.PERCENT or value.unit == "fraction"
            return -slack < result - stated <= (_NUMBERS.more_than_share * stated if shared else rough)
        case Comparator.LESS_THAN | Comparator.AT_MOST:
            return -rough <= result - stated < slack
        case Comparator.ABOUT:
            return abs(result - stated) <= rough
    return abs(result - stated) <= slack
