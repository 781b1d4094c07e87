"""Opens videos: the only file that knows containers, codecs and timestamps.

Times are seconds from the first moment a viewer sees or hears anything, one zero for sound and picture.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from fractions import Fraction
from functools import partial
from pathlib import Path
from typing import BinaryIO, Protocol, TypeAlias

import av
import numpy as np
from av.audio.resampler import AudioResampler
from av.audio.stream import AudioStream
from av.container.input import InputContainer
from av.stream import Disposition
from av.video.stream import VideoStream
from numpy.typing import NDArray

from hookcheck.content_hash import content_hash
from hookcheck.core.evidence import Source
from hookcheck.cores import cores
from hookcheck.decoding import SAME_S, decoded_frames, seconds, start_of
from hookcheck.deinterlacing import progressive
from hookcheck.errors import HookcheckError, MediaError
from hookcheck.picture import Frame, Orientation, frame_from_decoded, orientation_of
from hookcheck.settings import MediaSettings

__all__ = ["Audio", "Frame", "MediaFile", "Opener", "iter_frames", "opened", "probe", "read_audio", "zero_of"]

# Playlists and scripts could make FFmpeg open other files or addresses, so only plain media are let in.
_FORMATS = (
    "mov,mp4,m4a,3gp,3g2,mj2,matroska,webm,mpegts,mpeg,mpegvideo,avi,flv,asf,ogg,gif,mxf,dv,rm,"
    "h264,hevc,obu,ivf,m4v,wtv,mp3,aac,flac,wav,aiff,amr,ac3,caf"
)
_HINT_BROKEN = "Play it to see whether it is whole; export or download it again if it is not."
_HINT_NO_PICTURE = "Pass a file with moving pictures; sound alone cannot be checked."


class Opener(Protocol):
    """A file that is not on a local disk: opened afresh, at its beginning, by each reader."""

    path: str

    def open(self) -> BinaryIO: ...


MediaFile: TypeAlias = str | Path | Opener


@dataclass(frozen=True, slots=True)
class Audio:
    """Sound from the zero on, mixed down to one channel."""

    samples: NDArray[np.float32]
    """-1 to 1."""
    sample_rate_hz: int

    @property
    def duration_s(self) -> float:
        return len(self.samples) / self.sample_rate_hz


def probe(file: MediaFile) -> Source:
    """What a video is: its size as displayed, its duration, whether it has sound.

    Raises:
        MediaError: the file cannot be opened, has no moving pictures, or its first picture cannot be decoded.
    """
    with opened(file) as container:
        first = next(_frames(container, file, float("inf"), threads=1), None)
        if first is None:
            raise MediaError(f"{_name(file)} has no picture that can be decoded.", _HINT_BROKEN)
        duration_s = container.duration / av.time_base if container.duration else None
        video = _pictures(container)[0]
        rate = video.average_rate or video.guessed_rate
        has_audio = _audio_stream(container) is not None
        timecode = video.metadata.get("timecode") or container.metadata.get("timecode") or ""
    with _byte_stream(file) as stream:
        sha256 = content_hash(stream)
    return Source(
        path=_name(file),
        duration_s=duration_s,
        width_px=first.width_px,
        height_px=first.height_px,
        frame_rate_hz=float(rate) if rate else None,
        has_audio=has_audio,
        sha256=sha256,
        timecode=timecode,
    )


def read_audio(file: MediaFile, until_s: float) -> Audio | None:
    """The sound of a file up to *until_s*, 16 kHz; None when it has no audio stream.

    Silence stands where the stream starts late or pauses; the samples end where the sound does.

    Raises:
        MediaError: the file cannot be opened, or a part of the sound cannot be decoded.
    """
    with opened(file) as container:
        stream = _audio_stream(container)
        if stream is None:
            return None
        rate_hz = MediaSettings().sample_rate_hz
        samples = np.zeros(round(until_s * rate_hz), np.float32)
        end = 0
        for start_s, piece in _audio_pieces(container, stream, until_s, file):
            start = round(start_s * rate_hz)
            piece = piece[max(0, -start) : max(0, len(samples) - start)]
            start = max(0, start)
            samples[start : start + len(piece)] = piece
            end = max(end, start + len(piece))
        np.nan_to_num(samples, copy=False)
        return Audio(np.clip(samples[:end], -1.0, 1.0), rate_hz)


def iter_frames(
    file: MediaFile,
    until_s: float,
    *,
    from_s: float = 0.0,
    spacing_s: float = 0.0,
    needed_per_s: float | None = None,
    threads: int = 0,
) -> Iterator[Frame]:
    """Pictures shown from *from_s* until before *until_s*, at least *spacing_s* apart, the first included.

    With *needed_per_s*, the first in each of so many spans of a second is there, and of the others only those
    that cost nothing more. *threads* decoders work side by side; 0 means as many as there are cores.

    Raises:
        MediaError: the file cannot be opened, or a part of the picture cannot be decoded.
    """
    next_s = from_s
    for frame in _from(file, from_s, until_s, threads, needed_per_s):
        if frame.time_s >= next_s - SAME_S:
            next_s = frame.time_s + spacing_s
            yield frame


@contextmanager
def opened(file: MediaFile) -> Iterator[InputContainer]:
    """Open a media file; what FFmpeg raises inside becomes a MediaError."""
    name = _name(file)
    try:
        with _byte_stream(file) as stream:
            if stream.seek(0, 2) == 0:
                raise MediaError(f"{name} is empty (0 bytes).", "Export or download it again.")
            stream.seek(0)
            container = av.open(
                stream, metadata_errors="replace", container_options={"format_whitelist": _FORMATS}
            )
            with container:
                yield container
    except HookcheckError:
        raise
    except (av.FFmpegError, OSError, UnicodeError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise MediaError(f"{name} cannot be read as a video: {reason}.", _HINT_BROKEN) from error


def _name(file: MediaFile) -> str:
    return str(file) if isinstance(file, str | Path) else file.path


@contextmanager
def _byte_stream(file: MediaFile) -> Iterator[BinaryIO]:
    if not isinstance(file, str | Path):
        with file.open() as stream:
            yield stream
        return
    path = Path(file)
    try:
        if path.is_dir():
            raise MediaError(f"{path} is a folder, not a video.", "Name a file in it.")
        if path.exists() and not path.is_file():
            raise MediaError(f"{path} is not a regular file.", "Copy the video to a file first.")
        stream = path.open("rb")
    except FileNotFoundError as error:
        raise MediaError(f"{path} does not exist.", "Check the spelling of its path.") from error
    except PermissionError as error:
        raise MediaError(f"{path} may not be read.", "Give yourself permission to read it.") from error
    except (OSError, ValueError) as error:
        raise MediaError(f"{str(path)!r} cannot be opened: {error}.", "Check its path.") from error
    with stream:
        yield stream


def _pictures(container: InputContainer) -> list[VideoStream]:
    """Video streams that move, the best first; the cover of a song does not."""
    pictures = [
        stream
        for stream in container.streams.video
        if not stream.disposition & (Disposition.attached_pic | Disposition.timed_thumbnails)
    ]
    best = container.streams.best("video")
    return sorted(pictures, key=lambda stream: stream is not best)


def _video_stream(container: InputContainer, name: str) -> VideoStream:
    pictures = _pictures(container)
    if not pictures and container.streams.audio:
        raise MediaError(f"{name} has sound but no moving pictures.", _HINT_NO_PICTURE)
    if not pictures:
        raise MediaError(f"{name} has no video stream.", _HINT_NO_PICTURE)
    if pictures[0].codec_context is None:
        raise MediaError(f"{name} holds pictures in a coding that is not known here.", "Export it as H.264.")
    return pictures[0]


def _audio_stream(container: InputContainer) -> AudioStream | None:
    # FFmpeg's choice is the default track; it passes over tracks for people who hear or see less.
    best = container.streams.best("audio")
    return best if isinstance(best, AudioStream) else None


def zero_of(container: InputContainer, file: MediaFile) -> float:
    """The first moment a viewer sees or hears anything, in the container's time."""
    video = _pictures(container)[:1]
    audio = _audio_stream(container)
    starts_s = [start_of(stream) for stream in (*video, audio) if stream is not None]
    zero_s = min((start_s for start_s in starts_s if start_s is not None), default=0.0)
    if "mpegts" not in container.format.name or not video or start_of(video[0]) != zero_s:
        return zero_s
    # A recording of a broadcast may begin between two keyframes: nothing is seen until the next.
    with opened(file) as again:
        first = next(decoded_frames(again, _pictures(again)[0], float("inf"), _name(file)), None)
    starts_s[0] = first[0] if first is not None else None
    return min((start_s for start_s in starts_s if start_s is not None), default=0.0)


