"""Carrying models to a machine without a network: out to a folder, and in from one."""

import shutil
from pathlib import Path

from hookcheck.backends.model_files import (
    PulledModel,
    models_folder,
    pulled_model_in,
    put_in_place,
    require_unbroken,
)
from hookcheck.backends.model_lock import LOCK_NAME, Lock, as_of_now, broken_files, read_lock, write_lock
from hookcheck.backends.model_pull import require_room, staging_folder
from hookcheck.errors import UsageError


def export_model(pulled: PulledModel, to: Path) -> Path:
    """Copy a pulled model into the folder *to*, read through; gives the folder of the copy.

    Raises:
        BackendError: the model is damaged, or *to* has no room.
        UsageError: *to* cannot be written to.
    """
    return _copy(pulled, to)


def models_in(folder: Path) -> tuple[PulledModel, ...]:
    """The models that an export left in *folder*, or the one whose folder it is.

    Raises:
        BackendError: a lock file is damaged.
        UsageError: there are none, or one that hookcheck does not know.
    """
    if not folder.is_dir():
        raise UsageError(f"{folder} is no folder.", "Give the folder that “hookcheck models export” filled.")
    candidates = [folder, *sorted(path for path in folder.iterdir() if path.is_dir())]
    found = tuple(pulled_model_in(path) for path in candidates if (path / LOCK_NAME).is_file())
    if not found:
        raise UsageError(
            f"{folder} holds no exported models.",
            "Fill it with “hookcheck models export”; a folder from elsewhere is used with --asr FOLDER.",
        )
    return found


def import_model(exported: PulledModel, models_dir: str = "") -> Path:
    """Copy an exported model to where hookcheck loads models from, read through; gives its folder there.

    Raises:
        BackendError: the exported model is damaged, or there is no room.
        UsageError: the folder cannot be written to.
    """
    return _copy(exported, models_folder(models_dir))


def _copy(pulled: PulledModel, into: Path) -> Path:
    """Copy, check what the copy holds, and only then put it in place."""
    lock = read_lock(pulled.folder)
    target = into / pulled.model.name
    if target.exists() and pulled.folder.samefile(target):
        raise UsageError(f"{pulled.model.name} is in {into} already.")
    with staging_folder(into) as staging:
        require_room(into, sum(file.size_bytes for file in lock.files), pulled.model.name)
        draft = staging / f"{pulled.model.name}@copy"
        shutil.rmtree(draft, ignore_errors=True)
        draft.mkdir()
        _copy_files(lock, pulled, draft)
        put_in_place(draft, target, staging)
    return target


def _copy_files(lock: Lock, pulled: PulledModel, draft: Path) -> None:
    for file in lock.files:
        if (pulled.folder / file.name).is_file():
            shutil.copy2(pulled.folder / file.name, draft / file.name)
    require_unbroken(pulled, broken_files(lock, draft))
    write_lock(as_of_now(lock, draft), draft)
