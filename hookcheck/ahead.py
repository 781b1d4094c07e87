"""Works out what comes next in a thread of its own, while the last thing is dealt with."""

from collections.abc import Generator
from contextlib import closing
from queue import Full, Queue
from threading import Event, Thread
from typing import TypeVar

T = TypeVar("T")

_LOOK_UP_S = 0.05
"""How often a full queue is left to see whether anybody still wants more."""


def ahead(items: Generator[T, None, None], depth: int) -> Generator[T, None, None]:
    """*items* in order, up to *depth* of them worked out before they are asked for; 0 works out none.

    What *items* raises is raised here, and it is closed when this is.
    """
    if depth == 0:
        with closing(items):
            yield from items
        return
    queue: Queue[tuple[T] | BaseException | None] = Queue(depth)
    unwanted = Event()
    thread = Thread(target=_work, args=(items, queue, unwanted), daemon=True)
    thread.start()
    try:
        while (item := queue.get()) is not None:
            if isinstance(item, BaseException):
                raise item
            yield item[0]
    finally:
        unwanted.set()
        thread.join()


def _work(
    items: Generator[T, None, None], queue: "Queue[tuple[T] | BaseException | None]", unwanted: Event
) -> None:
    def put(item: tuple[T] | BaseException | None) -> None:
        while not unwanted.is_set():
            try:
                queue.put(item, timeout=_LOOK_UP_S)
            except Full:
                continue
            return

    try:
        with closing(items):
            for item in items:
                put((item,))
                if unwanted.is_set():
                    return
    except BaseException as error:
        put(error)
    else:
        put(None)
