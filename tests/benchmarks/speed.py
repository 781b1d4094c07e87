"""How fast a check is, next to what a user would write instead and to the least work there is.

    python -m tests.benchmarks.speed [FOLDER] [--long]

All in one run, so that the ratios hold on any machine. Clips are made in FOLDER (a temporary one when left
out) and used again if they are there. --long adds a two-hour 4K HEVC file (1 GB).
"""

import argparse
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import av
import numpy as np

from hookcheck import Settings
from hookcheck.cores import cores
from hookcheck.media import iter_frames, read_audio
from hookcheck.pipeline import gather_evidence
from hookcheck.recognisers import Recognisers
from tests.clips import recorded_speech
from tests.shown_text import Effect, Shown
from tests.text_clips import Clip, render, write

WINDOW_S = 15.0
CAPTIONS = (
    "It was the best of times",
    "it was the worst of times",
    "FREE FLU SHOTS",
    "starting 1 December",
    "at every clinic",
    "no appointment needed",
    "bring your ID card",
    "open until 8 pm",
    "tell your friends",
    "Follow for more",
)


def _clip() -> Clip:
    each_s = WINDOW_S / len(CAPTIONS)
    effects = (Effect.CUT, Effect.FADE, Effect.CUT, Effect.SLIDE, Effect.CUT)
    return Clip(
        tuple(
            Shown(
                text,
                number * each_s,
                (number + 1) * each_s,
                height=0.04,
                weight=0.05,
                effect=effects[number % len(effects)],
            )
            for number, text in enumerate(CAPTIONS)
        ),
        duration_s=WINDOW_S,
        width_px=1080,
        height_px=1920,
        cuts_s=(6.0, 11.0),
    )


def _made(path: Path, make: Callable[[Path], object]) -> Path:
    if not path.exists():
        partial = path.with_name(f"part.{path.name}")
        make(partial)
        partial.rename(path)
    return path


def _write_4k(path: Path) -> None:
    """15 s of a quiet but grainy picture in 4K HEVC, with speech."""
    # Finer or fainter grain would be coded away.
    grain = np.random.default_rng(1).integers(0, 12, (540, 480), np.uint8).repeat(8, 0).repeat(8, 1)
    clip = Clip(
        (Shown("FREE FLU SHOTS", 0.5, 6.0), Shown("starting 1 December", 6.0, 12.0)),
        duration_s=WINDOW_S,
        background="card",
        width_px=1920,
        height_px=1080,
    )
    with av.open(str(path), "w") as container:
        stream = container.add_stream(
            "libx265", rate=30, options={"preset": "ultrafast", "crf": "30", "x265-params": "log-level=none"}
        )
        stream.width, stream.height, stream.pix_fmt = 3840, 2160, "yuv420p"
        sound = container.add_stream("aac", rate=16_000, layout="mono")
        for number, image in enumerate(render(clip)):
            large = (
                av.VideoFrame.from_ndarray(image, format="rgb24").reformat(3840, 2160, "gray").to_ndarray()
            )
            grainy = np.minimum(large, 240) + grain[number * 37 % 2160 :][:2160]
            container.mux(
                stream.encode(av.VideoFrame.from_ndarray(grainy, "gray").reformat(format="yuv420p"))
            )
        heard = av.AudioFrame.from_ndarray(recorded_speech()[None, : int(WINDOW_S * 16_000)], "fltp", "mono")
        heard.sample_rate = 16_000
        container.mux([*stream.encode(None), *sound.encode(heard), *sound.encode(None)])


