"""Real tiny files in, known times and pixels out."""

import io
import os
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest
from av.video.reformatter import ColorTrc

from hookcheck.errors import MediaError
from hookcheck.media import Frame, iter_frames, probe, read_audio
from tests.clips import (
    RATE_HZ,
    Rgb,
    Shot,
    blank_frame,
    joined,
    level_of,
    noise,
    shots,
    silence,
    text_frame,
    tone,
    write_clip,
)

FRAME_S = 0.045
"""Times are compared within a frame at 25 a second."""
WHITE = blank_frame("white")
FLASH = shots(Shot(WHITE, 0.4, 0.8))
BEEP = joined(silence(0.4), tone(0.4), silence(1.2))


def lit_s(frames: list[Frame]) -> tuple[float, float]:
    """From when to when the picture was white."""
    lit = [frame.time_s for frame in frames if frame.luma().mean() > 128]
    return lit[0], lit[-1]


def loud_s(samples: np.ndarray) -> tuple[float, float]:
    """From when to when there was sound."""
    loud = np.flatnonzero(np.abs(samples) > 0.1)
    return loud[0] / RATE_HZ, loud[-1] / RATE_HZ


CONTAINERS = {
    "mp4 h264 aac": ("a.mp4", "libx264", "aac"),
    "mov h265 aac": ("a.mov", "libx265", "aac"),
    "mkv h264 aac": ("a.mkv", "libx264", "aac"),
    "webm vp9 opus": ("a.webm", "libvpx-vp9", "libopus"),
    "ts h264 aac": ("a.ts", "libx264", "aac"),
    "avi mpeg4 mp3": ("a.avi", "mpeg4", "libmp3lame"),
    "mpg mpeg2 mp2": ("a.mpg", "mpeg2video", "mp2"),
}


@pytest.mark.parametrize(("name", "codec", "audio_codec"), CONTAINERS.values(), ids=CONTAINERS)
def test_sound_and_picture_share_one_zero(tmp_path: Path, name: str, codec: str, audio_codec: str) -> None:
    """A flash and a beep at 0.4 s are found there in every container, whatever its priming and delays."""
    clip = write_clip(tmp_path / name, draw=FLASH, audio=BEEP, codec=codec, audio_codec=audio_codec)

    flash_s = lit_s(list(iter_frames(clip, 2.0)))
    audio = read_audio(clip, 2.0)

    assert audio is not None
    # MPEG-TS, AVI and MPEG-PS have no place to tell of the encoder's priming: up to 70 ms.
    assert flash_s[0] - loud_s(audio.samples)[0] == pytest.approx(0.0, abs=0.1)
    assert flash_s == pytest.approx((0.4, 0.76), abs=0.1)


@pytest.mark.parametrize("name", ["a.mp4", "a.mkv"])
@pytest.mark.parametrize(("video_start_s", "audio_start_s"), [(0.6, 0.0), (0.0, 0.6), (3.0, 3.6), (3.6, 3.0)])
def test_zero_is_the_first_thing_seen_or_heard(
    tmp_path: Path, name: str, video_start_s: float, audio_start_s: float
) -> None:
    """A stream that starts late stays late; a common start is taken off both."""
    clip = write_clip(
        tmp_path / name, draw=FLASH, audio=BEEP, video_start_s=video_start_s, audio_start_s=audio_start_s
    )
    zero_s = min(video_start_s, audio_start_s)

    flash_s = lit_s(list(iter_frames(clip, 5.0)))
    audio = read_audio(clip, 5.0)

    assert audio is not None
    # An encoder's priming may count as the first silence that is heard: 64 ms.
    assert flash_s[0] == pytest.approx(0.4 + video_start_s - zero_s, abs=FRAME_S + 0.064)
    assert flash_s[0] - loud_s(audio.samples)[0] == pytest.approx(video_start_s - audio_start_s, abs=FRAME_S)


