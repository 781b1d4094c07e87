"""Finds the frame in which a line, or a word of it, came or went, between the samples that are searched."""

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from hookcheck.letter_shapes import Shape, Sighting, opacity, part_of, resized, sight
from hookcheck.sampling import Sample, Shot
from hookcheck.settings import FollowSettings


@dataclass(frozen=True, slots=True)
class Trace:
    """Where a shape was in the frames before one, newest first, as far back as it was there."""

    seen: tuple[tuple[Shot, Sighting], ...]
    lacking: Shot | None
    """The last frame without it; None when it was there in all that are remembered."""


def backwards(samples: Sequence[Sample] | deque[Sample]) -> Iterator[Shot]:
    """The frames before the last of *samples*, newest first."""
    for number in range(len(samples) - 1, -1, -1):
        yield from reversed(samples[number].before)
        if number:
            yield samples[number - 1]


def trace_back(shape: Shape, sighting: Sighting, earlier: Iterable[Shot], settings: FollowSettings) -> Trace:
    """Follow *shape* back through *earlier* frames, newest first, to the first in which it is half there."""
    seen: list[tuple[Shot, Sighting]] = []
    faint: list[tuple[Shot, Sighting]] = []
    step_x = step_y = 0
    lacking: Shot | None = None
    for shot in earlier:
        found = _found(shape, shot, sighting, step_x, step_y, settings)
        if found is None:
            lacking = shot
            break
        step_x, step_y = found.left - sighting.left, found.top - sighting.top
        sighting = found
        faint.append((shot, found))
        if opacity(shape, shot.luma, found.left, found.top) >= settings.half_there:
            # Behind a dialogue that dims the screen, a text stays what it was.
            seen += faint
            faint = []
    return Trace(tuple(seen), faint[0][0] if faint else lacking)


def sprung_up_s(
    shape: Shape,
    sighting: Sighting,
    start_s: float,
    earlier: Iterable[Shot],
    frame_s: float,
    settings: FollowSettings,
) -> float:
    """When *shape*, in full size from *start_s* on, was first there in another size."""
    half = min(shape.width_px // 2, 2 * shape.height_px)
    first = shape.width_px // 2 - half
    # Over the whole line a slight misjudgement of the size would add up.
    shape, sighting = part_of(shape, first, first + 2 * half), sighting.moved(first, 0)
    came_s = start_s
    newer: Shot | None = None
    for shot in earlier:
        if shot.time_s < start_s - settings.longest_spring_s:
            break
        if shot.time_s < start_s - 1e-6:
            found = _resized_in(shape, shot, sighting, settings)
            if found is None:
                return came_s if newer is None else _between(shot, newer, frame_s)
            (sighting, shape), newer, came_s = found, shot, shot.time_s
    return came_s


def _resized_in(
    shape: Shape, shot: Shot, near: Sighting, settings: FollowSettings
) -> tuple[Sighting, Shape] | None:
    best: tuple[Sighting, Shape] | None = None
    for scale in settings.tried_scales:
        other = resized(shape, scale)
        aside, below = (shape.width_px - other.width_px) // 2, (shape.height_px - other.height_px) // 2
        reach = other.reach_px(settings.near_heights)
        found = sight(other, shot.luma, near.left + aside, near.top + below, reach, reach)
        if found.similarity >= (best[0].similarity if best else settings.spring_similarity):
            best = found, other
    return best


def _found(
    shape: Shape, shot: Shot, near: Sighting, step_x: int, step_y: int, settings: FollowSettings
) -> Sighting | None:
    for heights in (settings.near_heights, settings.far_heights):
        reach = shape.reach_px(heights)
        found = sight(
            shape, shot.luma, near.left + step_x, near.top + step_y, reach + abs(step_x), reach + abs(step_y)
        )
        fits = found.similarity >= settings.same_similarity and found.weakest >= settings.same_weakest
        if fits and found.strength >= settings.faintest:
            return found
    return None


def came_s(here: Shot, trace: Trace, frame_s: float) -> float:
    """When what *trace* follows back from *here* came; frames last *frame_s*."""
    first = trace.seen[-1][0] if trace.seen else here
    return first.time_s if trace.lacking is None else _between(trace.lacking, first, frame_s)


def went_s(
    shape: Shape,
    last: Sighting,
    lacking: Shot,
    earlier: Iterable[Shot],
    frame_s: float,
    settings: FollowSettings,
) -> float | None:
    """When *shape*, last sighted so, was no longer half there; None when the *earlier* frames do not tell."""
    for shot in earlier:
        found = _found(shape, shot, last, 0, 0, settings)
        if found and opacity(shape, shot.luma, found.left, found.top) >= settings.half_there:
            return _between(shot, lacking, frame_s)
        lacking = shot
    return None


def took_over_s(
    old: tuple[Shape, Sighting], new: tuple[Shape, Sighting], here: Sample, frame_s: float
) -> float:
    """When the letters of *new*, found in *here*, took the place of the like ones of *old*."""
    first: Shot = here
    for shot in reversed(here.before):
        was, became = (sight(shape, shot.luma, at.left, at.top, 2, 2).similarity for shape, at in (old, new))
        if was >= became:
            return _between(shot, first, frame_s)
        first = shot
    return first.time_s


def words_came_s(
    shape: Shape,
    sighting: Sighting,
    line_s: float,
    earlier: Sequence[Shot],
    spans: Sequence[tuple[float, float]],
    frame_s: float,
    settings: FollowSettings,
) -> tuple[float, ...]:
    """When each word of a line came that is whole from *line_s* on; *spans* are their shares of its width."""
    older = [shot for shot in earlier if shot.time_s < line_s - 1e-6]
    times_s = []
    for first, last in spans:
        left = int(first * shape.width_px)
        word = part_of(shape, left, round(last * shape.width_px))
        trace = trace_back(word, sighting.moved(left, 0), older, settings)
        times_s.append(came_s(trace.seen[0][0], trace, frame_s) if trace.seen else line_s)
    return tuple(times_s)


def _between(last: Shot, first: Shot, frame_s: float) -> float:
    """When something changed between two frames: the middle, where others between them were not decoded."""
    return (min(last.time_s + frame_s, first.time_s) + first.time_s) / 2
