"""Evidence judged for a message, as an editor wrote it: no video is opened, no recogniser runs."""

from dataclasses import replace
from functools import lru_cache

from hookcheck.core.capture import find_capture
from hookcheck.core.evidence import Evidence
from hookcheck.core.message import KeyMessage, NameAlias, parse_message
from hookcheck.core.result import VideoResult
from hookcheck.core.verdict import judge
from hookcheck.errors import UsageError
from hookcheck.settings import Settings
from hookcheck.stated_message import StatedMessage


def check_evidence(evidence: Evidence, message: KeyMessage, settings: Settings) -> VideoResult:
    """Judge how early *evidence* gets *message* across; nothing is read, no recogniser runs."""
    if evidence.window_s != settings.verdict.window_s:
        evidence = replace(evidence, window_s=settings.verdict.window_s)
    capture = find_capture(message, evidence, settings.verdict)
    return VideoResult(evidence.source.path, evidence, capture, judge(capture, evidence, settings.verdict))


def key_message(stated: StatedMessage) -> KeyMessage:
    """Take a stated message apart into its concepts.

    Raises:
        UsageError: nothing in the text could be looked for.
    """
    try:
        return _parsed(stated.text, stated.language, stated.must, stated.names, stated.forbid)
    except UsageError as error:
        if stated.where == "-m":
            raise
        raise UsageError(f"{stated.where}: {error.message}", error.hint) from error


@lru_cache(maxsize=1024)
def _parsed(
    text: str, language: str, must: tuple[str, ...], names: tuple[NameAlias, ...], forbid: tuple[str, ...]
) -> KeyMessage:
    """Many videos of a run have the same message."""
    known_as = {name.name: name.aliases for name in names}
    return parse_message(text, language=language, must=must, names=known_as, forbid=forbid)
