"""Where a video tells of another place than the message: at the Guildhall, not at the Corn Exchange."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from itertools import pairwise

from hookcheck.core.evidence import Channel
from hookcheck.core.finds.clash import Clash, ClashKind, clash_at
from hookcheck.core.finds.finding import Find
from hookcheck.core.lexicon import NameWord, name_words
from hookcheck.core.message import ConceptKind, KeyMessage
from hookcheck.core.names.places import LOCATIVES, NAMELESS, Level, Place, place_after, place_at, starts_text
from hookcheck.core.readings.reading import Reading
from hookcheck.core.senses.searched import Searched, concept_words, read_message
from hookcheck.core.wording.meanings import conveys, find_meanings
from hookcheck.core.wording.sounds import may_be_slip
from hookcheck.core.wording.stems import roots
from hookcheck.core.wording.words import mend, squeeze
from hookcheck.settings import MatchingSettings

_NUMBERS = MatchingSettings()
_ELSEWHERE = frozenset(
    (
        "live", "lives", "lived", "living", "born", "grew", "raised", "work", "works", "worked", "studied",
        "park", "parks", "parking", "last", "previous", "previously", "used", "was", "were", "tinggal",
        "kerja", "bekerja", "kuliah", "lahir", "asal", "parkir", "nunggu", "menunggu", "kemarin", "lalu",
        "juga", "also", "from", "dari", "selain", "like", "kayak", "seperti", "felt", "terasa",
    )
)  # fmt: skip
"""Words right before a place that is not the message's: where somebody lives, where it was."""
_PAST = frozenset(
    (
        ("last", "year"), ("last", "time"), ("last", "week"), ("next", "year"), ("next", "time"),
        ("tahun", "lalu"), ("minggu", "lalu"), ("tahun", "kemarin"), ("tahun", "depan"),
    )
)  # fmt: skip
_NEGATORS = frozenset(
    ("not", "isn't", "aren't", "no", "never", "bukan", "tidak", "nggak", "enggak", "ngga", "gak", "ga", "tak")
)
_LABELS = frozenset(("lokasi", "tempat", "alamat", "venue", "location", "place", "where", "address"))
_TAKES_PLACE = _LABELS | {"acara", "digelar", "diadakan", "berlangsung", "held", "happening"}
"""What is said before the place of what a video is about, whatever comes between."""
_SETTING_OFF = frozenset((",", ":", "-", "–", "—", "|"))


@dataclass(frozen=True, slots=True)
class _Slot:
    """A place in a message, and the concepts that tell it."""

    place: Place
    concepts: tuple[int, ...]
    """Those with its name first."""


class _Difference(StrEnum):
    NAME = "name"
    KIND = "kind"
    """The same name, of another kind: Tolmie State Forest is not Tolmie National Park."""
    TOWN = "town"
    """The same name, in another town: Gedung Kesenian Solo is not Gedung Kesenian Semarang."""


@dataclass(frozen=True, slots=True)
class _Other:
    """A place that a channel tells instead of the message's."""

    searched: Searched
    place: Place
    difference: _Difference


def find_other_places(
    message: KeyMessage, finds: Sequence[Find], searched: Sequence[Searched]
) -> tuple[Clash, ...]:
    """Where a channel tells a place that leaves no room for the message's own, which is nowhere told."""
    whole = {
        find.concept
        for find in finds
        if find.similarity >= _NUMBERS.joined and not (find.outdated or find.asked)
    }
    slots = [slot for slot in _slots(message) if len(searched) > 1 or not whole.issuperset(slot.concepts)]
    if not slots:
        return ()
    told = [(one, place) for one in searched for place in _places(one)]
    clashes: list[Clash] = []
    for slot in slots:
        others = [
            _Other(one, place, difference)
            for one, place in told
            if (difference := _difference(slot.place, place, message, one.reading))
        ]
        telling = {find.channel for find in finds if others and _tells(find, slot, others, searched)}
        if telling:
            # The voice tells the message's place, and a text another one.
            others = [
                other
                for other in others
                if other.searched.channel not in telling and _is_billed(other, slot, finds)
            ]
        if others:
            clashes.extend(
                clash_at(
                    slot.concepts[-1 if other.difference is _Difference.KIND else 0],
                    other.place.first,
                    other.place.last,
                    # What no word tells to be a place may be none: "we went to croissants".
                    ClashKind.NAME
                    if other.place.kinds or other.place.level is Level.TOWN
                    else ClashKind.VALUE,
                    other.searched,
                )
                for other in others
                if _is_beside(other, slot, finds) or _takes_place(other)
            )
    return tuple(clashes)


