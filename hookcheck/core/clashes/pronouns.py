"""Which side of a message's verb a pronoun stands for: "he saw a nurse in the river and rescued her"."""

from collections.abc import Iterator, Mapping

from hookcheck.core.readings.voice import CIRCUMSTANTIAL, is_passive, is_thought
from hookcheck.core.senses.searched import Searched
from hookcheck.settings import MatchingSettings

_NUMBERS = MatchingSettings()
_OBJECTS = frozenset(("him", "her", "them", "it"))
_SUBJECTS = frozenset(("he", "she", "they", "i", "we", "it"))
_THIRD = frozenset(("he", "she", "they"))
_AND = frozenset(("and", "then", "dan", "lalu", "terus"))
_WHOM = _OBJECTS | frozenset(("us", "me", "you", "mereka", "dia", "kami", "kita"))
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
    yield from _by_same_subject(verb, told, searched)
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


def _by_same_subject(
    verb: int, told: Mapping[int, bool], searched: Searched
) -> Iterator[tuple[bool, int, int]]:
    """Whether who does it began the phrase before: "the pupils sat us down and trained us"."""
    reading, sense = searched.reading, searched.sense
    words = reading.words
    joint = verb - 1
    if joint > 0 and words[joint] in _THIRD:
        joint -= 1
    if joint < 1 or words[joint] not in _AND:
        return
    if sense.negated[verb] or sense.asked[verb] or sense.outdated[verb] or is_passive(verb, reading):
        return
    unit = reading.unit_of[joint - 1]
    phrase = [n for n in range(max(joint - _NUMBERS.pronoun_words, 0), joint) if reading.unit_of[n] == unit]
    subject = next((n for n in phrase if reading.content[n] or words[n] in _SUBJECTS), None)
    if (
        subject is None
        or subject not in told
        or any(words[n] in CIRCUMSTANTIAL for n in phrase[: phrase.index(subject)])
    ):
        return
    # It did something there itself: "the referee walks over".
    acts = any(reading.content[n] and n not in told and words[n - 1] not in _ONE for n in phrase)
    after = verb + 1 + (words[verb + 1 : verb + 2] == ("to",))
    if words[after : after + 1] and words[after] in _ONE:
        after += 1
    whom = words[after : after + 1]
    met = bool(whom) and (whom[0] in _WHOM or (after in told and told[after] is not told[subject]))
    if acts and met:
        yield not told[subject], subject, after


def _has_subject(verb: int, searched: Searched) -> bool:
    """Whether the word at *verb* tells what "he" or "she" did to what comes after it: "he saw a nurse"."""
    words = searched.reading.words
    return words[verb] not in CIRCUMSTANTIAL and any(
        words[n] in _SUBJECTS for n in range(max(verb - 2, 0), verb)
    )
