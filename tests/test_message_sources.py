"""Which message a video is checked for, and what is said when it cannot be told."""

from pathlib import Path

import pytest

from hookcheck.core.message import NameAlias
from hookcheck.errors import UsageError
from hookcheck.message_sources import find_message
from hookcheck.stated_message import StatedMessage

TEXT = "Gratis di semua puskesmas"


def write(path: Path, text: str, encoding: str = "utf-8") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode(encoding))
    return path


def test_first_match_wins(tmp_path: Path) -> None:
    """The TOML sidecar, the text sidecar, the spreadsheet's row, the folder's file."""
    video = tmp_path / "clip.mp4"
    sources = [
        write(tmp_path / "clip.hookcheck.toml", '[message]\ntext = "toml"'),
        write(tmp_path / "clip.message.txt", "text"),
        write(tmp_path / "messages.csv", "file,message\nclip.mp4,sheet"),
        write(tmp_path / "hookcheck.toml", '[message]\ntext = "folder"'),
    ]
    found = []
    for source in sources:
        found.append(find_message(video).text)
        source.unlink()

    assert found == ["toml", "text", "sheet", "folder"]


def test_every_key_of_a_sidecar_arrives(tmp_path: Path) -> None:
    path = write(
        tmp_path / "clip.hookcheck.toml",
        '[message]\ntext = "Vaksinasi gratis"\nlanguage = "ID"\nmust = ["gratis|cuma-cuma"]\n'
        'names = { "Puskesmas" = ["pus kes mas"] }\nforbid = ["bayar"]\n',
    )

    assert find_message(tmp_path / "clip.mp4") == StatedMessage(
        "Vaksinasi gratis",
        "id",
        ("gratis|cuma-cuma",),
        (NameAlias("Puskesmas", ("pus kes mas",)),),
        ("bayar",),
        where=str(path),
    )


def test_must_on_the_command_line_adds_to_the_sidecar(tmp_path: Path) -> None:
    write(tmp_path / "clip.hookcheck.toml", '[message]\ntext = "t"\nmust = ["a"]')

    assert find_message(tmp_path / "clip.mp4", extra_must=("b",)).must == ("a", "b")


@pytest.mark.parametrize(
    "saved",
    [
        pytest.param(f"file,message,must,language\nclip.mp4,{TEXT},gratis,id\n".encode(), id="plain"),
        pytest.param(
            f"file;message;must;language\r\nclip.mp4;{TEXT};gratis;id\r\n".encode("utf-8-sig"), id="excel"
        ),
        pytest.param(
            f"File\tMessage\tMust\tLanguage\r\nclip.mp4\t{TEXT}\tgratis\tid".encode("utf-16"), id="tabs"
        ),
        pytest.param(
            f'file,message,must,language\nCLIP.MP4,"{TEXT}","gratis",ID\n,,,\n'.encode(), id="quoted, shouted"
        ),
    ],
)
def test_spreadsheet_is_read_however_it_was_saved(tmp_path: Path, saved: bytes) -> None:
    (tmp_path / "messages.csv").write_bytes(saved)
    found = find_message(tmp_path / "clip.mp4")

    assert (found.text, found.must, found.language) == (TEXT, ("gratis",), "id")


def test_spreadsheet_in_windows_code_page(tmp_path: Path) -> None:
    write(tmp_path / "messages.csv", "file;message\r\ncafé.mp4;Free coffee – today\r\n", "cp1252")

    assert find_message(tmp_path / "cafe\u0301.mp4").text == "Free coffee – today"


def test_spreadsheet_above_names_files_by_relative_path(tmp_path: Path) -> None:
    write(tmp_path / "messages.csv", "file,message\nmonday\\clip.mp4,monday's")
    video = tmp_path / "monday" / "clip.mp4"

    assert find_message(video, within=tmp_path).text == "monday's"


def test_folders_above_the_asked_one_are_not_searched(tmp_path: Path) -> None:
    write(tmp_path / "hookcheck.toml", '[message]\ntext = "of another campaign"')

    with pytest.raises(UsageError, match="no key message"):
        find_message(tmp_path / "monday" / "clip.mp4", within=tmp_path / "monday")


@pytest.mark.parametrize(
    ("name", "content", "says", "hint"),
    [
        ("clip.hookcheck.toml", "[message]\ntext = hi", r"clip\.hookcheck\.toml.*line 2", "quotation marks"),
        ("clip.hookcheck.toml", '[message]\ntext = "t"\nmsut = []', r"message\.msut", "“must”"),
        ("clip.hookcheck.toml", '[massage]\ntext = "t"', "massage", "“message”"),
        ("clip.hookcheck.toml", '[message]\nlanguage = "id"', "no text", "text ="),
        ("clip.hookcheck.toml", '[message]\ntext = "t"\nmust = "a"', r"message\.must is not a list", "["),
        ("clip.hookcheck.toml", "[message]\ntext = 3", r"message\.text is not a text", "text ="),
        ("clip.hookcheck.toml", '[message]\ntext = "t"\nnames = ["a"]', r"message\.names", "alias"),
        ("clip.hookcheck.toml", "", r"no \[message\]", "[message]"),
        ("clip.message.txt", "\ufeff \n", "is empty", "first line"),
        ("messages.csv", "file,mesage\nclip.mp4,t", "mesage", "“message”"),
        ("messages.csv", "video;price\nclip.mp4;t", "video", "Known are"),
        ("messages.csv", "file,must\nclip.mp4,t", "no column “message”", "file,message"),
        ("messages.csv", "", "no column “file”", "file,message"),
        ("messages.csv", "file,message\n,t", "line 2 names no file", "Fill in"),
        ("messages.csv", "file,message\nclip.mp4,a\nclip.mp4,b", "line 3.*line 2", "one of them"),
        ("messages.csv", 'file,message\nclip.mp4,"never closed', "line 2", "quotation mark"),
    ],
)
def test_broken_message_file_is_named_with_what_to_do(
    tmp_path: Path, name: str, content: str, says: str, hint: str
) -> None:
    write(tmp_path / name, content)

    with pytest.raises(UsageError, match=says) as caught:
        find_message(tmp_path / "clip.mp4")
    assert name in caught.value.message
    assert hint in caught.value.hint


def test_missing_message_says_where_one_could_be_put(tmp_path: Path) -> None:
    with pytest.raises(UsageError) as caught:
        find_message(tmp_path / "clip.mp4")

    assert "clip.mp4" in caught.value.message
    assert all(place in caught.value.hint for place in ("-m", "clip.message.txt", "messages.csv"))
