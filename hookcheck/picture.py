"""A decoded picture, and what it takes to see it as a viewer does: upright, square pixels, standard range."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cache
from typing import cast

import cv2
import numpy as np
from av.buffer import Buffer
from av.sidedata.sidedata import Type as SideDataType
from av.video.frame import VideoFrame
from av.video.reformatter import ColorRange, ColorTrc, Interpolation
from numpy.typing import NDArray

from hookcheck.settings import MediaSettings

_FULL_OF_STUDIO = np.clip(np.rint((np.arange(256) - 16) * 255 / 219), 0, 255).astype(np.uint8)
"""Brightness from black at 16 and white at 235 to black at 0 and white at 255."""


@dataclass(frozen=True, slots=True)
class Orientation:
    """How stored pixels are turned to be shown: transposed first, then flipped."""

    transpose: bool = False
    flip_across: bool = False
    flip_down: bool = False


@dataclass(frozen=True, slots=True)
class Frame:
    """One picture of a video; pixels are converted only when asked for, so an unused frame costs nothing."""

    time_s: float
    width_px: int
    """As displayed."""
    height_px: int
    _decoded: VideoFrame = field(repr=False)
    _orientation: Orientation = Orientation()

    def rgb(self, max_side_px: int | None = None) -> NDArray[np.uint8]:
        """Height x width x 3, never larger than displayed, its longer side at most *max_side_px*."""
        return self._pixels("rgb24", max_side_px)

    def luma(self, max_side_px: int | None = None) -> NDArray[np.uint8]:
        """Height x width, brightness alone: many times cheaper than `rgb`."""
        stored = _luma_plane(self._decoded)
        if stored is None:
            return self._pixels("gray", max_side_px)
        size = self._stored_size(max_side_px)
        how = cv2.INTER_AREA if size[0] < stored.shape[1] or size[1] < stored.shape[0] else cv2.INTER_CUBIC
        return self._shown(_full_range(cv2.resize(stored, size, interpolation=how), self._decoded))

    def _pixels(self, pixel_format: str, max_side_px: int | None) -> NDArray[np.uint8]:
        width_px, height_px = self._stored_size(max_side_px)
        shrinks = max_side_px is not None and max_side_px < max(self.width_px, self.height_px)
        converted = self._decoded.reformat(
            width=width_px,
            height=height_px,
            format=pixel_format,
            interpolation=Interpolation.AREA if shrinks else Interpolation.BICUBIC,
            # More threads are started anew for each frame, which takes longer than they save.
            threads=1,
        )
        return self._shown(converted.to_ndarray().astype(np.uint8, copy=False))

    def _stored_size(self, max_side_px: int | None) -> tuple[int, int]:
        """Width and height of the picture as it is stored, at most so large."""
        longest_px = max(self.width_px, self.height_px)
        scale = 1.0 if max_side_px is None else min(1.0, max_side_px / longest_px)
        width_px, height_px = max(1, round(self.width_px * scale)), max(1, round(self.height_px * scale))
        return (height_px, width_px) if self._orientation.transpose else (width_px, height_px)

    def _shown(self, stored: NDArray[np.uint8]) -> NDArray[np.uint8]:
        pixels = _turned(stored, self._orientation)
        tone_curve = _tone_curve(self._decoded.color_trc)
        return pixels if tone_curve is None else tone_curve[pixels]


def _luma_plane(decoded: VideoFrame) -> NDArray[np.uint8] | NDArray[np.uint16] | None:
    """The brightness that the decoder left in memory, uncopied; None when it is not stored apart."""
    coding = decoded.format
    if not coding.name.startswith(("yuv", "nv12", "p010")) or coding.is_big_endian or not coding.is_planar:
        return None
    plane = decoded.planes[0]
    stored: NDArray[np.uint8] | NDArray[np.uint16] = np.asarray(plane)
    if coding.components[0].bits > 8:
        stored = stored.view(np.uint16)
    return stored.reshape(-1, plane.line_size // stored.itemsize)[: decoded.height, : decoded.width]


def _full_range(luma: NDArray[np.uint8] | NDArray[np.uint16], decoded: VideoFrame) -> NDArray[np.uint8]:
    """*luma* as 0 to 255, whatever levels the video uses for black and white."""
    coding = decoded.format
    # Of ten bits, P010 uses the upper of its sixteen, the others the lower.
    spare_bits = luma.itemsize * 8 if coding.name.startswith("p010") else coding.components[0].bits
    levels: NDArray[np.uint8] = (
        (luma >> (spare_bits - 8)).astype(np.uint8) if spare_bits > 8 else luma.astype(np.uint8, copy=False)
    )
    if decoded.color_range == ColorRange.JPEG or coding.name.startswith("yuvj"):
        return levels
    return _FULL_OF_STUDIO[levels]


def frame_from_decoded(
    decoded: VideoFrame, time_s: float, pixel_aspect: Fraction, orientation: Orientation
) -> Frame:
    """Take a frame from the decoder, whose pixels are *pixel_aspect* times as wide as they are high."""
    width_px, height_px = decoded.width, decoded.height
    # Stretch, never shrink: shrinking would cost the letters detail.
    if pixel_aspect > 1:
        width_px = round(width_px * pixel_aspect)
    elif 0 < pixel_aspect < 1:
        height_px = round(height_px / pixel_aspect)
    if orientation.transpose:
        width_px, height_px = height_px, width_px
    return Frame(time_s, width_px, height_px, decoded, orientation)


def frame_from_rgb(time_s: float, image: NDArray[np.uint8]) -> Frame:
    """Make a frame from pixels, height x width x 3."""
    return Frame(time_s, image.shape[1], image.shape[0], VideoFrame.from_ndarray(image, format="rgb24"))


def orientation_of(decoded: VideoFrame) -> Orientation:
    """How *decoded* is turned to be shown.

    To be asked of one frame of a stream: PyAV then ties it to its side data in a circle, and hundreds of
    frames asked so would wait in memory for Python's collector.
    """
    side_data = cast(Mapping[SideDataType, Buffer], decoded.side_data)
    matrix = side_data.get(SideDataType.DISPLAYMATRIX)
    if matrix is None:
        return Orientation()
    # Nine 16.16 numbers, [a b u; c d v; x y w]: a stored point (x, y) is shown at (ax + cy, bx + dy).
    a, b, _, c, d, *_ = np.frombuffer(bytes(matrix), np.int32)[:9].tolist()
    if abs(b) > abs(a):
        return Orientation(transpose=True, flip_across=c < 0, flip_down=b < 0)
    return Orientation(flip_across=a < 0, flip_down=d < 0)


def _turned(pixels: NDArray[np.uint8], orientation: Orientation) -> NDArray[np.uint8]:
    if orientation == Orientation():
        return pixels
    if orientation.transpose:
        pixels = pixels.swapaxes(0, 1)
    if orientation.flip_across:
        pixels = pixels[:, ::-1]
    if orientation.flip_down:
        pixels = pixels[::-1]
    return np.ascontiguousarray(pixels)


@cache
def _tone_curve(transfer: int) -> NDArray[np.uint8] | None:
    """The standard-range value of each 8-bit value of high dynamic range; None for other pictures."""
    signal = np.arange(256) / 255
    if transfer == ColorTrc.SMPTE2084:
        light_nits = _pq_light_nits(signal)
    elif transfer == ColorTrc.ARIB_STD_B67:
        light_nits = _hlg_light_nits(signal)
    else:
        return None
    settings = MediaSettings()
    light = light_nits / settings.hdr_white_nits
    knee = settings.hdr_knee
    # Straight up to the knee, then bent towards 1, so that bright text stays apart from a brighter sky.
    bent = knee + (1 - knee) * (1 - np.exp(-(np.maximum(light, knee) - knee) / (1 - knee)))
    light = np.where(light > knee, bent, light)
    srgb = np.where(light <= 0.0031308, 12.92 * light, 1.055 * np.maximum(light, 1e-9) ** (1 / 2.4) - 0.055)
    curve: NDArray[np.uint8] = np.clip(np.rint(srgb * 255), 0, 255).astype(np.uint8)
    return curve


def _pq_light_nits(signal: NDArray[np.float64]) -> NDArray[np.float64]:
    """SMPTE ST 2084, equation 4.1."""
    m1, m2, c1, c2, c3 = 2610 / 16384, 2523 / 32, 3424 / 4096, 2413 / 128, 2392 / 128
    root = signal ** (1 / m2)
    return 10_000 * (np.maximum(root - c1, 0) / (c2 - c3 * root)) ** (1 / m1)


def _hlg_light_nits(signal: NDArray[np.float64]) -> NDArray[np.float64]:
    """ITU-R BT.2100, inverse OETF, then its system gamma of 1.2 for a screen of 1000 nits."""
    a, b, c = 0.17883277, 0.28466892, 0.55991073
    scene = np.where(signal <= 0.5, signal**2 / 3, (np.exp((signal - c) / a) + b) / 12)
    return 1000 * scene**1.2
