"""Saved evidence judged again; what is done for one file of it, in whatever process."""

from dataclasses import dataclass, replace
from pathlib import Path

from hookcheck.core.result import VideoResult
from hookcheck.errors import UsageError
from hookcheck.evidence_file import load_evidence
from hookcheck.judging import check_evidence, key_message
from hookcheck.message_sources import find_message
from hookcheck.remote_files import file_at
from hookcheck.settings import Settings
from hookcheck.stated_message import StatedMessage
from hookcheck.video_failures import checked_or_failed
from hookcheck.video_job import VideoDone, with_pictures


@dataclass(frozen=True, slots=True)
class RescoreJob:
    """A file with evidence, and what it is judged for."""

    file: Path
    asked: StatedMessage | None
    """None for the message that belongs to the video."""
    must: tuple[str, ...] = ()
    language: str = ""
    window_s: float | None = None
    """None for the window with which it was read."""
    with_pictures: bool = False

    @property
    def name(self) -> str:
        """Of the file, for people."""
        return str(self.file)

    @property
    def is_quick(self) -> bool:
        """Whether there is nothing to do but to judge."""
        return not self.with_pictures


def rescore_job(job: RescoreJob, settings: Settings, debug: bool = False) -> VideoDone:
    """Judge one file of evidence; one that cannot be judged becomes a `VideoFailure`."""
    checked = checked_or_failed(job.name, lambda: _judge(job, settings), debug=debug)
    done = VideoDone(checked)
    return with_pictures(done, Path(checked.path), None, settings.pages) if job.with_pictures else done


def _judge(job: RescoreJob, settings: Settings) -> VideoResult:
    evidence = load_evidence(job.file)
    window_s = evidence.window_s if job.window_s is None else job.window_s
    duration_s = evidence.source.duration_s
    whole_video_read = duration_s is not None and evidence.read_until_s >= duration_s
    if window_s > evidence.read_until_s and not whole_video_read and window_s > evidence.window_s:
        raise UsageError(
            f"{job.file} was read up to {evidence.read_until_s:g} s only.",
            f"Read the video again with --window {window_s:g}.",
        )
    stated = job.asked or find_message(file_at(evidence.source.path), extra_must=job.must)
    if job.language:
        stated = replace(stated, language=job.language)
    settings = replace(settings, verdict=replace(settings.verdict, window_s=window_s))
    return check_evidence(replace(evidence, window_s=window_s), key_message(stated), settings)
