"""Joins the lines of one caption block, in reading order."""

from collections.abc import Sequence
from itertools import pairwise

from hookcheck.core.evidence import Box, TextEvent, TimedBox, TimedText
from hookcheck.core.opening.tracking import LineTrack
from hookcheck.settings import LayoutSettings


def join_lines(lines: Sequence[LineTrack], settings: LayoutSettings) -> tuple[TextEvent, ...]:
    """One event for each block of lines that belong together."""
    blocks: list[list[LineTrack]] = []
    for line in sorted(lines, key=lambda line: (line.path[0].box.top, line.path[0].box.left)):
        homes = [block for block in blocks if any(_belong(other, line, settings) for other in block)]
        together = [line, *(other for block in homes for other in block)]
        blocks = [block for block in blocks if block not in homes]
        blocks.append(together)
    events = [_event(block) for block in blocks]
    return tuple(sorted(events, key=lambda event: (event.start_s, event.box.top, event.box.left)))


def _belong(one: LineTrack, other: LineTrack, settings: LayoutSettings) -> bool:
    shared_s = min(one.end_s, other.end_s) - max(one.start_s, other.start_s)
    if shared_s <= 0:
        return False
    starts_s, ends_s = abs(one.start_s - other.start_s), abs(one.end_s - other.end_s)
    if min(starts_s, ends_s) > settings.together_s:
        return False
    height = min(one.height, other.height)
    if height < settings.like_height * max(one.height, other.height):
        return False
    if _moved_apart(one, other) > settings.apart_heights * height or one.scene_reason != other.scene_reason:
        return False
    first, second = one.path[0].box, other.path[0].box
    if max(first.top, second.top) < min(first.bottom, second.bottom) - 0.5 * height:
        gap = max(first.left, second.left) - min(first.right, second.right)
        return 0 <= gap < settings.word_gap_heights * height
    gap = max(first.top, second.top) - min(first.bottom, second.bottom)
    across = min(first.right, second.right) - max(first.left, second.left)
    narrower = min(first.right - first.left, second.right - second.left)
    return gap < settings.line_gap_heights * height and across > settings.shared_width * narrower


def _moved_apart(one: LineTrack, other: LineTrack) -> float:
    """How far two lines move from each other while both are up, as a share of the frame."""
    from_s, until_s = max(one.start_s, other.start_s), min(one.end_s, other.end_s)
    moves = []
    for line in (one, other):
        first, last = (
            min(line.path, key=lambda step: abs(step.time_s - moment_s)).box for moment_s in (from_s, until_s)
        )
        moves.append((last.left - first.left, last.top - first.top))
    (right, down), (other_right, other_down) = moves
    return max(abs(right - other_right), abs(down - other_down))


def _event(block: Sequence[LineTrack]) -> TextEvent:
    rows = _rows(block)
    ordered = [line for row in rows for line in row]
    text = "\n".join(" ".join(line.text for line in row) for row in rows)
    raw = "\n".join(" ".join(line.raw_text or line.text for line in row) for row in rows)
    weights = [max(1, len(line.text)) for line in ordered]
    contrasts = [line.contrast for line in ordered if line.contrast is not None]
    return TextEvent(
        text=text,
        start_s=min(line.start_s for line in ordered),
        end_s=max(line.end_s for line in ordered),
        box=_around([line.box for line in ordered]),
        confidence=sum(line.confidence * w for line, w in zip(ordered, weights, strict=True)) / sum(weights),
        raw_text=raw if raw != text else "",
        parts=_parts(ordered),
        path=_path(ordered),
        text_height=sum(line.height for line in ordered) / len(ordered),
        contrast=min(contrasts) if contrasts else None,
        completeness=sum(line.completeness for line in ordered) / len(ordered),
        placement_reason=ordered[0].scene_reason,
    )


def _rows(block: Sequence[LineTrack]) -> list[list[LineTrack]]:
    """Lines side by side share a row; rows from the top, each from the left."""
    rows: list[list[LineTrack]] = []
    for line in sorted(block, key=lambda line: line.box.top + line.box.bottom):
        middle = (line.box.top + line.box.bottom) / 2
        if rows and middle < rows[-1][0].box.bottom - 0.25 * line.height:
            rows[-1].append(line)
        else:
            rows.append([line])
    return [sorted(row, key=lambda line: line.box.left) for row in rows]


def _parts(ordered: Sequence[LineTrack]) -> tuple[TimedText, ...]:
    pieces = [piece for line in ordered for piece in (line.parts or (TimedText(line.text, line.start_s),))]
    if max(piece.start_s for piece in pieces) - min(piece.start_s for piece in pieces) < 0.15:
        return ()
    return tuple(sorted(pieces, key=lambda piece: piece.start_s))


def _path(ordered: Sequence[LineTrack]) -> tuple[TimedBox, ...]:
    longest = max(ordered, key=lambda line: len(line.path))
    if all(_still(one.box, other.box, longest.height) for one, other in pairwise(longest.path)):
        return ()
    return longest.path


def _still(one: Box, other: Box, height: float) -> bool:
    return max(abs(one.left - other.left), abs(one.top - other.top)) < 0.25 * height


def _around(boxes: Sequence[Box]) -> Box:
    return Box(
        min(box.left for box in boxes),
        min(box.top for box in boxes),
        max(box.right for box in boxes),
        max(box.bottom for box in boxes),
    )
