"""Videos behind URLs: real servers on this machine, and the bytes they had to give."""

import io
import socket
import struct
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import boto3
import fsspec
import pytest
from moto.server import ThreadedMotoServer
from upath import UPath

from hookcheck import pipeline
from hookcheck.core.evidence import Evidence
from hookcheck.core.result import VideoFailure
from hookcheck.errors import HookcheckError, MediaError
from hookcheck.find_videos import Found, FoundVideo, SkippedFile, find_videos
from hookcheck.media import iter_frames, probe, read_audio
from hookcheck.remote_files import (
    below,
    is_url,
    remote_path,
    shown,
    without_secrets,
)
from hookcheck.remote_video import RemoteVideo, video_file
from hookcheck.settings import HASHED_END_BYTES, REMOTE_BLOCK_BYTES
from tests.clips import tone, with_subtitles, write_clip
from tests.conftest import Run
from tests.examples import heard
from tests.web_server import serving

SAID = "The library opens at nine on Sunday"
MB = 1 << 20


def write_master(path: Path, size_bytes: int) -> Path:
    """A video of *size_bytes* whose index lies behind everything, as cameras write it."""
    plain = write_clip(path.with_suffix(".plain.mp4"), duration_s=2, audio=tone(2)).read_bytes()
    path.with_suffix(".plain.mp4").unlink()
    index = plain.rindex(b"moov") - 4
    filling = size_bytes - len(plain)
    with path.open("wb") as file:
        file.write(plain[:index])
        # A box that says nothing; on disk it is a hole.
        file.write(struct.pack(">I4sQ", 1, b"free", filling))
        file.seek(filling - 16, io.SEEK_CUR)
        file.write(plain[index:])
    return path


