"""Captions as phrases of a speaker: without what they repeat, and with words shown by themselves joined."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain

from hookcheck.core.evidence import Caption, SpeechPhrase, SpeechWord
from hookcheck.core.opening.breaths import split_breaths
from hookcheck.core.opening.phrases import split_phrases
from hookcheck.settings import CaptionRunSettings, PhraseSettings, SpeechSettings, VerdictSettings

_RUNS = CaptionRunSettings()
_PHRASES = PhraseSettings()
_SPEECH = SpeechSettings()


def caption_phrases(
    captions: Iterable[Caption], until_s: float, settings: VerdictSettings
) -> tuple[SpeechPhrase, ...]:
    """The phrases of *captions*, in order of time; each ends when it has been read, or goes."""
    return tuple(
        breath
        for run in _runs(_unrepeated(captions))
        for phrase in split_phrases(
            chain.from_iterable(_words(one, until_s, settings) for one in run), _PHRASES
        )
        for breath in split_breaths((phrase,), _SPEECH)
    )


def _unrepeated(captions: Iterable[Caption]) -> Iterator[Caption]:
    """*captions* without the words with which one goes on showing what the one before showed, as those do
    that roll up or grow."""
    before: Sequence[str] = ()
    gone_s = 0.0
    for caption in captions:
        words = caption.text.split()
        kept = range(min(len(before), len(words)), 0, -1) if caption.start_s - gone_s <= _RUNS.gap_s else ()
        repeated = next((k for k in kept if list(before[-k:]) == words[:k]), 0)
        # "Free" / "free entry" may be said so.
        if repeated == 1 and len(before) > 1:
            repeated = 0
        before, gone_s = words, caption.end_s
        if words[repeated:]:
            yield replace(caption, text=" ".join(words[repeated:]))


def _runs(captions: Iterable[Caption]) -> Iterator[Sequence[Caption]]:
    """Captions of a few words that take each other's place together, any other by itself."""
    run: list[Caption] = []
    for caption in captions:
        if run and not (
            caption.start_s - run[-1].end_s <= _RUNS.gap_s and _is_short(run[-1]) and _is_short(caption)
        ):
            yield run
            run = []
        run.append(caption)
    if run:
        yield run


def _is_short(caption: Caption) -> bool:
    return len(caption.text.split()) <= _RUNS.most_words


def _words(caption: Caption, until_s: float, settings: VerdictSettings) -> Iterator[SpeechWord]:
    """The words of *caption*, each while it is read."""
    words = caption.text.split()
    shown_s = min(caption.end_s, until_s) - caption.start_s
    reading_s = max(settings.shortest_reading_s, len(words) / settings.reading_words_per_s)
    step_s = max(0.0, min(reading_s, shown_s)) / len(words)
    for n, word in enumerate(words):
        begin_s = caption.start_s + n * step_s
        yield SpeechWord(word, begin_s, begin_s + step_s, interpolated=True)
