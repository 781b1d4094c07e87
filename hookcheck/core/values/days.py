"""Weekdays, and days told from today."""

from hookcheck.core.values.calendar_words import SHORT_WEEKDAYS, WEEKDAYS
from hookcheck.core.values.dates import DATE_WORDS, calendar_date_at, day_and_month_at, day_number_at
from hookcheck.core.values.day_parts import time_follows
from hookcheck.core.values.draft import Draft
from hookcheck.core.values.number_words import NUMBER_WORDS, SCALES
from hookcheck.core.values.numbers import number_at
from hookcheck.core.values.tokens import Tokens
from hookcheck.core.values.value import CalendarDate, ValueKind
from hookcheck.core.values.vocabulary import words

_TODAY: dict[str, str] = {
    "today": "today", "hari ini": "today", "this morning": "today", "this afternoon": "today",
    "pagi ini": "today", "siang ini": "today", "sore ini": "today", "tonight": "tonight",
    "malam ini": "tonight", "nanti malam": "tonight", "this evening": "tonight",
    "malam nanti": "tonight", "tomorrow": "tomorrow", "besok": "tomorrow", "esok": "tomorrow",
    "esok hari": "tomorrow", "lusa": "day_after_tomorrow", "day after tomorrow": "day_after_tomorrow",
    "the day after tomorrow": "day_after_tomorrow", "yesterday": "yesterday", "kemarin": "yesterday",
    "last night": "last_night", "yesterday evening": "last_night",
    "yesterday night": "last_night",
    "kemarin malam": "last_night", "day before yesterday": "day_before_yesterday",
    "the day before yesterday": "day_before_yesterday", "kemarin lusa": "day_before_yesterday",
    "kemarin dulu": "day_before_yesterday", "tadi malam": "last_night", "semalam": "last_night",
}  # fmt: skip
_WEEK: dict[str, tuple[int, int]] = {
    "weekdays": (0, 4), "hari kerja": (0, 4), "every weekday": (0, 4), "setiap hari kerja": (0, 4),
    "tiap hari kerja": (0, 4), "every weekend": (5, 6), "setiap akhir pekan": (5, 6),
    "tiap akhir pekan": (5, 6), "hari biasa": (0, 4), "weekend": (5, 6), "weekends": (5, 6),
    "the weekend": (5, 6), "akhir pekan": (5, 6), "akhir minggu": (5, 6), "setiap hari": (0, 6),
    "tiap hari": (0, 6), "every day": (0, 6), "everyday": (0, 6), "seven days a week": (0, 6),
    "7 days a week": (0, 6), "every single day": (0, 6), "each day": (0, 6), "each and every day": (0, 6),
    "setiap harinya": (0, 6), "saban hari": (0, 6), "tujuh hari seminggu": (0, 6), "7 hari seminggu": (0, 6),
    "tujuh hari dalam seminggu": (0, 6), "7 hari dalam seminggu": (0, 6),
}  # fmt: skip
"""Days of the week that have a name together; 0 is Monday."""
_SPANS: dict[str, str] = {
    "week": "week", "month": "month", "year": "year", "weekend": "weekend", "quarter": "quarter",
    "minggu": "week", "pekan": "week", "bulan": "month", "tahun": "year", "semester": "semester",
}  # fmt: skip
_THIS: dict[str, str] = {"this": "this", "next": "next", "last": "last", "coming": "next"}
_THIS_AFTER: dict[str, str] = {
    "ini": "this", "depan": "next", "mendatang": "next", "lalu": "last", "kemarin": "last",
}  # fmt: skip
_EVERY = words("hari on every each single setiap tiap")
_BETWEEN = words(", ( the tanggal tgl - /")
"""What may stand between a weekday and its date."""
_JOINS = words("- to sampai s/d hingga until till through sampe and dan & / , + · • |")
_LISTED_PARTS = words(
    "morning mornings afternoon afternoons evening evenings night nights pagi siang sore malam"
)
_AND = words("and dan & sama")
_TILL = words("sampai sampe hingga mulai pas")
"""What stands before a "Minggu" that is a Sunday."""
_ALSO_WORDS = words("sun sat min sen sel mon wed kam")
_EVES = {"senin": 6, "selasa": 0, "rabu": 1, "kamis": 2, "jumat": 3, "jum'at": 3, "sabtu": 4, "minggu": 5}
_AFTER_EVE = words("pagi siang")
_NUMBERED_WEEK = words("ke pertama kedua ketiga keempat kelima terakhir")
_OF_HOURS = words("- : . am pm")
_MEANT = words("on every this next")
"""What stands before sat, sun, mon and wed when they are days."""
_MEANT_PLAINLY = words("setiap tiap by until from till since mulai sampai")
"""What stands before the others too."""

