"""Amounts of money."""

import re

from hookcheck.core.values.cardinals import below_hundred
from hookcheck.core.values.currencies import (
    BANKNOTES,
    CURRENCY_AFTER,
    CURRENCY_BEFORE,
    DOLLARS,
    HUNDREDTHS,
    SHORT_BEFORE,
    SHORT_SCALES,
    SLANG,
)
from hookcheck.core.values.draft import Draft
from hookcheck.core.values.number import Number
from hookcheck.core.values.numbers import number_at
from hookcheck.core.values.tokens import Tokens
from hookcheck.core.values.units import EACH_TIMES, EACH_UNITS, SE_TIMES, SE_UNITS, TIMES, UNITS_OF_MEASURE
from hookcheck.core.values.value import ValueKind
from hookcheck.core.values.vocabulary import words

MONEY_WORDS = frozenset(
    {*CURRENCY_BEFORE, *SLANG, *BANKNOTES, "us", "s", "hk", "au", "a", "nz", "c", "ca", "gh"}
)
PRICE_CUES = words(
    """
    harga harganya seharga cuma cuman hanya bayar bayarnya biaya biayanya tarif tarifnya diskon cashback
    voucher vocer potongan hemat dp gaji gajinya ongkir modal mulai donasi bonus senilai sebesar tiket
    saldo denda promo price prices only just pay cost costs fee worth save win earn salary budget bill
    fine htm karcis iuran cicilan angsuran dana bantuan hadiah upah insentif tabungan setoran prize reward
    denda uang belanja pembelian transaksi
    """
)
_STRONG_CUES = words("harga tarif biaya gaji iuran cicilan bayar price cost salary upah")
"""Words that tell a price even from further away: harga BBM turun jadi 10 ribu."""
AFTER_PRICE = words(
    """
    aja saja doang ya lho loh per an udah sudah bisa dapat dapet untuk buat all dan or and sampai hingga
    nett only sekali sebulan sehari setahun sepuasnya each off a for now today rp
    """
)
"""What may follow a price told without its currency; any other word is what the number counts."""
_SHORT_CUES = words("cuma cuman hanya harga harganya seharga jadi tinggal bayar bayarnya")
"""Words right before a price that is told without its thousands."""
_COST_CUES = words("costs cost pay pays paying paid charge charges charged")
_AFTER_SHORT = words("each for a per aja saja doang ya lho loh udah sudah dong kok nih , . !")
_AFTER_PAIR = words(
    """
    at in with per a an each only for plus and today this on off now until till from the all when if to every
    """
)
"""What may follow a price told as two numbers."""
_AFTER_AGE = words("and to plus + - – till until s % / :")
"""What may follow a number in digits that is no pair with the price before it."""
_AFTER_ONE = words("a an each per off only apiece")
_BEFORE_ONE = words("just only for costs cost pay is by another extra")
"""What stands beside "a dollar" when it is a price."""
_PORTIONS = words(
    """
    seporsi sepiring semangkok semangkuk segelas sebotol sekotak sebungkus sepasang sepotong selembar sebiji
    sebuah sekaleng sekantong sepaket setiket perorang perporsi perbungkus perpaket perkilo
    """
)
"""What a price told without its currency is for."""
_PER_PIECE = words("orang org pax pcs porsi pack pak item tiket malam bulan bln buah lembar box")
_EACH = frozenset({*SE_UNITS, *SE_TIMES, *EACH_UNITS, *EACH_TIMES})
"""What a price told behind it is for: sekilonya dua ribu, setahun dua belas juta."""
_MERELY = words("aja saja doang perak")
"""What follows a price that is low."""
_BILLS = words("bill bills rent rents fare fares fee fees price prices wage wages pay cost costs")
_WEIGHT_CUES = words("lose losing lost weigh weighs weighed gain gained shed shedding drop dropped weight")
"""Words near pounds that are no money."""
_POINTED_PRICE = re.compile(r"\d{1,3}[.]\d\d")
"""A price with its cents and without its currency: costs 2.50."""
_FEWEST_DIGITS = 3
_WITH_HUNDREDTHS = words("pound pounds dollar dollars euro euros ringgit")
LENT = words(
    """
    cicilan cicilannya kredit kreditnya angsuran angsurannya pinjaman pinjamannya kpr paylater credit loan
    loans finance financing instalments installments mortgage mortgages apr
    """
)
"""What is told with its interest: cicilan 0%, 0% finance."""


