"""Capitals that a text reader mixes up with digits and small letters, put right where that makes a word."""

import re
from functools import lru_cache

from hookcheck.core.frequency import zipf
from hookcheck.settings import MatchingSettings

_NUMBERS = MatchingSettings()
_CAPITALS = re.compile(r"(?<![^\W_])[A-Z0-9l|]*[A-Z][A-Z0-9l|]*(?![^\W_])")
_SURE = str.maketrans("l|", "II")
_READINGS = (str.maketrans("0158", "OISB"), str.maketrans("0158", "OLSB"))


@lru_cache(maxsize=4096)
def mend_capitals(text: str) -> str:
    """*text* with its capitals mended, character for character: HARI lNI, 27 N0V, 5ENIN."""
    return _CAPITALS.sub(lambda match: _mend(match.group()), text)


def _mend(word: str) -> str:
    # A lone "l" beside one capital may be a unit: 5 Ml.
    letters = word.translate(_SURE) if sum(char.isupper() for char in word) > 1 else word
    digits = sum(char.isdecimal() for char in letters)
    if not digits or digits * 2 >= len(letters):
        return letters
    # B12 and MP3 are no words with any letters in the place of their digits.
    readings = (letters.translate(table) for table in _READINGS)
    return next((one for one in readings if zipf(one.lower()) >= _NUMBERS.dictionary_zipf), word)
