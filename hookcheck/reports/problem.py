"""What is wrong with a video, for machines that show it to people."""

from dataclasses import dataclass

from hookcheck.core.failing import Bar
from hookcheck.core.result import Checked, VideoFailure
from hookcheck.core.verdict import Outcome
from hookcheck.reports.advice import advise
from hookcheck.reports.sentences import Sentences
from hookcheck.reports.wording import outcome_name, told, verdict_sentence


@dataclass(frozen=True, slots=True)
class Problem:
    """What a video falls short in."""

    outcome: str
    """As in `Outcome`; FAILED where it could not be checked, LOW_SCORE where only its score is too low."""
    fails: bool
    """Whether it makes the run fail."""
    unanswered: bool
    """Whether it could not be told how early the video is."""
    message: str
    details: tuple[str, ...] = ()
    """Findings with what to do, a sentence or two each."""


def problem_of(video: Checked, bar: Bar, window_s: float, sentences: Sentences) -> Problem | None:
    """What is wrong with *video*; None when it is early and reaches *bar*."""
    if isinstance(video, VideoFailure):
        hint = (told(video.hint, sentences),) if video.hint else ()
        return Problem(outcome_name(video), True, True, told(video.error, sentences), hint)
    fails = bar.is_missed_by(video)
    outcome = video.verdict.outcome
    if outcome is Outcome.EARLY and not fails:
        return None
    message = verdict_sentence(video, window_s, sentences)
    name = outcome.value
    if fails and outcome not in bar.fail_on:
        least = sentences.number(bar.fail_under or 0)
        low = sentences.say("verdict.LOW_SCORE", score=sentences.number(video.verdict.score), least=least)
        message, name = f"{low} {message}", "LOW_SCORE"
    details = tuple(
        " ".join(filter(None, (item.finding, item.fix))) for item in advise(video, window_s, sentences)
    )
    return Problem(name, fails, outcome is Outcome.UNKNOWN, message, details)
