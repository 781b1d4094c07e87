"""Makes tiny real videos and sounds whose truth is known."""

import shutil
import subprocess
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from importlib.util import find_spec
from pathlib import Path

import av
import numpy as np
import pytest
from av.video.frame import VideoFrame
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

from hookcheck.media import read_audio

RATE_HZ = 16_000
"""Of every sound made here."""

_QUIET_AND_QUICK = {
    "libx264": {"preset": "veryfast", "crf": "16"},
    "libx265": {"preset": "ultrafast", "crf": "16", "x265-params": "log-level=none"},
    "libvpx-vp9": {"deadline": "realtime", "cpu-used": "8"},
}

Rgb = NDArray[np.uint8]
Samples = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Shot:
    """A picture that stays for a while."""

    image: Rgb
    start_s: float
    end_s: float


def shots(*shown: Shot, otherwise: Rgb | None = None) -> Callable[[float], Rgb]:
    """A `draw` for `write_clip`: the last of *shown* whose time it is, else black (or *otherwise*)."""
    blank = np.zeros_like(shown[0].image) if otherwise is None else otherwise

    def draw(time_s: float) -> Rgb:
        # Frame times are rounded to the container's ticks.
        now = [shot.image for shot in shown if shot.start_s - 1e-4 <= time_s < shot.end_s - 1e-4]
        return now[-1] if now else blank

    return draw


def write_clip(
    path: Path,
    *,
    duration_s: float = 2.0,
    fps: float = 25.0,
    width_px: int = 320,
    height_px: int = 240,
    draw: Callable[[float], Rgb] | None = None,
    frame_times_s: Sequence[float] | None = None,
    video_start_s: float = 0.0,
    audio: Samples | None = None,
    sample_rate_hz: int = RATE_HZ,
    audio_start_s: float = 0.0,
    more_audio: Sequence[Samples] = (),
    codec: str = "libx264",
    audio_codec: str = "aac",
    pixel_format: str = "yuv420p",
    options: dict[str, str] | None = None,
    container_options: dict[str, str] | None = None,
    keyframe_every: int = 250,
    rotation_deg: int = 0,
    pixel_aspect: Fraction | None = None,
    interlaced: bool = False,
    transfer: int | None = None,
    container_format: str | None = None,
    timecode: str = "",
) -> Path:
    """Write a video whose frame at *t* seconds is `draw(t)`, height x width x 3; returns *path*.

    `frame_times_s` makes the frame rate vary; `more_audio` adds tracks after the default one;
    `transfer` marks the picture with an `av.video.reformatter.ColorTrc`.
    """
    if draw is None:
        draw = moving_bars(width_px, height_px)
    time_base = Fraction(1, 90_000)
    times_s = frame_times_s if frame_times_s is not None else np.arange(round(duration_s * fps)) / fps
    with av.open(path, "w", format=container_format, options=container_options or {}) as container:
        video = container.add_stream(codec, rate=Fraction(fps).limit_denominator(1001))
        video.width, video.height, video.pix_fmt = width_px, height_px, pixel_format
        if codec.startswith("mpeg") or path.suffix == ".avi":
            # These count frames, not time.
            time_base = Fraction(1, round(fps))
        video.codec_context.time_base = time_base
        video.codec_context.gop_size = keyframe_every
        video.codec_context.thread_count = 1
        video.options = _QUIET_AND_QUICK.get(codec, {}) | (options or {})
        if frame_times_s is not None:
            # Reordered frames would put the file's end before its last picture.
            video.codec_context.max_b_frames = 0
        if pixel_aspect is not None:
            video.codec_context.sample_aspect_ratio = pixel_aspect
        if interlaced:
            video.codec_context.flags |= av.codec.context.Flags.interlaced_dct
        if transfer is not None:
            video.codec_context.color_trc = transfer
        if timecode:
            video.metadata["timecode"] = timecode
        if rotation_deg:
            video.set_display_rotation(rotation_deg)
        tracks = [track for track in (audio, *more_audio) if track is not None]
        sounds = [container.add_stream(audio_codec, rate=sample_rate_hz, layout="mono") for _ in tracks]
        packets = []
        for time_s in times_s:
            frame = VideoFrame.from_ndarray(draw(float(time_s)), format="rgb24").reformat(format=pixel_format)
            frame.time_base = time_base
            frame.pts = round((video_start_s + float(time_s)) / time_base)
            packets += video.encode(frame)
        packets += video.encode(None)
        for stream, samples in zip(sounds, tracks, strict=True):
            sound = av.AudioFrame.from_ndarray(np.asarray(samples, np.float32)[None], "fltp", "mono")
            sound.sample_rate = sample_rate_hz
            sound.time_base = Fraction(1, sample_rate_hz)
            sound.pts = round(audio_start_s * sample_rate_hz)
            packets += [*stream.encode(sound), *stream.encode(None)]
        # Sound and picture lie side by side in the file, as any program writes them.
        container.mux(sorted(packets, key=lambda packet: packet.dts * packet.time_base))
    return path


