"""How well hookcheck decides, on cases that people have labelled."""

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import mean, median
from typing import Any

from hookcheck.core.capture import find_capture
from hookcheck.core.evidence import Channel, Evidence, Source, SpeechPhrase, SpeechWord, TextEvent
from hookcheck.core.lexicon import function_words
from hookcheck.core.message import KeyMessage, parse_message
from hookcheck.core.result import VideoResult
from hookcheck.core.values import Relation, compare, find_values
from hookcheck.core.verdict import Outcome, ReasonKind, View, judge
from hookcheck.core.wording.stems import roots
from hookcheck.core.wording.words import tokenise
from hookcheck.errors import UsageError
from hookcheck.settings import VerdictSettings

_CLOSE_S = 1.0
"""A time within a second of the label counts as right."""


@dataclass(frozen=True, slots=True)
class Label:
    """What a person says of one case."""

    captured: bool
    captured_s: float | None
    """End of the piece of evidence that completes the message."""
    earliest_s: float | None
    """When that piece can first be taken in."""
    via: str
    """`speech`, `screen`, `both`, or empty when not captured or not labelled."""
    missing: tuple[str, ...]
    contradicted: tuple[tuple[str, str], ...]
    """What the message says, and what the video says instead."""


@dataclass(frozen=True, slots=True)
class Case:
    """A labelled case: evidence or a video, a message, and what a person says of it."""

    id: str
    language: str
    kind: str
    noise: tuple[str, ...]
    message: str
    must: tuple[str, ...]
    evidence: Evidence | None
    video: str
    """Path of the video when the evidence has yet to be gathered."""
    label: Label


@dataclass(frozen=True, slots=True)
class Answer:
    """What hookcheck says of a case."""

    captured: bool
    confidence: float
    captured_at_s: float | None
    via: str
    missing: tuple[str, ...]
    contradicted: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Marked:
    """A case with its answer."""

    case: Case
    answer: Answer


@dataclass(frozen=True, slots=True)
class Rate:
    """So many of so many."""

    right: int
    total: int

    @property
    def share(self) -> float | None:
        return self.right / self.total if self.total else None


@dataclass(frozen=True, slots=True)
class Figures:
    """How well a set of cases was decided."""

    cases: int
    accuracy: Rate
    f1: float | None
    auc: float | None
    """Share of captured and not captured pairs ranked the right way, ties half; None without both."""


@dataclass(frozen=True, slots=True)
class Slice:
    """The figures of the cases that have something in common."""

    name: str
    figures: Figures


@dataclass(frozen=True, slots=True)
class Evaluation:
    """All figures over one labelled file."""

    overall: Figures
    by_language: tuple[Slice, ...]
    by_kind: tuple[Slice, ...]
    by_noise: tuple[Slice, ...]
    time_error_mean_s: float | None
    time_error_median_s: float | None
    time_close: Rate
    """Cases rightly captured whose time is within a second of the label."""
    channel: Rate
    missing_found: Rate
    missing_true: Rate
    """Missing concepts returned for cases not captured that match a label: precision."""
    missing_false_alarms: Rate
    contradictions_found: Rate
    contradiction_false_alarms: Rate


def read_cases(path: Path) -> tuple[Case, ...]:
    """Read labelled cases, one JSON object a line.

    Raises:
        UsageError: the file cannot be read, or a line is not a labelled case.
    """
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except OSError as exc:
        raise UsageError(
            f"{path} cannot be read: {exc.strerror}.", "Pass a JSON Lines file of labelled cases."
        ) from exc
    except UnicodeDecodeError as exc:
        raise UsageError(
            f"{path} is not text in UTF-8.", "Pass a JSON Lines file of labelled cases."
        ) from exc
    cases = []
    for number, line in enumerate(lines, 1):
        if line.strip():
            try:
                cases.append(_case(json.loads(line), number, path.parent))
            except (KeyError, TypeError, ValueError, AttributeError) as exc:
                why = f"it has no `{exc.args[0]}`" if isinstance(exc, KeyError) else str(exc)
                raise UsageError(
                    f"{path}, line {number} is not a labelled case: {why}.",
                    "A case needs `message`, `label` and either `speech` and `screen` or `video`.",
                ) from exc
    if not cases:
        raise UsageError(f"{path} holds no cases.", "Pass a JSON Lines file of labelled cases.")
    return tuple(cases)


