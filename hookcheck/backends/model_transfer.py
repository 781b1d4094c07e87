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
from hookcheck.backends.model_pull import Report, adding_up, require_room, staging_folder, unheard
from hookcheck.errors import UsageError

_CHUNK_BYTES = 1 << 20


def export_model(pulled: PulledModel, to: Path, report: Report = unheard) -> Path:
    """Copy a pulled model into the folder *to*, read through; gives the folder of the copy.

    Raises:
        BackendError: the model is damaged, or *to* has no room.
        UsageError: *to* cannot be written to.
    """
    return _copy(pulled, to, report)


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


def import_model(exported: PulledModel, models_dir: str = "", report: Report = unheard) -> Path:
    """Copy an exported model to where hookcheck loads models from, read through; gives its folder there.

    Raises:
        BackendError: the exported model is damaged, or there is no room.
        UsageError: the folder cannot be written to.
    """
    return _copy(exported, models_folder(models_dir), report)


def _copy(pulled: PulledModel, into: Path, report: Report) -> Path:
    """Copy, check what the copy holds, and only then put it in place."""
    lock = read_lock(pulled.folder)
    target = into / pulled.model.name
    if target.exists() and pulled.folder.samefile(target):
        raise UsageError(f"{pulled.model.name} is in {into} already.", "Choose another folder.")
    with staging_folder(into) as staging:
        require_room(into, lock.size_bytes, pulled.model.name)
        draft = staging / f"{pulled.model.name}@copy"
        shutil.rmtree(draft, ignore_errors=True)
        draft.mkdir()
        _copy_files(lock, pulled, draft, report)
        put_in_place(draft, target, staging)
    return target


def _copy_files(lock: Lock, pulled: PulledModel, draft: Path, report: Report) -> None:
    copied = adding_up("copying", lock.size_bytes, report)
    for file in lock.files:
        if (pulled.folder / file.name).is_file():
            with (pulled.folder / file.name).open("rb") as source, (draft / file.name).open("wb") as to:
                while chunk := source.read(_CHUNK_BYTES):
                    to.write(chunk)
                    copied(len(chunk))
    require_unbroken(pulled, broken_files(lock, draft, adding_up("checking", lock.size_bytes, report)))
    write_lock(as_of_now(lock, draft), draft)
