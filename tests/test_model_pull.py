"""Pulling a model from a hub on localhost that cuts, refuses, lies and dawdles."""

import hashlib
import os
import shutil
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from hookcheck.backends.model_files import STAGING, find_model, pulled_models
from hookcheck.backends.model_hub import hub_address
from hookcheck.backends.model_lock import LOCK_NAME, read_lock
from hookcheck.backends.model_manifest import model_named
from hookcheck.backends.model_pull import Progress, pull_model
from hookcheck.errors import BackendError, HookcheckError, UsageError
from hookcheck.settings import PullSettings
from tests.fake_hub import COMMIT, FakeHub, Fault, serve

SMALL = model_named("whisper-small")
WEIGHTS = os.urandom(300_000)
FILES = {
    "config.json": b'{"alignment_heads": []}',
    "model.bin": WEIGHTS,
    "tokenizer.json": b"{}",
    "vocabulary.txt": b"a\nb\n",
    "README.md": b"not wanted",
    ".gitattributes": b"not wanted",
}
HASTY = PullSettings(
    silence_s=0.3, slow_for_s=0.2, attempts=3, first_wait_s=0.01, longest_wait_s=1, worthwhile_bytes=50_000
)


@pytest.fixture
def hub(monkeypatch: pytest.MonkeyPatch) -> Iterator[FakeHub]:
    for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)
    monkeypatch.delenv("HF_TOKEN", raising=False)
    with serve({SMALL.repo: dict(FILES)}) as running:
        monkeypatch.setenv("HF_ENDPOINT", running.address)
        yield running


def pull(to: Path, revision: str = "") -> Path:
    pull_model(SMALL, str(to), revision, HASTY)
    return to / SMALL.name


def parts(to: Path) -> list[str]:
    return sorted(path.name for path in (to / STAGING).rglob("*.bin"))


def test_a_pull_brings_the_files_that_are_needed(hub: FakeHub, tmp_path: Path) -> None:
    folder = pull(tmp_path)

    names = {path.name for path in folder.iterdir()}
    assert names == {"config.json", "model.bin", "tokenizer.json", "vocabulary.txt", LOCK_NAME}
    assert (folder / "model.bin").read_bytes() == WEIGHTS


def test_the_lock_records_what_came(hub: FakeHub, tmp_path: Path) -> None:
    """The commit, each file's checksum, and whether the hub named it or it was computed here."""
    lock = read_lock(pull(tmp_path))

    assert (lock.model, lock.repo, lock.commit) == (SMALL.name, SMALL.repo, COMMIT)
    assert lock.pulled_from == hub.address
    assert {file.name: file.sha256 for file in lock.files} == {
        name: hashlib.sha256(content).hexdigest()
        for name, content in FILES.items()
        if name not in ("README.md", ".gitattributes")
    }
    assert {file.name: file.sha256_from for file in lock.files}["model.bin"] == "hub"
    assert {file.name: file.sha256_from for file in lock.files}["config.json"] == "computed"


def test_a_pulled_model_is_found_for_its_languages(hub: FakeHub, tmp_path: Path) -> None:
    assert find_model("id", str(tmp_path)) is None

    pull(tmp_path)

    found = find_model("id", str(tmp_path))
    assert found is not None and found.model == SMALL


def test_a_pull_goes_on_after_a_cut(hub: FakeHub, tmp_path: Path) -> None:
    """Within one run, from the byte where it stopped."""
    hub.faults = [Fault("/storage/", times=1, cut_after_bytes=100_000)]

    folder = pull(tmp_path)

    assert (folder / "model.bin").read_bytes() == WEIGHTS
    assert hub.ranges_asked("model.bin")[-1] == "bytes=100000-"


def test_many_cuts_are_survived_while_each_brings_something(hub: FakeHub, tmp_path: Path) -> None:
    hub.faults = [Fault("/storage/", times=5, cut_after_bytes=50_000)]

    assert (pull(tmp_path) / "model.bin").read_bytes() == WEIGHTS


