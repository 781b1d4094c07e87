"""Halves and parts of the day, time zones, and what they make of an hour."""

import re

from hookcheck.core.values.draft import Draft
from hookcheck.core.values.tokens import Tokens
from hookcheck.core.values.value import ValueKind
from hookcheck.core.values.vocabulary import words

HALF_DAY_MIN = 720
"""Minutes between a morning and an evening time of the same name."""
DAY_MIN = 2 * HALF_DAY_MIN

ZONES: dict[str, int] = {"wib": 7, "wita": 8, "wit": 9, "gmt": 0, "utc": 0, "bst": 1, "sgt": 8, "myt": 8}
"""Hours ahead of UTC."""
_AM, _PM, _MIDDAY, _NIGHT = "am", "pm", "midday", "night"
_PARTS: dict[str, str] = {
    "am": _AM, "a m": _AM, "in the morning": _AM, "this morning": _AM, "pagi": _AM, "subuh": _AM,
    "dini hari": _AM, "pm": _PM, "p m": _PM, "in the afternoon": _PM, "in the evening": _PM,
    "tonight": _NIGHT, "this evening": _PM, "this afternoon": _PM, "sore": _PM, "petang": _PM,
    "siang": _MIDDAY, "noon": _MIDDAY, "malam": _NIGHT, "at night": _NIGHT,
}  # fmt: skip
_SAID_HOURS: dict[str, tuple[tuple[int, int], ...]] = {
    _AM: ((1, 12),), _PM: ((3, 7),), _MIDDAY: ((10, 15), (1, 3)), _NIGHT: ((6, 12),),
}  # fmt: skip
"""Hours that an Indonesian part of the day is said with; two or three "malam" are nights."""
_TIMES = words("pagi siang sore malam subuh pukul jam pkl")
_POINTED = re.compile(r"[012]?\d[.:][0-5]\d")


def day_part_at(tokens: Tokens, at: int) -> tuple[str, int]:
    """The part of the day named at token *at* (empty when none is) and the index after it."""
    if not tokens[at].text:
        return "", at
    name = ""
    for length in (1, 2, 3):
        name = f"{name} {tokens[at + length - 1].text}" if name else tokens[at].text
        part = _PARTS.get(name)
        if part is not None:
            # "8 tonight" and "8 malam ini" name the day too, so those words are left to be found.
            names_day = name == "tonight" or name.startswith("this") or tokens[at + length].text == "ini"
            return part, at if names_day else at + length
    return "", at


def day_part_of(word: str) -> str:
    """The part of the day that *word* names behind a weekday: Friday morning."""
    return _PARTS.get(word) or _PARTS.get(f"in the {word}") or _PARTS.get(f"at {word}", "")


def time_follows(tokens: Tokens, at: int) -> bool:
    """Whether a weekday that ends before token *at* goes on with its time: Minggu pagi; Minggu, 08.00."""
    here = at + (tokens[at].text == ",")
    clock = "".join(tokens[place].text for place in (here, here + 1, here + 2))
    return tokens[here].text in _TIMES or any(map(_POINTED.fullmatch, (tokens[here].text, clock)))


def is_said(word: str, hour: int, part: str) -> bool:
    """Whether *hour*, with no "jam" before it, is a time beside the part of the day begun by *word*."""
    if word in ("am", "pm", "in", "a", "p", "at", "tonight", "this", "noon", "on", "every"):
        return hour <= HALF_DAY_MIN // 60
    return any(first <= hour <= last for first, last in _SAID_HOURS[part])


def in_part(minutes: int, part: str) -> int:
    """*minutes* after midnight or noon, moved into a part of the day."""
    hour = minutes // 60
    if hour == 12:
        return minutes - HALF_DAY_MIN if part in (_AM, _NIGHT) else minutes
    late = {_AM: False, _PM: hour < 12, _MIDDAY: hour < 6, _NIGHT: 5 <= hour < 12}[part]
    return minutes + HALF_DAY_MIN if late else minutes


def told_time(tokens: Tokens, at: int, end: int, minutes: int, exact: bool) -> Draft:
    """The time *minutes* after midnight; unless *exact* or in a part of the day, it may be 12 hours later."""
    part, after = day_part_at(tokens, end)
    if part:
        minutes, end, exact = in_part(minutes, part), after, True
    zone = ""
    if tokens[end].text in ZONES:
        zone, end = tokens[end].text.upper(), end + 1
    minutes %= DAY_MIN
    others = () if exact else (float((minutes + HALF_DAY_MIN) % DAY_MIN),)
    return Draft(ValueKind.CLOCK, at, end, float(minutes), unit=zone, others=others)
