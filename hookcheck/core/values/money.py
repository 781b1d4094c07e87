"""Amounts of money."""

from hookcheck.core.values.draft import Draft
from hookcheck.core.values.numbers import Number, number_at
from hookcheck.core.values.tokens import Token
from hookcheck.core.values.value import Comparator, ValueKind
from hookcheck.core.values.vocabulary import words

_BEFORE: dict[str, str] = {
    "rp": "IDR", "idr": "IDR", "$": "USD", "usd": "USD", "us$": "USD", "€": "EUR", "eur": "EUR",
    "£": "GBP", "gbp": "GBP",
    "rm": "MYR", "myr": "MYR", "s$": "SGD", "sgd": "SGD", "a$": "AUD", "aud": "AUD", "au$": "AUD",
    "hk$": "HKD",
    "¥": "JPY", "jpy": "JPY", "₹": "INR", "₩": "KRW", "฿": "THB", "sar": "SAR",
}  # fmt: skip
_AFTER: dict[str, str] = {
    "rupiah": "IDR", "rupiahs": "IDR", "perak": "IDR", "idr": "IDR", "rp": "IDR",
    "dollar": "USD", "dollars": "USD", "dolar": "USD", "bucks": "USD", "buck": "USD", "usd": "USD",
    "$": "USD",
    "euro": "EUR", "euros": "EUR", "eur": "EUR", "€": "EUR", "pound": "GBP", "pounds": "GBP", "quid": "GBP",
    "gbp": "GBP", "£": "GBP", "poundsterling": "GBP", "ringgit": "MYR", "ringgits": "MYR", "myr": "MYR",
    "sgd": "SGD",
    "aud": "AUD", "yen": "JPY", "yuan": "CNY", "baht": "THB", "peso": "PHP", "pesos": "PHP", "riyal": "SAR",
    "rupee": "INR", "rupees": "INR", "franc": "CHF", "francs": "CHF",
}  # fmt: skip
_DOLLARS: dict[str, str] = {
    "as": "USD", "us": "USD", "amerika": "USD", "singapore": "SGD", "singapura": "SGD", "australia": "AUD",
    "australian": "AUD", "american": "USD", "canadian": "CAD", "hongkong": "HKD",
}  # fmt: skip
_PARTS: dict[str, str] = {"cent": "USD", "cents": "USD", "pence": "GBP", "penny": "GBP", "p": "GBP"}
_SHORT_SCALES: dict[str, float] = {"m": 1e6, "b": 1e9, "t": 1e12, "tn": 1e12, "k": 1e3, "jt": 1e6, "rb": 1e3}
_SLANG: dict[str, tuple[float, ...]] = {
    "goceng": (5e3,), "ceban": (1e4,), "noceng": (2e3,), "seceng": (1e3,), "noban": (2e4,), "goban": (5e4,),
    "gocap": (50, 5e4), "cepek": (100, 1e5), "gopek": (500, 5e5), "jigo": (25, 2.5e4), "cenggo": (1500,),
    "pekgo": (150, 1.5e5),
}  # fmt: skip
_NOTES: dict[str, float] = {"tenner": 10, "fiver": 5}
MONEY_WORDS = frozenset({*_BEFORE, *_SLANG, *_NOTES, "us", "s", "hk", "au", "a"})

_PRICE_CUES = words(
    """
    harga harganya seharga cuma cuman hanya bayar bayarnya biaya biayanya tarif tarifnya diskon cashback
    voucher vocer potongan hemat dp gaji gajinya ongkir modal mulai donasi bonus senilai sebesar tiket
    saldo denda promo price prices only just pay cost costs fee worth save win earn salary budget bill
    fine
    """
)
_AFTER_PRICE = words(
    """
    aja saja doang ya lho loh per an udah sudah bisa dapat dapet untuk buat all dan or and sampai hingga
    nett only sekali sebulan sehari setahun sepuasnya each off a for now today rp
    """
)


def money_at(tokens: list[Token], at: int, language: str = "") -> Draft | None:
    """The amount of money that begins at token *at*, if one does."""
    token = tokens[at]
    slang = _SLANG.get(token.text)
    if slang is not None:
        return Draft(ValueKind.MONEY, at, at + 1, slang[0], unit="IDR", others=slang[1:])
    if token.text in _NOTES:
        return Draft(ValueKind.MONEY, at, at + 1, _NOTES[token.text], unit="GBP")
    if token.text == "a" and tokens[at + 1].text in _NOTES:
        return Draft(ValueKind.MONEY, at, at + 2, _NOTES[tokens[at + 1].text], unit="GBP")
    currency, place = _currency_before(tokens, at)
    if currency:
        number = number_at(tokens, place, "id" if currency == "IDR" else language or "en")
        if number is None:
            return None
        return _finish(tokens, at, number, currency)
    number = number_at(tokens, at, language)
    return None if number is None else _money_after(tokens, at, number)


