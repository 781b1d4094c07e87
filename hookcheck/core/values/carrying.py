"""A bare number that takes the unit of the value told before it: ninety minutes, now forty-five."""

from dataclasses import replace

from hookcheck.core.values.units import TIMES, UNITS_OF_MEASURE
from hookcheck.core.values.value import Comparator, Value, ValueKind

_UNITS = {ValueKind.DURATION: TIMES, ValueKind.MEASURE: UNITS_OF_MEASURE}
_THOUSAND = 1000
_IN_THOUSANDS = ("ribu", "rb", "rebu", "k")


def carried(number: Value, named: Value) -> Value | None:
    """*number* as another amount of what *named* is; None when the two cannot be one kind of thing."""
    bare = number.kind is ValueKind.NUMBER and not number.unit and number.upper is None
    if not bare or number.amount is None or not named.amount:
        return None
    factor = _factor(number.amount, named)
    if factor is None or number.comparator not in (Comparator.EXACT, Comparator.ABOUT):
        return None
    others = tuple(other * factor for other in number.others)
    return replace(number, kind=named.kind, unit=named.unit, amount=number.amount * factor, others=others)


def _factor(amount: float, named: Value) -> float | None:
    """What a number is multiplied with to be in the unit of *named*."""
    word = named.text.casefold().split()[-1]
    if named.kind in _UNITS:
        unit = _UNITS[named.kind].get(word)
        return None if unit is None or unit.offset else unit.factor
    thousands = (named.amount or 0.0) >= _THOUSAND and amount < _THOUSAND
    match named.kind:
        case ValueKind.PERCENT:
            return 1.0
        case ValueKind.MONEY:
            return float(_THOUSAND) if thousands and named.unit in ("IDR", "") else 1.0
        case ValueKind.NUMBER if thousands and word.endswith(_IN_THOUSANDS):
            return float(_THOUSAND)
    return None
