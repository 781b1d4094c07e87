"""Lengths of time and ages."""

import re

from hookcheck.core.values.day_parts import ZONES, day_part_at
from hookcheck.core.values.draft import Draft
from hookcheck.core.values.number import Number
from hookcheck.core.values.numbers import number_at
from hookcheck.core.values.tokens import Tokens
from hookcheck.core.values.units import DAY_S, HOUR_S, SE_TIMES, TIMES, Unit
from hookcheck.core.values.value import ValueKind
from hookcheck.core.values.vocabulary import words

AGE_WORDS = words("usia umur berusia berumur aged age ages seusia usianya umurnya")
OLDEST_YEARS = 120
_NIGHTS = words("night nights malam")
_GLUED_TIMES: dict[str, Unit] = {
    "h": Unit("second", HOUR_S),
    "s": Unit("second", 1),
    "d": Unit("second", DAY_S),
    "j": Unit("second", HOUR_S),
}
_NO_LENGTH = {"jam": words("tangan dinding weker pasir pelajaran"), "hari": words("raya besar")}
"""Words after which a unit of time is a thing: jam tangan is a watch."""
_AFTER_SOME_DAY = words("you we i he she they it , soon this that")
"""What follows "one day" when it is some day."""
_MOMENT = words("in wait just hang hold got")
"""What stands before "a minute" when it is a moment."""
_DECADES = words("the your my his her their our early late mid low high upper tahun era over under -")
"""Words before 30s or 90s that make it an age or a decade."""
_BIRTHDAYS = words("birthday birthdays bday")
_TURNS = words("turn turns turned turning")
_WHEN = words("when once after before until by if as since while")
_THEY = words("they're he's she's you're it's i'm we're")
_WHO = words("they he she you it i we")
_ARE = words("are is am were was")
_AFTER_AGED = words(
    "they he she you we they'll he'll she'll you'll we'll and or the your in on this next today at for with"
)
"""What may follow an age told without its years."""
_WHOLE = words("whole entire full solid straight")
_ADDED = words("more extra additional")
_AROUND_THE_CLOCK = tuple(
    tuple(phrase.split())
    for phrase in (
        "day and night", "night and day", "round the clock", "around the clock", "siang malam",
        "siang dan malam", "pagi siang malam", "sehari semalam", "sehari penuh",
    )
)  # fmt: skip
_AFTER_LEAST = words("belanja order pembelian beli transaksi spend purchase usia umur age")
"""What follows "min" when it is short for the least that counts."""
_MINUTES = (10, 15, 20, 30, 40, 45, 50)
"""Minutes that are told after an hour without their unit."""
_AFTER_MINUTES = words("and with from in at to is for total long later aja saja doang . , !")
DURATION_WORDS = frozenset(
    {*SE_TIMES, *AGE_WORDS, *_WHOLE, "seharian", "siang", "pagi", "round", "around", "night"}
)


def duration_at(tokens: Tokens, at: int, number: Number) -> Draft | None:
    """The length of time, or the age, that *number* begins."""
    place = _unit_place(tokens, number)
    word = tokens[place].text
    if word in ("x", "kali"):
        days = number_at(tokens, place + 1)
        if days is None or days.amount != 24 or tokens[days.end].text != "jam":
            return None
        # Three times twenty-four hours are three days.
        return Draft(ValueKind.DURATION, at, days.end + 1, number.amount * DAY_S, unit="second")
    unit = TIMES.get(word)
    if unit is None:
        unit = _glued_unit(tokens, at, place)
    if unit is None or tokens[place + 1].text in _NO_LENGTH.get(word, ()):
        return None
    if word == "th" and tokens[place].glued:
        # 5th is an ordinal, 5 th five years.
        return None
    if tokens[at].text == "one" and word == "day" and tokens[place + 1].text in _AFTER_SOME_DAY:
        return None
    if word == "jam" and _is_clock_cue(tokens, place):
        return None
    if word == "min" and (number.scaled or tokens[place + 1].text in _AFTER_LEAST):
        # "99RB" and, on the next line, "min. belanja".
        return None
    return _length(tokens, at, number, place, unit)


def _is_clock_cue(tokens: Tokens, at: int) -> bool:
    """Whether "jam" at token *at* belongs to the time after it: tanggal 5 jam 8 malam."""
    hour = number_at(tokens, at + 1)
    if tokens[at + 2].text == ":" or re.fullmatch(r"\d{1,2}\.\d{2}", tokens[at + 1].text):
        return True
    return hour is not None and bool(day_part_at(tokens, hour.end)[0] or tokens[hour.end].text in ZONES)