def test_variable_frame_rate_keeps_true_times(tmp_path: Path) -> None:
    times_s = [0.0, 0.1, 0.5, 0.9, 1.6, 1.65]
    clip = write_clip(tmp_path / "a.mp4", frame_times_s=times_s)

    assert [frame.time_s for frame in iter_frames(clip, 2.0)] == pytest.approx(times_s, abs=0.002)


def test_first_frame_is_always_read(tmp_path: Path) -> None:
    """Text that is up in the first frame alone is there to be read, whatever the spacing."""
    clip = write_clip(tmp_path / "a.mp4", draw=shots(Shot(WHITE, 0.0, 0.04)))

    frames = list(iter_frames(clip, 2.0, spacing_s=0.5))

    assert frames[0].time_s == 0.0
    assert frames[0].luma().mean() > 200
    assert np.diff([frame.time_s for frame in frames]).min() >= 0.5


@pytest.mark.parametrize(("name", "codec", "audio_codec"), CONTAINERS.values(), ids=CONTAINERS)
def test_of_each_span_the_first_frame_is_read_and_others_may_be_passed_over(
    tmp_path: Path, name: str, codec: str, audio_codec: str
) -> None:
    clip = write_clip(tmp_path / name, draw=FLASH, codec=codec, audio_codec=audio_codec)

    every = {round(frame.time_s, 3): frame.luma() for frame in iter_frames(clip, 2.0)}
    some = {round(frame.time_s, 3): frame.luma() for frame in iter_frames(clip, 2.0, needed_per_s=10)}

    spans = [int((time_s + 0.001) * 10) for time_s in every]
    firsts = {
        time_s for number, time_s in enumerate(every) if number == 0 or spans[number] > spans[number - 1]
    }
    assert firsts <= some.keys() <= every.keys()
    assert all(np.array_equal(luma, every[time_s]) for time_s, luma in some.items())


def test_pictures_that_no_other_leans_on_are_passed_over(tmp_path: Path) -> None:
    clip = write_clip(tmp_path / "a.mp4", draw=FLASH)

    assert len(list(iter_frames(clip, 2.0, needed_per_s=10))) < len(list(iter_frames(clip, 2.0)))


def test_frames_stop_at_the_window(tmp_path: Path) -> None:
    clip = write_clip(tmp_path / "a.mp4")

    assert max(frame.time_s for frame in iter_frames(clip, 1.0)) == pytest.approx(0.96, abs=0.001)


@pytest.mark.parametrize("name", ["a.mp4", "a.mkv", "a.webm", "a.ts"])
def test_frames_can_be_read_again_from_any_moment(tmp_path: Path, name: str) -> None:
    """Reading from the middle gives the frames, times and pixels that reading all of it gives."""
    codecs = {"codec": "libvpx-vp9", "audio_codec": "libopus"} if name == "a.webm" else {}
    clip = write_clip(tmp_path / name, draw=FLASH, audio=BEEP, keyframe_every=10, **codecs)
    wanted = [frame for frame in iter_frames(clip, 1.0) if frame.time_s >= 0.499]

    again = list(iter_frames(clip, 1.0, from_s=0.5))

    assert [frame.time_s for frame in again] == pytest.approx([frame.time_s for frame in wanted], abs=0.002)
    assert all(np.array_equal(a.luma(), b.luma()) for a, b in zip(again, wanted, strict=True))


def top_and_bottom() -> Rgb:
    """Red above, blue below."""
    image = blank_frame("blue")
    image[:120] = (255, 0, 0)
    return image


def colour_at(image: Rgb, across: float, down: float) -> str:
    """Name of the strongest channel at a point given in shares."""
    height_px, width_px, _ = image.shape
    return ("red", "green", "blue")[int(np.argmax(image[int(down * height_px), int(across * width_px)]))]


