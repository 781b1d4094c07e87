"""Which concepts of a message the evidence conveys, from when, and what speaks against it."""

from dataclasses import dataclass

from hookcheck.core.evidence import Channel
from hookcheck.core.message import Concept, KeyMessage


@dataclass(frozen=True, slots=True)
class ConceptMatch:
    """A concept found in one channel."""

    concept: Concept
    channel: Channel
    quote: str
    """The exact words, as heard or read."""
    start_s: float
    """When the words begin to be said or appear."""
    captured_at_s: float
    """When a viewer has taken them in: the phrase has ended, the text has been up long enough to be read."""
    similarity: float
    why: str
    """How the quote says it: "'1st of December' = '1 Desember'"."""


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Where the video says something else than the message."""

    message_says: str
    video_says: str
    channel: Channel
    start_s: float
    captured_at_s: float
    why: str
    concept: str = ""
    """Name of the concept that it speaks against; empty when it is not about one."""


@dataclass(frozen=True, slots=True)
class Capture:
    """What of a message reaches a viewer."""

    message: KeyMessage
    matches: tuple[ConceptMatch, ...]
    """Every concept's earliest match in each channel, by time."""
    contradictions: tuple[Contradiction, ...]
    confidence: float
    """Calibrated probability that a careful editor would call the message captured inside the window."""
