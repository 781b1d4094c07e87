"""Which words of a message make a name."""

import re
from collections.abc import Sequence
from functools import lru_cache

from hookcheck.core.lexicon import NameWord, function_words, load_lexicon, name_words
from hookcheck.core.wording.frequency import zipf
from hookcheck.core.wording.lightness import lightness
from hookcheck.core.wording.meanings import find_meanings
from hookcheck.core.wording.stems import roots
from hookcheck.core.wording.words import Token
from hookcheck.settings import MessageSettings

_NUMBERS = MessageSettings()
_PLACES = "places_and_countries"
_OBJECTS = frozenset(("your", "the", "a", "an", "our", "every", "any", "all", "these", "those"))
"""What stands before the object of an order."""
_SENTENCE_END = re.compile(r"[.!?:]")


def touch(text: str, tokens: Sequence[Token], n: int) -> bool:
    """Whether nothing but a space or a hyphen stands between word *n* and the next."""
    return not text[tokens[n].end : tokens[n + 1].start].strip(" -'’/&")


def is_name(text: str, tokens: Sequence[Token], n: int) -> bool:
    """Whether word *n* is a name: capitalised where other words are not, or a word that no list knows."""
    token = tokens[n]
    if not token.capitalised:
        return False
    if _is_titled(tokens):
        return not is_known(token.text)
    if n > 0 and not _SENTENCE_END.search(text[tokens[n - 1].end : token.start]):
        return True
    if n + 1 < len(tokens) and tokens[n + 1].text in _OBJECTS:
        # "Microchip your cat" orders.
        return False
    return (n + 1 < len(tokens) and tokens[n + 1].capitalised) or not is_known(token.text)


def heads_name(text: str, tokens: Sequence[Token], first: int, last: int, after_head: bool) -> bool:
    """Whether the words *first* to *last* are capitalised only because they begin the message, before a name:
    Take Oravex, Petani Klaten, Klub Bulu Tangkis Garuda."""
    begins = first == 0 or bool(_SENTENCE_END.search(text[tokens[first - 1].end : tokens[first].start]))
    run: list[Token] = []
    while (
        last + len(run) + 1 < len(tokens)
        and tokens[last + len(run) + 1].capitalised
        and touch(text, tokens, last + len(run))
    ):
        run.append(tokens[last + len(run) + 1])
    if not run or not (begins or after_head):
        return False
    if is_acronym(text, run[0]):
        return is_known(tokens[first].text) and not is_acronym(text, tokens[first])
    words = tuple(token.text for token in tokens[first : last + 1])
    common = _fields(words) or lightness(text[tokens[first].start : tokens[last].end])
    belongs = words[0] in name_words(NameWord.PEOPLE)
    return bool(common) and (belongs or any(map(_is_proper, run)))


def is_branch(token: Token, name: Sequence[Token]) -> bool:
    """Whether *token* tells the town of one branch of what has a rare *name*: FreshKita Bandung."""
    return token.text in name_words(NameWord.TOWN) and not any(is_known(word.text) for word in name)


def _is_proper(token: Token) -> bool:
    """Whether a capitalised word is hardly anything but a name."""
    fields = _fields((token.text,))
    return (
        not is_known(token.text)
        or _PLACES in fields
        or not (fields or zipf(token.text) > _NUMBERS.proper_zipf)
    )


@lru_cache(maxsize=4096)
def _fields(words: tuple[str, ...]) -> frozenset[str]:
    """The fields of life of what *words* mean as a whole."""
    spans = find_meanings(words, [roots(word) for word in words])
    keys = (span.key for span in spans if (span.first, span.last) == (0, len(words) - 1))
    return frozenset(load_lexicon().by_key(key).field for key in keys if not key.startswith("="))


def is_acronym(text: str, token: Token) -> bool:
    """Whether *token* is written in capitals alone."""
    written = text[token.start : token.end]
    return len(written) > 1 and written.isalpha() and written.isupper()


def _is_titled(tokens: Sequence[Token]) -> bool:
    """Whether capitals tell nothing, because nearly every word has one: Buy One Get One Free."""
    small = function_words()
    written = [token.capitalised for token in tokens if token.text not in small and token.text.isalpha()]
    return len(written) >= _NUMBERS.fewest_titled_words and all(written)


@lru_cache(maxsize=4096)
def is_known(word: str) -> bool:
    """Whether a word is an everyday one, an inflection of one, or listed in the lexicon."""
    found = roots(word)
    return any(zipf(root) >= _NUMBERS.common_zipf for root in (word, *found)) or bool(
        find_meanings([word], [found])
    )
