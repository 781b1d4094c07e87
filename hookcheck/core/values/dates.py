"""Days of the calendar: a day and its month, with or without a year, a month, a year."""

from typing import NamedTuple

from hookcheck.core.values.calendar_words import ALSO_WORDS, MONTHS, SHORT_MONTHS, WEEKDAYS, month_named
from hookcheck.core.values.changes import is_change
from hookcheck.core.values.draft import Draft
from hookcheck.core.values.number_words import NUMBER_WORDS
from hookcheck.core.values.numbers import number_at
from hookcheck.core.values.ordinals import ordinal_at
from hookcheck.core.values.tokens import Token
from hookcheck.core.values.value import CalendarDate, ValueKind
from hookcheck.core.values.vocabulary import words
from hookcheck.core.values.years import year_after, year_alone, year_number

_CUES = words("tanggal tgl tg")
_JOINS = words("- to sampai s/d hingga until till through sampe")
_AND = words("and dan &")
_OTHER_DAY = words("and dan & or atau ke menjadi jadi tapi tetapi melainkan but")
"""What joins two days of one month that make no range."""
_BEFORE_MONTH = words(
    "in by until till since from this next last early late mid of during before every through to"
)
"""What stands before "may" and "march" when they are months."""
_COUNTED = words("% percent persen ribu juta am pm : million thousand kg km")
"""What follows a number beside a month when it is no day: December 5 %."""
_CLOCK_CUES = words("jam pukul pkl at")
_NOT_A_SHOPPING_DAY = words("% percent persen wib wita wit am pm juta ribu million km kg inch inci")
DATE_WORDS = frozenset({*MONTHS, *SHORT_MONTHS, *_CUES, "the", "on", "tahun", "bulan"})


class Part(NamedTuple):
    """A day or a month, and the index after it."""

    number: int
    end: int


def calendar_date_at(tokens: list[Token], at: int) -> Draft | None:
    """The date that begins at token *at*, if one does."""
    return (
        day_and_month_at(tokens, at)
        or _month_at(tokens, at)
        or _day_alone(tokens, at)
        or year_alone(tokens, at)
    )


def day_and_month_at(tokens: list[Token], at: int) -> Draft | None:
    """The date with a day and a month that begins at token *at*, if one does."""
    return _day_first(tokens, at) or _month_first(tokens, at) or _numeric(tokens, at)


def day_number_at(tokens: list[Token], at: int) -> Part | None:
    """The day of a month at token *at*, in digits or words: 1, 1st, first, satu."""
    token = tokens[at]
    if token.kind == "d":
        if len(token.text) > 2 or not token.text.isdecimal() or not 1 <= int(token.text) <= 31:
            return None
        suffix = tokens[at + 1].glued and tokens[at + 1].text in ("st", "nd", "rd", "th")
        return Part(int(token.text), at + 1 + suffix)
    if token.kind != "w":
        return None
    ordinal = ordinal_at(tokens, at, in_date=True)
    if ordinal is not None and ordinal.amount is not None:
        return Part(int(ordinal.amount), ordinal.end) if ordinal.amount <= 31 else None
    if token.text in NUMBER_WORDS and token.text not in ("a", "an"):
        number = number_at(tokens, at)
        if number is not None and number.amount in range(1, 32) and not number.scaled:
            return Part(int(number.amount), number.end)
    return None


def _month(tokens: list[Token], at: int) -> Part | None:
    at += tokens[at].text == "bulan"
    month = month_named(tokens[at].text) if tokens[at].kind == "w" else None
    return None if month is None else Part(month, at + 1)


def _month_after_day(tokens: list[Token], at: int) -> Part | None:
    sign = tokens[at]
    if sign.text == "bulan":
        # Tanggal 10 bulan 10.
        number = day_number_at(tokens, at + 1)
        if number is not None:
            return number if number.number <= 12 else None
    joined = sign.text in ("-", "/", ".") and sign.glued and tokens[at + 1].kind == "w"
    return _month(tokens, at + (joined or sign.text == "of"))


def _day_first(tokens: list[Token], at: int) -> Draft | None:
    """1 December, the 1st of December, tanggal satu Desember, 1-5 December 2026."""
    here = at + (tokens[at].text == "on")
    here += tokens[here].text == "the" or tokens[here].text in _CUES
    first = day_number_at(tokens, here)
    if first is None:
        return None
    month, last = _month_after_day(tokens, first.end), None
    if month is None:
        join = tokens[first.end].text
        if join not in _JOINS and join not in _OTHER_DAY:
            return None
        place = first.end + 1
        place += tokens[place].text == "the" or tokens[place].text in _CUES
        last = day_number_at(tokens, place)
        month = None if last is None else _month_after_day(tokens, last.end)
        if month is None or last is None:
            return None
        consecutive = join in _AND and last.number == first.number + 1
        if (join in _OTHER_DAY and not consecutive) or is_change(tokens, here, join):
            # Two days, not a range; the second is found in its turn.
            return Draft(ValueKind.DATE, at, first.end, date=CalendarDate(first.number, month.number))
        if last.number <= first.number:
            return None
    return _dated(tokens, at, month.end, first, month, last)


