"""What stands in the place of a message's word, between its neighbours: that word misheard, or another."""

from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from rapidfuzz.distance import LCSseq

from hookcheck.core.lexicon import NameWord, name_words
from hookcheck.core.matching import find_excluded, find_opposites, pattern, told_meanings
from hookcheck.core.message import Concept, ConceptKind, KeyMessage
from hookcheck.core.readings.needle import Hit
from hookcheck.core.readings.reading import Reading
from hookcheck.core.senses.searched import Searched, concept_words, read_message
from hookcheck.core.wording.frequency import zipf
from hookcheck.core.wording.sounds import as_said, phones, unlikeness
from hookcheck.settings import MatchingSettings

_NUMBERS = MatchingSettings()
_KINDS = frozenset((ConceptKind.THING, ConceptKind.NAME))
_TURNING = frozenset(
    (
        "in", "out", "un", "im", "ir", "il", "dis", "de", "re", "up", "down", "over", "under", "pre", "post",
        "wo", "fe", "non", "anti", "mis", "ex",
    )
)  # fmt: skip
"""What makes another word of one by standing before it, or in the place of another such piece."""


def find_heard_in_place(
    message: KeyMessage, found: Collection[int], searched: Searched
) -> Iterator[tuple[int, Hit]]:
    """The concepts of *message* not *found* in speech, each with what was heard in its place.

    A recogniser that gets a word wrong writes another one between the same neighbours: "tensely square" for
    Tansley Square, "don't know your lawn" for "don't mow your lawn". There much less likeness is enough.
    """
    if not searched.channel.runs_on:
        return
    own, heard = read_message(message).reading.words, searched.reading.words
    for mine, theirs, inside in _lost_in_place(message, found, own, heard):
        if _sounds_like([own[n] for n in mine], [heard[n] for n in theirs]):
            # One word for one name is mostly another name: Hansley, Tansley; an ordinary word that sounds the
            # same, leads for Leeds, is not.
            one_for_one = len(mine) == len(theirs) == 1
            slip = one_for_one and _is_homophone(own[mine[0]], theirs[0], searched.reading)
            for n in inside:
                named = message.concepts[n].kind is ConceptKind.NAME
                if not (named and one_for_one and not slip) and not _is_against(message, n, theirs, searched):
                    yield n, Hit(theirs[0], theirs[-1], _NUMBERS.heard_in_place, "spelling")


def has_another_in_place(message: KeyMessage, found: Collection[int], searched: Searched) -> bool:
    """Whether all of *message* is told in order in one text but for a word that is not *found* anywhere, with
    a word of another meaning between the same neighbours: "checks engines", where it says brakes.

    Only of a word that the lexicon has is it known to mean something else.
    """
    own, reading = read_message(message).reading, searched.reading
    mine_by_root, theirs_by_root = _by_root(own), _by_root(reading)
    for mine, theirs, inside in _lost_in_place(message, found, mine_by_root, theirs_by_root):
        told = [n for n in theirs if reading.content[n]]
        around = range(max(theirs[0] - len(own.words), 0), theirs[-1] + 1 + len(own.words))
        rest = [mine_by_root[n] for n in range(len(own.words)) if own.content[n] and n not in mine]
        if (
            len(inside) == len(told) == 1
            and mine[0] > 0
            and mine[-1] + 1 < len(own.words)
            and len({reading.unit_of[n] for n in (theirs[0] - 1, *theirs, theirs[-1] + 1)}) == 1
            and len(rest) > 1
            and LCSseq.similarity(rest, theirs_by_root[around.start : around.stop]) == len(rest)
            and _means_another(message.concepts[inside[0]], told[0], reading)
        ):
            return True
    return False


def _lost_in_place(
    message: KeyMessage, found: Collection[int], own: Sequence[str], told: Sequence[str]
) -> Iterator[tuple[range, range, list[int]]]:
    """Each run of *own* words with concepts not *found*, what is *told* in its place, and those concepts."""
    places = concept_words(message)
    lost = [
        n for n, one in enumerate(message.concepts) if n not in found and one.kind in _KINDS and places[n]
    ]
    if lost and len(set(own).intersection(told)) >= _NUMBERS.in_place_share * len(set(own)):
        for mine, theirs in _gaps(own, told):
            inside = [n for n in lost if set(places[n]) <= set(mine)]
            if inside:
                yield mine, theirs, inside


