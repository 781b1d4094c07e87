"""Evidence is kept between runs, and a cache in trouble is told apart from an empty one."""

import multiprocessing
import os
import sqlite3
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from hookcheck.evidence_cache import CacheTrouble, EvidenceCache, cache_key, clear
from hookcheck.settings import CacheSettings
from tests.examples import EVIDENCE

SETTINGS = CacheSettings()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "new folder" / "evidence.sqlite"


@pytest.fixture
def cache(path: Path) -> Iterator[EvidenceCache]:
    opened = EvidenceCache.open(path, SETTINGS)
    yield opened
    opened.close()


def reopened(path: Path) -> EvidenceCache:
    return EvidenceCache.open(path, SETTINGS)


def test_gives_back_what_was_kept_also_to_the_next_run(cache: EvidenceCache, path: Path) -> None:
    cache.keep("key", EVIDENCE)
    later = reopened(path)

    assert later.find("key") == EVIDENCE
    assert later.find("other key") is None
    later.close()


def test_key_tells_parts_apart() -> None:
    assert len({cache_key("a", "bc"), cache_key("ab", "c"), cache_key("abc"), cache_key("a", "b", "c")}) == 4


def test_hash_is_known_until_the_file_is_touched(cache: EvidenceCache, tmp_path: Path) -> None:
    video = tmp_path / "clip.mp4"
    video.write_bytes(b"one")
    os.utime(video, (1_000_000_000, 1_000_000_000))
    before = cache.known_hash(video)
    cache.keep_hash(video, "ab", SETTINGS)
    after = cache.known_hash(video)
    os.utime(video, (1_000_000_000, 1_000_000_001))

    assert (before, after, cache.known_hash(video)) == (None, "ab", None)


def test_hash_of_a_file_written_just_now_is_not_believed(cache: EvidenceCache, tmp_path: Path) -> None:
    """It may change again without its time of change showing."""
    video = tmp_path / "clip.mp4"
    video.write_bytes(b"one")
    cache.keep_hash(video, "ab", SETTINGS)

    assert cache.known_hash(video) is None


def test_size_and_pruning(cache: EvidenceCache) -> None:
    for key in ("a", "b"):
        cache.keep(key, EVIDENCE)
    full = cache.size()

    assert (full.videos, full.size_bytes > 200) == (2, True)
    assert cache.prune(older_than_s=60) == 0
    assert cache.prune(older_than_s=-60) == 2
    assert cache.size().videos == 0


@pytest.mark.parametrize("content", [b"not a database, " * 100, b"SQLite format 3\0" + bytes(200)])
def test_damaged_file_is_trouble_and_can_be_cleared(path: Path, content: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(content)
    with pytest.raises(CacheTrouble, match=r"evidence\.sqlite"):
        reopened(path)
    clear(path)

    reopened(path).close()


def test_damaged_entry_is_trouble(cache: EvidenceCache, path: Path) -> None:
    cache.keep("key", EVIDENCE)
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE evidence SET document = x'0011'")
    connection.close()

    with pytest.raises(CacheTrouble):
        cache.find("key")


def test_cache_of_another_layout_is_begun_anew(cache: EvidenceCache, path: Path) -> None:
    cache.keep("key", EVIDENCE)
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA user_version = 99")
    connection.close()
    newer = reopened(path)

    assert newer.find("key") is None
    newer.close()


def test_cache_that_may_only_be_read_is_read(cache: EvidenceCache, path: Path) -> None:
    cache.keep("key", EVIDENCE)
    cache.close()
    connection = sqlite3.connect(f"file:{path}?mode=ro&immutable=1", uri=True)
    read_only = EvidenceCache(path, connection, writable=False)
    read_only.keep("other", EVIDENCE)

    assert read_only.find("key") == EVIDENCE
    assert read_only.find("other") is None
    read_only.close()


def test_place_that_cannot_be_written_to_is_trouble(tmp_path: Path) -> None:
    (tmp_path / "file").touch()

    with pytest.raises(CacheTrouble):
        reopened(tmp_path / "file" / "evidence.sqlite")


def keep_many(path: Path, name: str) -> None:
    cache = reopened(path)
    for number in range(50):
        cache.keep(f"{name}-{number}", replace(EVIDENCE, window_s=float(number)))
    cache.close()


def test_two_runs_at_once_lose_nothing(path: Path) -> None:
    context = multiprocessing.get_context("spawn")
    runs = [context.Process(target=keep_many, args=(path, name)) for name in ("a", "b")]
    for one in runs:
        one.start()
    for one in runs:
        one.join()
    cache = reopened(path)

    assert cache.size().videos == 100
    assert all(cache.find(f"{name}-{number}") for name in ("a", "b") for number in range(50))
    cache.close()


def test_a_run_killed_while_writing_leaves_a_whole_cache(path: Path) -> None:
    context = multiprocessing.get_context("spawn")
    writer = context.Process(target=keep_many, args=(path, "a"))
    writer.start()
    while not path.exists():
        time.sleep(0.005)
    time.sleep(0.02)
    writer.kill()
    writer.join()
    cache = reopened(path)
    kept = cache.size().videos

    assert all(cache.find(f"a-{number}") is not None for number in range(kept))
    cache.close()