def _currency_before(tokens: list[Token], at: int) -> tuple[str, int]:
    word = tokens[at].text
    if tokens[at + 1].text == "$" and tokens[at + 1].glued:
        joined = word + "$"
        if joined in _BEFORE:
            return _BEFORE[joined], at + 2
    currency = _BEFORE.get(word, "")
    place = at + 1
    if currency and tokens[place].text in (".", ":", "-") and tokens[place + 1].kind == "d":
        place += 1
    return currency, place


def _finish(tokens: list[Token], at: int, number: Number, currency: str) -> Draft:
    amount, end = number.amount, number.end
    scale = _SHORT_SCALES.get(tokens[end].text)
    if scale is not None and number.digits and not tokens[end + 1].glued:
        if tokens[end].text == "m" and currency == "IDR":
            scale = 1e9
        amount, end = amount * scale, end + 1
        number = number._replace(others=tuple(other * scale for other in number.others))
    if tokens[end].text == "," and tokens[end + 1].text == "-" and tokens[end + 1].glued:
        end += 2
    elif tokens[end].text == "-" and tokens[end].glued and tokens[end + 1].text in (",", "-"):
        end += 1
    if tokens[end].text in ("an", "-") and tokens[end].glued:
        here = end + 1 if tokens[end].text == "-" else end
        if tokens[here].text == "an" and tokens[here].glued:
            number = number._replace(about=True)
            end = here + 1
    if _AFTER.get(tokens[end].text) == currency and tokens[end].kind == "w":
        end += 1
    comparator = Comparator.ABOUT if number.about else Comparator.EXACT
    return Draft(ValueKind.MONEY, at, end, amount, unit=currency, comparator=comparator, others=number.others)


def _money_after(tokens: list[Token], at: int, number: Number) -> Draft | None:
    end = number.end
    word = tokens[end].text
    amount = number.amount
    if word == "of" and number.fraction:
        return None
    scale = _SHORT_SCALES.get(word)
    if scale is not None and number.digits and tokens[end].glued and tokens[end + 1].text in _AFTER:
        amount, end = amount * scale, end + 1
        word = tokens[end].text
    if word == "us" and tokens[end + 1].text in ("dollars", "dollar", "$"):
        end, word = end + 1, "usd"
    elif word in ("singapore", "australian", "canadian") and tokens[end + 1].text == "dollars":
        return _draft(at, end + 2, number, amount, _DOLLARS[word])
    if word in _PARTS and (word != "p" or tokens[end].glued):
        return _draft(at, end + 1, number, amount / 100, _PARTS[word])
    currency = _AFTER.get(word)
    if currency is None:
        if _is_bare_price(tokens, at, number):
            return _draft(at, number.end, number, amount, "")
        return None
    if word in ("$", "€", "£", "rp") and tokens[end + 1].kind == "d":
        return None
    end += 1
    if word in ("dolar", "dollar") and tokens[end].text in _DOLLARS:
        currency = _DOLLARS[tokens[end].text]
        end += 1
    if word in ("pounds", "dollars", "euros", "pound", "dollar", "euro", "ringgit") and amount % 1 == 0:
        amount, end = _with_parts(tokens, end, amount)
    return _draft(at, end, number, amount, currency)


def _with_parts(tokens: list[Token], end: int, amount: float) -> tuple[float, int]:
    """Five pounds fifty; ten dollars and twenty cents."""
    joined = tokens[end].text == "and"
    parts = number_at(tokens, end + 1 if joined else end)
    if parts is None or parts.fraction or not 0 < parts.amount < 100:
        return amount, end
    if tokens[parts.end].text in ("cents", "cent", "pence", "sen"):
        return amount + parts.amount / 100, parts.end + 1
    if joined or parts.amount < 10 or (tokens[parts.end].kind == "w" and not parts.digits):
        return amount, end
    return (amount, end) if parts.digits else (amount + parts.amount / 100, parts.end)


def _is_bare_price(tokens: list[Token], at: int, number: Number) -> bool:
    """Prices are often told in thousands without a currency: "cuma 50rb"."""
    if not number.scaled or number.amount < 1000:
        return False
    after = tokens[number.end]
    if after.kind in ("w", "d") and after.text not in _AFTER_PRICE:
        return False
    return any(tokens[place].text in _PRICE_CUES for place in range(max(at - 3, 0), at))


def _draft(at: int, end: int, number: Number, amount: float, currency: str) -> Draft:
    others = tuple(other * amount / number.amount for other in number.others) if number.amount else ()
    comparator = Comparator.ABOUT if number.about else Comparator.EXACT
    return Draft(ValueKind.MONEY, at, end, amount, unit=currency, comparator=comparator, others=others)
