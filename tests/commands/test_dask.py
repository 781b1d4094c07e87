"""A run on a Dask cluster: a real scheduler and two workers, one of which is killed on the way."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.clips import write_clip

pytest.importorskip("distributed")
from distributed import Client

pytestmark = pytest.mark.models

COUNT = 8
MESSAGE = ("-m", "The library opens at nine on Sunday")
DASK = (sys.executable, "-m", "dask")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("share") / "reels"
    folder.mkdir()
    for number in range(COUNT):
        write_clip(folder / f"{number}.mp4", duration_s=0.5 + 0.1 * number)
    return folder


@pytest.fixture(scope="module")
def cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Address of a scheduler with two workers, as the README starts them."""
    place = tmp_path_factory.mktemp("cluster")
    card = place / "scheduler.json"
    common = ("--scheduler-file", str(card), "--no-dashboard")
    log = (place / "log").open("w")
    started = [
        subprocess.Popen([*DASK, *words, *common], stdout=log, stderr=log, cwd=place)
        for words in (
            ("scheduler", "--host", "127.0.0.1", "--port", "0"),
            ("worker", "--nworkers", "2", "--nthreads", "1"),
        )
    ]
    ends_s = time.monotonic() + 60
    while not card.exists():
        assert time.monotonic() < ends_s, (place / "log").read_text()
        time.sleep(0.1)
    with Client(scheduler_file=str(card), set_as_default=False) as client:
        client.wait_for_workers(2, timeout=60)
        address = client.scheduler.address
    yield address
    for process in reversed(started):
        process.terminate()
        process.wait(30)
    log.close()


def hookcheck(folder: Path, *words: object) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "hookcheck", *map(str, words)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        cwd=folder,
        env={**os.environ, "HOOKCHECK_JOBS": "0"},
    )


def kill_a_worker_at_work(address: str) -> None:
    with Client(address, set_as_default=False) as client:
        pids = client.run(os.getpid)
        ends_s = time.monotonic() + 60
        while not (at_work := [worker for worker, jobs in client.processing().items() if jobs]):
            assert time.monotonic() < ends_s
            time.sleep(0.1)
        os.kill(pids[at_work[0]], signal.SIGKILL)


def test_a_cluster_tells_the_same_and_loses_nothing_when_a_worker_is_killed(
    cluster: str, folder: Path, tmp_path: Path
) -> None:
    """The paths are relative, and the workers stand in another folder."""
    here, there = tmp_path / "here.csv", tmp_path / "there.csv"
    alone = hookcheck(folder.parent, folder.name, *MESSAGE, "-q", "--csv", here)
    assert alone.communicate(timeout=120)[1] == ""

    run = hookcheck(folder.parent, folder.name, *MESSAGE, "-q", "--csv", there, "--dask", cluster)
    kill_a_worker_at_work(cluster)
    _, stderr = run.communicate(timeout=120)

    assert (run.returncode, stderr) == (1, "")
    assert there.read_bytes() == here.read_bytes()
    assert there.read_text().count(f"{folder.name}/") == COUNT


def test_a_scheduler_that_is_not_there_is_an_error_that_says_what_to_do(folder: Path) -> None:
    run = hookcheck(folder, folder, *MESSAGE, "--dask", "nowhere")
    stdout, stderr = run.communicate(timeout=120)

    assert (run.returncode, stdout) == (2, "")
    assert "No Dask scheduler answers at nowhere" in stderr
    assert "dask scheduler" in stderr
    assert "Traceback" not in stderr


def test_an_address_at_which_something_else_listens_is_an_error_in_seconds(folder: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        address = f"tcp://127.0.0.1:{silent.getsockname()[1]}"
        run = hookcheck(folder, folder, *MESSAGE, "--dask", address)
        stdout, stderr = run.communicate(timeout=60)

    assert (run.returncode, stdout) == (2, "")
    assert f"No Dask scheduler answers at {address}" in stderr
    assert "Traceback" not in stderr


def test_a_video_that_outlives_its_time_is_given_up_and_costs_the_cluster_nothing(
    cluster: str, tmp_path: Path
) -> None:
    clip = write_clip(tmp_path / "long.mp4", duration_s=120.0)
    words = (clip, *MESSAGE, "--no-cache", "--window", "120", "--timeout", "1", "--dask", cluster)
    run = hookcheck(tmp_path, *words)
    stdout, stderr = run.communicate(timeout=120)

    assert (run.returncode, stdout) == (3, "")
    assert "long.mp4 was given up" in stderr
    assert "longer than 1 s" in stderr
    with Client(cluster, set_as_default=False) as client:
        client.wait_for_workers(2, timeout=60)
