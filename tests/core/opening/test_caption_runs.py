"""Captions shown word by word."""

from hookcheck.core.evidence import Box, TextEvent, TimedText
from hookcheck.core.opening.caption_runs import join_runs
from hookcheck.settings import CaptionRunSettings

SETTINGS = CaptionRunSettings()
LOW = Box(0.3, 0.7, 0.7, 0.75)
HIGH = Box(0.3, 0.1, 0.7, 0.15)


def test_words_that_take_each_others_place_are_one_text() -> None:
    words = [
        TextEvent(word, 1.0 + 0.3 * n, 1.3 + 0.3 * n, LOW) for n, word in enumerate(["free", "on", "Monday"])
    ]

    (joined,) = join_runs([*words], SETTINGS)

    assert (joined.text, joined.start_s, joined.end_s) == ("free on Monday", 1.0, 1.9)
    assert joined.parts == (TimedText("free", 1.0), TimedText("on", 1.3), TimedText("Monday", 1.6))


def test_texts_in_other_places_pauses_and_long_texts_stay_apart() -> None:
    apart = (
        TextEvent("free", 1.0, 1.3, LOW),
        TextEvent("on", 1.3, 1.6, HIGH),
        TextEvent("Monday", 3.0, 3.3, LOW),
        TextEvent("a sentence of some length", 3.3, 5.0, LOW),
        TextEvent("end", 5.0, 6.0, LOW),
    )

    assert join_runs(apart, SETTINGS) == apart


def test_captions_that_stay_are_not_one_word_after_another() -> None:
    captions = tuple(
        TextEvent(text, 1.5 * n, 1.5 * (n + 1), LOW)
        for n, text in enumerate(["Free flu shots", "starting Monday", "at every clinic"])
    )

    assert join_runs(captions, SETTINGS) == captions
