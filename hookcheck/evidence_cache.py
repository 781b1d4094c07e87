"""Evidence kept between runs, so that an unchanged video is never read twice."""

import hashlib
import os
import sqlite3
import time
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from errno import ENODATA
from pathlib import Path

import msgspec

from hookcheck.core.evidence import Evidence
from hookcheck.errors import UsageError
from hookcheck.remote_files import FilePath, shown
from hookcheck.settings import CacheSettings

_LAYOUT = 2
_TABLES = (
    "CREATE TABLE evidence (key TEXT PRIMARY KEY, document BLOB NOT NULL, size_bytes INTEGER NOT NULL,"
    " video_bytes INTEGER NOT NULL, kept_at_s INTEGER NOT NULL) WITHOUT ROWID",
    "CREATE INDEX evidence_of_size ON evidence (video_bytes)",
    "CREATE TABLE hashes (path BLOB PRIMARY KEY, size_bytes INTEGER NOT NULL, written_ns INTEGER NOT NULL,"
    " changed_ns INTEGER NOT NULL, sha256 TEXT NOT NULL) WITHOUT ROWID",
)


class CacheTrouble(Exception):
    """The cache cannot be used; the check goes on without it."""


@dataclass(frozen=True, slots=True)
class FileStamp:
    """What changes when a file does."""

    path: bytes
    size_bytes: int
    written_ns: int
    changed_ns: int
    """The system's own time of change, which no program can set back; that of creation on Windows."""

    @classmethod
    def of(cls, path: FilePath) -> "FileStamp":
        """The stamp of the file at *path*.

        Raises:
            OSError: it cannot be looked at, or nothing says when it changes.
        """
        status = path.stat()
        if not isinstance(path, Path):
            mark = str(path.fs.info(path.path).get("ETag", ""))
            if not mark and not status.st_mtime:
                raise OSError(ENODATA, "nothing says when it changes")
            # A mark changes with the content, whatever the clock says.
            return cls(
                f"{shown(path)}\0{mark}".encode(), status.st_size, 0 if mark else status.st_mtime_ns, 0
            )
        name = os.fsencode(path.resolve())
        return cls(name, status.st_size, status.st_mtime_ns, status.st_ctime_ns)


@dataclass(frozen=True, slots=True)
class CacheSize:
    """What a cache holds."""

    path: Path
    videos: int
    size_bytes: int


class EvidenceCache:
    """A SQLite file that several runs may use at once.

    Every method but `open` and `close` raises `CacheTrouble` when the file is damaged, full or taken away.
    """

    def __init__(self, path: Path, connection: sqlite3.Connection, *, writable: bool) -> None:
        self.path = path
        self.is_writable = writable
        self._connection = connection

    @classmethod
    def open(cls, path: Path, settings: CacheSettings) -> "EvidenceCache":
        """Open the cache at *path*, made if need be.

        Raises:
            CacheTrouble: it cannot be opened, or is no cache.
        """
        with _trouble(path):
            try:
                path.parent.mkdir(parents=True, exist_ok=True)
                return cls(path, _writable(path, settings), writable=True)
            except (sqlite3.OperationalError, OSError) as error:
                if isinstance(error, sqlite3.OperationalError) and not _is_about_rights(error):
                    raise
                return cls(path, _read_only(path), writable=False)

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def find(self, key: str) -> bytes | None:
        """The evidence kept under *key*, as `unpacked` reads it."""
        with _trouble(self.path):
            row = self._connection.execute("SELECT document FROM evidence WHERE key = ?", (key,)).fetchone()
        return row[0] if row else None

    def keep(self, key: str, evidence: Evidence, video_bytes: int) -> None:
        """Keep the *evidence* of a video of that size; a cache that may only be read stays as it is."""
        if not self.is_writable:
            return
        document = packed(evidence)
        with _trouble(self.path):
            self._connection.execute(
                "INSERT OR REPLACE INTO evidence VALUES (?, ?, ?, ?, ?)",
                (key, document, len(document), video_bytes, int(time.time())),
            )

    def has_size(self, video_bytes: int) -> bool:
        """Whether anything is kept of a video of that size; if not, a video need not be hashed."""
        with _trouble(self.path):
            found = self._connection.execute(
                "SELECT 1 FROM evidence WHERE video_bytes = ? LIMIT 1", (video_bytes,)
            ).fetchone()
        return found is not None

    def known_hash(self, stamp: FileStamp) -> str | None:
        """The content hash of a file that has been hashed before and has not been touched since."""
        with _trouble(self.path):
            row = self._connection.execute(
                "SELECT sha256 FROM hashes WHERE path = ? AND size_bytes = ? AND written_ns = ?"
                " AND changed_ns = ?",
                (stamp.path, stamp.size_bytes, stamp.written_ns, stamp.changed_ns),
            ).fetchone()
        return row[0] if row else None

    def keep_hash(self, stamp: FileStamp, sha256: str, settings: CacheSettings) -> None:
        """Remember the content hash of a file, unless it was written to just now and may be again."""
        touched_s = max(stamp.written_ns, stamp.changed_ns) / 1e9
        if not self.is_writable or time.time() - touched_s < settings.settled_after_s:
            return
        with _trouble(self.path):
            self._connection.execute(
                "INSERT OR REPLACE INTO hashes VALUES (?, ?, ?, ?, ?)",
                (stamp.path, stamp.size_bytes, stamp.written_ns, stamp.changed_ns, sha256),
            )

    def size(self) -> CacheSize:
        """How much it holds."""
        with _trouble(self.path):
            videos, size_bytes = self._connection.execute(
                "SELECT count(*), coalesce(sum(size_bytes), 0) FROM evidence"
            ).fetchone()
        return CacheSize(self.path, videos, size_bytes)

    def prune(self, *, older_than_s: float) -> int:
        """Drop what has been kept for so long, and return how many videos that were."""
        with _trouble(self.path):
            dropped = self._connection.execute(
                "DELETE FROM evidence WHERE kept_at_s <= ?", (int(time.time() - older_than_s),)
            ).rowcount
            self._connection.execute("DELETE FROM hashes")
            self._connection.execute("VACUUM")
        return dropped