def _frames(
    container: InputContainer,
    file: MediaFile,
    until_s: float,
    seek_s: float = 0.0,
    threads: int = 0,
    needed_per_s: float | None = None,
) -> Iterator[Frame]:
    video = _video_stream(container, _name(file))
    video.thread_type = "AUTO"
    # Left to itself, FFmpeg takes one more, and each holds pictures of its own.
    video.codec_context.thread_count = threads or cores()
    zero_s = zero_of(container, file)
    if seek_s > 0:
        container.seek(int((seek_s + zero_s) / seconds(1, video.time_base)), stream=video)
    pixel_aspect = video.sample_aspect_ratio or Fraction(1)
    needed = None
    if needed_per_s is not None and video.average_rate == video.base_rate:
        # Where pictures come at odd times, nobody knows which one is the first of its span.
        needed = partial(_is_first_of_span, zero_s, needed_per_s)
    decoded = decoded_frames(container, video, zero_s + until_s, _name(file), needed=needed)
    orientation: Orientation | None = None
    for time_s, picture in progressive(decoded, video):
        if orientation is None:
            orientation = orientation_of(picture)
        yield frame_from_decoded(picture, max(0.0, time_s - zero_s), pixel_aspect, orientation)


def _is_first_of_span(zero_s: float, spans_per_s: float, time_s: float, duration_s: float) -> bool:
    """Whether no picture before the one at *time_s* lies in the same of so many spans of a second."""
    after_s = time_s - zero_s + SAME_S
    return duration_s <= 0 or int(after_s * spans_per_s) > (after_s - duration_s) * spans_per_s


