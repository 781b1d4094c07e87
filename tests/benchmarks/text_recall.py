"""How much of the text on screen is read, next to rapidocr on ten whole frames a second.

    python -m tests.benchmarks.text_recall [FOLDER] [--clips known|styled|blind] [--alone] [--times]

Clips with known text are made in FOLDER (a temporary one when left out) and used again if they are there, and
so is what rapidocr read in them. A line counts as read when four letters in five of it are in a text shown at
that time; a reading is false when less than three in five of its letters are in any line shown. `known` are
the clips that the reading was tuned on, `styled` those of another make that were looked at later, `blind`
those of that make that never were. --alone leaves rapidocr out, --times lists the moments that are far off.
"""

import argparse
import json
import logging
import tempfile
from collections.abc import Iterable
from pathlib import Path

import av
import numpy as np
from rapidfuzz import fuzz

from hookcheck import Settings
from hookcheck.media import iter_frames
from hookcheck.recognisers import Recognisers
from hookcheck.screen_text import read_screen_text
from tests.benchmarks.known_clips import KNOWN_CLIPS
from tests.benchmarks.moments import READ_PERCENT, Moment, Read, letters, likeness, lines_of, moments_of
from tests.benchmarks.styled_clips import LAST_SEEN, styled_clips
from tests.text_clips import Clip, write

RELATED_PERCENT = 60.0
NEAR_S = 0.1


def _false(reads: Iterable[Read], clip: Clip) -> list[str]:
    texts = set()
    truth = list(lines_of(clip))
    is_running = any(shown.running for shown in clip.shown)
    for read in reads:
        own = letters(read.text)
        if not own or (is_running and own.isdigit()):
            continue
        if all(
            max(likeness(read, line), fuzz.partial_ratio(letters(line.text), own)) < RELATED_PERCENT
            for line in truth
        ):
            texts.add(read.text)
    return sorted(texts)


def _by_hookcheck(path: Path, recognisers: Recognisers, settings: Settings) -> list[Read]:
    frames = iter_frames(path, 15.0, needed_per_s=settings.screen_text.samples_per_s)
    text = read_screen_text(frames, recognisers.text_reader(), settings.screen_text)
    return [Read(event.text, event.start_s, event.end_s, event.parts) for event in text.events]


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


def _clips(which: str) -> dict[str, Clip]:
    match which:
        case "styled":
            return styled_clips(range(1, LAST_SEEN + 1))
        case "blind":
            return styled_clips(range(LAST_SEEN + 1, LAST_SEEN + 3))
        case _:
            return KNOWN_CLIPS


def _to_the_letter(line: Read, reads: Iterable[Read]) -> bool:
    return any(likeness(line, read) and letters(line.text) in letters(read.text) for read in reads)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", nargs="?", type=Path)
    parser.add_argument("--clips", choices=("known", "styled", "blind"), default="known")
    parser.add_argument("--alone", action="store_true")
    parser.add_argument("--times", action="store_true")
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
    hits, exact, false = (dict.fromkeys(readers, 0) for _ in range(3))
    moments: list[Moment] = []
    for name, clip in _clips(options.clips).items():
        path = folder / f"{name.replace(' ', '-').replace(',', '')}.mp4"
        if not path.exists():
            write(clip, path)
        truth = list(lines_of(clip))
        lines += len(truth)
        notes = []
        for reader, read in readers.items():
            reads = read(path)
            missed = [
                line.text
                for line in truth
                if max((likeness(line, one) for one in reads), default=0) < READ_PERCENT
            ]
            wrong = _false(reads, clip)
            hits[reader] += len(truth) - len(missed)
            exact[reader] += sum(_to_the_letter(line, reads) for line in truth)
            false[reader] += len(wrong)
            notes.append(f"{reader}: missed {missed}, false {wrong[:6]}{'…' if len(wrong) > 6 else ''}")
            if reader == "hookcheck":
                here = list(moments_of(clip, reads))
                moments += here
                if options.times:
                    notes += [
                        f"\n    {moment.what} at {moment.at_s:.2f} s: {moment.off_s:.2f} s off"
                        for moment in here
                        if moment.off_s > NEAR_S
                    ]
        print(f"{name:22} {len(truth)} lines   {'   '.join(notes)}", flush=True)
    for reader in readers:
        print(
            f"{reader}: {hits[reader]} of {lines} lines ({hits[reader] / lines:.1%}), "
            f"{exact[reader]} of them to the letter, {false[reader]} false"
        )
    off_s = np.array([moment.off_s for moment in moments])
    print(
        f"hookcheck: {np.mean(off_s <= NEAR_S + 1e-6):.0%} of {len(off_s)} moments within {NEAR_S} s, "
        f"half of them within {np.median(off_s):.2f} s"
    )


if __name__ == "__main__":
    main()
