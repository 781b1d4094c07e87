"""The page of a run: its videos in a table, worst first."""

from collections import Counter
from dataclasses import dataclass

from markupsafe import Markup

from hookcheck.core.result import ScanResult, VideoFailure, VideoResult
from hookcheck.core.verdict import Outcome, View, ViewVerdict
from hookcheck.reports.advice import to_act_on
from hookcheck.reports.frame_image import FrameImage
from hookcheck.reports.page_template import data_url, quoted, render
from hookcheck.reports.sentences import Sentences, load_sentences
from hookcheck.reports.wording import report_language, score_words, shared_folder, told, worst_first


@dataclass(frozen=True, slots=True)
class PageLink:
    """Where the page of a video lies, as seen from the folder's page, and a picture for its row."""

    href: str
    """Relative, with "/" between folders, not yet quoted."""
    thumbnail: FrameImage | None = None


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


def folder_page(result: ScanResult, links: dict[str, PageLink], *, language: str = "") -> str:
    """The page of a run, worst first; *links* says by path which videos have a page of their own."""
    sentences = load_sentences(report_language(result, language))
    folder = shared_folder(result)
    rows = [
        _folder_row(rank, video, folder, links.get(video.path), result.window_s, sentences)
        for rank, video in enumerate(worst_first(result))
    ]
    return render(
        "folder",
        sentences,
        media="'none'",
        result=result,
        folder=folder,
        rows=rows,
        counts=Counter(row.outcome for row in rows),
        outcomes=(*(str(outcome) for outcome in Outcome), "FAILED"),
    )


def _folder_row(
    rank: int,
    video: VideoResult | VideoFailure,
    folder: str,
    link: PageLink | None,
    window_s: float,
    sentences: Sentences,
) -> _FolderRow:
    name = video.path[len(folder) :]
    href = quoted(link.href) if link else ""
    thumbnail = link.thumbnail if link else None
    data = data_url(thumbnail) if thumbnail else Markup()
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
