"""Numbers with a unit other than money or time: measures, percentages, multiples, head counts."""

import math

from hookcheck.core.values.draft import Draft
from hookcheck.core.values.number import Number
from hookcheck.core.values.number_words import TOGETHER
from hookcheck.core.values.numbers import number_at
from hookcheck.core.values.tokens import Tokens
from hookcheck.core.values.units import EACH_UNITS, LENGTHS, SE_UNITS, UNITS_OF_MEASURE, Unit
from hookcheck.core.values.value import ValueKind
from hookcheck.core.values.vocabulary import words

PERCENTS = words("% percent persen prosen pct percents")
_PRICES = words("price prices priced off cost harga harganya tarif tarifnya")
_BEFORE_CUT = words("harga diskon potongan discount")
"""What stands before a part that a price is cut by: diskon separuh."""
_PEOPLE = words("orang people person persons jiwa")
_PARENTS = ("orang", "tua")
_TIMES_WORDS = words("x kali times fold")
_MULTIPLES: dict[str, float] = {
    "twice": 2, "thrice": 3, "double": 2, "doubled": 2, "doubles": 2, "doubling": 2, "triple": 3,
    "tripled": 3, "triples": 3, "quadruple": 4, "quadrupled": 4, "twofold": 2, "threefold": 3, "fourfold": 4,
    "fivefold": 5,
}  # fmt: skip
_ONCE = words("once sekali")
_ONLY = words("only just cuma cuman hanya cukup saja aja doang")
"""Words beside which "sekali" is once; elsewhere it is "very"."""
_MAGNITUDES = words("magnitude magnitudo bermagnitudo")
_STRONGEST = 10
"""No earthquake is as strong."""
_HALVED = words("halve halved halving separuhnya setengahnya")
_HALVES_BEFORE = words("the its your my our their his her waiting all every prices costs fees emissions")
"""What follows "halves" when it is a verb."""
_NOT_DOUBLED = words(
    """
    check decker room bed click tap cheese date cab trouble standard agent o oh zero kick shot cream
    major jump digit digits one two three four five six seven eight nine -
    """
)
_SINGLE_MEASURES = words("kilo kilogram litre liter mile kilometre kilometer tonne ton metre meter")
_AFTER_DEGREE = words("lower higher down up warmer cooler colder hotter celsius less more")
_BEFORE_DEGREE = words("down up by half")
"""What stands beside "a degree" when it is one of temperature."""
_AFTER_CELSIUS = words("for and until then in selama dan sampai")
_PER_ONE = words("per each every setiap tiap /")
_PER = words("per a an /")
_ROUNDED_DIGITS = (1, 2, 3)
"""Significant digits that conversions are rounded to."""
_ROUNDING = 0.02
"""The largest share that such rounding changes: 5 miles is told as 8 km, 10 lb not as 5 kg."""
_BELOW_ZERO = words("minus negative -")
_COLDEST = 90
_REACH_ZERO = 6
"""Tokens within which "below zero" follows: twenty five degrees below zero."""
MEASURE_WORDS = frozenset(
    {"minus", *SE_UNITS, *EACH_UNITS, *TOGETHER, *_MULTIPLES, *_HALVED, "halves", *_ONCE, *_MAGNITUDES}
)


def percent_at(tokens: Tokens, at: int, number: Number) -> Draft | None:
    """The percentage, or the price cut by a part, that *number* begins."""
    end = number.end
    word, following = tokens[end].text, tokens[end + 1]
    length = 0
    if word in PERCENTS:
        length = 1
    elif word == "per" and following.text in ("cent", "sen"):
        length = 2
    elif word == "o" and following.text == "/" and tokens[end + 2].text == "o" and following.glued:
        length = 3
    elif number.fraction and word == "a" and following.text in PERCENTS:
        length = 2
    if length:
        return Draft(
            ValueKind.PERCENT,
            at,
            end + length,
            number.amount,
            comparator=number.comparator,
            others=number.others,
        )
    if number.fraction:
        end += word in ("-", "of")
        end += tokens[end].text == "the"
        if tokens[end].text in _PRICES:
            return Draft(ValueKind.PERCENT, at, end + 1, number.amount * 100)
        if tokens[at - 1].text in _BEFORE_CUT:
            return Draft(ValueKind.PERCENT, at, number.end, number.amount * 100)
    return None


