"""What was heard and what was read, as subtitle tracks (SubRip)."""

from collections.abc import Iterable

from hookcheck.core.evidence import Channel, Evidence
from hookcheck.reports.escaping import one_line

_NO_MARKUP = str.maketrans("<>{}", "‹›()")


def heard_srt(evidence: Evidence) -> str | None:
    """The speech, a cue for each phrase; None when it was not read."""
    if Channel.SPEECH not in evidence.channels_read:
        return None
    return _srt((phrase.start_s, phrase.end_s, phrase.text) for phrase in evidence.speech)


def read_srt(evidence: Evidence) -> str | None:
    """The text on screen, a cue for each text while it stays; None when it was not read."""
    if Channel.SCREEN not in evidence.channels_read:
        return None
    return _srt((event.start_s, event.end_s, event.text) for event in evidence.screen_text)


def _srt(cues: Iterable[tuple[float, float, str]]) -> str:
    blocks = []
    for number, (start_s, end_s, text) in enumerate(sorted(cues), 1):
        # A cue of no length is never shown.
        times = f"{_clock(start_s)} --> {_clock(max(end_s, start_s + 0.001))}"
        blocks.append(f"{number}\n{times}\n{_cue_text(text)}\n")
    return "\n".join(blocks)


def _cue_text(text: str) -> str:
    """Lines without what a player would take for markup, a time line or the end of the cue."""
    lines = [one_line(line) for line in text.splitlines()]
    lines = [line.replace("-->", "→").replace(":", "∶") if "-->" in line else line for line in lines]
    return "\n".join(line for line in lines if line).translate(_NO_MARKUP) or "–"


def _clock(time_s: float) -> str:
    milliseconds = round(time_s * 1000)
    seconds, milliseconds = divmod(milliseconds, 1000)
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours:02d}:{minutes:02d}:{seconds:02d},{milliseconds:03d}"