def packed(evidence: Evidence) -> bytes:
    """*evidence* as the cache holds it."""
    return zlib.compress(msgspec.json.encode(evidence), 3)


def unpacked(document: bytes) -> Evidence:
    """The evidence that `packed` has packed.

    Raises:
        CacheTrouble: it is damaged.
    """
    try:
        return msgspec.json.decode(zlib.decompress(document), type=Evidence)
    except (zlib.error, msgspec.DecodeError) as error:
        raise CacheTrouble(f"An entry of the cache is damaged: {error}.") from error


def cache_key(*parts: str) -> str:
    """One key for everything that evidence depends on."""
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogateescape")).hexdigest()


def clear(path: Path) -> None:
    """Delete the cache at *path*, damaged or not.

    Raises:
        UsageError: it cannot be deleted.
    """
    for file in (path, Path(f"{path}-wal"), Path(f"{path}-shm")):
        try:
            file.unlink(missing_ok=True)
        except OSError as error:
            raise UsageError(
                f"{file} cannot be deleted: {error.strerror}.", "Check its permissions."
            ) from error


def _writable(path: Path, settings: CacheSettings) -> sqlite3.Connection:
    """Open a cache; a new one, or one of another hookcheck, is laid out afresh."""
    connection = sqlite3.connect(path, timeout=settings.wait_s, isolation_level=None)
    try:
        _write_ahead(connection, settings)
        connection.execute("PRAGMA synchronous = NORMAL")
        connection.execute("BEGIN IMMEDIATE")
        if connection.execute("PRAGMA user_version").fetchone()[0] != _LAYOUT:
            for table in ("evidence", "hashes"):
                connection.execute(f"DROP TABLE IF EXISTS {table}")
            for statement in _TABLES:
                connection.execute(statement)
            connection.execute(f"PRAGMA user_version = {_LAYOUT}")
        connection.execute("COMMIT")
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def _write_ahead(connection: sqlite3.Connection, settings: CacheSettings) -> None:
    """Readers and a writer side by side, each change whole even when the process is killed.

    When another run is just laying the file out, SQLite gives up on this one statement at once, whatever
    the connection's timeout: waiting could be a deadlock, for all it knows.
    """
    gives_up_s = time.monotonic() + settings.wait_s
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            return
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or time.monotonic() > gives_up_s:
                raise
            time.sleep(settings.look_again_s)


def _read_only(path: Path) -> sqlite3.Connection:
    # Without the right to write, SQLite cannot lock either: to be told so, it takes the file for settled.
    connection = sqlite3.connect(f"{path.absolute().as_uri()}?immutable=1", uri=True)
    try:
        if connection.execute("PRAGMA user_version").fetchone()[0] != _LAYOUT:
            raise sqlite3.OperationalError("it was laid out by another version of hookcheck")
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def _is_about_rights(error: sqlite3.OperationalError) -> bool:
    return error.sqlite_errorcode & 0xFF in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN)


@contextmanager
def _trouble(path: Path) -> Iterator[None]:
    try:
        yield
    except (sqlite3.Error, OSError) as error:
        raise CacheTrouble(f"The cache {path} cannot be used: {error}.") from error
