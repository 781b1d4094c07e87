"""What has been listened to and read once is known in the next run, and `hookcheck cache` tells of it."""

import json
import os
import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest

from hookcheck import pipeline
from hookcheck.core.evidence import Channel, Evidence, MissingChannel
from tests.clips import write_clip
from tests.conftest import Ran, Run
from tests.examples import heard

SAID = "The library opens at nine on Sunday"


class Reader:
    """Stands in for the recognisers, and counts the videos that they are shown."""

    def __init__(self) -> None:
        self.evidence = heard(SAID, 1.0)
        self.read: list[str] = []

    def gather(self, path: str | Path, *_: object) -> Evidence:
        self.read.append(Path(path).name)
        return replace(self.evidence, source=pipeline.probe(path))


@pytest.fixture
def reader(monkeypatch: pytest.MonkeyPatch) -> Reader:
    reader = Reader()
    monkeypatch.setattr(pipeline, "gather_evidence", reader.gather)
    return reader


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "kept" / "evidence.sqlite"
    monkeypatch.delenv("HOOKCHECK_NO_CACHE")
    monkeypatch.setenv("HOOKCHECK_CACHE", str(path))
    return path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "reels"
    folder.mkdir()
    for number, name in enumerate(("a", "b")):
        write_clip(folder / f"{name}.mp4", duration_s=0.5 + 0.1 * number)
    return folder


def report_of(ran: Ran) -> object:
    document = json.loads(ran.stdout)
    document.pop("timings")
    return document


def test_a_second_run_reads_no_video_and_tells_the_same(
    reader: Reader, cache: Path, folder: Path, run: Run
) -> None:
    first, second = (report_of(run(folder, "-m", SAID, "--json")) for _ in range(2))

    assert reader.read == ["a.mp4", "b.mp4"]
    assert second == first


def test_a_changed_message_is_judged_without_reading(
    reader: Reader, cache: Path, folder: Path, run: Run
) -> None:
    run(folder, "-m", SAID)
    ran = run(folder, "-m", "The swimming pool reopens in January")

    assert (ran.exit_code, reader.read) == (1, ["a.mp4", "b.mp4"])
    assert "missed" in ran.stdout


def test_a_changed_video_alone_is_read_again(reader: Reader, cache: Path, folder: Path, run: Run) -> None:
    run(folder, "-m", SAID)
    write_clip(folder / "b.mp4", duration_s=0.9)
    run(folder, "-m", SAID)

    assert reader.read == ["a.mp4", "b.mp4", "b.mp4"]


def test_a_video_is_known_by_its_content_wherever_it_lies(
    reader: Reader, cache: Path, folder: Path, run: Run
) -> None:
    run(folder / "a.mp4", "-m", SAID)
    (folder / "a.mp4").rename(folder / "moved.mp4")
    ran = run(folder / "moved.mp4", "-m", SAID, "--json")

    assert reader.read == ["a.mp4"]
    assert json.loads(ran.stdout)["videos"][0]["path"] == (folder / "moved.mp4").as_posix()


@pytest.mark.parametrize(
    "words", [("--window", "5"), ("--look-ahead", "2"), ("--language", "id")], ids=lambda words: words[0]
)
def test_other_windows_and_languages_are_read_for(
    words: tuple[str, str], reader: Reader, cache: Path, folder: Path, run: Run
) -> None:
    run(folder / "a.mp4", "-m", SAID)
    run(folder / "a.mp4", "-m", SAID, *words)

    assert len(reader.read) == 2


def test_changed_captions_are_read(reader: Reader, cache: Path, folder: Path, run: Run) -> None:
    run(folder / "a.mp4", "-m", SAID)
    (folder / "a.srt").write_text("1\n00:00:00,000 --> 00:00:01,000\nFree\n")
    run(folder / "a.mp4", "-m", SAID)

    assert len(reader.read) == 2


