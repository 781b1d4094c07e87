"""Days of the calendar: a day and its month, with or without a year, a month, a year."""

from calendar import monthrange
from typing import NamedTuple

from hookcheck.core.values.calendar_words import ALSO_WORDS, COMMON_YEAR, MONTHS, SHORT_MONTHS, month_named
from hookcheck.core.values.changes import is_change
from hookcheck.core.values.draft import Draft
from hookcheck.core.values.halves import digits_at
from hookcheck.core.values.number_words import NUMBER_WORDS
from hookcheck.core.values.numbers import number_at
from hookcheck.core.values.numeric_dates import DATE_CUES, numeric_date_at
from hookcheck.core.values.ordinals import ordinal_at
from hookcheck.core.values.tokens import Tokens
from hookcheck.core.values.units import TIMES
from hookcheck.core.values.value import CalendarDate, ValueKind
from hookcheck.core.values.vocabulary import words
from hookcheck.core.values.years import YEAR_WORDS, year_after, year_alone

_JOINS = words("- to sampai s/d hingga until till through sampe")
_LUNAR_MONTHS = words("ramadan ramadhan syawal muharam muharram rajab syaban safar zulhijah dzulhijjah")
"""After a day these tell no date of the calendar: "tanggal 25 Ramadan" is a number of Ramadan."""
_LAST_DAY = frozenset({("last", "day"), ("hari", "terakhir"), ("tanggal", "terakhir")})
_AND = words("and dan &")
_NEXT_DAY = words("and dan & , or atau to ke menjadi jadi tapi tetapi melainkan but")
"""What joins days of one month that make no range."""
_MOST_LISTED = 6
_BEFORE_MONTH = words(
    "in by until till since from next last early late mid of during before every through throughout"
)
"""What stands before "may" and "march" when they are months."""
_BEFORE_SHORT_MONTH = words("of until till by since early late mid awal akhir pertengahan")
_AFTER_MONTH = words("at in on for we and only join get come")
"""What may follow "this May"; in "this may work" it is a verb."""
_AFTER_SPOKEN_DAY = words(
    "at in on for to until till through and from is we this only come join so that's twenty two"
)
"""What may follow a day told as a plain number: June thirty."""
_COUNTED = words("% percent persen ribu juta am pm : million thousand kg km")
"""What follows a number beside a month when it is no day: December 5 %."""
_BEFORE_DAY = words("is it's s to until till by from before after not be")
"""What stands before "the 22nd" when it is a day."""
DATE_WORDS = frozenset({*MONTHS, *SHORT_MONTHS, *DATE_CUES, *YEAR_WORDS, "the", "on", "bulan"})


class Part(NamedTuple):
    """A day or a month, and the index after it."""

    number: int
    end: int


def calendar_date_at(tokens: Tokens, at: int) -> Draft | None:
    """The date that begins at token *at*, if one does."""
    return (
        last_day_at(tokens, at)
        or day_and_month_at(tokens, at)
        or _month_at(tokens, at)
        or _day_alone(tokens, at)
        or year_alone(tokens, at)
    )


def day_and_month_at(tokens: Tokens, at: int) -> Draft | None:
    """The date with a day and a month that begins at token *at*, if one does."""
    return _day_first(tokens, at) or _month_first(tokens, at) or numeric_date_at(tokens, at)


def last_day_at(tokens: Tokens, at: int) -> Draft | None:
    """The last day of November; hari terakhir bulan November."""
    place = at + (tokens[at].text in ("the", "on"))
    if (tokens[place].text, tokens[place + 1].text) not in _LAST_DAY:
        return None
    place += 2 + (tokens[place + 2].text in ("of", "in", "di", "dari"))
    place += tokens[place].text == "the"
    month = _month(tokens, place)
    if month is None:
        return None
    end, year = month.end, year_after(tokens, month.end)
    if year is not None:
        end = year[1]
    day = monthrange(COMMON_YEAR if year is None else year[0], month.number)[1]
    return Draft(ValueKind.DATE, at, end, date=CalendarDate(day, month.number, year and year[0]))


