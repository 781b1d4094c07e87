"""The recognisers of a run: each loaded when first needed, then kept for the next video."""

from threading import Lock

from hookcheck.backends import TextReader, Transcriber, load_transcriber
from hookcheck.cores import cores
from hookcheck.memory import hand_back_memory
from hookcheck.settings import Settings


class Recognisers:
    """Loads what a check needs."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        # Two locks, so that the engines for sound and picture load side by side.
        self._lock = Lock()
        self._speech_lock = Lock()
        self._text_reader: TextReader | None = None
        self._transcribers: dict[str, Transcriber] = {}

    def transcriber(self, language: str) -> Transcriber:
        """What hears speech in *language* (ISO 639-1).

        Raises:
            BackendError: nothing on this machine does, or its model is broken.
        """
        with self._speech_lock:
            if language not in self._transcribers:
                self._transcribers[language] = load_transcriber(language, self._settings)
                hand_back_memory()
            return self._transcribers[language]

    def text_reader(self) -> TextReader:
        """What reads the screen.

        Raises:
            BackendError: its models are missing or broken.
        """
        with self._lock:
            if self._text_reader is None:
                from hookcheck.backends.ocr import OcrReader

                self._text_reader = OcrReader(self._settings.ocr, self._settings.threads or cores())
                hand_back_memory()
            return self._text_reader
