"""What evidence depends on: when any of it changes, the video is listened to and read again."""

import hashlib
import importlib.metadata
from dataclasses import fields, is_dataclass
from functools import lru_cache
from pathlib import Path

import msgspec

from hookcheck.backends.speech_identity import speech_identity
from hookcheck.backends.subtitle_sidecar import find_sidecar
from hookcheck.evidence_cache import cache_key
from hookcheck.remote_files import FilePath, read_bytes
from hookcheck.settings import MediaSettings, Settings

# What decodes, hears and reads; the versions of the speech engines are in their own identity.
_PACKAGES = (
    "av",
    "numpy",
    "onnxruntime",
    "opencv-python-headless",
    "pydub",
    "pysubs2",
    "rapidocr",
    "wordfreq",
)
# The settings for what becomes of evidence.
_NOT_READING = ("verdict", "pages")
# The modules that evidence goes through on its way; a change of how it is judged leaves it as it is.
READING = (
    "ahead",
    "backends",
    "backends.moonshine",
    "backends.ocr",
    "backends.speech_engines",
    "backends.subtitle_sidecar",
    "backends.subtitles",
    "backends.whisper",
    "content_hash",
    "core.evidence",
    "core.opening.boxes",
    "core.opening.breaths",
    "core.opening.caption_runs",
    "core.opening.layout",
    "core.opening.noise",
    "core.opening.phrases",
    "core.opening.placement",
    "core.opening.spaces",
    "core.opening.speech_guard",
    "core.opening.tracking",
    "core.wording.frequency",
    "core.wording.language",
    "core.wording.scripts",
    "decoding",
    "deinterlacing",
    "followed_line",
    "letter_shapes",
    "line_following",
    "line_places",
    "line_times",
    "media",
    "picture",
    "pipeline",
    "recognisers",
    "remote_files",
    "remote_video",
    "sampling",
    "screen_text",
    "sound",
    "speech",
    "text_changes",
    "text_contrast",
)


def reading_key(video: FilePath, language: str, settings: Settings) -> str:
    """Everything but the content of *video* that its evidence depends on, as one key.

    Raises:
        BackendError: the speech model is damaged.
        UsageError: there is no speech engine of the name that *settings* give.
    """
    sidecar = find_sidecar(video, language)
    captions = hashlib.sha256(read_bytes(sidecar)).hexdigest() if sidecar else ""
    return cache_key(_reading(language, settings), captions)


@lru_cache(maxsize=256)
def _reading(language: str, settings: Settings) -> str:
    window = f"{settings.verdict.window_s!r} {settings.look_ahead_s!r}"
    return cache_key(
        language, window, speech_identity(language, settings).text, _numbers(settings), program()
    )


def _numbers(settings: Settings) -> str:
    """The settings that shape evidence; those that choose an engine are in its identity."""
    groups = {entry.name: getattr(settings, entry.name) for entry in fields(settings)}
    shaping = [group for name, group in groups.items() if is_dataclass(group) and name not in _NOT_READING]
    return msgspec.json.encode((*shaping, MediaSettings())).decode()


@lru_cache(maxsize=1)
def program() -> str:
    """The code that reads, by content: it changes between versions and, in a checkout, under one."""
    package = Path(__file__).parent
    digest = hashlib.sha256()
    for name in _PACKAGES:
        digest.update(f"{name} {importlib.metadata.version(name)}\n".encode())
    for module in READING:
        path = package.joinpath(*module.split("."))
        source = path / "__init__.py" if path.is_dir() else path.with_suffix(".py")
        digest.update(b"%s %s" % (module.encode(), hashlib.sha256(source.read_bytes()).digest()))
    # Tells a recogniser's loop from a refrain.
    digest.update((package / "core" / "lexicon" / "function_words.toml").read_bytes())
    return digest.hexdigest()