def _case(row: dict[str, Any], number: int, folder: Path) -> Case:
    label = row["label"]
    if isinstance(label, bool):
        label = {"captured": label}
    captured_s = label.get("captured_s")
    return Case(
        id=str(row.get("id", number)),
        language=row.get("lang", ""),
        kind=row.get("kind", ""),
        noise=tuple(row.get("noise") or ()),
        message=row["message"],
        must=tuple(row.get("must") or ()),
        evidence=None if "video" in row else _evidence(row),
        video=str(folder / row["video"]) if "video" in row else "",
        label=Label(
            captured=bool(label["captured"]),
            captured_s=captured_s,
            earliest_s=label.get("earliest_s", captured_s),
            via=label.get("via") or "",
            missing=tuple(label.get("missing") or ()),
            contradicted=tuple((pair["message"], pair["video"]) for pair in label.get("contradicted") or ()),
        ),
    )


def _evidence(row: dict[str, Any]) -> Evidence:
    speech = tuple(phrase for entry in row["speech"] if (phrase := _phrase(entry)))
    screen = tuple(TextEvent(entry["text"], entry["start_s"], entry["end_s"]) for entry in row["screen"])
    window_s = VerdictSettings().window_s
    return Evidence(
        source=Source("", None, 0, 0, None, True),
        window_s=window_s,
        read_until_s=window_s,
        channels_read=(Channel.SPEECH, Channel.SCREEN),
        speech=speech,
        screen_text=screen,
    )


def _phrase(entry: dict[str, Any]) -> SpeechPhrase | None:
    words = entry["text"].split()
    if not words:
        return None
    step_s = (entry["end_s"] - entry["start_s"]) / len(words)
    return SpeechPhrase(
        tuple(
            SpeechWord(
                word,
                entry["start_s"] + n * step_s,
                entry["end_s"] if n == len(words) - 1 else entry["start_s"] + (n + 1) * step_s,
                interpolated=True,
            )
            for n, word in enumerate(words)
        )
    )


def message_of(case: Case) -> KeyMessage:
    """The key message of *case*."""
    return parse_message(case.message, language=case.language, must=case.must)


def answer_from_evidence(case: Case, evidence: Evidence, settings: VerdictSettings) -> Answer:
    """What hookcheck says of *case*, given what its video says and shows."""
    capture = find_capture(message_of(case), evidence, settings)
    return answer_of(VideoResult("", evidence, capture, judge(capture, evidence, settings)))


def answer_of(result: VideoResult) -> Answer:
    """A verdict in the terms of a label."""
    verdict = result.verdict
    views = {entry.view: entry.outcome is Outcome.EARLY for entry in verdict.by_view}
    captured = verdict.outcome is Outcome.EARLY
    via = ""
    if captured:
        speech, screen = views[View.SPEECH_ALONE], views[View.SOUND_OFF]
        via = "both" if speech == screen else "speech" if speech else "screen"
    return Answer(
        captured=captured,
        confidence=verdict.confidence,
        captured_at_s=verdict.captured_at_s if captured else None,
        via=via,
        missing=tuple(r.concept for r in verdict.reasons if r.kind is ReasonKind.MISSING_CONCEPT),
        contradicted=tuple((c.message_says, c.video_says) for c in result.capture.contradictions),
    )


def evaluate(marked: Sequence[Marked]) -> Evaluation:
    """Hold answers against labels; the rules are those of the benchmark's own description."""
    hits = [m for m in marked if m.case.label.captured and m.answer.captured]
    errors_s = [error for m in hits if (error := _time_error_s(m)) is not None]
    labelled_via = [m for m in hits if m.case.label.via]
    not_captured = [m for m in marked if not m.case.label.captured]
    captured = [m for m in marked if m.case.label.captured]
    gold = [(m, entry) for m in not_captured for entry in m.case.label.missing]
    returned = [(m, entry) for m in not_captured for entry in m.answer.missing if m.case.label.missing]
    pairs = [(m, pair) for m in marked for pair in m.case.label.contradicted]
    return Evaluation(
        overall=_figures(marked),
        by_language=_slices(marked, lambda case: (case.language,)),
        by_kind=_slices(marked, lambda case: (case.kind,)),
        by_noise=_slices(marked, lambda case: case.noise or ("none",)),
        time_error_mean_s=mean(errors_s) if errors_s else None,
        time_error_median_s=median(errors_s) if errors_s else None,
        time_close=Rate(sum(error <= _CLOSE_S for error in errors_s), len(errors_s)),
        channel=Rate(sum(m.case.label.via == m.answer.via for m in labelled_via), len(labelled_via)),
        missing_found=Rate(sum(_is_found(entry, m) for m, entry in gold), len(gold)),
        missing_true=Rate(
            sum(any(_covers(entry, wanted) for wanted in m.case.label.missing) for m, entry in returned),
            len(returned),
        ),
        missing_false_alarms=Rate(sum(bool(m.answer.missing) for m in captured), len(captured)),
        contradictions_found=Rate(sum(_is_contradicted(pair, m) for m, pair in pairs), len(pairs)),
        contradiction_false_alarms=Rate(sum(bool(m.answer.contradicted) for m in captured), len(captured)),
    )


