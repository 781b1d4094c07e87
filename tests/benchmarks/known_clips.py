"""Clips that the reading of screen text was tuned on: each shows one thing that makes text hard to catch."""

from tests.shown_text import BLACK, WHITE, YELLOW, Effect, Shown
from tests.text_clips import Clip

SIZE = {"width_px": 540, "height_px": 960}


def _in_turn(words: str, each_s: float, **how: object) -> tuple[Shown, ...]:
    return tuple(
        Shown(word, 0.3 + number * each_s, 0.3 + (number + 1) * each_s, **how)  # type: ignore[arg-type]
        for number, word in enumerate(words.split("/"))
    )


def _timecode(time_s: float) -> str:
    return f"00:00:{int(time_s):02}:{int(time_s * 30) % 30:02}"


WATERMARK = Shown("@kabar.kota", 0, 4, centre=(0.5, 0.72), height=0.03, opacity=0.35, outline=None)
KNOWN_CLIPS = {
    "fades": Clip(
        (
            Shown("Only this weekend", 0.2, 1.9, effect=Effect.FADE),
            Shown("half price on all shoes", 1.9, 3.8, centre=(0.5, 0.3), effect=Effect.FADE),
        ),
        duration_s=4,
        **SIZE,
    ),
    "slides and grows": Clip(
        (
            Shown("Road closed on Monday", 0.3, 2, effect=Effect.SLIDE),
            Shown("use Pine Street", 2, 3.7, height=0.05, effect=Effect.ZOOM),
        ),
        duration_s=4,
        background="soft",
        **SIZE,
    ),
    "typed": Clip(
        (Shown("Registration closes on 5 May", 0.3, 3.7, height=0.03, effect=Effect.TYPE),),
        duration_s=4,
        **SIZE,
    ),
    "word by word": Clip(
        (Shown("Bring your own cup\nand save two dollars", 0.3, 3.7, effect=Effect.WORDS),),
        duration_s=4,
        **SIZE,
    ),
    "karaoke": Clip(
        (
            Shown("you will not believe", 0.2, 1.4, effect=Effect.KARAOKE, weight=0.06),
            Shown("what this app can do", 1.4, 2.6, effect=Effect.KARAOKE, weight=0.06),
            Shown("with a single photo", 2.6, 3.8, effect=Effect.KARAOKE, weight=0.06),
        ),
        duration_s=4,
        seed=5,
        **SIZE,
    ),
    "one word at a time": Clip(
        _in_turn("STOP/SCROLLING/AND/CHECK/YOUR/BRAKES/BEFORE/WINTER", 0.4, height=0.055, weight=0.06),
        duration_s=4,
        seed=2,
        **SIZE,
    ),
    "flashes": Clip(
        (
            Shown("FREE", 0.5, 0.8, height=0.06),
            Shown("50% OFF", 1.5, 1.8, height=0.06, colour=YELLOW),
            Shown("TODAY", 2.5, 2.8, height=0.06, centre=(0.4, 0.25)),
            Shown("book now", 3.3, 3.6, height=0.04),
        ),
        duration_s=4,
        seed=3,
        **SIZE,
    ),
    "thin type": Clip(
        (
            Shown("doors open at half past six", 0.3, 2, height=0.024, outline=None),
            Shown("tickets at the harbour office", 2, 3.8, height=0.024, outline=None, centre=(0.5, 0.2)),
        ),
        duration_s=4,
        seed=4,
        **SIZE,
    ),
    "under a watermark": Clip(
        (
            Shown("Vaksinasi gratis\nmulai 1 Desember", 0.3, 2, centre=(0.5, 0.7), weight=0.05),
            Shown("di semua puskesmas", 2.2, 3.8, centre=(0.5, 0.7), weight=0.05),
            WATERMARK,
        ),
        duration_s=4,
        background="soft",
        **SIZE,
    ),
    "running timecode": Clip(
        (
            Shown("The bridge opens in March", 0.5, 2.2),
            Shown("after two years of works", 2.2, 3.8),
            Shown("", 0, 4, centre=(0.78, 0.95), height=0.025, running=_timecode),
        ),
        duration_s=4,
        background="soft",
        seed=6,
        **SIZE,
    ),
    "three lines": Clip(
        (
            Shown("The library stays\nopen until ten\nall through June", 0.4, 2.2, plate=BLACK, outline=None),
            Shown("Bring a friend\nand a library card", 2.2, 3.8, plate=WHITE, colour=BLACK, outline=None),
        ),
        duration_s=4,
        seed=7,
        **SIZE,
    ),
    "a sign in the scene": Clip(
        (
            Shown("BAKERY", 0, 4, centre=(0.3, 0.2), height=0.05, in_scene=True, plate=(150, 40, 40)),
            Shown("Fresh bread from six", 0.5, 3.5),
        ),
        duration_s=4,
        seed=8,
        **SIZE,
    ),
    "across cuts": Clip(
        (
            Shown("We tried every ferry", 0.3, 2.5, weight=0.05),
            Shown("this one is fastest", 2.5, 3.9, weight=0.05),
        ),
        duration_s=4,
        cuts_s=(1.0, 1.7, 2.5, 3.2),
        seed=9,
        **SIZE,
    ),
    "credits": Clip(
        (
            Shown("Camera by Ana", 0.2, 3.8, effect=Effect.SCROLL),
            Shown("Follow us for more", 0.5, 3.5, centre=(0.5, 0.9), height=0.028),
        ),
        duration_s=4,
        background="soft",
        seed=10,
        **SIZE,
    ),
    "cards": Clip(
        (
            Shown("5 tips for better sleep", 0, 1.5, centre=(0.5, 0.4), height=0.04, colour=(30, 30, 60)),
            Shown("1. No phone in bed", 1.5, 2.7, centre=(0.5, 0.4), height=0.04, colour=(30, 30, 60)),
            Shown("2. Cool the room", 2.7, 4, centre=(0.5, 0.4), height=0.04, colour=(30, 30, 60)),
        ),
        duration_s=4,
        background="card",
        cuts_s=(1.5, 2.7),
        **SIZE,
    ),
    "no text, street": Clip((), duration_s=4, seed=11, cuts_s=(2.0,), **SIZE),
    "no text, soft": Clip((), duration_s=4, seed=12, background="soft", **SIZE),
}
