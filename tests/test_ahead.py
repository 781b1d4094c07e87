import threading
import time
from collections.abc import Generator

import pytest

from hookcheck.ahead import ahead


@pytest.mark.parametrize("depth", [0, 1, 3])
def test_everything_comes_in_order(depth: int) -> None:
    assert list(ahead((number for number in range(20)), depth)) == list(range(20))


def test_what_comes_next_is_worked_out_while_the_last_is_dealt_with() -> None:
    done = threading.Event()

    def items() -> Generator[int]:
        yield 1
        done.set()
        yield 2

    work = ahead(items(), 1)

    assert next(work) == 1
    assert done.wait(5)


@pytest.mark.parametrize("depth", [0, 2])
def test_an_error_is_raised_where_the_items_are_used(depth: int) -> None:
    def items() -> Generator[int]:
        yield 1
        raise ValueError("broken")

    work = ahead(items(), depth)

    assert next(work) == 1
    with pytest.raises(ValueError, match="broken"):
        next(work)


@pytest.mark.parametrize("depth", [0, 2])
def test_who_stops_early_leaves_nothing_open_and_no_thread(depth: int) -> None:
    closed = threading.Event()
    threads = threading.active_count()

    def items() -> Generator[int]:
        try:
            while True:
                yield 1
        finally:
            closed.set()

    work = ahead(items(), depth)
    next(work)
    time.sleep(0.01)
    work.close()

    assert closed.is_set()
    assert threading.active_count() == threads
