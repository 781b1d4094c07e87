"""Words as they are compared: one spelling for case, accents, apostrophes and what a text reader mixes up."""

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

_LETTERS_READ_AS_DIGITS = str.maketrans("01358", "olesb")
_LOOKALIKES = str.maketrans("01!|i358$", "ollllesbs")
_ADDRESS = r"(?:https?://)?(?:[\w.+-]+@)?(?:[a-z0-9-]+\.)+[a-z]{2,}(?:/[\w./-]*)?"
FREE_OF = "-free"
"""The second part of "nut-free", which says "no nuts" and nothing of a price."""
# Few words go on behind a point: one look tells that a word begins no address.
_WORD = re.compile(rf"(?<=\w)-free\b|[#@]\w[\w.]*\w|(?=[^\s.]*\.\S){_ADDRESS}|\w+(?:'\w+)*")
_SPLIT_ADDRESS = re.compile(_ADDRESS)


class Token(NamedTuple):
    """One word of a text."""

    text: str
    """Folded."""
    start: int
    """Offset of its first character in the text given."""
    end: int
    capitalised: bool


@lru_cache(maxsize=16384)
def fold(text: str) -> str:
    """Give *text* one spelling: compatibility forms, case, accents and apostrophes made the same."""
    if text.isascii():
        return text.replace("`", "'").lower()
    text = unicodedata.normalize("NFKD", text.replace("’", "'").replace("‘", "'").replace("`", "'"))
    return "".join(char for char in text if not unicodedata.combining(char)).casefold()


@lru_cache(maxsize=128)
def tokenise(text: str) -> tuple[Token, ...]:
    """The words of *text* in order; hyphens part words, addresses, handles and hashtags stay whole."""
    folded, offsets = _folded(text)
    tokens = []
    for found in _WORD.finditer(folded):
        first, end = found.span()
        start = offsets[first]
        tokens.append(Token(found[0].strip("."), start, offsets[end - 1] + 1, text[start].isupper()))
    return tuple(tokens)


def words_of(wording: str) -> tuple[str, ...]:
    """The words of a *wording* in lower case; most are plain, and need no looking for."""
    if wording.isascii() and wording.replace(" ", "").isalpha():
        return tuple(wording.split())
    return tuple(token.text for token in tokenise(wording))


def _folded(text: str) -> tuple[str, Sequence[int]]:
    """*text* folded, and which character of it each character of that comes from."""
    if text.isascii():
        return text.replace("`", "'").lower(), range(len(text))
    # Folding may change lengths (ligatures, accents), so it is done character by character.
    pieces = [(piece, offset) for offset, char in enumerate(text) for piece in fold(char)]
    return "".join(piece for piece, _ in pieces), [offset for _, offset in pieces]


@lru_cache(maxsize=16384)
def mend(word: str) -> str:
    """A word in which a text reader took letters for digits ("gr4t1s", "0pen"), with letters again."""
    if word.isalpha() or not any(char.isalpha() for char in word):
        return word
    digits = sum(char.isdigit() for char in word)
    if digits > len(word) // 2 or not word.translate(_LETTERS_READ_AS_DIGITS).isalpha():
        return word
    return word.replace("0", "o").replace("1", "i").replace("5", "s").replace("4", "a").replace("8", "b")


@lru_cache(maxsize=16384)
def squeeze(text: str) -> str:
    """Letters and digits of *text* alone, with characters that a text reader mixes up made the same."""
    return "".join(filter(str.isalnum, fold(text).translate(_LOOKALIKES)))
