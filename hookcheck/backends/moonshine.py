"""Writes English speech down with Moonshine tiny, whose weights come inside its wheel."""

import os
import re
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.distance import Levenshtein

from hookcheck.backends import Transcript
from hookcheck.core.evidence import Channel, Recogniser, SpeechPhrase
from hookcheck.core.opening.breaths import Span, interpolated_phrases
from hookcheck.errors import BackendError, ModelMissing, NotUnderstood
from hookcheck.settings import MoonshineSettings, SpeechSettings

# Its library asks this when it loads a model, and else takes every core: on so small a model that doubles the
# work, most of it waiting, and gains nothing beside the picture.
os.environ["MOONSHINE_ORT_SINGLE_THREAD"] = "1"

LANGUAGE = "en"
_WORD = re.compile(r"[a-z0-9']+")


class MoonshineTranscriber:
    """Holds the loaded model.

    Raises:
        ModelMissing: the package, or the weights inside it, are not on this machine.
        BackendError: the weights cannot be loaded.
    """

    def __init__(self, speech: SpeechSettings, settings: MoonshineSettings) -> None:
        self._speech = speech
        self._settings = settings
        try:
            from moonshine_voice import ModelArch, Transcriber
            from moonshine_voice.utils import get_assets_path
        except (ImportError, OSError) as error:
            raise ModelMissing(
                f"The built-in English recogniser is not on this machine: {error}.",
                "It comes for Linux, macOS on Apple silicon and Windows on x64; elsewhere "
                "run: hookcheck models pull whisper-base",
            ) from error
        folder = Path(get_assets_path()) / "tiny-en"
        if not folder.is_dir():
            raise ModelMissing(
                f"moonshine-voice {version('moonshine-voice')} has no English weights inside.",
                "Run: pip install moonshine-voice==0.0.73",
            )
        try:
            # Its own voice detection keeps state between sounds, so that what is heard would depend on what
            # was heard before.
            options = {"return_audio_data": "false", "vad_threshold": "0"}
            self._model = Transcriber(str(folder), ModelArch.TINY, options=options)
        except Exception as error:
            raise BackendError(
                f"The built-in English recogniser cannot be loaded: {error}.",
                "Run: pip install --force-reinstall moonshine-voice==0.0.73",
            ) from error
        self.recogniser = Recogniser(Channel.SPEECH, "moonshine-voice", version("moonshine-voice"), "tiny-en")

    def transcribe(self, samples: NDArray[np.float32], sample_rate_hz: int) -> Transcript:
        """Words said in *samples* (mono, -1 to 1), timed from the first sample; inside a line by guess.

        Raises:
            BackendError: the model failed, or what is spoken is not English.
        """
        pauses = [
            *_quiet(samples, sample_rate_hz, self._settings),
            *self._between_words(samples, sample_rate_hz),
        ]
        phrases: list[SpeechPhrase] = []
        said_s = 0.0
        for span_s, line in self._lines(samples, sample_rate_hz):
            # Lines overlap a little where speech goes on without a pause.
            line_s = span_s + line.start_time
            start_s, said_s = max(said_s, line_s), line_s + line.duration
            phrases.extend(interpolated_phrases(line.text.strip(), start_s, said_s, pauses, self._speech))
        self._require_english(phrases, samples, sample_rate_hz)
        return Transcript(tuple(phrases), (), LANGUAGE if phrases else "")

    def _lines(self, samples: NDArray[np.float32], sample_rate_hz: int) -> Iterator[tuple[float, Any]]:
        """Each line heard, and from when its times count, in seconds."""
        settings = self._settings
        how = (settings.span_pause_ms, settings.span_pad_ms, settings.longest_span_s)
        for start, end in self._spoken(samples, sample_rate_hz, *how):
            for line in self._hear(samples[start:end], sample_rate_hz):
                yield start / sample_rate_hz, line

    def _between_words(self, samples: NDArray[np.float32], sample_rate_hz: int) -> Iterator[Span]:
        """Where nobody speaks, also over music, in seconds."""
        how = (self._settings.word_pause_ms, self._settings.word_pad_ms)
        said = 0
        for start, end in (*self._spoken(samples, sample_rate_hz, *how), (len(samples), len(samples))):
            yield said / sample_rate_hz, start / sample_rate_hz
            said = end

    def _spoken(
        self,
        samples: NDArray[np.float32],
        sample_rate_hz: int,
        pause_ms: int,
        pad_ms: int,
        longest_s: float = float("inf"),
    ) -> Iterator[tuple[int, int]]:
        """First and last sample of each stretch of speech between pauses."""
        from faster_whisper.vad import VadOptions, get_speech_timestamps

        options = VadOptions(
            threshold=self._settings.speech_probability,
            min_silence_duration_ms=pause_ms,
            speech_pad_ms=pad_ms,
            max_speech_duration_s=longest_s,
        )
        for span in get_speech_timestamps(samples, options, sampling_rate=sample_rate_hz):
            yield span["start"], span["end"]

    def _hear(self, samples: NDArray[np.float32], sample_rate_hz: int) -> list[Any]:
        try:
            heard = self._model.transcribe_without_streaming(samples.tolist(), sample_rate_hz)
        except Exception as error:
            raise BackendError(
                f"The built-in English recogniser failed: {error}.",
                "If it fails again, use a Whisper model: hookcheck models pull whisper-base",
            ) from error
        return [line for line in heard.lines if line.text.strip()]

    def _require_english(
        self, phrases: list[SpeechPhrase], samples: NDArray[np.float32], sample_rate_hz: int
    ) -> None:
        """Hear a stretch again, a little slower and faster: nonsense comes out another each time."""
        if not phrases:
            return
        start_s, end_s = phrases[0].start_s, phrases[0].start_s
        words: list[str] = []
        for phrase in phrases:
            if words and phrase.end_s - start_s > self._settings.probe_s:
                break
            end_s = phrase.end_s
            words += _WORD.findall(phrase.text.lower())
        if len(words) < self._settings.fewest_probe_words:
            return
        pad_s = self._settings.span_pad_ms / 1000
        first = max(0, int((start_s - pad_s) * sample_rate_hz))
        stretch = samples[first : int((end_s + pad_s) * sample_rate_hz)]
        for speed in self._settings.probe_speeds:
            again = self._words(stretch, int(sample_rate_hz * speed))
            likeness = Levenshtein.normalized_similarity(words, again)
            if likeness >= self._settings.sure_likeness:
                return
            if likeness < self._settings.least_likeness:
                raise NotUnderstood(
                    "The speech does not seem to be English, all that the built-in recogniser knows.",
                    "State its language (--language id) and run: hookcheck models pull whisper-small",
                )

    def _words(self, samples: NDArray[np.float32], sample_rate_hz: int) -> list[str]:
        return _WORD.findall(" ".join(line.text for line in self._hear(samples, sample_rate_hz)).lower())


def _quiet(samples: NDArray[np.float32], sample_rate_hz: int, settings: MoonshineSettings) -> list[Span]:
    """Stretches much quieter than the speech around them, in seconds."""
    step = int(settings.pause_step_s * sample_rate_hz)
    if len(samples) < step:
        return []
    level = np.sqrt(np.square(samples[: len(samples) // step * step].reshape(-1, step)).mean(axis=1))
    quiet = np.r_[False, level < settings.pause_share * np.percentile(level, 90), False]
    edges = np.flatnonzero(quiet[1:] != quiet[:-1]).reshape(-1, 2) * settings.pause_step_s
    return [(float(start), float(end)) for start, end in edges if end - start >= settings.shortest_pause_s]
