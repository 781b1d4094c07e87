"""One channel as it is searched: its words in order, their roots, and where meanings and values stand."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import pairwise
from math import inf
from operator import add

from hookcheck.core.evidence import Channel
from hookcheck.core.readings.kept import kept
from hookcheck.core.values import Value
from hookcheck.core.wording.meanings import MeaningSpan, conveys
from hookcheck.core.wording.words import FREE_OF, Token, squeeze
from hookcheck.settings import MatchingSettings

_NUMBERS = MatchingSettings()
# Some recognisers mark questions alone, and draw breath with dots.
_SENTENCE_MARK = re.compile(r"(?<!\.)\.(?![\w.])|!(?!\w)")


@dataclass(frozen=True, slots=True)
class Unit:
    """A phrase said, a text shown or a caption: what a viewer takes in at once."""

    channel: Channel
    text: str
    start_s: float
    captured_at_s: float
    noticed: float = 1.0
    """How much it counts, 0 to 1: what belongs to the scene (a label, a sign) is overlooked by some."""
    end_s: float = inf
    """When a text goes."""


@dataclass(frozen=True, slots=True)
class PlacedValue:
    """A value, and the words that state it."""

    value: Value
    first: int
    last: int


# Without eq, what is worked out for a reading is looked up by which it is.
@dataclass(frozen=True, eq=False)
class Reading:
    """The units of one channel as one run of words."""

    units: tuple[Unit, ...]
    tokens: tuple[Token, ...]
    words: tuple[str, ...]
    """Their folded texts."""
    unit_of: tuple[int, ...]
    """For each word, which unit it stands in."""
    roots: tuple[frozenset[str], ...]
    content: tuple[bool, ...]
    """For each word, whether it carries a part of a message."""
    meanings: tuple[MeaningSpan, ...]
    values: tuple[PlacedValue, ...]
    at_root: Mapping[str, Sequence[int]]
    """Where each root stands."""

    @kept
    def conveying(self) -> Mapping[str, Sequence[int]]:
        """Which of `meanings` convey each one: they are it, or narrower."""
        conveying: dict[str, list[int]] = {}
        for n, span in enumerate(self.meanings):
            for key in conveys(span.key):
                conveying.setdefault(key, []).append(n)
        return conveying

    @kept
    def conveyed(self) -> frozenset[str]:
        """Every meaning that is expressed, and the broader ones with it."""
        return frozenset(self.conveying)

    @kept
    def gaps(self) -> tuple[str, ...]:
        """What is written behind each word, up to the next one or the end of its text."""
        texts = [unit.text for unit in self.units]
        starts = [*[token.start for token in self.tokens[1:]], 0]
        places = zip(self.tokens, starts, self.unit_of, (*self.unit_of[1:], None), strict=False)
        return tuple(
            [texts[one][token.end : start if one == after else None] for token, start, one, after in places]
        )

    @kept
    def unpunctuated(self) -> bool:
        """Whether this is speech that was written down without marks at the ends of most sentences."""
        if not self.units or not all(unit.channel.runs_on for unit in self.units):
            return False
        marks = sum(len(_SENTENCE_MARK.findall(unit.text)) for unit in self.units)
        return marks * _NUMBERS.longest_sentence_words < len(self.words)

    @kept
    def joins(self) -> Mapping[int, Mapping[str, Sequence[tuple[int, int]]]]:
        """Where neighbouring words, written together, stand, by how long that is: "laund" + "ry"."""
        joins: defaultdict[int, defaultdict[str, list[tuple[int, int]]]]
        joins = defaultdict(partial(defaultdict, list))
        squeezed = [*map(squeeze, self.words)]
        for n, text in enumerate(squeezed):
            if self.words[n] != FREE_OF:
                joins[len(text)][text].append((n, n))
        parted = bool(self.units) and self.units[0].channel is Channel.SCREEN
        parts = enumerate(pairwise(self.unit_of), 1) if parted else ()
        ends = [n for n, (before, after) in parts if before != after]
        for begin, end in pairwise((0, *ends, len(squeezed))):
            joined = words = squeezed[begin:end]
            for more in range(1, _NUMBERS.longest_join_words):
                joined = [*map(add, joined, words[more:])]
                for first, text in enumerate(joined, begin):
                    joins[len(text)][text].append((first, first + more))
        return joins

    def at_join(self, joined: str) -> Sequence[tuple[int, int]]:
        """Where words stand that are *joined* when they are written together."""
        of_length = self.joins.get(len(joined))
        return sorted(of_length.get(joined, ())) if of_length else ()
