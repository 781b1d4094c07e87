"""Whether a video tells the one to lose whom a message tells to win, or another to win."""

from collections.abc import Iterator, Mapping, Sequence

from hookcheck.core.clashes.deeds import ELECTED, Deed, deeds_of
from hookcheck.core.clashes.turned import subject_before, told_sides
from hookcheck.core.finds.finding import Find
from hookcheck.core.message import ConceptKind, KeyMessage
from hookcheck.core.readings.voice import is_thought
from hookcheck.core.senses.searched import Searched, clause_around, concept_words, read_message
from hookcheck.core.wording.function_phrases import find_indexed, index_phrases

_WINNING = ELECTED | {"beat", "defeat", "thrash", "overtake", "salip", "susul"}
_LOSING = frozenset(("kalah", "tumbang", "takluk", "keok", "tersingkir", "lost", "loses"))
_LOSES = index_phrases(
    (
        "finished second", "finishes second", "came second", "comes second", "went down to", "fell to",
        "lost out to", "was no match for", "were no match for", "finished runner-up",
    )
)  # fmt: skip
"""After whoever comes off worse, besides the verbs above."""
_WINS = index_phrases(
    (
        "finished first", "finishes first", "came first", "comes first", "came out on top",
        "was too good for", "were too good for", "is too good for", "proved too good for",
        "was too strong for", "won it", "took the title", "keluar sebagai juara",
        "yang menang", "yang juara", "jadi juaranya",
    )
)  # fmt: skip
"""After whoever wins."""
_LOSER_IS = index_phrases(
    (
        "in second place", "second place goes to", "runner-up is", "runners-up are", "silver goes to",
        "juara dua", "juara duanya", "juara kedua", "juara keduanya", "yang kalah itu",
    )
)  # fmt: skip
"""Before whoever comes off worse."""
_WINNER_IS = index_phrases(
    (
        "winner is", "winner was", "winners are", "winners were", "champion is", "champions are",
        "in first place", "first place goes to", "gold goes to", "title goes to", "juara satu",
        "juara satunya", "juara pertama", "juara pertamanya", "pemenangnya", "juaranya", "yang menang itu",
    )
)  # fmt: skip
"""Before whoever wins."""
_PHRASES = ((_LOSES, False, True), (_WINS, True, True), (_LOSER_IS, False, False), (_WINNER_IS, True, False))
_ADMITTING = frozenset(("ngaku", "mengaku", "mengakui"))


def find_lost(
    message: KeyMessage, finds: Sequence[Find], searched: Searched
) -> Iterator[tuple[bool, int, int]]:
    """Each place that tells who loses, whether it is the message's winner, and its words."""
    deeds = [deed for deed in deeds_of(message) if deed.stem in _WINNING and deed.others]
    if not deeds:
        return
    words = searched.reading.words
    placed = [
        (span, wins, before) for phrases, wins, before in _PHRASES for span in find_indexed(phrases, words)
    ]
    if _LOSING.isdisjoint(words) and not placed:
        return
    sense = searched.sense
    for deed in deeds:
        sides = _by_one_name(deed, message, searched) | told_sides(deed, finds, searched)
        for n, word in enumerate(searched.reading.words):
            if word in _LOSING and not (
                sense.negated[n] or sense.asked[n] or is_thought(n, searched.reading)
            ):
                admits = n > 0 and searched.reading.words[n - 1] in _ADMITTING
                before = subject_before(n - admits, sides, searched)
                if before is not None:
                    yield sides[before], before, n
        for (first, last), wins, stands_before in placed:
            if sense.negated[first] or sense.asked[first] or is_thought(first, searched.reading):
                continue
            if stands_before and first - 1 in sides and words[first] == "yang":
                side: int | None = first - 1
            elif stands_before:
                side = subject_before(first, sides, searched)
            else:
                side = _next(first, last, sides, searched)
            if side is not None:
                yield sides[side] is not wins, min(side, first), max(side, last)


def _next(first: int, last: int, sides: Mapping[int, bool], searched: Searched) -> int | None:
    """The side told right after the words from *first* to *last*."""
    reading = searched.reading
    begin, end = clause_around(first, last, searched)
    for n in range(last + 1, min(last + 4, len(reading.words))):
        if n in sides:
            # "Persib juara dua | Persija juara turnamen" tells the place of whoever came before.
            return None if n > end and any(reading.content[begin:first]) else n
        if reading.content[n]:
            return None
    return None


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
