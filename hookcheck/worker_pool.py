"""Worker processes behind the standard Executor interface; one may die without harm to the others."""

import gc
import multiprocessing
import os
import queue
import signal
import threading
from collections.abc import Callable
from concurrent.futures import Executor, Future
from dataclasses import dataclass
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from typing import Any, ParamSpec, TypeVar

from hookcheck.settings import GC_THRESHOLDS

P = ParamSpec("P")
T = TypeVar("T")


class WorkerLost(Exception):
    """A worker died, or was ended, while it was at a job."""


class JobTimeout(WorkerLost):
    """A job outlived its time, and its worker was ended."""


@dataclass(frozen=True, slots=True)
class _Job:
    future: Future[Any]
    function: Callable[..., Any]
    args: tuple[Any, ...]
    kwargs: dict[str, Any]


@dataclass(slots=True)
class _Worker:
    process: SpawnProcess
    pipe: Connection


class WorkerPool(Executor):
    """*workers* processes that take jobs from one queue.

    `concurrent.futures.ProcessPoolExecutor` gives up on all jobs when one process dies, and cannot end a job
    that hangs. Here each process has a pipe of its own: whoever dies or outlives *timeout_s* costs the job it
    is at, as `WorkerLost`, and is replaced.
    """

    def __init__(self, workers: int, *, timeout_s: float | None = None) -> None:
        self._timeout_s = timeout_s
        self._jobs: queue.SimpleQueue[_Job | None] = queue.SimpleQueue()
        # Not forked: the recognisers' own threads would not survive that.
        self._context = multiprocessing.get_context("spawn")
        self._closed = False
        self._aborted = False
        self._running: dict[int, _Worker] = {}
        self._keepers = [
            threading.Thread(target=self._keep, args=(number,), name=f"worker-{number}", daemon=True)
            for number in range(workers)
        ]
        for keeper in self._keepers:
            keeper.start()

    def submit(self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """Queue a call; both it and its result have to survive pickling."""
        if self._closed:
            raise RuntimeError("The pool is shut down.")
        future: Future[T] = Future()
        self._jobs.put(_Job(future, fn, args, kwargs))
        return future

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """Take no more jobs; without *wait*, end the processes where they are."""
        self._closed = True
        if cancel_futures or not wait:
            while True:
                try:
                    job = self._jobs.get_nowait()
                except queue.Empty:
                    break
                if job is not None:
                    job.future.cancel()
        for _ in self._keepers:
            self._jobs.put(None)
        if wait:
            for keeper in self._keepers:
                keeper.join()
        else:
            self._aborted = True
            for worker in list(self._running.values()):
                worker.process.kill()

    def _keep(self, number: int) -> None:
        """Hand jobs to one process, and start another when it is lost."""
        if hasattr(signal, "pthread_sigmask"):
            # Inherited by the processes started here: Ctrl-C reaches the whole group, and what becomes of
            # the workers is this process's decision from their first moment on.
            signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
        worker: _Worker | None = None
        while (job := self._jobs.get()) is not None:
            if not job.future.set_running_or_notify_cancel():
                continue
            try:
                if worker is None:
                    worker = self._running[number] = self._start()
                    if self._aborted:
                        raise WorkerLost("the run was ended")
                    # The time of a job begins when its worker is up.
                    _receive(worker)
                outcome = self._do(worker, job)
            except WorkerLost as lost:
                self._running.pop(number, None)
                if worker is not None:
                    _end(worker)
                worker = None
                job.future.set_exception(lost)
            except Exception as error:
                # The job could not be sent, or its answer not be read: the process itself is well.
                job.future.set_exception(error)
            else:
                if isinstance(outcome, _Raised):
                    job.future.set_exception(outcome.error)
                else:
                    job.future.set_result(outcome)
        if worker is not None:
            worker.pipe.close()
            worker.process.join()

    def _start(self) -> _Worker:
        ours, theirs = self._context.Pipe()
        process = self._context.Process(target=_serve, args=(theirs,), daemon=True)
        process.start()
        theirs.close()
        return _Worker(process, ours)

    def _do(self, worker: _Worker, job: _Job) -> Any:
        try:
            worker.pipe.send((job.function, job.args, job.kwargs))
            if not worker.pipe.poll(self._timeout_s):
                raise JobTimeout(f"it took longer than {self._timeout_s:g} s")
        except ConnectionError as error:
            raise _lost(worker) from error
        return _receive(worker)


def _receive(worker: _Worker) -> Any:
    try:
        return worker.pipe.recv()
    except (EOFError, ConnectionError) as error:
        raise _lost(worker) from error


def _lost(worker: _Worker) -> WorkerLost:
    worker.process.join(1)
    code = worker.process.exitcode
    if code is not None and code < 0:
        return WorkerLost(f"its worker was ended by signal {-code}")
    return WorkerLost(f"its worker ended with code {code}")


def _end(worker: _Worker) -> None:
    worker.process.kill()
    worker.process.join()
    worker.pipe.close()


@dataclass(frozen=True, slots=True)
class _Raised:
    error: Exception


def _serve(pipe: Connection) -> None:
    """What a worker process does: jobs, until nobody sends any more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.set_threshold(*GC_THRESHOLDS)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    pipe.send("up")
    while True:
        try:
            function, args, kwargs = pipe.recv()
        except (EOFError, OSError):
            return
        try:
            answer = function(*args, **kwargs)
        except Exception as error:
            answer = _Raised(error)
        try:
            pipe.send(answer)
        except BrokenPipeError:
            return
        except Exception as error:
            pipe.send(_Raised(RuntimeError(f"The answer could not be sent: {error}")))


def _end_with_parent() -> None:
    """Leave as soon as the process that hands out the jobs is gone, in the middle of one too."""
    parent = multiprocessing.parent_process()
    assert parent is not None
    parent.join()
    os._exit(1)
