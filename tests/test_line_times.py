"""Frames drawn here, so that the moment of everything is known to the frame."""

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from hookcheck.letter_shapes import Shape, Sighting, shape_at, sight
from hookcheck.line_times import backwards, came_s, sprung_up_s, trace_back, went_s, words_came_s
from hookcheck.sampling import Sample, Shot
from hookcheck.settings import FollowSettings

FRAME_S = 1 / 30
BOX = (20, 60, 300, 100)
SETTINGS = FollowSettings()


def drawn(text: str, opacity: float = 1.0, right: int = 0, scale: float = 1.0) -> NDArray[np.uint8]:
    frame = np.full((160, 320), 90, np.uint8)
    layer = np.full((160, 320), 90, np.uint8)
    cv2.putText(layer, text, (30 + right, 90), cv2.FONT_HERSHEY_SIMPLEX, scale, 255, 2, cv2.LINE_AA)
    return cv2.addWeighted(layer, opacity, frame, 1 - opacity, 0)


def shots(frames: list[NDArray[np.uint8]]) -> list[Shot]:
    return [Shot(number * FRAME_S, frame) for number, frame in enumerate(frames)]


def line_in(luma: NDArray[np.uint8], box: tuple[int, int, int, int] = BOX) -> tuple[Shape, Sighting]:
    shape = shape_at(luma, *box)
    return shape, sight(shape, luma, box[0], box[1], 0, 0)


def came(frames: list[NDArray[np.uint8]]) -> float:
    *earlier, here = shots(frames)
    shape, sighting = line_in(here.luma)
    return came_s(here, trace_back(shape, sighting, reversed(earlier), SETTINGS), FRAME_S)


def test_a_line_came_with_the_first_frame_that_shows_it() -> None:
    assert came([drawn("")] * 4 + [drawn("Open today")] * 3) == pytest.approx(4 * FRAME_S)


def test_a_line_did_not_come_with_another_text_in_its_place() -> None:
    frames = [drawn("Closed now")] * 5 + [drawn("Open today")] * 2

    assert came(frames) == pytest.approx(5 * FRAME_S)


def test_a_line_that_fades_in_came_with_half_its_opacity() -> None:
    frames = [drawn("Open today", opacity) for opacity in (0, 0.2, 0.35, 0.55, 0.8, 1, 1)]

    assert came(frames) == pytest.approx(3 * FRAME_S)


def test_a_line_behind_a_dialogue_that_dims_it_was_there_before() -> None:
    frames = (
        [drawn("")] * 2 + [drawn("Open today")] * 2 + [drawn("Open today", 0.4)] * 2 + [drawn("Open today")]
    )

    assert came(frames) == pytest.approx(2 * FRAME_S)


def test_a_line_is_followed_while_it_moves() -> None:
    frames = [drawn("")] + [drawn("Open today", right=-8 * number) for number in range(5, -1, -1)]

    assert came(frames) == pytest.approx(FRAME_S)


def test_where_frames_were_left_out_the_middle_is_the_moment() -> None:
    lacking, here = Shot(0.0, drawn("")), Shot(0.1, drawn("Open today"))
    shape, sighting = line_in(here.luma)

    trace = trace_back(shape, sighting, [lacking], SETTINGS)

    assert came_s(here, trace, FRAME_S) == pytest.approx((FRAME_S + 0.1) / 2)


def test_a_line_went_with_the_first_frame_that_lacks_it() -> None:
    *earlier, lacking = shots([drawn("Open today")] * 4 + [drawn("")] * 3)
    shape, sighting = line_in(earlier[0].luma)

    end_s = went_s(shape, sighting, lacking, reversed(earlier), FRAME_S, SETTINGS)

    assert end_s == pytest.approx(4 * FRAME_S)


def test_a_line_that_springs_up_was_there_when_it_was_small() -> None:
    sizes = (0.7, 0.75, 0.8, 0.86, 0.93)
    frames = [drawn("")] * 2 + [drawn("Open today", scale=size) for size in sizes] + [drawn("Open today")] * 2
    *earlier, here = shots(frames)
    shape, sighting = line_in(here.luma, (20, 60, 220, 100))

    start_s = sprung_up_s(shape, sighting, 7 * FRAME_S, list(reversed(earlier)), FRAME_S, SETTINGS)

    assert start_s < 6 * FRAME_S


def test_each_word_of_a_growing_line_came_when_it_was_whole() -> None:
    frames = [drawn("")] * 2 + [drawn("Open")] * 3 + [drawn("Open today")] * 2
    *earlier, here = shots(frames)
    shape, sighting = line_in(here.luma)
    first = cv2.getTextSize("Open ", cv2.FONT_HERSHEY_SIMPLEX, 1.0, 2)[0][0]
    last = cv2.getTextSize("Open today", cv2.FONT_HERSHEY_SIMPLEX, 1.0, 2)[0][0]
    width = BOX[2] - BOX[0]
    spans = ((10 / width, first / width), (first / width, (last + 12) / width))

    times_s = words_came_s(shape, sighting, 5 * FRAME_S, list(reversed(earlier)), spans, FRAME_S, SETTINGS)

    assert times_s == pytest.approx((2 * FRAME_S, 5 * FRAME_S))


def test_frames_come_back_newest_first() -> None:
    luma = drawn("")
    first = Sample(0.0, luma, luma, luma)
    second = Sample(0.1, luma, luma, luma, before=(Shot(0.03, luma), Shot(0.07, luma)))

    assert [shot.time_s for shot in backwards([first, second])] == [0.07, 0.03, 0.0]
