"""Every CI reads it: well-formed, counted, and nothing a video says can break it."""

from dataclasses import replace
from xml.etree import ElementTree

from hookcheck.core.verdict import Outcome
from hookcheck.reports.to_junit import to_junit
from tests.examples import CONTRADICTED, EARLY, FAILURE, SCAN


def suite(*videos: object) -> ElementTree.Element:
    document = ElementTree.fromstring(to_junit(videos, window_s=15.0, elapsed_s=2.5).encode())  # type: ignore[arg-type]
    (only,) = document.findall("testsuite")
    assert document.attrib["tests"] == only.attrib["tests"]
    return only


def test_not_early_is_a_failure_and_not_checked_an_error() -> None:
    found = suite(*SCAN.videos)

    assert (found.get("tests"), found.get("failures"), found.get("errors")) == ("3", "1", "1")
    early, contradicted, failed = found.findall("testcase")
    assert early.get("name") == "reels/clip.mp4"
    assert list(early) == []
    failure = contradicted.find("failure")
    assert failure is not None
    assert failure.get("type") == "CONTRADICTED"
    assert "2 Desember" in (failure.text or "")
    error = failed.find("error")
    assert error is not None
    assert (error.get("message"), error.text) == (FAILURE.error, FAILURE.hint)


def test_unknown_is_an_error() -> None:
    """Nobody may take an answer that could not be given for one that is no."""
    found = suite(replace(EARLY, verdict=replace(EARLY.verdict, outcome=Outcome.UNKNOWN)))

    assert (found.get("failures"), found.get("errors")) == ("0", "1")


def test_what_a_video_says_stays_text() -> None:
    odd = '<b>"quoted"</b> & \x00\x1b[31m \ud800]]>'
    against = replace(CONTRADICTED.capture.contradictions[0], video_says=odd)
    video = replace(
        CONTRADICTED,
        path=f"reels/{odd}.mp4",
        capture=replace(CONTRADICTED.capture, contradictions=(against,)),
    )
    (case,) = suite(video, FAILURE).findall("testcase")[:1]

    assert "<b>" in (case.get("name") or "")
    assert "\x1b" not in (case.get("name") or "")
