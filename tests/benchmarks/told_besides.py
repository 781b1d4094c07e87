"""How often a message told word for word in its own video is refused, and another one in its place captured.

    python -m tests.benchmarks.told_besides [MESSAGES]

Puts the messages of tests/cases (default 1,000 a language) into the videos of their cases, whatever else
these tell: on screen, or between two phrases. Half of those with a value are told with another one. Videos
that speak against their message are left out.
"""

import hashlib
import sys
from collections import Counter

from hookcheck.core.capture import find_capture
from hookcheck.core.message import parse_message
from hookcheck.evaluation import read_cases
from hookcheck.settings import VerdictSettings
from tests.benchmarks.learning.told_outright import told_besides
from tests.benchmarks.turned_messages import CASES


def main() -> None:
    wanted = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    cases = [case for path in sorted(CASES.glob("*.jsonl")) for case in read_cases(path)]
    cases.sort(key=lambda case: hashlib.sha256(case.id.encode()).digest())
    for language in ("en", "id"):
        counts: Counter[tuple[bool, bool]] = Counter()
        told = filter(None, (told_besides(case) for case in cases if case.language == language))
        for _, case in zip(range(wanted), told, strict=False):
            assert case.evidence is not None
            message = parse_message(case.message, language=language)
            capture = find_capture(message, case.evidence, VerdictSettings())
            counts[case.label.captured, capture.confidence >= capture.threshold] += 1
        for captured, name in ((True, "word for word"), (False, "with another value")):
            right, wrong = counts[captured, captured], counts[captured, not captured]
            print(f"{language} {name:18} {wrong} of {right + wrong} wrong", flush=True)


if __name__ == "__main__":
    main()
