"""A video behind a URL, read in parts."""

import io
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, BinaryIO, TypeAlias

from hookcheck.errors import MediaError
from hookcheck.remote_files import FilePath, file_at, is_url, is_web, reaching, shown
from hookcheck.settings import REMOTE_BLOCK_BYTES, REMOTE_BLOCKS_KEPT

if TYPE_CHECKING:
    from upath import UPath


class RemoteVideo:
    """A video behind a URL, fetched in blocks that its readers share."""

    def __init__(self, location: "UPath") -> None:
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
        # fsspec takes a while to load, and most videos lie on a disk.
        from fsspec.asyn import AsyncFileSystem

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
