"""The speech models that can be pulled, as `models/manifest.toml` lists them."""

import difflib
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from hookcheck.errors import UsageError

_WHISPER_CODES = {"jv": "jw", "nb": "no"}
"""ISO 639-1 codes that Whisper writes otherwise."""
_HERE = Path(__file__)
CHECKOUT_MODELS = _HERE.parents[2] / "models"
"""The folder `models/` of a checkout; in an installed package there is none."""


@dataclass(frozen=True, slots=True)
class WordErrorRate:
    """How often a model is wrong, as somebody published it."""

    language: str
    test_set: str
    rate: float
    """Wrong, missing and added words as a share of the words said."""
    source: str


@dataclass(frozen=True, slots=True)
class Model:
    """A model that can be pulled."""

    name: str
    repo: str
    """Owner and name on the hub."""
    files: tuple[str, ...]
    """Patterns of the files it cannot do without."""
    files_if_any: tuple[str, ...]
    size_bytes: int
    """Approximately."""
    languages: tuple[str, ...]
    """Codes as Whisper writes them, mostly ISO 639-1."""
    licence: str
    good_for: str
    better_than_built_in: bool
    """Whether it beats the English engine that comes with hookcheck."""
    word_error_rates: tuple[WordErrorRate, ...]


@cache
def list_models() -> tuple[Model, ...]:
    """All models of the manifest, from the least to the most accurate."""
    packaged = _HERE.with_name("manifest.toml")
    path = packaged if packaged.exists() else CHECKOUT_MODELS / "manifest.toml"
    manifest = tomllib.loads(path.read_text(encoding="utf-8"))
    return tuple(_model(entry, manifest) for entry in manifest["model"])


def _model(entry: dict[str, Any], manifest: dict[str, Any]) -> Model:
    multilingual = entry["languages"] == "multilingual"
    return Model(
        name=entry["name"],
        repo=entry["repo"],
        files=tuple(manifest["files"]),
        files_if_any=tuple(manifest["files_if_any"]),
        size_bytes=entry["size_mb"] * 1_000_000,
        languages=tuple(manifest["multilingual"] if multilingual else entry["languages"]),
        licence=entry["licence"],
        good_for=entry["good_for"],
        better_than_built_in=entry["better_than_built_in"],
        word_error_rates=tuple(WordErrorRate(**rate) for rate in entry.get("word_error_rate", ())),
    )


def whisper_code(language: str) -> str:
    """What Whisper calls *language* (ISO 639-1)."""
    return _WHISPER_CODES.get(language, language)


def iso_code(code: str) -> str:
    """ISO 639-1 code of the language that Whisper calls *code*."""
    return {whispers: ours for ours, whispers in _WHISPER_CODES.items()}.get(code, code)


def model_named(name: str) -> Model:
    """The model called *name*; "small" will do for "whisper-small".

    Raises:
        UsageError: there is none.
    """
    by_name = {model.name: model for model in list_models()}
    wanted = name.strip().lower()
    if found := by_name.get(wanted) or by_name.get(f"whisper-{wanted}"):
        return found
    short_names = [known.removeprefix("whisper-") for known in by_name]
    partly = [known for known in short_names if wanted and wanted in known][-1:]
    close = difflib.get_close_matches(wanted.removeprefix("whisper-"), short_names, n=1) or partly
    hint = f"Did you mean whisper-{close[0]}? " if close else ""
    raise UsageError(f"There is no model “{name}”.", f"{hint}“hookcheck models” lists them all.")
