"""How a video tells what was found of a message: through which channels, to whom, and with what else."""

import pytest

from hookcheck.core.capture import findings_in
from hookcheck.core.message import parse_message
from hookcheck.core.weights.telling import Telling, telling
from tests.core.judging import SETTINGS, evidence

MESSAGE = "Flu shots are free on Friday"


def told(said: str = "", shown: str = "", message: str = MESSAGE) -> Telling:
    """How *message* is told by phrases and texts with "|" between them, one every two seconds."""
    phrases, texts = (
        [(text, 1.0 + 2.0 * n) for n, text in enumerate(one.split("|")) if text] for one in (said, shown)
    )
    given = evidence(said=phrases, shown=texts)
    return telling(findings_in(parse_message(message), given, 15.0, SETTINGS))


def test_what_one_channel_leaves_to_the_other() -> None:
    split = told("flu shots are free", "Friday").complementing
    assert split > 0
    assert told("flu shots are free", "free flu shots").complementing == 0
    assert told("flu shots are free on Friday", "Friday").complementing == 0
    assert told("flu shots are free", "shots on Friday").complementing == pytest.approx(split)


def test_what_both_tell_counts_where_something_is_missing() -> None:
    most, little = (told("flu shots are free", shown).mirrored for shown in ("free flu shots", "free"))
    assert most > little > 0
    assert told("flu shots are free").mirrored == 0
    assert told("flu shots are free on Friday", "free flu shots").mirrored == 0


@pytest.mark.parametrize(
    ("said", "share"),
    [
        ("flu shots are free", 0.0),
        ("your flu shots are free", 0.25),
        ("bring your children|flu shots are free", 0.5),
        ("jangan lupa|kamu bisa suntik flu gratis", 0.75),
        ("if you can|come for flu shots", 1.0),
    ],
)
def test_ways_of_speaking_to_the_viewer(said: str, share: float) -> None:
    assert told(said).addressing == share


def test_words_of_the_message_address_nobody() -> None:
    assert told("you can come", message="You can come on Friday").addressing == 0


@pytest.mark.parametrize(
    ("said", "topic"),
    [
        ("flu shots are free", 0.0),
        ("let's talk about flu shots", 1.0),
        ("kita bahas suntik flu", 1.0),
    ],
)
def test_speaking_of_a_subject(said: str, topic: float) -> None:
    assert told(said).topic == topic


def test_other_values_among_what_was_found() -> None:
    assert told("flu shots are free on Friday|ten years|thirty miles").values_amid == 0
    one = told("flu shots|ten years on|are free on Friday").values_amid
    two = told("flu shots|ten years on|thirty miles|are free on Friday").values_amid
    assert 0 < one < two <= 1


def test_values_and_negations() -> None:
    assert (
        told("flu shots are free on Friday").values_told
        < told("flu shots are free on Friday at 9").values_told
    )
    assert told("flu shots are free on Friday|not on Monday").negated_amid == 0
    assert told("flu shots|no it's not Monday|are free on Friday").negated_amid > 0


def test_how_much_goes_on_after_the_message() -> None:
    last = told("so they say|flu shots are free on Friday").goes_on
    first = told("flu shots are free on Friday|so they say").goes_on
    assert last == 0 < first < told("flu shots are free on Friday|so they say|to all who ask").goes_on


def test_how_compactly_all_is_told() -> None:
    outright = told("free flu shots on Friday").compact
    assert outright > told("flu shots so my neighbour tells me are free on Friday").compact > 0
    assert told("free flu shots").compact == 0


@pytest.mark.parametrize(
    "said",
    [
        "flu shots at no cost on Friday",
        "are flu shots free on Friday?",
        "flu shots free|they say",
        "no flu shots",
    ],
)
def test_other_words_or_a_question_state_nothing_outright(said: str) -> None:
    assert told(said).outright == 0


def test_how_purely_it_is_stated_outright() -> None:
    pure = told("so listen|flu shots are free on Friday|see you").outright
    assert 1 >= pure > told("flu shots so my neighbour tells me are free on Friday").outright > 0
    assert told("bring your children", "FLU SHOTS ARE FREE ON FRIDAY").outright == pure


def test_over_how_many_sentences_it_is_told() -> None:
    assert told("Flu shots are free on Friday.").wide == 0
    assert (
        told("Flu shots.|They are free.|Friday it is.").wide > told("Flu shots are free.|On Friday.").wide > 0
    )


def test_what_both_tell() -> None:
    assert told("flu shots are free on Friday").told_twice == 0
    assert told("flu shots are free on Friday", "flu shots").told_twice > 0


def test_other_words_side_by_side_and_in_another_order() -> None:
    assert told("flu shots are free on Friday").neighbouring == 0
    reworded = told("flu jabs at no cost on Friday").neighbouring
    assert reworded > told("flu jabs|so they say to us|at no cost|or is it all true|on Friday").neighbouring
    assert told("flu shots are free on Friday").other_order == 0
    assert told("on Friday it's free to get flu shots").other_order > 0
    assert told("free flu shots").other_order == 0


def test_nothing_found_is_told_in_no_way() -> None:
    nothing = told("the goat eats grass")
    assert nothing == Telling()
