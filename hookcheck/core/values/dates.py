"""Days: dates with or without a year, weekdays, days told from today."""

from typing import NamedTuple

from hookcheck.core.values.calendar_words import (
    ALSO_WORDS,
    MONTHS,
    SHORT_MONTHS,
    SHORT_WEEKDAYS,
    WEEKDAYS,
    month_named,
)
from hookcheck.core.values.draft import Draft
from hookcheck.core.values.numbers import NUMBER_WORDS, UNITS, number_at
from hookcheck.core.values.ordinals import ordinal_at
from hookcheck.core.values.tokens import Token
from hookcheck.core.values.value import CalendarDate, ValueKind
from hookcheck.core.values.vocabulary import words

_TODAY: dict[tuple[str, ...], str] = {
    ("today",): "today", ("hari", "ini"): "today", ("tonight",): "tonight", ("malam", "ini"): "tonight",
    ("nanti", "malam"): "tonight", ("ntar", "malam"): "tonight", ("tomorrow",): "tomorrow",
    ("besok",): "tomorrow", ("esok",): "tomorrow", ("keesokan", "hari"): "tomorrow",
    ("lusa",): "day_after_tomorrow", ("the", "day", "after", "tomorrow"): "day_after_tomorrow",
    ("day", "after", "tomorrow"): "day_after_tomorrow",
    ("yesterday",): "yesterday", ("kemarin",): "yesterday", ("kemaren",): "yesterday",
    ("last", "night"): "last_night", ("tadi", "malam"): "last_night", ("semalam",): "last_night",
    ("this", "morning"): "today", ("this", "afternoon"): "today", ("this", "evening"): "tonight",
    ("pagi", "ini"): "today", ("siang", "ini"): "today", ("sore", "ini"): "today",
}  # fmt: skip
_SPANS: dict[str, str] = {
    "week": "week", "month": "month", "year": "year", "weekend": "weekend", "minggu": "week", "pekan": "week",
    "bulan": "month", "tahun": "year", "quarter": "quarter", "semester": "semester",
}  # fmt: skip
_THIS: dict[str, str] = {"this": "this", "next": "next", "last": "last", "coming": "next"}
_THIS_AFTER: dict[str, str] = {
    "ini": "this",
    "depan": "next",
    "lalu": "last",
    "kemarin": "last",
    "mendatang": "next",
}
_MANY_DAYS: dict[tuple[str, ...], tuple[int, int]] = {
    ("weekdays",): (0, 4), ("hari", "kerja"): (0, 4), ("hari", "biasa"): (0, 4), ("weekend",): (5, 6),
    ("weekends",): (5, 6), ("the", "weekend"): (5, 6), ("akhir", "pekan"): (5, 6), ("setiap", "hari"): (0, 6),
    ("tiap", "hari"): (0, 6), ("every", "day"): (0, 6), ("seven", "days", "a", "week"): (0, 6),
}  # fmt: skip
_PHRASES: dict[str, list[tuple[str, ...]]] = {}
for _phrase in sorted((*_TODAY, *_MANY_DAYS), key=len, reverse=True):
    _PHRASES.setdefault(_phrase[0], []).append(_phrase)

_DATE_CUES = frozenset({"tanggal", "tgl", "tg"})
_JOINS = frozenset({"-", "to", "sampai", "s/d", "hingga", "until", "till", "through", "sampe"})
_AND = frozenset({"and", "dan", "&"})
_BEFORE_MONTH = words(
    """
    in by until till since from this next last early late mid of during before every through to
    """
)
DATE_WORDS = frozenset(
    {
        *MONTHS,
        *SHORT_MONTHS,
        *WEEKDAYS,
        *SHORT_WEEKDAYS,
        *_PHRASES,
        *_DATE_CUES,
        *_THIS,
        *_SPANS,
        "the",
        "on",
        "tahun",
        "akhir",
    }
)
_NUMERIC_SIGNS = frozenset({"/", "-", "."})


class _Day(NamedTuple):
    day: int
    end: int


class _Month(NamedTuple):
    month: int
    end: int


def date_at(tokens: list[Token], at: int, language: str = "") -> Draft | None:
    """The date, weekday or day told from today that begins at token *at*, if one does."""
    return (
        _with_weekday(tokens, at)
        or _day_first(tokens, at)
        or _month_first(tokens, at)
        or _numeric(tokens, at)
        or _relative(tokens, at)
        or _day_alone(tokens, at)
        or _year_alone(tokens, at)
    )


