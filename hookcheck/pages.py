"""Writes the HTML pages of a run: where they lie, what they link to, which pictures they hold."""

import hashlib
import os
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from hookcheck import __version__
from hookcheck.atomic_write import write_atomically
from hookcheck.core.result import ScanResult, VideoResult
from hookcheck.errors import UsageError
from hookcheck.reports.folder_page import PageLink, folder_page
from hookcheck.reports.frame_image import FrameImage, nearest
from hookcheck.reports.video_page import video_page
from hookcheck.settings import PageSettings

_SUFFIXES = (".html", ".htm")
_NAME_LENGTH = 60
"""Of a page, before its hash: short enough for every file system, long enough to be recognised."""


@dataclass(frozen=True, slots=True)
class PagePlaces:
    """Where the pages of a run go."""

    folder_page: Path | None
    """None for one video whose page was asked for as a file."""
    video_page: Path | None
    """The page of the only video; None when each has a name of its own in `videos`."""
    videos: Path

    def page_of(self, video_path: str) -> Path:
        """Where the page of a video goes; no two videos share one."""
        if self.video_page:
            return self.video_page
        stem = video_path.replace("\\", "/").rpartition("/")[2].rpartition(".")[0] or "video"
        plain = re.sub(r"[^\w-]+", "-", stem.encode("ascii", "ignore").decode()).strip("-")[:_NAME_LENGTH]
        mark = hashlib.sha256(video_path.encode("utf-8", "surrogatepass")).hexdigest()[:8]
        return self.videos / f"{plain or 'video'}-{mark}.html"


def page_places(asked: Path, *, only_one: bool) -> PagePlaces:
    """What `--html` asks for: a file is the one video's page, or the folder's with the others beside it.

    Their folder is made at once, so that a run does not come to its end before it fails.

    Raises:
        UsageError: pages cannot be written there.
    """
    if asked.suffix.lower() in _SUFFIXES:
        if only_one:
            places = PagePlaces(None, asked, asked.parent)
        else:
            places = PagePlaces(asked, None, asked.with_suffix(""))
    else:
        places = PagePlaces(asked / "index.html", None, asked / "videos")
    try:
        places.videos.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UsageError(
            f"Pages cannot be written to {places.videos}: {error.strerror}.",
            "Name another folder, or a file that ends in .html.",
        ) from error
    return places


def write_video_page(
    video: VideoResult,
    frames: Sequence[FrameImage],
    places: PagePlaces,
    settings: PageSettings,
    *,
    language: str = "",
) -> PageLink:
    """Write the page of one video, and say how the folder's page shows it.

    Raises:
        UsageError: the place cannot be written to.
    """
    page = places.page_of(video.path)
    html = video_page(
        video,
        window_s=video.evidence.window_s,
        version=__version__,
        frames=frames,
        player_href=_player_href(video.path, page),
        folder_href=_href(places.folder_page, page) if places.folder_page else "",
        language=language,
    )
    write_atomically(page, html.encode())
    href = _href(page, places.folder_page) if places.folder_page else ""
    return PageLink(href, _thumbnail(video, frames, settings))


def write_folder_page(
    scan: ScanResult, links: dict[str, PageLink], places: PagePlaces, *, language: str = ""
) -> None:
    """Write the page of a run, when one was asked for.

    Raises:
        UsageError: the place cannot be written to.
    """
    if places.folder_page:
        write_atomically(places.folder_page, folder_page(scan, links, language=language).encode())


def _thumbnail(video: VideoResult, frames: Sequence[FrameImage], settings: PageSettings) -> FrameImage | None:
    """The moment that decided, else the middle of what was read: the first frame is often black."""
    at_s = video.verdict.captured_at_s
    index = nearest(frames, video.evidence.window_s / 2 if at_s is None else at_s)
    if index is None:
        return None
    from hookcheck.page_frames import thumbnail

    return thumbnail(frames[index], settings)


def _player_href(video_path: str, page: Path) -> str:
    """How a page reaches its video; empty when it cannot, as with a video on another drive or host."""
    path = Path(video_path)
    return _href(path, page) if path.is_file() else ""


def _href(target: Path, page: Path) -> str:
    try:
        return os.path.relpath(target.absolute(), page.absolute().parent).replace(os.sep, "/")
    except ValueError:
        # Another drive.
        return ""
