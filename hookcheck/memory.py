"""Hands memory back to the system, which the C library otherwise keeps for later."""

import ctypes
import sys
from functools import cache
from typing import Any


def hand_back_memory() -> None:
    """Give back what has been freed; costs some milliseconds. Only GNU's C library has to be asked."""
    if trim := _trim():
        trim(0)


@cache
def _trim() -> Any:
    return getattr(ctypes.CDLL(None), "malloc_trim", None) if sys.platform == "linux" else None
