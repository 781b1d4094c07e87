"""Tells text from what a recogniser makes of pictures without text."""

from collections.abc import Iterable

from hookcheck.core.evidence import Channel, Discarded, TextEvent
from hookcheck.core.wording.scripts import is_readable

_TELLING_ALONE = "%$€£"


def drop_noise(events: Iterable[TextEvent]) -> tuple[tuple[TextEvent, ...], tuple[Discarded, ...]]:
    """The events worth keeping, and the rest with the reason."""
    kept: list[TextEvent] = []
    dropped: list[Discarded] = []
    for event in events:
        reason = _reason(event)
        if reason:
            dropped.append(Discarded(Channel.SCREEN, event.text, event.start_s, event.end_s, reason))
        else:
            kept.append(event)
    return tuple(kept), tuple(dropped)


def _reason(event: TextEvent) -> str:
    characters = [character for character in event.text if not character.isspace()]
    if not all(is_readable(character) for character in characters):
        return "in a writing that is not read"
    if not any(character.isalnum() or character in _TELLING_ALONE for character in characters):
        return "signs without letters"
    if len(characters) == 1 and characters[0] not in _TELLING_ALONE:
        return "a lone character"
    if len(characters) <= 3 and event.confidence < 0.85:
        return "hardly legible"
    return ""
