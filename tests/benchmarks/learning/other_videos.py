"""Messages held against videos about something else: of these it is plain that they did not come across."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from hookcheck.evaluation import Case, Label
from tests.benchmarks.learning.folds import fold_of

SAME_SHARE = 0.5
"""A video that has more of the words of a message may be about the same."""


def held_against_another(case: Case, others: Sequence[Case], tried: int = 1) -> Case | None:
    """The message of *case* and the video of another, of so many the one that has most of its words.

    None where that one may be about the same.
    """
    first = fold_of(f"other video {case.id}", len(others))
    some = [others[(first + n) % len(others)] for n in range(tried)]
    wanted = _words(case.message)
    other = max(some, key=lambda one: len(wanted & _words_of_video(one)))
    lacking = wanted - _words_of_video(other)
    if not wanted or len(lacking) <= len(wanted) * SAME_SHARE:
        return None
    label = Label(False, None, None, "", tuple(sorted(lacking)), ())
    return replace(case, id=f"other {case.id}", evidence=other.evidence, label=label, must=())


@cache
def _words_of_video(case: Case) -> frozenset[str]:
    evidence = case.evidence
    assert evidence is not None
    return _words(" ".join(one.text for one in (*evidence.speech, *evidence.screen_text)))


def _words(text: str) -> frozenset[str]:
    """The words of *text* that may tell something."""
    return frozenset(word for word in re.findall(r"\w+", text.casefold()) if len(word) > 3 or word.isdigit())
