"""How common a word is: rare words say most about what a message is about."""

from functools import cache, lru_cache
from math import log10

from wordfreq import get_frequency_dict

from hookcheck.settings import MessageSettings

_NUMBERS = MessageSettings()


@cache
def _frequencies(language: str) -> dict[str, float]:
    # wordlist="small" has the 30,000 commonest words: enough, and a tenth of the memory.
    return dict(get_frequency_dict(language, wordlist="small"))


@lru_cache(maxsize=65536)
def zipf(word: str, language: str = "") -> float:
    """Zipf frequency of the folded *word* (van Heuven 2014): 7 is "the", 3 is once in a million words.

    Without a *language* it is that of the language, English or Indonesian, in which the word is commoner.
    """
    languages = (language,) if language else ("en", "id")
    share = max(_frequencies(code).get(word, 0.0) for code in languages)
    return log10(share) + 9 if share else _NUMBERS.unknown_zipf
