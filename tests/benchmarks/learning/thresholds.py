"""From which probability on the answer is yes."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from tests.benchmarks.learning.known_cases import Example
from tests.benchmarks.learning.regression import Numbers, newton


def even_odds(labels: Numbers, confidence: Numbers) -> float:
    """The confidence at which the answer is as likely yes as no.

    Where the logistic curve of the labels over the log-odds crosses one half (Platt 1999). The threshold that
    decides most cases right jumps by 0.1 from fit to fit, as accuracy is flat around it; this one stays.
    """
    held = np.clip(confidence, 1e-4, 1 - 1e-4)
    odds = np.log(held / (1 - held))[:, None]
    bias, (slope,) = newton(odds, labels, np.ones(len(labels)), 1e-6)
    return float(1 / (1 + np.exp(bias / slope)))


def alarm_threshold(
    examples: Sequence[Example], clashes: Sequence[Numbers], refused: NDArray[np.bool_]
) -> float:
    """The probability of its surest clash at which a *refused* case is as likely contradicted as not."""
    asked = [n for n, one in enumerate(clashes) if refused[n] and len(one)]
    labels = np.array([bool(examples[n].case.label.contradicted) for n in asked], dtype=float)
    return round(even_odds(labels, np.array([max(clashes[n]) for n in asked])), 2)
