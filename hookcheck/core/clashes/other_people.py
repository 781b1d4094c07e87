"""Where a video tells of another person than the message: our guest is Dr Grant, not Dr Rao."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from hookcheck.core.evidence import Channel
from hookcheck.core.finds.clash import Clash, ClashKind, clash_at
from hookcheck.core.finds.finding import Find
from hookcheck.core.lexicon import NameWord, name_words
from hookcheck.core.message import ConceptKind, KeyMessage
from hookcheck.core.names.places import LOCATIVES, is_cased, is_kind
from hookcheck.core.readings.reading import Reading
from hookcheck.core.senses.searched import Searched, concept_words, read_message
from hookcheck.core.wording.meanings import find_meanings
from hookcheck.core.wording.sounds import may_be_slip
from hookcheck.core.wording.stems import roots
from hookcheck.settings import MatchingSettings

_NUMBERS = MatchingSettings()
_MARKERS = frozenset(
    (
        "by", "with", "bersama", "bareng", "oleh", "dengan", "featuring", "guest", "guests", "tamu",
        "tamunya", "adalah", "yaitu", "yakni", "namanya", "is", "it's", "called", "named",
    )
)  # fmt: skip
"""Words right before somebody who is named in the place of a role."""
_TOGETHER = frozenset(("by", "with", "bersama", "bareng", "oleh", "dengan", "and", "dan"))
"""Words before somebody who has another part in it."""
_REPORTING = frozenset(
    (
        "say", "says", "said", "ask", "asks", "asked", "tell", "told", "according", "i'm", "thanks", "thank",
        "interview", "interviewed", "kata", "menurut", "ujar", "bilang", "tanya", "tanyain", "saya", "aku",
        "terima", "makasih", "halo", "hai", "hi", "hello", "hey", "beat", "beats", "jelas", "ungkap",
    )
)  # fmt: skip
"""Words beside somebody who speaks, is spoken to or loses."""
_ADVERBS = frozenset(("langsung", "sendiri", "personally", "himself", "herself"))
_MOST_NAMES = 3


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
    told_by: frozenset[int]
    """The concepts that are a part of their name."""
    neighbours: frozenset[int]
    """The concepts told right beside them."""


def find_other_people(
    message: KeyMessage, finds: Sequence[Find], searched: Sequence[Searched]
) -> tuple[Clash, ...]:
    """Where a channel tells another person in the place of the message's own, who is nowhere told."""
    own = read_message(message).reading
    sure = [find for find in finds if find.similarity >= _NUMBERS.captured]
    slots = [
        slot
        for slot in _slots(message)
        if not any(
            find.concept in slot.told_by and not _tells_job(find, slot, own, searched) for find in sure
        )
    ]
    if not slots:
        return ()
    told = [(one, other) for one in searched for other in _people(one.reading, own) if _is_meant(other, one)]
    clashes: list[Clash] = []
    for slot in slots:
        others = [(one, other) for one, other in told if _is_other(slot, other, own, one.reading)]
        if others and not any(_tells(find, slot, others, own, searched) for find in finds):
            clashes.extend(
                clash_at(slot.concept, other.names[0], other.last, ClashKind.NAME, one)
                for one, other in others
                if _is_bound(slot, other, finds, one)
            )
    return tuple(clashes)


@lru_cache(maxsize=128)
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
        # Dan, Will and Sari are names too.
        while first > 1 and _is_inside_name(first - 1, reading):
            first -= 1
        before = reading.words[first - 1] if first else ""
        title = before if before in titles else ""
        whole = range(first, names[-1] + 1)
        if reading.words[min(first, inside[0]) - 1] in LOCATIVES or not (title or len(whole) > 1):
            continue
        if all(reading.tokens[n].capitalised for n in whole):
            told_by = frozenset(
                n for n, words in enumerate(concept_words(message)) if not set(whole).isdisjoint(words)
            )
            person = _Person(first - bool(title), names[-1], tuple(whole), title)
            slots.append(_Slot(person, number, told_by, _neighbours(told_by, message)))
    return tuple(slots)


def _is_inside_name(n: int, reading: Reading) -> bool:
    return (
        reading.tokens[n].capitalised
        and reading.words[n] not in name_words(NameWord.TITLE)
        and not is_kind(reading.words[n])
        and not _parted(n, reading)
    )


def _neighbours(told_by: frozenset[int], message: KeyMessage) -> frozenset[int]:
    titles = name_words(NameWord.TITLE)
    around = [
        n
        for n, concept in enumerate(message.concepts)
        if n not in told_by
        and concept.kind is ConceptKind.THING
        and concept.name.casefold().strip(".") not in titles
    ]
    before, after = [n for n in around if n < min(told_by)], [n for n in around if n > max(told_by)]
    return frozenset((*before[-2:], *after[:2]))


