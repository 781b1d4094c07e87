"""Every value in a text."""

from collections.abc import Collection
from dataclasses import replace
from functools import lru_cache

from hookcheck.core.values.bounds import BOUND_WORDS, bound_after, bounds_before, end_beside, fits
from hookcheck.core.values.dates import last_day_at
from hookcheck.core.values.draft import Draft
from hookcheck.core.values.durations import AGE_WORDS, as_age
from hookcheck.core.values.frequencies import RATE, as_rate, rate_at
from hookcheck.core.values.halves import LABELS
from hookcheck.core.values.hours_off import hour_off
from hookcheck.core.values.measures import per_measure_at
from hookcheck.core.values.number_words import PLURALS, SPOKEN_ZEROS, TENS
from hookcheck.core.values.ranges import range_at
from hookcheck.core.values.single import LEADING, LED, VALUE_ENDINGS, VALUE_WORDS, may_begin
from hookcheck.core.values.tokens import CONTRACTIONS, Tokens, fold, has_number_or, tokenise
from hookcheck.core.values.units import SE_TIMES
from hookcheck.core.values.value import Comparator, Value, ValueKind
from hookcheck.core.values.vocabulary import words

_AFTER_BOUND = words(
    """
    about around approximately roughly sekitar the of dengan dari : only hanya harga as belanja end akhir
    beginning start awal
    pembelian transaksi pembelanjaan nominal spend spending purchase order usia umur age ages
    """
)
"""What may stand between a word that bounds a value and the value: minimal belanja Rp100 ribu."""
_TELLING = ((VALUE_WORDS | LED) - LEADING) | SPOKEN_ZEROS | PLURALS.keys() | CONTRACTIONS | LABELS
"""Every value has a digit or one of these: "in" and "a" lead to one, or bound it, but alone tell none. Labels
stand before Roman numerals."""
_BOUNDING = BOUND_WORDS | AGE_WORDS | words("between antara")
_BEGINNING = _BOUNDING | VALUE_WORDS
_AGE_BOUNDS = words("under over below above di dibawah diatas")
_PRICED_FROM = words("start starts starting prices")
_LATEST_HOUR = 24
_OF_AGE = words("older younger")
_PEOPLE = words(
    """
    kids children child kid men women people anyone everyone those adults girls boys anak pria wanita
    perempuan orang warga siapapun babies toddlers bayi balita remaja residents drivers passengers patients
    citizens pupils students seniors tenants customers visitors peserta pelajar siswa penonton penumpang
    lansia pengunjung teens teenagers workers pekerja
    """
)
_AFTER_AGE = words(
    """
    should must can may need are is who get go goes eat pay free gratis harus boleh bisa wajib masuk dapat
    """
)
"""What may follow a bare age; what else does is what the number counts."""
_JOINING = words("and or & dan atau")
_OLDEST_BARE = 100
"""Above this a bare number behind "people over" is no age in years."""
_DATED = frozenset({ValueKind.CLOCK, ValueKind.DATE, ValueKind.WEEKDAY})
_RATED = frozenset({ValueKind.CODE, ValueKind.NUMBER, ValueKind.MONEY, ValueKind.MEASURE, ValueKind.DURATION})
_NOT_COUNTED = words(
    "in for within every each about per dalam selama setiap tiap , . ; : ! ? - dan and atau or"
)
"""What stands between a value and a length of time that is no rate."""


@lru_cache(maxsize=4096)
def find_values(text: str, language: str = "", *, before: int | None = None) -> tuple[Value, ...]:
    """Every value in *text*, in order and without overlap; or only those that begin *before* an offset.

    *language* (ISO 639-1) only settles what points and commas in numbers mean; both languages are read.
    """
    folded = fold(text)
    if not has_number_or(_TELLING, folded):
        return ()
    tokens = tokenise(folded)
    values: list[Value] = []
    at = last_end = 0
    while tokens[at].kind and (before is None or tokens[at].start < before):
        draft = _bounded_at(tokens, at, language) if _may_begin(tokens, at) else None
        if draft is None:
            at += 1
            continue
        if values and _is_rate(tokens, draft, values[-1], last_end):
            draft = as_rate(draft) if draft.kind is ValueKind.DURATION else draft._replace(unit=RATE)
        if draft.comparator is Comparator.EXACT and draft.kind in _DATED and not (draft.upper or draft.until):
            draft = draft._replace(comparator=end_beside(tokens, draft.first, draft.end))
        if values and draft.kind is ValueKind.MONEY and last_end == draft.first:
            values[-1] = _told_for(values[-1])
        if values and draft.kind is ValueKind.AGE and _joins(tokens, last_end, draft.first):
            values[-1] = _as_old(values[-1], draft)
        values.append(_cut(text, tokens, draft))
        at = last_end = draft.end
        rate = rate_at(tokens, at) if draft.kind in _RATED else None
        if rate is None and draft.kind is ValueKind.MONEY:
            rate = per_measure_at(tokens, at)
        if rate is not None:
            values.append(_cut(text, tokens, rate))
            at = last_end = rate.end
    return tuple(values)