@lru_cache(maxsize=128)
def _slots(message: KeyMessage) -> tuple[_Slot, ...]:
    """The places of a message that somebody is said to be at or go to."""
    own = read_message(message)
    reading = own.reading
    slots: list[_Slot] = []
    for n, word in enumerate(reading.words):
        place = None
        if word in LOCATIVES and _NEGATORS.isdisjoint(reading.words[max(n - 2, 0) : n]):
            place = place_after(n, reading)
        elif n and reading.tokens[n].capitalised and _gap(n, message.text, reading) in _SETTING_OFF:
            place = place_at(n, reading, indonesian=message.language == "id", venue=False)
            place = place if place is not None and place.kinds else None
        # "At the airport" is any.
        named = place is not None and any(
            reading.tokens[m].capitalised for m in range(place.first, place.last + 1)
        )
        if place is not None and named and (told := _concepts_in(place, message)):
            slots.append(_Slot(place, told))
    return tuple(slots)


def _gap(n: int, text: str, reading: Reading) -> str:
    return text[reading.tokens[n - 1].end : reading.tokens[n].start].strip()


def _concepts_in(place: Place, message: KeyMessage) -> tuple[int, ...]:
    """The concepts that the words of a message's *place* make, those with its name first."""
    told = [
        (place.names.isdisjoint(words), number)
        for number, words in enumerate(concept_words(message))
        if any(place.first <= n <= place.last for n in words)
        and message.concepts[number].kind in (ConceptKind.NAME, ConceptKind.THING, ConceptKind.PHRASE)
    ]
    return tuple(number for _, number in sorted(told))


def _places(searched: Searched) -> Iterator[Place]:
    """The places of a channel that something may be at now."""
    reading, sense = searched.reading, searched.sense
    for n, word in enumerate(reading.words):
        place = place_after(n, reading) if word in LOCATIVES else None
        if place is not None:
            told = place.first
            before = reading.words[max(n - _NUMBERS.elsewhere_words, 0) : n]
            after = reading.words[place.last + 1 : place.last + 1 + _NUMBERS.elsewhere_words]
            elsewhere = (
                not _ELSEWHERE.isdisjoint(before)
                or not _NEGATORS.isdisjoint(before[-2:])
                or any(one in _PAST for one in pairwise((*before, *after)))
            )
            if not (elsewhere or sense.outdated[told] or sense.asked[told] or sense.denied[told]):
                yield place
    if searched.channel is Channel.SCREEN:
        for n in range(len(reading.words)):
            if starts_text(n, reading):
                either = (place_at(n, reading, indonesian=one, venue=False) for one in (False, True))
                place = next((one for one in either if one is not None and one.kinds and one.names), None)
                if place is not None:
                    yield place


def _difference(own: Place, other: Place, message: KeyMessage, reading: Reading) -> _Difference | None:
    """In what *other* cannot be what the message calls by its *own* place."""
    if own.level is not other.level or not other.names:
        return None
    mine = read_message(message).reading
    shared = {m for m in own.names for n in other.names if _alike(mine, m, reading, n)}
    if shared:
        if shared == own.names:
            return _Difference.KIND if _exclude(own.kinds, other.kinds) else None
        mine_else = {mine.words[m] for m in own.names - shared}
        else_told = {
            reading.words[n] for n in other.names if not any(_alike(mine, m, reading, n) for m in shared)
        }
        towns = name_words(NameWord.TOWN)
        apart = mine_else and else_told and towns >= mine_else and towns >= else_told
        return _Difference.TOWN if apart else None
    # A place that the message tells besides.
    if any(not mine.at_root.keys().isdisjoint(reading.roots[n]) for n in other.names):
        return None
    # The drill hall may be what people call the Wool Hall.
    differs = (other.proper and own.proper and bool(own.names)) or _exclude(own.kinds, other.kinds)
    return _Difference.NAME if differs else None


def _alike(mine: Reading, m: int, reading: Reading, n: int) -> bool:
    """Whether word *n* may be a slip for word *m* of the message."""
    one, other = mine.words[m], reading.words[n]
    if not mine.roots[m].isdisjoint(reading.roots[n]):
        return True
    if name_words(NameWord.TOWN) >= {one, other}:
        # Names that everybody knows are seldom misheard: Malang is not Magelang.
        return False
    return may_be_slip(one, other)


