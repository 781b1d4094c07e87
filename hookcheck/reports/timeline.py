"""The opening of a video laid out along one time axis: where every bar, block and line goes."""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from hookcheck.core.evidence import Box, Channel, Evidence, Placement, SpeechPhrase, TextEvent
from hookcheck.core.result import VideoResult
from hookcheck.reports.coverage_curve import Curve, coverage_curve
from hookcheck.reports.escaping import one_line
from hookcheck.reports.time_axis import Axis, Label, labels

_ROW_HEIGHT = 34.0
_ROW_GAP = 3.0
_MOST_ROWS = 5
_LETTER_WIDTH = 6.5
"""A mean bold letter at the 11 units of the labels; wide scripts take two."""
_PADDING = 5.0
_QUIETEST_DB = -60.0
_TELLING_LETTERS = 3
"""Fewer letters in a row are found in any text."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A quotation from the evidence that decides something."""

    channel: Channel
    quote: str
    start_s: float
    until_s: float
    against: bool = False
    """Whether it contradicts the message, or is what it forbids."""


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of time with words in it."""

    x: float
    y: float
    width: float
    height: float
    time_s: float
    text: str
    lines: tuple[str, ...]
    """What of the text fits, line by line."""
    carries: bool
    """Whether part of the message is in it."""
    against: bool
    """Whether something that speaks against the message is in it."""
    scene: bool


@dataclass(frozen=True, slots=True)
class Lane:
    """The blocks of one channel, in as many rows as overlap."""

    channel: Channel
    height: float
    blocks: tuple[Block, ...]
    hidden: int = 0
    """How many blocks found no room."""


@dataclass(frozen=True, slots=True)
class Bar:
    """How loud half a second is."""

    x: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Timeline:
    """Everything that is drawn over time."""

    axis: Axis
    labels: tuple[Label, ...]
    sound_on: Curve
    sound_off: Curve
    lanes: tuple[Lane, ...]
    levels: tuple[Bar, ...]

    @property
    def speaks_against(self) -> bool:
        """Whether any block is marked as speaking against the message."""
        return any(block.against for lane in self.lanes for block in lane.blocks)


def lay_out(video: VideoResult, window_s: float) -> Timeline:
    """The timeline of one video."""
    evidence = video.evidence
    axis = Axis(max(window_s, evidence.read_until_s))
    everything = tuple(Channel)
    muted = (Channel.SCREEN, Channel.CAPTIONS)
    quoted = spots(video)
    lanes = []
    if Channel.SPEECH in evidence.channels_read:
        lanes.append(_lane(Channel.SPEECH, map(_phrase_span, evidence.speech), quoted, axis))
    if Channel.SCREEN in evidence.channels_read:
        lanes.append(_lane(Channel.SCREEN, map(_event_span, evidence.screen_text), quoted, axis))
    if Channel.CAPTIONS in evidence.channels_read:
        spans = (_Span(caption.text, caption.start_s, caption.end_s) for caption in evidence.captions)
        lanes.append(_lane(Channel.CAPTIONS, spans, quoted, axis))
    return Timeline(
        axis,
        labels(video.verdict.marks, axis),
        coverage_curve(video, everything, window_s, axis),
        coverage_curve(video, muted, window_s, axis),
        tuple(lanes),
        _levels(evidence, axis),
    )


def spots(video: VideoResult) -> tuple[Spot, ...]:
    """Where the evidence speaks for the message or against it."""
    found = [
        Spot(match.channel, match.quote, match.start_s, match.captured_at_s)
        for match in video.capture.matches
    ]
    found += [
        Spot(against.channel, against.video_says, against.start_s, against.captured_at_s, against=True)
        for against in video.capture.contradictions
    ]
    return tuple(found)


def touches(spot: Spot, channel: Channel, text: str, start_s: float, end_s: float) -> bool:
    """Whether a piece of evidence is what a spot quotes: there at the time, and mostly the same words."""
    if spot.channel is not channel or start_s > spot.until_s or end_s < spot.start_s:
        return False
    quote, words = _words(spot.quote), _words(text)
    if not quote or not words:
        return False
    # Recognition drops spaces, so letters are compared before words.
    shorter, longer = sorted(("".join(quote), "".join(words)), key=len)
    if len(shorter) >= _TELLING_LETTERS and shorter in longer:
        return True
    return 2 * len(set(quote) & set(words)) > min(len(set(quote)), len(set(words)))


def touching(video: VideoResult, event: TextEvent) -> tuple[Spot, ...]:
    """The spots that a text event is quoted for."""
    return tuple(
        spot for spot in spots(video) if touches(spot, Channel.SCREEN, event.text, event.start_s, event.end_s)
    )


def box_at(event: TextEvent, time_s: float) -> Box:
    """Where a text is at one moment."""
    passed = [place.box for place in event.path if place.time_s <= time_s]
    return passed[-1] if passed else event.path[0].box if event.path else event.box


@dataclass(frozen=True, slots=True)
class _Span:
    text: str
    start_s: float
    end_s: float
    scene: bool = False


def _phrase_span(phrase: SpeechPhrase) -> _Span:
    return _Span(phrase.text, phrase.start_s, phrase.end_s)


def _event_span(event: TextEvent) -> _Span:
    return _Span(event.text, event.start_s, event.end_s, event.placement is Placement.SCENE)


def _words(text: str) -> list[str]:
    words = ("".join(filter(str.isalnum, word)) for word in text.casefold().split())
    return [word for word in words if word]


def _lane(channel: Channel, spans: Iterable[_Span], quoted: tuple[Spot, ...], axis: Axis) -> Lane:
    rows: list[list[Block]] = []
    hidden = 0
    for span in sorted(spans, key=lambda span: (span.scene, span.start_s, span.end_s)):
        if span.start_s >= axis.end_s:
            continue
        x = axis.x(span.start_s)
        width = max(axis.x(span.end_s) - x, 3.0)
        row = next((index for index, placed in enumerate(rows) if _free(placed, x, x + width)), len(rows))
        if row == _MOST_ROWS:
            hidden += 1
            continue
        if row == len(rows):
            rows.append([])
        text = one_line(span.text)
        here = [spot for spot in quoted if touches(spot, channel, span.text, span.start_s, span.end_s)]
        rows[row].append(
            Block(
                x,
                row * (_ROW_HEIGHT + _ROW_GAP),
                round(width, 1),
                _ROW_HEIGHT,
                span.start_s,
                text,
                _fitted(text, width),
                any(not spot.against for spot in here),
                any(spot.against for spot in here),
                span.scene,
            )
        )
    height = max(len(rows), 1) * (_ROW_HEIGHT + _ROW_GAP) - _ROW_GAP
    return Lane(channel, height, tuple(block for row_blocks in rows for block in row_blocks), hidden)


def _free(placed: list[Block], x: float, end_x: float) -> bool:
    return all(block.x + block.width <= x + 0.11 or end_x <= block.x + 0.11 for block in placed)


def _fitted(text: str, width: float) -> tuple[str, ...]:
    """*text* in at most two lines of a block, cut short where it must be."""
    room = int((width - 2 * _PADDING) / _LETTER_WIDTH)
    if room < 3:
        return ()
    lines = [""]
    for word in text.split():
        joined = f"{lines[-1]} {word}".strip()
        if not lines[-1] or _columns(joined) <= room:
            lines[-1] = joined
        else:
            lines.append(word)
    shown = [_cut(line, room) for line in lines[:2]]
    if len(lines) > 2:
        shown[1] = _cut(f"{lines[1]} {lines[2]}", room)
    return tuple(shown)


def _cut(line: str, room: int) -> str:
    if _columns(line) <= room:
        return line
    while line and _columns(line) > room - 1:
        line = line[:-1]
    return f"{line.rstrip()}…"


def _columns(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(letter) in "WF" else 1 for letter in text)


def _levels(evidence: Evidence, axis: Axis) -> tuple[Bar, ...]:
    bars = []
    for index, level_db in enumerate(evidence.sound_level_db):
        start_s, end_s = index * 0.5, (index + 1) * 0.5
        if start_s >= axis.end_s:
            break
        loud = min(max(1.0 - level_db / _QUIETEST_DB, 0.0), 1.0)
        x = axis.x(start_s)
        bars.append(Bar(x, round(axis.x(end_s) - x - 1.5, 1), round(loud, 3)))
    return tuple(bars)