def test_a_second_run_goes_on_where_the_first_gave_up(hub: FakeHub, tmp_path: Path) -> None:
    hub.faults = [Fault("/storage/", cut_after_bytes=20_000)]
    with pytest.raises(BackendError, match=r"broke off model\.bin after 100000 of 300000 bytes") as failure:
        pull(tmp_path)
    assert "goes on where it stopped" in failure.value.hint
    assert pulled_models(str(tmp_path)) == ()
    hub.faults, hub.requests = [], []

    folder = pull(tmp_path)

    assert (folder / "model.bin").read_bytes() == WEIGHTS
    assert hub.ranges_asked("/storage/") == ["bytes=100000-"]
    assert not [request for request in hub.requests if "config.json" in request.path]


def test_an_interrupted_pull_is_gone_on_with(hub: FakeHub, tmp_path: Path) -> None:
    """Ctrl-C leaves no model, and loses nothing."""

    def interrupt(progress: Progress) -> None:
        if progress.doing == "model.bin" and progress.done_bytes > 100_000:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        pull_model(SMALL, str(tmp_path), settings=HASTY, report=interrupt)
    assert pulled_models(str(tmp_path)) == ()

    pull(tmp_path)

    assert int(hub.ranges_asked("/storage/")[-1].removeprefix("bytes=").rstrip("-")) > 100_000


def test_a_hub_without_ranges_starts_again(hub: FakeHub, tmp_path: Path) -> None:
    hub.faults = [
        Fault("/storage/", times=1, cut_after_bytes=100_000),
        Fault("/storage/", times=1, ignore_range=True),
    ]

    assert (pull(tmp_path) / "model.bin").read_bytes() == WEIGHTS


def test_a_wrong_checksum_is_never_used(hub: FakeHub, tmp_path: Path) -> None:
    """Neither is what came kept, so that the next run starts afresh."""
    hub.faults = [Fault("/storage/", times=1, flip_last_byte=True)]

    with pytest.raises(BackendError, match=r"model\.bin did not come as .* its checksum is another"):
        pull(tmp_path)

    assert pulled_models(str(tmp_path)) == ()
    assert parts(tmp_path) == []
    assert (pull(tmp_path) / "model.bin").read_bytes() == WEIGHTS


def test_a_wrong_small_file_is_noticed_by_its_git_hash(hub: FakeHub, tmp_path: Path) -> None:
    hub.faults = [Fault("/resolve/" + COMMIT + "/config.json", times=1, flip_last_byte=True)]

    with pytest.raises(BackendError, match=r"config\.json did not come as"):
        pull(tmp_path)


@pytest.mark.parametrize(
    ("fault", "message", "hint"),
    [
        (Fault("/api/", status=401), r"does not let us have .*\(401\)", "HF_TOKEN"),
        (Fault("/api/", status=403), r"does not let us have .*\(403\)", "HF_TOKEN"),
        (Fault("/resolve/", status=404), r"has no tokenizer.json \(404\)", "HF_ENDPOINT"),
        (Fault("/api/", status=407), r"proxy wants a user name and password", "HTTPS_PROXY"),
        (Fault("/api/", status=429), r"limits downloads right now \(429\)\.", "goes on where it stopped"),
        (
            Fault("/api/", status=429, headers={"Retry-After": "300"}),
            r"\(429\) and asks to wait 300 s",
            "goes on where it stopped",
        ),
        (Fault("/storage/", status=500), r"is out of order \(500\)", "goes on where it stopped"),
        (Fault("/api/", status=418), r"answers 418", "HF_ENDPOINT"),
        (Fault("/storage/", drip_s=0.05), r"model.bin comes at \d+ bytes a second", "export"),
        (Fault("/api/", drip_s=0.05), r"description .* comes at \d+ bytes a second", "export"),
        (Fault("/api/", silent_s=0.6), r"does not answer", "HF_ENDPOINT"),
        (Fault("/storage/", cut_after_bytes=0), r"broke off model.bin", "goes on where it stopped"),
        (Fault("/api/", answer=b"<html>Sign in</html>"), r"does not answer as a Hugging Face hub", "sign-in"),
        (Fault("/api/", answer=b'{"sha": "../..", "siblings": []}'), r"does not answer as", "HF_ENDPOINT"),
        (Fault("/api/", answer=b"[]"), r"does not answer as", "HF_ENDPOINT"),
    ],
)
def test_each_failure_says_what_is_wrong_and_what_to_do(
    hub: FakeHub, tmp_path: Path, fault: Fault, message: str, hint: str
) -> None:
    hub.faults = [fault]

    with pytest.raises(BackendError, match=message) as failure:
        pull(tmp_path)

    assert hint in failure.value.hint
    assert "\n" not in failure.value.message + failure.value.hint
    assert pulled_models(str(tmp_path)) == ()