@pytest.fixture
def says_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every video that can be opened is read as saying `SAID`."""
    real_probe: Callable[..., object] = pipeline.probe

    def gather(path: object, *_: object) -> Evidence:
        return replace(heard(SAID, 1.0), source=replace(real_probe(path), path=str(path)))  # type: ignore[type-var]

    monkeypatch.setattr(pipeline, "gather_evidence", gather)


def find(*words: str) -> list[Found]:
    return list(find_videos(words, io.StringIO()))


def names(found: list[Found]) -> list[str]:
    return [item.name for item in found if isinstance(item, FoundVideo)]


def watched(video: RemoteVideo) -> tuple[float | None, int, int]:
    """What a check reads of a video: its data, its sound, its pictures."""
    audio = read_audio(video, 15.0)
    assert audio
    frames = sum(1 for _ in iter_frames(video, 15.0))
    return probe(video).duration_s, len(audio.samples), frames


class TestOverHttp:
    def test_a_huge_master_costs_its_ends_and_its_first_seconds(self, tmp_path: Path) -> None:
        """Of 4 GiB, only what the hash, the index and the opening need is fetched, and each part once."""
        write_master(tmp_path / "master.mp4", 4 << 30)
        with serving(tmp_path) as server:
            video = RemoteVideo(remote_path(f"{server.url}/master.mp4"))
            duration_s, samples, frames = watched(video)

        assert (duration_s, frames) == (pytest.approx(2, abs=0.1), 50)
        assert samples == pytest.approx(32_000, abs=2_000)
        assert sum(server.bytes_given.values()) <= 2 * HASHED_END_BYTES + 2 * REMOTE_BLOCK_BYTES

    def test_what_is_read_is_what_lies_there(self, tmp_path: Path) -> None:
        clip = write_clip(tmp_path / "clip.mp4", audio=tone(2))
        with serving(tmp_path) as server:
            remote = probe(video_file(f"{server.url}/clip.mp4"))

        assert remote == replace(probe(clip), path=f"{server.url}/clip.mp4")

    def test_a_server_that_gives_whole_files_only_is_told_so(self, tmp_path: Path) -> None:
        write_master(tmp_path / "master.mp4", 8 * MB)
        with (
            serving(tmp_path, ranges=False) as server,
            pytest.raises(MediaError, match=r"cannot be read in parts") as told,
        ):
            probe(video_file(f"{server.url}/master.mp4"))

        assert "Download it" in told.value.hint

    def test_nobody_there_is_one_failure(self, run: Run) -> None:
        ran = run("http://127.0.0.1:9/clip.mp4", "-m", SAID)

        assert ran.exit_code == 3
        assert "does not exist, or cannot be reached" in ran.stderr

    def test_a_folder_is_what_its_page_lists(self, tmp_path: Path) -> None:
        for name in ("reels/b.mp4", "reels/a/c.mp4", "reels/notes.txt", "reels/.d.mp4", "other.mp4"):
            (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / name).write_bytes(b"video")
        with serving(tmp_path) as server:
            found = find(f"{server.url}/reels/")

        assert names(found) == [f"{server.url}/reels/b.mp4", f"{server.url}/reels/a/c.mp4"]
        assert [item.reason for item in found if isinstance(item, SkippedFile)] == ["a hidden file"]

    @pytest.mark.usefixtures("says_it")
    def test_messages_and_captions_lie_beside_the_video(self, tmp_path: Path, run: Run) -> None:
        write_clip(tmp_path / "clip.mp4")
        (tmp_path / "clip.message.txt").write_text(SAID)
        (tmp_path / "clip.en.vtt").write_text("WEBVTT\n\n00:00.000 --> 00:02.000\nHello\n")
        with serving(tmp_path) as server:
            ran = run(f"{server.url}/clip.mp4")
            captions = pipeline._read_captions(video_file(f"{server.url}/clip.mp4"), 15.0, "en").captions

        assert (ran.exit_code, ran.stderr) == (0, "")
        assert [caption.text for caption in captions] == ["Hello"]


@pytest.fixture(scope="module")
def s3_server() -> Iterator[str]:
    server = ThreadedMotoServer("127.0.0.1", 0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    yield f"http://{host}:{port}"
    server.stop()


@pytest.fixture
def bucket(s3_server: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str, bytes], None]]:
    """An empty bucket `share`; puts files into it."""
    settings = {"ENDPOINT_URL": s3_server, "ACCESS_KEY_ID": "test", "SECRET_ACCESS_KEY": "test"}
    for name, value in {**settings, "DEFAULT_REGION": "us-east-1"}.items():
        monkeypatch.setenv(f"AWS_{name}", value)
    fsspec.filesystem("s3").clear_instance_cache()
    client = boto3.client("s3")
    client.create_bucket(Bucket="share")
    yield lambda name, content: client.put_object(Bucket="share", Key=name, Body=content)
    for entry in client.list_objects_v2(Bucket="share").get("Contents", ()):
        client.delete_object(Bucket="share", Key=entry["Key"])
    client.delete_bucket(Bucket="share")
    client.close()
    fsspec.filesystem("s3").clear_instance_cache()


@pytest.fixture
def bytes_given(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Bytes of the bodies that the S3 server has sent."""
    from moto.moto_server.werkzeug_app import DomainDispatcherApplication

    given: list[int] = []
    real: Callable[..., list[bytes]] = DomainDispatcherApplication.__call__

    def count(self: object, environ: dict[str, str], start_response: object) -> list[bytes]:
        body = list(real(self, environ, start_response))
        # The body of an answer to HEAD stays where it is.
        given.append(sum(map(len, body)) if environ["REQUEST_METHOD"] != "HEAD" else 0)
        return body

    monkeypatch.setattr(DomainDispatcherApplication, "__call__", count)
    return given


Put = Callable[[str, bytes], None]


