"""Whether a video gives to another what a message's own has won."""

import pytest

from hookcheck.core.capture import findings_in
from hookcheck.core.clash import ClashKind
from hookcheck.core.message import parse_message

from .judging import SETTINGS, evidence


@pytest.mark.parametrize(
    ("message", "said", "another"),
    [
        ("Ratna Juwita meraih emas panjat tebing", "emas panjat tebing jatuh ke tangan sinta kirana", True),
        ("Ratna Juwita meraih emas panjat tebing", "emas panjat tebing diraih Sinta Kirana", True),
        ("Orkes Kencana menjadi juara festival", "juara festival tahun ini jatuh ke orkes lembayung", True),
        ("Ada Roth wins the poetry cup", "the poetry cup goes to joel brandt", True),
        ("Ratna Juwita meraih emas panjat tebing", "emas panjat tebing jatuh ke tangan ratna juwita", False),
        ("Ratna Juwita meraih emas panjat tebing", "emas panjat tebing diraih dengan susah payah", False),
        ("Ratna Juwita meraih emas panjat tebing", "emas panjat tebing! ratna sempat jatuh dua kali", False),
        ("Ratna Juwita membuka kelas panjat tebing", "kelas panjat tebing, awas jatuh ke matras", False),
        ("Ada Roth wins the poetry cup", "the poetry cup goes to ada roth", False),
    ],
)
def test_who_gets_what_is_won(message: str, said: str, another: bool) -> None:
    found = findings_in(parse_message(message), evidence(said=[(said, 3.0)]), 15.0, SETTINGS)
    assert (ClashKind.ANOTHER in {clash.kind for clash in found.clashes}) is another
