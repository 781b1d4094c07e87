"""Marks for editing programs: EDL (DaVinci Resolve), FCPXML (Final Cut Pro), xmeml (Premiere Pro)."""

from collections.abc import Sequence
from dataclasses import dataclass
from xml.etree import ElementTree as ET

from hookcheck.core.result import VideoResult
from hookcheck.reports.escaping import file_name, one_line
from hookcheck.reports.markers import Marker, Tone, markers
from hookcheck.reports.sentences import load_sentences
from hookcheck.reports.timecode import FrameRate, frame_rate, start_of, timecode

_RESOLVE_COLOURS = {
    Tone.GOOD: "ResolveColorGreen",
    Tone.LATE: "ResolveColorYellow",
    Tone.BAD: "ResolveColorRed",
    Tone.VERDICT: "ResolveColorBlue",
}


_WORSE = (Tone.VERDICT, Tone.GOOD, Tone.LATE, Tone.BAD)


@dataclass(frozen=True, slots=True)
class MarkedVideo:
    """A checked video, and where an editing program finds it."""

    video: VideoResult
    url: str
    """file:// address."""


@dataclass(frozen=True, slots=True)
class _Mark:
    """A marker in frames of its file."""

    frame: int
    frames: int
    """At least 1."""
    marker: Marker


@dataclass(frozen=True, slots=True)
class _Clip:
    """A whole file on a timeline of its own."""

    name: str
    url: str
    width_px: int
    height_px: int
    has_audio: bool
    rate: FrameRate
    start_frame: int
    """Of its timecode."""
    drop: bool
    frames: int
    marks: tuple[_Mark, ...]

    def timecode(self, frame: int) -> str:
        return timecode(self.start_frame + frame, self.rate, drop=self.drop)


def to_edl(marked: MarkedVideo, window_s: float, *, language: str = "") -> str:
    """An edit decision list whose events are marks: Resolve's *Import > Timeline Markers from EDL*."""
    clip = _clip(marked, window_s, language)
    lines = [f"TITLE: {clip.name}", f"FCM: {'DROP FRAME' if clip.drop else 'NON-DROP FRAME'}", ""]
    for number, mark in enumerate(clip.marks, 1):
        first, last = clip.timecode(mark.frame), clip.timecode(mark.frame + mark.frames)
        lines.append(f"{number:03d}  001      V     C        {first} {last} {first} {last}  ")
        note, name = _bare(mark.marker.note), _bare(mark.marker.name)
        colour = _RESOLVE_COLOURS[mark.marker.tone]
        lines.append(f"{note} |C:{colour} |M:{name} |D:{mark.frames}")
        lines.append("")
    return "\n".join(lines)


def to_fcpxml(marked: Sequence[MarkedVideo], window_s: float, *, language: str = "") -> bytes:
    """A Final Cut Pro library (FCPXML 1.9) with a project for each video, its marks on the clip."""
    root = ET.Element("fcpxml", version="1.9")
    resources = ET.SubElement(root, "resources")
    event = ET.SubElement(ET.SubElement(root, "library"), "event", name="hookcheck")
    for number, one in enumerate(marked, 1):
        clip = _clip(one, window_s, language)
        start, length = _time(clip.start_frame, clip.rate), _time(clip.frames, clip.rate)
        format_id, asset_id = f"f{number}", f"a{number}"
        shape = {"id": format_id, "frameDuration": _time(1, clip.rate)}
        shape |= {"width": str(clip.width_px), "height": str(clip.height_px)}
        ET.SubElement(resources, "format", shape)
        asset = {"id": asset_id, "name": clip.name, "start": start, "duration": length}
        asset |= {"hasVideo": "1", "format": format_id}
        if clip.has_audio:
            asset |= {"hasAudio": "1", "audioSources": "1", "audioChannels": "2"}
        # From version 1.9 the file stands in an element of its own; Final Cut refuses anything else.
        place = {"kind": "original-media", "src": clip.url}
        ET.SubElement(ET.SubElement(resources, "asset", asset), "media-rep", place)
        project = ET.SubElement(event, "project", name=clip.name)
        counted = "DF" if clip.drop else "NDF"
        on_time = {"format": format_id, "duration": length, "tcStart": start, "tcFormat": counted}
        sequence = ET.SubElement(project, "sequence", on_time)
        placed = {"ref": asset_id, "name": clip.name, "offset": start, "start": start, "duration": length}
        placed |= {"tcFormat": counted}
        on_clip = ET.SubElement(ET.SubElement(sequence, "spine"), "asset-clip", placed)
        for mark in clip.marks:
            element = ET.SubElement(on_clip, "marker", value=mark.marker.name, note=mark.marker.note)
            element.set("start", _time(clip.start_frame + mark.frame, clip.rate))
            element.set("duration", _time(mark.frames, clip.rate))
            if mark.marker.tone in (Tone.BAD, Tone.LATE):
                # Final Cut colours a to-do red until it is ticked off; it has no other colours.
                element.set("completed", "0")
    return _document(root, "fcpxml")


