"""Which videos make a run fail."""

from dataclasses import dataclass

from hookcheck.core.result import Checked, VideoFailure
from hookcheck.core.verdict import Outcome
from hookcheck.errors import ExitCode

FAILING = frozenset(Outcome) - {Outcome.EARLY}
"""The outcomes that fail a run unless somebody says otherwise."""


@dataclass(frozen=True, slots=True)
class Bar:
    """What a video has to reach; one that cannot be checked never does."""

    fail_on: frozenset[Outcome] = FAILING
    fail_under: float | None = None
    """The score, 0 to 100, below which a video fails whatever its outcome."""

    def is_missed_by(self, video: Checked) -> bool:
        """Whether *video* makes a run fail."""
        return exit_code_of(video, self) != ExitCode.EARLY


def exit_code_of(video: Checked, bar: Bar) -> ExitCode:
    """What a run over *video* alone exits with."""
    if isinstance(video, VideoFailure):
        return ExitCode(video.exit_code)
    outcome = video.verdict.outcome
    if outcome in bar.fail_on:
        return ExitCode.BACKEND if outcome is Outcome.UNKNOWN else ExitCode.NOT_EARLY
    if bar.fail_under is not None and video.verdict.score < bar.fail_under:
        return ExitCode.NOT_EARLY
    return ExitCode.EARLY
