"""Whether a video forbids what a message allows, allows what it forbids, or waives what it demands."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from hookcheck.core.finds.clash import Clash, ClashKind, clash_at
from hookcheck.core.finds.finding import Find, rest_told
from hookcheck.core.lexicon import FunctionKind
from hookcheck.core.matching import told_meanings
from hookcheck.core.message import ConceptKind, KeyMessage
from hookcheck.core.senses.searched import Searched, clause_around, concept_words, read_message
from hookcheck.core.wording.function_phrases import Span, find_indexed, find_phrases, index_phrases
from hookcheck.settings import MatchingSettings

_NUMBERS = MatchingSettings()
_ALLOWED = frozenset(("allowed",))
_SAFE = frozenset(("safe", "recommended"))
_CALM = frozenset(
    (
        "problem", "problems", "worries", "worry", "doubt", "apa-apa", "papa", "masalah", "khawatir", "lupa",
        "ragu",
    )
)  # fmt: skip
"""Behind a negation these forbid nothing: "no problem", "jangan lupa"."""
_I = frozenset(("i", "we", "aku", "saya", "gue", "gua", "kami"))
"""Who tells what they cannot do forbids nobody else to: "I can't look"."""
_FORBIDDING_NOTHING = _CALM | _I
_CONDITION = frozenset(("if", "kalau", "bila"))
_MUST = frozenset(("wajib", "harus", "kudu", "diwajibkan", "mesti", "mewajibkan"))
_ONLY = frozenset(("only", "hanya", "cuma"))
_LACKING = frozenset(("nggak", "gak", "ga", "enggak", "tidak", "tak", "tanpa", "belum"))
_ALL_THE_SAME = index_phrases(
    (
        *(
            f"{even} {may}"
            for even in ("pun", "juga", "tetap", "tetep", "masih", "pun tetap", "juga tetap", "pun masih")
            for may in (
                "bisa", "boleh", "dilayani", "diterima", "masuk", "dapat", "dapet", "diizinkan", "lolos",
                "aman",
                "oke", "jalan", "nggak apa-apa", "gak apa-apa", "gapapa", "nggak masalah", "gak masalah",
            )
        ),
        "boleh", "silakan", "silahkan", "gapapa", "nggak apa-apa", "gak apa-apa", "tidak apa-apa",
    )
)  # fmt: skip
"""How it is told that one may, whatever one lacks: "nggak punya akun pun bisa"."""
_MAY = frozenset(("boleh", "bisa"))


@dataclass(frozen=True, slots=True)
class _Stance:
    """What a message says about doing something: that it may be done, may not, or must."""

    concept: int | None
    """The one that says so; None where it is no word of its own, as in "do not feed"."""
    allows: bool
    demands: bool = False


def find_other_leave(
    message: KeyMessage, finds: Sequence[Find], searched: Sequence[Searched]
) -> tuple[Clash, ...]:
    """Where the rest of *message* is told with the other leave, and nowhere with the message's own."""
    stance = _stance(message)
    if stance is None:
        return ()
    good = [find for find in finds if find.similarity >= _NUMBERS.captured and find.concept != stance.concept]
    if rest_told(message, good, stance.concept) < _NUMBERS.leave_share or any(
        _tells_own(stance, finds, one) for one in searched
    ):
        return ()
    return tuple(
        clash_at(stance.concept, *clause_around(first, last, one), ClashKind.LEAVE, one)
        for one in searched
        for first, last in _against(stance, one)
        if _is_beside(first, last, message, _told(stance, good), one)
    )


@lru_cache(maxsize=128)
def _stance(message: KeyMessage) -> _Stance | None:
    own = read_message(message)
    words = own.reading.words
    forbids = bool(find_phrases(FunctionKind.PROHIBITION, words))
    # "Only allowed at night" forbids it by day.
    if any(own.sense.tentative) or any(own.sense.asked) or not _ONLY.isdisjoint(words):
        return None
    for number, concept in enumerate(message.concepts):
        if concept.kind is ConceptKind.THING:
            told = told_meanings(concept)
            if not forbids and not told.isdisjoint(_ALLOWED | _SAFE) and not any(own.sense.negated):
                return _Stance(number, allows=True)
    allows = bool(find_phrases(FunctionKind.PERMISSION, words))
    if forbids or allows or any(own.sense.negated):
        return _Stance(None, allows=False) if forbids and not allows else None
    demanding = (n for n, at in enumerate(concept_words(message)) if any(words[m] in _MUST for m in at))
    return None if _MUST.isdisjoint(words) else _Stance(next(demanding, None), allows=False, demands=True)


