"""The models on this machine: where they are, which one serves a language, whether they are whole."""

import os
import shutil
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from hookcheck.backends.model_lock import (
    LOCK_NAME,
    Lock,
    as_of_now,
    broken_files,
    missized_files,
    read_lock,
    touched_files,
    write_lock,
)
from hookcheck.backends.model_manifest import CHECKOUT_MODELS, Model, list_models, model_named, whisper_code
from hookcheck.errors import BackendError, HookcheckError, UsageError

MODELS_VARIABLE = "HOOKCHECK_MODELS"
UNVERIFIED = "not verified"
"""Said of a model whose files have other dates than when they were last read through."""
STAGING = ".partial"
"""Where models are put together; nothing in it is ever loaded."""


@dataclass(frozen=True, slots=True)
class PulledModel:
    """A model on this machine."""

    model: Model
    folder: Path


def models_folder(given: str = "") -> Path:
    """*given*, else what HOOKCHECK_MODELS says, else `models/` of a checkout, else the user's data folder."""
    if chosen := given or os.environ.get(MODELS_VARIABLE, ""):
        return Path(chosen).expanduser()
    if (CHECKOUT_MODELS / "manifest.toml").is_file():
        return CHECKOUT_MODELS

    from platformdirs import user_data_path

    return user_data_path("hookcheck", appauthor=False) / "models"


def pulled_models(models_dir: str = "") -> tuple[PulledModel, ...]:
    """The models that have been pulled, from the least to the most accurate."""
    folder = models_folder(models_dir)
    return tuple(
        PulledModel(model, folder / model.name)
        for model in list_models()
        if (folder / model.name / LOCK_NAME).is_file()
    )


def pulled_model_in(folder: Path) -> PulledModel:
    """The model whose folder, lock file included, *folder* is.

    Raises:
        BackendError: its lock file is damaged.
        UsageError: hookcheck does not know the model that the lock names.
    """
    return PulledModel(model_named(read_lock(folder).model), folder)


def find_model(language: str, models_dir: str = "") -> PulledModel | None:
    """The most accurate pulled model that knows *language* (ISO 639-1); None when there is none."""
    code = whisper_code(language)
    serving = [pulled for pulled in pulled_models(models_dir) if code in pulled.model.languages]
    return serving[-1] if serving else None


def check_whole(pulled: PulledModel) -> Lock:
    """Make sure that a model is as it was pulled: by size and time, by content where these have changed.

    Raises:
        BackendError: it is not.
    """
    lock = read_lock(pulled.folder)
    return verify_model(pulled) if touched_files(lock, pulled.folder) else lock


def verify_model(pulled: PulledModel, report: Callable[[int], None] = lambda read_bytes: None) -> Lock:
    """Make sure that a model is as it was pulled, by content; *report* hears how many bytes each chunk had.

    Raises:
        BackendError: it is not.
    """
    lock = read_lock(pulled.folder)
    require_unbroken(pulled, broken_files(lock, pulled.folder, report))
    if not touched_files(lock, pulled.folder):
        return lock
    # Copied by hand, say: the content is right, so the next load need not read it all again.
    renewed = as_of_now(lock, pulled.folder)
    with suppress(UsageError):
        write_lock(renewed, pulled.folder)
    return renewed


def require_unbroken(pulled: PulledModel, faults: tuple[str, ...]) -> None:
    """Raise a BackendError that names the *faults* of a model, when it has any."""
    if faults:
        name = pulled.model.name
        raise BackendError(
            f"The model {name} is damaged: {'; '.join(faults)}.",
            f"“hookcheck models pull {name}” brings it anew; without a network, export it again.",
        )


def remove_model(name: str, models_dir: str = "") -> Path:
    """Delete a pulled model and what is left of broken-off pulls of it; gives the folder that is gone.

    Raises:
        UsageError: it is not here, or cannot be deleted.
    """
    folder = models_folder(models_dir)
    staging = folder / STAGING
    leftovers = list(staging.glob(f"{name}@*")) if staging.is_dir() else []
    if not (folder / name).is_dir() and not leftovers:
        raise UsageError(f"The model {name} is not in {folder}.", "“hookcheck models” shows what is here.")
    try:
        for leftover in leftovers:
            shutil.rmtree(leftover)
        if (folder / name).is_dir():
            discard(folder / name, staging)
    except OSError as error:
        raise UsageError(
            f"{folder / name} cannot be deleted: {error.strerror}.",
            "Change who may write to its folder, or remove it as the user who pulled it.",
        ) from error
    return folder / name


def discard(folder: Path, staging: Path) -> None:
    """Delete a model's folder: out of the way first, so that nobody ever loads half of it."""
    shutil.rmtree(_move_away(folder, staging))


def put_in_place(whole: Path, target: Path, staging: Path) -> None:
    """Move a complete model folder to where models are loaded from; a model that was there goes."""
    old = _move_away(target, staging) if target.exists() else None
    whole.replace(target)
    if old:
        shutil.rmtree(old)


def _move_away(folder: Path, staging: Path) -> Path:
    staging.mkdir(parents=True, exist_ok=True)
    doomed = staging / f"{folder.name}@old-{os.getpid()}"
    folder.replace(doomed)
    return doomed


def state_of(pulled: PulledModel) -> str:
    """In a word or two, what a look at names, sizes and times says of a pulled model."""
    try:
        lock = read_lock(pulled.folder)
    except HookcheckError:
        return "damaged lock file"
    if missized := missized_files(lock, pulled.folder):
        return f"damaged: {', '.join(file.name for file in missized)}"
    return UNVERIFIED if touched_files(lock, pulled.folder) else "intact"
