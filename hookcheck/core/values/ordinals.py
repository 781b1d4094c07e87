"""Places in an order: first, 2nd, ketiga, ke-4, nomor satu."""

from hookcheck.core.values.draft import Draft
from hookcheck.core.values.numbers import TENS, UNITS, number_at
from hookcheck.core.values.tokens import Token
from hookcheck.core.values.value import ValueKind
from hookcheck.core.values.vocabulary import words

_WORDS: dict[str, int] = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
    "ninth": 9,
    "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15,
    "sixteenth": 16,
    "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "thirtieth": 30, "fortieth": 40,
    "fiftieth": 50, "sixtieth": 60, "seventieth": 70, "eightieth": 80, "ninetieth": 90, "hundredth": 100,
    "pertama": 1, "perdana": 1, "kesatu": 1, "kedua": 2, "ketiga": 3, "keempat": 4, "kelima": 5, "keenam": 6,
    "ketujuh": 7, "kedelapan": 8, "kesembilan": 9, "kesepuluh": 10, "kesebelas": 11, "keseratus": 100,
}  # fmt: skip
_KE_UNITS: dict[str, int] = {f"ke{word}": unit for word, unit in UNITS.items() if word in (
    "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan")}  # fmt: skip
_RANKS = words("nomor no number peringkat juara rank ranking ranked urutan # posisi")
_SUFFIXES = frozenset({"st", "nd", "rd", "th"})
_SECOND_AFTER = words("the my our your their his her its every on of for january")
_NO_ORDINAL_AFTER = frozenset(
    {("first", "of"), ("first", "and"), ("first", "aid"), ("first", "class"), ("first", "name")}
)
ORDINAL_WORDS = frozenset({*_WORDS, *_RANKS, "ke"})


def ordinal_at(tokens: list[Token], at: int, in_date: bool = False) -> Draft | None:
    """The ordinal that begins at token *at*,
    if one does; *in_date* takes 'second' and 'first of' at their word."""
    token = tokens[at]
    word = token.text
    if token.kind == "d":
        after = tokens[at + 1]
        if after.glued and after.text in _SUFFIXES and word.isdecimal():
            return Draft(ValueKind.ORDINAL, at, at + 2, float(word))
        return None
    if word == "ke":
        place = at + 1 + (tokens[at + 1].text == "-")
        number = number_at(tokens, place)
        if number is None or number.amount % 1 or number.amount < 1 or number.fraction:
            return None
        if tokens[at + 1].text != "-" and (number.scaled or not tokens[place].kind):
            return None
        return Draft(ValueKind.ORDINAL, at, number.end, number.amount)
    if word in TENS:
        place = at + 1 + (tokens[at + 1].text == "-")
        unit = _WORDS.get(tokens[place].text)
        if unit is None or unit > 9 or tokens[place].text.startswith(("ke", "per")):
            return None
        return Draft(ValueKind.ORDINAL, at, place + 1, float(TENS[word] + unit))
    unit = _KE_UNITS.get(word)
    if unit is not None and tokens[at + 1].text in ("puluh", "belas"):
        if tokens[at + 1].text == "belas":
            return Draft(ValueKind.ORDINAL, at, at + 2, float(10 + unit))
        last = UNITS.get(tokens[at + 2].text)
        return Draft(ValueKind.ORDINAL, at, at + 2 + (last is not None), float(unit * 10 + (last or 0)))
    amount = _WORDS.get(word)
    if amount is not None:
        if not in_date and not _is_order(tokens, at):
            return None
        return Draft(ValueKind.ORDINAL, at, at + 1, float(amount))
    if word in _RANKS and not in_date:
        number = number_at(tokens, at + 1 + (tokens[at + 1].text == "."))
        if word == "no" and (number is None or not number.digits):
            return None
        if number is None or number.scaled or number.amount % 1 or number.amount > 100 or number.fraction:
            return None
        if tokens[number.end].kind == "d" or tokens[number.end].text in UNITS:
            # A telephone number.
            return None
        return Draft(ValueKind.ORDINAL, at, number.end, number.amount)
    return None


def _is_order(tokens: list[Token], at: int) -> bool:
    word, before, after = tokens[at].text, tokens[at - 1].text, tokens[at + 1].text
    if word == "second":
        return before in _SECOND_AFTER and after != ""
    if word == "first":
        return before != "at" and (word, after) not in _NO_ORDINAL_AFTER
    return True
