"""Numbers with a unit: measures, percentages, lengths of time, ages, multiples."""

from typing import NamedTuple

from hookcheck.core.values.draft import Draft
from hookcheck.core.values.numbers import Number, number_at
from hookcheck.core.values.tokens import Token
from hookcheck.core.values.value import Comparator, ValueKind
from hookcheck.core.values.vocabulary import words


class _Unit(NamedTuple):
    base: str
    factor: float
    offset: float = 0.0


_MINUTE, _HOUR, _DAY, _WEEK = 60.0, 3600.0, 86400.0, 604800.0
_TIMES: dict[str, _Unit] = {
    **dict.fromkeys(("second", "seconds", "sec", "secs", "detik", "dtk"), _Unit("second", 1)),
    **dict.fromkeys(("minute", "minutes", "mins", "min", "menit", "mnt"), _Unit("second", _MINUTE)),
    **dict.fromkeys(("hour", "hours", "hr", "hrs", "jam"), _Unit("second", _HOUR)),
    **dict.fromkeys(("day", "days", "hari"), _Unit("second", _DAY)),
    **dict.fromkeys(("week", "weeks", "wk", "wks", "minggu", "pekan"), _Unit("second", _WEEK)),
    **dict.fromkeys(("fortnight", "fortnights"), _Unit("second", 2 * _WEEK)),
    **dict.fromkeys(("month", "months", "mo", "bulan", "bln"), _Unit("month", 1)),
    **dict.fromkeys(("year", "years", "yr", "yrs", "tahun", "thn", "th"), _Unit("month", 12)),
    **dict.fromkeys(("decade", "decades", "dekade", "dasawarsa"), _Unit("month", 120)),
    **dict.fromkeys(("century", "centuries", "abad"), _Unit("month", 1200)),
}
_SE_TIMES: dict[str, _Unit] = {
    f"se{name}": _TIMES[name]
    for name in ("detik", "menit", "jam", "hari", "minggu", "pekan", "bulan", "tahun")
} | {"sepekan": _TIMES["pekan"], "seabad": _TIMES["abad"]}
_NIGHTS = frozenset({"night", "nights", "malam"})
_UNITS: dict[str, _Unit] = {
    **dict.fromkeys(("kg", "kgs", "kilogram", "kilograms", "kilo", "kilos"), _Unit("kg", 1)),
    **dict.fromkeys(("g", "gr", "gram", "grams"), _Unit("kg", 0.001)),
    **dict.fromkeys(("mg", "miligram", "milligram", "milligrams"), _Unit("kg", 1e-6)),
    **dict.fromkeys(("ton", "tons", "tonne", "tonnes"), _Unit("kg", 1000)),
    **dict.fromkeys(("kuintal", "kwintal"), _Unit("kg", 100)),
    **dict.fromkeys(("ons",), _Unit("kg", 0.1)),
    **dict.fromkeys(("lb", "lbs"), _Unit("kg", 0.45359237)),
    **dict.fromkeys(("oz", "ounce", "ounces"), _Unit("kg", 0.028349523)),
    **dict.fromkeys(("km", "kms", "kilometer", "kilometers", "kilometre", "kilometres"), _Unit("m", 1000)),
    **dict.fromkeys(("m", "meter", "meters", "metre", "metres", "mtr"), _Unit("m", 1)),
    **dict.fromkeys(("cm", "centimeter", "centimeters", "centimetre", "centimetres", "senti",
    "sentimeter"), _Unit("m", 0.01)),
    **dict.fromkeys(("mm", "milimeter", "millimeter", "millimeters", "millimetre", "millimetres"),
    _Unit("m", 0.001)),
    **dict.fromkeys(("mile", "miles", "mil"), _Unit("m", 1609.344)),
    **dict.fromkeys(("ft", "feet", "foot", "kaki"), _Unit("m", 0.3048)),
    **dict.fromkeys(("inch", "inches", "inci"), _Unit("m", 0.0254)),
    **dict.fromkeys(("hektar", "hektare", "hectare", "hectares", "ha"), _Unit("m2", 1e4)),
    **dict.fromkeys(("acre", "acres"), _Unit("m2", 4046.856)),
    **dict.fromkeys(("l", "lt", "ltr", "liter", "liters", "litre", "litres"), _Unit("l", 1)),
    **dict.fromkeys(("ml", "mililiter", "milliliter", "milliliters", "millilitre", "millilitres", "cc"),
    _Unit("l", 0.001)),
    **dict.fromkeys(("gallon", "gallons"), _Unit("l", 3.785412)),
    **dict.fromkeys(("galon",), _Unit("galon", 1)),
    **dict.fromkeys(("gb", "giga", "gigabyte", "gigabytes", "gig", "gigs"), _Unit("MB", 1000)),
    **dict.fromkeys(("mb", "mega", "megabyte", "megabytes"), _Unit("MB", 1)),
    **dict.fromkeys(("tb", "tera", "terabyte", "terabytes"), _Unit("MB", 1e6)),
    **dict.fromkeys(("kb", "kilobyte", "kilobytes"), _Unit("MB", 0.001)),
    **dict.fromkeys(("mbps", "mbit"), _Unit("Mbps", 1)),
    **dict.fromkeys(("gbps", "gbit"), _Unit("Mbps", 1000)),
    **dict.fromkeys(("mp", "megapixel", "megapixels", "megapiksel"), _Unit("megapixel", 1)),
    **dict.fromkeys(("mah",), _Unit("mAh", 1)),
    **dict.fromkeys(("watt", "watts", "w"), _Unit("W", 1)),
    **dict.fromkeys(("kw", "kilowatt", "kilowatts"), _Unit("W", 1000)),
    **dict.fromkeys(("mw", "megawatt", "megawatts"), _Unit("W", 1e6)),
    **dict.fromkeys(("kwh",), _Unit("kWh", 1)),
    **dict.fromkeys(("volt", "volts"), _Unit("V", 1)),
    **dict.fromkeys(("kcal", "kkal", "kalori", "calories", "calorie", "kilokalori"), _Unit("kcal", 1)),
    **dict.fromkeys(("kph", "kmh", "kpj"), _Unit("km/h", 1)),
    **dict.fromkeys(("mph",), _Unit("km/h", 1.609344)),
    **dict.fromkeys(("celsius", "celcius", "°c"), _Unit("°C", 1)),
    **dict.fromkeys(("fahrenheit", "°f"), _Unit("°C", 5 / 9, -160 / 9)),
    **dict.fromkeys(("ppm",), _Unit("ppm", 1)),
    **dict.fromkeys(("magnitudo", "magnitude", "sr"), _Unit("magnitude", 1)),
}  # fmt: skip
_AREAS: dict[str, float] = {
    "m": 1.0, "meter": 1.0, "metre": 1.0, "metres": 1.0, "meters": 1.0, "km": 1e6, "cm": 1e-4,
    "kilometer": 1e6, "kilometre": 1e6, "kilometers": 1e6, "kilometres": 1e6,
}  # fmt: skip
_SE_UNITS: dict[str, _Unit] = {
    f"se{name}": _UNITS[name]
    for name in ("kilo", "kilogram", "gram", "ton", "liter", "meter", "kilometer", "hektar")
}
_PERCENTS = frozenset({"%", "percent", "persen", "prosen", "pct", "percents"})
_PEOPLE = frozenset({"orang", "people", "person", "persons", "jiwa"})
_TIMES_WORDS = frozenset({"x", "kali", "times", "fold"})
_MULTIPLES: dict[str, float] = {
    "twice": 2, "thrice": 3, "double": 2, "doubled": 2, "doubles": 2, "doubling": 2, "triple": 3,
    "tripled": 3,
    "triples": 3, "quadruple": 4, "quadrupled": 4,
}  # fmt: skip
_NOT_DOUBLED = words(
    """
    check decker room bed click tap cheese date cab trouble standard agent o oh zero kick shot cream
    major jump one two three four five six seven eight nine -
    """
)
_AGE_BEFORE = frozenset({"usia", "umur", "berusia", "berumur", "aged", "age", "ages", "seusia"})
MEASURE_WORDS = frozenset({*_SE_TIMES, *_SE_UNITS, *_MULTIPLES, *_AGE_BEFORE, "half"})