@pytest.mark.parametrize(
    ("rotation_deg", "size_px", "red_at"),
    [(0, (320, 240), (0.5, 0.2)), (90, (240, 320), (0.2, 0.5)), (180, (320, 240), (0.5, 0.8))],
)
def test_rotation_metadata_is_obeyed(
    tmp_path: Path, rotation_deg: int, size_px: tuple[int, int], red_at: tuple[float, float]
) -> None:
    """A phone's picture comes upright; degrees are counter-clockwise, as in the file."""
    clip = write_clip(tmp_path / "a.mp4", draw=lambda _: top_and_bottom(), rotation_deg=rotation_deg)

    source = probe(clip)
    image = next(iter_frames(clip, 1.0)).rgb()

    assert (source.width_px, source.height_px) == size_px
    assert image.shape == (size_px[1], size_px[0], 3)
    assert colour_at(image, *red_at) == "red"
    assert colour_at(image, 1 - red_at[0], 1 - red_at[1]) == "blue"


@pytest.mark.parametrize(
    ("pixel_aspect", "size_px"), [(Fraction(4, 3), (427, 240)), (Fraction(3, 4), (320, 320))]
)
def test_pixels_are_made_square(tmp_path: Path, pixel_aspect: Fraction, size_px: tuple[int, int]) -> None:
    clip = write_clip(tmp_path / "a.mp4", pixel_aspect=pixel_aspect)

    source = probe(clip)

    assert (source.width_px, source.height_px) == size_px
    assert next(iter_frames(clip, 1.0)).luma().shape == size_px[::-1]


def test_longer_side_can_be_limited(tmp_path: Path) -> None:
    """Small pictures are made when asked for, upright ones too, and none is ever enlarged."""
    clip = write_clip(tmp_path / "a.mp4", rotation_deg=90)
    frame = next(iter_frames(clip, 1.0))

    assert frame.rgb(160).shape == (160, 120, 3)
    assert frame.luma(160).shape == (160, 120)
    assert frame.luma(5000).shape == (320, 240)


SALE = text_frame("SALE")

PICTURES = {
    "odd size": {"width_px": 321, "height_px": 241, "pixel_format": "yuv444p", "draw": None},
    "10 bit": {"codec": "libx265", "pixel_format": "yuv420p10le"},
    "interlaced": {"interlaced": True},
    "mpeg 2 interlaced": {"interlaced": True, "codec": "mpeg2video", "fps": 25.0},
    "4:2:2": {"pixel_format": "yuv422p"},
}


@pytest.mark.parametrize("kind", PICTURES.values(), ids=PICTURES)
def test_any_kind_of_picture_is_read(tmp_path: Path, kind: dict) -> None:
    """Pixels come out as they went in, whatever the coding."""
    size_px = kind.get("width_px", 320), kind.get("height_px", 240)
    image = text_frame("SALE", width_px=size_px[0], height_px=size_px[1])
    clip = write_clip(tmp_path / "a.mkv", **(kind | {"draw": lambda _: image, "duration_s": 0.4}))

    frames = list(iter_frames(clip, 1.0))

    assert len(frames) == 10
    assert np.abs(frames[5].rgb().astype(int) - image).mean() < 3


@pytest.mark.parametrize(("transfer", "white"), [(ColorTrc.SMPTE2084, 148), (ColorTrc.ARIB_STD_B67, 191)])
def test_high_dynamic_range_is_shown_as_a_screen_would(
    tmp_path: Path, transfer: ColorTrc, white: int
) -> None:
    """White text, stored as grey in PQ and HLG, is bright, black is black, and a brighter sky is brighter."""
    image = blank_frame("black")
    image[80:160] = white
    image[160:] = 220
    clip = write_clip(
        tmp_path / "a.mp4",
        draw=lambda _: image,
        codec="libx265",
        pixel_format="yuv420p10le",
        transfer=transfer,
        duration_s=0.2,
    )

    frame = next(iter_frames(clip, 1.0))
    black, text, sky = (float(frame.luma()[row].mean()) for row in (40, 120, 200))

    assert black < 3
    assert 220 < text < 245
    assert sky > text + 8


