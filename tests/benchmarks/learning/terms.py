"""Which features each model looks at, and which way they may speak."""

from collections.abc import Sequence
from dataclasses import fields

import numpy as np

from hookcheck.core.weights.clash_features import ClashFeatures
from hookcheck.core.weights.conveyed import PartFeatures
from hookcheck.core.weights.weighing import Features
from tests.benchmarks.learning.regression import Numbers

SPEAK_FOR = {
    ClashFeatures: (
        "value_beside", "value_within", "value_rest", "value_bound", "opposite_bound", "opposite_beside",
        "opposite_within", "opposite_rest", "polarity_beside", "polarity_within",
        "denial_rest",
    ),
    PartFeatures: (
        "found", "partly", "suggested", "suggested_phrase", "rest", "neighbours",
    ),
    Features: (
        "weakest", "all_of_them", "weakest_part", "weakest_value", "taken", "telling.complementing",
        "telling.compact", "telling.outright", "telling.neighbouring",
    ),
}  # fmt: skip
EITHER_WAY = {
    ClashFeatures: (
        "value", "opposite", "polarity", "denial", "replaced", "value_heavy", "opposite_heavy",
        "turned", "apart", "own_apart", "opposite_apart", "value_late", "in_both", "first", "few",
        "value_shown", "amid", "after", "polarity_negated", "polarity_whole",
        "opposite_reworded", "beside_own", "long", "pure", "reworded", "addressing",
    ),
    PartFeatures: (
        "first", "word", "few", "missing_padding", "missing_support", "missing_of_plain",
        "missing_of_named", "missing_beside_telling", "missing_of_both",
        "missing_reworded", "missing_by_negation", "missing_between",
    ),
    Features: (
        "short", "reworded", "negates", "denying", "telling.addressing", "telling.told_twice",
        "telling.values_told", "telling.wide", "neighbours.apart", "neighbours.words_between",
        "neighbours.own_order",
    ),
}  # fmt: skip
"""All others speak against."""

CLASH_TERMS = tuple(field.name for field in fields(ClashFeatures))
PART_TERMS = tuple(field.name for field in fields(PartFeatures))

ALONE = (
    "weakest",
    "all_of_them",
    "weakest_value",
    "curt",
    "contradicted",
    "lost_item",
    "missing_name",
    "asked_too",
    "all_negated",
    "reworded",
    "negates",
    "denying",
    "short",
    "telling.told_twice",
    "telling.addressing",
    "telling.topic",
    "telling.values_told",
    "telling.goes_on",
    "telling.outright",
    "telling.other_order",
    "neighbours.apart",
)
"""The features of a message that have a weight of their own."""
TOGETHER = (
    "telling.told_twice*telling.told_twice",
    "reworded*neighbours.words_between",
    "missing_value*neighbours.apart",
    "contradicted*missing_weight",
    "values*short",
    "values*telling.mirrored",
    "missing*reworded",
    "taken*telling.goes_on",
    "short*telling.told_twice",
    "telling.complementing*neighbours.apart",
    "missing_value*telling.addressing",
    "lost_negation*neighbours.own_order",
    "telling.values_amid*telling.wide",
    "missing_name*telling.mirrored",
    "weakest*all_tentative",
    "missing_words*telling.negated_amid",
    "telling.compact*neighbours.own_order",
    "outdated*outdated",
    "weakest*contradicted",
    "contradicted*values",
    "curt*reworded",
    "missing_words*telling.values_told",
    "lost_negation*telling.neighbouring",
    "negates*telling.goes_on",
    "reworded*telling.values_amid",
    "weakest_part*missing",
    "telling.goes_on*telling.neighbouring",
    "untold*untold",
    "telling.outright*telling.goes_on",
)
"""Those that say something together which they do not say one by one. Chosen, as those before, by
`choose_terms.py`."""
MESSAGE_TERMS = (*ALONE, *TOGETHER)


def signs_of(
    kind: type[ClashFeatures] | type[PartFeatures] | type[Features], terms: Sequence[str]
) -> Numbers:
    """1 for a feature that may only speak for, -1 for one that may only speak against, 0 for other terms."""
    return np.array(
        [
            1.0 if term in SPEAK_FOR[kind] else 0.0 if term in EITHER_WAY[kind] or "*" in term else -1.0
            for term in terms
        ]
    )
