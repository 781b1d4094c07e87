"""Where a video tells that another does what the message tells of its own: "Joel Brandt designed it"."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from hookcheck.core.finds.clash import Clash, ClashKind, clash_at
from hookcheck.core.finds.finding import Find
from hookcheck.core.lexicon import NameWord, name_words
from hookcheck.core.message import ConceptKind, KeyMessage
from hookcheck.core.names.places import is_cased
from hookcheck.core.readings.reading import Reading
from hookcheck.core.readings.voice import BY, CIRCUMSTANTIAL, OBJECTS, is_thought, tells_done
from hookcheck.core.senses.searched import Searched, concept_words, read_message
from hookcheck.core.wording.frequency import zipf
from hookcheck.core.wording.function_phrases import Span
from hookcheck.core.wording.meanings import find_meanings
from hookcheck.core.wording.sounds import may_be_slip
from hookcheck.core.wording.stems import roots
from hookcheck.settings import MatchingSettings

_NUMBERS = MatchingSettings()
_HELPING = frozenset(
    ("has", "have", "had", "just", "also", "actually", "really", "who", "yang", "telah", "sudah")
)
"""Words between a doer and the verb."""
_THIS = frozenset(("it", "this", "that", "them", "one", "these", "those", "everything", "all", "him", "her"))
_AND = frozenset(("and", "with", "dan", "bersama", "bareng", "sama", "&", "both"))
_ONLY = frozenset(("only", "just", "merely", "cuma", "hanya", "cuman"))
_MOST_NAMES = 4


@dataclass(frozen=True, slots=True)
class _Doing:
    """A message's verb, who does it and what it is done to, by concept."""

    verb: int
    doer: int
    others: frozenset[int]


def find_other_doers(
    message: KeyMessage, finds: Sequence[Find], searched: Sequence[Searched]
) -> tuple[Clash, ...]:
    """Where a channel names another before the message's verb, and nowhere the message's own."""
    clashes: list[Clash] = []
    for doing in _doings(message):
        told = [find for find in finds if find.similarity >= _NUMBERS.captured]
        own = read_message(message).reading
        if any(_does_it(doing, told, own, one) for one in searched):
            continue
        clashes.extend(
            clash_at(doing.doer, first, last, ClashKind.ANOTHER, one)
            for one in searched
            for first, last in _others(doing, message, told, one)
        )
        clashes.extend(
            clash_at(doing.doer, first, last, ClashKind.ANOTHER, one)
            for one in searched
            for first, last in _only_other_deeds(doing, told, one)
        )
    return tuple(clashes)


@lru_cache(maxsize=128)
def _doings(message: KeyMessage) -> tuple[_Doing, ...]:
    """The verbs of *message* that tell what somebody with a name did to something."""
    own = read_message(message)
    words, places = own.reading.words, concept_words(message)
    doings: list[_Doing] = []
    for number, concept in enumerate(message.concepts):
        if (
            concept.kind is not ConceptKind.THING
            or not places[number]
            or own.sense.negated[places[number][0]]
        ):
            continue
        verb = places[number][-1]
        if not tells_done(words[verb]):
            continue
        before, after = verb - 1, verb + 1
        while before >= 0 and words[before] in _HELPING:
            before -= 1
        passive = words[after : after + 1] in (("by",), ("oleh",))
        at = after + 1 if passive else before
        while passive and at < len(words) and words[at] in OBJECTS:
            at += 1
        doer = next(
            (n for n, one in enumerate(places) if at in one and message.concepts[n].kind is ConceptKind.NAME),
            None,
        )
        if doer is None:
            continue
        clause = own.sense.clause_of
        others = frozenset(
            n
            for n, one in enumerate(places)
            if one
            and n not in (number, doer)
            and clause[one[0]] == clause[verb]
            and (one[0] > verb) is not passive
        )
        if others:
            doings.append(_Doing(number, doer, others))
    return tuple(doings)


def _does_it(doing: _Doing, told: Sequence[Find], own: Reading, searched: Searched) -> bool:
    """Whether a channel tells the message's own doer around its verb, with nobody else in between."""
    reading = searched.reading
    for verb in told:
        if verb.concept != doing.verb or verb.channel is not searched.channel or verb.first != verb.last:
            continue
        if not verb.in_own_words and not tells_done(reading.words[verb.first]):
            # A mural is painted, and no verb.
            continue
        if (other := _doer_at(verb, own, searched)) and not _is_joined(other, verb, doing, told, searched):
            continue
        for doer in told:
            if doer.concept != doing.doer or doer.channel is not searched.channel:
                continue
            first, last = sorted((doer, verb), key=lambda find: find.first)
            between = range(first.last + 1, last.first)
            if len(between) <= _NUMBERS.swap_reach_words and not any(
                tells_done(reading.words[n]) for n in between
            ):
                return True
    return False


