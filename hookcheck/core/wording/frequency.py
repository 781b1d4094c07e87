"""How common a word is: rare words say most about what a message is about."""

import unicodedata
from array import array
from bisect import bisect_left
from dataclasses import dataclass
from functools import cache, lru_cache
from math import log10

import numpy as np
from wordfreq import available_languages, cB_to_freq, read_cBpack

from hookcheck.settings import MessageSettings

_NUMBERS = MessageSettings()

# The 30,000 commonest words of a language: enough, and a tenth of the memory.
_WORDLIST = "small"


@dataclass(frozen=True, slots=True)
class _WordList:
    """How common the words of one language are: as dicts, a dozen languages take 50 MB, like this 6."""

    hashes: "array[int]"
    """Of each word, ascending; 64 bits of 30,000 words do not meet by chance."""
    zipf: "array[float]"

    def zipf_of(self, word: str) -> float | None:
        """None for a word that is not in the list."""
        sought = hash(word)
        place = bisect_left(self.hashes, sought)
        found = place < len(self.hashes) and self.hashes[place] == sought
        return self.zipf[place] if found else None


@cache
def _word_list(language: str) -> _WordList:
    # The words of a bucket are equally common. Not get_frequency_dict, which keeps all words for ever.
    buckets = read_cBpack(available_languages(_WORDLIST)[language])
    words = [word for bucket in buckets for word in bucket]
    hashes = np.fromiter(map(hash, words), np.int64, len(words))
    order = hashes.argsort()
    zipfs = [log10(cB_to_freq(-number)) + 9 for number in range(len(buckets))]
    zipf = np.repeat(zipfs, [len(bucket) for bucket in buckets])
    return _WordList(array("q", hashes[order].tobytes()), array("d", zipf[order].tobytes()))


@lru_cache(maxsize=16384)
def zipf(word: str, language: str = "") -> float:
    """Zipf frequency of the folded *word* (van Heuven 2014): 7 is "the", 3 is once in a million words.

    Without a *language* it is that of the language, English or Indonesian, in which the word is commoner.
    """
    languages = (language,) if language else ("en", "id")
    known = [found for code in languages if (found := _word_list(code).zipf_of(word)) is not None]
    return max(known, default=_NUMBERS.unknown_zipf)


@lru_cache(maxsize=16384)
def listed_zipf(word: str, language: str) -> float:
    """The same of a *word* as written, to a hundredth, in any language that wordfreq has a list of; 0 when it
    is not in the list."""
    return round(_word_list(language).zipf_of(unicodedata.normalize("NFC", word.casefold())) or 0.0, 2)
