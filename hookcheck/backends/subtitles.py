"""Captions: a subtitle file beside the video, or a subtitle track inside it."""

from collections.abc import Iterator

import av
import pysubs2
from av.container.input import InputContainer
from av.stream import Disposition
from av.subtitles.stream import SubtitleStream

from hookcheck.backends.subtitle_sidecar import tag_language
from hookcheck.core.evidence import Caption
from hookcheck.decoding import seconds
from hookcheck.errors import BackendError
from hookcheck.media import MediaFile, opened, zero_of
from hookcheck.remote_files import FilePath, read_bytes, shown

_ENCODINGS = ("utf-8-sig", "utf-16", "cp1252")
_MS_PER_S = 1000
_HINT = "Export the captions again as .srt or .vtt."


def read_sidecar(path: FilePath, until_s: float) -> tuple[Caption, ...]:
    """The captions of a subtitle file that begin before *until_s*.

    Raises:
        BackendError: the file cannot be read as subtitles.
    """
    try:
        subtitles = pysubs2.SSAFile.from_string(_decoded(read_bytes(path)))
    except (OSError, pysubs2.Pysubs2Error, ValueError) as error:
        raise BackendError(f"{shown(path)} cannot be read as subtitles: {error}.", _HINT) from error
    if not subtitles.events:
        raise BackendError(f"{shown(path)} holds no captions.", _HINT)
    return _in_order(_said_in(subtitles, until_s))


def read_track(video: MediaFile, until_s: float, language: str) -> tuple[Caption, ...] | None:
    """The captions of a subtitle track inside *video*, best in *language*; None when it has no track.

    Raises:
        MediaError: the file cannot be opened.
        BackendError: its subtitles are pictures, or cannot be decoded.
    """
    with opened(video) as container:
        if not container.streams.subtitles:
            return None
        readable = [track for track in container.streams.subtitles if _is_text(track)]
        if not readable:
            raise BackendError(
                f"The subtitles inside {video} are pictures, not text.", "Put them beside it as .srt."
            )
        track = min(readable, key=lambda track: _unfitness(track, language))
        try:
            return _in_order(_shown_in(container, track, zero_of(container, video), until_s))
        except av.FFmpegError as error:
            raise BackendError(f"The subtitles inside {video} cannot be decoded: {error}.", _HINT) from error


def _is_text(track: SubtitleStream) -> bool:
    return track.codec_context is not None and track.codec_context.codec.text_sub


def _unfitness(track: SubtitleStream, language: str) -> tuple[bool, bool, bool, int]:
    return (
        tag_language(track.language or "") != language,
        bool(track.disposition & Disposition.forced),
        not track.disposition & Disposition.default,
        track.index,
    )


def _said_in(subtitles: pysubs2.SSAFile, until_s: float) -> Iterator[Caption]:
    for event in subtitles:
        if not event.is_comment and not event.is_drawing and event.start / _MS_PER_S < until_s:
            yield Caption(event.plaintext.strip(), event.start / _MS_PER_S, event.end / _MS_PER_S)


def _shown_in(
    container: InputContainer, track: SubtitleStream, zero_s: float, until_s: float
) -> Iterator[Caption]:
    # Pictures tell how far the file has been read: the next caption may be an hour away.
    for packet in container.demux(track, *container.streams.video[:1]):
        if packet.pts is None:
            continue
        start_s = seconds(packet.pts, packet.time_base) - zero_s
        if start_s >= until_s and (packet.stream is track or packet.is_keyframe):
            return
        if packet.stream is not track:
            continue
        end_s = start_s + seconds(packet.duration or 0, packet.time_base)
        for entry in packet.decode():
            # A line of an ASS file without its times: the text comes after eight commas.
            dialogue = getattr(entry, "ass", b"").decode("utf-8", "replace")
            text = pysubs2.SSAEvent(text=dialogue.split(",", 8)[-1]).plaintext.strip()
            yield Caption(text, max(0.0, start_s), max(0.0, end_s))


def _in_order(captions: Iterator[Caption]) -> tuple[Caption, ...]:
    said = (caption for caption in captions if caption.text)
    return tuple(sorted(said, key=lambda caption: (caption.start_s, caption.end_s)))


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
