"""From which probability on the answer is yes."""

from collections.abc import Sequence

import numpy as np

from tests.benchmarks.learning.known_cases import Example
from tests.benchmarks.learning.regression import Numbers, newton

FALSE_ALARMS = 0.03
"""Share of captured cases in which a contradiction may be told."""


def even_odds(examples: Sequence[Example], confidence: Numbers) -> float:
    """The confidence at which a case of a file is as likely captured as not.

    Where the logistic curve of its labels over the log-odds crosses one half (Platt 1999). The threshold that
    decides most cases right jumps by 0.1 from fit to fit, as accuracy is flat around it; this one stays.
    """
    held = np.clip(confidence, 1e-4, 1 - 1e-4)
    labels = np.array([example.captured for example in examples])
    odds = np.log(held / (1 - held))[:, None]
    bias, (slope,) = newton(odds, labels, np.ones(len(labels)), 1e-6)
    return float(1 / (1 + np.exp(bias / slope)))


def alarm_threshold(examples: Sequence[Example], clashes: Sequence[Numbers]) -> float:
    """The lowest probability of a clash at which few enough captured cases are called contradicted."""
    surest = sorted(
        (
            max(found, default=0.0)
            for example, found in zip(examples, clashes, strict=True)
            if example.captured
        ),
        reverse=True,
    )
    return round(float(surest[int(FALSE_ALARMS * len(surest))]) + 0.005, 2)
