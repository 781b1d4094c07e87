"""Capitals for a message that was typed without any, or with nothing else: names are told by them."""

from functools import lru_cache

from hookcheck.core.lexicon import NameWord, function_words, name_words
from hookcheck.core.names.message_names import is_known, touch
from hookcheck.core.wording.words import tokenise

_KINDS = frozenset().union(
    *map(name_words, (NameWord.VENUE_KIND, NameWord.STREET_KIND, NameWord.TOWN_KIND, NameWord.LIGHT_KIND))
)


@lru_cache(maxsize=128)
def with_capitals(text: str) -> str:
    """*text* as one writes it who minds capitals, as far as its names can be told without them.

    A name is a town that most people know, and a word that no list knows; and beside one, what it is of:
    Asker Farm, Terminal Benowo. The text stays as long as it was.
    """
    small = text.lower()
    if text not in (small, text.upper()) or len(small) != len(text):
        return text
    tokens = tokenise(small)
    proper = [_is_proper(small[token.start : token.end]) for token in tokens]
    letters = list(small)
    for n, token in enumerate(tokens):
        beside = (m for m in (n - 1, n + 1) if 0 <= m < len(tokens) and touch(small, tokens, min(m, n)))
        if proper[n] or (token.text in _KINDS and any(proper[m] for m in beside)):
            letters[token.start] = small[token.start].upper()[:1]
    return "".join(letters)


def _is_proper(word: str) -> bool:
    """Whether a *word* in small letters is hardly anything but a name."""
    towns = name_words(NameWord.TOWN)
    return word.isalpha() and word not in function_words() and (word in towns or not is_known(word))
