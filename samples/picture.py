"""How the sample clips look: a drifting backdrop, emoji stickers, and type as in a real reel."""

import math
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageFont

WIDTH_PX, HEIGHT_PX = 720, 1280
_FONTS = {
    "headline": "/usr/share/fonts/opentype/league-spartan/LeagueSpartan-Black.otf",
    "bold": "/usr/share/fonts/truetype/lato/Lato-Black.ttf",
    "plain": "/usr/share/fonts/truetype/lato/Lato-Semibold.ttf",
    "tall": "/usr/share/fonts/opentype/bebas-neue/BebasNeue-Bold.otf",
    "emoji": "/usr/share/fonts/truetype/noto/NotoColorEmoji.ttf",
}
_EMOJI_PX = 109  # the one size that the font holds
_ENTER_S = 0.25


@dataclass(frozen=True)
class Text:
    """A text on screen, centred at a height of *y* (share of the frame)."""

    text: str
    start_s: float
    end_s: float
    y: float
    style: str = "caption"
    """headline, tall, card, label, caption or handle."""
    size_px: int = 64
    colour: str = "#ffffff"
    enter: str = "fade"
    """fade, pop, slide, typed or word (one word after the other)."""
    tilt_deg: float = 0.0
    leave_s: float = 0.15


@dataclass(frozen=True)
class Sticker:
    """An emoji, cut out, that bobs gently around a place (shares of the frame)."""

    emoji: str
    x: float
    y: float
    size_px: int
    tilt_deg: float = 0.0
    start_s: float = 0.0
    end_s: float = math.inf


