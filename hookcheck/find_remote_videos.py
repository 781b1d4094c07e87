"""From an address to the videos behind it."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from hookcheck.core.result import VideoFailure
from hookcheck.errors import ExitCode, HookcheckError
from hookcheck.found_video import Found, FoundVideo, is_video_name, listed
from hookcheck.remote_files import below, is_inside, is_web, reaching, remote_path, without_secrets
from hookcheck.settings import VIDEO_SUFFIXES

if TYPE_CHECKING:
    from upath import UPath


def find_remote_videos(url: str) -> Iterator[Found]:
    """The videos that *url* means: a file, a folder with those below it, or a pattern."""
    name = without_secrets(url)
    try:
        path = remote_path(url)
        with reaching(path):
            yield from _meant(path, name)
    except HookcheckError as error:
        yield VideoFailure(name, error.message, error.hint, error.exit_code)


def _meant(path: "UPath", name: str) -> Iterator[Found]:
    if "*" in name:
        yield from _some_or_failure(_glob(path), f"{name} matches no videos.", "Check the pattern.")
    elif _is_folder(path):
        hint = f"Looked for {' '.join(VIDEO_SUFFIXES)} in it and in the folders below it."
        yield from _some_or_failure(_walk(path, path), f"{name} holds no videos.", hint)
    else:
        # Whether it is there is seen when it is opened.
        yield FoundVideo(path, path.parent)


def _is_folder(path: "UPath") -> bool:
    if is_web(path):
        # To ask a web server is to fetch the file.
        return path.path.endswith("/")
    return path.is_dir()


def _some_or_failure(found: Iterator[Found], error: str, hint: str) -> Iterator[Found]:
    found_any = False
    for item in found:
        found_any = True
        yield item
    if not found_any:
        yield VideoFailure(error.partition(" ")[0], error, hint, ExitCode.USAGE)


def _glob(pattern: "UPath") -> Iterator[Found]:
    for name in sorted(pattern.fs.glob(pattern.path)):
        path = _at(pattern, name)
        if any(part.startswith(".") for part in path.parent.parts):
            continue
        if is_video_name(path.name):
            yield listed(path, path.parent)
        elif not is_web(pattern) and path.is_dir():
            yield from _walk(path, path)


def _walk(folder: "UPath", within: "UPath") -> Iterator[Found]:
    folders: list[UPath] = []
    for entry in sorted(folder.fs.ls(folder.path, detail=True), key=_name_of):
        path = _at(folder, _name_of(entry))
        if not is_inside(path, folder) or not below(path, folder):
            # Object stores keep a folder as an entry of itself; web pages link to anywhere.
            continue
        if entry["type"] == "directory":
            if not path.name.startswith("."):
                folders.append(path)
        elif is_video_name(path.name):
            yield listed(path, within, whole_folder=True)
    for path in folders:
        yield from _walk(path, within)


def _name_of(entry: dict[str, Any]) -> str:
    return str(entry["name"])


def _at(path: "UPath", name: str) -> "UPath":
    """The place on the file system of *path* that it calls *name*."""
    return type(path)(name, protocol=path.protocol, **path.storage_options)
