"""Whether a message got across early: the outcome, the score, and the reasons."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import chain

from hookcheck.core.capture import (
    FORBIDDEN,
    SOUND_OFF,
    SOUND_ON,
    SPEECH_ALONE,
    Capture,
    ChannelCapture,
)
from hookcheck.core.evidence import Channel, Evidence
from hookcheck.core.message import Concept
from hookcheck.settings import VerdictSettings


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
    """Carries time_s; channel and quote of the phrase or match that ends then."""
    TOO_LATE = "too_late"
    """Carries concept, channel, time_s, quote."""
    MISSING_CONCEPT = "missing_concept"
    """Carries concept; channel, time_s and quote where it is only asked, wished, planned or called false."""
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


_CHANNELS = {View.SOUND_ON: SOUND_ON, View.SOUND_OFF: SOUND_OFF, View.SPEECH_ALONE: SPEECH_ALONE}
_NEEDED = {
    View.SOUND_ON: (Channel.SPEECH, Channel.SCREEN),
    View.SOUND_OFF: (Channel.SCREEN,),
    View.SPEECH_ALONE: (Channel.SPEECH,),
}


def judge(capture: Capture, evidence: Evidence, settings: VerdictSettings) -> Verdict:
    """Judge how early *capture* is complete."""
    by_view = tuple(
        _view_verdict(view, captured, capture, evidence, settings)
        for view, captured in zip(View, capture.by_channels, strict=True)
    )
    whole, sound_on = by_view[0], capture.by_channels[0]
    marks = (*(mark for mark in settings.marks_s if mark < evidence.window_s), evidence.window_s)
    return Verdict(
        outcome=whole.outcome,
        score=score(capture, evidence.window_s, settings),
        captured_at_s=whole.captured_at_s,
        coverage=whole.coverage,
        confidence=sound_on.confidence,
        unsure=abs(sound_on.confidence - capture.threshold) < settings.unsure_margin,
        by_view=by_view,
        marks=tuple(CoverageAt(mark, capture.coverage_at(mark)) for mark in marks),
        reasons=tuple(_reasons(whole, by_view, capture, evidence, settings)),
    )


def score(capture: Capture, window_s: float, settings: VerdictSettings) -> float:
    """100 times the sum of weight, match and earliness over the concepts of the message."""
    worth: dict[Concept, float] = {}
    for match in capture.matches:
        here = match.similarity * earliness(match.captured_at_s, window_s, settings)
        worth[match.concept] = max(worth.get(match.concept, 0.0), here)
    points = 0.0
    for concept in capture.message.concepts:
        points += concept.weight * worth.get(concept, 0.0)
    return min(100.0, 100 * points)


def earliness(time_s: float, window_s: float, settings: VerdictSettings) -> float:
    """What capture at *time_s* is worth: 1 at first, less and less up to the window's end, then nothing."""
    if time_s <= min(settings.full_score_until_s, window_s):
        return 1.0
    if time_s > window_s:
        return 0.0
    late = (time_s - settings.full_score_until_s) / (window_s - settings.full_score_until_s)
    return 1 - late * (1 - settings.score_at_window_end)


def _view_verdict(
    view: View, captured: ChannelCapture, capture: Capture, evidence: Evidence, settings: VerdictSettings
) -> ViewVerdict:
    coverage = capture.coverage_at(evidence.window_s, captured.channels)
    at_s = captured.captured_at_s
    if any(contradiction.channel in captured.channels for contradiction in capture.contradictions):
        outcome = Outcome.CONTRADICTED
    elif at_s is not None:
        outcome = Outcome.EARLY if at_s <= evidence.window_s else Outcome.LATE
    elif _unread(view, evidence):
        outcome = Outcome.UNKNOWN
    else:
        outcome = Outcome.PARTIAL if coverage >= settings.least_partial_coverage else Outcome.MISSED
    return ViewVerdict(view, outcome, None if outcome is Outcome.CONTRADICTED else at_s, coverage)


def _unread(view: View, evidence: Evidence) -> tuple[Channel, ...]:
    """Channels that this way of watching needs and that were not read; captions stand in for speech."""
    read = set(evidence.channels_read)
    if Channel.CAPTIONS in read and evidence.captions and view is View.SOUND_ON:
        read.add(Channel.SPEECH)
    return tuple(channel for channel in _NEEDED[view] if channel not in read)


