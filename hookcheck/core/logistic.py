"""The small models with which findings are weighed: one weight a feature, learned from labelled cases."""

import tomllib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import files
from math import exp
from operator import attrgetter, mul
from types import MappingProxyType
from typing import Any


@dataclass(frozen=True)
class Model:
    """A logistic regression."""

    bias: float
    weights: Mapping[str, float]
    threshold: float
    """Probability from which the answer is yes."""

    @cached_property
    def _read(self) -> Callable[[object], Iterable[float]]:
        return attrgetter(*self.weights)

    def probability(self, features: object) -> float:
        """The probability that *features*, an object with one number a weight, go with."""
        logit = self.bias + sum(map(mul, self.weights.values(), self._read(features)))
        return 1 / (1 + exp(-logit))


@cache
def load_model(name: str) -> Model:
    """The model of that *name* in `weights.toml`."""
    table = _tables()[name]
    return Model(table["bias"], MappingProxyType(table["weights"]), table.get("threshold", 0.5))


@cache
def _tables() -> dict[str, Any]:
    return tomllib.loads(files(__package__).joinpath("weights.toml").read_text(encoding="utf-8"))
