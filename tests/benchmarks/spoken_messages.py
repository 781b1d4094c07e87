"""How many messages come across when a voice speaks them and the built-in recogniser writes them down.

    python -m tests.benchmarks.spoken_messages [MESSAGES] [VOICE]

Speaks English messages of tests/cases (default 300), word for word, with flite (default voice slt), and holds
what was heard against each. The share that is captured, by how much of the message was heard right: a robot's
voice is harder to understand than a person's.
"""

import subprocess
import sys
import tempfile
import wave
from pathlib import Path

import numpy as np
from rapidfuzz.distance import Levenshtein

from hookcheck.backends.moonshine import MoonshineTranscriber
from hookcheck.core.wording.words import squeeze
from hookcheck.errors import HookcheckError
from hookcheck.settings import MoonshineSettings, SpeechSettings
from tests.benchmarks.turned_messages import is_captured, messages

SAMPLE_RATE_HZ = 16_000
HEARD = (0.0, 0.7, 0.8, 0.9, 1.0)


def main() -> None:
    wanted = int(sys.argv[1]) if len(sys.argv) > 1 else 300
    voice = sys.argv[2] if len(sys.argv) > 2 else "slt"
    transcriber = MoonshineTranscriber(SpeechSettings(), MoonshineSettings())
    rows: list[tuple[float, bool]] = []
    for text in messages("en")[:wanted]:
        try:
            phrases = transcriber.transcribe(_spoken(text, voice), SAMPLE_RATE_HZ).phrases
        except HookcheckError:
            # Too garbled to pass for English.
            phrases = ()
        said = squeeze(" ".join(phrase.text for phrase in phrases))
        heard = Levenshtein.normalized_similarity(squeeze(text), said)
        rows.append((heard, is_captured(text, phrases)))
    print(f"{len(rows)} messages, {sum(captured for _, captured in rows) / len(rows):.0%} captured")
    for least, most in zip(HEARD, (*HEARD[1:], 2.0), strict=True):
        some = [captured for heard, captured in rows if least <= heard < most]
        if some:
            print(f"  {least:.0%} of its letters heard, or more: {len(some)}, {sum(some) / len(some):.0%}")


def _spoken(text: str, voice: str) -> np.ndarray:
    """*text* as flite says it, half a second of silence around, mono, -1 to 1."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "message.wav")
        subprocess.run(["flite", "-voice", voice, "-t", text, "-o", str(path)], check=True)
        with wave.open(str(path)) as sound:
            rate_hz = sound.getframerate()
            samples = np.frombuffer(sound.readframes(sound.getnframes()), np.int16).astype(np.float32) / 32768
    places = np.linspace(0, len(samples) - 1, int(len(samples) * SAMPLE_RATE_HZ / rate_hz))
    silence = np.zeros(SAMPLE_RATE_HZ // 2, np.float32)
    resampled = np.interp(places, np.arange(len(samples)), samples).astype(np.float32)
    return np.concatenate([silence, resampled, silence])


if __name__ == "__main__":
    main()
