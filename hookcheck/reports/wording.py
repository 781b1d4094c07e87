"""From the facts of a result to the sentences that every report shows."""

from collections import Counter
from dataclasses import dataclass

from hookcheck.core.capture import FORBIDDEN, ConceptMatch, Contradiction
from hookcheck.core.evidence import Channel, Evidence, Sound
from hookcheck.core.finds.clash import ClashKind
from hookcheck.core.message import Concept
from hookcheck.core.result import ScanResult, VideoFailure, VideoResult
from hookcheck.core.verdict import Outcome, ReasonKind, ViewVerdict
from hookcheck.reports.escaping import one_line
from hookcheck.reports.sentences import LANGUAGES, Sentences

WORST_FIRST = (
    None,
    Outcome.CONTRADICTED,
    Outcome.MISSED,
    Outcome.PARTIAL,
    Outcome.LATE,
    Outcome.UNKNOWN,
    Outcome.EARLY,
)
"""The order in which videos need somebody; None is a video that could not be checked."""


@dataclass(frozen=True, slots=True)
class ConceptRow:
    """One concept of the message and what came of it, for a list."""

    concept: Concept
    matches: tuple[ConceptMatch, ...]
    """Earliest first; empty when it was not found."""
    against: Contradiction | None
    """Where the video says something else."""
    late: bool
    """True when even the earliest match comes after the window."""
    unstated: bool = False
    """True when it is only asked, wished, planned or called false."""

    @property
    def found(self) -> bool:
        """Whether it got across in the window."""
        return bool(self.matches) and not (self.late or self.unstated)


def report_language(result: ScanResult, asked: str = "") -> str:
    """The language to report in: the one asked for, else the messages' own when they share one."""
    if asked:
        return asked
    languages = {video.capture.message.language for video in result.videos if isinstance(video, VideoResult)}
    return languages.pop() if len(languages) == 1 else LANGUAGES[0]


def concept_rows(video: VideoResult, window_s: float) -> tuple[ConceptRow, ...]:
    """The concepts of a video's message in the editor's order."""
    rows = []
    for concept in video.capture.message.concepts:
        matches = sorted(
            (match for match in video.capture.matches if match.concept == concept),
            key=lambda match: (match.captured_at_s, match.channel),
        )
        against = next((one for one in video.capture.contradictions if one.concept == concept.name), None)
        late = bool(matches) and matches[0].captured_at_s > window_s
        rows.append(ConceptRow(concept, tuple(matches), against, late, concept in video.capture.unstated))
    return tuple(rows)


def worst_first(result: ScanResult) -> tuple[VideoResult | VideoFailure, ...]:
    """The videos in the order in which they need somebody."""
    return tuple(sorted(result.videos, key=urgency))


def urgency(video: VideoResult | VideoFailure) -> tuple[int, float, str]:
    """What sorts first what needs somebody most."""
    if isinstance(video, VideoFailure):
        return (WORST_FIRST.index(None), 0.0, video.path)
    return (WORST_FIRST.index(video.verdict.outcome), video.verdict.score, video.path)


def outcome_name(video: VideoResult | VideoFailure) -> str:
    """The outcome as the sentences know it: "FAILED" for a video that could not be checked."""
    return "FAILED" if isinstance(video, VideoFailure) else str(video.verdict.outcome)


def total_sentence(result: ScanResult, sentences: Sentences) -> str:
    """How many videos came to which outcome."""
    counts = Counter(map(outcome_name, result.videos))
    counts.update(result.not_shown)
    count = counts.total()
    total = sentences.say(f"total.videos_{'one' if count == 1 else 'many'}", count=str(count))
    each = [
        sentences.say(f"total.{name}", count=str(counts[name]))
        for name in ("EARLY", "LATE", "PARTIAL", "MISSED", "CONTRADICTED", "UNKNOWN", "FAILED")
        if counts[name]
    ]
    return f"{total}: {', '.join(each)}"


