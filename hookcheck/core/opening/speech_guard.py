"""What a speech engine writes that nobody said, told by its own words."""

import re
from collections.abc import Sequence

from hookcheck.core.evidence import SpeechPhrase
from hookcheck.core.lexicon import function_words
from hookcheck.settings import SpeechSettings

_WORD = re.compile(r"[\w']+")
# What small models write over music and silence, learned from the credits of subtitles.
_CREDITS = re.compile(
    r"^(thank(s| you)( so much| very much)? for watching|please subscribe|like and subscribe|"
    r"subtitles? by .*|transcribed by .*|terima kasih (telah|sudah) menonton)[.! ]*$",
    re.IGNORECASE,
)


def doubt(phrase: SpeechPhrase, loudest_db: float, settings: SpeechSettings) -> str:
    """Why *phrase* is not believed, for a user to read; empty when it is.

    *loudest_db* is the level of the loudest moment while it is said, in dBFS.
    """
    words = [found.lower() for found in _WORD.findall(phrase.text)]
    if not words:
        return "no words"
    if repetition(words) >= settings.most_repetitions:
        return "goes round in a loop, as a recogniser does where it understands nothing"
    if _CREDITS.match(phrase.text.strip()) and loudest_db < settings.quiet_db:
        return "a phrase that recognisers invent over silence"
    lasts_s = phrase.end_s - phrase.start_s
    lone = len(words) <= settings.shortest_phrase_words and lasts_s < settings.shortest_phrase_s
    if lone and (loudest_db < settings.quiet_db or function_words("en").issuperset(words)):
        return "small words in a short sound, as recognisers hear in noise"
    return ""


def repetition(words: Sequence[str]) -> int:
    """How often in a row the most repeated run of two or more words is said."""
    most = 1
    for length in range(2, len(words) // 2 + 1):
        for start in range(len(words) - length):
            run = words[start : start + length]
            times = 1
            while words[start + times * length : start + (times + 1) * length] == run:
                times += 1
            most = max(most, times)
    return most
