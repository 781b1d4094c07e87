"""The key message that an editor states, and the concepts it consists of."""

from dataclasses import dataclass
from enum import StrEnum


class ConceptKind(StrEnum):
    """What a concept answers; values are compared as values, the rest as words."""

    NAME = "name"
    ACTION = "action"
    THING = "thing"
    NUMBER = "number"
    MONEY = "money"
    PERCENT = "percent"
    DATE = "date"
    TIME = "time"
    DURATION = "duration"
    PLACE = "place"
    POLARITY = "polarity"
    CONDITION = "condition"
    PHRASE = "phrase"
    """A wording that the editor demands (`must`)."""


@dataclass(frozen=True, slots=True)
class Concept:
    """One essential part of a message."""

    name: str
    """As the editor wrote it."""
    phrases: tuple[str, ...]
    """Wordings that count as it; any one will do. The first is the editor's own."""
    weight: float
    """Share of the message; the weights of a message sum to 1."""
    must: bool = False
    kind: ConceptKind = ConceptKind.THING


@dataclass(frozen=True, slots=True)
class NameAlias:
    """How a name may be heard or written."""

    name: str
    aliases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class KeyMessage:
    """What a viewer has to take away, split into its concepts. Made by `parse_message`."""

    text: str
    language: str
    """ISO 639-1."""
    concepts: tuple[Concept, ...]
    forbid: tuple[str, ...] = ()
    """Wordings that must not be said or shown in the window."""
    names: tuple[NameAlias, ...] = ()
