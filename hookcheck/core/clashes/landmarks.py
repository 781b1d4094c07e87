"""Where what a message is about is told only to say where something else is: across from the town hall."""

from collections.abc import Sequence
from functools import lru_cache

from hookcheck.core.finds.clash import Clash, ClashKind, clash_at
from hookcheck.core.finds.finding import Find
from hookcheck.core.message import ConceptKind, KeyMessage
from hookcheck.core.names.places import LOCATIVES, is_kind
from hookcheck.core.readings.voice import CIRCUMSTANTIAL, OBJECTS, is_me_verb
from hookcheck.core.senses.searched import Searched, concept_words, read_message
from hookcheck.core.wording.function_phrases import Span, find_indexed, index_phrases
from hookcheck.settings import MatchingSettings

_NUMBERS = MatchingSettings()
_BESIDE = index_phrases(
    (
        "next door to", "next to", "across from", "across the road from", "across the street from",
        "over the road from", "down the road from", "opposite", "behind", "beside", "near", "close to",
        "in front of", "around the corner from", "round the corner from", "not far from", "alongside",
        "overlooking", "facing", "a minute from", "minutes from",
        "a short walk from", "a block from", "just past", "seberang", "di seberang", "sebelah",
        "di sebelah", "samping", "di samping",
        "dekat", "di dekat", "deket", "belakang", "di belakang", "nggak jauh dari", "tidak jauh dari",
    )
)  # fmt: skip
"""How something is found by what is near it."""
_BETWEEN = frozenset(
    ("right", "just", "directly", "located", "pas", "persis", "tepat", "that's", "it's", "is", "yang")
)
_EXACT = ("", "inflection", "spelling")
_DETERMINERS = OBJECTS | frozenset(("new", "old", "one", "first", "second", "another", "sebuah", "baru"))


def find_landmarks(
    message: KeyMessage, finds: Sequence[Find], searched: Sequence[Searched]
) -> tuple[Clash, ...]:
    """Where a channel tells a part of *message* only as what something else is beside."""
    beside = {one.channel: tuple(find_indexed(_BESIDE, one.reading.words)) for one in searched}
    slots = _slots(message) if any(beside.values()) else ()
    if not slots:
        return ()
    words_of = {one.channel: one.reading.words for one in searched}
    clashes: list[Clash] = []
    for concept, verb in slots:
        some = [find for find in finds if find.concept == concept and find.why != "suggestion"]
        # A part of a name is told for all of it: the town hall.
        told = [find for find in some if find.similarity >= _NUMBERS.captured] or [
            find for find in some if is_kind(words_of[find.channel][find.last])
        ]
        led_in = [(find, _led_in(find, beside[find.channel])) for find in told]
        # What is no more than alike may be what is beside it: the "car park" next to the playground.
        if not told or any(span is None and find.why in _EXACT for find, span in led_in):
            continue
        loose = [find for find, span in led_in if span is None]
        for one in searched:
            for find, span in led_in:
                other = (
                    _other(span, verb, message, finds, one) if span and find.channel is one.channel else None
                )
                if other is not None and all(
                    alike.channel is one.channel and other <= alike.last < find.first for alike in loose
                ):
                    clashes.append(clash_at(concept, other, find.last, ClashKind.ANOTHER, one))
    return tuple(clashes)


@lru_cache(maxsize=128)
def _slots(message: KeyMessage) -> tuple[tuple[int, int | None], ...]:
    """The concepts for where something is, and those for what a verb is done to, with the verb."""
    own = read_message(message).reading
    places = concept_words(message)
    if any(find_indexed(_BESIDE, own.words)):
        return ()
    slots: list[tuple[int, int | None]] = []
    for n, at in enumerate(places):
        if not at or message.concepts[n].kind not in (ConceptKind.NAME, ConceptKind.THING):
            continue
        lead = at[0] - 1
        while lead >= 0 and (
            own.words[lead] in _DETERMINERS or (own.content[lead] and own.tokens[lead].capitalised)
        ):
            lead -= 1
        if lead >= 0 and own.words[lead] in LOCATIVES:
            slots.append((n, None))
            continue
        lead = at[0] - 1
        while lead >= 0 and own.words[lead] in _DETERMINERS:
            lead -= 1
        verb = next((m for m, one in enumerate(places) if m < n and one and one[-1] == lead), None)
        # Indonesian has no article to tell an object by, but its active verbs begin with me-.
        object_of = lead < at[0] - 1 or is_me_verb(lead, own)
        if verb is not None and object_of and message.concepts[verb].kind is ConceptKind.THING:
            slots.append((n, verb))
    return tuple(slots)


def _led_in(find: Find, beside: Sequence[Span]) -> Span | None:
    """The phrase that makes *find* a landmark, right before it or with an attribute between."""
    return next((span for span in beside if 0 < find.first - span[1] <= _NUMBERS.landmark_words), None)


def _other(
    span: Span, verb: int | None, message: KeyMessage, finds: Sequence[Find], searched: Searched
) -> int | None:
    """Where what is beside the landmark begins: another place, or what the *verb* is done to instead."""
    own, reading, sense = read_message(message).reading, searched.reading, searched.sense
    last = span[0] - 1
    while last >= 0 and reading.words[last] in _BETWEEN:
        last -= 1
    if last < 0 or not reading.content[last] or sense.negated[last] or sense.outdated[last]:
        return None
    reach = range(last, max(last - _NUMBERS.landmark_reach_words, -1), -1)
    words = reading.words
    if verb is None:
        begins = next((n for n in reach if words[n] in LOCATIVES), None)
    else:
        begins = next(
            (
                find.last
                for find in finds
                if find.concept == verb
                and find.channel is searched.channel
                and find.similarity >= _NUMBERS.captured
                and find.last in reach
                and not find.negated
            ),
            None,
        )
    if begins is None or begins == last:
        return None
    inside = [n for n in range(begins + 1, last + 1) if reading.content[n] and words[n] not in _DETERMINERS]
    if any(words[n] in CIRCUMSTANTIAL | LOCATIVES for n in range(begins + 1, last + 1)):
        return None
    # "The clinic next to the school": what the message has besides is no other place.
    named = [n for n in inside if not is_kind(words[n])] or inside
    if any(not own.at_root.keys().isdisjoint(reading.roots[n]) for n in named) or not named:
        return None
    return inside[0]
