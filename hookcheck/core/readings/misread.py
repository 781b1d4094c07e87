"""What a text reader gets wrong, put right where that makes words: capitals, and spaces that it dropped."""

import re
from functools import lru_cache

from hookcheck.core.lexicon import function_words
from hookcheck.core.wording.frequency import zipf
from hookcheck.core.wording.stems import roots
from hookcheck.settings import MatchingSettings

_NUMBERS = MatchingSettings()
_LETTERS = re.compile(r"[^\W\d_]+")
_MOST_PIECES = 4
_CAPITALS = re.compile(r"(?<![^\W_])[A-Z0-9l|]*[A-Z][A-Z0-9l|]*(?![^\W_])")
_SURE = str.maketrans("l|", "II")
_READINGS = (str.maketrans("0158", "OISB"), str.maketrans("0158", "OLSB"))


# A one in front of a digit or of thousands, and the end of a range: l0 am, £l,000, AGES 7 - ll.
_ONE = re.compile(r"(?<![^\W_])[lI|](?=\d|[.,]\d)")
# The zero before an hour or of a telephone number: O6.00, O8:30, O812-3344.
_ZERO = re.compile(r"(?<![^\W_])O(?=\d[.:]\d|\d{3}[-\s\d])")
_SMALL = re.compile(r"(?<![^\W_])[a-z]+[10][a-z]+(?![^\W_])|(?<![^\W_])[a-z]{4,}[10](?![^\W_])")
_SMALL_MEANT = str.maketrans("10", "lo")
# A capital I amid small letters: ApriI, onIine.
_TALL = re.compile(r"(?<![^\W_])[A-Za-z]*[a-z]I[A-Za-z]*(?![^\W_])")
_TALL_LETTER = re.compile(r"(?<=[a-z])I(?=[a-z]|$)")
# Where a name may begin that a text reader joined to the word before it: GunungLawu, but not McKay.
_HUMP = re.compile(r"(?<=[a-z]{2})(?=[A-Z][a-z]{2})")
_RANGE_END = re.compile(r"(\d\s?[-–]\s?)([lI|][lI|0O])(?![^\W_])")
_GLUED_PRICE = re.compile(r"(?<=[^\W\d_]{2})(?=Rp\s?[\dOlI])")
"""Where a price begins that a text reader joined to the word before it: HOMESTAYRp120.000."""
_DIGITS = str.maketrans("lI|O", "1110")
_MONTHS = re.compile(r"(?<![^\W_])(N0v|0ct|0kt|Oct0ber|0ctober|0ktober|N0vember)(?![^\W_])", re.IGNORECASE)


# N0 FEE, 0PEN T0 ALL; but "N0. 5" may be a number, and 3 0F is none.
_SHORT = re.compile(r"(?<![^\W_])(N0|T0|0F|0N|0R|S0|G0|D0|8Y|lN|lS|lF)(?=\s+[^\W\d_]|\s*$|!)")
_SHORT_MEANT = str.maketrans("08l", "OBI")


@lru_cache(maxsize=4096)
def mend_letters(text: str) -> str:
    """*text* with what was taken for its look-alike, character for character: HARI lNI, 27 N0v, l0 am."""
    text = _CAPITALS.sub(lambda match: _mend(match.group()), text)
    text = _SHORT.sub(lambda match: match.group().translate(_SHORT_MEANT), text)
    text = _MONTHS.sub(lambda match: match.group().replace("0", "o"), text)
    text = _ONE.sub("1", text)
    text = _ZERO.sub("0", text)
    text = _SMALL.sub(lambda match: _mend_small(match.group()), text)
    text = _TALL.sub(lambda match: _mend_tall(match.group()), text)
    return _RANGE_END.sub(lambda match: match[1] + match[2].translate(_DIGITS), text)


def _mend(word: str) -> str:
    # A lone "l" beside one capital may be a unit: 5 Ml.
    letters = word.translate(_SURE) if sum(char.isupper() for char in word) > 1 else word
    digits = sum(char.isdecimal() for char in letters)
    if not digits or digits * 2 >= len(letters):
        return letters
    # B12 and MP3 are no words with any letters in the place of their digits.
    readings = (letters.translate(table) for table in _READINGS)
    return next((one for one in readings if _makes_words(one)), word)


def _mend_small(word: str) -> str:
    """A word in small letters with a digit for one of them: puku1."""
    meant = word.translate(_SMALL_MEANT)
    return meant if zipf(meant) >= _NUMBERS.mended_zipf else word


def _mend_tall(word: str) -> str:
    """A word with a capital I after a small letter, unless a word begins there: LinkedIn, KartuIndonesia."""

    def begins_word(place: re.Match[str]) -> bool:
        rest = word[place.start() :].lower()
        return len(rest) > 2 and zipf(rest) >= _NUMBERS.dictionary_zipf

    meant = _TALL_LETTER.sub(lambda place: "I" if begins_word(place) else "l", word)
    return meant if zipf(meant.lower()) >= zipf(word.lower()) else word


def _makes_words(run: str) -> bool:
    """Whether a run of letters is a word, or a row of plain ones without the spaces: EASTCOAST."""
    return zipf(run.lower()) >= _NUMBERS.dictionary_zipf or len(_parted(run)) > 1


@lru_cache(maxsize=4096)
def restore_spaces(text: str) -> str:
    """*text* with the spaces that a text reader dropped between plain words: Sundaysin August."""
    text = _GLUED_PRICE.sub(" ", mend_letters(text))
    return _LETTERS.sub(lambda match: " ".join(map(_with_humps_parted, _parted(match.group()))), text)


def _with_humps_parted(run: str) -> str:
    """A run of letters with a space before each name joined to it; WhatsApp is a word."""
    return run if zipf(run.lower()) > _NUMBERS.unknown_zipf else _HUMP.sub(" ", run)


@lru_cache(maxsize=4096)
def _parted(run: str) -> tuple[str, ...]:
    """The words of a run of letters; the run itself when it is a word, or no row of plain words."""
    folded = run.lower()
    if len(run) < _NUMBERS.shortest_glued_letters or not folded.isascii():
        return (run,)
    if any(zipf(one) > _NUMBERS.unknown_zipf for one in (folded, folded.removesuffix("s"), *roots(folded))):
        return (run,)
    # The best row of plain words that ends at each letter: of the shortest rows the one of commonest words.
    best: list[tuple[float, tuple[str, ...]] | None] = [(0.0, ())]
    for end in range(1, len(run) + 1):
        rows = []
        for start, row in enumerate(best):
            if row is not None and _is_plain(folded[start:end]):
                rows.append((row[0] + zipf(folded[start:end]), (*row[1], run[start:end])))
        best.append(max(rows, key=lambda row: (-len(row[1]), row[0]), default=None))
    words = best[-1][1] if best[-1] is not None else ()
    return words if 1 < len(words) <= _MOST_PIECES else (run,)


def _is_plain(word: str) -> bool:
    """Whether a run of letters may be parted off as *word*: the shorter, the commoner it has to be."""
    if len(word) <= 2:
        return word in function_words()
    least = next(zipf for letters, zipf in _NUMBERS.plain_zipf if len(word) <= letters)
    return zipf(word) >= least