def percent_at(tokens: list[Token], at: int, number: Number) -> Draft | None:
    """The percentage, or price cut in half, that *number* begins."""
    end = number.end
    word = tokens[end].text
    comparator = Comparator.ABOUT if number.about else Comparator.EXACT
    if word in _PERCENTS:
        return Draft(ValueKind.PERCENT, at, end + 1, number.amount, comparator=comparator)
    following = tokens[end + 1]
    if word == "per" and following.text in ("cent", "sen"):
        return Draft(ValueKind.PERCENT, at, end + 2, number.amount, comparator=comparator)
    if word == "o" and following.text == "/" and tokens[end + 2].text == "o" and following.glued:
        return Draft(ValueKind.PERCENT, at, end + 3, number.amount, comparator=comparator)
    if number.fraction:
        here = end + 1 if word in ("-", "the", "of") else end
        if tokens[here].text == "the":
            here += 1
        if tokens[here].text in ("price", "harga", "off", "priced", "prices"):
            return Draft(ValueKind.PERCENT, at, here + 1, number.amount * 100)
    return None


def measure_at(tokens: list[Token], at: int, number: Number) -> Draft | None:
    """The measure, length of time, multiple or head count that *number* begins."""
    end = number.end
    if (
        tokens[end].text == "-"
        and tokens[end + 1].kind == "w"
        and tokens[end].glued
        and tokens[end + 1].glued
    ):
        end += 1
    if number.fraction and tokens[end].text in ("a", "an"):
        end += 1
    token = tokens[end]
    word = token.text
    comparator = Comparator.ABOUT if number.about else Comparator.EXACT
    if word == "x" and tokens[end + 1].kind == "d":
        repeated = number_at(tokens, end + 1)
        if repeated is not None and tokens[repeated.end].text == "jam" and repeated.amount == 24:
            return Draft(ValueKind.DURATION, at, repeated.end + 1, number.amount * _DAY, unit="second")
        return None
    if word in _TIMES_WORDS:
        end += 1
        if tokens[end].text == "lipat":
            end += 1
        return Draft(ValueKind.NUMBER, at, end, number.amount, unit="times", comparator=comparator)
    if word in _PEOPLE:
        return _draft(ValueKind.NUMBER, at, end + 1, number, "person", 1)
    unit = _TIMES.get(word)
    if unit is not None or _is_short_time(tokens, end):
        return _time(tokens, at, number, end)
    if word == "°" or word in ("derajat", "degrees", "degree"):
        following = tokens[end + 1].text
        fahrenheit = following in ("f", "fahrenheit")
        end += 2 if following in ("c", "f", "celsius", "celcius", "fahrenheit") else 1
        unit = _UNITS["fahrenheit" if fahrenheit else "celsius"]
    elif word in _AREAS and (power := _area_words(tokens, end)):
        unit, end = _Unit("m3" if power[1] else "m2", _AREAS[word]), power[0]
    elif word in ("square", "sq") and tokens[end + 1].text in _AREAS:
        unit, end = _Unit("m2", _AREAS[tokens[end + 1].text]), end + 2
    elif word == "km" and tokens[end + 1].text == "/" and tokens[end + 2].text in ("jam", "h", "hour"):
        unit, end = _UNITS["kph"], end + 3
    else:
        unit = _UNITS.get(word)
        if unit is None or (len(word) == 1 and tokens[end + 1].text in ("'", "-") and tokens[end + 1].glued):
            return None
        end += 1
    return _draft(ValueKind.MEASURE, at, end, number, unit.base, unit.factor, unit.offset)


