"""Choose what the message's model looks at: which features, and which of them together.

    python -m tests.benchmarks.choose_terms NATURAL.jsonl HARD.jsonl [--more ...] [--hard ...] [--fresh ...]

Starts from the terms in learning/terms.py. Adds that feature, or product of two, which lowers the log loss of
cross-validation most, of the few whose slope says that they might, as long as what is like real reels loses
nothing by it; then leaves out, one by one, what the loss does not miss. Prints each step, and what to write
there in place of ALONE and TOGETHER.
"""

import argparse
from collections.abc import Sequence
from dataclasses import dataclass, fields, is_dataclass
from itertools import combinations_with_replacement

import numpy as np

from hookcheck.core.weights.logistic import read_terms
from hookcheck.core.weights.weighing import Features
from tests.benchmarks.learning.fitting import features_of, unseen_parts
from tests.benchmarks.learning.folds import FOLDS, fold_of
from tests.benchmarks.learning.known_cases import add_files, read_known
from tests.benchmarks.learning.regression import Numbers, fit
from tests.benchmarks.learning.terms import MESSAGE_TERMS, signs_of

PENALTY = 10.0
GAIN = 5e-4
"""What a product must lower the loss by."""
MISSED = 2.5e-4
"""What leaving a term out may raise it by."""
HARM = 3e-4
"""What a product may raise the loss by in cases like real reels."""
TRIED = 12
"""So many terms are tried at a step."""


@dataclass(frozen=True)
class Setting:
    """What the choice is made on."""

    columns: dict[str, Numbers]
    """The value of each feature and of each product, one a case."""
    captured: Numbers
    shares: Numbers
    folds: Numbers
    like_reels: Numbers
    """Whether a case is like a real reel."""

    def rows(self, terms: Sequence[str]) -> Numbers:
        """The value of each of *terms*, one row a case."""
        return np.array([self.columns[term] for term in terms]).T


@dataclass(frozen=True)
class Outcome:
    """How well some terms do on cases that the weights have not seen."""

    guesses: Numbers
    loss: float
    """Mean log loss, in nats."""
    loss_of_reels: float
    """The same of cases like real reels."""


def feature_names() -> list[str]:
    """Every feature of a message, those of its parts with a dot."""
    names = []
    for field in fields(Features):
        inner = field.type
        parts = [f"{field.name}.{one.name}" for one in fields(inner)] if is_dataclass(inner) else []
        names += parts or [field.name]
    return names


def prepare(arguments: argparse.Namespace) -> Setting:
    """Find everything in the cases, and work out what the message's model would see of each."""
    known = read_known(arguments)
    examples = known.examples
    clashes, sure = unseen_parts(examples, FOLDS, PENALTY)
    names = feature_names()
    read = read_terms(names)
    rows = np.array(
        [read(features_of(*all_of)) for all_of in zip(examples, clashes, sure, strict=True)], dtype=np.float64
    )
    columns = {name: rows[:, n] for n, name in enumerate(names)}
    columns |= {f"{a}*{b}": columns[a] * columns[b] for a, b in combinations_with_replacement(names, 2)}
    hard = {path.stem for path in (*arguments.files[1:], *arguments.hard)}
    return Setting(
        {name: column for name, column in columns.items() if column.std() > 1e-9},
        np.array([example.captured for example in examples]),
        np.array([example.share_of_message for example in examples]),
        np.array([fold_of(example.case.id, FOLDS) for example in examples]),
        np.array([name not in hard for name, group in known.work.items() for _ in group]
                 + [False] * (len(known.plain) + len(known.unrelated))),
    )  # fmt: skip


def outcome(setting: Setting, terms: Sequence[str]) -> Outcome:
    """Cross-validate *terms*."""
    rows = setting.rows(terms)
    signs, guesses = signs_of(Features, terms), np.zeros(len(rows))
    for fold in range(FOLDS):
        out = setting.folds == fold
        model = fit(rows[~out], setting.captured[~out], setting.shares[~out], signs, PENALTY)
        guesses[out] = model.probability(rows[out])
    surprise = -np.log(np.clip(np.where(setting.captured > 0, guesses, 1 - guesses), 0.01, 1.0))
    losses = [
        float(np.average(surprise, weights=shares))
        for shares in (setting.shares, setting.shares * setting.like_reels)
    ]
    return Outcome(guesses, *losses)


def promising(setting: Setting, terms: Sequence[str], now: Outcome) -> list[str]:
    """The products and features whose weight would grow fastest from 0, for what it costs (a score test)."""
    slack = setting.shares * (setting.captured - now.guesses)
    spread = setting.shares * now.guesses * (1 - now.guesses)
    held = setting.rows(terms)
    held = np.c_[np.ones(len(held)), (held - held.mean(0)) / held.std(0)]
    inverse = np.linalg.inv((held * spread[:, None]).T @ held + PENALTY * np.eye(held.shape[1]))
    gains = {}
    for name, column in setting.columns.items():
        scaled = (column - column.mean()) / column.std()
        shared = (scaled * spread) @ held
        own = float((scaled * scaled) @ spread - shared @ inverse @ shared)
        gains[name] = float(scaled @ slack) ** 2 / (max(own, 1.0) + PENALTY)
    others = [name for name in sorted(gains, key=gains.__getitem__, reverse=True) if name not in terms]
    return others[:TRIED]


def widen(setting: Setting, terms: list[str]) -> list[str]:
    """*terms* and what helps beside them."""
    now = outcome(setting, terms)
    reels = now.loss_of_reels
    while True:
        tried = {term: outcome(setting, [*terms, term]) for term in promising(setting, terms, now)}
        harmless = {term: then for term, then in tried.items() if then.loss_of_reels < reels + HARM}
        best = min(harmless, key=lambda term: harmless[term].loss, default="")
        if not best or harmless[best].loss > now.loss - GAIN:
            return terms
        terms, now = [*terms, best], harmless[best]
        reels = min(reels, now.loss_of_reels)
        print(f"with    {best:<44} {now.loss:.5f}  like real reels {now.loss_of_reels:.5f}", flush=True)


def weakest(setting: Setting, terms: Sequence[str]) -> list[str]:
    """Those of *terms* that move the answer least."""
    rows = setting.rows(terms)
    model = fit(rows, setting.captured, setting.shares, signs_of(Features, terms), PENALTY)
    moves = dict(zip(terms, np.abs(model.weights * rows.std(0)), strict=True))
    return sorted(terms, key=moves.__getitem__)[:TRIED]


def narrow(setting: Setting, terms: list[str]) -> list[str]:
    """*terms* without those that are not missed."""
    now = outcome(setting, terms)
    while True:
        without = {
            term: outcome(setting, [one for one in terms if one != term]) for term in weakest(setting, terms)
        }
        least = min(without, key=lambda term: without[term].loss)
        if without[least].loss > now.loss + MISSED:
            return terms
        terms, now = [one for one in terms if one != least], without[least]
        print(f"without {least:<44} {now.loss:.5f}  like real reels {now.loss_of_reels:.5f}", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    add_files(parser)
    setting = prepare(parser.parse_args())
    terms = list(MESSAGE_TERMS)
    first = outcome(setting, terms)
    print(f"at first {len(terms)} terms{first.loss:>44.5f}  like real reels {first.loss_of_reels:.5f}")
    terms = narrow(setting, widen(setting, terms))
    print("ALONE =", tuple(term for term in terms if "*" not in term))
    print("TOGETHER =", tuple(term for term in terms if "*" in term))


if __name__ == "__main__":
    main()
