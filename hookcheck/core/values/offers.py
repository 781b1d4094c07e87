"""So many for the price of so many."""

from hookcheck.core.values.currencies import CURRENCY_AFTER
from hookcheck.core.values.draft import Draft
from hookcheck.core.values.numbers import number_at
from hookcheck.core.values.ordinals import ordinal_at
from hookcheck.core.values.tokens import Tokens
from hookcheck.core.values.units import TIMES
from hookcheck.core.values.value import ValueKind
from hookcheck.core.values.vocabulary import words

_BETWEEN = words(
    """
    , - pcs bisa item and langsung pizza kopi cup you you'll we'll dan minuman produk nanti ntar kamu lalu
    """
)
"""What may stand between what is bought and what comes with it."""
_FEW = words("1 2 3 4 5")
_PRICED = ["for", "the", "price"]
_MORE = words("lagi more")
_GIVES = words("get gratis free dapat dapet bonus")
_TO_NEXT = words("and get you the a we'll your , dan yang dapat dapet & -")
_FREE = words("free gratis")
_NOT_FREE = words("half setengah % percent persen . , ; not tidak")
_NEXT_REACH, _FREE_REACH = 6, 4
"""Tokens from what is bought to the next one, and from that to "free"."""
_TAKES_HOME = words("dapat dapet")
_MOST_ITEMS = 10
_BUYS = words("buy beli ambil take")
_PAYS = words("bayar pay")
OFFER_WORDS = _BUYS | _PAYS | {"bogo"}
OFFER_VERBS = _GIVES | _PAYS
"""What follows what is bought, before what comes with it."""


def offer_at(tokens: Tokens, at: int) -> Draft | None:
    """The offer that begins at token *at*, if one does: buy one get one, beli 2 gratis 1, 3 for 2."""
    word = tokens[at].text
    if word in _BUYS or word in _PAYS:
        return _buy_and_get(tokens, at) or _next_one_free(tokens, at)
    if word == "bogo":
        return Draft(ValueKind.OFFER, at, at + 1, 1, 2)
    if word == "b" and tokens[at + 2].text == "g":
        paid, free = tokens[at + 1].text, tokens[at + 3].text
        if paid.isdecimal() and free.isdecimal():
            return Draft(ValueKind.OFFER, at, at + 4, float(paid), float(paid) + float(free))
    return _so_many_for(tokens, at)


def _buy_and_get(tokens: Tokens, at: int) -> Draft | None:
    first = number_at(tokens, at + 1)
    if first is None:
        return None
    here = first.end
    while tokens[here].text in _BETWEEN:
        here += 1
    verb = tokens[here].text
    if verb not in _GIVES and verb not in _PAYS:
        return None
    while tokens[here + 1].text in _GIVES:
        here += 1
        verb = "free"
    second = number_at(tokens, here + 1)
    if second is None or second.fraction or max(first.amount, second.amount) > _MOST_ITEMS:
        return None
    end = second.end + (tokens[second.end].text in _MORE)
    end += tokens[end].text in ("free", "gratis")
    if tokens[end].text in ("half", "setengah", "at", "%") or tokens[end + 1].text in (
        "%",
        "persen",
        "percent",
    ):
        # The second one is only cheaper.
        return None
    paid, received = _counts(tokens[at].text, verb, first.amount, second.amount, end > second.end)
    return Draft(ValueKind.OFFER, at, end, paid, received) if received > paid else None


def _next_one_free(tokens: Tokens, at: int) -> Draft | None:
    """Buy two and the third one's free; beli dua yang ketiga gratis."""
    first = number_at(tokens, at + 1)
    if first is None or first.amount not in (1, 2, 3, 4):
        return None
    for place in range(first.end, first.end + _NEXT_REACH):
        if [token.text for token in tokens[place : place + 3]] == ["throw", "in", "another"]:
            return Draft(ValueKind.OFFER, at, place + 3, first.amount, first.amount + 1)
        following = ordinal_at(tokens, place, in_date=True)
        if following is None or following.amount != first.amount + 1:
            if tokens[place].text not in _TO_NEXT:
                # What is bought is told too, and a part of the message by itself.
                return None
            continue
        after = [token.text for token in tokens[following.end : following.end + _FREE_REACH]]
        free = next((n for n, word in enumerate(after) if word in _FREE), None)
        if free is None or not _NOT_FREE.isdisjoint(after[:free]):
            return None
        return Draft(ValueKind.OFFER, at, following.end + free + 1, first.amount, following.amount)
    return None


def _counts(word: str, verb: str, first: float, second: float, free: bool) -> tuple[float, float]:
    """How many are paid for and how many received."""
    if verb in _PAYS:
        return second, first
    # "Beli 1 dapat 2" tells all that is taken home, "beli 1 dapat 1" what is added.
    takes_home = word in _PAYS or (verb in _TAKES_HOME and second > first and not free)
    return first, second if takes_home else first + second


def _so_many_for(tokens: Tokens, at: int) -> Draft | None:
    """3 for 2; two for the price of one."""
    if tokens[at].text == "2" and [token.text for token in tokens[at + 1 : at + 5]] == ["-", "4", "-", "1"]:
        return Draft(ValueKind.OFFER, at, at + 5, 1, 2)
    paid, sign, free = tokens[at : at + 3]
    if (
        sign.text == "+"
        and paid.text in _FEW
        and free.text in _FEW
        and tokens[at + 3].text in ("free", "gratis")
    ):
        return Draft(ValueKind.OFFER, at, at + 4, float(paid.text), float(paid.text) + float(free.text))
    received = number_at(tokens, at)
    if received is None or received.amount not in (2, 3, 4):
        return None
    here = received.end + (tokens[received.end].text == "-")
    named = tokens[here].kind == "w" and [token.text for token in tokens[here + 1 : here + 4]] == _PRICED
    # Three books for the price of two.
    here += named
    if tokens[here].text != "for":
        return None
    here += 1 + (tokens[here + 1].text == "-")
    priced = [token.text for token in tokens[here : here + 3]] == ["the", "price", "of"]
    price = number_at(tokens, here + 3 if priced else here)
    if price is None or price.amount not in (1, 2, 3) or price.amount >= received.amount:
        return None
    after = tokens[price.end]
    hyphened = tokens[here - 1].text == "-"
    counted = after.text in TIMES or after.text in CURRENCY_AFTER or after.kind == "d"
    one_more = price.amount == received.amount - 1
    told = priced or hyphened or (one_more and not counted)
    if not told and after.kind == "w" and after.text not in ("on", "offer", "deal", "at"):
        return None
    return Draft(ValueKind.OFFER, at, price.end, price.amount, received.amount)