def _day_number(tokens: list[Token], at: int) -> _Day | None:
    """A day of the month as digits or words, 1st or first."""
    token = tokens[at]
    if token.kind == "d":
        if len(token.text) > 2 or not token.text.isdecimal() or not 1 <= int(token.text) <= 31:
            return None
        end = at + 1
        if tokens[end].glued and tokens[end].text in ("st", "nd", "rd", "th"):
            end += 1
        return _Day(int(token.text), end)
    if token.kind != "w":
        return None
    ordinal = ordinal_at(tokens, at, in_date=True)
    if ordinal is not None and ordinal.amount is not None and 1 <= ordinal.amount <= 31:
        return _Day(int(ordinal.amount), ordinal.end)
    if token.text in NUMBER_WORDS and token.text not in ("a", "an", "se"):
        number = number_at(tokens, at)
        if number is not None and 1 <= number.amount <= 31 and number.amount % 1 == 0 and not number.scaled:
            return _Day(int(number.amount), number.end)
    return None


def _month_at(tokens: list[Token], at: int) -> _Month | None:
    token = tokens[at]
    if token.text == "bulan":
        at += 1
        token = tokens[at]
    if token.kind != "w":
        return None
    month = month_named(token.text)
    return None if month is None else _Month(month, at + 1)


def _year_at(tokens: list[Token], at: int) -> tuple[int, int] | None:
    """A year after a month, or with the word for it."""
    token = tokens[at]
    if token.text in (",", "tahun", "-", "/"):
        if token.text in ("-", "/") and not (token.glued and tokens[at + 1].glued):
            return None
        at += 1
        token = tokens[at]
    if token.kind == "d":
        if len(token.text) == 4 and token.text.isdecimal() and 1900 <= int(token.text) <= 2100:
            return int(token.text), at + 1
        return None
    if (
        token.text == "'"
        and tokens[at + 1].kind == "d"
        and len(tokens[at + 1].text) == 2
        and tokens[at + 1].glued
    ):
        return 2000 + int(tokens[at + 1].text), at + 2
    return spoken_year(tokens, at)


def spoken_year(tokens: list[Token], at: int) -> tuple[int, int] | None:
    """Twenty twenty six; two thousand and five; dua ribu dua puluh enam; dua nol dua enam."""
    word = tokens[at].text
    if word in ("nineteen", "twenty"):
        century = 1900 if word == "nineteen" else 2000
        if tokens[at + 1].text in ("oh", "o") and tokens[at + 2].text in UNITS:
            return century + UNITS[tokens[at + 2].text], at + 3
        rest = number_at(tokens, at + 1)
        if rest is not None and 10 <= rest.amount <= 99 and not rest.scaled and rest.amount % 1 == 0:
            return century + int(rest.amount), rest.end
        return None
    if word in ("dua", "two") and tokens[at + 1].text in ("nol", "kosong", "zero", "oh"):
        last = [UNITS.get(tokens[at + place].text) for place in (2, 3)]
        if last[0] is not None and last[1] is not None:
            return 2000 + last[0] * 10 + last[1], at + 4
    if word not in ("dua", "two", "seribu"):
        return None
    number = number_at(tokens, at)
    if number is not None and 1900 <= number.amount <= 2100 and not number.digits and number.amount % 1 == 0:
        return int(number.amount), number.end
    return None


def _day_first(tokens: list[Token], at: int) -> Draft | None:
    """1 December, the 1st of December, tanggal satu Desember, 1-5 December 2026."""
    here = at
    if tokens[here].text == "on":
        here += 1
    if tokens[here].text in ("the", *_DATE_CUES):
        here += 1
    first = _day_number(tokens, here)
    if first is None:
        return None
    last: _Day | None = None
    month = _month_after_day(tokens, first.end)
    if month is None:
        join = tokens[first.end].text
        if join in _JOINS or join in _AND:
            place = first.end + 1
            place += tokens[place].text in ("the", "tanggal", "tgl")
            last = _day_number(tokens, place)
            month = None if last is None else _month_after_day(tokens, last.end)
        if month is None or last is None or last.day <= first.day:
            return None
        if join in _AND and last.day != first.day + 1:
            # Two days, not a range; the second is found in its turn.
            return Draft(ValueKind.DATE, at, first.end, date=CalendarDate(first.day, month.month))
    year = _year_at(tokens, month.end)
    end = month.end if year is None else year[1]
    date = CalendarDate(first.day, month.month, None if year is None else year[0])
    until = None if last is None else CalendarDate(last.day, date.month, date.year)
    return Draft(ValueKind.DATE, at, end, date=date, until=until)


