"""Which language a short text is in, told by its script and by how common its words are in each language."""

import math
import re
from collections.abc import Mapping

from hookcheck.core.wording.frequency import listed_zipf
from hookcheck.settings import LanguageSettings, WhisperSettings

_LATIN = ("en", "id", "ms", "es", "fr", "de", "pt", "nl", "tl", "it", "tr", "vi", "pl", "sv")
_AT_HOME = ("en", "id")
_NEAR_INDONESIAN = ("ms", "jv", "jw", "su")
_WORDFREQ_NAMES = {"tl": "fil"}

_DEFAULTS = LanguageSettings()

# The first script found counts; kana and hangul come before the Chinese characters that they mix with.
_SCRIPTS = (
    ("ja", re.compile("[\u3040-\u30ff]")),
    ("ko", re.compile("[\uac00-\ud7af\u1100-\u11ff]")),
    ("zh", re.compile("[\u4e00-\u9fff]")),
    ("th", re.compile("[\u0e00-\u0e7f]")),
    ("ta", re.compile("[\u0b80-\u0bff]")),
    ("bn", re.compile("[\u0980-\u09ff]")),
    ("hi", re.compile("[\u0900-\u097f]")),
    ("ar", re.compile("[\u0600-\u06ff]")),
    ("he", re.compile("[\u0590-\u05ff]")),
    ("el", re.compile("[\u0370-\u03ff]")),
    ("ru", re.compile("[\u0400-\u04ff]")),
)
_WORD = re.compile(r"[^\W\d_]+")


def guess_language(text: str, settings: LanguageSettings = _DEFAULTS) -> str:
    """The ISO 639-1 code of the language that *text* is most likely in.

    English when there is nothing to tell by. Indonesian rather than Malay unless the words are clearly Malay.
    """
    words = _WORD.findall(text.lower())
    letters = "".join(words)
    for language, script in _SCRIPTS:
        if 2 * len(script.findall(letters)) > len(letters) or (language == "ja" and script.search(letters)):
            return language
    return max(_LATIN, key=lambda language: _fit_zipf(words, language, settings))


def _fit_zipf(words: list[str], language: str, settings: LanguageSettings) -> float:
    name = _WORDFREQ_NAMES.get(language, language)
    fit = math.fsum(max(settings.unseen_zipf, listed_zipf(word, name)) for word in words)
    if language in _AT_HOME:
        return fit + settings.home_bonus_zipf
    return fit - settings.malay_penalty_zipf if language == "ms" else fit


def choose_speech_language(
    probabilities: Mapping[str, float], expected: str, settings: WhisperSettings
) -> str:
    """The language to write speech down in, from what a recogniser takes it for (ISO 639-1 code to 0–1).

    That is the *expected* one, the message's, unless the recogniser is sure of another: of English or
    Indonesian, in which a message of the other language is often spoken, sooner than of any third.
    """
    shares: dict[str, float] = {}
    for language, probability in probabilities.items():
        # Indonesian, and with an accent all the more, is often taken for one of its neighbours.
        told = "id" if language in _NEAR_INDONESIAN and expected != language else language
        shares[told] = shares.get(told, 0.0) + probability
    if not shares:
        return expected
    likeliest = max(shares, key=lambda language: (shares[language], language))
    needed = settings.kin_language_share if likeliest in _AT_HOME else settings.any_language_share
    return likeliest if shares[likeliest] >= needed else expected
