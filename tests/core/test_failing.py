"""Which videos make a run fail, and with which exit code."""

from dataclasses import replace

import pytest

from hookcheck.core.failing import Bar, exit_code_of
from hookcheck.core.verdict import Outcome
from tests.examples import EARLY, FAILURE


@pytest.mark.parametrize(
    ("outcome", "bar", "exit_code"),
    [
        (Outcome.EARLY, Bar(), 0),
        (Outcome.LATE, Bar(), 1),
        (Outcome.CONTRADICTED, Bar(), 1),
        (Outcome.UNKNOWN, Bar(), 4),
        (Outcome.LATE, Bar(frozenset({Outcome.MISSED})), 0),
        (Outcome.MISSED, Bar(frozenset({Outcome.MISSED})), 1),
        (Outcome.UNKNOWN, Bar(frozenset()), 0),
        (Outcome.EARLY, Bar(fail_under=71), 1),
        (Outcome.EARLY, Bar(fail_under=70), 0),
        (Outcome.LATE, Bar(frozenset(), fail_under=71), 1),
    ],
)
def test_outcomes_and_scores(outcome: Outcome, bar: Bar, exit_code: int) -> None:
    video = replace(EARLY, verdict=replace(EARLY.verdict, outcome=outcome, score=70.0))

    assert exit_code_of(video, bar) == exit_code


def test_a_video_that_cannot_be_checked_fails_whatever_is_asked() -> None:
    assert exit_code_of(FAILURE, Bar(frozenset())) == 3
