"""Guesses which texts belong to the scene or the screen that was filmed, not to what an editor says."""

import re
from dataclasses import replace

from hookcheck.core.evidence import Placement, TextEvent
from hookcheck.settings import PlacementSettings

CLOCK = re.compile(r"\d{1,3}([:;.]\d{2}){1,3}")
_STATUS = re.compile(r"\d{1,2}[:.]\d{2}\b|\d{1,3} ?%|[345]G|LTE|[\d.]+ ?[kKM]B/s")


def placed(event: TextEvent, read_s: float, settings: PlacementSettings) -> TextEvent:
    """*event* with a guess of where it lives, and why; *read_s* is how long the picture was read."""
    reason = _reason(event, read_s, settings)
    if not reason:
        return event
    return replace(event, placement=Placement.SCENE, placement_reason=reason)


def _reason(event: TextEvent, read_s: float, settings: PlacementSettings) -> str:
    if event.placement_reason:
        return event.placement_reason
    box = event.box
    words = event.text.split()
    if box.bottom <= settings.status_bar and _STATUS.search(event.text) and len(words) <= 4:
        return "status bar of a phone"
    throughout = event.end_s - event.start_s >= settings.throughout * read_s >= settings.least_read_s
    small = event.text_height is not None and event.text_height <= settings.small_height
    if len(words) <= 2 and event.text.startswith("@") and small:
        return "name of an account, as a watermark"
    in_corner = (box.right < settings.side or box.left > 1 - settings.side) and (
        box.bottom < settings.edge or box.top > 1 - settings.edge
    )
    if throughout and small and in_corner and len(words) <= 2:
        return "stays in a corner, as a logo or watermark does"
    return ""
