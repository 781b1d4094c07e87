"""The workers of a Dask cluster, as the same Executor that the processes of this machine are."""

import os
import socket
import threading
from collections.abc import Callable
from concurrent.futures import Executor, Future
from functools import partial
from typing import ParamSpec, TypeVar
from urllib.parse import urlsplit

from distributed import Client, KilledWorker

from hookcheck.errors import UsageError
from hookcheck.evidence_key import program
from hookcheck.settings import CLUSTER_ANSWER_S
from hookcheck.worker_pool import WorkerLost

_PORT = 8786
"""Where a scheduler listens unless it is told otherwise."""
P = ParamSpec("P")
T = TypeVar("T")


class DaskCluster(Executor):
    """Has jobs done by the workers of the scheduler at *address*.

    Dask gives the jobs of a worker that is lost to others; one that several workers were lost to is given up
    as `WorkerLost`. A job that outlives *timeout_s* ends its worker, and so counts as one of these.

    Raises:
        UsageError: nobody answers there, or the workers run another hookcheck.
    """

    def __init__(self, address: str, *, timeout_s: float | None = None) -> None:
        self._timeout_s = timeout_s
        try:
            # A client that finds nobody takes a minute to give up, and does so with a traceback.
            _knock(address)
            self._client = Client(address, timeout=CLUSTER_ANSWER_S, set_as_default=False)
        except (OSError, ValueError, TimeoutError) as error:
            raise UsageError(
                f"No Dask scheduler answers at {address}: {error}.",
                "Start one with “dask scheduler”, and pass the address that it prints.",
            ) from error
        try:
            self._check_workers(address)
        except BaseException:
            self._client.close()
            raise
        # Not pure: the same call again may find another file.
        self._executor: Executor = self._client.get_executor(pure=False)

    def _check_workers(self, address: str) -> None:
        try:
            self._client.wait_for_workers(1, timeout=CLUSTER_ANSWER_S)
        except TimeoutError as error:
            raise UsageError(
                f"The scheduler at {address} has no workers.", f"Start some with “dask worker {address}”."
            ) from error
        try:
            programs = set(self._client.run(program).values())
        except ImportError:
            programs = set()
        if programs != {program()}:
            raise UsageError(
                f"The workers of {address} run another hookcheck than this machine, or none.",
                "Install the same version of hookcheck and of what it needs everywhere.",
            )

    def submit(self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """Have *fn* called by some worker."""
        call = partial(_limited, self._timeout_s, partial(fn, *args, **kwargs))
        told: Future[T] = Future()

        def tell(done: Future[T]) -> None:
            if done.cancelled():
                told.set_exception(WorkerLost("the cluster gave it back"))
            elif isinstance(error := done.exception(), KilledWorker):
                told.set_exception(WorkerLost("it was the end of several workers"))
            elif error:
                told.set_exception(error)
            else:
                told.set_result(done.result())

        self._executor.submit(call).add_done_callback(tell)
        return told

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """Leave the cluster; what is not done by now is taken back unless it is waited for."""
        self._executor.shutdown(wait and not cancel_futures)
        self._client.close()


def _knock(address: str) -> None:
    place = urlsplit(address if "://" in address else f"tcp://{address}")
    socket.create_connection((place.hostname or "", place.port or _PORT), CLUSTER_ANSWER_S).close()


def _limited(timeout_s: float | None, call: Callable[[], T]) -> T:
    if timeout_s is None:
        return call()
    # A thread cannot be stopped, so the process goes; the nanny of the worker starts another.
    timer = threading.Timer(timeout_s, os._exit, (1,))
    timer.daemon = True
    timer.start()
    try:
        return call()
    finally:
        timer.cancel()
