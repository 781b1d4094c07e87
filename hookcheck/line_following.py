"""Follows each line of text from sample to sample, and keeps its best picture for reading."""

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, field

import cv2
import numpy as np
from numpy.typing import NDArray

from hookcheck.backends import FoundLine
from hookcheck.core.evidence import Box, TimedBox
from hookcheck.letter_shapes import Shape, Sighting, shape_at, sight
from hookcheck.settings import FollowSettings

Image = NDArray[np.uint8]


@dataclass(frozen=True, slots=True)
class Sample:
    """A frame that is looked at."""

    time_s: float
    since_s: float
    """When the first frame after the sample before it came up."""
    luma: Image

    @property
    def boundary_s(self) -> float:
        """Best guess of when that came or went which this sample is the first to show or to lack."""
        return (self.since_s + self.time_s) / 2


@dataclass(slots=True, eq=False)
class FollowedLine:
    """One line that keeps its letters, while it is on screen."""

    shape: Shape
    left: int
    top: int
    corners: NDArray[np.float32]
    """4 x 2 shares of the frame, where the line was found."""
    start_s: float
    end_s: float
    crop: Image
    """The picture to read it from."""
    strength: float = 1.0
    """Of the letters' edges in `crop`, relative to `shape`."""
    path: list[TimedBox] = field(default_factory=list)
    seen: int = 0
    missed: int = 0
    missing_since_s: float | None = None
    detection_confidence: float = 0.0


