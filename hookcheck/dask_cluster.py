"""The workers of a Dask cluster, as the same Executor that the processes of this machine are."""

import asyncio
import os
import threading
from collections.abc import Callable
from concurrent.futures import Executor, Future
from functools import partial
from typing import ParamSpec, TypeVar
from urllib.parse import urlsplit

from distributed import Client, KilledWorker, Security, rpc

from hookcheck.errors import UsageError
from hookcheck.evidence_key import program
from hookcheck.settings import CLUSTER_ANSWER_S, CLUSTER_GREETING_S
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
        self._end_of_workers = "it was the end of several workers"
        if timeout_s is not None:
            self._end_of_workers += f", or took each of them longer than {timeout_s:g} s"
        try:
            # A client that finds nobody, or somebody else, takes minutes to give up.
            kind = asyncio.run(asyncio.wait_for(_kind_of(address), CLUSTER_GREETING_S))
            if kind != "Scheduler":
                raise OSError(f"a {kind.lower()} of Dask answers")
            self._client = Client(address, timeout=CLUSTER_ANSWER_S, set_as_default=False)
        except (OSError, ValueError, TimeoutError) as error:
            reason = str(error) or f"who listens there did not say so in {CLUSTER_GREETING_S:g} s"
            raise UsageError(
                f"No Dask scheduler answers at {address}: {reason}.",
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
                told.set_exception(WorkerLost(self._end_of_workers))
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


async def _kind_of(address: str) -> str:
    """What of Dask answers at *address*."""
    # Nobody at all is told at once; Dask itself would try again until its time is up.
    place = urlsplit(address if "://" in address else f"tcp://{address}")
    _, writer = await asyncio.open_connection(place.hostname, place.port or _PORT)
    writer.close()
    async with rpc(address, connection_args=Security().get_connection_args("client")) as somebody:
        identity = await somebody.identity()
    return str(identity["type"])


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
