"""Scores of matches."""

from hookcheck.core.values.calendar_words import month_named
from hookcheck.core.values.draft import Draft
from hookcheck.core.values.number_words import SPOKEN_ZEROS, UNITS
from hookcheck.core.values.numbers import number_at
from hookcheck.core.values.tokens import Tokens
from hookcheck.core.values.units import TIMES, UNITS_OF_MEASURE
from hookcheck.core.values.value import ValueKind
from hookcheck.core.values.vocabulary import words

_CUES = words(
    """
    skor score menang kemenangan kalah kekalahan unggul imbang draw win wins won beat beats beaten
    defeat defeats defeated lose loses lost leads lead final vs versus goal goals gol takluk mengalahkan
    dikalahkan kalahkan taklukkan hajar libas tumbang ditahan tahan hasil result full-time victory
    thrash thrashed edge down up ft match pertandingan babak
    """
)
_REACH_BEFORE, _REACH_AFTER = 5, 6
"""How many tokens away a cue may stand."""
_NILS: dict[str, int] = {"nil": 0, "kosong": 0, "zero": 0, "nol": 0, "love": 0}
GOALS: dict[str, int] = {**UNITS, **_NILS}
_MOSTGOALS = 15
"""The highest number that is taken for a score without a word for it nearby."""
_CODED = words("hemat promo diskon kode voucher")
_LONGER = words("nol zero belas puluh ratus ribu hundred thousand juta million")
_COUNTED = frozenset({*TIMES, *UNITS_OF_MEASURE}) | words("am pm wib ribu rb juta orang people")


def score_at(tokens: Tokens, at: int) -> Draft | None:
    """The score that begins at token *at*, if one does: 2-1, dua satu, three nil."""
    token = tokens[at]
    if (against := _against(tokens, at)) is not None:
        return against
    if token.kind == "d":
        return _written(tokens, at) if token.text.isdecimal() and len(token.text) <= 2 else None
    return _spoken(tokens, at) if token.text in GOALS else None


def _against(tokens: Tokens, at: int) -> Draft | None:
    """Sixty-four "lawan" forty-nine."""
    first = number_at(tokens, at)
    if first is None or tokens[first.end].text != "lawan":
        return None
    second = number_at(tokens, first.end + 1)
    if second is None or any(one.scaled or one.fraction or one.amount % 1 for one in (first, second)):
        return None
    return _score(at, second.end, int(first.amount), int(second.amount))


def _written(tokens: Tokens, at: int) -> Draft | None:
    first, sign, second, after = tokens[at : at + 4]
    if sign.kind == "d" and len(sign.text) == 1 and len(first.text) == 1 and not sign.glued:
        # A recogniser drops the hyphen.
        return _score(at, at + 2, int(first.text), int(sign.text)) if _is_cued(tokens, at) else None
    if sign.text not in ("-", ":") or not second.text.isdecimal() or len(second.text) > 2:
        return None
    if after.glued and (after.kind in ("w", "d") or after.text in ("-", "/", ":", "%")):
        return None
    padded = len(first.text) > 1 and first.text[0] == "0"
    if padded or after.text in _COUNTED or month_named(after.text) is not None:
        return None
    home, guests = int(first.text), int(second.text)
    if sign.text == ":" and len(second.text) == 2 and home <= 24 and guests <= 59:
        # 7:45 is a time, unless a word says otherwise.
        return _score(at, at + 3, home, guests) if tokens[at - 1].text in ("skor", "score") else None
    ascends = sign.text == "-" and 0 < home < guests
    if (home > _MOSTGOALS or ascends) and not _is_cued(tokens, at):
        return None
    return _score(at, at + 3, home, guests)


def _spoken(tokens: Tokens, at: int) -> Draft | None:
    if tokens[at - 1].text in TIMES or tokens[at - 1].text == "ke":
        # The goal of minute eighty-eight.
        return None
    if tokens[at - 1].text in UNITS or tokens[at - 1].text in SPOKEN_ZEROS:
        return None
    here = at + 1 + (tokens[at + 1].text in ("-", "lawan"))
    if tokens[at + 1].text in ("goals", "goal", "gol") and tokens[at + 2].text in ("to", "lawan"):
        # Three goals to one.
        here = at + 3
    word, after = tokens[here].text, tokens[here + 1].text
    if after in UNITS or after in _LONGER or not (word in GOALS or word in ("sama", "all")):
        return None
    goals = GOALS[tokens[at].text]
    if word == "nil" or (word == "kosong" and tokens[at - 1].text not in _CODED):
        return _score(at, here + 1, goals, 0)
    if tokens[at + 1].text == "lawan":
        return _score(at, here + 1, goals, GOALS[word])
    if not _is_cued(tokens, at):
        return None
    return _score(at, here + 1, goals, goals if word in ("sama", "all") else GOALS[word])


def _score(at: int, end: int, first: int, second: int) -> Draft:
    return Draft(ValueKind.SCORE, at, end, float(first), float(second))


def _is_cued(tokens: Tokens, at: int) -> bool:
    near = tokens[max(at - _REACH_BEFORE, 0) : at + _REACH_AFTER + 1]
    return any(token.text in _CUES for token in near)
