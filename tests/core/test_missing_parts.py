"""Which parts of a message a verdict calls missing."""

import pytest

from hookcheck.core.verdict import ReasonKind
from tests.core.judging import evidence, look


@pytest.mark.parametrize(
    ("message", "said", "missing"),
    [
        ("Green tea lowers your blood pressure", ("Does green tea lower your blood pressure?",), "lowers"),
        ("Green tea lowers your blood pressure", ("green tea is lovely",), "lowers your blood pressure"),
        ("Teh hijau menurunkan tekanan darah", ("Apa benar teh hijau menurunkan tekanan darah?",), "tekanan"),
        ("The lido has reopened", ("the lido | has it reopened?",), "reopened"),
    ],
)
def test_a_part_that_is_absent_or_only_asked_is_missing(
    message: str, said: tuple[str, ...], missing: str
) -> None:
    _, verdict = look(message, evidence(said=[(text, 2.0 * (n + 1)) for n, text in enumerate(said)]))
    told = [one.concept for one in verdict.reasons if one.kind is ReasonKind.MISSING_CONCEPT]
    assert any(missing in one for one in told)


def test_a_part_that_is_only_asked_is_told_with_the_question() -> None:
    _, verdict = look(
        "Green tea lowers blood pressure", evidence(said=[("Does green tea lower blood pressure?", 3.0)])
    )
    (missing,) = (one for one in verdict.reasons if one.kind is ReasonKind.MISSING_CONCEPT)
    assert "blood pressure" in missing.quote
    assert missing.time_s == 3.0


def test_a_question_that_is_answered_leaves_nothing_missing() -> None:
    _, verdict = look(
        "Green tea lowers blood pressure",
        evidence(said=[("Does green tea lower blood pressure?", 3.0), ("Yes, it does.", 4.5)]),
    )
    assert not [one for one in verdict.reasons if one.kind is ReasonKind.MISSING_CONCEPT]


def test_what_an_answer_refuses_is_told_once_and_not_as_missing_too() -> None:
    _, verdict = look(
        "The Oakley pool will reopen this winter",
        evidence(said=[("we hoped the Oakley pool would reopen this winter", 3.0), ("well it won't", 4.5)]),
    )
    assert not [one for one in verdict.reasons if one.kind is ReasonKind.MISSING_CONCEPT]
