"""The findings of a check as marks on an editor's timeline."""

from dataclasses import dataclass
from enum import StrEnum

from hookcheck.core.capture import FORBIDDEN
from hookcheck.core.result import VideoResult
from hookcheck.core.verdict import Outcome
from hookcheck.reports.escaping import one_line
from hookcheck.reports.sentences import Sentences
from hookcheck.reports.wording import all_read, clash_words, concept_rows, concept_sentence, verdict_sentence


class Tone(StrEnum):
    """What a mark says; each editing program has a colour for it."""

    GOOD = "good"
    LATE = "late"
    BAD = "bad"
    VERDICT = "verdict"


@dataclass(frozen=True, slots=True)
class Marker:
    """One mark."""

    start_s: float
    end_s: float
    tone: Tone
    name: str
    note: str


def markers(video: VideoResult, window_s: float, sentences: Sentences) -> tuple[Marker, ...]:
    """The marks of a video by time: the verdict, each concept, what speaks against the message, the bar."""
    verdict = sentences.say(f"outcome.{video.verdict.outcome}")
    sentence = verdict_sentence(video, window_s, sentences)
    found = [Marker(0.0, 0.0, Tone.VERDICT, f"hookcheck: {verdict}", sentence)]
    absent = []
    for row in concept_rows(video, window_s):
        name = one_line(row.concept.name)
        if row.matches:
            first = row.matches[0]
            tone = Tone.LATE if row.late else Tone.GOOD
            note = f"{sentences.say(f'said.{first.channel}')}: “{one_line(first.quote)}”"
            if row.late:
                note = f"{concept_sentence(row, video, window_s, sentences)}; {note}"
            found.append(Marker(first.start_s, first.captured_at_s, tone, name, note))
        elif not row.against:
            absent.append(name)
    for against in video.capture.contradictions:
        name = f"“{one_line(against.video_says)}”"
        if against.why != FORBIDDEN:
            name += f" ≠ “{one_line(against.message_says)}”"
        note = clash_words(against, sentences)
        found.append(Marker(against.start_s, against.captured_at_s, Tone.BAD, name, note))
    bar = sentences.say("page.bar_at", time=sentences.bar(window_s))
    if absent and video.verdict.outcome is not Outcome.EARLY:
        missing = "concept.missing" if all_read(video.evidence) else "concept.missing_read"
        found.append(
            Marker(window_s, window_s, Tone.BAD, bar, f"{sentences.say(missing)}: {', '.join(absent)}")
        )
    elif (video.evidence.source.duration_s or window_s) >= window_s:
        # Past the end of a short video there is no place for it.
        found.append(Marker(window_s, window_s, Tone.VERDICT, bar, ""))
    return tuple(sorted(found, key=lambda marker: (marker.start_s, marker.end_s, marker.name)))
