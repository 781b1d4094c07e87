"""One value, without the words that bound it and without the far end of a range."""

from hookcheck.core.values.calendar_words import SHORTEST_MISSPELT
from hookcheck.core.values.clock import CLOCK_WORDS, clock_at
from hookcheck.core.values.codes import code_at, is_called
from hookcheck.core.values.currencies import CURRENCY_AFTER
from hookcheck.core.values.days import DAY_WORDS, day_at
from hookcheck.core.values.draft import Draft
from hookcheck.core.values.durations import (
    DURATION_WORDS,
    birthday_at,
    duration_at,
    turned_at,
    wordy_duration_at,
)
from hookcheck.core.values.frequencies import FREQUENCY_WORDS, frequency_at
from hookcheck.core.values.halves import halves_at, is_roman
from hookcheck.core.values.measures import (
    MEASURE_WORDS,
    PERCENTS,
    below_zero_at,
    measure_at,
    percent_at,
    wordy_measure_at,
)
from hookcheck.core.values.money import MONEY_WORDS, money_at, spoken_price_at
from hookcheck.core.values.number import Number
from hookcheck.core.values.number_words import HUNDREDS, NUMBER_WORDS, SCALES
from hookcheck.core.values.numbers import number_at
from hookcheck.core.values.numeric_dates import spoken_shopping_day_at
from hookcheck.core.values.offers import OFFER_WORDS, offer_at
from hookcheck.core.values.ordinals import ORDINAL_WORDS, ordinal_at
from hookcheck.core.values.phones import PHONE_WORDS, phone_at
from hookcheck.core.values.scores import score_at
from hookcheck.core.values.tokens import SPELLINGS, Tokens
from hookcheck.core.values.units import TIMES, UNITS_OF_MEASURE
from hookcheck.core.values.value import ValueKind
from hookcheck.core.values.vocabulary import words

VALUE_WORDS = (
    NUMBER_WORDS
    | DAY_WORDS
    | CLOCK_WORDS
    | MONEY_WORDS
    | MEASURE_WORDS
    | DURATION_WORDS
    | FREQUENCY_WORDS
    | ORDINAL_WORDS
    | PHONE_WORDS
    | OFFER_WORDS
    | frozenset(SPELLINGS)
)
"""Words that a value begins with."""
_WORDED = VALUE_WORDS - NUMBER_WORDS
VALUE_ENDINGS = frozenset(
    word
    for word in (*SCALES, *HUNDREDS, *TIMES, *UNITS_OF_MEASURE, *CURRENCY_AFTER, *PERCENTS, "puluh", "belas")
    if len(word) > 1
)
"""Words with which a value goes on that began before: dua puluh / ribu, ten / minutes."""
LEADING = words("the a an on no us pay bayar take full whole round beli oh nanti")
"""Words so common that it is worth a look at the next one: the 5th, a week, on Friday, but not the film."""
LED = VALUE_WORDS | VALUE_ENDINGS | words("dozen lusin kodi cool single degree")
"""Words that may follow those."""
_AFTER_ONE = words(
    """
    of another more thing by time who that is was who's to and s day stop lagi per sama kali - another's
    can has hal kata pun
    """
)
_BEFORE_ONE = words(
    """
    no the this that which every any each some another only big next last new right good loved - it's its
    it my your our their salah menjadi jadi first as not is was
    """
)
"""What stands beside "one" and "satu" when they count nothing: one of, no one, salah satu."""
_PLACES = frozenset(
    (("kaki", "lima"), ("simpang", "lima"), ("raja", "ampat"), ("kepulauan", "seribu"), ("pulau", "seribu"))
)
"""Names with a number word: street vendors are "kaki lima"."""
_NUMBERED = words(
    """
    kelas grade class level tingkat semester platform gate terminal lantai episode liga season musim seri
    grup group tahap phase volume edisi kloter gelombang jalur koridor rute route zona zone
    """
)
"""What a "one" after it numbers, whatever follows."""


