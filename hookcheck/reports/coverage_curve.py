"""The share of the message that is in, over time, as a line of steps."""

from collections.abc import Sequence
from dataclasses import dataclass

from hookcheck.core.evidence import Channel
from hookcheck.core.message import Concept
from hookcheck.core.result import VideoResult
from hookcheck.reports.escaping import one_line
from hookcheck.reports.time_axis import WIDTH, Axis
from hookcheck.reports.wording import concept_rows

HEIGHT = 120.0
_LETTER_WIDTH = 7.0
"""A mean bold letter at the 12 units of the labels."""
_LINE_HEIGHT = 13.0
_LONGEST_LABEL = 44


@dataclass(frozen=True, slots=True)
class Label:
    """What joins at a step, where there is room for it."""

    text: str
    x: float
    y: float
    """Of its base line."""
    ends: bool
    """Whether the text ends at *x* rather than beginning there."""

    def overlaps(self, other: "Label") -> bool:
        """Whether the two could not both be read."""
        apart = self._left >= other._left + other._width or other._left >= self._left + self._width
        return not apart and abs(self.y - other.y) < _LINE_HEIGHT

    @property
    def _width(self) -> float:
        return len(self.text) * _LETTER_WIDTH

    @property
    def _left(self) -> float:
        return self.x - self._width if self.ends else self.x


@dataclass(frozen=True, slots=True)
class Step:
    """Concepts joining, at one moment, what a viewer has."""

    x: float
    y: float
    time_s: float
    names: tuple[str, ...]
    coverage: float
    """With them."""
    label: Label | None
    """None where the steps before have taken the room."""


@dataclass(frozen=True, slots=True)
class Curve:
    """The line, and its steps."""

    line: str
    area: str
    steps: tuple[Step, ...]


def coverage_curve(video: VideoResult, channels: tuple[Channel, ...], window_s: float, axis: Axis) -> Curve:
    """The curve of what *channels* bring across."""
    joined: dict[float, list[Concept]] = {}
    for row in concept_rows(video, window_s):
        times_s = [match.captured_at_s for match in row.matches if match.channel in channels]
        if times_s and min(times_s) <= axis.end_s:
            joined.setdefault(min(times_s), []).append(row.concept)
    line = f"M{axis.x(0.0):g} {_y(0.0):g}"
    steps: list[Step] = []
    for time_s, concepts in sorted(joined.items()):
        coverage = video.capture.coverage_at(time_s, channels)
        x, y = axis.x(time_s), _y(coverage)
        line += f"H{x:g}V{y:g}"
        names = tuple(one_line(concept.name) for concept in concepts)
        label = _label(names, x, y, [step.label for step in steps if step.label])
        steps.append(Step(x, y, time_s, names, coverage, label))
    line += f"H{axis.x(axis.end_s):g}"
    return Curve(line, f"{line}V{HEIGHT:g}H{axis.x(0.0):g}Z", tuple(steps))


def _label(names: tuple[str, ...], x: float, y: float, taken: Sequence[Label]) -> Label | None:
    text = f"+ {', '.join(names)}"
    if len(text) > _LONGEST_LABEL:
        text = f"{text[: _LONGEST_LABEL - 1]}…"
    ends = x > WIDTH - 200
    below, above = y + 15, y - 6
    for base_y in (below, above) if y < HEIGHT - 20 else (above,):
        label = Label(text, x - 9 if ends else x + 9, base_y, ends)
        if not any(label.overlaps(other) for other in taken):
            return label
    return None


def _y(coverage: float) -> float:
    return round(HEIGHT * (1.0 - min(coverage, 1.0)), 1)
