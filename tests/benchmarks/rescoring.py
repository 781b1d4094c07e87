"""Time how long saved evidence takes to be judged again, each file with a message of its own.

    python tests/benchmarks/rescoring.py [FILES]

Writes evidence files (default 2000) made of the labelled cases of tests/cases, no two texts or messages the
same, reads each and judges it: one process, one core. The bar is 10,000 files in 60 s of processor time.
"""

import gc
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path

from hookcheck.core.evidence import SpeechPhrase, SpeechWord
from hookcheck.core.message import parse_message
from hookcheck.evaluation import read_cases
from hookcheck.evidence_file import load_evidence, save_evidence
from hookcheck.judging import check_evidence
from hookcheck.settings import GC_THRESHOLDS, Settings

CASES = Path(__file__).parents[1] / "cases"


def main() -> None:
    wanted = int(sys.argv[1]) if len(sys.argv) > 1 else 2000
    cases = [case for path in sorted(CASES.glob("*.jsonl")) for case in read_cases(path)]
    settings = Settings()
    # As in a run of the command line.
    gc.set_threshold(*GC_THRESHOLDS)
    with tempfile.TemporaryDirectory() as folder:
        jobs = []
        for number in range(wanted):
            case = cases[number % len(cases)]
            assert case.evidence is not None
            # A word of its own keeps what was worked out for one text from serving the next.
            own = SpeechPhrase((SpeechWord(f"clip{number}", 14.0, 14.4),))
            path = Path(folder, f"{number}.evidence.json")
            save_evidence(replace(case.evidence, speech=(*case.evidence.speech, own)), path)
            jobs.append((path, f"{case.message} clip{number}", case.language, case.must))
        started_s = time.process_time()
        for path, text, language, must in jobs:
            check_evidence(load_evidence(path), parse_message(text, language=language, must=must), settings)
        each_s = (time.process_time() - started_s) / wanted
    print(f"{wanted} evidence files: {each_s * 1000:.2f} ms each, {each_s * 10_000:.0f} s for 10,000")


if __name__ == "__main__":
    main()
