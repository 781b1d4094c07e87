"""Digits that are a name: telephone numbers, hotlines, numbers read out digit by digit."""

import itertools
import re
from typing import NamedTuple

from hookcheck.core.values.cardinals import below_hundred, spoken_digit
from hookcheck.core.values.draft import Draft
from hookcheck.core.values.number_words import SCALES, SPOKEN_ZEROS, UNITS
from hookcheck.core.values.numbers import number_at
from hookcheck.core.values.tokens import Tokens
from hookcheck.core.values.value import ValueKind
from hookcheck.core.values.vocabulary import words

_CUES = words(
    """
    hotline call calls calling dial phone telephone tel telp telpon telepon hubungi hub kontak contact
    whatsapp wa center centre sms text layanan halo hallo line ring emergency darurat
    """
)
_SENDS = words("text texting texts sms ketik send kirim sending")
"""Text HOME to 741741; ketik REG kirim ke 9333."""
_AFTER_CUE = words(
    ": di ke us on at kami the is adalah now center centre - . to number nomor no free atau or ( ya "
    "line hotline"
)
"""What may stand between a cue and the number."""
_EXTENSIONS = words("ext ekstensi extension ekstension pesawat")
REPEATS: dict[str, int] = {"double": 2, "dobel": 2, "triple": 3, "tripel": 3}
HUNDREDFOLD = words("oh zero eight nine one three o")
"""Digits before a "hundred" that is two zeros: oh eight hundred, one three hundred."""
_AMOUNTS = frozenset({*SCALES, "puluh", "belas", "ratus", "hundred"})
_COUNTED = words(
    "% x / : kali kg km rb ribu juta orang people persen percent minutes menit hours jam hari days pm am wib"
)
_NUMBERS = words("nomor nomer number rekening account no norek")
_DIGIT = "satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|nol|kosong"
_CALL_CENTRE = re.compile(rf"seribu lima ratus (?:{_DIGIT}) (?:{_DIGIT})(?! (?:belas|puluh|ratus|ribu)).*")
"""Numbers such as 1500-567 begin as an amount does."""
_GROUP = 4
"""Digits in the groups that account numbers are written in."""
_LONGEST = 15
"""Digits in the longest telephone number (ITU-T E.164)."""
PHONE_WORDS = frozenset({*REPEATS, "oh", "kosong", "o", "+", "("})


class _Run(NamedTuple):
    """Digits one after another."""

    digits: str
    end: int
    pieces: tuple[str, ...]
    spoken: bool
    """True when some were said one by one."""


class _Piece(NamedTuple):
    digits: str
    end: int
    spoken: bool


def phone_at(tokens: Tokens, at: int) -> Draft | None:
    """The telephone number, or number told digit by digit, that begins at token *at*, if one does."""
    run = _run_at(tokens, at)
    if run is None or len(run.digits) > _LONGEST:
        return None
    end, extension = run.end, ""
    if tokens[end].text in _EXTENSIONS:
        number = number_at(tokens, end + 1)
        if number is not None and number.amount % 1 == 0:
            end, extension = number.end, f"X{number.digits or int(number.amount)}"
    if not (_is_told(tokens, at, run) if run.spoken else _is_written(tokens, at, run, bool(extension))):
        return None
    return Draft(ValueKind.PHONE, at, end, code=_domestic(run.digits) + extension)


def _domestic(digits: str) -> str:
    """Without the country code of Indonesia, which stands for the leading zero."""
    return "0" + digits[2:] if digits.startswith("62") and len(digits) >= 10 else digits


def _is_told(tokens: Tokens, at: int, run: _Run) -> bool:
    if len(run.digits) < 3:
        return False
    steps = {int(after) - int(before) for before, after in itertools.pairwise(run.digits)}
    # One two three is counting, three two one a countdown.
    return steps not in ({1}, {-1}) or _is_cued(tokens, at)


def _is_written(tokens: Tokens, at: int, run: _Run, extended: bool) -> bool:
    length, first = len(run.digits), run.pieces[0]
    after = tokens[run.end]
    if after.text in _COUNTED or (after.glued and after.kind in ("w", "d")):
        return False
    if tokens[at].text == "+" or (first[0] == "0" and len(first) >= 3 and length >= 7):
        return length >= 7
    if extended:
        return length >= 3
    if len(run.pieces) > 2 and all(len(piece) == 1 for piece in run.pieces) and tokens[at + 1].text == "-":
        # 1-1-2.
        return True
    if len(run.pieces) > 1 and tokens[at - 1].text in _NUMBERS:
        # Rekening nomor 7788-0021.
        return length >= 7
    if _is_cued(tokens, at):
        return length >= 3
    if first in ("1", "62") or first.startswith("628"):
        return length >= 10
    if len(run.pieces) > 1 and all(len(piece) == _GROUP for piece in run.pieces):
        # 7788 0011; but "2021 2026" are years.
        return not all(piece[:2] in ("19", "20") for piece in run.pieces)
    # Indonesian call centres: 1500-567.
    return first.startswith("1500") and len(run.pieces) == 2 and tokens[at + 1].text == "-" and length == 7


def _is_cued(tokens: Tokens, at: int) -> bool:
    if tokens[at - 1].text in ("to", "ke") and any(tokens[at - back].text in _SENDS for back in (2, 3, 4)):
        return True
    for place in range(at - 1, max(at - 5, -1), -1):
        word = tokens[place].text
        if word in _CUES:
            return True
        if word not in _AFTER_CUE:
            return False
    return False


def _run_at(tokens: Tokens, at: int) -> _Run | None:
    here = at + (tokens[at].text in ("+", "(") and tokens[at + 1].kind == "d")
    pieces: list[str] = []
    end, spoken = at, False
    while (piece := _piece_at(tokens, here, "".join(pieces))) is not None:
        pieces.append(piece.digits)
        spoken = spoken or piece.spoken
        here = end = piece.end
        between = tokens[here].text
        if between in ("-", ")", ".") or (between == "," and spoken):
            here += 1
            if between == ")" and tokens[here].text == "-":
                here += 1
    return _Run("".join(pieces), end, tuple(pieces), spoken) if pieces else None


def _piece_at(tokens: Tokens, at: int, before: str) -> _Piece | None:
    """The digits at token *at*, given the ones *before* them."""
    token, after = tokens[at], tokens[at + 1]
    if token.kind == "d":
        digits = token.text
        if not digits.isdecimal():
            if "," in digits or digits[0] != "0" or len(digits) < 9:
                return None
            digits = digits.replace(".", "")
        counted = (after.glued and after.kind == "w") or after.text in ("%", "/", ":")
        return None if counted else _Piece(digits, at + 1, False)
    if token.text in REPEATS:
        digit = spoken_digit(after.text)
        return None if digit is None else _Piece(digit * REPEATS[token.text], at + 2, True)
    if not before and _CALL_CENTRE.fullmatch(" ".join(word.text for word in tokens[at : at + 6])):
        return _Piece("1500", at + 3, True)
    teens = below_hundred(tokens, at) if token.text in UNITS and not before else None
    if teens is not None and teens.amount >= 10 and tokens[teens.end].text in SPOKEN_ZEROS:
        # Empat belas nol empat lima.
        return _Piece(str(int(teens.amount)), teens.end, True)
    digit = spoken_digit(token.text)
    if digit is None:
        return None
    if after.text in _AMOUNTS:
        # Oh eight hundred, one eight hundred.
        return (
            _Piece(digit + "00", at + 2, True) if after.text == "hundred" and before in ("0", "1") else None
        )
    return _Piece(digit, at + 1, True)
