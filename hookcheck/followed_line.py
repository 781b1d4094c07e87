"""One line of text while it is on screen."""

from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from hookcheck.backends import Reading
from hookcheck.core.evidence import Box, TimedBox
from hookcheck.letter_shapes import Shape, Sighting


class Presence(StrEnum):
    """What became of a line in the latest sample."""

    HERE = "here"
    BRIGHTER = "brighter"
    """Here, and clearer than in the picture kept of it."""
    CHANGED = "changed"
    """Mostly here, but some of its letters are others."""
    LOST = "lost"


@dataclass(slots=True, eq=False)
class FollowedLine:
    """One line that keeps its letters, while it is on screen."""

    shape: Shape
    sighting: Sighting
    """The latest."""
    corners: NDArray[np.float32]
    """4 x 2 shares of the frame, where its picture was taken."""
    crop: NDArray[np.uint8]
    """The picture to read it from."""
    start_s: float
    end_s: float
    whole_s: float
    """From when on it had its full size and all its words."""
    path: list[TimedBox]
    presence: Presence = Presence.HERE
    seen: int = 1
    looked_at_s: float = 0.0
    pictures: int = 1
    turns: int = 0
    """How many lines in a row came and went in this place within moments."""
    reading: Reading | None = None
    """Of `crop`; None until somebody reads it."""
    replaced: str = ""
    """What stood in its place right before, in part with the same letters."""
    words_s: tuple[float, ...] = ()
    """When each of its words came; empty when they came together."""
    is_legible: bool = True
    """False once a reading made nothing of it; it is then followed, but calls for no look."""

    moves: int = 0
    """Samples in which what is around it moved along, less those in which it moved alone."""

    @property
    def box(self) -> Box:
        """Where it was last."""
        return self.path[-1].box
