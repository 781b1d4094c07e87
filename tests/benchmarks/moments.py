"""How far the times at which texts come and go are from those at which they do."""

import itertools
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from hookcheck.core.evidence import TimedText
from tests.shown_text import Effect, Shown, times_of
from tests.text_clips import Clip

READ_PERCENT = 80.0
"""Of the letters of a line, for it to count as read."""
NEVER_S = 9.99


@dataclass(frozen=True, slots=True)
class Read:
    """A text that was read, or one that was shown."""

    text: str
    start_s: float
    end_s: float
    parts: tuple[TimedText, ...] = ()


@dataclass(frozen=True, slots=True)
class Moment:
    """When something came or went, and how far off that was read."""

    what: str
    at_s: float
    off_s: float


def lines_of(clip: Clip) -> Iterator[Read]:
    """Lines that stay for 0.3 s or longer."""
    for shown in clip.shown:
        for line in shown.text.split("\n"):
            if line and shown.end_s - shown.start_s >= 0.3 - 1e-6:
                yield Read(line, shown.start_s, shown.end_s)


def letters(text: str) -> str:
    """For comparing texts."""
    return "".join(character for character in text.casefold() if character.isalnum())


def likeness(one: Read, other: Read) -> float:
    """Percent of the letters of *one* that stand together in *other*, if both are up at a time."""
    if min(one.end_s, other.end_s) + 0.15 < max(one.start_s, other.start_s):
        return 0.0
    mine, theirs = letters(one.text), letters(other.text)
    if len(theirs) >= len(mine):
        return fuzz.partial_ratio(mine, theirs)
    return fuzz.ratio(mine, theirs)


def moments_of(clip: Clip, reads: Sequence[Read]) -> Iterator[Moment]:
    """When each line of *clip* that was read comes and goes; of those that come word by word, each word.

    A text that fades is there from half its opacity on, one that moves in or out once its middle is inside
    the frame. Signs in the scene and running timecodes are left out: nobody asks when they came.
    """
    in_turn = _in_turn(clip.shown)
    for shown in clip.shown:
        if shown.running or shown.in_scene:
            continue
        times = times_of(shown, clip.frame_rate_hz)
        by_word = shown.effect in (Effect.WORDS, Effect.TYPE)
        position = 0
        for line in shown.text.split("\n"):
            words = times[position : position + len(line.split())]
            position += len(words)
            truth = Read(line, words[-1][1] if by_word else words[0][1], words[-1][2])
            same = [read for read in reads if likeness(truth, read) >= READ_PERCENT]
            if not same:
                continue
            best = min(same, key=lambda read: _off(shown, truth, read))
            if by_word:
                for word, start_s, _ in words:
                    yield Moment(f"+{word}", start_s, abs(_came_s(word, best) - start_s))
            else:
                yield Moment(f"+{line}", truth.start_s, abs(_came_s(line, best) - truth.start_s))
            if shown not in in_turn:
                yield Moment(f"-{line}", truth.end_s, abs(best.end_s - truth.end_s))


def _off(shown: Shown, truth: Read, read: Read) -> float:
    return abs(read.start_s - shown.start_s) + abs(read.end_s - truth.end_s)


def _in_turn(shown: Iterable[Shown]) -> set[Shown]:
    """Words that the next one takes the place of: together they are one caption, which ends with the last."""
    ordered = sorted(shown, key=lambda one: one.start_s)
    return {
        one
        for one, after in itertools.pairwise(ordered)
        if len(one.text.split()) == 1 and abs(after.start_s - one.end_s) < 0.05
    }


def _came_s(text: str, read: Read) -> float:
    """When *text* is in what was read."""
    if not read.parts:
        return read.start_s
    wanted = letters(text)
    for has in (_has_words, _has_letters):
        came_s = [part.start_s for part in read.parts if has(part.text, wanted)]
        if came_s:
            return came_s[0]
    return NEVER_S


def _has_words(text: str, wanted: str) -> bool:
    words = [letters(word) for word in text.split()]
    return any(
        fuzz.ratio(wanted, own := "".join(words[first:last])) >= READ_PERCENT
        and len(own) >= len(wanted) - (len(wanted) > 3)
        for first in range(len(words))
        for last in range(first + 1, len(words) + 1)
    )


def _has_letters(text: str, wanted: str) -> bool:
    """A space may be missing, or a letter be wrong."""
    own = letters(text)
    return len(own) >= len(wanted) and fuzz.partial_ratio(wanted, own) >= READ_PERCENT
