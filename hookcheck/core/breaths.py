"""Words of a phrase in time, where an engine times only the phrase; and phrases in breaths."""

import re
from collections.abc import Iterable, Iterator, Sequence

from hookcheck.core.evidence import SpeechPhrase, SpeechWord
from hookcheck.settings import SpeechSettings

_SENTENCE = re.compile(r"[^.!?…]+[.!?…]*[\"'”’)]*")

Span = tuple[float, float]
"""Start and end in seconds."""


def interpolated_phrases(
    text: str, start_s: float, end_s: float, pauses: Sequence[Span], settings: SpeechSettings
) -> tuple[SpeechPhrase, ...]:
    """The sentences of *text*, said from *start_s* to *end_s*, with a guess of when each word is said.

    Words take time by their letters. The seam between two sentences is moved to the nearest of the *pauses*.
    """
    sentences = [found.group().split() for found in _SENTENCE.finditer(text) if found.group().split()]
    letters = [sum(map(len, words)) for words in sentences]
    total, said, phrases, begin_s = sum(letters), 0, [], start_s
    for number, words in enumerate(sentences):
        said += letters[number]
        seam = (start_s + (end_s - start_s) * said / total,) * 2
        if number + 1 < len(sentences):
            near = [
                pause
                for pause in pauses
                if begin_s < pause[0] < end_s and abs(pause[0] - seam[0]) <= settings.pause_search_s
            ]
            seam = min(near, key=lambda pause: abs(pause[0] - seam[0]), default=seam)
        phrases.append(SpeechPhrase(tuple(_interpolated(words, begin_s, seam[0]))))
        begin_s = seam[1]
    return tuple(phrases)


def _interpolated(words: Sequence[str], start_s: float, end_s: float) -> Iterator[SpeechWord]:
    letters = sum(map(len, words))
    said = 0
    for word in words:
        word_start_s = start_s + (end_s - start_s) * said / letters
        said += len(word)
        yield SpeechWord(word, word_start_s, start_s + (end_s - start_s) * said / letters, interpolated=True)


def split_breaths(phrases: Iterable[SpeechPhrase], settings: SpeechSettings) -> tuple[SpeechPhrase, ...]:
    """Divide long phrases at commas and pauses, else evenly: a claim is taken in before they end."""
    return tuple(part for phrase in phrases for part in _breaths(phrase.words, settings))


def _breaths(words: tuple[SpeechWord, ...], settings: SpeechSettings) -> Iterator[SpeechPhrase]:
    if len(words) <= settings.longest_breath_words:
        yield SpeechPhrase(words)
        return
    middle = len(words) / 2

    def fitness(cut: int) -> tuple[bool, float, float]:
        """A comma beats a pause, a pause beats the middle; a lone word is no phrase."""
        gap_s = words[cut].start_s - words[cut - 1].end_s
        return words[cut - 1].text.endswith((",", ";", ":")), round(gap_s, 1), -abs(cut - middle)

    cut = max(range(2, len(words) - 1), key=fitness)
    yield from _breaths(words[:cut], settings)
    yield from _breaths(words[cut:], settings)


def cut_at(phrases: Iterable[SpeechPhrase], window_s: float, until_s: float) -> tuple[SpeechPhrase, ...]:
    """What of *phrases* is said by *until_s*; a phrase that the window's end cuts through becomes two."""
    parts: list[SpeechPhrase] = []
    for phrase in phrases:
        inside = tuple(word for word in phrase.words if word.end_s <= window_s)
        after = tuple(word for word in phrase.words if window_s < word.end_s <= until_s)
        parts.extend(SpeechPhrase(words) for words in (inside, after) if words)
    return tuple(parts)
