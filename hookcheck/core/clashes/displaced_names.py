"""Whether a channel has another name where the message has its own, between the same words: the Ambler to
London coach for the Hartwell to London coach."""

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import lru_cache

from hookcheck.core.evidence import Channel
from hookcheck.core.finds.clash import Clash, ClashKind, clash_at
from hookcheck.core.finds.finding import Find, concepts_told
from hookcheck.core.message import ConceptKind, KeyMessage
from hookcheck.core.names.name_likeness import OwnName, names_another, own_name, tells_whole
from hookcheck.core.readings.reading import Reading
from hookcheck.core.senses.pauses import is_parted
from hookcheck.core.senses.searched import Searched, concept_at, concept_words, read_message
from hookcheck.core.wording.function_phrases import Span
from hookcheck.core.wording.words import squeeze
from hookcheck.settings import MatchingSettings

_NUMBERS = MatchingSettings()
_DIRECTIONS = frozenset(
    (
        "from", "to", "by", "for", "against", "than", "with", "without", "near", "like", "dari", "ke", "oleh",
        "lawan", "untuk", "dengan", "bersama", "dekat", "seperti", "buat", "and", "dan", "or", "atau",
    )
)  # fmt: skip
"""Words before a name of which another one tells another part: to London is not from London."""
_AND = frozenset(("and", "dan", "or", "atau", "serta", "sama"))
_ANY_WORD = frozenset((-1,))
_STOPS = frozenset(".!?")
_COMMAS = frozenset(",;:")


@dataclass(frozen=True, slots=True)
class _Slot:
    """A name of a message, and what stands beside it there."""

    concept: int
    name: OwnName
    before: int | None
    """The concept of the next word before it that tells something; None where it begins the message."""
    headed: bool
    """Whether that is one that begins the message and may belong to the name: Kopi Tabuh, Mayor Tolley."""
    after: int | None
    led_by: str
    """The word of direction right before it."""
    parted: bool
    """Whether a comma stands beside it."""
    joined: bool
    """Whether "and" stands right after it."""


@dataclass(frozen=True, slots=True)
class _View:
    """A channel, as it is searched for what fills a slot."""

    slot: _Slot
    own: Reading
    searched: Searched
    finds: Sequence[Find]
    """The good ones of the channel."""
    concepts_at: Mapping[int, Set[int]]
    """Which of the message's other concepts each word tells."""
    perhaps_misheard: bool
    """Whether a text shows the message's name, for which a voice may only seem to say another."""


def find_displaced_names(
    message: KeyMessage, finds: Sequence[Find], searched: Sequence[Searched]
) -> tuple[Clash, ...]:
    """Where a channel that nowhere tells a name of *message* has another one in its place."""
    slots = _slots(message)
    if not slots:
        return ()
    clashes: list[Clash] = []
    good = [find for find in finds if find.similarity >= _NUMBERS.captured]
    for slot in slots:
        for one in searched:
            here = [find for find in good if find.channel is one.channel]
            # Where the whole name is told, no other stands in its place.
            told = any(
                find.concept == slot.concept and tells_whole(slot.name, find.first, find.last, one.reading)
                for find in here
            )
            if not told and any(find.concept in (slot.before, slot.after) for find in here):
                shown = one.channel.runs_on and any(
                    find.concept == slot.concept and find.channel is not one.channel for find in good
                )
                own = read_message(message).reading
                others = (find for find in here if find.why != "suggestion" and find.concept != slot.concept)
                view = _View(slot, own, one, here, concepts_told(others), shown)
                clashes.extend(
                    clash_at(slot.concept, first, last, ClashKind.ANOTHER, one)
                    for first, last in _others(view)
                )
    return tuple(clashes)


@lru_cache(maxsize=128)
def _slots(message: KeyMessage) -> tuple[_Slot, ...]:
    places, reading = concept_words(message), read_message(message).reading
    at = concept_at(message)
    slots: list[_Slot] = []
    for number, concept in enumerate(message.concepts):
        if concept.kind is not ConceptKind.NAME or not places[number]:
            continue
        first, last = places[number][0], places[number][-1]
        led_by = reading.words[first - 1] if first else ""
        beside = "".join(reading.gaps[n] for n in (first - 1, last) if n >= 0)
        slots.append(
            _Slot(
                number,
                own_name(reading, first, last),
                next((at[n] for n in range(first - 1, -1, -1) if n in at), None),
                first == 1 and first - 1 in at and reading.tokens[0].capitalised,
                next((at[n] for n in range(last + 1, len(reading.words)) if n in at), None),
                led_by if led_by in _DIRECTIONS else "",
                parted=not _COMMAS.isdisjoint(beside),
                joined=not _AND.isdisjoint(reading.words[last + 1 : last + 2]),
            )
        )
    return tuple(slots)


