"""Amounts in digits and in words, English and Indonesian."""

from typing import NamedTuple

from hookcheck.core.values.tokens import Token
from hookcheck.core.values.vocabulary import words

UNITS: dict[str, int] = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "satu": 1, "dua": 2, "tiga": 3, "empat": 4, "ampat": 4, "lima": 5, "enam": 6, "tujuh": 7, "tuju": 7,
    "delapan": 8, "lapan": 8, "sembilan": 9,
}  # fmt: skip
ZEROS = frozenset({"zero", "nol"})
_WHOLE: dict[str, int] = {
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19, "sepuluh": 10, "sebelas": 11,
}  # fmt: skip
TENS: dict[str, int] = {
    "twenty": 20, "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
    "eighty": 80,
    "ninety": 90, "ninty": 90,
}  # fmt: skip
_SCALES: dict[str, float] = {
    "thousand": 1e3, "thousands": 1e3, "grand": 1e3, "ribu": 1e3, "rebu": 1e3, "rb": 1e3, "k": 1e3,
    "million": 1e6, "millions": 1e6, "juta": 1e6, "jt": 1e6, "jeti": 1e6, "mio": 1e6, "mn": 1e6, "mil": 1e6,
    "billion": 1e9, "billions": 1e9, "bn": 1e9, "miliar": 1e9, "milyar": 1e9, "miliard": 1e9, "mlr": 1e9,
    "trillion": 1e12, "trillions": 1e12, "triliun": 1e12, "trilyun": 1e12,
}  # fmt: skip
_ABOUT_SCALES: dict[str, float] = {
    "ribuan": 1e3, "rban": 1e3, "jutaan": 1e6, "jtan": 1e6, "miliaran": 1e9, "milyaran": 1e9,
    "triliunan": 1e12,
}  # fmt: skip
_SE_SCALES: dict[str, float] = {
    "seribu": 1e3, "serebu": 1e3, "sejuta": 1e6, "sejuti": 1e6, "semiliar": 1e9, "semilyar": 1e9,
    "setriliun": 1e12,
    "setrilyun": 1e12,
}  # fmt: skip
_SE_ABOUT: dict[str, float] = {
    "sepuluhan": 10,
    "seratusan": 100,
    "seribuan": 1e3,
    "sejutaan": 1e6,
    "semiliaran": 1e9,
}
_SE_SPLIT: dict[str, str] = {
    "puluh": "sepuluh", "belas": "sebelas", "ratus": "seratus", "ribu": "seribu", "juta": "sejuta",
    "miliar": "semiliar", "triliun": "setriliun",
}  # fmt: skip
_HUNDREDS = frozenset({"hundred", "hundreds", "ratus"})
_DOZENS: dict[str, int] = {"dozen": 12, "lusin": 12, "kodi": 20, "couple": 2}
_FRACTIONS: dict[str, float] = {
    "half": 1 / 2, "setengah": 1 / 2, "stengah": 1 / 2, "separuh": 1 / 2, "separo": 1 / 2, "quarter": 1 / 4,
    "seperempat": 1 / 4, "sepertiga": 1 / 3, "seperlima": 1 / 5, "sepersepuluh": 1 / 10,
    "½": 1 / 2, "¼": 1 / 4, "¾": 3 / 4, "⅓": 1 / 3, "⅔": 2 / 3,
}  # fmt: skip
_DENOMINATORS: dict[str, int] = {
    "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fourths": 4, "fifth": 5, "fifths": 5, "sixths": 6,
    "eighth": 8, "eighths": 8, "tenth": 10, "tenths": 10, "pertiga": 3, "perempat": 4, "perlima": 5,
    "perenam": 6,
    "perdelapan": 8, "persepuluh": 10,
}  # fmt: skip
_HALVES = frozenset({"setengah", "½"})

NUMBER_WORDS = frozenset(
    {
        *UNITS, *ZEROS, *_WHOLE, *TENS, *_SE_SCALES, *_SE_ABOUT, *_FRACTIONS, "seratus", "selusin",
        "sekodi", "a", "an",
        "se",
    }
)  # fmt: skip