def _area_words(tokens: list[Token], at: int) -> tuple[int, bool] | None:
    """Where an area or a volume ends (True for a volume), when the unit of length at *at* begins one."""
    after = tokens[at + 1]
    if after.text in ("2", "3") and after.glued:
        return at + 2, after.text == "3"
    if after.text in ("persegi", "squared", "kubik", "cubed"):
        return at + 2, after.text in ("kubik", "cubed")
    return None


def _is_short_time(tokens: list[Token], at: int) -> bool:
    token = tokens[at]
    return token.glued and token.text in ("h", "s") and tokens[at - 1].kind == "d"


def _time(tokens: list[Token], at: int, number: Number, place: int) -> Draft:
    """A length of time, with its smaller parts: 1 jam 30 menit, an hour and a half."""
    word = tokens[place].text
    unit = _TIMES.get(word) or _SE_TIMES.get(word) or _Unit("second", _HOUR if word == "h" else 1)
    amount, end, factor = number.amount * unit.factor, place + 1, unit.factor
    while True:
        here = end + 1 if tokens[end].text in ("and", "dan", ",") else end
        if tokens[here].text in ("a", "an") and tokens[here + 1].text == "half":
            if here > end:
                amount, end = amount + factor / 2, here + 2
            break
        if tokens[here].text in ("setengah", "½") and tokens[here + 1].text not in _TIMES:
            amount, end = amount + factor / 2, here + 1
            break
        smaller = number_at(tokens, here)
        if smaller is None or smaller.fraction:
            break
        after = _TIMES.get(tokens[smaller.end].text)
        if after is None and tokens[smaller.end].glued and tokens[smaller.end].text in ("m", "s"):
            after = _Unit("second", _MINUTE if tokens[smaller.end].text == "m" else 1)
        if after is None or after.base != unit.base or after.factor >= factor:
            if tokens[smaller.end].text in _NIGHTS and factor == _DAY:
                end = smaller.end + 1
            break
        amount, end, factor = amount + smaller.amount * after.factor, smaller.end + 1, after.factor
    kind = ValueKind.DURATION
    if unit.base == "month" and (
        tokens[end].text == "old" or (tokens[end].text == "-" and tokens[end + 1].text == "old")
    ):
        kind, end = ValueKind.AGE, end + (2 if tokens[end].text == "-" else 1)
    comparator = Comparator.ABOUT if number.about else Comparator.EXACT
    others = tuple(other * unit.factor for other in number.others)
    return Draft(kind, at, end, amount, unit=unit.base, comparator=comparator, others=others)