def _others(view: _View) -> Sequence[Span]:
    """Where another name stands in the slot; nowhere, where the message's own is told as well."""
    found = [span for span in _runs(view) if _is_other(span, view)]
    return () if found and _tells_own(found, view) else found


def _runs(view: _View) -> Iterator[Span]:
    """The runs of words that are none of the message's, but for those of the name itself."""
    reading = view.searched.reading
    n = 0
    while n < len(reading.words):
        last = n
        while (
            last < len(reading.words)
            and _may_name(last, view)
            and (last == n or not is_parted(last - 1, reading))
        ):
            last += 1
        if last > n:
            yield n, last - 1
        n = max(last, n + 1)


def _may_name(n: int, view: _View) -> bool:
    reading = view.searched.reading
    if not reading.content[n] or n in view.concepts_at:
        return False
    return view.own.at_root.keys().isdisjoint(reading.roots[n]) or not view.slot.name.roots.isdisjoint(
        reading.roots[n]
    )


def _is_other(span: Span, view: _View) -> bool:
    sense, (first, last) = view.searched.sense, span
    told_so = (sense.negated, sense.asked, sense.outdated, sense.denied, sense.unasserted)
    if any(flags[first] or flags[last] for flags in told_so):
        return False
    held = _held(first, last, view)
    return held is not None and names_another(
        view.slot.name,
        first,
        last,
        view.searched.reading,
        held=held,
        perhaps_misheard=view.perhaps_misheard,
    )


def _held(first: int, last: int, view: _View) -> bool | None:
    """Whether the message's words hold the slot on both sides, or on one; None where it is none."""
    words, slot = view.searched.reading.words, view.slot
    led_by = words[first - 1] if first and _runs_on(first - 1, view) else ""
    if led_by and (led_by if led_by in _DIRECTIONS else "") != slot.led_by:
        return None
    if not slot.joined and not _AND.isdisjoint(words[last + 1 : last + 2]) and _runs_on(last, view):
        return None
    before, after = _next(first, -1, view), _next(last, 1, view)
    begins = slot.headed or slot.before is None
    holds_before = slot.before in before or (begins and not before)
    holds_after = slot.after in after or (slot.after is None and not after)
    if holds_before and holds_after:
        return True
    # A text that leaves out some words, or has them in another order.
    held = (before and holds_before) or (after and holds_after)
    if view.perhaps_misheard or not held or len(_told_with(first, view)) < _NUMBERS.fewest_beside_name:
        return None
    return False


def _next(n: int, step: int, view: _View) -> Set[int]:
    """The concepts of the next word that tells something, in the same sentence; none where it ends."""
    content = view.searched.reading.content
    while 0 <= n + step < len(content) and _runs_on(min(n, n + step), view):
        n += step
        if n in view.concepts_at:
            return view.concepts_at[n]
        if content[n]:
            return _ANY_WORD
    return frozenset()


def _runs_on(n: int, view: _View) -> bool:
    """Whether the sentence goes on after word *n*: from line to line, and from phrase to phrase."""
    reading = view.searched.reading
    if n + 1 >= len(reading.words):
        return False
    if not (_STOPS if view.slot.parted else _STOPS | _COMMAS).isdisjoint(reading.gaps[n]):
        return False
    return reading.unit_of[n] == reading.unit_of[n + 1] or view.searched.channel.runs_on


def _told_with(n: int, view: _View) -> frozenset[int]:
    """The concepts told in the sentence of word *n*; on screen, in all that is shown."""
    sentence_of, shown = view.searched.sense.sentence_of, view.searched.channel is Channel.SCREEN
    told = (some for m, some in view.concepts_at.items() if shown or sentence_of[m] == sentence_of[n])
    return frozenset().union(*told)


def _tells_own(others: Sequence[Span], view: _View) -> bool:
    """Whether the channel tells the message's name too, if only within a handle: @hartwellcoach."""
    name = view.slot.name.squeezed
    if any(name in squeeze(word) for word in view.searched.reading.words if len(word) > len(name)):
        return True
    return any(
        find.concept == view.slot.concept
        and not any(first <= find.first and find.last <= last for first, last in others)
        for find in view.finds
    )
