"""From the words on the command line to the videos they mean."""

import glob
import os
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from hookcheck.core.result import VideoFailure
from hookcheck.errors import ExitCode
from hookcheck.settings import (
    GROWTH_CHECK_AFTER_S,
    GROWTH_SUSPECTED_WITHIN_S,
    PARTIAL_FILE_SUFFIXES,
    VIDEO_SUFFIXES,
)

FROM_STDIN = "-"
FROM_LIST = "@"


@dataclass(frozen=True, slots=True)
class FoundVideo:
    """A video to check."""

    path: Path
    within: Path
    """The folder that was asked for; messages are looked for up to here."""


@dataclass(frozen=True, slots=True)
class SkippedFile:
    """A video file that is passed over, and why."""

    path: Path
    reason: str


Found = FoundVideo | SkippedFile | VideoFailure


def find_videos(words: Iterable[str], stdin: TextIO) -> Iterator[Found]:
    """The videos that *words* mean, each once; those of a folder by name.

    A word is a file, a folder, a glob, `@FILE` (one such word a line), or `-` (the list is *stdin*).
    """
    seen: set[Path] = set()
    for word in words:
        for found in _word(word, stdin):
            if isinstance(found, FoundVideo):
                resolved = found.path.resolve()
                if resolved in seen:
                    continue
                seen.add(resolved)
            yield found


def _word(word: str, stdin: TextIO) -> Iterator[Found]:
    path = Path(word)
    if word == FROM_STDIN:
        yield from _list("the list on stdin", stdin.read())
    elif word.startswith(FROM_LIST) and not path.exists():
        yield from _list_file(Path(word.removeprefix(FROM_LIST)))
    else:
        yield from _path(word)


def _list_file(path: Path) -> Iterator[Found]:
    try:
        yield from _list(str(path), path.read_text(encoding="utf-8-sig", errors="surrogateescape"))
    except OSError as error:
        yield VideoFailure(
            str(path),
            f"The list {path} cannot be read: {error.strerror}.",
            "Check the name after the @.",
            ExitCode.USAGE,
        )


def _list(name: str, text: str) -> Iterator[Found]:
    # `find -print0` parts names by NUL, because a name may hold a line break.
    lines = text.split("\0") if "\0" in text else text.splitlines()
    words = [line for line in lines if line.strip() and not line.startswith("#")]
    if not words:
        yield VideoFailure(name, f"{name} names no videos.", "Write one path a line.", ExitCode.USAGE)
    for word in words:
        yield from _path(word)


def _path(word: str) -> Iterator[Found]:
    path = Path(word)
    if path.is_dir():
        yield from _folder(path)
    elif path.exists():
        # A named file is checked whatever it is called: its name may lie, its content cannot.
        yield FoundVideo(path, path.parent)
    elif glob.has_magic(word):
        yield from _glob(word)
    else:
        yield VideoFailure(
            word, f"{word} does not exist.", "Check the spelling and the folder.", ExitCode.MEDIA
        )


def _glob(pattern: str) -> Iterator[Found]:
    found_any = False
    for name in sorted(glob.glob(pattern, recursive=True)):  # noqa: PTH207 (Path.glob takes no absolute ones)
        path = Path(name)
        if path.is_dir() or _is_video_name(path.name):
            found_any = True
            yield from _walk(path) if path.is_dir() else _listed(path, path.parent)
    if not found_any:
        yield VideoFailure(
            pattern, f"{pattern} matches no videos.", "Check the pattern and the folder.", ExitCode.USAGE
        )


def _folder(folder: Path) -> Iterator[Found]:
    found_any = False
    for found in _walk(folder):
        found_any = True
        yield found
    if not found_any:
        yield VideoFailure(
            str(folder),
            f"{folder} holds no videos.",
            f"Looked for {' '.join(VIDEO_SUFFIXES)} in it and in the folders below it.",
            ExitCode.USAGE,
        )


def _walk(folder: Path) -> Iterator[Found]:
    unlisted: list[OSError] = []
    entered: set[tuple[int, int]] = set()
    for here, below, names in os.walk(folder, onerror=unlisted.append, followlinks=True):
        status = Path(here).stat()
        if (status.st_dev, status.st_ino) in entered:
            # A link back up: everything below has been seen.
            below.clear()
            continue
        entered.add((status.st_dev, status.st_ino))
        below[:] = sorted(name for name in below if not name.startswith("."))
        for name in sorted(names):
            if _is_video_name(name):
                yield from _listed(Path(here, name), folder)
    for error in unlisted:
        yield VideoFailure(
            str(error.filename),
            f"{error.filename} cannot be listed: {error.strerror}.",
            "Check its permissions.",
            ExitCode.MEDIA,
        )


def _listed(path: Path, within: Path) -> Iterator[Found]:
    reason = _reason_to_skip(path)
    yield SkippedFile(path, reason) if reason else FoundVideo(path, within)


def _is_video_name(name: str) -> bool:
    plain = name.casefold().removesuffix("~")
    for suffix in PARTIAL_FILE_SUFFIXES:
        plain = plain.removesuffix(suffix)
    return plain.endswith(VIDEO_SUFFIXES)


def _reason_to_skip(path: Path) -> str:
    name = path.name.casefold()
    if name.startswith("."):
        return "a hidden file"
    if name.endswith(("~", *PARTIAL_FILE_SUFFIXES)):
        return "the name of a file that is still being copied"
    return "still growing" if _is_growing(path) else ""


def _is_growing(path: Path) -> bool:
    try:
        before = path.stat()
        if time.time() - before.st_mtime > GROWTH_SUSPECTED_WITHIN_S:
            return False
        time.sleep(GROWTH_CHECK_AFTER_S)
        return path.stat().st_size != before.st_size
    except OSError:
        # A dead link or no permission: opening it will say so.
        return False