def _month_after_day(tokens: list[Token], at: int) -> _Month | None:
    if tokens[at].text == "of" or (
        tokens[at].text in ("-", "/", ".") and tokens[at].glued and tokens[at + 1].kind == "w"
    ):
        at += 1
    return _month_at(tokens, at)


def _month_first(tokens: list[Token], at: int) -> Draft | None:
    """December 1, Dec 1st-5th 2026, December 2026, December."""
    token = tokens[at]
    month = _month_at(tokens, at)
    if month is None:
        return None
    place = month.end + (tokens[month.end].text == "the")
    first = _day_number(tokens, place)
    numeral = first is not None and (
        tokens[place].kind == "d" or ordinal_at(tokens, place, in_date=True) is not None
    )
    if first is not None and numeral and not _counts(tokens, first.end):
        last = None
        end = first.end
        if tokens[end].text in _JOINS:
            last = _day_number(tokens, end + 1)
            if last is not None and (last.day <= first.day or month_named(tokens[last.end].text)):
                last = None
            end = end if last is None else last.end
        year = _year_at(tokens, end)
        date = CalendarDate(first.day, month.month, None if year is None else year[0])
        until = None if last is None else CalendarDate(last.day, date.month, date.year)
        return Draft(ValueKind.DATE, at, end if year is None else year[1], date=date, until=until)
    year = _year_at(tokens, month.end)
    if year is not None:
        return Draft(ValueKind.DATE, at, year[1], date=CalendarDate(month=month.month, year=year[0]))
    word = tokens[month.end - 1].text
    known = word in MONTHS and (word not in ALSO_WORDS or tokens[at - 1].text in _BEFORE_MONTH)
    if known or token.text == "bulan":
        return Draft(ValueKind.DATE, at, month.end, date=CalendarDate(month=month.month))
    return None


def _counts(tokens: list[Token], at: int) -> bool:
    """True when the number before *at* counts something or is a clock time: December 5 people."""
    return tokens[at].text in (
        "%",
        "percent",
        "persen",
        "ribu",
        "juta",
        "am",
        "pm",
        ":",
        "million",
        "thousand",
    )


def _with_weekday(tokens: list[Token], at: int) -> Draft | None:
    """Monday; Senin, 1 Desember; hari Minggu; Sat 7 Dec; Friday 1/12."""
    here = at + 1 if tokens[at].text in ("hari", "on", "every", "setiap", "tiap") else at
    word = tokens[here].text
    weekday = WEEKDAYS.get(word)
    short = weekday is None
    if weekday is None:
        weekday = SHORT_WEEKDAYS.get(word)
        if weekday is None:
            return None
    end = here + 1
    place = end
    while tokens[place].text in (",", "(", "the", "tanggal", "tgl", "-", "/"):
        place += 1
    dated = _day_first(tokens, place) or _month_first(tokens, place) or _numeric(tokens, place)
    if dated is not None and dated.date is not None and dated.date.day is not None:
        date = CalendarDate(dated.date.day, dated.date.month, dated.date.year, weekday)
        stop = dated.end + (tokens[place - 1].text == "(" and tokens[dated.end].text == ")")
        return dated._replace(first=at, end=stop, date=date)
    if short and not _weekday_company(tokens, here):
        return None
    if word == "minggu" and tokens[end].text in _THIS_AFTER and tokens[here - 1].text != "hari":
        return None
    relative = _THIS_AFTER.get(tokens[end].text, "")
    first = at
    if relative:
        end += 1
    elif tokens[here - 1].text in _THIS and here == at:
        relative, first = _THIS[tokens[here - 1].text], here - 1
    return Draft(ValueKind.WEEKDAY, first, end, date=CalendarDate(weekday=weekday, relative=relative))


_DAY_PARTS = frozenset({"pagi", "siang", "sore", "malam", "subuh"})


