"""--html, --markers, --srt-out and --report-language: what an editor finds after a run."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from hookcheck import pipeline
from hookcheck.core.evidence import Evidence
from hookcheck.evidence_file import save_evidence
from hookcheck.media import iter_frames
from hookcheck.page_frames import FrameKeeper
from tests.clips import write_clip
from tests.conftest import Run
from tests.examples import heard

SAID = "The library opens at nine on Sunday"
MESSAGE = ("-m", SAID)


@pytest.fixture
def clip(tmp_path: Path) -> Path:
    return write_clip(tmp_path / "clip.mp4", duration_s=1.2)


@pytest.fixture(autouse=True)
def says_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every video is read as saying `SAID`, its pictures passing by as in a check."""
    real_probe: Callable[..., object] = pipeline.probe

    def gather(
        path: Path, language: str, settings: object, recognisers: object, keeper: FrameKeeper | None
    ) -> Evidence:
        if keeper:
            list(keeper.watching(iter_frames(path, 15.0)))
        return replace(heard(SAID, 1.0), source=replace(real_probe(path), path=str(path)))

    monkeypatch.setattr(pipeline, "gather_evidence", gather)


def test_one_video_gets_one_page_with_its_pictures(clip: Path, tmp_path: Path, run: Run) -> None:
    ran = run(clip, *MESSAGE, "--html", tmp_path / "out.html")

    html = (tmp_path / "out.html").read_text(encoding="utf-8")
    assert (ran.exit_code, ran.stderr) == (0, "")
    assert "The message is complete at 3.1 s" in html
    assert html.count("<symbol") == 3
    assert 'src="./clip.mp4"' in html


def test_a_folder_gets_an_index_that_also_lists_what_failed(clip: Path, tmp_path: Path, run: Run) -> None:
    (tmp_path / "broken.mp4").write_bytes(b"")

    ran = run(tmp_path, *MESSAGE, "--html", tmp_path / "report")

    index = (tmp_path / "report" / "index.html").read_text(encoding="utf-8")
    assert ran.exit_code == 3
    assert "is empty (0 bytes)" in index
    assert len(list((tmp_path / "report" / "videos").iterdir())) == 1


def test_the_same_run_gives_the_same_pages(clip: Path, tmp_path: Path, run: Run) -> None:
    run(clip, *MESSAGE, "--html", tmp_path / "a.html")
    run(clip, *MESSAGE, "--html", tmp_path / "b.html")

    assert (tmp_path / "a.html").read_bytes() == (tmp_path / "b.html").read_bytes()


def test_a_place_that_cannot_be_written_is_refused_before_any_video_is_read(
    clip: Path, tmp_path: Path, run: Run
) -> None:
    (tmp_path / "file").touch()

    ran = run(clip, *MESSAGE, "--html", tmp_path / "file" / "report")

    assert ran.exit_code == 2
    assert "Pages cannot be written" in ran.stderr
    assert ran.stdout == ""


def test_markers_and_subtitles_are_written(clip: Path, tmp_path: Path, run: Run) -> None:
    ran = run(clip, *MESSAGE, "--markers", tmp_path / "clip.edl", "--srt-out", tmp_path / "srt")

    assert (ran.exit_code, ran.stderr) == (0, "")
    assert "|C:ResolveColorGreen" in (tmp_path / "clip.edl").read_text(encoding="utf-8")
    assert SAID in (tmp_path / "srt" / "clip.heard.srt").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["marks.txt", "marks"])
def test_markers_of_no_known_program_are_refused(clip: Path, tmp_path: Path, run: Run, name: str) -> None:
    ran = run(clip, *MESSAGE, "--markers", tmp_path / name)

    assert (ran.exit_code, ran.stdout) == (2, "")
    assert ".fcpxml (Final Cut Pro)" in ran.stderr


def test_the_report_language_rules_every_sentence(clip: Path, tmp_path: Path, run: Run) -> None:
    ran = run(clip, *MESSAGE, "--report-language", "id", "--html", tmp_path / "out.html")

    assert "Pesan sudah lengkap pada detik ke-3,1" in ran.stdout
    assert '<html lang="id">' in (tmp_path / "out.html").read_text(encoding="utf-8")


def test_a_report_language_without_sentences_is_refused(clip: Path, run: Run) -> None:
    ran = run(clip, *MESSAGE, "--report-language", "xx")

    assert (ran.exit_code, ran.stdout) == (2, "")
    assert "Hint: Reports can be in en and id." in ran.stderr


def test_saved_evidence_gives_the_same_files(clip: Path, tmp_path: Path, run: Run) -> None:
    """The pictures are read from the video while it is there; without it the page has none."""
    evidence = heard(SAID, 1.0)
    save_evidence(replace(evidence, source=replace(evidence.source, path=str(clip))), tmp_path / "a.json")

    there = run("rescore", tmp_path / "a.json", *MESSAGE, "--html", tmp_path / "there.html")
    clip.unlink()
    gone = run("rescore", tmp_path / "a.json", *MESSAGE, "--html", tmp_path / "gone.html")

    assert (there.exit_code, gone.exit_code) == (0, 0)
    assert (tmp_path / "there.html").read_text(encoding="utf-8").count("<symbol") == 3
    assert (tmp_path / "gone.html").read_text(encoding="utf-8").count("<symbol") == 0
