"""Words heard, parted into phrases as a listener hears them."""

from collections.abc import Iterable

from hookcheck.core.evidence import SpeechPhrase, SpeechWord
from hookcheck.settings import PhraseSettings

_ENDINGS = (".", "!", "?", "…", "。", "！", "？", "।", "؟")
_CLOSING = "\"'”’»)]"


def split_phrases(words: Iterable[SpeechWord], settings: PhraseSettings) -> tuple[SpeechPhrase, ...]:
    """Phrases of *words* in order: each ends where a sentence does, or before a pause."""
    phrases: list[SpeechPhrase] = []
    current: list[SpeechWord] = []
    for word in words:
        if current and (_ends_sentence(current[-1]) or word.start_s - current[-1].end_s >= settings.pause_s):
            phrases.append(SpeechPhrase(tuple(current)))
            current = []
        current.append(word)
    if current:
        phrases.append(SpeechPhrase(tuple(current)))
    return tuple(phrases)


def _ends_sentence(word: SpeechWord) -> bool:
    return word.text.rstrip(_CLOSING).endswith(_ENDINGS)
