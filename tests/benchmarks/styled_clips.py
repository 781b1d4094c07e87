"""Clips in the styles of social video, put together by chance: typefaces, boxes, bars, movement, frame rates.

Seeds up to `LAST_SEEN` were looked at while the reading was improved; those after it never were.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace

import numpy as np

from tests.shown_text import BLACK, WHITE, YELLOW, Colour, Effect, Shown
from tests.text_clips import Clip

LAST_SEEN = 2
UPRIGHT, ACROSS = {"width_px": 540, "height_px": 960}, {"width_px": 960, "height_px": 540}
COLOURS: tuple[Colour, ...] = ((214, 40, 57), (24, 90, 188), (18, 130, 92), (96, 40, 140), (20, 20, 24))
PASTELS: tuple[Colour, ...] = ((255, 241, 230), (222, 243, 255), (240, 255, 222), (255, 224, 240))
FACES = ("black", "round", "serif", "")
ONE_LINERS = (
    "Pendaftaran dibuka hari ini",
    "Harga mulai Rp 25.000",
    "Gratis ongkir se-Indonesia",
    "Jangan lupa bawa KTP asli",
    "Cuma sampai 31 Januari",
    "Pakai kode HEMAT50 ya",
    "Cara cepat urus paspor",
    "Tutup setiap hari Senin",
    "Three mistakes to avoid",
    "The pool reopens on Friday",
    "Buy one, get one free",
    "Register before 12 March",
    "Only $4.99 this week",
    "Watch until the end",
    "Save this for later",
    "Doors close at 21:30",
)
TWO_LINERS = (
    "Layanan kesehatan\nbuka 24 jam penuh",
    "Daftar online saja\ntanpa harus antre",
    "Diskon 70 persen\nuntuk pelanggan baru",
    "Wajib vaksin dulu\nsebelum mudik",
    "Rina Wulandari\nKepala Dinas Pendidikan",
    "Our new ferry line\nstarts next Monday",
    "Plant one tree\nand get one free",
    "Half of all tickets\nare already gone",
    "Martin Okafor\nDirector of Public Health",
    "Do not flush wipes\nthey block the drains",
)
RUNS = (
    "JADI KALAU KAMU MAU HEMAT COBA INI",
    "SAYA KASIH TAHU RAHASIA BIAR CEPAT",
    "NOBODY TOLD ME THIS ABOUT SOLAR PANELS",
    "THIS TINY HABIT WILL CHANGE YOUR MORNING",
)


def _in_turn(texts: Iterator[str], count: int, each_s: float, shown: Shown) -> tuple[Shown, ...]:
    return tuple(
        replace(shown, text=next(texts), start_s=0.3 + number * each_s, end_s=0.3 + (number + 1) * each_s)
        for number in range(count)
    )


def _style(**how: object) -> Shown:
    return replace(Shown("", 0, 0), **how)  # type: ignore[arg-type]


class _Choice:
    """Texts without repetition, and everything else by chance."""

    def __init__(self, seed: int) -> None:
        self.rng = np.random.default_rng([seed, 20])
        self.one = iter(self.rng.permutation(ONE_LINERS).tolist())
        self.two = iter(self.rng.permutation(TWO_LINERS).tolist())

    def of(self, things: tuple) -> object:  # type: ignore[type-arg]
        return things[int(self.rng.integers(len(things)))]


def _coloured_boxes(choice: _Choice, seed: int) -> Clip:
    style = _style(
        plate=choice.of(COLOURS),
        plate_each_line=True,
        outline=None,
        typeface="round",
        height=0.036,
        effect=Effect.POP,
    )
    return Clip(_in_turn(choice.two, 2, 1.7, style), duration_s=4, seed=seed, **UPRIGHT)


def _lower_third(choice: _Choice, seed: int) -> Clip:
    style = _style(
        plate=choice.of(COLOURS),
        is_bar=True,
        outline=None,
        typeface="serif",
        height=0.05,
        centre=(0.5, 0.84),
        effect=Effect.SLIDE,
    )
    return Clip(_in_turn(choice.two, 2, 1.8, style), duration_s=4, frame_rate_hz=25, seed=seed, **ACROSS)


def _moving(choice: _Choice, seed: int) -> Clip:
    style = _style(typeface=choice.of(FACES), height=0.034, effect=Effect.DRIFT, centre=(0.5, 0.62))
    return Clip(_in_turn(choice.one, 2, 1.7, style), duration_s=4, seed=seed, background="soft", **UPRIGHT)


def _film_subtitles(choice: _Choice, seed: int) -> Clip:
    style = _style(typeface="", height=0.05, centre=(0.5, 0.88), outline=(10, 10, 10))
    return Clip(
        _in_turn(choice.two, 2, 1.75, style),
        duration_s=4,
        frame_rate_hz=24,
        seed=seed,
        cuts_s=(2.05,),
        **ACROSS,
    )


def _fast_words(choice: _Choice, seed: int) -> Clip:
    words = str(choice.of(RUNS)).split()
    style = _style(typeface="black", height=0.055, colour=choice.of((WHITE, YELLOW)), centre=(0.5, 0.6))
    return Clip(
        _in_turn(iter(words), len(words), 3.3 / len(words), style),
        duration_s=4,
        frame_rate_hz=60,
        seed=seed,
        **UPRIGHT,
    )


def _low_bitrate(choice: _Choice, seed: int) -> Clip:
    style = _style(typeface="black", height=0.032, centre=(0.5, 0.72))
    return Clip(_in_turn(choice.one, 3, 1.15, style), duration_s=4, seed=seed, crf=38, **UPRIGHT)


def _light_on_light(choice: _Choice, seed: int) -> Clip:
    style = _style(
        typeface="round", height=0.042, outline=(120, 120, 130), centre=(0.5, 0.45), effect=Effect.FADE
    )
    return Clip(_in_turn(choice.one, 2, 1.75, style), duration_s=4, seed=seed, background="card", **UPRIGHT)


def _stickers(choice: _Choice, seed: int) -> Clip:
    turns = choice.rng.permutation([-12.0, 9.0, -7.0]).tolist()
    shown = tuple(
        replace(one, rotated_deg=turn, plate=(colour[0], colour[1], colour[2]), colour=BLACK, outline=None)
        for one, turn, colour in zip(
            _in_turn(choice.one, 3, 1.2, _style(typeface="black", height=0.032, effect=Effect.POP)),
            turns,
            choice.rng.permutation(PASTELS)[:3].tolist(),
            strict=True,
        )
    )
    return Clip(shown, duration_s=4.2, seed=seed, **UPRIGHT)


def _emojis(choice: _Choice, seed: int) -> Clip:
    style = _style(typeface="round", height=0.032, emoji=2, centre=(0.5, 0.3))
    return Clip(_in_turn(choice.one, 3, 1.15, style), duration_s=4, seed=seed, background="soft", **UPRIGHT)


def _typewriter(choice: _Choice, seed: int) -> Clip:
    style = _style(typeface=choice.of(FACES), height=0.03, effect=Effect.TYPE, centre=(0.5, 0.4))
    return Clip(_in_turn(choice.one, 2, 1.8, style), duration_s=4, seed=seed, background="soft", **UPRIGHT)


def _headline_and_caption(choice: _Choice, seed: int) -> Clip:
    headline = replace(
        _style(typeface="serif", height=0.045, plate=WHITE, colour=BLACK, outline=None, centre=(0.5, 0.16)),
        text=next(choice.two),
        end_s=4.0,
    )
    style = _style(typeface="black", height=0.03, effect=Effect.WORDS, centre=(0.5, 0.75))
    return Clip((headline, *_in_turn(choice.one, 2, 1.7, style)), duration_s=4, seed=seed, **UPRIGHT)


def _handwriting(choice: _Choice, seed: int) -> Clip:
    style = _style(typeface="hand", height=0.055, outline=(30, 30, 30), centre=(0.5, 0.5))
    return Clip(
        _in_turn(choice.one, 2, 1.75, style),
        duration_s=4,
        seed=seed,
        background="soft",
        frame_rate_hz=50,
        **UPRIGHT,
    )


def _no_text(choice: _Choice, seed: int) -> Clip:
    return Clip((), duration_s=4, frame_rate_hz=24, seed=seed, cuts_s=(1.5,), **ACROSS)


STYLES: dict[str, Callable[[_Choice, int], Clip]] = {
    "coloured boxes": _coloured_boxes,
    "lower third": _lower_third,
    "moving": _moving,
    "film subtitles": _film_subtitles,
    "fast words": _fast_words,
    "low bitrate": _low_bitrate,
    "light on light": _light_on_light,
    "stickers": _stickers,
    "emojis": _emojis,
    "typewriter": _typewriter,
    "headline and caption": _headline_and_caption,
    "handwriting": _handwriting,
    "no text": _no_text,
}


def styled_clips(seeds: range) -> dict[str, Clip]:
    """One clip of each style for each seed, by name."""
    return {
        f"{name} {seed}": make(_Choice(100 * seed + number), 100 * seed + number)
        for seed in seeds
        for number, (name, make) in enumerate(STYLES.items())
    }
