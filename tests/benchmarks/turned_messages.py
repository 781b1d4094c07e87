"""How often a message told outright is refused, and one that is turned round is captured.

    python -m tests.benchmarks.turned_messages [MESSAGES]

Takes the messages of tests/cases, without their videos, and keeps those that are captured when told word for
word. Tells each (default 100 a language) in the ways of turns.toml, in phrases of five words at most, every
other one as a recogniser writes that knows no punctuation. Of every way it is plain what must come of it;
prints how many verdicts are wrong.
"""

import hashlib
import re
import sys
import tomllib
from collections.abc import Iterator, Sequence
from pathlib import Path

from hookcheck.core.capture import find_capture
from hookcheck.core.evidence import Channel, Evidence, Source, SpeechPhrase, SpeechWord
from hookcheck.core.message import parse_message
from hookcheck.evaluation import read_cases
from hookcheck.settings import VerdictSettings

CASES = Path(__file__).parents[1] / "cases"
TURNS = tomllib.loads(Path(__file__).with_name("turns.toml").read_text(encoding="utf-8"))
WORDS_A_PHRASE = 5
WINDOW_S = 15.0
DAYS = {
    "en": "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
    "id": "Senin Selasa Rabu Kamis Jumat Sabtu",
}
MONTHS = {
    "en": "January February March April May June July August September October November December",
    "id": "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember",
}
# A message that denies or asks something itself may be told by who calls the opposite false.
DENYING = re.compile(
    r"\b(not|no|never|without|don't|doesn't|won't|can't|isn't|aren't|myth|fake|scam|tidak|tak|bukan|belum|jangan"
    r"|tanpa|nggak|gak|hoaks|mitos|batal|semoga|rencana\w*|whether|if|may|might)\b",
    re.IGNORECASE,
)
MONEY = re.compile(r"(Rp ?|[£$€])?(?<![\w.,])(\d{1,4})(?![\w]|[.,]\d)( ?%| percent| persen| am| pm)?")


def messages(language: str) -> list[str]:
    """The messages of the labelled cases in *language*, in an order that says nothing."""
    cases = (case for path in sorted(CASES.glob("*.jsonl")) for case in read_cases(path))
    texts = {case.message.rstrip(". ") for case in cases if case.language == language and not case.must}
    return sorted(texts, key=lambda text: hashlib.sha256(text.encode()).digest())


def spoken(text: str) -> list[SpeechPhrase]:
    """*text* as phrases of a few words, evenly over the window."""
    phrases: list[str] = []
    for sentence in re.split(r"(?<=[.?!])\s+|\s*\|\s*", text):
        words = sentence.split()
        pieces = max(1, -(-len(words) // WORDS_A_PHRASE))
        size = max(1, -(-len(words) // pieces))
        phrases += [" ".join(words[n : n + size]) for n in range(0, len(words), size)]
    step_s = (WINDOW_S - 0.5) / max(len(phrases), 7)
    return [
        SpeechPhrase((SpeechWord(phrase, n * step_s, (n + 0.9) * step_s),))
        for n, phrase in enumerate(phrases)
    ]


def is_captured(message: str, phrases: Sequence[SpeechPhrase]) -> bool:
    """Whether *message* comes across in a video in which nothing but *phrases* is said."""
    evidence = Evidence(
        source=Source("clip.mp4", 30.0, 720, 1280, 30.0, True),
        window_s=WINDOW_S,
        read_until_s=WINDOW_S,
        channels_read=(Channel.SPEECH, Channel.SCREEN),
        speech=tuple(phrases),
        screen_text=(),
    )
    capture = find_capture(parse_message(message), evidence, VerdictSettings())
    return capture.confidence >= capture.threshold


def other_value(message: str, language: str) -> tuple[str, str, str] | None:
    """A weekday, month or number of *message*, another one, and the message with that."""
    for names in (DAYS[language].split(), MONTHS[language].split()):
        for n, own in enumerate(names):
            if re.search(rf"\b{own}\b", message):
                other = names[(n + 3) % len(names)]
                return own, other, re.sub(rf"\b{own}\b", other, message, count=1)
    found = MONEY.search(message)
    if found is None:
        return None
    amount = int(found[2])
    other = str(amount + 2 if amount < 9 else amount + 7 if amount < 24 else amount + 40)
    whole = f"{found[1] or ''}{other}{found[3] or ''}"
    return found[0], whole, message[: found.start()] + whole + message[found.end() :]


def told(template: str, message: str, language: str) -> str | None:
    """*message* told in one way; None where that needs a value and there is none."""
    values = {"m": message[0].lower() + message[1:], "M": message}
    if "{o" in template or "{wrong}" in template:
        changed = other_value(message, language)
        if changed is None:
            return None
        values["own"], values["other"], values["wrong"] = changed
    return template.format(**values)


def trials(language: str, wanted: int) -> Iterator[tuple[str, str, int, int]]:
    """Each way of telling with what must come of it, how many verdicts were wrong, and of how many."""
    plain = [
        message
        for message in messages(language)
        if not DENYING.search(message) and len(message.split()) > 3 and is_captured(message, spoken(message))
    ]
    for expected, ways in TURNS[language].items():
        for name, template in ways.items():
            texts = ((message, told(template, message, language)) for message in plain)
            some = [(message, text) for message, text in texts if text is not None][:wanted]
            wrong = 0
            for n, (message, text) in enumerate(some):
                heard = re.sub(r"[.?!](?=\s|$)", " |", text.replace(",", "")).lower() if n % 2 else text
                wrong += is_captured(message, spoken(heard)) is not (expected == "captured")
            yield expected, name, wrong, len(some)


def main() -> None:
    wanted = int(sys.argv[1]) if len(sys.argv) > 1 else 100
    for language in TURNS:
        counts: dict[str, list[int]] = {}
        for expected, name, wrong, of in trials(language, wanted):
            print(f"{language} must be {expected:8} {name:22} {wrong:3} of {of} wrong", flush=True)
            counts.setdefault(expected, [0, 0])
            counts[expected][0] += wrong
            counts[expected][1] += of
        for expected, (wrong, of) in counts.items():
            print(f"{language} must be {expected}: {wrong} of {of} wrong, {wrong / of:.1%}")


if __name__ == "__main__":
    main()
