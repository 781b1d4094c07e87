"""Which words on screen a mark crosses out: "❌ plastic bags", "tong sampah biasa ✘"."""

import re

from hookcheck.core.evidence import Channel
from hookcheck.core.lexicon import FunctionKind
from hookcheck.core.readings.reading import Reading
from hookcheck.core.wording.function_phrases import find_phrases

_CROSSES = "❌🚫⛔✗✘"
_MARK = re.compile(f"([{_CROSSES}✅✔✓☑])")
_SAYING_NO = (FunctionKind.NEGATORS, FunctionKind.PROHIBITION, FunctionKind.DENIERS)


def find_crossed_out(reading: Reading) -> frozenset[int]:
    """The words beside a cross in their line, but in a text that says no itself: "❌ jangan pakai air"."""
    marked = [
        (number, _beside_crosses(unit.text))
        for number, unit in enumerate(reading.units)
        if unit.channel is Channel.SCREEN and any(mark in unit.text for mark in _CROSSES)
    ]
    if not marked:
        return frozenset()
    no = {first for kind in _SAYING_NO for first, _ in find_phrases(kind, reading.words)}
    crossed: set[int] = set()
    for number, spans in marked:
        inside = [n for n, unit in enumerate(reading.unit_of) if unit == number]
        if no.isdisjoint(inside):
            crossed.update(
                n for n in inside if any(begin <= reading.tokens[n].start < end for begin, end in spans)
            )
    return frozenset(crossed)


def _beside_crosses(text: str) -> list[tuple[int, int]]:
    """Where the pieces of *text* begin and end that a cross stands before or, at the end of lines, behind."""
    spans: list[tuple[int, int]] = []
    begin = 0
    for line in text.splitlines(keepends=True):
        marks = [(begin + one.start(), begin + one.end(), one[0]) for one in _MARK.finditer(line)]
        ends = [start for start, _, _ in marks] + [begin + len(line)]
        if marks and not line[: marks[0][0] - begin].strip():
            spans.extend((last, ends[n + 1]) for n, (_, last, mark) in enumerate(marks) if mark in _CROSSES)
        else:
            starts = [begin] + [last for _, last, _ in marks]
            spans.extend((starts[n], start) for n, (start, _, mark) in enumerate(marks) if mark in _CROSSES)
        begin += len(line)
    return spans
