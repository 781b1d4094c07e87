"""A run of any length is reported in the memory of a short one, the worst first."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from hookcheck.commands import reporting
from hookcheck.commands.reporting import ReportPlaces, Reports, WorstFew
from tests.examples import CONTRADICTED, EARLY, FAILURE


def test_keeps_those_that_need_somebody_most_and_counts_the_rest() -> None:
    few = WorstFew(3)
    videos = [replace(EARLY, path=f"{number}.mp4") for number in range(20)]
    for video in [*videos[:10], CONTRADICTED, *videos[10:], FAILURE]:
        few.add(video)

    assert few.videos() == [videos[0], CONTRADICTED, FAILURE]
    assert few.left_out == {"EARLY": 19}


def test_all_that_fit_come_back_in_their_order() -> None:
    few = WorstFew(3)
    for video in (EARLY, FAILURE, CONTRADICTED):
        few.add(video)

    assert few.videos() == [EARLY, FAILURE, CONTRADICTED]
    assert not few.left_out


def test_a_long_run_shows_the_worst_and_its_table_has_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(reporting, "MOST_SHOWN", 5)
    monkeypatch.setattr(reporting, "MOST_IN_MEMORY", 5)
    with Reports(ReportPlaces(json=str(tmp_path / "out.json"), csv=tmp_path / "out.csv")) as reports:
        for number in range(30):
            reports.add(replace(EARLY, path=f"reels/{number:02}.mp4"))
        reports.add(CONTRADICTED)
        count = len(reports.finish(window_s=15.0, elapsed_s=1.0).videos)
    shown = capsys.readouterr().out

    assert len((tmp_path / "out.csv").read_text().splitlines()) == 32
    assert len(json.loads((tmp_path / "out.json").read_text())["videos"]) == count == 31
    assert shown.index("CONTRADICTED") < shown.index("EARLY")
    assert shown.count("EARLY") == 4
    assert "26 more" in shown
    assert "31 videos: 30 early, 1 contradicted" in shown
