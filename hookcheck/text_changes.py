"""Tells cheaply where in a picture text may have come or changed, and when the picture is cut."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import cv2
import numpy as np
from numpy.typing import NDArray

from hookcheck.core.evidence import Box
from hookcheck.sampling import Sample
from hookcheck.settings import WatchSettings

Luma = NDArray[np.uint8]
Mask = NDArray[np.bool_]

WHOLE = Box(0.0, 0.0, 1.0, 1.0)
_NEXT_TO = np.ones((3, 3), np.uint8)


@dataclass(frozen=True, slots=True)
class Moment:
    """A sample between its neighbours."""

    before: Sample | None
    now: Sample
    after: Sample | None


def fresh_places(
    moment: Moment, known: Sequence[Box], growing: Sequence[Box], settings: WatchSettings
) -> tuple[Box, ...]:
    """Where text may have come up, the boxes that are *known* to change left out.

    Behind *growing* lines, in reading order, the slightest thing is worth a look at them.

    Text laid over a picture has strong edges that stay where they are, whatever moves behind them: a place is
    worth a look when edges there have just come and hold still into the next sample. What only moved by a
    pixel has not come: a camera that comes to rest would make the whole picture new.
    """
    if moment.before is None:
        return (WHOLE,)
    if moment.after is None:
        # Nobody can read what is up for the last sample alone.
        return ()
    before, now, after = moment.before.small, moment.now.small, moment.after.small
    edges = _edge_strength(now) > settings.edge_strength
    still = edges & (cv2.absdiff(after, now) < settings.still_levels)
    fresh = still & (_beyond_a_pixel(before, now) > settings.changed_levels)
    all_edges, still_edges, fresh_edges = (
        _around_cell(mask, settings.cell_px) for mask in (edges, still, fresh)
    )
    hot: Mask = (
        (still_edges > settings.least_edge_share * 3 * settings.cell_px**2)
        & (still_edges > settings.still_share * all_edges)
        & (fresh_edges > settings.fresh_share * still_edges)
    )
    rows, columns = hot.shape
    for box in known:
        across = slice(int(box.left * columns), int(box.right * columns) + 1)
        hot[int(box.top * rows) : int(box.bottom * rows) + 1, across] = False
    return (*_clusters(hot, settings), *(place for box in growing for place in _longer(box, hot, settings)))


def _longer(box: Box, hot: Mask, settings: WatchSettings) -> Iterator[Box]:
    """*box* with what came up right behind it, if anything did."""
    rows, columns = hot.shape
    height = box.bottom - box.top
    margin = settings.growth_margin_heights * height
    letter = height * rows / columns
    right = min(1.0, box.right + settings.growth_heights * letter)
    behind = hot[
        int(box.top * rows) : int(box.bottom * rows) + 1,
        int((box.right - settings.growth_margin_heights * letter) * columns) : int(right * columns) + 1,
    ]
    if behind.any():
        yield Box(
            max(0.0, box.left - margin),
            max(0.0, box.top - margin),
            right,
            min(1.0, box.bottom + margin),
        )


def is_cut(moment: Moment, settings: WatchSettings) -> bool:
    """Whether the picture changes all at once from *before* to *now*, and far less to *after*."""
    if moment.before is None:
        return False
    change = _overall_change(moment.before, moment.now)
    if change <= settings.cut_levels:
        return False
    settling = 0.0 if moment.after is None else _overall_change(moment.now, moment.after)
    return change > settings.cut_ratio * settling


def cut_s(moment: Moment) -> float:
    """The first frame after the cut that *moment* is at."""
    if moment.before is None:
        return moment.now.time_s
    shots = (moment.before, *moment.now.before, moment.now)
    changes = [
        (cv2.mean(cv2.absdiff(one.luma, other.luma))[0], other.time_s) for one, other in pairwise(shots)
    ]
    return max(changes)[1]


def is_unchanged(before: Luma, now: Luma, settings: WatchSettings) -> bool:
    """Whether nothing that could be text differs between two small copies."""
    changed = _per_cell(cv2.absdiff(now, before) > settings.changed_levels, settings.cell_px)
    return bool(changed.max(initial=0) <= settings.least_edge_share * settings.cell_px**2)


def _beyond_a_pixel(before: Luma, now: Luma) -> Luma:
    """Difference in grey levels that no shift by a pixel explains."""
    darkest, brightest = cv2.erode(before, _NEXT_TO), cv2.dilate(before, _NEXT_TO)
    beyond: Luma = cv2.max(cv2.subtract(now, brightest), cv2.subtract(darkest, now))
    return beyond


def _edge_strength(luma: Luma) -> NDArray[np.int16]:
    across = cv2.Sobel(luma, cv2.CV_16S, 1, 0)
    down = cv2.Sobel(luma, cv2.CV_16S, 0, 1)
    strength: NDArray[np.int16] = np.abs(across) + np.abs(down)
    return strength


def _overall_change(one: Sample, other: Sample) -> float:
    """Mean difference in grey levels between thumbnails, so that fine movement does not count."""
    return float(cv2.absdiff(one.thumbnail, other.thumbnail).mean())


def _around_cell(mask: Mask, cell_px: int) -> NDArray[np.float32]:
    """How many pixels of *mask* are set in each square cell and its neighbours to either side."""
    counts = cv2.boxFilter(
        _per_cell(mask, cell_px), -1, (3, 1), normalize=False, borderType=cv2.BORDER_CONSTANT
    )
    return np.asarray(counts, np.float32)


def _per_cell(mask: Mask, cell_px: int) -> NDArray[np.float32]:
    rows, columns = mask.shape
    cells = -(-columns // cell_px), -(-rows // cell_px)
    padded = np.zeros((cells[1] * cell_px, cells[0] * cell_px), np.float32)
    padded[:rows, :columns] = mask
    # The mean of whole cells is where resizing is fastest.
    counts: NDArray[np.float32] = cv2.resize(padded, cells, interpolation=cv2.INTER_AREA) * cell_px**2
    return counts


def _clusters(hot: Mask, settings: WatchSettings) -> list[Box]:
    """Boxes around cells that lie together, letters being further apart along a line than across it."""
    rows, columns = hot.shape
    kernel = np.ones((3, 2 * settings.letter_gap_cells + 1), np.uint8)
    count, labels, stats, _ = cv2.connectedComponentsWithStats(cv2.dilate(hot.astype(np.uint8), kernel))
    sizes = np.bincount(labels[hot], minlength=count)
    margin = settings.margin_cells
    return [
        Box(
            max(0, left - margin) / columns,
            max(0, top - margin) / rows,
            min(columns, left + width + margin) / columns,
            min(rows, top + height + margin) / rows,
        )
        for (left, top, width, height, _), size in zip(stats[1:].tolist(), sizes[1:].tolist(), strict=True)
        if size >= settings.least_cells
    ]
