"""Learn the weights with which findings are weighed, and show how the choice was made.

    python tests/benchmarks/fit_weights.py NATURAL.jsonl HARD.jsonl [--work-only] [--write]

Logistic regression with an L2 penalty, in which every weight keeps the sign that its meaning demands
(more coverage never speaks against capture). Penalty and threshold are chosen by five-fold
cross-validation over the labelled cases, folds drawn by a hash of the case's id; a quarter of each file
and language, drawn the same way, is left out of everything and scored once at the end.
"""

import argparse
import hashlib
from collections.abc import Sequence
from dataclasses import astuple, dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from hookcheck.core.capture import findings_in
from hookcheck.core.weighing import FEATURES, ceiling, features_of
from hookcheck.evaluation import Case, message_of, read_cases
from hookcheck.settings import VerdictSettings

WEIGHTS = Path(__file__).parents[2] / "hookcheck" / "core" / "weights.toml"
FOLDS = 5
PENALTIES = (0.3, 1.0, 3.0, 10.0, 30.0)
THRESHOLDS = tuple(round(0.3 + 0.025 * n, 3) for n in range(17))
SPEAKS_FOR = ("coverage", "weakest_part", "together")
EITHER_WAY = ("short",)


@dataclass(frozen=True)
class Example:
    """A case as numbers."""

    case: Case
    numbers: tuple[float, ...]
    ceiling: float
    """Share of the confidence left: none without a demanded wording, little when contradicted."""


@dataclass(frozen=True)
class Model:
    """Weights on the features as they are."""

    bias: float
    weights: NDArray[np.float64]

    def confidence(self, examples: Sequence[Example]) -> NDArray[np.float64]:
        numbers = np.array([example.numbers for example in examples])
        confidence = 1 / (1 + np.exp(-(self.bias + numbers @ self.weights)))
        return confidence * np.array([example.ceiling for example in examples])


def fold_of(name: str, folds: int) -> int:
    """A number that depends on nothing but the id."""
    return int(hashlib.sha256(name.encode()).hexdigest(), 16) % folds


