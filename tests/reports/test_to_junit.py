"""Every CI reads it: well-formed, counted, and nothing a video says can break it."""

from dataclasses import replace
from xml.etree import ElementTree

from hookcheck.core.failing import Bar
from hookcheck.core.result import Checked
from hookcheck.core.verdict import Outcome
from hookcheck.reports.to_junit import junit_pieces
from tests.examples import CONTRADICTED, EARLY, FAILURE, SCAN
from tests.reports.results import scan


def suite(
    *videos: Checked, bar: Bar | None = None, skipped: tuple[tuple[str, str], ...] = ()
) -> ElementTree.Element:
    pieces = junit_pieces(scan(*videos), elapsed_s=2.5, bar=bar or Bar(), skipped=skipped)
    document = ElementTree.fromstring("".join(pieces).encode())
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


def test_what_need_not_fail_passes_and_still_says_what_it_is() -> None:
    found = suite(CONTRADICTED, bar=Bar(frozenset({Outcome.MISSED})))
    (case,) = found.findall("testcase")

    assert (found.get("failures"), found.get("errors"), found.get("skipped")) == ("0", "0", "0")
    assert "2 Desember" in case.findtext("system-out", "")


def test_what_was_passed_over_or_need_not_be_told_is_skipped() -> None:
    unknown = replace(EARLY, verdict=replace(EARLY.verdict, outcome=Outcome.UNKNOWN))
    found = suite(unknown, bar=Bar(frozenset({Outcome.MISSED})), skipped=(("reels/.a.mp4", "a hidden file"),))

    assert (found.get("tests"), found.get("skipped"), found.get("errors")) == ("2", "2", "0")
    assert [case.find("skipped") is not None for case in found.findall("testcase")] == [True, True]


def test_a_score_below_the_bar_is_a_failure() -> None:
    (case,) = suite(EARLY, bar=Bar(fail_under=100.5)).findall("testcase")
    failure = case.find("failure")

    assert failure is not None
    assert (failure.get("type"), (failure.get("message") or "")[:16]) == ("LOW_SCORE", "The score is 100")


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