def _repeated(short: Path, path: Path, duration_s: float) -> None:
    """*short* over and over for *duration_s*, without coding it again."""
    with av.open(str(short)) as source:
        templates = list(source.streams)
        packets = [packet for packet in source.demux() if packet.dts is not None]
        packets.sort(key=lambda packet: packet.dts * packet.time_base)
        ends_s = [(packet.dts + packet.duration) * packet.time_base for packet in packets]
        turn_s = max(ends_s) - packets[0].dts * packets[0].time_base
        with av.open(str(path), "w") as target:
            streams = [target.add_stream_from_template(stream) for stream in templates]
            for turn in range(round(duration_s / turn_s)):
                for packet in packets:
                    copy = av.Packet(bytes(packet))
                    shift = round(turn * turn_s / packet.time_base)
                    copy.pts, copy.dts = packet.pts + shift, packet.dts + shift
                    copy.duration, copy.time_base = packet.duration, packet.time_base
                    copy.is_keyframe = packet.is_keyframe
                    copy.stream = streams[packet.stream.index]
                    target.mux(copy)


def _usual_script(path: Path) -> Callable[[], object]:
    """Text in every other half second by rapidocr as it comes, speech by moonshine: (b)."""
    import logging

    from rapidocr import RapidOCR

    logging.disable(logging.WARNING)
    engine = RapidOCR()
    transcriber = _moonshine()

    def run() -> object:
        texts = []
        due_s = 0.0
        with av.open(str(path)) as container:
            container.streams.video[0].thread_type = "AUTO"
            for frame in container.decode(video=0):
                if frame.time >= WINDOW_S:
                    break
                if frame.time >= due_s - 1e-3:
                    due_s += 0.5
                    texts.append(engine(frame.to_ndarray(format="bgr24")).txts)
        audio = read_audio(path, WINDOW_S)
        assert audio is not None
        return texts, transcriber.transcribe_without_streaming(audio.samples.tolist(), audio.sample_rate_hz)

    return run


def _moonshine() -> object:
    from moonshine_voice import ModelArch, Transcriber
    from moonshine_voice.utils import get_assets_path

    return Transcriber(str(get_assets_path() / "tiny-en"), ModelArch.TINY)


def _least_work(path: Path) -> Callable[[], object]:
    """Decode the window once, hear it once, read each text once: (c)."""
    from hookcheck.backends.ocr import OcrReader

    settings = Settings()
    reader = OcrReader(settings.ocr, cores())
    transcriber = _moonshine()
    frames = [frame for frame in iter_frames(path, WINDOW_S, spacing_s=0.75)][::2]
    crops = []
    for frame in frames:
        image = frame.rgb(1920)
        for line in reader.find_lines(image, 864 / 1920)[:1]:
            (left, top), (right, bottom) = line.corners_px.min(axis=0), line.corners_px.max(axis=0)
            crops.append(image[int(top) : int(bottom), int(left) : int(right)].copy())

    def run() -> object:
        for _ in iter_frames(path, WINDOW_S):
            pass
        audio = read_audio(path, WINDOW_S)
        assert audio is not None
        heard = transcriber.transcribe_without_streaming(audio.samples.tolist(), audio.sample_rate_hz)
        return heard, reader.read_lines(crops)

    return run


def _hookcheck(path: Path, recognisers: Recognisers, settings: Settings) -> Callable[[], object]:
    return lambda: gather_evidence(path, "en", settings, recognisers)


def _taken_s(run: Callable[[], object]) -> tuple[float, float]:
    """By the clock, and by all processors together."""
    start_s, processor_s = time.perf_counter(), time.process_time()
    run()
    return time.perf_counter() - start_s, time.process_time() - processor_s


def _bytes_read() -> int:
    return int(Path("/proc/self/io").read_text().split()[1])


_IN_NEW_PROCESS = """
import sys, time
from pathlib import Path
from hookcheck import check_video, Settings
from hookcheck.recognisers import Recognisers
settings = Settings()
recognisers = Recognisers(settings)
path, born_s = sys.argv[1], float(sys.argv[2])
for number in range(4):
    start_s, processor_s = (time.time(), time.process_time()) if number else (born_s, 0.0)
    check_video(path, "Free flu shots start on 1 December at every clinic", settings, recognisers)
    print(time.time() - start_s, time.process_time() - processor_s)
# Not ru_maxrss: a new process inherits that of the one it was started from.
peak, = (line for line in Path("/proc/self/status").read_text().splitlines() if line.startswith("VmHWM"))
print(int(peak.split()[1]) / 1024)
"""