def test_moving_interlaced_picture_has_no_combs(tmp_path: Path) -> None:
    """A box that jumps between the two fields of a picture does not come out torn into lines."""

    def draw(time_s: float) -> Rgb:
        image = blank_frame("black")
        step = round(time_s * 25) * 8
        image[0::2, 40 + step : 80 + step] = 255
        image[1::2, 44 + step : 84 + step] = 255
        return image

    clip = write_clip(tmp_path / "a.mpg", draw=draw, codec="mpeg2video", interlaced=True, duration_s=0.4)
    frame = list(iter_frames(clip, 1.0))[5]
    luma = frame.luma().astype(int)

    assert (
        np.abs(np.diff(luma[60:180], axis=0)).mean()
        < np.abs(np.diff(draw(0.2)[60:180, :, 0].astype(int), axis=0)).mean() / 3
    )


def test_no_audio_stream_is_none(tmp_path: Path) -> None:
    clip = write_clip(tmp_path / "a.mp4")

    assert read_audio(clip, 2.0) is None
    assert not probe(clip).has_audio


def test_silent_track_is_silence(tmp_path: Path) -> None:
    """A track without a sound is not the same as no track."""
    clip = write_clip(tmp_path / "a.mp4", audio=silence(2.0))
    audio = read_audio(clip, 2.0)

    assert probe(clip).has_audio
    assert audio is not None
    assert audio.duration_s == pytest.approx(2.0, abs=0.07)
    assert level_of(audio.samples) < 1e-4


def test_sound_may_end_before_the_picture(tmp_path: Path) -> None:
    audio = read_audio(write_clip(tmp_path / "a.mp4", audio=tone(0.5)), 2.0)

    assert audio is not None
    assert audio.duration_s == pytest.approx(0.5, abs=0.07)


@pytest.mark.parametrize("rate_hz", [8_000, 16_000, 44_100, 48_000])
def test_sound_comes_at_16_khz(tmp_path: Path, rate_hz: int) -> None:
    """Pitch and level survive resampling."""
    samples = np.sin(2 * np.pi * 440 * np.arange(rate_hz) / rate_hz).astype(np.float32) * 0.3
    clip = write_clip(tmp_path / "a.mov", audio=samples, sample_rate_hz=rate_hz, audio_codec="pcm_s16le")
    audio = read_audio(clip, 1.0)

    assert audio is not None
    assert (audio.sample_rate_hz, len(audio.samples)) == (16_000, pytest.approx(16_000, abs=32))
    assert np.argmax(np.abs(np.fft.rfft(audio.samples[:16_000], 16_000))) == pytest.approx(440, abs=1)
    assert level_of(audio.samples) == pytest.approx(0.3 / np.sqrt(2), rel=0.02)


def test_default_audio_track_is_heard(tmp_path: Path) -> None:
    clip = write_clip(tmp_path / "a.mp4", audio=tone(1.0), more_audio=[noise(1.0, 0.01)], duration_s=1.0)
    audio = read_audio(clip, 1.0)

    assert audio is not None
    assert level_of(audio.samples) == pytest.approx(0.21, abs=0.02)


def test_file_like_objects_are_as_good_as_paths(tmp_path: Path) -> None:
    """What opens anew for each reader need not lie on a disk."""
    clip = write_clip(tmp_path / "a.mp4", draw=FLASH, audio=BEEP)

    class Remote:
        path = "bucket/a.mp4"

        def open(self) -> io.BytesIO:
            return io.BytesIO(clip.read_bytes())

    source = probe(Remote())

    assert source.path == "bucket/a.mp4"
    assert source.sha256 == probe(clip).sha256
    assert len(list(iter_frames(Remote(), 1.0))) == 25


