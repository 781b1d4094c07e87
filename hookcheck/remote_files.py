"""Files behind a URL, on the file systems that fsspec speaks."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from errno import EIO
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias
from urllib.parse import urlsplit

from hookcheck.errors import HookcheckError, MediaError, UsageError

if TYPE_CHECKING:
    from upath import UPath

    FilePath: TypeAlias = Path | UPath
    """A file on this machine or behind a URL; both answer to the same methods."""
else:
    # What speaks with servers takes a while to load, and most files are on this machine.
    FilePath = Path

# A drive letter is no protocol.
_URL = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+://")
_IN_EXTRA = ("s3", "s3a", "smb", "http", "https", "sftp", "ssh")
_HINT = "Check the address, the network, and that you may read it."


def is_url(word: str) -> bool:
    """Whether *word* is an address rather than a path."""
    return bool(_URL.match(word))


def remote_path(url: str) -> "UPath":
    """The file or folder at *url*.

    Raises:
        UsageError: nothing here speaks its protocol.
        MediaError: it cannot be reached.
    """
    from upath import UPath

    protocol = url.partition("://")[0].lower()
    try:
        path = UPath(url)
        with reaching(path):
            # Connects, or finds that a package is missing.
            path.fs.protocol  # noqa: B018
    except ImportError as error:
        raise UsageError(
            f"{protocol}:// needs a package that is not installed: {_sentence(error)}",
            "Install what it needs: pip install 'hookcheck[remote]'"
            if protocol in _IN_EXTRA
            else "Install it into the same environment as hookcheck.",
        ) from error
    except ValueError as error:
        raise UsageError(
            f"{without_secrets(url)}: hookcheck does not know how to read {protocol}://.",
            "Known are the protocols of fsspec: s3, smb, http, https, sftp, gs, az, …",
        ) from error
    return path


def file_at(word: str | Path) -> FilePath:
    """The file that *word* names: a path, or a URL.

    Raises:
        UsageError: nothing here speaks its protocol.
        MediaError: it cannot be reached.
    """
    return remote_path(word) if isinstance(word, str) and is_url(word) else Path(word)


def is_web(path: FilePath) -> bool:
    """Whether a web server has it: those do not list folders, and answer any question with a file."""
    return not isinstance(path, Path) and path.protocol in ("http", "https")


def shown(path: FilePath) -> str:
    """How a file is named to people, without passwords and signatures."""
    if isinstance(path, Path):
        return str(path)
    host = path.storage_options.get("host")
    # Where the host is no part of the path, fsspec carries it apart.
    url = f"{path.protocol}://{host}/{path.path.lstrip('/')}" if host else str(path)
    return without_secrets(url)


def below(path: FilePath, folder: FilePath) -> str:
    """How a file is named inside a folder that holds it, with forward slashes."""
    if isinstance(path, Path) or isinstance(folder, Path):
        return Path(str(path)).relative_to(str(folder)).as_posix()
    return path.path[len(folder.path.rstrip("/")) :].lstrip("/")


def is_inside(path: FilePath, folder: FilePath) -> bool:
    """Whether *path* is *folder* or lies below it."""
    if isinstance(path, Path) or isinstance(folder, Path):
        return Path(str(path)).is_relative_to(str(folder))
    return f"{path.path.rstrip('/')}/".startswith(f"{folder.path.rstrip('/')}/")


def read_bytes(path: FilePath) -> bytes:
    """All of a small file.

    Raises:
        OSError: it cannot be read, wherever it lies.
    """
    try:
        with reaching(path):
            return path.read_bytes()
    except MediaError as error:
        raise OSError(EIO, error.message) from error


def without_secrets(url: str) -> str:
    """*url* without a password, and without a query, which may be a signature."""
    parts = urlsplit(url)
    if parts.scheme in ("http", "https"):
        url = url.partition("?")[0]
    if "@" in parts.netloc:
        url = url.replace(parts.netloc, parts.netloc.rpartition("@")[2], 1)
    return url


@contextmanager
def reaching(path: FilePath) -> Iterator[None]:
    """Tell what goes wrong on the way to a URL as a MediaError, whatever the file system raises.

    The errors of a file on this machine stay what they are.
    """
    if isinstance(path, Path):
        yield
        return
    name = shown(path)
    try:
        yield
    except (HookcheckError, ImportError):
        raise
    except FileNotFoundError as error:
        raise MediaError(f"{name} does not exist, or cannot be reached.", _HINT) from error
    except PermissionError as error:
        raise MediaError(f"{name} may not be read: {_sentence(error)}", _HINT) from error
    except Exception as error:
        # Each file system has errors of its own, and they have no common base.
        raise MediaError(f"{name} cannot be reached: {_sentence(error)}", _HINT) from error


def _sentence(error: Exception) -> str:
    words = str(error).strip().removesuffix(".") or type(error).__name__
    return f"{words}."
