"""Whether a video exchanges two things that a message tells apart: from A to B, A and not B."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from hookcheck.core.finds.clash import Clash, ClashKind, clash_at
from hookcheck.core.finds.finding import Find, words_told
from hookcheck.core.lexicon import Lightness
from hookcheck.core.message import ConceptKind, KeyMessage
from hookcheck.core.readings.voice import CIRCUMSTANTIAL, OBJECTS
from hookcheck.core.senses.searched import Searched, concept_at, concept_words, read_message
from hookcheck.core.wording.function_phrases import DENYING
from hookcheck.settings import MatchingSettings

_NUMBERS = MatchingSettings()
_FROM = frozenset(("from", "dari"))
_TO = frozenset(("to", "into", "ke", "menuju", "jadi", "menjadi"))
_LEADING = CIRCUMSTANTIAL | OBJECTS | frozenset(("kepada", "to", "ke", "para", "si", "buat", "yang"))
"""Words between "not" and what it takes back."""
_VERB = re.compile(r"(ber|bel|me[mnlrwy])\w{3,}|terima|pinjam|beli|dapat")
_BACK = frozenset(("for", "from", "to", "against", "with"))
"""Words before the other side of a deed: "the tenants pay for their landlords"."""
_PLURALS = frozenset(("people", "police", "staff", "men", "women", "children", "everyone", "everybody"))
_KINDS = (ConceptKind.NAME, ConceptKind.THING, ConceptKind.NUMBER)


@dataclass(frozen=True, slots=True)
class _Pair:
    """Two things that a message tells apart, by their concepts."""

    first: frozenset[int]
    second: frozenset[int]
    first_lead: frozenset[str]
    """The words that stand before the first in a message; none where it is what is so."""
    second_lead: frozenset[str]
    shared: frozenset[int] = frozenset()
    """Words that both sides have, which may stand before either: from floor 3 to floor 1."""
    deeds: frozenset[int] = frozenset()
    """What the first is told to do with the second, by concept; one of them has to stand between the two."""


def find_exchanged(
    message: KeyMessage, finds: Sequence[Find], searched: Sequence[Searched]
) -> tuple[Clash, ...]:
    """Where a channel has the two the other way round; none when one has them right."""
    clashes: list[Clash] = []
    for pair in _pairs(message):
        told_by = [(one, _told_in(one, finds)) for one in searched]
        if any(_is_right(pair, told, one) for one, told in told_by):
            if pair.deeds:
                continue
            return ()
        for one, told in told_by:
            for first, second in _turned(pair, told, one):
                begin, end = min(first.first, second.first), max(first.last, second.last)
                if end - begin <= _NUMBERS.rest_scope_words and _is_done(pair, second, end, told):
                    clashes.append(clash_at(None, begin, end, ClashKind.ROLES, one))
    return tuple(clashes)


def _told_in(searched: Searched, finds: Sequence[Find]) -> list[Find]:
    return [
        find
        for find in finds
        if find.channel is searched.channel and find.similarity >= _NUMBERS.captured and not find.asked
    ]


def _is_right(pair: _Pair, told: Sequence[Find], searched: Searched) -> bool:
    """Whether one of the two is led in as in the message."""
    return bool(
        _leads(pair, pair.first, pair.first_lead, told, searched)
        or _leads(pair, pair.second, pair.second_lead, told, searched)
    )


def _is_done(pair: _Pair, second: Find, end: int, told: Sequence[Find]) -> bool:
    """Whether what the message tells one side to do stands between them, if it tells so."""
    # Those for whom something is done may stand anywhere before it: who does it stands beside it.
    far = _NUMBERS.own_subject_reach_words if "for" in pair.second_lead else _NUMBERS.rest_scope_words
    return not pair.deeds or any(
        find.concept in pair.deeds
        and find.in_own_words
        and second.last < find.first < min(end, second.last + far + 1)
        for find in told
    )


def _turned(pair: _Pair, told: Sequence[Find], searched: Searched) -> Iterator[tuple[Find, Find]]:
    """Each place of the first that is led in as the second is in the message, with one of the second."""
    for first in _leads(pair, pair.first, pair.second_lead, told, searched):
        seconds = (
            _leads(pair, pair.second, pair.first_lead, told, searched)
            if pair.first_lead
            else [find for find in told if find.concept in pair.second and find.last < first.first]
        )
        for second in seconds:
            yield first, second


def _leads(
    pair: _Pair, concepts: frozenset[int], words: frozenset[str], told: Sequence[Find], searched: Searched
) -> list[Find]:
    """The finds of *concepts* that one of *words* stands before."""
    return [
        find
        for find in told
        if find.concept in concepts and _lead(find, concepts | pair.shared, words, told, searched) in words
    ]


def _lead(
    find: Find, concepts: frozenset[int], wanted: frozenset[str], told: Sequence[Find], searched: Searched
) -> str:
    """The word that leads in *find*: one *wanted*, from, to, or a negation before them."""
    words, unit_of = searched.reading.words, searched.reading.unit_of
    own = words_told(one for one in told if one.concept in concepts)
    n = find.first - 1
    while n >= 0 and unit_of[n] == unit_of[find.first] and n in own:
        n -= 1
    while n >= 0 and words[n] in _LEADING and words[n] not in _FROM | _TO | wanted:
        n -= 1
    if n >= 1 and words[n] in _FROM | _TO and words[n - 1] in DENYING:
        n -= 1
    return words[n] if n >= 0 else ""


@lru_cache(maxsize=128)
def _pairs(message: KeyMessage) -> tuple[_Pair, ...]:
    words = read_message(message).reading.words
    pairs: list[_Pair] = list(_sides(message))
    if _FROM.isdisjoint(words) and DENYING.isdisjoint(words):
        return tuple(pairs)
    for n, word in enumerate(words):
        if word in _FROM:
            to = next((m for m in range(n + 2, min(n + 8, len(words))) if words[m] in _TO), None)
            if to is not None:
                pairs.append(_Pair(_run(n + 1, to, message), _run(to + 1, len(words), message), _FROM, _TO))
            elif word == "dari":
                giver, taker = _run(n + 1, len(words), message), _doer_before(n, message)
                pairs.append(_Pair(taker, giver, frozenset(), frozenset(("dari", "sama"))))
        elif word in DENYING and n:
            after = n + 1
            while after < len(words) and words[after] in _LEADING:
                after += 1
            pairs.append(
                _Pair(_run_before(n, message), _run(after, len(words), message), frozenset(), DENYING)
            )
    apart = (_without_shared(pair, message) for pair in pairs)
    return tuple(one for one in apart if one.first and one.second)


def _sides(message: KeyMessage) -> Iterator[_Pair]:
    """Who does something, which a message begins with, and who stands behind a preposition in it."""
    words, places = read_message(message).reading.words, concept_words(message)
    if not places or not places[0] or message.concepts[0].light is Lightness.PADDING:
        return
    if message.language == "en" and message.concepts[0].kind is ConceptKind.THING and _is_bare(words[0]):
        # "Return shoes to the shop" tells nobody who does it.
        return
    for n, word in enumerate(words):
        if word not in _BACK:
            continue
        after = n + 1
        while after < len(words) and words[after] in OBJECTS:
            after += 1
        deeds = frozenset(
            number
            for number, at in enumerate(places)
            if number and at and at[-1] < n and message.concepts[number].kind is ConceptKind.THING
        )
        if deeds:
            yield _Pair(
                frozenset((0,)),
                _run(after, len(words), message),
                frozenset(),
                frozenset((word,)),
                deeds=deeds,
            )


def _is_bare(word: str) -> bool:
    """Whether *word*, with no determiner before it, is no noun in the plural."""
    return word not in OBJECTS | _PLURALS and not word.endswith("s")


def _without_shared(pair: _Pair, message: KeyMessage) -> _Pair:
    """*pair* but for what both sides have: rice farmers, and palm oil farmers."""
    names = [{message.concepts[n].name.casefold() for n in side} for side in (pair.first, pair.second)]
    shared = names[0] & names[1]
    first, second = (
        frozenset(n for n in side if message.concepts[n].name.casefold() not in shared)
        for side in (pair.first, pair.second)
    )
    return replace(pair, first=first, second=second, shared=(pair.first | pair.second) - first - second)


def _run(first: int, end: int, message: KeyMessage) -> frozenset[int]:
    """The concepts that begin at word *first*, up to the first word that is none of a concept."""
    reading = read_message(message).reading
    at = concept_at(message)
    run: set[int] = set()
    for n in range(first, end):
        if n not in at or message.concepts[at[n]].kind not in _KINDS:
            if run or reading.content[n]:
                break
            continue
        run.add(at[n])
    return frozenset(run)


def _doer_before(end: int, message: KeyMessage) -> frozenset[int]:
    """The concepts that begin the message, before an Indonesian verb before word *end*."""
    words = read_message(message).reading.words
    verb = next((n for n in range(1, end) if _VERB.match(words[n])), None)
    return frozenset() if verb is None else _run(0, verb, message)


def _run_before(end: int, message: KeyMessage) -> frozenset[int]:
    """The concepts that end right before word *end*."""
    at = concept_at(message)
    run: set[int] = set()
    n = end - 1
    while n >= 0 and n in at and message.concepts[at[n]].kind in _KINDS:
        run.add(at[n])
        n -= 1
    return frozenset(run)
