"""What a run hands to the reports."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from hookcheck.core.capture import Capture
from hookcheck.core.evidence import Evidence
from hookcheck.core.verdict import Verdict


@dataclass(frozen=True, slots=True)
class VideoResult:
    """One video, checked."""

    path: str
    evidence: Evidence
    capture: Capture
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class VideoFailure:
    """One video that could not be checked."""

    path: str
    error: str
    hint: str
    exit_code: int


Checked: TypeAlias = VideoResult | VideoFailure
"""What came of one video."""


@dataclass(frozen=True, slots=True)
class ScanResult:
    """All videos of a run, in the order they were asked for."""

    videos: Sequence[Checked]
    """May lie on a disk: go through it rather than hold all of it."""
    window_s: float
    version: str
    not_shown: Mapping[str, int] = field(default_factory=dict)
    """How many more videos there are than *videos*, by outcome, where a table cannot hold them all."""
