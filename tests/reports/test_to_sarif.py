"""SARIF that code-scanning pages take: by the standard's own model, and with what GitHub demands beyond."""

import json
from dataclasses import replace
from typing import Any

from sarif_pydantic import Sarif

from hookcheck.core.failing import Bar
from hookcheck.core.verdict import Outcome
from hookcheck.reports.to_sarif import sarif_pieces
from tests.examples import CONTRADICTED, EARLY, FAILURE, SCAN
from tests.reports.results import ALL, failed, hostile, scan


def document(*videos: Any, bar: Bar | None = None) -> dict[str, Any]:
    text = "".join(sarif_pieces(scan(*videos), bar or Bar()))
    Sarif.model_validate_json(text)
    found: dict[str, Any] = json.loads(text)
    return found


def results(*videos: Any, bar: Bar | None = None) -> list[dict[str, Any]]:
    (run,) = document(*videos, bar=bar)["runs"]
    found: list[dict[str, Any]] = run["results"]
    return found


def test_what_falls_short_is_a_result_on_its_file_in_the_order_of_the_run() -> None:
    contradicted, not_checked = results(*SCAN.videos)

    assert (contradicted["ruleId"], contradicted["level"]) == ("hookcheck/contradicted", "error")
    assert not_checked["message"]["text"] == f"{FAILURE.error}\n{FAILURE.hint}"
    place = not_checked["locations"][0]["physicalLocation"]
    assert place == {"artifactLocation": {"uri": "reels/notes.mp4"}, "region": {"startLine": 1}}


def test_each_result_belongs_to_a_rule() -> None:
    videos = [*(make() for make in ALL), failed(), hostile(), EARLY]
    (run,) = document(*videos, bar=Bar(fail_under=100))["runs"]
    rules = run["tool"]["driver"]["rules"]

    assert len(run["results"]) >= 7
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
    assert len({rule["id"] for rule in rules}) == len(rules)


def test_what_need_not_fail_is_a_warning() -> None:
    (result,) = results(CONTRADICTED, EARLY, bar=Bar(frozenset({Outcome.LATE})))

    assert result["level"] == "warning"


def test_a_run_without_findings_has_an_empty_list() -> None:
    assert results(EARLY) == []


def test_places_are_uris_and_findings_keep_their_mark() -> None:
    video = replace(FAILURE, path="reels/a b#ü%.mp4")
    (first,), (second,) = results(video), results(EARLY, video)[:1]

    assert (
        first["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "reels/a%20b%23%C3%BC%25.mp4"
    )
    assert first["partialFingerprints"] == second["partialFingerprints"]
