"""The pages as documents; what a browser makes of them is tested in tests/browser."""

import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from hookcheck.reports.folder_page import PageLink, folder_page
from hookcheck.reports.frame_image import FrameImage, nearest
from hookcheck.reports.video_page import video_page
from tests.reports.results import ALL, contradicted, early, failed, hostile, scan, unknown

PICTURE = FrameImage(0.0, b"\xff\xd8not really\xff\xd9", 200, 356)
FRAMES = tuple(replace(PICTURE, time_s=index * 0.5) for index in range(30))
_VOID = {"meta", "link", "img", "input", "br"}


class Page(HTMLParser):
    """Collects elements and text, and checks that tags are balanced."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self._open: list[str] = []
        self.feed(html)
        assert self._open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in _VOID:
            self._open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self._open and self._open[-1] not in ("style", "script"):
            self.text += f"{data} "

    def every(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.elements if name == tag]


def page_of(make, **changes: object) -> str:
    return video_page(make(), window_s=15.0, version="0.1.0", frames=FRAMES, **changes)  # type: ignore[arg-type]


@pytest.mark.parametrize("language", ["en", "id"])
@pytest.mark.parametrize("make", [*ALL, hostile], ids=lambda make: make.__name__)
def test_every_verdict_makes_a_balanced_page(make, language: str) -> None:
    page = Page(page_of(make, language=language))

    assert page.every("html") == [{"lang": language}]
    assert len(page.every("h1")) == 1


def test_the_page_says_verdict_time_quote_and_reading() -> None:
    text = Page(page_of(early)).text

    for words in (
        "The message is complete at 4.2 s; the bar is 15 s.",
        "FREE VACCINATION starts 1 Dec",
        "'1st of December' = '1 December'",
        "by 3 s 80%",
        "the same words over and over",
        "9f86d081884c7d659a2feaa0c55ad015",
        "moves with the picture",
    ):
        assert words in " ".join(text.split()), words


def test_the_same_result_gives_the_same_page() -> None:
    assert page_of(early) == page_of(early)


@pytest.mark.parametrize("make", [hostile], ids=["hostile"])
def test_text_from_outside_becomes_no_element_and_no_attribute(make) -> None:
    """Only the page's own script and style are there, and no element listens to events."""
    folder = folder_page(scan(make(), failed()), {make().path: PageLink("a.html", PICTURE)})
    for html in (page_of(make), folder):
        page = Page(html)

        assert len(page.every("script")) == 1
        assert not [
            attributes for attributes in page.every("img") if not attributes["src"].startswith("data:")
        ]
        assert not [name for _, attributes in page.elements for name in attributes if name.startswith("on")]
        assert "<script>alert(1)</script>" in page.text
        assert "{{7*7}}" in page.text
        assert "\u202e" not in html
        assert "\x1b" not in html


@pytest.mark.parametrize("html", [page_of(early), folder_page(scan(early()), {})], ids=["video", "folder"])
def test_nothing_is_fetched_from_anywhere(html: str) -> None:
    """The policy forbids it, and there is no address that would have to be forbidden."""
    policy = Page(html).every("meta")[1]["content"]

    assert policy.startswith("default-src 'none'; img-src data:; media-src 'none';")
    assert "unsafe" not in policy
    assert re.findall(r'(?:src|href)="(?!data:|#|\./)[^"]*"', html) == []
    assert "http" not in html.replace("http-equiv", "")
    assert "url(" not in html


def test_a_player_comes_only_with_a_video_to_play() -> None:
    assert Page(page_of(early)).every("video") == []
    (player,) = Page(page_of(early, player_href='../a b/"ü":x.mp4')).every("video")
    assert player["src"] == "./../a%20b/%22%C3%BC%22%3Ax.mp4"


def test_a_file_name_that_is_not_utf8_can_be_linked() -> None:
    (player,) = Page(page_of(early, player_href="caf\udce9.mp4")).every("video")

    assert player["src"] == "./caf%E9.mp4"


def test_a_page_without_frames_is_whole() -> None:
    page = Page(video_page(early(), window_s=15.0, version="0.1.0"))

    assert page.every("symbol") == []
    assert "The message is complete" in page.text


def test_the_folder_page_lists_the_worst_first_and_links_what_has_a_page() -> None:
    videos = [make() for make in ALL]
    links = {video.path: PageLink(f"videos/{index}.html") for index, video in enumerate(videos)}

    page = Page(folder_page(scan(*videos, failed()), links, language="en"))

    outcomes = [row["data-outcome"] for row in page.every("tr")[1:]]
    assert outcomes == ["FAILED", "CONTRADICTED", "MISSED", "PARTIAL", "LATE", "UNKNOWN", "EARLY"]
    assert len(page.every("a")) == len(videos)
    assert "1 of 7 videos get their message across in the first 15 s." in page.text
    assert "→ Export it again; the copy may have been cut short." in page.text


def test_an_empty_run_has_a_page() -> None:
    assert "No videos were checked." in Page(folder_page(scan(), {})).text


def test_unknown_tells_what_to_install_and_not_that_words_are_missing() -> None:
    text = Page(page_of(unknown, language="en")).text

    assert "hookcheck models pull whisper-small" in text
    assert "never said" not in text


def test_the_page_speaks_the_language_of_the_message() -> None:
    assert "Perlu diperbaiki" in Page(page_of(contradicted)).text


def test_the_frame_of_a_moment_is_one_in_which_its_text_stands() -> None:
    """Text up from 0.9 s to 1.2 s is shown by the frame of 1.0 s, although that of 0.5 s is no farther."""
    frames = [replace(PICTURE, time_s=time_s) for time_s in (0.0, 0.5, 1.0, 1.5)]

    assert nearest(frames, 0.8, 1.2) == 2
    assert nearest(frames, 0.6, 0.9) == 1
    assert nearest([], 1.0) is None