def unit_word_at(tokens: list[Token], at: int, language: str = "") -> Draft | None:
    """A value whose number hides in a word: sejam, sekilo, an hour, twice, usia 17."""
    word = tokens[at].text
    unit = _SE_TIMES.get(word)
    if unit is not None:
        if tokens[at + 1].text in ("sekali", "-"):
            return None
        return _time(tokens, at, Number(1, at), at)
    unit = _SE_UNITS.get(word)
    if unit is not None:
        return Draft(ValueKind.MEASURE, at, at + 1, unit.factor, unit=unit.base)
    if word in ("a", "an"):
        name = tokens[at + 1].text
        if name in ("hour", "minute", "day", "week", "fortnight", "month", "year", "decade", "century"):
            return _time(tokens, at, Number(1, at + 1), at + 1)
        if name in (
            "kilo",
            "kilogram",
            "litre",
            "liter",
            "mile",
            "kilometre",
            "kilometer",
            "tonne",
            "ton",
            "metre",
        ):
            unit = _UNITS[name]
            return Draft(ValueKind.MEASURE, at, at + 2, unit.factor, unit=unit.base)
        return None
    multiple = _MULTIPLES.get(word)
    if multiple is not None:
        return (
            None
            if tokens[at + 1].text in _NOT_DOUBLED
            else Draft(ValueKind.NUMBER, at, at + 1, multiple, unit="times")
        )
    if word in _AGE_BEFORE:
        return _age_after(tokens, at, language)
    return None


def _age_after(tokens: list[Token], at: int, language: str) -> Draft | None:
    here = at + 1
    number = number_at(tokens, here, language)
    if number is None or number.amount > 120 or number.fraction:
        return None
    end = number.end
    if tokens[end].text in ("-", "to", "sampai", "hingga", "s/d"):
        upper = number_at(tokens, end + 1, language)
        if upper is not None and number.amount < upper.amount <= 120:
            unit = _TIMES.get(tokens[upper.end].text) or _TIMES["year"]
            named = tokens[upper.end].text in _TIMES
            return Draft(
                ValueKind.AGE,
                at,
                upper.end + named,
                number.amount * unit.factor,
                upper.amount * unit.factor,
                unit.base,
            )
    named = tokens[end].text in _TIMES
    unit = _TIMES[tokens[end].text if named else "year"]
    return Draft(ValueKind.AGE, at, end + named, number.amount * unit.factor, unit=unit.base)


def _draft(
    kind: ValueKind, at: int, end: int, number: Number, unit: str, factor: float, offset: float = 0.0
) -> Draft:
    comparator = Comparator.ABOUT if number.about else Comparator.EXACT
    others = tuple(other * factor + offset for other in number.others)
    return Draft(
        kind, at, end, number.amount * factor + offset, unit=unit, comparator=comparator, others=others
    )
