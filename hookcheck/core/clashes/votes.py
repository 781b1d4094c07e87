"""Whether a video tells those to be against what a message tells them to be for, or the other way round."""

from collections.abc import Sequence

from hookcheck.core.finds.clash import Clash, ClashKind, clash_at
from hookcheck.core.finds.finding import Find, words_told
from hookcheck.core.message import KeyMessage
from hookcheck.core.senses.searched import Searched, read_message
from hookcheck.core.wording.function_phrases import find_indexed, index_phrases
from hookcheck.settings import MatchingSettings

_NUMBERS = MatchingSettings()
_VOTING = ("vote", "votes", "voted", "voting", "campaigned", "came out", "spoke out", "speak out")
_FOR = index_phrases(
    (
        *(f"{verb} {side}" for verb in _VOTING for side in ("for", "in favour of", "in favor of")),
        "said yes to", "say yes to", "says yes to", "backed", "backs", "was backed", "were backed",
        "setuju dengan", "menyetujui", "mendukung", "memilih setuju", "bilang iya",
    )
)  # fmt: skip
_AGAINST = index_phrases(
    (
        *(f"{verb} against" for verb in _VOTING),
        "said no to", "say no to", "says no to", "rejected", "rejects", "voted down", "was rejected",
        "turned down", "were rejected", "menolak", "tolak", "ditolak", "memilih menolak", "bilang tidak",
    )
)  # fmt: skip


def find_other_votes(
    message: KeyMessage, finds: Sequence[Find], searched: Sequence[Searched]
) -> tuple[Clash, ...]:
    """Where the rest of *message* is told with the other vote, and nowhere with the message's own."""
    own = read_message(message)
    sides = [
        any(not own.sense.negated[first] for first, _ in find_indexed(phrases, own.reading.words))
        for phrases in (_FOR, _AGAINST)
    ]
    if sides[0] is sides[1]:
        return ()
    mine, other = (_FOR, _AGAINST) if sides[0] else (_AGAINST, _FOR)
    clashes: list[Clash] = []
    for one in searched:
        words, sense = one.reading.words, one.sense
        if any(not sense.negated[last] for _, last in find_indexed(mine, words)):
            return ()
        told = words_told(
            find for find in finds if find.channel is one.channel and find.similarity >= _NUMBERS.captured
        )
        for first, last in find_indexed(other, words):
            near = range(first - _NUMBERS.swap_reach_words, last + _NUMBERS.swap_reach_words)
            if sense.negated[first] or sense.asked[first] or sense.outdated[first]:
                continue
            if any(n in told and not first <= n <= last for n in near):
                clashes.append(clash_at(None, first, last, ClashKind.ROLES, one))
    return tuple(clashes)
