"""Where bars, blocks and lines go on the time axis."""

from dataclasses import replace
from itertools import combinations

import pytest

from hookcheck.core.evidence import Box, Channel, TextEvent, TimedBox
from hookcheck.reports.time_axis import WIDTH, Axis
from hookcheck.reports.timeline import Spot, box_at, lay_out, touches
from tests.reports.results import FREE, contradicted, early, hostile, late, unknown


def test_the_axis_runs_to_the_window_and_past_it_where_more_was_read() -> None:
    assert lay_out(early(), 15.0).axis.end_s == 15.0
    assert lay_out(late(), 15.0).axis.end_s == 20.0


def test_what_lies_off_the_axis_is_drawn_at_its_end() -> None:
    axis = Axis(10.0)

    assert axis.x(-1.0) == axis.x(0.0)
    assert axis.x(99.0) == axis.x(10.0) < WIDTH


@pytest.mark.parametrize(
    ("end_s", "step_s", "ticks"), [(5.0, 1.0, 26), (15.0, 5.0, 16), (60.0, 5.0, 61), (90.0, 10.0, 46)]
)
def test_the_axis_has_as_many_numbers_as_there_is_room_for(end_s: float, step_s: float, ticks: int) -> None:
    assert Axis(end_s).step_s == step_s
    assert len(Axis(end_s).ticks_s) == ticks


def test_bars_that_lie_close_are_labelled_on_two_lines() -> None:
    video = early()
    minute = replace(video, evidence=replace(video.evidence, read_until_s=60.0))

    assert [label.row for label in lay_out(video, 15.0).labels] == [0, 0, 0]
    assert [label.row for label in lay_out(minute, 15.0).labels] == [0, 1, 0]


def test_the_curve_steps_up_where_concepts_join() -> None:
    steps = lay_out(early(), 15.0).sound_on.steps

    assert [(step.time_s, step.names) for step in steps] == [
        (0.9, ("free", "vaccination")),
        (2.5, ("1 December",)),
        (4.2, ("every clinic",)),
    ]
    assert [step.coverage for step in steps] == pytest.approx([0.5, 0.8, 1.0])


def test_labels_of_steps_that_lie_close_do_not_cover_each_other() -> None:
    """Eight parts within a second and a half, each worth an eighth."""
    video = early()
    concepts = tuple(replace(FREE, name=f"part number {number}", weight=1 / 8) for number in range(8))
    matches = tuple(
        replace(video.capture.matches[0], concept=concept, captured_at_s=1.0 + 0.2 * number)
        for number, concept in enumerate(concepts)
    )
    message = replace(video.capture.message, concepts=concepts)
    video = replace(video, capture=replace(video.capture, message=message, matches=matches))

    labels = [step.label for step in lay_out(video, 15.0).sound_on.steps if step.label]

    assert len(labels) > 1
    assert not any(one.overlaps(other) for one, other in combinations(labels, 2))


def test_the_muted_curve_leaves_out_what_is_only_spoken() -> None:
    assert lay_out(late(), 15.0).sound_off.steps == ()


def test_a_channel_that_was_not_read_has_no_lane() -> None:
    assert [lane.channel for lane in lay_out(unknown(), 15.0).lanes] == [Channel.SCREEN]


def test_blocks_of_a_lane_never_overlap() -> None:
    for make in (early, contradicted, hostile):
        for lane in lay_out(make(), 15.0).lanes:
            for one in lane.blocks:
                for other in lane.blocks:
                    apart = one.x + one.width <= other.x + 0.2 or other.x + other.width <= one.x + 0.2
                    assert one is other or one.y != other.y or apart


def test_texts_that_find_no_room_are_counted() -> None:
    events = tuple(TextEvent(f"text {number}", 0.0, 15.0) for number in range(8))
    video = early()
    video = replace(video, evidence=replace(video.evidence, screen_text=events))

    lane = lay_out(video, 15.0).lanes[1]

    assert (len(lane.blocks), lane.hidden) == (5, 3)


def test_blocks_that_carry_the_message_and_that_speak_against_it_are_told_apart() -> None:
    blocks = {block.text: block for lane in lay_out(contradicted(), 15.0).lanes for block in lane.blocks}

    assert blocks["Vaksin gratis untuk semua!"].carries
    assert not blocks["Vaksin gratis untuk semua!"].against
    assert blocks["MULAI 2 DESEMBER DI SEMUA PUSKESMAS"].against
    assert blocks["Tidak perlu bayar."].against


@pytest.mark.parametrize(
    ("quote", "text", "expected"),
    [
        ("starts 1 Dec", "FREE VACCINATION\nstarts 1 Dec", True),
        ("PASTI SAMPAI", "PASTISAMPAI", True),
        ("free vaccination at every clinic", "At every clinic", True),
        ("starts 1 Dec", "CITY HEALTH", False),
        ("at the market today now", "at home", False),
        ("", "anything", False),
        ("!!!", "???", False),
    ],
)
def test_a_quote_belongs_to_texts_with_its_words(quote: str, text: str, expected: bool) -> None:
    assert touches(Spot(Channel.SCREEN, quote, 0.0, 2.0), Channel.SCREEN, text, 1.0, 3.0) is expected


def test_a_quote_belongs_to_texts_of_its_time_and_channel() -> None:
    spot = Spot(Channel.SCREEN, "free", 2.0, 3.0)

    assert not touches(spot, Channel.SCREEN, "free", 3.5, 4.0)
    assert not touches(spot, Channel.SCREEN, "free", 0.0, 1.5)
    assert not touches(spot, Channel.SPEECH, "free", 2.0, 3.0)


def test_the_box_of_a_moving_text_is_where_it_was_last_seen() -> None:
    first, second = Box(0.0, 0.0, 0.5, 0.1), Box(0.5, 0.0, 1.0, 0.1)
    event = TextEvent("x", 0.0, 4.0, first, path=(TimedBox(0.0, first), TimedBox(2.0, second)))

    assert [box_at(event, time_s) for time_s in (0.0, 1.9, 2.0, 4.0)] == [first, first, second, second]


def test_long_words_are_cut_to_their_block() -> None:
    video = early()
    events = (
        TextEvent("Supercalifragilistic expialidocious", 0.0, 0.6),
        TextEvent("漢字漢字漢字漢字漢字", 1.0, 2.0),
    )
    video = replace(video, evidence=replace(video.evidence, screen_text=events))

    latin, wide = lay_out(video, 15.0).lanes[1].blocks

    assert latin.lines[0].endswith("…")
    assert len(wide.lines[0]) < 6
