"""Years, written and said."""

from hookcheck.core.values.draft import Draft
from hookcheck.core.values.halves import digits_at
from hookcheck.core.values.number_words import UNITS
from hookcheck.core.values.numbers import number_at
from hookcheck.core.values.spans_of_years import (
    DECADES,
    decade_at,
    short_school_year_at,
    span_of_years,
    two_years_at,
)
from hookcheck.core.values.tokens import Tokens
from hookcheck.core.values.value import CalendarDate, ValueKind
from hookcheck.core.values.vocabulary import words

FIRST_YEAR, LAST_YEAR = 1900, 2100
"""Four bare digits between these are a year unless they count something."""
YEAR_WORDS = frozenset({"tahun", "era", "dekade", *DECADES})
_COUNTED = words(
    """
    orang people unit rupiah dollars meter kg km persen percent % kali times paket packs pcs tiket tickets
    anak warga siswa kursi seats students jobs lowongan dosis doses rumah homes calories kkal watt mah
    followers views steps langkah mdpl desa sekolah guru pasien korban jiwa produk jam hari menit minutes
    metres meters hours days ribu juta thousand million ton liter
    """
)


_BEFORE_YEAR = words("in since year by until of from sejak sampai hingga")


def year_number(digits: str) -> int | None:
    """The year that *digits* are, if they are four and likely one."""
    if len(digits) != 4 or not digits.isdecimal():
        return None
    year = int(digits)
    return year if FIRST_YEAR <= year <= LAST_YEAR else None


def year_after(tokens: Tokens, at: int) -> tuple[int, int] | None:
    """The year that follows a month at token *at*, and the index after it."""
    token = tokens[at]
    if token.text in (",", "tahun"):
        at += 1
    elif token.text in ("-", "/"):
        if not (token.glued and tokens[at + 1].glued):
            return None
        at += 1
    token, after = tokens[at], tokens[at + 1]
    year = year_number(token.text)
    if year is not None:
        return year, at + 1
    if token.text == "'" and after.kind == "d" and len(after.text) == 2 and after.glued:
        return 2000 + int(after.text), at + 2
    return _spoken(tokens, at)


def _spoken(tokens: Tokens, at: int) -> tuple[int, int] | None:
    """Twenty twenty six; two thousand and five; dua ribu dua puluh enam; dua nol dua enam."""
    word, following = tokens[at].text, tokens[at + 1].text
    if word in ("nineteen", "twenty"):
        century = 1900 if word == "nineteen" else 2000
        if following in ("oh", "o") and tokens[at + 2].text in UNITS:
            return century + UNITS[tokens[at + 2].text], at + 3
        rest = number_at(tokens, at + 1)
        if rest is None or rest.digits or rest.scaled or rest.amount not in range(10, 100):
            return None
        return century + int(rest.amount), rest.end
    if word not in ("dua", "two", "seribu"):
        return None
    if following in ("nol", "kosong", "zero", "oh"):
        tens, units = UNITS.get(tokens[at + 2].text), UNITS.get(tokens[at + 3].text)
        return None if tens is None or units is None else (2000 + tens * 10 + units, at + 4)
    number = number_at(tokens, at)
    if number is None or number.amount % 1 or not FIRST_YEAR <= number.amount <= LAST_YEAR:
        return None
    last = UNITS.get(tokens[number.end].text)
    if 2000 < number.amount < 2010 and last is not None:
        # "Dua ribu dua lima" is how 2025 is said in passing.
        return 2000 + int(number.amount - 2000) * 10 + last, number.end + 1
    return int(number.amount), number.end


def year_alone(tokens: Tokens, at: int) -> Draft | None:
    """The year that stands by itself, or after "tahun", at token *at*."""
    span = decade_at(tokens, at) or short_school_year_at(tokens, at)
    if span is not None:
        return span
    cued = tokens[at].text == "tahun"
    place = at + cued
    short = digits_at(tokens, place) if cued else None
    if short is not None and short.amount in range(20, 50):
        # Tahun dua tujuh.
        named = 2000 + int(short.amount)
        return Draft(ValueKind.DATE, at, short.end, float(named), date=CalendarDate(year=named))
    year = year_number(tokens[place].text)
    found = _spoken(tokens, place) if year is None else (year, place + 1)
    if found is None:
        return None
    next_year = two_years_at(tokens, *found)
    if next_year is not None:
        return span_of_years(at, next_year, found[0], found[0] + 1)
    after = tokens[found[1]]
    if not cued and year is None and found[0] % 1000 == 0 and tokens[at - 1].text not in _BEFORE_YEAR:
        # "Two thousand" by itself is an amount.
        return None
    if not cued:
        if after.text in _COUNTED or (after.glued and after.kind in ("w", "d")):
            return None
        if (
            after.text == "/"
            and tokens[found[1] + 1].kind == "d"
            and year_number(tokens[found[1] + 1].text) is None
        ):
            return None
    return Draft(ValueKind.DATE, at, found[1], float(found[0]), date=CalendarDate(year=found[0]))
