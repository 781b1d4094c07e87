"""Pages on disk: where they lie, what they reach, and the pictures in them."""

from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np
import pytest

from hookcheck.core.result import VideoResult
from hookcheck.errors import MediaError, UsageError
from hookcheck.page_frames import FrameKeeper, read_frames
from hookcheck.pages import page_places, write_folder_page, write_video_page
from hookcheck.picture import frame_from_rgb
from hookcheck.reports.frame_image import FrameImage
from hookcheck.settings import PageSettings
from tests.clips import Shot, blank_frame, noise, shots, write_clip
from tests.reports.results import early, failed, late, scan

SETTINGS = PageSettings()


def at(video: VideoResult, path: Path | str) -> VideoResult:
    return replace(video, path=str(path))


def brightness(image: FrameImage) -> float:
    return float(cv2.imdecode(np.frombuffer(image.jpeg, np.uint8), cv2.IMREAD_GRAYSCALE).mean())


@pytest.fixture
def clip(tmp_path: Path) -> Path:
    """Four seconds, white from 1.0 s to 2.0 s."""
    return write_clip(tmp_path / "clip.mp4", duration_s=4.0, draw=shots(Shot(blank_frame("white"), 1.0, 2.0)))


def test_frames_are_small_evenly_spaced_and_of_their_moment(clip: Path) -> None:
    images = read_frames(clip, 3.0, replace(SETTINGS, frame_long_side_px=160))

    assert [image.time_s for image in images] == pytest.approx([0.0, 0.5, 1.0, 1.5, 2.0, 2.5], abs=0.03)
    assert [brightness(image) > 128 for image in images] == [False, False, True, True, False, False]
    assert {(image.width_px, image.height_px) for image in images} == {(160, 120)}


def test_frames_that_somebody_else_looks_at_are_kept_on_the_way() -> None:
    frames = [frame_from_rgb(index / 10, blank_frame()) for index in range(20)]
    keeper = FrameKeeper(SETTINGS)

    assert list(keeper.watching(frames)) == frames
    assert [image.time_s for image in keeper.images()] == [0.0, 0.5, 1.0, 1.5]


def test_a_long_window_is_thinned_out() -> None:
    keeper = FrameKeeper(SETTINGS)
    for _ in keeper.watching(frame_from_rgb(float(index), blank_frame()) for index in range(100)):
        pass

    images = keeper.images()

    assert len(images) == SETTINGS.most_frames
    assert (images[0].time_s, images[-1].time_s) == (0.0, 99.0)


def test_busy_pictures_still_fit_the_page() -> None:
    """Noise cannot be compressed: the frames get coarser, then fewer."""
    grain = np.random.default_rng(1).integers(0, 256, (356, 200, 3), dtype=np.uint8)
    keeper = FrameKeeper(replace(SETTINGS, frames_bytes=200_000))
    for _ in keeper.watching(frame_from_rgb(index / 2, grain) for index in range(30)):
        pass

    images = keeper.images()

    assert 1 < len(images) < 30
    assert sum(len(image.jpeg) for image in images) <= 200_000


def test_a_file_that_has_gone_is_an_error_and_not_a_page_without_pictures(tmp_path: Path) -> None:
    with pytest.raises(MediaError):
        read_frames(tmp_path / "gone.mp4", 3.0, SETTINGS)


def test_one_video_and_a_file_make_one_page_with_a_player(clip: Path, tmp_path: Path) -> None:
    places = page_places(tmp_path / "out" / "report.html", only_one=True)

    video = at(early(), clip)
    link = write_video_page(video, read_frames(clip, 4.0, SETTINGS), places, SETTINGS)
    write_folder_page(scan(video), {video.path: link}, places)

    assert [path.name for path in (tmp_path / "out").iterdir()] == ["report.html"]
    html = (tmp_path / "out" / "report.html").read_text(encoding="utf-8")
    assert 'src="./../clip.mp4"' in html
    assert "page.all_videos" not in html
    assert len(html) < 1_000_000


@pytest.mark.parametrize(
    ("asked", "index", "videos"),
    [("report", "report/index.html", "report/videos"), ("all.html", "all.html", "all")],
)
def test_a_folder_gets_a_page_that_links_those_of_its_videos(
    tmp_path: Path, asked: str, index: str, videos: str
) -> None:
    places = page_places(tmp_path / asked, only_one=False)
    checked = [at(early(), "reels/a.mp4"), at(late(), "reels/b.mp4")]
    links = {video.path: write_video_page(video, (), places, SETTINGS) for video in checked}

    write_folder_page(scan(*checked, failed()), links, places)

    html = (tmp_path / index).read_text(encoding="utf-8")
    for link in links.values():
        assert f'href="./{link.href}"' in html
        assert (tmp_path / index).parent.joinpath(link.href).is_file()
    assert len(list((tmp_path / videos).iterdir())) == 2
    back = f'href="./../{Path(index).name}"'
    assert back in next((tmp_path / videos).iterdir()).read_text(encoding="utf-8")


def test_videos_of_the_same_name_have_pages_of_their_own(tmp_path: Path) -> None:
    places = page_places(tmp_path, only_one=False)

    assert places.page_of("a/x.mp4") != places.page_of("b/x.mp4")
    assert places.page_of("a/x.mp4") == places.page_of("a/x.mp4")


@pytest.mark.parametrize(
    "path",
    ["../../etc/passwd", "…", "a\nb.mp4", "c:\\d\\e.mp4", "x" * 300 + ".mp4", "caf\udce9.mp4", ".mp4", ""],
)
def test_no_name_leads_a_page_out_of_its_folder(tmp_path: Path, path: str) -> None:
    page = page_places(tmp_path, only_one=False).page_of(path)

    assert page.parent == tmp_path / "videos"
    assert page.name.isascii()
    assert len(page.name) < 100


def test_a_video_that_is_no_local_file_has_no_player(tmp_path: Path) -> None:
    places = page_places(tmp_path / "a.html", only_one=True)

    write_video_page(at(early(), "s3://bucket/a.mp4"), (), places, SETTINGS)

    assert "<video" not in (tmp_path / "a.html").read_text(encoding="utf-8")


def test_the_folders_page_has_a_thumbnail_of_the_moment_that_decided(clip: Path, tmp_path: Path) -> None:
    video = at(early(), clip)
    video = replace(video, verdict=replace(video.verdict, captured_at_s=1.5))

    link = write_video_page(
        video, read_frames(clip, 4.0, SETTINGS), page_places(tmp_path, only_one=False), SETTINGS
    )

    assert link.thumbnail is not None
    assert (link.thumbnail.width_px, link.thumbnail.height_px) == (96, 72)
    assert brightness(link.thumbnail) > 128


def test_a_page_asked_for_where_a_file_lies_is_refused(clip: Path) -> None:
    with pytest.raises(UsageError, match="cannot be written"):
        page_places(clip, only_one=True)


def test_a_page_of_a_noisy_video_stays_under_a_megabyte(tmp_path: Path) -> None:
    """The worst that a camera can do: grain over everything for 15 s."""
    generator = np.random.default_rng(1)
    clip = write_clip(
        tmp_path / "grain.mp4",
        duration_s=15.0,
        fps=4.0,
        width_px=200,
        height_px=356,
        draw=lambda time_s: generator.integers(0, 256, (356, 200, 3), dtype=np.uint8),
        audio=noise(15.0),
    )
    places = page_places(tmp_path / "grain.html", only_one=True)

    write_video_page(at(early(), clip), read_frames(clip, 15.0, SETTINGS), places, SETTINGS)

    assert 400_000 < (tmp_path / "grain.html").stat().st_size < 1_000_000