def _exclude(own: frozenset[str], other: frozenset[str]) -> bool:
    """Whether something of the one kinds cannot be of the others: no square is a park."""
    loose = name_words(NameWord.LOOSE_KIND)
    return (
        bool(own and other)
        and _senses(own).isdisjoint(_senses(other))
        and not (own <= loose and other <= loose)
    )


@lru_cache(maxsize=1024)
def _senses(kinds: frozenset[str]) -> frozenset[str]:
    """Roots and meanings of kinds of place."""
    words = sorted(kinds)
    return frozenset().union(
        *(roots(word) for word in words),
        # A pura is a temple.
        *(conveys(span.key) for word in words for span in find_meanings([word], [roots(word)])),
    )


def _tells(find: Find, slot: _Slot, others: Sequence[_Other], searched: Sequence[Searched]) -> bool:
    """Whether *find* tells the message's own place, and is no part of another's name."""
    if find.concept not in slot.concepts or find.why == "suggestion" or find.outdated or find.asked:
        return False
    reading = next(one.reading for one in searched if one.channel is find.channel)
    here = [other for other in others if other.searched.channel is find.channel]
    if any(
        other.difference is not _Difference.NAME
        and other.place.first <= find.first
        and find.last <= other.place.last
        for other in here
    ):
        return False
    if all(other.difference is _Difference.KIND for other in others):
        # "Dunmore Health" tells of no Dunmore library.
        told = frozenset().union(*reading.roots[find.first : find.last + 1])
        return not _senses(slot.place.kinds).isdisjoint(told)
    if find.similarity >= _NUMBERS.captured and find.concept == slot.concepts[0]:
        return True
    if not slot.place.names:
        return True
    if find.why not in ("", "inflection", "spelling"):
        return False
    kinds = _senses(slot.place.kinds)
    words = [n for n in range(find.first, find.last + 1) if reading.content[n]]
    looks = set(map(squeeze, slot.place.kinds))
    of_kind = [
        n for n in words if not reading.roots[n].isdisjoint(kinds) or squeeze(reading.words[n]) in looks
    ]
    if all(n in of_kind or reading.words[n] in NAMELESS for n in words):
        return False
    # "Hello Tarrant" tells of no Tarrant Town Hall.
    placed = find.first > 0 and reading.words[find.first - 1] in LOCATIVES
    excluded = any(_exclude(slot.place.kinds, other.place.kinds) for other in others)
    return bool(of_kind) or placed or not excluded


def _is_billed(other: _Other, slot: _Slot, finds: Sequence[Find]) -> bool:
    """Whether a text on screen says by a label, or beside what it is about, that it takes place there."""
    reading, place = other.searched.reading, other.place
    if other.searched.channel is not Channel.SCREEN:
        return False
    if not _LABELS.isdisjoint(reading.words[max(place.begins - 1, 0) : place.begins]):
        return True
    return any(
        find.channel is Channel.SCREEN
        and find.concept not in slot.concepts
        and find.similarity >= _NUMBERS.captured
        and reading.unit_of[find.first] == reading.unit_of[place.first]
        for find in finds
    )


def _takes_place(other: _Other) -> bool:
    """Whether what a voice tells of is said to be there: "tempatnya di", "it's held at"."""
    reading, begins = other.searched.reading, other.place.begins
    before = reading.words[max(begins - _NUMBERS.label_words, 0) : begins]
    told = {mend(word).removesuffix("nya") for word in before}
    return other.searched.channel.runs_on and not _TAKES_PLACE.isdisjoint(told)


def _is_beside(other: _Other, slot: _Slot, finds: Sequence[Find]) -> bool:
    """Whether something else of the message is told around a place: in speech in the next phrase at most."""
    reading, place = other.searched.reading, other.place
    spoken = other.searched.channel.runs_on
    first, last = reading.unit_of[place.begins] - 1, reading.unit_of[place.last] + 1
    start_s = reading.units[reading.unit_of[place.first]].start_s
    return any(
        find.channel is other.searched.channel
        and find.concept not in slot.concepts
        and find.similarity >= _NUMBERS.captured
        and not place.first <= find.first <= place.last
        and (
            first <= reading.unit_of[find.last] and reading.unit_of[find.first] <= last
            if spoken
            else abs(find.start_s - start_s) <= _NUMBERS.context_s
        )
        for find in finds
    )
