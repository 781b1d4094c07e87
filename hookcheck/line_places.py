"""Where lines of text lie in a picture, and how they are cut out of it."""

import cv2
import numpy as np
from numpy.typing import NDArray

from hookcheck.core.evidence import Box
from hookcheck.letter_shapes import Shape, Sighting
from hookcheck.settings import FollowSettings

Image = NDArray[np.uint8]


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


def bounds(corners: NDArray[np.float32]) -> Box:
    """The upright box around *corners*."""
    (left, top), (right, bottom) = corners.min(axis=0).tolist(), corners.max(axis=0).tolist()
    return Box(left, top, right, bottom)


def pixels_of(box: Box, columns: int, rows: int) -> tuple[int, int, int, int]:
    """Left, top, right and bottom of *box* in a picture of so many columns and rows."""
    return (
        max(0, int(box.left * columns)),
        max(0, int(box.top * rows)),
        min(columns, round(box.right * columns)),
        min(rows, round(box.bottom * rows)),
    )


def box_of(shape: Shape, sighting: Sighting, luma: Image) -> Box:
    """Where *shape* is, as shares of the frame."""
    rows, columns = luma.shape
    return Box(
        sighting.left / columns,
        sighting.top / rows,
        (sighting.left + shape.width_px) / columns,
        (sighting.top + shape.height_px) / rows,
    )


def like_height(one: Box, other: Box) -> bool:
    """Whether neither is twice as high as the other."""
    heights = one.bottom - one.top, other.bottom - other.top
    return 2 * min(heights) > max(heights)


def same_ends(known: Box, found: Box, slack: float, *, shorter: bool = False) -> bool:
    """Whether both ends of a line are where they were; with *shorter*, or short of that."""
    left, right = known.left - found.left, found.right - known.right
    if shorter:
        return left < slack and right < slack
    return abs(left) < slack and abs(right) < slack


def went_along(
    shape: Shape, before: Sighting, now: Sighting, earlier: Image, luma: Image, settings: FollowSettings
) -> int:
    """1 if what is around a line that moved went with it, -1 if it did not, 0 if nobody can tell."""
    right, down = now.left - before.left, now.top - before.top
    if not (right or down):
        return 0
    rows, columns = luma.shape
    margin = round(settings.surroundings_heights * shape.height_px)
    left = max(0, before.left - margin, -right, before.left - margin - right)
    top = max(0, before.top - margin, -down, before.top - margin - down)
    across = min(columns, columns - right, before.left + shape.width_px + margin) - left
    along = min(rows, rows - down, before.top + shape.height_px + margin) - top
    if across <= 0 or along <= 0:
        return 0
    around = np.ones((along, across), np.uint8)
    half = shape.height_px // 2
    around[
        max(0, before.top - half - top) : before.top + shape.height_px + half - top,
        max(0, before.left - half - left) : before.left + shape.width_px + half - left,
    ] = 0
    was = earlier[top : top + along, left : left + across]
    stayed = cv2.mean(cv2.absdiff(was, luma[top : top + along, left : left + across]), around)[0]
    there = luma[top + down : top + down + along, left + right : left + right + across]
    went = cv2.mean(cv2.absdiff(was, there), around)[0]
    if stayed <= settings.plain_levels:
        return 0
    return 1 if went < settings.moved_along * stayed else -1
