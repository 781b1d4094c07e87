"""--fail-on, --jsonl, --junit, --sarif and --github: what a machine is told of a run."""

import json
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import pytest

from hookcheck import pipeline
from hookcheck.core.evidence import Evidence
from tests.clips import write_clip
from tests.conftest import Run
from tests.examples import heard

SAID = "The library opens at nine on Sunday"


@pytest.fixture(autouse=True)
def reels(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with a video that says what it should, one that does not, and one that is broken.

    In this process, videos are read as saying `SAID`.
    """
    real_probe = pipeline.probe

    def gather(path: object, *_: object) -> Evidence:
        return replace(heard(SAID, 1.0), source=replace(real_probe(str(path)), path=str(path)))

    monkeypatch.setattr(pipeline, "gather_evidence", gather)
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "reels"
    folder.mkdir()
    write_clip(folder / "good.mp4", duration_s=0.5)
    write_clip(folder / "bad.mp4", duration_s=0.5)
    (folder / "cut.mp4").write_bytes(b"")
    (folder / ".hidden.mp4").write_bytes(b"")
    (folder / "messages.csv").write_text(
        f"file,message\ngood.mp4,{SAID}\nbad.mp4,Free ice cream on 3 May\ncut.mp4,x1\n"
    )
    return folder


@pytest.mark.parametrize(
    ("fail_on", "exit_code"), [("", 1), ("missed,late", 1), ("Late", 0), ("never", 0), ("contradicted", 0)]
)
def test_fail_on_says_which_outcomes_fail_the_run(fail_on: str, exit_code: int, run: Run) -> None:
    words = ("--fail-on", fail_on) if fail_on else ()

    assert run("reels/good.mp4", "reels/bad.mp4", *words).exit_code == exit_code


def test_a_broken_video_fails_the_run_even_then(run: Run) -> None:
    assert run("reels", "--fail-on", "never").exit_code == 3


def test_an_outcome_that_is_not_known_is_refused(run: Run) -> None:
    ran = run("reels", "--fail-on", "missed,erly")

    assert (ran.exit_code, ran.stdout) == (2, "")
    assert "no outcome “erly”" in ran.stderr
    assert "never" in ran.stderr


def test_a_line_of_json_a_video_on_stdout_and_nothing_else(run: Run) -> None:
    ran = run("reels", "--jsonl", "-")

    lines = [json.loads(line) for line in ran.stdout.splitlines()]
    assert {line["path"]: line.get("outcome", line["status"]) for line in lines} == {
        "reels/good.mp4": "EARLY",
        "reels/bad.mp4": "MISSED",
        "reels/cut.mp4": "failed",
    }


def test_lines_are_in_the_file_before_the_run_ends(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who follows a run of a night sees each video when it is done."""
    seen: list[int] = []
    gather = pipeline.gather_evidence

    def look(path: object, *rest: object) -> Evidence:
        seen.append(len(Path("out.jsonl").read_text().splitlines()))
        return gather(path, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(pipeline, "gather_evidence", look)
    run("reels", "--jsonl", "out.jsonl")

    assert seen == [0, 1, 2]


def test_two_reports_cannot_both_be_stdout(run: Run) -> None:
    ran = run("reels", "--json", "--jsonl", "-")

    assert (ran.exit_code, ran.stdout) == (2, "")
    assert "cannot both go to stdout" in ran.stderr


def test_a_place_that_cannot_be_written_is_refused_at_once(run: Run) -> None:
    ran = run("reels", "--jsonl", "reels/good.mp4/out.jsonl")

    assert (ran.exit_code, ran.stdout) == (2, "")
    assert "cannot be written" in ran.stderr


def test_junit_tells_failed_from_broken_from_passed_over(reels: Path, run: Run) -> None:
    """Under names that are the same on each machine."""
    run(reels.absolute(), "--junit", "out.xml")

    (suite,) = ElementTree.parse("out.xml").getroot().findall("testsuite")
    cases = {case.get("name"): [part.tag for part in case] for case in suite.findall("testcase")}
    assert cases == {
        "reels/good.mp4": [],
        "reels/bad.mp4": ["failure"],
        "reels/cut.mp4": ["error"],
        "reels/.hidden.mp4": ["skipped"],
    }


def test_what_is_passed_over_is_counted_and_named_on_demand(run: Run) -> None:
    assert "Skipped: 1 file that is hidden or still being copied." in run("reels").stderr
    assert "Skipped: reels/.hidden.mp4 (a hidden file)" in run("reels", "-v").stderr


class TestGithub:
    @pytest.fixture(autouse=True)
    def in_actions(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("GITHUB_ACTIONS", "true")
        monkeypatch.setenv("GITHUB_WORKSPACE", str(tmp_path))
        monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path / "summary.md"))

    def test_annotates_and_sums_up_by_itself_with_paths_from_the_top(self, reels: Path, run: Run) -> None:
        ran = run(reels.absolute(), "--junit", "out.xml")

        assert "::error file=reels/bad.mp4,title=MISSED%3A " in ran.stderr
        assert "::error file=reels/cut.mp4,title=NOT CHECKED%3A " in ran.stderr
        assert "::" not in ran.stdout
        assert "| MISSED |" in Path("summary.md").read_text(encoding="utf-8")

    def test_keeps_the_summary_of_the_step_before(self, run: Run) -> None:
        Path("summary.md").write_text("before\n")
        run("reels")

        assert Path("summary.md").read_text(encoding="utf-8").startswith("before\n### hookcheck: ")

    def test_json_on_stdout_stays_json(self, run: Run) -> None:
        assert json.loads(run("reels", "--json").stdout)["totals"]["videos"] == 3

    def test_can_be_told_not_to(self, run: Run) -> None:
        assert "::error" not in run("reels", "--no-github").stderr
        assert not Path("summary.md").exists()

    def test_a_summary_that_cannot_be_written_is_a_warning(
        self, tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path))

        ran = run("reels/good.mp4")

        assert ran.exit_code == 0
        assert "Warning: The step summary cannot be written" in ran.stderr


def test_elsewhere_github_is_told_on_demand(run: Run) -> None:
    assert "::error" not in run("reels").stderr
    assert "::error file=reels/bad.mp4" in run("reels", "--github").stderr


def test_sarif_of_a_run(reels: Path, run: Run) -> None:
    run(reels.absolute(), "--sarif", "out.sarif")

    (only,) = json.loads(Path("out.sarif").read_text(encoding="utf-8"))["runs"]
    uris = [
        place["physicalLocation"]["artifactLocation"]["uri"]
        for result in only["results"]
        for place in result["locations"]
    ]
    assert uris == ["reels/bad.mp4", "reels/cut.mp4"]


def test_saved_evidence_is_told_alike(run: Run) -> None:
    run("reels", "--save-evidence", "kept")
    ran = run("rescore", "kept", "--jsonl", "-", "--fail-on", "never")

    assert ran.exit_code == 0
    assert [json.loads(line)["outcome"] for line in ran.stdout.splitlines()] == ["MISSED", "EARLY"]
