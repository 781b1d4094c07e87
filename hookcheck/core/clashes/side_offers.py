"""Whether what is told to be free is something on the side: free parking at a fair with tickets."""

from collections.abc import Sequence
from functools import lru_cache

from hookcheck.core.finds.finding import Find
from hookcheck.core.matching import told_meanings
from hookcheck.core.message import ConceptKind, KeyMessage
from hookcheck.core.senses.searched import Searched, read_message

_FREE = "free_of_charge"
_SIDES = frozenset(
    (
        "parking", "wifi", "wi-fi", "shuttle", "shuttles", "delivery", "shipping", "returns", "refill",
        "refills", "sample", "samples", "popcorn", "sticker", "stickers", "balloons", "parkir", "parkirnya",
        "ongkir", "ongkirnya", "wifinya", "antar", "stiker", "balon",
    )
)  # fmt: skip
"""What comes free beside something else."""
_WITH_EVERY = (("with", "every"), ("with", "each"), ("with", "your"), ("with", "any"))
_ALONE = frozenset(("doang", "doank"))
_LINKS = frozenset(("is", "are", "all", "juga", "pun", "on-site"))


def without_side_offers(message: KeyMessage, finds: Sequence[Find], searched: Searched) -> tuple[Find, ...]:
    """*finds* but for those of "free" that tell it of what comes on the side, which *message* lacks."""
    free = _free_in(message)
    reading = searched.reading
    if not free or (_SIDES | _ALONE | {"with"}).isdisjoint(reading.words):
        return tuple(finds)
    own = read_message(message).reading
    named = {
        n
        for find in finds
        if find.concept not in free and find.why not in ("suggestion", "spelling")
        for n in range(find.first, find.last + 1)
    }
    return tuple(
        find
        for find in finds
        if find.concept not in free
        or (side := _side_of(find, searched)) is None
        or side in named
        or not own.at_root.keys().isdisjoint(reading.roots[side])
    )


@lru_cache(maxsize=128)
def _free_in(message: KeyMessage) -> frozenset[int]:
    return frozenset(
        n
        for n, concept in enumerate(message.concepts)
        if concept.kind is ConceptKind.THING and _FREE in told_meanings(concept)
    )


def _side_of(find: Find, searched: Searched) -> int | None:
    """The word for what is free in *find*, right after it in English, right before it in Indonesian."""
    words = searched.reading.words
    text_of = tuple(zip(searched.reading.unit_of, searched.sense.clause_of, strict=True))
    before = find.first - 1
    while before >= 0 and words[before] in _LINKS:
        before -= 1
    # "A free mug with every ticket".
    after = words[find.last + 2 : find.last + 4]
    # "Gratis konsultasinya doang".
    gift = find.last + 1 if after in _WITH_EVERY or not _ALONE.isdisjoint(after[:1]) else -1
    return next(
        (
            n
            for n in (*range(find.first, find.last + 1), find.last + 1, before)
            if 0 <= n < len(words) and (words[n] in _SIDES or n == gift) and text_of[n] == text_of[find.first]
        ),
        None,
    )
