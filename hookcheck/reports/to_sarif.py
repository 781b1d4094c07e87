"""A run as SARIF 2.1.0, which code-scanning pages show beside the files."""

import hashlib
import json
from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import quote

from hookcheck.core.failing import Bar
from hookcheck.core.result import ScanResult
from hookcheck.reports.escaping import one_line
from hookcheck.reports.problem import Problem, problem_of
from hookcheck.reports.sentences import Sentences, load_sentences
from hookcheck.reports.wording import report_language

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_PROBLEMS = ("CONTRADICTED", "MISSED", "PARTIAL", "LATE", "UNKNOWN", "LOW_SCORE", "FAILED")


def sarif_pieces(
    result: ScanResult, bar: Bar, *, located: Callable[[str], str] = str, language: str = ""
) -> Iterator[str]:
    """A SARIF document, a video at a time: one result for each that falls short in something.

    *located* gives the path of a video as seen from the top of the repository.
    """
    sentences = load_sentences(report_language(result, language))
    driver = {
        "name": "hookcheck",
        "version": result.version,
        "rules": [_rule(name, sentences) for name in _PROBLEMS],
    }
    run = {"tool": {"driver": driver}, "columnKind": "utf16CodeUnits", "results": []}
    document = json.dumps({"version": "2.1.0", "$schema": _SCHEMA, "runs": [run]}, ensure_ascii=False)
    head, tail = document.split('"results": []')
    yield f'{head}"results": ['
    separator = "\n"
    for video in result.videos:
        problem = problem_of(video, bar, result.window_s, sentences)
        if problem:
            yield separator + json.dumps(_result(problem, located(video.path)), ensure_ascii=False)
            separator = ",\n"
    yield f"\n]{tail}\n"


def _rule(name: str, sentences: Sentences) -> dict[str, Any]:
    return {
        "id": f"hookcheck/{name.lower().replace('_', '-')}",
        "name": "".join(part.capitalize() for part in name.split("_")),
        "shortDescription": {"text": sentences.say(f"rule.{name}")},
        "defaultConfiguration": {"level": "error"},
    }


def _result(problem: Problem, path: str) -> dict[str, Any]:
    uri = path if "://" in path else quote(path.replace("\\", "/"), errors="surrogatepass")
    mark = hashlib.sha256(f"{problem.outcome} {path}".encode("utf-8", "surrogatepass")).hexdigest()
    return {
        "ruleId": f"hookcheck/{problem.outcome.lower().replace('_', '-')}",
        "ruleIndex": _PROBLEMS.index(problem.outcome),
        "level": "error" if problem.fails else "warning",
        "message": {"text": "\n".join(map(one_line, (problem.message, *problem.details)))},
        # A video has no lines, but GitHub shows nothing without one.
        "locations": [{"physicalLocation": {"artifactLocation": {"uri": uri}, "region": {"startLine": 1}}}],
        "partialFingerprints": {"hookcheck/v1": mark},
    }