class CountingOpener:
    """Counts the bytes that are read of a file."""

    def __init__(self, path: Path) -> None:
        self.path = str(path)
        self.read_bytes = 0

    def open(self) -> io.BufferedIOBase:
        counter = self
        stream = io.FileIO(self.path)

        class Counted(io.RawIOBase):
            def readable(self) -> bool:
                return True

            def seekable(self) -> bool:
                return True

            def read(self, size: int = -1) -> bytes:
                data = stream.read(size)
                counter.read_bytes += len(data)
                return data

            def seek(self, offset: int, whence: int = 0) -> int:
                return stream.seek(offset, whence)

            def tell(self) -> int:
                return stream.tell()

            def close(self) -> None:
                stream.close()

        return Counted()


def test_only_the_window_is_read(tmp_path: Path) -> None:
    """A long file costs its index and its window, not its length."""
    random = np.random.default_rng(1)
    clip = write_clip(
        tmp_path / "a.mp4",
        draw=lambda _: random.integers(0, 255, (120, 160, 3), np.uint8),
        audio=noise(20.0),
        duration_s=20.0,
        fps=10.0,
        width_px=160,
        height_px=120,
    )
    opener = CountingOpener(clip)

    assert len(list(iter_frames(opener, 1.0))) == 10
    assert read_audio(opener, 1.0) is not None
    assert opener.read_bytes < clip.stat().st_size / 4


BROKEN = {
    "text": (b"Not a video at all.\n" * 50, "cannot be read as a video"),
    "nothing": (b"", "is empty"),
    "playlist": (
        b"#EXTM3U\n#EXTINF:9,\nhttp://127.0.0.1:9/a.ts\n#EXT-X-ENDLIST\n",
        "cannot be read as a video",
    ),
    "noise": (np.random.default_rng(1).bytes(5000), "cannot be read as a video"),
}


@pytest.mark.parametrize(("content", "says"), BROKEN.values(), ids=BROKEN)
def test_what_is_no_video_is_an_error(
    tmp_path: Path, content: bytes, says: str, capfd: pytest.CaptureFixture[str]
) -> None:
    """One error of ours with a hint, and not a word from FFmpeg."""
    path = tmp_path / "clip.mp4"
    path.write_bytes(content)

    for read in (probe, lambda file: read_audio(file, 1.0), lambda file: list(iter_frames(file, 1.0))):
        with pytest.raises(MediaError, match=says) as raised:
            read(path)
        assert "clip.mp4" in str(raised.value)
        assert raised.value.hint
    assert capfd.readouterr() == ("", "")


def test_missing_file_folder_and_forbidden_file_are_errors(tmp_path: Path) -> None:
    forbidden = write_clip(tmp_path / "forbidden.mp4", duration_s=0.2)
    forbidden.chmod(0)

    with pytest.raises(MediaError, match="does not exist"):
        probe(tmp_path / "none.mp4")
    with pytest.raises(MediaError, match="is a folder"):
        probe(tmp_path)
    if os.access(forbidden, os.R_OK):
        pytest.skip("this user may read everything")
    with pytest.raises(MediaError, match="may not be read"):
        probe(forbidden)


def test_sound_alone_is_an_error_that_says_so(tmp_path: Path) -> None:
    """A song with a cover is no video."""
    import av

    cover = tmp_path / "song.mp4"
    with av.open(cover, "w") as container:
        sound = container.add_stream("aac", rate=RATE_HZ, layout="mono")
        picture = container.add_stream("png", rate=1)
        picture.width, picture.height, picture.pix_fmt = 320, 240, "rgb24"
        picture.disposition = av.stream.Disposition.attached_pic
        frame = av.VideoFrame.from_ndarray(WHITE)
        frame.pts = 0
        container.mux([*picture.encode(frame), *picture.encode(None)])
        chunk = av.AudioFrame.from_ndarray(tone(1.0)[None], "fltp", "mono")
        chunk.sample_rate = RATE_HZ
        container.mux([*sound.encode(chunk), *sound.encode(None)])

    with pytest.raises(MediaError, match="has sound but no moving pictures"):
        probe(cover)
    assert read_audio(cover, 1.0) is not None