@lru_cache
def _font(name: str, size_px: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(_FONTS[name], size_px)


def backdrop(colours: tuple[str, ...], time_s: float) -> Image.Image:
    """Soft blobs of colour that wander slowly over each other."""
    height, width = 80, 45
    rows, columns = np.mgrid[0:height, 0:width].astype(np.float32)
    rows, columns = rows / height, columns / width * (WIDTH_PX / HEIGHT_PX)
    rgb = [
        np.array(Image.new("RGB", (1, 1), colour).getpixel((0, 0)), dtype=np.float32) for colour in colours
    ]
    total = np.zeros((height, width, 3), np.float32)
    weights = np.zeros((height, width, 1), np.float32)
    for n, colour in enumerate(rgb):
        phase = 2 * math.pi * n / len(rgb)
        centre_x = 0.28 + 0.26 * math.cos(0.23 * time_s + phase * 1.3)
        centre_y = 0.5 + 0.42 * math.sin(0.17 * time_s + phase)
        near = np.exp(-((columns - centre_x) ** 2 + (rows - centre_y) ** 2) / 0.07)[..., None] + 1e-3
        total += near * colour
        weights += near
    small = Image.fromarray((total / weights).clip(0, 255).astype(np.uint8))
    return small.resize((WIDTH_PX, HEIGHT_PX), Image.Resampling.BICUBIC)


@lru_cache
def _cut_out(sticker: Sticker) -> Image.Image:
    glyph = Image.new("RGBA", (_EMOJI_PX + 40, _EMOJI_PX + 30))
    ImageDraw.Draw(glyph).text((8, 8), sticker.emoji, font=_font("emoji", _EMOJI_PX), embedded_color=True)
    glyph = glyph.crop(glyph.getbbox())
    scale = sticker.size_px / max(glyph.size)
    glyph = glyph.resize((round(glyph.width * scale), round(glyph.height * scale)), Image.Resampling.LANCZOS)
    edge = sticker.size_px // 22
    framed = Image.new("RGBA", (glyph.width + 4 * edge, glyph.height + 4 * edge))
    framed.paste(glyph, (2 * edge, 2 * edge), glyph)
    # Blurred and cut off low, the shape grows with round corners.
    outline = framed.getchannel("A").filter(ImageFilter.GaussianBlur(edge))
    outline = outline.point(lambda level: 255 if level > 12 else 0).filter(ImageFilter.GaussianBlur(1.5))
    white = Image.new("RGBA", framed.size, "#ffffff")
    white.putalpha(outline)
    cut_out = _with_shadow(Image.alpha_composite(white, framed), edge)
    return cut_out.rotate(sticker.tilt_deg, Image.Resampling.BICUBIC, expand=True)


def _with_shadow(layer: Image.Image, spread_px: int) -> Image.Image:
    margin = 3 * spread_px
    whole = Image.new("RGBA", (layer.width + 2 * margin, layer.height + 2 * margin))
    shadow = Image.new("RGBA", whole.size)
    shadow.paste((0, 0, 0, 110), (margin, margin + spread_px), layer.getchannel("A"))
    whole = Image.alpha_composite(whole, shadow.filter(ImageFilter.GaussianBlur(spread_px)))
    top = Image.new("RGBA", whole.size)
    top.paste(layer, (margin, margin))
    return Image.alpha_composite(whole, top)


@lru_cache(maxsize=512)
def _lettering(text: str, style: str, size_px: int, colour: str) -> Image.Image:
    """The text in its style, on nothing."""
    font = _font(
        {"headline": "headline", "tall": "tall", "card": "bold", "label": "bold"}.get(style, "plain"), size_px
    )
    draw = ImageDraw.Draw(Image.new("RGBA", (1, 1)))
    spacing = size_px // 5
    left, top, right, bottom = draw.multiline_textbbox(
        (0, 0), text, font=font, spacing=spacing, align="center"
    )
    pad_x, pad_y = {"card": (36, 26), "label": (26, 14), "caption": (22, 12)}.get(style, (6, 6))
    size = (math.ceil(right - left) + 2 * pad_x, math.ceil(bottom - top) + 2 * pad_y)
    layer = Image.new("RGBA", size)
    draw = ImageDraw.Draw(layer)
    ink = colour
    if style == "card":
        draw.rounded_rectangle((0, 0, size[0] - 1, size[1] - 1), 28, fill="#ffffff")
    elif style == "label":
        draw.rounded_rectangle((0, 0, size[0] - 1, size[1] - 1), 16, fill=colour)
        ink = "#14121f"
    elif style == "caption":
        draw.rounded_rectangle((0, 0, size[0] - 1, size[1] - 1), 18, fill=(12, 12, 20, 190))
    draw.multiline_text(
        (pad_x - left, pad_y - top), text, font=font, fill=ink, spacing=spacing, align="center"
    )
    if style in ("headline", "tall", "handle"):
        return _with_shadow(layer, max(3, size_px // 16))
    return _with_shadow(layer, 8) if style in ("card", "label") else layer


def _shown(text: Text, time_s: float) -> str:
    """What of the text is there at this moment."""
    since_s = time_s - text.start_s
    if text.enter == "typed":
        return text.text[: max(1, int(since_s * 18))]
    if text.enter == "word":
        words = text.text.split()
        return words[min(len(words) - 1, int(since_s * 3.2))]
    return text.text


def draw_text(frame: Image.Image, text: Text, time_s: float) -> None:
    """Lay *text* over *frame* as it is at *time_s*."""
    if not text.start_s <= time_s < text.end_s:
        return
    layer = _lettering(_shown(text, time_s), text.style, text.size_px, text.colour)
    entered = min(1.0, (time_s - text.start_s) / _ENTER_S + 0.15) if text.start_s > 0 else 1.0
    visible = min(1.0, (text.end_s - time_s) / text.leave_s) if text.leave_s else 1.0
    shift_px = 0
    if text.enter == "fade":
        visible = min(visible, entered)
    elif text.enter == "slide":
        shift_px = round((1 - entered) ** 2 * 500)
    elif text.enter == "pop" and entered < 1:
        scale = 0.6 + 0.4 * math.sin(entered * math.pi / 2)
        layer = layer.resize(
            (round(layer.width * scale), round(layer.height * scale)), Image.Resampling.BILINEAR
        )
    if text.tilt_deg:
        layer = layer.rotate(text.tilt_deg, Image.Resampling.BICUBIC, expand=True)
    _lay_over(frame, layer, WIDTH_PX // 2 + shift_px, round(text.y * HEIGHT_PX), visible)


def draw_sticker(frame: Image.Image, sticker: Sticker, time_s: float) -> None:
    """Lay *sticker* over *frame*, bobbing."""
    if sticker.start_s <= time_s < sticker.end_s:
        bob_px = 14 * math.sin(1.7 * time_s + 9 * sticker.x)
        _lay_over(
            frame, _cut_out(sticker), round(sticker.x * WIDTH_PX), round(sticker.y * HEIGHT_PX + bob_px), 1.0
        )


def _lay_over(frame: Image.Image, layer: Image.Image, centre_x: int, centre_y: int, visible: float) -> None:
    alpha = layer.getchannel("A")
    if visible < 1:
        alpha = ImageChops.multiply(alpha, Image.new("L", alpha.size, round(255 * visible)))
    frame.paste(layer, (centre_x - layer.width // 2, centre_y - layer.height // 2), alpha)
