"""Follows each line of text from sample to sample, and keeps its best picture for reading."""

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import accumulate, pairwise

import cv2
import numpy as np
from numpy.typing import NDArray

from hookcheck.backends import FoundLine, Reading
from hookcheck.core.boxes import area, around, grown, inside, overlap
from hookcheck.core.evidence import Box, TimedBox
from hookcheck.letter_shapes import Shape, Sighting, shape_at, sight
from hookcheck.line_times import backwards, came_s, sprung_up_s, trace_back, went_s, words_came_s
from hookcheck.sampling import Sample
from hookcheck.settings import FollowSettings

Image = NDArray[np.uint8]


class Presence(StrEnum):
    """What became of a line in the latest sample."""

    HERE = "here"
    BRIGHTER = "brighter"
    """Here, and clearer than in the picture kept of it."""
    CHANGED = "changed"
    """Mostly here, but some of its letters are others."""
    LOST = "lost"


@dataclass(slots=True, eq=False)
class FollowedLine:
    """One line that keeps its letters, while it is on screen."""

    shape: Shape
    sighting: Sighting
    """The latest."""
    corners: NDArray[np.float32]
    """4 x 2 shares of the frame, where its picture was taken."""
    crop: Image
    """The picture to read it from."""
    start_s: float
    end_s: float
    whole_s: float
    """From when on it had its full size and all its words."""
    path: list[TimedBox]
    presence: Presence = Presence.HERE
    seen: int = 1
    looked_at_s: float = 0.0
    pictures: int = 1
    turns: int = 0
    """How many lines in a row came and went in this place within moments."""
    reading: Reading | None = None
    """Of `crop`; None until somebody reads it."""
    words_s: tuple[float, ...] = ()
    """When each of its words came; empty when they came together."""
    is_legible: bool = True
    """False once a reading made nothing of it; it is then followed, but calls for no look."""

    moves: int = 0
    """Samples in which what is around it moved along, less those in which it moved alone."""

    @property
    def box(self) -> Box:
        """Where it was last."""
        return self.path[-1].box


