"""What is done for one video, in whatever process or on whatever machine: values in, values out."""

from dataclasses import dataclass
from functools import lru_cache
from threading import Lock

from hookcheck import pipeline
from hookcheck.core.message import KeyMessage
from hookcheck.core.result import Checked, VideoFailure
from hookcheck.errors import MediaError
from hookcheck.find_videos import FoundVideo
from hookcheck.page_frames import FrameKeeper, pictures_of
from hookcheck.recognisers import Recognisers
from hookcheck.reports.frame_image import FrameImage
from hookcheck.settings import Settings
from hookcheck.video_failures import checked_or_failed

# The models of a process are for one video at a time; a second would only take cores from the first.
_turn = Lock()


@dataclass(frozen=True, slots=True)
class VideoJob:
    """A video, and what it is checked for."""

    video: FoundVideo
    message: KeyMessage
    with_pictures: bool = False
    """Whether its pictures are wanted, for a page."""

    @property
    def name(self) -> str:
        """Of the video, for people."""
        return str(self.video.path)


@dataclass(frozen=True, slots=True)
class VideoDone:
    """What came of a job."""

    checked: Checked
    pictures: tuple[FrameImage, ...] = ()
    no_pictures: str = ""
    """Why there are none although they were wanted."""


def do_job(job: VideoJob, settings: Settings, debug: bool = False) -> VideoDone:
    """Check one video; one that cannot be checked becomes a `VideoFailure`.

    With *debug*, an error that hookcheck cannot explain is raised instead.
    """
    keeper = FrameKeeper(settings.pages) if job.with_pictures else None
    with _turn:
        checked = checked_or_failed(
            job.name,
            lambda: pipeline.check_video(
                job.video.path, job.message, settings, _recognisers(settings), keeper
            ),
            debug=debug,
        )
    if keeper is None or isinstance(checked, VideoFailure):
        return VideoDone(checked)
    try:
        return VideoDone(checked, pictures_of(checked, keeper, settings.pages))
    except MediaError as error:
        return VideoDone(checked, no_pictures=error.message)


_recognisers = lru_cache(maxsize=1)(Recognisers)
