"""Whether the one to whom a message gives an office is told to leave it."""

import pytest

from hookcheck.core.finds.clash import ClashKind
from tests.core.judging import clash_kinds


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
    assert ClashKind.ANOTHER in clash_kinds(message, said)


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
    assert ClashKind.ANOTHER not in clash_kinds(message, said)
