"""How good the answers of the models are: counted, and printed."""

from collections.abc import Sequence

import numpy as np

from tests.benchmarks.learning.known_cases import Example, captured
from tests.benchmarks.learning.regression import Numbers


def accuracy(examples: Sequence[Example], confidence: Numbers, threshold: float) -> float:
    """Share of right decisions, each case counting what it does in learning."""
    labels = captured(examples) > 0
    shares = [example.share for example in examples]
    return float(np.average((confidence >= threshold) == labels, weights=shares))


def auc(examples: Sequence[Example], confidence: Numbers) -> float:
    """Share of captured and not captured pairs that are ranked right, ties half; NaN without pairs."""
    labels = captured(examples) > 0
    if labels.all() or not labels.any():
        return np.nan
    above, below = confidence[labels][:, None], confidence[~labels]
    return float(((above > below) + 0.5 * (above == below)).mean())


def log_loss(examples: Sequence[Example], confidence: Numbers) -> float:
    """Mean surprise in nats: what calibration minimises."""
    labels = captured(examples) > 0
    held = np.clip(np.where(labels, confidence, 1 - confidence), 0.01, 1.0)
    return float(np.average(-np.log(held), weights=[example.share for example in examples]))


def print_figures(name: str, examples: Sequence[Example], confidence: Numbers, threshold: float) -> None:
    """One line a language, and one for all."""
    for language in ("", *sorted({example.case.language for example in examples})):
        chosen = np.array([language in ("", example.case.language) for example in examples])
        some = [example for example, take in zip(examples, chosen, strict=True) if take]
        print(
            f"{name:<28} {language or 'all':<4} n {len(some):>3}  accuracy "
            f"{accuracy(some, confidence[chosen], threshold):.3f}  AUC {auc(some, confidence[chosen]):.3f}"
        )


def print_contradictions(
    examples: Sequence[Example], clashes: Sequence[Numbers], thresholds: Numbers
) -> None:
    """How many of the cases that the labels call contradicted are, and how many captured ones."""
    found = [
        any(one[example.contradicts > 0] >= least)
        for example, one, least in zip(examples, clashes, thresholds, strict=True)
    ]
    told = [any(one >= least) for one, least in zip(clashes, thresholds, strict=True)]
    labelled = np.array([bool(example.case.label.contradicted) for example in examples])
    of = captured(examples) > 0
    print(
        f"contradictions from {min(thresholds)}: {np.sum(labelled & found)} of {labelled.sum()} found, "
        f"{np.sum(of & told)} of {of.sum()} captured cases with a false alarm"
    )
