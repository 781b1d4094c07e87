"""Letters with digits that name something: A38, U-17, 5G, Covid-19, HEMAT50, 24/7."""

import itertools

from hookcheck.core.values.calendar_words import SHORT_MONTHS, SHORT_WEEKDAYS, WEEKDAYS, month_named
from hookcheck.core.values.cardinals import spoken_digit
from hookcheck.core.values.currencies import CURRENCY_AFTER, CURRENCY_BEFORE, HUNDREDTHS, SHORT_SCALES
from hookcheck.core.values.draft import Draft
from hookcheck.core.values.number_words import (
    HUNDREDS,
    NUMBER_WORDS,
    ROUGH_SCALES,
    SCALES,
    TEENS,
    TENS,
    UNITS,
)
from hookcheck.core.values.numbers import number_at
from hookcheck.core.values.tokens import Tokens
from hookcheck.core.values.units import TIMES, UNITS_OF_MEASURE
from hookcheck.core.values.value import ValueKind
from hookcheck.core.values.vocabulary import words

_LOST_SPACE_BEFORE = frozenset(
    {*CURRENCY_BEFORE, *SHORT_MONTHS, *SHORT_WEEKDAYS, *WEEKDAYS, *UNITS, *TEENS, *TENS} - {"n"}
) | words(
    """
    jam pukul pkl at tgl tanggal tahun diskon disc discount diskon disk promo hemat cuma cuman hanya only
    just harga from start mulai mulaidari upto hingga sampai max maks min minimal maksimal no nomor ke
    hari usia umur dan and beli buy get gratis free dapat isi sd up off save per kali the of to till until
    pm am cashback stok call hub hubungi wa telp tel hotline total lebih dari than over under bayar extra
    ekstra
    """
)
"""Words that are often printed against the number after them."""
_OFFERS = words("hemat save diskon disc disk discount promo gratis free cashback extra ekstra off")
"""Those that a voucher is called by: HEMAT50."""
_LOST_SPACE_AFTER = (
    frozenset(
        {*CURRENCY_AFTER, *HUNDREDTHS, *SHORT_SCALES, *SCALES, *ROUGH_SCALES, *TIMES, *UNITS_OF_MEASURE}
    )
    | (NUMBER_WORDS - {"a", "se"})
    | words(
        """
        st nd rd th am pm x h j s d c f n orang pcs pax an off persen percent wib wita wit dan sampai to and
        pack pak buah item items plus in on kali times fold ke o only kbps
        pagi siang sore malam saja aja ish odd
        """
    )
)
"""Words and units that are often printed against the number before them."""
_COUNTED = _LOST_SPACE_AFTER | words("% persen /")
LOOK_ALIKES = str.maketrans("OILSB", "01158")
"""Capitals that are read for digits, or the other way round."""
CODE_CUES = words("kode code voucher vocer kupon coupon")
_NO_CODE = words("is adalah the a yang untuk for of pos ini itu diskon promo number nomor dan and or atau")
"""What follows "code" and is none."""
_CODE_CUES = words("kode code voucher vocer kupon coupon promo")
_BEFORE_PLACE = words("seat kursi hall room ruang gate kelas class jalur platform peron blok block unit row")
"""What stands before a number with its letter: seat 7B."""
_BEFORE_LETTER = words("vitamin flight bus rute route line jalur koridor tipe type model seri series")
"""What else has a name of a letter and a number."""
_LONGEST_HYPHENED = 7
"""Letters before the hyphen of a code; longer words are only joined to a number."""


def code_at(tokens: Tokens, at: int) -> Draft | None:
    """The code that begins at token *at*, if one does."""
    if tokens[at].text == "twenty" and [token.text for token in tokens[at + 1 : at + 3]] == ["four", "seven"]:
        counted = (
            tokens[at + 3].text in SCALES
            or tokens[at + 3].text in HUNDREDS
            or tokens[at + 3].text in NUMBER_WORDS - {"a", "an"}
        )
        return None if counted else Draft(ValueKind.CODE, at, at + 3, code="24/7")
    if tokens[at].kind == "d":
        return _digits_first(tokens, at)
    if tokens[at].kind != "w":
        return None
    return _letters_first(tokens, at) or (_spoken(tokens, at) if is_called(tokens, at) else None)


