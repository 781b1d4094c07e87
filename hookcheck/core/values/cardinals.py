"""Whole and decimal numbers, in digits and in words, English and Indonesian."""

from typing import NamedTuple

from hookcheck.core.values.number import Number
from hookcheck.core.values.number_words import (
    DOZENS,
    HALVES,
    HUNDREDS,
    INDONESIAN_UNITS,
    ROUGH_SCALES,
    SCALES,
    SE_SCALES,
    SE_SPLIT,
    SPOKEN_ZEROS,
    TEENS,
    TENS,
    UNITS,
    ZEROS,
)
from hookcheck.core.values.tokens import Tokens
from hookcheck.core.values.vocabulary import words

_AFTER_AMOUNT = words("a an per for in each every to on off more less and or now of from by if when")
_NOT_THOUSAND = words(
    "prize prizes slam slams final finals prix opening piano canyon master tour hotel indonesia"
)
"""What follows "grand" when it is no amount."""
_COUNTED_IN_MILLIONS = words(
    """
    views view viewers followers subscribers subs downloads users likes streams plays people orang
    penonton pengikut tayangan pengguna unduhan votes voters trees homes meals copies fans tickets doses
    visitors listeners customers pelanggan unit
    """
)
"""What a bare M before it counts; elsewhere it may be metres."""


_SLANG_HUNDREDS: dict[str, int] = {"gopek": 500, "cepek": 100, "pekgo": 150}
"""Hundreds in the market's words, behind thousands: tujuh ribu gopek."""


class Scale(NamedTuple):
    """A thousand, a million…"""

    amount: float
    end: int
    rough: bool = False


def literal_amounts(digits: str, language: str = "") -> tuple[float, ...]:
    """What *digits* with points and commas may stand for, likeliest first; empty when it is no amount."""
    if digits.isdecimal():
        return (float(digits),)
    points, commas = digits.count("."), digits.count(",")
    if points and commas:
        decimal = "." if digits.rindex(".") > digits.rindex(",") else ","
        grouping = "," if decimal == "." else "."
        whole, _, rest = digits.rpartition(decimal)
        if decimal in whole or not _is_grouped(whole, grouping):
            return ()
        return (float(whole.replace(grouping, "") + "." + rest),)
    sign = "." if points else ","
    if _is_grouped(digits, sign):
        grouped = float(digits.replace(sign, ""))
        # Nobody writes a plain five as 5.000.
        zeros = digits.endswith(sign + "000")
        if zeros or points + commas > 1 or language == ("id" if points else "en"):
            return (grouped,)
        return (grouped, float(digits.replace(sign, ".")))
    return () if points + commas > 1 else (float(digits.replace(sign, ".")),)


def _is_grouped(digits: str, sign: str) -> bool:
    first, *groups = digits.split(sign)
    if not 1 <= len(first) <= 3 or (first[0] == "0" and groups):
        return False
    return all(len(group) == 3 for group in groups)


def cardinal_at(tokens: Tokens, at: int, language: str = "") -> Number | None:
    """The number that begins at token *at*: parts and their scales, from the largest down."""
    total, scale, end = 0.0, float("inf"), at
    others: tuple[float, ...] = ()
    rough = False
    while not rough:
        here = _next_part(tokens, at, end)
        part = _part_at(tokens, here, language)
        if part is None:
            break
        found = _scale_of(tokens, here, part)
        if found is None:
            if end == at:
                return _with_ending(tokens, part)
            if not part.digits and not part.fraction and part.amount < scale and tokens[here - 1].text != ",":
                # "Dua juta lima ratus" is short for two and a half million.
                if scale == 1e6 and part.amount >= 100 and part.amount % 100 == 0:
                    others = (total + part.amount * 1e3,)
                total, end = total + part.amount, part.end
            break
        if found.amount >= scale or (end > at and len(part.digits) > 3):
            break
        others = () if end > at else tuple(other * found.amount for other in part.others)
        total += part.amount * found.amount
        scale, end, rough = found.amount, found.end, found.rough
    if end == at:
        return None
    if tokens[end].text == "and" and tokens[end + 1].text == "a" and tokens[end + 2].text == "half":
        total, end = total + scale / 2, end + 3
    elif tokens[end].text in HALVES and tokens[end + 1].text not in UNITS:
        total, end = total + scale / 2, end + 1
    return _with_ending(tokens, Number(total, end, others=others, scaled=True, rough=rough))


