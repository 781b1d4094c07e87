"""Whether a video says of the very verb of a message, in another form of it, that it is not so."""

import re
from collections.abc import Iterator, Sequence

from hookcheck.core.clash import Clash, ClashKind, clash_at
from hookcheck.core.finding import Find, rest_told
from hookcheck.core.message import ConceptKind, KeyMessage
from hookcheck.core.only_planned import deeds_told
from hookcheck.core.searched import Searched, concept_words, read_message
from hookcheck.settings import MatchingSettings

_NUMBERS = MatchingSettings()
_CAUSING = re.compile(
    r"me(?:m(?=[bpf])|n(?=[cdjt])|ng(?=[gkh])|ng(?=[aeiou])|(?=[lrwy]))?(\w{3,}?)(?:kan|i)?"
)
"""Active verbs, with what is left without their endings: mencerahkan, cerah."""
_OFF = frozenset(("batal", "urung"))
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
    clashes = list(_called_off(message, finds, searched))
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


def _negator(n: int, searched: Searched) -> int | None:
    """Where the negation begins that stands right before the word at *n*, but for "jadi" or "makin"."""
    sense, words = searched.sense, searched.reading.words
    if not sense.negated[n] or sense.either[n]:
        return None
    before = n - 1
    while before > 0 and words[before] in _BETWEEN and before > n - 3:
        before -= 1
    return next((first for first, last in sense.negators if first <= before <= last), None)
