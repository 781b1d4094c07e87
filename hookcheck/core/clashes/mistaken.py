"""Whether a video tells what a message tells only as what was believed, or was so before: "kirain batal"."""

from collections.abc import Sequence

from hookcheck.core.finds.clash import Clash, ClashKind, clash_at, is_modal
from hookcheck.core.finds.finding import Find
from hookcheck.core.message import ConceptKind, KeyMessage
from hookcheck.core.names.places import LOCATIVES
from hookcheck.core.senses.searched import Searched, clause_around, concept_words, read_message
from hookcheck.core.senses.sense import FORMERLY
from hookcheck.settings import MatchingSettings

_NUMBERS = MatchingSettings()


def find_mistaken(
    message: KeyMessage, finds: Sequence[Find], searched: Sequence[Searched]
) -> tuple[Clash, ...]:
    """Where a part of *message* is told only as believed wrongly or, of a place or leave, as of before."""
    if not any(any(one.sense.believed) or any(one.sense.outdated) for one in searched):
        return ()
    own, places = read_message(message), concept_words(message)
    if any(own.sense.outdated) or any(own.sense.believed):
        return ()
    by_channel = {one.channel: one for one in searched}
    clashes: list[Clash] = []
    for n, concept in enumerate(message.concepts):
        told = [find for find in finds if find.concept == n and find.similarity >= _NUMBERS.captured]
        # What comes first is what the message is about, also in what is told of before.
        if not n or not told or not places[n] or own.sense.negated[places[n][0]]:
            continue
        believed = concept.kind is ConceptKind.THING and all(
            by_channel[find.channel].sense.believed[find.first] for find in told
        )
        # What takes back a date has the place before it told of before, too.
        before = all(find.outdated and _is_former(find, by_channel[find.channel]) for find in told)
        placed = concept.kind is ConceptKind.NAME and own.reading.words[max(places[n][0] - 1, 0)] in LOCATIVES
        if believed or (before and (placed or is_modal(concept))):
            clashes.extend(
                clash_at(n, find.first, find.last, ClashKind.CORRECTED, one)
                for one in searched
                for find in told
                if find.channel is one.channel
            )
    return tuple(clashes)


def _is_former(find: Find, searched: Searched) -> bool:
    """Whether a word for the past stands before *find* in its clause."""
    begin, _ = clause_around(find.first, find.last, searched)
    return not FORMERLY.isdisjoint(searched.reading.words[begin : find.first])
