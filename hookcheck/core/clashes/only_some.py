"""Whether a video tells in a sentence of its own that only some do what a message tells of all, or of two."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from hookcheck.core.clashes.scope import TIMES, scope_of, tells_own
from hookcheck.core.finds.clash import Clash, ClashKind, clash_at
from hookcheck.core.finds.finding import Find
from hookcheck.core.message import ConceptKind, KeyMessage
from hookcheck.core.readings.reading import Reading
from hookcheck.core.readings.voice import AND, PURPOSE
from hookcheck.core.senses.searched import Searched, concept_words, read_message
from hookcheck.core.values import ValueKind
from hookcheck.core.wording.function_phrases import Span, find_indexed, index_phrases, phrase_at
from hookcheck.settings import MatchingSettings

_NUMBERS = MatchingSettings()
_ONLY = frozenset(("cuma", "hanya", "cuman", "baru", "only"))
_GETTING = frozenset(
    ("dapat", "dapet", "kebagian", "terima", "menerima", "jalan", "berlaku", "kena", "ikut", "boleh", "bisa")
)
"""Verbs by which a video tells who a thing is for, whatever the message calls it."""
_GRANTING = _GETTING | frozenset(
    (
        "free", "can", "may", "gratis", "diskon", "wajib", "must", "join", "enter", "apply", "win", "cheaper",
        "bebas", "get", "gets", "receive", "receives",
    )
)  # fmt: skip
"""Words by which a message grants something to those whom it tells of first."""
_RESTRICTED = _ONLY | {"khusus", "just"}
_FOR = frozenset(("untuk", "buat", "bagi", "for"))
_NOT = frozenset(("not", "isn't", "aren't", "if"))
_OF_THEM = frozenset(("the", "those", "these", "our", "your", "some"))
_MUST_BE = index_phrases(
    (
        "have to be a", "have to be an", "have to be one of", "must be a", "must be an", "must be one of",
        "need to be a", "need to be an", "reserved for", "exclusively for", "exclusive to", "limited to",
        "restricted to", "khusus untuk", "khusus buat", "terbatas untuk", "terbatas buat", "harus jadi",
        "harus menjadi", "eksklusif untuk", "eksklusif buat",
    )
)  # fmt: skip
"""Words before those to whom alone something is granted."""
_REST = index_phrases(("sisanya", "lainnya", "yang lain", "yang lainnya", "the rest", "the others"))
_IDLE = frozenset(
    (
        "libur", "tutup", "menyusul", "nyusul", "ditunda", "batal", "belakangan", "off", "closed", "later",
        "masuk", "normal", "biasa",
    )
)  # fmt: skip
_NOTHING = index_phrases(
    (
        "gigit jari", "tetap masuk", "tetap kerja", "tetap bayar", "tetap buka", "tetap tutup",
        "nggak dapat", "nggak dapet", "gak dapat", "gak dapet", "tidak dapat", "nggak kebagian",
        "gak kebagian", "tidak kebagian", "belum dapat", "belum dapet", "belum kebagian", "tunggu dulu",
        "nunggu dulu", "menunggu dulu",
    )
)  # fmt: skip
_LATER = index_phrases(("menyusul", "nyusul", "coming soon", "belum", "not yet", "later", "belakangan"))
_WORDS = (ConceptKind.NAME, ConceptKind.THING)


def find_only_some(
    message: KeyMessage, finds: Sequence[Find], searched: Sequence[Searched]
) -> tuple[Clash, ...]:
    """Where a channel grants to some only what *message* tells of all, or puts off one of two."""
    good = [find for find in finds if find.similarity >= _NUMBERS.captured]
    clashes = list(_put_off(message, good, searched))
    whom = _whom(message, good, searched)
    if whom is None:
        return tuple(clashes)
    own = read_message(message).reading
    for one in searched:
        here = [find for find in good if find.channel is one.channel and find.concept != whom]
        if not here:
            continue
        spans = (
            *_clefts(here, one),
            *_only_those(own, here, one.reading),
            *_reserved(own, one.reading),
            *_only_who(own, here, one.reading),
            *_must_be(own, one.reading),
            *_idle_rest(own, one.reading),
            *_others_left(own, one),
        )
        clashes.extend(
            clash_at(whom, first, last, ClashKind.SCOPE, one)
            for first, last in spans
            if not (one.sense.asked[first] or one.sense.outdated[first] or one.sense.negated[first])
            and any(abs(find.first - first) <= _NUMBERS.rest_scope_words for find in here)
        )
    return tuple(clashes)


def _whom(message: KeyMessage, good: Sequence[Find], searched: Sequence[Searched]) -> int | None:
    """The concept for those of whom *message* tells, which a video tells neither by their word nor all."""
    scope = scope_of(message)
    if scope is not None:
        own = any(tells_own(scope, one) for one in searched)
        return None if own or not scope.whole else scope.concept
    subject = _granted_to(message)
    return None if subject is None or any(find.concept == subject for find in good) else subject


@lru_cache(maxsize=128)
def _granted_to(message: KeyMessage) -> int | None:
    """The concept that begins *message*, of those who get or may do something: "tourists park free"."""
    own, places = read_message(message), concept_words(message)
    words = own.reading.words
    if not _RESTRICTED.isdisjoint(words) or own.sense.negators or not places or not places[0]:
        return None
    begins = message.concepts[0].kind is ConceptKind.THING and places[0][0] <= 1
    after = places[0][-1] + 1
    rest = words[after : after + _NUMBERS.left_out_subject_words]
    return 0 if begins and not _GRANTING.isdisjoint(rest) else None


def _clefts(here: Sequence[Find], searched: Searched) -> Iterator[Span]:
    """Where it is told who alone does it: "yang jalan cuma koridor satu"."""
    reading = searched.reading
    words = reading.words
    verbs = {n for find in here if find.first == find.last for n in (find.first,)}
    for n, word in enumerate(words):
        if word != "yang":
            continue
        only = next((m for m in range(n + 2, min(n + 7, len(words))) if words[m] in _ONLY), None)
        if only is None or only + 1 >= len(words) or _is_moment(only + 1, reading):
            continue
        if any(m in verbs or words[m] in _GETTING for m in range(n + 1, only)) and reading.content[only + 1]:
            yield n, only + 1


def _only_those(own: Reading, here: Sequence[Find], reading: Reading) -> Iterator[Span]:
    """Where some alone are told to do it, before their verb: "only the morning ones are cancelled"."""
    words = reading.words
    for n, word in enumerate(words):
        if word != "only" or words[max(n - 1, 0)] in _NOT:
            continue
        whom = n + 1
        while whom < len(words) and words[whom] in _OF_THEM:
            whom += 1
        if (
            whom == len(words)
            or not reading.content[whom]
            or not own.at_root.keys().isdisjoint(reading.roots[whom])
            or _is_moment(whom, reading)
        ):
            continue
        reach = whom + _NUMBERS.scope_reach_words
        for find in here:
            if whom < find.first <= reach and reading.unit_of[find.first] == reading.unit_of[n]:
                yield n, find.last
                break


def _is_moment(n: int, reading: Reading) -> bool:
    """Whether the word at *n* begins a time or a price, not whom it is told of."""
    return reading.words[n] in TIMES or any(
        one.first == n and one.value.kind is not ValueKind.NUMBER for one in reading.values
    )


def _reserved(own: Reading, reading: Reading) -> Iterator[Span]:
    """Where it is kept for some: "khusus lansia", "hanya untuk pelajar"."""
    words = reading.words
    for n, word in enumerate(words):
        whom = n + 1
        while whom < len(words) and words[whom] in _FOR:
            whom += 1
        if whom < len(words) and words[whom - 1] in _FOR and PURPOSE.match(words[whom]):
            continue
        if (
            whom >= len(words)
            or words[max(n - 1, 0)] in _NOT
            or not (word == "khusus" or (word in _ONLY and whom > n + 1))
        ):
            continue
        told = reading.content[whom] and own.at_root.keys().isdisjoint(reading.roots[whom])
        if told and not _is_moment(whom, reading):
            yield n, whom


def _only_who(own: Reading, here: Sequence[Find], reading: Reading) -> Iterator[Span]:
    """Where some alone are told to do it: "hanya warga yang bisa", "residents, and only residents"."""
    words = reading.words
    for n, word in enumerate(words):
        if word not in _ONLY or words[max(n - 1, 0)] in _NOT or not reading.content[n + 1 : n + 2]:
            continue
        whom = n + 1
        new = reading.content[whom] and own.at_root.keys().isdisjoint(reading.roots[whom])
        if not new or _is_moment(whom, reading):
            continue
        who = next((m for m in range(whom + 1, min(whom + 4, len(words))) if words[m] == "yang"), None)
        if who is not None and words[max(n - 1, 0)] != "bukan":
            if any(words[m] in _GETTING for m in (who + 1, who + 2) if m < len(words)) or any(
                who < find.first <= who + 3 for find in here
            ):
                yield n, who
        elif word == "only" and words[max(n - 1, 0)] == "and" and words[whom] in words[max(n - 4, 0) : n]:
            yield n, whom


def _must_be(own: Reading, reading: Reading) -> Iterator[Span]:
    """Where it is told whom one must be, or for whom it is kept: "you have to be a resident"."""
    words = reading.words
    for first, last in find_indexed(_MUST_BE, words):
        whom = last + 1
        while whom < len(words) and words[whom] in _OF_THEM:
            whom += 1
        told = whom < len(words) and reading.content[whom]
        if told and own.at_root.keys().isdisjoint(reading.roots[whom]) and not _is_moment(whom, reading):
            yield first, whom


def _idle_rest(own: Reading, reading: Reading) -> Iterator[Span]:
    """Where the others are told to rest, or to have it later: "sisanya libur dulu"."""
    words = reading.words
    for first, last in find_indexed(_REST, words):
        after = range(last + 1, min(last + 5, len(words)))
        idle = next((m for m in after if words[m] in _IDLE), None)
        if idle is not None and own.at_root.keys().isdisjoint(reading.roots[idle]):
            yield first, idle


def _others_left(own: Reading, searched: Searched) -> Iterator[Span]:
    """Where others of them are told to get nothing: "yang baru gigit jari", "yang SMA tetap masuk"."""
    words, unit_of = searched.reading.words, searched.reading.unit_of
    if "yang" not in words:
        return
    for first, last in find_indexed(_NOTHING, words):
        inside = range(first, last + 1)
        if any(not own.at_root.keys().isdisjoint(searched.reading.roots[n]) for n in inside):
            continue
        for n in range(first - 2, max(first - 6, -1), -1):
            if words[n] == "yang" and unit_of[n] in (unit_of[first], unit_of[first] - 1) and n:
                yield n, last
                break


def _put_off(message: KeyMessage, good: Sequence[Find], searched: Sequence[Searched]) -> Iterator[Clash]:
    """Where one of two things that the message tells together is still to come: "yang iOS menyusul"."""
    for concept in _listed(message):
        told = [find for find in good if find.concept == concept and not find.asked]
        by_channel = {one.channel: one for one in searched}
        late = [(find, _late_after(find.last, by_channel[find.channel])) for find in told]
        if late and all(end is not None for _, end in late):
            for find, end in late:
                if end is not None:
                    yield clash_at(concept, find.first, end, ClashKind.SCOPE, by_channel[find.channel])


def _late_after(last: int, searched: Searched) -> int | None:
    words, clauses = searched.reading.words, searched.sense.clause_of
    for n in range(last + 1, min(last + 4, len(words))):
        if clauses[n] != clauses[last]:
            return None
        end = phrase_at(n, _LATER, words)
        if end is not None:
            return end
    return None


@lru_cache(maxsize=128)
def _listed(message: KeyMessage) -> tuple[int, ...]:
    """The concepts right before and after an "and" of *message*."""
    words = read_message(message).reading.words
    if AND.isdisjoint(words) or not _LATER.keys().isdisjoint(words):
        return ()
    places = concept_words(message)
    beside = {n + step for n, word in enumerate(words) if word in AND for step in (-1, 1)}
    return tuple(
        n for n, at in enumerate(places) if not beside.isdisjoint(at) and message.concepts[n].kind in _WORDS
    )
