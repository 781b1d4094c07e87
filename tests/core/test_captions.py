"""What is said, read in captions of a file or in such as are burned into the picture."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from hookcheck.core.capture import find_capture
from hookcheck.core.evidence import Caption, Channel, Evidence, TextEvent, TimedText
from hookcheck.core.message import parse_message
from hookcheck.core.opening.caption_phrases import caption_phrases
from hookcheck.core.opening.taken_in import taken_in
from tests.core.judging import SETTINGS, evidence

TOLD = pytest.mark.parametrize(
    ("message", "told"),
    [
        ("Hollin Farm milk, now in glass bottles", "hollin farm milk | is bottled | right there"),
        ("Brindle Hall gets a lift in December", "in December Brindle Hall | gets a new | roof on top"),
        ("Free flu shots start on Monday", "flu shots are free | they start | on Monday"),
        ("Dogs must be on a lead at Fenby Beach", "here at Fenby Beach | keep your dog | on the lead please"),
        ("Masuk gratis mulai 1 Desember", "mulai satu desember | kamu masuk | gratis semuanya"),
        ("Parkir di stasiun kini gratis", "siapa bilang | parkir di stasiun gratis | itu hoaks"),
    ],
)


def heard(told: str) -> Evidence:
    return evidence(said=[(text.strip(), 2.0 + 2.0 * n) for n, text in enumerate(told.split("|"))])


def as_captions(spoken: Evidence) -> Evidence:
    """The same words in a caption file, with nothing to be heard."""
    captions = tuple(Caption(phrase.text, phrase.start_s, phrase.end_s) for phrase in spoken.speech)
    return replace(spoken, speech=(), captions=captions, channels_read=(Channel.CAPTIONS, Channel.SCREEN))


def with_captions(spoken: Evidence) -> Evidence:
    """The same words on screen too, while they are said."""
    texts = (TextEvent(phrase.text, phrase.start_s, phrase.end_s) for phrase in spoken.speech)
    return replace(spoken, screen_text=(*spoken.screen_text, *texts))


def confidence(message: str, given: Evidence) -> float:
    return find_capture(parse_message(message), given, SETTINGS).confidence


def read_in(given: Evidence, channel: Channel) -> list[str]:
    return [unit.text for one, units in taken_in(given, 15.0, SETTINGS) if one is channel for unit in units]


def phrases_of(*captions: tuple[str, float, float]) -> list[str]:
    timed = [Caption(text, start_s, end_s) for text, start_s, end_s in captions]
    return [phrase.text for phrase in caption_phrases(timed, 15.0, SETTINGS)]


@TOLD
def test_captions_are_judged_as_the_speech_that_they_write_down(message: str, told: str) -> None:
    spoken = heard(told)

    assert confidence(message, as_captions(spoken)) == pytest.approx(confidence(message, spoken))


@TOLD
def test_captions_burned_in_leave_what_is_said_as_it_is(message: str, told: str) -> None:
    spoken = heard(told)

    assert confidence(message, with_captions(spoken)) == pytest.approx(confidence(message, spoken))


def test_burned_in_captions_are_reported_as_text_on_screen() -> None:
    shown = with_captions(heard("flu shots are free | they start | on Monday"))

    capture = find_capture(parse_message("Free flu shots start on Monday"), shown, SETTINGS)

    assert {match.channel for match in capture.matches} == {Channel.SPEECH, Channel.SCREEN}


def test_a_name_that_was_misheard_may_be_read() -> None:
    spoken = heard("you get on in draw head a | and get off in Cork | one bus the whole way")
    texts = ["You get on in Drogheda", "and get off in Cork", "one bus the whole way"]
    captions = tuple(
        TextEvent(text, phrase.start_s, phrase.end_s)
        for text, phrase in zip(texts, spoken.speech, strict=True)
    )
    message = "One bus goes the whole way from Drogheda to Cork"

    assert confidence(message, replace(spoken, screen_text=captions)) > confidence(message, spoken)


@pytest.mark.parametrize(
    "texts",
    [
        ["Free flu shots", "Mondays", "NHS Haverleigh"],
        ["flu shots are free", "BRING YOUR CARD", "@haverleigh"],
    ],
    ids=["headlines", "one phrase of three"],
)
def test_other_texts_stay_on_screen(texts: Sequence[str]) -> None:
    spoken = heard("flu shots are free | they start at every clinic | on Monday morning")
    shown = tuple(
        TextEvent(text, phrase.start_s, phrase.end_s)
        for text, phrase in zip(texts, spoken.speech, strict=True)
    )

    assert read_in(replace(spoken, screen_text=shown), Channel.SCREEN) == texts


def test_a_headline_that_stays_is_no_caption_though_it_is_read_out() -> None:
    spoken = heard("free flu shots | every Monday | at the library")
    stays = TextEvent("Free flu shots every Monday", 0.0, 15.0)

    assert read_in(replace(with_captions(spoken), screen_text=(stays,)), Channel.SCREEN) == [stays.text]


def test_a_headline_that_differs_from_what_is_said_contradicts_it() -> None:
    spoken = replace(
        heard("the market opens at six"), screen_text=(TextEvent("The market opens at 7", 1.0, 4.0),)
    )

    assert read_in(spoken, Channel.SCREEN) == ["The market opens at 7"]


@TOLD
def test_captions_are_known_by_their_pace_where_nothing_was_heard(message: str, told: str) -> None:
    spoken = heard(f"{told} | and so we went home | to have our tea")
    unheard = replace(with_captions(spoken), speech=())

    assert read_in(unheard, Channel.SCREEN) == []
    assert confidence(message, unheard) == pytest.approx(confidence(message, spoken))


def test_slides_stay_longer_than_words_take_to_be_said() -> None:
    slides = ["See this pretty bug?", "It kills grapevines.", "Step on it.", "Then tell us where you saw it."]
    given = evidence(shown=[(text, 3.0 * n) for n, text in enumerate(slides)])

    assert read_in(given, Channel.SCREEN) == slides


def test_captions_of_two_lines_are_captions() -> None:
    spoken = heard("free flu shots | every Monday | at the library")
    two, one = (TextEvent("free flu shots\nevery Monday", 1.0, 4.0), TextEvent("at the library", 5.0, 6.0))

    assert read_in(replace(spoken, screen_text=(two, one)), Channel.SCREEN) == []


def test_words_shown_one_after_another_are_read_in_phrases() -> None:
    words = ["from", "Monday", "flu", "shots", "are", "free", "for", "everyone", "over", "sixty", "five"]
    pieces = tuple(TimedText(word, 1.0 + 0.4 * n) for n, word in enumerate(words))
    caption = TextEvent(" ".join(words), 1.0, 5.4, parts=pieces)
    spoken = heard("from Monday flu shots | are free for everyone | over sixty five")
    more = (TextEvent("bring your card", 7.0, 8.0), TextEvent("see you there", 9.0, 10.0))
    said = evidence(said=[("bring your card", 8.0), ("see you there", 10.0)]).speech

    shown = replace(spoken, speech=(*spoken.speech[:3], *said), screen_text=(caption, *more))

    read = read_in(shown, Channel.CAPTIONS)
    assert " ".join(read[:-2]) == " ".join(words)
    assert len(read) > 3


@pytest.mark.parametrize(
    ("captions", "phrases"),
    [
        (
            [("flu shots are free", 0, 2), ("flu shots are free\nthey start on Monday", 2, 4)],
            ["flu shots are free", "they start on Monday"],
        ),
        (
            [("one line here\nand a second", 0, 2), ("and a second\nthen a third", 2, 4)],
            ["one line here and a second", "then a third"],
        ),
        (
            [("flu", 0, 0.5), ("flu shots", 0.5, 1), ("flu shots are free", 1, 2)],
            ["flu shots are free"],
        ),
        ([("No no no", 0, 1), ("no swimming here today", 3, 4)], ["No no no", "no swimming here today"]),
        ([("Free.", 0, 1), ("Free for all of you", 4, 5)], ["Free.", "Free for all of you"]),
    ],
    ids=["keeps the line before", "rolls up", "grows", "says a word again", "says it again later"],
)
def test_what_a_caption_keeps_showing_is_read_once(
    captions: Sequence[tuple[str, float, float]], phrases: list[str]
) -> None:
    assert phrases_of(*captions) == phrases


def test_a_long_caption_is_read_sentence_by_sentence() -> None:
    captions = [("Flu shots are free. They start on Monday at every clinic in town.", 1.0, 5.0)]

    assert phrases_of(*captions)[0] == "Flu shots are free."


def test_captions_that_leave_out_the_other_day_do_not_clear_the_voice_of_it() -> None:
    spoken = heard("free pottery class for beginners | at Fenby Hall | every Tuesday at six")
    shown = (
        TextEvent("free pottery class for beginners", 1.0, 2.0),
        TextEvent("at Fenby Hall", 3.0, 4.0),
    )
    message = parse_message("Free pottery class at Fenby Hall every Monday")

    capture = find_capture(message, replace(spoken, screen_text=shown), SETTINGS)

    assert [clash.video_says for clash in capture.contradictions] == ["every Tuesday"]
