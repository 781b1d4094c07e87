"""Reads the text on screen from the frames of a video into text events."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol

import cv2
import numpy as np
from numpy.typing import NDArray

from hookcheck.backends import FoundLine, Reading, TextReader
from hookcheck.core.evidence import Channel, Discarded, TextEvent
from hookcheck.core.layout import join_lines
from hookcheck.core.noise import drop_noise
from hookcheck.core.tracking import LineTrack, join_tracks
from hookcheck.line_following import FollowedLine, LineFollower, Sample
from hookcheck.settings import ScreenTextSettings
from hookcheck.text_changes import Band, ChangeWatch

Image = NDArray[np.uint8]


class Picture(Protocol):
    """A decoded frame, made into pixels only as far as asked."""

    time_s: float

    def luma(self, long_side_px: int) -> Image:
        """Brightness, height x width, made smaller so that neither side is longer than asked."""
        ...

    def rgb(self, long_side_px: int) -> Image:
        """Colour, height x width x 3, made smaller so that neither side is longer than asked."""
        ...


@dataclass(frozen=True, slots=True)
class ScreenText:
    """What was read on screen."""

    events: tuple[TextEvent, ...]
    discarded: tuple[Discarded, ...]
    cuts_s: tuple[float, ...]
    """When the picture changes all at once."""


@dataclass(frozen=True, slots=True)
class _Looked:
    picture: Picture
    sample: Sample
    small: Image


def read_screen_text(
    pictures: Iterable[Picture], reader: TextReader, settings: ScreenTextSettings
) -> ScreenText:
    """Text events in *pictures*, frames in order of time.

    Raises:
        BackendError: the reader failed. No text is no events.
    """
    watch = ChangeWatch(settings.watch)
    follower = LineFollower(settings.follow)
    last_full_look_s = float("-inf")
    end_s = 0.0
    for before, now, after in _neighbours(_samples(pictures, settings)):
        time_s = now.sample.time_s
        end_s = time_s + 1 / settings.samples_per_s
        lost = follower.follow(now.sample)
        bands = list(
            watch.bands(before.small if before else None, now.small, after.small if after else None, time_s)
        )
        bands += [_band_of(line, now.sample, settings) for line in lost]
        if time_s - last_full_look_s >= settings.full_look_every_s:
            bands = [Band(0.0, 1.0)]
        merged = _merge(bands, settings)
        if merged:
            image = now.picture.rgb(settings.image_long_side_px)
            for band in merged:
                follower.found(now.sample, _look(image, band, reader, settings), image)
            watch.looked(merged, now.small, time_s)
            if merged == (Band(0.0, 1.0),):
                last_full_look_s = time_s
        follower.end_missing(now.sample)
    followed = follower.finish(end_s)
    readings = reader.read_lines([line.crop for line in followed])
    tracks, discarded = _tracks(followed, readings, settings)
    blocks = join_lines(join_tracks(tracks, settings.tracking), settings.layout)
    events, noise = drop_noise(blocks)
    return ScreenText(events, (*discarded, *noise), ())


def _samples(pictures: Iterable[Picture], settings: ScreenTextSettings) -> Iterator[_Looked]:
    """Frames thinned out to the sampling rate."""
    due_s = float("-inf")
    since_s: float | None = None
    for picture in pictures:
        if since_s is None:
            since_s = picture.time_s
        if picture.time_s >= due_s - 1e-3:
            luma = picture.luma(settings.luma_long_side_px)
            half = (max(1, luma.shape[1] // 2), max(1, luma.shape[0] // 2))
            small = cv2.resize(luma, half, interpolation=cv2.INTER_AREA)
            yield _Looked(picture, Sample(picture.time_s, since_s, luma), small)
            due_s = (int(picture.time_s * settings.samples_per_s + 1e-3) + 1) / settings.samples_per_s
            since_s = None


def _neighbours(samples: Iterable[_Looked]) -> Iterator[tuple[_Looked | None, _Looked, _Looked | None]]:
    before: _Looked | None = None
    now: _Looked | None = None
    for after in samples:
        if now is not None:
            yield before, now, after
        before, now = now, after
    if now is not None:
        yield before, now, None


def _band_of(line: FollowedLine, sample: Sample, settings: ScreenTextSettings) -> Band:
    rows = sample.luma.shape[0]
    margin = settings.lost_margin_heights * line.shape.height_px
    return Band(
        max(0.0, (line.top - margin) / rows), min(1.0, (line.top + line.shape.height_px + margin) / rows)
    )


def _merge(bands: list[Band], settings: ScreenTextSettings) -> tuple[Band, ...]:
    """Overlapping bands as one; the whole frame if they cover most of it."""
    merged: list[Band] = []
    for band in sorted(bands, key=lambda band: band.top):
        if merged and band.top <= merged[-1].bottom + settings.nearby:
            merged[-1] = Band(merged[-1].top, max(merged[-1].bottom, band.bottom))
        else:
            merged.append(band)
    if sum(band.bottom - band.top for band in merged) > settings.whole_frame_share:
        return (Band(0.0, 1.0),)
    return tuple(merged)


def _look(image: Image, band: Band, reader: TextReader, settings: ScreenTextSettings) -> list[FoundLine]:
    rows = image.shape[0]
    top, bottom = int(band.top * rows), round(band.bottom * rows)
    scale = min(1.0, settings.detection_long_side_px / max(image.shape[:2]))
    found = reader.find_lines(image[top:bottom], scale)
    shift = np.array([0, top], np.float32)
    return [FoundLine(line.corners_px + shift, line.confidence) for line in found]


def _tracks(
    followed: tuple[FollowedLine, ...], readings: tuple[Reading, ...], settings: ScreenTextSettings
) -> tuple[list[LineTrack], tuple[Discarded, ...]]:
    tracks: list[LineTrack] = []
    discarded: list[Discarded] = []
    for line, reading in zip(followed, readings, strict=True):
        text = reading.text.strip()
        if not text:
            continue
        reason = ""
        if reading.confidence < settings.least_confidence:
            reason = "hardly legible"
        elif line.end_s - line.start_s < settings.shortest_s:
            reason = "seen in a single frame"
        if reason:
            discarded.append(Discarded(Channel.SCREEN, text, line.start_s, line.end_s, reason))
            continue
        corners = line.corners
        height = float(np.linalg.norm(corners[3] - corners[0]))
        tracks.append(
            LineTrack(
                text=text,
                confidence=reading.confidence,
                start_s=line.start_s,
                end_s=line.end_s,
                path=tuple(line.path),
                height=height,
                completeness=line.seen / max(1, line.seen + line.missed),
            )
        )
    return tracks, tuple(discarded)
