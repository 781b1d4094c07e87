"""Frames and timecode, as editing programs count them."""

import re
from dataclasses import dataclass
from fractions import Fraction

_TIMECODE = re.compile(r"(\d\d):(\d\d):(\d\d)([:;.,])(\d\d\d?)")
_USUAL_RATE = Fraction(30)
"""For a file that states no frame rate: what phones record."""


@dataclass(frozen=True, slots=True)
class FrameRate:
    """A constant frame rate as an editing program sets it: a whole number, or 1000/1001 of it (NTSC)."""

    nominal: int
    """Frames that one second of timecode counts."""
    ntsc: bool

    @property
    def exact_hz(self) -> Fraction:
        return Fraction(self.nominal * 1000, 1001) if self.ntsc else Fraction(self.nominal)

    @property
    def can_drop(self) -> bool:
        """Drop-frame timecode is defined for 29.97 and its multiples alone, not for 23.976."""
        return self.ntsc and self.nominal % 30 == 0

    def frame_at(self, time_s: float) -> int:
        """Number of the frame that is on screen at *time_s*, the first being 0."""
        # A thousandth of a frame, because times have been rounded on their way here.
        return max(int(Fraction(time_s) * self.exact_hz + Fraction(1, 1000)), 0)


def frame_rate(measured_hz: float | None) -> FrameRate:
    """The rate that an editing program would take for a file of *measured_hz*, which may vary a little."""
    measured = Fraction(measured_hz) if measured_hz else _USUAL_RATE
    nominal = max(round(measured), 1)
    # 23.976 and 29.97 are used as such, not 14.985: below 23 a rate just off a whole one is a measurement.
    ntsc = nominal >= 23 and abs(measured - Fraction(nominal * 1000, 1001)) < abs(measured - nominal)
    return FrameRate(nominal, ntsc)


@dataclass(frozen=True, slots=True)
class Start:
    """What timecode the first frame of a file bears."""

    frame: int
    drop: bool


def start_of(timecode: str, rate: FrameRate) -> Start:
    """Read a file's start timecode; a semicolon before the frames means drop-frame.

    A file without timecode starts at 00:00:00:00, without dropping, as editing programs have it.
    """
    found = _TIMECODE.fullmatch(timecode.strip())
    if found is None:
        return Start(0, drop=False)
    hours, minutes, seconds, frames = (int(found[group]) for group in (1, 2, 3, 5))
    drop = found[4] != ":" and rate.can_drop
    counted = ((hours * 60 + minutes) * 60 + seconds) * rate.nominal + frames
    if drop:
        whole_minutes = hours * 60 + minutes
        counted -= rate.nominal // 15 * (whole_minutes - whole_minutes // 10)
    return Start(counted, drop)


def timecode(frame: int, rate: FrameRate, *, drop: bool) -> str:
    """Timecode of a frame, "00:01:00;02" where frame numbers are dropped."""
    if drop:
        frame = _with_dropped(frame, rate)
    seconds, frames = divmod(frame, rate.nominal)
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours % 24:02d}:{minutes:02d}:{seconds:02d}{';' if drop else ':'}{frames:02d}"


def _with_dropped(frame: int, rate: FrameRate) -> int:
    """Add the numbers that timecode skips: two (of 30) at every minute but the tenth (SMPTE 12M)."""
    skipped = rate.nominal // 15
    per_minute = rate.nominal * 60 - skipped
    per_ten_minutes = rate.nominal * 600 - skipped * 9
    tens, rest = divmod(frame, per_ten_minutes)
    extra = skipped * 9 * tens
    if rest >= rate.nominal * 60:
        extra += skipped * ((rest - rate.nominal * 60) // per_minute + 1)
    return frame + extra
