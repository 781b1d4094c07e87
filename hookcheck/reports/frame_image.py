"""Small pictures of a video's opening, for the pages."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FrameImage:
    """One frame, scaled down and encoded."""

    time_s: float
    jpeg: bytes
    width_px: int
    height_px: int


def nearest(frames: Sequence[FrameImage], time_s: float, until_s: float | None = None) -> int | None:
    """Index of the frame that shows *time_s* best: the nearest from then to *until_s*, if any."""
    if not frames:
        return None
    inside = [
        index
        for index, frame in enumerate(frames)
        if until_s is not None and time_s <= frame.time_s <= until_s
    ]
    return min(inside or range(len(frames)), key=lambda index: abs(frames[index].time_s - time_s))
