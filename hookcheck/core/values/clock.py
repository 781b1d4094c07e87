"""Times of day."""

from typing import NamedTuple

from hookcheck.core.values.draft import Draft
from hookcheck.core.values.numbers import UNITS, number_at
from hookcheck.core.values.tokens import Token
from hookcheck.core.values.value import ValueKind
from hookcheck.core.values.vocabulary import words

HALF_DAY_MIN = 720
"""Minutes between a morning and an evening time of the same name."""

ZONES: dict[str, int] = {"wib": 7, "wita": 8, "wit": 9, "gmt": 0, "utc": 0, "bst": 1, "sgt": 8, "myt": 8}
"""Hours ahead of UTC."""
_CUES = frozenset({"jam", "pukul", "pkl"})
_FIXED: dict[tuple[str, ...], int] = {
    ("noon",): 720, ("midday",): 720, ("midnight",): 0, ("tengah", "hari"): 720, ("tengah", "malam"): 0,
}  # fmt: skip
_PARTS: dict[tuple[str, ...], str] = {
    ("am",): "am", ("pm",): "pm", ("in", "the", "morning"): "am", ("in", "the", "afternoon"): "pm",
    ("in", "the", "evening"): "pm", ("at", "night"): "night", ("tonight",): "pm", ("this", "morning"): "am",
    ("this", "evening"): "pm", ("this", "afternoon"): "pm", ("pagi",): "am", ("subuh",): "am",
    ("dini", "hari"): "am", ("siang",): "noonish", ("sore",): "pm", ("petang",): "pm", ("malam",): "night",
    ("a", "m"): "am", ("p", "m"): "pm",
}  # fmt: skip
_TIME_SIGNS = frozenset({":", "."})
CLOCK_WORDS = frozenset({*_CUES, "noon", "midday", "midnight", "tengah", "half", "quarter", "setengah", "oh"})


class _Hour(NamedTuple):
    minutes: int
    end: int
    spoken: bool
    exact: bool
    """True when it cannot be the other half of the day: 20.00, 08.00."""


def clock_at(tokens: list[Token], at: int, language: str = "") -> Draft | None:
    """The time of day that begins at token *at*, if one does."""
    word = tokens[at].text
    for phrase, minutes in _FIXED.items():
        if word == phrase[0] and all(tokens[at + place].text == part for place, part in enumerate(phrase)):
            return _draft(tokens, at, at + len(phrase), minutes, exact=True)
    cued = word in _CUES
    place = at + cued
    if cued and tokens[place].text in (":", "."):
        place += 1
    return (
        _hour_hundred(tokens, at, place)
        or _past(tokens, at, place)
        or _half_before(tokens, at, place, cued)
        or _written(tokens, at, place, cued, language)
        or _spoken(tokens, at, place, cued)
    )


def _written(tokens: list[Token], at: int, place: int, cued: bool, language: str) -> Draft | None:
    """20.00, 8:30 pm, 8.30."""
    token = tokens[place]
    if token.kind != "d":
        return None
    after = tokens[place + 1]
    if token.text.isdecimal() and after.text == ":" and after.glued and tokens[place + 2].glued:
        minute = tokens[place + 2].text
        if (
            len(token.text) > 2
            or len(minute) != 2
            or not minute.isdecimal()
            or int(token.text) > 24
            or int(minute) > 59
        ):
            return None
        end = place + 3
        if tokens[end].text == ":" and tokens[end].glued and tokens[end + 1].kind == "d":
            end += 2
        return _marked(tokens, at, end, token.text, minute)
    hour, point, minute = token.text.partition(".")
    if (
        not point
        or len(minute) != 2
        or not minute.isdecimal()
        or len(hour) > 2
        or int(hour) > 24
        or int(minute) > 59
    ):
        return None
    marked = _part_at(tokens, place + 1)[0] or tokens[place + 1].text in ZONES
    joined = tokens[place + 1].text in ("-", "s/d", "sampai", "hingga", "to") and _is_pointed(
        tokens[place + 2].text
    )
    joined = joined or (
        tokens[at - 1].text in ("-", "s/d", "sampai", "hingga", "to") and _is_pointed(tokens[at - 2].text)
    )
    if not (cued or marked or joined):
        if hour[0] != "0" and (language == "en" or int(minute) % 5):
            return None
        if (
            (after.kind in ("w", "d") and after.glued)
            or after.text in _NOT_A_TIME
            or tokens[at - 1].text in _PRICED
        ):
            return None
    return _marked(tokens, at, place + 1, hour, minute)


