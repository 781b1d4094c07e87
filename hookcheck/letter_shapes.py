"""Compares the letters of a line between samples by the edges they draw, whatever moves behind them."""

from dataclasses import dataclass, replace

import cv2
import numpy as np
from numpy.typing import NDArray

Luma = NDArray[np.uint8]

_STEEPEST = 200.0
"""Gradients (Sobel, grey levels) are cut off here, so that an outline does not outweigh the letters."""
_EDGE = 80.0
"""Gradient of a letter's edge; flatter pixels are what lies behind."""
_PLAINLY_HERE = 0.85
"""No need to search any further."""


@dataclass(frozen=True, slots=True)
class Shape:
    """The edges of one line's letters, cut out of a sample."""

    across: NDArray[np.float32]
    down: NDArray[np.float32]
    weight: NDArray[np.float32]
    energy: float
    """Sum of the squared gradients on the edges."""

    @property
    def height_px(self) -> int:
        return int(self.weight.shape[0])

    @property
    def width_px(self) -> int:
        return int(self.weight.shape[1])


@dataclass(frozen=True, slots=True)
class Sighting:
    """How well a shape fits a sample, and where."""

    similarity: float
    """Cosine between the gradients on the letters' edges; 1 is the same letters, other text gives 0.2."""
    strength: float
    """Gradients there relative to the shape's own: below 1 while a text fades."""
    weakest: float
    """Similarity of the part that fits worst: low where letters were added, taken away or changed."""
    left: int
    top: int

    def moved(self, right: int, down: int) -> "Sighting":
        """The same, as seen from another origin."""
        return replace(self, left=self.left + right, top=self.top + down)


def shape_at(luma: Luma, left: int, top: int, right: int, bottom: int) -> Shape:
    """The shape of the letters inside a rectangle of *luma*, in pixels."""
    across, down = _gradients(luma[top:bottom, left:right])
    weight = ((np.abs(across) + np.abs(down)) > _EDGE).astype(np.float32)
    across, down = across * weight, down * weight
    return Shape(across, down, weight, float((across**2 + down**2).sum()))


def sight(shape: Shape, luma: Luma, left: int, top: int, reach_x: int, reach_y: int) -> Sighting:
    """Where *shape* fits *luma* best, at most the reach away from *left*, *top*."""
    rows, columns = luma.shape
    first_x, first_y = max(0, left - reach_x), max(0, top - reach_y)
    last_x = min(columns, left + shape.width_px + reach_x)
    last_y = min(rows, top + shape.height_px + reach_y)
    if last_x - first_x < shape.width_px or last_y - first_y < shape.height_px or shape.energy == 0:
        return Sighting(0.0, 0.0, 0.0, left, top)
    across, down = _gradients(luma[first_y:last_y, first_x:last_x])
    x, y = left - first_x, top - first_y
    if 0 <= x <= across.shape[1] - shape.width_px and 0 <= y <= across.shape[0] - shape.height_px:
        here = _fit(shape, across, down, x, y)
        if here.similarity >= _PLAINLY_HERE:
            return here.moved(first_x, first_y)
    product = cv2.matchTemplate(across, shape.across, cv2.TM_CCORR) + cv2.matchTemplate(
        down, shape.down, cv2.TM_CCORR
    )
    energy = np.maximum(cv2.matchTemplate(across**2 + down**2, shape.weight, cv2.TM_CCORR), 1.0)
    similarity = product / np.sqrt(energy * shape.energy)
    row, column = np.unravel_index(int(similarity.argmax()), similarity.shape)
    return _fit(shape, across, down, int(column), int(row)).moved(first_x, first_y)


def _fit(
    shape: Shape, across: NDArray[np.float32], down: NDArray[np.float32], left: int, top: int
) -> Sighting:
    window = np.s_[top : top + shape.height_px, left : left + shape.width_px]
    there_across, there_down = across[window], down[window]
    product = (there_across * shape.across + there_down * shape.down).sum(axis=0)
    energy = ((there_across**2 + there_down**2) * shape.weight).sum(axis=0)
    own = (shape.across**2 + shape.down**2).sum(axis=0)
    step = max(1, shape.height_px // 2)
    parts = np.arange(0, max(1, shape.width_px - step // 2), step)
    products, energies, owns = (np.add.reduceat(column, parts) for column in (product, energy, own))
    telling = owns > 0.2 * owns.mean()
    each = products[telling] / np.sqrt(np.maximum(energies[telling], 1) * owns[telling])
    return Sighting(
        similarity=float(product.sum() / np.sqrt(max(1.0, energy.sum()) * shape.energy)),
        strength=float(np.sqrt(energy.sum() / shape.energy)),
        weakest=float(each.min(initial=1.0)),
        left=left,
        top=top,
    )


def _gradients(luma: Luma) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    across = np.clip(cv2.Sobel(luma, cv2.CV_32F, 1, 0), -_STEEPEST, _STEEPEST)
    down = np.clip(cv2.Sobel(luma, cv2.CV_32F, 0, 1), -_STEEPEST, _STEEPEST)
    return across, down
