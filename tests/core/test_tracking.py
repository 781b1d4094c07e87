from hookcheck.core.evidence import Box, TimedBox
from hookcheck.core.tracking import LineTrack, join_tracks
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