def shared_folder(result: ScanResult) -> str:
    """The folder that all videos of a run lie in, its last separator included; empty when there is none."""
    parts = [video.path.replace("\\", "/").split("/")[:-1] for video in result.videos]
    shared = 0
    for names in zip(*parts, strict=False):
        if len(set(names)) > 1:
            break
        shared += len(names[0]) + 1
    # The root is shared by all, and says nothing.
    return result.videos[0].path[:shared] if parts and shared > 1 else ""


def told(text: str, sentences: Sentences) -> str:
    """What another part says in English, in the language of the report and fit to be shown."""
    return one_line(sentences.translate(text))


def all_read(evidence: Evidence) -> bool:
    """Whether what was not found is not there: nothing of the sound and the picture stayed unread."""
    needed = {Channel.SPEECH, Channel.SCREEN}
    return not evidence.channels_missing and needed <= set(evidence.channels_read)


def sound_words(evidence: Evidence, sentences: Sentences) -> str:
    """Why nobody is heard; empty where somebody is, or where nobody has listened."""
    if evidence.sound in (Sound.SPEECH, Sound.UNHEARD):
        return ""
    return sentences.say(f"sound.{evidence.sound}")


def marks_words(video: VideoResult, sentences: Sentences) -> str:
    """How much of the message is in by each of the bars."""
    marks = " · ".join(
        sentences.say(
            "label.by_mark", coverage=sentences.percent(mark.coverage), time=sentences.bar(mark.time_s)
        )
        for mark in video.verdict.marks
    )
    return sentences.say("label.marks_unknown", marks=marks) if _unknown(video) else marks


def score_words(video: VideoResult, sentences: Sentences) -> str:
    """The score; a dash where what was not read may be worth more."""
    return "–" if _unknown(video) else sentences.number(video.verdict.score)


def _unknown(video: VideoResult) -> bool:
    return video.verdict.outcome is Outcome.UNKNOWN


def delay(sentences: Sentences, time_s: float, window_s: float) -> tuple[str, str]:
    """A moment after the window and by how much, precise enough that the two are seen to differ."""
    decimals = 1 if round(time_s - window_s, 1) > 0 else 2
    return sentences.moment(time_s, decimals), sentences.span(max(time_s - window_s, 0.01), decimals)


def verdict_sentence(video: VideoResult, window_s: float, sentences: Sentences) -> str:
    """The verdict on a video in one sentence."""
    verdict, bar = video.verdict, sentences.bar(window_s)
    found = _form_of_outcome(verdict.outcome, verdict.coverage)
    match verdict.outcome:
        case Outcome.EARLY | Outcome.LATE if verdict.captured_at_s is not None:
            time, late = when(verdict.captured_at_s, window_s, sentences)
            coverage = sentences.percent(verdict.coverage)
            return sentences.say(f"verdict.{found}", time=time, late=late, bar=bar, coverage=coverage)
        case Outcome.PARTIAL if found == Outcome.PARTIAL:
            rows = concept_rows(video, window_s)
            parts = str(sum(row.found for row in rows))
            return sentences.say("verdict.PARTIAL", found=parts, total=str(len(rows)), bar=bar)
        case Outcome.PARTIAL | Outcome.MISSED:
            return sentences.say(f"verdict.{found}", bar=bar)
        case Outcome.CONTRADICTED:
            return _contradiction_sentence(video, window_s, sentences)
        case Outcome.UNKNOWN:
            unread = [sentences.say(f"unread.{gap.channel}") for gap in video.evidence.channels_missing]
            if not unread:
                return sentences.say("verdict.UNKNOWN_UNSAID")
            return sentences.say("verdict.UNKNOWN", unread=listed(unread, sentences))
        case _:
            return sentences.say(f"outcome.{verdict.outcome}")


def completing_words(video: VideoResult, sentences: Sentences) -> str:
    """What completes the message, where no part is first met in it; else empty."""
    for reason in video.verdict.reasons:
        shown = any(match.captured_at_s == reason.time_s for match in video.capture.matches)
        if reason.kind is ReasonKind.COMPLETE and reason.channel and reason.time_s is not None and not shown:
            time, said = sentences.moment(reason.time_s), sentences.say(f"said.{reason.channel}")
            return sentences.say("label.completed", time=time, said=said, quote=one_line(reason.quote))
    return ""


