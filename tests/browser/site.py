"""Writes the pages that the browser is shown: every verdict, hostile text, a playable video, a big folder."""

from dataclasses import replace
from pathlib import Path

import av
import cv2
import numpy as np

from hookcheck.core.result import VideoResult
from hookcheck.reports.folder_page import PageLink, folder_page
from hookcheck.reports.frame_image import FrameImage
from hookcheck.reports.video_page import video_page
from tests.reports.results import ALL, WINDOW_S, early, failed, hostile, late, scan

BIG_FOLDER = 1000


def write_site(folder: Path) -> None:
    """Write the pages and the video they play into *folder*."""
    _write_video(folder / "clip.webm")
    _write(folder / "player.html", _page(late(), player_href="clip.webm", folder_href="index.html"))
    _write(folder / "moved.html", _page(late(), player_href="moved-away.webm"))
    _write(folder / "bare.html", video_page(early(), window_s=WINDOW_S, version="0.1.0"))
    videos = [make() for make in (*ALL, hostile)]
    links = {}
    for make, video in zip((*ALL, hostile), videos, strict=True):
        _write(folder / f"{make.__name__}.html", _page(video, folder_href="index.html"))
        links[video.path] = PageLink(f"{make.__name__}.html", _frame(video, 1.0, 54, 96))
    _write(folder / "index.html", folder_page(scan(*videos, failed()), links, language="en"))
    write_big_folder(folder)


def _page(video: VideoResult, **hrefs: str) -> str:
    frames = [_frame(video, index * 0.5, 200, 356) for index in range(31)]
    return video_page(video, window_s=WINDOW_S, version="0.1.0", frames=frames, **hrefs)


def write_big_folder(folder: Path) -> Path:
    """Write the page of a folder of a thousand videos."""
    videos, links = [], {}
    thumbnail = _frame(early(), 1.0, 54, 96)
    for number in range(BIG_FOLDER):
        video = ALL[number % len(ALL)]()
        # Scores that are all different, and no two neighbours in order.
        verdict = replace(video.verdict, score=(number * 37 % BIG_FOLDER) / 10)
        path = f"share/reels/{number:04d}.mp4"
        videos.append(replace(video, path=path, verdict=verdict))
        links[path] = PageLink(f"videos/{number:04d}.html", thumbnail)
    path = folder / "big.html"
    _write(path, folder_page(scan(*videos), links, language="en"))
    return path


def _frame(video: VideoResult, time_s: float, width_px: int, height_px: int) -> FrameImage:
    """A coloured picture with the texts of its moment in place."""
    across = np.linspace(60, 170, width_px)[None, :].repeat(height_px, 0)
    down = np.linspace(170, 60, height_px)[:, None].repeat(width_px, 1)
    image = np.stack([down, across, np.full_like(down, 90 + 5 * time_s)], axis=2).astype(np.uint8)
    for event in video.evidence.screen_text:
        if not event.start_s <= time_s <= event.end_s:
            continue
        lines = event.text.split("\n")
        line_px = (event.box.bottom - event.box.top) * height_px / len(lines)
        for number, line in enumerate(lines):
            (wide_px, high_px), _ = cv2.getTextSize(line[:40], cv2.FONT_HERSHEY_DUPLEX, 1, 1)
            scale = min((event.box.right - event.box.left) * width_px / wide_px, 0.8 * line_px / high_px)
            place = (
                int(event.box.left * width_px),
                int(event.box.top * height_px + (number + 0.85) * line_px),
            )
            cv2.putText(
                image, line[:40], place, cv2.FONT_HERSHEY_DUPLEX, scale, (255, 255, 255), 1, cv2.LINE_AA
            )
    _, encoded = cv2.imencode(".jpg", image, [cv2.IMWRITE_JPEG_QUALITY, 60])
    return FrameImage(time_s, encoded.tobytes(), width_px, height_px)


def _write_video(path: Path) -> None:
    with av.open(str(path), "w") as container:
        stream = container.add_stream("libvpx", rate=5)
        stream.width, stream.height, stream.pix_fmt = 90, 160, "yuv420p"
        for number in range(100):
            image = np.full((160, 90, 3), number * 2, np.uint8)
            for packet in stream.encode(av.VideoFrame.from_ndarray(image, format="rgb24")):
                container.mux(packet)
        for packet in stream.encode(None):
            container.mux(packet)


def _write(path: Path, html: str) -> None:
    path.write_text(html, encoding="utf-8")
