"""Whether those who do something in a message are only asked to do it in a video, or wanted to."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from hookcheck.core.clashes.only_planned import deeds_told
from hookcheck.core.finds.clash import Clash, ClashKind, clash_at
from hookcheck.core.finds.finding import Find, rest_told
from hookcheck.core.lexicon import FunctionKind
from hookcheck.core.message import KeyMessage
from hookcheck.core.senses.searched import Searched, concept_words, read_message
from hookcheck.core.wording.function_phrases import find_indexed, find_phrases, index_phrases
from hookcheck.settings import MatchingSettings

_NUMBERS = MatchingSettings()
_DEMANDS = index_phrases(
    (
        "ask", "asks", "asked", "asking", "beg", "begs", "begged", "begging", "call on", "calls on",
        "called on", "calling on", "urge", "urges", "urged", "urging", "want", "wants", "wanted", "lobbying",
        "demand that", "demands that", "demanding that", "would like", "minta", "meminta", "desak",
        "mendesak", "menuntut", "tuntut", "mohon", "memohon", "berharap", "pengen", "ingin",
    )
)  # fmt: skip
_LEADING = frozenset(("to", "untuk", "agar", "supaya", "biar", "segera", "mau", "bisa"))
_BETWEEN = frozenset(("finally", "now", "please", "just", "all", "segera", "mau", "bisa", "cepat"))
_GRANTED = frozenset(
    (
        "did", "agreed", "agrees", "granted", "done", "yes", "finally", "setuju", "dikabulkan", "mengabulkan",
        "akhirnya", "resmi", "officially",
    )
)  # fmt: skip
"""Words by which what was asked for is told to be done."""
_WILL = frozenset(("will", "akan", "bakal"))


def find_demands(
    message: KeyMessage, finds: Sequence[Find], searched: Sequence[Searched]
) -> tuple[Clash, ...]:
    """Where the rest of *message* is told, and its doer only asked to: "we want the club to refund us"."""
    deeds = _deeds(message)
    if not deeds:
        return ()
    clashes: list[Clash] = []
    good = [find for find in finds if find.similarity >= _NUMBERS.captured]
    for deed in deeds:
        told = [find for find in good if find.concept == deed]
        if not told or rest_told(message, good, deed) < _NUMBERS.planned_share:
            continue
        demanded = {
            find: (first, one)
            for one in searched
            for first, find in _demanded(deed, [find for find in good if find.channel is one.channel], one)
        }
        if demanded and all(find in demanded or find.tentative or find.asked for find in told):
            clashes.extend(
                clash_at(deed, first, find.last, ClashKind.PLANNED, one)
                for find, (first, one) in demanded.items()
            )
    return tuple(clashes)


@lru_cache(maxsize=128)
def _deeds(message: KeyMessage) -> tuple[int, ...]:
    """The verbs by which *message* tells that something is done, or will be."""
    own = read_message(message)
    words, places = own.reading.words, concept_words(message)
    if find_phrases(FunctionKind.OBLIGATION, words) or any(find_indexed(_DEMANDS, words)):
        return ()
    coming = [
        n
        for n, at in enumerate(places)
        if at and words[max(at[0] - 1, 0)] in _WILL and not any(own.sense.asked)
    ]
    return tuple(dict.fromkeys((*deeds_told(message), *coming)))


def _demanded(deed: int, here: Sequence[Find], searched: Searched) -> Iterator[tuple[int, Find]]:
    """Where a demand begins, and the verb that it ends in, with the doer of the message between."""
    words, sense = searched.reading.words, searched.sense
    for first, last in find_indexed(_DEMANDS, words):
        if sense.negated[first] or not _GRANTED.isdisjoint(words[last + 1 :]):
            continue
        for verb in here:
            if verb.concept != deed or not last + 1 < verb.first <= last + _NUMBERS.demand_reach_words:
                continue
            lead = verb.first - 1
            while lead > last and words[lead] in _BETWEEN:
                lead -= 1
            doer = any(one.concept < deed and last < one.first and one.last <= lead for one in here)
            if doer and words[lead] in _LEADING:
                yield first, verb
