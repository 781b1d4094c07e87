"""From a video that was found to what has to be done for it."""

from dataclasses import dataclass, replace
from pathlib import Path

from hookcheck.core.result import VideoFailure
from hookcheck.errors import HookcheckError
from hookcheck.find_videos import FoundVideo
from hookcheck.judging import key_message
from hookcheck.known_evidence import KnownEvidence
from hookcheck.message_sources import find_message
from hookcheck.stated_message import StatedMessage
from hookcheck.video_job import VideoJob


@dataclass(frozen=True, slots=True)
class AskedFor:
    """What every video of a run is checked for."""

    message: StatedMessage | None
    """None for each video's own."""
    must: tuple[str, ...]
    """Wordings demanded beside those of its own message."""
    language: str
    """ISO 639-1; empty when it is guessed from the message."""
    with_pictures: bool = False
    start: Path | None = None
    """The folder that relative paths start from, for workers that are started in another."""


def plan(
    video: FoundVideo | VideoFailure, asked: AskedFor, known: KnownEvidence | None
) -> VideoJob | VideoFailure:
    """The job that *video* is, with what is *known* of it; a `VideoFailure` when it has no usable message."""
    if isinstance(video, VideoFailure):
        return video
    try:
        stated = asked.message or find_message(video.path, within=video.within, extra_must=asked.must)
        if asked.language:
            stated = replace(stated, language=asked.language)
        job = VideoJob(video, key_message(stated), asked.with_pictures, start=asked.start)
        return known.look_up(job) if known else job
    except HookcheckError as error:
        return VideoFailure(video.name, error.message, error.hint, error.exit_code)