_PHRASES: dict[str, list[tuple[str, ...]]] = {}
for _phrase in sorted((*_TODAY, *_WEEK), key=len, reverse=True):
    _words = tuple(_phrase.split())
    _PHRASES.setdefault(_words[0], []).append(_words)

_DAY_LETTERS = words("h ha d")
_SIDES = {"-": "-", "min": "-", "minus": "-", "mines": "-", "+": "+", "plus": "+"}
_FARTHEST_DAYS = 365
DAY_WORDS = frozenset(
    {*DATE_WORDS, *WEEKDAYS, *SHORT_WEEKDAYS, *_PHRASES, *_THIS, *_SPANS, *_DAY_LETTERS, "malam"}
)


def day_at(tokens: Tokens, at: int) -> Draft | None:
    """The date, weekday or day told from today that begins at token *at*, if one does."""
    return (
        _eve(tokens, at)
        or _counted_from_the_day(tokens, at)
        or _weekday(tokens, at)
        or _phrase_at(tokens, at)
        or _span(tokens, at)
        or calendar_date_at(tokens, at)
    )


def _eve(tokens: Tokens, at: int) -> Draft | None:
    """Malam Minggu is Saturday night; with a date of its own it may be the night of that day."""
    here = at + (tokens[at].text in ("setiap", "tiap", "saban", "hari"))
    weekday = _EVES.get(tokens[here + 1].text) if tokens[here].text == "malam" else None
    if weekday is None or tokens[here - 1].text in WEEKDAYS or tokens[here + 2].text in _AFTER_EVE:
        return None
    if tokens[here + 2].kind == "d" or tokens[here + 3].kind == "d":
        return None
    relative = _THIS_AFTER.get(tokens[here + 2].text, "")
    end = here + 2 + bool(relative)
    return Draft(ValueKind.WEEKDAY, at, end, date=CalendarDate(weekday=weekday, relative=relative))


def _counted_from_the_day(tokens: Tokens, at: int) -> Draft | None:
    """So many days before or after the day itself: H-3, ha min tujuh, H+2, D minus ten."""
    side = tokens[at + 1]
    if tokens[at].text not in _DAY_LETTERS or side.text not in _SIDES or not (side.kind == "w" or side.glued):
        return None
    number = number_at(tokens, at + 2)
    if number is None or number.amount % 1 or number.amount > _FARTHEST_DAYS:
        return None
    date = CalendarDate(relative=f"day{_SIDES[side.text]}{number.amount:.0f}")
    return Draft(ValueKind.DATE, at, number.end, date=date)


def _weekday(tokens: Tokens, at: int) -> Draft | None:
    """Monday; Senin, 1 Desember; hari Minggu; Sat 7 Dec; next Friday."""
    here = at
    while tokens[here].text in _EVERY:
        here += 1
    word = tokens[here].text
    weekday = WEEKDAYS.get(word)
    short = weekday is None
    if weekday is None:
        weekday = SHORT_WEEKDAYS.get(word)
        if weekday is None:
            return None
    place = here + 1
    while tokens[place].text in _BETWEEN:
        place += 1
    before, after = tokens[here - 1].text, tokens[here + 1].text
    dated = day_and_month_at(tokens, place)
    if dated is not None and dated.date is not None and not (dated.until and before in _JOINS):
        date = CalendarDate(dated.date.day, dated.date.month, dated.date.year, weekday)
        closed = tokens[place - 1].text == "(" and tokens[dated.end].text == ")"
        return dated._replace(first=at, end=dated.end + closed, date=date)
    first = day_number_at(tokens, place) if tokens[place].kind == "d" else None
    if first is not None and tokens[first.end].text in _JOINS:
        # Mon 9 - Fri 13 March.
        last = _weekday(tokens, first.end + 1)
        if last is not None and last.kind is ValueKind.DATE and last.date is not None and last.date.month:
            begin = CalendarDate(first.number, last.date.month, last.date.year, weekday)
            return last._replace(first=at, date=begin, until=last.until or last.date)
    if tokens[place - 1].text in ("the", "tanggal", "tgl"):
        day = day_number_at(tokens, place)
        if day is not None:
            return Draft(ValueKind.DATE, at, day.end, date=CalendarDate(day.number, weekday=weekday))
    if short and not _is_meant(tokens, here):
        return None
    if word == "minggu" and after in _THIS_AFTER and before != "hari":
        # "Minggu depan" is next week.
        return None
    if after in _THIS_AFTER:
        date = CalendarDate(weekday=weekday, relative=_THIS_AFTER[after])
        return Draft(ValueKind.WEEKDAY, at, here + 2, date=date)
    # "Friday night and Saturday night" are two days, as "Friday and Saturday" are.
    part = after in _LISTED_PARTS and tokens[here + 2].text in _AND and _is_weekday(tokens[here + 3].text)
    return Draft(ValueKind.WEEKDAY, at, here + 1 + part, date=CalendarDate(weekday=weekday))


