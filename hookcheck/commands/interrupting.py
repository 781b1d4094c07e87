"""Ctrl-C: the run ends at once, whatever it is at, and says how to go on."""

import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

from hookcheck.errors import ExitCode
from hookcheck.settings import INTERRUPTED_END_S


@contextmanager
def interruptible(tell_how_to_go_on: Callable[[], None]) -> Iterator[None]:
    """Let Ctrl-C end what is done inside, by `KeyboardInterrupt` or, where that is not heard, by force.

    A recogniser at work in a thread cannot be stopped, and Python would wait for it.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    told = threading.Lock()

    def tell_once() -> None:
        if told.acquire(blocking=False):
            tell_how_to_go_on()

    def end() -> None:
        tell_once()
        sys.stderr.flush()
        os._exit(ExitCode.INTERRUPTED)

    def interrupt(number: int, frame: FrameType | None) -> None:
        # A second Ctrl-C is the same wish, and must not disturb the first.
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        timer = threading.Timer(INTERRUPTED_END_S, end)
        timer.daemon = True
        timer.start()
        raise KeyboardInterrupt

    before = signal.signal(signal.SIGINT, interrupt)
    try:
        yield
    except KeyboardInterrupt:
        tell_once()
        raise
    finally:
        signal.signal(signal.SIGINT, before)
