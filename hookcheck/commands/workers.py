"""`-j`, `--timeout`, `--threads`: who checks the videos of a run."""

from collections.abc import Iterator
from concurrent.futures import Executor
from contextlib import contextmanager
from dataclasses import dataclass

from hookcheck.cores import cores
from hookcheck.errors import UsageError
from hookcheck.settings import CLUSTER_JOBS_AHEAD, JOBS_AHEAD, MOST_JUDGED_HERE


@dataclass(frozen=True, slots=True)
class Workers:
    """Worker processes, and what each may take."""

    count: int
    """0 when the videos are checked in this process."""
    threads: int
    """For each; 0 when it may use all cores."""
    timeout_s: float | None
    dask: str = ""
    """Address of the scheduler whose workers these are; empty for processes of this machine."""

    @property
    def ahead(self) -> int:
        """How many videos may be under way before the first of them is done."""
        return CLUSTER_JOBS_AHEAD if self.dask else max(1, self.count * JOBS_AHEAD)

    @contextmanager
    def executor(self) -> Iterator[Executor]:
        """The workers, started when there is something to do; ended at once when the run is."""
        from hookcheck.in_process import InProcess, QuickInProcess
        from hookcheck.worker_pool import WorkerPool

        executor: Executor = InProcess()
        if self.dask:
            executor = QuickInProcess(_cluster(self.dask, self.timeout_s), MOST_JUDGED_HERE)
        elif self.count:
            pool = WorkerPool(self.count, timeout_s=self.timeout_s)
            executor = QuickInProcess(pool, MOST_JUDGED_HERE)
        try:
            yield executor
        except BaseException:
            executor.shutdown(wait=False, cancel_futures=True)
            raise
        executor.shutdown()


def workers_for(
    jobs: int | None, timeout_s: float | None, *, videos: int, threads: int, dask: str = ""
) -> Workers:
    """The workers that the options ask for: one on each core, unless they say otherwise.

    One video is checked in this process: a worker's start costs more than it would bring.
    """
    if dask:
        # A cluster has a worker for each core.
        return Workers(0, threads or 1, timeout_s, dask)
    if jobs is None:
        jobs = min(cores(), videos) if videos > 1 else 0
    if timeout_s is not None:
        # Only another process can be ended.
        jobs = max(jobs, 1)
    return Workers(jobs, threads or (1 if jobs else 0), timeout_s)


def _cluster(address: str, timeout_s: float | None) -> Executor:
    try:
        from hookcheck.dask_cluster import DaskCluster
    except ImportError as error:
        raise UsageError(
            f"--dask needs a package that is not installed: {error}.", "Run: pip install 'hookcheck[cluster]'"
        ) from error
    return DaskCluster(address, timeout_s=timeout_s)
