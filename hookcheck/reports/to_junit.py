"""A run as JUnit XML, which every CI shows as tests."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from xml.sax.saxutils import escape, quoteattr

from hookcheck.core.failing import Bar
from hookcheck.core.result import ScanResult
from hookcheck.reports.escaping import file_name, one_line
from hookcheck.reports.problem import Problem, problem_of
from hookcheck.reports.sentences import load_sentences
from hookcheck.reports.wording import report_language


def junit_pieces(
    result: ScanResult,
    *,
    elapsed_s: float,
    bar: Bar,
    skipped: Sequence[tuple[str, str]] = (),
    located: Callable[[str], str] = str,
    language: str = "",
) -> Iterator[str]:
    """One test case a video: a failure is checked and does not reach *bar*, an error could not be told.

    What does not make the run fail passes, or is skipped where it could not be told; *skipped* are the files
    passed over, each with the reason. *located* gives a path as seen from the top of the repository, so that
    a test has the same name on each machine. The document comes a video at a time.
    """
    sentences = load_sentences(report_language(result, language))
    window_s = result.window_s
    kinds: Counter[str] = Counter(skipped=len(skipped))
    for video in result.videos:
        kinds[_kind(problem_of(video, bar, window_s, sentences))] += 1
    counts = (
        f'tests="{kinds.total()}" failures="{kinds["failure"]}" errors="{kinds["error"]}" '
        f'time="{elapsed_s:.3f}"'
    )
    yield '<?xml version="1.0" encoding="UTF-8"?>\n'
    yield f'<testsuites name="hookcheck" {counts}>\n'
    # Only a suite counts what was skipped, in the schema that Jenkins publishes.
    yield f'  <testsuite name="key message by {window_s:g} s" {counts} skipped="{kinds["skipped"]}">\n'
    for video in result.videos:
        problem = problem_of(video, bar, window_s, sentences)
        yield _case(located(video.path), _finding(_kind(problem), problem) if problem else "")
    for path, reason in skipped:
        yield _case(located(path), f"<skipped message={quoteattr(_xml(one_line(reason)))}/>")
    yield "  </testsuite>\n</testsuites>\n"


def _kind(problem: Problem | None) -> str:
    """The element that tells of a problem; empty when the test passes."""
    if problem is None:
        return ""
    if problem.unanswered:
        return "error" if problem.fails else "skipped"
    return "failure" if problem.fails else ""


def _case(path: str, body: str) -> str:
    return f'    <testcase classname="hookcheck" name={quoteattr(_xml(file_name(path)))}>{body}</testcase>\n'


def _finding(kind: str, problem: Problem) -> str:
    details = escape(_xml("\n".join(problem.details)))
    if not kind:
        return f"<system-out>{escape(_xml(problem.message))}\n{details}</system-out>"
    message = f"message={quoteattr(_xml(one_line(problem.message)))}"
    if kind == "skipped":
        return f"<skipped {message}/>"
    return f"<{kind} {message} type={quoteattr(problem.outcome)}>{details}</{kind}>"


def _xml(text: str) -> str:
    """Without the characters that XML 1.0 has no way to write."""
    return "".join(
        char
        if char in "\t\n" or " " <= char <= "\ud7ff" or "\ue000" <= char <= "\ufffd" or char > "\uffff"
        else "\ufffd"
        for char in text
    )