def _by_root(reading: Reading) -> list[str]:
    """The words of *reading*, all forms of one alike."""
    return [min(roots, default=word) for word, roots in zip(reading.words, reading.roots, strict=True)]


def _means_another(concept: Concept, position: int, reading: Reading) -> bool:
    """Whether the lexicon has the word at *position* and a telling *concept*, and as nothing alike."""
    if concept.light is not None or not told_meanings(concept):
        return False
    return any(span.first <= position <= span.last for span in reading.meanings)


def _gaps(own: Sequence[str], heard: Sequence[str]) -> Iterator[tuple[range, range]]:
    """Each run of words of the message that was not heard, and the words heard between its neighbours."""
    same = [
        (op.src_start + k, op.dest_start + k)
        for op in LCSseq.opcodes(own, heard)
        if op.tag == "equal"
        for k in range(op.src_end - op.src_start)
    ]
    most = _NUMBERS.in_place_more_words
    for (left, before), (right, after) in pairwise(same):
        if right - left > 1 and 0 < after - before - 1 <= right - left - 1 + most:
            yield range(left + 1, right), range(before + 1, after)
    # At either end two neighbours have to be there, and any number of words may be meant.
    if len(same) < 2:
        return
    (first, at), (second, next_to) = same[0], same[1]
    if first and (second, next_to) == (first + 1, at + 1):
        yield from ((range(first), range(at - k, at)) for k in range(1, min(at, first + most) + 1))
    (second, next_to), (last, at) = same[-2], same[-1]
    rest = len(own) - last - 1
    if rest and (second, next_to) == (last - 1, at - 1):
        far = min(len(heard) - at - 1, rest + most)
        yield from ((range(last + 1, len(own)), range(at + 1, at + 1 + k)) for k in range(1, far + 1))


def _sounds_like(mine: Sequence[str], theirs: Sequence[str]) -> bool:
    """Whether the words *theirs* may have been written for *mine*."""
    if any(not word.isalpha() for word in mine) or list(mine) == list(theirs):
        return False
    known = all(zipf(word) >= _NUMBERS.dictionary_zipf for word in (*mine, *theirs))
    if known and len(mine) == len(theirs) == 1 and _is_turned(mine[0], theirs[0]):
        return False
    most = _NUMBERS.most_unlike_known_in_place if known else _NUMBERS.most_unlike_in_place
    return unlikeness(phones("".join(map(as_said, mine))), phones("".join(theirs)), most) <= most


def _is_homophone(name: str, position: int, reading: Reading) -> bool:
    """Whether an ordinary word, written small and no place, sounds just like a *name*."""
    word, most = reading.words[position], _NUMBERS.most_unlike_homophone
    return (
        not reading.tokens[position].capitalised
        and zipf(word) >= _NUMBERS.ordinary_zipf
        and word not in name_words(NameWord.TOWN)
        and unlikeness(phones(as_said(name)), phones(word), most) <= most
    )


def _is_turned(one: str, other: str) -> bool:
    """Whether two words differ by a piece that turns one into another: women and men, inside and outside."""
    length = 0
    while length < min(len(one), len(other)) and one[-1 - length] == other[-1 - length]:
        length += 1
    pieces = {one[: len(one) - length], other[: len(other) - length]} - {""}
    return length > 2 and pieces <= _TURNING


def _is_against(message: KeyMessage, number: int, theirs: range, searched: Searched) -> bool:
    """Whether what was heard is the opposite of a concept, or leaves no room for it."""
    concept = message.concepts[number]
    needle = pattern(concept, concept.phrases[0]).whole
    hits = (*find_opposites(needle, searched.reading), *find_excluded(needle, searched.reading))
    return any(hit.first in theirs or hit.last in theirs for hit in hits)
