"""The recognisers, behind one Protocol each; an engine is imported only when it is used."""

from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from hookcheck.core.evidence import Discarded, Recogniser, SpeechPhrase


@dataclass(frozen=True, slots=True)
class Transcript:
    """What was heard, and what an engine wrote that is not believed."""

    phrases: tuple[SpeechPhrase, ...]
    discarded: tuple[Discarded, ...]
    language: str
    """ISO 639-1 code of the language heard; empty when not known."""


@dataclass(frozen=True, slots=True)
class ReadLine:
    """One line read in an image."""

    text: str
    corners_px: NDArray[np.float32]
    """4 x 2, clockwise from the top left of the text, in pixels of the image."""
    confidence: float


class Transcriber(Protocol):
    """Turns sound into words."""

    recogniser: Recogniser

    def transcribe(self, samples: NDArray[np.float32], sample_rate_hz: int) -> Transcript:
        """Words said in *samples* (mono, -1 to 1), timed from the first sample.

        Raises:
            BackendError: the engine failed. Nothing said is an empty transcript.
        """
        ...
