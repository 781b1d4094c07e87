"""What is looked for in a reading, and where it was found."""

from dataclasses import dataclass
from typing import NamedTuple

from hookcheck.core.readings.kept import kept
from hookcheck.core.wording.meanings import conveys, excluded_beside, opposed_to


class Hit(NamedTuple):
    """Where a reading says a needle, and how surely."""

    first: int
    last: int
    similarity: float
    why: str


# Without eq, what is worked out for a needle is looked up by which it is.
@dataclass(frozen=True, eq=False)
class Needle:
    """One word of a concept, or a whole set phrase, with all by which it is looked for."""

    text: str
    """Folded."""
    weight: float
    roots: frozenset[str]
    meanings: frozenset[str]
    squeezed: str
    letters: tuple[str, ...]
    """What it sounds like letter by letter, squeezed, for an acronym."""
    said: str
    """As its letters are commonly said, written together."""
    is_name: bool
    coded: bool
    """With a digit in it."""
    known: bool
    """In a dictionary; a known word is never taken for another known word that is spelt much alike."""

    @kept
    def conveyed(self) -> frozenset[str]:
        """Its meanings, and the broader ones that whoever says them has said as well."""
        return frozenset().union(*map(conveys, self.meanings))

    @kept
    def opposed(self) -> frozenset[str]:
        """Meanings that contradict one of its own."""
        return opposed_to(self.meanings)

    @kept
    def excluded(self) -> frozenset[str]:
        """Other meanings that cannot stand where one of its own does."""
        return excluded_beside(self.meanings)
