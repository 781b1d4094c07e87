"""Words of a phrase in time, where an engine times only the phrase; and phrases in breaths."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate

from hookcheck.core.evidence import SpeechPhrase, SpeechWord
from hookcheck.settings import SpeechSettings

_SENTENCE_END = re.compile(r"[.!?…][\"'”’)]*$")
_CLAUSE_END = re.compile(r"[.!?…,;:][\"'”’)]*$")
_SYLLABLE = re.compile(r"[aeiouy]+|\d")

Span = tuple[float, float]
"""Start and end in seconds."""


def interpolated_phrases(
    text: str, start_s: float, end_s: float, pauses: Iterable[Span], settings: SpeechSettings
) -> tuple[SpeechPhrase, ...]:
    """The sentences of *text*, said from *start_s* to *end_s*, with a guess of when each word is said.

    Nobody speaks in the *pauses*, which may overlap. Words take time by their letters and syllables; the end
    of a clause is moved to the nearest pause.
    """
    words = text.split()
    talking = _without(pauses, start_s, end_s) or [(start_s, end_s)]
    phrases: list[SpeechPhrase] = []
    sentence: list[SpeechWord] = []
    for word, (from_s, to_s) in zip(words, _spread(words, talking, settings), strict=True):
        times = (_moment(talking, from_s, is_end=False), _moment(talking, to_s, is_end=True))
        sentence.append(SpeechWord(word, *times, interpolated=True))
        if _SENTENCE_END.search(word):
            phrases.append(SpeechPhrase(tuple(sentence)))
            sentence = []
    if sentence:
        phrases.append(SpeechPhrase(tuple(sentence)))
    return tuple(phrases)


def _without(pauses: Iterable[Span], start_s: float, end_s: float) -> list[Span]:
    """What *pauses* leave of the time from *start_s* to *end_s*."""
    left: list[Span] = []
    for pause_s, resumed_s in (*sorted(pauses), (end_s, end_s)):
        if min(pause_s, end_s) > start_s:
            left.append((start_s, min(pause_s, end_s)))
        start_s = max(start_s, resumed_s)
    return left


def _spread(words: Sequence[str], talking: Sequence[Span], settings: SpeechSettings) -> Iterator[Span]:
    """When each of *words* is said, in seconds of talking."""
    *pauses_s, total_s = accumulate(end_s - start_s for start_s, end_s in talking)
    efforts = [_effort(word) for word in words]
    clause_ends = [
        number for number, word in enumerate(words, 1) if number == len(words) or _CLAUSE_END.search(word)
    ]
    first, begin_s, left = 0, 0.0, sum(efforts)
    for last in clause_ends:
        effort = sum(efforts[first:last])
        guess_s = begin_s + (total_s - begin_s) * effort / left
        near = [
            pause_s
            for pause_s in pauses_s
            if abs(pause_s - guess_s) <= min(settings.pause_search_s, (guess_s - begin_s) / 2)
        ]
        finish_s = guess_s
        if last < len(words):
            finish_s = min(near, key=lambda pause_s: abs(pause_s - guess_s), default=guess_s)
        said = 0
        for word_effort in efforts[first:last]:
            from_s = begin_s + (finish_s - begin_s) * said / effort
            said += word_effort
            yield from_s, begin_s + (finish_s - begin_s) * said / effort
        first, begin_s, left = last, finish_s, left - effort


def _effort(word: str) -> int:
    letters = [letter for letter in word.lower() if letter.isalnum()]
    return max(1, len(letters) + len(_SYLLABLE.findall("".join(letters))))


def _moment(talking: Sequence[Span], talked_s: float, *, is_end: bool) -> float:
    """When so much has been talked; a word that begins there begins after the pause that may follow."""
    for start_s, end_s in talking:
        left_s = end_s - start_s - talked_s
        # Sums of seconds differ in their last digits.
        if left_s > 1e-6 or (is_end and left_s > -1e-6):
            return min(start_s + talked_s, end_s)
        talked_s -= end_s - start_s
    return talking[-1][1]


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