@pytest.fixture(scope="module", params=["a.mp4", "a.mkv", "a.ts", "a.avi"])
def whole(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A clip of four seconds whose index comes first."""
    return write_clip(
        tmp_path_factory.mktemp("whole") / request.param,
        audio=tone(4.0),
        duration_s=4.0,
        codec="mpeg4" if request.param == "a.avi" else "libx264",
        container_options={"movflags": "faststart"} if request.param == "a.mp4" else None,
    )


@pytest.mark.parametrize("share", [0.01, 0.1, 0.3, 0.5, 0.7, 0.9, 0.99])
def test_truncated_file_is_read_or_refused(
    tmp_path: Path, whole: Path, share: float, capfd: pytest.CaptureFixture[str]
) -> None:
    """A copy that broke off gives the whole window or an error, never a short result that looks whole."""
    path = tmp_path / whole.name
    path.write_bytes(whole.read_bytes()[: int(whole.stat().st_size * share)])

    try:
        times_s = [frame.time_s for frame in iter_frames(path, 2.0)]
    except MediaError as error:
        assert error.hint
    else:
        # A transport stream is made to be cut: nothing in it says where it ends.
        assert path.suffix == ".ts" or times_s[-1] == pytest.approx(1.96, abs=0.01)
    assert capfd.readouterr() == ("", "")


def test_damage_in_the_window_is_an_error(tmp_path: Path) -> None:
    """A stretch that does not decode is told with its seconds; damage after the window is of no interest."""
    import av

    whole = write_clip(tmp_path / "whole.mp4", audio=tone(4.0), duration_s=4.0, keyframe_every=100)
    data = bytearray(whole.read_bytes())
    with av.open(whole) as container:
        for packet in container.demux(video=0):
            if packet.pts is not None and 1.0 <= packet.pts * packet.time_base < 1.8:
                data[packet.pos + 4 : packet.pos + packet.size] = bytes(packet.size - 4)
    damaged = tmp_path / "damaged.mp4"
    damaged.write_bytes(data)

    assert len(list(iter_frames(damaged, 0.8))) == 20
    with pytest.raises(MediaError, match=r"damaged: from [01]\.\d s to [12]\.\d s nothing decodes"):
        list(iter_frames(damaged, 3.0))


def test_threads_do_not_change_the_pictures(tmp_path: Path) -> None:
    clip = write_clip(tmp_path / "a.mp4", audio=tone(2.0))
    one, two = (list(iter_frames(clip, 2.0, threads=threads)) for threads in (1, 2))

    assert [frame.time_s for frame in one] == [frame.time_s for frame in two]
    assert all(np.array_equal(a.rgb(), b.rgb()) for a, b in zip(one, two, strict=True))


def test_probe_tells_what_a_video_is(tmp_path: Path) -> None:
    source = probe(write_clip(tmp_path / "a.mp4", audio=tone(2.0)))

    assert (source.width_px, source.height_px, source.has_audio) == (320, 240, True)
    assert source.duration_s == pytest.approx(2.0, abs=0.07)
    assert source.frame_rate_hz == pytest.approx(25.0, abs=0.1)
    assert len(source.sha256) == 64


def test_a_files_own_timecode_is_kept(tmp_path: Path) -> None:
    """Editing programs count a file's frames from it; most files have none."""
    fps = 30000 / 1001
    stated = write_clip(tmp_path / "a.mov", duration_s=0.2, fps=fps, timecode="01:00:00;00")
    plain = write_clip(tmp_path / "b.mp4", duration_s=0.2)

    assert probe(stated).timecode == "01:00:00;00"
    assert probe(plain).timecode == ""