def _is_meant(tokens: Tokens, at: int) -> bool:
    """Whether a short or ambiguous weekday stands where only a weekday stands."""
    word, before, after = tokens[at].text, tokens[at - 1], tokens[at + 1]
    if at == 0 and not after.kind and word not in _ALSO_WORDS:
        # A sticker with nothing else.
        return True
    if before.text == "hari" or (after.text in _JOINS and _is_weekday(tokens[at + 2].text)):
        return True
    if _is_weekday(before.text) or (
        before.text in (*_JOINS, "atau", "sama") and _is_weekday(tokens[at - 2].text)
    ):
        return True
    if word == "minggu":
        counted = before.kind == "d" or before.text in NUMBER_WORDS
        return not counted and (
            time_follows(tokens, at + 1) or (before.text in _TILL and after.text not in _NUMBERED_WEEK)
        )
    if word in ("sat", "sun", "mon", "wed"):
        # "Sat 10-4" on a poster; but "we sat 10 feet off".
        return (
            before.text in _MEANT
            or (word != "sun" and before.text in _MEANT_PLAINLY)
            or (after.kind == "d" and tokens[at + 2].text in _OF_HOURS)
        )
    if word in ("min", "sen", "sel", "kam", "rab"):
        return False
    return after.kind == "d" or before.text in _MEANT or before.text in _MEANT_PLAINLY


def _is_weekday(word: str) -> bool:
    return word in WEEKDAYS or word in SHORT_WEEKDAYS


def _phrase_at(tokens: Tokens, at: int) -> Draft | None:
    for phrase in _PHRASES.get(tokens[at].text, ()):
        if any(tokens[at + place].text != word for place, word in enumerate(phrase)):
            continue
        end, name = at + len(phrase), " ".join(phrase)
        if tokens[end].text == "suntuk":
            # "Semalam suntuk" is all night.
            continue
        if name == "semalam" and (tokens[at - 1].kind == "d" or tokens[at - 1].text in SCALES):
            # Rp150 ribu semalam: a night.
            return None
        if name in _TODAY:
            return Draft(ValueKind.DATE, at, end, date=CalendarDate(relative=_TODAY[name]))
        which = _THIS_AFTER.get(tokens[end].text)
        if which is not None and _WEEK[name] == (5, 6):
            return Draft(ValueKind.DATE, at, end + 1, date=CalendarDate(relative=f"{which}_weekend"))
        first, last = _WEEK[name]
        return Draft(
            ValueKind.WEEKDAY, at, end, date=CalendarDate(weekday=first), until=CalendarDate(weekday=last)
        )
    return None


def _span(tokens: Tokens, at: int) -> Draft | None:
    """Next week, bulan ini, this Friday."""
    word, after = tokens[at].text, tokens[at + 1].text
    which = _THIS.get(word)
    if which is None:
        which = _THIS_AFTER.get(after)
        if word not in _SPANS or which is None:
            return None
        return Draft(ValueKind.DATE, at, at + 2, date=CalendarDate(relative=f"{which}_{_SPANS[word]}"))
    if after in _SPANS:
        return Draft(ValueKind.DATE, at, at + 2, date=CalendarDate(relative=f"{which}_{_SPANS[after]}"))
    if after in WEEKDAYS:
        dated = _weekday(tokens, at + 1)
        if dated is not None and dated.kind is ValueKind.DATE:
            # This Tuesday the third.
            return dated._replace(first=at)
        date = CalendarDate(weekday=WEEKDAYS[after], relative=which)
        return Draft(ValueKind.WEEKDAY, at, at + 2, date=date)
    return None
