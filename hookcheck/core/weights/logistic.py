"""The small models with which findings are weighed: one weight a term, learned from labelled cases."""

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
    """Of each term: a feature ("asked") or the product of two ("values*mirrored")."""
    threshold: float
    """Probability from which the answer is yes."""

    @cached_property
    def _read(self) -> Callable[[object], list[float]]:
        return read_terms(self.weights)

    def probability(self, features: object) -> float:
        """The probability that *features*, an object with one number a feature, go with."""
        logit = self.bias + sum(map(mul, self.weights.values(), self._read(features)))
        return 1 / (1 + exp(-logit))


def read_terms(terms: Iterable[str]) -> Callable[[object], list[float]]:
    """What reads the value of each of *terms* from an object with one number a feature."""
    factors = [term.partition("*") for term in terms]
    names = [first for first, _, _ in factors]
    # The first one twice: of a single name there would be no tuple.
    read = attrgetter(names[0], *names)
    products = [n for n, (_, _, second) in enumerate(factors, 1) if second]
    read_seconds = attrgetter(names[0], *(second for _, _, second in factors if second))

    def values(features: object) -> list[float]:
        numbers = list(read(features))
        if products:
            for n, second in zip(products, read_seconds(features)[1:], strict=True):
                numbers[n] *= second
        return numbers[1:]

    return values


@cache
def load_model(name: str) -> Model:
    """The model of that *name* in `weights.toml`."""
    table = _tables()[name]
    return Model(table["bias"], MappingProxyType(table["weights"]), table.get("threshold", 0.5))


@cache
def _tables() -> dict[str, Any]:
    return tomllib.loads(files(__package__).joinpath("weights.toml").read_text(encoding="utf-8"))
