"""What a name is of: the hostel of Sunniside Hostel, which people leave out; but not the station of Bogor."""

from collections.abc import Sequence
from functools import cache

from hookcheck.core.frequency import zipf
from hookcheck.core.lexicon import NameWord, name_words
from hookcheck.settings import MatchingSettings

_NUMBERS = MatchingSettings()
CLUB = frozenset(("fc",))
"""What is left out of any name."""


def is_left_out(kind: str, name: Sequence[str]) -> bool:
    """Whether people say the folded words of *name* for all of it, without its *kind*."""
    if kind not in name_words(NameWord.LIGHT_KIND):
        return False
    rest = [word for word in name if word != kind]
    if (rest and kind in CLUB) or any(zipf(word) < _NUMBERS.dictionary_zipf for word in rest):
        return True
    placeless = kind in name_words(NameWord.PLACELESS_KIND) and len(rest) > 1
    return placeless and name_words(NameWord.TOWN).isdisjoint(rest)


@cache
def kinds() -> frozenset[str]:
    """Words that tell what a name is of."""
    return (
        name_words(NameWord.LIGHT_KIND) | name_words(NameWord.VENUE_KIND) | name_words(NameWord.BRANCH_KIND)
    )
