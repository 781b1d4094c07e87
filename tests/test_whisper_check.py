"""Whole checks with a tiny Whisper: a video in, a verdict out."""

import json
from pathlib import Path

import pytest

pytest.importorskip("faster_whisper")
from tests.clips import blank_frame, recorded_speech, write_clip
from tests.conftest import Run
from tests.tiny_whisper import make_tiny_whisper, put_whisper

pytestmark = pytest.mark.models

MESSAGE = "Vaksinasi gratis mulai 1 Desember"
SAID = "vaksinasi gratis mulai 1 desember"


def write_voice(path: Path) -> Path:
    """A voice, and nothing to see."""
    frame = blank_frame()
    return write_clip(
        path, duration_s=6.0, fps=10, draw=lambda time_s: frame, audio=recorded_speech()[: 6 * 16_000]
    )


@pytest.fixture(scope="module")
def clip(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_voice(tmp_path_factory.mktemp("clip") / "clip.mp4")


def test_indonesian_speech_is_judged_once_a_model_is_here(clip: Path, tmp_path: Path, run: Run) -> None:
    without = run(clip, "-m", MESSAGE, "--models-dir", tmp_path)
    put_whisper(tmp_path, says=SAID)
    with_model = run(clip, "-m", MESSAGE, "--models-dir", tmp_path, "--json")

    assert without.exit_code == 4
    assert "hookcheck models pull whisper-small" in without.stdout + without.stderr
    assert with_model.exit_code == 0
    assert json.loads(with_model.stdout)["videos"][0]["outcome"] == "EARLY"
    assert "whisper-small at c0ffeec0ffee" in with_model.stdout


def test_a_folder_given_with_asr_is_used(clip: Path, tmp_path: Path, run: Run) -> None:
    folder = make_tiny_whisper(tmp_path / "mine", says=SAID, language="id")

    assert run(clip, "-m", MESSAGE, "--asr", folder).exit_code == 0


@pytest.mark.parametrize("way", ["cut short", "changed", "untrained"])
def test_broken_weights_are_unknown_and_never_missed(clip: Path, tmp_path: Path, run: Run, way: str) -> None:
    folder = put_whisper(tmp_path, says=SAID)
    weights = (folder / "model.bin").read_bytes()
    options = ("--models-dir", tmp_path)
    if way == "cut short":
        (folder / "model.bin").write_bytes(weights[: len(weights) // 2])
    elif way == "changed":
        (folder / "model.bin").write_bytes(weights[:-1] + b"?")
    else:
        options = ("--asr", make_tiny_whisper(tmp_path / "random"))

    ran = run(clip, "-m", MESSAGE, *options, "--json")

    assert ran.exit_code == 4
    assert json.loads(ran.stdout)["videos"][0]["outcome"] == "UNKNOWN"