def _unit_place(tokens: Tokens, number: Number) -> int:
    """Where the unit stands, past a hyphen, "whole", or the words of "half of an hour"."""
    place = number.end + (tokens[number.end].text in _WHOLE or _is_added(tokens, number.end))
    if tokens[place].text == "-" and tokens[place].glued and tokens[place + 1].glued:
        return place + 1
    if number.fraction:
        place += tokens[place].text == "of"
        place += tokens[place].text in ("a", "an")
    return place


def _is_added(tokens: Tokens, at: int) -> bool:
    """Whether the word at token *at* stands between a number and its unit: two more days."""
    return tokens[at].text in _ADDED and tokens[at + 1].text in TIMES


def _is_quoted(tokens: Tokens, at: int) -> bool:
    """Whether a sign at token *at* closes what one like it has opened."""
    return sum(token.text == tokens[at].text for token in tokens[:at]) % 2 == 1


def _glued_unit(tokens: Tokens, at: int, place: int) -> Unit | None:
    token = tokens[place]
    if token.text == "'" and token.glued and not tokens[place + 1].glued:
        # 30' is half an hour, 5'10 a height.
        return None if _is_quoted(tokens, place) else TIMES["minute"]
    unit = _GLUED_TIMES.get(token.text)
    if unit is None or not token.glued or tokens[place - 1].kind != "d":
        return None
    if token.text == "s" and (tokens[at - 1].text in _DECADES):
        return None
    if token.text == "d":
        # "3D2N" is how trips are sold.
        return unit if tokens[place + 1].kind == "d" and tokens[place + 2].text == "n" else None
    return unit


def _length(tokens: Tokens, at: int, number: Number, place: int, unit: Unit) -> Draft:
    """A length of time with its smaller parts: 1 jam 30 menit, an hour and a half, 3 hari 2 malam."""
    amount, end, factor = number.amount * unit.factor, place + 1, unit.factor
    while True:
        here = end + (tokens[end].text in ("and", "dan", ","))
        if tokens[here].text in ("a", "an") and tokens[here + 1].text == "half":
            if here > end:
                amount, end = amount + factor / 2, here + 2
            break
        if tokens[here].text in ("setengah", "½") and tokens[here + 1].text not in TIMES:
            amount, end = amount + factor / 2, here + 1
            break
        smaller = number_at(tokens, here)
        if smaller is None or smaller.fraction:
            break
        after = TIMES.get(tokens[smaller.end].text)
        if after is None and tokens[smaller.end].glued:
            after = {"m": Unit("second", 60), "s": Unit("second", 1)}.get(tokens[smaller.end].text)
        sixtieths = after is None and factor in (HOUR_S, 60) and smaller.amount in _MINUTES
        if after is None and factor == 60 and smaller.amount % 1 and _is_told_bare(tokens, smaller):
            # A time in a race: nine minutes 2.8.
            return Draft(
                ValueKind.DURATION, at, smaller.end, amount + smaller.amount, unit=unit.base,
                comparator=number.comparator,
            )  # fmt: skip
        if sixtieths and _is_told_bare(tokens, smaller):
            # One hour thirty; 1h30; six minutes thirty.
            amount, end = amount + smaller.amount * factor / 60, smaller.end
            break
        if after is None or after.base != unit.base or after.factor >= factor:
            if factor == DAY_S and (
                tokens[smaller.end].text in _NIGHTS
                or (tokens[smaller.end].text == "n" and tokens[smaller.end].glued)
            ):
                end = smaller.end + 1
            break
        amount, end, factor = amount + smaller.amount * after.factor, smaller.end + 1, after.factor
    old = end + (tokens[end].text == "-")
    is_age = unit.base == "month" and tokens[old].text in ("old", "olds")
    return Draft(
        ValueKind.AGE if is_age else ValueKind.DURATION,
        at,
        old + 1 if is_age else end,
        amount,
        unit=unit.base,
        comparator=number.comparator,
        others=(
            *(other * unit.factor for other in number.others),
            # In Indonesian a "hr" is a day.
            *((number.amount * DAY_S,) if tokens[place].text == "hr" and end == place + 1 else ()),
        ),
    )


