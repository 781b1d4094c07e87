"""`hookcheck PATH...`: what an editor types, what comes back, and with which exit code."""

import json
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import NoReturn

import jsonschema
import pytest

from hookcheck import pipeline
from hookcheck.core.evidence import Channel, Evidence, MissingChannel
from hookcheck.errors import BackendError
from hookcheck.evidence_file import load_evidence
from hookcheck.recognisers import Recognisers
from hookcheck.reports.to_json import schema
from tests.clips import silence, write_clip
from tests.conftest import Run
from tests.examples import heard

SAID = "The library opens at nine on Sunday"
MESSAGE = ("-m", SAID)


@pytest.fixture
def clip(tmp_path: Path) -> Path:
    """A video that says what `SAID` says, as far as the recognisers here are concerned."""
    return write_clip(tmp_path / "clip.mp4", duration_s=0.5)


@pytest.fixture
def read_as(monkeypatch: pytest.MonkeyPatch) -> Callable[[Evidence], None]:
    """Let every video that can be opened be read as the evidence given."""
    real_probe = pipeline.probe

    def let(evidence: Evidence) -> None:
        def gather(path: str | Path, *_: object) -> Evidence:
            return replace(evidence, source=replace(real_probe(path), path=str(path)))

        monkeypatch.setattr(pipeline, "gather_evidence", gather)

    return let


@pytest.fixture
def says_it(read_as: Callable[[Evidence], None]) -> None:
    read_as(heard(SAID, 1.0))


