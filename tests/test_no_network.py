"""A check never goes to the network: neither hookcheck, nor its workers, nor a library of theirs."""

import ctypes
import os
import platform
import signal
import struct
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

pytest.importorskip("faster_whisper")
from tests.test_whisper_check import MESSAGE, SAID, write_voice
from tests.tiny_whisper import put_whisper

# Python imports it at the start of each process, workers included.
_GUARD = """
import os, sys
def note(what):
    with open(os.environ["GUARD_LOG"], "a") as log:
        log.write(f"{os.getpid()} {what}\\n")
def forbid(event, args):
    # urllib3, which moonshine-voice imports, tries whether a socket can be bound to ::1; that calls nobody.
    if event.startswith("socket.") and event not in ("socket.__new__", "socket.bind", "socket.gethostname"):
        note(event)
        os._exit(99)
sys.addaudithook(forbid)
note("guarded")
"""


@dataclass(frozen=True)
class _Machine:
    """What Linux calls a kind of machine and two of its system calls."""

    machine: int
    connect: int
    sendto: int


_MACHINES = {"x86_64": _Machine(0xC000003E, 42, 44), "aarch64": _Machine(0xC00000B7, 203, 206)}


def _forbid_calls() -> None:
    """Have the kernel end this process, and any that it starts, when it calls an internet address.

    Libraries in C do that without Python's knowledge. The kernel's filter sees an address by its length:
    16 bytes in IPv4, 28 in IPv6, and another in Unix sockets.
    """
    here = _MACHINES[platform.machine()]
    load, equal, jump, give = 0x20, 0x15, 0x05, 0x06
    allow, end = 0x7FFF0000, 0x80000000
    program = (
        (load, 0, 0, 4),
        (equal, 0, 8, here.machine),
        (load, 0, 0, 0),
        (equal, 1, 0, here.connect),
        (equal, 2, 5, here.sendto),
        (load, 0, 0, 32),
        (jump, 0, 0, 1),
        (load, 0, 0, 56),
        (equal, 2, 0, 16),
        (equal, 1, 0, 28),
        (give, 0, 0, allow),
        (give, 0, 0, end),
    )
    code = b"".join(struct.pack("HBBI", *step) for step in program)
    steps = ctypes.create_string_buffer(code, len(code))
    whole = struct.pack("HxxxxxxP", len(program), ctypes.addressof(steps))
    libc = ctypes.CDLL(None, use_errno=True)
    no_new_privileges, set_filter = 38, 22
    if libc.prctl(no_new_privileges, 1, 0, 0, 0) or libc.prctl(set_filter, 2, whole, 0, 0):
        raise OSError(ctypes.get_errno(), "the kernel takes no filter")


@dataclass(frozen=True)
class Guarded:
    """What came of a command line none of whose processes could call anybody."""

    exit_code: int
    output: str
    processes: int
    calls: tuple[str, ...]
    """To the network."""


RunGuarded = Callable[..., Guarded]


