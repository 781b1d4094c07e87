"""`hookcheck eval`: labelled cases become figures."""

import json
from pathlib import Path

import pytest

from tests.conftest import Run

SAID = "The library opens at nine on Sunday"


@pytest.fixture
def cases(tmp_path: Path) -> Path:
    """Two cases of the same video, one of them labelled wrongly."""
    case = {
        "lang": "en",
        "kind": "plain",
        "message": SAID,
        "speech": [{"text": SAID, "start_s": 1.0, "end_s": 4.0}],
        "screen": [],
    }
    right = {"captured": True, "captured_s": 4.0, "earliest_s": 1.0, "via": "speech"}
    path = tmp_path / "cases.jsonl"
    path.write_text("".join(json.dumps({**case, "label": label}) + "\n" for label in (right, False)))
    return path


def test_figures_come_as_a_table(cases: Path, run: Run) -> None:
    ran = run("eval", cases)
    rows = [line.split() for line in ran.stdout.splitlines()]

    assert ran.exit_code == 0
    assert ["overall", "2", "1", "50.0", "%", "0.667", "0.500"] in rows
    assert ["Channel", "1", "of", "1", "100.0", "%"] in rows


def test_figures_come_as_json_on_request(cases: Path, run: Run) -> None:
    document = json.loads(run("eval", cases, "--json").stdout)

    assert document["overall"]["accuracy"] == {"right": 1, "total": 2}


def test_file_without_cases_exits_with_2(tmp_path: Path, run: Run) -> None:
    (tmp_path / "a.jsonl").write_text('{"message": "x"}\n')

    assert run("eval", tmp_path / "a.jsonl").exit_code == 2