def _against(stance: _Stance, searched: Searched) -> Iterator[Span]:
    if stance.demands:
        return _waiving(searched)
    return _forbidding(searched) if stance.allows else _allowing(searched)


def _tells_own(stance: _Stance, finds: Sequence[Find], searched: Searched) -> bool:
    """Whether a channel tells the message's own leave."""
    words, sense = searched.reading.words, searched.sense
    if stance.allows or stance.concept is not None:
        return any(
            find.concept == stance.concept
            and find.channel is searched.channel
            and find.similarity >= _NUMBERS.captured
            and not (find.negated or find.asked or find.outdated)
            for find in finds
        )
    if stance.demands:
        return any(word in _MUST and not sense.negated[n] for n, word in enumerate(words))
    refusing = [last for _, last in sense.negators if _CALM.isdisjoint(words[last + 1 : last + 3])]
    return bool(refusing or sense.denials or sense.refused)


def _forbidding(searched: Searched) -> Iterator[Span]:
    """Where a channel forbids something, or advises against it."""
    words, sense = searched.reading.words, searched.sense
    for kind in (FunctionKind.PROHIBITION, FunctionKind.DISSUASION):
        for first, last in find_phrases(kind, words):
            told = (first, last) in sense.negators or kind is FunctionKind.DISSUASION
            beside = (*words[first - 1 : first], *words[last + 1 : last + 3])
            calm = words[first] == "no" or not _FORBIDDING_NOTHING.isdisjoint(beside)
            if told and not (calm or sense.asked[first] or sense.outdated[first] or sense.denied[first]):
                yield first, last


def _allowing(searched: Searched) -> Iterator[Span]:
    """Where a channel says that something may be done."""
    words, sense = searched.reading.words, searched.sense
    for first, last in find_phrases(FunctionKind.PERMISSION, words):
        # "If you want", "no need to" allow nothing that was forbidden.
        needless = words[first] in _CONDITION or any(first <= one <= last for one, _ in sense.negators)
        if not (
            needless
            or sense.negated[first]
            or sense.asked[first]
            or sense.outdated[first]
            or sense.denied[first]
        ):
            yield first, last


def _waiving(searched: Searched) -> Iterator[Span]:
    """Where a channel says that one may without it: "nggak punya akun pun bisa", "boleh tanpa helm"."""
    words, sense = searched.reading.words, searched.sense
    allowing = list(find_indexed(_ALL_THE_SAME, words))
    for first, last in sense.negators:
        if words[first] not in _LACKING or sense.asked[first] or sense.outdated[first]:
            continue
        begin = first - 1
        if begin >= 0 and words[begin] in _MAY and not sense.negated[begin]:
            yield begin, last + 1
        for may, end in allowing:
            apart = any(last < n < may for n, _ in sense.negators)
            if last < may <= last + _NUMBERS.leave_reach_words and may > last + 1 and not apart:
                yield first, end
                break


def _told(stance: _Stance, good: Sequence[Find]) -> list[Find]:
    """The finds beside which the other leave speaks of the message."""
    return [find for find in good if stance.allows or stance.demands or find.negated]


def _is_beside(first: int, last: int, message: KeyMessage, good: Sequence[Find], searched: Searched) -> bool:
    """Whether a word of the message, which is no name, stands around what forbids or allows."""
    reach = _NUMBERS.leave_reach_words
    return any(
        find.channel is searched.channel
        and message.concepts[find.concept].kind is not ConceptKind.NAME
        and first - reach <= find.first <= last + reach
        and (find.negated or not first <= find.first <= last)
        for find in good
    )
