"""What a value comes to by another that corrects it."""

import pytest

from hookcheck.core.senses.amending import amended
from hookcheck.core.values import compare, find_values


@pytest.mark.parametrize(
    ("gone", "instead", "after"),
    [
        ("31 January", "March 3", "3 March"),
        ("31 January", "October", "31 October"),
        ("14 November", "the 15th", "15 November"),
        ("Saturday 14 November", "Tuesday", "Tuesday 14 November"),
        ("8 am", "nine", "9 am"),
        ("nine in the morning", "ten", "10 am"),
        ("noon", "three", "3 o'clock"),
        ("£30", "70", "£70"),
        ("45 minutes", "85", "85 minutes"),
        ("seventy million", "80", "80 million"),
        ("over 45s", "50", "over 50s"),
        ("3-2", "4", "4-2"),
        ("Monday to Wednesday", "Thursday", "Monday to Thursday"),
        ("Rp49 ribu", "69", "Rp69.000"),
        ("jam sembilan", "sepuluh", "jam 10"),
        ("12 gram", "19", "19 gram"),
    ],
)
def test_a_piece_takes_the_place_of_its_like(gone: str, instead: str, after: str) -> None:
    (before,), (piece,), (wanted,) = find_values(gone), find_values(instead), find_values(after)
    assert any(compare(wanted, one).agrees for one in amended(before, piece))


@pytest.mark.parametrize(
    ("gone", "instead"),
    [
        ("8 am", "£9"),
        ("£6", "two hours"),
        ("31 January", "Friday"),
        ("Friday", "12"),
        ("31 July", "31"),
        ("8 am", "eight o'clock"),
    ],
)
def test_what_is_of_another_kind_or_the_same_corrects_nothing(gone: str, instead: str) -> None:
    (before,), (piece,) = find_values(gone), find_values(instead)
    assert amended(before, piece) == ()