def _from(
    file: MediaFile, from_s: float, until_s: float, threads: int, needed_per_s: float | None
) -> Iterator[Frame]:
    if from_s > 0:
        with opened(file) as container:
            frames = _frames(container, file, until_s, from_s, threads, needed_per_s)
            first = next(frames, None)
            # Files without an index may be entered too late; those are read from their start.
            if first is not None and first.time_s <= from_s + SAME_S:
                yield first
                yield from frames
                return
    with opened(file) as container:
        yield from _frames(container, file, until_s, threads=threads, needed_per_s=needed_per_s)


def _audio_pieces(
    container: InputContainer, stream: AudioStream, until_s: float, file: MediaFile
) -> Iterator[tuple[float, NDArray[np.float32]]]:
    """Stretches of sound without a gap, mono and resampled, each with its start."""
    zero_s = zero_of(container, file)
    rate_hz = MediaSettings().sample_rate_hz
    resampler: AudioResampler | None = None
    start_s = end_s = 0.0
    pieces: list[NDArray[np.float32]] = []
    for time_s, frame in decoded_frames(container, stream, zero_s + until_s, _name(file)):
        if resampler is None or abs(time_s - zero_s - end_s) > MediaSettings().audio_gap_s:
            if resampler is not None:
                yield start_s, _joined(pieces, resampler)
            resampler = AudioResampler(format="flt", layout="mono", rate=rate_hz)
            pieces = []
            start_s = end_s = time_s - zero_s
        frame.pts = None
        pieces += [piece.to_ndarray()[0] for piece in resampler.resample(frame)]
        end_s += frame.samples / frame.sample_rate
    if resampler is not None:
        yield start_s, _joined(pieces, resampler)


def _joined(pieces: list[NDArray[np.float32]], resampler: AudioResampler) -> NDArray[np.float32]:
    return np.concatenate([*pieces, *(piece.to_ndarray()[0] for piece in resampler.resample(None))])
