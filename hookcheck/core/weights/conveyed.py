"""How surely each concept of a message came across, also where its own words were not found."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import log1p
from operator import attrgetter

from hookcheck.core.finds.findings import Findings
from hookcheck.core.finds.message_parts import part_of
from hookcheck.core.lexicon import Lightness
from hookcheck.core.matching import pattern
from hookcheck.core.message import Concept, ConceptKind, KeyMessage, specificity
from hookcheck.core.readings.suggesting import wordings_known
from hookcheck.core.weights.logistic import load_model
from hookcheck.core.wording.words import tokenise
from hookcheck.settings import MatchingSettings

_NUMBERS = MatchingSettings()

VALUES = (
    ConceptKind.NUMBER, ConceptKind.MONEY, ConceptKind.PERCENT, ConceptKind.DATE, ConceptKind.TIME,
    ConceptKind.DURATION,
)  # fmt: skip
_negated, _asked, _tentative = map(attrgetter, ("negated", "asked", "tentative"))


# Neither frozen nor made with all that it has: each concept has one in each view, mostly with what is here.
@dataclass(init=False)
class PartFeatures:
    """What speaks for and against a concept having come across. Flags are 0 or 1."""

    found: float = 0.0
    partly: float = 0.0
    """Similarity of its best find, when that is too little to count as found."""
    suggested: float = 0.0
    """Not found, but in how many places something lets a viewer take it, four counting as many: 0 to 1."""
    suggested_phrase: float = 0.0
    """Not found, but a wording of several words lets a viewer take it, which says more than one word does."""
    missing_specific: float = 0.0
    """How specific its rarest word is, when it was not found: nobody notices a missing "get"."""
    missing_telling: float = 0.0
    """Not found, and no word that a message can do without."""
    missing_sought: float = 0.0
    """Such a word, also looked for in vain in many other wordings: 0 to 1."""
    missing_support: float = 0.0
    missing_padding: float = 0.0
    missing_phrase: float = 0.0
    """A set phrase of several words that was not found."""
    missing_listed: float = 0.0
    """A word that was not found, nor anything of what a comma or "and" adds it with."""
    missing_limit: float = 0.0
    """The same of what a word like "without" or "only" adds."""
    missing_of_plain: float = 0.0
    """Not found, in a message without names and values, which is told in many ways."""
    missing_of_named: float = 0.0
    """Not found, in a message with names but no values."""
    missing_beside_telling: float = 0.0
    """A word that a message can do without, not found, beside one that tells something, was not found and is
    not suggested."""
    missing_of_both: float = 0.0
    """Not found, where voice and screen each tell some of the message."""
    missing_reworded: float = 0.0
    """Not found, times the share of the concepts found that are told in other words than the message's."""
    missing_by_negation: float = 0.0
    """A word that tells something, not found, where something is negated: no more glass in the bin is
    refillable."""
    missing_between: float = 0.0
    """Not found, between two neighbours that were."""
    missing_value: float = 0.0
    missing_name: float = 0.0
    missing_must: float = 0.0
    rest: float = 0.0
    """Share, by weight, of the rest of the message that was found."""
    neighbours: float = 0.0
    """Share of the concepts next to it in the message that were found."""
    first: float = 0.0
    """It comes first in the message: what the message is about."""
    word: float = 0.0
    """It is a word, not a name or value."""
    few: float = 0.0
    """Reciprocal of the number of concepts."""
    negated: float = 0.0
    """All its finds have the other polarity."""
    asked: float = 0.0
    tentative: float = 0.0
    contradicted: float = 0.0
    """Probability of the surest clash with it."""
    denied: float = 0.0
    """All its finds stand in what is called false."""


def part_features(findings: Findings, contradicted: Sequence[float]) -> tuple[PartFeatures, ...]:
    """The numbers that the findings on each concept come down to, given how surely each is contradicted."""
    return tuple([_features(findings, n, one) for n, one in enumerate(contradicted)])


def _features(findings: Findings, n: int, contradicted: float) -> PartFeatures:
    concept, finds, of_concept = findings.message.concepts[n], findings.of_concept[n], findings.of_concept
    weight, count = findings.weights[n], len(of_concept)
    beside = of_concept[max(n - 1, 0) : n] + of_concept[n + 1 : n + 2]
    features = PartFeatures()
    features.rest = (
        (findings.coverage - weight * findings.similarity[n]) / (1 - weight) if weight < 1 else 1.0
    )
    features.neighbours = sum(map(bool, beside)) / len(beside) if beside else 1.0
    features.first = float(n == 0)
    features.word = float(concept.kind is ConceptKind.THING)
    features.few = 1 / count
    features.contradicted = contradicted
    if finds:
        features.found = 1.0
        features.negated = float(all(map(_negated, finds)))
        features.asked = float(all(map(_asked, finds)))
        features.tentative = float(all(map(_tentative, finds)))
        features.denied = float(n in findings.denied)
        return features
    features.partly = findings.similarity[n]
    features.suggested = min(findings.suggested[n] / _NUMBERS.many_suggestions, 1.0)
    features.suggested_phrase = float(
        any([one.concept == n and one.last > one.first for one in findings.suggestions])
    )
    features.missing_specific = _specific(concept.name)
    features.missing_support = float(concept.light is Lightness.SUPPORT)
    features.missing_padding = float(concept.light is Lightness.PADDING)
    features.missing_beside_telling = float(concept.light is not None and any(findings.lost))
    features.missing_by_negation = float(findings.lost[n] and findings.negates)
    features.missing_value = float(concept.kind in VALUES)
    features.missing_name = float(concept.kind is ConceptKind.NAME)
    features.missing_must = float(concept.must)
    if features.word:
        kinds = _kinds(findings.message)
        part = part_of(findings.message)[n]
        lost_part = not any(map(of_concept.__getitem__, part.concepts))
        telling = concept.light is None
        features.missing_telling = float(telling)
        features.missing_sought = _sought(concept) if telling and not findings.suggested[n] else 0.0
        features.missing_phrase = float(len(tokenise(concept.name)) > 1)
        features.missing_listed = float(lost_part and part.listed)
        features.missing_limit = float(lost_part and part.limited)
        features.missing_of_plain = float(not kinds)
        features.missing_of_named = float(kinds == {ConceptKind.NAME})
        features.missing_of_both = float(len(findings.channels) > 1)
        features.missing_reworded = findings.reworded
        features.missing_between = float(len(beside) == 2 and all(beside))
    return features


@lru_cache(maxsize=8192)
def _sought(concept: Concept) -> float:
    """In how many wordings *concept* is looked for, on a scale of logarithms from 0 to 1."""
    words = pattern(concept, concept.phrases[0]).words
    known = sum(wordings_known(word.meanings, word.roots) for word in words)
    return min(log1p(known) / log1p(_NUMBERS.many_wordings), 1.0)


@lru_cache(maxsize=128)
def _kinds(message: KeyMessage) -> frozenset[ConceptKind]:
    """What the concepts of *message* are that are no words."""
    return frozenset(one.kind for one in message.concepts) - {ConceptKind.THING}


@lru_cache(maxsize=8192)
def _specific(name: str) -> float:
    """How specific the rarest word of *name* is."""
    return max((specificity(token.text) for token in tokenise(name)), default=0.5)


def conveyed(features: Sequence[PartFeatures]) -> tuple[float, ...]:
    """Probability that each concept came across."""
    model = load_model("part")
    return tuple(map(model.probability, features))
