"""Which videos a command line means."""

import io
import os
import threading
import time
from pathlib import Path

import pytest

from hookcheck.core.result import VideoFailure
from hookcheck.find_videos import Found, FoundVideo, SkippedFile, find_videos

LONG_AGO_S = 1_000_000_000


@pytest.fixture(autouse=True)
def _in_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def put(*names: str) -> None:
    for name in names:
        path = Path(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"video")
        os.utime(path, (LONG_AGO_S, LONG_AGO_S))


def find(*words: str, stdin: str = "") -> list[Found]:
    return list(find_videos(words, io.StringIO(stdin)))


def paths(found: list[Found]) -> list[str]:
    return [item.path.as_posix() for item in found if isinstance(item, FoundVideo)]


def test_files_in_the_order_asked_for_and_folders_by_name() -> None:
    put("z.mp4", "b/2.MOV", "b/1.webm", "b/a/3.mkv", "b/notes.txt", "b/module.ts")

    assert paths(find("z.mp4", "b")) == ["z.mp4", "b/1.webm", "b/2.MOV", "b/a/3.mkv"]


def test_a_named_file_is_taken_whatever_it_is_called() -> None:
    put("b/export.bin")

    assert find("b/export.bin") == [FoundVideo(Path("b/export.bin"), Path("b"))]


def test_messages_may_stand_anywhere_up_to_the_folder_asked_for() -> None:
    put("b/a/1.mp4")

    assert find("b") == [FoundVideo(Path("b/a/1.mp4"), Path("b"), whole_folder=True)]


def test_each_video_once_however_often_it_is_meant() -> None:
    put("b/1.mp4")
    Path("link.mp4").symlink_to("b/1.mp4")

    assert paths(find("b/1.mp4", "b", "./b/1.mp4", "link.mp4")) == ["b/1.mp4"]


def test_quoted_globs_are_expanded() -> None:
    put("b/1.mp4", "b/c/2.mp4", "b/3.txt", "odd[1].mp4")

    assert paths(find("b/**/*")) == ["b/1.mp4", "b/c/2.mp4"]
    assert paths(find("odd[1].mp4")) == ["odd[1].mp4"]


def test_lists_in_a_file_and_on_stdin() -> None:
    put("b/1.mp4", "b/2.mp4", "b/line\nbreak.mp4")
    Path("list.txt").write_text("# monday\nb/1.mp4\r\n\nb/2.mp4\n", newline="")

    assert paths(find("@list.txt")) == ["b/1.mp4", "b/2.mp4"]
    assert paths(find("-", stdin="b/2.mp4\n")) == ["b/2.mp4"]
    assert paths(find("-", stdin="b/line\nbreak.mp4\0")) == ["b/line\nbreak.mp4"]


@pytest.mark.parametrize(
    ("word", "says", "exit_code"),
    [
        ("none.mp4", "does not exist", 3),
        ("empty", "holds no videos", 2),
        ("*.mp4", "matches no videos", 2),
        ("@none.txt", "cannot be read", 2),
        ("-", "names no videos", 2),
    ],
)
def test_a_word_that_means_no_video_is_a_failure_of_its_own(word: str, says: str, exit_code: int) -> None:
    Path("empty").mkdir()
    (failure,) = find(word)

    assert isinstance(failure, VideoFailure)
    assert says in failure.error
    assert failure.hint
    assert failure.exit_code == exit_code


def test_hidden_and_half_copied_files_are_skipped_with_the_reason() -> None:
    put(
        "b/._1.mp4",
        "b/1.mp4",
        "b/2.mp4.part",
        "b/3.mp4~",
        "b/4.mp4.crdownload",
        ".trash/5.mp4",
        "b/.git/6.mp4",
    )
    found = find("b")

    assert paths(found) == ["b/1.mp4"]
    assert {item.path.name: item.reason for item in found if isinstance(item, SkippedFile)} == {
        "._1.mp4": "a hidden file",
        "2.mp4.part": "the name of a file that is still being copied",
        "3.mp4~": "the name of a file that is still being copied",
        "4.mp4.crdownload": "the name of a file that is still being copied",
    }


def test_a_file_that_grows_while_it_is_looked_at_is_skipped() -> None:
    put("b/old.mp4", "b/new.mp4", "b/whole.mp4")
    now_s = time.time()
    os.utime("b/new.mp4", (now_s, now_s))
    os.utime("b/whole.mp4", (now_s, now_s))
    stop = threading.Event()

    def grow() -> None:
        while not stop.wait(0.05):
            with Path("b/new.mp4").open("ab") as file:
                file.write(b"more")

    writer = threading.Thread(target=grow)
    writer.start()
    try:
        found = find("b")
    finally:
        stop.set()
        writer.join()

    assert paths(found) == ["b/old.mp4", "b/whole.mp4"]
    assert SkippedFile(Path("b/new.mp4"), "still growing") in found


def test_links_in_a_circle_end() -> None:
    put("b/1.mp4")
    Path("b/self").symlink_to("..", target_is_directory=True)
    Path("b/up").symlink_to(".", target_is_directory=True)

    assert paths(find("b")) == ["b/1.mp4"]


def test_dead_link_is_found_so_that_opening_it_can_say_what_is_wrong() -> None:
    Path("b").mkdir()
    Path("b/dead.mp4").symlink_to("gone.mp4")

    assert paths(find("b")) == ["b/dead.mp4"]
