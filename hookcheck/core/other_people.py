"""Where a video tells of another person than the message: our guest is Dr Grant, not Dr Rao."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from hookcheck.core.clash import Clash, ClashKind, clash_at
from hookcheck.core.evidence import Channel
from hookcheck.core.finding import Find
from hookcheck.core.lexicon import NameWord, name_words
from hookcheck.core.meanings import find_meanings
from hookcheck.core.message import ConceptKind, KeyMessage
from hookcheck.core.places import LOCATIVES, is_cased, is_kind
from hookcheck.core.reading import Reading
from hookcheck.core.searched import Searched, concept_words, read_message
from hookcheck.core.sounds import may_be_slip
from hookcheck.core.stems import roots
from hookcheck.settings import MatchingSettings

_NUMBERS = MatchingSettings()
_MARKERS = frozenset(
    (
        "by", "with", "bersama", "bareng", "oleh", "dengan", "featuring", "guest", "guests", "tamu",
        "tamunya", "adalah", "yaitu", "yakni", "namanya", "is", "it's", "called", "named",
    )
)  # fmt: skip
"""Words right before somebody who is named in the place of a role."""
_REPORTING = frozenset(
    (
        "say", "says", "said", "ask", "asks", "asked", "tell", "told", "according", "i'm", "thanks", "thank",
        "interview", "interviewed", "kata", "menurut", "ujar", "bilang", "tanya", "tanyain", "saya", "aku",
        "terima", "makasih", "halo", "hai", "hi", "hello", "hey", "beat", "beats", "jelas", "ungkap",
    )
)  # fmt: skip
"""Words beside somebody who speaks, is spoken to or loses."""
_MOST_NAMES = 2


@dataclass(frozen=True, slots=True)
class _Person:
    """Somebody named in the words from *first*, a title or not, to *last* of a reading."""

    first: int
    last: int
    names: tuple[int, ...]
    title: str


@dataclass(frozen=True, slots=True)
class _Slot:
    """A person in a message, and the concept that tells them."""

    person: _Person
    concept: int
    neighbours: frozenset[int]
    """The concepts told right beside them."""


def find_other_people(
    message: KeyMessage, finds: Sequence[Find], searched: Sequence[Searched]
) -> tuple[Clash, ...]:
    """Where a channel tells another person in the place of the message's own, who is nowhere told."""
    clashes: list[Clash] = []
    for slot in _slots(message):
        if any(find.concept == slot.concept and _names_somebody(find, searched) for find in finds):
            continue
        for one in searched:
            clashes.extend(
                clash_at(slot.concept, other.names[0], other.last, ClashKind.VALUE, one)
                for other in _people(one.reading)
                if _is_meant(other, one)
                and _is_other(slot, other, message, one)
                and _is_bound(slot, other, finds, one)
            )
    return tuple(clashes)


@lru_cache(maxsize=1024)
def _slots(message: KeyMessage) -> tuple[_Slot, ...]:
    """The people of a message: those with a title, and two names in a row that are of no place."""
    reading = read_message(message).reading
    titles = name_words(NameWord.TITLE)
    slots: list[_Slot] = []
    for number, inside in enumerate(concept_words(message)):
        if message.concepts[number].kind not in (ConceptKind.NAME, ConceptKind.PHRASE):
            continue
        names = tuple(n for n in inside if reading.words[n] not in titles and reading.content[n])
        if not names or any(is_kind(reading.words[n]) or len(reading.words[n]) < 3 for n in names):
            continue
        first = names[0]
        # Dan and Will are names too.
        while first and not reading.content[first - 1] and _is_inside_name(first - 1, reading):
            first -= 1
        before = reading.words[first - 1] if first else ""
        title = before if before in titles else ""
        beside = reading.words[min(first, inside[0]) - 1] if min(first, inside[0]) else ""
        if beside in LOCATIVES or not (title or names[-1] > first):
            continue
        if not all(reading.tokens[n].capitalised for n in names):
            continue
        person = _Person(first - bool(title), names[-1], names, title)
        slots.append(_Slot(person, number, _neighbours(number, message)))
    return tuple(slots)


def _is_inside_name(n: int, reading: Reading) -> bool:
    return reading.tokens[n].capitalised and n > 0 and not _parted(n, reading)


def _neighbours(number: int, message: KeyMessage) -> frozenset[int]:
    titles = name_words(NameWord.TITLE)
    around = [
        n
        for n, concept in enumerate(message.concepts)
        if n != number
        and concept.kind is ConceptKind.THING
        and concept.name.casefold().strip(".") not in titles
    ]
    before, after = [n for n in around if n < number], [n for n in around if n > number]
    return frozenset((*before[-2:], *after[:2]))