def _may_begin(tokens: Tokens, at: int) -> bool:
    """Whether it is worth looking: most words begin no value, and bound none."""
    return tokens[at].text in _BOUNDING or may_begin(tokens, at)


def may_go_on(word: str) -> bool:
    """Whether a folded *word* may go on with a value that began before it."""
    return word in VALUE_ENDINGS


def may_hold_value(words: Collection[str]) -> bool:
    """Whether one of some folded *words* may begin a value or bound one."""
    return not _BEGINNING.isdisjoint(words) or any(word[:1].isdecimal() for word in words)


def _is_rate(tokens: Tokens, draft: Draft, last: Value, last_end: int) -> bool:
    """Rp5 juta sebulan, 8 gelas sehari, £5 every month: the time says what for, not how long."""
    word = tokens[draft.first].text
    if draft.kind is ValueKind.FREQUENCY:
        return last.kind is ValueKind.MONEY and last_end == draft.first
    if draft.kind is not ValueKind.DURATION or not (word in ("a", "an") or word in SE_TIMES):
        return False
    between = [token.text for token in tokens[last_end : draft.first]]
    counted = "of" in between[:1] or len(between) <= 1
    return last.kind in _RATED and counted and len(between) <= 2 and _NOT_COUNTED.isdisjoint(between)


def _told_for(length: Value) -> Value:
    """A length of time right before a price as what that is told for: setahun dua belas juta."""
    unit = SE_TIMES.get(length.text.casefold()) if length.kind is ValueKind.DURATION else None
    if unit is None:
        return length
    return as_rate_value(length)


def _joins(tokens: Tokens, last_end: int, first: int) -> bool:
    """Whether nothing but an "and" or "or", and hyphens, stand between two values."""
    between = [token.text for token in tokens[last_end:first] if token.text != "-"]
    return len(between) == 1 and between[0] in _JOINING


def _as_old(number: Value, age: Draft) -> Value:
    """A bare *number* that shares its unit with the *age* after it: three and four-year-olds."""
    years = as_age(Draft(number.kind, 0, 0, number.amount, unit=number.unit))
    if years is None or number.kind is not ValueKind.NUMBER or age.unit != years.unit:
        return number
    return replace(number, kind=years.kind, amount=years.amount, unit=years.unit)


def as_rate_value(length: Value) -> Value:
    """A length of time as what an amount is told for."""
    rate = as_rate(Draft(length.kind, 0, 0, length.amount, unit=length.unit))
    return replace(length, kind=rate.kind, amount=rate.amount, unit=rate.unit)


def _cut(text: str, tokens: Tokens, draft: Draft) -> Value:
    start, end = tokens[draft.first].start, tokens[draft.end - 1].end
    return Value(
        kind=draft.kind,
        text=text[start:end],
        start=start,
        end=end,
        amount=None if draft.amount is None else float(draft.amount),
        upper=None if draft.upper is None else float(draft.upper),
        unit=draft.unit,
        comparator=draft.comparator,
        others=draft.others,
        date=draft.date,
        until=draft.until,
        code=draft.code,
    )


def _bounded_at(tokens: Tokens, at: int, language: str) -> Draft | None:
    """The value at token *at*, with the words that bound it."""
    word = tokens[at].text
    if word in ("between", "antara"):
        draft = _between(tokens, at, language)
        if draft is not None:
            return draft
    last_day = last_day_at(tokens, at) if word == "last" else None
    if last_day is not None:
        return last_day
    if word in BOUND_WORDS:
        draft = _after_bound(tokens, at, language)
        if draft is not None:
            return draft
    if word in AGE_WORDS:
        bounded = tokens[at + 1].text in BOUND_WORDS
        draft = (_after_bound if bounded else _between)(tokens, at + 1, language)
        age = None if draft is None else as_age(draft)
        if age is not None:
            return age._replace(first=at)
    draft = range_at(tokens, at, language)
    if draft is None or draft.comparator is not Comparator.EXACT:
        return draft
    if draft.kind is ValueKind.DURATION and (hour := hour_off(tokens, draft)) is not None:
        return hour
    after = bound_after(tokens, draft.end)
    if after is None or draft.unit == "times" or not fits(after.comparator, draft.kind):
        return draft
    limited = draft._replace(end=after.end, comparator=after.comparator)
    aged = as_age(limited) if tokens[after.end - 1].text in _OF_AGE else None
    return aged or limited


