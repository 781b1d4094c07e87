"""JSON that other programs can rely on."""

import json
from dataclasses import replace

import jsonschema
import pytest

from hookcheck.reports.to_json import schema, to_json
from tests.examples import CONTRADICTED, EARLY, FAILURE, SCAN


def test_keeps_to_its_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(json.loads(schema()))
    jsonschema.validate(json.loads(to_json(SCAN, elapsed_s=1.25)), json.loads(schema()))


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("format_version",), 2),
        (("videos", 0, "outcome"), "FINE"),
        (("videos", 0, "evidence", "speech", 0, "start_s"), -1),
        (("videos", 2, "colour"), "red"),
    ],
)
def test_schema_refuses_what_is_not_described(path: tuple[str | int, ...], value: object) -> None:
    document = json.loads(to_json(SCAN))
    part = document
    for key in path[:-1]:
        part = part[key]
    part[path[-1]] = value

    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(document, json.loads(schema()))


def test_only_timings_differ_between_runs() -> None:
    first, second = (json.loads(to_json(SCAN, elapsed_s=elapsed_s)) for elapsed_s in (1.0, 2.0))
    assert first.pop("timings") != second.pop("timings")

    assert to_json(SCAN) == to_json(SCAN)
    assert first == second


def test_says_what_was_found_where_and_when() -> None:
    early, contradicted, failure = json.loads(to_json(SCAN))["videos"]

    assert early["outcome"] == "EARLY"
    assert early["concepts"][1]["matches"] == [
        {
            "channel": "screen",
            "quote": "1 DESEMBER",
            "start_s": 1.0,
            "captured_at_s": 1.5,
            "similarity": 1.0,
            "why": "'1 DESEMBER' = '1 December'",
        }
    ]
    assert contradicted["concepts"][1]["matches"] == []
    assert contradicted["contradictions"][0]["video_says"] == "2 Desember"
    assert failure == {
        "path": FAILURE.path,
        "status": "failed",
        "error": FAILURE.error,
        "hint": FAILURE.hint,
        "exit_code": 3,
    }


def test_times_are_whole_milliseconds() -> None:
    assert '"start_s": 0.3,' in to_json(SCAN)
    assert "0.30000000000000004" not in to_json(SCAN)


def test_counts_outcomes_and_failures() -> None:
    assert json.loads(to_json(SCAN))["totals"] == {
        "videos": 3,
        "CONTRADICTED": 1,
        "EARLY": 1,
        "failed": 1,
    }


def test_file_name_that_is_no_utf8_can_be_written() -> None:
    odd = replace(SCAN, videos=(replace(EARLY, path="clip\udcff.mp4"), CONTRADICTED))

    assert json.loads(to_json(odd).encode())["videos"][0]["path"] == "clip\\udcff.mp4"
