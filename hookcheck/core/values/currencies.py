"""Names and signs of currencies, and slang for amounts of money."""

CURRENCY_BEFORE: dict[str, str] = {
    "rp": "IDR", "idr": "IDR", "$": "USD", "usd": "USD", "us$": "USD", "€": "EUR", "eur": "EUR", "£": "GBP",
    "gbp": "GBP", "rm": "MYR", "myr": "MYR", "s$": "SGD", "sgd": "SGD", "a$": "AUD", "aud": "AUD",
    "au$": "AUD", "hk$": "HKD", "¥": "JPY", "jpy": "JPY", "₹": "INR", "₩": "KRW", "฿": "THB", "sar": "SAR",
    "₦": "NGN", "ngn": "NGN", "n": "NGN", "₵": "GHS", "gh₵": "GHS", "ghs": "GHS", "sh": "KES", "ksh": "KES",
    "kshs": "KES", "kes": "KES", "tsh": "TZS", "ush": "UGX", "zar": "ZAR", "rs": "INR", "inr": "INR",
    "pkr": "PKR", "lkr": "LKR", "৳": "BDT", "bdt": "BDT", "₱": "PHP", "php": "PHP", "nz$": "NZD",
    "nzd": "NZD", "c$": "CAD", "ca$": "CAD", "cad": "CAD", "chf": "CHF", "aed": "AED", "hkd": "HKD",
    "cny": "CNY", "rmb": "CNY", "thb": "THB", "₫": "VND", "vnd": "VND", "₺": "TRY", "₽": "RUB",
}  # fmt: skip
"""What stands before an amount, by ISO 4217 code."""
SHORT_BEFORE = frozenset(("n", "rs", "sh"))
"""Those of them that are a currency only before three digits or more: Sh150, but not N95 or RS 24 jam."""
CURRENCY_AFTER: dict[str, str] = {
    "rupiah": "IDR", "rupiahs": "IDR", "perak": "IDR", "idr": "IDR", "rp": "IDR", "dollar": "USD",
    "dollars": "USD", "dolar": "USD", "bucks": "USD", "buck": "USD", "usd": "USD", "$": "USD", "euro": "EUR",
    "euros": "EUR", "eur": "EUR", "€": "EUR", "pound": "GBP", "pounds": "GBP", "quid": "GBP", "gbp": "GBP",
    "£": "GBP", "poundsterling": "GBP", "ringgit": "MYR", "ringgits": "MYR", "myr": "MYR", "sgd": "SGD",
    "aud": "AUD", "yen": "JPY", "yuan": "CNY", "baht": "THB", "peso": "PHP", "pesos": "PHP", "riyal": "SAR",
    "rupee": "INR", "rupees": "INR", "franc": "CHF", "francs": "CHF",
    "naira": "NGN", "cedi": "GHS", "cedis": "GHS", "shilling": "KES", "shillings": "KES",
    "rand": "ZAR", "rands": "ZAR", "dirham": "AED", "dirhams": "AED", "taka": "BDT", "kroner": "NOK",
    "kronor": "SEK", "lira": "TRY", "zloty": "PLN",
}  # fmt: skip
DOLLARS: dict[str, str] = {
    "as": "USD", "us": "USD", "amerika": "USD", "american": "USD", "singapore": "SGD", "singapura": "SGD",
    "australia": "AUD", "australian": "AUD", "canadian": "CAD", "kanada": "CAD", "hongkong": "HKD",
    "nz": "NZD", "kiwi": "NZD",
}  # fmt: skip
"""Whose dollar it is."""
HUNDREDTHS: dict[str, str] = {
    "cent": "USD", "cents": "USD", "¢": "USD", "pence": "GBP", "penny": "GBP", "p": "GBP",
}  # fmt: skip
SHORT_SCALES: dict[str, float] = {"m": 1e6, "b": 1e9, "t": 1e12, "tn": 1e12}
"""Scales that only count beside a currency; an Indonesian M is a miliar."""
SLANG: dict[str, tuple[float, ...]] = {
    "goceng": (5e3,), "ceban": (1e4,), "noceng": (2e3,), "seceng": (1e3,), "noban": (2e4,), "goban": (5e4,),
    "gocap": (50, 5e4), "cepek": (100, 1e5), "gopek": (500, 5e5), "jigo": (25, 2.5e4),
    "selawe": (25, 2.5e4), "cenggo": (1500,),
    "pekgo": (150, 1.5e5), "serupiah": (1,),
}  # fmt: skip
"""Rupiah in the market's words; some of them are said for a thousand times as much."""
BANKNOTES: dict[str, float] = {"tenner": 10, "fiver": 5}
"""Pounds."""
