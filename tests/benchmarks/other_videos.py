"""How often a message is captured by a video about something else.

    python -m tests.benchmarks.other_videos [MESSAGES]

Holds the messages of tests/cases (default 1,000 a language), without the wordings that they demand, against
the video of another case: a random one, and of forty the one that has most of the message's words.
"""

import hashlib
import sys
from collections import Counter

from hookcheck.core.capture import find_capture
from hookcheck.core.message import parse_message
from hookcheck.evaluation import read_cases
from hookcheck.settings import VerdictSettings
from tests.benchmarks.learning.other_videos import held_against_another
from tests.benchmarks.turned_messages import CASES


def main() -> None:
    wanted = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    cases = [case for path in sorted(CASES.glob("*.jsonl")) for case in read_cases(path)]
    cases.sort(key=lambda case: hashlib.sha256(case.id.encode()).digest())
    for language in ("en", "id"):
        of_language = [case for case in cases if case.language == language]
        for name, tried in (("a random video", 1), ("the likest of forty", 40)):
            counts: Counter[bool] = Counter()
            for place, case in enumerate(of_language[:wanted]):
                held = held_against_another(case, of_language[:place] + of_language[place + 1 :], tried)
                if held is None or held.evidence is None:
                    continue
                message = parse_message(held.message, language=language)
                capture = find_capture(message, held.evidence, VerdictSettings())
                counts[capture.confidence >= capture.threshold] += 1
            print(f"{language} {name:20} captured in {counts[True]} of {counts.total()}", flush=True)


if __name__ == "__main__":
    main()
