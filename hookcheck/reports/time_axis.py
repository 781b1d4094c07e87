"""The axis that everything over time is drawn along."""

from collections.abc import Iterable
from dataclasses import dataclass

from hookcheck.core.verdict import CoverageAt

WIDTH = 1040.0
"""Units of the drawing; it scales to the page."""
MARGIN = 10.0
_STEPS_S = (1.0, 5.0, 10.0, 30.0, 60.0, 300.0)
_MOST_NUMBERS = 12
_LABEL_WIDTH = 78.0
"""Of what stands at a bar, "15 dtk 100%" at the longest."""


@dataclass(frozen=True, slots=True)
class Axis:
    """From seconds to units across."""

    end_s: float

    def x(self, time_s: float) -> float:
        """Where a moment lies; what is off the end is drawn at the end."""
        share = min(max(time_s / self.end_s, 0.0), 1.0)
        return round(MARGIN + share * (WIDTH - 2 * MARGIN), 1)

    @property
    def step_s(self) -> float:
        """From one number on the axis to the next: as many as there is room for."""
        return next((step_s for step_s in _STEPS_S if self.end_s / step_s <= _MOST_NUMBERS), _STEPS_S[-1])

    @property
    def ticks_s(self) -> tuple[float, ...]:
        """Five to a number."""
        return tuple(number * self.step_s / 5 for number in range(int(5 * self.end_s / self.step_s) + 1))


@dataclass(frozen=True, slots=True)
class Label:
    """What stands at a bar."""

    mark: CoverageAt
    x: float
    row: int
    """1 where the bar before is too near for both on one line."""


def labels(marks: Iterable[CoverageAt], axis: Axis) -> tuple[Label, ...]:
    """Where the labels of the bars go."""
    placed: list[Label] = []
    for mark in marks:
        x = axis.x(mark.time_s)
        crowded = bool(placed) and placed[-1].row == 0 and x - placed[-1].x < _LABEL_WIDTH
        placed.append(Label(mark, x, int(crowded)))
    return tuple(placed)
