"""Who does what to whom in a message."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from hookcheck.core.message import Concept, ConceptKind, KeyMessage
from hookcheck.core.readings.reading import Reading
from hookcheck.core.readings.voice import CIRCUMSTANTIAL, MODALS, OBJECTS, by_after, is_passive
from hookcheck.core.senses.searched import concept_words, read_message
from hookcheck.core.wording.stems import roots

_VERBS = frozenset(
    (
        "sue", "accuse", "blame", "beat", "defeat", "thrash", "arrest", "attack", "rescue", "save", "hire",
        "sack",
        "buy", "sell", "acquire", "overtake", "outsell", "fine", "ban", "invite", "host", "teach", "train",
        "lend", "borrow", "donate", "give", "appoint", "criticise", "criticize", "owe", "protect", "bite",
        "hit", "chase", "replace", "thank", "kill", "sponsor",
        "interview", "catch", "support", "help", "treat", "win", "lose",
        "apologise", "apologize", "praise", "forgive", "warn", "threaten", "insult",
        "menyelamatkan", "gugat", "tuntut", "lapor", "beli", "jual", "akuisisi", "kalah", "menang", "tangkap",
        "serang",
        "selamat", "tolong", "tabrak", "ganti", "pecat", "undang", "lamar", "ajar", "latih", "pinjam",
        "donor", "sumbang", "hibah", "dukung", "kritik", "salip", "susul", "tuduh", "bantu", "rawat",
        "lindung", "bunuh", "gigit", "tunjuk", "lantik", "traktir", "rekrut", "menyerahkan", "diserahkan",
        "minta", "desak", "ajak", "suruh", "puji", "dukung", "tegur", "menghibur", "dihibur",
    )
)  # fmt: skip
"""Verbs that one party does to another, so that it matters which is which."""
_MUTUAL = frozenset(
    root
    for verb in (
        "marry", "marries", "married", "wed", "divorce", "divorced", "meet", "met", "date", "dating", "face",
        "faces", "resemble", "nikah", "menikahi", "menikah", "cerai", "bertemu", "jumpa", "lawan", "melawan",
        "hadapi", "menghadapi",
    )
    for root in roots(verb)
)  # fmt: skip
"""Roots of verbs that tell the same of either side."""
ELECTED = frozenset(("elect", "won", "win", "pilih", "menang", "juara"))
_STATES = frozenset(("selamat",))
"""Stems of such verbs that tell how somebody is where nothing is put to them: safe."""
_POSSESSIVE = frozenset(("its", "his", "her", "their"))
_RECIPIENT = frozenset(("to", "kepada"))
_NOUN_ENDINGS = ("ment", "ments", "er", "ers", "ion", "ions", "nya")


@dataclass(frozen=True, slots=True)
class Deed:
    """A message's verb, the concepts for who does it, and those for whom it is done to."""

    verb: int
    stem: str
    doers: frozenset[int]
    others: frozenset[int]
    recipients: frozenset[int]
    shared: frozenset[str]
    """Roots of words that both sides have: the school in two schools' names."""


@lru_cache(maxsize=128)
def deeds_of(message: KeyMessage) -> tuple[Deed, ...]:
    """The verbs of *message* by which one party does something to another."""
    stems = ((number, _stem(concept)) for number, concept in enumerate(message.concepts))
    found = (deed_at(number, stem, message) for number, stem in stems if stem)
    return tuple(deed for deed in found if deed is not None)


