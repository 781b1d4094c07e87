"""Whether what a message tells as done or decided is only wished, planned, put to a vote or rumoured."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from hookcheck.core.finds.clash import Clash, ClashKind, clash_at
from hookcheck.core.finds.finding import Find, rest_told
from hookcheck.core.lexicon import FunctionKind, Lightness
from hookcheck.core.message import ConceptKind, KeyMessage
from hookcheck.core.readings.reading import Reading
from hookcheck.core.readings.voice import DEED, is_bare_verb
from hookcheck.core.senses.pending import find_pending
from hookcheck.core.senses.searched import Searched, clause_around, concept_words, read_message
from hookcheck.core.wording.function_phrases import Span, find_indexed, find_phrases, index_phrases
from hookcheck.settings import MatchingSettings

_NUMBERS = MatchingSettings()
_DONE = frozenset(("has", "have", "sudah", "telah"))
_HAVING = _DONE | {"been"}
_BEING = frozenset(("is", "are", "now"))
_STATES = frozenset(("open", "back", "out", "live", "ready", "over", "sold", "full"))
_HAPPENING = frozenset(
    (
        "naik", "turun", "libur", "batal", "cair", "surut", "pindah", "mundur", "bubar", "pensiun", "menang",
        "lolos", "rampung", "selesai", "gabung", "bergabung", "beroperasi",
    )
)  # fmt: skip
"""Indonesian verbs for what comes about, without a prefix that tells them to be verbs."""
_BEGINNING = frozenset(("start", "starts", "begin", "begins", "starting", "beginning"))
_FINDING = frozenset(("hired", "recruited", "appointed", "found", "signed"))
_SEEKING = frozenset(("looking", "searching", "seeking", "wanted", "apply"))
"""Words for what is done before somebody is found."""
_CONDITION = frozenset(
    ("if", "unless", "when", "before", "kalau", "kalo", "jika", "bila", "sebelum", "until")
)

_UNKNOWN = frozenset(
    (
        "belum", "baru", "cuma", "hanya", "akun", "keputusannya", "unconfirmed", "undecided", "nobody", "no",
        "nothing", "hasn't", "haven't", "not", "just", "only",
    )
)  # fmt: skip
"""How phrases begin by which nothing is certain yet; a vote, or a wait, is told of others."""

_COMING = frozenset(
    (
        "dijadwalkan", "akan", "bakal", "bakalan", "will", "scheduled", "it'll", "he'll", "she'll", "we'll",
        "they'll", "i'll", "that'll", "due", "gonna",
    )
)  # fmt: skip
_NOW = frozenset(("now", "today", "tonight", "sekarang"))
_DAYS_TO_COME = index_phrases(
    (
        "besok", "lusa", "minggu depan", "pekan depan", "bulan depan", "tahun depan", "nanti malam",
        "tomorrow", "next week", "next month", "next year",
    )
)  # fmt: skip
_SOURCES = frozenset(
    ("sumber", "manajemen", "pihak", "klub", "agensi", "keputusan", "kabar", "berita", "info")
)


def find_plans(message: KeyMessage, finds: Sequence[Find], searched: Sequence[Searched]) -> tuple[Clash, ...]:
    """Where the rest of *message* is told, and what it tells as done is left open."""
    deeds = deeds_told(message)
    if not deeds:
        return tuple(_undecided(message, finds, searched))
    clashes: list[Clash] = []
    by_channel = {one.channel: one for one in searched}
    for deed in deeds:
        if rest_told(message, finds, deed) < _NUMBERS.planned_share:
            continue
        told = [find for find in finds if find.concept == deed and find.similarity >= _NUMBERS.captured]
        for one in searched:
            here = [find for find in told if find.channel is one.channel]
            if all(
                find.tentative
                or _is_to_begin(find, by_channel[find.channel])
                or _is_to_come(message, find, by_channel[find.channel])
                for find in told
            ):
                clashes.extend(
                    clash_at(deed, _wish_before(find.first, one), find.last, ClashKind.PLANNED, one)
                    for find in here
                )
            if not told:
                clashes.extend(
                    clash_at(deed, first, last, ClashKind.PLANNED, one)
                    for first, last in _sought(message, deed, one)
                )
            done = [find for find in here if not (find.tentative or find.asked or find.negated)]
            for first, last in _left_open(message, one):
                # What was told before is taken back: "two days more! That's only a proposal".
                if all(find.last < first or first <= find.first <= last for find in done):
                    clashes.append(clash_at(deed, *clause_around(first, last, one), ClashKind.PLANNED, one))
    return tuple(clashes)


def _undecided(message: KeyMessage, finds: Sequence[Find], searched: Sequence[Searched]) -> Iterator[Clash]:
    """Where what a message tells without such a verb is left open, its words told before alone."""
    own = read_message(message)
    if _is_open(own):
        return
    for one in searched:
        told = [
            find for find in finds if find.channel is one.channel and find.similarity >= _NUMBERS.captured
        ]
        for first, last in _left_open(message, one):
            if one.reading.words[first] not in _UNKNOWN or _is_of_part(first, one):
                continue
            before = {find.concept for find in told if find.first < first}
            after = {find.concept for find in told if find.first > last} - {
                find.concept for find in told if find.tentative or find.asked
            }
            share = sum(message.concepts[n].weight for n in before)
            if share >= _NUMBERS.undecided_share and len(after) <= 1:
                yield clash_at(None, *clause_around(first, last, one), ClashKind.PLANNED, one)


def _is_of_part(first: int, searched: Searched) -> bool:
    """Whether something else of it is uncertain: "harganya belum final"."""
    begin, _ = clause_around(first, first, searched)
    before = searched.reading.words[begin:first]
    return any(word.endswith("nya") and word.removesuffix("nya") not in _SOURCES for word in before)


def _is_open(own: Searched) -> bool:
    """Whether a message leaves it open itself."""
    return (
        any(own.sense.tentative)
        or any(own.sense.asked)
        or bool(find_phrases(FunctionKind.UNSETTLED, own.reading.words))
        or any(find_pending(own.reading))
    )


@lru_cache(maxsize=128)
def deeds_told(message: KeyMessage) -> tuple[int, ...]:
    """The verbs by which *message* tells that something is done or decided; none where it leaves it open."""
    own = read_message(message)
    if _is_open(own):
        return ()
    places = concept_words(message)
    return tuple(
        n
        for n, concept in enumerate(message.concepts)
        if concept.kind is ConceptKind.THING
        and places[n]
        # Who agrees to something has done it; who helps with it adds little.
        and (concept.light is not Lightness.SUPPORT or own.reading.words[max(places[n][0] - 1, 0)] in _HAVING)
        and not own.sense.negated[places[n][0]]
        and _tells_deed(places[n][0], own)
    )


def _tells_deed(position: int, own: Searched) -> bool:
    """Whether the word at *position* is a verb by its form, or by what stands before it."""
    word, before = own.reading.words[position], own.reading.words[max(position - 1, 0)]
    if word in _BEING:
        return own.reading.words[position + 1 : position + 2] == ("over",)
    if word.startswith("di") and all(root.startswith("di") for root in own.reading.roots[position]):
        return False
    return bool(
        DEED.match(word)
        or (position and (word in _HAPPENING or is_bare_verb(word)))
        or before in _HAVING
        or (before in _BEING and (word.endswith("ing") or word in _STATES))
        # "Have voted to accept".
        or (before == "to" and own.reading.words[max(position - 3, 0)] in _HAVING)
    )


def _is_to_begin(find: Find, searched: Searched) -> bool:
    """Whether a deed only begins, later: "the repairs start next week"."""
    words, after = searched.reading.words, find.last + 1
    begins = words[find.last].endswith("s") and words[after : after + 1] and words[after] in _BEGINNING
    return bool(begins) and not searched.sense.asked[after]


def _is_to_come(message: KeyMessage, find: Find, searched: Searched) -> bool:
    """Whether a deed is told for a day to come, which *message* does not speak of: "besok akan dibuka"; or as
    what will be, where it tells that it has been done."""
    if searched.sense.asked[find.first]:
        return False
    begin, end = clause_around(find.first, find.last, searched)
    words = searched.reading.words
    coming = any(words[n] in _COMING for n in range(max(begin, find.first - 3), find.first))
    if not coming:
        return False
    if _is_over(message, find.concept):
        return _NOW.isdisjoint(words[begin : end + 1])
    return not _speaks_of_future(message) and any(find_indexed(_DAYS_TO_COME, words[begin : end + 1]))


@lru_cache(maxsize=128)
def _is_over(message: KeyMessage, deed: int) -> bool:
    """Whether *message* tells that a *deed* has been done: has opened, switched off."""
    words, places = read_message(message).reading.words, concept_words(message)[deed]
    return not _DONE.isdisjoint(words[max(places[0] - 2, 0) : places[0]])


@lru_cache(maxsize=128)
def _speaks_of_future(message: KeyMessage) -> bool:
    """Whether *message* tells a time, or what will be."""
    timed = any(concept.kind in (ConceptKind.DATE, ConceptKind.TIME) for concept in message.concepts)
    words = read_message(message).reading.words
    return timed or not _COMING.isdisjoint(words) or any(find_indexed(_DAYS_TO_COME, words))


def _not_before(reading: Reading) -> Iterator[Span]:
    """Where something is told to be so from a day to come only: "baru bisa dipakai bulan depan"."""
    words = reading.words
    if "baru" not in words:
        return
    for first, last in find_indexed(_DAYS_TO_COME, words):
        before = range(first - 1, max(first - 5, -1), -1)
        begin = next((n for n in before if words[n] == "baru"), None)
        if begin is not None and reading.unit_of[begin] == reading.unit_of[first]:
            yield begin, last


def _sought(message: KeyMessage, deed: int, searched: Searched) -> Iterator[Span]:
    """Where those whom a message tells to be found are still looked for: "we're looking for drivers"."""
    words = searched.reading.words
    if message.concepts[deed].name.casefold() in _FINDING and not _SEEKING.isdisjoint(words):
        yield from (
            (n, n)
            for n, word in enumerate(words)
            if word in _SEEKING and not (searched.sense.outdated[n] or searched.sense.negated[n])
        )


def _wish_before(position: int, searched: Searched) -> int:
    """Where the words begin that keep the word at *position* from being so."""
    first = position
    while first and searched.sense.tentative[first - 1]:
        first -= 1
    return first


def _left_open(message: KeyMessage, searched: Searched) -> Iterator[Span]:
    """Where a channel says that nothing is decided or done yet, in words that the message does not have."""
    own, reading, sense = read_message(message).reading, searched.reading, searched.sense
    later = () if _speaks_of_future(message) else tuple(_not_before(reading))
    for first, last in (*find_phrases(FunctionKind.UNSETTLED, reading.words), *find_pending(reading), *later):
        if sense.asked[first] or sense.outdated[first] or sense.denied[first]:
            continue
        inside = range(first, last + 1)
        # "Baru beroperasi bulan depan" has the message's verb in it.
        own_word = (first, last) not in later and any(
            reading.content[n] and not own.at_root.keys().isdisjoint(reading.roots[n]) for n in inside
        )
        begin, _ = clause_around(first, last, searched)
        if not own_word and _CONDITION.isdisjoint(reading.words[begin:first]):
            yield first, last
