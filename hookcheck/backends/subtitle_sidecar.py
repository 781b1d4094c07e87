"""The subtitle file beside a video."""

import time
from collections.abc import Mapping, Sequence
from functools import lru_cache

from hookcheck.remote_files import FilePath, is_web, reaching

_SUFFIXES = (".srt", ".vtt", ".ass", ".ssa")
_SETTLED_NS = 2_000_000_000  # the coarsest clock of a file system, FAT's


def find_sidecar(video: FilePath, language: str) -> FilePath | None:
    """The subtitle file of *video*, best in *language* (ISO 639-1).

    NAME.LANGUAGE.srt comes before NAME.srt, and that before one in another language; .srt before .vtt,
    .ass and .ssa. A web server is asked for .srt and .vtt alone, since it cannot list them.

    Raises:
        MediaError: its file system cannot be reached.
    """
    with reaching(video):
        return _on_the_web(video, language) if is_web(video) else _in_folder(video, language)


def _on_the_web(video: FilePath, language: str) -> FilePath | None:
    names = (f".{language}.srt", f".{language}.vtt", ".srt", ".vtt")
    places: list[FilePath] = [video.with_suffix(name) for name in names]
    return next((place for place in places if place.is_file()), None)


def _in_folder(video: FilePath, language: str) -> FilePath | None:

    def rank(path: FilePath) -> tuple[int, int, str]:
        tag = path.stem[len(video.stem) + 1 :]
        fit = 1 if not tag else 0 if tag_language(tag) == language else 2
        return fit, _SUFFIXES.index(path.suffix.lower()), path.name

    def belongs(path: FilePath) -> bool:
        tag = path.stem[len(video.stem) + 1 :]
        return (not tag or bool(tag_language(tag))) and path.is_file()

    beside = _subtitles_in(video.parent).get(video.stem, ())
    return min(filter(belongs, beside), key=rank, default=None)


def _subtitles_in(folder: FilePath) -> Mapping[str, Sequence[FilePath]]:
    """The subtitle files of a folder by what the name of their video may be."""
    try:
        changed_ns = folder.stat().st_mtime_ns
    except OSError:
        return {}
    # A folder of 100,000 videos is listed once, not for each of them. One changed just now is not trusted to
    # show its next change.
    settled = time.time_ns() - changed_ns > _SETTLED_NS
    return _listed(folder, changed_ns) if settled else _listed.__wrapped__(folder, changed_ns)


@lru_cache(maxsize=4)
def _listed(folder: FilePath, _changed_ns: int) -> Mapping[str, Sequence[FilePath]]:
    found: dict[str, list[FilePath]] = {}
    for path in folder.iterdir() if folder.is_dir() else ():
        if path.suffix.lower() in _SUFFIXES:
            parts = path.stem.split(".")
            for count in range(1, len(parts) + 1):
                found.setdefault(".".join(parts[:count]), []).append(path)
    return found


def tag_language(tag: str) -> str:
    """ISO 639-1 of a language tag as files and tracks carry them (ind, pt-BR); empty when it is none."""
    # Its tables are read only for a video that has captions.
    import langcodes

    return langcodes.get(tag).language or "" if langcodes.tag_is_valid(tag) else ""
