"""Whether a video has a message's cause and effect the other way round."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from hookcheck.core.finds.finding import Find
from hookcheck.core.message import KeyMessage
from hookcheck.core.senses.searched import Searched, concept_words, read_message
from hookcheck.core.wording.function_phrases import find_indexed, index_phrases
from hookcheck.settings import MatchingSettings

_NUMBERS = MatchingSettings()
_CAUSING = frozenset(
    (
        "cause", "causes", "caused", "causing", "trigger", "triggers", "makes", "drives", "fuels", "leads",
        "brings", "raises", "creates", "menyebabkan", "sebabkan", "nyebabin", "memicu", "picu", "bikin",
        "membuat", "berujung", "mengakibatkan", "penyebab", "pemicu",
    )
)  # fmt: skip
_REVERSED = index_phrases(
    (
        "had it backwards", "have it backwards", "got it backwards", "it's backwards", "had this backwards",
        "the other way round", "the other way around", "the wrong way round", "the wrong way around",
        "back to front", "it's the reverse", "the reverse is true", "cause and effect are swapped",
        "justru sebaliknya", "malah sebaliknya", "justru kebalikannya", "malah kebalikannya",
        "justru terbalik", "kebalik", "terbalik",
    )
)  # fmt: skip


def find_reversed(
    message: KeyMessage, finds: Sequence[Find], searched: Searched
) -> Iterator[tuple[bool, int, int]]:
    """Each place that says the claim is to be turned round, and whether it turns the message's own."""
    sides = _sides(message)
    if sides is None:
        return
    causes, effects = sides
    for first, last in find_indexed(_REVERSED, searched.reading.words):
        if searched.sense.negated[first] or searched.sense.asked[first]:
            continue
        before = [
            find for find in finds if first - _NUMBERS.reversed_words <= find.first and find.last < first
        ]
        if not before:
            continue
        claimed = _claimed(before, causes, effects, searched.reading.words)
        if claimed is not None:
            yield claimed, min(find.first for find in before), last


@lru_cache(maxsize=128)
def _sides(message: KeyMessage) -> tuple[frozenset[int], frozenset[int]] | None:
    """The concepts before and after the word by which *message* tells that one causes the other."""
    own = read_message(message)
    at = next((n for n, word in enumerate(own.reading.words) if word in _CAUSING), None)
    if at is None or own.sense.negated[at] or any(find_indexed(_REVERSED, own.reading.words)):
        return None
    places = [(n, words[0]) for n, words in enumerate(concept_words(message)) if words and words[0] != at]
    before, after = (
        frozenset(n for n, word in places if word < at),
        frozenset(n for n, word in places if word > at),
    )
    return (before, after) if before and after else None


def _claimed(
    before: Sequence[Find], causes: frozenset[int], effects: frozenset[int], words: Sequence[str]
) -> bool | None:
    """Whether what is turned round is the message's own claim; None when not both of its sides were told."""
    own = [find.first for find in before if find.concept in causes]
    other = [find.first for find in before if find.concept in effects]
    if not own or not other:
        return None
    verb = next((n for n in range(min(*own, *other), max(*own, *other)) if words[n] in _CAUSING), None)
    # Without a verb the two are only a topic, which the message is taken to be the common view of.
    return verb is None or min(own) < verb < max(other)
