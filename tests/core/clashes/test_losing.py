"""Whether a video tells the other one to win; phrases with "|" between them."""

import pytest

from hookcheck.core.finds.clash import ClashKind
from hookcheck.core.weights.weighing import is_captured
from tests.core.judging import clash_kinds, findings

HARWICK = "Harwick beat Torrin in the cup final"
PERSELA = "Persela mengalahkan Barito di final"
PELITA = "SMA Pelita juara lomba robot"
MAYA = "Maya Kusumadewi mengalahkan Tiara Anjani di final bulu tangkis"


@pytest.mark.parametrize(
    ("message", "said"),
    [
        (HARWICK, "Harwick led most of the way, but Torrin won it in the cup final"),
        (HARWICK, "the cup final|in second place Harwick|and the winner is Torrin"),
        (HARWICK, "Torrin finished first and Harwick second in the cup final"),
        (HARWICK, "Torrin was too good for Harwick in the cup final"),
        (HARWICK, "Harwick went down to Torrin in the cup final"),
        (PERSELA, "Persela sempat unggul, tapi Barito|yang menang di final"),
        (PERSELA, "juara dua Persela|juara satunya Barito di final"),
        (MAYA, "di final bulu tangkis pemenangnya Tiara Anjani|Maya Kusumadewi juara dua"),
    ],
)
def test_the_other_one_wins(message: str, said: str) -> None:
    """Whatever place the message's winner takes, it is not the first."""
    assert ClashKind.ROLES in clash_kinds(message, said)
    assert not is_captured(findings(message, said))


@pytest.mark.parametrize(
    ("message", "said"),
    [
        (HARWICK, "Torrin led most of the way, but Harwick won it in the cup final"),
        (HARWICK, "Torrin lost to Harwick in the cup final"),
        (HARWICK, "Torrin was beaten by Harwick in the cup final"),
        (HARWICK, "Harwick was too good for Torrin in the cup final"),
        (PERSELA, "Barito dikalahkan oleh Persela di final"),
        (PERSELA, "Barito sempat unggul, tapi Persela yang menang di final"),
        (PELITA, "SMA Harapan juara dua, SMA Pelita juara lomba robot"),
    ],
)
def test_the_own_one_wins(message: str, said: str) -> None:
    """The same told of the loser, or of who led before, is the same."""
    assert ClashKind.ROLES not in clash_kinds(message, said)
    assert is_captured(findings(message, said))
