"""From readings of followed lines to lines that were shown: one for each text, however often it was read."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

from hookcheck.core.evidence import Box, TimedBox, TimedText
from hookcheck.core.opening.boxes import overlap
from hookcheck.core.opening.placement import CLOCK
from hookcheck.settings import TrackingSettings


@dataclass(frozen=True, slots=True)
class LineTrack:
    """One line while its letters stayed the same, read once."""

    text: str
    confidence: float
    start_s: float
    end_s: float
    path: tuple[TimedBox, ...]
    """Where it was, by time; never empty."""
    height: float
    """Of the letters, as a share of the frame's height."""
    raw_text: str = ""
    contrast: float | None = None
    completeness: float = 1.0
    parts: tuple[TimedText, ...] = ()
    letters_sure: tuple[float, ...] = ()
    """Confidence of each of its `letters`; empty when unknown."""
    scene_reason: str = ""
    """Why it is taken for scene text; empty when it is not."""

    @property
    def box(self) -> Box:
        """Where it was last."""
        return self.path[-1].box


def join_tracks(tracks: Iterable[LineTrack], settings: TrackingSettings) -> tuple[LineTrack, ...]:
    """Tracks of the same text in the same place made one, and those of a growing text too."""
    joined: list[LineTrack] = []
    for track in sorted(tracks, key=lambda track: (track.start_s, track.box.top, track.box.left)):
        for index in range(len(joined) - 1, -1, -1):
            whole = _continued(joined[index], track, settings)
            if whole is not None:
                joined[index] = whole
                break
        else:
            joined.append(track)
    return tuple(
        replace(track, start_s=min(track.start_s, *(part.start_s for part in track.parts)))
        if track.parts
        else track
        for track in joined
    )


def without_fragments(tracks: Sequence[LineTrack], settings: TrackingSettings) -> tuple[LineTrack, ...]:
    """*tracks* without those that are a piece of another, found while that was hard to see."""
    kept: list[LineTrack] = []
    for track in sorted(tracks, key=lambda track: (-len(letters(track.text)), -track.confidence)):
        if not any(_is_fragment(track, whole, settings) for whole in kept):
            kept.append(track)
    return tuple(track for track in tracks if track in kept)


def _is_fragment(piece: LineTrack, whole: LineTrack, settings: TrackingSettings) -> bool:
    shared_s = min(piece.end_s, whole.end_s) - max(piece.start_s, whole.start_s)
    if shared_s < settings.fragment_share * (piece.end_s - piece.start_s):
        return False
    inside = max(overlap(piece.path[0].box, step.box) for step in (whole.path[0], whole.path[-1]))
    alike_percent = fuzz.partial_ratio(letters(piece.text), letters(whole.text))
    return inside > settings.fragment_overlap and alike_percent >= settings.fragment_percent


def letters(text: str) -> str:
    """*text* without case, spaces and signs, for comparing readings."""
    return "".join(character for character in text.casefold() if character.isalnum()) or "".join(text.split())


def _continued(before: LineTrack, track: LineTrack, settings: TrackingSettings) -> LineTrack | None:
    """Both as one, if *track* goes on with the text of *before*."""
    if track.start_s - before.end_s > settings.longest_gap_s or not _in_line(before, track, settings):
        return None
    old, new = letters(before.text), letters(track.text)
    if CLOCK.fullmatch(before.text) and CLOCK.fullmatch(track.text) and old != new:
        return replace(_merged(before, track, before, ()), scene_reason="running timecode")
    begins_alike = Levenshtein.normalized_similarity(old, new[: len(old)]) >= settings.same_text
    if len(new) > len(old) and begins_alike and track.confidence >= settings.sure_growth:
        return _merged(before, track, track, _grown(before, track))
    if Levenshtein.normalized_similarity(old, new) >= settings.same_text and not _surely_differ(
        before, track, settings
    ):
        better = track if (track.confidence, len(new)) > (before.confidence, len(old)) else before
        return _merged(before, track, better, _grown(before, track) if before.parts or track.parts else ())
    return None


def _surely_differ(before: LineTrack, track: LineTrack, settings: TrackingSettings) -> bool:
    """Whether letters in which two readings differ are sure in both: "best" and "worst", 50% and 60%."""
    old, new = letters(before.text), letters(track.text)
    if len(before.letters_sure) != len(old) or len(track.letters_sure) != len(new):
        return False
    sure = [
        old[edit.src_pos : edit.src_pos + 1] + new[edit.dest_pos : edit.dest_pos + 1]
        for edit in Levenshtein.editops(old, new)
        if min(
            before.letters_sure[min(edit.src_pos, len(old) - 1)],
            track.letters_sure[min(edit.dest_pos, len(new) - 1)],
        )
        >= settings.sure_letter
    ]
    return len(sure) >= settings.sure_differences or any(character.isdigit() for character in "".join(sure))


def _grown(before: LineTrack, track: LineTrack) -> tuple[TimedText, ...]:
    """What stood there from when on, each text longer than the one before it."""
    pieces = [
        piece for line in (before, track) for piece in (line.parts or (TimedText(line.text, line.start_s),))
    ]
    grown: list[TimedText] = []
    for piece in sorted(pieces, key=lambda piece: (piece.start_s, len(letters(piece.text)))):
        if not grown or len(letters(piece.text)) > len(letters(grown[-1].text)):
            grown.append(piece)
    return tuple(grown)


def _in_line(one: LineTrack, other: LineTrack, settings: TrackingSettings) -> bool:
    """Whether the later begins where the earlier is: the same baseline, overlapping, of like height."""
    height = max(one.height, other.height)
    same_letters = letters(one.text) == letters(other.text)
    like_height = settings.same_letters_like_height if same_letters else settings.like_height
    if min(one.height, other.height) < like_height * height:
        return False
    second = other.path[0].box
    first = _place_at(one, other.path[0].time_s)
    level = abs((first.top + first.bottom) - (second.top + second.bottom)) / 2 < 0.6 * height
    return level and min(first.right, second.right) > max(first.left, second.left)


def _place_at(line: LineTrack, time_s: float) -> Box:
    """Where *line* is at a time, or would be if it went on as it went last."""
    last = line.path[-1]
    if time_s <= last.time_s:
        return min(line.path, key=lambda step: abs(step.time_s - time_s)).box
    before = next((step for step in reversed(line.path) if last.time_s - step.time_s > 0.03), None)
    if before is None or last.time_s - before.time_s > 0.3:
        return last.box
    steps = (time_s - last.time_s) / (last.time_s - before.time_s)
    right, down = last.box.left - before.box.left, last.box.top - before.box.top
    return Box(
        last.box.left + steps * right,
        last.box.top + steps * down,
        last.box.right + steps * right,
        last.box.bottom + steps * down,
    )


def _merged(
    before: LineTrack, track: LineTrack, better: LineTrack, parts: tuple[TimedText, ...]
) -> LineTrack:
    before_s, track_s = before.end_s - before.start_s, track.end_s - track.start_s
    total_s = max(before_s + track_s, 1e-6)
    return replace(
        better,
        start_s=min(before.start_s, track.start_s),
        end_s=max(before.end_s, track.end_s),
        path=tuple(sorted(before.path + track.path, key=lambda step: step.time_s)),
        completeness=(before.completeness * before_s + track.completeness * track_s) / total_s,
        parts=parts,
        scene_reason=before.scene_reason or track.scene_reason,
    )
