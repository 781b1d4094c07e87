"""Times of day, in digits and in words."""

from hookcheck.core.values.calendar_words import WEEKDAYS
from hookcheck.core.values.cardinals import below_hundred, spoken_digit
from hookcheck.core.values.changes import CHANGES, is_change
from hookcheck.core.values.day_parts import (
    DAY_MIN,
    HALF_DAY_MIN,
    ZONES,
    day_part_at,
    day_part_of,
    in_part,
    is_said,
    told_time,
)
from hookcheck.core.values.draft import Draft
from hookcheck.core.values.number import Number
from hookcheck.core.values.number_words import UNITS
from hookcheck.core.values.numbers import number_at
from hookcheck.core.values.tokens import Token, Tokens
from hookcheck.core.values.units import HOUR_S, TIMES
from hookcheck.core.values.value import ValueKind
from hookcheck.core.values.vocabulary import words

_CUES = words("jam pukul pkl")
_FIXED: dict[str, int] = {
    "noon": 720, "midday": 720, "midnight": 0, "tengah hari": 720, "tengah malam": 0,
}  # fmt: skip
_JOINS = words("- s/d sampai hingga to until")
_NOT_A_TIME = words(
    "% persen percent juta ribu rb jt million billion miliar km kg m meter liter rupiah dollars gb °"
)
"""What follows 20.50 when it is a decimal."""
_NOT_BEFORE_TIME = words("$ rp £ € rm idr usd versi version v skor score rating")
_LIKELY_MINUTES = words("00 05 10 15 20 30 35 40 45 55")
"""Minutes of a time with a point that nothing announces; .25 and .50 are rather decimals."""
_ROUND_MINUTES = words("00 15 30 45")
"""Minutes that are believed after a colon with spaces around it."""
_BEFORE_TIME = words("at @ by until till from")
_BEFORE_HOUR = words("before until till after")
_NUMBERED = words("rw rt no nomor kelas lantai blok gang kavling gerbong")
"""What is told by number: "RW 05 Sabtu pagi" is no five in the morning."""
AFTER_HOUR = words(
    """
    at di on every each today tomorrow weekdays weekday sharp please everyone everybody guys folks so then not
    now i we you they he she nobody nobody's it it's that's
    """
)
"""What may follow a bare hour; what else does is what the number counts."""
_BEFORE_MINUTES = words("at @ by it's its")
"""What stands before "ten to eight" when it is a time."""
_SHARP = (("o'clock",), ("o", "clock"), ("oclock",), ("sharp",), ("teng",), ("on", "the", "dot"))
_PAST_MINUTES = (5, 10, 15, 20, 25)
CLOCK_WORDS = frozenset({*_CUES, "noon", "midday", "midnight", "tengah", "oh", "@"})


def clock_at(tokens: Tokens, at: int, language: str = "") -> Draft | None:
    """The time of day that begins at token *at*, if one does."""
    fixed = fixed_at(tokens, at)
    if fixed is not None:
        return told_time(tokens, at, fixed[1], fixed[0], exact=True)
    cued = tokens[at].text in _CUES
    place = at + cued
    place += cued and tokens[place].text in (":", ".")
    return (
        _hundred(tokens, at, place)
        or _past(tokens, at, place)
        or _half_before(tokens, at, place, cued)
        or _with_colon(tokens, at, place)
        or _with_point(tokens, at, place, cued, language)
        or _hour(tokens, at, place, cued)
    )


def fixed_at(tokens: Tokens, at: int) -> tuple[int, int] | None:
    """The minutes after midnight of noon or midnight at token *at*, and the index after its name."""
    word = tokens[at].text
    for name in (word, f"{word} {tokens[at + 1].text}"):
        if name in _FIXED:
            return _FIXED[name], at + 1 + (name != word)
    return None


def _hour_and_minute(hour: str, minute: str) -> int | None:
    """Minutes after midnight, if these digits are a time."""
    if not (hour.isdecimal() and minute.isdecimal() and len(hour) <= 2 and len(minute) == 2):
        return None
    return int(hour) * 60 + int(minute) if int(hour) <= 24 and int(minute) <= 59 else None


def _is_sure(hour: str) -> bool:
    """Whether an hour as written cannot be meant for the other half of the day."""
    return int(hour) > 12 or hour[0] == "0"


def _with_colon(tokens: Tokens, at: int, place: int) -> Draft | None:
    """20:00, 8:30 pm."""
    hour, sign, minute = tokens[place : place + 3]
    if (
        sign.text != ":"
        or sign.glued != minute.glued
        or (not sign.glued and minute.text not in _ROUND_MINUTES)
    ):
        return None
    minutes = _hour_and_minute(hour.text, minute.text)
    if minutes is None:
        return None
    end = place + 3
    if tokens[end].text == ":" and tokens[end].glued and tokens[end + 1].kind == "d":
        end += 2
    unit = TIMES.get(tokens[end].text)
    if unit is not None and unit.base == "second" and unit.factor in (60, HOUR_S):
        # 6:30 min on a recipe.
        return Draft(ValueKind.DURATION, at, end + 1, minutes * unit.factor / 60, unit="second")
    return told_time(tokens, at, end, minutes, exact=_is_sure(hour.text) or tokens[end].text in ZONES)


