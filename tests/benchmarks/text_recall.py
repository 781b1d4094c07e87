"""How much of the text on screen is read, next to rapidocr on ten whole frames a second.

    python -m tests.benchmarks.text_recall [FOLDER] [--alone]

Clips with known text are made in FOLDER (a temporary one when left out) and used again if they are there, and
so is what rapidocr read in them. A line counts as read when four letters in five of it are in a text shown at
that time; a reading is false when less than three in five of its letters are in any line shown. --alone
leaves rapidocr out.
"""

import argparse
import json
import logging
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import av
import numpy as np
from rapidfuzz import fuzz

from hookcheck import Settings
from hookcheck.media import iter_frames
from hookcheck.recognisers import Recognisers
from hookcheck.screen_text import read_screen_text
from tests.text_clips import BLACK, WHITE, YELLOW, Clip, Effect, Shown, write

READ, RELATED = 80.0, 60.0
"""Percent of letters."""
SIZE = {"width_px": 540, "height_px": 960}


@dataclass(frozen=True, slots=True)
class Read:
    """A line that was read."""

    text: str
    start_s: float
    end_s: float


def _in_turn(words: str, each_s: float, **how: object) -> tuple[Shown, ...]:
    return tuple(
        Shown(word, 0.3 + number * each_s, 0.3 + (number + 1) * each_s, **how)  # type: ignore[arg-type]
        for number, word in enumerate(words.split("/"))
    )


def _timecode(time_s: float) -> str:
    return f"00:00:{int(time_s):02}:{int(time_s * 30) % 30:02}"


WATERMARK = Shown("@kabar.kota", 0, 4, centre=(0.5, 0.72), height=0.03, opacity=0.35, outline=None)
CLIPS = {
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


def _truth(clip: Clip) -> Iterator[Read]:
    for shown in clip.shown:
        for line in shown.text.split("\n"):
            if line and shown.end_s - shown.start_s >= 0.3 - 1e-6:
                yield Read(line, shown.start_s, shown.end_s)


def _letters(text: str) -> str:
    return "".join(character for character in text.casefold() if character.isalnum())


def _likeness(one: Read, other: Read) -> float:
    """Percent of the letters of *one* that stand together in *other*, if both are up at a time."""
    if min(one.end_s, other.end_s) + 0.15 < max(one.start_s, other.start_s):
        return 0.0
    mine, theirs = _letters(one.text), _letters(other.text)
    if len(theirs) >= len(mine):
        return fuzz.partial_ratio(mine, theirs)
    return fuzz.ratio(mine, theirs)


def _false(reads: Iterable[Read], clip: Clip) -> list[str]:
    texts = set()
    truth = list(_truth(clip))
    is_running = any(shown.running for shown in clip.shown)
    for read in reads:
        letters = _letters(read.text)
        if not letters or (is_running and letters.isdigit()):
            continue
        if all(
            max(_likeness(read, line), fuzz.partial_ratio(_letters(line.text), letters)) < RELATED
            for line in truth
        ):
            texts.add(read.text)
    return sorted(texts)


def _by_hookcheck(path: Path, recognisers: Recognisers, settings: Settings) -> list[Read]:
    text = read_screen_text(iter_frames(path, 15.0), recognisers.text_reader(), settings.screen_text)
    return [Read(event.text, event.start_s, event.end_s) for event in text.events]


def _by_rapidocr(path: Path, engine: object) -> list[Read]:
    cached = path.with_suffix(".rapidocr.json")
    if not cached.exists():
        reads = []
        due_s = 0.0
        with av.open(str(path)) as container:
            for frame in container.decode(video=0):
                if frame.time >= due_s - 1e-3:
                    due_s += 0.1
                    found = engine(frame.to_ndarray(format="bgr24")).txts  # type: ignore[operator]
                    reads += [(text, frame.time, frame.time + 0.1) for text in found or ()]
        cached.write_text(json.dumps(reads))
    return [Read(*read) for read in json.loads(cached.read_text())]


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", nargs="?", type=Path)
    parser.add_argument("--alone", action="store_true")
    options = parser.parse_args()
    folder = options.folder or Path(tempfile.mkdtemp(prefix="hookcheck-text-"))
    folder.mkdir(parents=True, exist_ok=True)
    settings = Settings()
    recognisers = Recognisers(settings)
    readers = {"hookcheck": lambda path: _by_hookcheck(path, recognisers, settings)}
    if not options.alone:
        from rapidocr import RapidOCR

        logging.disable(logging.WARNING)
        engine = RapidOCR()
        readers["rapidocr"] = lambda path: _by_rapidocr(path, engine)
    lines = 0
    hits, false = dict.fromkeys(readers, 0), dict.fromkeys(readers, 0)
    off_s: list[float] = []
    for name, clip in CLIPS.items():
        path = folder / f"{name.replace(' ', '-').replace(',', '')}.mp4"
        if not path.exists():
            write(clip, path)
        truth = list(_truth(clip))
        lines += len(truth)
        notes = []
        for reader, read in readers.items():
            reads = read(path)
            missed = [
                line.text for line in truth if max((_likeness(line, one) for one in reads), default=0) < READ
            ]
            wrong = _false(reads, clip)
            hits[reader] += len(truth) - len(missed)
            false[reader] += len(wrong)
            notes.append(f"{reader}: missed {missed}, false {wrong[:6]}{'…' if len(wrong) > 6 else ''}")
            if reader == "hookcheck":
                off_s += _times_off(clip, reads)
        print(f"{name:22} {len(truth)} lines   {'   '.join(notes)}", flush=True)
    for reader in readers:
        print(
            f"{reader}: {hits[reader]} of {lines} lines ({hits[reader] / lines:.1%}), {false[reader]} false"
        )
    within = float(np.mean(np.array(off_s) <= 0.1 + 1e-6))
    print(f"hookcheck: {within:.0%} of {len(off_s)} moments within 0.1 s, the worst {max(off_s):.2f} s off")


def _times_off(clip: Clip, reads: list[Read]) -> Iterator[float]:
    """How far starts and ends of plain captions are from when they come and go."""
    for shown in clip.shown:
        if shown.effect is not Effect.CUT or shown.running or shown.in_scene:
            continue
        line = Read(shown.text.split("\n")[0], shown.start_s, shown.end_s)
        same = [one for one in reads if _likeness(line, one) >= READ and len(_letters(one.text)) < 60]
        if same:
            best = min(same, key=lambda one: abs(one.start_s - line.start_s) + abs(one.end_s - line.end_s))
            yield abs(best.start_s - shown.start_s)
            yield abs(best.end_s - min(shown.end_s, clip.duration_s))


if __name__ == "__main__":
    main()