def _figures(marked: Sequence[Marked]) -> Figures:
    right = sum(m.case.label.captured == m.answer.captured for m in marked)
    true_positives = sum(m.case.label.captured and m.answer.captured for m in marked)
    positives = sum(m.case.label.captured for m in marked)
    answered = sum(m.answer.captured for m in marked)
    f1 = 2 * true_positives / (positives + answered) if positives + answered else None
    return Figures(len(marked), Rate(right, len(marked)), f1, _auc(marked))


def _auc(marked: Sequence[Marked]) -> float | None:
    above = [m.answer.confidence for m in marked if m.case.label.captured]
    below = [m.answer.confidence for m in marked if not m.case.label.captured]
    if not above or not below:
        return None
    won = sum((a > b) + 0.5 * (a == b) for a in above for b in below)
    return won / (len(above) * len(below))


def _slices(marked: Sequence[Marked], names_of: Callable[[Case], Iterable[str]]) -> tuple[Slice, ...]:
    groups: dict[str, list[Marked]] = defaultdict(list)
    for m in marked:
        for name in names_of(m.case):
            if name:
                groups[name].append(m)
    return tuple(Slice(name, _figures(group)) for name, group in sorted(groups.items()))


def _time_error_s(m: Marked) -> float | None:
    label, at_s = m.case.label, m.answer.captured_at_s
    if at_s is None or label.captured_s is None or label.earliest_s is None:
        return None
    return max(label.earliest_s - at_s, at_s - label.captured_s, 0.0)


def _content(text: str) -> list[frozenset[str]]:
    """The content words of *text*, each as all its roots; values as one canonical word each."""
    small = function_words()
    return [roots(token.text) for token in tokenise(text) if token.text not in small]


def _covers(returned: str, wanted: str) -> bool:
    """Whether *returned* covers at least half of the content words of *wanted*."""
    wanted_words, returned_words = _content(wanted), _content(returned)
    if not wanted_words:
        return False
    covered = sum(any(not word.isdisjoint(other) for other in returned_words) for word in wanted_words)
    return covered * 2 >= len(wanted_words) or _same_value(returned, wanted)


def _same_value(left: str, right: str) -> bool:
    return any(
        compare(a, b) in (Relation.SAME, Relation.EQUIVALENT, Relation.CONTAINED)
        for a in find_values(left)
        for b in find_values(right)
    )


def _is_found(wanted: str, m: Marked) -> bool:
    if wanted in m.case.must:
        return any(_content(wanted) and _covers_all(entry, wanted) for entry in m.answer.missing)
    return any(_covers(entry, wanted) for entry in m.answer.missing)


def _covers_all(returned: str, wanted: str) -> bool:
    words = _content(returned)
    return all(any(not word.isdisjoint(other) for other in words) for word in _content(wanted))


def _is_contradicted(pair: tuple[str, str], m: Marked) -> bool:
    return any(says_instead(returned, pair) for returned in m.answer.contradicted)


def says_instead(returned: tuple[str, str], pair: tuple[str, str]) -> bool:
    """Whether a returned pair is about the same part of the message and holds what the video says."""
    return all(
        _shares_word(one, other) or _same_value(one, other) for one, other in zip(returned, pair, strict=True)
    )


def is_about(concept: str, entry: str) -> bool:
    """Whether a concept and a labelled entry are about the same words of a message."""
    return _covers(concept, entry) or _covers(entry, concept)


def _shares_word(left: str, right: str) -> bool:
    return any(not a.isdisjoint(b) for a in _content(left) for b in _content(right))