def value_at(tokens: Tokens, at: int, language: str = "") -> Draft | None:
    """The value that begins at token *at*, if one does."""
    if not may_begin(tokens, at) or _is_doubled(tokens, at):
        return None
    if tokens[at].kind == "w" and tokens[at].text in _WORDED and not is_roman(tokens, at):
        return _worded(tokens, at, language)
    named = (
        offer_at(tokens, at)
        or code_at(tokens, at)
        or score_at(tokens, at)
        or frequency_at(tokens, at)
        or spoken_shopping_day_at(tokens, at)
        or spoken_price_at(tokens, at)
        or day_at(tokens, at)
        or clock_at(tokens, at, language)
        or phone_at(tokens, at)
        or money_at(tokens, at, language)
    )
    if named is not None:
        return named
    below = below_zero_at(tokens, at)
    if below is not None:
        return below
    number = number_at(tokens, at, language)
    halves = halves_at(tokens, at)
    if halves is not None:
        return (
            percent_at(tokens, at, halves)
            or duration_at(tokens, at, halves)
            or measure_at(tokens, at, halves)
            or _draft(at, halves)
        )
    if number is None:
        return (
            birthday_at(tokens, ordinal_at(tokens, at))
            or wordy_duration_at(tokens, at, language)
            or wordy_measure_at(tokens, at)
        )
    return (
        percent_at(tokens, at, number)
        or duration_at(tokens, at, number)
        or measure_at(tokens, at, number)
        or turned_at(tokens, at, number)
        or birthday_at(tokens, ordinal_at(tokens, at))
        or _bare(tokens, at, number)
    )


def _worded(tokens: Tokens, at: int, language: str) -> Draft | None:
    """The value that begins at token *at* with a word that is no number: of the kinds that have that word."""
    word = tokens[at].text
    return (
        (offer_at(tokens, at) if word in OFFER_WORDS else None)
        or code_at(tokens, at)
        or (frequency_at(tokens, at) if word in FREQUENCY_WORDS else None)
        or (day_at(tokens, at) if word in DAY_WORDS or word in ORDINAL_WORDS else None)
        or (clock_at(tokens, at, language) if word in CLOCK_WORDS else None)
        or (phone_at(tokens, at) if word in PHONE_WORDS else None)
        or (money_at(tokens, at, language) if word in MONEY_WORDS else None)
        or (below_zero_at(tokens, at) if word in MEASURE_WORDS else None)
        or (birthday_at(tokens, ordinal_at(tokens, at)) if word in ORDINAL_WORDS else None)
        or wordy_duration_at(tokens, at, language)
        or wordy_measure_at(tokens, at)
    )


def may_begin(tokens: Tokens, at: int) -> bool:
    """Whether a value may begin at token *at*: at most words none does."""
    token = tokens[at]
    if token.text in LEADING:
        return tokens[at + 1].kind != "w" or tokens[at + 1].text in LED
    if token.kind == "d" or token.text in VALUE_WORDS:
        return True
    if token.text == "-" and not token.glued:
        return tokens[at + 1].kind == "d" and tokens[at + 1].glued
    if token.kind != "w":
        return False
    if is_roman(tokens, at) or is_called(tokens, at):
        return True
    after = tokens[at + 1]
    if after.kind == "d":
        # A code, or a month with a wrong letter.
        return after.glued or len(token.text) >= SHORTEST_MISSPELT
    return after.text == "-" and after.glued and tokens[at + 2].kind == "d"


def _is_doubled(tokens: Tokens, at: int) -> bool:
    """Doubled words such as "satu-satunya" and "setengah-setengah" count nothing."""
    word = tokens[at]
    if word.kind != "w":
        return False
    if tokens[at + 1].text == "-" and tokens[at + 2].text.startswith(word.text):
        return True
    return tokens[at - 1].text == "-" and tokens[at - 2].text == word.text


def _bare(tokens: Tokens, at: int, number: Number) -> Draft | None:
    before, word, after = tokens[at - 1], tokens[at].text, tokens[number.end]
    if (before.text, word) in _PLACES:
        return None
    alone = word in ("one", "satu") and number.end == at + 1 and before.text not in _NUMBERED
    if alone and (after.text in _AFTER_ONE or before.text in _BEFORE_ONE or after.kind != "w"):
        return None
    if number.fraction and after.text == "-" and after.glued and tokens[number.end + 1].kind == "w":
        # Half-hearted.
        return None
    plural = after.text == "s" and before.text in ("-", "over", "under")
    if number.digits and after.glued and after.kind == "w" and len(after.text) == 1 and not plural:
        # Part of a code or of a word that was read badly.
        return None
    return _draft(at, number)


def _draft(at: int, number: Number) -> Draft:
    return Draft(
        ValueKind.NUMBER,
        at,
        number.end,
        number.amount,
        unit="fraction" if number.fraction else "",
        comparator=number.comparator,
        others=number.others,
    )