def money_at(tokens: Tokens, at: int, language: str = "") -> Draft | None:
    """The amount of money that begins at token *at*, if one does."""
    word = tokens[at].text
    if word in SLANG:
        return Draft(ValueKind.MONEY, at, at + 1, SLANG[word][0], unit="IDR", others=SLANG[word][1:])
    note = at + (word == "a")
    if tokens[note].text in BANKNOTES:
        return Draft(ValueKind.MONEY, at, note + 1, BANKNOTES[tokens[note].text], unit="GBP")
    if word == "a" and tokens[at + 1].kind == "w" and tokens[at + 1].text in CURRENCY_AFTER:
        hundredths, end = _hundredths(tokens, at + 2)
        amount, unit = 1 + hundredths / 100, CURRENCY_AFTER[tokens[at + 1].text]
        after = tokens[at + 2].text
        named = after != "of"
        told = hundredths or (named and (after in _AFTER_ONE or tokens[at - 1].text in _BEFORE_ONE))
        return Draft(ValueKind.MONEY, at, end, amount, unit=unit) if told else None
    currency, place = _currency_before(tokens, at)
    if currency:
        number = number_at(tokens, place, "id" if currency == "IDR" else language or "en")
        return None if number is None else _after_currency(tokens, at, number, currency)
    number = number_at(tokens, at, language)
    return None if number is None else _before_currency(tokens, at, number)


def _currency_before(tokens: Tokens, at: int) -> tuple[str, int]:
    """The currency named at token *at* (empty when none is), and where its amount begins."""
    word, after = tokens[at].text, tokens[at + 1]
    if after.glued and word + after.text in CURRENCY_BEFORE:
        # US$, GH₵.
        return CURRENCY_BEFORE[word + after.text], at + 2
    currency = CURRENCY_BEFORE.get(word, "")
    if word in SHORT_BEFORE:
        amount = tokens[at + 1 + (after.text == ".")]
        if len(amount.text) < _FEWEST_DIGITS or amount.kind != "d" or (word == "n" and not after.glued):
            return "", at
    skipped = currency and after.text in (".", ":", "-") and tokens[at + 2].kind == "d"
    return currency, at + 1 + bool(skipped)


def _after_currency(tokens: Tokens, at: int, number: Number, currency: str) -> Draft:
    factor, end = 1.0, number.end
    scale = SHORT_SCALES.get(tokens[end].text)
    if scale is not None and number.digits and not tokens[end + 1].glued:
        factor, end = 1e9 if tokens[end].text == "m" and currency == "IDR" else scale, end + 1
    cents = tokens[end]
    if factor == 1 and number.amount % 1 == 0 and cents.kind == "d" and re.fullmatch(r"\d\d", cents.text):
        # $3 99 on a sign: the point has been lost, or a gap been seen inside 399.
        whole = Draft(ValueKind.MONEY, at, end + 1, number.amount + int(cents.text) / 100, unit=currency)
        return whole._replace(others=(number.amount * 100 + int(cents.text),))
    sign, dash = tokens[end], tokens[end + 1]
    if sign.text in (",", "-") and sign.glued and dash.text == "-" and dash.glued:
        end += 2
    if tokens[end].kind == "w" and CURRENCY_AFTER.get(tokens[end].text) == currency:
        end += 1
    return _draft(at, end, number, currency, factor)


def _before_currency(tokens: Tokens, at: int, number: Number) -> Draft | None:
    end, factor = number.end, 1.0
    word, following = tokens[end].text, tokens[end + 1].text
    if word in SHORT_SCALES and number.digits and tokens[end].glued and following in CURRENCY_AFTER:
        factor, end = SHORT_SCALES[word], end + 1
        word, following = following, tokens[end + 1].text
    if word in DOLLARS and following in ("dollars", "dollar", "$"):
        return _draft(at, end + 2, number, DOLLARS[word], factor)
    if word in HUNDREDTHS and (word != "p" or tokens[end].glued):
        return _draft(at, end + 1, number, HUNDREDTHS[word], 0.01)
    currency = CURRENCY_AFTER.get(word)
    if currency is None and _is_short_price(tokens, at, number, _SHORT_CUES):
        return _draft(at, number.end, number, "")._replace(others=(number.amount * 1000,))
    if currency is None and _is_short_price(tokens, at, number, _COST_CUES):
        return _draft(at, number.end, number, "")
    if currency is None:
        return _draft(at, number.end, number, "") if _is_bare_price(tokens, at, number) else None
    if word in ("$", "€", "£", "rp") and tokens[end + 1].kind == "d":
        # The sign belongs to the next amount.
        return None
    weighed = word in ("pound", "pounds") and _has_cue(tokens, at, _WEIGHT_CUES, reach=4)
    if weighed and not _has_cue(tokens, at, _BILLS, reach=6):
        return None
    if word in ("dolar", "dollar") and following in DOLLARS:
        return _draft(at, end + 2, number, DOLLARS[following], factor)
    if word in _WITH_HUNDREDTHS and number.amount % 1 == 0:
        hundredths, end = _hundredths(tokens, end + 1)
        return Draft(ValueKind.MONEY, at, end, number.amount + hundredths / 100, unit=currency)
    return _draft(at, end + 1, number, currency, factor)


