"""Text as it is laid over a clip: how it looks, how it comes and goes, and from when to when it is there."""

import importlib.resources
from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

Image8 = NDArray[np.uint8]
Colour = tuple[int, int, int]

WHITE: Colour = (255, 255, 255)
BLACK: Colour = (0, 0, 0)
YELLOW: Colour = (255, 222, 40)
_TYPEFACES = {
    "black": ("font_roboto", "Roboto-Black.ttf"),
    "round": ("font_fredoka_one", "FredokaOne-Regular.ttf"),
    "serif": ("font_source_serif_pro", "SourceSerifPro-Semibold.otf"),
    "hand": ("font_amatic_sc", "AmaticSC-Bold.ttf"),
}


class Effect(StrEnum):
    """How a caption comes and goes."""

    CUT = "cut"
    FADE = "fade"
    """0.4 s in, 0.4 s out."""
    SLIDE = "slide"
    """In from the left edge within 0.5 s."""
    ZOOM = "zoom"
    """Grows from 60 % to full size within 0.5 s."""
    TYPE = "type"
    """Letter by letter over the first 70 % of its time."""
    WORDS = "words"
    """Word by word over the first 80 % of its time, each staying."""
    KARAOKE = "karaoke"
    """All there at once, the word being said in yellow."""
    SCROLL = "scroll"
    """Moves up through the frame all the time."""
    DRIFT = "drift"
    """Wanders about its place all the time."""
    POP = "pop"
    """Springs up from half its size past its full size within 0.25 s."""


@dataclass(frozen=True, slots=True)
class Shown:
    """One text laid over (or put into) a clip."""

    text: str
    """Lines are parted by a line break."""
    start_s: float
    end_s: float
    centre: tuple[float, float] = (0.5, 0.7)
    """Share of width and height."""
    height: float = 0.035
    """Font size as a share of the frame's height."""
    colour: Colour = WHITE
    outline: Colour | None = BLACK
    weight: float = 0.0
    """Extra stroke, as a share of the font size."""
    plate: Colour | None = None
    """Colour of a box behind the text."""
    opacity: float = 1.0
    effect: Effect = Effect.CUT
    in_scene: bool = False
    """Moves with the picture, as a sign or a label does."""
    typeface: str = ""
    """Of `_TYPEFACES`; Pillow's own when empty."""
    rotated_deg: float = 0.0
    """Against the clock."""
    plate_each_line: bool = False
    """A plate of its own for each line, as wide as it."""
    is_bar: bool = False
    """The plate reaches from one side of the frame to the other."""
    emoji: int = 0
    """Small faces behind the last line."""
    running: Callable[[float], str] | None = None
    """Text as a function of time, for a timecode."""


@dataclass(frozen=True, slots=True)
class Stand:
    """How a text stands in one frame."""

    text: str
    visible: int
    """How many of its characters are drawn."""
    accent: int
    """The word in another colour; -1 for none."""
    opacity: float
    scale: float
    right: float
    """How far off its place it is, as shares of the frame's width and height."""
    down: float


def stand(shown: Shown, time_s: float, frame_s: float) -> Stand | None:
    """How *shown* stands at a time, in a clip whose frames last *frame_s*; None when it is not drawn."""
    if not shown.start_s - 1e-6 <= time_s < shown.end_s - 1e-6:
        return None
    since_s, left_s = time_s - shown.start_s, shown.end_s - time_s
    share = since_s / (shown.end_s - shown.start_s)
    text = shown.running(time_s) if shown.running else shown.text
    visible, accent = len(text), -1
    words = text.split()
    opacity, scale, right, down = shown.opacity, 1.0, 0.0, 0.0
    match shown.effect:
        case Effect.FADE:
            opacity *= min(1.0, (since_s + frame_s) / 0.4, left_s / 0.4)
        case Effect.SLIDE:
            right = -(max(0.0, 1 - since_s / 0.5) ** 2)
        case Effect.ZOOM:
            scale = 0.6 + 0.4 * min(1.0, since_s / 0.5)
        case Effect.POP:
            scale = min(1.0, 0.5 + since_s / 0.25) + 0.15 * max(0.0, np.sin(np.pi * since_s / 0.25)) * (
                since_s < 0.25
            )
        case Effect.TYPE:
            visible = max(1, min(visible, int(visible * share / 0.7)))
        case Effect.WORDS:
            visible = _end_of_word(text, min(len(words), 1 + int(len(words) * share / 0.8)))
        case Effect.KARAOKE:
            accent = min(len(words) - 1, int(len(words) * share))
        case Effect.SCROLL:
            down = 1.05 - 1.1 * share - shown.centre[1]
        case Effect.DRIFT:
            right, down = 0.08 * np.sin(1.9 * time_s), 0.04 * np.sin(2.7 * time_s)
        case Effect.CUT:
            pass
    return Stand(text, visible, accent, opacity, scale, float(right), float(down))


def times_of(shown: Shown, frame_rate_hz: int) -> list[tuple[str, float, float]]:
    """Each word of *shown* with the first frame that shows it and the first that does no longer.

    A word is there when its last letter is, with half its opacity or more and the middle of the text inside
    the frame.
    """
    times: list[tuple[str, float, float]] = []
    ends, position = [], 0
    for word in shown.text.split():
        position = shown.text.index(word, position) + len(word)
        ends.append((word, position))
    first, last = round(shown.start_s * frame_rate_hz) - 1, round(shown.end_s * frame_rate_hz) + 1
    stands = [
        (number / frame_rate_hz, stand(shown, number / frame_rate_hz, 1 / frame_rate_hz))
        for number in range(max(0, first), last)
    ]
    for word, end in ends:
        there_s = [
            time_s
            for time_s, at in stands
            if at is not None
            and at.visible >= end
            and at.opacity >= 0.5 * shown.opacity - 1e-6
            and 0 <= shown.centre[0] + at.right <= 1
            and 0 <= shown.centre[1] + at.down <= 1
        ]
        times.append((word, there_s[0], there_s[-1] + 1 / frame_rate_hz))
    return times


