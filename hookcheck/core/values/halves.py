"""Numbers told in two halves, or by letters: three sixty-five, tujuh lima, Season IV."""

from hookcheck.core.values.cardinals import below_hundred
from hookcheck.core.values.currencies import CURRENCY_AFTER
from hookcheck.core.values.number import Number
from hookcheck.core.values.number_words import (
    ENGLISH_NUMBERS,
    HUNDREDS,
    INDONESIAN_UNITS,
    NUMBER_WORDS,
    SCALES,
    SPOKEN_ZEROS,
    UNITS,
)
from hookcheck.core.values.tokens import Tokens
from hookcheck.core.values.units import TIMES
from hookcheck.core.values.vocabulary import words

_ROMANS: dict[str, int] = {
    "i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9, "x": 10, "xi": 11,
    "xii": 12, "xiii": 13, "xiv": 14, "xv": 15, "xvi": 16, "xvii": 17, "xviii": 18, "xix": 19, "xx": 20,
}  # fmt: skip
_BEFORE_ROMAN = words(
    """
    season type part phase chapter stage volume vol act book class grade level war division round series
    tahap gelombang kelas seri jilid bab bagian tipe tingkat semester siklus angkatan batch edisi sesi
    dosis musim abad golongan pasal triwulan kuartal termin periode
    """
)
"""What Roman numerals number."""
_NUMBERED = words(
    """
    tipe type rute route jalur bus blok kamar room gate terminal peron platform saluran seri model pasal kode
    """
)
"""What two digits told one by one number, in either language: tipe tiga enam is 36."""
_NUMBERS = frozenset({*HUNDREDS, *SCALES, *SPOKEN_ZEROS}) | (NUMBER_WORDS - {"a", "an", "se"})
LABELS = _BEFORE_ROMAN | _NUMBERED
"""What a number after it names one of."""
_NOT_AFTER = (
    _NUMBERS
    | {*TIMES, *CURRENCY_AFTER}
    | words("puluh belas percent persen % per am pm a.m p.m o'clock past point koma lawan sama kali times")
)
"""What follows two numbers that are no halves of one."""
_NOT_AFTER_DIGITS = _NUMBERS | words("puluh belas lawan sama kali times koma point")
_LEAST_LATER = 31
"""Two numbers that go up and are both smaller tell a guess: ten, twelve people."""


def halves_at(tokens: Tokens, at: int) -> Number | None:
    """The number told in two halves, or by Roman numerals, that begins at token *at*, if one does."""
    if is_roman(tokens, at):
        return _roman(tokens, at)
    return (digits_at(tokens, at) or _pair(tokens, at)) if _is_first(tokens, at) else None


def _is_first(tokens: Tokens, at: int) -> bool:
    before = tokens[at - 1]
    return tokens[at].kind == "w" and before.kind != "d" and before.text not in _NUMBERS


def _roman(tokens: Tokens, at: int) -> Number | None:
    """Season IV, kelas X."""
    amount = _ROMANS[tokens[at].text]
    return None if amount == 1 and tokens[at + 1].kind == "w" else Number(amount, at + 1)


def is_roman(tokens: Tokens, at: int) -> bool:
    """Whether a Roman numeral stands at token *at*, behind what it numbers."""
    if tokens[at].text not in _ROMANS:
        return False
    return not (tokens[at].glued or tokens[at + 1].glued) and tokens[at - 1].text in _BEFORE_ROMAN


def digits_at(tokens: Tokens, at: int) -> Number | None:
    """Tujuh lima is 75; "dua tiga" is two or three, and "satu satu" one by one."""
    word, following = tokens[at].text, tokens[at + 1].text
    tens, ones = UNITS.get(word), UNITS.get(following)
    if tens is None or ones is None or tokens[at + 2].text in _NOT_AFTER_DIGITS:
        return None
    numbered = tokens[at - 1].text in _NUMBERED
    spoken = word in INDONESIAN_UNITS and following in INDONESIAN_UNITS
    if not numbered and (not spoken or ones == tens + 1 or (tens == ones and tens < 3)):
        return None
    return Number(tens * 10 + ones, at + 2)


def _pair(tokens: Tokens, at: int) -> Number | None:
    """Three sixty-five, eight fifty: hundreds, or a price or a time with a point."""
    whole = below_hundred(tokens, at) if tokens[at].text in ENGLISH_NUMBERS else None
    parts = None if whole is None else below_hundred(tokens, whole.end)
    if whole is None or parts is None or parts.amount < 10:
        return None
    guess = 10 <= whole.amount < parts.amount < _LEAST_LATER
    if guess or tokens[whole.end].text not in ENGLISH_NUMBERS or tokens[parts.end].text in _NOT_AFTER:
        return None
    together = whole.amount * 100 + parts.amount
    return Number(together, parts.end, others=(whole.amount + parts.amount / 100,))
