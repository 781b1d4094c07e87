"""How concepts that are neighbours in a message stand to each other in a video."""

from hookcheck.core.capture import findings_in
from hookcheck.core.message import parse_message
from hookcheck.core.weights.neighbours import Neighbours, neighbours
from tests.core.judging import SETTINGS, evidence

MESSAGE = "Flu shots are free on Friday"


def told(said: str, shown: str = "") -> Neighbours:
    """How the parts of the message stand in *said*, phrases with "|" between them, and in *shown*."""
    phrases = [(text, 1.0 + 2.0 * n) for n, text in enumerate(said.split("|"))]
    given = evidence(said=phrases, shown=[(shown, 1.0)] if shown else [])
    return neighbours(findings_in(parse_message(MESSAGE), given, 15.0, SETTINGS))


def test_neighbours_that_stand_apart() -> None:
    close, far = (
        told("flu shots are free on Friday"),
        told("flu shots|my neighbour told me|are free on Friday"),
    )
    assert 0 >= close.apart > far.apart
    assert close.words_between == 0 < far.words_between <= 1


def test_neighbours_told_by_a_channel_each_are_neither_near_nor_far() -> None:
    near, parted = told("flu shots are free on Friday"), told("flu shots are free", "Friday")
    far = told("flu shots are free|so my dear old neighbour told me when we met at the shop|on Friday")
    assert near.apart > parted.apart > far.apart


def test_the_order_of_neighbours() -> None:
    assert told("flu shots are free on Friday").own_order == 1
    assert told("on Friday it's free to get flu shots").own_order < 1


def test_where_no_two_neighbours_are_told_there_is_nothing_to_tell() -> None:
    assert told("the goat eats grass") == told("Friday") == Neighbours()
