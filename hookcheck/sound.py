"""How loud a window of sound is: its level over time, leading silence, pauses."""

import warnings
from dataclasses import dataclass
from math import isinf

import numpy as np

from hookcheck.media import Audio
from hookcheck.settings import SoundSettings

with warnings.catch_warnings():
    # It warns of audioop's end, which audioop-lts takes over, and of a missing ffmpeg, which is not needed.
    warnings.simplefilter("ignore")
    from pydub import AudioSegment
    from pydub.silence import detect_leading_silence, detect_silence

_MS = 1000


@dataclass(frozen=True, slots=True)
class Loudness:
    """A window of sound by its level. Seconds; levels in dBFS."""

    level_db: tuple[float, ...]
    """Of each half second."""
    first_sound_s: float | None
    """Where the leading silence ends; None when all is silence."""
    pauses: tuple[tuple[float, float], ...]
    """Start and end of each stretch much quieter than the rest."""

    def loudest_db(self, start_s: float, end_s: float, step_s: float) -> float:
        """The level of the loudest step between two moments."""
        first = int(start_s / step_s)
        return max(self.level_db[first : int(end_s / step_s) + 1], default=-np.inf)


def loudness_of(audio: Audio, settings: SoundSettings) -> Loudness:
    """Measure the loudness of *audio*."""
    samples = (np.clip(audio.samples, -1.0, 1.0) * 32767).astype("<i2")
    segment = AudioSegment(samples.tobytes(), frame_rate=audio.sample_rate_hz, sample_width=2, channels=1)
    step_ms = round(settings.level_step_s * _MS)
    levels = tuple(
        settings.floor_db if isinf(piece.dBFS) else round(max(piece.dBFS, settings.floor_db), 1)
        for piece in segment[::step_ms]
    )
    leading_ms = detect_leading_silence(segment, settings.silence_db, chunk_size=settings.silence_step_ms)
    threshold_db = segment.dBFS - settings.pause_below_db if not isinf(segment.dBFS) else settings.silence_db
    silences = detect_silence(
        segment, round(settings.shortest_pause_s * _MS), threshold_db, seek_step=settings.silence_step_ms
    )
    return Loudness(
        levels,
        None if leading_ms >= len(segment) else leading_ms / _MS,
        tuple((start_ms / _MS, end_ms / _MS) for start_ms, end_ms in silences),
    )
