"""An editor sees how a message is understood before a video is made."""

import json
from pathlib import Path

from tests.conftest import Run


def test_shows_each_concept_with_its_weight(run: Run) -> None:
    ran = run("explain", "Free flu shots start on 1 December", "--must", "free|no charge", "--json")
    explained = json.loads(ran.stdout)

    assert ran.exit_code == 0
    assert explained["language"] == "en"
    assert abs(sum(concept["weight"] for concept in explained["concepts"]) - 1) < 0.001
    assert [concept["accepted"] for concept in explained["concepts"] if concept["must"]] == [["no charge"]]


def test_takes_the_message_of_a_video(tmp_path: Path, run: Run) -> None:
    (tmp_path / "clip.mp4").touch()
    (tmp_path / "clip.message.txt").write_text("Puskesmas buka hari Minggu")
    ran = run("explain", tmp_path / "clip.mp4")

    assert ran.exit_code == 0
    assert "Puskesmas" in ran.stdout
    assert "health cent" in ran.stdout


def test_all_lists_every_wording(run: Run) -> None:
    assert "more (--all)" in run("explain", "Buy a flu vaccine").stdout
    assert "more (--all)" not in run("explain", "Buy a flu vaccine", "--all").stdout


def test_message_without_content_is_a_usage_error(run: Run) -> None:
    for message in ("", "  ", "the of and", "…"):
        ran = run("explain", message)
        assert (ran.exit_code, ran.stdout) == (2, "")
        assert "Hint:" in ran.stderr
