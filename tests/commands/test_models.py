"""`hookcheck models` as a user types it, against a hub on localhost."""

import errno
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import Run
from tests.fake_hub import FakeHub, Fault, serve
from tests.test_model_files import put_model, spoil

REPOSITORIES = {
    f"Systran/faster-whisper-{size}": {
        "config.json": b"{}",
        "model.bin": os.urandom(200_000),
        "tokenizer.json": b"{}",
        "vocabulary.txt": b"a",
    }
    for size in ("small", "tiny")
}


@pytest.fixture
def hub(monkeypatch: pytest.MonkeyPatch) -> Iterator[FakeHub]:
    for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy", "hf_token"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)
    with serve({name: dict(files) for name, files in REPOSITORIES.items()}) as running:
        monkeypatch.setenv("HF_ENDPOINT", running.address)
        yield running


@pytest.fixture(autouse=True)
def models(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("HOOKCHECK_MODELS", str(tmp_path / "models"))
    return tmp_path / "models"


def row(table: str, name: str) -> str:
    (found,) = [line for line in table.splitlines() if line.split()[:1] == [name]]
    return found


def test_the_table_tells_what_is_here(run: Run, models: Path) -> None:
    put_model(models, "whisper-small")
    os.utime(put_model(models, "whisper-tiny").folder / "model.bin", (1, 1))
    (put_model(models, "whisper-base").folder / "model.bin").write_bytes(b"half")

    ran = run("models")

    assert ran.exit_code == 0
    assert "99         486 MB  3.5%  yes, intact" in row(ran.stdout, "whisper-small")
    assert "yes, not verified" in row(ran.stdout, "whisper-tiny")
    assert "hookcheck models verify" in ran.stdout
    assert "yes, damaged: model.bin" in row(ran.stdout, "whisper-base")
    assert "1.5 GB  2.9%  no " in row(ran.stdout, "whisper-medium")
    assert str(models) in ran.stdout


def test_the_table_fits_eighty_columns(run: Run, models: Path) -> None:
    put_model(models)

    table = run("models").stdout.partition("Kept in")[0]

    assert max(map(len, table.splitlines())) <= 80


def test_pull_brings_several_models(run: Run, hub: FakeHub, models: Path) -> None:
    ran = run("models", "pull", "whisper-small", "tiny")

    assert (ran.exit_code, ran.stderr) == (0, "")
    assert (
        f"whisper-small is in {models / 'whisper-small'}, commit 0123456789ab from {hub.address}."
        in ran.stdout
    )
    assert (models / "whisper-tiny" / "model.bin").is_file()


def test_a_misspelt_name_is_met_before_anything_is_fetched(run: Run, hub: FakeHub) -> None:
    ran = run("models", "pull", "whisper-small", "whisper-smol")

    assert ran.exit_code == 2
    assert "Did you mean whisper-small?" in ran.stderr
    assert hub.requests == []


@pytest.mark.parametrize("status", [401, 404])
def test_a_refusal_is_one_line_a_hint_and_exit_4(run: Run, hub: FakeHub, status: int) -> None:
    hub.faults = [Fault("/api/", status=status)]

    ran = run("models", "pull", "whisper-small")

    assert ran.exit_code == 4
    error, hint = ran.stderr.splitlines()
    assert error.startswith("Error: ") and f"({status})" in error
    assert hint.startswith("Hint: ")
    assert ran.stdout == ""


@pytest.mark.parametrize(
    "words", [("--models-dir", "M", "pull", "tiny"), ("pull", "tiny", "--models-dir", "M")]
)
def test_models_dir_may_stand_before_or_after_the_sub_command(
    run: Run, hub: FakeHub, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...]
) -> None:
    monkeypatch.chdir(tmp_path)

    run("models", *words)

    assert (tmp_path / "M" / "whisper-tiny" / "model.bin").is_file()


def test_verify_tells_whole_from_damaged(run: Run, models: Path) -> None:
    put_model(models, "whisper-tiny")
    small = put_model(models, "whisper-small")
    assert run("models", "verify").exit_code == 0
    spoil(small)

    ran = run("models", "verify")

    assert ran.exit_code == 4
    assert "whisper-tiny is whole: 4 files" in ran.stdout
    assert "whisper-small is damaged: model.bin has another checksum" in ran.stderr
    assert run("models", "verify", "tiny").exit_code == 0


def test_verify_finds_a_change_that_kept_size_and_time(run: Run, models: Path) -> None:
    small = put_model(models, "whisper-small")
    path = small.folder / "model.bin"
    before = path.stat()
    spoil(small)
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert "intact" in row(run("models").stdout, "whisper-small")

    assert run("models", "verify").exit_code == 4


def test_what_was_copied_by_hand_is_intact_once_verified(run: Run, models: Path) -> None:
    os.utime(put_model(models).folder / "model.bin", (1, 1))
    assert "not verified" in row(run("models").stdout, "whisper-small")

    assert run("models", "verify").exit_code == 0

    assert "yes, intact" in row(run("models").stdout, "whisper-small")


@pytest.mark.parametrize("words", [("verify",), ("verify", "small"), ("remove", "small"), ("export", "OUT")])
def test_what_is_not_here_is_a_usage_error(run: Run, words: tuple[str, ...]) -> None:
    ran = run("models", *words)

    assert ran.exit_code == 2
    assert "Hint: " in ran.stderr


def test_a_model_travels_and_is_removed(run: Run, models: Path, tmp_path: Path) -> None:
    put_model(models)

    assert run("models", "export", tmp_path / "stick").exit_code == 0
    assert run("models", "remove", "small").exit_code == 0
    assert " no " in row(run("models").stdout, "whisper-small")
    assert run("models", "import", tmp_path / "stick").exit_code == 0
    assert "yes, intact" in row(run("models").stdout, "whisper-small")


@pytest.mark.parametrize(
    "words",
    [(), ("pull",), ("verify",), ("remove",), ("export",), ("import",)],
    ids=lambda words: " ".join(words),
)
def test_every_sub_command_has_help(run: Run, words: tuple[str, ...]) -> None:
    ran = run("models", *words, "--help")

    assert ran.exit_code == 0
    assert "--models-dir" in ran.stdout


@pytest.mark.skipif(os.name == "nt", reason="a terminal of Unix")
def test_a_terminal_sees_a_bar_on_stderr_and_ctrl_c_keeps_what_came(hub: FakeHub, models: Path) -> None:
    import pty
    import signal

    hub.faults = [Fault("/storage/", drip_s=0.001)]
    ours, theirs = pty.openpty()
    pulling = subprocess.Popen(
        [sys.executable, "-m", "hookcheck", "models", "pull", "small"], stderr=theirs, stdout=subprocess.PIPE
    )
    os.close(theirs)
    deadline_s = time.monotonic() + 30
    shown = b""
    while b"model.bin" not in shown and time.monotonic() < deadline_s:
        shown += os.read(ours, 4096)
    time.sleep(0.2)
    pulling.send_signal(signal.SIGINT)
    while True:
        try:
            shown += (more := os.read(ours, 4096))
        except OSError as error:
            assert error.errno == errno.EIO
            break
        if not more:
            break
    stdout, _ = pulling.communicate(timeout=20)
    os.close(ours)

    assert pulling.returncode == 130
    assert stdout == b""
    assert b"Run the same command again to go on." in shown
    assert shown.count(b"\x1b[1A") <= 1, "one line, however many files there are"
    (part,) = (models / ".partial").rglob("model.bin")
    assert 0 < part.stat().st_size < 200_000
