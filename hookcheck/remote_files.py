"""Files behind a URL, on the file systems that fsspec speaks, read in parts."""

import io
import re
from collections.abc import Iterator
from contextlib import contextmanager
from errno import EIO
from pathlib import Path
from threading import Lock
from typing import BinaryIO, TypeAlias
from urllib.parse import urlsplit

from fsspec.asyn import AsyncFileSystem
from upath import UPath

from hookcheck.errors import HookcheckError, MediaError, UsageError
from hookcheck.settings import REMOTE_BLOCK_BYTES, REMOTE_BLOCKS_KEPT

FilePath: TypeAlias = Path | UPath
"""A file on this machine or behind a URL; both answer to the same methods."""

# A drive letter is no protocol.
_URL = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+://")
_IN_EXTRA = ("s3", "s3a", "smb", "http", "https", "sftp", "ssh")
_HINT = "Check the address, the network, and that you may read it."


def is_url(word: str) -> bool:
    """Whether *word* is an address rather than a path."""
    return bool(_URL.match(word))


def remote_path(url: str) -> UPath:
    """The file or folder at *url*.

    Raises:
        UsageError: nothing here speaks its protocol.
        MediaError: it cannot be reached.
    """
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


class RemoteVideo:
    """A video behind a URL, fetched in blocks that its readers share."""

    def __init__(self, location: UPath) -> None:
        self.location = location
        self.path = shown(location)
        self._lock = Lock()
        self._file: BinaryIO | None = None
        self._blocks: dict[int, bytes] = {}

    def __str__(self) -> str:
        return self.path

    def open(self) -> BinaryIO:
        """A reader of its own place in the file.

        Raises:
            MediaError: it cannot be reached, or not be read in parts.
        """
        return io.BufferedReader(_Reader(self))

    def size(self) -> int:
        """Bytes."""
        with self._at_work() as file:
            return file.seek(0, io.SEEK_END)

    def read(self, start: int, length: int) -> bytes:
        """Bytes from *start* on: *length* of them, fewer where a block or the file ends."""
        number, offset = divmod(start, REMOTE_BLOCK_BYTES)
        with self._at_work() as file:
            block = self._blocks.pop(number, None)
            if block is None:
                file.seek(number * REMOTE_BLOCK_BYTES)
                block = file.read(REMOTE_BLOCK_BYTES)
                while len(self._blocks) >= REMOTE_BLOCKS_KEPT:
                    del self._blocks[next(iter(self._blocks))]
            # Last in the dict is the one used last.
            self._blocks[number] = block
        return block[offset : offset + length]

    @contextmanager
    def _at_work(self) -> Iterator[BinaryIO]:
        with self._lock, reaching(self.location):
            try:
                if self._file is None:
                    self._file = self._opened()
                yield self._file
            except ValueError as error:
                if not is_web(self.location):
                    raise
                # The server gives whole files only.
                raise MediaError(
                    f"{self.path} cannot be read in parts.", "Download it, and check the copy."
                ) from error

    def _opened(self) -> BinaryIO:
        fs = self.location.fs
        # What fetches ahead would fetch each block twice; the others have no such choice.
        options = {"cache_type": "none"} if isinstance(fs, AsyncFileSystem) else {}
        file: BinaryIO = fs.open(self.location.path, "rb", block_size=REMOTE_BLOCK_BYTES, **options)
        return file


VideoFile: TypeAlias = str | Path | RemoteVideo


def video_file(path: str | FilePath) -> VideoFile:
    """The video at a path or a URL, to be opened.

    Raises:
        UsageError: nothing here speaks its protocol.
        MediaError: it cannot be reached.
    """
    if isinstance(path, str) and not is_url(path):
        return path
    location = file_at(path) if isinstance(path, str) else path
    return location if isinstance(location, Path) else RemoteVideo(location)


class _Reader(io.RawIOBase):
    def __init__(self, video: RemoteVideo) -> None:
        self._video = video
        self._at = 0

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        origin = {io.SEEK_SET: 0, io.SEEK_CUR: self._at}.get(whence)
        self._at = offset + (self._video.size() if origin is None else origin)
        return self._at

    def tell(self) -> int:
        return self._at

    def readinto(self, buffer: "memoryview") -> int:  # type: ignore[override]
        data = self._video.read(self._at, len(buffer))
        buffer[: len(data)] = data
        self._at += len(data)
        return len(data)
