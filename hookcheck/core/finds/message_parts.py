"""The parts of a message: what commas, conjunctions and prepositions divide it into."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import lru_cache

from hookcheck.core.message import KeyMessage
from hookcheck.core.wording.words import tokenise

_LISTING = frozenset(("and", "or", "but", "plus", "dan", "atau", "tapi", "serta", "lalu"))
_LINKING = frozenset(
    (
        "with", "without", "in", "at", "on", "for", "from", "to", "until", "after", "before",
        "so", "if", "because", "by", "via", "when", "while", "dengan", "tanpa", "di", "ke",
        "dari", "untuk", "bagi", "sampai", "hingga", "lewat", "melalui", "setelah", "sebelum",
        "supaya", "agar", "jika", "kalau", "bila", "karena", "saat", "selama", "asalkan",
        "pada", "oleh", "hanya", "only",
    )
)  # fmt: skip
_LIMITING = frozenset(
    (
        "with", "without", "only", "during", "after", "unless", "except", "including", "dengan", "tanpa",
        "hanya", "khusus", "selama", "setelah", "asal", "asalkan", "kecuali", "termasuk",
    )
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class MessagePart:
    """Some neighbouring concepts that belong together."""

    concepts: tuple[int, ...]
    listed: bool
    """Whether a comma or "and" puts it beside what comes before; else a word like "in" or "if" ties it on."""
    limited: bool
    """Whether a word like "without" or "only" makes it a condition or an addition."""


@lru_cache(maxsize=128)
def message_parts(message: KeyMessage) -> tuple[MessagePart, ...]:
    """The parts of *message*, in order."""
    parts: list[tuple[list[int], bool, bool]] = [([], False, False)]
    tokens = tokenise(message.text)
    starts = [token.start for token in tokens]
    position = 0
    for n, concept in enumerate(message.concepts):
        start = message.text.find(concept.name, position)
        # Up to its own first word: "with" may begin a demand.
        before = tokens[bisect_left(starts, position) : bisect_right(starts, start)]
        words = {token.text for token in (before if start >= 0 else tokenise(concept.name)[:1])}
        listed = "," in message.text[position : max(start, position)] or not _LISTING.isdisjoint(words)
        limited = not _LIMITING.isdisjoint(words)
        if parts[-1][0] and (listed or limited or not _LINKING.isdisjoint(words)):
            parts.append(([], listed, limited))
        parts[-1][0].append(n)
        if start >= 0:
            position = start + len(concept.name)
    return tuple(MessagePart(tuple(concepts), *tied) for concepts, *tied in parts)


@lru_cache(maxsize=128)
def part_of(message: KeyMessage) -> tuple[MessagePart, ...]:
    """For each concept of *message*, the part that it belongs to."""
    return tuple(part for part in message_parts(message) for _ in part.concepts)
