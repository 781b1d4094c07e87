"""Saved evidence is judged again without a recogniser."""

import csv
import json
import sys
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import pytest

from hookcheck.evidence_file import save_evidence
from tests.conftest import Run
from tests.examples import heard

SAID = "The library opens at nine on Sunday"


@pytest.fixture
def evidence(tmp_path: Path) -> Path:
    path = tmp_path / "clip.evidence.json"
    save_evidence(heard(SAID, 1.0), path)
    return path


def test_changed_message_changes_the_verdict(evidence: Path, run: Run) -> None:
    assert run("rescore", evidence, "-m", SAID).exit_code == 0
    assert run("rescore", evidence, "-m", "The swimming pool reopens in January").exit_code == 1


def test_no_recogniser_and_no_decoder_is_touched(evidence: Path, run: Run) -> None:
    before = set(sys.modules)
    run("rescore", evidence, "-m", SAID)

    assert not {"av", "moonshine_voice", "rapidocr", "faster_whisper"} & (set(sys.modules) - before)


def test_shorter_window_makes_it_late(evidence: Path, run: Run) -> None:
    ran = run("rescore", evidence, "-m", SAID, "--window", "2", "--json")

    assert (ran.exit_code, json.loads(ran.stdout)["videos"][0]["outcome"]) == (1, "LATE")
    assert json.loads(ran.stdout)["window_s"] == 2.0


def test_longer_window_than_was_read_is_refused(evidence: Path, run: Run) -> None:
    """What lies beyond has not been looked at, and must not be called missed."""
    ran = run("rescore", evidence, "-m", SAID, "--window", "30")

    assert ran.exit_code == 2
    assert "was read up to 20 s only" in ran.stderr


def test_any_window_will_do_when_the_whole_video_was_read(tmp_path: Path, run: Run) -> None:
    short = heard(SAID, 1.0)
    save_evidence(replace(short, source=replace(short.source, duration_s=20.0)), tmp_path / "a.json")

    assert run("rescore", tmp_path / "a.json", "-m", SAID, "--window", "30").exit_code == 0


def test_message_is_looked_for_beside_the_video(tmp_path: Path, run: Run) -> None:
    found = heard(SAID, 1.0)
    video = tmp_path / "reels" / "clip.mp4"
    save_evidence(replace(found, source=replace(found.source, path=str(video))), tmp_path / "a.json")
    missing = run("rescore", tmp_path / "a.json")
    video.parent.mkdir()
    video.with_suffix(".message.txt").write_text(SAID)

    assert (missing.exit_code, "has no key message" in missing.stderr) == (2, True)
    assert run("rescore", tmp_path / "a.json").exit_code == 0


def test_a_folder_of_evidence_goes_on_after_a_broken_file(evidence: Path, run: Run) -> None:
    (evidence.parent / "broken.evidence.json").write_text("{}")
    ran = run("rescore", evidence.parent, "-m", SAID, "--json")

    assert ran.exit_code == 2
    assert [video["status"] for video in json.loads(ran.stdout)["videos"]] == ["failed", "checked"]
    assert "broken.evidence.json" in ran.stderr


def test_folder_without_evidence_is_a_usage_error(tmp_path: Path, run: Run) -> None:
    ran = run("rescore", tmp_path, "-m", SAID)

    assert ran.exit_code == 2
    assert "--save-evidence" in ran.stderr


def test_fail_under_turns_a_low_score_into_a_failure(tmp_path: Path, run: Run) -> None:
    save_evidence(heard(SAID, 9.0), tmp_path / "a.json")

    assert run("rescore", tmp_path / "a.json", "-m", SAID, "--fail-under", "10").exit_code == 0
    assert run("rescore", tmp_path / "a.json", "-m", SAID, "--fail-under", "99").exit_code == 1
    assert run("rescore", tmp_path / "a.json", "-m", SAID, "--fail-under", "101").exit_code == 2


def test_table_and_test_report_are_written_to_files(evidence: Path, tmp_path: Path, run: Run) -> None:
    table, suite = tmp_path / "out" / "a.csv", tmp_path / "out" / "a.xml"
    ran = run("rescore", evidence, "-m", "The pool reopens in January", "--csv", table, "--junit", suite)
    (row,) = csv.DictReader(table.read_text(encoding="utf-8-sig").splitlines())

    assert (ran.exit_code, row["verdict"]) == (1, "MISSED")
    assert ElementTree.parse(suite).getroot().get("failures") == "1"
    assert sorted(path.name for path in table.parent.iterdir()) == ["a.csv", "a.xml"]
