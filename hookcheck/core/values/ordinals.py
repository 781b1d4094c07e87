"""Places in an order: first, 2nd, ketiga, ke-4, nomor satu."""

from hookcheck.core.values.draft import Draft
from hookcheck.core.values.number_words import TENS, UNITS
from hookcheck.core.values.numbers import number_at
from hookcheck.core.values.tokens import Tokens
from hookcheck.core.values.value import ValueKind
from hookcheck.core.values.vocabulary import words

_ENGLISH: dict[str, int] = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
    "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14,
    "fifteenth": 15, "sixteenth": 16, "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20,
    "thirtieth": 30, "fortieth": 40, "fiftieth": 50, "sixtieth": 60, "seventieth": 70, "eightieth": 80,
    "ninetieth": 90, "hundredth": 100,
}  # fmt: skip
_KE_UNITS: dict[str, int] = {
    "kedua": 2, "ketiga": 3, "keempat": 4, "kelima": 5, "keenam": 6, "ketujuh": 7, "kedelapan": 8,
    "kesembilan": 9,
}  # fmt: skip
_WORDS: dict[str, int] = {
    **_ENGLISH, **_KE_UNITS, "pertama": 1, "perdana": 1, "kesatu": 1, "kesepuluh": 10, "kesebelas": 11,
    "keseratus": 100,
}  # fmt: skip
_RANKS = words("nomor no number peringkat juara rank ranking ranked urutan # posisi")
_HIGHEST_SPACED = 200
"""The highest number that is taken for an ordinal behind a "ke" without a hyphen."""
_SUFFIXES = words("st nd rd th")
_BEFORE_SECOND = words("ranked placed came finished finishes in the my our your their his her its every")
_AFTER_SECOND = words("please later ago hand home homes guess only of or and to is s")
"""What follows a "second" that begins a text or comes after "child's", and is no place in an order."""
_IS = words("it's that's what's he's she's who's there's here's let's one's")
_AFTER_FIRST = words("of and aid class name , thing things time")
"""What follows "first" when it is no place in an order."""
ORDINAL_WORDS = frozenset({*_WORDS, *_RANKS, "ke"})


def ordinal_at(tokens: Tokens, at: int, in_date: bool = False) -> Draft | None:
    """The ordinal that begins at token *at*, if one does; in a date "second" and "first of" are meant so."""
    found = _numeral(tokens, at) or _ke(tokens, at) or _word(tokens, at, in_date)
    if found is None and not in_date:
        found = _rank(tokens, at)
    if found is None:
        return None
    amount, end = found
    return Draft(ValueKind.ORDINAL, at, end, amount)


def _numeral(tokens: Tokens, at: int) -> tuple[float, int] | None:
    token, after = tokens[at], tokens[at + 1]
    if token.kind == "d" and after.glued and after.text in _SUFFIXES and token.text.isdecimal():
        return float(token.text), at + 2
    return None


def _ke(tokens: Tokens, at: int) -> tuple[float, int] | None:
    """Ke-3, ke tiga, kedua belas, kedua puluh satu."""
    word, following = tokens[at].text, tokens[at + 1].text
    if word == "ke":
        hyphen = following == "-"
        number = number_at(tokens, at + 1 + hyphen)
        if number is None or number.amount % 1 or number.amount < 1 or number.digits.startswith("0"):
            return None
        # "Ke 5 ribu warga" is to them, not the five-thousandth.
        plausible = hyphen or (not number.scaled and number.amount <= _HIGHEST_SPACED)
        return (number.amount, number.end) if plausible else None
    unit = _KE_UNITS.get(word)
    if unit is None or following not in ("puluh", "belas"):
        return None
    if following == "belas":
        return float(10 + unit), at + 2
    last = UNITS.get(tokens[at + 2].text)
    return float(unit * 10 + (last or 0)), at + 2 + (last is not None)


def _word(tokens: Tokens, at: int, in_date: bool) -> tuple[float, int] | None:
    word, before, after = tokens[at].text, tokens[at - 1].text, tokens[at + 1].text
    if word in TENS:
        place = at + 1 + (after == "-")
        unit = _ENGLISH.get(tokens[place].text)
        return (float(TENS[word] + unit), place + 1) if unit is not None and unit < 10 else None
    if not in_date and (
        (word == "second" and not _is_place(tokens, at))
        or (word == "first" and (before == "at" or after in _AFTER_FIRST))
    ):
        return None
    if word in ("pertama", "perdana") and after == "kali":
        return None
    return (float(_WORDS[word]), at + 1) if word in _WORDS else None


def _is_place(tokens: Tokens, at: int) -> bool:
    """Whether "second" at token *at* is a place in an order, and no length of time."""
    before, after = tokens[at - 1], tokens[at + 1]
    if before.text in _BEFORE_SECOND:
        return bool(after.text)
    # "A child's second dose", "SECOND DOSE".
    begins = before.kind != "w" or (before.text.endswith("'s") and before.text not in _IS)
    return begins and before.kind != "d" and after.kind == "w" and after.text not in _AFTER_SECOND


def _rank(tokens: Tokens, at: int) -> tuple[float, int] | None:
    """Nomor satu, juara 1, No. 1, #1."""
    word = tokens[at].text
    if word not in _RANKS:
        return None
    number = number_at(tokens, at + 1)
    if number is None or number.scaled or number.fraction or number.amount % 1 or number.amount > 100:
        return None
    after = tokens[number.end]
    if (word == "no" and not number.digits) or after.kind == "d" or after.text in UNITS:
        # "No one" is nobody, and more digits make a telephone number.
        return None
    return number.amount, number.end
