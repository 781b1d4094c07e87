"""What a run hands to the reports."""

from dataclasses import dataclass

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


@dataclass(frozen=True, slots=True)
class ScanResult:
    """All videos of a run, in the order they were asked for."""

    videos: tuple[VideoResult | VideoFailure, ...]
    window_s: float
    version: str
