"""Values with two ends: 2 to 5 days, Rp50-100 ribu, Senin sampai Jumat, 8 to 10 pm."""

from dataclasses import replace

from hookcheck.core.values.calendar_words import WEEKDAYS
from hookcheck.core.values.changes import is_change
from hookcheck.core.values.clock import AFTER_HOUR
from hookcheck.core.values.day_parts import DAY_MIN, HALF_DAY_MIN
from hookcheck.core.values.draft import Draft
from hookcheck.core.values.money import AFTER_PRICE
from hookcheck.core.values.numbers import number_at
from hookcheck.core.values.single import may_begin, value_at
from hookcheck.core.values.tokens import Token, Tokens
from hookcheck.core.values.value import ValueKind
from hookcheck.core.values.vocabulary import words

_JOINS = words("- to sampai s/d hingga until till through sampe ~ thru")
_ENDS = words("until till hingga sampai sampe")
_OPENS = words("from at between open buka dari antara mulai pukul jam opens")
"""Words before a bare hour that ends are told for."""
_HOURED = words("day hari daily weekdays weekends overnight closed shut hours setiap tutup ditutup , |")
"""Other words before two bare hours that make a range."""
_DAY_JOINS = words("and dan & , / · • |")
_DAILY = words("every daily weekdays each setiap tiap")
_UNITED = (ValueKind.DURATION, ValueKind.PERCENT)
_SCALED = (ValueKind.NUMBER, ValueKind.PERCENT, ValueKind.MONEY)
_WITHOUT_RANGE = (ValueKind.PHONE, ValueKind.CODE, ValueKind.SCORE, ValueKind.OFFER, ValueKind.FREQUENCY)


def range_at(tokens: Tokens, at: int, language: str, between: bool = False) -> Draft | None:
    """The value that begins at token *at*, up to the far end of a range; *between* takes "and" for "to"."""
    first = value_at(tokens, at, language)
    if first is None or first.upper is not None or first.until is not None:
        return first
    join = tokens[first.end].text
    if first.kind is ValueKind.WEEKDAY and (join in _DAY_JOINS or tokens[first.end].kind == "w"):
        days = _neighbouring_days(tokens, first)
        if days is not None:
            return days
        if join not in _JOINS:
            return first
    changes = is_change(tokens, at, join)
    if not (changes or join in _JOINS or (between and join in ("and", "dan"))):
        return first
    place = first.end + 1
    # Sampai dengan; 11-to-14-year-olds.
    place += tokens[place].text in ("-", "dengan") or (join == "-" and tokens[place].text == "to")
    place += tokens[place].text == "-"
    last = value_at(tokens, place, language)
    if last is None or last.upper is not None:
        return first
    if changes:
        return _in_unit_of(tokens, first, last) or first
    hours = _bare_hours(tokens, at, first, last)
    if hours is not None:
        return hours
    bare_hour = first.kind is ValueKind.NUMBER and last.kind is ValueKind.CLOCK
    if bare_hour and not last.others and join in _ENDS and tokens[at - 1].text not in _OPENS:
        # "Junction 5 until 6 am".
        return first
    return _joined(tokens, first, last) or first


def _bare_hours(tokens: Tokens, at: int, first: Draft, last: Draft) -> Draft | None:
    """From nine to five: two bare hours of which the second is the smaller are no other range."""
    before, after = tokens[at - 1].text, tokens[last.end]
    bare = all(draft.kind is ValueKind.NUMBER and not draft.unit for draft in (first, last))
    ends = after.kind not in ("w", "d") or after.text in AFTER_HOUR or after.text in WEEKDAYS
    daily = after.text in _DAILY or after.text in WEEKDAYS
    if not (bare and ends and (daily or before in _OPENS or before in _HOURED or before in WEEKDAYS)):
        return None
    begin, end = _as_time(first), _as_time(last)
    if begin is None or end is None or not begin.others or not end.others:
        return None
    return _joined_times(first, last) if (last.amount or 0) < (first.amount or 0) else None


def _neighbouring_days(tokens: Tokens, first: Draft) -> Draft | None:
    """Saturday and Sunday are the weekend; Friday, Saturday and Sunday are Friday to Sunday."""
    last = first
    while (here := _behind_day_join(tokens, last.end)) is not None:
        day = value_at(tokens, here)
        if day is None or day.kind is not ValueKind.WEEKDAY or day.date is None or last.date is None:
            break
        if day.until is not None or day.date.weekday != ((last.date.weekday or 0) + 1) % 7:
            break
        last = day
    return None if last is first else first._replace(end=last.end, until=last.date)


