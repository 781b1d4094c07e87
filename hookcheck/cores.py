"""How many cores there are to work on."""

import os


def cores() -> int:
    """How many cores this process may use; a container or a batch system may have given it a few."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
