"""Time and size of the HTML pages.

    python -m tests.benchmarks.pages [--pages 1000]

Writes a page for each of many videos from evidence, and the folder's page, in one process. The pictures come
from decoded 1080x1920 frames that pass by, as they do in a check, so their scaling and encoding is counted
and their decoding is not. Prints seconds a page, seconds for all (by the clock and of
processor, which other work on the machine does not swell), and the size of the largest.
"""

import argparse
import statistics
import tempfile
import time
from dataclasses import replace
from pathlib import Path

import av
import cv2
import numpy as np

from hookcheck.core.result import ScanResult
from hookcheck.page_frames import FrameKeeper
from hookcheck.pages import page_places, write_folder_page, write_video_page
from hookcheck.picture import Frame
from hookcheck.settings import PageSettings
from tests.reports.results import ALL, WINDOW_S

WIDTH_PX, HEIGHT_PX = 1080, 1920
SPACING_S = 0.1
"""As densely as a check looks for text."""


def decoded_frames(seed: int) -> list[Frame]:
    """Fifteen seconds of a soft picture with some grain, as a decoder hands them out."""
    generator = np.random.default_rng(seed)
    small = generator.integers(0, 256, (24, 14, 3), dtype=np.uint8)
    soft = cv2.resize(small, (WIDTH_PX, HEIGHT_PX), interpolation=cv2.INTER_CUBIC).astype(np.int16)
    grain = generator.integers(-12, 13, (HEIGHT_PX // 4, WIDTH_PX // 4, 1), dtype=np.int16)
    soft += cv2.resize(grain, (WIDTH_PX, HEIGHT_PX))[:, :, None]
    picture = av.VideoFrame.from_ndarray(np.clip(soft, 0, 255).astype(np.uint8), format="rgb24")
    decoded = picture.reformat(format="yuv420p")
    count = round(WINDOW_S / SPACING_S)
    return [Frame(index * SPACING_S, WIDTH_PX, HEIGHT_PX, decoded) for index in range(count)]


def main() -> None:
    """Write the pages, and print what they took."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--pages", type=int, default=1000)
    count = parser.parse_args().pages
    settings = PageSettings()
    results = [make() for make in ALL]
    films = [decoded_frames(seed) for seed in range(len(ALL))]
    videos = [
        replace(results[index % len(ALL)], path=f"share/reels/{index:05d}.mp4") for index in range(count)
    ]
    links, sizes, taken_s, frames_s = {}, [], [], []
    with tempfile.TemporaryDirectory() as folder:
        places = page_places(Path(folder), only_one=False)
        started_s, started_cpu_s = time.perf_counter(), time.process_time()
        for index, video in enumerate(videos):
            from_s = time.perf_counter()
            keeper = FrameKeeper(settings)
            for _ in keeper.watching(films[index % len(ALL)]):
                pass
            frames = keeper.images()
            frames_s.append(time.perf_counter() - from_s)
            links[video.path] = write_video_page(video, frames, places, settings)
            taken_s.append(time.perf_counter() - from_s)
            sizes.append(places.page_of(video.path).stat().st_size)
        from_s = time.perf_counter()
        write_folder_page(ScanResult(tuple(videos), WINDOW_S, "0.1.0"), links, places, language="en")
        folder_s = time.perf_counter() - from_s
        all_s, all_cpu_s = time.perf_counter() - started_s, time.process_time() - started_cpu_s
        folder_kb = (Path(folder) / "index.html").stat().st_size / 1000
    print(
        f"{count} pages in {all_s:.1f} s ({all_cpu_s:.1f} s of processor), "
        f"the folder's page ({folder_kb:.0f} kB, {folder_s:.2f} s) included"
    )
    print(
        f"a page: {statistics.median(taken_s) * 1000:.1f} ms, {statistics.median(frames_s) * 1000:.1f} of it"
    )
    print("for its pictures (medians)")
    print(f"largest page: {max(sizes) / 1000:.0f} kB")


if __name__ == "__main__":
    main()