def wordy_duration_at(tokens: Tokens, at: int, language: str = "") -> Draft | None:
    """The length of time with its number in the word (sejam, an hour), or the age, at token *at*."""
    word, following = tokens[at].text, tokens[at + 1].text
    unit = SE_TIMES.get(word)
    if unit is not None:
        times = number_at(tokens, at + 1)
        if following in ("sekali", "-") or (times is not None and tokens[times.end].text in ("kali", "x")):
            # Sehari dua kali says how often.
            return None
        return _length(tokens, at, Number(1, at), at, unit)
    if word in _WHOLE:
        unit = None if following.endswith("s") else TIMES.get(following)
        return None if unit is None else _length(tokens, at, Number(1, at + 1), at + 1, unit)
    around = next((end for name in _AROUND_THE_CLOCK if (end := _end_of(tokens, at, name))), None)
    if around is not None:
        return Draft(ValueKind.DURATION, at, around, DAY_S, unit="second")
    if word == "seharian":
        return Draft(ValueKind.DURATION, at, at + 1, DAY_S, unit="second")
    if word in ("a", "an"):
        if following in _WHOLE:
            return wordy_duration_at(tokens, at + 1)
        unit = TIMES.get(following)
        before = tokens[at - 1].text
        moment = following == "minute" and before in _MOMENT
        if unit is None or moment or following in ("second", "sec", "min") or before == "per":
            return None
        return _length(tokens, at, Number(1, at + 1), at + 1, unit)
    return _age_after(tokens, at, language) if word in AGE_WORDS else None


def _is_told_bare(tokens: Tokens, minutes: Number) -> bool:
    """Whether a number after an hour counts nothing else, so that it is its minutes."""
    after = tokens[minutes.end]
    return minutes.scaled is False and (after.kind not in ("w", "d", "s") or after.text in _AFTER_MINUTES)


def _end_of(tokens: Tokens, at: int, phrase: tuple[str, ...]) -> int | None:
    """The index after *phrase*, when it begins at token *at*."""
    if tokens[at].text != phrase[0]:
        return None
    said = all(tokens[at + place].text == word for place, word in enumerate(phrase))
    return at + len(phrase) if said else None


def _age_after(tokens: Tokens, at: int, language: str) -> Draft | None:
    """Usia 12-17 tahun; aged 17."""
    low = number_at(tokens, at + 1, language)
    if low is None or low.amount > OLDEST_YEARS or low.fraction:
        return None
    unit = TIMES.get(tokens[low.end].text)
    end = low.end + (unit is not None)
    upper = _oldest(tokens, end, language)
    unit = unit or TIMES.get(tokens[upper.end].text if upper else "", TIMES["year"])
    amount = low.amount * unit.factor
    if upper is not None:
        named = TIMES.get(tokens[upper.end].text)
        oldest = upper.amount * (named or unit).factor
        if amount < oldest and upper.amount <= OLDEST_YEARS:
            return Draft(
                ValueKind.AGE, at, upper.end + (named is not None), amount, oldest, (named or unit).base
            )
    return Draft(ValueKind.AGE, at, end, amount, unit=unit.base)


def turned_at(tokens: Tokens, at: int, number: Number) -> Draft | None:
    """The age that somebody turns: when they turn one, once you're sixteen."""
    after, before = tokens[number.end], tokens[at - 1].text
    if after.kind == "d" or (after.kind == "w" and after.text not in _AFTER_AGED) or after.text == "%":
        return None
    if number.fraction or number.scaled or not 0 < number.amount <= OLDEST_YEARS:
        return None
    turns = before in _TURNS
    is_so = (before in _THEY and tokens[at - 2].text in _WHEN) or (
        before in _ARE and tokens[at - 2].text in _WHO and tokens[at - 3].text in _WHEN
    )
    if not (turns or is_so):
        return None
    year = TIMES["year"]
    return Draft(ValueKind.AGE, at, number.end, number.amount * year.factor, unit=year.base)


def birthday_at(tokens: Tokens, ordinal: Draft | None) -> Draft | None:
    """The age on a birthday, behind its *ordinal*, which is given back when none follows."""
    if ordinal is None or ordinal.amount is None or tokens[ordinal.end].text not in _BIRTHDAYS:
        return ordinal
    months = ordinal.amount * TIMES["year"].factor
    return ordinal._replace(kind=ValueKind.AGE, end=ordinal.end + 1, amount=months, unit=TIMES["year"].base)


def _oldest(tokens: Tokens, at: int, language: str) -> Number | None:
    """The number behind the "to" of a range of ages, if one is at token *at*."""
    joined = tokens[at].text in ("-", "to", "sampai", "hingga", "s/d")
    return number_at(tokens, at + 1, language) if joined else None


def as_age(draft: Draft) -> Draft | None:
    """*draft* as an age, when a word for age stood before it."""
    if draft.kind is ValueKind.AGE:
        return draft
    if draft.kind is ValueKind.DURATION:
        return draft._replace(kind=ValueKind.AGE)
    if draft.kind is ValueKind.NUMBER and not draft.unit and (draft.amount or 0) <= OLDEST_YEARS:
        year = TIMES["year"]
        low, high = (
            None if amount is None else amount * year.factor for amount in (draft.amount, draft.upper)
        )
        return draft._replace(kind=ValueKind.AGE, amount=low, upper=high, unit=year.base)
    return None
