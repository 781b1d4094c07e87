"""Files that are either whole or not there."""

import os
import secrets
from pathlib import Path

from hookcheck.errors import UsageError


def write_atomically(path: Path, content: bytes) -> None:
    """Write *content* to *path*; nobody ever sees half of it.

    Raises:
        UsageError: the place cannot be written to.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.exists() and not path.is_file():
            # A device or pipe (/dev/stdout) is written to, never replaced.
            path.write_bytes(content)
            return
        draft = path.with_name(f".{path.name}.{os.getpid()}-{secrets.token_hex(4)}")
        try:
            draft.write_bytes(content)
            draft.replace(path)
        except BaseException:
            draft.unlink(missing_ok=True)
            raise
    except OSError as error:
        raise UsageError(
            f"{path} cannot be written: {error.strerror}.", "Choose another place for the output."
        ) from error