@pytest.fixture(scope="module")
def clip(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_voice(tmp_path_factory.mktemp("clip") / "clip.mp4")


@pytest.fixture
def run_guarded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> RunGuarded:
    guard = tmp_path / "guard"
    guard.mkdir()
    (guard / "sitecustomize.py").write_text(_GUARD)
    log = guard / "log"
    for name in [name for name in os.environ if name.startswith("HF_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("PYTHONPATH", str(guard))
    monkeypatch.setenv("GUARD_LOG", str(log))
    monkeypatch.setenv("HOME", str(home := tmp_path / "home"))
    for name in ("XDG_CACHE_HOME", "ORT_DISABLE_TELEMETRY"):
        monkeypatch.delenv(name, raising=False)
    # A hub is named, and nobody says to stay offline.
    monkeypatch.setenv("HF_ENDPOINT", "http://127.0.0.1:9")

    def run(*words: object) -> Guarded:
        log.write_text("")
        ran = subprocess.run(
            [sys.executable, "-m", "hookcheck", *map(str, words)],
            capture_output=True,
            text=True,
            preexec_fn=_forbid_calls if platform.system() == "Linux" else None,
        )
        lines = log.read_text().splitlines()
        calls = tuple(line for line in lines if not line.endswith("guarded"))
        assert not list(home.rglob("*onnxruntime*")), "where onnxruntime keeps what it wants to report"
        return Guarded(ran.returncode, ran.stdout + ran.stderr, len(lines) - len(calls), calls)

    return run


@pytest.mark.models
@pytest.mark.parametrize("missing", ["", "tokenizer.json", "vocabulary.json", "model.bin", "lock.json"])
def test_a_check_makes_no_network_call(
    clip: Path, tmp_path: Path, run_guarded: RunGuarded, missing: str
) -> None:
    """Whatever of the model is missing; faster-whisper by itself would fetch a tokenizer."""
    folder = put_whisper(tmp_path / "models", says=SAID)
    if missing:
        (folder / missing).unlink()

    models = tmp_path / "models"
    ran = run_guarded(clip, "-m", MESSAGE, "--models-dir", models, "-j", 0)

    assert ran.calls == ()
    assert ran.exit_code == (4 if missing else 0), ran.output


@pytest.mark.models
def test_workers_and_pages_make_none_either(clip: Path, tmp_path: Path, run_guarded: RunGuarded) -> None:
    put_whisper(tmp_path / "models", says=SAID)
    videos = tmp_path / "videos"
    videos.mkdir()
    for name, message in (("one", MESSAGE), ("two", "It was the best of times")):
        (videos / f"{name}.mp4").write_bytes(clip.read_bytes())
        (videos / f"{name}.message.txt").write_text(message)

    ran = run_guarded(
        videos,
        "--models-dir",
        tmp_path / "models",
        "-j",
        2,
        "--html",
        tmp_path / "pages",
        "--save-evidence",
        tmp_path,
    )

    assert ran.calls == ()
    assert ran.exit_code in (0, 1), ran.output
    assert ran.processes >= 3, "the command and two workers"
    assert (tmp_path / "pages" / "index.html").is_file()


@pytest.mark.models
@pytest.mark.parametrize(
    "words",
    [
        ("doctor",),
        ("models",),
        ("models", "verify"),
        ("explain", MESSAGE),
        ("CLIP", "-m", MESSAGE, "--asr", "whisper-medium"),
        ("CLIP", "-m", "It was the best of times", "--asr", "moonshine"),
        ("CLIP", "-m", "Gratis Impfung ab dem 1. Dezember"),
    ],
    ids=lambda words: " ".join(words[:2]),
)
def test_whatever_is_asked(
    clip: Path, tmp_path: Path, run_guarded: RunGuarded, words: tuple[str, ...]
) -> None:
    put_whisper(tmp_path / "models", says=SAID)
    folder = () if words[0] == "explain" else ("--models-dir", tmp_path / "models")

    ran = run_guarded(*(clip if word == "CLIP" else word for word in words), *folder)

    assert ran.calls == ()
    assert ran.exit_code in (0, 1, 4), ran.output


def test_that_guard_catches_a_pull(tmp_path: Path, run_guarded: RunGuarded) -> None:
    ran = run_guarded("models", "pull", "small", "--models-dir", tmp_path)

    assert ran.exit_code == 99
    assert "socket." in ran.calls[0]


@pytest.mark.skipif(platform.system() != "Linux", reason="the kernel's filter is that of Linux")
def test_the_kernel_catches_what_python_does_not_see() -> None:
    code = "import ctypes as c; c.CDLL(None).getaddrinfo(b'hub', None, None, c.create_string_buffer(8))"

    ran = subprocess.run([sys.executable, "-c", code], preexec_fn=_forbid_calls)

    assert ran.returncode == -signal.SIGSYS
