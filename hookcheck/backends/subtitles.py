"""Captions: a subtitle file beside the video, or a subtitle track inside it."""

from collections.abc import Iterator
from pathlib import Path

import av
import pysubs2

from hookcheck.core.evidence import Caption
from hookcheck.errors import BackendError
from hookcheck.media import opened

_SUFFIXES = (".srt", ".vtt", ".ass", ".ssa")
_ENCODINGS = ("utf-8-sig", "utf-16", "cp1252")
_MS_PER_S = 1000


def find_sidecar(video: Path, language: str) -> Path | None:
    """The subtitle file of *video*: NAME.LANGUAGE.srt before NAME.srt, likewise .vtt, .ass and .ssa."""
    for stem in (f"{video.stem}.{language}", video.stem):
        for suffix in _SUFFIXES:
            if (path := video.with_name(stem + suffix)).is_file():
                return path
    return None


def read_sidecar(path: Path, until_s: float) -> tuple[Caption, ...]:
    """The captions of a subtitle file that begin before *until_s*.

    Raises:
        BackendError: the file cannot be read as subtitles.
    """
    try:
        subtitles = pysubs2.SSAFile.from_string(_decoded(path.read_bytes()))
    except (OSError, pysubs2.Pysubs2Error, ValueError) as error:
        raise BackendError(
            f"{path} cannot be read as subtitles: {error}.", "Export the captions again as .srt or .vtt."
        ) from error
    if not subtitles.events:
        raise BackendError(f"{path} holds no captions.", "Export the captions again as .srt or .vtt.")
    return _captions(subtitles, until_s)


def read_track(video: Path, until_s: float) -> tuple[Caption, ...] | None:
    """The captions of the first subtitle track inside *video*; None when it has none that is text.

    Raises:
        MediaError: the file cannot be opened.
    """
    with opened(video) as container:
        tracks = [track for track in container.streams.subtitles if track.codec_context is not None]
        if not tracks:
            return None
        start_s = (container.start_time or 0) / av.time_base
        captions = []
        for packet in container.demux(tracks[0]):
            if packet.pts is None or packet.time_base is None:
                continue
            begin_s = float(packet.pts * packet.time_base) - start_s
            if begin_s >= until_s:
                break
            lasts_s = float((packet.duration or 0) * packet.time_base)
            for entry in packet.decode():
                text = _plain(getattr(entry, "ass", b"").decode("utf-8", "replace"))
                if text:
                    captions.append(Caption(text, max(0.0, begin_s), max(0.0, begin_s) + lasts_s))
        return tuple(captions)


def _decoded(content: bytes) -> str:
    """Text in the encodings that subtitle editors write; UTF-16 only where its mark says so."""
    for encoding in _ENCODINGS:
        if encoding == "utf-16" and content[:2] not in (b"\xff\xfe", b"\xfe\xff"):
            continue
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    return content.decode("latin-1")


def _captions(subtitles: pysubs2.SSAFile, until_s: float) -> tuple[Caption, ...]:
    def texts() -> Iterator[Caption]:
        for event in subtitles:
            text = event.plaintext.strip()
            if text and not event.is_comment and event.start / _MS_PER_S < until_s:
                yield Caption(text, event.start / _MS_PER_S, event.end / _MS_PER_S)

    return tuple(sorted(texts(), key=lambda caption: (caption.start_s, caption.end_s)))


def _plain(dialogue: str) -> str:
    """The text of one line of an ASS track: after eight commas, without its tags."""
    return pysubs2.SSAEvent(text=dialogue.split(",", 8)[-1]).plaintext.strip()