@pytest.mark.usefixtures("says_it")
class TestAnswers:
    def test_captured_exits_with_0_and_says_when(self, clip: Path, run: Run) -> None:
        ran = run(clip, *MESSAGE)

        assert (ran.exit_code, ran.stderr) == (0, "")
        assert "EARLY" in ran.stdout
        assert "complete at 3.1 s" in ran.stdout

    def test_not_captured_exits_with_1(self, clip: Path, run: Run) -> None:
        ran = run("-m", "The swimming pool reopens in January", clip)

        assert ran.exit_code == 1
        assert "MISSED" in ran.stdout

    def test_a_path_named_like_a_command_can_be_given(
        self, clip: Path, run: Run, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.chdir(clip.parent)
        clip.rename("explain")

        assert run("./explain", *MESSAGE).exit_code == 0

    def test_low_score_fails_on_request(self, clip: Path, run: Run) -> None:
        assert run(clip, *MESSAGE, "--fail-under", "50").exit_code == 0
        assert run(clip, *MESSAGE, "--fail-under", "99.9").exit_code == 1

    def test_a_scan_takes_each_videos_own_message_and_exits_with_the_largest_code(
        self, clip: Path, run: Run
    ) -> None:
        folder = clip.parent
        for name in ("b", "c", "d"):
            (folder / f"{name}.mp4").write_bytes(clip.read_bytes())
        (folder / "messages.csv").write_text(
            f"file,message\nclip.mp4,{SAID}\nb.mp4,The pool reopens in January\n"
        )
        (folder / "c.hookcheck.toml").write_text("[message]\ntext = 3")
        ran = run(folder, "--json")
        document = json.loads(ran.stdout)

        assert ran.exit_code == 2
        assert [Path(video["path"]).name for video in document["videos"]] == [
            "b.mp4", "c.mp4", "clip.mp4", "d.mp4",
        ]  # fmt: skip
        assert document["totals"] == {"videos": 4, "EARLY": 1, "MISSED": 1, "failed": 2}
        assert "c.hookcheck.toml: message.text is not a text." in ran.stderr
        assert "d.mp4 has no key message." in ran.stderr

    def test_look_ahead_and_window_reach_the_reading(self, clip: Path, run: Run) -> None:
        ran = run(clip, *MESSAGE, "--window", "2", "--look-ahead", "5", "--json")

        assert json.loads(ran.stdout)["window_s"] == 2.0
        assert (ran.exit_code, json.loads(ran.stdout)["videos"][0]["outcome"]) == (1, "LATE")


@pytest.mark.usefixtures("says_it")
class TestReports:
    def test_json_on_stdout_replaces_the_report_and_keeps_to_the_schema(self, clip: Path, run: Run) -> None:
        ran = run("--json", clip, *MESSAGE)
        document = json.loads(ran.stdout)

        jsonschema.validate(document, json.loads(schema()))
        assert document["videos"][0]["outcome"] == "EARLY"

    def test_json_in_a_file_comes_beside_the_report(self, clip: Path, tmp_path: Path, run: Run) -> None:
        ran = run(clip, *MESSAGE, "--json", tmp_path / "out" / "result.json")

        assert json.loads((tmp_path / "out" / "result.json").read_text())["totals"]["videos"] == 1
        assert "EARLY" in ran.stdout

    def test_a_video_after_json_is_never_overwritten(self, clip: Path, run: Run) -> None:
        before = clip.read_bytes()

        assert run(*MESSAGE, "--json", clip).exit_code == 0
        assert clip.read_bytes() == before

    def test_two_runs_differ_in_their_timings_alone(self, clip: Path, run: Run) -> None:
        first, second = (json.loads(run(clip, *MESSAGE, "--json").stdout) for _ in range(2))
        assert first.pop("timings")["elapsed_s"] > 0
        assert second.pop("timings")

        assert json.dumps(first) == json.dumps(second)

    def test_evidence_is_saved_for_rescore(self, clip: Path, tmp_path: Path, run: Run) -> None:
        run(clip, *MESSAGE, "--save-evidence", tmp_path / "kept.json")
        run(clip.parent, *MESSAGE, "--save-evidence", tmp_path / "kept")

        assert load_evidence(tmp_path / "kept.json").source.path == str(clip)
        assert run("rescore", tmp_path / "kept", *MESSAGE).exit_code == 0

    def test_quiet_prints_errors_only(self, clip: Path, run: Run) -> None:
        ran = run(clip, clip.with_name("none.mp4"), *MESSAGE, "--quiet")

        assert (ran.exit_code, ran.stdout) == (3, "")
        assert "none.mp4 does not exist" in ran.stderr

    def test_colour_is_for_terminals_and_can_be_forced_or_forbidden(
        self, clip: Path, run: Run, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        assert "\x1b[" not in run(clip, *MESSAGE).stdout
        monkeypatch.setenv("FORCE_COLOR", "1")
        assert "\x1b[" in run(clip, *MESSAGE).stdout
        assert "\x1b[" not in run(clip, *MESSAGE, "--no-color").stdout
        monkeypatch.setenv("NO_COLOR", "1")
        assert "\x1b[" not in run(clip, *MESSAGE).stdout

    def test_skipped_files_are_named_when_asked(self, clip: Path, run: Run) -> None:
        clip.with_name("next.mp4.part").touch()

        assert "next.mp4.part" not in run(clip.parent, *MESSAGE).stderr
        assert "next.mp4.part (the name of a file that is still being copied)" in (
            run(clip.parent, *MESSAGE, "--verbose").stderr
        )


def cut_short(clip: Path) -> None:
    clip.write_bytes(clip.read_bytes()[: clip.stat().st_size // 2])


def nothing_in_it(clip: Path) -> None:
    clip.write_bytes(b"")


def text_instead(clip: Path) -> None:
    clip.write_text("This is not a video.\n" * 20)


def taken_away(clip: Path) -> None:
    clip.unlink()


def sound_alone(clip: Path) -> None:
    write_clip(clip, duration_s=0.5, draw=None, audio=silence(0.5))


@pytest.mark.parametrize("harm", [cut_short, nothing_in_it, text_instead, taken_away])
def test_video_that_cannot_be_opened_is_one_line_and_a_3_and_the_others_are_checked(
    harm: Callable[[Path], None], clip: Path, run: Run, says_it: None
) -> None:
    other = clip.with_name("other.mp4")
    other.write_bytes(clip.read_bytes())
    harm(clip)
    alone, both = run(clip, *MESSAGE), run(clip, other, *MESSAGE, "--json")

    assert (alone.exit_code, alone.stdout) == (3, "")
    error, hint = alone.stderr.splitlines()
    assert error.startswith("Error: ")
    assert "clip.mp4" in error
    assert hint.startswith("Hint: ")
    assert [video["status"] for video in json.loads(both.stdout)["videos"]] == ["failed", "checked"]
    assert both.exit_code == 3


@pytest.mark.usefixtures("says_it")
class TestUsage:
    @pytest.mark.parametrize(
        ("words", "says"),
        [
            (["{clip}"], "has no key message"),
            (["{clip}", "-m", ""], "message is empty"),
            (["{clip}", "-m", "  "], "message is empty"),
            (["{clip}", "-m", "of the and"], "only function words"),
            (["{clip}", "-m", SAID, "--must", " | "], "must"),
            (["{folder}/empty", "-m", SAID], "holds no videos"),
            (["{clip}", "-m", SAID, "--window", "0"], "--window 0 is out of range"),
            (["{clip}", "-m", SAID, "--look-ahead", "-1"], "--look-ahead -1 is out of range"),
            (["{clip}", "-m", SAID, "--fail-under", "101"], "--fail-under 101 is out of range"),
            (["{clip}", "-m", SAID, "--json", "{clip}/below-a-file.json"], "cannot be written"),
        ],
    )
    def test_is_explained_with_what_to_do(self, words: list[str], says: str, clip: Path, run: Run) -> None:
        (clip.parent / "empty").mkdir()
        ran = run(*(word.format(clip=clip, folder=clip.parent) for word in words))

        assert ran.exit_code == 2
        assert says in ran.stderr
        assert "Hint: " in ran.stderr
        assert "Traceback" not in ran.stderr

    @pytest.mark.parametrize(
        "words", [["--colour"], ["clip.mp4", "--windw", "3"], ["clip.mp4", "--window", "x"]]
    )
    def test_wrong_flags_are_named(self, words: list[str], run: Run) -> None:
        ran = run(*words)

        assert (ran.exit_code, ran.stdout) == (2, "")
        assert (
            words[-2 if words[-1] == "x" else words.index(next(w for w in words if "--" in w))] in ran.stderr
        )


class TestRecogniserTrouble:
    def test_broken_recogniser_is_a_4_and_never_called_missed(
        self, clip: Path, run: Run, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def broken(_: Recognisers) -> NoReturn:
            raise BackendError("The model is cut short.", "Install it again.")

        monkeypatch.setattr(Recognisers, "text_reader", broken)
        ran = run(clip, *MESSAGE)

        assert ran.exit_code == 4
        assert "UNKNOWN" in ran.stdout
        assert "MISSED" not in ran.stdout
        assert "cut short" in ran.stdout

    def test_missing_channel_that_is_not_needed_does_no_harm(
        self, clip: Path, run: Run, read_as: Callable[[Evidence], None]
    ) -> None:
        missing = (MissingChannel(Channel.SCREEN, "broken", "mend it"),)
        read_as(replace(heard(SAID, 1.0), channels_read=(Channel.SPEECH,), channels_missing=missing))

        assert run(clip, *MESSAGE).exit_code == 0


class TestAccidents:
    @pytest.fixture
    def _with_a_bug(self, monkeypatch: pytest.MonkeyPatch) -> None:
        def gather(*_: object) -> NoReturn:
            raise KeyError("frame")

        monkeypatch.setattr(pipeline, "gather_evidence", gather)

    @pytest.mark.usefixtures("_with_a_bug")
    def test_a_bug_is_a_70_that_says_how_to_report_it(self, clip: Path, run: Run) -> None:
        ran = run(clip, *MESSAGE)

        assert (ran.exit_code, ran.stdout) == (70, "")
        assert "bug in hookcheck: KeyError" in ran.stderr
        assert "test_check.py" in ran.stderr
        assert "--debug" in ran.stderr
        assert "Traceback" not in ran.stderr

    @pytest.mark.usefixtures("_with_a_bug")
    def test_debug_shows_the_traceback(self, clip: Path, run: Run) -> None:
        with pytest.raises(KeyError):
            run(clip, *MESSAGE, "--debug")

    def test_ctrl_c_is_a_130(self, clip: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
        def gather(*_: object) -> NoReturn:
            raise KeyboardInterrupt

        monkeypatch.setattr(pipeline, "gather_evidence", gather)

        assert run(clip, *MESSAGE).exit_code == 130


def test_reader_that_hangs_up_is_no_error(tmp_path: Path) -> None:
    """`hookcheck … | head` ends quietly, with the exit code of the check."""
    command = f"{sys.executable} -m hookcheck explain 'Free flu shots' | true; exit ${{PIPESTATUS[0]}}"
    ran = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=False)

    assert (ran.returncode, ran.stderr) == (0, "")


def test_help_names_every_option_with_a_sentence(run: Run) -> None:
    shown = run("--help")

    assert shown.exit_code == 0
    for option in ("--message", "--must", "--window", "--json", "--fail-under", "explain", "rescore"):
        assert option in shown.stdout
    assert run("--version").stdout.startswith("hookcheck ")
