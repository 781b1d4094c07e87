"""Whether the one to whom a message gives an office is told to leave it."""

import pytest

from hookcheck.core.capture import findings_in
from hookcheck.core.clash import ClashKind
from hookcheck.core.message import parse_message

from .judging import SETTINGS, evidence


@pytest.mark.parametrize(
    ("message", "said"),
    [
        (
            "Ravi Holm is the new head of the clinic",
            "our clinic has a new head | ravi holm is stepping aside | welcome joan price",
        ),
        (
            "Petra Lund leads the city choir",
            "after ten years petra lund leaves the city choir | oskar leads it now",
        ),
        (
            "Ravi Holm is the new head of the clinic",
            "a new head for the clinic | outgoing ravi holm | waves goodbye",
        ),
        (
            "Bagas Pratama menjadi kepala dinas yang baru",
            "kepala dinas baru nih | bagas pratama resmi pensiun | sekarang bu Rini",
        ),
    ],
)
def test_an_office_that_is_left_clashes(message: str, said: str) -> None:
    assert ClashKind.ANOTHER in _kinds(message, said)


@pytest.mark.parametrize(
    ("message", "said"),
    [
        (
            "Ravi Holm is the new head of the clinic",
            "joan price is stepping aside | the new head of the clinic is ravi holm",
        ),
        (
            "Petra Lund leads the city choir",
            "oskar handed over the baton | petra lund leads the city choir now",
        ),
        ("Petra Lund leaves the city choir", "petra lund leaves the city choir"),
        ("Petra Lund leads the city choir", "petra lund isn't stepping down | she leads the city choir"),
        ("Bagas Pratama menjadi kepala dinas yang baru", "bu Rini pensiun | kepala dinas baru bagas pratama"),
    ],
)
def test_an_office_that_is_taken_does_not(message: str, said: str) -> None:
    assert ClashKind.ANOTHER not in _kinds(message, said)


def _kinds(message: str, said: str) -> set[ClashKind]:
    told = evidence(said=[(text, 1.0 + 2 * n) for n, text in enumerate(said.split(" | "))])
    return {clash.kind for clash in findings_in(parse_message(message), told, 15.0, SETTINGS).clashes}
