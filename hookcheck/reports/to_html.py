"""The pages an editor looks at: one for each video, and one for a folder of them.

A page is one file that needs nothing else: no network, no build step. Its policy lets no request leave it.
"""

import base64
import hashlib
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from urllib.parse import quote

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from hookcheck.core.capture import ConceptMatch, Contradiction
from hookcheck.core.evidence import Box, Channel
from hookcheck.core.message import Concept
from hookcheck.core.result import ScanResult, VideoFailure, VideoResult
from hookcheck.core.verdict import Outcome, View, ViewVerdict
from hookcheck.reports import timeline
from hookcheck.reports.advice import to_act_on
from hookcheck.reports.escaping import file_name, one_line
from hookcheck.reports.frame_image import FrameImage, nearest
from hookcheck.reports.sentences import Sentences, load_sentences
from hookcheck.reports.wording import (
    ConceptRow,
    clash_words,
    concept_outcome,
    concept_rows,
    concept_sentence,
    report_language,
    score_words,
    shared_folder,
    sound_words,
    told,
    verdict_sentence,
    view_figure_sentence,
    worst_first,
)

STRIP_HEIGHT = 96.0
"""Of the filmstrip, in units of the timeline."""


@dataclass(frozen=True, slots=True)
class PageLink:
    """Where the page of a video lies, as seen from the folder's page, and a picture for its row."""

    href: str
    """Relative, with "/" between folders, not yet quoted."""
    thumbnail: FrameImage | None = None


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


@dataclass(frozen=True, slots=True)
class _FolderRow:
    name: str
    href: str
    thumbnail: FrameImage | None
    thumbnail_data: Markup
    video: VideoResult | VideoFailure
    outcome: str
    rank: int
    time_s: float | None
    score: str
    muted: ViewVerdict | None
    muted_rank: float
    """For sorting: the time where there is one, then by coverage, then what is not known."""
    finding: str


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
    return _render(
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
        player_href=_quoted(player_href),
        folder_href=_quoted(folder_href),
        clash_words=clash_words,
    )


def folder_page(result: ScanResult, links: dict[str, PageLink], *, language: str = "") -> str:
    """The page of a run, worst first; *links* says by path which videos have a page of their own."""
    sentences = load_sentences(report_language(result, language))
    folder = shared_folder(result)
    rows = [
        _folder_row(rank, video, folder, links.get(video.path), result.window_s, sentences)
        for rank, video in enumerate(worst_first(result))
    ]
    return _render(
        "folder",
        sentences,
        media="'none'",
        result=result,
        folder=folder,
        rows=rows,
        counts=Counter(row.outcome for row in rows),
        outcomes=(*(str(outcome) for outcome in Outcome), "FAILED"),
    )


def _render(name: str, sentences: Sentences, *, media: str, **values: object) -> str:
    style, script = _asset("page.css") + _asset(f"{name}.css"), _asset(f"{name}.js")
    policy = (
        f"default-src 'none'; img-src data:; media-src {media}; style-src {_hash(style)}; "
        f"script-src {_hash(script)}; base-uri 'none'; form-action 'none'"
    )
    template = _environment().get_template(f"{name}.html")
    return template.render(
        s=sentences, style=Markup(style), script=Markup(script), policy=Markup(policy), **values
    )


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("hookcheck.reports"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        # Escaping makes markup harmless; this does the same to control and direction characters.
        finalize=lambda value: one_line(value) if type(value) is str else value,
    )
    environment.filters["file_name"] = lambda path: Markup.escape(file_name(path))
    return environment


@cache
def _asset(name: str) -> str:
    return (files("hookcheck.reports") / "templates" / name).read_text(encoding="utf-8")


@cache
def _hash(text: str) -> str:
    digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
    return f"'sha256-{digest}'"


def _quoted(href: str) -> str:
    if not href:
        return ""
    # A file name may hold bytes that are not UTF-8; "./" keeps "a:b.mp4" from being taken for a scheme.
    return "./" + quote(href.encode("utf-8", "surrogateescape"))


def _data_url(frame: FrameImage) -> Markup:
    return Markup("data:image/jpeg;base64,") + base64.b64encode(frame.jpeg).decode()


def _frame_view(frame: FrameImage, video: VideoResult) -> _FrameView:
    boxes = []
    for event in video.evidence.screen_text:
        if event.start_s <= frame.time_s <= event.end_s and (quoted := timeline.touching(video, event)):
            against = any(spot.against for spot in quoted)
            boxes.append((timeline.box_at(event, frame.time_s), against))
    return _FrameView(frame, _data_url(frame), tuple(boxes))


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


def _strip(frames: Sequence[FrameImage], axis: timeline.Axis) -> tuple[_Tile, ...]:
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


def _folder_row(
    rank: int,
    video: VideoResult | VideoFailure,
    folder: str,
    link: PageLink | None,
    window_s: float,
    sentences: Sentences,
) -> _FolderRow:
    name = video.path[len(folder) :]
    href = _quoted(link.href) if link else ""
    thumbnail = link.thumbnail if link else None
    data = _data_url(thumbnail) if thumbnail else Markup()
    if isinstance(video, VideoFailure):
        return _FolderRow(
            name,
            href,
            thumbnail,
            data,
            video,
            "FAILED",
            rank,
            None,
            "–",
            None,
            1e6,
            told(video.error, sentences),
        )
    verdict = video.verdict
    muted = next((view for view in verdict.by_view if view.view is View.SOUND_OFF), None)
    return _FolderRow(
        name,
        href,
        thumbnail,
        data,
        video,
        str(verdict.outcome),
        rank,
        verdict.captured_at_s,
        score_words(video, sentences),
        muted,
        _muted_rank(muted),
        next((item.finding for item in to_act_on(video, window_s, sentences)), ""),
    )


def _muted_rank(muted: ViewVerdict | None) -> float:
    if muted is None or muted.outcome is Outcome.UNKNOWN:
        return 1e5
    return muted.captured_at_s if muted.captured_at_s is not None else 1e4 + 1.0 - muted.coverage
