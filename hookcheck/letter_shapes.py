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
_FARTHEST_PX = 64
"""Larger letters are not searched for any further, which takes the square of it."""


@dataclass(frozen=True, slots=True)
class Shape:
    """The edges of one line's letters, cut out of a sample."""

    luma: Luma
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

    def reach_px(self, heights: float) -> int:
        """So many heights of its letters, which in upright writing are its width."""
        return min(max(2, round(min(self.width_px, self.height_px) * heights)), _FARTHEST_PX)


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
    cut = luma[top:bottom, left:right].copy()
    across, down = _gradients(cut)
    weight = ((np.abs(across) + np.abs(down)) > _EDGE).astype(np.float32)
    across, down = across * weight, down * weight
    return Shape(cut, across, down, weight, float((across**2 + down**2).sum()))


def resized(shape: Shape, scale: float) -> Shape:
    """*shape* as it would be in letters *scale* times as large."""
    size = max(1, round(shape.width_px * scale)), max(1, round(shape.height_px * scale))
    luma: Luma = cv2.resize(shape.luma, size, interpolation=cv2.INTER_AREA if scale < 1 else cv2.INTER_LINEAR)
    return shape_at(luma, 0, 0, *size)


def part_of(shape: Shape, first_px: int, last_px: int) -> Shape:
    """The columns of *shape* from *first_px* until before *last_px*."""
    return shape_at(shape.luma, max(0, first_px), 0, min(shape.width_px, last_px), shape.height_px)


def opacity(shape: Shape, luma: Luma, left: int, top: int) -> float:
    """How strongly the letters of *shape* stand out at a place of *luma*, next to how they do in *shape*."""
    rows, columns = luma.shape
    window = np.s_[
        max(0, top) : min(rows, top + shape.height_px), max(0, left) : min(columns, left + shape.width_px)
    ]
    own = np.s_[
        max(0, -top) : shape.height_px - max(0, top + shape.height_px - rows),
        max(0, -left) : shape.width_px - max(0, left + shape.width_px - columns),
    ]
    here, there, weight = shape.luma[own], luma[window], shape.weight[own]
    product = energy = 0.0
    for right, below in ((1, 0), (0, 1)):
        # Not cut off at the steepest, where a faint outline would look as strong as a full one.
        before, now = (cv2.Sobel(patch, cv2.CV_32F, right, below) * weight for patch in (here, there))
        product += float((before * now).sum())
        energy += float((before**2).sum())
    return product / max(1.0, energy)


def sight(shape: Shape, luma: Luma, left: int, top: int, reach_x: int, reach_y: int) -> Sighting:
    """Where *shape* fits *luma* best, at most the reach away from *left*, *top*.

    Up to half of it may lie outside the picture; only what lies inside is compared then.
    """
    rows, columns = luma.shape
    hang_x, hang_y = shape.width_px // 2, shape.height_px // 2
    first_x, first_y = max(-hang_x, left - reach_x), max(-hang_y, top - reach_y)
    last_x = min(columns + hang_x, left + shape.width_px + reach_x)
    last_y = min(rows + hang_y, top + shape.height_px + reach_y)
    if last_x - first_x < shape.width_px or last_y - first_y < shape.height_px or shape.energy == 0:
        return Sighting(0.0, 0.0, 0.0, left, top)
    across, down = _gradients(luma[max(0, first_y) : last_y, max(0, first_x) : last_x])
    outside = max(0, -first_y), max(0, last_y - rows), max(0, -first_x), max(0, last_x - columns)
    if any(outside):
        across, down = (
            cv2.copyMakeBorder(part, *outside, cv2.BORDER_CONSTANT, value=0.0) for part in (across, down)
        )
    inside = np.zeros(across.shape, np.bool_)
    inside[outside[0] : across.shape[0] - outside[1], outside[2] : across.shape[1] - outside[3]] = True
    x, y = left - first_x, top - first_y
    if 0 <= x <= across.shape[1] - shape.width_px and 0 <= y <= across.shape[0] - shape.height_px:
        here = _fit(shape, across, down, inside, x, y)
        if here.similarity >= _PLAINLY_HERE:
            return here.moved(first_x, first_y)
    product = cv2.matchTemplate(across, shape.across, cv2.TM_CCORR) + cv2.matchTemplate(
        down, shape.down, cv2.TM_CCORR
    )
    energy = np.maximum(cv2.matchTemplate(across**2 + down**2, shape.weight, cv2.TM_CCORR), 1.0)
    similarity = product / np.sqrt(energy * shape.energy)
    row, column = np.unravel_index(int(similarity.argmax()), similarity.shape)
    return _fit(shape, across, down, inside, int(column), int(row)).moved(first_x, first_y)


def _fit(
    shape: Shape,
    across: NDArray[np.float32],
    down: NDArray[np.float32],
    inside: NDArray[np.bool_],
    left: int,
    top: int,
) -> Sighting:
    window = np.s_[top : top + shape.height_px, left : left + shape.width_px]
    there_across, there_down = across[window], down[window]
    product = (there_across * shape.across + there_down * shape.down).sum(axis=0)
    energy = ((there_across**2 + there_down**2) * shape.weight).sum(axis=0)
    own = ((shape.across**2 + shape.down**2) * inside[window]).sum(axis=0)
    step = max(1, shape.height_px // 2)
    parts = np.arange(0, max(1, shape.width_px - step // 2), step)
    products, energies, owns = (np.add.reduceat(column, parts) for column in (product, energy, own))
    telling = owns > 0.2 * owns.mean()
    each = products[telling] / np.sqrt(np.maximum(energies[telling], 1) * owns[telling])
    visible = max(1.0, float(own.sum()))
    return Sighting(
        similarity=float(product.sum() / np.sqrt(max(1.0, energy.sum()) * visible)),
        strength=float(np.sqrt(energy.sum() / visible)),
        weakest=float(each.min(initial=1.0)),
        left=left,
        top=top,
    )


def _gradients(luma: Luma) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    across = np.clip(cv2.Sobel(luma, cv2.CV_32F, 1, 0), -_STEEPEST, _STEEPEST)
    down = np.clip(cv2.Sobel(luma, cv2.CV_32F, 0, 1), -_STEEPEST, _STEEPEST)
    return across, down
