"""Whether a video tells the one to lose whom a message tells to win."""

from collections.abc import Iterator, Sequence

from hookcheck.core.deeds import ELECTED, Deed, deeds_of
from hookcheck.core.finding import Find
from hookcheck.core.message import ConceptKind, KeyMessage
from hookcheck.core.searched import Searched, concept_words, read_message
from hookcheck.core.turned import subject_before, told_sides
from hookcheck.core.voice import is_thought

_WINNING = ELECTED | {"beat", "defeat", "thrash"}
_LOSING = frozenset(("kalah", "tumbang", "takluk", "keok", "tersingkir", "lost", "loses"))

_ADMITTING = frozenset(("ngaku", "mengaku", "mengakui"))


def find_lost(
    message: KeyMessage, finds: Sequence[Find], searched: Searched
) -> Iterator[tuple[bool, int, int]]:
    """Each place that tells who loses, whether it is the message's winner, and its words."""
    if _LOSING.isdisjoint(searched.reading.words):
        return
    sense = searched.sense
    for deed in deeds_of(message):
        if deed.stem not in _WINNING or not deed.others:
            continue
        sides = _by_one_name(deed, message, searched) | told_sides(deed, finds, searched)
        for n, word in enumerate(searched.reading.words):
            if word in _LOSING and not (
                sense.negated[n] or sense.asked[n] or is_thought(n, searched.reading)
            ):
                admits = n > 0 and searched.reading.words[n - 1] in _ADMITTING
                before = subject_before(n - admits, sides, searched)
                if before is not None:
                    yield sides[before], before, n


def _by_one_name(deed: Deed, message: KeyMessage, searched: Searched) -> dict[int, bool]:
    """The words that are a part of one side's name, and of none of the other's: Rudi, of Rudi Saputra."""
    own, places = read_message(message).reading, concept_words(message)
    names = {
        doer: {
            own.words[at]
            for n in side
            if message.concepts[n].kind is ConceptKind.NAME
            for at in places[n]
            if own.tokens[at].capitalised
        }
        for doer, side in ((True, deed.doers), (False, deed.others))
    }
    return {
        n: doer
        for doer, side in names.items()
        for n, word in enumerate(searched.reading.words)
        if word in side - names[not doer]
    }
