"""How clearly letters stand out from what is right behind them."""

import cv2
import numpy as np
from numpy.typing import NDArray


def contrast_of(line: NDArray[np.uint8]) -> float:
    """WCAG 2 contrast ratio of the letters in the picture of one *line* (RGB), 1 to 21."""
    luma = cv2.cvtColor(line, cv2.COLOR_RGB2GRAY)
    threshold, _ = cv2.threshold(luma, 0, 255, cv2.THRESH_BINARY + cv2.THRESH_OTSU)
    light = luma > threshold
    if light.all() or not light.any():
        return 1.0
    brighter, darker = (_luminance(luma[part]) for part in (light, ~light))
    return round((brighter + 0.05) / (darker + 0.05), 2)


def _luminance(levels: NDArray[np.uint8]) -> float:
    """Relative luminance of the middle grey level."""
    share = float(np.median(levels)) / 255
    return share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4
