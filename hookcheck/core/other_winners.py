"""Whether a video gives to another the prize, title or office that a message gives to its own."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from hookcheck.core.clash import Clash, ClashKind, clash_at
from hookcheck.core.finding import Find
from hookcheck.core.function_phrases import Span
from hookcheck.core.message import ConceptKind, KeyMessage
from hookcheck.core.reading import Reading
from hookcheck.core.searched import Searched, read_message
from hookcheck.settings import MatchingSettings

_NUMBERS = MatchingSettings()
_PRIZES = frozenset(
    (
        "emas", "perak", "perunggu", "medali", "juara", "gelar", "piala", "trofi", "ketua", "pemenang",
        "menang", "memenangkan", "meraih", "gold", "silver", "bronze", "medal", "title", "cup", "trophy",
        "winner", "won", "wins", "champion", "contract", "kontrak", "tender",
    )
)  # fmt: skip
_FALLING = frozenset(("jatuh", "goes", "went", "going"))
_TAKEN = frozenset(
    (
        "diraih", "direbut", "dimenangkan", "dimenangi", "disabet", "digondol", "dijuarai", "diborong",
    )
)  # fmt: skip
_TO = frozenset(("ke", "kepada", "pada", "to", "oleh", "sama"))
_HANDS = frozenset(("tangan", "pelukan", "si", "sang", "tim", "the", "team", "pak", "bu", "atlet"))


def find_other_winners(
    message: KeyMessage, finds: Sequence[Find], searched: Sequence[Searched]
) -> tuple[Clash, ...]:
    """Where the rest of *message* is told, and what is won falls to a name that it does not have."""
    winner = _winner(message)
    if winner is None:
        return ()
    own = read_message(message).reading
    clashes: list[Clash] = []
    for one in searched:
        told = [
            find
            for find in finds
            if find.channel is one.channel and find.similarity >= _NUMBERS.captured and find.concept != winner
        ]
        for first, last in _given(one):
            sense, reading = one.sense, one.reading
            if sense.asked[first] or sense.negated[first] or sense.outdated[first]:
                continue
            if _is_own(last, own, reading):
                return ()
            if any(abs(find.first - first) <= _NUMBERS.swap_reach_words for find in told):
                clashes.append(clash_at(winner, first, last, ClashKind.ANOTHER, one))
    return tuple(clashes)


def _is_own(first: int, own: Reading, reading: Reading) -> bool:
    """Whether the name that begins at *first* is the message's, not only a word before it: SMA, Orkes."""
    after = first + 1
    goes_on = (
        after < len(reading.words)
        and reading.content[after]
        and reading.unit_of[after] == reading.unit_of[first]
    )
    return all(
        not own.at_root.keys().isdisjoint(reading.roots[n]) for n in ((first, after) if goes_on else (first,))
    )


def _given(searched: Searched) -> Iterator[Span]:
    """Where it is told to whom it fell: from the verb to the first word of the name."""
    reading = searched.reading
    words = reading.words
    if _FALLING.isdisjoint(words) and _TAKEN.isdisjoint(words):
        return
    for n, word in enumerate(words):
        if word not in _FALLING | _TAKEN:
            continue
        whom = n + 1
        to = whom < len(words) and words[whom] in _TO
        whom += to
        while whom < len(words) and words[whom] in _HANDS:
            whom += 1
        if whom >= len(words) or not reading.content[whom] or any(v.first == whom for v in reading.values):
            continue
        # "Diraih susah payah" names nobody.
        if to or (word in _TAKEN and reading.tokens[whom].capitalised):
            yield n, whom


@lru_cache(maxsize=1024)
def _winner(message: KeyMessage) -> int | None:
    """The concept for who wins in *message*, when it tells of something that only one can have."""
    if _PRIZES.isdisjoint(read_message(message).reading.words):
        return None
    names = [n for n, concept in enumerate(message.concepts) if concept.kind is ConceptKind.NAME]
    return names[0] if names else None