def with_subtitles(
    clip: Path, path: Path, *tracks: tuple[str, Sequence[tuple[str, float, float]]], codec: str = "subrip"
) -> Path:
    """Copy *clip* to *path*, adding tracks of subtitles: ISO 639-2 code, and texts from second to second."""
    with av.open(clip) as source, av.open(path, "w") as target:
        copies = {stream: target.add_stream_from_template(stream) for stream in source.streams}
        packets = []
        for language, captions in tracks:
            stream = target.add_stream(codec)
            stream.metadata["language"] = language
            # Encoders of text ask for the head of an ASS file, though nothing of it gets into theirs.
            stream.codec_context.subtitle_header = b"[Script Info]\nScriptType: v4.00+\n\n[Events]\n"
            for text, start_s, end_s in captions:
                data = text.encode()
                packet = av.Packet(len(data).to_bytes(2, "big") + data if codec == "mov_text" else data)
                packet.stream, packet.time_base = stream, Fraction(1, 1000)
                packet.pts = packet.dts = round(start_s * 1000)
                packet.duration = round((end_s - start_s) * 1000)
                packet.is_keyframe = True
                packets.append(packet)
        for packet in source.demux():
            if packet.dts is not None:
                packet.stream = copies[packet.stream]
                packets.append(packet)
        target.mux(sorted(packets, key=lambda packet: packet.dts * packet.time_base))
    return path


def blank_frame(colour: str = "black", width_px: int = 320, height_px: int = 240) -> Rgb:
    """A picture of one colour."""
    return np.array(Image.new("RGB", (width_px, height_px), colour))


def text_frame(
    text: str,
    *,
    width_px: int = 320,
    height_px: int = 240,
    size_px: int = 32,
    centre: tuple[float, float] = (0.5, 0.5),
    colour: str = "white",
    background: str | Rgb = "black",
    outline_px: int = 0,
    outline_colour: str = "black",
) -> Rgb:
    """A picture with *text* about *centre*, shares of width and height; line breaks make lines.

    A picture as *background* is drawn over, so that texts can be laid on one another.
    """
    if isinstance(background, str):
        background = blank_frame(background, width_px, height_px)
    image = Image.fromarray(background)
    place = (centre[0] * image.width, centre[1] * image.height)
    ImageDraw.Draw(image).multiline_text(
        place,
        text,
        fill=colour,
        # Comes with Pillow, so the pixels are the same on every machine.
        font=ImageFont.load_default(size_px),
        anchor="mm",
        align="center",
        stroke_width=outline_px,
        stroke_fill=outline_colour,
    )
    return np.array(image)


def moving_bars(width_px: int = 320, height_px: int = 240) -> Callable[[float], Rgb]:
    """Coloured stripes that drift: a picture without any text."""
    down, across = np.mgrid[:height_px, : 4 * width_px]
    wave = (across + down / 2) * 2 * np.pi * 6 / width_px
    wide = np.stack([127 + 100 * np.sin(wave + phase) for phase in (0.0, 2.1, 4.2)], axis=-1).astype(np.uint8)

    def draw(time_s: float) -> Rgb:
        shift = round(60 * time_s) % (3 * width_px)
        return np.ascontiguousarray(wide[:, shift : shift + width_px])

    return draw


def silence(duration_s: float) -> Samples:
    return np.zeros(round(duration_s * RATE_HZ), np.float32)


def tone(duration_s: float, frequency_hz: float = 440.0, level: float = 0.3) -> Samples:
    time_s = np.arange(round(duration_s * RATE_HZ)) / RATE_HZ
    return (level * np.sin(2 * np.pi * frequency_hz * time_s)).astype(np.float32)


