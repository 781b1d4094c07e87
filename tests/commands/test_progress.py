"""How the speed of a run is told."""

import pytest

from hookcheck.commands.progress import speed_of


@pytest.mark.parametrize(
    ("videos_per_s", "told"),
    [(0.22, "4.5 s a video"), (0.004, "250.0 s a video"), (1.7, "1.7 a second"), (143.2, "143 a second")],
)
def test_speed_is_told_as_people_say_it(videos_per_s: float, told: str) -> None:
    assert speed_of(videos_per_s) == told
