"""That something is banned or scrapped, told by there being no more of it: "there'll be no candles"."""

from collections.abc import Iterator, Mapping

from hookcheck.core.message import ConceptKind, KeyMessage
from hookcheck.core.readings.needle import Hit
from hookcheck.core.senses.searched import Searched, concept_words, read_message
from hookcheck.core.wording.function_phrases import Span
from hookcheck.settings import MatchingSettings

_NUMBERS = MatchingSettings()
_REMOVING = frozenset(
    (
        "ban", "prohibit", "forbid", "outlaw", "scrap", "abolish", "axe", "ax", "drop", "waiv", "waive",
        "remov", "remove", "ditch", "larang", "hapus", "tiada", "cabut",
    )
)  # fmt: skip
"""Roots of verbs by which there is no more of what follows."""
_NO = frozenset(("no", "zero", "tanpa", "without"))
_NONE = frozenset(("nggak", "gak", "ga", "tidak", "tak", "enggak"))
GONE = frozenset(
    (
        "gone", "banned", "over", "history", "finished", "scrapped", "axed", "hilang", "lenyap", "hapus",
        "dihapus",
    )
)  # fmt: skip
"""Words by which what stands before them is no more: "the straws are gone"."""
_BETWEEN = frozenset(("more", "is", "are", "will", "be", "now", "all", "ada", "lagi", "sudah", "udah"))


def find_no_more(
    message: KeyMessage, told: Mapping[int, list[Span]], searched: Searched
) -> Iterator[tuple[int, Hit]]:
    """The verbs of *message* by which there is no more of something, given where each concept is *told*."""
    own, places = read_message(message), concept_words(message)
    for n, (concept, place) in enumerate(zip(message.concepts, places, strict=True)):
        if (
            concept.kind is not ConceptKind.THING
            or len(place) != 1
            or _REMOVING.isdisjoint(own.reading.roots[place[0]])
        ):
            continue
        for m in (n + 1, n + 2):
            after = places[m] if m < len(places) else ()
            if not after or own.sense.clause_of[after[0]] != own.sense.clause_of[place[0]]:
                break
            for first, last in told.get(m, ()) if message.concepts[m].kind is ConceptKind.THING else ():
                place_told = _no_more(first, last, searched)
                if place_told is not None:
                    yield n, Hit(*place_told, _NUMBERS.negated_opposite, "opposite")


def _no_more(first: int, last: int, searched: Searched) -> Span | None:
    """Where it is told that there is no more of what the words from *first* to *last* tell."""
    words, sense = searched.reading.words, searched.sense
    if sense.asked[first]:
        return None
    before = first - 1
    while before > 0 and words[before] in _BETWEEN:
        before -= 1
    if before >= 0 and (words[before] in _NO or (words[before] in _NONE and "ada" in words[before:first])):
        return before, last
    after = last + 1
    while after < len(words) and words[after] in _BETWEEN:
        after += 1
    same = after < len(words) and sense.clause_of[after] == sense.clause_of[last]
    return (after, after) if same and words[after] in GONE else None