def view_sentence(view: ViewVerdict, window_s: float, sentences: Sentences) -> str:
    """The verdict for one way of watching, as a phrase."""
    return _view_words("view_outcome", view, window_s, sentences)


def view_figure_sentence(view: ViewVerdict, window_s: float, sentences: Sentences) -> str:
    """What to say under the figure of a view: its time where it gets across, its coverage where not."""
    return _view_words("page.view_outcome", view, window_s, sentences)


def clash_words(against: Contradiction, sentences: Sentences) -> str:
    """In what a contradiction consists."""
    return sentences.templates.get(f"clash.{against.why}", one_line(against.why))


def _view_words(group: str, view: ViewVerdict, window_s: float, sentences: Sentences) -> str:
    time = late = early = "–"
    if view.captured_at_s is not None:
        time, late = when(view.captured_at_s, window_s, sentences)
        early = sentences.span(max(window_s - view.captured_at_s, 0.0))
    return sentences.say(
        f"{group}.{_form_of_outcome(view.outcome, view.coverage)}",
        time=time,
        late=late,
        early=early,
        coverage=sentences.percent(view.coverage),
    )


def _form_of_outcome(outcome: Outcome, coverage: float) -> str:
    """An outcome, and how much of the message was found where that is not what one would think."""
    whole = coverage > 1 - 1e-6
    if outcome is Outcome.EARLY and not whole:
        return "EARLY_MOSTLY"
    if outcome is Outcome.PARTIAL and whole:
        return "PARTIAL_SCATTERED"
    if outcome is Outcome.MISSED and coverage > 1e-6:
        return "MISSED_NEARLY"
    return outcome


def when(time_s: float, window_s: float, sentences: Sentences) -> tuple[str, str]:
    """A moment, and by how much it is too late when it is."""
    if time_s > window_s:
        return delay(sentences, time_s, window_s)
    return sentences.moment(time_s), "–"


def _contradiction_sentence(video: VideoResult, window_s: float, sentences: Sentences) -> str:
    if not video.capture.contradictions:
        return sentences.say("verdict.CONTRADICTED_PLAIN")
    against = video.capture.contradictions[0]
    form = clash_form(against)
    return sentences.say(
        f"verdict.CONTRADICTED_{form.upper()}" if form else "verdict.CONTRADICTED",
        video=one_line(against.video_says),
        message=one_line(against.message_says),
        said=sentences.say(f"said.{against.channel}"),
        time=when(against.captured_at_s, window_s, sentences)[0],
    )


def clash_form(against: Contradiction) -> str:
    """Which wording a contradiction takes; empty for two wordings to be set side by side."""
    if against.why in (FORBIDDEN, ClashKind.DENIAL, ClashKind.UNASSERTED):
        return against.why
    # "Do not drink it" against "drink it": to quote both words would show no difference.
    same = one_line(against.video_says).casefold() == one_line(against.message_says).casefold()
    return "reversed" if same else ""


def concept_sentence(row: ConceptRow, video: VideoResult, window_s: float, sentences: Sentences) -> str:
    """What came of a concept, when there is no quote to show for it."""
    if row.against:
        form = "reversed" if clash_form(row.against) == "reversed" else "contradicted"
        return sentences.say(f"concept.{form}", video=one_line(row.against.video_says))
    if row.late:
        return sentences.say("concept.late", late=delay(sentences, row.matches[0].captured_at_s, window_s)[1])
    if row.unstated:
        return sentences.say("concept.unstated")
    return sentences.say("concept.missing" if all_read(video.evidence) else "concept.missing_read")


def concept_outcome(row: ConceptRow, video: VideoResult) -> Outcome:
    """What came of a concept, in the words of a verdict."""
    if row.against:
        return Outcome.CONTRADICTED
    if row.late:
        return Outcome.LATE
    if row.matches:
        return Outcome.PARTIAL if row.unstated else Outcome.EARLY
    return Outcome.MISSED if all_read(video.evidence) else Outcome.UNKNOWN


def listed(names: list[str], sentences: Sentences) -> str:
    """Names in a row: "a, b and c"."""
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} {sentences.say('label.and')} {names[-1]}"
