"""What GitHub Actions shows of a run: annotations in the log, and a page for the job."""

import re
from collections.abc import Callable, Iterator

from hookcheck.core.failing import Bar
from hookcheck.core.result import Checked, ScanResult, VideoFailure
from hookcheck.reports.escaping import file_name, one_line
from hookcheck.reports.problem import Problem, problem_of
from hookcheck.reports.sentences import Sentences, load_sentences
from hookcheck.reports.wording import (
    outcome_name,
    report_language,
    score_words,
    shared_folder,
    total_sentence,
    worst_first,
)

_MOST_ANNOTATIONS = 10
"""Of a kind and a step; GitHub drops what comes after them."""
_MOST_SUMMARY_BYTES = 1_000_000
"""GitHub takes 1 MiB a step, or nothing at all."""
_LONGEST_CELL = 400
# Whatever Markdown or GitHub could take for more than text, and the dots and colons that make links.
_MARKED = re.compile(r"[^\w\s,%()“”‘’…–−→+'\"?;=-]|_")
_MARKS = {True: "error", False: "warning"}


def annotations(
    result: ScanResult, bar: Bar, *, located: Callable[[str], str] = str, language: str = ""
) -> str:
    """Workflow commands for the worst videos: errors for those that fail the run, else warnings.

    *located* gives the path of a video as seen from the top of the repository.
    """
    sentences = load_sentences(report_language(result, language))
    told = {True: 0, False: 0}
    lines = []
    for video in worst_first(result):
        problem = problem_of(video, bar, result.window_s, sentences)
        if problem is None or told[problem.fails] == _MOST_ANNOTATIONS:
            continue
        told[problem.fails] += 1
        word = sentences.say(f"outcome.{outcome_name(video)}")
        properties = {"file": located(video.path), "title": f"{word}: {file_name(video.path)}"}
        named = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
        text = "\n".join(map(one_line, (problem.message, *problem.details)))
        lines.append(f"::{_MARKS[problem.fails]} {named}::{_data(text)}\n")
    return "".join(lines)


def step_summary(result: ScanResult, *, language: str = "") -> str:
    """The run as a page of Markdown, worst first."""
    sentences = load_sentences(report_language(result, language))
    lines = [f"### hookcheck: {_plain(total_sentence(result, sentences))}\n\n"]
    if not result.videos:
        return lines[0]
    lines.append(_head(result, sentences))
    size = sum(len(line.encode()) for line in lines)
    left_out = sum(result.not_shown.values())
    for row in _rows(result, sentences):
        size += len(row.encode())
        if size > _MOST_SUMMARY_BYTES:
            left_out += 1
        else:
            lines.append(row)
    if left_out:
        lines.append("\n" + sentences.say("total.many_more", count=str(left_out)) + "\n")
    return "".join(lines)


def _head(result: ScanResult, sentences: Sentences) -> str:
    folder = shared_folder(result)
    video = (
        sentences.say("label.video_in", folder=file_name(folder)) if folder else sentences.say("label.video")
    )
    cells = [sentences.say(f"label.{name}") for name in ("verdict", "time", "score_column")]
    return _row([*cells, video, sentences.say("label.finding")]) + "| --- | ---: | ---: | --- | --- |\n"


def _rows(result: ScanResult, sentences: Sentences) -> Iterator[str]:
    folder = shared_folder(result)
    for video in worst_first(result):
        time = score = "–"
        if not isinstance(video, VideoFailure):
            score = score_words(video, sentences)
            if video.verdict.captured_at_s is not None:
                time = sentences.seconds(video.verdict.captured_at_s)
        problem = problem_of(video, Bar(), result.window_s, sentences)
        finding = _finding(video, problem) if problem else ""
        word = sentences.say(f"outcome.{outcome_name(video)}")
        yield _row([word, time, score, file_name(video.path[len(folder) :]), finding])


def _finding(video: Checked, problem: Problem) -> str:
    if isinstance(video, VideoFailure):
        return " ".join((problem.message, *problem.details))
    return problem.details[0] if problem.details else problem.message


def _row(cells: list[str]) -> str:
    return "".join(f"| {_plain(cell)} " for cell in cells) + "|\n"


def _plain(text: str) -> str:
    """*text* such that Markdown draws it as it stands: character references are never markup."""
    short = one_line(text)
    if len(short) > _LONGEST_CELL:
        short = f"{short[:_LONGEST_CELL]}…"
    return _MARKED.sub(lambda found: f"&#{ord(found[0])};", short)


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
