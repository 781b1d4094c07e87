"""Names of units, English and Indonesian, and what they amount to in the base unit of their kind."""

from typing import NamedTuple

from hookcheck.core.values.vocabulary import words


class Unit(NamedTuple):
    """How an amount becomes one in the base unit: times the factor, plus the offset."""

    base: str
    factor: float
    offset: float = 0.0
    foreign: bool = False
    """True when the base unit belongs to another system, so that conversions are rounded."""


def _named(listed: str, base: str, factor: float, offset: float = 0.0) -> dict[str, Unit]:
    return dict.fromkeys(words(listed), Unit(base, factor, offset))


def _foreign(listed: str, base: str, factor: float, offset: float = 0.0) -> dict[str, Unit]:
    return dict.fromkeys(words(listed), Unit(base, factor, offset, foreign=True))


HOUR_S, DAY_S, WEEK_S, MONTH_S = 3600.0, 86400.0, 604800.0, 2629800.0

TIMES: dict[str, Unit] = {
    **_named("second seconds sec secs detik dtk", "second", 1),
    **_named("minute minutes mins min menit mnt menitan", "second", 60),
    **_named("hour hours hr hrs jam", "second", HOUR_S),
    **_named("day days hari harian", "second", DAY_S),
    **_named("week weeks wk wks minggu pekan mingguan", "second", WEEK_S),
    **_named("fortnight fortnights", "second", 2 * WEEK_S),
    **_named("month months mo bulan bln bulanan", "month", 1),
    **_named("year years yr yrs tahun thn th taun tahunan", "month", 12),
    **_named("decade decades dekade dasawarsa windu", "month", 120),
    **_named("century centuries abad", "month", 1200),
}
SE_TIMES: dict[str, Unit] = {
    f"se{name}": TIMES[name]
    for name in ("detik", "menit", "jam", "hari", "minggu", "pekan", "bulan", "tahun", "abad")
}
"""One and its unit in a word."""

UNITS_OF_MEASURE: dict[str, Unit] = {
    **_named("kg kgs kilogram kilograms kilo kilos kiloan", "kg", 1),
    **_named("g gr gram grams", "kg", 1e-3),
    **_named("mg miligram milligram milligrams", "kg", 1e-6),
    **_named("ton tons tonne tonnes", "kg", 1000),
    **_named("kuintal kwintal", "kg", 100),
    **_named("ons", "kg", 0.1),
    **_foreign("lb lbs pound pounds", "kg", 0.45359237),
    **_foreign("oz ounce ounces", "kg", 0.028349523),
    **_named("km kms kilometer kilometers kilometre kilometres", "m", 1000),
    **_named("m meter meters metre metres mtr meteran", "m", 1),
    **_named("cm centimeter centimeters centimetre centimetres senti sentimeter", "m", 0.01),
    **_named("mm milimeter millimeter millimeters millimetre millimetres", "m", 1e-3),
    **_foreign("mile miles mil", "m", 1609.344),
    **_foreign("ft feet foot kaki", "m", 0.3048),
    **_foreign("inch inches inci", "m", 0.0254),
    **_named("hektar hektare hectare hectares ha", "m2", 1e4),
    **_foreign("acre acres", "m2", 4046.856),
    **_named("l lt ltr liter liters litre litres", "l", 1),
    **_named("ml mililiter milliliter milliliters millilitre millilitres cc mili", "l", 1e-3),
    **_foreign("gallon gallons", "l", 3.785412),
    **_named("galon", "galon", 1),
    **_named("gb giga gigabyte gigabytes gig gigs", "MB", 1000),
    **_named("mb mega megabyte megabytes", "MB", 1),
    **_named("tb tera terabyte terabytes", "MB", 1e6),
    **_named("kb kilobyte kilobytes", "MB", 1e-3),
    **_named("mbps mbit megabit megabits megs", "Mbps", 1),
    **_named("gbps gbit", "Mbps", 1000),
    **_named("mp megapixel megapixels megapiksel", "megapixel", 1),
    **_named("mah milliamp milliamps", "mAh", 1),
    **_named("watt watts w", "W", 1),
    **_named("kw kilowatt kilowatts", "W", 1000),
    **_named("mw megawatt megawatts", "W", 1e6),
    **_named("kwh", "kWh", 1),
    **_named("volt volts", "V", 1),
    **_named("kcal kkal kalori calories calorie kilokalori", "kcal", 1),
    **_named("kph kmh kpj", "km/h", 1),
    **_foreign("mph", "km/h", 1.609344),
    **_named("celsius celcius", "°C", 1),
    **_foreign("fahrenheit", "°C", 5 / 9, -160 / 9),
    **_named("ppm", "ppm", 1),
    **_named("magnitudo magnitude", "magnitude", 1),
}
SE_UNITS: dict[str, Unit] = {
    f"se{name}": UNITS_OF_MEASURE[name]
    for name in ("kilo", "kilogram", "gram", "ton", "liter", "meter", "kilometer", "hektar", "ons")
}
EACH_UNITS: dict[str, Unit] = {f"{name}nya": unit for name, unit in SE_UNITS.items()}
EACH_TIMES: dict[str, Unit] = {f"{name}nya": unit for name, unit in SE_TIMES.items()}
"""What a price is for, told before it: sekilonya dua ribu, sebulannya dua juta."""
LENGTHS: dict[str, float] = {name: unit.factor for name, unit in UNITS_OF_MEASURE.items() if unit.base == "m"}
"""Units that a square or a cube is made of, in metres."""
