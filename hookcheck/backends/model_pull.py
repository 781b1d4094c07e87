"""Bringing a model from the hub onto this machine, whole and checked or not at all."""

import hashlib
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path

from hookcheck.backends.model_files import STAGING, PulledModel, check_whole, models_folder, put_in_place
from hookcheck.backends.model_hub import HubFile, Repository, describe_repository, fetch_file, hub_address
from hookcheck.backends.model_lock import Lock, LockedFile, sha256_of, write_lock
from hookcheck.backends.model_manifest import Model
from hookcheck.errors import BackendError, UsageError
from hookcheck.settings import PullSettings

DEFAULT_REVISION = "main"
_DEFAULTS = PullSettings()


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a pull is."""

    doing: str
    """"model.bin", "checking model.bin", or why it waits."""
    done_bytes: int
    total_bytes: int


Report = Callable[[Progress], None]


def adding_up(doing: str, total_bytes: int, report: Report) -> Callable[[int], None]:
    """A function that is told how many bytes each chunk has, and reports their sum."""
    done_bytes = 0

    def count(more_bytes: int) -> None:
        nonlocal done_bytes
        done_bytes += more_bytes
        report(Progress(doing, done_bytes, total_bytes))

    return count


def unheard(progress: Progress) -> None:
    """Nobody watches."""


def pull_model(
    model: Model,
    models_dir: str = "",
    revision: str = "",
    settings: PullSettings = _DEFAULTS,
    report: Report = unheard,
) -> Lock:
    """Bring *model* to this machine, unless it is here and whole; a broken-off pull is gone on with.

    Raises:
        BackendError: the hub or the network fails, what came is not what the hub announced, or
            there is no room for it.
        UsageError: the folder cannot be written to.
    """
    folder = models_folder(models_dir)
    target = folder / model.name
    here = _whole(PulledModel(model, target))
    if here and not revision:
        return here
    repository = describe_repository(
        model.repo,
        revision or DEFAULT_REVISION,
        settings,
        lambda why: report(Progress(why, 0, model.size_bytes)),
    )
    if here and here.commit == repository.commit:
        return here
    files = _wanted(repository, model)
    with staging_folder(folder) as staging:
        parts = staging / f"{model.name}@{repository.commit}"
        parts.mkdir(exist_ok=True)
        here_bytes = sum(path.stat().st_size for path in parts.iterdir())
        require_room(folder, sum(file.size_bytes for file in files) - here_bytes, model.name, settings)
        locked = tuple(_bring(repository, file, parts, settings, report) for file in files)
        lock = Lock(model.name, repository.name, repository.commit, hub_address(), locked)
        write_lock(lock, parts)
        put_in_place(parts, target, staging)
    return lock


def _whole(pulled: PulledModel) -> Lock | None:
    try:
        return check_whole(pulled)
    except BackendError:
        return None


def _wanted(repository: Repository, model: Model) -> tuple[HubFile, ...]:
    """The files of the model, small ones first, so that a hub in disorder shows early."""
    plain = [file for file in repository.files if "/" not in file.name and "\\" not in file.name]
    for pattern in model.files:
        if not any(fnmatchcase(file.name, pattern) for file in plain):
            raise BackendError(
                f"{repository.name} has no {pattern} at commit {repository.commit[:12]}.",
                "It is not a model that faster-whisper can load; try another --revision.",
            )
    patterns = (*model.files, *model.files_if_any)
    wanted = [file for file in plain if any(fnmatchcase(file.name, pattern) for pattern in patterns)]
    return tuple(sorted(wanted, key=lambda file: (file.size_bytes, file.name)))


def _bring(
    repository: Repository, file: HubFile, parts: Path, settings: PullSettings, report: Report
) -> LockedFile:
    part = parts / file.name
    fetch_file(
        repository,
        file,
        part,
        settings,
        lambda here_bytes: report(Progress(file.name, here_bytes, file.size_bytes)),
        lambda why: report(Progress(why, part.stat().st_size if part.exists() else 0, file.size_bytes)),
    )
    sha256 = sha256_of(part, adding_up(f"checking {file.name}", file.size_bytes, report))
    if not _is_announced(file, part, sha256):
        part.unlink()
        raise BackendError(
            f"{file.name} did not come as {repository.name} announces it: its checksum is another.",
            "Something between here and the hub changes files, or the file is broken there. "
            "Run the same command again; if it stays so, set HF_ENDPOINT to another hub.",
        )
    origin = "hub" if file.sha256 else "computed"
    return LockedFile(file.name, part.stat().st_size, part.stat().st_mtime_ns, sha256, origin)


def _is_announced(file: HubFile, part: Path, sha256: str) -> bool:
    if file.sha256:
        return sha256 == file.sha256
    if file.git_hash:
        content = part.read_bytes()
        blob = hashlib.sha1(b"blob %d\0" % len(content) + content, usedforsecurity=False)
        return blob.hexdigest() == file.git_hash
    return True


@contextmanager
def staging_folder(folder: Path) -> Iterator[Path]:
    """A place in *folder* to put models together, for one hookcheck at a time.

    Raises:
        UsageError: it cannot be written to.
        BackendError: another hookcheck is at work there.
    """
    import filelock

    staging = folder / STAGING
    try:
        staging.mkdir(parents=True, exist_ok=True)
        with filelock.FileLock(staging / "in-use", timeout=0):
            yield staging
    except filelock.Timeout as error:
        raise BackendError(
            f"Another hookcheck is changing the models in {folder}.", "Wait until it is done."
        ) from error
    except OSError as error:
        raise UsageError(
            f"{folder} cannot be written to: {error.strerror}.",
            "Choose a folder that you may write to; --models-dir says where models are kept.",
        ) from error


def require_room(folder: Path, needed_bytes: int, what: str, settings: PullSettings = _DEFAULTS) -> None:
    """Raise a BackendError when *folder*'s disk has no room for *needed_bytes* more."""
    free_bytes = shutil.disk_usage(folder).free
    if needed_bytes + settings.spare_bytes > free_bytes:
        raise BackendError(
            f"{what} needs {megabytes(needed_bytes)} more, and {folder} has {megabytes(free_bytes)} free.",
            f"Make room, with {megabytes(settings.spare_bytes)} to spare, or choose another disk.",
        )


def megabytes(size_bytes: int) -> str:
    """*size_bytes* for people: "480 MB", "3.1 GB"."""
    size_mb = size_bytes / 1_000_000
    return f"{size_mb / 1000:.1f} GB" if size_mb >= 1000 else f"{size_mb:.0f} MB"
