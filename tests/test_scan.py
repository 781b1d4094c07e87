"""Videos come back in their order, whatever finishes first, and a lost worker costs one of them."""

import os
import signal
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

import pytest

from hookcheck.core.result import VideoFailure
from hookcheck.in_process import InProcess
from hookcheck.scan import scan
from hookcheck.worker_pool import WorkerPool


@dataclass(frozen=True)
class Nap:
    """A job that takes so long."""

    name: str
    duration_s: float = 0.0
    is_quick: bool = False


def nap(job: Nap) -> str:
    time.sleep(job.duration_s)
    return f"{job.name} done"


def nap_or_die(job: Nap) -> str:
    if job.name == "deadly":
        os.kill(os.getpid(), signal.SIGKILL)
    return nap(job)


def nap_or_break(job: Nap) -> str:
    raise KeyError(job.name)


def test_results_keep_the_order_of_the_jobs_and_are_heard_of_as_they_finish() -> None:
    missing = VideoFailure("gone.mp4", "gone.mp4 does not exist.", "", 3)
    heard: list[object] = []
    with ThreadPoolExecutor(2) as executor:
        jobs = [Nap("slow", 0.5), missing, Nap("quick")]
        told = list(scan(jobs, nap, executor, ahead=9, on_done=lambda job, done: heard.append(done)))

    assert told == [(jobs[0], "slow done"), (None, missing), (jobs[2], "quick done")]
    assert heard == [missing, "quick done", "slow done"]


def test_no_more_jobs_are_taken_than_may_be_under_way() -> None:
    taken: list[str] = []

    def jobs() -> Iterator[Nap]:
        for number in range(10):
            taken.append(str(number))
            yield Nap(str(number))

    with ThreadPoolExecutor(1) as executor:
        results = scan(jobs(), nap, executor, ahead=3)
        next(results)

        assert taken == ["0", "1", "2"]
        assert len(list(results)) == 9


def test_a_killed_worker_costs_its_video_alone_and_says_what_to_do() -> None:
    with WorkerPool(2) as pool:
        jobs = [Nap("first"), Nap("deadly"), Nap("last")]
        first, deadly, last = (done for _, done in scan(jobs, nap_or_die, pool, ahead=9))

    assert (first, last) == ("first done", "last done")
    assert isinstance(deadly, VideoFailure)
    assert deadly.exit_code == 3
    assert deadly.error == "deadly was given up: its worker was ended by signal 9."
    assert "-j" in deadly.hint


def test_quick_jobs_are_handed_out_together_and_still_lost_alone() -> None:
    jobs = [Nap(name, is_quick=True) for name in ("first", "deadly", "last")]
    slow = Nap("slow")
    heard: list[str] = []
    with WorkerPool(1) as pool:
        told = list(
            scan(
                [*jobs, slow, jobs[0]],
                nap_or_die,
                pool,
                ahead=9,
                on_done=lambda job, done: heard.append(job.name if job else ""),
            )
        )

    assert [job for job, _ in told] == [*jobs, slow, jobs[0]]
    assert [done for _, done in told if isinstance(done, str)] == [
        "first done", "last done", "slow done", "first done",
    ]  # fmt: skip
    assert isinstance(told[1][1], VideoFailure)
    assert sorted(heard) == ["deadly", "first", "first", "last", "slow"]


def test_a_video_that_outlives_its_time_is_given_up() -> None:
    with WorkerPool(1, timeout_s=1) as pool:
        jobs = [Nap("hanging", 60), Nap("next")]
        hanging, following = (done for _, done in scan(jobs, nap, pool, ahead=9))

    assert isinstance(hanging, VideoFailure)
    assert hanging.error == "hanging was given up: it took longer than 1 s."
    assert "--timeout" in hanging.hint
    assert following == "next done"


def test_an_error_that_is_raised_on_purpose_arrives() -> None:
    """That is how --debug shows a traceback."""
    with pytest.raises(KeyError):
        list(scan([Nap("clip")], nap_or_break, InProcess(), ahead=1))


def test_in_this_process_one_job_is_done_after_the_other() -> None:
    jobs = [Nap("a"), Nap("b")]

    assert [done for _, done in scan(jobs, nap, InProcess(), ahead=1)] == ["a done", "b done"]


def test_nothing_to_do_is_nothing_done() -> None:
    assert list(scan([], nap, InProcess(), ahead=1)) == []
