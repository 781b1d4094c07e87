"""The models with which findings are weighed."""

from dataclasses import dataclass
from types import MappingProxyType

import pytest

from hookcheck.core.weights.logistic import Model, read_terms


@dataclass
class Inner:
    wide: float


@dataclass
class Outer:
    asked: float
    telling: Inner


SEEN = Outer(3.0, Inner(0.5))


def test_a_term_is_a_feature_or_a_product_of_two() -> None:
    assert read_terms(["asked", "telling.wide", "asked*telling.wide", "asked*asked"])(SEEN) == [
        3,
        0.5,
        1.5,
        9,
    ]
    assert read_terms(["telling.wide"])(SEEN) == [0.5]


def test_probability_is_the_logistic_of_the_weighted_terms() -> None:
    model = Model(-1.0, MappingProxyType({"asked": 1.0, "asked*telling.wide": -2.0}), 0.5)
    assert model.probability(SEEN) == pytest.approx(1 / (1 + 2.718281828459045))