def _compare_first(path: Path, rounds: int) -> None:
    """What a first check in a new process takes beyond a warm one, and the most memory of four."""
    more_s, peaks_mb = [], []
    for _ in range(rounds):
        done = subprocess.run(
            [sys.executable, "-c", _IN_NEW_PROCESS, str(path), str(time.time())],
            capture_output=True,
            text=True,
            check=True,
        )
        *checks, peak_mb = done.stdout.splitlines()
        first, *later = ([float(seconds) for seconds in check.split()] for check in checks)
        more_s.append(np.subtract(first, np.median(later, axis=0)))
        peaks_mb.append(float(peak_mb))
    clock_s, processor_s = np.median(more_s, axis=0)
    print(f"{path.name}: the first check in a process takes {clock_s:.2f} s more by the clock (1.5 or less),")
    print(f"{processor_s:.2f} s more processor time; most memory {max(peaks_mb):.0f} MB (700 or less)")


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", nargs="?", type=Path)
    parser.add_argument("--long", action="store_true")
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    folder = options.folder or Path(tempfile.mkdtemp(prefix="hookcheck-speed-"))
    folder.mkdir(parents=True, exist_ok=True)
    clip = _made(
        folder / "reel.mp4",
        lambda path: write(_clip(), path, sound=recorded_speech()[: int(WINDOW_S * 16_000)]),
    )
    settings = Settings()
    recognisers = Recognisers(settings)
    runs = {
        "a hookcheck": _hookcheck(clip, recognisers, settings),
        "b rapidocr on 2 frames a second, then moonshine": _usual_script(clip),
        "c decode once, hear once, read each text once": _least_work(clip),
    }
    # From here on, what loads Moonshine has it on one thread, as hookcheck does.
    recognisers.transcriber("en")
    runs["d the same with moonshine on one thread"] = _least_work(clip)
    taken_s: dict[str, list[tuple[float, float]]] = {name: [] for name in runs}
    for run in runs.values():
        run()
    for _ in range(options.rounds):
        for name, run in runs.items():
            taken_s[name].append(_taken_s(run))
    for column, clock in enumerate(("by the clock", "processor time")):
        middle_s = [float(np.median([times[column] for times in taken_s[name]])) for name in runs]
        for name, seconds in zip(runs, middle_s, strict=True):
            print(f"{name:50} {seconds:6.2f} s {clock}")
        a, b, c, d = middle_s
        print(f"b / a {b / a:.2f} (4 or more)   a / c {a / c:.2f} (2 or less)   a / d {a / d:.2f}\n")
    _compare_first(clip, rounds=3)
    if options.long:
        short = _made(folder / "short-4k.mp4", _write_4k)
        _compare_first(short, rounds=1)
        for suffix in (".mp4", ".mkv"):
            long = _made(folder / f"two-hours-4k{suffix}", lambda path: _repeated(short, path, 7200))
            _compare_lengths(short, long, recognisers, settings)


def _compare_lengths(short: Path, long: Path, recognisers: Recognisers, settings: Settings) -> None:
    short_s, long_s = [], []
    for _ in range(3):
        short_s.append(_taken_s(_hookcheck(short, recognisers, settings))[0])
        before = _bytes_read()
        long_s.append(_taken_s(_hookcheck(long, recognisers, settings))[0])
        read = _bytes_read() - before
    ratio = float(np.median(long_s) / np.median(short_s))
    print(
        f"{long.name}: {long.stat().st_size / 1e6:.0f} MB, {np.median(long_s):.2f} s against "
        f"{np.median(short_s):.2f} s of {short.name} ({short.stat().st_size / 1e6:.1f} MB): {ratio:.2f} "
        f"times (2.5 or less), {read / 1e6:.1f} MB read"
    )


if __name__ == "__main__":
    main()