class Number(NamedTuple):
    """An amount read from some tokens."""

    amount: float
    end: int
    """Index after its last token."""
    digits: str = ""
    """As written, when it is one run of digits."""
    others: tuple[float, ...] = ()
    scaled: bool = False
    """True when it was said or written with a word such as thousand."""
    about: bool = False
    fraction: bool = False


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
        if points + commas > 1 or language == ("id" if points else "en"):
            return (grouped,)
        return (grouped, float(digits.replace(sign, ".")))
    if points + commas > 1:
        return ()
    return (float(digits.replace(sign, ".")),)


def _is_grouped(digits: str, sign: str) -> bool:
    first, *groups = digits.split(sign)
    return (
        1 <= len(first) <= 3 and (first[0] != "0" or not groups) and all(len(group) == 3 for group in groups)
    )


def number_at(tokens: list[Token], at: int, language: str = "") -> Number | None:
    """The number that begins at token *at*, if one does."""
    token = tokens[at]
    if token.kind == "w":
        if token.text not in NUMBER_WORDS:
            return None
        about = _SE_ABOUT.get(token.text)
        if about is not None:
            return Number(about, at + 1, scaled=True, about=True)
        fraction = _fraction(tokens, at)
        if fraction is not None:
            return fraction
    elif token.kind == "d":
        fraction = _written_fraction(tokens, at)
        if fraction is not None:
            return _with_scale(tokens, fraction)
    elif token.text in _FRACTIONS:
        return _with_scale(tokens, Number(_FRACTIONS[token.text], at + 1, fraction=True))
    else:
        return None
    return _cardinal(tokens, at, language)


def _cardinal(tokens: list[Token], at: int, language: str) -> Number | None:
    total = 0.0
    smallest_scale = float("inf")
    end = at
    others: tuple[float, ...] = ()
    about = False
    while True:
        here = end
        if end > at:
            if tokens[here].text == "and" or (tokens[here].text == "," and tokens[at].kind == "w"):
                here += 1
            if tokens[here].text in ("a", "an"):
                break
        part = _part(tokens, here, language)
        if part is None:
            break
        # "sejuta" is one and its scale in a word.
        scale = (
            _Scale(_SE_SCALES[tokens[here].text], here + 1)
            if part.end == here
            else _scale_at(tokens, part.end)
        )
        if scale is None:
            if end == at:
                return _with_about(tokens, part)
            if part.digits or part.amount >= smallest_scale or (part.fraction and not part.scaled):
                break
            if smallest_scale == 1e6 and part.amount >= 100 and part.amount % 100 == 0:
                others = (total + part.amount * 1e3,)
            if here > end and tokens[here - 1].text == ",":
                break
            total += part.amount
            end = part.end
            break
        if scale.amount >= smallest_scale or (part.digits and end > at and len(part.digits) > 3):
            break
        total += part.amount * scale.amount
        others = () if end > at else tuple(other * scale.amount for other in part.others)
        smallest_scale, end, about = scale.amount, scale.end, scale.about
        if about:
            break
    if end == at:
        return None
    if tokens[end].text == "and" and tokens[end + 1].text == "a" and tokens[end + 2].text == "half":
        total, end = total + smallest_scale / 2, end + 3
    elif tokens[end].text in _HALVES and smallest_scale < float("inf"):
        total, end = total + smallest_scale / 2, end + 1
    return _with_about(tokens, Number(total, end, others=others, scaled=True, about=about))


def _part(tokens: list[Token], at: int, language: str) -> Number | None:
    """What may stand before a scale: digits, or words below a thousand, with a decimal part or a half."""
    token = tokens[at]
    if token.kind == "d":
        amounts = literal_amounts(token.text, language)
        if not amounts:
            return None
        number = Number(amounts[0], at + 1, digits=token.text, others=amounts[1:])
    else:
        if token.text in _SE_SCALES:
            return Number(1, at)
        if token.text == "se" and _SE_SPLIT.get(tokens[at + 1].text) in _SE_SCALES:
            return Number(1, at + 1)
        below = _below_thousand(tokens, at)
        if below is None:
            return None
        number = below
    return _with_decimals(tokens, number)