def measure_at(tokens: Tokens, at: int, number: Number) -> Draft | None:
    """The measure, multiple or head count that *number* begins."""
    end = number.end
    if (
        tokens[end].text == "-"
        and tokens[end].glued
        and tokens[end + 1].glued
        and tokens[end + 1].kind == "w"
    ):
        end += 1
    if number.fraction:
        end += tokens[end].text == "of"
        end += tokens[end].text in ("a", "an")
    word = tokens[end].text
    if word in _TIMES_WORDS and tokens[end + 1].kind != "d":
        end += 1 + (tokens[end + 1].text == "lipat")
        return Draft(ValueKind.NUMBER, at, end, number.amount, unit="times", comparator=number.comparator)
    if word in _PEOPLE and (word, tokens[end + 1].text) != _PARENTS:
        # A share of the people stays a share.
        unit = "fraction" if number.fraction else "person"
        return Draft(
            ValueKind.NUMBER,
            at,
            end + 1,
            number.amount,
            unit=unit,
            comparator=number.comparator,
            others=number.others,
        )
    found = _unit_at(tokens, end)
    if found is None:
        return None
    unit_found, end = found
    hundredths = (
        number_at(tokens, end) if unit_found == UNITS_OF_MEASURE["m"] and tokens[end].kind == "w" else None
    )
    if hundredths is not None and hundredths.amount in range(10, 100) and tokens[hundredths.end].kind != "w":
        # One metre sixty.
        number, end = number._replace(amount=number.amount + hundredths.amount / 100), hundredths.end
    half, end = _and_a_half(tokens, end)
    smaller = number_at(tokens, end + (tokens[end].text in ("and", "dan"))) if half == 0 else None
    part = None if smaller is None else _unit_at(tokens, smaller.end)
    if smaller is not None and part is not None and part[0].base == unit_found.base:
        share = smaller.amount * part[0].factor / unit_found.factor
        if not unit_found.offset and share < 1:
            # One kilo five hundred grams; five foot eight inches.
            half, end = share, part[1]
    return Draft(
        ValueKind.MEASURE,
        at,
        end,
        (number.amount + half) * unit_found.factor + unit_found.offset,
        unit=unit_found.base,
        comparator=number.comparator,
        others=_others(number, unit_found),
    )


def _and_a_half(tokens: Tokens, at: int) -> tuple[float, int]:
    """The half behind a unit at token *at* (0 when none is), and the index after it: a metre and a half."""
    if [token.text for token in tokens[at : at + 3]] == ["and", "a", "half"]:
        return 0.5, at + 3
    alone = tokens[at].text == "setengah" and tokens[at + 1].kind not in ("w", "d")
    return (0.5, at + 1) if alone else (0.0, at)


def below_zero_at(tokens: Tokens, at: int) -> Draft | None:
    """The temperature below zero that begins at token *at*: minus five, -5°C, five below zero."""
    minus = tokens[at].text in _BELOW_ZERO
    if not (minus or any(token.text in ("below", "bawah") for token in tokens[at + 1 : at + _REACH_ZERO])):
        return None
    number = number_at(tokens, at + minus)
    if number is None or number.fraction or number.amount > _COLDEST:
        return None
    end = number.end
    found = _unit_at(tokens, end)
    if found is not None and found[0].base == "°C":
        end = found[1]
    elif tokens[at].text == "-" or found is not None or (minus and tokens[end].text in PERCENTS):
        return None
    after = [token.text for token in tokens[end : end + 3]]
    frozen = after[:2] in (["below", "zero"], ["below", "freezing"]) or after == ["di", "bawah", "nol"]
    if not (minus or frozen):
        return None
    factor = 1.0 if found is None else found[0].factor
    end += 0 if minus else 3 if after[0] == "di" else 2
    return Draft(ValueKind.MEASURE, at, end, -number.amount * factor, unit="°C")


def _others(number: Number, unit: Unit) -> tuple[float, ...]:
    """What else the measure may stand for; one in miles or pounds is told rounded in kilometres or kilos."""
    amounts = [amount * unit.factor + unit.offset for amount in (number.amount, *number.others)]
    if not unit.foreign:
        return tuple(amounts[1:])
    rounded = (float(f"{amounts[0]:.{digits}g}") for digits in _ROUNDED_DIGITS)
    return (*amounts[1:], *(near for near in rounded if math.isclose(near, amounts[0], rel_tol=_ROUNDING)))


