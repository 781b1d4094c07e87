"""How the sample clips sound: a synthesised voice, and a small tune under it."""

import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

RATE_HZ = 48_000
_CHORDS = ((57, 60, 64), (53, 57, 60), (48, 55, 64), (55, 59, 62))  # A minor, F, C, G as MIDI notes
_BEAT_S = 0.5

Samples = NDArray[np.float32]


@dataclass(frozen=True)
class Say:
    """Words that a synthesised voice says."""

    text: str
    start_s: float
    language: str = "en"


def voice(words: Say) -> Samples:
    """*words* spoken: by flite in English, by espeak-ng in other languages."""
    with tempfile.TemporaryDirectory() as folder:
        wav = Path(folder, "said.wav")
        if words.language == "en":
            # Of flite's voices, the one that a recogniser hears best.
            command = ["flite", "-voice", "rms", "-t", words.text, "-o", str(wav)]
        else:
            command = ["espeak-ng", "-v", words.language, "-s", "150", "-w", str(wav), words.text]
        subprocess.run(command, check=True, capture_output=True)
        import wave

        with wave.open(str(wav)) as file:
            raw = np.frombuffer(file.readframes(file.getnframes()), np.int16).astype(np.float32) / 32768
            rate_hz = file.getframerate()
    times_s = np.arange(int(len(raw) / rate_hz * RATE_HZ)) / RATE_HZ
    said = np.interp(times_s, np.arange(len(raw)) / rate_hz, raw).astype(np.float32)
    return said * (0.5 / np.abs(said).max())


def tune(duration_s: float, level: float) -> Samples:
    """A pad, an arpeggio and a soft beat; the same every time."""
    times_s = np.arange(round(duration_s * RATE_HZ)) / RATE_HZ
    music = np.zeros_like(times_s)
    noise = np.random.default_rng(7).standard_normal(RATE_HZ)
    for beat in range(int(duration_s / _BEAT_S) + 1):
        chord = _CHORDS[beat // 4 % len(_CHORDS)]
        if beat % 4 == 0:
            for note in chord:
                _add(music, beat * _BEAT_S, 0.10 * _pad(_hz(note), 4 * _BEAT_S))
        for half in (0, 1):
            note = chord[(2 * beat + half) % 3] + 12
            _add(music, (beat + half / 2) * _BEAT_S, 0.22 * _pluck(_hz(note)))
        thump_s = np.arange(round(0.18 * RATE_HZ)) / RATE_HZ
        _add(
            music,
            beat * _BEAT_S,
            0.5 * np.sin(2 * np.pi * 90 * np.exp(-18 * thump_s) * thump_s) * np.exp(-14 * thump_s),
        )
        hat = noise[: round(0.05 * RATE_HZ)]
        _add(music, (beat + 0.5) * _BEAT_S, 0.05 * hat * np.exp(-np.arange(len(hat)) / 400))
    return (level * music / np.abs(music).max()).astype(np.float32)


def mix(duration_s: float, said: tuple[Say, ...], music_level: float) -> Samples:
    """Voices over the tune; *music_level* 0 is no tune."""
    total = np.zeros(round(duration_s * RATE_HZ), np.float32)
    if music_level:
        total += tune(duration_s, music_level)[: len(total)]
    for words in said:
        _add(total, words.start_s, voice(words))
    return np.clip(total, -1, 1)


def _add(total: NDArray[np.floating], at_s: float, part: NDArray[np.floating]) -> None:
    first = round(at_s * RATE_HZ)
    length = min(len(part), len(total) - first)
    if length > 0:
        total[first : first + length] += part[:length]


def _hz(midi_note: int) -> float:
    return 440.0 * 2 ** ((midi_note - 69) / 12)


def _pad(pitch_hz: float, duration_s: float) -> NDArray[np.floating]:
    times_s = np.arange(round(duration_s * RATE_HZ)) / RATE_HZ
    swell = np.sin(np.pi * times_s / duration_s) ** 0.5
    return swell * sum(np.sin(2 * np.pi * pitch_hz * n * times_s) / n**2 for n in (1, 2, 3))


def _pluck(pitch_hz: float) -> NDArray[np.floating]:
    times_s = np.arange(round(0.5 * RATE_HZ)) / RATE_HZ
    return np.exp(-7 * times_s) * sum(np.sin(2 * np.pi * pitch_hz * n * times_s) / n for n in (1, 2, 4))
