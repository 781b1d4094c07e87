"""Files that are either whole or not there."""

import os
import secrets
from collections.abc import Iterable
from pathlib import Path

from hookcheck.errors import UsageError


def write_atomically(path: Path, content: bytes | Iterable[bytes]) -> None:
    """Write *content*, whole or in pieces, to *path*; nobody ever sees half of it.

    Raises:
        UsageError: the place cannot be written to.
    """
    pieces = (content,) if isinstance(content, bytes) else content
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.exists() and not path.is_file():
            # A device or pipe (/dev/stdout) is written to, never replaced.
            _write(path, pieces)
            return
        draft = path.with_name(f".{path.name}.{os.getpid()}-{secrets.token_hex(4)}")
        try:
            _write(draft, pieces)
            draft.replace(path)
        except BaseException:
            draft.unlink(missing_ok=True)
            raise
    except OSError as error:
        raise UsageError(
            f"{path} cannot be written: {error.strerror}.", "Choose another place for the output."
        ) from error


def _write(path: Path, pieces: Iterable[bytes]) -> None:
    with path.open("wb") as file:
        file.writelines(pieces)
