"""The three models, each learned from what the earlier ones say of cases that they have not seen."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from hookcheck.core.weights.clash_features import ClashFeatures
from hookcheck.core.weights.contradicting import settled, surest_by_concept
from hookcheck.core.weights.conveyed import PartFeatures
from hookcheck.core.weights.logistic import read_terms
from hookcheck.core.weights.weighing import Features, is_left_to_model, message_features
from tests.benchmarks.learning.folds import FOLDS, unseen
from tests.benchmarks.learning.known_cases import Example
from tests.benchmarks.learning.regression import Model, Numbers, fit
from tests.benchmarks.learning.terms import CLASH_TERMS, MESSAGE_TERMS, PART_TERMS, signs_of

CONTRADICTED = PART_TERMS.index("contradicted")
read_message_terms = read_terms(MESSAGE_TERMS)


@dataclass(frozen=True)
class Models:
    """The three models, which are used one after the other."""

    clash: Model
    part: Model
    message: Model

    def confidence(self, examples: Sequence[Example]) -> Numbers:
        """How likely each case is captured."""
        clashes = [clash_row(self.clash, example) for example in examples]
        sure = [self.part.probability(rows) for rows in map(part_rows, examples, clashes)]
        rows = np.array([message_row(*all_of) for all_of in zip(examples, clashes, sure, strict=True)])
        left = [is_left_to_model(example.findings) for example in examples]
        return np.where(left, self.message.probability(rows), 0.0)


def clash_row(model: Model, example: Example) -> Numbers:
    """How surely each clash contradicts."""
    learned = model.probability(example.clashes)
    return np.array(
        [
            settled(example.findings, clash, float(one))
            for clash, one in zip(example.findings.clashes, learned, strict=True)
        ]
    )


def part_rows(example: Example, clashes: Numbers) -> Numbers:
    """Features of each concept, given how surely each clash contradicts."""
    pairs = list(zip(example.findings.clashes, map(float, clashes), strict=True))
    rows = example.parts.copy()
    rows[:, CONTRADICTED] = surest_by_concept(example.findings, pairs)
    return rows


def features_of(example: Example, clashes: Numbers, sure: Numbers) -> Features:
    """Features of the whole case."""
    return message_features(example.findings, list(map(float, sure)), float(max(clashes, default=0)))


def message_row(example: Example, clashes: Numbers, sure: Numbers) -> list[float]:
    """The value of each term of the whole case."""
    return read_message_terms(features_of(example, clashes, sure))


def fit_clash(examples: Sequence[Example], penalty: float) -> Model:
    return fit(
        np.concatenate([example.clashes for example in examples]),
        np.concatenate([example.contradicts for example in examples]),
        # What clashes does not hang on the lexicon as much, and clashes are few.
        np.ones(sum(len(example.clashes) for example in examples)),
        signs_of(ClashFeatures, CLASH_TERMS),
        penalty,
    )


def fit_part(examples: Sequence[Example], clashes: Sequence[Numbers], penalty: float) -> Model:
    return fit(
        np.concatenate(list(map(part_rows, examples, clashes))),
        np.concatenate([example.conveyed for example in examples]),
        np.concatenate([np.full(len(example.conveyed), example.share) for example in examples]),
        signs_of(PartFeatures, PART_TERMS),
        penalty,
    )


def unseen_parts(
    examples: Sequence[Example], folds: int, penalty: float
) -> tuple[list[Numbers], list[Numbers]]:
    """How surely each clash contradicts and each concept came across, by models that do not know the case."""
    names = [example.case.id for example in examples]

    def learn_clash(known: list[int]) -> Callable[[int], Numbers]:
        model = fit_clash([examples[n] for n in known], penalty)
        return lambda n: clash_row(model, examples[n])

    clashes = unseen(names, folds, learn_clash)

    def learn_part(known: list[int]) -> Callable[[int], Numbers]:
        model = fit_part([examples[n] for n in known], [clashes[n] for n in known], penalty)
        return lambda n: model.probability(part_rows(examples[n], clashes[n]))

    return clashes, unseen(names, folds, learn_part)


def fit_all(examples: Sequence[Example], penalty: float) -> Models:
    """The three models, each learned from what the earlier ones say of cases they have not seen."""
    clashes, sure = unseen_parts(examples, FOLDS - 1, penalty)
    rows = np.array([message_row(*all_of) for all_of in zip(examples, clashes, sure, strict=True)])
    return Models(
        fit_clash(examples, penalty),
        fit_part(examples, clashes, penalty),
        fit(
            rows,
            np.array([example.captured for example in examples]),
            np.array([example.share_of_message for example in examples]),
            signs_of(Features, MESSAGE_TERMS),
            penalty,
        ),
    )


@dataclass(frozen=True)
class Held:
    """What models that have not seen it say of each example."""

    confidence: Numbers
    clashes: tuple[Numbers, ...]


def cross_validated(examples: Sequence[Example], penalty: float) -> Held:
    """What is said of each example by models that have not seen it."""

    def learn(known: list[int]) -> Callable[[int], Numbers]:
        models = fit_all([examples[n] for n in known], penalty)
        return lambda n: np.r_[models.confidence([examples[n]]), clash_row(models.clash, examples[n])]

    said = unseen([example.case.id for example in examples], FOLDS, learn)
    return Held(np.array([one[0] for one in said]), tuple(one[1:] for one in said))
