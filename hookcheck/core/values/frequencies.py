"""How often: twice a day, every two weeks, sebulan sekali, monthly, Rp5 juta per bulan."""

from hookcheck.core.values.day_parts import time_follows
from hookcheck.core.values.draft import Draft
from hookcheck.core.values.number_words import UNITS
from hookcheck.core.values.numbers import number_at
from hookcheck.core.values.tokens import Tokens
from hookcheck.core.values.units import DAY_S, EACH_TIMES, SE_TIMES, TIMES, Unit
from hookcheck.core.values.value import ValueKind
from hookcheck.core.values.vocabulary import words

RATE = "rate"
"""The unit of what an amount is told for: £2 an hour."""
YEAR_DAYS = 365
_PERIODS: dict[str, Unit] = {
    **TIMES,
    **{f"{name}nya": TIMES[name] for name in ("jam", "hari", "minggu", "bulan", "tahun")},
    **dict.fromkeys(("quarter", "quarters", "kuartal", "triwulan", "wulan"), Unit("month", 3)),
    "semester": Unit("month", 6),
    "weekend": TIMES["week"],
}
_ADVERBS: dict[str, Unit] = {
    **dict.fromkeys(("daily", "harian"), TIMES["day"]),
    **dict.fromkeys(("weekly", "mingguan"), TIMES["week"]),
    "fortnightly": TIMES["fortnight"],
    **dict.fromkeys(("monthly", "bulanan"), TIMES["month"]),
    **dict.fromkeys(("quarterly", "triwulanan"), Unit("month", 3)),
    **dict.fromkeys(("yearly", "annually", "annual", "tahunan"), TIMES["year"]),
    "hourly": TIMES["hour"],
}
_LETTERS = {
    "h": TIMES["hour"],
    "d": TIMES["day"],
    "w": TIMES["week"],
    "m": TIMES["month"],
    "a": TIMES["year"],
}
_COUNTS: dict[str, int] = {"once": 1, "sekali": 1, "twice": 2, "thrice": 3}
_TIMES_WORDS = words("times time kali x")
_EVERY = words("every each setiap tiap saban per")
_BY = words("by demi per")
_PARTS = (0.25, 0.5)
"""Parts of a unit that "every" is said of: every half an hour."""
_STEPS = words("month week year bulan minggu tahun")
"""Pay month by month."""
_OTHER = words("other second")
_MOMENTS = words("second seconds sec secs detik dtk minute minutes min mins menit mnt")
"""Units that "every" is said of without counting: every second counts."""
_HOURLESS = words("jam hour hr")
_FLOWERY = words("old long life newspaper")
"""What follows a word such as "daily" that says no more how often: daily life."""
_PAPERS = words("buku koran majalah surat pekerja buruh pekerjaan kerja")
"""What stands before such a word when both are the name of a thing: buku harian."""
FREQUENCY_WORDS = frozenset({*_ADVERBS, *_COUNTS, *_EVERY, *SE_TIMES, *EACH_TIMES, *_STEPS})


def frequency_at(tokens: Tokens, at: int) -> Draft | None:
    """How often something is, told at token *at*, if it is."""
    word, after = tokens[at].text, tokens[at + 1]
    if word in _ADVERBS:
        told = (
            after.text not in _FLOWERY
            and tokens[at - 1].text not in _PAPERS
            and not (after.text == "-" and after.glued)
        )
        return _draft(at, at + 1, 1, 1, _ADVERBS[word]) if told else None
    if word in EACH_TIMES:
        return _draft(at, at + 1, 1, 1, EACH_TIMES[word], RATE)
    if word in _STEPS and after.text in _BY and tokens[at + 2].text == word:
        return _draft(at, at + 3, 1, 1, _PERIODS[word])
    return _times_in(tokens, at) or _every(tokens, at) or _times_after(tokens, at)


def rate_at(tokens: Tokens, at: int) -> Draft | None:
    """What an amount that ends before token *at* is told for: /bulan, a month, sebulan."""
    if tokens[at].text == "p" and tokens[at + 1].text == "/":
        # £25 p/m.
        unit = _LETTERS.get(tokens[at + 2].text)
        return None if unit is None else _draft(at, at + 3, 1, 1, unit, RATE)
    if tokens[at].text == "/" or tokens[at].text in ("a", "an"):
        unit = _PERIODS.get(tokens[at + 1].text)
        return None if unit is None else _draft(at, at + 2, 1, 1, unit, RATE)
    unit = SE_TIMES.get(tokens[at].text)
    return None if unit is None else _draft(at, at + 1, 1, 1, unit, RATE)


def as_rate(draft: Draft) -> Draft:
    """The length of time of *draft*, when it says what an amount is told for: 8 gelas sehari."""
    return _draft(draft.first, draft.end, 1, draft.amount or 1, Unit(draft.unit, 1), RATE)


