"""What the ends of ranges and bounded values have to do with each other."""

from hookcheck.core.values.value import Comparator, Value

LOWER = frozenset({Comparator.AT_LEAST, Comparator.MORE_THAN, Comparator.FROM})
UPPER = frozenset({Comparator.AT_MOST, Comparator.LESS_THAN, Comparator.UNTIL})
BOUNDS = LOWER | UPPER
FIRST = LOWER | {Comparator.OPENS}
LAST = UPPER | {Comparator.CLOSES}


def opposed(one: Comparator, other: Comparator) -> bool:
    """Whether one bounds from below what the other bounds from above."""
    return (one in LOWER and other in UPPER) or (one in UPPER and other in LOWER)


def are_two_ends(one: Comparator, other: Comparator) -> bool:
    """Whether two different times are not of one slot: it opens at ten, and closes at six."""
    if (one in LAST) is (other in LAST):
        return False
    last, first = (one, other) if one in LAST else (other, one)
    return last in UPPER or first in FIRST


def tells_other_end(one: Value, other: Value) -> bool:
    """Whether one of two times is that of an opening, and the other that of a closing."""
    return {one.comparator, other.comparator} == {Comparator.OPENS, Comparator.CLOSES}
