"""That something ends, told by the hour at which it is out or over: "school's out at one"."""

from collections.abc import Iterator

from hookcheck.core.message import ConceptKind, KeyMessage
from hookcheck.core.readings.needle import Hit
from hookcheck.core.senses.searched import Searched, concept_words, read_message
from hookcheck.core.values import ValueKind
from hookcheck.settings import MatchingSettings

_NUMBERS = MatchingSettings()
_ENDING = frozenset(("finish", "end", "selesai", "akhir", "berakhir", "usai", "bubar", "pulang"))
"""Roots of what a message tells to be done at an hour."""
_OUT = frozenset(("out", "over", "done"))
_BEING = frozenset(("is", "are", "be", "all", "get", "gets", "let", "lets", "we're", "they're", "you're"))
_DISMISSED = frozenset(("pulang", "bubar", "kelar", "udahan", "beres", "rampung", "usai", "selesai"))
_AT = frozenset(("at", "by", "jam", "pukul", "pkl"))


def find_out_at(message: KeyMessage, searched: Searched) -> Iterator[tuple[int, Hit]]:
    """The concepts of *message* that tell when something ends, each with what tells that it is out then."""
    hits = [*_outs(searched)]
    if hits:
        ending = [n for n, place in enumerate(concept_words(message)) if _ends(n, place, message)]
        yield from ((n, hit) for hit in hits for n in ending)


def _ends(number: int, place: tuple[int, ...], message: KeyMessage) -> bool:
    own = read_message(message).reading
    if message.concepts[number].kind is not ConceptKind.THING or len(place) != 1:
        return False
    after = place[0] + 1
    return not _ENDING.isdisjoint(own.roots[place[0]]) and any(
        one.value.kind is ValueKind.CLOCK and one.first <= after + 1 and after <= one.last
        for one in own.values
    )


def _outs(searched: Searched) -> Iterator[Hit]:
    """Where it is told right before an hour that something is out."""
    words = searched.reading.words
    for one in searched.reading.values:
        n = one.first - 1
        if one.value.kind is not ValueKind.CLOCK:
            continue
        while n > 0 and words[n] in _AT:
            n -= 1
        before = words[n - 1] if n > 0 else ""
        told_out = words[n] in _OUT and (before in _BEING or before.endswith("'s"))
        if n >= 0 and (told_out or words[n] in _DISMISSED):
            yield Hit(n, n, _NUMBERS.negated_opposite, "meaning")