def _draft(first: int, end: int, times: float, periods: float, period: Unit, unit: str = "") -> Draft:
    """So many *times* in so many periods, as times a year."""
    return Draft(ValueKind.FREQUENCY, first, end, times * per_year(period) / periods, unit=unit)


def per_year(period: Unit) -> float:
    """How often a *period* fits into a year."""
    return (12 if period.base == "month" else YEAR_DAYS * DAY_S) / period.factor


def _times_in(tokens: Tokens, at: int) -> Draft | None:
    """Twice a day, three times per week, 2x seminggu, once every three months, sekali dalam setahun."""
    count = _count(tokens, at)
    if count is None:
        return None
    times, here = count
    word = tokens[here].text
    if word in _ADVERBS:
        return _draft(at, here + 1, times, 1, _ADVERBS[word])
    here += word in ("in", "dalam")
    word = tokens[here].text
    if word in SE_TIMES:
        return _draft(at, here + 1, times, 1, SE_TIMES[word])
    if word in ("a", "an", "/"):
        unit = _PERIODS.get(tokens[here + 1].text)
        return None if unit is None else _draft(at, here + 2, times, 1, unit)
    if word not in _EVERY:
        return None
    found = _counted_period(tokens, here + 1)
    return None if found is None else _draft(at, found[2], times, found[0], found[1])


def _count(tokens: Tokens, at: int) -> tuple[float, int] | None:
    """How many times, and the index after it: twice, 3x, dua kali."""
    word = tokens[at].text
    if word in _COUNTS:
        return _COUNTS[word], at + 1
    number = number_at(tokens, at)
    if number is None or number.fraction or tokens[number.end].text not in _TIMES_WORDS:
        return None
    return number.amount, number.end + 1


def _every(tokens: Tokens, at: int) -> Draft | None:
    """Every month, every three months, every other week, setiap tiga bulan sekali, per bulan."""
    word = tokens[at].text
    if word not in _EVERY:
        return None
    found = _counted_period(tokens, at + 1)
    if found is None:
        return None
    periods, unit, end = found
    bare = end == at + 2
    if bare and word != "per" and tokens[at + 1].text in _MOMENTS:
        return None
    if tokens[end].text == "sekali":
        return _draft(at, end + 1, 1, periods, unit)
    count = _count(tokens, end) if bare else None
    if count is not None and tokens[count[1]].text not in _EVERY:
        # Setiap hari dua kali.
        return _draft(at, count[1], count[0], periods, unit)
    if bare and word != "per" and unit == TIMES["day"]:
        # "Every day" names days of the week.
        return None
    return _draft(at, end, 1, periods, unit, RATE if word == "per" and bare else "")


def _counted_period(tokens: Tokens, at: int) -> tuple[float, Unit, int] | None:
    """Some periods, their unit and the index after them: three months, other week, bulan."""
    periods, here = 1.0, at
    if tokens[at].text in _OTHER and tokens[at + 1].text in _PERIODS:
        periods, here = 2.0, at + 1
    elif tokens[at].text not in _PERIODS and tokens[at].text != "tri":
        number = number_at(tokens, at)
        if number is None or not number.amount or (number.fraction and number.amount not in _PARTS):
            return None
        # Every half an hour; setengah tahun sekali.
        periods, here = number.amount, number.end + (tokens[number.end].text in ("a", "an"))
    here += tokens[here].text == "tri" and tokens[here + 1].text == "wulan"
    word, after = tokens[here].text, tokens[here + 1]
    unit = TIMES["minute"] if word == "'" and tokens[here].glued else _PERIODS.get(word)
    if word == "minggu" and here == at and time_follows(tokens, here + 1):
        # "Setiap Minggu pagi" is on Sundays.
        return None
    if unit is None or (word in _HOURLESS and (after.kind == "d" or after.text in UNITS)):
        # "Setiap jam 8" is at eight.
        return None
    return periods, unit, here + 1


def _times_after(tokens: Tokens, at: int) -> Draft | None:
    """Sebulan sekali, tiga bulan sekali, sehari dua kali."""
    word = tokens[at].text
    if word in SE_TIMES:
        periods, unit, end = 1.0, SE_TIMES[word], at + 1
    else:
        found = _counted_period(tokens, at) if word not in _PERIODS and word not in _OTHER else None
        if found is None:
            return None
        periods, unit, end = found
    if tokens[end].text == "sekali":
        return None if tokens[end + 1].text == "lagi" else _draft(at, end + 1, 1, periods, unit)
    count = _count(tokens, end) if word in SE_TIMES else None
    ends = count is not None and tokens[count[1]].text != "lipat"
    return _draft(at, count[1], count[0], periods, unit) if count is not None and ends else None