def noise(duration_s: float, level: float = 0.1, seed: int = 1) -> Samples:
    """White noise of a fixed seed; *level* is its root mean square."""
    return np.random.default_rng(seed).normal(0, level, round(duration_s * RATE_HZ)).astype(np.float32)


def music(duration_s: float, level: float = 0.2, seed: int = 1) -> Samples:
    """A tune over chords and a beat, 120 to the minute; *level* is its root mean square."""
    random = np.random.default_rng(seed)
    beat_s = 0.5
    samples = np.zeros(round((duration_s + 2) * RATE_HZ), np.float32)
    scale_hz = 220 * 2 ** (np.array([0, 2, 4, 7, 9, 12, 14, 16]) / 12)
    chords_hz = (scale_hz[[0, 2, 3]] / 2, scale_hz[[1, 3, 4]] / 2, scale_hz[[0, 3, 4]] / 2)

    def add(at_s: float, note: Samples) -> None:
        start = round(at_s * RATE_HZ)
        samples[start : start + len(note)] += note[: len(samples) - start]

    def struck(frequency_hz: float, length_s: float, loud: float) -> Samples:
        time_s = np.arange(round(length_s * RATE_HZ)) / RATE_HZ
        harmonics = sum(np.sin(2 * np.pi * frequency_hz * n * time_s) / n**1.5 for n in range(1, 7))
        return (loud * harmonics * np.exp(-3 * time_s / length_s)).astype(np.float32)

    for beat, at_s in enumerate(np.arange(0, duration_s, beat_s)):
        add(at_s, struck(float(random.choice(scale_hz)) * 2, beat_s, 0.6))
        add(
            at_s,
            (noise(0.08, 0.8, seed + beat) * np.linspace(1, 0, round(0.08 * RATE_HZ))).astype(np.float32),
        )
        if beat % 4 == 0:
            for frequency_hz in chords_hz[beat // 4 % len(chords_hz)]:
                add(at_s, struck(float(frequency_hz), 4 * beat_s, 0.4))
    return at_level(samples[: round(duration_s * RATE_HZ)], level)


def level_of(samples: Samples) -> float:
    """Root mean square."""
    return float(np.sqrt(np.mean(np.square(samples, dtype=np.float64))))


def at_level(samples: Samples, level: float) -> Samples:
    return (samples * (level / max(level_of(samples), 1e-9))).astype(np.float32)


def joined(*pieces: Samples) -> Samples:
    return np.concatenate(pieces)


def mixed(speech: Samples, under: Samples, snr_db: float) -> Samples:
    """Speech over another sound, *snr_db* louder than it, scaled to stay within -1 to 1."""
    under = np.resize(under, len(speech))
    both = speech + at_level(under, level_of(speech) / 10 ** (snr_db / 20))
    return (both / max(1.0, float(np.abs(both).max()))).astype(np.float32)


@cache
def recorded_speech(name: str = "two_cities") -> Samples:
    """Real English speech in moonshine-voice's wheel: two_cities, beckett, endgame_nagg_nell, clone-test."""
    package = find_spec("moonshine_voice")
    if package is None or package.origin is None:
        pytest.skip("moonshine-voice has no wheel for this platform")
    audio = read_audio(Path(package.origin).parent / "assets" / f"{name}.wav", 60.0)
    assert audio is not None
    return audio.samples


TWO_CITIES = """
It was the best of times, it was the worst of times, it was the age of wisdom, it was the age of foolishness,
it was the epoch of belief, it was the epoch of incredulity, it was the season of Light, it was the season of
Darkness, it was the spring of hope, it was the winter of despair
"""
"""What is said first in `recorded_speech("two_cities")`."""


@cache
def synthesised_speech(
    text: str, voice: str = "slt", language: str = "en", words_per_minute: int = 150
) -> Samples:
    """Speech by flite (*voice* is one of its own, English) or, for "espeak", by espeak-ng in *language*."""
    program = "espeak-ng" if voice == "espeak" else "flite"
    if shutil.which(program) is None:
        pytest.skip(f"{program} is not installed (apt-get install {program})")
    with tempfile.TemporaryDirectory() as folder:
        wav = Path(folder) / "speech.wav"
        command = (
            [program, "-v", language, "-s", str(words_per_minute), "-w", str(wav), text]
            if voice == "espeak"
            else [program, "-voice", voice, "-t", text, "-o", str(wav)]
        )
        subprocess.run(command, check=True, capture_output=True)
        audio = read_audio(wav, 120.0)
    assert audio is not None
    return audio.samples
