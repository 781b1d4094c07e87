"""Follows each line of text from sample to sample, and keeps its best picture for reading."""

from collections import deque
from collections.abc import Sequence
from itertools import accumulate, pairwise

import numpy as np
from numpy.typing import NDArray

from hookcheck.backends import FoundLine
from hookcheck.core.evidence import Box, TimedBox
from hookcheck.core.opening.boxes import area, around, grown, inside, overlap
from hookcheck.followed_line import FollowedLine, Presence
from hookcheck.letter_shapes import Shape, Sighting, shape_at, sight
from hookcheck.line_places import bounds, box_of, cut_out, like_height, pixels_of, same_ends, went_along
from hookcheck.line_times import backwards, came_s, sprung_up_s, took_over_s, trace_back, went_s, words_came_s
from hookcheck.sampling import Sample
from hookcheck.settings import FollowSettings

Image = NDArray[np.uint8]


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
        shots = (*list(self._recent)[-2:-1], *sample.before, sample)
        self._frame_s = min(
            self._frame_s, *(after.time_s - before.time_s for before, after in pairwise(shots)), float("inf")
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
        line.path.append(TimedBox(sample.time_s, box_of(line.shape, sighting, sample.luma)))

    def _compare_moves(self, line: FollowedLine, before: Sighting, now: Sighting) -> None:
        """Note whether what is around a line that moved went with it, as on a sign that was filmed."""
        if len(self._recent) > 1:
            earlier, luma = self._recent[-2].luma, self._recent[-1].luma
            line.moves += went_along(line.shape, before, now, earlier, luma, self._settings)

    def found(self, sample: Sample, lines: Sequence[FoundLine], image: Image) -> None:
        """Take in the *lines* that a look at *sample* found; corners are in pixels of *image*."""
        for found in lines:
            corners = (found.corners_px / np.array([image.shape[1], image.shape[0]])).astype(np.float32)
            box = bounds(corners)
            if area(box) > self._settings.largest_share:
                continue
            self._take_in(
                sample, box, corners, cut_out(image, found.corners_px, self._settings.crop_height_px)
            )

    def _take_in(self, sample: Sample, box: Box, corners: NDArray[np.float32], crop: Image) -> None:
        rows, columns = sample.luma.shape
        left, top, right, bottom = pixels_of(box, columns, rows)
        if right - left < 3 or bottom - top < 3:
            return
        slack = self._settings.grown_heights * (box.bottom - box.top) * rows / columns
        here = [line for line in self.live if overlap(line.box, box) > 0.5 and like_height(line.box, box)]
        for line in here:
            if line.presence is Presence.CHANGED and same_ends(line.box, box, slack):
                line.presence = self._fading(line.sighting)
        still = [line for line in here if line.presence in (Presence.HERE, Presence.BRIGHTER)]
        for line in still:
            line.looked_at_s = sample.time_s
            if same_ends(line.box, box, slack) and line.presence is Presence.BRIGHTER:
                line.shape = shape_at(sample.luma, left, top, right, bottom)
                line.sighting = sight(line.shape, sample.luma, left, top, 0, 0)
                line.corners, line.crop, line.presence = corners, crop, Presence.HERE
                line.pictures += 1
                line.reading = None
                self._look_back_again(line, sample)
        if still and same_ends(around(line.box for line in still), box, slack, shorter=True):
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
            path=[TimedBox(sample.time_s, box_of(shape, place, sample.luma))],
            looked_at_s=sample.time_s,
        )
        changed = [line for line in here if line.presence is Presence.CHANGED]
        if changed:
            # Some letters are still the same: further back, they would be taken for all of it.
            old, new = (changed[0].shape, changed[0].sighting), (begun.shape, begun.sighting)
            begun.start_s = begun.whole_s = took_over_s(old, new, sample, self._frame_s)
            begun.replaced = changed[0].reading.text if changed[0].reading else ""
        else:
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
            if same_ends(line.box, box, slack) and sample.time_s - line.start_s < self._settings.restless_s:
                begun.turns = max(begun.turns, line.turns + 1)
                if begun.turns > self._settings.restless_turns:
                    begun.start_s = sample.time_s
        for line in here:
            if line in changed:
                self._end(line, max(line.start_s, begun.start_s))
            else:
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
        steps = [TimedBox(shot.time_s, box_of(line.shape, at, shot.luma)) for shot, at in trace.seen]
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
