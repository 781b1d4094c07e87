"""How surely each concept of a message came across, also where its own words were not found."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import log1p

from hookcheck.core.findings import Findings
from hookcheck.core.lexicon import Lightness
from hookcheck.core.logistic import load_model
from hookcheck.core.matching import pattern
from hookcheck.core.message import Concept, ConceptKind, specificity
from hookcheck.core.message_parts import message_parts
from hookcheck.core.suggesting import wordings_known
from hookcheck.core.words import tokenise
from hookcheck.settings import MatchingSettings

_NUMBERS = MatchingSettings()

VALUES = (
    ConceptKind.NUMBER, ConceptKind.MONEY, ConceptKind.PERCENT, ConceptKind.DATE, ConceptKind.TIME,
    ConceptKind.DURATION,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class PartFeatures:
    """What speaks for and against a concept having come across. Flags are 0 or 1."""

    found: float
    partly: float
    """Similarity of its best find, when that is too little to count as found."""
    suggested: float
    """Not found, but in how many places something lets a viewer take it, four counting as many: 0 to 1."""
    suggested_phrase: float
    """Not found, but a wording of several words lets a viewer take it, which says more than one word does."""
    missing_specific: float
    """How specific its rarest word is, when it was not found: nobody notices a missing "get"."""
    missing_telling: float
    """Not found, and no word that a message can do without."""
    missing_sought: float
    """Such a word, also looked for in vain in many other wordings: 0 to 1."""
    missing_support: float
    missing_padding: float
    missing_phrase: float
    """A set phrase of several words that was not found."""
    missing_listed: float
    """A word that was not found, nor anything of what a comma or "and" adds it with."""
    missing_limit: float
    """The same of what a word like "without" or "only" adds."""
    missing_of_plain: float
    """Not found, in a message without names and values, which is told in many ways."""
    missing_of_named: float
    """Not found, in a message with names but no values."""
    missing_beside_telling: float
    """A word that a message can do without, not found, beside one that tells something, was not found and is
    not suggested."""
    missing_last: float
    """A word at the message's end, where the news is, that was not found."""
    missing_of_both: float
    """Not found, where voice and screen each tell some of the message."""
    missing_reworded: float
    """Not found, times the share of the concepts found that are told in other words than the message's."""
    missing_by_negation: float
    """A word that tells something, not found, where something is negated: no more glass in the bin is
    refillable."""
    missing_between: float
    """Not found, between two neighbours that were."""
    missing_value: float
    missing_name: float
    missing_must: float
    rest: float
    """Share, by weight, of the rest of the message that was found."""
    neighbours: float
    """Share of the concepts next to it in the message that were found."""
    first: float
    """It comes first in the message: what the message is about."""
    word: float
    """It is a word, not a name or value."""
    few: float
    """Reciprocal of the number of concepts."""
    negated: float
    """All its finds have the other polarity."""
    asked: float
    tentative: float
    contradicted: float
    """Probability of the surest clash with it."""
    denied: float
    """All its finds stand in what is called false."""


def part_features(findings: Findings, contradicted: Sequence[float]) -> tuple[PartFeatures, ...]:
    """The numbers that the findings on each concept come down to, given how surely each is contradicted."""
    return tuple(_features(findings, n, contradicted[n]) for n in range(len(findings.weights)))


def _features(findings: Findings, n: int, contradicted: float) -> PartFeatures:
    concept, finds, best = findings.message.concepts[n], findings.of_concept[n], findings.similarity[n]
    found, missing = float(bool(finds)), float(not finds)
    weight = findings.weights[n]
    rest = (findings.coverage - weight * best) / (1 - weight) if weight < 1 else 1.0
    near = [m for m in (n - 1, n + 1) if 0 <= m < len(findings.weights)]
    neighbours = sum(bool(findings.of_concept[m]) for m in near) / len(near) if near else 1.0
    is_word = concept.kind is ConceptKind.THING
    missing_word = missing * is_word
    telling = is_word and concept.light is None
    kinds = {one.kind for one in findings.message.concepts} - {ConceptKind.THING}
    part = next(one for one in message_parts(findings.message) if n in one.concepts)
    lost_part = is_word and not any(findings.of_concept[m] for m in part.concepts)
    return PartFeatures(
        found=found,
        partly=best * missing,
        suggested=missing * min(findings.suggested[n] / _NUMBERS.many_suggestions, 1.0),
        suggested_phrase=missing
        and float(any(one.concept == n and one.last > one.first for one in findings.suggestions)),
        missing_specific=missing and _specific(concept.name),
        missing_telling=missing * telling,
        missing_sought=(missing and telling and not findings.suggested[n]) and _sought(concept),
        missing_support=missing * (concept.light is Lightness.SUPPORT),
        missing_padding=missing * (concept.light is Lightness.PADDING),
        missing_phrase=missing and float(is_word and len(tokenise(concept.name)) > 1),
        missing_listed=float(lost_part and part.listed),
        missing_limit=float(lost_part and part.limited),
        missing_of_plain=missing_word * (not kinds),
        missing_of_named=missing_word * (kinds == {ConceptKind.NAME}),
        missing_beside_telling=missing * (concept.light is not None) * any(findings.lost),
        missing_last=missing_word * (n == len(findings.weights) - 1),
        missing_of_both=missing_word * (len(findings.channels) > 1),
        missing_reworded=missing_word * findings.reworded,
        missing_by_negation=float(findings.lost[n] and findings.negates),
        missing_between=missing_word * (len(near) == 2 and neighbours == 1.0),
        missing_value=missing * (concept.kind in VALUES),
        missing_name=missing * (concept.kind is ConceptKind.NAME),
        missing_must=missing * concept.must,
        rest=rest,
        neighbours=neighbours,
        first=float(n == 0),
        word=float(is_word),
        few=1 / len(findings.weights),
        negated=found * all(find.negated for find in finds),
        asked=found * all(find.asked for find in finds),
        tentative=found * all(find.tentative for find in finds),
        contradicted=contradicted,
        denied=float(n in findings.denied),
    )


@lru_cache(maxsize=8192)
def _sought(concept: Concept) -> float:
    """In how many wordings *concept* is looked for, on a scale of logarithms from 0 to 1."""
    words = pattern(concept, concept.phrases[0]).words
    known = sum(wordings_known(word.meanings, word.roots) for word in words)
    return min(log1p(known) / log1p(_NUMBERS.many_wordings), 1.0)


@lru_cache(maxsize=8192)
def _specific(name: str) -> float:
    """How specific the rarest word of *name* is."""
    return max((specificity(token.text) for token in tokenise(name)), default=0.5)


def conveyed(features: Sequence[PartFeatures]) -> tuple[float, ...]:
    """Probability that each concept came across."""
    model = load_model("part")
    return tuple(model.probability(one) for one in features)