def set_aside(cases: Sequence[Case]) -> set[str]:
    """A quarter of the ids of each language: those with the smallest hashes."""
    aside: set[str] = set()
    for language in {case.language for case in cases}:
        ids = [case.id for case in cases if case.language == language]
        # Two cases of the development files were read by chance before the split was drawn.
        unread = [name for name in ids if name not in ("cap-en-076", "nat-en-106")]
        unread.sort(key=lambda name: hashlib.sha256(name.encode()).hexdigest())
        aside.update(unread[: len(ids) // 4])
    return aside


def example_of(case: Case, settings: VerdictSettings) -> Example:
    """What hookcheck finds in *case*, as numbers."""
    assert case.evidence is not None
    findings = findings_in(message_of(case), case.evidence, case.evidence.window_s, settings)
    numbers = features_of(findings)
    return Example(case, astuple(numbers), ceiling(findings, numbers))


def fit(examples: Sequence[Example], penalty: float) -> Model:
    """Weights that explain the labels of *examples* best, each with the sign its meaning demands."""
    numbers = np.array([example.numbers for example in examples])
    labels = np.array([example.case.label.captured for example in examples], dtype=float)
    mean, spread = numbers.mean(axis=0), numbers.std(axis=0) + 1e-9
    scaled = np.c_[np.ones(len(numbers)), (numbers - mean) / spread]
    sign = np.array(
        [0.0] + [1.0 if name in SPEAKS_FOR else 0.0 if name in EITHER_WAY else -1.0 for name in FEATURES]
    )
    ridge = np.r_[0.0, np.full(len(FEATURES), penalty)]
    step = 1 / (0.25 * np.linalg.norm(scaled, 2) ** 2 + penalty)
    weights = np.zeros(scaled.shape[1])
    for _ in range(20_000):
        error = 1 / (1 + np.exp(-(scaled @ weights))) - labels
        moved = weights - step * (scaled.T @ error + ridge * weights)
        moved = np.where(moved * sign < 0, 0.0, moved)
        if np.abs(moved - weights).max() < 1e-9:
            break
        weights = moved
    plain = weights[1:] / spread
    return Model(float(weights[0] - plain @ mean), plain)


def cross_validated(examples: Sequence[Example], penalty: float) -> NDArray[np.float64]:
    """The confidence in each example of a model that has not seen it."""
    folds = np.array([fold_of(example.case.id, FOLDS) for example in examples])
    confidence = np.zeros(len(examples))
    for fold in range(FOLDS):
        rest = [example for example, other in zip(examples, folds, strict=True) if other != fold]
        held_out = [example for example, other in zip(examples, folds, strict=True) if other == fold]
        confidence[folds == fold] = fit(rest, penalty).confidence(held_out)
    return confidence


def accuracy(examples: Sequence[Example], confidence: NDArray[np.float64], threshold: float) -> float:
    """Share of right decisions."""
    labels = np.array([example.case.label.captured for example in examples])
    return float(((confidence >= threshold) == labels).mean())


def auc(examples: Sequence[Example], confidence: NDArray[np.float64]) -> float:
    """Share of captured and not captured pairs that are ranked the right way, ties half."""
    labels = np.array([example.case.label.captured for example in examples])
    above, below = confidence[labels][:, None], confidence[~labels]
    return float(((above > below) + 0.5 * (above == below)).mean())


def log_loss(examples: Sequence[Example], confidence: NDArray[np.float64]) -> float:
    """Mean surprise in nats: what calibration minimises."""
    labels = np.array([example.case.label.captured for example in examples])
    held = np.clip(np.where(labels, confidence, 1 - confidence), 0.01, 1.0)
    return float(-np.log(held).mean())


def middle_of_best(examples: Sequence[Example], confidence: NDArray[np.float64]) -> float:
    """The middle of the thresholds that are as good as the best but for one case in a hundred."""
    reached = {one: accuracy(examples, confidence, one) for one in THRESHOLDS}
    good = [one for one in THRESHOLDS if reached[one] >= max(reached.values()) - 0.01]
    return good[len(good) // 2]


def print_figures(
    name: str, examples: Sequence[Example], confidence: NDArray[np.float64], threshold: float
) -> None:
    """One line a language, and one for all."""
    for language in ("", *sorted({example.case.language for example in examples})):
        chosen = np.array([language in ("", example.case.language) for example in examples])
        some = [example for example, take in zip(examples, chosen, strict=True) if take]
        print(
            f"{name:<28} {language or 'all':<4} n {len(some):>3}  accuracy "
            f"{accuracy(some, confidence[chosen], threshold):.3f}  AUC {auc(some, confidence[chosen]):.3f}"
        )


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("files", type=Path, nargs="+", help="labelled cases, JSON Lines")
    parser.add_argument("--work-only", action="store_true", help="do not score the part set aside")
    parser.add_argument("--write", action="store_true", help="write the weights into the package")
    arguments = parser.parse_args()
    settings = VerdictSettings()
    work: dict[str, list[Example]] = {}
    aside: dict[str, list[Case]] = {}
    for path in arguments.files:
        cases = read_cases(path)
        kept_out = set_aside(cases)
        work[path.stem] = [example_of(case, settings) for case in cases if case.id not in kept_out]
        aside[path.stem] = [case for case in cases if case.id in kept_out]
    examples = [example for group in work.values() for example in group]
    held = {penalty: cross_validated(examples, penalty) for penalty in PENALTIES}
    print("penalty  log loss (cross-validated)")
    for penalty, confidence in held.items():
        print(f"{penalty:>7}  {log_loss(examples, confidence):.4f}")
    penalty = min(held, key=lambda one: log_loss(examples, held[one]))
    print("threshold  accuracy (cross-validated)")
    for threshold in THRESHOLDS:
        print(f"{threshold:>9}  {accuracy(examples, held[penalty], threshold):.4f}")
    threshold = middle_of_best(examples, held[penalty])
    print(f"chosen: penalty {penalty}, threshold {threshold}")
    start = 0
    for name, group in work.items():
        print_figures(f"{name} (folds)", group, held[penalty][start : start + len(group)], threshold)
        start += len(group)
    model = fit(examples, penalty)
    if not arguments.work_only:
        for name, cases in aside.items():
            group = [example_of(case, settings) for case in cases]
            print_figures(f"{name} (aside)", group, model.confidence(group), threshold)
    if arguments.write:
        lines = [
            "# How much each finding speaks for (+) or against (-) a message having come across.",
            "# Learned from labelled cases: python tests/benchmarks/fit_weights.py FILES --write",
            f"bias = {model.bias:.4f}",
            f"threshold = {threshold}",
            "",
            "[features]",
            *(f"{name} = {weight:.4f}" for name, weight in zip(FEATURES, model.weights, strict=True)),
        ]
        WEIGHTS.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