def _behind_day_join(tokens: Tokens, at: int) -> int | None:
    """Where the next of some weekdays in a row begins, when it is not joined by "to"."""
    here = at + (tokens[at].text in (",", "/"))
    here += tokens[here].text in _DAY_JOINS
    return here if may_begin(tokens, here) and (here > at or tokens[here].kind == "w") else None


def _joined(tokens: Tokens, first: Draft, last: Draft) -> Draft | None:
    """One range of two values; the first may take its unit and scale from the second."""
    if first.date is not None and last.date is not None:
        told_from_today = first.kind is ValueKind.DATE and bool(first.date.relative) != bool(
            last.date.relative
        )
        if first.kind is not last.kind or told_from_today:
            return None
        # The month may be told with one of the days alone: the first of May till the fifth.
        until = replace(
            last.date, month=last.date.month or first.date.month, year=last.date.year or first.date.year
        )
        begin = first.date
        if begin.day is not None and begin.month is None:
            begin = replace(begin, month=until.month, year=until.year)
        return first._replace(end=last.end, date=begin, until=until)
    if ValueKind.CLOCK in (first.kind, last.kind):
        return _joined_times(first, last)
    if first.amount is None or last.amount is None or first.kind in _WITHOUT_RANGE:
        return None
    same_unit = first.kind is last.kind and first.unit == last.unit
    bare_end = (
        first.kind is ValueKind.MONEY
        and last.kind in (ValueKind.NUMBER, ValueKind.MONEY)
        and not last.unit
        # "£900 to 40 families" is paid to them.
        and (last.kind is ValueKind.MONEY or not _counts(tokens[last.end]))
    )
    if same_unit or bare_end:
        low = first.amount * (_shared_scale(first.amount, last.amount) if first.kind in _SCALED else 1)
        if last.amount <= low:
            return None
        return first._replace(end=last.end, amount=low, upper=last.amount, others=())
    if first.kind is ValueKind.NUMBER and not first.unit and last.kind is not ValueKind.ORDINAL:
        return _taking_unit(tokens, first, last)
    return None


def _shared_scale(low: float, high: float) -> float:
    """What the low end is multiplied with when only the high end names its scale: 50-100 ribu."""
    if low >= 1000:
        return 1
    scale = next((scale for scale in (1e12, 1e9, 1e6, 1e3) if high >= scale), 1)
    return scale if low * scale < high else 1


def _taking_unit(tokens: Tokens, first: Draft, last: Draft) -> Draft | None:
    """2 to 5 days: what turns the second number into its amount does so for the first."""
    number = number_at(tokens, last.first)
    if number is None or not number.amount or first.amount is None or last.amount is None:
        return None
    low = first.amount * last.amount / number.amount * _shared_scale(first.amount, number.amount)
    if low >= last.amount:
        return None
    return last._replace(first=first.first, amount=low, upper=last.amount, others=())


def _in_unit_of(tokens: Tokens, first: Draft, last: Draft) -> Draft | None:
    """A bare number that changes into a value, in the unit of that: from 16 to 32 weeks."""
    if (first.kind, first.unit) != (ValueKind.NUMBER, "") or last.kind not in _UNITED or first.amount is None:
        return None
    number = number_at(tokens, last.first)
    if number is None or not number.amount or last.amount is None:
        return None
    amount = first.amount * last.amount / number.amount
    return first._replace(kind=last.kind, amount=amount, unit=last.unit, others=())


def _counts(after: Token) -> bool:
    """Whether the word *after* a number is what it counts."""
    return after.kind == "w" and after.text not in AFTER_PRICE


def _joined_times(first: Draft, last: Draft) -> Draft | None:
    """8 to 10 pm, jam 8 sampai 5 sore, 20.00-22.00 WIB."""
    begin, end = _as_time(first), _as_time(last)
    if begin is None or end is None or begin.amount is None or end.amount is None:
        return None
    low, high, others = begin.amount, end.amount, begin.others
    if begin.others and not end.others:
        # A start that names no half of the day is the later one that still comes before the end.
        starts = [minutes for minutes in (low, *begin.others) if minutes < (high or DAY_MIN)]
        low, others = max(starts, default=low), ()
    elif end.others and not begin.others:
        high = min((minutes for minutes in (high, *end.others) if minutes > low), default=high)
    return begin._replace(end=last.end, amount=low, upper=high, others=others, unit=end.unit or begin.unit)


def _as_time(draft: Draft) -> Draft | None:
    """*draft* as a time of day, if it is one or a bare hour."""
    if draft.kind is ValueKind.CLOCK:
        return draft
    hour = draft.amount
    if draft.kind is not ValueKind.NUMBER or draft.unit or hour is None or hour not in range(25):
        return None
    minutes = hour * 60
    others = (minutes + HALF_DAY_MIN,) if 0 < hour <= 12 else ()
    return draft._replace(kind=ValueKind.CLOCK, amount=minutes, others=others)
