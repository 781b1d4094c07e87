"""Whether a video tells another as the subject of a message's verb, named or not: "the council did it"."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from hookcheck.core.clashes.deeds import is_mutual
from hookcheck.core.finds.clash import Clash, ClashKind, clash_at
from hookcheck.core.finds.finding import Find
from hookcheck.core.message import ConceptKind, KeyMessage
from hookcheck.core.readings.voice import (
    AND,
    BY,
    CIRCUMSTANTIAL,
    DETERMINERS,
    MODALS,
    is_passive,
    is_thought,
    is_verb,
)
from hookcheck.core.senses.searched import Searched, concept_at, concept_words, read_message
from hookcheck.core.wording.function_phrases import Span
from hookcheck.settings import MatchingSettings

_NUMBERS = MatchingSettings()
_HELPING = MODALS | frozenset(
    (
        "has", "have", "had", "is", "are", "was", "were", "been", "being", "would", "could", "just", "also",
        "actually", "really", "now",
    )
)  # fmt: skip
"""Words between a subject and its verb."""
_BEFORE_SUBJECT = frozenset(
    (
        "and", "but", "so", "because", "that", "then", "when", "it's", "is", "was", "or", "if", "dan", "tapi",
    )
)  # fmt: skip
"""Words after which a subject may begin in the midst of a text."""
_AND = AND | {"with"}
_THIS = frozenset(("it", "this", "that", "them", "one", "these", "those", "him", "her"))
"""What it is done to, told before."""

_OF_A_KIND = tuple(
    frozenset(one.split())
    for one in (
        "school high primary academy college grammar secondary infants juniors elementary middle",
        "hospital clinic infirmary surgery practice centre center",
        "club united city town rovers athletic fc team side",
        "council borough county city town authority",
        "airline airways airlines air carrier",
        "railway rail railways trains line operator company",
        "shop store stores market bakery supermarket deli grocer grocers",
        "restaurant cafe kitchen grill diner bistro pizzeria bar pub inn",
        "museum gallery",
        "company firm labs motors foods energy power water group brewery works",
    )
)
"""Words by one of which a name is told of, and those it may have itself: Ashgrove High, the school."""


@dataclass(frozen=True, slots=True)
class _Doing:
    """A message's verb, who does it and what it is done to, by concept."""

    verb: int
    subjects: frozenset[int]
    objects: frozenset[int]


@dataclass(frozen=True, slots=True)
class _Told:
    """What a channel tells of a message."""

    finds: Sequence[Find]
    own_roots: frozenset[str]
    searched: Searched

    def is_new(self, position: int) -> bool:
        """Whether a word is none of the message's, and tells nothing of it."""
        return self.own_roots.isdisjoint(self.searched.reading.roots[position]) and not any(
            find.first <= position <= find.last for find in self.finds
        )


def find_other_subjects(
    message: KeyMessage, finds: Sequence[Find], searched: Sequence[Searched]
) -> Iterator[Clash]:
    """Where another does the message's verb to what it is done to, and nowhere the message's own does."""
    doing = _doing(message)
    if doing is None:
        return
    roots = frozenset(read_message(message).reading.at_root)
    good = [find for find in finds if find.similarity >= _NUMBERS.captured and find.why != "suggestion"]
    told = [_Told([find for find in good if find.channel is one.channel], roots, one) for one in searched]
    if any(_is_own(doing, one) for one in told):
        return
    for one in told:
        for verb in one.finds:
            plain = not (verb.asked or verb.negated or verb.outdated or verb.denied)
            if verb.concept == doing.verb and verb.in_own_words and verb.first == verb.last and plain:
                span = (
                    _agent(verb.first, one)
                    if is_passive(verb.first, one.searched.reading)
                    else _subject(verb.first, doing, one)
                )
                if span is None or is_thought(verb.first, one.searched.reading):
                    continue
                if not (
                    _is_joined(span, doing, one) or _is_meant_by_kind(span, verb.first, doing, message, one)
                ):
                    yield clash_at(min(doing.subjects), *span, ClashKind.ANOTHER, one.searched)