def _next_part(tokens: Tokens, at: int, end: int) -> int:
    if end > at and (tokens[end].text == "and" or (tokens[end].text == "," and tokens[at].kind == "w")):
        return end + 1
    return end


def _scale_of(tokens: Tokens, here: int, part: Number) -> Scale | None:
    if part.end == here:
        # "Sejuta" is one and its scale in a word.
        return Scale(SE_SCALES[tokens[here].text], here + 1)
    return scale_at(tokens, part.end)


def scale_at(tokens: Tokens, at: int) -> Scale | None:
    """The word for a thousand or more at token *at*, if there is one."""
    word, after = tokens[at].text, tokens[at + 1]
    scale = SCALES.get(word)
    if scale is None:
        counted = tokens[at + 2] if after.text == "+" else after
        if word == "m" and counted.text in _COUNTED_IN_MILLIONS:
            return Scale(1e6, at + 1)
        scale = ROUGH_SCALES.get(word)
        return None if scale is None else Scale(scale, at + 1, rough=True)
    if (word == "k" and after.glued and after.kind in ("w", "d") and after.text != "an") or (
        word == "grand" and after.text in _NOT_THOUSAND
    ):
        return None
    return Scale(scale, at + 1)


def _part_at(tokens: Tokens, at: int, language: str) -> Number | None:
    """What may stand before a scale: digits, or words below a thousand, with a decimal part or a half."""
    token = tokens[at]
    if token.kind == "d":
        amounts = literal_amounts(token.text, language)
        if not amounts:
            return None
        if tokens[at + 1].text in DOZENS:
            return Number(amounts[0] * DOZENS[tokens[at + 1].text], at + 2)
        return _with_decimals(tokens, Number(amounts[0], at + 1, digits=token.text, others=amounts[1:]))
    if token.text in SE_SCALES:
        return Number(1, at)
    if token.text == "se" and SE_SPLIT.get(tokens[at + 1].text) in SE_SCALES:
        return Number(1, at + 1)
    below = _below_thousand(tokens, at)
    return None if below is None else _with_decimals(tokens, below)


def _with_decimals(tokens: Tokens, number: Number) -> Number:
    """One point five; satu koma lima; two and a half; dua setengah; 1 1/2."""
    end = number.end
    word = tokens[end].text
    if word in ("point", "koma", "titik") and not number.others:
        return _with_spoken_decimals(tokens, number)
    if number.amount % 1 or number.amount >= 1000:
        return number
    if word in HALVES:
        # "Jam satu, setengah dua": a half before another number belongs to that one.
        return number if tokens[end + 1].text in UNITS else Number(number.amount + 0.5, end + 1)
    if word == "1" and tokens[end + 1].text == "/" and tokens[end + 2].text == "2":
        return Number(number.amount + 0.5, end + 3)
    if word == "and" and tokens[end + 1].text == "three" and tokens[end + 2].text in ("quarter", "quarters"):
        return Number(number.amount + 0.75, end + 3)
    if word == "and" and tokens[end + 1].text == "a":
        part = {"half": 0.5, "quarter": 0.25}.get(tokens[end + 2].text)
        return number if part is None else Number(number.amount + part, end + 3)
    return number


def _with_spoken_decimals(tokens: Tokens, number: Number) -> Number:
    decimals, end = "", number.end + 1
    while (digit := spoken_digit(tokens[end].text)) is not None:
        decimals, end = decimals + digit, end + 1
    if not decimals and tokens[end].kind == "d" and tokens[end].text.isdecimal():
        decimals, end = tokens[end].text, end + 1
    if not decimals or number.amount % 1:
        return number
    return Number(float(f"{int(number.amount)}.{decimals}"), end)


def spoken_digit(word: str) -> str | None:
    """The digit that *word* tells, within digits told one by one."""
    if word in UNITS:
        return str(UNITS[word])
    return "0" if word in SPOKEN_ZEROS else None


