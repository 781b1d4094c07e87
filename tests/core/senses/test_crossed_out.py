"""Which words a mark on screen crosses out."""

import pytest

from hookcheck.core.evidence import Channel
from hookcheck.core.readings.laying_out import read_units
from hookcheck.core.readings.reading import Unit
from hookcheck.core.senses.crossed_out import find_crossed_out


@pytest.mark.parametrize(
    ("text", "crossed"),
    [
        ("❌ plastic bags", "plastic bags"),
        ("plastic bags ❌", "plastic bags"),
        ("❌ plastic ✅ paper", "plastic"),
        ("plastic ✅ paper ❌", "paper"),
        ("plastic ❌\npaper ✅", "plastic"),
        ("🚫 uang tunai", "uang tunai"),
        # It says no itself, and the mark says so once more.
        ("❌ jangan pakai air", ""),
        ("HOAX ❌", ""),
        ("🚫", ""),
        ("plastic ✅", ""),
    ],
)
def test_a_cross_stands_before_or_behind_what_it_crosses_out(text: str, crossed: str) -> None:
    reading = read_units((Unit(Channel.SCREEN, text, 0.0, 1.0),))
    assert " ".join(reading.words[n] for n in sorted(find_crossed_out(reading))) == crossed


def test_nothing_said_is_crossed_out() -> None:
    assert not find_crossed_out(read_units((Unit(Channel.SPEECH, "plastic ❌", 0.0, 1.0),)))
