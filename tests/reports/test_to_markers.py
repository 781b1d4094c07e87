"""Marks for editing programs: the right frame, the right colour, and files that parse."""

from dataclasses import replace
from fractions import Fraction
from xml.etree import ElementTree as ET

import pytest

from hookcheck.core.result import VideoResult
from hookcheck.reports.to_markers import MarkedVideo, to_edl, to_fcpxml, to_xmeml
from tests.reports.results import ALL, contradicted, early, hostile, late, partial

WINDOW_S = 15.0


def marked(video: VideoResult, **source: object) -> MarkedVideo:
    changed = replace(video.evidence.source, **source)  # type: ignore[arg-type]
    evidence = replace(video.evidence, source=changed)
    return MarkedVideo(replace(video, evidence=evidence), "file:///share/reels/a%20b.mp4")


def test_an_edl_for_resolve(golden) -> None:
    golden("late.edl", to_edl(marked(late()), WINDOW_S))


def test_fcpxml_for_final_cut(golden) -> None:
    golden("several.fcpxml", to_fcpxml([marked(late()), marked(contradicted())], WINDOW_S).decode())


def test_xmeml_for_premiere(golden) -> None:
    golden("several.xml", to_xmeml([marked(late()), marked(contradicted())], WINDOW_S).decode())


def test_a_mark_lies_at_its_frame_in_the_files_own_drop_frame_timecode() -> None:
    """At 29.97 the words at 16.0 s are frame 479; the file starts at one hour."""
    text = to_edl(marked(late(), timecode="01:00:00;00"), WINDOW_S)

    assert "FCM: DROP FRAME" in text
    assert "01:00:15;29 01:00:17;23" in text


@pytest.mark.parametrize(
    ("rate_hz", "frame_duration"),
    [(24000 / 1001, "1001/24000s"), (25.0, "1/25s"), (30000 / 1001, "1001/30000s"), (60.0, "1/60s")],
)
def test_fcpxml_times_are_whole_frames(rate_hz: float, frame_duration: str) -> None:
    root = ET.fromstring(to_fcpxml([marked(early(), frame_rate_hz=rate_hz)], WINDOW_S))

    assert root.find(".//format").get("frameDuration") == frame_duration
    one_frame_s = Fraction(frame_duration.removesuffix("s"))
    for element in root.iter():
        for name in ("start", "duration", "offset", "tcStart"):
            if name in element.attrib:
                assert (Fraction(element.get(name).removesuffix("s")) / one_frame_s).denominator == 1


# What Apple's document type for FCPXML 1.9 lets the elements written here hold, and what they must have.
# Final Cut refuses a whole file that breaks it.
FCPXML_CHILDREN = {
    "fcpxml": {"resources", "library"},
    "resources": {"format", "asset"},
    "format": set(),
    "asset": {"media-rep"},
    "media-rep": set(),
    "library": {"event"},
    "event": {"project"},
    "project": {"sequence"},
    "sequence": {"spine"},
    "spine": {"asset-clip"},
    "asset-clip": {"marker"},
    "marker": set(),
}
FCPXML_ATTRIBUTES = {
    "fcpxml": ({"version"}, set()),
    "resources": (set(), set()),
    "format": ({"id"}, {"frameDuration", "width", "height"}),
    "asset": (
        {"id"},
        {"name", "start", "duration", "hasVideo", "format", "hasAudio", "audioSources", "audioChannels"},
    ),
    "media-rep": ({"src"}, {"kind"}),
    "library": (set(), set()),
    "event": (set(), {"name"}),
    "project": (set(), {"name"}),
    "sequence": ({"format"}, {"duration", "tcStart", "tcFormat"}),
    "spine": (set(), set()),
    "asset-clip": ({"ref"}, {"name", "offset", "start", "duration", "tcFormat"}),
    "marker": ({"start", "value"}, {"duration", "completed", "note"}),
}


