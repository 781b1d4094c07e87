"""Thins the frames of a video out to those that are searched for text, and keeps the others small."""

from collections.abc import Generator, Iterable
from dataclasses import dataclass
from typing import Protocol

import cv2
import numpy as np
from numpy.typing import NDArray

from hookcheck.settings import ScreenTextSettings

Image = NDArray[np.uint8]

THUMBNAIL_PX = (16, 16)


class Picture(Protocol):
    """A decoded frame, made into pixels only as far as asked."""

    @property
    def time_s(self) -> float: ...

    def luma(self, max_side_px: int) -> Image:
        """Brightness, height x width, its longer side at most *max_side_px*."""
        ...

    def rgb(self, max_side_px: int) -> Image:
        """Colour, height x width x 3, its longer side at most *max_side_px*."""
        ...


@dataclass(frozen=True, slots=True)
class Shot:
    """The brightness of a frame."""

    time_s: float
    luma: Image


@dataclass(frozen=True, slots=True)
class Sample(Shot):
    """A frame that is looked at."""

    small: Image
    """Half as large."""
    thumbnail: Image
    before: tuple[Shot, ...] = ()
    """The frames between the sample before it and it."""


@dataclass(frozen=True, slots=True)
class Sampled:
    """A sample and the picture it is of."""

    sample: Sample
    picture: Picture


def samples(pictures: Iterable[Picture], settings: ScreenTextSettings) -> Generator[Sampled, None, None]:
    """Frames of *pictures* at the sampling rate, by time."""
    due_s = float("-inf")
    before: list[Shot] = []
    kept_s = float("-inf")
    for picture in pictures:
        is_due = picture.time_s >= due_s - 1e-3
        if not is_due and picture.time_s < kept_s + settings.shot_spacing_s - 1e-3:
            continue
        kept_s = picture.time_s
        luma = picture.luma(settings.luma_long_side_px)
        if not is_due:
            before.append(Shot(picture.time_s, luma))
            continue
        half = (max(1, luma.shape[1] // 2), max(1, luma.shape[0] // 2))
        small = cv2.resize(luma, half, interpolation=cv2.INTER_AREA)
        thumbnail = cv2.resize(small, THUMBNAIL_PX, interpolation=cv2.INTER_AREA)
        yield Sampled(Sample(picture.time_s, luma, small, thumbnail, tuple(before)), picture)
        due_s = (int(picture.time_s * settings.samples_per_s + 1e-3) + 1) / settings.samples_per_s
        before = []