def _with_decimals(tokens: list[Token], number: Number) -> Number:
    end = number.end
    word = tokens[end].text
    if word in ("point", "koma") and not number.others:
        decimals = ""
        place = end + 1
        while tokens[place].kind == "w" and (digit := _digit(tokens[place].text)) is not None:
            decimals += digit
            place += 1
        if not decimals and tokens[place].kind == "d" and tokens[place].text.isdecimal():
            decimals = tokens[place].text
            place += 1
        if decimals and number.amount % 1 == 0:
            return Number(float(f"{int(number.amount)}.{decimals}"), place)
        return number
    if number.amount % 1 or number.amount >= 1000:
        return number
    if word in _HALVES or (word == "1" and tokens[end + 1].text == "/" and tokens[end + 2].text == "2"):
        after = end + 1 if word in _HALVES else end + 3
        # "jam satu, setengah dua": a half before another number belongs to that one.
        if tokens[after].text not in UNITS:
            return Number(number.amount + 0.5, after)
    if word == "and" and tokens[end + 1].text == "a":
        if tokens[end + 2].text == "half":
            return Number(number.amount + 0.5, end + 3)
        if tokens[end + 2].text == "quarter":
            return Number(number.amount + 0.25, end + 3)
    return number


def _digit(word: str) -> str | None:
    if word in UNITS:
        return str(UNITS[word])
    return "0" if word in ZEROS or word in ("oh", "kosong") else None


def _below_thousand(tokens: list[Token], at: int) -> Number | None:
    word = tokens[at].text
    if word in ("a", "an"):
        following = tokens[at + 1].text
        if following in _HUNDREDS:
            return _rest_of_hundred(tokens, at + 2, 100)
        if following in _DOZENS:
            about = following == "couple"
            end = at + 3 if tokens[at + 2].text == "of" else at + 2
            return Number(_DOZENS[following], end, about=about)
        return Number(1, at + 1) if following in _SCALES and following not in ("k", "mil", "grand") else None
    if word in ZEROS:
        return Number(0, at + 1)
    if word == "seratus":
        return _rest_of_hundred(tokens, at + 1, 100)
    if word in ("selusin", "sekodi"):
        return Number(_DOZENS[word.removeprefix("se")], at + 1)
    if word == "se":
        joined = _SE_SPLIT.get(tokens[at + 1].text)
        if joined == "seratus":
            return _rest_of_hundred(tokens, at + 2, 100)
        return Number(_WHOLE[joined], at + 2) if joined in _WHOLE else None
    small = _below_hundred(tokens, at)
    if small is None:
        return None
    if tokens[small.end].text in _HUNDREDS and 0 < small.amount < 100:
        return _rest_of_hundred(tokens, small.end + 1, small.amount * 100)
    if tokens[small.end].text in ("dozen", "lusin", "kodi"):
        return Number(small.amount * _DOZENS[tokens[small.end].text], small.end + 1)
    return small


def _rest_of_hundred(tokens: list[Token], at: int, hundreds: float) -> Number:
    here = at + 1 if tokens[at].text == "and" else at
    rest = _below_hundred(tokens, here)
    return Number(hundreds, at) if rest is None else Number(hundreds + rest.amount, rest.end)


def _below_hundred(tokens: list[Token], at: int) -> Number | None:
    word = tokens[at].text
    if word in _WHOLE:
        return Number(_WHOLE[word], at + 1)
    if word in TENS:
        here = at + 2 if tokens[at + 1].text == "-" and tokens[at + 2].glued else at + 1
        unit = UNITS.get(tokens[here].text)
        return Number(TENS[word], at + 1) if unit is None else Number(TENS[word] + unit, here + 1)
    unit = UNITS.get(word)
    if unit is None:
        return None
    here = at + 2 if tokens[at + 1].text == "-" and tokens[at + 2].text in ("puluh", "belas") else at + 1
    following = tokens[here].text
    if following == "belas":
        return Number(10 + unit, here + 1)
    if following in ("puluh", "puluhan"):
        last = UNITS.get(tokens[here + 1].text)
        if last is None or tokens[here + 2].text in ("ratus", "puluh", "belas"):
            return Number(unit * 10, here + 1, about=following == "puluhan")
        return Number(unit * 10 + last, here + 2)
    return Number(unit, at + 1)


class _Scale(NamedTuple):
    amount: float
    end: int
    about: bool = False


def _scale_at(tokens: list[Token], at: int) -> _Scale | None:
    word = tokens[at].text
    scale = _SCALES.get(word)
    if scale is not None:
        if word == "k" and tokens[at + 1].glued and tokens[at + 1].kind in ("w", "d"):
            return None
        return _Scale(scale, at + 1)
    scale = _ABOUT_SCALES.get(word)
    return None if scale is None else _Scale(scale, at + 1, about=True)


