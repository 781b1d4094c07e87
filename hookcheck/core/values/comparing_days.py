"""Whether two dates or weekdays agree."""

import re
from calendar import monthrange
from datetime import date as calendar_day

from hookcheck.core.values.calendar_words import COMMON_YEAR
from hookcheck.core.values.comparing_bounds import LOWER, UPPER, are_two_ends, opposed
from hookcheck.core.values.relation import Relation, as_equivalent, weaker
from hookcheck.core.values.value import FROM_THE_DAY, CalendarDate, Comparator, Value

_SUNDAY = 6
_DAYS = frozenset(
    {"today", "tonight", "tomorrow", "day_after_tomorrow", "yesterday", "last_night", "day_before_yesterday"}
)
_BEFORE = ("before", "sebelum")
_END = frozenset(("end", "akhir"))
_BEGINNING = frozenset(("beginning", "start", "awal"))
_SLASHED = re.compile(r"\b\d{1,2}/\d{1,2}\b")
_INSIDE = frozenset({("today", "tonight"), ("yesterday", "last_night")})


def compare_days(message: Value, video: Value) -> Relation:
    """How the date or weekday in a video stands to the one in a message."""
    if message.date is None or video.date is None:
        return Relation.UNRELATED
    if _is_sunday(message, video) or _is_sunday(video, message):
        return Relation.EQUIVALENT
    if (message.until is None) != (video.until is None):
        return _in_range(message, video)
    if _is_eve(message, video) or _is_eve(video, message):
        return Relation.EQUIVALENT
    relation = _compare(message.date, video.date)
    if relation is Relation.CONTAINED and _ends_month(message, video):
        return Relation.EQUIVALENT
    if relation is Relation.DIFFERENT and _is_turned_round(message.date, video):
        return Relation.EQUIVALENT
    if message.until is not None and video.until is not None:
        return weaker(relation, _compare(message.until, video.until))
    bounds = (message.comparator, video.comparator)
    if opposed(*bounds):
        # From the 1st and until the 31st are two ends; from and until one day exclude each other.
        return Relation.UNRELATED if relation is Relation.DIFFERENT else Relation.DIFFERENT
    if relation is Relation.DIFFERENT and _are_two_days(*bounds) and not _is_slip(message.date, video.date):
        # The day it is on, and the day until which one may sign up.
        return Relation.UNRELATED
    if relation is Relation.SAME and bounds[0] is not bounds[1]:
        return Relation.EQUIVALENT
    return relation


def _are_two_days(one: Comparator, other: Comparator) -> bool:
    """Whether two different days may both hold; the first of a closure is told as its day is."""
    ends = {one, other}
    closes_from = Comparator.CLOSES in ends and not ends.isdisjoint(LOWER)
    return are_two_ends(one, other) and not closes_from


def _is_slip(date: CalendarDate, other: CalendarDate) -> bool:
    """Whether one day in two months is meant: 14 March for 14 May is no day of something else."""
    months = (date.month, other.month)
    return date.day is not None and date.day == other.day and None not in months and date.month != other.month


def _ends_month(message: Value, video: Value) -> bool:
    """Whether "by the end of June" stands beside a 30 June, or its beginning beside a 1 June."""
    date, words = message.date, video.text.casefold().split()
    if date is None or date.day is None or date.month is None:
        return False
    if not _BEGINNING.isdisjoint(words):
        return date.day == 1
    return not _END.isdisjoint(words) and date.day >= monthrange(date.year or COMMON_YEAR, date.month)[1]


def _is_eve(first: Value, end: Value) -> bool:
    """Whether "before 1 December" stands beside "by the end of November", or "before December"."""
    date, last = first.date, end.date
    if date is None or last is None or first.comparator not in UPPER or end.comparator not in UPPER:
        return False
    if date.day != 1 or last.day is not None or None in (date.month, last.month):
        return False
    words = end.text.casefold().split()
    months = ((date.month or 0) - (last.month or 0)) % 12
    return (months == 1 and not _END.isdisjoint(words)) or (months == 0 and words[0] in _BEFORE)


def _is_turned_round(date: CalendarDate, video: Value) -> bool:
    """Whether digits that may be read month first, 7/4, are the date."""
    shown = video.date
    return (
        shown is not None
        and video.until is None
        and _SLASHED.search(video.text) is not None
        and None not in (date.day, date.month)
        and (shown.day, shown.month) == (date.month, date.day)
        and date.year in (None, shown.year)
    )


