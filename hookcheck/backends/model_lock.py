"""What exactly was pulled: the lock file beside the weights of a model."""

import hashlib
import json
import re
from collections.abc import Callable
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from hookcheck.atomic_write import write_atomically
from hookcheck.errors import BackendError

LOCK_NAME = "lock.json"
_LOCK_VERSION = 1
_PLAIN_NAME = re.compile(r"[A-Za-z0-9][\w.-]*")
_READ_BYTES = 1 << 20


@dataclass(frozen=True, slots=True)
class LockedFile:
    """One file of a model, as it was when it was checked."""

    name: str
    size_bytes: int
    mtime_ns: int
    """When it was last written, on this machine; a cheap sign that nobody has touched it since."""
    sha256: str
    sha256_from: str
    """"hub" when the hub named the checksum and the file agreed, "computed" when the hub names none."""


@dataclass(frozen=True, slots=True)
class Lock:
    """A pulled model: from where, which commit, which files."""

    model: str
    repo: str
    commit: str
    pulled_from: str
    """Address of the hub."""
    files: tuple[LockedFile, ...]

    @property
    def size_bytes(self) -> int:
        return sum(file.size_bytes for file in self.files)


def read_lock(folder: Path) -> Lock:
    """The lock file in *folder*.

    Raises:
        BackendError: there is none, or it is damaged.
    """
    path = folder / LOCK_NAME
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
        if content.pop("lock_version") != _LOCK_VERSION:
            raise ValueError("written by another version")
        return _lock(content)
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise BackendError(
            f"{path} cannot be used: {error}.",
            f"Remove the folder {folder} and pull the model again.",
        ) from error


def _lock(content: dict[str, Any]) -> Lock:
    files = tuple(LockedFile(**entry) for entry in content.pop("files"))
    lock = Lock(files=files, **content)
    if not files or not all(_PLAIN_NAME.fullmatch(name) for name in (lock.model, *(f.name for f in files))):
        # A lock may come from a stranger's USB stick: no name in it may lead out of the folder.
        raise ValueError("it names no files, or strange ones")
    return lock


def write_lock(lock: Lock, folder: Path) -> None:
    """Put *lock* into *folder*, whole or not at all."""
    content = {"lock_version": _LOCK_VERSION, **asdict(lock)}
    write_atomically(folder / LOCK_NAME, (json.dumps(content, indent=2) + "\n").encode())


def touched_files(lock: Lock, folder: Path) -> tuple[LockedFile, ...]:
    """Files whose size or time is not the recorded one: cheap, and no proof that they are broken."""
    return tuple(
        file for file in lock.files if _size_and_mtime(folder / file.name) != (file.size_bytes, file.mtime_ns)
    )


def missized_files(lock: Lock, folder: Path) -> tuple[LockedFile, ...]:
    """Files that are not there or have another size than the recorded one: these are broken for sure."""
    return tuple(
        file
        for file in lock.files
        if (found := _size_and_mtime(folder / file.name)) is None or found[0] != file.size_bytes
    )


def broken_files(
    lock: Lock, folder: Path, report: Callable[[int], None] = lambda read_bytes: None
) -> tuple[str, ...]:
    """What is wrong with each file that is not as pulled, read through; *report* hears of each chunk."""
    return tuple(fault for file in lock.files if (fault := _fault(file, folder, report)))


def _fault(file: LockedFile, folder: Path, report: Callable[[int], None]) -> str:
    found = _size_and_mtime(folder / file.name)
    if found is None:
        return f"{file.name} is missing"
    if found[0] != file.size_bytes:
        return f"{file.name} has {found[0]} bytes instead of {file.size_bytes}"
    if sha256_of(folder / file.name, report) != file.sha256:
        return f"{file.name} has another checksum than when it was pulled"
    return ""


def as_of_now(lock: Lock, folder: Path) -> Lock:
    """The same lock with the present times of its files, once their content has been checked."""
    return replace(
        lock,
        files=tuple(replace(file, mtime_ns=(folder / file.name).stat().st_mtime_ns) for file in lock.files),
    )


def sha256_of(path: Path, report: Callable[[int], None] = lambda read_bytes: None) -> str:
    """SHA-256 of a file's content in hexadecimal; *report* hears how many bytes each chunk had.

    Raises:
        BackendError: the file cannot be read.
    """
    digest = hashlib.sha256()
    try:
        with path.open("rb") as file:
            while chunk := file.read(_READ_BYTES):
                digest.update(chunk)
                report(len(chunk))
    except OSError as error:
        raise BackendError(f"{path} cannot be read: {error.strerror}.") from error
    return digest.hexdigest()


def _size_and_mtime(path: Path) -> tuple[int, int] | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_size, found.st_mtime_ns
