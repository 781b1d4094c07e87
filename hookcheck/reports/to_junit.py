"""A run as JUnit XML, which every CI shows as tests."""

from collections.abc import Iterable
from xml.sax.saxutils import escape, quoteattr

from hookcheck.core.result import VideoFailure, VideoResult
from hookcheck.core.verdict import Outcome
from hookcheck.reports.advice import advise
from hookcheck.reports.escaping import file_name, one_line
from hookcheck.reports.sentences import load_sentences
from hookcheck.reports.wording import verdict_sentence


def to_junit(
    videos: Iterable[VideoResult | VideoFailure], *, window_s: float, elapsed_s: float, language: str = "en"
) -> str:
    """One test case a video: a failure is checked and not early, an error could not be told."""
    sentences = load_sentences(language)
    cases: list[str] = []
    failures = errors = 0
    for video in videos:
        body = ""
        if isinstance(video, VideoFailure):
            errors += 1
            body = _finding("error", video.error, "FAILED", video.hint)
        elif video.verdict.outcome is not Outcome.EARLY:
            lines = [
                " ".join(filter(None, (item.finding, item.fix)))
                for item in advise(video, window_s, sentences)
            ]
            unknown = video.verdict.outcome is Outcome.UNKNOWN
            errors += unknown
            failures += not unknown
            body = _finding(
                "error" if unknown else "failure",
                verdict_sentence(video, window_s, sentences),
                video.verdict.outcome,
                "\n".join(lines),
            )
        name = quoteattr(_xml(file_name(video.path)))
        cases.append(f'    <testcase classname="hookcheck" name={name}>{body}</testcase>\n')
    counts = f'tests="{len(cases)}" failures="{failures}" errors="{errors}" time="{elapsed_s:.3f}"'
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<testsuites name="hookcheck" {counts}>\n'
        f'  <testsuite name="key message by {window_s:g} s" {counts}>\n'
        + "".join(cases)
        + "  </testsuite>\n</testsuites>\n"
    )


def _finding(kind: str, message: str, outcome: str, details: str) -> str:
    attributes = f"message={quoteattr(_xml(one_line(message)))} type={quoteattr(outcome)}"
    return f"<{kind} {attributes}>{escape(_xml(details))}</{kind}>"


def _xml(text: str) -> str:
    """Without the characters that XML 1.0 has no way to write."""
    return "".join(
        char
        if char in "\t\n" or " " <= char <= "\ud7ff" or "\ue000" <= char <= "\ufffd" or char > "\uffff"
        else "\ufffd"
        for char in text
    )
