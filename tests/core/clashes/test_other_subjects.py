"""Whether a video tells another as the subject of a message's verb."""

import pytest

from hookcheck.core.finds.clash import ClashKind
from tests.core.judging import clash_kinds

TREES = "Fernhill School will plant 500 trees in the old quarry"
SONG = "Tessa Marlow wrote the song that won Coast Contest"
CHALICE = "Detective Ray Dunmore found the stolen chalice"


@pytest.mark.parametrize(
    ("message", "said"),
    [
        (TREES, "500 trees are coming to the old quarry|behind fernhill school|the council will plant them"),
        (SONG, "tessa marlow has won coast contest|her brother wrote the song|in the back of her van"),
        (
            CHALICE,
            "the stolen chalice is back|a schoolgirl found it|and gave it to detective ray dunmore",
        ),
        (CHALICE, "the stolen chalice was found|by a boy from the farm|detective ray dunmore smiled"),
        (
            "Harrow Vale Academy is replacing its boilers",
            "it's cold at harrow vale academy|the council is replacing its boilers",
        ),
        ("Portugal will host the next summit", "portugal's minister wasn't smiling|chile will host it"),
    ],
)
def test_another_subject_clashes(message: str, said: str) -> None:
    assert ClashKind.ANOTHER in clash_kinds(message, said)


@pytest.mark.parametrize(
    ("message", "said"),
    [
        (TREES, "fernhill school is busy|the school will plant 500 trees|in the old quarry"),
        (TREES, "the old quarry is bare|they will plant 500 trees there|fernhill school that is"),
        (
            "Harrow Vale Academy is replacing its boilers",
            "it's cold at harrow vale academy|the school is replacing its boilers",
        ),
        ("Pennine Air bought ten gliders", "ten gliders for pennine air|the airline bought them"),
        (TREES, "fernhill school will plant 500 trees|the parents will plant a few too"),
        (SONG, "tessa marlow wrote it|the song that won coast contest|her brother wrote the song before it"),
        (CHALICE, "the stolen chalice was found|by detective ray dunmore"),
        ("The Marsh Hall opens in May", "the doors open on the third of may|marsh hall is ready"),
        ("Users can mute a noisy group in the app", "open settings|then tap mute that noisy group"),
        ("Ana Petrov married Joe Hale", "a vicar married them|ana petrov and joe hale"),
    ],
)
def test_its_own_subject_or_none_does_not(message: str, said: str) -> None:
    assert ClashKind.ANOTHER not in clash_kinds(message, said)
