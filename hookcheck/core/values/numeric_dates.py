"""Dates in digits, and the shopping days that are named by two equal numbers."""

from hookcheck.core.values.calendar_words import WEEKDAYS
from hookcheck.core.values.draft import Draft
from hookcheck.core.values.numbers import number_at
from hookcheck.core.values.tokens import Tokens
from hookcheck.core.values.value import CalendarDate, ValueKind
from hookcheck.core.values.vocabulary import words
from hookcheck.core.values.years import year_number

DATE_CUES = words("tanggal tgl tg")
_SHOPPING_DAYS = frozenset(str(month) for month in range(1, 13))
_SALES = words(
    "sale promo diskon festival flash shopee tokopedia lazada tiktok harbolnas super big mega spesial"
)
"""Words beside 8.8 or "sebelas sebelas" that make it a shopping day."""
_CLOCK_CUES = words("jam pukul pkl at")
_LAST_CENTURY = 50
"""From here on a year of two digits is one of the last century."""
_NOT_A_SHOPPING_DAY = words("% percent persen wib wita wit am pm juta ribu million km kg inch inci")


def numeric_date_at(tokens: Tokens, at: int) -> Draft | None:
    """The date in digits that begins at token *at*, if one does: 1/12, 01-12-2026, 2026-12-01, 12.12."""
    first, sign, second = tokens[at], tokens[at + 1], tokens[at + 2]
    if first.kind != "d":
        return None
    if "." in first.text:
        return _pointed(tokens, at)
    spaced = [token.text for token in tokens[at + 1 : at + 5]]
    if spaced[0] == spaced[2] == "." and year_number(spaced[3]) is not None:
        return _from_parts([first.text, spaced[1], spaced[3]], at, at + 5)
    if sign.text not in ("/", "-") or second.kind != "d":
        return None
    again, third, after = tokens[at + 3 : at + 6]
    if again.text == sign.text and third.kind == "d" and (again.glued or len(third.text) == 4):
        chained = after.text == sign.text and after.glued
        return None if chained else _from_parts([first.text, second.text, third.text], at, at + 5)
    if not sign.glued or not second.glued:
        return None
    pair = (first.text, second.text)
    if sign.text != "/" or pair in (("24", "7"), ("7", "24")) or not second.text.isdecimal():
        return None
    before = tokens[at - 1].text
    padded = first.text[0] == "0" and len(second.text) == 2
    cued = padded or before in DATE_CUES or before in WEEKDAYS or before in ("on", "(")
    if not cued and (
        int(first.text) < int(second.text) <= 5 or (second.text == "10" and len(first.text) == 1)
    ):
        # A fraction or a mark out of so many.
        return None
    return _from_parts([first.text, second.text], at, at + 3)


def _pointed(tokens: Tokens, at: int) -> Draft | None:
    parts = tokens[at].text.split(".")
    if len(parts) == 3:
        return _from_parts(parts, at, at + 1)
    if len(parts) != 2 or parts[0] != parts[1] or parts[0] not in _SHOPPING_DAYS:
        return None
    before, after = tokens[at - 1].text, tokens[at + 1].text
    if after in _NOT_A_SHOPPING_DAY or before in _CLOCK_CUES:
        return None
    if len(parts[0]) == 1 and parts[0] != "9" and not {before, after} & _SALES:
        return None
    return Draft(ValueKind.DATE, at, at + 1, date=CalendarDate(int(parts[0]), int(parts[1])))


def spoken_shopping_day_at(tokens: Tokens, at: int) -> Draft | None:
    """The shopping day told as two numbers at token *at*: promo sebelas sebelas, twelve twelve sale."""
    day = number_at(tokens, at)
    if day is None or day.amount not in range(1, 13) or day.scaled:
        return None
    month = number_at(tokens, day.end)
    if month is None or month.amount != day.amount or month.scaled:
        return None
    if not {tokens[at - 1].text, tokens[month.end].text} & _SALES:
        return None
    number = int(day.amount)
    return Draft(ValueKind.DATE, at, month.end, date=CalendarDate(number, number))


def _from_parts(parts: list[str], at: int, end: int) -> Draft | None:
    """The date of two or three numbers: the day comes first unless it cannot."""
    if not all(part.isdecimal() for part in parts):
        return None
    year = None
    if len(parts) == 3:
        if year_number(parts[0]) is not None:
            parts = parts[::-1]
        year = year_number(parts[2])
        if year is None and len(parts[2]) == 2:
            year = int(parts[2]) + (2000 if int(parts[2]) < _LAST_CENTURY else 1900)
        if year is None:
            return None
    day, month = int(parts[0]), int(parts[1])
    if month > 12 >= day:
        day, month = month, day
    if not (1 <= day <= 31 and 1 <= month <= 12):
        return None
    return Draft(ValueKind.DATE, at, end, date=CalendarDate(day, month, year))