class LineFollower:
    """The lines on screen at the moment, and those that went."""

    def __init__(self, settings: FollowSettings) -> None:
        self._settings = settings
        self._recent: deque[Sample] = deque(maxlen=settings.remembered_samples)
        self._frame_s = float("inf")
        self.live: list[FollowedLine] = []
        self._gone: list[FollowedLine] = []

    def follow(self, sample: Sample) -> tuple[FollowedLine, ...]:
        """Find the live lines again in *sample*; returns those that call for another look."""
        self._recent.append(sample)
        shown_s = [shot.time_s for shot in reversed((*backwards([sample]), *list(self._recent)[-2:-1]))]
        self._frame_s = min(
            (after_s - before_s for before_s, after_s in pairwise((*shown_s, sample.time_s))),
            default=self._frame_s,
        )
        for line in self.live:
            before = line.sighting
            sighting = self._search(line, sample)
            line.presence = self._presence(line, before, sighting)
            if line.presence is not Presence.LOST:
                self._see(line, sample, sighting)
                self._compare_moves(line, before, sighting)
        return tuple(
            line
            for line in self.live
            if line.presence is not Presence.HERE
            and (line.is_legible or line.presence is Presence.BRIGHTER)
            and not self.is_restless(line, sample)
        )

    def growing(self, sample: Sample) -> tuple[FollowedLine, ...]:
        """The lines that may be getting longer, letter by letter or word by word."""
        return tuple(
            line
            for line in self.live
            if line.is_legible
            and line.reading is not None
            and sample.time_s - line.whole_s < self._settings.growth_s
            and not self.is_restless(line, sample)
        )

    def is_restless(self, line: FollowedLine, sample: Sample) -> bool:
        """Whether *line* changes all the time, as a timecode does, and was looked at a moment ago."""
        settings = self._settings
        return (
            line.turns >= settings.restless_turns
            and sample.time_s - line.looked_at_s < settings.restless_look_s
        )

    def _search(self, line: FollowedLine, sample: Sample) -> Sighting:
        """*line* in *sample*: where it was heading, or else further around."""
        step_x, step_y = self._heading(line, sample)
        left, top = line.sighting.left + step_x, line.sighting.top + step_y
        near = line.shape.reach_px(self._settings.near_heights)
        sighting = sight(line.shape, sample.luma, left, top, near, near)
        if self._fits(sighting) or not line.is_legible:
            return sighting
        far = line.shape.reach_px(self._settings.far_heights)
        wider = sight(line.shape, sample.luma, left, top, far, far)
        return wider if wider.similarity > sighting.similarity else sighting

    def _heading(self, line: FollowedLine, sample: Sample) -> tuple[int, int]:
        if len(line.path) < 2 or line.path[-1].time_s - line.path[-2].time_s > 0.3:
            return 0, 0
        last, before = line.path[-1].box, line.path[-2].box
        rows, columns = sample.luma.shape
        return round((last.left - before.left) * columns), round((last.top - before.top) * rows)

    def _fits(self, sighting: Sighting) -> bool:
        settings = self._settings
        return sighting.similarity >= settings.same_similarity and sighting.strength >= settings.faintest

    def _presence(self, line: FollowedLine, before: Sighting, now: Sighting) -> Presence:
        settings = self._settings
        if not self._fits(now):
            return Presence.LOST
        drop = before.weakest - now.weakest
        if now.weakest < settings.whole_weakest and drop > settings.sudden_drop:
            return Presence.CHANGED
        steady = now.strength < settings.steady_rise * before.strength
        if now.strength > settings.brighter and steady and line.pictures < settings.most_pictures:
            return Presence.BRIGHTER
        return Presence.HERE

    def _see(self, line: FollowedLine, sample: Sample, sighting: Sighting) -> None:
        line.sighting = sighting
        line.seen += 1
        line.path.append(TimedBox(sample.time_s, _box_of(line.shape, sighting, sample.luma)))

    def _compare_moves(self, line: FollowedLine, before: Sighting, now: Sighting) -> None:
        """Note whether what is around a line that moved went with it, as on a sign that was filmed."""
        right, down = now.left - before.left, now.top - before.top
        if not (right or down) or len(self._recent) < 2:
            return
        earlier, luma = self._recent[-2].luma, self._recent[-1].luma
        rows, columns = luma.shape
        margin = round(self._settings.surroundings_heights * line.shape.height_px)
        left = max(0, before.left - margin, -right, before.left - margin - right)
        top = max(0, before.top - margin, -down, before.top - margin - down)
        across = min(columns, columns - right, before.left + line.shape.width_px + margin) - left
        along = min(rows, rows - down, before.top + line.shape.height_px + margin) - top
        if across <= 0 or along <= 0:
            return
        around = np.ones((along, across), np.uint8)
        half = line.shape.height_px // 2
        around[
            max(0, before.top - half - top) : before.top + line.shape.height_px + half - top,
            max(0, before.left - half - left) : before.left + line.shape.width_px + half - left,
        ] = 0
        was = earlier[top : top + along, left : left + across]
        stayed = cv2.mean(cv2.absdiff(was, luma[top : top + along, left : left + across]), around)[0]
        there = luma[top + down : top + down + along, left + right : left + right + across]
        went = cv2.mean(cv2.absdiff(was, there), around)[0]
        if stayed > self._settings.plain_levels:
            line.moves += 1 if went < self._settings.moved_along * stayed else -1

    def found(self, sample: Sample, lines: Sequence[FoundLine], image: Image) -> None:
        """Take in the *lines* that a look at *sample* found; corners are in pixels of *image*."""
        for found in lines:
            corners = (found.corners_px / np.array([image.shape[1], image.shape[0]])).astype(np.float32)
            box = _bounds(corners)
            if area(box) > self._settings.largest_share:
                continue
            self._take_in(
                sample, box, corners, cut_out(image, found.corners_px, self._settings.crop_height_px)
            )

    def _take_in(self, sample: Sample, box: Box, corners: NDArray[np.float32], crop: Image) -> None:
        rows, columns = sample.luma.shape
        left, top, right, bottom = _pixels(box, columns, rows)
        if right - left < 3 or bottom - top < 3:
            return
        slack = self._settings.grown_heights * (box.bottom - box.top) * rows / columns
        here = [line for line in self.live if overlap(line.box, box) > 0.5 and _like_height(line.box, box)]
        for line in here:
            if line.presence is Presence.CHANGED and _same_ends(line.box, box, slack):
                line.presence = self._fading(line.sighting)
        still = [line for line in here if line.presence in (Presence.HERE, Presence.BRIGHTER)]
        for line in still:
            line.looked_at_s = sample.time_s
            if _same_ends(line.box, box, slack) and line.presence is Presence.BRIGHTER:
                line.shape = shape_at(sample.luma, left, top, right, bottom)
                line.sighting = sight(line.shape, sample.luma, left, top, 0, 0)
                line.corners, line.crop, line.presence = corners, crop, Presence.HERE
                line.pictures += 1
                line.reading = None
                self._look_back_again(line, sample)
        if still and _same_ends(around(line.box for line in still), box, slack, shorter=True):
            # Found again, or some of it, or two pieces of a line as one.
            return
        shape = shape_at(sample.luma, left, top, right, bottom)
        if self._moved(sample, shape, left, top):
            return
        place = sight(shape, sample.luma, left, top, 0, 0)
        begun = FollowedLine(
            shape=shape,
            sighting=place,
            corners=corners,
            crop=crop,
            start_s=sample.time_s,
            end_s=sample.time_s,
            whole_s=sample.time_s,
            path=[TimedBox(sample.time_s, _box_of(shape, place, sample.luma))],
            looked_at_s=sample.time_s,
        )
        self._look_back(begun, sample)
        lost = [line for line in here if line not in still]
        for line in lost:
            if (
                line.presence is Presence.LOST
                and begun.seen > 1
                and self._is_remnant(begun.shape, line.shape)
            ):
                # What can still be seen of a line that fades or leaves.
                self._see(line, sample, line.sighting)
                line.presence = Presence.HERE
                return
            if _same_ends(line.box, box, slack) and sample.time_s - line.start_s < self._settings.restless_s:
                begun.turns = max(begun.turns, line.turns + 1)
                if begun.turns > self._settings.restless_turns:
                    begun.start_s = sample.time_s
        for line in here:
            self._lose(line, sample)
        self.live.append(begun)

    def _is_remnant(self, shape: Shape, whole: Shape) -> bool:
        """Whether *shape* is less than what *whole* was: narrower, or fainter."""
        is_narrower = whole.width_px - shape.width_px > self._settings.grown_heights * shape.height_px
        return is_narrower or shape.energy < self._settings.fainter**2 * whole.energy

    def _fading(self, sighting: Sighting) -> Presence:
        """What seems to have changed may only fade: its letters are alike, but fainter or clearer."""
        if sighting.strength < self._settings.fainter:
            return Presence.HERE
        return Presence.BRIGHTER if sighting.strength > self._settings.brighter else Presence.CHANGED

    def _moved(self, sample: Sample, shape: Shape, left: int, top: int) -> bool:
        """Whether a found *shape* is a lost line that went there; it is then followed on."""
        for line in self.live:
            if (
                line.presence is not Presence.LOST
                or abs(line.shape.width_px - shape.width_px) > shape.height_px
            ):
                continue
            reach = shape.height_px
            aside = (shape.width_px - line.shape.width_px) // 2
            below = (shape.height_px - line.shape.height_px) // 2
            sighting = sight(line.shape, sample.luma, left + aside, top + below, reach, max(2, reach // 2))
            if self._fits(sighting) and sighting.weakest >= self._settings.same_weakest:
                self._see(line, sample, sighting)
                line.presence = Presence.HERE
                return True
        return False

    def _look_back(self, line: FollowedLine, sample: Sample) -> None:
        """Move the start of *line* back to the first frame that showed it."""
        trace = trace_back(line.shape, line.sighting, backwards(self._recent), self._settings)
        line.start_s = line.whole_s = came_s(sample, trace, self._frame_s)
        if trace.lacking is not None:
            at = trace.seen[-1][1] if trace.seen else line.sighting
            line.start_s = sprung_up_s(
                line.shape, at, line.whole_s, backwards(self._recent), self._frame_s, self._settings
            )
        steps = [TimedBox(shot.time_s, _box_of(line.shape, at, shot.luma)) for shot, at in trace.seen]
        line.path[:0] = reversed(steps)
        line.seen += sum(isinstance(shot, Sample) for shot, _ in trace.seen)

    def time_words(self, line: FollowedLine, spans: Sequence[tuple[float, float]]) -> None:
        """Find when each word of *line*, just found, came; *spans* are their shares of its width."""
        if len(spans) < 2 or line.path[-1].time_s != self._recent[-1].time_s:
            return
        words_s = words_came_s(
            line.shape,
            line.sighting,
            line.whole_s,
            tuple(backwards(self._recent)),
            spans,
            self._frame_s,
            self._settings,
        )
        # In reading order: a later word that stands where one of the text before stood was not there first.
        words_s = tuple(accumulate(words_s, max))
        if words_s[0] < line.whole_s:
            line.words_s = words_s

    def _look_back_again(self, line: FollowedLine, sample: Sample) -> None:
        """Find the start of *line* anew, now that it is known how it looks when it has faded in."""
        trace = trace_back(line.shape, line.sighting, backwards(self._recent), self._settings)
        if trace.lacking is not None:
            line.start_s = line.whole_s = came_s(sample, trace, self._frame_s)

    def settle(self, sample: Sample, looked: Sequence[Box]) -> None:
        """End the lines that *sample* lacks, once *looked* has been searched for where they went."""
        for line in list(self.live):
            if line.presence is Presence.LOST and any(
                inside(grown(line.box, 0, 0), place) for place in looked
            ):
                self._lose(line, sample)

    def _lose(self, line: FollowedLine, sample: Sample) -> None:
        """End *line*, which *sample* lacks, when it was last there; one that runs on ends now."""
        if line.turns >= self._settings.restless_turns:
            self._end(line, sample.time_s)
            return
        end_s = went_s(
            line.shape, line.sighting, sample, backwards(self._recent), self._frame_s, self._settings
        )
        self._end(line, max(line.start_s, line.path[-1].time_s if end_s is None else end_s))

    def _end(self, line: FollowedLine, end_s: float) -> None:
        line.end_s = end_s
        self.live.remove(line)
        self._gone.append(line)

    def finish(self, end_s: float) -> tuple[FollowedLine, ...]:
        """All lines, by time, once the last sample has been seen."""
        for line in list(self.live):
            self._end(line, end_s)
        return tuple(
            sorted(self._gone, key=lambda line: (line.start_s, line.path[0].box.top, line.path[0].box.left))
        )


def cut_out(image: Image, corners_px: NDArray[np.float32], height_px: int) -> Image:
    """The quadrangle *corners_px* of *image*, made upright and *height_px* high."""
    across = max(np.linalg.norm(corners_px[0] - corners_px[1]), np.linalg.norm(corners_px[2] - corners_px[3]))
    down = max(np.linalg.norm(corners_px[0] - corners_px[3]), np.linalg.norm(corners_px[1] - corners_px[2]))
    width, height = max(1, round(float(across))), max(1, round(float(down)))
    target = np.array([[0, 0], [width, 0], [width, height], [0, height]], np.float32)
    matrix = cv2.getPerspectiveTransform(corners_px, target)
    crop = cv2.warpPerspective(
        image, matrix, (width, height), flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE
    )
    if height >= 1.5 * width:
        crop = np.ascontiguousarray(np.rot90(crop))
        width, height = height, width
    size = (max(1, round(width * height_px / height)), height_px)
    smaller: Image = cv2.resize(
        crop, size, interpolation=cv2.INTER_AREA if height > height_px else cv2.INTER_LINEAR
    )
    return smaller


def _bounds(corners: NDArray[np.float32]) -> Box:
    (left, top), (right, bottom) = corners.min(axis=0).tolist(), corners.max(axis=0).tolist()
    return Box(left, top, right, bottom)


def _pixels(box: Box, columns: int, rows: int) -> tuple[int, int, int, int]:
    return (
        max(0, int(box.left * columns)),
        max(0, int(box.top * rows)),
        min(columns, round(box.right * columns)),
        min(rows, round(box.bottom * rows)),
    )


def _box_of(shape: Shape, sighting: Sighting, luma: Image) -> Box:
    rows, columns = luma.shape
    return Box(
        sighting.left / columns,
        sighting.top / rows,
        (sighting.left + shape.width_px) / columns,
        (sighting.top + shape.height_px) / rows,
    )


def _like_height(one: Box, other: Box) -> bool:
    heights = one.bottom - one.top, other.bottom - other.top
    return 2 * min(heights) > max(heights)


def _same_ends(known: Box, found: Box, slack: float, *, shorter: bool = False) -> bool:
    """Whether both ends of a line are where they were; with *shorter*, or short of that."""
    left, right = known.left - found.left, found.right - known.right
    if shorter:
        return left < slack and right < slack
    return abs(left) < slack and abs(right) < slack
