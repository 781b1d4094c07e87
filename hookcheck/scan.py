"""Many videos: an executor checks them, and they come back in the order they were asked for."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor, Future
from dataclasses import dataclass
from itertools import chain
from queue import SimpleQueue
from typing import Generic, Protocol, TypeVar

from hookcheck.core.result import VideoFailure
from hookcheck.errors import ExitCode
from hookcheck.worker_pool import JobTimeout, WorkerLost


class Job(Protocol):
    """Something to do about one video."""

    @property
    def name(self) -> str:
        """Of the video, for people."""
        ...


JobT = TypeVar("JobT", bound=Job)
DoneT = TypeVar("DoneT")


@dataclass(slots=True)
class _Place(Generic[JobT, DoneT]):
    """A video's place in the order of the run."""

    job: JobT | None
    done: DoneT | VideoFailure | None = None


def scan(
    jobs: Iterable[JobT | VideoFailure],
    do: Callable[[JobT], DoneT],
    executor: Executor,
    *,
    ahead: int,
    on_done: Callable[[JobT | None, DoneT | VideoFailure], None] = lambda job, done: None,
) -> Iterator[tuple[JobT | None, DoneT | VideoFailure]]:
    """Have *executor* *do* each of *jobs*, no more than *ahead* of them at a time; each with what came of it.

    They come in their order, a `VideoFailure` among them as it is; *on_done* hears of each as soon as it is
    done. A worker that is lost costs its video alone.
    """
    order: deque[_Place[JobT, DoneT]] = deque()
    finished: SimpleQueue[tuple[_Place[JobT, DoneT], Future[DoneT]]] = SimpleQueue()

    def submit(job: JobT) -> _Place[JobT, DoneT]:
        place = _Place[JobT, DoneT](job)
        executor.submit(do, job).add_done_callback(lambda future: finished.put((place, future)))
        return place

    def settle() -> None:
        place, future = finished.get()
        assert place.job is not None
        place.done = _outcome(place.job, future)
        on_done(place.job, place.done)

    for job in chain(jobs, [None]):
        if isinstance(job, VideoFailure):
            order.append(_Place(None, job))
            on_done(None, job)
        elif job is not None:
            order.append(submit(job))
        while not finished.empty():
            settle()
        while order and (job is None or len(order) >= ahead):
            while (done := order[0].done) is None:
                settle()
            yield order.popleft().job, done


def _outcome(job: JobT, future: Future[DoneT]) -> DoneT | VideoFailure:
    try:
        return future.result()
    except JobTimeout as late:
        return VideoFailure(
            job.name,
            f"{job.name} was given up: {late}.",
            "Check it alone, or allow more time with --timeout.",
            ExitCode.MEDIA,
        )
    except WorkerLost as lost:
        return VideoFailure(
            job.name,
            f"{job.name} was given up: {lost}.",
            "Check it alone; if memory was short, run fewer workers with -j.",
            ExitCode.MEDIA,
        )
