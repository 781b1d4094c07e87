"""Captions shown word by word, as one text that grows."""

from collections.abc import Sequence
from dataclasses import replace

from hookcheck.core.evidence import Box, TextEvent, TimedText
from hookcheck.settings import CaptionRunSettings


def join_runs(events: Sequence[TextEvent], settings: CaptionRunSettings) -> tuple[TextEvent, ...]:
    """Put short texts that take each other's place at once together, each with the time it came."""
    runs: list[list[TextEvent]] = []
    for event in sorted(events, key=lambda event: (event.start_s, event.end_s)):
        run = next((run for run in reversed(runs) if _follows(run[-1], event, settings)), None)
        if run is None:
            runs.append([event])
        else:
            run.append(event)
    joined = []
    for run in runs:
        joined.extend([_joined(run)] if len(run) >= settings.fewest else run)
    return tuple(sorted(joined, key=lambda event: (event.start_s, event.end_s)))


def _follows(before: TextEvent, event: TextEvent, settings: CaptionRunSettings) -> bool:
    short = all(len(one.text.split()) <= settings.most_words for one in (before, event))
    gap_s = event.start_s - before.end_s
    in_place = before.box.top < event.box.bottom and event.box.top < before.box.bottom
    brief = event.end_s - event.start_s <= settings.longest_s and before.end_s - before.start_s <= (
        settings.longest_s
    )
    return short and brief and in_place and -settings.overlap_s <= gap_s <= settings.gap_s


def _joined(run: Sequence[TextEvent]) -> TextEvent:
    boxes = [event.box for event in run]
    return replace(
        run[0],
        text=" ".join(event.text for event in run),
        end_s=max(event.end_s for event in run),
        box=Box(
            min(box.left for box in boxes),
            min(box.top for box in boxes),
            max(box.right for box in boxes),
            max(box.bottom for box in boxes),
        ),
        confidence=min(event.confidence for event in run),
        raw_text="",
        parts=tuple(TimedText(event.text, event.start_s) for event in run),
    )