def day_number_at(tokens: Tokens, at: int) -> Part | None:
    """The day of a month at token *at*, in digits or words: 1, 1st, first, satu."""
    token = tokens[at]
    if token.kind == "d":
        if len(token.text) > 2 or not token.text.isdecimal() or not 1 <= int(token.text) <= 31:
            return None
        suffix = tokens[at + 1].glued and tokens[at + 1].text in ("st", "nd", "rd", "th")
        return Part(int(token.text), at + 1 + suffix)
    if token.kind != "w":
        return None
    before = tokens[at - 1].text
    cued = before in DATE_CUES or before in _JOINS or before in _NEXT_DAY
    told = digits_at(tokens, at) if cued and token.text in NUMBER_WORDS else None
    if told is not None and before not in DATE_CUES and _month_after_day(tokens, told.end) is None:
        told = None
    if told is not None and told.amount <= 31:
        # Tanggal dua lima.
        return Part(int(told.amount), told.end)
    ordinal = ordinal_at(tokens, at, in_date=True)
    if ordinal is not None and ordinal.amount is not None:
        return Part(int(ordinal.amount), ordinal.end) if ordinal.amount <= 31 else None
    if token.text in NUMBER_WORDS and token.text not in ("a", "an"):
        number = number_at(tokens, at)
        if number is not None and number.amount in range(1, 32) and not number.scaled:
            return Part(int(number.amount), number.end)
    return None


def _month(tokens: Tokens, at: int) -> Part | None:
    numbered = tokens[at].text == "bulan" and tokens[at - 1].kind != "d"
    at += tokens[at].text == "bulan"
    month = month_named(tokens[at].text) if tokens[at].kind == "w" else None
    if month is None and numbered and tokens[at - 2].text not in NUMBER_WORDS:
        return _numbered_month(tokens, at)
    return None if month is None else Part(month, at + 1)


def _numbered_month(tokens: Tokens, at: int) -> Part | None:
    """Bulan tujuh is July."""
    number = number_at(tokens, at) if tokens[at].text not in ("a", "an", "se") else None
    if number is None or number.scaled or number.fraction or number.amount not in range(1, 13):
        return None
    after = tokens[number.end]
    counts = after.text in TIMES or after.kind == "d" or after.text in ("-", ",", ".", "kali", "x")
    return None if counts else Part(int(number.amount), number.end)


def _month_after_day(tokens: Tokens, at: int) -> Part | None:
    sign = tokens[at]
    joined = sign.text in ("-", "/", ".") and sign.glued and tokens[at + 1].kind == "w"
    return _month(tokens, at + (joined or sign.text == "of"))


def _day_first(tokens: Tokens, at: int) -> Draft | None:
    """1 December, the 1st of December, tanggal satu Desember, 1-5 December 2026, 1, 8 dan 15 Desember."""
    here = at + (tokens[at].text == "on")
    here += tokens[here].text == "the" or tokens[here].text in DATE_CUES
    first = day_number_at(tokens, here)
    if first is None:
        return None
    month = _month_after_day(tokens, first.end)
    if month is None and tokens[first.end].text == "bulan" and tokens[here - 1].text in DATE_CUES:
        # Tanggal 10 bulan 10.
        number = day_number_at(tokens, first.end + 1)
        month = number if number is not None and number.number <= 12 else None
    if month is not None:
        # "Season three", "May the fourth".
        later = tokens[month.end].text == "the" and ordinal_at(tokens, month.end + 1, in_date=True)
        return None if later else _dated(tokens, at, month.end, first, month, None)
    join = tokens[first.end].text
    if join in _JOINS and not is_change(tokens, here, join):
        last = _next_day(tokens, first.end)
        slashed = None if last is None else numeric_date_at(tokens, last.end - 1)
        if last is not None and slashed is not None and slashed.date is not None and tokens[here].kind == "d":
            # 6-10/7.
            until, own = slashed.date, slashed.date.day == last.number and first.number < last.number
            date = CalendarDate(first.number, until.month, until.year)
            return slashed._replace(first=at, date=date, until=until) if own else None
        month = None if last is None else _month_after_day(tokens, last.end)
        if last is None or month is None or last.number <= first.number:
            return None
        return _dated(tokens, at, month.end, first, month, last)
    return _listed(tokens, at, first)


def _next_day(tokens: Tokens, at: int) -> Part | None:
    """The day behind the join at token *at*."""
    place = at + 1 + (tokens[at].text == "," and tokens[at + 1].text in _AND)
    place += tokens[place].text == "the" or tokens[place].text in DATE_CUES
    return day_number_at(tokens, place)


def _listed(tokens: Tokens, at: int, first: Part) -> Draft | None:
    """The first of several days that share the month behind the last; the others are found in their turn."""
    joined = tokens[first.end].text in _NEXT_DAY
    last, days, in_a_row = (
        first,
        1,
        not joined or tokens[first.end].text in _AND or tokens[first.end].text == ",",
    )
    while days < _MOST_LISTED:
        if tokens[last.end].text in _NEXT_DAY:
            following = _next_day(tokens, last.end)
        else:
            # Enam tujuh delapan Juni.
            following = (
                day_number_at(tokens, last.end) if tokens[last.end].kind == "w" and not joined else None
            )
        if following is None or (not joined and following.number != last.number + 1):
            return None
        in_a_row = in_a_row and following.number == last.number + 1
        last, days = following, days + 1
        month = _month_after_day(tokens, last.end)
        if month is not None:
            if in_a_row:
                # The 1st, 2nd and 3rd are as good as a range.
                return _dated(tokens, at, month.end, first, month, last)
            return Draft(ValueKind.DATE, at, first.end, date=CalendarDate(first.number, month.number))
    return None