class TestS3:
    def test_a_large_object_costs_its_ends_and_its_first_seconds(
        self, bucket: Put, bytes_given: list[int], tmp_path: Path
    ) -> None:
        bucket("reels/master.mp4", write_master(tmp_path / "master.mp4", 48 * MB).read_bytes())
        bytes_given.clear()

        duration_s, _, frames = watched(RemoteVideo(remote_path("s3://share/reels/master.mp4")))

        assert (duration_s, frames) == (pytest.approx(2, abs=0.1), 50)
        assert 0 < sum(bytes_given) <= 2 * HASHED_END_BYTES + 2 * REMOTE_BLOCK_BYTES + 10_000

    def test_folders_and_patterns(self, bucket: Put) -> None:
        for name in ("reels/b.mp4", "reels/a/c.mov", "reels/._b.mp4", "reels/d.mp4.part", "reels/n.txt"):
            bucket(name, b"video")

        assert names(find("s3://share/reels")) == ["s3://share/reels/b.mp4", "s3://share/reels/a/c.mov"]
        assert names(find("s3://share/reels/*.mp4")) == ["s3://share/reels/b.mp4"]
        assert names(find("s3://share/reels/b.mp4", "s3://share/reels/")) == [
            "s3://share/reels/b.mp4",
            "s3://share/reels/a/c.mov",
        ]
        (failure,) = find("s3://share/none/*.mp4")
        assert isinstance(failure, VideoFailure)
        assert "matches no videos" in failure.error

    @pytest.mark.usefixtures("says_it")
    def test_a_share_with_a_spreadsheet_of_messages(self, bucket: Put, tmp_path: Path, run: Run) -> None:
        clip = write_clip(tmp_path / "clip.mp4").read_bytes()
        bucket("reels/a.mp4", clip)
        bucket("reels/monday/b.mp4", clip)
        bucket("reels/c.mp4", clip)
        sheet = f"file;message\r\na.mp4;{SAID}\r\nmonday\\b.mp4;Free ice cream on 3 May\r\n"
        bucket("reels/messages.csv", sheet.encode("utf-8-sig"))

        ran = run("s3://share/reels", "--csv", tmp_path / "out.csv")

        rows = (tmp_path / "out.csv").read_text(encoding="utf-8-sig").splitlines()
        assert ran.exit_code == 2
        assert "s3://share/reels/c.mp4 has no key message" in ran.stdout + ran.stderr
        assert [row.split(",")[:2] for row in rows[1:]] == [
            ["s3://share/reels/a.mp4", "EARLY"],
            ["s3://share/reels/c.mp4", "FAILED"],
            ["s3://share/reels/monday/b.mp4", "MISSED"],
        ]

    def test_captions_beside_the_video(self, bucket: Put, tmp_path: Path) -> None:
        bucket("reels/a.mp4", write_clip(tmp_path / "clip.mp4").read_bytes())
        bucket("reels/a.srt", b"1\n00:00:00,000 --> 00:00:02,000\nHello\n")

        part = pipeline._read_captions(video_file("s3://share/reels/a.mp4"), 15.0, "en")

        assert [caption.text for caption in part.captions] == ["Hello"]

    def test_subtitle_track_inside_the_video(self, bucket: Put, tmp_path: Path) -> None:
        clip, track = write_clip(tmp_path / "clip.mp4"), ("eng", [("Inside", 0.5, 1.5)])
        bucket("a.mkv", with_subtitles(clip, tmp_path / "out.mkv", track).read_bytes())

        part = pipeline._read_captions(video_file("s3://share/a.mkv"), 15.0, "en")

        assert [caption.text for caption in part.captions] == ["Inside"]

    @pytest.mark.usefixtures("says_it")
    def test_an_unchanged_object_is_not_fetched_again(
        self,
        bucket: Put,
        bytes_given: list[int],
        tmp_path: Path,
        run: Run,
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        monkeypatch.delenv("HOOKCHECK_NO_CACHE")
        bucket("a.mp4", write_master(tmp_path / "master.mp4", 12 * MB).read_bytes())
        words = ("s3://share/a.mp4", "-m", SAID, "--cache", tmp_path / "cache.sqlite")
        run(*words)
        bytes_given.clear()
        again = run(*words)

        assert again.exit_code == 0
        assert sum(bytes_given) < 10_000

    def test_an_object_that_is_not_there(self, bucket: Put, run: Run) -> None:
        ran = run("s3://share/none.mp4", "-m", SAID)

        assert ran.exit_code == 3
        assert "s3://share/none.mp4 does not exist" in ran.stderr


SMB_SERVER = """
import sys
from impacket.ntlm import compute_lmhash, compute_nthash
from impacket.smbserver import SimpleSMBServer

server = SimpleSMBServer("127.0.0.1", int(sys.argv[1]))
server.setSMB2Support(True)
server.addShare("SHARE", sys.argv[2])
server.addCredential("me", 0, compute_lmhash("secret"), compute_nthash("secret"))
print("up", flush=True)
server.start()
"""


@pytest.fixture
def smb_share(tmp_path: Path) -> Iterator[tuple[Path, str]]:
    """A folder, and the address of the share that it is."""
    with socket.socket() as probing:
        probing.bind(("127.0.0.1", 0))
        port = probing.getsockname()[1]
    folder = tmp_path / "share"
    folder.mkdir()
    # In a process of its own, because that is how it can be ended.
    with subprocess.Popen(
        [sys.executable, "-c", SMB_SERVER, str(port), str(folder)], stdout=subprocess.PIPE, text=True
    ) as server:
        assert server.stdout
        assert server.stdout.readline() == "up\n"
        yield folder, f"smb://me:secret@127.0.0.1:{port}/SHARE"
        server.kill()


@pytest.mark.usefixtures("says_it")
def test_a_windows_share(smb_share: tuple[Path, str], tmp_path: Path, run: Run) -> None:
    folder, address = smb_share
    (folder / "monday").mkdir()
    write_clip(folder / "monday" / "a b.mp4", audio=tone(2))
    (folder / "messages.csv").write_text(f"file;message\r\nmonday\\a b.mp4;{SAID}\r\n")

    ran = run(address, "--csv", tmp_path / "out.csv")

    assert ran.exit_code == 0, ran.stderr
    name = "smb://127.0.0.1/SHARE/monday/a b.mp4"
    assert f"{name},EARLY" in (tmp_path / "out.csv").read_text(encoding="utf-8-sig")
    assert "secret" not in ran.stdout + ran.stderr
    assert watched(RemoteVideo(remote_path(f"{address}/monday/a b.mp4")))[2] == 50


@pytest.mark.usefixtures("says_it")
def test_files_in_memory(tmp_path: Path, run: Run) -> None:
    memory = fsspec.filesystem("memory")
    memory.pipe("/reels/a b.mp4", write_clip(tmp_path / "clip.mp4").read_bytes())
    memory.pipe("/reels/messages.csv", f"file,message\na b.mp4,{SAID}\n".encode())
    try:
        ran = run("memory://reels", "--save-evidence", tmp_path / "kept")
    finally:
        memory.rm("/reels", recursive=True)

    assert (ran.exit_code, ran.stderr) == (0, "")
    assert (tmp_path / "kept" / "a b.evidence.json").is_file()


@pytest.mark.parametrize(
    ("url", "says", "hint"),
    [
        ("nope://share/a.mp4", "does not know how to read nope://", "s3, smb, http"),
        ("gs://share/a.mp4", "needs a package that is not installed: Please install gcsfs", "Install it"),
    ],
)
def test_what_cannot_be_spoken_is_told_with_what_to_do(url: str, says: str, hint: str, run: Run) -> None:
    ran = run(url, "-m", SAID)

    assert ran.exit_code == 2
    assert says in ran.stderr
    assert hint in ran.stderr


def test_an_extra_that_is_not_installed_is_named(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "s3fs", None)
    monkeypatch.delitem(sys.modules["fsspec.registry"]._registry, "s3", raising=False)

    ran = run("s3://share/a.mp4", "-m", SAID)

    assert ran.exit_code == 2
    assert "s3:// needs a package that is not installed: Install s3fs" in ran.stderr
    assert "pip install 'hookcheck[remote]'" in ran.stderr


@pytest.mark.parametrize(
    ("url", "plain"),
    [
        ("https://cdn.example/a.mp4?X-Amz-Signature=abc", "https://cdn.example/a.mp4"),
        ("https://me:pass@cdn.example/a.mp4", "https://cdn.example/a.mp4"),
        ("smb://me:pass@server/share/a?.mp4", "smb://server/share/a?.mp4"),
        ("s3://bucket/a@b.mp4", "s3://bucket/a@b.mp4"),
    ],
)
def test_no_password_or_signature_is_shown(url: str, plain: str) -> None:
    assert without_secrets(url) == plain
    if "?." not in url:
        assert shown(UPath(url)) == plain


def test_an_smb_share_is_named_with_its_server() -> None:
    assert shown(UPath("smb://me:pass@server/share/reels/a.mp4")) == "smb://server/share/reels/a.mp4"


@pytest.mark.parametrize("word", ["C:\\reels\\a.mp4", "reels/a.mp4", "c://a.mp4", "./s3:/a.mp4"])
def test_a_path_is_no_url(word: str) -> None:
    assert not is_url(word)


def test_where_a_file_lies_in_its_folder() -> None:
    folder = UPath("s3://share/reels")

    assert below(folder / "monday" / "a.mp4", folder) == "monday/a.mp4"


def test_whatever_a_file_system_raises_is_told_as_one_error(monkeypatch: pytest.MonkeyPatch) -> None:
    class Broken(fsspec.AbstractFileSystem):  # type: ignore[misc]
        protocol = "memory"

        def _open(self, *_: object, **__: object) -> object:
            raise RuntimeError("token expired")

    path = UPath("memory://a.mp4")
    monkeypatch.setattr(type(path), "fs", Broken())

    with pytest.raises(HookcheckError, match=r"cannot be reached: token expired\."):
        probe(RemoteVideo(path))