def _is_sunday(week: Value, sunday: Value) -> bool:
    """Whether a "Minggu ini", which is this week or this Sunday, stands beside a Sunday."""
    if week.date is None or sunday.date is None or not week.date.relative.endswith("_week"):
        return False
    beside = sunday.date.relative in ("", week.date.relative.removesuffix("_week"))
    return "minggu" in week.text.casefold() and sunday.date.weekday == _SUNDAY and beside


def _compare(message: CalendarDate, video: CalendarDate) -> Relation:
    if message == video:
        return Relation.SAME
    if message.relative and video.relative and message.relative != video.relative:
        return _relative(message.relative, video.relative)
    parts = (
        (message.year, video.year),
        (message.month, video.month),
        (message.day, video.day),
        (_weekday(message), _weekday(video)),
    )
    shared = [mine == yours for mine, yours in parts if mine is not None and yours is not None]
    if not all(shared):
        return Relation.DIFFERENT
    if not shared:
        return Relation.UNRELATED
    # A year is understood, and a weekday only repeats its date; a day or a month left out is missed.
    lacks_day = message.day is not None and video.day is None
    # "Tuesday the third" leaves no doubt.
    lacks_month = message.month is not None and video.month is None and None in (video.day, video.weekday)
    lacks_weekday = message.day is None and message.weekday is not None and _weekday(video) is None
    return Relation.CONTAINED if lacks_day or lacks_month or lacks_weekday else Relation.EQUIVALENT


def _relative(message: str, video: str) -> Relation:
    if message.startswith(FROM_THE_DAY) != video.startswith(FROM_THE_DAY):
        return Relation.UNRELATED
    if (message, video) in _INSIDE or (video, message) in _INSIDE:
        return Relation.CONTAINED if (message, video) not in _INSIDE else Relation.EQUIVALENT
    if message in _DAYS and video in _DAYS:
        return Relation.DIFFERENT
    # This week and next week differ; today and this week are not to be compared.
    same_span = message.partition("_")[2] == video.partition("_")[2] and "_" in message
    beside_weekday = "_" not in message and "_" not in video and not {message, video} & _DAYS
    return Relation.DIFFERENT if same_span or beside_weekday else Relation.UNRELATED


def _weekday(date: CalendarDate) -> int | None:
    if date.weekday is not None or date.day is None or date.month is None or date.year is None:
        return date.weekday
    try:
        return calendar_day(date.year, date.month, date.day).weekday()
    except ValueError:
        return None


def _in_range(message: Value, video: Value) -> Relation:
    """A single day beside a range: an end of it, or a day inside."""
    span, single = (message, video) if message.until is not None else (video, message)
    first, last, day = span.date, span.until, single.date
    if first is None or last is None or day is None:
        return Relation.UNRELATED
    if single.comparator in LOWER or single.comparator in UPPER:
        end = first if single.comparator in LOWER else last
        if single is message:
            # "Until 5 May": "from the first to the fifth of May" says it.
            return as_equivalent(_compare(day, end))
        inside = _compare(end, day) is not Relation.DIFFERENT
    else:
        between = _lies_between(first, last, day)
        if between is None:
            return Relation.UNRELATED
        inside = between
    return Relation.CONTAINED if inside else Relation.DIFFERENT


def _lies_between(first: CalendarDate, last: CalendarDate, day: CalendarDate) -> bool | None:
    """Whether *day* lies in the range; None when their parts cannot be compared."""
    if first.weekday is not None and last.weekday is not None and first.day is None:
        if day.weekday is None:
            return None
        return (day.weekday - first.weekday) % 7 <= (last.weekday - first.weekday) % 7
    if len({date.year for date in (first, last, day) if date.year is not None}) > 1:
        return False
    dates = (first, last, day)
    if all(date.month is not None and date.day is not None for date in dates):
        places = [(date.month or 0) * 31 + (date.day or 0) for date in dates]
    elif all(date.month is not None for date in dates):
        places = [date.month or 0 for date in dates]
    elif all(date.day is not None for date in dates):
        places = [date.day or 0 for date in dates]
    else:
        return None
    begin, end, here = places
    return begin <= here <= end if begin <= end else here >= begin or here <= end
