"""Files for editing programs and players: in the right place, in the right format."""

from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from hookcheck.core.result import VideoResult
from hookcheck.errors import UsageError
from hookcheck.exports import check_markers_place, write_markers, write_subtitles
from tests.reports.results import early, failed, late, scan, unknown


def at(video: VideoResult, path: str) -> VideoResult:
    return replace(video, path=path)


@pytest.mark.parametrize(
    ("name", "beginning"), [("a.edl", "TITLE:"), ("a.FCPXML", "<?xml"), ("a.xml", "<?xml")]
)
def test_the_ending_names_the_format(tmp_path: Path, name: str, beginning: str) -> None:
    write_markers(scan(early()), tmp_path / name)

    assert (tmp_path / name).read_text(encoding="utf-8").startswith(beginning)


def test_marks_point_to_the_file_by_its_full_address(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)

    write_markers(scan(at(early(), "my reels/ä.mp4"), failed()), Path("out.fcpxml"))

    (place,) = ET.parse("out.fcpxml").iter("media-rep")
    assert place.get("src") == f"{tmp_path.as_uri()}/my%20reels/%C3%A4.mp4"


def test_several_videos_go_into_one_project_file(tmp_path: Path) -> None:
    write_markers(scan(early(), late()), tmp_path / "out.xml")

    assert len(list(ET.parse(tmp_path / "out.xml").iter("sequence"))) == 2


@pytest.mark.parametrize(("name", "only_one"), [("out.edl", False), ("out.txt", True), ("out", True)])
def test_a_place_that_cannot_hold_the_marks_is_refused_with_a_way_out(name: str, only_one: bool) -> None:
    with pytest.raises(UsageError) as refusal:
        check_markers_place(Path(name), only_one=only_one)

    assert ".fcpxml" in refusal.value.hint


def test_subtitles_lie_in_the_folders_of_their_videos(tmp_path: Path) -> None:
    videos = [at(early(), "share/a/x.mp4"), at(late(), "share/b/x.mov"), at(unknown(), "share/c.mp4")]

    write_subtitles(scan(*videos, failed()), tmp_path)

    written = sorted(str(path.relative_to(tmp_path)) for path in tmp_path.rglob("*.srt"))
    assert written == [
        "share/a/x.heard.srt",
        "share/a/x.read.srt",
        "share/b/x.heard.srt",
        "share/b/x.read.srt",
        "share/c.read.srt",
    ]


def test_videos_that_differ_in_their_ending_alone_do_not_overwrite_each_other(tmp_path: Path) -> None:
    write_subtitles(scan(at(early(), "a.mp4"), at(unknown(), "a.mov")), tmp_path)

    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "a.mov.read.srt",
        "a.mp4.heard.srt",
        "a.mp4.read.srt",
    ]


@pytest.mark.parametrize("path", ["../../x.mp4", "/etc/x.mp4", "c:\\x\\y.mp4", "a/../../../x.mp4"])
def test_no_name_leads_a_subtitle_out_of_its_folder(tmp_path: Path, path: str) -> None:
    folder = tmp_path / "srt"

    write_subtitles(scan(at(early(), path), at(late(), "b/y.mp4")), folder)

    assert len(list(folder.rglob("*.srt"))) == 4
    assert len(list(tmp_path.rglob("*.srt"))) == 4


def test_subtitles_where_a_file_lies_are_refused(tmp_path: Path) -> None:
    (tmp_path / "file").touch()

    with pytest.raises(UsageError, match="is not a folder"):
        write_subtitles(scan(early()), tmp_path / "file")
