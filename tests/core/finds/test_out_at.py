"""What is out or over at an hour ends then."""

import pytest

from tests.core.judging import findings

SHIFT = "The night shift will finish at 4am on Sundays"
LES = "Les renang selesai jam 10 setiap Sabtu"


@pytest.mark.parametrize(
    ("message", "said", "told"),
    [
        (SHIFT, "on sundays the night shift is out at four", True),
        (SHIFT, "on sundays the night shift eats out at four", False),
        (SHIFT, "the night shift is out on sundays", False),
        (LES, "tiap sabtu anak les renang pulang jam sepuluh", True),
        (LES, "tiap sabtu anak les renang makan jam sepuluh", False),
    ],
)
def test_what_is_out_at_an_hour_finishes_then(message: str, said: str, told: bool) -> None:
    found = findings(message, said)
    (ending,) = (n for n, one in enumerate(found.message.concepts) if one.name in ("finish", "selesai"))
    assert bool(found.of_concept[ending]) is told
