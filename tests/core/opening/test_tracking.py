from dataclasses import replace

from hookcheck.core.evidence import Box, TimedBox
from hookcheck.core.opening.tracking import LineTrack, join_tracks, without_fragments
from hookcheck.settings import TrackingSettings


def track(
    text: str,
    start_s: float,
    end_s: float,
    left: float = 0.2,
    right: float = 0.8,
    top: float = 0.5,
    confidence: float = 0.95,
) -> LineTrack:
    box = Box(left, top, right, top + 0.04)
    return LineTrack(text, confidence, start_s, end_s, (TimedBox(start_s, box),), height=0.04)


def joined(*tracks: LineTrack) -> list[tuple[str, float, float]]:
    return [(line.text, line.start_s, line.end_s) for line in join_tracks(tracks, TrackingSettings())]


def test_a_text_read_twice_in_the_same_place_was_shown_once() -> None:
    assert joined(
        track("Free delivery", 0, 1, confidence=0.7), track("Free deliverv", 1, 2, confidence=0.6)
    ) == [("Free delivery", 0, 2)]


def test_a_text_shown_again_later_is_another_one() -> None:
    assert len(joined(track("Free delivery", 0, 1), track("Free delivery", 3, 4))) == 2


def test_the_same_text_elsewhere_is_another_one() -> None:
    assert len(joined(track("Sale", 0, 1), track("Sale", 1, 2, top=0.8))) == 2


def test_typed_letters_become_one_growing_text_with_the_time_of_each_piece() -> None:
    (line,) = join_tracks(
        [
            track("Gra", 0, 0.2, right=0.3),
            track("Gratis on", 0.2, 0.4, right=0.5),
            track("Gratis ongkir", 0.4, 2),
        ],
        TrackingSettings(),
    )

    assert (line.text, line.start_s, line.end_s) == ("Gratis ongkir", 0, 2)
    assert [(part.text, part.start_s) for part in line.parts] == [
        ("Gra", 0),
        ("Gratis on", 0.2),
        ("Gratis ongkir", 0.4),
    ]


def test_another_text_in_the_same_place_is_another_one() -> None:
    assert len(joined(track("Free delivery", 0, 1), track("Only this week", 1, 2))) == 2


def test_a_text_that_grows_is_one_though_its_beginning_is_still_there() -> None:
    assert joined(track("Registration", 0, 2, right=0.5), track("Registration closes", 1.7, 3)) == [
        ("Registration closes", 0, 3)
    ]


def test_a_running_clock_is_one_text_and_known_for_it() -> None:
    (clock,) = join_tracks(
        [track("00:00:00:06", 0, 0.3), track("00:00:00:12", 0.3, 2), track("00:00:02:01", 2, 3)],
        TrackingSettings(),
    )

    assert (clock.text, clock.start_s, clock.end_s) == ("00:00:00:06", 0, 3)
    assert clock.scene_reason == "running timecode"


def test_a_time_that_stands_still_is_no_running_clock() -> None:
    (time,) = join_tracks([track("19:30", 0, 1), track("19:30", 1, 2)], TrackingSettings())

    assert time.scene_reason == ""


def test_a_piece_of_a_line_read_on_its_own_is_left_out() -> None:
    whole, piece = track("Only this weekend", 0, 2), track("Only this W", 0.4, 1.9, right=0.6)
    elsewhere = track("Only this W", 0.4, 1.9, top=0.1)

    assert without_fragments([whole, piece, elsewhere], TrackingSettings()) == (whole, elsewhere)


def test_of_two_readings_of_one_line_the_surer_stays() -> None:
    sure, unsure = track("21 June", 0, 2, confidence=0.99), track("21 June", 0, 2, left=0.1, confidence=0.9)

    assert without_fragments([unsure, sure], TrackingSettings()) == (sure,)


def sure(text: str, start_s: float, end_s: float) -> LineTrack:
    letters = sum(character.isalnum() for character in text)
    return replace(track(text, start_s, end_s, confidence=0.99), letters_sure=(0.99,) * letters)


def test_two_sure_readings_with_another_digit_are_two_texts() -> None:
    lines = join_tracks([sure("Now 50% off", 0, 1), sure("Now 60% off", 1, 2)], TrackingSettings())

    assert [line.text for line in lines] == ["Now 50% off", "Now 60% off"]


def test_two_sure_readings_with_another_word_are_two_texts() -> None:
    lines = join_tracks(
        [sure("it was the best of times", 0, 1), sure("it was the worst of times", 1, 2)], TrackingSettings()
    )

    assert len(lines) == 2


def test_a_last_short_word_is_growth_and_no_slip() -> None:
    (line,) = join_tracks(
        [track("Bring your own", 0, 1, confidence=0.99), track("Bring your own cup", 1, 2)],
        TrackingSettings(),
    )

    assert line.text == "Bring your own cup"
    assert [part.start_s for part in line.parts] == [0, 1]


def test_a_text_that_scrolls_on_over_a_gap_is_one() -> None:
    rising = [TimedBox(step / 10, Box(0.2, 0.9 - 0.03 * step, 0.8, 0.94 - 0.03 * step)) for step in range(8)]
    before = replace(track("Camera by Ana", 0, 0.3), path=tuple(rising[:4]))
    after = replace(track("Camera by Ana", 0.5, 0.7), path=tuple(rising[5:]))

    assert len(join_tracks([before, after], TrackingSettings())) == 1
