"""Whole checks with a tiny Whisper: a video in, a verdict out, and not one call to the network."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

pytest.importorskip("faster_whisper")
from tests.clips import blank_frame, recorded_speech, write_clip
from tests.conftest import Run
from tests.test_model_files import Lock, LockedFile, sha256_of, write_lock
from tests.tiny_whisper import make_tiny_whisper

pytestmark = pytest.mark.models

MESSAGE = "Vaksinasi gratis mulai 1 Desember"
SAID = "vaksinasi gratis mulai 1 desember"


@pytest.fixture(scope="module")
def clip(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A voice, and nothing to see."""
    frame = blank_frame()
    path = tmp_path_factory.mktemp("clip") / "clip.mp4"
    return write_clip(
        path, duration_s=6.0, fps=10, draw=lambda time_s: frame, audio=recorded_speech()[: 6 * 16_000]
    )


def put_whisper(models: Path) -> Path:
    folder = make_tiny_whisper(models / "whisper-small", says=SAID, language="id")
    files = tuple(
        LockedFile(path.name, path.stat().st_size, path.stat().st_mtime_ns, sha256_of(path), "computed")
        for path in sorted(folder.iterdir())
    )
    write_lock(Lock("whisper-small", "owner/name", "c0ffee" * 7, "https://hub", files), folder)
    return folder


def test_indonesian_speech_is_judged_once_a_model_is_here(clip: Path, tmp_path: Path, run: Run) -> None:
    without = run(clip, "-m", MESSAGE, "--models-dir", tmp_path)
    put_whisper(tmp_path)
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
    folder = put_whisper(tmp_path)
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


_NO_SOCKETS = """
import os, sys
def forbid(event, args):
    if event.startswith("socket.") and event not in ("socket.__new__", "socket.gethostname"):
        sys.stderr.write(f"network: {event} {args}\\n")
        sys.stderr.flush()
        os._exit(99)
sys.addaudithook(forbid)
from hookcheck.cli import main
for words in sys.stdin.read().splitlines():
    print("exit", main(words.split("|")))
"""


def run_without_sockets(*command_lines: tuple[object, ...]) -> subprocess.CompletedProcess[str]:
    """Run command lines in one process that ends with 99 at the first call to the network."""
    environment = {
        name: value for name, value in os.environ.items() if not name.startswith(("HF_", "HOOKCHECK"))
    }
    environment["HF_ENDPOINT"] = "http://127.0.0.1:9"
    # What a whole model has heard would be known to a broken one.
    environment["HOOKCHECK_NO_CACHE"] = "1"
    return subprocess.run(
        [sys.executable, "-c", _NO_SOCKETS],
        input="\n".join("|".join(map(str, words)) for words in command_lines),
        capture_output=True,
        text=True,
        env=environment,
    )


def test_a_check_makes_no_network_call(clip: Path, tmp_path: Path) -> None:
    """Whatever is missing, and although a hub is named and nobody said to stay offline."""
    missing = ("", "tokenizer.json", "vocabulary.json", "config.json", "model.bin", "lock.json")
    for name in missing:
        folder = put_whisper(tmp_path / f"without {name}")
        if name:
            (folder / name).unlink()

    ran = run_without_sockets(
        *((clip, "-m", MESSAGE, "--models-dir", tmp_path / f"without {name}") for name in missing),
        (clip, "-m", MESSAGE, "--models-dir", tmp_path / "nowhere"),
        (clip, "-m", MESSAGE, "--asr", tmp_path / "without tokenizer.json" / "whisper-small"),
        (clip, "-m", MESSAGE, "--asr", "whisper-small", "--models-dir", tmp_path / "nowhere"),
        ("models", "--models-dir", tmp_path / "without "),
        ("models", "verify", "--models-dir", tmp_path / "without "),
    )

    assert "network:" not in ran.stderr
    exits = [int(line.split()[1]) for line in ran.stdout.splitlines() if line.startswith("exit ")]
    assert exits == [0, 4, 4, 4, 4, 4, 4, 4, 4, 0, 0]


def test_that_guard_would_have_caught_a_pull(tmp_path: Path) -> None:
    ran = run_without_sockets(("models", "pull", "small", "--models-dir", tmp_path))

    assert (ran.returncode, "network:" in ran.stderr) == (99, True)