def draw(
    frame: Image8, shown: Shown, time_s: float, frame_rate_hz: int, scene_px: tuple[float, float]
) -> None:
    """Lay *shown* over *frame* as it stands at a time; *scene_px* is where a text in the scene is shifted."""
    at = stand(shown, time_s, 1 / frame_rate_hz)
    if at is None:
        return
    rows, columns = frame.shape[:2]
    x, y = (shown.centre[0] + at.right) * columns, (shown.centre[1] + at.down) * rows
    if shown.in_scene:
        x, y = x + scene_px[0], y + scene_px[1]
    size_px = round(shown.height * rows * at.scale, 1)
    layer = _layer(replace(shown, text=at.text, running=None), at.visible, at.accent, size_px, columns)
    _blend(frame, layer, round(x - layer.shape[1] / 2), round(y - layer.shape[0] / 2), at.opacity)


def _end_of_word(text: str, count: int) -> int:
    position = 0
    for word in text.split()[:count]:
        position = text.index(word, position) + len(word)
    return position


@cache
def _layer(shown: Shown, visible: int, accent: int, size_px: float, frame_width_px: int) -> Image8:
    """*shown* as RGBA, laid out whole, with only its first *visible* characters drawn."""
    font = _font(shown.typeface, size_px)
    stroke = shown.weight * size_px
    rim = size_px * 0.06 if shown.outline else 0.0
    pad = int(size_px * 0.5)
    lines = shown.text.split("\n")
    widths = [font.getlength(line) for line in lines]
    widths[-1] += 1.2 * size_px * shown.emoji
    leading = size_px * 1.25
    width, height = int(max(widths)) + 2 * pad, int(leading * len(lines)) + 2 * pad
    if shown.is_bar:
        width = 2 * frame_width_px
    whole_plate = shown.plate and not shown.plate_each_line
    image = Image.new("RGBA", (width, height), (*shown.plate, 255) if whole_plate else (0, 0, 0, 0))
    draw = ImageDraw.Draw(image)
    position = word = 0
    for number, line in enumerate(lines):
        x, y = (width - widths[number]) / 2, pad + leading * number
        part = line[: max(0, visible - position)]
        if shown.plate and shown.plate_each_line and part:
            rim_px = 0.3 * size_px
            draw.rounded_rectangle(
                (x - rim_px, y - 0.1 * size_px, x + widths[number] + rim_px, y + 1.12 * size_px),
                0.2 * size_px,
                (*shown.plate, 255),
            )
        if shown.outline and part:
            rim_fill = (*shown.outline, 255)
            draw.text((x, y), part, rim_fill, font, stroke_width=stroke + rim, stroke_fill=rim_fill)
        for piece in _pieces(part):
            fill = (*(YELLOW if accent == word and piece.strip() else shown.colour), 255)
            draw.text((x, y), piece, fill, font, stroke_width=stroke, stroke_fill=fill)
            x += font.getlength(piece)
            word += bool(piece.strip())
        word += len(line.split()) - len(part.split())
        position += len(line) + 1
    for number in range(shown.emoji if visible == len(shown.text) else 0):
        _draw_face(draw, x + (0.3 + 1.2 * number) * size_px, y + 0.12 * size_px, 0.95 * size_px)
    if shown.rotated_deg:
        image = image.rotate(shown.rotated_deg, Image.Resampling.BICUBIC, expand=True)
    return np.asarray(image)


@cache
def _font(typeface: str, size_px: float) -> ImageFont.FreeTypeFont | ImageFont.ImageFont:
    if not typeface:
        return ImageFont.load_default(size_px)
    package, name = _TYPEFACES[typeface]
    with importlib.resources.as_file(importlib.resources.files(package) / "files" / name) as path:
        return ImageFont.truetype(str(path), size_px)


def _draw_face(draw: ImageDraw.ImageDraw, left: float, top: float, size: float) -> None:
    draw.ellipse((left, top, left + size, top + size), YELLOW, (200, 130, 20), max(1, int(size * 0.05)))
    for eye in (0.28, 0.6):
        draw.ellipse(
            (left + eye * size, top + 0.27 * size, left + (eye + 0.13) * size, top + 0.47 * size),
            (90, 50, 10),
        )
    draw.chord(
        (left + 0.22 * size, top + 0.38 * size, left + 0.78 * size, top + 0.86 * size), 0, 180, (130, 40, 40)
    )


def _pieces(line: str) -> list[str]:
    """Words and the spaces between them."""
    pieces: list[str] = []
    for character in line:
        if pieces and (pieces[-1].isspace() == character.isspace()):
            pieces[-1] += character
        else:
            pieces.append(character)
    return pieces


def _blend(frame: Image8, layer: Image8, left: int, top: int, opacity: float) -> None:
    height, width = frame.shape[:2]
    x0, y0 = max(0, left), max(0, top)
    x1, y1 = min(width, left + layer.shape[1]), min(height, top + layer.shape[0])
    if x0 >= x1 or y0 >= y1:
        return
    part = layer[y0 - top : y1 - top, x0 - left : x1 - left].astype(np.float32)
    alpha = part[..., 3:] / 255 * opacity
    below = frame[y0:y1, x0:x1].astype(np.float32)
    frame[y0:y1, x0:x1] = (below * (1 - alpha) + part[..., :3] * alpha + 0.5).astype(np.uint8)
