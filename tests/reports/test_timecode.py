"""Frames and timecode: whole rates, NTSC rates, dropped numbers (SMPTE 12M)."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hookcheck.reports.timecode import FrameRate, Start, frame_rate, start_of, timecode

NTSC_30 = FrameRate(30, ntsc=True)
NTSC_60 = FrameRate(60, ntsc=True)
FILM = FrameRate(24, ntsc=True)
PAL = FrameRate(25, ntsc=False)


@pytest.mark.parametrize(
    ("measured_hz", "expected"),
    [
        (24000 / 1001, FILM),
        (23.98, FILM),
        (24.0, FrameRate(24, ntsc=False)),
        (25.0, PAL),
        (30000 / 1001, NTSC_30),
        (29.968, NTSC_30),
        (30.0, FrameRate(30, ntsc=False)),
        (60000 / 1001, NTSC_60),
        (59.9402, NTSC_60),
        (60.0, FrameRate(60, ntsc=False)),
        (15.0, FrameRate(15, ntsc=False)),
        (14.99, FrameRate(15, ntsc=False)),
        (0.4, FrameRate(1, ntsc=False)),
        (None, FrameRate(30, ntsc=False)),
    ],
)
def test_a_measured_rate_becomes_one_that_editing_programs_know(measured_hz, expected) -> None:
    assert frame_rate(measured_hz) == expected


@pytest.mark.parametrize(
    ("frame", "rate", "drop", "expected"),
    [
        (0, NTSC_30, True, "00:00:00;00"),
        (1799, NTSC_30, True, "00:00:59;29"),
        (1800, NTSC_30, True, "00:01:00;02"),
        (3597, NTSC_30, True, "00:01:59;29"),
        (3598, NTSC_30, True, "00:02:00;02"),
        (17981, NTSC_30, True, "00:09:59;29"),
        (17982, NTSC_30, True, "00:10:00;00"),
        (107892, NTSC_30, True, "01:00:00;00"),
        (3600, NTSC_60, True, "00:01:00;04"),
        (1800, NTSC_30, False, "00:01:00:00"),
        (24 * 61 + 3, FILM, False, "00:01:01:03"),
        (86400 * 25 + 1, PAL, False, "00:00:00:01"),
    ],
)
def test_timecode_of_a_frame(frame: int, rate: FrameRate, drop: bool, expected: str) -> None:
    assert timecode(frame, rate, drop=drop) == expected


@given(st.integers(0, 24 * 107892 - 1), st.sampled_from([NTSC_30, NTSC_60]))
def test_drop_frame_timecode_names_each_frame_once(frame: int, rate: FrameRate) -> None:
    """Reading a timecode back gives the frame it was made from."""
    assert start_of(timecode(frame, rate, drop=True), rate) == Start(frame, drop=True)


def test_drop_frame_timecode_keeps_to_the_clock() -> None:
    """After an hour of 29.97 it says one hour; counting every number would be 3.6 s behind."""
    an_hour = NTSC_30.frame_at(3600.0)

    assert timecode(an_hour, NTSC_30, drop=True) == "01:00:00;00"
    assert timecode(an_hour, NTSC_30, drop=False) == "00:59:56:12"


@pytest.mark.parametrize(
    ("text", "rate", "expected"),
    [
        ("01:00:00:00", PAL, Start(90000, drop=False)),
        ("01:00:00;00", NTSC_30, Start(107892, drop=True)),
        ("01:00:00:00", NTSC_30, Start(108000, drop=False)),
        ("00:00:01;00", FILM, Start(24, drop=False)),
        ("", PAL, Start(0, drop=False)),
        ("nonsense", PAL, Start(0, drop=False)),
    ],
)
def test_the_start_timecode_of_a_file(text: str, rate: FrameRate, expected: Start) -> None:
    assert start_of(text, rate) == expected


@given(st.integers(0, 100_000), st.sampled_from([FILM, PAL, NTSC_30, NTSC_60]))
def test_the_frame_on_screen_at_its_own_start_is_itself(frame: int, rate: FrameRate) -> None:
    """Also when its time has been rounded to a hundredth of a millisecond."""
    start_s = round(float(Fraction(frame) / rate.exact_hz), 5)

    assert rate.frame_at(start_s) == frame
