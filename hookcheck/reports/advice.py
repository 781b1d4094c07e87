"""What to fix in a video, or to know about it: the reasons of its verdict in words."""

from dataclasses import dataclass, replace
from itertools import groupby

from hookcheck.core.capture import FORBIDDEN
from hookcheck.core.evidence import Channel, Evidence, MissingChannel
from hookcheck.core.result import VideoResult
from hookcheck.core.verdict import Outcome, Reason, ReasonKind
from hookcheck.reports.escaping import one_line
from hookcheck.reports.sentences import Sentences
from hookcheck.reports.wording import all_read, clash_form, concept_rows, listed, told, when


@dataclass(frozen=True, slots=True)
class Advice:
    """One reason in words."""

    kind: ReasonKind
    finding: str
    fix: str
    time_s: float | None = None


def advise(video: VideoResult, window_s: float, sentences: Sentences) -> tuple[Advice, ...]:
    """The reasons of a verdict in words, in their order; what is missing altogether in one sentence.

    A channel that could not be read, and a close call, are told even where no reason tells them.
    """
    reasons = list(video.verdict.reasons)
    told = {(reason.kind, reason.channel) for reason in reasons}
    for gap in video.evidence.channels_missing:
        if (ReasonKind.CHANNEL_MISSING, gap.channel) not in told:
            reasons.append(Reason(ReasonKind.CHANNEL_MISSING, channel=gap.channel))
    if video.verdict.unsure and ReasonKind.UNSURE not in {reason.kind for reason in reasons}:
        reasons.append(Reason(ReasonKind.UNSURE))
    absent = [reason for reason in reasons if reason.kind is ReasonKind.MISSING_CONCEPT and not reason.quote]
    told_apart = groupby((reason for reason in reasons if reason not in absent[1:]), key=_told_together)
    advice = []
    for _, group in told_apart:
        reason, *others = group
        alike = [reason, *others] if reason.kind is ReasonKind.TOO_LATE else absent
        advice.append(_advice(reason, [one.concept for one in alike], video, window_s, sentences))
    return _shared_fixes(advice, window_s, sentences)


def _told_together(reason: Reason) -> tuple[object, ...]:
    """What concepts that come too late at one moment have in common; nothing else shares a sentence."""
    if reason.kind is ReasonKind.TOO_LATE and reason.concept:
        return reason.kind, reason.channel, reason.time_s
    return (id(reason),)


def _shared_fixes(advice: list[Advice], window_s: float, sentences: Sentences) -> tuple[Advice, ...]:
    """A fix that findings in a row have in common, told once below the last of them."""
    told: list[Advice] = []
    in_a_row = 1
    for item, following in zip(advice, (*advice[1:], None), strict=True):
        same = (
            following
            and item.kind is following.kind
            and (item.kind is ReasonKind.TOO_LATE or item.fix == following.fix)
        )
        if same and item.fix:
            in_a_row += 1
            told.append(replace(item, fix=""))
            continue
        many = f"reason.{item.kind}.fix_many"
        if in_a_row > 1 and many in sentences.templates:
            item = replace(item, fix=sentences.say(many, bar=sentences.bar(window_s)))
        told.append(item)
        in_a_row = 1
    return tuple(told)


def to_act_on(video: VideoResult, window_s: float, sentences: Sentences) -> tuple[Advice, ...]:
    """What `advise` says, but for the good news."""
    return tuple(item for item in advise(video, window_s, sentences) if item.kind is not ReasonKind.COMPLETE)


