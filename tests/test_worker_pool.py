"""A worker that dies or hangs costs its own job and no other."""

import os
import signal
import threading
import time
from concurrent.futures import CancelledError, as_completed

import pytest

from hookcheck.worker_pool import JobTimeout, WorkerLost, WorkerPool


def own_pid() -> int:
    return os.getpid()


def die(number: int) -> int:
    if number % 3 == 0:
        os.kill(os.getpid(), signal.SIGKILL)
    return number


def leave() -> None:
    os._exit(7)


def sleep(duration_s: float) -> str:
    time.sleep(duration_s)
    return "woke"


def fail() -> None:
    raise ValueError("as told")


def unpicklable() -> object:
    return threading.Lock()


def test_jobs_are_done_in_processes_of_their_own_and_these_are_kept() -> None:
    with WorkerPool(1) as pool:
        pids = {pool.submit(own_pid).result() for _ in range(3)}

    assert len(pids) == 1
    assert os.getpid() not in pids


def test_killed_workers_cost_their_jobs_alone() -> None:
    with WorkerPool(2) as pool:
        futures = {pool.submit(die, number): number for number in range(9)}
        lost = {number for future, number in futures.items() if isinstance(future.exception(), WorkerLost)}
        done = {future.result() for future, number in futures.items() if number % 3}

    assert lost == {0, 3, 6}
    assert done == {1, 2, 4, 5, 7, 8}


def test_says_how_a_worker_ended() -> None:
    with WorkerPool(1) as pool:
        with pytest.raises(WorkerLost, match="ended with code 7"):
            pool.submit(leave).result()
        with pytest.raises(WorkerLost, match="signal 9"):
            pool.submit(die, 0).result()


def test_a_job_that_hangs_is_ended_and_the_next_one_done() -> None:
    with WorkerPool(1, timeout_s=2) as pool:
        hanging = pool.submit(sleep, 60)
        following = pool.submit(sleep, 0)

        with pytest.raises(JobTimeout, match="longer than 2 s"):
            hanging.result(60)
        assert following.result(60) == "woke"


def test_an_error_in_a_job_arrives_and_keeps_the_worker() -> None:
    with WorkerPool(1) as pool:
        before = pool.submit(own_pid).result()
        with pytest.raises(ValueError, match="as told"):
            pool.submit(fail).result()
        with pytest.raises(RuntimeError, match="could not be sent"):
            pool.submit(unpicklable).result()

        assert pool.submit(own_pid).result() == before


def test_shutdown_without_waiting_is_quick() -> None:
    pool = WorkerPool(1)
    running = pool.submit(sleep, 60)
    waiting = pool.submit(sleep, 60)
    while not running.running():
        time.sleep(0.01)
    started_s = time.monotonic()
    pool.shutdown(wait=False, cancel_futures=True)

    with pytest.raises(CancelledError):
        waiting.result(5)
    with pytest.raises(WorkerLost):
        running.result(5)
    assert time.monotonic() - started_s < 2
    with pytest.raises(RuntimeError):
        pool.submit(own_pid)


def test_many_jobs_on_few_workers_all_come_back() -> None:
    with WorkerPool(2) as pool:
        futures = [pool.submit(die, 3 * number + 1) for number in range(100)]

        assert sorted(future.result() for future in as_completed(futures)) == [3 * n + 1 for n in range(100)]