@lru_cache(maxsize=128)
def _doing(message: KeyMessage) -> _Doing | None:
    """The first verb of *message* that tells, by its form, what somebody does to something; in English alone,
    where a subject begins with a determiner or a clause."""
    if message.language == "id":
        return None
    own, at = read_message(message), concept_at(message)
    words, places = own.reading.words, concept_words(message)
    for number, (concept, place) in enumerate(zip(message.concepts, places, strict=True)):
        if not number or len(place) != 1 or concept.kind is not ConceptKind.THING or is_mutual(concept):
            continue
        verb = place[0]
        if own.sense.negated[verb] or is_passive(verb, own.reading) or not is_verb(verb, words):
            continue
        last = verb - 1
        while last > 0 and words[last] in _HELPING:
            last -= 1
        end = next((n for n in range(verb + 1, len(words)) if words[n] in CIRCUMSTANTIAL | BY), len(words))
        subjects = frozenset(at[n] for n in range(last + 1) if n in at and words[n] not in MODALS)
        objects = frozenset(at[n] for n in range(verb + 1, end) if n in at)
        if all(message.concepts[n].light is not None for n in subjects):
            # Customers, users, residents: whoever is told how to do it.
            return None
        return _Doing(number, subjects, objects) if last in at and objects else None
    return None


def _is_own(doing: _Doing, told: _Told) -> bool:
    """Whether the message's own subject stands right before its verb."""
    return any(
        verb.concept == doing.verb
        and subject.concept in doing.subjects
        and 0 < verb.first - subject.last <= _NUMBERS.own_subject_reach_words
        for verb in told.finds
        for subject in told.finds
    )


def _is_joined(span: Span, doing: _Doing, told: _Told) -> bool:
    """Whether the message's own subject does it together with the other."""
    words, (first, last) = told.searched.reading.words, span
    near = _NUMBERS.own_subject_reach_words
    return any(
        (0 < first - find.last <= near and not _AND.isdisjoint(words[find.last + 1 : first]))
        or (0 < find.first - last <= near and not _AND.isdisjoint(words[last + 1 : find.first]))
        for find in told.finds
        if find.concept in doing.subjects
    )


def _is_meant_by_kind(span: Span, verb: int, doing: _Doing, message: KeyMessage, told: _Told) -> bool:
    """Whether a subject only says what the message's own is, told before it: Ashgrove High … the school."""
    own, places = read_message(message).reading, concept_words(message)
    words = told.searched.reading.words
    subject = [word for word in words[span[0] : verb] if word not in _HELPING]
    if len(subject) != 2 or subject[0] not in DETERMINERS:
        return False
    named = {own.words[m] for n in doing.subjects for m in places[n]}
    return any(subject[1] in kind and not kind.isdisjoint(named) for kind in _OF_A_KIND) and any(
        find.concept in doing.subjects and find.last < span[0] for find in told.finds
    )


def _agent(verb: int, told: _Told) -> Span | None:
    """From a verb to the end of who does it after "by"."""
    reading = told.searched.reading
    words = reading.words
    reach = range(verb + 1, min(verb + 1 + _NUMBERS.own_subject_reach_words, len(words)))
    by = next((n for n in reach if words[n] in BY), None)
    if by is None:
        return None
    last = by
    while last + 1 < len(words) and last - by < _NUMBERS.longest_subject_words and _goes_on(last + 1, told):
        last += 1
    return (verb, last) if last > by and reading.content[last] and told.is_new(last) else None


def _subject(verb: int, doing: _Doing, told: _Told) -> Span | None:
    """From the subject of a verb to what it is done to."""
    reading = told.searched.reading
    words, unit_of = reading.words, reading.unit_of
    last = verb - 1
    while last >= 0 and words[last] in _HELPING and not reading.gaps[last].strip():
        last -= 1
    # "And Fennel's | will match any price."
    runs_on = told.searched.channel.runs_on and words[last + 1] in MODALS
    if (
        last < 0
        or not (reading.content[last] and told.is_new(last))
        or not (unit_of[last] == unit_of[verb] or runs_on)
    ):
        return None
    first = last
    while first and last - first < _NUMBERS.longest_subject_words and _goes_on(first, told, backwards=True):
        first -= 1
    begins = not first or unit_of[first - 1] != unit_of[first] or bool(reading.gaps[first - 1].strip())
    if not begins and words[first - 1] not in _BEFORE_SUBJECT:
        return None
    for n in range(verb + 1, min(verb + 1 + _NUMBERS.longest_subject_words, len(words))):
        if words[n] in CIRCUMSTANTIAL:
            break
        done_to = any(find.concept in doing.objects and find.first <= n <= find.last for find in told.finds)
        if done_to or (n == verb + 1 and words[n] in _THIS):
            return first, n
        if reading.content[n]:
            break
    return None


def _goes_on(position: int, told: _Told, *, backwards: bool = False) -> bool:
    """Whether the word at *position*, or the one before it, goes on naming somebody."""
    reading = told.searched.reading
    word = position - 1 if backwards else position
    return (
        reading.unit_of[position - 1] == reading.unit_of[position]
        and not reading.gaps[position - 1].strip()
        and (reading.content[word] or reading.words[word] in DETERMINERS)
    )
