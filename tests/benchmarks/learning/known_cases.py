"""The labelled cases that are learned from, and what hookcheck finds in each."""

import argparse
from collections.abc import Iterable, Sequence
from dataclasses import astuple, dataclass
from pathlib import Path

import numpy as np

from hookcheck.core.capture import findings_in
from hookcheck.core.finds.clash import ClashKind
from hookcheck.core.finds.findings import Findings
from hookcheck.core.weights.clash_features import clash_features
from hookcheck.core.weights.conveyed import part_features
from hookcheck.core.weights.weighing import heard_or_read, is_left_to_model
from hookcheck.evaluation import Case, is_about, message_of, read_cases, says_instead
from hookcheck.settings import VerdictSettings
from tests.benchmarks.learning.folds import fold_of, set_aside
from tests.benchmarks.learning.other_videos import held_against_another
from tests.benchmarks.learning.regression import Numbers
from tests.benchmarks.learning.terms import CLASH_TERMS
from tests.benchmarks.learning.told_outright import told_besides, told_in_part, told_outright

PLAIN_SHARE = 0.2
"""What a message counts that is told outright, or held against a video about something else."""
IN_PART_SHARE = 0.05
"""What a message counts that is told in half: authors tell one by what it stands for, too."""
PLAIN_OF = 3
"""Of so many cases one is also told outright, one in part, and one held against another video; and one told
outright in its own video."""
LIKE_OF = 40
"""Half of these videos are those that have most words of the message of so many."""
KNOWN_SHARE = 0.3
"""What a case counts that the lexicon was widened with, beside a fresh one."""
HARD_SHARE = 0.5
"""What a case counts that was made hard on purpose, known or not."""


@dataclass(frozen=True)
class Example:
    """A labelled case and what hookcheck finds in it."""

    case: Case
    findings: Findings
    clashes: Numbers
    """Features of each clash."""
    contradicts: Numbers
    """1 for a clash that the label names."""
    parts: Numbers
    """Features of each concept, as if nothing clashed."""
    conveyed: Numbers
    """1 for a concept that the label does not call missing or contradicted."""
    share: float
    """What the case counts."""

    @property
    def captured(self) -> float:
        return float(self.case.label.captured)

    @property
    def share_of_message(self) -> float:
        """What it counts for the model of the message, which is not asked where a demand is not met."""
        return self.share * is_left_to_model(self.findings)


@dataclass(frozen=True)
class Known:
    """The labelled cases, as they are learned from."""

    work: dict[str, list[Example]]
    """By file."""
    aside: dict[str, list[Case]]
    plain: list[Example]
    """Messages told outright, or in part."""
    unrelated: list[Example]
    """Messages held against another video."""

    @property
    def examples(self) -> list[Example]:
        """All that is learned from, those of the files first."""
        of_files = (example for group in self.work.values() for example in group)
        return [*of_files, *self.plain, *self.unrelated]


def example_of(case: Case, settings: VerdictSettings, share: float = 1.0) -> Example:
    """What hookcheck finds in *case*, beside what its label says."""
    assert case.evidence is not None
    findings = heard_or_read(findings_in(message_of(case), case.evidence, case.evidence.window_s, settings))
    concepts = findings.message.concepts
    label = case.label
    contradicts = []
    for clash in findings.clashes:
        name = case.message if clash.concept is None else concepts[clash.concept].name
        whole = clash.kind in (
            ClashKind.DENIAL, ClashKind.ROLES, ClashKind.SCOPE, ClashKind.PLANNED
        )  # fmt: skip
        contradicts.append(
            any(whole or says_instead((name, clash.quote), pair) for pair in label.contradicted)
        )
    wanting = (*label.missing, *(said for said, _ in label.contradicted))
    return Example(
        case,
        findings,
        np.array([astuple(clash_features(findings, clash)) for clash in findings.clashes]).reshape(
            -1, len(CLASH_TERMS)
        ),
        np.array(contradicts, dtype=float),
        np.array([astuple(one) for one in part_features(findings, [0.0] * len(concepts))]),
        np.array(
            [not any(is_about(concept.name, entry) for entry in wanting) for concept in concepts],
            dtype=float,
        ),
        share,
    )


def captured(examples: Sequence[Example]) -> Numbers:
    """1 for each case that its label calls captured."""
    return np.array([example.captured for example in examples])


def add_files(parser: argparse.ArgumentParser) -> None:
    """The arguments that say what to learn from."""
    parser.add_argument("files", type=Path, nargs="+", help="labelled cases, JSON Lines")
    parser.add_argument("--more", type=Path, nargs="*", default=[], help="cases to learn from whole")
    parser.add_argument("--hard", type=Path, nargs="*", default=[], help="cases made hard on purpose")
    parser.add_argument(
        "--fresh", type=Path, nargs="*", default=[], help="cases that the lexicon does not know"
    )
    parser.add_argument(
        "--told", type=Path, nargs="*", default=[], help="videos written to tell a message, all captured"
    )


def read_known(arguments: argparse.Namespace) -> Known:
    """Read the files that the arguments name."""
    settings = VerdictSettings()
    known: dict[str, list[Case]] = {}
    aside: dict[str, list[Case]] = {}
    share: dict[str, float] = {}
    for path in (*arguments.files, *arguments.more, *arguments.hard, *arguments.told, *arguments.fresh):
        cases = read_cases(path)
        kept_out = set_aside(cases) if path in arguments.files else set()
        hard = path in (*arguments.files[1:], *arguments.hard)
        share[path.stem] = HARD_SHARE if hard else KNOWN_SHARE if path in arguments.more else 1.0
        known[path.stem] = [case for case in cases if case.id not in kept_out]
        aside[path.stem] = [case for case in cases if case.id in kept_out]
    talk = [case for path in arguments.fresh for case in known[path.stem] if case.label.captured]
    outright: list[Case] = []
    besides: list[Case | None] = []
    in_part: list[Case | None] = []
    unrelated: list[Case | None] = []
    for case in (case for cases in known.values() for case in cases):
        others = [one for one in talk if one.language == case.language and one is not case]
        if not others:
            continue
        if fold_of(f"besides {case.id}", PLAIN_OF) == 0:
            besides.append(told_besides(case))
        drawn = fold_of(f"plain {case.id}", PLAIN_OF)
        other = others[fold_of(f"talk {case.id}", len(others))]
        if drawn == 0:
            outright.append(told_outright(case, other))
        elif drawn == 1:
            alike = fold_of(f"like {case.id}", 2) == 0
            unrelated.append(held_against_another(case, others, LIKE_OF if alike else 1))
        else:
            in_part.append(told_in_part(case, other))

    def examples(cases: Iterable[Case | None], share: float) -> list[Example]:
        return [example_of(case, settings, share) for case in cases if case is not None]

    return Known(
        {name: examples(cases, share[name]) for name, cases in known.items()},
        aside,
        [
            *examples((*outright, *besides), PLAIN_SHARE),
            *examples(in_part, IN_PART_SHARE),
        ],
        examples(unrelated, PLAIN_SHARE),
    )
