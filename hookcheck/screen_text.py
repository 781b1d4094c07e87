"""Reads the text on screen from the frames of a video into text events."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from hookcheck.ahead import ahead
from hookcheck.backends import FoundLine, Reading, TextReader
from hookcheck.core.evidence import Box, Channel, Discarded, TextEvent, TimedText
from hookcheck.core.opening.boxes import area, gathered, grown
from hookcheck.core.opening.caption_runs import join_runs
from hookcheck.core.opening.layout import join_lines
from hookcheck.core.opening.noise import drop_noise
from hookcheck.core.opening.placement import placed
from hookcheck.core.opening.spaces import with_spaces, word_spans
from hookcheck.core.opening.tracking import LineTrack, join_tracks, letters, without_fragments
from hookcheck.followed_line import FollowedLine
from hookcheck.line_following import LineFollower
from hookcheck.sampling import Picture, Sampled, samples
from hookcheck.settings import ScreenTextSettings
from hookcheck.text_changes import WHOLE, Moment, cut_s, fresh_places, is_cut, is_unchanged
from hookcheck.text_contrast import contrast_of

Image = NDArray[np.uint8]


@dataclass(frozen=True, slots=True)
class ScreenText:
    """What was read on screen."""

    events: tuple[TextEvent, ...]
    discarded: tuple[Discarded, ...]
    cuts_s: tuple[float, ...]
    """When the picture changes all at once."""


def read_screen_text(
    pictures: Iterable[Picture], reader: TextReader, settings: ScreenTextSettings, *, threads: int = 0
) -> ScreenText:
    """Text events in *pictures*, frames in order of time; they are decoded ahead unless *threads* is 1.

    Raises:
        BackendError: the reader failed. No text is no events.
    """
    follower = LineFollower(settings.follow)
    looks = _Looks(reader, settings)
    cuts_s: list[float] = []
    end_s = 0.0
    sampled = ahead(samples(pictures, settings), 0 if threads == 1 else settings.samples_ahead)
    for before, now, after in _neighbours(sampled):
        sample = now.sample
        end_s = sample.time_s + 1 / settings.samples_per_s
        moment = Moment(before.sample if before else None, sample, after.sample if after else None)
        changed = follower.follow(sample)
        restless = [line.box for line in follower.live if follower.is_restless(line, sample)]
        places = [
            *fresh_places(moment, restless, [line.box for line in follower.growing(sample)], settings.watch),
            *(_surroundings(line, settings) for line in changed),
        ]
        if is_cut(moment, settings.watch):
            cuts_s.append(cut_s(moment))
            places = [WHOLE]
        looked = looks.take(now, places, follower)
        follower.settle(sample, looked)
    tracks, discarded = _tracks(follower.finish(end_s), settings)
    lasting, flickers = _lasting(join_tracks(tracks, settings.tracking), settings)
    lines = without_fragments(lasting, settings.tracking)
    pieces = [_discarded(track, "a piece of another line") for track in lasting if track not in lines]
    blocks = join_lines(lines, settings.layout)
    events, noise = drop_noise(blocks)
    texts = tuple(
        placed(event, end_s, settings.placement) for event in join_runs(events, settings.caption_runs)
    )
    return ScreenText(texts, (*discarded, *flickers, *pieces, *noise), tuple(cuts_s))


def _neighbours(samples: Iterable[Sampled]) -> Iterator[tuple[Sampled | None, Sampled, Sampled | None]]:
    before: Sampled | None = None
    now: Sampled | None = None
    for after in samples:
        if now is not None:
            yield before, now, after
        before, now = now, after
    if now is not None:
        yield before, now, None


def _surroundings(line: FollowedLine, settings: ScreenTextSettings) -> Box:
    """Where to look for a line that changed or went."""
    box = line.box
    height = box.bottom - box.top
    width = (box.right - box.left) * height / max(height, 1e-6)
    return grown(
        box, settings.lost_margin_heights * min(height, width), settings.lost_margin_heights * height
    )


class _Looks:
    """Searches pictures for lines, and remembers when the whole of one was last searched."""

    def __init__(self, reader: TextReader, settings: ScreenTextSettings) -> None:
        self._reader = reader
        self._settings = settings
        self._whole_at_s = float("-inf")
        self._whole: Image | None = None

    def take(self, now: Sampled, places: Sequence[Box], follower: LineFollower) -> tuple[Box, ...]:
        """Search *places* of a picture, or all of it when that is due; returns what was searched."""
        settings = self._settings
        asked = gathered(places, settings.gathering_slack)
        scale = settings.detection_long_side_px
        if sum(area(place) for place in asked) > settings.whole_frame_share:
            asked = (WHOLE,)
        elif now.sample.time_s - self._whole_at_s >= settings.whole_every_s - 1e-3 and self._moved(now):
            # Only a glance: what comes up and stays has been looked at closely already.
            asked, scale = (WHOLE,), settings.glance_long_side_px
        if not asked:
            return ()
        image = now.picture.rgb(settings.image_long_side_px)
        for place in asked:
            follower.found(
                now.sample, self._lines_at(place, image, min(1.0, scale / max(image.shape[:2]))), image
            )
        if WHOLE in asked:
            self._whole_at_s, self._whole = now.sample.time_s, now.sample.small
        self._read(follower)
        return asked

    def _read(self, follower: LineFollower) -> None:
        """Read what has a new picture. What is no text is known from then on, and calls for no more looks."""
        unread = [line for line in follower.live if line.reading is None]
        for line, reading in zip(
            unread, self._reader.read_lines([line.crop for line in unread]), strict=True
        ):
            line.reading = reading
            line.is_legible = reading.confidence >= self._settings.least_confidence
            if line.is_legible and letters(reading.text).startswith(letters(line.replaced)[:-1]):
                written = [letter for letter in reading.characters if not letter.text.isspace()]
                follower.time_words(
                    line,
                    word_spans(_spaced(reading, self._settings), [letter.position for letter in written]),
                )

    def _moved(self, now: Sampled) -> bool:
        return self._whole is None or not is_unchanged(self._whole, now.sample.small, self._settings.watch)

    def _lines_at(self, place: Box, image: Image, scale: float) -> tuple[FoundLine, ...]:
        rows, columns = image.shape[:2]
        left, right = int(place.left * columns), round(place.right * columns)
        top, bottom = int(place.top * rows), round(place.bottom * rows)
        found = self._reader.find_lines(image[top:bottom, left:right], scale)
        edge = 2 / scale
        cut_left = left > 0 and any(line.corners_px[:, 0].min() < edge for line in found)
        cut_right = right < columns and any(
            line.corners_px[:, 0].max() > right - left - edge for line in found
        )
        if cut_left or cut_right:
            wider = replace(
                place, left=0.0 if cut_left else place.left, right=1.0 if cut_right else place.right
            )
            return self._lines_at(wider, image, scale)
        shift = np.array([left, top], np.float32)
        return tuple(FoundLine(line.corners_px + shift, line.confidence) for line in found)


def _tracks(
    followed: tuple[FollowedLine, ...], settings: ScreenTextSettings
) -> tuple[list[LineTrack], tuple[Discarded, ...]]:
    tracks: list[LineTrack] = []
    discarded: list[Discarded] = []
    for line in followed:
        text = line.reading.text.strip() if line.reading else ""
        if line.reading is None or not text:
            continue
        if not line.is_legible:
            discarded.append(Discarded(Channel.SCREEN, text, line.start_s, line.end_s, "hardly legible"))
            continue
        spaced = _spaced(line.reading, settings)
        looks = max(1, round((line.end_s - line.start_s) * settings.samples_per_s))
        corners = line.corners
        height = float(np.linalg.norm(corners[3] - corners[0]))
        tracks.append(
            LineTrack(
                text=spaced,
                raw_text=text if text != spaced else "",
                confidence=line.reading.confidence,
                parts=_parts(spaced, line.words_s),
                letters_sure=tuple(
                    character.confidence
                    for character in line.reading.characters
                    for letter in character.text.casefold()
                    if letter.isalnum()
                ),
                start_s=line.start_s,
                end_s=line.end_s,
                path=tuple(replace(step, box=grown(step.box, 0, 0)) for step in line.path),
                height=height,
                completeness=min(1.0, line.seen / looks),
                contrast=contrast_of(line.crop),
                scene_reason="moves with the picture" if line.moves >= settings.placement.least_moves else "",
            )
        )
    return tracks, tuple(discarded)


def _spaced(reading: Reading, settings: ScreenTextSettings) -> str:
    return with_spaces(
        [(character.text, character.space_before) for character in reading.characters], settings.spaces
    )


def _parts(text: str, words_s: Sequence[float]) -> tuple[TimedText, ...]:
    """What stands there from when on, if the words of *text* came by themselves."""
    words = text.split()
    return tuple(
        TimedText(
            " ".join(word for word, came_s in zip(words, words_s, strict=True) if came_s <= time_s), time_s
        )
        for time_s in sorted(set(words_s))
    )


def _lasting(
    tracks: tuple[LineTrack, ...], settings: ScreenTextSettings
) -> tuple[list[LineTrack], list[Discarded]]:
    lasting: list[LineTrack] = []
    flickers: list[Discarded] = []
    for track in tracks:
        if track.end_s - track.start_s >= settings.shortest_s:
            lasting.append(track)
        else:
            flickers.append(_discarded(track, "seen in a single frame"))
    return lasting, flickers


def _discarded(track: LineTrack, reason: str) -> Discarded:
    return Discarded(Channel.SCREEN, track.text, track.start_s, track.end_s, reason)