def _is_joined(other: Span, verb: Find, doing: _Doing, told: Sequence[Find], searched: Searched) -> bool:
    """Whether the message's own doer does it together with another: Ada Roth and Joel Brandt."""
    words = searched.reading.words
    first, last = min(other[0], verb.first), max(other[1], verb.last)
    return any(
        find.concept == doing.doer
        and find.channel is searched.channel
        and (
            (0 <= first - find.last <= 3 and not _AND.isdisjoint(words[find.last + 1 : first]))
            or (0 <= find.first - last <= 6 and not _AND.isdisjoint(words[last + 1 : find.first]))
        )
        for find in told
    )


def _others(doing: _Doing, message: KeyMessage, told: Sequence[Find], searched: Searched) -> Iterator[Span]:
    """Where another does it: before its verb or after "by", the thing told beside it."""
    own, reading, sense = read_message(message).reading, searched.reading, searched.sense
    for verb in told:
        if verb.concept != doing.verb or verb.channel is not searched.channel or verb.first != verb.last:
            continue
        if not verb.in_own_words or verb.asked or verb.negated or verb.outdated or verb.denied:
            continue
        other = _doer_at(verb, own, searched)
        if other is None or is_thought(verb.first, reading):
            continue
        end = max(other[1], verb.last)
        done_to = [
            n
            for n in range(verb.last + 1, min(verb.last + 5, len(reading.words)))
            if sense.clause_of[n] == sense.clause_of[verb.last]
            and (
                (reading.words[n] in _THIS and n == verb.last + 1)
                or any(
                    find.concept in doing.others
                    and find.channel is searched.channel
                    and find.first <= n <= find.last
                    for find in told
                )
            )
        ]
        if done_to or other[0] > verb.last:
            yield min(other[0], verb.first), max(end, *done_to) if done_to else end


def _only_other_deeds(doing: _Doing, told: Sequence[Find], searched: Searched) -> Iterator[Span]:
    """Where the message's own doer did only something else, the verb nowhere told: only lent a van."""
    words = searched.reading.words
    if _ONLY.isdisjoint(words) or any(find.concept == doing.verb for find in told):
        return
    for find in told:
        if find.concept == doing.doer and find.channel is searched.channel:
            only, deed, after = (*words[find.last + 1 : find.last + 4], "", "", "")[:3]
            does = tells_done(deed) or deed.endswith("in") or (deed.endswith("s") and after in _THIS)
            if only in _ONLY and does:
                yield find.first, find.last + 2


def _doer_at(verb: Find, own: Reading, searched: Searched) -> Span | None:
    """The name of another that stands right before a verb, or after "by"; none in speech without capitals."""
    reading = searched.reading
    words = reading.words
    before = verb.first - 1
    while before >= 0 and words[before] in _HELPING:
        before -= 1
    if verb.first and (name := _name_before(before, verb.first, own, searched)):
        return name
    by = verb.last + 1
    if words[by : by + 1] and words[by] in BY:
        return _name_after(by + 1, own, searched)
    if words[verb.first].startswith("di"):
        return _name_after(by, own, searched)
    return None


def _name_before(last: int, verb: int, own: Reading, searched: Searched) -> Span | None:
    """The name that ends at word *last*, in the clause of the *verb* after it, as its subject."""
    reading, clauses = searched.reading, searched.sense.clause_of
    first = last + 1
    while (
        first > 0
        and last - first < _MOST_NAMES
        and clauses[first - 1] == clauses[verb]
        and reading.unit_of[first - 1] == reading.unit_of[verb]
        and _is_name(first - 1, reading)
    ):
        first -= 1
    led_in = words[first - 1] if (words := reading.words) and first else ""
    if led_in in CIRCUMSTANTIAL | BY | {"to", "and", "dan"}:
        return None
    return (first, last) if _is_other(first, last, own, reading) else None


def _name_after(first: int, own: Reading, searched: Searched) -> Span | None:
    reading = searched.reading
    while reading.words[first : first + 1] and reading.words[first] in OBJECTS:
        first += 1
    last = first - 1
    while (
        last + 1 < len(reading.words)
        and last - first < _MOST_NAMES - 1
        and reading.unit_of[last + 1] == reading.unit_of[first - 1]
        and _is_name(last + 1, reading)
    ):
        last += 1
    return (first, last) if _is_other(first, last, own, reading) else None


def _is_name(n: int, reading: Reading) -> bool:
    word = reading.words[n]
    return reading.tokens[n].capitalised and is_cased(n, reading) and reading.content[n] and len(word) > 1


def _is_other(first: int, last: int, own: Reading, reading: Reading) -> bool:
    """Whether the words from *first* to *last* name somebody, in words that are not the message's."""
    inside = range(first, last + 1)
    if not inside or not name_words(NameWord.TITLE).isdisjoint(reading.words[n] for n in inside[-1:]):
        return False
    if len(inside) == 1 and _means(reading.words[first]):
        # "Everybody designed it", "Rain flooded it".
        return False
    return not any(
        not own.at_root.keys().isdisjoint(reading.roots[n])
        or any(
            own.tokens[m].capitalised and may_be_slip(own.words[m], reading.words[n])
            for m in range(len(own.words))
        )
        for n in inside
    )


@lru_cache(maxsize=4096)
def _means(word: str) -> bool:
    return zipf(word) >= _NUMBERS.dictionary_zipf and bool(find_meanings([word], [roots(word)]))
