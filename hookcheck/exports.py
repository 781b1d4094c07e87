"""Writes files for editing programs and players: marks for the timeline, and subtitle tracks."""

from collections import Counter
from pathlib import Path

from hookcheck.atomic_write import write_atomically
from hookcheck.core.result import ScanResult, VideoResult
from hookcheck.errors import UsageError
from hookcheck.reports.to_markers import MarkedVideo, to_edl, to_fcpxml, to_xmeml
from hookcheck.reports.to_subtitles import heard_srt, read_srt
from hookcheck.reports.wording import shared_folder

MARKER_SUFFIXES = (".edl", ".fcpxml", ".xml")


def check_markers_place(place: Path, *, only_one: bool) -> None:
    """Refuse a file that marks cannot go to, before any work is done.

    Raises:
        UsageError: its ending names no format, or the format holds one video alone.
    """
    suffix = place.suffix.lower()
    if suffix not in MARKER_SUFFIXES:
        raise UsageError(
            f"{place} does not say which editing program the marks are for.",
            "End it in .edl (DaVinci Resolve), .fcpxml (Final Cut Pro) or .xml (Premiere Pro).",
        )
    if suffix == ".edl" and not only_one:
        raise UsageError(
            f"{place} can hold the marks of one video alone: an EDL is one timeline.",
            "Check one video, or name a .fcpxml or .xml file.",
        )


def write_markers(scan: ScanResult, place: Path, *, language: str = "") -> None:
    """Write the findings of a run as marks, in the format that the ending of *place* names.

    Raises:
        UsageError: the place cannot be written to, or names no format.
    """
    marked = [MarkedVideo(video, _url(video.path)) for video in scan.videos if isinstance(video, VideoResult)]
    check_markers_place(place, only_one=len(marked) <= 1)
    if not marked:
        return
    match place.suffix.lower():
        case ".edl":
            content = to_edl(marked[0], scan.window_s, language=language).encode()
        case ".fcpxml":
            content = to_fcpxml(marked, scan.window_s, language=language)
        case _:
            content = to_xmeml(marked, scan.window_s, language=language)
    write_atomically(place, content)


def write_subtitles(scan: ScanResult, folder: Path) -> None:
    """Write NAME.heard.srt and NAME.read.srt for each video, in the folders that the videos lie in.

    A channel that was not read has no file.

    Raises:
        UsageError: the place cannot be written to.
    """
    if folder.exists() and not folder.is_dir():
        raise UsageError(f"{folder} is not a folder.", "Name a folder for the subtitles.")
    shared = shared_folder(scan)
    videos = [video for video in scan.videos if isinstance(video, VideoResult)]
    paths = [_inside(video.path[len(shared) :]) for video in videos]
    stems = [str(Path(path).with_suffix("")) for path in paths]
    counts = Counter(stems)
    for video, path, stem in zip(videos, paths, stems, strict=True):
        # a.mp4 and a.mov side by side keep their endings, or one would overwrite the other.
        name = stem if counts[stem] == 1 else path
        for kind, track in (("heard", heard_srt(video.evidence)), ("read", read_srt(video.evidence))):
            if track is not None:
                write_atomically(folder / f"{name}.{kind}.srt", track.encode())


def _url(path: str) -> str:
    return path if "://" in path else Path(path).absolute().as_uri()


def _inside(path: str) -> str:
    """A video's path such that it cannot lead out of the folder it is put in."""
    parts = [part for part in path.replace("\\", "/").split("/") if part not in ("", ".", "..")]
    # What comes before a colon would be a drive, or a stream of a file.
    return "/".join(parts or ["video"]).replace(":", "_")
