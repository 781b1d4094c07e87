"""School years and decades: 2026/27, twenty twenty six twenty seven, the 1980s, tahun 90-an."""

from hookcheck.core.values.draft import Draft
from hookcheck.core.values.number_words import NUMBER_WORDS, PLURALS
from hookcheck.core.values.numbers import number_at
from hookcheck.core.values.tokens import Tokens
from hookcheck.core.values.value import CalendarDate, ValueKind
from hookcheck.core.values.vocabulary import words

_CENTURY = 100
_FIRST_SHORT, _LAST_SHORT = 20, 50
"""Two digits in a row between these may be a school year: 26/27."""
_SCHOOL = words(
    "school academic season year ajaran ta ppdb spmb musim term akademik pelajaran intake league liga"
)
"""What stands beside a school year or a season whose century is left out."""
_CUES = words("tahun era dekade")
_BEFORE_DECADE = _CUES | words("angkatan lagu musik film generasi")
_AFTER_DECADE = words(
    """
    music night nights party hits songs tunes fashion disco pop rock theme themed classics movies films
    style bangers throwback vibes kids
    """
)
"""What stands beside a decade that could be an age, a temperature or an amount."""
DECADES: dict[str, int] = {
    name: tens for name, tens in PLURALS.items() if tens >= _FIRST_SHORT and tens % 10 == 0
}


def two_years_at(tokens: Tokens, year: int, end: int) -> int | None:
    """The index after the year that follows *year*, told before token *end*, if that is next: 2026/27."""
    sign = tokens[end]
    place = end + (sign.text in ("/", "-"))
    if place > end and not (sign.glued and tokens[place].glued):
        return None
    following = _number(tokens, place)
    if following is None or following[0] not in (year + 1, (year + 1) % _CENTURY):
        return None
    # "Twenty twenty six, 2027" are two years.
    return following[1] if place > end or tokens[place].kind == "w" else None


def _number(tokens: Tokens, at: int) -> tuple[int, int] | None:
    token = tokens[at]
    if token.kind == "d":
        return (int(token.text), at + 1) if token.text.isdecimal() else None
    if token.text == "twenty" and tokens[at + 1].text == "twenty":
        rest = number_at(tokens, at + 1)
        return None if rest is None else (2000 + int(rest.amount), rest.end)
    number = number_at(tokens, at) if token.text in NUMBER_WORDS else None
    return None if number is None or number.amount % 1 else (int(number.amount), number.end)


def short_school_year_at(tokens: Tokens, at: int) -> Draft | None:
    """26/27 or "twenty six twenty seven" beside a word for a school year or a season."""
    if tokens[at].kind == "d" and tokens[at + 1].text not in ("/", "-"):
        return None
    first = _number(tokens, at)
    if first is None or not _FIRST_SHORT <= first[0] <= _LAST_SHORT:
        return None
    end = two_years_at(tokens, first[0], first[1])
    if end is None or not (tokens[at - 1].text in _SCHOOL or tokens[end].text in _SCHOOL):
        return None
    return span_of_years(at, end, 2000 + first[0], 2001 + first[0])


def decade_at(tokens: Tokens, at: int) -> Draft | None:
    """The decade at token *at*, if one is named: 1980s, '80s, eighties music, tahun 90-an."""
    cued = tokens[at].text in _CUES
    place = at + cued
    cued = cued or tokens[at - 1].text in _BEFORE_DECADE
    token, after = tokens[place], tokens[place + 1]
    if token.text in DECADES:
        tens, end = DECADES[token.text], place + 1
    elif token.kind == "d" and after.glued and token.text.endswith("0") and token.text.isdecimal():
        end = place + 2 + (after.text in ("-", "'"))
        if tokens[end - 1].text not in ("s", "an") or not tokens[end - 1].glued:
            return None
        tens = int(token.text)
        if len(token.text) == 4 and 1900 <= tens <= 2090:
            return span_of_years(at, end, tens, tens + 9)
    else:
        number = number_at(tokens, place) if cued and token.text in NUMBER_WORDS else None
        if number is None or not number.rough:
            return None
        tens, end = int(number.amount), number.end
    named = cued or tokens[end].text in _AFTER_DECADE or tokens[at - 1].text == "'"
    if not named or tens not in range(_FIRST_SHORT, _CENTURY, 10):
        return None
    return span_of_years(at, end, 1900 + tens, 1909 + tens)


def span_of_years(first: int, end: int, begin: int, last: int) -> Draft:
    """The years from *begin* to *last*."""
    return Draft(ValueKind.DATE, first, end, date=CalendarDate(year=begin), until=CalendarDate(year=last))
