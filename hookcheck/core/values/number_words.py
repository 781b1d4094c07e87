"""Words that make up numbers, English and Indonesian."""

_ENGLISH_UNITS: dict[str, int] = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
}  # fmt: skip
INDONESIAN_UNITS: dict[str, int] = {
    "satu": 1, "dua": 2, "tiga": 3, "empat": 4, "ampat": 4, "lima": 5, "enam": 6, "tujuh": 7, "tuju": 7,
    "delapan": 8, "lapan": 8, "sembilan": 9,
}  # fmt: skip
UNITS = _ENGLISH_UNITS | INDONESIAN_UNITS
ZEROS = frozenset({"zero", "nol"})
SPOKEN_ZEROS = ZEROS | {"oh", "o", "kosong"}
"""Zeros within digits told one by one; elsewhere these words mean something else."""
TEENS: dict[str, int] = {
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19, "sepuluh": 10, "sebelas": 11,
}  # fmt: skip
TENS: dict[str, int] = {
    "twenty": 20, "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
    "eighty": 80, "ninety": 90, "ninty": 90,
}  # fmt: skip
ENGLISH_NUMBERS = frozenset({*_ENGLISH_UNITS, *TEENS, *TENS} - {"sepuluh", "sebelas"})
PLURALS: dict[str, int] = {
    "twos": 2, "threes": 3, "fours": 4, "fives": 5, "sixes": 6, "sevens": 7, "eights": 8, "nines": 9,
    "tens": 10, "elevens": 11, "twelves": 12, "thirteens": 13, "sixteens": 16, "eighteens": 18, "fifties": 50,
    "sixties": 60, "seventies": 70, "eighties": 80, "nineties": 90,
}  # fmt: skip
"""People by their age: under fives."""
HUNDREDS = frozenset({"hundred", "hundreds", "ratus"})
TOGETHER: dict[str, int] = {"berdua": 2, "bertiga": 3, "berempat": 4, "berlima": 5, "berenam": 6}
"""So many people together."""
DOZENS: dict[str, int] = {"dozen": 12, "lusin": 12, "kodi": 20}
SCALES: dict[str, float] = {
    "thousand": 1e3, "thousands": 1e3, "grand": 1e3, "ribu": 1e3, "rebu": 1e3, "rb": 1e3, "k": 1e3,
    "million": 1e6, "millions": 1e6, "juta": 1e6, "jt": 1e6, "jeti": 1e6, "mio": 1e6, "mn": 1e6, "mil": 1e6,
    "billion": 1e9, "billions": 1e9, "bn": 1e9, "miliar": 1e9, "milyar": 1e9, "miliard": 1e9, "mlr": 1e9,
    "lakh": 1e5, "lakhs": 1e5, "lac": 1e5, "crore": 1e7, "crores": 1e7,
    "trillion": 1e12, "trillions": 1e12, "triliun": 1e12, "trilyun": 1e12,
}  # fmt: skip
ROUGH_SCALES: dict[str, float] = {
    "ribuan": 1e3, "rban": 1e3, "jutaan": 1e6, "jtan": 1e6, "miliaran": 1e9, "milyaran": 1e9,
    "triliunan": 1e12,
}  # fmt: skip
"""With the Indonesian ending that makes an amount a rough one."""

SE_SCALES: dict[str, float] = {
    "seribu": 1e3, "serebu": 1e3, "sejuta": 1e6, "sejuti": 1e6, "semiliar": 1e9, "semilyar": 1e9,
    "setriliun": 1e12, "setrilyun": 1e12,
}  # fmt: skip
"""One and a scale in a word."""
SE_ROUGH: dict[str, float] = {
    "sepuluhan": 10, "seratusan": 100, "seribuan": 1e3, "sejutaan": 1e6, "semiliaran": 1e9,
}  # fmt: skip
SE_SPLIT: dict[str, str] = {
    "puluh": "sepuluh", "belas": "sebelas", "ratus": "seratus", "ribu": "seribu", "juta": "sejuta",
    "miliar": "semiliar", "triliun": "setriliun",
}  # fmt: skip
"""What follows a "se" that a recogniser wrote as a word of its own."""

PARTS: dict[str, float] = {
    "half": 1 / 2, "setengah": 1 / 2, "stengah": 1 / 2, "separuh": 1 / 2, "separo": 1 / 2, "quarter": 1 / 4,
    "seperempat": 1 / 4, "sepertiga": 1 / 3, "seperlima": 1 / 5, "sepersepuluh": 1 / 10,
    "sepertiganya": 1 / 3, "seperempatnya": 1 / 4,
    "½": 1 / 2, "¼": 1 / 4, "¾": 3 / 4, "⅓": 1 / 3, "⅔": 2 / 3,
}  # fmt: skip
DENOMINATORS: dict[str, int] = {
    "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fourths": 4, "fifth": 5, "fifths": 5, "sixths": 6,
    "eighth": 8, "eighths": 8, "tenth": 10, "tenths": 10, "pertiga": 3, "perempat": 4, "perlima": 5,
    "perenam": 6, "perdelapan": 8, "persepuluh": 10,
}  # fmt: skip
HALVES = frozenset({"setengah", "½"})
"""Halves that follow a number: satu setengah, 1½."""

NUMBER_WORDS = frozenset(
    {*UNITS, *ZEROS, *TEENS, *TENS, *SE_SCALES, *SE_ROUGH, *PARTS, "seratus", "selusin", "sekodi",
     "a", "an", "se", "couple"}
)  # fmt: skip
"""Words that a number begins with."""
