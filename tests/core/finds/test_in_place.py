"""What stands between the neighbours of a word is that word, if it sounds like it; else it may be another."""

import pytest

from hookcheck.core.verdict import Outcome
from tests.core.judging import evidence, findings, look


def _found(message: str, heard: str) -> set[str]:
    found = findings(message, heard)
    return {one.name for one, finds in zip(found.message.concepts, found.of_concept, strict=True) if finds}


@pytest.mark.parametrize(
    ("message", "heard", "name"),
    [
        ("The Llanfair bridge is open again", "The land fairbridge is open again.", "Llanfair"),
        ("Vaccination bus at Tansley Square", "vaccination bus at tensely square", "Tansley Square"),
        ("The final will be played in Dorsley", "The final will be played endorsely.", "Dorsley"),
        ("Hens lay more eggs in summer", "fansley more eggs in summer", "Hens"),
        ("Do not drink wine while taking Dolofen", "do not drink wine|while taking gobble of in", "Dolofen"),
        ("No buses between Leeds and Aldport", "no buses between leads and Aldport", "Leeds"),
        ("The Ryde ferry is cancelled", "the ride ferry is cancelled", "Ryde"),
        (
            "Bin collections in Aldport are late",
            "so bin collections in all port|are late everyone",
            "Aldport",
        ),
    ],
)
def test_a_word_misheard_between_its_neighbours_is_heard(message: str, heard: str, name: str) -> None:
    assert name in _found(message, heard)


@pytest.mark.parametrize(
    ("message", "heard", "name"),
    [
        ("Barnby United sign striker Leo Varga", "Barnby United release striker Leo Varga.", "sign"),
        ("The women's final is at Tarn Arena", "The men's final is at Tarn Arena.", "women's"),
        ("The bakery in Aldport has reopened", "The bakery in Thornby has reopened.", "Aldport"),
        ("Park inside the stadium for free", "Park outside the stadium for free.", "inside"),
        ("No buses between Leeds and Aldport", "no buses between Lees and Aldport", "Leeds"),
        ("No buses between Leeds and Aldport", "no buses between needs and Aldport", "Leeds"),
    ],
)
def test_what_does_not_sound_like_it_is_not(message: str, heard: str, name: str) -> None:
    assert name not in _found(message, heard)


def test_what_is_written_was_not_misheard() -> None:
    message = "Hens lay more eggs in summer"
    shown = evidence(shown=[("FANSLEY MORE EGGS IN SUMMER", 1.0)])

    assert all(one.concept.name != "Hens" for one in look(message, shown)[0].matches)


@pytest.mark.parametrize(
    ("message", "told"),
    [
        ("Larkhill Motors is closing in June", "Larkhill Motors is moving in June."),
        ("Larkhill Motors checks brakes for free", "larkhill motors checks engines for free"),
        ("Polisi menutup pasar Kemuning besok", "polisi membersihkan pasar kemuning besok"),
    ],
)
def test_a_message_with_another_word_in_it_does_not_come_across(message: str, told: str) -> None:
    assert look(message, evidence(said=[(told, 3.0)]))[1].outcome is not Outcome.EARLY


@pytest.mark.parametrize(
    ("message", "told"),
    [
        ("Larkhill Motors is closing in June", "Larkhill Motors is shutting down in June."),
        ("Larkhill Motors checks tyres for free", "larkhill motors inspects tyres for free"),
        ("Polisi menutup pasar Kemuning besok", "polisi nutup pasar kemuning besok"),
    ],
)
def test_one_with_another_word_for_the_same_does(message: str, told: str) -> None:
    assert look(message, evidence(said=[(told, 3.0)]))[1].outcome is Outcome.EARLY
