"""Puts back the spaces that recognition drops between words set tightly."""

import re
from collections.abc import Sequence

from hookcheck.core.wording.frequency import zipf
from hookcheck.settings import SpaceSettings

_LETTERS = re.compile(r"[^\W\d_]+")


def with_spaces(characters: Sequence[tuple[str, float]], settings: SpaceSettings) -> str:
    """A line of *characters*, each with how likely a space stands before it, 0 to 1.

    A run without spaces is parted where one is likely, if that makes words that are known, or where it is no
    word as it stands.
    """
    runs: list[list[tuple[str, float]]] = [[]]
    for character, chance in characters:
        if character == " ":
            runs.append([])
        else:
            runs[-1].append((character, chance))
    return " ".join(part for run in runs if run for part in _parted(run, settings))


def word_spans(text: str, positions: Sequence[float]) -> tuple[tuple[float, float], ...]:
    """From where to where each word of *text* reaches; *positions* are the middles of its letters, 0 to 1."""
    spans: list[tuple[float, float]] = []
    width = (positions[-1] - positions[0]) / max(1, len(positions) - 1) if positions else 0.0
    first = 0
    for word in text.split():
        last = first + len(word) - 1
        if last >= len(positions):
            return ()
        left = positions[first] - width / 2
        right = positions[last] + width / 2
        spans.append((max(0.0, left), min(1.0, right)))
        first = last + 1
    return tuple(spans)


def _parted(run: Sequence[tuple[str, float]], settings: SpaceSettings) -> list[str]:
    text = "".join(character for character, _ in run)
    if not text.isalpha() or _is_word(text, settings):
        return [text]
    cuts = [n for n, (_, chance) in enumerate(run) if n and chance >= settings.least_chance]
    parts = [text[start:end] for start, end in zip([0, *cuts], [*cuts, len(text)], strict=True)]
    return parts if all(_is_word(part, settings) for part in parts) else [text]


def _is_word(text: str, settings: SpaceSettings) -> bool:
    return all(zipf(word) >= settings.known_zipf for word in _LETTERS.findall(text.casefold()))
