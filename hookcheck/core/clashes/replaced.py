"""Whether a video has another word in the place of a message's own: its opposite, or another of its kind."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from hookcheck.core.finds.clash import Clash, ClashKind, clash_at, ends_hours
from hookcheck.core.finds.ending import BEGINNING, tells_end
from hookcheck.core.finds.finding import Find, concepts_told
from hookcheck.core.finds.slots import (
    Slot,
    find_excluding,
    find_listed,
    rival_roots,
    says,
    slots_of,
    tells_no_side,
    told_by,
)
from hookcheck.core.message import KeyMessage
from hookcheck.core.senses.polarity import SAYING_NONE
from hookcheck.core.senses.searched import Searched, concept_at, read_message
from hookcheck.settings import MatchingSettings

_NUMBERS = MatchingSettings()
_TAGS = frozenset(
    ("dulu", "aja", "saja", "doang", "now", "today", "sekarang", "kini", "ternyata", "nanti", "tadi")
)
"""Words that may stand anywhere around another: "libur dulu", "now shut"."""
_AWAY = SAYING_NONE | {"jauh", "away", "out"}
"""Roots of words by which what follows is kept off: "away from damp"."""


def find_replaced(
    message: KeyMessage, finds: Sequence[Find], searched: Sequence[Searched]
) -> Iterator[Clash]:
    """Where a channel says the message's own sentence, but for the one word that is another."""
    slots = slots_of(message)
    if not slots:
        return
    own = read_message(message)
    own_at = concept_at(message)
    weights = [concept.weight for concept in message.concepts]
    heaviest = max(sum([weights[n] for n in _concepts_of(slot, own_at)]) for slot in slots)
    for one in searched:
        here = [
            find
            for find in finds
            if find.channel is one.channel and find.similarity >= _NUMBERS.captured and not find.asked
        ]
        # Most channels tell too little of a message for all but a word of it, whichever that is.
        if sum([weights[n] for n in {find.concept for find in here}]) + heaviest < _NUMBERS.replaced_share:
            continue
        # In the order of the text: sets of roots have none.
        listed = sorted(set(find_listed(one.reading, rival_roots(slots))))
        instead = [
            (slot, first, last)
            for slot in slots
            for first, last in dict.fromkeys(find_excluding(slot, listed, one.reading))
            if not _is_no_other(first, last, own, one)
            and not (own.reading.words[slot.first] in BEGINNING and tells_end(own.reading))
            and not ends_hours(last, own.reading, one.reading)
            and _is_meant_alike(slot.first, own, first, one)
        ]
        told_at = concepts_told(here) if instead else {}
        for slot, first, last in instead:
            if (
                _stands_in(slot, own, first, last, one, own_at, told_at)
                and _is_rest_told(slot, message, own_at, first, last, told_at)
                and not _is_told(slot, own, first, last, one)
                # "Jangan dicampur" tells "dipisah".
                and not any(find.why == "opposite" and find.first <= first <= find.last for find in here)
            ):
                yield clash_at(own_at.get(slot.first), first, last, ClashKind.REPLACED, one)


def _is_no_other(first: int, last: int, own: Searched, searched: Searched) -> bool:
    """Whether words are the message's own, which take nobody's place (cats and dogs), or tell a value, or
    are left or right that tell no side."""
    words = range(first, last + 1)
    if tells_no_side(last, searched.reading):
        return True
    return all(not own.reading.at_root.keys().isdisjoint(searched.reading.roots[n]) for n in words) or any(
        n in told_by(placed) for placed in searched.reading.values for n in words
    )


def _is_meant_alike(mine: int, own: Searched, theirs: int, searched: Searched) -> bool:
    """Whether a word is stated as the message states the one that it replaces."""
    sense = searched.sense
    if any(sense.sentence_of[first] == sense.sentence_of[theirs] for first, _ in sense.none):
        # "Nggak ada satu pun yang tutup" says that all are open.
        return False
    if any(not _AWAY.isdisjoint(roots) for roots in searched.reading.roots[max(theirs - 2, 0) : theirs]):
        return False
    return sense.negated[theirs] == own.sense.negated[mine] and not (
        sense.asked[theirs]
        or sense.outdated[theirs]
        or sense.believed[theirs]
        or sense.denied[theirs]
        or sense.unasserted[theirs]
        or sense.tentative[theirs] != own.sense.tentative[mine]
    )


def _stands_in(
    slot: Slot,
    own: Searched,
    first: int,
    last: int,
    searched: Searched,
    own_at: Mapping[int, int],
    told_at: Mapping[int, set[int]],
) -> bool:
    """Whether the words around are those that the message has around the slot: none is another."""
    reading, sentence_of = searched.reading, searched.sense.sentence_of
    matched = False
    for mine, positions in (
        (range(slot.first - 1, -1, -1), range(first - 1, -1, -1)),
        (range(slot.last + 1, len(own.reading.words)), range(last + 1, len(reading.words))),
    ):
        clause_of = own.sense.clause_of
        here = (n for n in mine if own.reading.content[n] and clause_of[n] == clause_of[slot.first])
        neighbour = next(here, None)
        around = _content(positions, sentence_of[first], searched)
        if neighbour is None or not around:
            continue
        if not any(
            not own.reading.roots[neighbour].isdisjoint(reading.roots[n])
            or own_at.get(neighbour, -1) in told_at.get(n, ())
            for n in around
        ):
            return False
        matched = True
    return matched


def _content(positions: Iterable[int], sentence: int, searched: Searched) -> list[int]:
    """The first words among *positions* that carry something, in one sentence."""
    found: list[int] = []
    for n in positions:
        if searched.sense.sentence_of[n] != sentence or len(found) == _NUMBERS.slot_words:
            break
        if searched.reading.content[n] and searched.reading.words[n] not in _TAGS:
            found.append(n)
    return found


def _is_rest_told(
    slot: Slot,
    message: KeyMessage,
    own_at: Mapping[int, int],
    first: int,
    last: int,
    told_at: Mapping[int, set[int]],
) -> bool:
    """Whether the words around tell about all else of *message*, whatever breaths are drawn between."""
    reach = len(read_message(message).reading.words)
    told = {
        concept
        for n, concepts in told_at.items()
        if first - reach <= n <= last + reach and not first <= n <= last
        for concept in concepts
    }
    replaced = _concepts_of(slot, own_at)
    weights = [concept.weight for concept in message.concepts]
    rest = sum(weight for n, weight in enumerate(weights) if n not in replaced)
    found = sum(weight for n, weight in enumerate(weights) if n in told - replaced)
    return found >= _NUMBERS.replaced_share * rest


def _concepts_of(slot: Slot, own_at: Mapping[int, int]) -> set[int]:
    return {own_at[n] for n in range(slot.first, slot.last + 1) if n in own_at}


def _is_told(slot: Slot, own: Searched, first: int, last: int, searched: Searched) -> bool:
    """Whether the channel says the message's own word as well, as what is so."""
    reading, sense = searched.reading, searched.sense
    mine = own.reading.roots[slot.first : slot.last + 1]
    said = {n for root in mine[0] for n in reading.at_root.get(root, ()) if says(mine, n, reading)}
    said |= {span.first for span in reading.meanings if span.key in slot.meanings}
    return any(
        not first <= n <= last
        and sense.negated[n] == own.sense.negated[slot.first]
        and not (sense.asked[n] or sense.outdated[n] or sense.unasserted[n])
        for n in said
    )
