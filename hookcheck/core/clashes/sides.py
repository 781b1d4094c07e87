"""Who does a message's verb to whom in a video, whatever turn of phrase tells it: "it was B who beat A"."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from hookcheck.core.clashes.deeds import Deed, deed_at, deeds_of, is_mutual
from hookcheck.core.clashes.turned import told_sides
from hookcheck.core.finds.finding import Find
from hookcheck.core.lexicon import NameWord, name_words
from hookcheck.core.message import ConceptKind, KeyMessage
from hookcheck.core.readings.voice import (
    BY,
    CIRCUMSTANTIAL,
    OBJECTS,
    by_after,
    is_me_verb,
    is_passive,
    is_thought,
    is_verb,
)
from hookcheck.core.senses.searched import Searched, concept_words, read_message
from hookcheck.core.senses.sentences import ASKING_WHO
from hookcheck.core.wording.function_phrases import DENYING
from hookcheck.core.wording.meanings import PARTICLES
from hookcheck.settings import MatchingSettings

_NUMBERS = MatchingSettings()
_WHO = frozenset(("who", "that", "which", "yang"))
_IS = frozenset(("is", "was", "are", "were", "itu", "adalah", "ialah", "yaitu", "tuh", "ya", "did"))
_AND = frozenset(("and", "then", "dan", "lalu", "terus", "now"))
_LEADING = CIRCUMSTANTIAL | BY | {"to", "kepada"}
_LEADING_IN = name_words(NameWord.TITLE) | {"si", "sang", "para", "seekor", "seorang", "sebuah"}
"""Words that may stand before whoever it is: "itu Pak Joko"."""
_PRONOUNS = frozenset(("him", "her", "them", "it", "dia", "mereka", "beliau"))
_I = frozenset(("i", "we", "you", "they", "he", "she", "aku", "saya", "kami", "kita", "kamu", "gue"))
_ALL = frozenset(("all", "every", "seluruh", "semua", "segenap", "setiap"))
_DOER_NOUNS = ("er", "ers", "or", "ors", "ment", "ion", "nya")
"""Endings of nouns that verbs have: the winner, "penggugatnya"."""
_TITLES = frozenset(("juara", "champion", "champions", "title", "gelar", "guest", "tamu"))
"""Nouns by which such a verb is told as well."""
_SUGGESTED = ("suggestion", "broader", "misheard")


@dataclass(frozen=True, slots=True)
class _Told:
    """What a channel tells of one deed: the words that tell each side, whether of the doer."""

    sides: Mapping[int, bool]
    searched: Searched
    shared: frozenset[str]
    """Roots of words that both sides have, and that tell neither."""

    def is_unknown(self, n: int) -> bool:
        """Whether the word at *n* tells something that is not of the deed."""
        reading = self.searched.reading
        return reading.content[n] and self.shared.isdisjoint(reading.roots[n])


def find_sides(
    message: KeyMessage, finds: Sequence[Find], searched: Searched
) -> Iterator[tuple[bool, int, int]]:
    """Each place that tells both sides of a verb, whether they are the other way round, and its words."""
    for deed in _deeds(message):
        verbs = {
            (find.first, find.last)
            for find in finds
            if find.concept == deed.verb
            and find.channel is searched.channel
            and find.why not in _SUGGESTED
            and _is_one_verb(find.first, find.last, searched.reading.words)
            and not searched.reading.words[find.first].endswith(_DOER_NOUNS)
            and searched.reading.words[find.first] not in _TITLES
        }
        if not verbs:
            continue
        here = [
            find
            for find in finds
            if find.channel is searched.channel and find.similarity >= _NUMBERS.captured
        ]
        sides = told_sides(deed, here, searched)
        if len(set(sides.values())) == 2:
            firsts = {first for first, _ in verbs}
            told = _Told({n: doer for n, doer in sides.items() if n not in firsts}, searched, deed.shared)
            for verb, last in sorted(verbs):
                yield from _at_verb(verb, last, told)


@lru_cache(maxsize=128)
def _deeds(message: KeyMessage) -> tuple[Deed, ...]:
    """The deeds of *message* of which both sides are told; any verb in a form that no noun has will do."""
    words, places = read_message(message).reading.words, concept_words(message)
    known = deeds_of(message)
    numbers = {deed.verb for deed in known}
    other = (
        deed_at(number, "", message)
        for number, concept in enumerate(message.concepts)
        if number not in numbers
        and concept.kind is ConceptKind.THING
        and places[number]
        and _is_one_verb(places[number][0], places[number][-1], words)
        and is_verb(places[number][0], words)
        and not is_mutual(concept)
        and words[places[number][0] + 1 : places[number][0] + 2] != ("to",)
    )
    return tuple(deed for deed in (*known, *other) if deed is not None and deed.doers and deed.others)


def _is_one_verb(first: int, last: int, words: Sequence[str]) -> bool:
    """Whether the words from *first* to *last* are one, or a verb and its particle: "take over"."""
    return first == last or (last == first + 1 and words[last] in PARTICLES)


def _at_verb(verb: int, last: int, told: _Told) -> Iterator[tuple[bool, int, int]]:
    """The sides that stand around one verb, which ends at word *last*, if it tells both."""
    sense, reading = told.searched.sense, told.searched.reading
    if sense.negated[verb] or sense.outdated[verb] or is_thought(verb, reading) or sense.denied[verb]:
        return
    passive = is_passive(verb, reading)
    before, after = _before(verb, told), _after(last, told)
    if before is None:
        if after is not None and _is_led_in(verb, told):
            other = _identified(verb, after, told)
            if other is not None:
                # "Yang menggugat A itu B", "who sued A? B did".
                yield told.sides[other] is passive, verb, other
        elif after is not None and passive and by_after(verb, reading) and not sense.asked[verb]:
            # "Poor A. Was bought by B."
            near = range(max(verb - _NUMBERS.swap_reach_words, 0), verb)
            if any(n in told.sides and told.sides[n] is not told.sides[after] for n in near):
                yield not told.sides[after], verb, after
        return
    if sense.asked[verb] or sense.unasserted[verb] or _lead(before, told) in DENYING:
        return
    other_told = any(n < before and doer is not told.sides[before] for n, doer in told.sides.items())
    if after is None and not passive and other_told and reading.words[verb + 1 : verb + 2]:
        # "You know A? B has sued them."
        if reading.words[verb + 1] in _PRONOUNS:
            yield not told.sides[before], before, verb + 1
        return
    if after is None or told.sides[before] is told.sides[after]:
        return
    marked = reading.words[verb].startswith(("di", "ter")) or by_after(verb, reading) is not None
    if not passive or marked:
        yield told.sides[before] is passive, before, after


def _is_led_in(verb: int, told: _Told) -> bool:
    """Whether "who" stands before the *verb*, and nobody it is said of."""
    return not (_WHO | ASKING_WHO).isdisjoint(told.searched.reading.words[max(verb - 3, 0) : verb])


def _identified(verb: int, after: int, told: _Told) -> int | None:
    """The other side, told as who it is or as the answer: "… itu B", "… is B", "… ? B did"."""
    reading, sense = told.searched.reading, told.searched.sense
    asks = not ASKING_WHO.isdisjoint(reading.words[max(verb - 3, 0) : verb])
    for n in range(after + 1, min(after + _NUMBERS.rest_scope_words, len(reading.words))):
        if n not in told.sides or told.sides[n] is told.sides[after]:
            continue
        lead = n - 1
        while lead > after and (reading.words[lead] in OBJECTS or reading.words[lead] in _LEADING_IN):
            lead -= 1
        begins = sense.sentence_of[lead] != sense.sentence_of[n] or (
            reading.unit_of[lead] != reading.unit_of[n]
        )
        if (asks and begins) or reading.words[lead] in _IS:
            return n
    return None


def _before(verb: int, told: _Told) -> int | None:
    """The side that stands before a verb as its subject, also before "who" or with a deed between."""
    reading, clauses = told.searched.reading, told.searched.sense.clause_of
    words, unknown, crossed = reading.words, 0, 0
    for n in range(verb - 1, max(verb - _NUMBERS.swap_reach_words, -1), -1):
        if clauses[n] != clauses[n + 1]:
            crossed += 1
            linked = words[n + 1] in _WHO or words[n] in _WHO or words[n + 1] in _AND or n + 1 == verb
            if crossed > 1 or unknown or not linked:
                return None
        if n in told.sides:
            return None if _lead(n, told) in _LEADING else n
        if words[n] in _LEADING - {"to"} or words[n] in _I:
            return None
        if told.is_unknown(n):
            unknown += 1
            if unknown > 2 or is_me_verb(n, reading):
                return None
    return None


def _lead(n: int, told: _Told) -> str:
    """The word before the side at *n*, in its text; none where it begins it."""
    words, unit_of = told.searched.reading.words, told.searched.reading.unit_of
    lead = n - 1
    while lead in told.sides and told.sides[lead] is told.sides[n]:
        lead -= 1
    while lead >= 0 and (words[lead] in OBJECTS or words[lead] in _LEADING_IN):
        lead -= 1
    return words[lead] if lead >= 0 and unit_of[lead] == unit_of[n] else ""


def _after(verb: int, told: _Told) -> int | None:
    """The side that stands right after a verb, or after "by"."""
    reading, clauses = told.searched.reading, told.searched.sense.clause_of
    by = by_after(verb, reading)
    # "Sued twelve residents", "bought all shares in A".
    counting = {n for one in reading.values for n in range(one.first, one.last + 1)}
    unknown = 0
    for n in range((by or verb) + 1, min((by or verb) + 5, len(reading.words))):
        if clauses[n] != clauses[verb]:
            return None
        if n in told.sides:
            return n
        if reading.words[n] in _LEADING:
            if by is None and reading.words[n] in BY:
                continue
            return None
        if told.is_unknown(n) and n not in counting and reading.words[n] not in _ALL:
            unknown += 1
            if unknown > 1:
                return None
    return None