@pytest.mark.parametrize("make", [*ALL, hostile], ids=lambda make: make.__name__)
def test_fcpxml_is_what_final_cut_takes(make) -> None:
    root = ET.fromstring(to_fcpxml([marked(make()), marked(early(), has_audio=False)], WINDOW_S))

    ids = {element.get("id") for element in root.iter() if element.get("id")}
    for element in root.iter():
        required, optional = FCPXML_ATTRIBUTES[element.tag]
        assert required <= set(element.attrib) <= required | optional
        assert {child.tag for child in element} <= FCPXML_CHILDREN[element.tag]
        assert {element.get(name) for name in ("ref", "format") if element.get(name)} <= ids
    assert all(len(asset) == 1 for asset in root.iter("asset"))


def test_marks_inside_a_fcpxml_clip_count_from_the_files_timecode() -> None:
    root = ET.fromstring(to_fcpxml([marked(early(), frame_rate_hz=25.0, timecode="01:00:00:00")], WINDOW_S))

    starts_s = [Fraction(element.get("start").removesuffix("s")) for element in root.iter("marker")]
    assert min(starts_s) == 3600
    assert max(starts_s) == 3615


def test_what_is_late_or_wrong_is_a_to_do_in_final_cut() -> None:
    root = ET.fromstring(to_fcpxml([marked(late())], WINDOW_S))

    open_tasks = [mark.get("value") for mark in root.iter("marker") if mark.get("completed") == "0"]
    assert open_tasks == ["1 December"]


def test_an_xmeml_mark_lies_at_its_frame() -> None:
    root = ET.fromstring(to_xmeml([marked(early(), frame_rate_hz=24000 / 1001)], WINDOW_S))

    places = {mark.findtext("name"): int(mark.findtext("in")) for mark in root.iter("marker")}
    assert places["1 December"] == 43
    rate = root.find(".//sequence/rate")
    assert (rate.findtext("timebase"), rate.findtext("ntsc")) == ("24", "TRUE")


def test_a_mark_past_the_end_of_a_short_video_lies_on_its_last_frame() -> None:
    root = ET.fromstring(to_xmeml([marked(partial(), frame_rate_hz=25.0, duration_s=8.0)], WINDOW_S))

    assert max(int(mark.findtext("in")) for mark in root.iter("marker")) == 199


def test_a_video_that_ends_before_the_bar_has_no_bar() -> None:
    assert "bar at 15 s" in to_edl(marked(early()), WINDOW_S)
    assert "bar at 15 s" not in to_edl(marked(early(), duration_s=10.0), WINDOW_S)


def test_what_is_missing_is_told_at_the_bar() -> None:
    assert "never said or shown: 1 December, every clinic" in to_edl(marked(partial()), WINDOW_S)


@pytest.mark.parametrize("make", [*ALL, hostile], ids=lambda make: make.__name__)
def test_text_from_outside_stays_text(make) -> None:
    """Every document parses, and an EDL has three lines for each mark, whatever the words are."""
    one = marked(make())
    for document in (to_fcpxml([one], WINDOW_S), to_xmeml([one], WINDOW_S)):
        assert not list(ET.fromstring(document).iter("script"))
    lines = to_edl(one, WINDOW_S).split("\n")

    assert "\x1b" not in "".join(lines)
    assert all(line.count("|C:") == line.count("|M:") == line.count("|D:") for line in lines)
    assert (len(lines) - 3) % 3 == 0


def test_findings_on_one_frame_share_a_mark() -> None:
    """Resolve and Final Cut keep one mark a frame, so the second would be lost."""
    root = ET.fromstring(to_xmeml([marked(early())], WINDOW_S))

    places = [mark.findtext("in") for mark in root.iter("marker")]
    assert len(places) == len(set(places))
    assert "free + vaccination" in [mark.findtext("name") for mark in root.iter("marker")]


def test_a_video_without_sound_has_no_audio_track() -> None:
    root = ET.fromstring(to_xmeml([marked(early(), has_audio=False)], WINDOW_S))

    assert root.find(".//media/audio") is None
