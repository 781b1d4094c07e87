"""Numbers of every form."""

from hookcheck.core.values.cardinals import cardinal_at
from hookcheck.core.values.fractions import fraction_at
from hookcheck.core.values.number import Number
from hookcheck.core.values.number_words import NUMBER_WORDS, PARTS, SE_ROUGH
from hookcheck.core.values.tokens import Tokens


def number_at(tokens: Tokens, at: int, language: str = "") -> Number | None:
    """The number that begins at token *at*, if one does."""
    token = tokens[at]
    if token.kind != "d" and token.text not in NUMBER_WORDS:
        return None
    place = (at, language)
    if place not in tokens.numbers:
        tokens.numbers[place] = _read(tokens, at, language)
    return tokens.numbers[place]


def _read(tokens: Tokens, at: int, language: str) -> Number | None:
    token = tokens[at]
    if token.text in SE_ROUGH:
        return Number(SE_ROUGH[token.text], at + 1, scaled=True, rough=True)
    fraction = fraction_at(tokens, at)
    if fraction is not None or token.text in PARTS:
        return fraction
    return cardinal_at(tokens, at, language)
