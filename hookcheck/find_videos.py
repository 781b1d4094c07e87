"""From the words on the command line to the videos they mean."""

import glob
import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TextIO

from hookcheck.core.result import VideoFailure
from hookcheck.errors import ExitCode
from hookcheck.found_video import Found, FoundVideo, SkippedFile, is_video_name, listed
from hookcheck.remote_files import is_url, shown
from hookcheck.settings import VIDEO_SUFFIXES

__all__ = ["Found", "FoundVideo", "SkippedFile", "find_videos"]

FROM_STDIN = "-"
FROM_LIST = "@"


def find_videos(words: Iterable[str], stdin: TextIO) -> Iterator[Found]:
    """The videos that *words* mean, each once; those of a folder by name.

    A word is a file, a folder, a glob, `@FILE` (one such word a line), `-` (the list is *stdin*), or the URL
    of a file, a folder or a pattern.
    """
    seen: set[str] = set()
    for word in words:
        for found in _word(word, stdin):
            if not isinstance(found, VideoFailure):
                path = found.path
                identity = str(path.resolve()) if isinstance(path, Path) else f"{shown(path)} {path}"
                if identity in seen:
                    continue
                seen.add(identity)
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
    if is_url(word):
        from hookcheck.find_remote_videos import find_remote_videos

        yield from find_remote_videos(word)
    elif path.is_dir():
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
        if path.is_dir() or is_video_name(path.name):
            found_any = True
            if path.is_dir():
                yield from _walk(path)
            else:
                yield listed(path, path.parent)
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
            if is_video_name(name):
                yield listed(Path(here, name), folder, whole_folder=True)
    for error in unlisted:
        yield VideoFailure(
            str(error.filename),
            f"{error.filename} cannot be listed: {error.strerror}.",
            "Check its permissions.",
            ExitCode.MEDIA,
        )
