"""Evidence kept between runs, so that an unchanged video is never read twice."""

import hashlib
import sqlite3
import time
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import msgspec

from hookcheck.core.evidence import Evidence
from hookcheck.errors import UsageError
from hookcheck.settings import CacheSettings

_LAYOUT = 1
_TABLES = (
    "CREATE TABLE evidence (key TEXT PRIMARY KEY, document BLOB NOT NULL, size_bytes INTEGER NOT NULL,"
    " kept_at_s INTEGER NOT NULL) WITHOUT ROWID",
    "CREATE TABLE hashes (path TEXT PRIMARY KEY, size_bytes INTEGER NOT NULL, changed_ns INTEGER NOT NULL,"
    " sha256 TEXT NOT NULL) WITHOUT ROWID",
)


class CacheTrouble(Exception):
    """The cache cannot be used; the check goes on without it."""


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
        self._connection = connection
        self._writable = writable

    @classmethod
    def open(cls, path: Path, settings: CacheSettings) -> "EvidenceCache":
        """Open the cache at *path*, made if need be.

        Raises:
            CacheTrouble: it cannot be opened, or is no cache.
        """
        with _trouble(path):
            try:
                path.parent.mkdir(parents=True, exist_ok=True)
                connection = sqlite3.connect(path, timeout=settings.wait_s, isolation_level=None)
            except (sqlite3.Error, OSError):
                connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)
            try:
                return cls(path, connection, writable=_prepare(connection))
            except sqlite3.Error:
                connection.close()
                raise

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def find(self, key: str) -> Evidence | None:
        """The evidence kept under *key*."""
        with _trouble(self.path):
            row = self._connection.execute("SELECT document FROM evidence WHERE key = ?", (key,)).fetchone()
            if row is None:
                return None
            return msgspec.json.decode(zlib.decompress(row[0]), type=Evidence)

    def keep(self, key: str, evidence: Evidence) -> None:
        """Keep *evidence* under *key*; a cache that may only be read stays as it is."""
        if not self._writable:
            return
        document = zlib.compress(msgspec.json.encode(evidence), 3)
        with _trouble(self.path):
            self._connection.execute(
                "INSERT OR REPLACE INTO evidence VALUES (?, ?, ?, ?)",
                (key, document, len(document), int(time.time())),
            )

    def known_hash(self, path: Path) -> str | None:
        """The content hash of *path*, if it has been hashed before and has not been touched since."""
        with _trouble(self.path):
            status = path.stat()
            row = self._connection.execute(
                "SELECT sha256 FROM hashes WHERE path = ? AND size_bytes = ? AND changed_ns = ?",
                (str(path.resolve()), status.st_size, status.st_mtime_ns),
            ).fetchone()
        return row[0] if row else None

    def keep_hash(self, path: Path, sha256: str, settings: CacheSettings) -> None:
        """Remember the content hash of *path*, unless it was written to just now and may be again."""
        status = path.stat()
        if not self._writable or time.time() - status.st_mtime < settings.settled_after_s:
            return
        with _trouble(self.path):
            self._connection.execute(
                "INSERT OR REPLACE INTO hashes VALUES (?, ?, ?, ?)",
                (str(path.resolve()), status.st_size, status.st_mtime_ns, sha256),
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


def _prepare(connection: sqlite3.Connection) -> bool:
    """Lay out a new cache, or one of another hookcheck afresh; whether it may be written to."""
    try:
        # Readers and a writer side by side, each change whole even when the process is killed.
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = NORMAL")
        connection.execute("BEGIN IMMEDIATE")
        if connection.execute("PRAGMA user_version").fetchone()[0] != _LAYOUT:
            for table in ("evidence", "hashes"):
                connection.execute(f"DROP TABLE IF EXISTS {table}")
            for statement in _TABLES:
                connection.execute(statement)
            connection.execute(f"PRAGMA user_version = {_LAYOUT}")
        connection.execute("COMMIT")
    except sqlite3.OperationalError as error:
        if "readonly" in str(error) or "unable to open" in str(error):
            connection.execute("SELECT 1 FROM evidence")
            return False
        raise
    return True


@contextmanager
def _trouble(path: Path) -> Iterator[None]:
    try:
        yield
    except (sqlite3.Error, OSError, zlib.error, msgspec.DecodeError) as error:
        raise CacheTrouble(f"The cache {path} cannot be used: {error}.") from error
