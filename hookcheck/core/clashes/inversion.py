"""Questions that English tells by order alone: the verb before what the message is about."""

import re
from collections.abc import Sequence

from hookcheck.core.finds.finding import Find
from hookcheck.core.message import ConceptKind, KeyMessage
from hookcheck.core.senses.searched import Searched
from hookcheck.core.senses.sentences import ARTICLES, goes_on
from hookcheck.settings import MatchingSettings

_NUMBERS = MatchingSettings()
_BEING = frozenset(("is", "are", "was", "were"))
_VERBS = _BEING | {"can", "could", "will", "would", "should", "does", "do", "did", "has", "have"}
_BRIEF = re.compile(r"(it|they|you|we|she|he|i) (is|are|am|has|have|had|does|do|did|will|can|was|were)")
"""An answer that says yes by the verb of the question: "has the mayor resigned? she has"."""
_ANSWERS = frozenset(("yes", "yep", "yeah", "yup", "no", "nope", "it", "they", "absolutely", "sure"))


def ask_by_order(message: KeyMessage, finds: Sequence[Find], searched: Searched) -> Sequence[Find]:
    """*finds* with those asked that stand in a phrase like "will the bridge open", of "the bridge will open".

    Without marks and without the message, "the shop | is open" and "is the shop open" look alike.
    """
    if _VERBS.isdisjoint(searched.reading.words):
        return finds
    asked = {
        n
        for find in finds
        if find.concept == 0 and _follows_verb(find, message, finds, searched)
        for n in _question_from(find, searched)
    }
    if not asked:
        return finds
    return [find._replace(asked=True) if find.first in asked else find for find in finds]


def _question_from(find: Find, searched: Searched) -> range:
    """The words of the question that the phrase of *find* begins: the next phrases may go on with it."""
    reading = searched.reading
    first = reading.unit_of.index(reading.unit_of[find.first])
    end = first
    for n in range(first, len(reading.words)):
        begins = n > first and reading.unit_of[n] != reading.unit_of[n - 1]
        if begins and (
            not reading.unpunctuated
            or n - first > _NUMBERS.question_reach_words
            or not goes_on(reading.words[n:])
        ):
            break
        end = n + 1
    return range(first, end)


def _follows_verb(find: Find, message: KeyMessage, finds: Sequence[Find], searched: Searched) -> bool:
    """Whether what the message is about comes second in its phrase, after a verb and before what is said of
    it, and no answer follows."""
    reading = searched.reading
    begin = reading.unit_of.index(reading.unit_of[find.first])
    opening = reading.words[begin : find.first]
    # "Do not drink" forbids it.
    forbids = reading.words[begin + 1 : begin + 2] == ("not",)
    if not opening or opening[0] not in _VERBS or forbids or not set(opening[1:]) <= ARTICLES:
        return False
    question = _question_from(find, searched)
    said = {
        one.concept
        for one in finds
        # "The one who leads it | is Doctor Ana Ruiz" names somebody.
        if one.first > find.last
        and one.first in question
        and (
            message.concepts[one.concept].name.islower()
            or message.concepts[one.concept].kind
            not in (ConceptKind.THING, ConceptKind.NAME, ConceptKind.PHRASE)
        )
    } - {0}
    last = reading.unit_of[question.stop - 1]
    after = [word for word, at in zip(reading.words, reading.unit_of, strict=True) if at == last + 1]
    answered = bool(after) and (after[0] in _ANSWERS or bool(_BRIEF.fullmatch(" ".join(after))))
    least = 2 if opening[0] in _BEING else 1
    return find.similarity >= _NUMBERS.captured and len(said) >= least and not answered