def _dated(tokens: list[Token], at: int, end: int, first: Part, month: Part, last: Part | None) -> Draft:
    """The date of these parts with the year that may follow at token *end*."""
    found = year_after(tokens, end)
    year, end = (None, end) if found is None else found
    until = None if last is None else CalendarDate(last.number, month.number, year)
    return Draft(ValueKind.DATE, at, end, date=CalendarDate(first.number, month.number, year), until=until)


def _month_first(tokens: list[Token], at: int) -> Draft | None:
    """December 1, Dec 1st-5th 2026."""
    month = _month(tokens, at)
    if month is None:
        return None
    place = month.end + (tokens[month.end].text == "the")
    first = day_number_at(tokens, place)
    if first is None or tokens[first.end].text in _COUNTED:
        return None
    if tokens[place].kind != "d" and ordinal_at(tokens, place, in_date=True) is None:
        # "Desember lima ribu" is no day.
        return None
    end, last = first.end, None
    if tokens[end].text in _JOINS:
        last = day_number_at(tokens, end + 1)
        if last is not None and (last.number <= first.number or month_named(tokens[last.end].text)):
            last = None
        end = end if last is None else last.end
    return _dated(tokens, at, end, first, month, last)


def _month_at(tokens: list[Token], at: int) -> Draft | None:
    """December 2026, bulan Desember, this May."""
    relative = at + (tokens[at].text in ("this", "next", "last"))
    month = _month(tokens, relative)
    if month is None:
        return None
    year = year_after(tokens, month.end)
    if year is not None:
        return Draft(ValueKind.DATE, at, year[1], date=CalendarDate(month=month.number, year=year[0]))
    word = tokens[month.end - 1].text
    known = word in MONTHS and (word not in ALSO_WORDS or tokens[month.end - 2].text in _BEFORE_MONTH)
    if not known and tokens[relative].text != "bulan":
        return None
    return Draft(ValueKind.DATE, at, month.end, date=CalendarDate(month=month.number))


def _numeric(tokens: list[Token], at: int) -> Draft | None:
    """1/12, 01-12-2026, 1.12.2026, 2026-12-01, and the shopping days 9.9 to 12.12."""
    first, sign, second = tokens[at], tokens[at + 1], tokens[at + 2]
    if first.kind != "d":
        return None
    if "." in first.text:
        return _pointed(tokens, at)
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
    cued = before in _CUES or before in WEEKDAYS or before in ("on", "(")
    if not cued and (
        int(first.text) < int(second.text) <= 5 or (second.text == "10" and len(first.text) == 1)
    ):
        # A fraction or a mark out of so many.
        return None
    return _from_parts([first.text, second.text], at, at + 3)


def _pointed(tokens: list[Token], at: int) -> Draft | None:
    parts = tokens[at].text.split(".")
    if len(parts) == 3:
        return _from_parts(parts, at, at + 1)
    if len(parts) != 2 or parts[0] != parts[1] or parts[0] not in ("9", "10", "11", "12"):
        return None
    if tokens[at + 1].text in _NOT_A_SHOPPING_DAY or tokens[at - 1].text in _CLOCK_CUES:
        return None
    return Draft(ValueKind.DATE, at, at + 1, date=CalendarDate(int(parts[0]), int(parts[1])))


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
            year = 2000 + int(parts[2])
        if year is None:
            return None
    day, month = int(parts[0]), int(parts[1])
    if month > 12 >= day:
        day, month = month, day
    if not (1 <= day <= 31 and 1 <= month <= 12):
        return None
    return Draft(ValueKind.DATE, at, end, date=CalendarDate(day, month, year))


def _day_alone(tokens: list[Token], at: int) -> Draft | None:
    """Tanggal 5; on the 17th."""
    word = tokens[at].text
    if word in _CUES:
        first = day_number_at(tokens, at + 1)
        if first is None:
            return None
        last = day_number_at(tokens, first.end + 1) if tokens[first.end].text in _JOINS else None
        if last is None or last.number <= first.number:
            return Draft(ValueKind.DATE, at, first.end, date=CalendarDate(first.number))
        return Draft(
            ValueKind.DATE, at, last.end, date=CalendarDate(first.number), until=CalendarDate(last.number)
        )
    if word != "on" or tokens[at + 1].text != "the":
        return None
    ordinal = ordinal_at(tokens, at + 2, in_date=True)
    if ordinal is None or ordinal.amount is None or ordinal.amount not in range(2, 32):
        return None
    after = tokens[ordinal.end]
    if after.kind == "w" and after.text not in ("at", "in", "and", "we", "you", "from"):
        # "On the second floor".
        return None
    return Draft(ValueKind.DATE, at, ordinal.end, date=CalendarDate(int(ordinal.amount)))