def deed_at(number: int, stem: str, message: KeyMessage) -> Deed | None:
    """The deed whose verb is the concept *number* of *message*; None where nobody does it."""
    own = read_message(message)
    places = concept_words(message)
    if not places[number] or own.sense.negated[places[number][0]]:
        return None
    verb = places[number][0]
    clause = own.sense.clause_of
    before: list[int] = []
    after: list[int] = []
    for n, at in enumerate(places):
        if n == number or not at or message.concepts[n].kind not in (ConceptKind.NAME, ConceptKind.THING):
            continue
        if own.reading.words[at[0]] in MODALS or _is_relation(n, message):
            continue
        # "Her husband, Dimas" is one.
        apposed = bool(after) and places[after[-1]][-1] == at[0] - 1 and own.reading.tokens[at[0]].capitalised
        if clause[at[0]] != clause[verb] and not apposed:
            continue
        (before if at[0] < verb else after).append(n)
    words = own.reading.words
    doers = _run(before[::-1], places, words, places[number], backwards=True)
    others = _run(after, places, words, places[number], backwards=False)
    recipients = _recipients(after, places, words)
    if is_passive(verb, own.reading):
        doers, others = others if by_after(verb, own.reading) else [], doers
    # What nobody does is a noun: a rescue centre.
    if not doers and not (others and is_passive(verb, own.reading)):
        return None
    shared = _roots_of(doers, places, own.reading) & _roots_of(others, places, own.reading)
    return Deed(
        number, stem, frozenset(doers), frozenset((*others, *recipients)), frozenset(recipients), shared
    )


def _is_relation(number: int, message: KeyMessage) -> bool:
    """Whether a concept tells what a name is to the other side: either may be "its rival A"."""
    words, places = read_message(message).reading.words, concept_words(message)
    before, after = places[number][0] - 1, places[number][-1] + 1
    return (
        before >= 0
        and words[before] in _POSSESSIVE
        and any(
            at[:1] == (after,) and message.concepts[n].kind is ConceptKind.NAME for n, at in enumerate(places)
        )
    )


@cache
def _stems() -> Mapping[str, str]:
    """The verb that each root goes back to: "su", of suing, to sue."""
    return {
        root: verb
        for verb in sorted(_VERBS | ELECTED)
        for form in (verb, f"{verb}s", f"{verb.removesuffix('e')}ed", f"{verb.removesuffix('e')}ing")
        for root in roots(form)
    }


def _stem(concept: Concept) -> str:
    """The verb that a concept is, or nothing."""
    word = concept.name.casefold()
    if concept.kind is not ConceptKind.THING or " " in word or word in _STATES:
        return ""
    # A replacement is nothing that is done here, nor is a teacher.
    return "" if word.endswith(_NOUN_ENDINGS) else stem_of(roots(word))


def is_mutual(concept: Concept) -> bool:
    """Whether a verb tells the same, whoever is told to do it: she marries him."""
    return not _MUTUAL.isdisjoint(roots(concept.name.casefold()))


def stem_of(found: Iterable[str]) -> str:
    """The verb that some roots of a word go back to, or nothing."""
    return next((_stems()[root] for root in sorted(found) if root in _stems()), "")


def _run(
    numbers: Sequence[int],
    places: Sequence[Sequence[int]],
    words: Sequence[str],
    verb: Sequence[int],
    *,
    backwards: bool,
) -> list[int]:
    """The concepts of *numbers* up to the first that only tells where, when or for whom; the "over" of a
    *verb* like "take over" tells none of that."""
    run: list[int] = []
    for n in numbers:
        lead = places[n][0] - 1
        while lead >= 0 and words[lead] in OBJECTS:
            lead -= 1
        apart = lead >= 0 and lead not in verb and words[lead] in CIRCUMSTANTIAL
        if apart:
            # "Owners in Leeds": what comes before tells who.
            if backwards:
                continue
            break
        run.append(n)
    return run


def _recipients(
    numbers: Sequence[int], places: Sequence[Sequence[int]], words: Sequence[str]
) -> tuple[int, ...]:
    """The concepts of *numbers* after "to", with what they are called."""
    start = next((i for i, n in enumerate(numbers) if words[places[n][0] - 1] in _RECIPIENT), None)
    if start is None:
        return ()
    run = [numbers[start]]
    for n in numbers[start + 1 :]:
        if places[n][0] != places[run[-1]][-1] + 1:
            break
        run.append(n)
    return tuple(run)


def _roots_of(numbers: Sequence[int], places: Sequence[Sequence[int]], reading: Reading) -> frozenset[str]:
    return frozenset().union(*(reading.roots[at] for n in numbers for at in places[n]))
