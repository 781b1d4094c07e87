"""The order of a set is another in each process, and nothing that is judged may depend on it."""

import os
import subprocess
import sys
from pathlib import Path

CASES = Path(__file__).parents[1] / "cases" / "natural_en.jsonl"
JUDGE = f"""
from itertools import islice
from pathlib import Path
from hookcheck.core.message import parse_message
from hookcheck.evaluation import read_cases
from hookcheck.judging import check_evidence
from hookcheck.settings import Settings
for case in islice(read_cases(Path({str(CASES)!r})), 0, None, 4):
    message = parse_message(case.message, language=case.language, must=case.must)
    result = check_evidence(case.evidence, message, Settings())
    print(result.capture, result.verdict, [result.capture.coverage_at(time_s) for time_s in range(15)])
"""


def test_the_same_evidence_is_judged_the_same_in_every_process() -> None:
    told = {
        subprocess.run(
            [sys.executable, "-c", JUDGE],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }

    assert len(told) == 1
    assert told.pop().count(b"\n") > 20