_NOT_A_TIME = words(
    """
    % persen percent juta ribu rb jt million billion miliar km kg m meter liter rupiah dollars gb °
    """
)
_PRICED = frozenset(
    {"$", "rp", "£", "€", "rm", "idr", "usd", "versi", "version", "v", "skor", "score", "rating"}
)


def _is_pointed(digits: str) -> bool:
    hour, point, minute = digits.partition(".")
    return (
        bool(point)
        and len(minute) == 2
        and minute.isdecimal()
        and len(hour) <= 2
        and int(hour) <= 24
        and int(minute) <= 59
    )


def _marked(tokens: list[Token], at: int, end: int, hour: str, minute: str) -> Draft:
    minutes = int(hour) * 60 + int(minute)
    part, after = _part_at(tokens, end)
    if part:
        return _draft(tokens, at, after, _in_part(minutes, part), exact=True)
    exact = int(hour) > 12 or int(hour) == 0 or hour[0] == "0"
    return _draft(tokens, at, end, minutes, exact=exact or tokens[end].text in ZONES)


def _spoken(tokens: list[Token], at: int, place: int, cued: bool) -> Draft | None:
    """8 pm, eight thirty, ten o'clock, jam delapan lewat lima belas malam."""
    number = number_at(tokens, place)
    if (
        number is None
        or number.amount % 1
        or not 0 <= number.amount <= 24
        or number.fraction
        or number.scaled
    ):
        return None
    if tokens[place].text in ("a", "an", "se"):
        return None
    minutes, end = int(number.amount) * 60, number.end
    exact = False
    named = cued
    if tokens[end].text == "o'clock" or (tokens[end].text == "o" and tokens[end + 1].text == "clock"):
        end, named = end + (1 if tokens[end].text == "o'clock" else 2), True
    elif cued and tokens[end].text in ("lewat", "lebih", "kurang"):
        sign = -1 if tokens[end].text == "kurang" else 1
        extra, stop = _minutes_at(tokens, end + 1)
        if extra:
            minutes, end = minutes + sign * extra, stop
    elif cued and tokens[end].text == "setengah" and tokens[end + 1].text not in UNITS:
        minutes, end = minutes + 30, end + 1
    elif not number.digits or cued:
        # A time is said in full when a part of the day follows, or the hour was announced.
        extra_number = number_at(tokens, end)
        if extra_number is not None and extra_number.amount in range(5, 60) and not extra_number.scaled:
            digits = tokens[end].text
            paired = _part_at(tokens, extra_number.end)[0] or tokens[extra_number.end].text in ZONES or cued
            if (
                paired
                and (not digits.isdecimal() or len(digits) == 2)
                and tokens[extra_number.end].text != "menit"
            ):
                minutes, end, named = minutes + int(extra_number.amount), extra_number.end, True
    part, after = _part_at(tokens, end)
    if part and (named or _is_part_believable(tokens, place, end, minutes, part)):
        return _draft(tokens, at, after, _in_part(minutes, part), exact=True)
    if tokens[end].text in ZONES and (cued or number.digits):
        return _draft(tokens, at, end, minutes, exact=True)
    if not named:
        before = tokens[at - 1].text
        ends = (
            tokens[end].kind != "w"
            and tokens[end].kind != "d"
            and tokens[end].text not in ("%", "/", "-", ":", "°")
        )
        if before == "@" or (before == "at" and ends and minutes <= 720):
            return _draft(tokens, at, end, minutes, exact=False)
        return None
    return _draft(tokens, at, end, minutes, exact=exact or minutes > 720 or minutes == 0)


def _is_part_believable(tokens: list[Token], place: int, end: int, minutes: int, part: str) -> bool:
    """Whether an hour with no cue before it is a time: "8 malam" may be eight nights."""
    word = tokens[end].text
    if word in ("am", "pm", "in", "a", "p"):
        return minutes <= 1440 and minutes % 60 == 0
    if word in ("at", "tonight", "this"):
        return 60 <= minutes <= 720
    if tokens[place - 1].text in ("hari", "days", "day", ",") and part == "night":
        return False
    return {"night": 360 <= minutes <= 720, "pm": 180 <= minutes <= 420, "am": 60 <= minutes <= 720}.get(
        part, 600 <= minutes <= 900 or 60 <= minutes <= 180
    )