def _below_thousand(tokens: Tokens, at: int) -> Number | None:
    word, following = tokens[at].text, tokens[at + 1].text
    if word == "a" and following in ("round", "cool") and tokens[at + 2].text in (*SCALES, *HUNDREDS):
        return Number(1, at + 2) if tokens[at + 2].text in SCALES else Number(100, at + 3)
    if word in ("a", "an"):
        if following in HUNDREDS:
            return _with_rest(tokens, at + 2, 100)
        if following in DOZENS:
            return Number(DOZENS[following], at + 2)
        if following == "couple":
            return Number(2, at + 2 + (tokens[at + 2].text == "of"), rough=True)
        if following == "grand":
            # A grand piano, but "the fine is a grand".
            return Number(1, at + 1) if _ends_amount(tokens, at + 2) else None
        return Number(1, at + 1) if following in SCALES and following not in ("k", "mil") else None
    if word == "couple":
        return Number(2, at + 2, rough=True) if following == "of" and tokens[at + 2].text != "the" else None
    if word in _SLANG_HUNDREDS and tokens[at - 1].text in ("ribu", "rebu"):
        return Number(_SLANG_HUNDREDS[word], at + 1)
    if word in ZEROS:
        return Number(0, at + 1)
    if word == "seratus":
        return _with_rest(tokens, at + 1, 100)
    if word in ("selusin", "sekodi"):
        return Number(DOZENS[word.removeprefix("se")], at + 1)
    if word == "se":
        joined = SE_SPLIT.get(following)
        if joined == "seratus":
            return _with_rest(tokens, at + 2, 100)
        return Number(TEENS[joined], at + 2) if joined in TEENS else None
    small = below_hundred(tokens, at)
    if small is None:
        return None
    if tokens[small.end].text == "ratusan":
        return Number(small.amount * 100, small.end + 1, rough=True)
    if tokens[small.end].text in HUNDREDS and small.amount > 0:
        return _with_rest(tokens, small.end + 1, small.amount * 100)
    if tokens[small.end].text in DOZENS:
        return Number(small.amount * DOZENS[tokens[small.end].text], small.end + 1)
    return small


def _ends_amount(tokens: Tokens, at: int) -> bool:
    """Whether no noun that a scale before token *at* could stand for as an adjective follows there."""
    return tokens[at].kind not in ("w", "d") or tokens[at].text in _AFTER_AMOUNT


def _with_rest(tokens: Tokens, at: int, hundreds: float) -> Number:
    rest = below_hundred(tokens, at + (tokens[at].text == "and"))
    return Number(hundreds, at) if rest is None else Number(hundreds + rest.amount, rest.end)


def below_hundred(tokens: Tokens, at: int) -> Number | None:
    """The number from 1 to 99 in words that begins at token *at*, if one does."""
    word = tokens[at].text
    if word in TEENS:
        return Number(TEENS[word], at + 1)
    hyphen = tokens[at + 1].text == "-" and tokens[at + 2].glued
    if word in TENS:
        here = at + 1 + hyphen
        unit = UNITS.get(tokens[here].text)
        return Number(TENS[word], at + 1) if unit is None else Number(TENS[word] + unit, here + 1)
    unit = UNITS.get(word)
    if unit is None:
        return None
    if _is_short(tokens, at):
        # Tiga lima ribu.
        return Number(unit * 10 + UNITS[tokens[at + 1].text], at + 2)
    here = at + 1 + (hyphen and tokens[at + 2].text in ("puluh", "belas"))
    following = tokens[here].text
    if following == "belas":
        return Number(10 + unit, here + 1)
    if following in ("puluh", "puluhan"):
        last = UNITS.get(tokens[here + 1].text)
        if last is None or tokens[here + 2].text in ("ratus", "puluh", "belas"):
            return Number(unit * 10, here + 1, rough=following == "puluhan")
        return Number(unit * 10 + last, here + 2)
    return Number(unit, at + 1)


def _is_short(tokens: Tokens, at: int) -> bool:
    """Whether two Indonesian digits and a scale are one number: "dua tiga ribu" is two or three thousand."""
    word, following = tokens[at].text, tokens[at + 1].text
    pair = word in INDONESIAN_UNITS and following in INDONESIAN_UNITS
    first = tokens[at - 1].text not in UNITS and tokens[at - 1].text not in ("puluh", "ratus", "ribu", "juta")
    return pair and first and tokens[at + 2].text in SCALES and UNITS[following] != UNITS[word] + 1


def _with_ending(tokens: Tokens, number: Number) -> Number:
    """Indonesian -an makes an amount a rough one: 50-an, 50an, sejuta-an."""
    here = number.end + (tokens[number.end].text == "-" and tokens[number.end].glued)
    if tokens[here].text == "an" and tokens[here].glued:
        return number._replace(end=here + 1, rough=True)
    return number
