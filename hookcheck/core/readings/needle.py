"""What is looked for in a reading, and where it was found."""

from dataclasses import dataclass
from typing import NamedTuple


class Hit(NamedTuple):
    """Where a reading says a needle, and how surely."""

    first: int
    last: int
    similarity: float
    why: str


@dataclass(frozen=True, slots=True)
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
