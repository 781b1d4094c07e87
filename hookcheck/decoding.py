"""Decodes one stream and notices what is missing, so that a damaged file never passes for a short one."""

import datetime
from collections.abc import Callable, Iterator
from fractions import Fraction
from typing import overload

import av
from av.audio.frame import AudioFrame
from av.audio.stream import AudioStream
from av.container.input import InputContainer
from av.packet import Packet
from av.stream import Stream
from av.video.frame import VideoFrame
from av.video.stream import VideoStream

from hookcheck.errors import MediaError
from hookcheck.settings import MediaSettings

_HINT = "Play it at that moment; export or download it again if the player stumbles too."
SAME_S = 0.001
"""Containers round times to a millisecond."""


def start_of(stream: Stream) -> float | None:
    """When a stream starts in the container's time, in seconds, edit lists and encoder delay taken off."""
    return None if stream.start_time is None else seconds(stream.start_time, stream.time_base)


def seconds(ticks: int, time_base: Fraction | None) -> float:
    """A count of ticks as seconds."""
    return float(ticks * (time_base or Fraction(1, av.time_base)))


@overload
def decoded_frames(
    container: InputContainer,
    stream: VideoStream,
    until_s: float,
    name: str,
    *,
    needed: Callable[[float, float], bool] | None = None,
) -> Iterator[tuple[float, VideoFrame]]: ...
@overload
def decoded_frames(
    container: InputContainer, stream: AudioStream, until_s: float, name: str
) -> Iterator[tuple[float, AudioFrame]]: ...


def decoded_frames(
    container: InputContainer,
    stream: VideoStream | AudioStream,
    until_s: float,
    name: str,
    *,
    needed: Callable[[float, float], bool] | None = None,
) -> Iterator[tuple[float, VideoFrame | AudioFrame]]:
    """Frames from where the container stands until before *until_s*, and when each is shown or heard.

    All times are the container's, in seconds. A picture that is not *needed* (asked with its time and for how
    long it is up) is passed over where no other leans on it.

    Raises:
        MediaError: the file ends before it says it does, or a stretch does not decode.
    """
    settings = MediaSettings()
    zero_s = start_of(stream) or 0.0
    waiting_s: list[float] = []
    """Times of packets whose frame has not come out yet."""
    failed = False
    first_keyframe_s: float | None = None
    is_passed_over = False
    read_until_s = time_s = zero_s

    for packet in _packets(container, stream):
        if packet is not None and packet.pts is not None:
            packet_s = seconds(packet.pts, packet.time_base)
            if first_keyframe_s is None and packet.is_keyframe:
                first_keyframe_s = packet_s
            if needed is not None:
                is_passed_over = not needed(packet_s, seconds(packet.duration or 0, packet.time_base))
                stream.codec_context.skip_frame = "NONREF" if is_passed_over else "DEFAULT"
            # What leans on pictures before the first keyframe was never meant to be seen.
            is_shown = first_keyframe_s is not None and packet_s >= first_keyframe_s and not packet.is_discard
            if is_shown and not is_passed_over:
                waiting_s.append(packet_s)
            read_until_s = max(read_until_s, packet_s + seconds(packet.duration or 0, packet.time_base))
        failed |= packet is None or packet.is_corrupt
        try:
            frames = stream.codec_context.decode(packet)
        except av.FFmpegError:
            failed = True
            continue
        for frame in frames:
            if frame.is_corrupt:
                failed = True
                continue
            if isinstance(frame, VideoFrame) and frame.interlaced_frame:
                # To join its halves takes its neighbours.
                needed, is_passed_over = None, False
                stream.codec_context.skip_frame = "DEFAULT"
            if frame.pts is not None:
                time_s = seconds(frame.pts, frame.time_base)
            else:
                time_s += _step_s(stream)
            missed_s = [waited_s for waited_s in waiting_s if waited_s < time_s - SAME_S]
            waiting_s = [waited_s for waited_s in waiting_s if waited_s > time_s + SAME_S]
            _check_missed(missed_s, time_s, failed, zero_s, name)
            failed = False
            if time_s >= until_s:
                return
            yield time_s, frame

    _check_missed(
        [waited_s for waited_s in waiting_s if waited_s < until_s], read_until_s, failed, zero_s, name
    )
    announced_s = _announced_end_s(container, stream)
    if announced_s is None and not failed:
        return
    if read_until_s < until_s and (
        announced_s is None or read_until_s < announced_s - settings.cut_short_tolerated_s
    ):
        announced = f", though {announced_s - zero_s:.1f} s are announced" if announced_s is not None else ""
        raise MediaError(
            f"{name} breaks off at {read_until_s - zero_s:.1f} s{announced}.",
            "It was not copied or exported to the end; do so again.",
        )


def _packets(container: InputContainer, stream: Stream) -> "Iterator[Packet[Stream] | None]":
    """Packets, then the empty one that empties the decoder; None instead where the file breaks off."""
    try:
        yield from container.demux(stream)
    except av.FFmpegError:
        yield None


def _check_missed(missed_s: list[float], until_s: float, failed: bool, zero_s: float, name: str) -> None:
    # One packet without a picture is no damage by itself: some codings have packets that are never shown.
    if not missed_s or not (failed or len(missed_s) > 1):
        return
    from_s = min(missed_s)
    if until_s - from_s > MediaSettings().damage_tolerated_s:
        raise MediaError(
            f"{name} is damaged: from {from_s - zero_s:.1f} s to {until_s - zero_s:.1f} s nothing decodes.",
            _HINT,
        )


def _step_s(stream: Stream) -> float:
    rate = getattr(stream, "average_rate", None) or 25
    return float(1 / rate)


def _announced_end_s(container: InputContainer, stream: Stream) -> float | None:
    """When the file says that *stream* ends, in the container's time; None when it does not say."""
    names = set(container.format.name.split(","))
    if "avi" in names and isinstance(stream, VideoStream) and stream.average_rate:
        # Its duration is what was found, its number of frames what was announced.
        return float(stream.frames / stream.average_rate)
    if "mov" in names and stream.duration:
        return (start_of(stream) or 0.0) + seconds(stream.duration, stream.time_base)
    if "matroska" in names and "DURATION" in stream.metadata:
        try:
            at = datetime.time.fromisoformat(stream.metadata["DURATION"][:15])
        except ValueError:
            return None
        return at.hour * 3600 + at.minute * 60 + at.second + at.microsecond / 1e6
    return None
