"""Text from outside stays text, on one line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hookcheck.reports.escaping import encodable, file_name, one_line


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        ("two\nlines\tand tabs", "two lines and tabs"),
        ("\x1b[31mred", "\\x1b[31mred"),
        ("abc\u202egpj.exe", "abc\\u202egpj.exe"),
        ("zero\u200bwidth", "zero\\u200bwidth"),
        ("nul\x00", "nul\\x00"),
        ("caf\udce9", "caf\\xe9"),
        ("lone\ud800", "lone\\ud800"),
        ("tag\U000e0041", "tag\\U000e0041"),
        ("👩‍⚕️ ok", "👩‍⚕️ ok"),
    ],
)
def test_control_and_direction_characters_are_made_visible(raw: str, shown: str) -> None:
    assert one_line(raw) == shown


def test_a_file_name_keeps_its_spaces_and_shows_its_line_breaks() -> None:
    assert file_name("a  b\n.mp4") == "a  b\\x0a.mp4"


def test_a_stream_that_knows_only_ascii_gets_ascii_of_the_same_width() -> None:
    line = "✓ “gratis” · 4.2 s – ◐ ✗ ≠ → …"

    plain = encodable(line, "ascii")

    assert plain.isascii()
    assert len(plain) == len(line)


def test_what_a_stream_can_carry_is_left_alone() -> None:
    assert encodable("✓ “é”", "utf-8") == "✓ “é”"


@given(st.text(), st.sampled_from(["ascii", "cp1252", "latin-1", "utf-8", "no-such-encoding"]))
def test_every_text_can_be_written_to_every_stream(text: str, encoding: str) -> None:
    shown = encodable(one_line(text), encoding)

    shown.encode("ascii" if encoding == "no-such-encoding" else encoding)
    assert "\n" not in shown
    assert "\x1b" not in shown
