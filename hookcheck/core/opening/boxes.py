"""Where boxes lie to one another."""

from collections.abc import Iterable

from hookcheck.core.evidence import Box


def area(box: Box) -> float:
    """Share of the frame."""
    return max(0.0, box.right - box.left) * max(0.0, box.bottom - box.top)


def around(boxes: Iterable[Box]) -> Box:
    """The smallest box that holds all of them."""
    every = list(boxes)
    return Box(
        min(box.left for box in every),
        min(box.top for box in every),
        max(box.right for box in every),
        max(box.bottom for box in every),
    )


def overlap(one: Box, other: Box) -> float:
    """Shared area over the smaller box."""
    width = min(one.right, other.right) - max(one.left, other.left)
    height = min(one.bottom, other.bottom) - max(one.top, other.top)
    smaller = min(area(one), area(other))
    return width * height / smaller if width > 0 and height > 0 and smaller > 0 else 0.0


def inside(one: Box, other: Box) -> bool:
    """Whether *one* lies within *other*."""
    return (
        other.left <= one.left
        and other.top <= one.top
        and one.right <= other.right
        and one.bottom <= other.bottom
    )


def grown(box: Box, across: float, down: float) -> Box:
    """*box* with a margin of shares of the frame, as far as the frame goes."""
    return Box(
        max(0.0, box.left - across),
        max(0.0, box.top - down),
        min(1.0, box.right + across),
        min(1.0, box.bottom + down),
    )


def gathered(boxes: Iterable[Box], slack: float) -> tuple[Box, ...]:
    """Boxes joined wherever one around two of them is hardly larger than both."""
    joined: list[Box] = []
    for box in boxes:
        whole, merging = box, True
        while merging:
            merging = False
            for other in joined:
                both = around((whole, other))
                if area(both) <= slack * (area(whole) + area(other)):
                    joined.remove(other)
                    whole, merging = both, True
                    break
        joined.append(whole)
    return tuple(joined)
