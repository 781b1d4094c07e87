"""Tells cheaply where in a picture text may have come or changed since it was last looked at."""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from hookcheck.settings import WatchSettings

Luma = NDArray[np.uint8]


@dataclass(frozen=True, slots=True)
class Band:
    """A strip over the full width of the frame, as shares of its height."""

    top: float
    bottom: float


class ChangeWatch:
    """Remembers the picture as it was when each part was last looked at.

    Text laid over a picture has strong edges that stay where they are, whatever moves behind them: a part
    is worth a look when edges there hold still into the next sample and are not those of the last look.
    """

    def __init__(self, settings: WatchSettings) -> None:
        self._settings = settings
        self._looked_at: Luma | None = None
        self._rest_until: NDArray[np.float64] | None = None

    def bands(self, before: Luma | None, now: Luma, after: Luma | None, time_s: float) -> tuple[Band, ...]:
        """Where to look in *now*, given the samples before and after it."""
        settings = self._settings
        if self._looked_at is None or self._rest_until is None or before is None:
            return (Band(0.0, 1.0),)
        strong = _edge_strength(now) > settings.edge_strength
        if after is not None:
            strong &= cv2.absdiff(after, now) < settings.still_levels
        moved = cv2.absdiff(now, before) > settings.changed_levels
        sudden = _per_cell(strong & moved, settings.cell_px)
        slow = _per_cell(
            strong & (cv2.absdiff(now, self._looked_at) > settings.changed_levels), settings.cell_px
        )
        all_edges = _per_cell(strong, settings.cell_px)
        least = settings.least_edge_share * settings.cell_px**2
        hot = (sudden > least) & (sudden > settings.fresh_share * all_edges)
        resting = self._rest_until > time_s
        hot |= (slow > least) & (slow > settings.fresh_share * all_edges) & ~resting
        neighbours = cv2.filter2D(
            hot.astype(np.uint8), -1, np.ones((3, 3), np.uint8), borderType=cv2.BORDER_CONSTANT
        )
        hot &= neighbours >= settings.least_cells
        return _bands(hot, settings.margin_cells)

    def looked(self, bands: tuple[Band, ...], luma: Luma, time_s: float) -> None:
        """Remember that *bands* were searched for text at *time_s*."""
        rows = luma.shape[0]
        if self._looked_at is None or self._rest_until is None:
            self._looked_at = luma.copy()
            cells = _per_cell(luma > 0, self._settings.cell_px)
            self._rest_until = np.zeros(cells.shape)
        for band in bands:
            top, bottom = round(band.top * rows), round(band.bottom * rows)
            self._looked_at[top:bottom] = luma[top:bottom]
            first, last = top // self._settings.cell_px, -(-bottom // self._settings.cell_px)
            self._rest_until[first:last] = time_s + self._settings.rest_s


def _edge_strength(luma: Luma) -> NDArray[np.int16]:
    across = cv2.Sobel(luma, cv2.CV_16S, 1, 0)
    down = cv2.Sobel(luma, cv2.CV_16S, 0, 1)
    strength: NDArray[np.int16] = np.abs(across) + np.abs(down)
    return strength


def _per_cell(mask: NDArray[np.bool_], cell_px: int) -> NDArray[np.int64]:
    """How many pixels of *mask* are set in each square cell."""
    rows, columns = mask.shape
    padded = np.zeros((-(-rows // cell_px) * cell_px, -(-columns // cell_px) * cell_px), np.uint8)
    padded[:rows, :columns] = mask
    cells = padded.reshape(padded.shape[0] // cell_px, cell_px, -1, cell_px)
    counts: NDArray[np.int64] = cells.sum(axis=(1, 3), dtype=np.int64)
    return counts


def _bands(hot: NDArray[np.bool_], margin: int) -> tuple[Band, ...]:
    count = hot.shape[0]
    wide = np.convolve(np.asarray(hot.any(axis=1)), np.ones(2 * margin + 1), mode="same") > 0
    edges = np.flatnonzero(np.diff(np.concatenate(([0], wide.astype(np.int8), [0]))))
    return tuple(
        Band(float(top) / count, float(bottom) / count) for top, bottom in edges.reshape(-1, 2).tolist()
    )
