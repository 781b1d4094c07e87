"""Parts of a whole: half, tiga perempat, two in three, 9 dari 10."""

from hookcheck.core.values.cardinals import below_hundred, scale_at
from hookcheck.core.values.number import Number
from hookcheck.core.values.number_words import DENOMINATORS, DOZENS, PARTS, SCALES, UNITS
from hookcheck.core.values.tokens import Tokens
from hookcheck.core.values.vocabulary import words

_WRITTEN = frozenset({"1/2", "1/3", "2/3", "1/4", "3/4", "1/5", "2/5", "3/5", "4/5", "1/8"}) | {
    f"{tenths}/10" for tenths in range(1, 10)
}
"""Fractions that are written so; 1/12 is a date."""
_HALF_AFTER = words("first second opening other better final 1st 2nd")
_HALF_BEFORE = words("time marathon term way moon back baked hearted")
"""What stands beside "half" when it is a stretch of a match, or part of another word."""
_NOT_A_SHARE = words(
    """
    minutes minute hours hour days day weeks week months month years year seconds second menit jam hari
    minggu bulan tahun detik km kg m january february march april may june july august september october
    november december % percent per persen pm am and to or dollars pounds
    """
)
"""What follows "in 10" or "dari 10" when it tells no share: one in 5 minutes."""


def fraction_at(tokens: Tokens, at: int) -> Number | None:
    """The part of a whole, or of a large number, that begins at token *at*, if one does."""
    token = tokens[at]
    if token.kind == "d":
        part = _written(tokens, at)
    elif token.text == "half" and (tokens[at - 1].text in _HALF_AFTER or tokens[at + 1].text in _HALF_BEFORE):
        return None
    elif token.text in PARTS:
        part = Number(PARTS[token.text], at + 1, fraction=True)
        if token.text == "quarter":
            whole = _of_scale(tokens, part)
            return whole if whole.scaled or tokens[at + 1].text == "of" else None
    else:
        part = _spoken(tokens, at)
    return None if part is None else _of_scale(tokens, part)


def _spoken(tokens: Tokens, at: int) -> Number | None:
    word, following = tokens[at].text, tokens[at + 1].text
    if word in ("a", "an", "one") and following in ("half", "quarter", "third", "fifth", "tenth"):
        cut = tokens[at - 1].text == "by" or (
            # "Paying a third", and the next phrase goes on with "of".
            not tokens[at + 2].kind or tokens[at + 2].text in ("of", "off", "less", "fewer", "more")
        )
        if word != "one" and following not in ("half", "quarter") and not cut:
            # "A third dose" is one more.
            return None
        return Number(0.5 if following == "half" else 1 / DENOMINATORS[following], at + 2, fraction=True)
    unit = UNITS.get(word)
    if unit is not None and following == "per" and unit < UNITS.get(tokens[at + 2].text, 0):
        # Satu per tiga.
        return Number(unit / UNITS[tokens[at + 2].text], at + 3, fraction=True)
    bottom = DENOMINATORS.get(following)
    if unit is not None and bottom is not None and 1 < unit < bottom:
        return Number(unit / bottom, at + 2, fraction=True)
    top = below_hundred(tokens, at)
    return None if top is None else _share(tokens, top)


def _written(tokens: Tokens, at: int) -> Number | None:
    top = tokens[at].text
    if not top.isdecimal() or len(top) > 3:
        return None
    sign, bottom = tokens[at + 1], tokens[at + 2]
    if sign.text == "/" and sign.glued and bottom.glued and f"{top}/{bottom.text}" in _WRITTEN:
        another = tokens[at + 3].text == "/" and tokens[at + 3].glued
        return None if another else Number(int(top) / int(bottom.text), at + 3, fraction=True)
    return _share(tokens, Number(int(top), at + 1))


def _share(tokens: Tokens, top: Number) -> Number | None:
    """So many in, out of or dari so many."""
    end = top.end
    if tokens[end].text == "out" and tokens[end + 1].text == "of":
        end += 2
    elif tokens[end].text in ("in", "dari") or (tokens[end].text == "of" and tokens[end + 1].text == "every"):
        end += 1
    else:
        return None
    end += tokens[end].text in ("every", "setiap")
    token = tokens[end]
    written = token.kind == "d" and token.text.isdecimal()
    bottom = Number(int(token.text), end + 1) if written else _whole(tokens, end)
    if bottom is None or not 0 < top.amount < bottom.amount <= 100:
        return None
    after = tokens[bottom.end]
    if after.text in _NOT_A_SHARE or after.text in SCALES or (after.glued and after.kind in ("w", "d")):
        return None
    return Number(top.amount / bottom.amount, bottom.end, fraction=True)


def _whole(tokens: Tokens, at: int) -> Number | None:
    """What a part is told of: ten, a hundred, seratus."""
    word, following = tokens[at].text, tokens[at + 1].text
    if word in ("a", "one") and following == "hundred":
        return Number(100, at + 2)
    return Number(100, at + 1) if word in ("hundred", "seratus") else below_hundred(tokens, at)


def _of_scale(tokens: Tokens, part: Number) -> Number:
    """Half of a million is an amount of its own."""
    end = part.end + (tokens[part.end].text == "of")
    end += tokens[end].text in ("a", "an")
    scale = scale_at(tokens, end)
    if scale is not None:
        return Number(part.amount * scale.amount, scale.end, scaled=True, rough=scale.rough)
    if tokens[end].text in DOZENS:
        return Number(part.amount * DOZENS[tokens[end].text], end + 1, scaled=True)
    return part