def _advice(
    reason: Reason, names: list[str], video: VideoResult, window_s: float, sentences: Sentences
) -> Advice:
    gap = _gap(video.evidence, reason.channel)
    slots = {
        "bar": sentences.bar(window_s),
        "concept": one_line(reason.concept),
        "concepts": _quoted(names, sentences),
        "quote": one_line(reason.quote),
        "expected": one_line(reason.expected),
        "said": sentences.say(f"said.{reason.channel}") if reason.channel else "",
        "unread": _capital(sentences.say(f"unread.{reason.channel}")) if reason.channel else "",
        "why": told(gap.reason if gap else reason.detail, sentences),
        "hint": told(gap.hint if gap else "", sentences),
        "heard": sentences.language_name(one_line(reason.detail)),
        "found": str(reason.concepts_in),
        "total": str(reason.concepts_total),
        "confidence": sentences.percent(video.verdict.confidence),
        "time": "–",
        "late": "–",
    }
    if reason.time_s is not None:
        slots["time"], slots["late"] = when(reason.time_s, window_s, sentences)
    if reason.kind is ReasonKind.OTHER_LANGUAGE:
        slots["expected"] = sentences.language_name(slots["expected"])
    form = _form(reason, len(names) > 1, video, slots)
    finding = sentences.say(f"reason.{reason.kind}.{form}", **slots)
    if form.startswith("finding_read"):
        # Not found is not missing: whoever follows this advice might say it twice.
        return Advice(reason.kind, finding, "", reason.time_s)
    fix = "fix_many" if form.endswith("_many") else "fix"
    if one_sided := _one_sided(reason.kind, video, window_s):
        fix, slots["concepts"] = "fix_named", _quoted(one_sided, sentences)
    return Advice(reason.kind, finding, sentences.say(f"reason.{reason.kind}.{fix}", **slots), reason.time_s)


def _form(reason: Reason, several: bool, video: VideoResult, slots: dict[str, str]) -> str:
    """Which wording of a reason its facts suffice for."""
    match reason.kind:
        case ReasonKind.COMPLETE:
            return "finding"
        case ReasonKind.UNSURE:
            contradicted = video.verdict.outcome is Outcome.CONTRADICTED
            return "finding_contradicted" if contradicted else "finding"
        case ReasonKind.TOO_LATE:
            if not reason.concept or not reason.channel:
                return "finding_message"
            return "finding_many" if several else "finding"
        case ReasonKind.MISSING_CONCEPT:
            if reason.quote:
                return "finding_unstated"
            form = "finding" if all_read(video.evidence) else "finding_read"
            return f"{form}_many" if several else form
        case ReasonKind.CONTRADICTION | ReasonKind.FORBIDDEN:
            if not reason.channel or reason.time_s is None:
                return "finding_untimed"
            return f"finding_{form}" if (form := _clash_form_of(reason, video)) else "finding"
        case ReasonKind.ONLY_SPOKEN | ReasonKind.ONLY_SHOWN:
            if reason.concepts_in is not None and reason.concepts_total is not None:
                return "finding"
            return "finding_concept" if reason.concept else "finding_plain"
        case ReasonKind.CHANNEL_MISSING:
            return "finding" if slots["why"] else "finding_plain"
        case ReasonKind.OTHER_LANGUAGE:
            return "finding" if reason.detail and reason.expected else "finding_plain"


def _clash_form_of(reason: Reason, video: VideoResult) -> str:
    told = (reason.channel, reason.time_s, reason.quote, reason.expected)
    for against in video.capture.contradictions:
        if told == (against.channel, against.captured_at_s, against.video_says, against.message_says):
            form = clash_form(against)
            return "" if form == FORBIDDEN else form
    return ""


def _one_sided(kind: ReasonKind, video: VideoResult, window_s: float) -> list[str]:
    """The concepts that a viewer without sound, or without a picture, misses; none where that is all."""
    muted = {ReasonKind.ONLY_SPOKEN: True, ReasonKind.ONLY_SHOWN: False}.get(kind)
    if muted is None:
        return []
    by_concept = {
        row.concept.name: {
            match.channel is not Channel.SPEECH for match in row.matches if match.captured_at_s <= window_s
        }
        for row in concept_rows(video, window_s)
    }
    missed = [name for name, shown in by_concept.items() if shown and muted not in shown]
    return missed if len(missed) < len(by_concept) else []


def _quoted(names: list[str], sentences: Sentences) -> str:
    return listed([f"“{one_line(name)}”" for name in names], sentences)


def _capital(sentence: str) -> str:
    return sentence[:1].upper() + sentence[1:]


def _gap(evidence: Evidence, channel: Channel | None) -> MissingChannel | None:
    return next((gap for gap in evidence.channels_missing if gap.channel == channel), None)