def to_xmeml(marked: Sequence[MarkedVideo], window_s: float, *, language: str = "") -> bytes:
    """Sequences with marks in Final Cut Pro 7's XML (version 4): Premiere Pro imports it, and no FCPXML."""
    root = ET.Element("xmeml", version="4")
    project = ET.SubElement(root, "project")
    _text(project, "name", "hookcheck")
    children = ET.SubElement(project, "children")
    for number, one in enumerate(marked, 1):
        clip = _clip(one, window_s, language)
        sequence = ET.SubElement(children, "sequence", id=f"sequence-{number}")
        _text(sequence, "name", clip.name)
        _text(sequence, "duration", str(clip.frames))
        _rate(sequence, clip.rate)
        _timecode(sequence, clip)
        media = ET.SubElement(sequence, "media")
        _track(media, "video", number, clip)
        if clip.has_audio:
            _track(media, "audio", number, clip)
        for mark in clip.marks:
            element = ET.SubElement(sequence, "marker")
            _text(element, "name", mark.marker.name)
            _text(element, "comment", mark.marker.note)
            _text(element, "in", str(mark.frame))
            _text(element, "out", str(mark.frame + mark.frames) if mark.frames > 1 else "-1")
    return _document(root, "xmeml")


def _track(media: ET.Element, kind: str, number: int, clip: _Clip) -> None:
    stream = ET.SubElement(media, kind)
    if kind == "video":
        shape = ET.SubElement(ET.SubElement(stream, "format"), "samplecharacteristics")
        _rate(shape, clip.rate)
        _size(shape, clip)
    item = ET.SubElement(ET.SubElement(stream, "track"), "clipitem", id=f"{kind}-{number}")
    _text(item, "name", clip.name)
    _text(item, "duration", str(clip.frames))
    _rate(item, clip.rate)
    for tag, frame in (("in", 0), ("out", clip.frames), ("start", 0), ("end", clip.frames)):
        _text(item, tag, str(frame))
    source = ET.SubElement(item, "file", id=f"file-{number}")
    if kind == "audio":
        # Told in full by the video track.
        return
    _text(source, "name", clip.name)
    _text(source, "pathurl", clip.url.replace("file:///", "file://localhost/", 1))
    _rate(source, clip.rate)
    _text(source, "duration", str(clip.frames))
    _timecode(source, clip)
    streams = ET.SubElement(source, "media")
    _size(ET.SubElement(ET.SubElement(streams, "video"), "samplecharacteristics"), clip)
    if clip.has_audio:
        _text(ET.SubElement(streams, "audio"), "channelcount", "2")


def _clip(marked: MarkedVideo, window_s: float, language: str) -> _Clip:
    video = marked.video
    source = video.evidence.source
    sentences = load_sentences(language or video.capture.message.language)
    rate = frame_rate(source.frame_rate_hz)
    start = start_of(source.timecode, rate)
    frames = max(rate.frame_at(source.duration_s or video.evidence.read_until_s), 1)
    return _Clip(
        one_line(file_name(video.path.replace("\\", "/").rpartition("/")[2])),
        marked.url,
        source.width_px,
        source.height_px,
        source.has_audio,
        rate,
        start.frame,
        start.drop,
        frames,
        _marks(markers(video, window_s, sentences), rate, frames),
    )


def _marks(found: Sequence[Marker], rate: FrameRate, frames: int) -> tuple[_Mark, ...]:
    """The markers in frames, one on each: Resolve and Final Cut keep one mark a frame."""
    marks: dict[int, _Mark] = {}
    for marker in found:
        # A mark past the end (the bar of a short video) would be thrown away by the importing program.
        frame = min(rate.frame_at(marker.start_s), frames - 1)
        length = min(max(rate.frame_at(marker.end_s) - frame, 1), frames - frame)
        if frame in marks:
            marker = _joined(marks[frame].marker, marker)
            length = max(length, marks[frame].frames)
        marks[frame] = _Mark(frame, length, marker)
    return tuple(marks[frame] for frame in sorted(marks))


def _joined(one: Marker, other: Marker) -> Marker:
    tone = max(one.tone, other.tone, key=_WORSE.index)
    notes = dict.fromkeys(note for note in (one.note, other.note) if note)
    return Marker(
        one.start_s, max(one.end_s, other.end_s), tone, f"{one.name} + {other.name}", "; ".join(notes)
    )


def _bare(text: str) -> str:
    """Without the bar that parts the fields of a mark."""
    return text.replace("|", "/")


def _time(frames: int, rate: FrameRate) -> str:
    """A length of time as FCPXML writes it: a fraction of a second that is seen to be whole frames."""
    if frames == 0:
        return "0s"
    return f"{frames * 1001}/{rate.nominal * 1000}s" if rate.ntsc else f"{frames}/{rate.nominal}s"


def _text(parent: ET.Element, tag: str, text: str) -> None:
    ET.SubElement(parent, tag).text = text


def _rate(parent: ET.Element, rate: FrameRate) -> None:
    element = ET.SubElement(parent, "rate")
    _text(element, "timebase", str(rate.nominal))
    _text(element, "ntsc", "TRUE" if rate.ntsc else "FALSE")


def _size(parent: ET.Element, clip: _Clip) -> None:
    _text(parent, "width", str(clip.width_px))
    _text(parent, "height", str(clip.height_px))


def _timecode(parent: ET.Element, clip: _Clip) -> None:
    element = ET.SubElement(parent, "timecode")
    _rate(element, clip.rate)
    _text(element, "string", clip.timecode(0))
    _text(element, "frame", str(clip.start_frame))
    _text(element, "displayformat", "DF" if clip.drop else "NDF")


def _document(root: ET.Element, doctype: str) -> bytes:
    ET.indent(root)
    head = f'<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE {doctype}>\n'
    return f"{head}{ET.tostring(root, encoding='unicode')}\n".encode()
