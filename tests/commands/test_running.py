"""A run with real workers: killed, timed out, interrupted, cut short and taken up again."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from hookcheck.evidence_cache import EvidenceCache
from hookcheck.settings import CacheSettings
from tests.clips import write_clip

pytestmark = pytest.mark.models

COUNT = 6
MESSAGE = ("-m", "The library opens at nine on Sunday")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("reels")
    for number in range(COUNT):
        write_clip(folder / f"{number}.mp4", duration_s=0.5 + 0.1 * number)
    return folder


class Started:
    """A command line that runs as users start it: in a process group of its own."""

    def __init__(self, *words: object) -> None:
        environment = {name: value for name, value in os.environ.items() if name != "HOOKCHECK_JOBS"}
        environment.pop("HOOKCHECK_NO_CACHE", None)
        self._process = subprocess.Popen(
            [sys.executable, "-m", "hookcheck", *map(str, words)],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            env=environment,
            process_group=0,
        )
        self.pid = self._process.pid

    def workers(self) -> list[int]:
        """The worker processes; not the helper that Python starts beside them."""
        return [
            int(entry.name)
            for entry in Path("/proc").iterdir()
            if entry.name.isdigit() and self._is_worker(entry)
        ]

    def _is_worker(self, entry: Path) -> bool:
        try:
            parent = int((entry / "stat").read_text().rpartition(")")[2].split()[1])
            return parent == self.pid and b"spawn_main" in (entry / "cmdline").read_bytes()
        except (FileNotFoundError, ProcessLookupError):
            return False

    def send(self, number: signal.Signals) -> None:
        os.killpg(self.pid, number)

    def end(self) -> None:
        if self._process.poll() is None:
            self.send(signal.SIGKILL)
        self._process.communicate()

    def finish(self) -> tuple[int, str, str]:
        stdout, stderr = self._process.communicate(timeout=120)
        return self._process.returncode, stdout, stderr


def wait_for(condition: Callable[[], object]) -> None:
    ends_s = time.monotonic() + 60
    while not condition():
        assert time.monotonic() < ends_s
        time.sleep(0.02)


@pytest.fixture
def started() -> Iterator[Callable[..., Started]]:
    """Starts command lines, and leaves none of them behind."""
    all_started: list[Started] = []

    def start(*words: object) -> Started:
        all_started.append(Started(*words))
        return all_started[-1]

    yield start
    for one in all_started:
        one.end()


Start = Callable[..., Started]


def is_running(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False


def kept_in(cache: Path) -> int:
    """How many videos a cache knows."""
    if not cache.exists():
        return 0
    opened = EvidenceCache.open(cache, CacheSettings())
    videos = opened.size().videos
    opened.close()
    return videos


needs_proc = pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="looks at /proc")


def test_two_workers_tell_the_same_as_none(folder: Path, tmp_path: Path, started: Start) -> None:
    tables = []
    for jobs in (0, 2):
        table = tmp_path / f"{jobs}.csv"
        code, _, stderr = started(folder, *MESSAGE, "-j", jobs, "--csv", table, "--no-cache").finish()
        assert (code, stderr) == (1, "")
        tables.append(table.read_bytes())

    assert tables[0] == tables[1]
    assert tables[0].count(b"\n") == COUNT + 1


@needs_proc
def test_a_killed_worker_costs_one_video_and_is_replaced(
    folder: Path, tmp_path: Path, started: Start
) -> None:
    table = tmp_path / "out.csv"
    run = started(folder, *MESSAGE, "-j", "1", "--csv", table, "--no-cache")
    wait_for(run.workers)
    time.sleep(0.5)
    os.kill(run.workers()[0], signal.SIGKILL)
    code, _, stderr = run.finish()

    assert code == 3
    assert "0.mp4 was given up: its worker was ended by signal 9." in stderr
    assert table.read_text().count("FAILED") == 1
    assert table.read_text().count(".mp4,MISSED") == COUNT - 1


def test_a_video_that_takes_too_long_is_given_up_also_when_it_is_the_only_one(
    tmp_path: Path, started: Start
) -> None:
    clip = write_clip(tmp_path / "long.mp4", duration_s=15.0)
    code, _, stderr = started(clip, *MESSAGE, "--timeout", "1", "--no-cache").finish()

    assert (code, "long.mp4 was given up: it took longer than 1 s." in stderr) == (3, True)


@pytest.mark.parametrize("jobs", [0, 2])
def test_ctrl_c_ends_within_two_seconds_and_says_how_to_go_on(
    jobs: int, folder: Path, tmp_path: Path, started: Start
) -> None:
    run = started(folder, *MESSAGE, "-j", jobs, "--csv", tmp_path / "out.csv", "--cache", tmp_path / "kept")
    wait_for((tmp_path / "kept").exists)
    # While models are loaded or the first videos read, however fast the machine is.
    time.sleep(0.3)
    run.send(signal.SIGINT)
    sent_s = time.monotonic()
    code, stdout, stderr = run.finish()

    assert time.monotonic() - sent_s < 2.0
    assert (code, stdout) == (130, "")
    assert f" of {COUNT} videos." in stderr
    assert "Run the same command again" in stderr
    assert "Traceback" not in stderr
    assert not list(tmp_path.glob("*.csv"))


@needs_proc
def test_workers_end_with_the_run_that_is_killed(folder: Path, tmp_path: Path, started: Start) -> None:
    run = started(folder, *MESSAGE, "-j", "2", "--no-cache")
    wait_for(lambda: len(run.workers()) == 2)
    workers = run.workers()
    os.kill(run.pid, signal.SIGKILL)

    wait_for(lambda: not any(map(is_running, workers)))


def test_a_run_that_is_killed_goes_on_where_it_was(folder: Path, tmp_path: Path, started: Start) -> None:
    cache, table, undisturbed = (tmp_path / name for name in ("kept", "out.csv", "undisturbed.csv"))
    words = (folder, *MESSAGE, "-j", "1", "--cache", cache)
    run = started(*words, "--csv", table)
    wait_for(lambda: kept_in(cache) >= 2)
    run.send(signal.SIGKILL)
    run.finish()
    assert not table.exists()

    code, _, stderr = started(*words, "--csv", table).finish()
    started(folder, *MESSAGE, "-j", "2", "--no-cache", "--csv", undisturbed).finish()

    assert (code, stderr) == (1, "")
    assert table.read_bytes() == undisturbed.read_bytes()


def test_pages_are_the_same_from_workers_and_from_what_is_known(
    folder: Path, tmp_path: Path, started: Start
) -> None:
    videos = (folder / "0.mp4", folder / "1.mp4")
    pages = []
    for jobs in (2, 0):
        place = tmp_path / str(jobs)
        started(*videos, *MESSAGE, "-j", jobs, "--cache", tmp_path / "kept", "--html", place).finish()
        pages.append({page.name: page.read_bytes() for page in place.rglob("*.html")})

    assert len(pages[0]) == 3
    assert pages[0] == pages[1]
