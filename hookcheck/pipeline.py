"""The whole check on one page: a video becomes evidence, and the evidence is judged."""

from dataclasses import replace

from hookcheck.core.capture import find_capture
from hookcheck.core.evidence import Evidence
from hookcheck.core.message import KeyMessage, parse_message
from hookcheck.core.result import VideoResult
from hookcheck.core.verdict import judge
from hookcheck.errors import UsageError
from hookcheck.settings import Settings
from hookcheck.stated_message import StatedMessage


def check_evidence(evidence: Evidence, message: KeyMessage, settings: Settings) -> VideoResult:
    """Judge how early *evidence* gets *message* across; nothing is read, no recogniser runs."""
    evidence = replace(evidence, window_s=settings.verdict.window_s)
    capture = find_capture(message, evidence, settings.verdict)
    return VideoResult(evidence.source.path, evidence, capture, judge(capture, evidence, settings.verdict))


def key_message(stated: StatedMessage) -> KeyMessage:
    """Take a stated message apart into its concepts.

    Raises:
        UsageError: nothing in the text could be looked for.
    """
    try:
        return parse_message(
            stated.text,
            language=stated.language,
            must=stated.must,
            names={name.name: name.aliases for name in stated.names},
            forbid=stated.forbid,
        )
    except UsageError as error:
        if stated.where == "-m":
            raise
        raise UsageError(f"{stated.where}: {error.message}", error.hint) from error