def _reasons(
    whole: ViewVerdict,
    by_view: tuple[ViewVerdict, ...],
    capture: Capture,
    evidence: Evidence,
    settings: VerdictSettings,
) -> Iterator[Reason]:
    for found in capture.contradictions:
        kind = ReasonKind.FORBIDDEN if found.why == FORBIDDEN else ReasonKind.CONTRADICTION
        yield Reason(
            kind,
            channel=found.channel,
            time_s=found.captured_at_s,
            quote=found.video_says,
            expected=found.message_says,
        )
    for channel in _unread(View.SOUND_ON, evidence):
        yield Reason(ReasonKind.CHANNEL_MISSING, channel=channel)
    if whole.outcome is Outcome.EARLY:
        yield _complete(whole.captured_at_s, capture, evidence)
    else:
        yield from _gaps(capture, evidence.window_s)
    if evidence.speech_language and evidence.speech_language != capture.message.language:
        yield Reason(
            ReasonKind.OTHER_LANGUAGE, expected=capture.message.language, detail=evidence.speech_language
        )
    sound_off = next(verdict for verdict in by_view if verdict.view is View.SOUND_OFF)
    total = len(capture.message.concepts)
    if whole.outcome is Outcome.EARLY and sound_off.outcome is not Outcome.EARLY:
        yield Reason(
            ReasonKind.ONLY_SPOKEN,
            concepts_in=_concepts_in(capture, evidence.window_s, SOUND_OFF),
            concepts_total=total,
        )
    spoken = next(verdict for verdict in by_view if verdict.view is View.SPEECH_ALONE)
    if (
        whole.outcome is Outcome.EARLY
        and spoken.outcome not in (Outcome.EARLY, Outcome.UNKNOWN)
        and evidence.speech
    ):
        yield Reason(
            ReasonKind.ONLY_SHOWN,
            concepts_in=_concepts_in(capture, evidence.window_s, SPEECH_ALONE),
            concepts_total=total,
        )
    if abs(capture.by_channels[0].confidence - capture.threshold) < settings.unsure_margin:
        yield Reason(ReasonKind.UNSURE)


def _complete(at_s: float | None, capture: Capture, evidence: Evidence) -> Reason:
    """That the message is complete at *at_s*, and the words that complete it."""
    said = ((Channel.SPEECH, phrase.text) for phrase in evidence.speech if phrase.end_s == at_s)
    found = ((match.channel, match.quote) for match in capture.matches if match.captured_at_s == at_s)
    channel, quote = next(chain(said, found), (None, ""))
    return Reason(ReasonKind.COMPLETE, channel=channel, time_s=at_s, quote=quote)


def _concepts_in(capture: Capture, window_s: float, channels: tuple[Channel, ...]) -> int:
    return len(
        {
            match.concept
            for match in capture.matches
            if match.channel in channels and match.captured_at_s <= window_s
        }
    )


def _gaps(capture: Capture, window_s: float) -> Iterator[Reason]:
    """Concepts said too late, and runs of neighbouring ones never said."""
    contradicted = {found.concept for found in capture.contradictions}
    missing: list[Concept] = []
    for concept in capture.message.concepts:
        at_s = capture.captured_at_s(concept)
        # What speaks against the whole message tells why its words are no statement.
        unstated = concept in capture.unstated and "" not in contradicted
        if (at_s is None or unstated) and concept.name not in contradicted:
            missing.append(concept)
            continue
        if missing:
            yield _missing(missing, capture)
            missing = []
        if at_s is not None and at_s > window_s:
            first = min(
                (m for m in capture.matches if m.concept == concept), key=lambda match: match.captured_at_s
            )
            yield Reason(ReasonKind.TOO_LATE, concept.name, first.channel, at_s, first.quote)
    if missing:
        yield _missing(missing, capture)


def _missing(concepts: list[Concept], capture: Capture) -> Reason:
    """One reason for neighbouring concepts, worded as the message words them."""
    text = capture.message.text
    start = text.find(concepts[0].name)
    end = text.find(concepts[-1].name, max(start, 0))
    joined = (
        text[start : end + len(concepts[-1].name)]
        if 0 <= start <= end
        else ", ".join(c.name for c in concepts)
    )
    if any(concept not in capture.unstated for concept in concepts):
        return Reason(ReasonKind.MISSING_CONCEPT, joined)
    told = [match for match in capture.matches if match.concept in concepts]
    quoted = " … ".join(dict.fromkeys(match.quote for match in told))
    return Reason(ReasonKind.MISSING_CONCEPT, joined, told[0].channel, told[0].captured_at_s, quoted)
