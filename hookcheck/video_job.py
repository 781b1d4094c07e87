"""What is done for one video, in whatever process or on whatever machine: values in, values out."""

import copyreg
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

import msgspec

from hookcheck.core.evidence import Evidence
from hookcheck.core.message import KeyMessage
from hookcheck.core.result import Checked, VideoFailure, VideoResult
from hookcheck.errors import MediaError
from hookcheck.evidence_cache import CacheTrouble, FileStamp, unpacked
from hookcheck.find_videos import FoundVideo
from hookcheck.judging import check_evidence
from hookcheck.remote_video import VideoFile, video_file
from hookcheck.reports.frame_image import FrameImage
from hookcheck.settings import PageSettings, Settings
from hookcheck.video_failures import checked_or_failed

if TYPE_CHECKING:
    from hookcheck.page_frames import FrameKeeper
    from hookcheck.recognisers import Recognisers

# The models of a process are for one video at a time; a second would only take cores from the first.
_turn = Lock()


@lru_cache(maxsize=1)
def _recognisers(settings: Settings) -> "Recognisers":
    from hookcheck.recognisers import Recognisers

    return Recognisers(settings)


@dataclass(frozen=True, slots=True)
class CachePlace:
    """Where the evidence of a video belongs in the cache."""

    stamp: FileStamp
    reading_key: str
    """All that the evidence depends on beside the content of the video."""


@dataclass(frozen=True, slots=True)
class VideoJob:
    """A video, and what it is checked for."""

    video: FoundVideo
    message: KeyMessage
    with_pictures: bool = False
    """Whether its pictures are wanted, for a page."""
    start: Path | None = None
    """The folder that its path starts from, where that is not the worker's own."""
    known: bytes | None = None
    """Its evidence, packed, when that is known from another time."""
    cache_place: CachePlace | None = None
    """Where its evidence belongs in the cache; None when it is not to be kept."""

    @property
    def name(self) -> str:
        """Of the video, for people."""
        return self.video.name

    @property
    def file(self) -> VideoFile:
        """What the worker has to read."""
        path = self.video.path
        return video_file(self.start / path if self.start and isinstance(path, Path) else path)

    @property
    def is_quick(self) -> bool:
        """Whether there is nothing to do but to judge."""
        return self.known is not None and not self.with_pictures


@dataclass(frozen=True, slots=True)
class VideoDone:
    """What came of a job."""

    checked: Checked
    was_known: bool = False
    """Whether it was judged by the evidence that the job brought."""
    pictures: tuple[FrameImage, ...] = ()
    no_pictures: str = ""
    """Why there are none although they were wanted."""


def checked_of(done: VideoDone | VideoFailure) -> Checked:
    """What came of a video, also when its worker was lost."""
    return done if isinstance(done, VideoFailure) else done.checked


def do_job(job: VideoJob, settings: Settings, debug: bool = False) -> VideoDone:
    """Check one video; one that cannot be checked becomes a `VideoFailure`.

    With *debug*, an error that hookcheck cannot explain is raised instead.
    """
    keeper = _keeper(settings.pages) if job.with_pictures else None
    was_known = False

    def check() -> VideoResult:
        nonlocal was_known
        if job.known is not None:
            # What is damaged is read again.
            with suppress(CacheTrouble):
                evidence = unpacked(job.known)
                was_known = True
                return check_evidence(_named(evidence, job), job.message, settings)
        # What is known is judged without the libraries that read.
        from hookcheck import pipeline

        with _turn:
            evidence = pipeline.gather_evidence(
                job.file, job.message.language, settings, _recognisers(settings), keeper
            )
        return check_evidence(_named(evidence, job), job.message, settings)

    checked = checked_or_failed(job.name, check, debug=debug)
    done = VideoDone(checked, was_known)
    return with_pictures(done, job.file, keeper, settings.pages) if job.with_pictures else done


def _keeper(settings: PageSettings) -> "FrameKeeper":
    from hookcheck.page_frames import FrameKeeper

    return FrameKeeper(settings)


def _named(evidence: Evidence, job: VideoJob) -> Evidence:
    """*evidence* under the name that the video has in this run: it may have lain elsewhere."""
    return replace(evidence, source=replace(evidence.source, path=job.name))


def with_pictures(
    done: VideoDone, file: VideoFile, keeper: "FrameKeeper | None", settings: PageSettings
) -> VideoDone:
    """*done* with what *keeper* took, or with pictures that are read from *file*."""
    if isinstance(done.checked, VideoFailure):
        return done
    from hookcheck.page_frames import pictures_of

    try:
        return replace(done, pictures=pictures_of(done.checked, file, keeper, settings))
    except MediaError as error:
        return replace(done, no_pictures=error.message)


def _packed(result: VideoResult) -> tuple[Callable[[bytes], VideoResult], tuple[bytes]]:
    return _result_of, (msgspec.msgpack.encode(result),)


def _result_of(document: bytes) -> VideoResult:
    return msgspec.msgpack.decode(document, type=VideoResult)


# Results go to other processes and onto the disk; pickle takes ten times as long over so many small values.
copyreg.pickle(VideoResult, _packed)
