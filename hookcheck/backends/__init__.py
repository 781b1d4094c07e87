"""The recognisers, behind one Protocol each; an engine is imported only when it is used."""

import os
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from hookcheck.core.evidence import Discarded, Recogniser, SpeechPhrase
from hookcheck.cores import cores
from hookcheck.settings import Settings

# From 1.29 on, onnxruntime reports what is run to its makers over the network, on Linux and macOS by itself;
# it asks this once, when it is loaded, and it is loaded by modules of this package only.
os.environ["ORT_DISABLE_TELEMETRY"] = "1"


@dataclass(frozen=True, slots=True)
class Transcript:
    """What was heard, and what an engine wrote that is not believed."""

    phrases: tuple[SpeechPhrase, ...]
    discarded: tuple[Discarded, ...]
    language: str
    """ISO 639-1 code of the language heard; empty when not known."""


@dataclass(frozen=True, slots=True)
class FoundLine:
    """One line of text found in a picture, not yet read."""

    corners_px: NDArray[np.float32]
    """4 x 2, clockwise from the top left of the text, in pixels of the picture."""
    confidence: float


@dataclass(frozen=True, slots=True)
class ReadCharacter:
    """One character of a line."""

    text: str
    confidence: float
    position: float
    """Where its middle is, as a share of the line's width."""
    space_before: float
    """How likely a space stands between it and the character before, 0 to 1."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What is written in the picture of one line."""

    characters: tuple[ReadCharacter, ...]

    @property
    def text(self) -> str:
        return "".join(character.text for character in self.characters)

    @property
    def confidence(self) -> float:
        """Mean over the characters; 0 where nothing was read."""
        if not self.characters:
            return 0.0
        return sum(character.confidence for character in self.characters) / len(self.characters)


class Transcriber(Protocol):
    """Turns sound into words."""

    recogniser: Recogniser

    def transcribe(self, samples: NDArray[np.float32], sample_rate_hz: int) -> Transcript:
        """Words said in *samples* (mono, -1 to 1), timed from the first sample.

        Raises:
            BackendError: the engine failed. Nothing said is an empty transcript.
        """
        ...


class TextReader(Protocol):
    """Finds lines of text in pictures, and reads them."""

    recogniser: Recogniser

    def find_lines(self, image: NDArray[np.uint8], scale: float) -> tuple[FoundLine, ...]:
        """Lines of text in *image* (RGB), looked for in a copy of it that is *scale* times as large.

        Raises:
            BackendError: the engine failed. No text is an empty tuple.
        """
        ...

    def read_lines(self, crops: Sequence[NDArray[np.uint8]]) -> tuple[Reading, ...]:
        """What is written in each of *crops* (RGB, one upright line each); an empty text where nothing is.

        Raises:
            BackendError: the engine failed.
        """
        ...


def load_transcriber(language: str, settings: Settings) -> Transcriber:
    """The best engine on this machine that hears *language* (ISO 639-1), or the one that *settings* name.

    Raises:
        ModelMissing: none does, or the one named is not here.
        BackendError: its model is broken.
        UsageError: there is no engine of that name.
    """
    from hookcheck.backends.speech_engines import choose_engine

    engine = choose_engine(language, settings)
    if engine.is_built_in:
        from hookcheck.backends.moonshine import MoonshineTranscriber

        return MoonshineTranscriber(settings.speech, settings.moonshine)

    from hookcheck.backends.whisper import SpeechLanguage, load_whisper, load_whisper_folder

    expected = SpeechLanguage(language, fixed=bool(settings.language))
    threads = settings.threads or cores()
    if engine.pulled:
        return load_whisper(engine.pulled, expected, threads, settings)
    assert engine.folder
    return load_whisper_folder(engine.folder, expected, threads, settings)
