"""The page of one video."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from hookcheck.core.capture import ConceptMatch, Contradiction
from hookcheck.core.evidence import Box, Channel
from hookcheck.core.message import Concept
from hookcheck.core.result import VideoResult
from hookcheck.core.verdict import Outcome
from hookcheck.reports import timeline
from hookcheck.reports.advice import to_act_on
from hookcheck.reports.frame_image import FrameImage, nearest
from hookcheck.reports.page_template import data_url, quoted, render
from hookcheck.reports.sentences import Sentences, load_sentences
from hookcheck.reports.time_axis import Axis
from hookcheck.reports.wording import (
    ConceptRow,
    clash_words,
    concept_outcome,
    concept_rows,
    concept_sentence,
    score_words,
    sound_words,
    verdict_sentence,
    view_figure_sentence,
)

STRIP_HEIGHT = 96.0
"""Of the filmstrip, in units of the timeline."""


@dataclass(frozen=True, slots=True)
class _FrameView:
    """A frame with the boxes of the texts that decide something at its moment."""

    image: FrameImage
    data: Markup
    boxes: tuple[tuple[Box, bool], ...]
    """With whether the text speaks against the message."""


@dataclass(frozen=True, slots=True)
class _ConceptView:
    """A concept, what came of it, and the frame that shows its earliest match."""

    concept: Concept
    state: Outcome
    sentence: str
    matches: tuple[ConceptMatch, ...]
    against: Contradiction | None
    at_s: float | None
    """The moment that tells most."""
    frame: int | None


@dataclass(frozen=True, slots=True)
class _Tile:
    """A frame in the filmstrip."""

    frame: int
    x: float
    width: float


def video_page(
    video: VideoResult,
    *,
    window_s: float,
    version: str,
    frames: Sequence[FrameImage] = (),
    player_href: str = "",
    folder_href: str = "",
    language: str = "",
) -> str:
    """The page of one video.

    *player_href* is where the video lies as seen from the page, empty when it cannot be played from there;
    *folder_href* is where the folder's page lies. Both relative, with "/" between folders, not yet quoted.
    """
    sentences = load_sentences(language or video.capture.message.language)
    concepts = tuple(
        _concept_view(row, video, window_s, frames, sentences) for row in concept_rows(video, window_s)
    )
    drawn = timeline.lay_out(video, window_s)
    frame_views = tuple(_frame_view(frame, video) for frame in frames)
    return render(
        "video",
        sentences,
        media="'self' file:" if player_href else "'none'",
        video=video,
        window_s=window_s,
        version=version,
        nobody=sound_words(video.evidence, sentences),
        score=score_words(video, sentences),
        sentence=verdict_sentence(video, window_s, sentences),
        views=[(view, view_figure_sentence(view, window_s, sentences)) for view in video.verdict.by_view],
        advice=to_act_on(video, window_s, sentences),
        concepts=concepts,
        timeline=drawn,
        frames=frame_views,
        strip=_strip(frames, drawn.axis),
        strip_height=STRIP_HEIGHT,
        first_frame=_first_frame(concepts),
        player_href=quoted(player_href),
        folder_href=quoted(folder_href),
        clash_words=clash_words,
    )


def _frame_view(frame: FrameImage, video: VideoResult) -> _FrameView:
    boxes = []
    for event in video.evidence.screen_text:
        if event.start_s <= frame.time_s <= event.end_s and (quoted := timeline.touching(video, event)):
            against = any(spot.against for spot in quoted)
            boxes.append((timeline.box_at(event, frame.time_s), against))
    return _FrameView(frame, data_url(frame), tuple(boxes))


def _concept_view(
    row: ConceptRow,
    video: VideoResult,
    window_s: float,
    frames: Sequence[FrameImage],
    sentences: Sentences,
) -> _ConceptView:
    state = concept_outcome(row, video)
    # What the video says instead is quoted below, with its moment.
    plain = state in (Outcome.EARLY, Outcome.CONTRADICTED)
    sentence = "" if plain else concept_sentence(row, video, window_s, sentences)
    telling = row.against or (row.matches[0] if row.matches else None)
    if telling is None:
        return _ConceptView(row.concept, state, sentence, (), None, None, None)
    at_s = telling.captured_at_s
    frame = _frame_of(telling.channel, telling.start_s, at_s, video, frames)
    against = row.against and (row.against.channel, row.against.captured_at_s, row.against.video_says)
    # The same words under a negation are found, and speak against the message: one line is enough.
    matches = tuple(
        match for match in row.matches if (match.channel, match.captured_at_s, match.quote) != against
    )
    return _ConceptView(row.concept, state, sentence, matches, row.against, at_s, frame)


def _first_frame(concepts: Sequence[_ConceptView]) -> int:
    """The picture to begin with: what speaks against the message, or the last of what it takes."""
    shown = [
        (concept.against is not None, concept.frame) for concept in concepts if concept.frame is not None
    ]
    against = [frame for speaks_against, frame in shown if speaks_against]
    return against[0] if against else max((frame for _, frame in shown), default=0)


def _frame_of(
    channel: Channel, start_s: float, at_s: float, video: VideoResult, frames: Sequence[FrameImage]
) -> int | None:
    """The frame to show for a quotation: for a text, one in which it stands."""
    if channel is not Channel.SCREEN:
        return nearest(frames, at_s)
    ends_s = [event.end_s for event in video.evidence.screen_text if event.start_s <= at_s <= event.end_s]
    return nearest(frames, at_s, min(ends_s)) if ends_s else nearest(frames, start_s, at_s)


def _strip(frames: Sequence[FrameImage], axis: Axis) -> tuple[_Tile, ...]:
    """A filmstrip as long as the timeline."""
    if not frames:
        return ()
    length = axis.x(axis.end_s) - axis.x(0.0)
    count = max(round(length / (STRIP_HEIGHT * frames[0].width_px / frames[0].height_px)), 1)
    width = length / count
    tiles = []
    for place in range(count):
        index = nearest(frames, axis.end_s * (place + 0.5) / count)
        if index is not None:
            tiles.append(_Tile(index, round(axis.x(0.0) + place * width, 1), round(width - 1.0, 1)))
    return tuple(tiles)