class LineFollower:
    """The lines on screen at the moment, and those that went."""

    def __init__(self, settings: FollowSettings) -> None:
        self._settings = settings
        self._recent: deque[Sample] = deque(maxlen=settings.remembered_samples)
        self.live: list[FollowedLine] = []
        self.gone: list[FollowedLine] = []

    def follow(self, sample: Sample) -> tuple[FollowedLine, ...]:
        """Find the live lines again in *sample*; returns those that cannot be, or have changed."""
        self._recent.append(sample)
        lost: list[FollowedLine] = []
        for line in self.live:
            reach = max(2, round(line.shape.height_px * self._settings.reach_heights))
            sighting = sight(line.shape, sample.luma, line.left, line.top, reach, reach)
            if self._is_there(sighting):
                self._see(line, sample, sighting)
            else:
                line.missed += 1
                if line.missing_since_s is None:
                    line.missing_since_s = sample.boundary_s
                lost.append(line)
        return tuple(lost)

    def _is_there(self, sighting: Sighting) -> bool:
        settings = self._settings
        return sighting.similarity >= settings.same_similarity and sighting.strength >= settings.faintest

    def _see(self, line: FollowedLine, sample: Sample, sighting: Sighting) -> None:
        line.left, line.top = sighting.left, sighting.top
        line.seen += 1
        line.missing_since_s = None
        line.path.append(TimedBox(sample.time_s, self._box(line, sample.luma)))

    def _box(self, line: FollowedLine, luma: Image) -> Box:
        rows, columns = luma.shape
        return Box(
            line.left / columns,
            line.top / rows,
            (line.left + line.shape.width_px) / columns,
            (line.top + line.shape.height_px) / rows,
        )

    def found(self, sample: Sample, lines: Sequence[FoundLine], image: Image) -> None:
        """Take in the *lines* that a look at *sample* found; corners are in pixels of *image*."""
        rows, columns = sample.luma.shape
        to_share = 1 / np.array([image.shape[1], image.shape[0]], np.float32)
        for found in lines:
            corners = (found.corners_px * to_share).astype(np.float32)
            box = _bounds(corners)
            same = [line for line in self.live if line.path and _overlap(line.path[-1].box, box) > 0.5]
            seen = [line for line in same if line.missing_since_s is None]
            if any(
                _alike(line.path[-1].box, box, self._settings.grown_heights, columns / rows) for line in seen
            ):
                continue
            left, top, right, bottom = _pixels(box, columns, rows)
            if right - left < 3 or bottom - top < 3:
                continue
            moved = self._moved_here(sample, left, top, right, bottom)
            if moved is not None:
                line, sighting = moved
                self._see(line, sample, sighting)
                continue
            begun = self._begin(sample, found, corners, (left, top, right, bottom), image)
            if any(
                line.missing_since_s is not None and begun.start_s < line.missing_since_s for line in same
            ):
                # What is left to be seen of a line that fades away.
                continue
            for line in seen:
                # The same place, other extent: it grew, or was taken for two lines before.
                self._end(line, sample.boundary_s)
            self.live.append(begun)

    def _moved_here(
        self, sample: Sample, left: int, top: int, right: int, bottom: int
    ) -> tuple[FollowedLine, Sighting] | None:
        for line in self.live:
            if line.missing_since_s is None or abs(line.shape.height_px - (bottom - top)) > 0.35 * (
                bottom - top
            ):
                continue
            if abs(line.shape.width_px - (right - left)) > bottom - top:
                continue
            reach = bottom - top
            middle_x = (left + right - line.shape.width_px) // 2
            middle_y = (top + bottom - line.shape.height_px) // 2
            sighting = sight(line.shape, sample.luma, middle_x, middle_y, reach, reach // 2)
            if self._is_there(sighting):
                return line, sighting
        return None

    def _begin(
        self,
        sample: Sample,
        found: FoundLine,
        corners: NDArray[np.float32],
        place: tuple[int, int, int, int],
        image: Image,
    ) -> FollowedLine:
        left, top, right, bottom = place
        line = FollowedLine(
            shape=shape_at(sample.luma, left, top, right, bottom),
            left=left,
            top=top,
            corners=corners,
            start_s=sample.boundary_s,
            end_s=sample.time_s,
            crop=cut_out(image, found.corners_px, self._settings.crop_height_px),
            detection_confidence=found.confidence,
        )
        line.path.append(TimedBox(sample.time_s, self._box(line, sample.luma)))
        line.seen = 1
        self._look_back(line)
        return line

    def _look_back(self, line: FollowedLine) -> None:
        """Move the start of *line* back over the samples that showed it before it was found."""
        left, top = line.left, line.top
        for earlier in list(self._recent)[-2::-1]:
            reach = max(2, round(line.shape.height_px * self._settings.reach_heights))
            sighting = sight(line.shape, earlier.luma, left, top, reach, reach)
            if not self._is_there(sighting):
                break
            left, top = sighting.left, sighting.top
            line.start_s = earlier.boundary_s
            line.seen += 1

    def end_missing(self, sample: Sample) -> None:
        """End the lines that have been missing for too long."""
        for line in list(self.live):
            since_s = line.missing_since_s
            if since_s is not None and sample.time_s - since_s >= self._settings.gap_s:
                self._end(line, since_s)

    def _end(self, line: FollowedLine, end_s: float) -> None:
        line.end_s = line.missing_since_s if line.missing_since_s is not None else end_s
        self.live.remove(line)
        self.gone.append(line)

    def finish(self, end_s: float) -> tuple[FollowedLine, ...]:
        """All lines, by time, once the last sample has been seen."""
        for line in list(self.live):
            self._end(line, end_s)
        return tuple(
            sorted(self.gone, key=lambda line: (line.start_s, line.path[0].box.top, line.path[0].box.left))
        )


def cut_out(image: Image, corners_px: NDArray[np.float32], height_px: int) -> Image:
    """The quadrangle *corners_px* of *image*, made upright and *height_px* high."""
    across = max(np.linalg.norm(corners_px[0] - corners_px[1]), np.linalg.norm(corners_px[2] - corners_px[3]))
    down = max(np.linalg.norm(corners_px[0] - corners_px[3]), np.linalg.norm(corners_px[1] - corners_px[2]))
    width, height = max(1, round(float(across))), max(1, round(float(down)))
    target = np.array([[0, 0], [width, 0], [width, height], [0, height]], np.float32)
    matrix = cv2.getPerspectiveTransform(corners_px, target)
    crop = cv2.warpPerspective(
        image, matrix, (width, height), flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE
    )
    if height >= 1.5 * width:
        crop = np.ascontiguousarray(np.rot90(crop))
        width, height = height, width
    size = (max(1, round(width * height_px / height)), height_px)
    smaller: Image = cv2.resize(
        crop, size, interpolation=cv2.INTER_AREA if height > height_px else cv2.INTER_LINEAR
    )
    return smaller


def _bounds(corners: NDArray[np.float32]) -> Box:
    (left, top), (right, bottom) = corners.min(axis=0).tolist(), corners.max(axis=0).tolist()
    return Box(left, top, right, bottom)


def _pixels(box: Box, columns: int, rows: int) -> tuple[int, int, int, int]:
    return (
        max(0, int(box.left * columns)),
        max(0, int(box.top * rows)),
        min(columns, round(box.right * columns)),
        min(rows, round(box.bottom * rows)),
    )


def _overlap(one: Box, other: Box) -> float:
    """Shared area over the smaller box."""
    width = min(one.right, other.right) - max(one.left, other.left)
    height = min(one.bottom, other.bottom) - max(one.top, other.top)
    if width <= 0 or height <= 0:
        return 0.0
    smaller = min(
        (one.right - one.left) * (one.bottom - one.top),
        (other.right - other.left) * (other.bottom - other.top),
    )
    return width * height / smaller if smaller > 0 else 0.0


def _alike(one: Box, other: Box, grown_heights: float, aspect: float) -> bool:
    """Whether both ends of a line are where they were, within a share of its height."""
    slack = grown_heights * (other.bottom - other.top) / aspect
    return abs(one.left - other.left) < slack and abs(one.right - other.right) < slack