def _past(tokens: list[Token], at: int, place: int) -> Draft | None:
    """Half past eight, quarter to nine, ten past eight."""
    start = place + (tokens[place].text == "a")
    word = tokens[start].text
    if word in ("half", "quarter"):
        minutes, end = (30 if word == "half" else 15), start + 1
    else:
        number = number_at(tokens, start)
        if number is None or number.amount not in (5, 10, 20, 25, 15) or number.scaled:
            return None
        minutes, end = int(number.amount), number.end
        if tokens[end].text == "minutes":
            end += 1
    direction = tokens[end].text
    if direction not in ("past", "to") or (direction == "to" and word not in ("quarter",)):
        return None
    hour = number_at(tokens, end + 1)
    if hour is None or hour.amount % 1 or not 1 <= hour.amount <= 12 or hour.scaled:
        return None
    total = int(hour.amount) * 60 + (minutes if direction == "past" else -minutes)
    return _finish(tokens, at, hour.end, total)


def _half_before(tokens: list[Token], at: int, place: int, cued: bool) -> Draft | None:
    """Setengah sembilan is half past eight."""
    if tokens[place].text != "setengah":
        return None
    hour = number_at(tokens, place + 1)
    if hour is None or hour.amount % 1 or not 1 <= hour.amount <= 12 or hour.scaled or hour.fraction:
        return None
    if not cued and tokens[hour.end].kind == "w" and not _part_at(tokens, hour.end)[0]:
        return None
    return _finish(tokens, at, hour.end, int(hour.amount) * 60 - 30)


def _hour_hundred(tokens: list[Token], at: int, place: int) -> Draft | None:
    """Twenty hundred; oh eight hundred hours; 0800 hours."""
    token = tokens[place]
    if (
        token.kind == "d"
        and len(token.text) == 4
        and token.text.isdecimal()
        and tokens[place + 1].text in ("hours", "hrs")
    ):
        hour, minute = int(token.text[:2]), int(token.text[2:])
        return (
            _draft(tokens, at, place + 2, hour * 60 + minute, exact=True)
            if hour <= 24 and minute <= 59
            else None
        )
    leading = token.text in ("oh", "zero", "o")
    number = number_at(tokens, place + leading)
    if number is None or (not number.scaled and number.amount % 100) or not 0 < number.amount <= 2400:
        return None
    word = tokens[number.end - 1].text
    hours = tokens[number.end].text in ("hours", "hrs")
    if word != "hundred" or number.amount % 100 or not (hours or leading or number.amount >= 2000):
        return None
    if leading and (number.amount >= 1000 or (not hours and tokens[number.end].kind in ("w", "d"))):
        return None
    return _draft(tokens, at, number.end + hours, int(number.amount) // 100 * 60, exact=True)


def _minutes_at(tokens: list[Token], at: int) -> tuple[int, int]:
    if tokens[at].text == "seperempat":
        return 15, at + 1
    number = number_at(tokens, at)
    if number is None or number.amount % 1 or not 0 < number.amount < 60:
        return 0, at
    return int(number.amount), number.end + (tokens[number.end].text == "menit")


def _part_at(tokens: list[Token], at: int) -> tuple[str, int]:
    here = at
    if tokens[here].text in ("wib", "wita", "wit"):
        here += 1
    word = tokens[here].text
    if not word:
        return "", at
    for length in (1, 2, 3):
        part = _PARTS.get(tuple(tokens[here + place].text for place in range(length)))
        if part is not None:
            # "8 tonight" and "8 this evening" also name the day, so those words are left to be found.
            return part, at if word in ("tonight", "this") else here + length
    return "", at


def _in_part(minutes: int, part: str) -> int:
    hour = minutes // 60
    if part == "am":
        return minutes - HALF_DAY_MIN if hour == 12 else minutes
    if part == "pm":
        return minutes + HALF_DAY_MIN if hour < 12 else minutes
    if part == "noonish":
        return minutes + HALF_DAY_MIN if hour < 6 else minutes
    if hour == 12:
        return minutes - HALF_DAY_MIN
    return minutes + HALF_DAY_MIN if 5 <= hour < 12 else minutes


def _finish(tokens: list[Token], at: int, end: int, minutes: int) -> Draft:
    part, after = _part_at(tokens, end)
    if part:
        return _draft(tokens, at, after, _in_part(minutes, part), exact=True)
    return _draft(tokens, at, end, minutes, exact=False)


def _draft(tokens: list[Token], at: int, end: int, minutes: int, exact: bool) -> Draft:
    zone = ""
    if tokens[end].text in ZONES:
        zone, end = tokens[end].text.upper(), end + 1
    minutes %= 2 * HALF_DAY_MIN
    others = () if exact else ((minutes + HALF_DAY_MIN) % (2 * HALF_DAY_MIN),)
    return Draft(
        ValueKind.CLOCK, at, end, float(minutes), unit=zone, others=tuple(float(other) for other in others)
    )
