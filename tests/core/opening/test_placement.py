"""What is taken for text of the scene, of the phone or of the maker, and why."""

import pytest

from hookcheck.core.evidence import Box, Placement, TextEvent
from hookcheck.core.opening.placement import placed
from hookcheck.settings import PlacementSettings

MIDDLE = Box(0.1, 0.4, 0.9, 0.5)
TOP = Box(0.05, 0.01, 0.2, 0.03)
CORNER = Box(0.05, 0.05, 0.2, 0.08)


@pytest.mark.parametrize(
    ("event", "reason"),
    [
        (TextEvent("15:29", 0, 15, TOP, text_height=0.02), "status bar of a phone"),
        (TextEvent("Buka 15:29", 2, 4, MIDDLE, text_height=0.05), ""),
        (TextEvent("@kabar.kota", 2, 4, MIDDLE, text_height=0.02), "name of an account, as a watermark"),
        (TextEvent("@kabar.kota", 2, 4, MIDDLE, text_height=0.08), ""),
        (
            TextEvent("KOTA TV", 0, 15, CORNER, text_height=0.03),
            "stays in a corner, as a logo or watermark does",
        ),
        (TextEvent("KOTA TV", 0, 3, CORNER, text_height=0.03), ""),
        (TextEvent("5 tips for better sleep", 0, 15, CORNER, text_height=0.03), ""),
        (
            TextEvent("BAKERY", 0, 3, MIDDLE, placement_reason="moves with the picture"),
            "moves with the picture",
        ),
    ],
)
def test_text_that_no_editor_laid_there_is_marked_with_the_reason(event: TextEvent, reason: str) -> None:
    guess = placed(event, 15.0, PlacementSettings())

    assert guess.placement_reason == reason
    assert guess.placement is (Placement.SCENE if reason else Placement.OVERLAY)
    assert guess.text == event.text
