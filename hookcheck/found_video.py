"""What a search for videos comes upon, and what it passes over."""

import time
from dataclasses import dataclass

from hookcheck.core.result import VideoFailure
from hookcheck.remote_files import FilePath, shown
from hookcheck.settings import (
    GROWTH_CHECK_AFTER_S,
    GROWTH_SUSPECTED_WITHIN_S,
    PARTIAL_FILE_SUFFIXES,
    VIDEO_SUFFIXES,
)


@dataclass(frozen=True, slots=True)
class FoundVideo:
    """A video to check."""

    path: FilePath
    within: FilePath
    """The folder that was asked for; messages are looked for up to here."""
    whole_folder: bool = False
    """Whether all of that folder was asked for."""

    @property
    def name(self) -> str:
        """For people."""
        return shown(self.path)


@dataclass(frozen=True, slots=True)
class SkippedFile:
    """A video file that is passed over, and why."""

    path: FilePath
    reason: str


Found = FoundVideo | SkippedFile | VideoFailure


def listed(path: FilePath, within: FilePath, *, whole_folder: bool = False) -> FoundVideo | SkippedFile:
    """A file that a folder or a pattern led to: a video to check, or why it is passed over."""
    reason = _reason_to_skip(path)
    return SkippedFile(path, reason) if reason else FoundVideo(path, within, whole_folder)


def is_video_name(name: str) -> bool:
    """Whether a file of this name is a video, whole or still being copied."""
    plain = name.casefold().removesuffix("~")
    for suffix in PARTIAL_FILE_SUFFIXES:
        plain = plain.removesuffix(suffix)
    return plain.endswith(VIDEO_SUFFIXES)


def _reason_to_skip(path: FilePath) -> str:
    name = path.name.casefold()
    if name.startswith("."):
        return "a hidden file"
    if name.endswith(("~", *PARTIAL_FILE_SUFFIXES)):
        return "the name of a file that is still being copied"
    return "still growing" if _is_growing(path) else ""


def _is_growing(path: FilePath) -> bool:
    try:
        before = path.stat()
        # Where there is no time of change (object stores), nobody sees a file before it is whole.
        if time.time() - before.st_mtime > GROWTH_SUSPECTED_WITHIN_S:
            return False
        time.sleep(GROWTH_CHECK_AFTER_S)
        return path.stat().st_size != before.st_size
    except OSError:
        # A dead link or no permission: opening it will say so.
        return False
