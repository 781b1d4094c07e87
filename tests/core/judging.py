"""Small evidence for tests of the core, and what is made of it."""

from collections.abc import Iterable

from hookcheck.core.capture import Capture, find_capture, findings_in
from hookcheck.core.evidence import Channel, Evidence, Source, SpeechPhrase, SpeechWord, TextEvent
from hookcheck.core.finds.clash import ClashKind
from hookcheck.core.finds.findings import Findings
from hookcheck.core.message import KeyMessage, parse_message
from hookcheck.core.verdict import Verdict, judge
from hookcheck.settings import VerdictSettings

SETTINGS = VerdictSettings()

Timed = tuple[str, float]
"""A text, and the second at which it has been said or appears."""


def evidence(
    *, said: Iterable[Timed] = (), shown: Iterable[Timed] = (), read_until_s: float = 15.0
) -> Evidence:
    """Phrases of one second by their end, texts of three seconds by their start; both channels read."""
    return Evidence(
        source=Source("clip.mp4", 30.0, 720, 1280, 30.0, True),
        window_s=15.0,
        read_until_s=read_until_s,
        channels_read=(Channel.SPEECH, Channel.SCREEN),
        speech=tuple(phrase(text, end_s) for text, end_s in said if text.split()),
        screen_text=tuple(TextEvent(text, start_s, start_s + 3.0) for text, start_s in shown),
    )


def findings(message: str, said: str) -> Findings:
    """What is found of *message* in phrases with "|" between them, one every two seconds."""
    phrases = [(text, 1.0 + 2.0 * n) for n, text in enumerate(said.split("|"))]
    return findings_in(parse_message(message), evidence(said=phrases), 15.0, SETTINGS)


def clash_kinds(message: str, said: str) -> set[ClashKind]:
    """The kinds of what clashes with *message* in such phrases."""
    return {clash.kind for clash in findings(message, said).clashes}


def phrase(text: str, end_s: float) -> SpeechPhrase:
    """A phrase that takes one second and ends at *end_s*."""
    words = text.split()
    step_s = 1.0 / len(words)
    start_s = end_s - 1.0
    return SpeechPhrase(
        tuple(
            SpeechWord(
                word,
                start_s + n * step_s,
                end_s if n + 1 == len(words) else start_s + (n + 1) * step_s,
            )
            for n, word in enumerate(words)
        )
    )


def look(message: str | KeyMessage, given: Evidence) -> tuple[Capture, Verdict]:
    """The capture of *message* in *given*, and the verdict on it."""
    stated = parse_message(message) if isinstance(message, str) else message
    capture = find_capture(stated, given, SETTINGS)
    return capture, judge(capture, given, SETTINGS)
