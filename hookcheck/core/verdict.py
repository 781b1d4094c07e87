"""Whether a message got across early: the outcome, the score, and the reasons."""

from dataclasses import dataclass
from enum import StrEnum

from hookcheck.core.evidence import Channel


class Outcome(StrEnum):
    """The verdict on one video."""

    EARLY = "EARLY"
    LATE = "LATE"
    PARTIAL = "PARTIAL"
    MISSED = "MISSED"
    CONTRADICTED = "CONTRADICTED"
    UNKNOWN = "UNKNOWN"


class View(StrEnum):
    """A way of watching."""

    SOUND_ON = "sound_on"
    SOUND_OFF = "sound_off"
    SPEECH_ALONE = "speech_alone"


class ReasonKind(StrEnum):
    """What a reason is about; the reports have a sentence for each, in each language."""

    COMPLETE = "complete"
    """Carries time_s."""
    TOO_LATE = "too_late"
    """Carries concept, channel, time_s, quote."""
    MISSING_CONCEPT = "missing_concept"
    """Carries concept; quote when something came near."""
    CONTRADICTION = "contradiction"
    """Carries expected (the message), quote (the video), channel, time_s."""
    FORBIDDEN = "forbidden"
    """Carries expected (the wording forbidden), quote, channel, time_s."""
    ONLY_SPOKEN = "only_spoken"
    """Carries concepts_in, concepts_total; concept when it is about one alone."""
    ONLY_SHOWN = "only_shown"
    """Carries what ONLY_SPOKEN carries."""
    CHANNEL_MISSING = "channel_missing"
    """Carries channel; why and what to do is in the evidence."""
    OTHER_LANGUAGE = "other_language"
    """Carries expected and detail: ISO 639-1 codes of the message's language and of the one heard."""
    UNSURE = "unsure"
    """Carries nothing; the confidence is the verdict's."""


@dataclass(frozen=True, slots=True)
class Reason:
    """One finding behind a verdict, most important first; facts only, worded by the reports."""

    kind: ReasonKind
    concept: str = ""
    channel: Channel | None = None
    time_s: float | None = None
    quote: str = ""
    expected: str = ""
    detail: str = ""
    concepts_in: int | None = None
    """For ONLY_SPOKEN and ONLY_SHOWN: how many concepts a viewer without the other channel gets."""
    concepts_total: int | None = None


@dataclass(frozen=True, slots=True)
class ViewVerdict:
    """The verdict for one way of watching."""

    view: View
    outcome: Outcome
    captured_at_s: float | None
    coverage: float
    """Share of the message, by weight, captured in the window."""


@dataclass(frozen=True, slots=True)
class CoverageAt:
    """Share of the message, by weight, captured by a moment."""

    time_s: float
    coverage: float


@dataclass(frozen=True, slots=True)
class Verdict:
    """The answer for one video. The whole is the sound-on view."""

    outcome: Outcome
    score: float
    """0 to 100, additive over concepts."""
    captured_at_s: float | None
    """Time to message: when the last concept is in; None when it never is."""
    coverage: float
    confidence: float
    unsure: bool
    """True when the confidence lies so near the threshold that a person should look."""
    by_view: tuple[ViewVerdict, ...]
    marks: tuple[CoverageAt, ...]
    """Coverage by 3 s, 5 s and the window's end."""
    reasons: tuple[Reason, ...]