def _with_point(tokens: Tokens, at: int, place: int, cued: bool, language: str) -> Draft | None:
    """20.00, 8.30 malam; a decimal number unless something says it is a time."""
    hour, _, minute = tokens[place].text.partition(".")
    minutes = _hour_and_minute(hour, minute)
    if minutes is None:
        return None
    before, after = tokens[at - 1], tokens[place + 1]
    told = cued or after.text in ZONES or day_part_at(tokens, place + 1)[0]
    joined = (after.text in _JOINS and _is_pointed(tokens[place + 2])) or (
        before.text in _JOINS and _is_pointed(tokens[at - 2])
    )
    if not told and not joined:
        if len(hour) < 2 or (hour[0] != "0" and (language == "en" or minute not in _LIKELY_MINUTES)):
            return None
        if after.text in _NOT_A_TIME or (after.glued and after.kind in ("w", "d")):
            return None
        if before.text in _NOT_BEFORE_TIME:
            return None
    return told_time(tokens, at, place + 1, minutes, exact=_is_sure(hour) or after.text in ZONES)


def _is_pointed(token: Token) -> bool:
    hour, _, minute = token.text.partition(".")
    return _hour_and_minute(hour, minute) is not None


def _hour_number(tokens: Tokens, at: int) -> Number | None:
    if tokens[at].text in ("a", "an", "se"):
        return None
    number = number_at(tokens, at)
    if number is None or number.scaled or number.fraction or number.amount not in range(25):
        return None
    return number


def _hour(tokens: Tokens, at: int, place: int, cued: bool) -> Draft | None:
    """8 pm, eight thirty pm, ten o'clock, jam delapan lewat lima belas malam."""
    hour = _hour_number(tokens, place)
    if hour is None or (not cued and tokens[at - 1].text in _NUMBERED):
        return None
    extra, end = _minutes_after(tokens, hour, cued or tokens[at - 1].text in ("at", "@"))
    minutes, named = int(hour.amount) * 60 + extra, cued or extra != 0
    sharp = next((name for name in _SHARP if _is_there(tokens, end, name)), None)
    if sharp is not None:
        named, end = True, end + len(sharp)
    part = day_part_at(tokens, end)[0] or _part_of_named_day(tokens, end)
    exact = hour.amount > 12 or tokens[end].text in ZONES
    if part:
        counted = tokens[place - 1].text in ("hari", "days", "day", ",") and tokens[end].text == "malam"
        if not named and (counted or not is_said(tokens[end].text, int(hour.amount), part)):
            return None
        if not day_part_at(tokens, end)[0]:
            return told_time(tokens, at, end, in_part(minutes, part), exact=True)
    elif (
        not named
        and not (exact and tokens[end].text in ZONES and hour.digits)
        and not (_is_announced(tokens, at) and _ends(tokens, end) and 0 < minutes <= HALF_DAY_MIN)
    ):
        return None
    return told_time(tokens, at, end, minutes, exact=exact or minutes == 0)


def _part_of_named_day(tokens: Tokens, at: int) -> str:
    """The part of a day whose name stands at token *at*: ten on Friday morning."""
    place = at + (tokens[at].text in ("on", "every", "this", "next", "hari"))
    return day_part_of(tokens[place + 1].text) if tokens[place].text in WEEKDAYS else ""


def _is_there(tokens: Tokens, at: int, phrase: tuple[str, ...]) -> bool:
    return all(tokens[at + place].text == word for place, word in enumerate(phrase))


def _is_announced(tokens: Tokens, at: int) -> bool:
    """Whether a bare number at token *at* stands where an hour does: before four, until ten."""
    before, earlier = tokens[at - 1].text, tokens[at - 2]
    if before == "by":
        # "Cut by five", "two by four".
        return earlier.kind != "d" and earlier.text not in CHANGES and earlier.text not in UNITS
    return before in ("at", "@") or before in _BEFORE_HOUR


def _ends(tokens: Tokens, end: int) -> bool:
    """Whether nothing follows that the number before token *end* could count."""
    after = tokens[end]
    if after.kind == "w":
        return after.text in AFTER_HOUR or after.text in WEEKDAYS
    return after.kind != "d" and after.text not in ("%", "/", "-", ":", "°", "$", "£", "€", "+")


