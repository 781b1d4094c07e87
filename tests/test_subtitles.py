"""Captions beside a video and inside it."""

from pathlib import Path

import pytest

from hookcheck.backends.subtitles import find_sidecar, read_sidecar
from hookcheck.core.evidence import Caption
from hookcheck.errors import BackendError

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
    assert find_sidecar(tmp_path / "other.mp4", "en") is None


@pytest.mark.parametrize("content", [b"", b"\x00\x01\x02 no subtitles"])
def test_broken_sidecar_is_an_error_not_silence(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "clip.srt"
    path.write_bytes(content)

    with pytest.raises(BackendError) as caught:
        read_sidecar(path, 15.0)

    assert caught.value.hint