def _people(reading: Reading, own: Reading) -> Iterator[_Person]:
    """The people of a channel; words that the message has too only tell what they are."""
    titles = name_words(NameWord.TITLE)
    n = 0
    while n < len(reading.words):
        title = reading.words[n] if reading.words[n] in titles else ""
        names = _names(n + bool(title), reading, titled=bool(title))
        last = names[-1] if names else n
        # "Wakil Rektor Lukman Renwarin" of a message about its Rektor.
        while names and not own.at_root.keys().isdisjoint(reading.roots[names[0]]):
            names = names[1:]
        if len(names) > (not title):
            yield _Person(n if title else names[0], last, names, title)
        n = last + 1


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
            # Mayor Tim Osborne, but no coach drives.
            means = begins and _means(word) and (n + 1 == len(reading.words) or _means(reading.words[n + 1]))
            named = titled and len(names) < 2 and not means
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


def _tells(
    find: Find,
    slot: _Slot,
    others: Sequence[tuple[Searched, _Person]],
    own: Reading,
    searched: Sequence[Searched],
) -> bool:
    """Whether *find* tells the message's own person: more than a title, and no part of another's name."""
    if find.concept not in slot.told_by or find.why == "suggestion":
        return False
    reading = next(one.reading for one in searched if one.channel is find.channel)
    if name_words(NameWord.TITLE).issuperset(reading.words[find.first : find.last + 1]):
        return False
    if _tells_job(find, slot, own, searched):
        return False
    # "Doctor Neil Grant" is no slip for "Dr Anil Rao", though Neil may be one for Anil.
    return not any(
        one.channel is find.channel and other.first <= find.first and find.last <= other.last
        for one, other in others
    )


def _tells_job(find: Find, slot: _Slot, own: Reading, searched: Sequence[Searched]) -> bool:
    """Whether *find* tells only what somebody is, the first word of a name of three: lifter Dian Kusuma."""
    names = slot.person.names
    if len(names) < _MOST_NAMES or not find.in_own_words:
        return False
    reading = next(one.reading for one in searched if one.channel is find.channel)
    said = frozenset().union(*reading.roots[find.first : find.last + 1])
    return all(said.isdisjoint(own.roots[n]) for n in names[1:])


def _is_meant(person: _Person, searched: Searched) -> bool:
    """Whether a channel tells somebody now, and not as the one who speaks."""
    words, sense = searched.reading.words, searched.sense
    before = words[max(person.first - _NUMBERS.elsewhere_words, 0) : person.first]
    after = words[person.last + 1 : person.last + 3]
    told = person.names[0]
    return _REPORTING.isdisjoint((*before, *after)) and not (
        sense.negated[told] or sense.outdated[told] or sense.asked[told] or sense.denied[told]
    )


def _is_other(slot: _Slot, other: _Person, own: Reading, reading: Reading) -> bool:
    """Whether somebody is neither the message's own person, misheard as they may be, nor told there too."""
    mine = slot.person.names
    besides = {root for n, roots in enumerate(own.roots) if n not in mine for root in roots}
    if any(not besides.isdisjoint(reading.roots[n]) for n in other.names):
        return False
    # Of two names the last tells: Neil Grant is not Anil Rao.
    tells = other.names[-1:] if len(other.names) > 1 and len(mine) > 1 else other.names
    return not any(
        not own.roots[m].isdisjoint(reading.roots[n]) or may_be_slip(own.words[m], reading.words[n])
        for n in tells
        for m in mine
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
            between = [
                n
                for n in range(min(find.last, other.last) + 1, max(find.first, other.first))
                if reading.words[n] not in _ADVERBS
            ]
            follows = find.last < other.first and reading.words[other.first - 1] not in _TOGETHER
            reach = _reach(slot, other, marked, find.concept in slot.neighbours, follows)
            if sum(reading.content[n] for n in between) <= reach and len(between) <= 2 * reach + 1:
                return True
    return False


def _reach(slot: _Slot, other: _Person, marked: bool, near: bool, follows: bool) -> int:
    """How many words may part somebody from what the message tells *near* its own person, or elsewhere; most
    where a full name *follows* it."""
    if not other.title:
        if near and follows and len(other.names) > 1 and len(slot.person.names) > 1:
            return _NUMBERS.role_words
        return 0 if near or marked else -1
    if other.title and other.title == slot.person.title:
        return _NUMBERS.same_title_words
    return _NUMBERS.role_words if near else _NUMBERS.beside_words


def _read_together(one: int, other: int, reading: Reading) -> bool:
    same = reading.unit_of[one] == reading.unit_of[other]
    return same or reading.units[reading.unit_of[one]].channel is not Channel.SCREEN
