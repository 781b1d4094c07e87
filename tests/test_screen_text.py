from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import av
import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from hookcheck.backends.ocr import OcrReader
from hookcheck.core.evidence import Placement
from hookcheck.screen_text import ScreenText, read_screen_text
from hookcheck.settings import OcrSettings, ScreenTextSettings
from tests.shown_text import BLACK, WHITE, Effect, Shown, times_of
from tests.text_clips import Clip, write

pytestmark = pytest.mark.models


@dataclass
class Decoded:
    time_s: float
    frame: av.VideoFrame

    def luma(self, max_side_px: int) -> NDArray[np.uint8]:
        return cv2.cvtColor(self.rgb(max_side_px), cv2.COLOR_RGB2GRAY)

    def rgb(self, max_side_px: int) -> NDArray[np.uint8]:
        return self.frame.to_ndarray(format="rgb24")


def decode(path: Path) -> Iterator[Decoded]:
    with av.open(str(path)) as container:
        for frame in container.decode(video=0):
            yield Decoded(frame.time, frame)


@pytest.fixture(scope="module")
def reader() -> OcrReader:
    return OcrReader(OcrSettings(), threads=2)


def read(clip: Clip, reader: OcrReader, folder: Path) -> ScreenText:
    return read_screen_text(decode(write(clip, folder / "clip.mp4")), reader, ScreenTextSettings())


def test_a_caption_is_read_once_with_its_times(reader: OcrReader, tmp_path: Path) -> None:
    clip = Clip((Shown("Gratis ongkir\nhari ini saja", 0.5, 1.5, height=0.045),), duration_s=2)

    (event,) = read(clip, reader, tmp_path).events

    assert event.text == "Gratis ongkir\nhari ini saja"
    assert event.start_s == pytest.approx(0.5, abs=0.1)
    assert event.end_s == pytest.approx(1.5, abs=0.1)


def test_text_up_from_the_first_frame_starts_at_zero(reader: OcrReader, tmp_path: Path) -> None:
    clip = Clip((Shown("BIG SALE", 0, 1, height=0.06),), duration_s=1.5)

    (event,) = read(clip, reader, tmp_path).events

    assert (event.text, event.start_s) == ("BIG SALE", 0)


def test_a_flash_of_three_tenths_is_seen(reader: OcrReader, tmp_path: Path) -> None:
    clip = Clip((Shown("FREE", 1.0, 1.3, height=0.06),), duration_s=2)

    assert [event.text for event in read(clip, reader, tmp_path).events] == ["FREE"]


def test_a_picture_without_text_gives_no_events(reader: OcrReader, tmp_path: Path) -> None:
    assert read(Clip((), duration_s=2), reader, tmp_path).events == ()


def test_a_fading_text_is_one_event(reader: OcrReader, tmp_path: Path) -> None:
    clip = Clip((Shown("Only this week", 0.3, 1.7, height=0.05, effect=Effect.FADE),), duration_s=2)

    (event,) = read(clip, reader, tmp_path).events

    assert event.text == "Only this week"
    assert event.start_s == pytest.approx(0.4, abs=0.15)


def test_a_sign_that_moves_with_the_picture_is_kept_and_marked(reader: OcrReader, tmp_path: Path) -> None:
    sign = Shown(
        "BAKERY", 0, 2.5, centre=(0.3, 0.2), height=0.05, in_scene=True, plate=(150, 40, 40), outline=None
    )
    caption = Shown("Fresh bread from six", 0.3, 2.2, height=0.045)

    events = {
        event.text: event
        for event in read(Clip((sign, caption), duration_s=2.5, seed=8), reader, tmp_path).events
    }

    assert events["BAKERY"].placement is Placement.SCENE
    assert events["BAKERY"].placement_reason == "moves with the picture"
    assert events["Fresh bread from six"].placement is Placement.OVERLAY


def test_a_text_tells_its_size_and_how_clearly_it_stands_out(reader: OcrReader, tmp_path: Path) -> None:
    clear = Shown("Open on Sunday", 0, 1, colour=BLACK, plate=WHITE, outline=None, height=0.05)
    faint = Shown("Closed on Monday", 0, 1, (0.5, 0.3), colour=(150, 150, 150), plate=WHITE, outline=None)

    by_text = {
        event.text: event for event in read(Clip((clear, faint), duration_s=1), reader, tmp_path).events
    }

    clear_contrast, faint_contrast = (
        by_text[text].contrast for text in ("Open on Sunday", "Closed on Monday")
    )
    assert clear_contrast is not None and clear_contrast > 10
    assert faint_contrast is not None and 1.5 < faint_contrast < 4
    assert by_text["Open on Sunday"].text_height == pytest.approx(0.055, abs=0.02)


def test_lines_that_move_apart_are_two_texts(reader: OcrReader, tmp_path: Path) -> None:
    still = Shown("Follow us", 0, 2.5, centre=(0.5, 0.9), height=0.04)
    rising = Shown("Camera by Ana", 0, 2.5, height=0.04, effect=Effect.SCROLL)

    events = read(Clip((still, rising), duration_s=2.5, background="soft"), reader, tmp_path).events

    assert "Follow us" in [event.text for event in events]


def test_captions_that_hardly_differ_are_two_texts(reader: OcrReader, tmp_path: Path) -> None:
    clip = Clip(
        (
            Shown("Now 50% off all shoes", 0.2, 1.2, height=0.05),
            Shown("Now 60% off all shoes", 1.2, 2.2, height=0.05),
        ),
        duration_s=2.4,
        background="plain",
    )

    events = read(clip, reader, tmp_path).events

    assert [event.text for event in events] == ["Now 50% off all shoes", "Now 60% off all shoes"]
    assert events[1].start_s == pytest.approx(1.2, abs=0.05)


def test_each_word_of_a_typed_line_has_its_time(reader: OcrReader, tmp_path: Path) -> None:
    shown = Shown("Bring a cup", 0.3, 2.5, height=0.06, effect=Effect.WORDS)

    (event,) = read(Clip((shown,), duration_s=2.8, background="plain"), reader, tmp_path).events

    assert event.text == "Bring a cup"
    for part, (_, start_s, _) in zip(event.parts, times_of(shown, 30), strict=True):
        assert part.start_s == pytest.approx(start_s, abs=0.1)


def test_a_line_that_slides_in_is_there_once_half_of_it_is(reader: OcrReader, tmp_path: Path) -> None:
    shown = Shown("Only this week", 0.3, 1.7, height=0.05, effect=Effect.SLIDE)

    (event,) = read(Clip((shown,), duration_s=2, background="plain"), reader, tmp_path).events

    assert event.start_s == pytest.approx(times_of(shown, 30)[0][1], abs=0.1)
    assert 0 <= event.box.left < event.box.right <= 1


def test_the_same_video_is_always_read_the_same(reader: OcrReader, tmp_path: Path) -> None:
    shown = Shown("Only this week", 0.3, 1.7, height=0.05, effect=Effect.FADE)
    video = write(Clip((shown,), duration_s=2), tmp_path / "clip.mp4")

    once, again = (read_screen_text(decode(video), reader, ScreenTextSettings()) for _ in range(2))

    assert once == again
