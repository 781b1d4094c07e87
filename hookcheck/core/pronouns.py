"""Which side of a message's verb a pronoun stands for: "he saw a nurse in the river and rescued her"."""

from collections.abc import Iterator, Mapping

from hookcheck.core.searched import Searched
from hookcheck.core.voice import CIRCUMSTANTIAL, is_passive, is_thought
from hookcheck.settings import MatchingSettings

_NUMBERS = MatchingSettings()
_OBJECTS = frozenset(("him", "her", "them", "it"))
_SUBJECTS = frozenset(("he", "she", "they", "i", "we", "it"))
_ONE = frozenset(("a", "an", "the", "this", "that", "some", "two", "three", "another"))


def told_by_pronoun(
    verb: int, told: Mapping[int, bool], searched: Searched
) -> Iterator[tuple[bool, int, int]]:
    """Whether the side that a pronoun after the *verb* stands for does it, where that is plain.

    It is where one side, told before, is what "he" or "she" met: the other was told before that as whom the
    video is about.
    """
    reading, sense = searched.reading, searched.sense
    words = reading.words
    if words[verb + 1 : verb + 2] == () or words[verb + 1] not in _OBJECTS:
        return
    if sense.negated[verb] or sense.asked[verb] or is_passive(verb, reading) or is_thought(verb, reading):
        return
    met = max((n for n in told if verb - _NUMBERS.pronoun_words <= n < verb), default=None)
    if met is None or not any(n < met and told[n] is not told[met] for n in told):
        return
    first = met
    while first - 1 in told and told[first - 1] is told[met]:
        first -= 1
    if words[first - 1] in _ONE and first >= 3 and _has_subject(first - 2, searched):
        yield told[met], first, verb + 1


def _has_subject(verb: int, searched: Searched) -> bool:
    """Whether the word at *verb* tells what "he" or "she" did to what comes after it: "he saw a nurse"."""
    words = searched.reading.words
    return words[verb] not in CIRCUMSTANTIAL and any(
        words[n] in _SUBJECTS for n in range(max(verb - 2, 0), verb)
    )
