"""Which recogniser would hear a language, down to its weights, without loading it."""

import importlib.metadata
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from hookcheck.backends.model_lock import LOCK_NAME, read_lock
from hookcheck.backends.speech_engines import SpeechEngine, choose_engine
from hookcheck.content_hash import content_hash
from hookcheck.errors import ModelMissing
from hookcheck.settings import Settings


@dataclass(frozen=True, slots=True)
class SpeechIdentity:
    """Two runs with the same identity hear the same."""

    text: str
    missing: bool = False
    """True when nothing on this machine hears the language; a pulled model changes that, and the text."""


@lru_cache(maxsize=256)
def speech_identity(language: str, settings: Settings) -> SpeechIdentity:
    """What hears *language* (ISO 639-1) on this machine.

    Raises:
        BackendError: the model is damaged.
        UsageError: there is no engine of the name that *settings* give.
    """
    try:
        engine = choose_engine(language, settings)
    except ModelMissing as missing:
        return SpeechIdentity(f"none: {missing}", missing=True)
    fixed = "fixed" if settings.language else "guessed"
    return SpeechIdentity(" ".join((engine.name, fixed, _weights(engine))))


def _weights(engine: SpeechEngine) -> str:
    folder = engine.pulled.folder if engine.pulled else engine.folder
    # The built-in engine, too, has faster-whisper find where somebody speaks.
    versions = f"{importlib.metadata.version('faster-whisper')} {importlib.metadata.version('ctranslate2')}"
    if folder is None:
        return f"moonshine-voice {importlib.metadata.version('moonshine-voice')} {versions}"
    if (folder / LOCK_NAME).is_file():
        return f"{read_lock(folder).commit} {versions}"
    return f"{_hash_of(folder / 'model.bin')} {versions}"


def _hash_of(weights: Path) -> str:
    try:
        with weights.open("rb") as file:
            return content_hash(file)
    except OSError as error:
        # Loading the model will say what is wrong, and nothing is kept of that.
        return f"unreadable: {error.strerror}"