def _after_bound(tokens: Tokens, at: int, language: str) -> Draft | None:
    """The value behind a phrase at token *at* that bounds it."""
    for bound in bounds_before(tokens, at):
        if bound.comparator is Comparator.AT_MOST and tokens[at - 1].text == "pro":
            # The Pro Max of a phone.
            continue
        place = bound.end + (tokens[bound.end].text == "-" and tokens[bound.end].glued)
        draft = _people_at(tokens, place) or _behind(tokens, place, language)
        if draft is None:
            continue
        if bound.comparator is Comparator.FROM and (draft.upper is not None or draft.until is not None):
            return draft._replace(first=at)
        if bound.comparator is Comparator.FROM and tokens[at].text in _PRICED_FROM and _is_bare_price(draft):
            return draft._replace(first=at, kind=ValueKind.MONEY, comparator=bound.comparator)
        if fits(bound.comparator, draft.kind):
            if _is_of_those(tokens, draft):
                aged = as_age(draft._replace(first=at, end=draft.end + 1, comparator=bound.comparator))
                if aged is not None:
                    return aged
            bounded = draft._replace(first=at, comparator=bound.comparator)
            return (as_age(bounded) or bounded) if _is_of_age(tokens, at, draft) else bounded
    return None


def _is_bare_price(draft: Draft) -> bool:
    """Whether a number is no hour, so that what starts at it is a price."""
    return draft.kind is ValueKind.NUMBER and not draft.unit and (draft.amount or 0) > _LATEST_HOUR


def _people_at(tokens: Tokens, at: int) -> Draft | None:
    """People by their age, behind "under" or "over": fives, sixties, sixty fives."""
    tens = TENS.get(tokens[at].text, 0)
    place = at + bool(tens) + (bool(tens) and tokens[at + 1].text == "-")
    years = PLURALS.get(tokens[place].text)
    if years is None or (tens and years >= 10) or tokens[at - 1].text not in ("under", "over", "-"):
        return None
    return as_age(Draft(ValueKind.NUMBER, at, place + 1, tens + years))


def _is_of_those(tokens: Tokens, draft: Draft) -> bool:
    """Whether a number is that of people of an age: under 12s, over-65s."""
    plural = tokens[draft.end]
    return draft.kind is ValueKind.NUMBER and plural.text in ("s", "'s") and plural.glued


def _is_of_age(tokens: Tokens, at: int, draft: Draft) -> bool:
    """Whether a bare number is an age: kids under 12, men over 50."""
    bare = draft.kind is ValueKind.NUMBER and not draft.unit and (draft.amount or 0) < _OLDEST_BARE
    return (
        bare
        and tokens[at].text in _AGE_BOUNDS
        and (
            # "Kids under six ride free", not "kids under 12 seats".
            (tokens[at - 1].text in _PEOPLE and not tokens[draft.end].text.endswith("s"))
            or (
                any(token.text in _PEOPLE for token in tokens[max(at - 2, 0) : at])
                and (tokens[draft.end].kind not in ("d", "w") or tokens[draft.end].text in _AFTER_AGE)
            )
        )
    )


def _between(tokens: Tokens, at: int, language: str) -> Draft | None:
    """Between 2 and 5; antara usia 12 dan 17 tahun."""
    if tokens[at].text not in ("between", "antara"):
        return None
    draft = _behind(tokens, at + 1, language, between=True)
    if draft is None or (draft.upper is None and draft.until is None):
        return None
    return draft._replace(first=at)


def _behind(tokens: Tokens, at: int, language: str, between: bool = False) -> Draft | None:
    """The value at token *at* or behind the few words that may stand before it."""
    aged = False
    while tokens[at].text in _AFTER_BOUND or (aged and tokens[at].text in ("is", "'s")):
        aged = aged or tokens[at].text in AGE_WORDS
        at += 1
    draft = range_at(tokens, at, language, between)
    return draft if draft is None or not aged else as_age(draft) or draft
