"""Learn the weights with which findings are weighed, and show how the choice was made.

    python -m tests.benchmarks.fit_weights NATURAL.jsonl HARD.jsonl \\
        [--more OWN.jsonl ...] [--hard OWN.jsonl ...] [--fresh UNKNOWN.jsonl ...] [--work-only] [--write]

Three logistic regressions with an L2 penalty feed each other: whether a clash contradicts, whether a concept
came across, whether the message did. Each learns from what the earlier ones say of cases that they have not
seen. Penalties and thresholds are chosen by five-fold cross-validation, folds drawn by a hash of the case's
id; a quarter of each file and language, drawn the same way, is left out of everything and scored once at the
end. The files behind the options are learned from whole. Only the fresh ones count in full: the lexicon was
widened with the others at hand, so more is found in them than in what nobody has seen yet. Those made hard on
purpose count less: in them a message told word for word is mostly a trap, on a media share it hardly ever is.
For the same reason messages are learned from once more: a third told outright amid other talk, a third told
only in half, and a third held against a video about something else.
"""

import argparse
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from hookcheck.settings import MatchingSettings, VerdictSettings
from tests.benchmarks.learning.figures import accuracy, log_loss, print_contradictions, print_figures
from tests.benchmarks.learning.fitting import Models, cross_validated, fit_all
from tests.benchmarks.learning.known_cases import add_files, captured, example_of, read_known
from tests.benchmarks.learning.regression import Model
from tests.benchmarks.learning.terms import CLASH_TERMS, MESSAGE_TERMS, PART_TERMS
from tests.benchmarks.learning.thresholds import alarm_threshold, even_odds

WEIGHTS = Path(__file__).parents[2] / "hookcheck" / "core" / "weights" / "weights.toml"
PENALTIES = (5.0, 10.0, 20.0)
SURE = MatchingSettings().sure_contradiction
THRESHOLDS = tuple(round(0.3 + 0.025 * n, 3) for n in range(17))


def table(name: str, model: Model, names: Sequence[str], threshold: float | None) -> list[str]:
    """A model as it is written."""
    head = [f"[{name}]", f"bias = {model.bias:.4f}"]
    if threshold is not None:
        head.append(f"threshold = {threshold}")
    weights = (f'"{one}" = {weight:.4f}' for one, weight in zip(names, model.weights, strict=True))
    return [*head, f"[{name}.weights]", *weights, ""]


def weights_file(models: Models, threshold: float, alarm: float) -> str:
    """The models as the package reads them: yes from *threshold* on, a contradiction from *alarm* on."""
    lines = [
        "# How much each finding speaks for (+) or against (-): a clash being a contradiction, a concept",
        "# having come across, the whole message having come across. A product: of two together.",
        "# Learned from labelled cases: python -m tests.benchmarks.fit_weights FILES --write",
        "",
        *table("clash", models.clash, CLASH_TERMS, alarm),
        *table("part", models.part, PART_TERMS, None),
        *table("message", models.message, MESSAGE_TERMS, threshold),
    ]
    return "\n".join(lines)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    add_files(parser)
    parser.add_argument("--work-only", action="store_true", help="do not score the part set aside")
    parser.add_argument("--write", action="store_true", help="write the weights into the package")
    arguments = parser.parse_args()
    known = read_known(arguments)
    work, examples = known.work, known.examples
    held = {penalty: cross_validated(examples, penalty) for penalty in PENALTIES}
    print("penalty  log loss (cross-validated)")
    for penalty, said in held.items():
        print(f"{penalty:>7}  {log_loss(examples, said.confidence):.4f}")
    penalty = min(held, key=lambda one: log_loss(examples, held[one].confidence))
    said = held[penalty]
    print("threshold  accuracy (cross-validated)")
    for threshold in THRESHOLDS:
        print(f"{threshold:>9}  {accuracy(examples, said.confidence, threshold):.4f}")
    ends = np.cumsum([len(group) for group in work.values()])
    *of_files, of_plain = np.split(said.confidence, ends)
    of_plain, of_unrelated = np.split(of_plain, [len(known.plain)])
    by_file = list(zip(work.values(), of_files, strict=True))
    # What users bring: the first file, and the cases that the lexicon does not know.
    like_reels = [by_file[0], *by_file[len(by_file) - len(arguments.fresh) :]]
    crossings = [even_odds(captured(group), confidence) for group, confidence in like_reels]
    threshold = round(float(np.mean(crossings)), 3)
    print(f"chosen: penalty {penalty}, threshold {threshold}")
    for name, (group, confidence) in zip(work, by_file, strict=True):
        print_figures(f"{name} (folds)", group, confidence, threshold)
    print_figures("told outright (folds)", known.plain, of_plain, threshold)
    print(
        f"about something else (folds): {np.sum(of_unrelated >= threshold)} of {len(of_unrelated)} captured"
    )
    # Messages told outright hold hardly any clash, and would let too many be told in real ones.
    of_videos, clashes = examples[: ends[-1]], said.clashes[: ends[-1]]
    refused = said.confidence[: ends[-1]] < threshold
    alarm = alarm_threshold(of_videos, clashes, refused)
    print_contradictions(of_videos, clashes, np.where(refused, alarm, SURE))
    models = fit_all(examples, penalty)
    if not arguments.work_only:
        for name, cases in known.aside.items():
            if cases:
                group = [example_of(case, VerdictSettings()) for case in cases]
                print_figures(f"{name} (aside)", group, models.confidence(group), threshold)
    if arguments.write:
        WEIGHTS.write_text(weights_file(models, threshold, alarm), encoding="utf-8")


if __name__ == "__main__":
    main()
