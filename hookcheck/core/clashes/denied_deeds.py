"""Whether a video says of the very verb of a message, in another form of it, that it is not so."""

import re
from collections.abc import Iterator, Sequence

from hookcheck.core.clashes.only_planned import deeds_told
from hookcheck.core.finds.clash import Clash, ClashKind, clash_at
from hookcheck.core.finds.finding import Find, rest_told
from hookcheck.core.lexicon import FunctionKind
from hookcheck.core.message import ConceptKind, KeyMessage
from hookcheck.core.senses.polarity import SAYING_NONE
from hookcheck.core.senses.searched import Searched, concept_words, read_message
from hookcheck.core.wording.function_phrases import find_phrases
from hookcheck.settings import MatchingSettings

_NUMBERS = MatchingSettings()
_CAUSING = re.compile(
    r"me(?:m(?=[bpf])|n(?=[cdjt])|ng(?=[gkh])|ng(?=[aeiou])|(?=[lrwy]))?(\w{3,}?)(?:kan|i)?"
)
"""Active verbs, with what is left without their endings: mencerahkan, cerah."""
_OFF = frozenset(("batal", "urung"))
_ANNULLING = frozenset(("dicabut", "dihapus", "ditiadakan", "dibatalkan", "dibubarkan", "dihentikan"))
_NEARLY = frozenset(("nyaris", "hampir"))
_ENDING = frozenset(("cabut", "hapus", "tiada", "batal", "bubar", "henti", "putih", "pemutihan", "amnesti"))
_BY_NOW = frozenset(
    ("sudah", "udah", "resmi", "akhirnya", "kini", "sekarang", "itu", "tersebut", "telah", "pun", "juga")
)
_BETWEEN = frozenset(
    (
        "jadi", "makin", "bikin", "bakal", "juga", "akan", "pernah", "ikut", "sempat", "tambah", "lebih",
        "kunjung", "mau", "bisa", "langsung", "begitu", "terlalu",
    )
)  # fmt: skip


def find_denied_deeds(
    message: KeyMessage, finds: Sequence[Find], searched: Sequence[Searched]
) -> tuple[Clash, ...]:
    """Where the rest of *message* is told, and its verb under a negation alone: "nggak jadi cerah"."""
    clashes = [
        *_called_off(message, finds, searched),
        *_annulled(message, finds, searched),
        *_nearly(message, finds, searched),
    ]
    deeds = deeds_told(message)
    if not deeds:
        return tuple(clashes)
    own, places = read_message(message).reading, concept_words(message)
    for deed in deeds:
        verb = places[deed][0]
        bare = _CAUSING.fullmatch(own.words[verb])
        if bare is None or rest_told(message, finds, deed) < _NUMBERS.planned_share:
            continue
        roots = own.roots[verb] | {bare[1]}
        for one in searched:
            said = [n for n, some in enumerate(one.reading.roots) if not roots.isdisjoint(some)]
            denied = [(n, _negator(n, one)) for n in said]
            if all(first is not None for _, first in denied):
                clashes.extend(
                    clash_at(deed, first, n, ClashKind.POLARITY, one)
                    for n, first in denied
                    if first is not None and not one.sense.asked[n] and not one.sense.outdated[n]
                )
    return tuple(clashes)


def _called_off(message: KeyMessage, finds: Sequence[Find], searched: Sequence[Searched]) -> Iterator[Clash]:
    """Where what *message* tells is called off: "batal pindah"."""
    own = read_message(message)
    if own.sense.negators or not _OFF.isdisjoint(own.reading.words):
        return
    for one in searched:
        words, sense = one.reading.words, one.sense
        if _OFF.isdisjoint(words):
            continue
        for find in finds:
            before = find.first - 1
            if (
                find.channel is one.channel
                and find.similarity >= _NUMBERS.captured
                and find.why in ("", "inflection", "meaning")
                and message.concepts[find.concept].kind is ConceptKind.THING
                and before >= 0
                and words[before] in _OFF
                and not (sense.asked[before] or sense.negated[before] or sense.outdated[before])
            ):
                yield clash_at(find.concept, before, find.last, ClashKind.POLARITY, one)


def _annulled(message: KeyMessage, finds: Sequence[Find], searched: Sequence[Searched]) -> Iterator[Clash]:
    """Where what *message* tells is said to be no more: "larangannya sudah dicabut"."""
    own = read_message(message)
    ends = any(not (SAYING_NONE | _ENDING).isdisjoint(roots) for roots in own.reading.roots)
    if (
        ends
        or find_phrases(FunctionKind.NEGATORS, own.reading.words)
        or not _ANNULLING.isdisjoint(own.reading.words)
    ):
        return
    for one in searched:
        words, sense, clauses = one.reading.words, one.sense, one.sense.clause_of
        if _ANNULLING.isdisjoint(words):
            continue
        for find in finds:
            if (
                find.channel is not one.channel
                or find.similarity < _NUMBERS.captured
                or find.why not in ("", "inflection", "meaning")
                or message.concepts[find.concept].kind is not ConceptKind.THING
            ):
                continue
            after = find.last + 1
            while after < len(words) and words[after] in _BY_NOW and after - find.last <= 3:
                after += 1
            if (
                after < len(words)
                and words[after] in _ANNULLING
                and own.reading.at_root.keys().isdisjoint(one.reading.roots[after])
                and clauses[after] == clauses[find.last]
                and not (sense.asked[after] or sense.outdated[after])
            ):
                yield clash_at(find.concept, find.first, after, ClashKind.CORRECTED, one)


def _nearly(message: KeyMessage, finds: Sequence[Find], searched: Sequence[Searched]) -> Iterator[Clash]:
    """Where what *message* tells nearly was so, and nowhere is: "nyaris juara"."""
    own = read_message(message)
    for one in searched:
        words, sense = one.reading.words, one.sense
        if _NEARLY.isdisjoint(words) or not _NEARLY.isdisjoint(own.reading.words):
            continue
        for n, concept in enumerate(message.concepts):
            told = [find for find in finds if find.concept == n and find.similarity >= _NUMBERS.captured]
            near = [
                find for find in told if find.channel is one.channel and _is_nearly(words[: find.first][-2:])
            ]
            if (
                near
                and len(near) == len(told)
                and concept.kind is ConceptKind.THING
                and not any(sense.asked[find.first] for find in near)
                and rest_told(message, finds, n) >= _NUMBERS.planned_share
            ):
                yield from (clash_at(n, find.first - 1, find.last, ClashKind.CORRECTED, one) for find in near)


def _is_nearly(before: Sequence[str]) -> bool:
    """Whether the words right *before* something tell that it was so by little: "hampir saja"."""
    return before[-1:] == ("nyaris",) or (before[:1] == ("hampir",) and before[1:] in (("aja",), ("saja",)))


def _negator(n: int, searched: Searched) -> int | None:
    """Where the negation begins that stands right before the word at *n*, but for "jadi" or "makin"."""
    sense, words = searched.sense, searched.reading.words
    if not sense.negated[n] or sense.either[n]:
        return None
    before = n - 1
    while before > 0 and words[before] in _BETWEEN and before > n - 3:
        before -= 1
    return next((first for first, last in sense.negators if first <= before <= last), None)
