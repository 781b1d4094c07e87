"""The standard Executor interface without another process: for one video, a worker's start costs more."""

from collections.abc import Callable
from concurrent.futures import Executor, Future
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")


class InProcess(Executor):
    """Does each job at once, where it is asked for."""

    def submit(self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """Call *fn* and hand back its result as a future that is done."""
        future: Future[T] = Future()
        try:
            future.set_result(fn(*args, **kwargs))
        except Exception as error:
            future.set_exception(error)
        return future


class QuickInProcess(InProcess):
    """Does the first *most* quick batches of jobs here, and leaves the rest to *others*."""

    def __init__(self, others: Executor, most: int) -> None:
        self._others = others
        self._left = most

    def submit(self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """Call *fn* here, when it is quick, or have it called elsewhere."""
        if self._left and any(getattr(arg, "is_quick", False) for arg in args):
            self._left -= 1
            return super().submit(fn, *args, **kwargs)
        return self._others.submit(fn, *args, **kwargs)

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """Shut the others down."""
        self._others.shutdown(wait, cancel_futures=cancel_futures)
