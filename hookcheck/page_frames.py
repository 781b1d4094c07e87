"""Small pictures for the pages, kept while a check looks at the frames anyway, or read for the purpose."""

import math
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from hookcheck.core.result import VideoResult
from hookcheck.media import Frame, MediaFile, iter_frames
from hookcheck.reports.frame_image import FrameImage
from hookcheck.settings import PageSettings


class FrameKeeper:
    """Keeps a few small pictures of the frames that pass by."""

    def __init__(self, settings: PageSettings) -> None:
        self._settings = settings
        self._kept: list[tuple[float, NDArray[np.uint8]]] = []
        self._next_s = 0.0

    def watching(self, frames: Iterable[Frame]) -> Iterator[Frame]:
        """Hand on *frames* as they come."""
        for frame in frames:
            # Half a millisecond, because containers round their times.
            if frame.time_s >= self._next_s - 0.0005:
                # On a grid from zero, so that odd frame rates do not drift off the half seconds.
                spacing_s = self._settings.frame_spacing_s
                self._next_s = (math.floor((frame.time_s + 0.0005) / spacing_s) + 1) * spacing_s
                self._kept.append((frame.time_s, frame.rgb(self._settings.frame_long_side_px)))
            yield frame

    def images(self) -> tuple[FrameImage, ...]:
        """The pictures, encoded; coarser and then fewer of them when they would take too much room."""
        kept = _thinned(self._kept, self._settings.most_frames)
        images: tuple[FrameImage, ...] = ()
        for quality in self._settings.jpeg_qualities:
            images = tuple(_encoded(time_s, pixels, quality) for time_s, pixels in kept)
            if _size(images) <= self._settings.frames_bytes:
                return images
        while len(images) > 1 and _size(images) > self._settings.frames_bytes:
            images = images[::2]
        return images


def read_frames(
    file: MediaFile, until_s: float, settings: PageSettings, *, threads: int = 0
) -> tuple[FrameImage, ...]:
    """Pictures of a file up to *until_s*.

    Raises:
        MediaError: the file cannot be read.
    """
    keeper = FrameKeeper(settings)
    for _ in keeper.watching(iter_frames(file, until_s, threads=threads)):
        pass
    return keeper.images()


def pictures_of(
    video: VideoResult, file: MediaFile, keeper: FrameKeeper | None, settings: PageSettings
) -> tuple[FrameImage, ...]:
    """What *keeper* took while *video* was checked; where it saw nothing, *file* is read for the purpose.

    Evidence that was kept from another time has no pictures when its video has gone.

    Raises:
        MediaError: the file cannot be read.
    """
    kept = keeper.images() if keeper else ()
    if kept or (isinstance(file, Path) and not file.is_file()):
        return kept
    return read_frames(file, video.evidence.read_until_s, settings)


def thumbnail(image: FrameImage, settings: PageSettings) -> FrameImage:
    """A smaller copy of a picture."""
    pixels = cv2.imdecode(np.frombuffer(image.jpeg, np.uint8), cv2.IMREAD_COLOR_RGB)
    scale = min(settings.thumbnail_long_side_px / max(image.width_px, image.height_px), 1.0)
    size = (max(round(image.width_px * scale), 1), max(round(image.height_px * scale), 1))
    smaller = cv2.resize(pixels, size, interpolation=cv2.INTER_AREA).astype(np.uint8)
    return replace(
        _encoded(image.time_s, smaller, settings.jpeg_qualities[0]), width_px=size[0], height_px=size[1]
    )


def _thinned(kept: list[tuple[float, NDArray[np.uint8]]], most: int) -> list[tuple[float, NDArray[np.uint8]]]:
    if len(kept) <= most:
        return kept
    return [kept[index * (len(kept) - 1) // (most - 1)] for index in range(most)]


def _encoded(time_s: float, pixels: NDArray[np.uint8], quality: int) -> FrameImage:
    bgr = cv2.cvtColor(pixels, cv2.COLOR_RGB2BGR)
    _, jpeg = cv2.imencode(".jpg", bgr, [cv2.IMWRITE_JPEG_QUALITY, quality])
    return FrameImage(time_s, jpeg.tobytes(), pixels.shape[1], pixels.shape[0])


def _size(images: tuple[FrameImage, ...]) -> int:
    return sum(len(image.jpeg) for image in images)
