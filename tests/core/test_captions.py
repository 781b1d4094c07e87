"""What is said, read in captions."""

from dataclasses import replace

import pytest

from hookcheck.core.capture import find_capture
from hookcheck.core.evidence import Caption, Channel, Evidence
from hookcheck.core.message import parse_message
from tests.core.judging import SETTINGS, evidence

TOLD = pytest.mark.parametrize(
    ("message", "told"),
    [
        ("Hollin Farm milk, now in glass bottles", "this is hollin farm milk | and it's bottled right there"),
        (
            "Kingsway station gets step-free access in December",
            "in December Kingsway station | gets a new roof",
        ),
        ("Free flu shots start on Monday", "flu shots are free | they start | on Monday"),
        ("Masuk gratis mulai 1 Desember", "mulai satu desember | kamu masuk gratis"),
        ("Parkir di stasiun kini gratis", "siapa bilang | parkir di stasiun gratis | itu hoaks"),
    ],
)


def as_captions(spoken: Evidence) -> Evidence:
    """The same words in a caption file, with nothing to be heard."""
    captions = tuple(Caption(phrase.text, phrase.start_s, phrase.end_s) for phrase in spoken.speech)
    return replace(spoken, speech=(), captions=captions, channels_read=(Channel.CAPTIONS, Channel.SCREEN))


def heard(told: str) -> Evidence:
    return evidence(said=[(text, 2.0 + 2.0 * n) for n, text in enumerate(told.split("|"))])


@TOLD
def test_captions_are_judged_as_the_speech_that_they_write_down(message: str, told: str) -> None:
    spoken = heard(told)
    by_ear, by_eye = (
        find_capture(parse_message(message), one, SETTINGS).confidence
        for one in (spoken, as_captions(spoken))
    )

    assert by_eye == pytest.approx(by_ear)