def _dated(tokens: Tokens, at: int, end: int, first: Part, month: Part, last: Part | None) -> Draft:
    """The date of these parts with the year that may follow at token *end*."""
    found = year_after(tokens, end)
    year, end = (None, end) if found is None else found
    until = None if last is None else CalendarDate(last.number, month.number, year)
    return Draft(ValueKind.DATE, at, end, date=CalendarDate(first.number, month.number, year), until=until)


def _month_first(tokens: Tokens, at: int) -> Draft | None:
    """December 1, Dec 1st-5th 2026."""
    month = _month(tokens, at)
    if month is None:
        return None
    place = month.end + (tokens[month.end].text == "the")
    first = day_number_at(tokens, place)
    if first is None or tokens[first.end].text in _COUNTED:
        return None
    if tokens[place].kind != "d" and ordinal_at(tokens, place, in_date=True) is None:
        # "Desember lima ribu" is no day, and "May one…" may be a verb.
        after = tokens[first.end]
        if (
            first.number < 2
            or year_after(tokens, place) is not None
            or (after.kind in ("w", "d") and after.text not in _AFTER_SPOKEN_DAY)
        ):
            return None
    end, last = first.end, None
    if tokens[end].text in _JOINS:
        last = day_number_at(tokens, end + 1)
        if last is not None and (last.number <= first.number or month_named(tokens[last.end].text)):
            last = None
        end = end if last is None else last.end
    return _dated(tokens, at, end, first, month, last)


def _month_at(tokens: Tokens, at: int) -> Draft | None:
    """December 2026, bulan Desember, this May."""
    relative = at + (tokens[at].text in ("this", "next", "last"))
    month = _month(tokens, relative)
    if month is None:
        return None
    year = year_after(tokens, month.end)
    if year is not None:
        return Draft(ValueKind.DATE, at, year[1], date=CalendarDate(month=month.number, year=year[0]))
    word = tokens[month.end - 1].text
    known = word in MONTHS and (word not in ALSO_WORDS or _is_month(tokens, month.end - 1))
    # "The end of Feb", "by Sept".
    known = known or (word in SHORT_MONTHS and tokens[at - 1].text in _BEFORE_SHORT_MONTH)
    if not known and tokens[relative].text != "bulan":
        return None
    return Draft(ValueKind.DATE, at, month.end, date=CalendarDate(month=month.number))


def _is_month(tokens: Tokens, at: int) -> bool:
    """Whether "may" or "march" at token *at* is a month."""
    before, after = tokens[at - 1].text, tokens[at + 1]
    if at == 0 and after.text == ":":
        # A heading.
        return True
    if before == "this":
        return after.kind not in ("w", "d") or after.text in _AFTER_MONTH
    if before == "-" and tokens[at - 2].text in _BEFORE_MONTH:
        # Mid-March.
        return True
    if before in ("to", "-"):
        return month_named(tokens[at - 2].text) is not None
    return before in _BEFORE_MONTH


def _day_alone(tokens: Tokens, at: int) -> Draft | None:
    """Tanggal 5; on the 17th; it's the 22nd."""
    word = tokens[at].text
    if word in DATE_CUES:
        first = day_number_at(tokens, at + 1)
        if first is None or tokens[first.end].text in _LUNAR_MONTHS:
            return None
        last = day_number_at(tokens, first.end + 1) if tokens[first.end].text in _JOINS else None
        if last is None or last.number <= first.number:
            return Draft(ValueKind.DATE, at, first.end, date=CalendarDate(first.number))
        return Draft(
            ValueKind.DATE, at, last.end, date=CalendarDate(first.number), until=CalendarDate(last.number)
        )
    on = word == "on"
    if tokens[at + on].text != "the" or not (on or tokens[at - 1].text in _BEFORE_DAY):
        return None
    ordinal = ordinal_at(tokens, at + on + 1, in_date=True)
    if ordinal is None or ordinal.amount is None or ordinal.amount not in range(2 if on else 4, 32):
        return None
    after = tokens[ordinal.end]
    if after.kind == "w" and after.text not in ("at", "in", "and", "we", "you", "from"):
        # "On the second floor".
        return None
    return Draft(ValueKind.DATE, at, ordinal.end, date=CalendarDate(int(ordinal.amount)))