def _weekday_company(tokens: list[Token], at: int) -> bool:
    """Whether a short or ambiguous weekday stands where only a weekday stands."""
    word = tokens[at].text
    before, after = tokens[at - 1], tokens[at + 1]
    if before.text == "hari":
        return True
    if word == "minggu":
        if before.kind == "d" or before.text in NUMBER_WORDS:
            return False
        if after.text in _DAY_PARTS or after.text in ("pukul", "jam"):
            return True
    joined = (
        tokens[at + 2].text if after.text in _JOINS or after.text in _AND or after.text in ("/", ",") else ""
    )
    if joined in WEEKDAYS or joined in SHORT_WEEKDAYS:
        return True
    joined = (
        tokens[at - 2].text
        if before.text in _JOINS or before.text in _AND or before.text in ("/", ",")
        else ""
    )
    if joined in WEEKDAYS or joined in SHORT_WEEKDAYS:
        return True
    if word in ("min", "sun", "minggu", "sen", "sel", "kam", "sat", "mon", "wed"):
        return word in ("sat", "sun", "mon", "wed") and before.text in ("on", "every", "this", "next")
    return after.kind == "d" or before.text in (
        "on",
        "every",
        "this",
        "next",
        "setiap",
        "tiap",
        "by",
        "until",
    )


def _numeric(tokens: list[Token], at: int) -> Draft | None:
    """1/12, 01-12-2026, 1.12.2026, 2026-12-01."""
    first = tokens[at]
    if first.kind != "d":
        return None
    if "." in first.text:
        parts = first.text.split(".")
        if len(parts) == 3 and all(parts) and "," not in first.text:
            return _from_parts(parts, at, at + 1)
        if len(parts) == 2 and parts[0] == parts[1] and parts[0] in ("9", "10", "11", "12"):
            # The shopping days 9.9 to 12.12 are dates in name and in fact.
            if tokens[at + 1].text in _NOT_A_SHOPPING_DAY or tokens[at - 1].text in _CLOCK_CUES:
                return None
            return Draft(ValueKind.DATE, at, at + 1, date=CalendarDate(int(parts[0]), int(parts[1])))
        return None
    sign = tokens[at + 1]
    second = tokens[at + 2]
    if sign.text not in _NUMERIC_SIGNS or not sign.glued or not second.glued or second.kind != "d":
        return None
    if (
        tokens[at + 3].text == sign.text
        and tokens[at + 3].glued
        and tokens[at + 4].glued
        and tokens[at + 4].kind == "d"
    ):
        if tokens[at + 5].text == sign.text and tokens[at + 5].glued:
            return None
        return _from_parts([first.text, second.text, tokens[at + 4].text], at, at + 5)
    if sign.text != "/" or (first.text, second.text) in _NOT_DATES or tokens[at + 3].text == "%":
        return None
    cued = tokens[at - 1].text in _DATE_CUES or tokens[at - 1].text in WEEKDAYS or tokens[at - 1].text == "on"
    if not cued and (
        int(first.text) < int(second.text) <= 5 or (second.text == "10" and len(first.text) == 1)
    ):
        return None
    return _from_parts([first.text, second.text], at, at + 3)


_NOT_DATES = frozenset({("24", "7"), ("7", "24")})
_CLOCK_CUES = frozenset({"jam", "pukul", "pkl", "at"})
_NOT_A_SHOPPING_DAY = frozenset(
    {"%", "percent", "persen", "wib", "wita", "wit", "am", "pm", "juta", "ribu", "million", "km", "kg"}
)


def _from_parts(parts: list[str], at: int, end: int) -> Draft | None:
    if not all(part.isdecimal() for part in parts):
        return None
    numbers = [int(part) for part in parts]
    year = None
    if len(parts) == 3:
        if len(parts[0]) == 4:
            year, month, day = numbers
            numbers = [day, month]
        elif len(parts[2]) == 4:
            year = numbers[2]
        elif len(parts[2]) == 2 and len(parts[0]) <= 2:
            year = 2000 + numbers[2]
        else:
            return None
        if not 1900 <= year <= 2100:
            return None
    day, month = numbers[0], numbers[1]
    if month > 12 >= day:
        day, month = month, day
    if not (1 <= day <= 31 and 1 <= month <= 12) or (len(parts[0]) > 2 and year is None):
        return None
    return Draft(ValueKind.DATE, at, end, date=CalendarDate(day, month, year))