def test_what_a_failing_recogniser_left_out_is_not_kept(
    reader: Reader, cache: Path, folder: Path, run: Run
) -> None:
    whole = reader.evidence
    missing = (MissingChannel(Channel.SCREEN, "Out of memory.", "Try again."),)
    reader.evidence = replace(whole, channels_read=(Channel.SPEECH,), channels_missing=missing)
    run(folder / "a.mp4", "-m", SAID)
    reader.evidence = whole
    ran = run(folder / "a.mp4", "-m", SAID, "--json")

    assert len(reader.read) == 2
    assert not json.loads(ran.stdout)["videos"][0]["evidence"]["channels_missing"]


def test_speech_that_a_recogniser_cannot_make_out_is_not_listened_to_twice(
    reader: Reader, cache: Path, folder: Path, run: Run
) -> None:
    missing = (MissingChannel(Channel.SPEECH, "Not English.", "State its language.", lasting=True),)
    reader.evidence = replace(
        reader.evidence, channels_read=(Channel.SCREEN,), channels_missing=missing, speech=()
    )
    codes = [run(folder / "a.mp4", "-m", SAID).exit_code for _ in range(2)]

    assert (codes, len(reader.read)) == ([4, 4], 1)


def test_no_cache_keeps_and_uses_nothing(reader: Reader, cache: Path, folder: Path, run: Run) -> None:
    for _ in range(2):
        run(folder / "a.mp4", "-m", SAID, "--no-cache")

    assert len(reader.read) == 2
    assert not cache.exists()


def test_a_folder_can_be_named_for_the_cache(
    reader: Reader, cache: Path, folder: Path, tmp_path: Path, run: Run
) -> None:
    run(folder / "a.mp4", "-m", SAID, "--cache", tmp_path)

    assert (tmp_path / "evidence.sqlite").is_file()


def test_a_damaged_cache_is_a_warning_that_says_what_to_do(
    reader: Reader, cache: Path, folder: Path, run: Run
) -> None:
    cache.parent.mkdir()
    cache.write_bytes(b"not a database, " * 100)
    ran = run(folder, "-m", SAID)

    assert ran.exit_code == 0
    assert ran.stderr.startswith(f"Warning: The cache {cache} cannot be used: file is not a database.")
    assert "hookcheck cache clear" in ran.stderr
    assert run("cache", "clear").exit_code == 0
    assert run(folder, "-m", SAID).stderr == ""


def test_a_damaged_entry_is_read_and_kept_again(reader: Reader, cache: Path, folder: Path, run: Run) -> None:
    run(folder / "a.mp4", "-m", SAID)
    connection = sqlite3.connect(cache)
    connection.execute("UPDATE evidence SET document = x'0011'")
    connection.commit()
    connection.close()
    ran = [run(folder / "a.mp4", "-m", SAID) for _ in range(2)]

    assert [(one.exit_code, one.stderr) for one in ran] == [(0, ""), (0, "")]
    assert len(reader.read) == 2


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="permissions of POSIX")
def test_a_cache_that_may_only_be_read_is_used_and_a_warning(
    reader: Reader, cache: Path, folder: Path, run: Run
) -> None:
    run(folder / "a.mp4", "-m", SAID)
    cache.chmod(0o444)
    cache.parent.chmod(0o555)
    rights = os.geteuid()
    if rights == 0:
        # Root may write anywhere, so it becomes nobody for a moment.
        for above in folder.parents[:3]:
            above.chmod(0o755)
        os.seteuid(65534)
    ran = run(folder, "-m", SAID)
    os.seteuid(rights)
    cache.parent.chmod(0o755)

    assert (ran.exit_code, reader.read) == (0, ["a.mp4", "b.mp4"])
    assert ran.stderr == f"Warning: The cache {cache} can only be read: nothing new is kept.\n"


def test_shows_prunes_and_clears(reader: Reader, cache: Path, folder: Path, run: Run) -> None:
    assert run("cache").stdout == f"{cache}\nNothing is kept yet.\n"
    run(folder, "-m", SAID)

    assert run("cache").stdout.startswith(f"{cache}\n2 videos, ")
    assert run("cache", "prune").stdout == "Dropped the evidence of 0 videos.\n"
    assert run("cache", "prune", "--older-than", "0").stdout == "Dropped the evidence of 2 videos.\n"
    assert run("cache", "clear").stdout.startswith(f"Deleted {cache} (")
    assert not cache.exists()