@pytest.mark.parametrize("status", [429, 500, 502, 503])
def test_a_short_refusal_is_waited_out(hub: FakeHub, tmp_path: Path, status: int) -> None:
    hub.faults = [Fault("/storage/", times=2, status=status), Fault("/api/", times=1, status=status)]

    assert (pull(tmp_path) / "model.bin").read_bytes() == WEIGHTS


def test_a_hub_that_is_not_there(hub: FakeHub, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HF_ENDPOINT", "http://127.0.0.1:9")

    with pytest.raises(
        BackendError, match=r"127\.0\.0\.1:9 cannot be reached: Connection refused"
    ) as failure:
        pull(tmp_path)

    assert "HTTPS_PROXY" in failure.value.hint


@pytest.mark.parametrize("address", ["ftp://hub", "hub.example", "file:///etc"])
def test_a_hub_address_that_is_none(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HF_ENDPOINT", address)

    with pytest.raises(UsageError, match="no web address"):
        hub_address()


def test_a_repository_that_is_not_there(tmp_path: Path, hub: FakeHub) -> None:
    hub.repositories.clear()

    with pytest.raises(BackendError, match=r"does not let us have Systran/faster-whisper-small"):
        pull(tmp_path)


def test_a_repository_without_weights(tmp_path: Path, hub: FakeHub) -> None:
    del hub.repositories[SMALL.repo]["model.bin"]

    with pytest.raises(BackendError, match=r"has no model\.bin at commit 0123"):
        pull(tmp_path)


def test_names_that_lead_elsewhere_are_not_files_of_a_model(tmp_path: Path, hub: FakeHub) -> None:
    hub.repositories[SMALL.repo]["vocabulary.x/../../../evil"] = b"x"

    assert not [path for path in pull(tmp_path).parent.rglob("evil*")]


def test_a_revision_that_is_not_there(tmp_path: Path, hub: FakeHub) -> None:
    with pytest.raises(BackendError, match=r"has no .* at “v9” \(404\)") as failure:
        pull(tmp_path, "v9")

    assert "--revision" in failure.value.hint


def test_a_pull_of_what_is_here_asks_no_hub(tmp_path: Path, hub: FakeHub) -> None:
    pull(tmp_path)
    hub.requests = []

    pull(tmp_path)

    assert hub.requests == []


def test_another_revision_takes_the_place_of_the_first(tmp_path: Path, hub: FakeHub) -> None:
    pull(tmp_path)
    hub.commit = "f" * 40
    hub.repositories[SMALL.repo]["config.json"] = b'{"new": true}'

    folder = pull(tmp_path, "main")

    assert read_lock(folder).commit == "f" * 40
    assert (folder / "config.json").read_bytes() == b'{"new": true}'
    assert [path.name for path in (tmp_path / STAGING).iterdir()] == ["in-use"]


def test_a_damaged_model_is_pulled_anew(tmp_path: Path, hub: FakeHub) -> None:
    folder = pull(tmp_path)
    (folder / "model.bin").write_bytes(WEIGHTS[:1000])

    pull(tmp_path)

    assert (folder / "model.bin").read_bytes() == WEIGHTS


def test_room_is_checked_before_anything_is_fetched(
    tmp_path: Path, hub: FakeHub, monkeypatch: pytest.MonkeyPatch
) -> None:
    usage = shutil.disk_usage(tmp_path)
    monkeypatch.setattr(shutil, "disk_usage", lambda path: usage._replace(free=200_100_000))

    with pytest.raises(
        BackendError, match=r"whisper-small needs 0 MB more, and .* has 200 MB free"
    ) as failure:
        pull(tmp_path)

    assert "another disk" in failure.value.hint
    assert not [request for request in hub.requests if "/resolve/" in request.path]


@pytest.mark.skipif(os.name == "nt", reason="folders of Unix")
def test_a_folder_that_cannot_be_written(tmp_path: Path, hub: FakeHub) -> None:
    tmp_path.chmod(stat.S_IRUSR | stat.S_IXUSR)
    # The administrator may write anywhere, but not make folders among processes.
    folder = Path("/proc") if os.geteuid() == 0 else tmp_path

    with pytest.raises(UsageError, match=f"{folder} cannot be written to") as failure:
        pull(folder)

    assert "--models-dir" in failure.value.hint


def test_a_models_folder_that_is_a_file(tmp_path: Path, hub: FakeHub) -> None:
    (tmp_path / "models").write_text("")

    with pytest.raises(UsageError, match="cannot be written to"):
        pull(tmp_path / "models")


def test_one_pull_at_a_time(tmp_path: Path, hub: FakeHub) -> None:
    failures: list[HookcheckError] = []

    def pull_too(progress: Progress) -> None:
        if not failures:
            try:
                pull(tmp_path)
            except HookcheckError as error:
                failures.append(error)

    pull_model(SMALL, str(tmp_path), settings=HASTY, report=pull_too)

    assert "Another hookcheck" in failures[0].message


def test_a_proxy_is_used(tmp_path: Path, hub: FakeHub, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HF_ENDPOINT", "http://hub.invalid")
    monkeypatch.setenv("http_proxy", hub.address)
    monkeypatch.setenv("no_proxy", "localhost")

    pull(tmp_path)

    assert [request.by_proxy for request in hub.requests if "/storage/" not in request.path] == [True] * 5


@pytest.mark.parametrize("proxy", ["http://me:secret@127.0.0.1:9", "127.0.0.1:9"])
def test_a_proxy_that_is_not_there_is_named_and_its_password_is_not(
    tmp_path: Path, hub: FakeHub, monkeypatch: pytest.MonkeyPatch, proxy: str
) -> None:
    monkeypatch.setenv("HF_ENDPOINT", "http://hub.invalid")
    monkeypatch.setenv("http_proxy", proxy)

    with pytest.raises(BackendError) as failure:
        pull(tmp_path)

    assert failure.value.message == (
        "hub.invalid, through the proxy 127.0.0.1:9, cannot be reached: Connection refused."
    )


def test_a_token_goes_to_the_hub_and_not_to_its_storage(
    tmp_path: Path, hub: FakeHub, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HF_TOKEN", "hf_secret")

    pull(tmp_path)

    tokens = {("/storage/" in request.path, request.token) for request in hub.requests}
    assert tokens == {(False, "Bearer hf_secret"), (True, "")}


def test_a_pause_is_told(tmp_path: Path, hub: FakeHub) -> None:
    heard: list[Progress] = []
    hub.faults = [
        Fault("/api/", times=1, status=429, headers={"Retry-After": "1"}),
        Fault("/storage/", times=1, cut_after_bytes=100_000),
    ]

    pull_model(SMALL, str(tmp_path), settings=HASTY, report=heard.append)

    pauses = [progress for progress in heard if progress.doing.startswith("again in")]
    assert "again in 1 s: 127.0.0.1" in pauses[0].doing
    assert "limits downloads" in pauses[0].doing
    assert (pauses[1].done_bytes, pauses[1].total_bytes) == (100_000, 300_000)


def test_progress_counts_up_to_the_size(tmp_path: Path, hub: FakeHub) -> None:
    heard: list[Progress] = []

    pull_model(SMALL, str(tmp_path), settings=HASTY, report=heard.append)

    for doing in ("model.bin", "checking model.bin"):
        counts = [progress.done_bytes for progress in heard if progress.doing == doing]
        assert counts == sorted(counts)
        assert counts[-1] == len(WEIGHTS)