def _unit_at(tokens: Tokens, at: int) -> tuple[Unit, int] | None:
    """The unit of measure at token *at*, and the index after it."""
    word, after = tokens[at].text, tokens[at + 1]
    if word in ("°", "derajat", "degrees", "degree"):
        name = {"f": "fahrenheit", "fahrenheit": "fahrenheit"}.get(after.text, "celsius")
        return UNITS_OF_MEASURE[name], at + 1 + (after.text in ("c", "f", "celsius", "celcius", "fahrenheit"))
    hot = word == "c" and tokens[at - 1].kind == "d"
    if hot and (after.kind not in ("w", "d") or after.text in _AFTER_CELSIUS):
        # The sign is lost on small print: 40C.
        return UNITS_OF_MEASURE["celsius"], at + 1
    if word == '"' and tokens[at].glued and tokens[at - 1].kind == "d":
        opened = sum(token.text == '"' for token in tokens[:at]) % 2
        return None if opened else (UNITS_OF_MEASURE["inch"], at + 1)
    if word in ("square", "sq") and after.text in LENGTHS:
        return Unit("m2", LENGTHS[after.text] ** 2), at + 2
    if word == "cubic" and after.text in LENGTHS:
        return Unit("m3", LENGTHS[after.text] ** 3), at + 2
    if word in ("kilo", "kilos") and after.text in _PER and tokens[at + 2].text in ("jam", "h", "hour"):
        return UNITS_OF_MEASURE["kph"], at + 3
    if word in LENGTHS and after.text in _PER and tokens[at + 2].text in ("jam", "h", "hour"):
        found = UNITS_OF_MEASURE[word]
        return Unit("km/h", found.factor / LENGTHS["km"], foreign=found.foreign), at + 3
    if word in LENGTHS:
        if after.text in ("persegi", "squared") or (after.text == "2" and after.glued):
            return Unit("m2", LENGTHS[word] ** 2), at + 2
        if after.text in ("kubik", "cubed") or (after.text == "3" and after.glued):
            return Unit("m3", LENGTHS[word] ** 3), at + 2
    unit = UNITS_OF_MEASURE.get(word)
    if unit is None or (len(word) == 1 and after.glued and after.text in ("'", "-")):
        return None
    return unit, at + 1


def _names_temperature(tokens: Tokens, at: int) -> bool:
    """Whether what follows "a degree" at token *at* makes it one of temperature: a degree or two."""
    alternative = tokens[at].text == "or" and tokens[at + 1].text in ("two", "so", "more")
    return alternative or tokens[at].text in _AFTER_DEGREE


def per_measure_at(tokens: Tokens, at: int) -> Draft | None:
    """The one unit that a price is told for, at token *at*: per kilo, each litre, /kg."""
    following = tokens[at + 1].text
    unit = UNITS_OF_MEASURE.get(following) or UNITS_OF_MEASURE.get(following.removesuffix("nya"))
    each = SE_UNITS.get(tokens[at].text) or EACH_UNITS.get(tokens[at].text)
    if each is not None:
        return Draft(ValueKind.MEASURE, at, at + 1, each.factor, unit=each.base)
    if tokens[at].text not in _PER_ONE or unit is None or (len(following) == 1 and following != "l"):
        return None
    return Draft(ValueKind.MEASURE, at, at + 2, unit.factor, unit=unit.base)


def wordy_measure_at(tokens: Tokens, at: int) -> Draft | None:
    """The measure or multiple with its number in the word at token *at*: sekilo, a litre, twice."""
    word, following = tokens[at].text, tokens[at + 1].text
    if word in SE_UNITS:
        half, end = _and_a_half(tokens, at + 1)
        return Draft(ValueKind.MEASURE, at, end, (1 + half) * SE_UNITS[word].factor, unit=SE_UNITS[word].base)
    if word in _PER_ONE or word in EACH_UNITS:
        return per_measure_at(tokens, at)
    if (
        word == "a"
        and following == "degree"
        and (_names_temperature(tokens, at + 2) or tokens[at - 1].text in _BEFORE_DEGREE)
    ):
        return Draft(ValueKind.MEASURE, at, at + 2, 1.0, unit="°C")
    if word in ("a", "an") and following in _SINGLE_MEASURES:
        unit = UNITS_OF_MEASURE[following]
        half, end = _and_a_half(tokens, at + 2)
        return Draft(ValueKind.MEASURE, at, end, (1 + half) * unit.factor, unit=unit.base)
    if word in TOGETHER:
        return Draft(ValueKind.NUMBER, at, at + 1, TOGETHER[word], unit="person")
    if word in _HALVED or (word == "halves" and following in _HALVES_BEFORE):
        return Draft(ValueKind.NUMBER, at, at + 1, 0.5, unit="fraction")
    if word in _ONCE and (tokens[at - 1].text in _ONLY or following in _ONLY):
        return Draft(ValueKind.NUMBER, at, at + 1, 1.0, unit="times")
    decimal = word == "m" and tokens[at + 1].glued and not following.isdecimal()
    strength = number_at(tokens, at + 1) if word in _MAGNITUDES or decimal else None
    if strength is not None and strength.amount < _STRONGEST:
        return Draft(ValueKind.MEASURE, at, strength.end, strength.amount, unit="magnitude")
    if word in _MULTIPLES and following not in _NOT_DOUBLED:
        return Draft(ValueKind.NUMBER, at, at + 1, _MULTIPLES[word], unit="times")
    return None
