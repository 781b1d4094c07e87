"""Captions beside a video and inside it."""

from pathlib import Path

import pytest

from hookcheck.backends.subtitle_sidecar import find_sidecar
from hookcheck.backends.subtitles import read_sidecar, read_track
from hookcheck.core.evidence import Caption
from hookcheck.errors import BackendError
from tests.clips import tone, with_subtitles, write_clip

SRT = (
    "1\n00:00:01,000 --> 00:00:03,500\n<i>Café buka</i>\nsetiap Jumat\n\n"
    "2\n00:00:20,000 --> 00:00:22,000\nLater\n"
)
VTT = "WEBVTT\n\n00:01.000 --> 00:03.500\nCafé buka\nsetiap Jumat\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize(("suffix", "text"), [(".srt", SRT), (".vtt", VTT)])
def test_sidecar_in_any_usual_encoding(tmp_path: Path, suffix: str, text: str, encoding: str) -> None:
    path = tmp_path / f"clip{suffix}"
    path.write_bytes(text.encode(encoding))

    assert read_sidecar(path, 15.0) == (Caption("Café buka\nsetiap Jumat", 1.0, 3.5),)


def test_language_of_the_message_comes_first(tmp_path: Path) -> None:
    video = tmp_path / "clip.mp4"
    (tmp_path / "clip.srt").write_text(SRT, encoding="utf-8")
    (tmp_path / "clip.id.vtt").write_text(VTT, encoding="utf-8")

    assert find_sidecar(video, "id") == tmp_path / "clip.id.vtt"
    assert find_sidecar(video, "en") == tmp_path / "clip.srt"
    assert find_sidecar(video, "de") == tmp_path / "clip.srt"
    assert find_sidecar(tmp_path / "other.mp4", "en") is None


@pytest.mark.parametrize("content", [b"", b"\x00\x01\x02 no subtitles"])
def test_broken_sidecar_is_an_error_not_silence(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "clip.srt"
    path.write_bytes(content)

    with pytest.raises(BackendError) as caught:
        read_sidecar(path, 15.0)

    assert caught.value.hint


@pytest.mark.parametrize(
    ("name", "language"),
    [
        ("clip.id-ID.srt", "id"),
        ("clip.ind.srt", "id"),
        ("Clip.en.srt", None),
        ("clip.SRT", "en"),
        ("clip.en.vtt", "id"),
        ("clip.final.srt", None),
        ("clip2.srt", None),
    ],
)
def test_sidecar_belongs_by_name(tmp_path: Path, name: str, language: str | None) -> None:
    """A tag is a language however it is written; captions in another language are better than none."""
    (tmp_path / name).write_text(SRT, encoding="utf-8")

    assert find_sidecar(tmp_path / "clip.mp4", language or "en") == (tmp_path / name if language else None)


def test_markup_comments_and_drawings_are_left_out(tmp_path: Path) -> None:
    path = tmp_path / "clip.ass"
    path.write_text(
        "[Script Info]\nScriptType: v4.00+\n\n[V4+ Styles]\nFormat: Name\nStyle: Default\n\n[Events]\n"
        "Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text\n"
        "Comment: 0,0:00:00.00,0:00:05.00,Default,,0,0,0,,note to self\n"
        "Dialogue: 0,0:00:00.00,0:00:05.00,Default,,0,0,0,,{\\p1}m 0 0 l 100 0{\\p0}\n"
        "Dialogue: 0,0:00:01.50,0:00:02.00,Default,,0,0,0,,{\\b1\\an8}Only{\\b0}\\Ntoday\n",
        encoding="utf-8",
    )

    assert read_sidecar(path, 15.0) == (Caption("Only\ntoday", 1.5, 2.0),)


@pytest.fixture(scope="module")
def clip(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_clip(tmp_path_factory.mktemp("clip") / "clip.mkv", audio=tone(6.0), duration_s=6.0)


CAPTIONS = [("<b>Open</b> today", 0.5, 1.5), ("Until nine", 2.0, 3.0), ("Goodbye", 5.0, 5.5)]


@pytest.mark.parametrize(("name", "codec"), [("a.mkv", "subrip"), ("a.mp4", "mov_text"), ("a.mkv", "webvtt")])
def test_track_is_read_up_to_the_end(tmp_path: Path, clip: Path, name: str, codec: str) -> None:
    video = with_subtitles(clip, tmp_path / name, ("eng", CAPTIONS), codec=codec)

    captions = read_track(video, 4.0, "en")

    assert captions is not None
    # As it is stored there, a text of MP4 has its style apart from its letters.
    assert [one.text.replace("<b>", "").replace("</b>", "") for one in captions] == [
        "Open today",
        "Until nine",
    ]
    assert [one.start_s for one in captions] == pytest.approx([0.5, 2.0], abs=0.07)
    assert [one.end_s for one in captions] == pytest.approx([1.5, 3.0], abs=0.07)


def test_track_in_the_language_of_the_message_comes_first(tmp_path: Path, clip: Path) -> None:
    tracks = (("eng", [("Open today", 0.5, 1.5)]), ("ind", [("Buka hari ini", 0.5, 1.5)]))
    video = with_subtitles(clip, tmp_path / "a.mkv", *tracks)

    read = {language: read_track(video, 5.0, language) for language in ("id", "en", "de")}

    assert {language: captions and captions[0].text for language, captions in read.items()} == {
        "id": "Buka hari ini",
        "en": "Open today",
        "de": "Open today",
    }


def test_no_track_is_none_and_an_empty_one_is_empty(tmp_path: Path, clip: Path) -> None:
    """A track without a caption in the window was read; no track is nothing to read."""
    late = with_subtitles(clip, tmp_path / "late.mkv", ("eng", [("Late", 5.0, 6.0)]))

    assert read_track(clip, 15.0, "en") is None
    assert read_track(late, 2.0, "en") == ()


def test_subtitles_that_are_pictures_are_an_error(tmp_path: Path, clip: Path) -> None:
    video = with_subtitles(clip, tmp_path / "a.mkv", ("eng", [("x", 0.5, 1.5)]), codec="dvd_subtitle")

    with pytest.raises(BackendError, match="are pictures"):
        read_track(video, 5.0, "en")
