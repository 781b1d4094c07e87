"""Words that a recogniser got wrong, by how they look or sound; and words that only look or sound so."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import chain

from rapidfuzz.distance import DamerauLevenshtein
from rapidfuzz.process import extract

from hookcheck.core.evidence import Channel
from hookcheck.core.lexicon import function_words
from hookcheck.core.readings.needle import Hit, Needle
from hookcheck.core.readings.reading import Reading
from hookcheck.core.wording.frequency import zipf
from hookcheck.core.wording.sounds import TIES, as_said, phones, sound_weight, unlikeness
from hookcheck.core.wording.words import squeeze
from hookcheck.settings import MatchingSettings

_NUMBERS = MatchingSettings()


def find_slips(needle: Needle, reading: Reading) -> Iterator[Hit]:
    """Places that look or sound like *needle*: a slip of the recogniser."""
    length = len(needle.squeezed)
    if length < 3 or needle.coded:
        return
    may_look = length >= _NUMBERS.shortest_fuzzy_letters
    may_sound = (needle.is_name or not needle.known) and _surest_unlikeness(needle.said) > 0.0
    if not (may_look or may_sound):
        return
    for wanted in dict.fromkeys((needle.squeezed, squeeze(needle.said)) if may_sound else (needle.squeezed,)):
        yield from _slips_for(wanted, needle, may_look, may_sound, reading)


def _slips_for(
    wanted: str, needle: Needle, may_look: bool, may_sound: bool, reading: Reading
) -> Iterator[Hit]:
    # Rounding would lose some of what lies at the bar itself.
    least = (_NUMBERS.least_name_spelling if may_sound else _NUMBERS.least_spelling) - 0.01
    # What is spelt much alike is about as long.
    reach = min(max(2, len(wanted) // 2), int(len(wanted) * (1 / least - 1)))
    lengths = range(len(wanted) - reach, len(wanted) + reach + 1)
    # Not extract_iter: each of its iterators is garbage in a circle, and keeps the whole reading.
    spelt = extract(
        wanted,
        list(chain.from_iterable(filter(None, map(reading.joins.get, lengths)))),
        scorer=DamerauLevenshtein.normalized_similarity,
        limit=None,
        score_cutoff=least,
    )
    if not spelt:
        return
    for spans, spelling in sorted((reading.at_join(joined), spelling) for joined, spelling, _ in spelt):
        said = reading.words[spans[0][0] : spans[0][1] + 1]
        similarity = 0.0
        if may_look and spelling >= _NUMBERS.least_spelling:
            similarity = _NUMBERS.looks_alike * (0.9 + 0.1 * spelling)
        if may_sound:
            likeness = _sound_likeness(needle, said, spelling, reading)
            if needle.is_name and not _is_shown(reading):
                # What is heard may look much like a name and be another: Tansley, Hansley.
                similarity *= likeness > 0
            # Of two slips the smaller one is the likelier.
            similarity = max(similarity, (likeness > 0) * _NUMBERS.sounds_alike * (0.9 + 0.1 * likeness))
        if not similarity:
            continue
        if _are_other_words(needle, said, reading):
            continue
        for first, last in spans:
            yield Hit(first, last, similarity, "spelling")


def _sound_likeness(needle: Needle, said: Sequence[str], spelling: float, reading: Reading) -> float:
    """How like *needle* the words *said* sound, 0 to 1; 0 when that is not enough."""
    most = _surest_unlikeness(needle.said)
    if _is_shown(reading):
        # What is written was not misheard.
        if spelling < _NUMBERS.least_shown_spelling:
            return 0.0
        most /= 2
    elif min(map(zipf, said)) >= _NUMBERS.everyday_zipf:
        # Everyday words are mostly meant.
        most /= 2
    found = _unlike(needle, said, most)
    if found > most:
        return 0.0
    if said[0] in TIES and len(said) > 1 and not needle.said.startswith(said[0]):
        # "By harry" is not Barry.
        return 0.0
    for left_out, inner in ((said[0], said[1:]), (said[-1], said[:-1])):
        # "Saint beads you": without the pronoun it is more like the name.
        if inner and left_out in function_words() and _unlike(needle, inner, found) <= found:
            return 0.0
    return 1 - found


def _unlike(needle: Needle, said: Sequence[str], most: float) -> float:
    """How unlike *needle* the words *said* sound, whether or not they are its possessive; infinite when that
    is more than *most*."""
    heard = "".join(said)
    found = unlikeness(phones(needle.said), phones(heard), most)
    if heard.endswith("'s"):
        found = min(found, unlikeness(phones(needle.said), phones(heard.removesuffix("'s")), most))
    return found


@lru_cache(maxsize=8192)
def _surest_unlikeness(said: str) -> float:
    """How unlike a name what was heard may sound; 0 when it is too short to be told by its sound."""
    weight = sound_weight(phones(said))
    return next((most for least, most in _NUMBERS.most_unlike if weight >= least), 0.0)


def _are_other_words(needle: Needle, said: Sequence[str], reading: Reading) -> bool:
    """Whether one of the words *said* is another than the one of *needle* in its place, not its slip."""
    own = needle.text.split()
    if len(own) != len(said):
        return False
    return any(
        _is_other(mine, other, needle, len(own) > 1, reading)
        for mine, other in zip(own, said, strict=True)
        if mine != other
    )


def _is_other(mine: str, other: str, needle: Needle, in_name: bool, reading: Reading) -> bool:
    both_known = min(zipf(mine), zipf(other)) >= _NUMBERS.dictionary_zipf
    if _is_shown(reading):
        # A text reader that goes wrong seldom makes words.
        return both_known or (needle.is_name and zipf(other) >= _NUMBERS.dictionary_zipf)
    if not in_name:
        most = _NUMBERS.homophones
        return both_known and unlikeness(phones(as_said(mine)), phones(other), most) > most
    # Beside the other words of a name one is easier to know.
    most = _NUMBERS.homophones_in_name if both_known else _NUMBERS.slip_in_name
    return unlikeness(phones(as_said(mine)), phones(other), most) > most


def _is_shown(reading: Reading) -> bool:
    return reading.units[0].channel is Channel.SCREEN
