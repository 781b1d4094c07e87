"""Whether a message tells when something ends, so that "from 1 May" and "until 1 May" agree."""

from dataclasses import replace

from hookcheck.core.readings.reading import Reading
from hookcheck.core.values import Comparator, Value, compare
from hookcheck.core.values.comparing_bounds import FIRST, LAST

BEGINNING = frozenset(("mulai", "from", "starting"))
"""Words for from when something is so."""
_ENDING = frozenset(
    (
        "mati", "mematikan", "tutup", "menghentikan", "berhenti", "hapus", "clos", "close", "shut", "end",
        "stop", "ban", "larang",
    )
)  # fmt: skip
"""Roots of verbs for that."""


def tells_end(own: Reading) -> bool:
    """Whether a message tells that something ends: "closes from 1 May"."""
    return any(not _ENDING.isdisjoint(roots) for roots in own.roots)


def is_same_end(value: Value, other: Value, own: Reading) -> bool:
    """Whether something is until the *other* day, where it is no more from the *value* of a message on."""
    return (
        value.comparator in FIRST
        and other.comparator in LAST
        and tells_end(own)
        and compare(
            replace(value, comparator=Comparator.EXACT), replace(other, comparator=Comparator.EXACT)
        ).agrees
    )
