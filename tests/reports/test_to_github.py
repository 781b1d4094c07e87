"""What GitHub is told: commands that cannot be broken out of, and a page that shows text as text."""

from dataclasses import replace
from html import unescape

import pytest
from markdown_it import MarkdownIt

from hookcheck.core.failing import Bar
from hookcheck.core.result import ScanResult
from hookcheck.core.verdict import Outcome
from hookcheck.reports import to_github
from hookcheck.reports.to_github import annotations, step_summary
from tests.examples import CONTRADICTED, EARLY, FAILURE, SCAN
from tests.reports.results import hostile, scan

MARKDOWN = MarkdownIt("gfm-like")


def test_what_fails_is_an_error_on_its_file_worst_first() -> None:
    failed, contradicted = annotations(SCAN, Bar()).splitlines()

    assert failed == (
        "::error file=reels/notes.mp4,title=NOT CHECKED%3A reels/notes.mp4"
        "::reels/notes.mp4 is not a video.%0APass a file that a player can play."
    )
    assert contradicted.startswith("::error file=reels/wrong-date.mp4,title=CONTRADICTED%3A ")


def test_what_need_not_fail_is_a_warning_and_what_is_early_nothing() -> None:
    told = annotations(scan(CONTRADICTED, EARLY), Bar(frozenset({Outcome.MISSED})))

    assert told.startswith("::warning ")
    assert told.count("::warning") == 1


def test_a_low_score_is_told_as_one() -> None:
    video = replace(EARLY, verdict=replace(EARLY.verdict, score=61.0))

    assert "::The score is 61; it has to be 80. The message" in annotations(scan(video), Bar(fail_under=80))


def test_a_name_cannot_break_out_of_its_command() -> None:
    video = replace(FAILURE, path="a,b::c%0A\n::error::d.mp4", error="50%\n::set-env name=X::y")
    (line,) = annotations(scan(video), Bar()).splitlines()

    properties, _, text = line.removeprefix("::error ").partition("::")
    assert properties.split(",")[0] == "file=a%2Cb%3A%3Ac%250A%0A%3A%3Aerror%3A%3Ad.mp4"
    assert text == "50%25 ::set-env name=X::y%0APass a file that a player can play."


def test_no_more_than_github_shows() -> None:
    many = ScanResult(tuple(replace(FAILURE, path=f"{n}.mp4") for n in range(30)), 15.0, "0.1.0")

    assert annotations(many, Bar()).count("::error") == 10


def drawn(markdown: str) -> tuple[str, set[str]]:
    """The text that a page of Markdown shows, and the tags it is made of."""
    html = MARKDOWN.render(markdown)
    tags = {piece.split(">")[0].split(" ")[0].strip("/") for piece in html.split("<")[1:]}
    text = "".join(piece.rpartition(">")[2] for piece in html.split("<"))
    return unescape(text), tags


def test_the_summary_is_a_table_worst_first_below_the_total() -> None:
    text, tags = drawn(step_summary(SCAN))

    assert "hookcheck: 3 videos: 1 early, 1 contradicted, 1 not checked" in text
    assert text.index("notes.mp4") < text.index("CONTRADICTED") < text.index("EARLY")
    assert "Video in reels/" in text
    assert tags == {"h3", "table", "thead", "tr", "th", "tbody", "td"}


@pytest.mark.parametrize(
    "name",
    [
        "<img src=x onerror=alert(1)>.mp4",
        "[click](https://evil.example)|**bold**|`code`.mp4",
        "www.evil.example and me@evil.example or https://evil.example.mp4",
        "_a_ ~~b~~ $x$ @everyone #1 ![i](j) &lt; \\| .mp4",
    ],
)
def test_a_name_is_shown_as_it_is_and_does_nothing(name: str) -> None:
    text, tags = drawn(step_summary(scan(replace(EARLY, path=name), FAILURE)))

    assert name in text
    assert not tags & {"a", "img", "code", "em", "strong", "s"}


def test_nothing_a_video_says_becomes_markup() -> None:
    text, tags = drawn(step_summary(scan(hostile(), EARLY)))

    assert "<script>alert(1)" in text
    assert "script" not in tags
    assert "\x1b" not in text


def test_a_page_that_would_be_too_long_is_cut_and_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(to_github, "_MOST_SUMMARY_BYTES", 1_500)
    many = ScanResult(tuple(replace(FAILURE, path=f"{n}.mp4") for n in range(50)), 15.0, "0.1.0")
    page = step_summary(many)

    assert len(page.encode()) < 1_600
    shown = page.count("NOT CHECKED")
    assert 0 < shown < 50
    assert f"… and {50 - shown} more." in page


def test_in_indonesian_when_the_message_is() -> None:
    assert "Video di reels/" in drawn(step_summary(SCAN, language="id"))[0]
