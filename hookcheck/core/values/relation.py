"""How two values stand to each other."""

from dataclasses import dataclass
from enum import StrEnum


class Relation(StrEnum):
    """How the value in a video stands to the one in a message."""

    SAME = "same"
    EQUIVALENT = "equivalent"
    """All that the message states, in another form or with more: 1 December 2026 for 1 December."""
    CONTAINED = "contained"
    """They agree, but the video does not say it all: December for 1 December, 2–5 for 3."""
    DIFFERENT = "different"
    """Another value for the same slot."""
    UNRELATED = "unrelated"
    """Not to be compared."""

    @property
    def agrees(self) -> bool:
        """Whether the video says all that the message states."""
        return self in (Relation.SAME, Relation.EQUIVALENT)


@dataclass(frozen=True, slots=True)
class Comparison:
    """A relation and, in a few words, the reason."""

    relation: Relation
    why: str


def as_equivalent(relation: Relation) -> Relation:
    """*relation* between values that differ in form."""
    return Relation.EQUIVALENT if relation is Relation.SAME else relation


def weaker(one: Relation, other: Relation) -> Relation:
    """The one of two relations that claims less."""
    return max(one, other, key=_STRENGTHS.index)


_STRENGTHS = (
    Relation.SAME, Relation.EQUIVALENT, Relation.CONTAINED, Relation.UNRELATED, Relation.DIFFERENT,
)  # fmt: skip
