"""What a name is of: the hostel of Sunniside Hostel, which people leave out; but not the station of Bogor."""

from collections.abc import Sequence
from functools import cache

from hookcheck.core.lexicon import NameWord, name_words
from hookcheck.core.readings.needle import Hit, Needle
from hookcheck.core.readings.reading import Reading
from hookcheck.core.wording.frequency import zipf
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


def is_told_by_kind(chosen: Sequence[tuple[Needle, Hit]], reading: Reading) -> bool:
    """Whether the words of a name are told apart, its kind as the only one here: the Corbin fair, at the town
    hall."""
    name, *of_kind = (hit for _, hit in sorted(chosen, key=lambda one: one[1].first))
    if not of_kind or any(hit.why not in ("", "inflection") for hit in (name, *of_kind)):
        return False
    first, last = of_kind[0].first, of_kind[-1].last
    return (
        last - first + 1 == len(of_kind)
        and reading.words[last] in kinds()
        and reading.words[max(first - 2, 0) : first] in (("at", "the"), ("in", "the"), ("to", "the"))
        and not kinds().issuperset(reading.words[name.last + 1 : name.last + 2] or ("",))
    )


@cache
def kinds() -> frozenset[str]:
    """Words that tell what a name is of."""
    return (
        name_words(NameWord.LIGHT_KIND) | name_words(NameWord.VENUE_KIND) | name_words(NameWord.BRANCH_KIND)
    )