def _minutes_after(tokens: Tokens, hour: Number, cued: bool) -> tuple[int, int]:
    """The minutes told after an hour, which may be negative, and the index after them."""
    end = hour.end
    word = tokens[end].text
    if (cued and word in ("lewat", "lebih")) or word == "kurang":
        if tokens[end + 1].text == "seperempat":
            minutes, after = 15, end + 2
        else:
            told = number_at(tokens, end + 1)
            # "Tujuh kurang sepuluh" is a time by itself, "tujuh kurang satu" is not.
            if told is None or told.amount not in (range(1, 60) if cued else _PAST_MINUTES[1:]):
                return 0, end
            minutes, after = int(told.amount), told.end + (tokens[told.end].text == "menit")
        return (-minutes if word == "kurang" else minutes), after
    if cued:
        # Jam enam empat lima.
        tens, ones = (spoken_digit(tokens[place].text) for place in (end, end + 1))
        if tens and ones and int(tens) < 6 and spoken_digit(tokens[end + 2].text) is None:
            return int(tens + ones), end + 2
    if cued and word == "setengah" and tokens[end + 1].text not in UNITS:
        return 30, end + 1
    if hour.digits and not cued:
        return 0, end
    told = number_at(tokens, end)
    if told is None or told.scaled or told.amount not in range(5, 60) or tokens[told.end].text == "menit":
        return 0, end
    if told.digits and len(told.digits) != 2:
        return 0, end
    # Two numbers in a row are only a time when a part of the day follows, or the hour was announced.
    announced = cued or tokens[told.end].text in ZONES or day_part_at(tokens, told.end)[0]
    return (int(told.amount), told.end) if announced else (0, end)


def _past(tokens: Tokens, at: int, place: int) -> Draft | None:
    """Half past eight, a quarter to nine, ten past eight."""
    start = place + (tokens[place].text == "a")
    word, counted_down = tokens[start].text, False
    if word in ("half", "quarter"):
        minutes, end = (30 if word == "half" else 15), start + 1
    else:
        told = number_at(tokens, start)
        if told is None or told.amount not in _PAST_MINUTES:
            return None
        minutes, end = int(told.amount), told.end + (tokens[told.end].text == "minutes")
        counted_down = end > told.end
    direction = tokens[end].text
    if word == "half" and place == start and _hour_number(tokens, end) is not None:
        # British for half past.
        said = tokens[at - 1].text in _BEFORE_TIME or (tokens[end].kind == "w" and _is_half_hour(tokens, end))
        direction, end = ("past", end - 1) if said else (direction, end)
    hour = _hour_number(tokens, end + 1)
    if direction == "to" and word not in ("half", "quarter") and not counted_down:
        # Twenty to nine, at ten to eight; "five to seven" is a range, "cut from twenty to nine" a change.
        announced = minutes > HALF_DAY_MIN // 60 or tokens[at - 1].text in _BEFORE_MINUTES
        told_so = (
            hour is not None and announced and _ends(tokens, hour.end) and not is_change(tokens, at, "to")
        )
        direction = "to" if told_so else ""
    if direction != "past" and (direction != "to" or word == "half"):
        return None
    if hour is None and word == "half" and _ends(tokens, end + 1):
        # The hour has been told before.
        halves = tuple(float(hour_min + 30) for hour_min in range(60, DAY_MIN, 60))
        return Draft(ValueKind.CLOCK, at, end + 1, 30.0, others=halves)
    if hour is None or not 1 <= hour.amount <= 12:
        return None
    minutes = -minutes if direction == "to" else minutes
    return told_time(tokens, at, hour.end, int(hour.amount) * 60 + minutes, exact=False)


def _is_half_hour(tokens: Tokens, at: int) -> bool:
    """Whether "half seven" is a time though nothing announces it: the hour at token *at* counts nothing."""
    hour = _hour_number(tokens, at)
    if hour is None:
        return False
    ended = _ends(tokens, hour.end) or tokens[hour.end].text in _JOINS
    return ended or bool(day_part_at(tokens, hour.end)[0])


def _half_before(tokens: Tokens, at: int, place: int, cued: bool) -> Draft | None:
    """Setengah sembilan is half past eight."""
    if tokens[place].text != "setengah":
        return None
    hour = _hour_number(tokens, place + 1)
    if hour is None or not 1 <= hour.amount <= 12:
        return None
    if not cued and tokens[hour.end].kind == "w" and not day_part_at(tokens, hour.end)[0]:
        return None
    return told_time(tokens, at, hour.end, int(hour.amount) * 60 - 30, exact=False)


def _hundred(tokens: Tokens, at: int, place: int) -> Draft | None:
    """Twenty hundred; oh eight hundred hours; 0800 hours."""
    token = tokens[place]
    if token.kind == "d":
        minutes = _hour_and_minute(token.text[:2], token.text[2:])
        if minutes is None or token.text[0] != "0" or tokens[place + 1].text not in ("hours", "hrs"):
            return None
        return told_time(tokens, at, place + 2, minutes, exact=True)
    leading = token.text in ("oh", "zero", "o")
    hour = below_hundred(tokens, place + leading)
    if hour is None or tokens[hour.end].text != "hundred" or hour.amount > 24:
        return None
    after = tokens[hour.end + 1]
    hours = after.text in ("hours", "hrs")
    # "Twenty-four hundred shops" are counted, and eight hundred is an hour only behind a zero.
    ends = after.kind not in ("w", "d") or after.text in ZONES or after.text in AFTER_HOUR
    latest = 12 if tokens[at - 1].text in ("at", "@") else 19
    if not hours and not (ends and (hour.amount < 10 if leading else hour.amount > latest)):
        return None
    return told_time(tokens, at, hour.end + 1 + hours, int(hour.amount) * 60, exact=True)