def _hundredths(tokens: Tokens, at: int) -> tuple[float, int]:
    """The cents at token *at* (0 when there are none) and the index after them: five pounds fifty."""
    joined = tokens[at].text == "and"
    parts = number_at(tokens, at + joined)
    if parts is None or parts.fraction or not 0 < parts.amount < 100:
        return 0, at
    if tokens[parts.end].text in ("cents", "cent", "pence", "sen"):
        return parts.amount, parts.end + 1
    after = tokens[parts.end]
    if joined or parts.amount < 10 or (after.kind == "w" and after.text not in _AFTER_PAIR):
        return 0, at
    # "18 pounds 65 and over", "8 pounds 16 to 25" tell for what age.
    if parts.digits and (
        len(parts.digits) != 2 or after.text in _AFTER_AGE or (after.glued and after.kind == "w")
    ):
        return 0, at
    return parts.amount, parts.end


def _is_bare_price(tokens: Tokens, at: int, number: Number) -> bool:
    """Prices are often told in thousands without a currency: "cuma 50rb"."""
    after, unit = tokens[number.end], tokens[number.end + 1].text
    per_unit = after.text == "/" and (unit in UNITS_OF_MEASURE or unit in _PER_PIECE)
    if not (number.scaled or per_unit) or number.amount < 1000 or number.fraction:
        return False
    if after.text in _PORTIONS or after.text in _MERELY or per_unit:
        return True
    if after.kind in ("w", "d") and after.text not in AFTER_PRICE:
        return after.text.removesuffix("nya") in SE_UNITS
    if tokens[at - 1].text in _EACH or after.text == "per" or _has_cue(tokens, at, PRICE_CUES, reach=3):
        return True
    return _has_cue(tokens, at, _STRONG_CUES, reach=7)


def _is_short_price(tokens: Tokens, at: int, number: Number, cues: frozenset[str]) -> bool:
    """Prices are told without their thousands too, once it is clear that they are prices: cuma 49."""
    # Not "in range": to look for a float there takes a step for each number.
    whole = (
        10 <= number.amount < 1000
        and number.amount % 1 == 0
        and not (number.scaled or number.fraction or number.others)
    ) or _POINTED_PRICE.fullmatch(number.digits)
    after = tokens[number.end]
    return (
        bool(whole)
        and tokens[at - 1].text in cues
        and (after.kind not in ("w", "d", "s") or after.text in _AFTER_SHORT)
    )


def _has_cue(tokens: Tokens, at: int, cues: frozenset[str], reach: int) -> bool:
    return any(tokens[place].text in cues for place in range(max(at - reach, 0), at))


def spoken_price_at(tokens: Tokens, at: int) -> Draft | None:
    """Just nine ninety-nine, at nine ninety-nine: a price told as two numbers."""
    announced = _has_cue(tokens, at, PRICE_CUES, reach=1)
    if tokens[at].kind != "w":
        return None
    whole = below_hundred(tokens, at)
    parts = None if whole is None else below_hundred(tokens, whole.end)
    if whole is None or parts is None or parts.amount < 10:
        return None
    after = tokens[parts.end]
    unit = tokens[parts.end + 1].text
    announced = announced or (after.text in ("an", "a") and (unit in TIMES or unit in UNITS_OF_MEASURE))
    if not (announced or tokens[at - 1].text in ("at", "for", "from")):
        return None
    if after.kind == "d" or (after.kind == "w" and after.text not in _AFTER_PAIR):
        return None
    if not announced and parts.amount < 60:
        # At nine fifteen.
        return None
    other = whole.amount * 100 + parts.amount
    return Draft(ValueKind.MONEY, at, parts.end, whole.amount + parts.amount / 100, others=(other,))


def _draft(at: int, end: int, number: Number, currency: str, factor: float = 1.0) -> Draft:
    others = tuple(other * factor for other in number.others)
    return Draft(
        ValueKind.MONEY,
        at,
        end,
        number.amount * factor,
        unit=currency,
        comparator=number.comparator,
        others=others,
    )
