"""Evidence is kept between runs, and a cache in trouble is told apart from an empty one."""

import multiprocessing
import os
import sqlite3
import time
import zlib
from collections.abc import Iterator
from dataclasses import replace
from multiprocessing.synchronize import Barrier
from pathlib import Path

import pytest

from hookcheck.evidence_cache import (
    CacheTrouble,
    EvidenceCache,
    FileStamp,
    cache_key,
    clear,
    packed,
    unpacked,
)
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
    cache.keep("key", EVIDENCE, 1000)
    later = reopened(path)
    document = later.find("key")

    assert document
    assert unpacked(document) == EVIDENCE
    assert later.find("other key") is None
    later.close()


def test_key_tells_parts_apart() -> None:
    assert len({cache_key("a", "bc"), cache_key("ab", "c"), cache_key("abc"), cache_key("a", "b", "c")}) == 4


def test_hash_is_known_until_the_file_is_touched(cache: EvidenceCache, tmp_path: Path) -> None:
    video = tmp_path / "clip.mp4"
    video.write_bytes(b"one")
    stamp = replace(FileStamp.of(video), written_ns=10**18, changed_ns=10**18)
    before = cache.known_hash(stamp)
    cache.keep_hash(stamp, "ab", SETTINGS)

    assert (before, cache.known_hash(stamp)) == (None, "ab")
    for touched in (
        replace(stamp, size_bytes=4),
        replace(stamp, written_ns=10**18 + 1),
        # Written to and its time set back: the system's own time of change tells.
        replace(stamp, changed_ns=10**18 + 1),
        replace(stamp, path=b"other"),
    ):
        assert cache.known_hash(touched) is None


def test_stamp_changes_with_a_file_whose_time_is_set_back(tmp_path: Path) -> None:
    video = tmp_path / "clip.mp4"
    video.write_bytes(b"one")
    before = FileStamp.of(video)
    time.sleep(0.02)
    video.write_bytes(b"two")
    os.utime(video, ns=(before.written_ns, before.written_ns))

    assert FileStamp.of(video) != before


def test_a_file_whose_name_is_no_text_can_be_remembered(cache: EvidenceCache, tmp_path: Path) -> None:
    video = tmp_path / os.fsdecode(b"caf\xe9.mp4")
    video.write_bytes(b"one")
    stamp = replace(FileStamp.of(video), written_ns=10**18, changed_ns=10**18)
    cache.keep_hash(stamp, "ab", SETTINGS)

    assert cache.known_hash(stamp) == "ab"


def test_only_videos_of_a_size_that_is_kept_need_hashing(cache: EvidenceCache) -> None:
    cache.keep("key", EVIDENCE, 1000)

    assert cache.has_size(1000)
    assert not cache.has_size(1001)


def test_hash_of_a_file_written_just_now_is_not_believed(cache: EvidenceCache, tmp_path: Path) -> None:
    """It may change again without its time of change showing."""
    video = tmp_path / "clip.mp4"
    video.write_bytes(b"one")
    stamp = FileStamp.of(video)
    cache.keep_hash(stamp, "ab", SETTINGS)

    assert cache.known_hash(stamp) is None


def test_size_and_pruning(cache: EvidenceCache) -> None:
    for key in ("a", "b"):
        cache.keep(key, EVIDENCE, 1000)
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


@pytest.mark.parametrize("document", [b"", b"\0\x11", packed(EVIDENCE)[:-9], zlib.compress(b"{}")])
def test_damaged_entry_is_trouble(document: bytes) -> None:
    with pytest.raises(CacheTrouble, match="damaged"):
        unpacked(document)


def test_cache_of_another_layout_is_begun_anew(cache: EvidenceCache, path: Path) -> None:
    cache.keep("key", EVIDENCE, 1000)
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA user_version = 99")
    connection.close()
    newer = reopened(path)

    assert newer.find("key") is None
    newer.close()


def test_cache_that_may_only_be_read_is_read(cache: EvidenceCache, path: Path) -> None:
    cache.keep("key", EVIDENCE, 1000)
    cache.close()
    connection = sqlite3.connect(f"file:{path}?mode=ro&immutable=1", uri=True)
    read_only = EvidenceCache(path, connection, writable=False)
    read_only.keep("other", EVIDENCE, 1000)

    assert read_only.find("key") == packed(EVIDENCE)
    assert read_only.find("other") is None
    read_only.close()


def test_place_that_cannot_be_written_to_is_trouble(tmp_path: Path) -> None:
    (tmp_path / "file").touch()

    with pytest.raises(CacheTrouble):
        reopened(tmp_path / "file" / "evidence.sqlite")


def keep_many(path: Path, name: str) -> None:
    cache = reopened(path)
    for number in range(50):
        cache.keep(f"{name}-{number}", replace(EVIDENCE, window_s=float(number)), number)
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


def open_with_others(path: Path, others: Barrier) -> None:
    others.wait()
    reopened(path).close()


def test_runs_that_open_a_new_cache_at_the_same_moment_all_get_it(tmp_path: Path) -> None:
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload([__name__])
    others = context.Barrier(4)
    for attempt in range(10):
        path = tmp_path / f"{attempt}.sqlite"
        runs = [context.Process(target=open_with_others, args=(path, others)) for _ in range(others.parties)]
        for one in runs:
            one.start()
        for one in runs:
            one.join()

        assert [one.exitcode for one in runs] == [0] * len(runs)


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