def is_called(tokens: Tokens, at: int) -> bool:
    """Whether the word at token *at* is what a code is called: kode hemat."""
    return tokens[at - 1].text in CODE_CUES and tokens[at].kind == "w" and tokens[at].text not in _NO_CODE


def _spoken(tokens: Tokens, at: int) -> Draft | None:
    """Kode hemat lima puluh; code save ten; kode hemat lima kosong."""
    digits = "".join(
        itertools.takewhile(bool, (spoken_digit(token.text) or "" for token in tokens[at + 1 : at + 6]))
    )
    if len(digits) > 1:
        return Draft(ValueKind.CODE, at, at + 1 + len(digits), code=tokens[at].text.upper() + digits)
    number = number_at(tokens, at + 1)
    if number is None or number.amount % 1 or number.scaled or number.fraction:
        return None
    after = tokens[number.end]
    if after.text in _LOST_SPACE_AFTER or after.text in ("%", "/", ":"):
        return None
    code = tokens[at].text.upper() + (number.digits or str(int(number.amount)))
    return Draft(ValueKind.CODE, at, number.end, code=code)


def _letters_first(tokens: Tokens, at: int) -> Draft | None:
    first, second = tokens[at], tokens[at + 1]
    if first.glued and tokens[at - 1].text == "-":
        # 3-in-1.
        return None
    hyphen = second.text == "-" and second.glued
    placed = tokens[at - 1].text in _BEFORE_PLACE or tokens[at - 1].text in _BEFORE_LETTER
    if first.text in ("h", "d") and hyphen and not placed:
        # H-3 is three days before.
        return None
    digits = tokens[at + 1 + hyphen]
    if digits.kind != "d" or not digits.glued or (hyphen and len(first.text) > _LONGEST_HYPHENED):
        return None
    if not digits.text.isdecimal() and not (first.text == "v" and "," not in digits.text):
        return None
    end = at + 2 + hyphen
    joined = first.text in _LOST_SPACE_BEFORE or month_named(first.text) is not None
    joined = joined and tokens[at - 1].text not in _CODE_CUES
    tail = ""
    while tokens[end].glued and tokens[end].kind in ("w", "d"):
        if joined and tokens[end].text in _LOST_SPACE_AFTER:
            break
        tail, end = tail + tokens[end].text, end + 1
    if tokens[end].glued and tokens[end].text == "%":
        return None
    called = first.text in _OFFERS and len(digits.text) > 1 and tokens[end].text not in _COUNTED
    if joined and not tail and not called:
        return None
    return Draft(ValueKind.CODE, at, end, code=(first.text + digits.text + tail).upper())


def _digits_first(tokens: Tokens, at: int) -> Draft | None:
    first, second, third = tokens[at : at + 3]
    if second.text == "/" and second.glued and third.glued:
        pair, dated = f"{first.text}/{third.text}", tokens[at + 3].text == "/" and tokens[at + 3].glued
        return (
            Draft(ValueKind.CODE, at, at + 3, code=pair) if pair in ("24/7", "50/50") and not dated else None
        )
    if not second.glued or second.kind != "w" or not first.text.isdecimal():
        return None
    if second.text == "x" and third.kind == "d" and third.glued and tokens[at + 3].text != "jam":
        return Draft(ValueKind.CODE, at, at + 3, code=f"{first.text}X{third.text}")
    if (
        second.text == "g"
        and first.text in ("2", "3", "4", "5", "6")
        and third.text not in ("of", "gula", "protein")
    ):
        # Mobile networks, far oftener than so few grams.
        return Draft(ValueKind.CODE, at, at + 2, code=f"{first.text}G")
    placed = len(second.text) == 1 and tokens[at - 1].text in _BEFORE_PLACE
    if (
        (second.text in _LOST_SPACE_AFTER and not placed)
        or len(second.text) > 3
        or month_named(second.text) is not None
    ):
        return None
    end, code = at + 2, first.text + second.text
    if third.kind == "d" and third.glued and third.text.isdecimal():
        end, code = at + 3, code + third.text
    return Draft(ValueKind.CODE, at, end, code=code.upper())
