"""Many videos: an executor checks them, and they come back in the order they were asked for."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Executor, Future
from dataclasses import dataclass
from queue import SimpleQueue
from typing import Generic, Protocol, TypeVar

from hookcheck.core.result import VideoFailure
from hookcheck.errors import ExitCode
from hookcheck.settings import QUICK_JOBS_TOGETHER
from hookcheck.worker_pool import JobTimeout, WorkerLost


class Job(Protocol):
    """Something to do about one video."""

    @property
    def name(self) -> str:
        """Of the video, for people."""
        ...

    @property
    def is_quick(self) -> bool:
        """Whether handing it to another process takes much of the time that doing it does."""
        ...


JobT = TypeVar("JobT", bound=Job)
DoneT = TypeVar("DoneT")


@dataclass(frozen=True, slots=True)
class Batch(Generic[JobT]):
    """Jobs that are handed out together: one that takes its time, or some that are quick."""

    jobs: tuple[JobT, ...]

    @property
    def is_quick(self) -> bool:
        """Whether its jobs are."""
        return all(job.is_quick for job in self.jobs)


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
    finished: SimpleQueue[tuple[Sequence[_Place[JobT, DoneT]], Future[list[DoneT]]]] = SimpleQueue()

    def submit(places: Sequence[_Place[JobT, DoneT]]) -> None:
        batch = Batch(tuple(place.job for place in places if place.job is not None))
        future = executor.submit(_do_all, do, batch)
        future.add_done_callback(lambda future: finished.put((places, future)))

    def settle() -> None:
        places, future = finished.get()
        if len(places) > 1 and isinstance(future.exception(), WorkerLost):
            # It was one of them: alone, only that one is lost.
            for place in places:
                submit([place])
            return
        names = [place.job.name for place in places if place.job is not None]
        outcomes = _outcomes(names, future)
        for place, done in zip(places, outcomes, strict=True):
            place.done = done
            on_done(place.job, done)

    for batch in _batches(jobs, min(QUICK_JOBS_TOGETHER, ahead)):
        if isinstance(batch, VideoFailure):
            order.append(_Place(None, batch))
            on_done(None, batch)
        else:
            places = [_Place[JobT, DoneT](job) for job in batch.jobs]
            order.extend(places)
            submit(places)
        while not finished.empty():
            settle()
        while len(order) >= ahead:
            while (done := order[0].done) is None:
                settle()
            yield order.popleft().job, done
    while order:
        while (done := order[0].done) is None:
            settle()
        yield order.popleft().job, done


def _batches(jobs: Iterable[JobT | VideoFailure], most: int) -> Iterator[Batch[JobT] | VideoFailure]:
    """*jobs* in their order: up to *most* quick ones together, every other alone."""
    quick: list[JobT] = []
    for job in jobs:
        if quick and (len(quick) == most or isinstance(job, VideoFailure) or not job.is_quick):
            yield Batch(tuple(quick))
            quick = []
        if isinstance(job, VideoFailure):
            yield job
        elif job.is_quick:
            quick.append(job)
        else:
            yield Batch((job,))
    if quick:
        yield Batch(tuple(quick))


def _do_all(do: Callable[[JobT], DoneT], batch: Batch[JobT]) -> list[DoneT]:
    return [do(job) for job in batch.jobs]


def _outcomes(names: Sequence[str], future: Future[list[DoneT]]) -> Sequence[DoneT | VideoFailure]:
    try:
        return future.result()
    except WorkerLost as lost:
        hint = "Check it alone; if memory was short, run fewer workers with -j."
        if isinstance(lost, JobTimeout):
            hint = "Check it alone, or allow more time with --timeout."
        return [VideoFailure(name, f"{name} was given up: {lost}.", hint, ExitCode.MEDIA) for name in names]
