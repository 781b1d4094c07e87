"""Whether a video takes back a name that it gave."""

import pytest

from hookcheck.core.finds.clash import ClashKind
from tests.core.judging import clash_kinds


@pytest.mark.parametrize(
    ("message", "said"),
    [
        (
            "Keeper Jonas Wirth misses the cup",
            "wirth misses the cup, keeper wirth | not jonas | it's his brother paul",
        ),
        (
            "The parade starts at Calder Square",
            "the parade starts at calder square? so the flyer says | not calder | holt square",
        ),
        ("Kiper Bagas Pratama absen di final", "kiper pratama absen di final | bukan bagas | adiknya, Dimas"),
    ],
)
def test_a_name_that_is_taken_back_clashes(message: str, said: str) -> None:
    assert ClashKind.ANOTHER in clash_kinds(message, said)


@pytest.mark.parametrize(
    ("message", "said"),
    [
        ("Ostrava beats Nimbus in the final", "the final | it's ostrava, not nimbus | ostrava beats them"),
        ("Keeper Jonas Wirth misses the cup", "keeper jonas wirth misses the cup | not his brother paul"),
        (
            "Keeper Jonas Wirth misses the cup",
            "jonas wirth misses the cup | not jonas wirth the singer, the keeper",
        ),
        ("Keeper Jonas Wirth misses the cup", "who misses the cup, not paul | keeper jonas wirth"),
        ("Kiper Bagas Pratama absen di final", "bukan Dimas | kiper bagas pratama yang absen di final"),
    ],
)
def test_a_name_that_stands_against_another_does_not(message: str, said: str) -> None:
    assert ClashKind.ANOTHER not in clash_kinds(message, said)
