"""`hookcheck init FOLDER`: a sheet to fill in, and never a word of it lost."""

import csv
import io
from pathlib import Path

import pytest

from hookcheck.find_videos import FoundVideo, find_videos
from hookcheck.message_sources import find_message
from hookcheck.sheet_gaps import lost_rows
from tests.conftest import Run


@pytest.fixture(autouse=True)
def reels(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name in ("reels/a.mp4", "reels/monday/b, c.mp4", "reels/=cmd.mp4", "reels/.x.mp4", "reels/own.mp4"):
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_bytes(b"video")
    Path("reels/own.message.txt").write_text("Its own message")
    return Path("reels")


SHEET = Path("reels/messages.csv")


def rows(delimiter: str = ",", encoding: str = "utf-8-sig") -> list[list[str]]:
    text = SHEET.read_bytes().decode(encoding)
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))


def test_a_row_for_each_video_that_has_no_message(run: Run) -> None:
    ran = run("init", "reels")

    assert (ran.exit_code, ran.stderr) == (0, "")
    assert rows() == [
        ["file", "message", "must", "language"],
        ["./=cmd.mp4", "", "", ""],
        ["a.mp4", "", "", ""],
        ["monday/b, c.mp4", "", "", ""],
    ]
    assert "rows for 3 videos; 1 had a message" in ran.stdout
    assert "hookcheck reels" in ran.stdout


def test_what_is_filled_in_is_found(run: Run) -> None:
    """Also for a name that a spreadsheet would have run as a formula."""
    run("init", "reels", "--semicolons")
    text = SHEET.read_bytes().decode("utf-8-sig")
    SHEET.write_bytes(text.replace("=cmd.mp4;", "=cmd.mp4;Free flu shots").encode("cp1252"))

    assert find_message(Path("reels/=cmd.mp4")).text == "Free flu shots"
    assert "there is no message yet" in run("reels/a.mp4").stderr


def test_a_second_time_adds_what_is_new_and_changes_nothing(run: Run) -> None:
    run("init", "reels")
    before = SHEET.read_bytes().replace(b"a.mp4,", b"a.mp4,Caf\xc3\xa9 \xe2\x80\x93 free")
    SHEET.write_bytes(before)
    Path("reels/new.mp4").write_bytes(b"video")

    assert "Added rows for 1 video " in run("init", "reels").stdout
    assert SHEET.read_bytes() == before + b"new.mp4,,,\r\n"
    assert "every video has a message" in run("init", "reels").stdout
    assert SHEET.read_bytes() == before + b"new.mp4,,,\r\n"


@pytest.mark.parametrize(
    ("sheet", "encoding", "added"),
    [
        ("message;file\na;a.mp4", "cp1252", "\n;./=cmd.mp4\n;monday/b, c.mp4\n"),
        ("File\tMessage\r\na.mp4\tä\r\n", "utf-16", "./=cmd.mp4\t\r\nmonday/b, c.mp4\t\r\n"),
        ("file,message\na.mp4,ü\n", "utf-8-sig", './=cmd.mp4,\n"monday/b, c.mp4",\n'),
    ],
)
def test_a_sheet_is_added_to_as_it_is_written(sheet: str, encoding: str, added: str, run: Run) -> None:
    SHEET.write_bytes(sheet.encode(encoding))

    assert run("init", "reels").exit_code == 0
    assert SHEET.read_bytes().decode(encoding) == sheet + added


def test_a_name_that_the_encoding_cannot_write_leaves_the_sheet_alone(run: Run) -> None:
    before = "file;message\na.mp4;caf\u00e9\n".encode("cp1252")
    SHEET.write_bytes(before)
    Path("reels/日本.mp4").write_bytes(b"video")

    ran = run("init", "reels")

    assert ran.exit_code == 2
    assert "CSV UTF-8" in ran.stderr
    assert SHEET.read_bytes() == before


@pytest.mark.parametrize("sheet", ["file,mesage\n", 'file,message\na.mp4,"open'])
def test_a_broken_sheet_is_left_alone(sheet: str, run: Run) -> None:
    SHEET.write_text(sheet)

    assert run("init", "reels").exit_code == 2
    assert SHEET.read_text() == sheet


@pytest.mark.parametrize("word", ["reels/a.mp4", "none", "s3://share/reels", "empty"])
def test_only_a_folder_with_videos_can_have_one(word: str, run: Run) -> None:
    Path("empty").mkdir()
    ran = run("init", word)

    assert (ran.exit_code, ran.stdout) == (2, "")
    assert "Hint: Name the folder" in ran.stderr
    assert not list(Path().rglob("messages.csv"))


class TestLostRows:
    @pytest.fixture(autouse=True)
    def sheet(self) -> None:
        SHEET.write_text(
            "file,message\nA.MP4,x\nmonday\\b, d.mp4,x\ngone.mp4,x\n.x.mp4,x\n".replace(
                "monday\\b, d.mp4", '"monday\\b, d.mp4"'
            )
        )

    def test_a_row_that_names_no_file_is_told_with_the_one_that_may_be_meant(self, run: Run) -> None:
        told = run("reels").stderr

        assert "Warning: reels/messages.csv, line 3: monday\\b, d.mp4 is not there." in told
        assert "Hint: Is monday/b, c.mp4 meant?" in told
        assert "Warning: reels/messages.csv, line 4: gone.mp4 is not there." in told
        assert "line 2" not in told
        assert "line 5" not in told

    def test_who_asks_for_one_video_hears_nothing_of_other_rows(self) -> None:
        found = find_videos(["reels/a.mp4"], io.StringIO())

        assert not list(lost_rows(video for video in found if isinstance(video, FoundVideo)))

    def test_a_message_on_the_command_line_needs_no_sheet(self, run: Run) -> None:
        assert "is not there" not in run("reels", "-m", "Free flu shots").stderr