def _with_scale(tokens: list[Token], fraction: Number) -> Number:
    """Half of a million is an amount of its own."""
    end = fraction.end
    if tokens[end].text == "of":
        end += 1
    if tokens[end].text in ("a", "an"):
        end += 1
    scale = _scale_at(tokens, end)
    if scale is not None:
        return Number(fraction.amount * scale.amount, scale.end, scaled=True, about=scale.about)
    if tokens[end].text in ("dozen", "lusin", "kodi"):
        return Number(fraction.amount * _DOZENS[tokens[end].text], end + 1)
    return fraction


def _with_about(tokens: list[Token], number: Number) -> Number:
    """Indonesian -an makes an amount a rough one: 50-an, 50an, sejuta-an."""
    here = number.end + 1 if tokens[number.end].text == "-" and tokens[number.end].glued else number.end
    if tokens[here].text == "an" and tokens[here].glued:
        return number._replace(end=here + 1, about=True)
    return number


def _fraction(tokens: list[Token], at: int) -> Number | None:
    word = tokens[at].text
    if word in ("a", "an", "one") and tokens[at + 1].text in ("half", "quarter", "third", "fifth", "tenth"):
        part = tokens[at + 1].text
        if word != "one" and part not in ("half", "quarter") and tokens[at + 2].text != "of":
            return None
        amount = 0.5 if part == "half" else 1 / _DENOMINATORS[part]
        return _with_scale(tokens, Number(amount, at + 2, fraction=True))
    if word == "half" or (word in _FRACTIONS and word != "quarter"):
        return _with_scale(tokens, Number(_FRACTIONS[word], at + 1, fraction=True))
    if word == "quarter":
        whole = _with_scale(tokens, Number(1 / 4, at + 1, fraction=True))
        return whole if whole.scaled else None
    unit = UNITS.get(word)
    if unit is not None:
        bottom = _DENOMINATORS.get(tokens[at + 1].text)
        if bottom is not None and 1 < unit < bottom:
            return _with_scale(tokens, Number(unit / bottom, at + 2, fraction=True))
        below = _below_hundred(tokens, at)
        if below is not None:
            return _share(tokens, below)
    return None


def _written_fraction(tokens: list[Token], at: int) -> Number | None:
    top = tokens[at].text
    if not top.isdecimal() or len(top) > 3:
        return None
    if (
        tokens[at + 1].text == "/"
        and tokens[at + 1].glued
        and tokens[at + 2].glued
        and (top, tokens[at + 2].text) in _SMALL_FRACTIONS
        and not (tokens[at + 3].text == "/" and tokens[at + 3].glued)
    ):
        return Number(int(top) / int(tokens[at + 2].text), at + 3, fraction=True)
    return _share(tokens, Number(int(top), at + 1))


_SMALL_FRACTIONS = frozenset(
    {("1", "2"), ("1", "3"), ("2", "3"), ("1", "4"), ("3", "4"), ("1", "5"), ("2", "5"), ("3", "5"), ("4",
    "5"), ("1", "8")}
)  # fmt: skip
_NOT_A_SHARE = words(
    """
    minutes minute hours hour days day weeks week months month years year seconds second menit jam hari
    minggu bulan tahun detik km kg m january february march april may june july august september october
    november december % percent per persen pm am and to or dollars pounds
    """
)


def _share(tokens: list[Token], top: Number) -> Number | None:
    """So many in, out of or dari so many."""
    end = top.end
    if tokens[end].text == "out" and tokens[end + 1].text == "of":
        end += 2
    elif tokens[end].text in ("in", "dari"):
        end += 1
    else:
        return None
    token = tokens[end]
    if token.kind == "d" and token.text.isdecimal():
        bottom: Number | None = Number(int(token.text), end + 1)
    else:
        bottom = _below_hundred(tokens, end)
    if bottom is None or not 0 < top.amount < bottom.amount <= 100 or tokens[bottom.end].text in _NOT_A_SHARE:
        return None
    if (tokens[bottom.end].glued and tokens[bottom.end].kind in ("w", "d")) or tokens[
        bottom.end
    ].text in _SCALES:
        return None
    return Number(top.amount / bottom.amount, bottom.end, fraction=True)
