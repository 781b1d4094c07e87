"""Logistic regression with an L2 penalty, whose weights keep the signs that their meaning demands."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float64]


@dataclass(frozen=True)
class Model:
    """Weights on the features as they are."""

    bias: float
    weights: Numbers

    def probability(self, numbers: Numbers) -> Numbers:
        """One probability a row."""
        return np.asarray(1 / (1 + np.exp(-(numbers @ self.weights + self.bias))), dtype=np.float64)


def fit(numbers: Numbers, labels: Numbers, shares: Numbers, signs: Numbers, penalty: float) -> Model:
    """Weights that explain *labels* best, each with the sign that its meaning demands (0: either)."""
    mean, spread = np.average(numbers, axis=0, weights=shares), numbers.std(axis=0)
    spread = np.where(spread < 1e-9, 1.0, spread)
    scaled = (numbers - mean) / spread
    used = np.ones(numbers.shape[1], dtype=bool)
    while True:
        bias, weights = newton(scaled[:, used], labels, shares, penalty)
        wrong = weights * signs[used] < 0
        if not wrong.any():
            break
        used[np.flatnonzero(used)[wrong]] = False
    plain = np.zeros(numbers.shape[1])
    plain[used] = weights / spread[used]
    return Model(float(bias - plain @ mean), plain)


def newton(scaled: Numbers, labels: Numbers, shares: Numbers, penalty: float) -> tuple[float, Numbers]:
    """Bias and weights of a logistic regression on features of equal spread."""
    rows = np.c_[np.ones(len(scaled)), scaled]
    ridge = np.r_[1e-6, np.full(scaled.shape[1], penalty)]
    weights = np.zeros(rows.shape[1])
    for _ in range(100):
        guess = 1 / (1 + np.exp(-(rows @ weights)))
        slope = rows.T @ (shares * (guess - labels)) + ridge * weights
        curve = (rows * (shares * guess * (1 - guess))[:, None]).T @ rows + np.diag(ridge)
        step = np.linalg.solve(curve, slope)
        weights = weights - step
        if np.abs(step).max() < 1e-9:
            break
    return float(weights[0]), weights[1:]