def _people(reading: Reading) -> Iterator[_Person]:
    titles = name_words(NameWord.TITLE)
    n = 0
    while n < len(reading.words):
        word = reading.words[n]
        if word in titles:
            names = _names(n + 1, reading, titled=True)
            if names:
                yield _Person(n, names[-1], names, word)
                n = names[-1]
        else:
            names = _names(n, reading, titled=False)
            if len(names) > 1:
                yield _Person(n, names[-1], names, "")
                n = names[-1]
        n += 1


def _names(first: int, reading: Reading, *, titled: bool) -> tuple[int, ...]:
    """The words from *first* on that are somebody's names."""
    names: list[int] = []
    titles = name_words(NameWord.TITLE)
    for n in range(first, min(first + _MOST_NAMES, len(reading.words))):
        word = reading.words[n]
        begins = n == first
        joined = (begins and not titled) or (
            reading.unit_of[n] == reading.unit_of[n - 1] and not _parted(n - 1, reading)
        )
        if is_cased(n, reading):
            named = reading.tokens[n].capitalised
        else:
            named = titled and not (begins and _means(word))
        plain = word.isalpha() and len(word) > 1 and reading.content[n]
        if not (joined and named and plain) or word in titles or is_kind(word):
            break
        names.append(n)
    return tuple(names)


def _parted(n: int, reading: Reading) -> bool:
    text = reading.units[reading.unit_of[n]].text
    return bool(text[reading.tokens[n].end : reading.tokens[n + 1].start].strip(" ."))


@lru_cache(maxsize=4096)
def _means(word: str) -> bool:
    """Whether a word means something, so that it hardly is a name where no capital tells."""
    return bool(find_meanings([word], [roots(word)]))


def _names_somebody(find: Find, searched: Sequence[Searched]) -> bool:
    """Whether *find* is more than a title."""
    reading = next(one.reading for one in searched if one.channel is find.channel)
    said = reading.words[find.first : find.last + 1]
    return find.why != "suggestion" and not name_words(NameWord.TITLE).issuperset(said)


def _is_meant(person: _Person, searched: Searched) -> bool:
    """Whether a channel tells somebody now, and not as the one who speaks."""
    words, sense = searched.reading.words, searched.sense
    before = words[max(person.first - _NUMBERS.elsewhere_words, 0) : person.first]
    after = words[person.last + 1 : person.last + 3]
    told = person.names[0]
    return _REPORTING.isdisjoint((*before, *after)) and not (
        sense.negated[told] or sense.outdated[told] or sense.asked[told] or sense.denied[told]
    )


def _is_other(slot: _Slot, other: _Person, message: KeyMessage, searched: Searched) -> bool:
    own, reading = read_message(message).reading, searched.reading
    return not any(
        not own.at_root.keys().isdisjoint(reading.roots[n])
        or any(may_be_slip(own.words[m], reading.words[n]) for m in slot.person.names)
        for n in other.names
    )


def _is_bound(slot: _Slot, other: _Person, finds: Sequence[Find], searched: Searched) -> bool:
    """Whether somebody stands where the message has its own: beside what it tells of them."""
    reading = searched.reading
    marked = other.first > 0 and reading.words[other.first - 1] in _MARKERS
    for find in finds:
        if (
            find.channel is searched.channel
            and find.concept != slot.concept
            and find.similarity >= _NUMBERS.captured
            and (find.last < other.first or other.last < find.first)
            and _read_together(find.first, other.first, reading)
        ):
            between = range(min(find.last, other.last) + 1, max(find.first, other.first))
            reach = _reach(slot, other, marked, find.concept in slot.neighbours)
            if sum(reading.content[n] for n in between) <= reach and len(between) <= 2 * reach + 2:
                return True
    return False


def _reach(slot: _Slot, other: _Person, marked: bool, near: bool) -> int:
    """How many words may part somebody from what the message tells *near* its own person, or elsewhere."""
    if not other.title and not marked:
        return 0 if near else -1
    if other.title and other.title == slot.person.title:
        return _NUMBERS.same_title_words
    return _NUMBERS.role_words if near else _NUMBERS.beside_words


def _read_together(one: int, other: int, reading: Reading) -> bool:
    same = reading.unit_of[one] == reading.unit_of[other]
    return same or reading.units[reading.unit_of[one]].channel is not Channel.SCREEN
