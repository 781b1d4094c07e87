"""Names of months and weekdays, English and Indonesian."""

from rapidfuzz.distance import Levenshtein

from hookcheck.core.values.vocabulary import words

MONTHS: dict[str, int] = {
    "january": 1, "februari": 2, "february": 2, "pebruari": 2, "maret": 3, "march": 3, "april": 4,
    "mei": 5, "may": 5,
    "juni": 6, "june": 6, "juli": 7, "july": 7, "agustus": 8, "august": 8, "september": 9, "oktober": 10,
    "october": 10, "november": 11, "nopember": 11, "desember": 12, "december": 12, "januari": 1,
}  # fmt: skip
SHORT_MONTHS: dict[str, int] = {
    "jan": 1, "feb": 2, "peb": 2, "mar": 3, "mrt": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "agu": 8,
    "agt": 8, "ags": 8,
    "agus": 8, "sep": 9, "sept": 9, "okt": 10, "oct": 10, "nov": 11, "nop": 11, "des": 12, "dec": 12,
}  # fmt: skip
SUNDAY_WORD = "minggu"
"""A weekday that means a week as well."""
COMMON_YEAR = 2025
"""A year to count the days of a date in that names none."""
WEEK_DAYS = 7
ALSO_WORDS = frozenset({"may", "march"})
"""Months that are verbs too."""

WEEKDAYS: dict[str, int] = {
    "senin": 0, "monday": 0, "selasa": 1, "tuesday": 1, "rabu": 2, "wednesday": 2, "kamis": 3, "thursday": 3,
    "jumat": 4, "jum'at": 4, "friday": 4, "sabtu": 5, "saturday": 5, "ahad": 6, "sunday": 6,
    "mondays": 0, "tuesdays": 1, "wednesdays": 2, "thursdays": 3, "fridays": 4, "saturdays": 5, "sundays": 6,
    "monday's": 0, "tuesday's": 1, "wednesday's": 2, "thursday's": 3, "friday's": 4, "saturday's": 5,
    "sunday's": 6,
}  # fmt: skip
SHORT_WEEKDAYS: dict[str, int] = {
    "sen": 0, "mon": 0, "sel": 1, "tue": 1, "tues": 1, "rab": 2, "wed": 2, "weds": 2, "kam": 3, "thu": 3,
    "thur": 3, "thurs": 3,
    "jum": 4, "fri": 4, "sab": 5, "sbt": 5, "sat": 5, "min": 6, "mgg": 6, "sun": 6, "minggu": 6,
}  # fmt: skip
"""Names that only count beside a date, a time or another weekday."""

_NEAR_WORDS = words(
    """
    market markets match marsh marc merch macet karet caret mares marcel larch starch aprils marche
    augusta
    """
)
SHORTEST_MISSPELT = 5
"""Letters in the shortest name that is still known with one of them wrong."""
_LONG_MONTHS = tuple(name for name in MONTHS if len(name) >= SHORTEST_MISSPELT)


def month_named(word: str) -> int | None:
    """The month that *word* names, short or long, forgiving one wrong letter in a long name."""
    month = MONTHS.get(word) or SHORT_MONTHS.get(word)
    if month is not None or len(word) < SHORTEST_MISSPELT or word in _NEAR_WORDS or word[0] not in "jfmasond":
        return month
    for name in _LONG_MONTHS:
        if Levenshtein.distance(word, name, score_cutoff=1) <= 1:
            return MONTHS[name]
    return None
