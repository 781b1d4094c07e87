"""Whether words tell what has happened: "it was on charge", "kemarin ada yang ngecas di teras"."""

from itertools import pairwise

from hookcheck.core.senses.searched import Searched, clause_around

_PAST = frozenset(
    (
        "was", "were", "had", "did", "went", "left", "put", "took", "came", "got", "made", "thought", "fell",
        "threw", "gave", "bought", "ate", "drank", "drove", "ran", "yesterday", "once", "ago", "kemarin",
        "semalam", "semalem", "tadi", "dulu", "pernah", "sempat", "waktu", "terlanjur", "kemaren", "barusan",
    )
)  # fmt: skip
"""Verbs in the past, and words for when that was."""
_NO_PAST = frozenset(("need", "feed", "speed", "red", "bed", "seed", "shed", "bred", "weed", "embed"))
_LAST = frozenset(("night", "week", "month", "year", "summer", "winter"))


def tells_past(position: int, searched: Searched) -> bool:
    """Whether the clause of the word at *position* tells what has happened."""
    first, last = clause_around(position, position, searched)
    words = searched.reading.words[first : last + 1]
    return any(
        word in _PAST or (len(word) > 4 and word.endswith("ed") and word not in _NO_PAST) for word in words
    ) or any(one == "last" and after in _LAST for one, after in pairwise(words))
