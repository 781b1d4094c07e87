"""A number that was read from a text."""

from typing import NamedTuple

from hookcheck.core.values.value import Comparator


class Number(NamedTuple):
    """An amount read from some tokens."""

    amount: float
    end: int
    """Index after its last token."""
    digits: str = ""
    """As written, when it is one run of digits."""
    others: tuple[float, ...] = ()
    """What its digits may also stand for."""
    scaled: bool = False
    """True when it was told with a word such as thousand."""
    rough: bool = False
    fraction: bool = False

    @property
    def comparator(self) -> Comparator:
        return Comparator.ABOUT if self.rough else Comparator.EXACT
