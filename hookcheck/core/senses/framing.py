"""Which words a text says without asserting them: "it's not true that …", "I wish …", "… just kidding"."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate

from hookcheck.core.lexicon import FrameKind, frame_pattern, frame_words
from hookcheck.core.readings.reading import Reading
from hookcheck.core.senses.pauses import has_end_mark
from hookcheck.core.senses.sentences import Sentence, agrees
from hookcheck.core.wording.function_phrases import Span
from hookcheck.settings import MatchingSettings

_NUMBERS = MatchingSettings()
_FALSE_ALONE = frozenset(
    (
        "wrong", "false", "fake", "fake news", "rubbish", "nonsense", "lies", "not true", "untrue", "salah",
        "salah besar", "keliru", "bohong", "hoaks", "hoax", "ngawur", "bohong besar", "nggak benar",
        "tidak benar",
    )
)  # fmt: skip
"""What takes back all before it where it is a sentence of its own."""
_FALSE_WORDS = frozenset(word for text in _FALSE_ALONE for word in text.split())
_NEWS_AFTER = re.compile(
    r"(?:but|actually|in fact|the truth|truth is|it's true|the fact|here's|so |tapi|padahal|faktanya"
    r"|sebenarnya|sebenernya|yang benar|yang bener|ternyata|justru|malah)\b"
)
"""How a phrase begins by which a text returns to what is so."""


@dataclass(frozen=True, slots=True)
class Frame:
    """Words that keep others from being asserted: first and last of the ones, and of the others."""

    kind: FrameKind
    first: int
    last: int
    begin: int
    end: int


def find_frames(reading: Reading, sentences: Sequence[Sentence], own_denial: bool) -> tuple[Frame, ...]:
    """The frames in *reading*; beside a message with an *own_denial* what is called false agrees with it."""
    words = reading.words
    text, said = _text_of(reading)
    frames: list[Frame] = []
    for kind in (FrameKind.CALLED_FALSE, FrameKind.LEFT_OPEN, FrameKind.ASKED):
        if kind is FrameKind.CALLED_FALSE and own_denial:
            continue
        for first, last in _spans(kind, text, words, said):
            end, answered = _end_of_statement(last, reading, sentences)
            # Of a question the answer is looked at with all others.
            if end > last and (kind is FrameKind.ASKED or not answered):
                frames.append(Frame(kind, first, last, last + 1, end))
    if not own_denial:
        for first, last in _spans(FrameKind.TAKEN_BACK, text, words, said):
            frames.append(_back_from(first, last))
        for one in () if _FALSE_WORDS.isdisjoint(words) else sentences:
            if " ".join(words[one.first : one.last + 1]) in _FALSE_ALONE and not one.asks:
                frames.append(_back_from(one.first, one.last))
    return tuple(frames)


@lru_cache(maxsize=8)
def _text_of(reading: Reading) -> tuple[str, frozenset[str]]:
    """The words of *reading* as one text, and which they are; hashtags say what their words do."""
    text = " ".join(reading.words).replace("-", " ")
    return text, frozenset(text.replace("#", " ").split())


def find_denying(reading: Reading) -> tuple[Span, ...]:
    """Where *reading* denies what was claimed, if anything was: "it isn't", "that's nonsense"."""
    return _answering(FrameKind.DENYING, FrameKind.DENYING_AT_END, reading)


def find_vouching(reading: Reading) -> tuple[Span, ...]:
    """Where *reading* vouches for what was told before: "it's the law", "and it really is"."""
    return _answering(FrameKind.VOUCHING, FrameKind.VOUCHING_AT_END, reading)


def _answering(anywhere: FrameKind, at_end: FrameKind, reading: Reading) -> tuple[Span, ...]:
    words, unit_of = reading.words, reading.unit_of
    text, said = _text_of(reading)
    ending = (
        (first, last)
        for first, last in _spans(at_end, text, words, said)
        if unit_of[last + 1 : last + 2] != unit_of[last : last + 1]
    )
    return tuple(sorted((*_spans(anywhere, text, words, said), *ending)))


def find_claims(reading: Reading) -> tuple[Frame, ...]:
    """What *reading* tells only as somebody's words, or as its own of before: "people say that …"."""
    words = reading.words
    text, said = _text_of(reading)
    reach, end = _NUMBERS.framed_reach_words, len(words) - 1
    ahead = _spans(FrameKind.CLAIMED, text, words, said)
    back = _spans(FrameKind.CLAIMED_BEFORE, text, words, said)
    return (
        *(
            Frame(FrameKind.CLAIMED, first, last, last + 1, min(last + reach, end))
            for first, last in ahead
            # "Until my neighbour told me. If you …" tells what is so.
            if last < end and not has_end_mark(last, reading)
        ),
        *(
            Frame(FrameKind.CLAIMED_BEFORE, first, last, max(first - reach, 0), first - 1)
            for first, last in back
            if first
        ),
    )


def _back_from(first: int, last: int) -> Frame:
    return Frame(
        FrameKind.TAKEN_BACK, first, last, max(0, first - _NUMBERS.taken_back_reach_words), first - 1
    )


def _spans(kind: FrameKind, text: str, words: Sequence[str], said: frozenset[str]) -> Iterator[Span]:
    """The first and last of *words* in each frame of *text*, which is those with a space after each."""
    if frame_words(kind).isdisjoint(said):
        return
    matches = list(frame_pattern(kind).finditer(text))
    ends = list(accumulate([len(word) + 1 for word in words])) if matches else []
    for match in matches:
        first, last = bisect_right(ends, match.start()), bisect_right(ends, match.end() - 1)
        yield first, min(last, len(ends) - 1)


def _end_of_statement(last: int, reading: Reading, sentences: Sequence[Sentence]) -> tuple[int, bool]:
    """Where the statement ends that begins after the word at *last*, and whether an answer says yes to it."""
    number = next(n for n, one in enumerate(sentences) if one.first <= last <= one.last)
    # Without punctuation a sentence is a phrase, and what is said goes on in the next ones.
    while number + 1 < len(sentences) and not has_end_mark(sentences[number].last, reading):
        following = sentences[number + 1]
        text = " ".join(reading.words[following.first : following.last + 1])
        too_far = following.last - last > _NUMBERS.framed_reach_words
        if too_far or _NEWS_AFTER.match(text) or agrees(number + 1, sentences, reading.words):
            break
        number += 1
    return sentences[number].last, agrees(number + 1, sentences, reading.words)
