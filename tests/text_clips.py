"""Makes short clips that look like social video, with the text they show known to the frame."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

import av
import cv2
import numpy as np
from numpy.typing import NDArray

from tests.shown_text import Image8, Shown, draw


@dataclass(frozen=True, slots=True)
class Clip:
    """What a clip shows, and for how long."""

    shown: tuple[Shown, ...]
    duration_s: float = 3.0
    width_px: int = 360
    height_px: int = 640
    frame_rate_hz: int = 30
    background: str = "street"
    """street: busy, moving; soft: blurred, moving slowly; plain: one colour; card: bright flat design."""
    cuts_s: tuple[float, ...] = ()
    seed: int = 1
    crf: int = 27
    """x264 quality; social platforms serve about this."""


def render(clip: Clip) -> Iterator[Image8]:
    """Frames of *clip*, RGB."""
    scenes = [_world(clip, clip.seed + number) for number in range(len(clip.cuts_s) + 1)]
    rng = np.random.default_rng(clip.seed)
    grain = rng.normal(0, 2.2, (clip.height_px + 64, clip.width_px + 64)).astype(np.float32)
    for number in range(round(clip.duration_s * clip.frame_rate_hz)):
        time_s = number / clip.frame_rate_hz
        scene = scenes[sum(cut_s <= time_s for cut_s in clip.cuts_s)]
        offset = _camera(clip, time_s)
        frame = _look(scene, clip, offset)
        _draw_people(frame, clip, time_s)
        if clip.background in ("street", "soft"):
            top, left = rng.integers(0, 64, 2)
            noise = grain[top : top + clip.height_px, left : left + clip.width_px, None]
            frame = np.clip(frame.astype(np.float32) + noise, 0, 255).astype(np.uint8)
        for shown in clip.shown:
            scene_px = 0.2 * clip.width_px - offset[0], 0.2 * clip.height_px - offset[1]
            draw(frame, shown, time_s, clip.frame_rate_hz, scene_px)
        yield frame


def write(clip: Clip, path: Path, *, sound: NDArray[np.float32] | None = None) -> Path:
    """Encode *clip* as H.264 at *path*, with *sound* at 16 kHz."""
    rate_hz = 16_000
    with av.open(str(path), "w") as container:
        stream = container.add_stream(
            "libx264", rate=clip.frame_rate_hz, options={"crf": str(clip.crf), "preset": "veryfast"}
        )
        stream.width, stream.height, stream.pix_fmt = clip.width_px, clip.height_px, "yuv420p"
        stream.codec_context.time_base = Fraction(1, clip.frame_rate_hz)
        audio = container.add_stream("aac", rate=rate_hz, layout="mono") if sound is not None else None
        step = rate_hz // clip.frame_rate_hz
        for number, image in enumerate(render(clip)):
            frame = av.VideoFrame.from_ndarray(image, format="rgb24")
            frame.pts = number
            frame.time_base = Fraction(1, clip.frame_rate_hz)
            container.mux(stream.encode(frame))
            if audio is not None and sound is not None:
                piece = np.ascontiguousarray(sound[None, number * step : (number + 1) * step])
                if piece.size:
                    heard = av.AudioFrame.from_ndarray(piece, "fltp", "mono")
                    heard.sample_rate, heard.pts, heard.time_base = (
                        rate_hz,
                        number * step,
                        Fraction(1, rate_hz),
                    )
                    container.mux(audio.encode(heard))
        container.mux(stream.encode(None))
        if audio is not None:
            container.mux(audio.encode(None))
    return path


def _world(clip: Clip, seed: int) -> Image8:
    """A picture larger than the frame, for the camera to wander over."""
    rng = np.random.default_rng(seed)
    height, width = int(clip.height_px * 1.4), int(clip.width_px * 1.4)
    if clip.background == "plain":
        return np.full((height, width, 3), rng.integers(20, 200, 3), np.uint8)
    if clip.background == "card":
        world = np.full((height, width, 3), rng.integers(200, 250, 3), np.uint8)
        for _ in range(6):
            corner = (int(rng.integers(0, width)), int(rng.integers(0, height)))
            cv2.circle(
                world, corner, int(width * rng.uniform(0.1, 0.3)), rng.integers(120, 255, 3).tolist(), -1
            )
        return world
    world = np.zeros((height, width, 3), np.float32)
    octaves = 3 if clip.background == "soft" else 7
    for octave in range(octaves):
        cells = 3 * 2**octave
        noise = rng.normal(0, 1, (cells * height // width + 2, cells + 2, 3)).astype(np.float32)
        noise[..., 1:] = 0.6 * noise[..., :1] + 0.4 * noise[..., 1:]
        world += cv2.resize(noise, (width, height), interpolation=cv2.INTER_CUBIC) * 60 / 1.5**octave
    world += 110
    if clip.background == "street":
        for _ in range(26):
            left, top = int(rng.integers(0, width)), int(rng.integers(0, height))
            right = left + int(width * rng.uniform(0.04, 0.25))
            bottom = top + int(height * rng.uniform(0.03, 0.2))
            colour = rng.integers(10, 245, 3).tolist()
            cv2.rectangle(world, (left, top), (right, bottom), colour, -1 if rng.random() < 0.6 else 2)
            for bar in range(top, bottom, max(4, (bottom - top) // 6)):
                cv2.line(world, (left, bar), (right, bar), [c * 0.6 for c in colour], 1)
        for _ in range(40):
            start = (int(rng.integers(0, width)), int(rng.integers(0, height)))
            end = (start[0] + int(rng.integers(-80, 80)), start[1] + int(rng.integers(-200, 200)))
            cv2.line(
                world, start, end, rng.integers(0, 255, 3).tolist(), int(rng.integers(1, 4)), cv2.LINE_AA
            )
    return np.clip(world, 0, 255).astype(np.uint8)


def _camera(clip: Clip, time_s: float) -> tuple[float, float]:
    """Where the hand-held camera looks, in pixels of the world."""
    if clip.background in ("plain", "card"):
        return 0.0, 0.0
    reach_x, reach_y = clip.width_px * 0.4, clip.height_px * 0.4
    slow = 0.35 if clip.background == "soft" else 1.0
    x = reach_x * (0.5 + 0.35 * np.sin(0.9 * slow * time_s + clip.seed) + 0.03 * np.sin(7.3 * time_s))
    y = reach_y * (0.5 + 0.30 * np.sin(0.6 * slow * time_s + 2 * clip.seed) + 0.02 * np.sin(9.1 * time_s))
    return float(x), float(y)


def _look(world: Image8, clip: Clip, offset: tuple[float, float]) -> Image8:
    size = (clip.width_px, clip.height_px)
    centre = (offset[0] + clip.width_px / 2 - 0.5, offset[1] + clip.height_px / 2 - 0.5)
    return np.ascontiguousarray(cv2.getRectSubPix(world, size, centre))


def _draw_people(frame: Image8, clip: Clip, time_s: float) -> None:
    """A head and shoulders that sway, as in a talking-head clip."""
    if clip.background not in ("street", "soft"):
        return
    x = int(clip.width_px * (0.5 + 0.05 * np.sin(1.7 * time_s)))
    y = int(clip.height_px * (0.38 + 0.01 * np.sin(3.1 * time_s)))
    unit = clip.width_px
    cv2.ellipse(
        frame, (x, y + int(0.55 * unit)), (int(0.34 * unit), int(0.36 * unit)), 0, 180, 360, (52, 70, 120), -1
    )
    cv2.ellipse(frame, (x, y), (int(0.15 * unit), int(0.2 * unit)), 0, 0, 360, (205, 160, 130), -1)
    for side in (-1, 1):
        cv2.circle(
            frame, (x + side * int(0.055 * unit), y - int(0.03 * unit)), int(0.015 * unit), (40, 30, 30), -1
        )
    mouth = int(0.012 * unit * (1.5 + np.sin(14 * time_s)))
    cv2.ellipse(
        frame, (x, y + int(0.09 * unit)), (int(0.045 * unit), max(1, mouth)), 0, 0, 360, (120, 40, 40), -1
    )