def _relative(tokens: list[Token], at: int) -> Draft | None:
    word = tokens[at].text
    for phrase in _PHRASES.get(word, ()):
        if all(tokens[at + place].text == part for place, part in enumerate(phrase)):
            end = at + len(phrase)
            if phrase in _TODAY:
                if word == "kemarin" and tokens[at - 1].text in WEEKDAYS:
                    return None
                return Draft(ValueKind.DATE, at, end, date=CalendarDate(relative=_TODAY[phrase]))
            if tokens[end].text in _THIS_AFTER:
                return Draft(
                    ValueKind.DATE, at, end + 1,
                    date=CalendarDate(relative=f"{_THIS_AFTER[tokens[end].text]}_weekend"),
                )  # fmt: skip
            days = _MANY_DAYS[phrase]
            return Draft(
                ValueKind.WEEKDAY,
                at,
                end,
                date=CalendarDate(weekday=days[0]),
                until=CalendarDate(weekday=days[1]),
            )
    if word in _THIS and tokens[at + 1].text in _SPANS:
        relative = f"{_THIS[word]}_{_SPANS[tokens[at + 1].text]}"
        return Draft(ValueKind.DATE, at, at + 2, date=CalendarDate(relative=relative))
    if word in _THIS and tokens[at + 1].text in WEEKDAYS:
        date = CalendarDate(weekday=WEEKDAYS[tokens[at + 1].text], relative=_THIS[word])
        return Draft(ValueKind.WEEKDAY, at, at + 2, date=date)
    if word in _THIS and tokens[at + 1].text in MONTHS:
        return Draft(ValueKind.DATE, at, at + 2, date=CalendarDate(month=MONTHS[tokens[at + 1].text]))
    if word in _SPANS and tokens[at + 1].text in _THIS_AFTER:
        relative = f"{_THIS_AFTER[tokens[at + 1].text]}_{_SPANS[word]}"
        return Draft(ValueKind.DATE, at, at + 2, date=CalendarDate(relative=relative))
    return None


def _day_alone(tokens: list[Token], at: int) -> Draft | None:
    """Tanggal 5; the 17th, when it follows "on"."""
    word = tokens[at].text
    if word in _DATE_CUES:
        day = _day_number(tokens, at + 1)
        if day is None:
            return None
        if tokens[day.end].text in _JOINS:
            last = _day_number(tokens, day.end + 1)
            if last is not None and last.day > day.day:
                return Draft(
                    ValueKind.DATE, at, last.end, date=CalendarDate(day.day), until=CalendarDate(last.day)
                )
        return Draft(ValueKind.DATE, at, day.end, date=CalendarDate(day.day))
    if word == "on" and tokens[at + 1].text == "the":
        ordinal = ordinal_at(tokens, at + 2, in_date=True)
        if ordinal is not None and ordinal.amount is not None and 2 <= ordinal.amount <= 31:
            after = tokens[ordinal.end]
            if after.kind != "w" or after.text in ("at", "in", "and", "we", "you", "from"):
                return Draft(ValueKind.DATE, at, ordinal.end, date=CalendarDate(int(ordinal.amount)))
    return None


_COUNTED = words(
    """
    orang people unit rupiah dollars meter kg km persen percent % kali times paket packs pcs tiket
    tickets anak warga siswa kursi seats students jobs lowongan dosis doses rumah homes calories kkal
    watt mah followers views steps langkah mdpl desa sekolah guru pasien korban jiwa produk jam hari
    menit minutes metres meters
    """
)


def _year_alone(tokens: list[Token], at: int) -> Draft | None:
    cued = tokens[at].text == "tahun"
    place = at + cued
    token = tokens[place]
    if token.kind == "d":
        if len(token.text) != 4 or not token.text.isdecimal() or not 1900 <= int(token.text) <= 2100:
            return None
        after = tokens[place + 1]
        if not cued and (
            after.text in _COUNTED or ((after.glued and after.kind in ("w", "d", "")) and after.text)
        ):
            return None
        if (
            not cued
            and after.text == "/"
            and tokens[place + 2].kind == "d"
            and len(tokens[place + 2].text) != 4
        ):
            return None
        year = (int(token.text), place + 1)
    else:
        spoken = spoken_year(tokens, place)
        if spoken is None or (not cued and tokens[spoken[1]].text in _COUNTED):
            return None
        year = spoken
    return Draft(ValueKind.DATE, at, year[1], float(year[0]), date=CalendarDate(year=year[0]))
