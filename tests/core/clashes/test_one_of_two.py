"""Whether a video tells of one alone what a message tells of two; phrases with "|" between them."""

import pytest

from hookcheck.core.finds.clash import ClashKind
from hookcheck.core.weights.weighing import is_captured
from tests.core.judging import clash_kinds, findings

RIDES = "Students and pensioners ride free on Sundays"
PETS = "Dogs and cats get free vaccinations this week"
BONUS = "Perawat dan sopir ambulans dapat bonus bulan Mei"
GLASS = "Kaca dan kertas masuk tong biru"


@pytest.mark.parametrize(
    ("message", "said"),
    [
        (RIDES, "Students ride free on Sundays. Pensioners do not."),
        (RIDES, "Students ride free on Sundays, but not pensioners"),
        (RIDES, "Students ride free on Sundays. Pensioners are exempt."),
        (RIDES, "unlike pensioners students|ride free on Sundays"),
        (RIDES, "students ride free on Sundays|sorry pensioners"),
        (RIDES, "Only students ride free on Sundays"),
        (RIDES, "Students or pensioners ride free on Sundays, but not both"),
        (PETS, "Dogs get free vaccinations this week. Cats aren't part of it."),
        (PETS, "dogs get free vaccinations this week|cats will have to wait"),
        (BONUS, "perawat dapat bonus bulan Mei|sopir ambulans tidak"),
        (BONUS, "Perawat dapat bonus bulan Mei, kecuali sopir ambulans"),
        (GLASS, "Kaca masuk tong biru. Kertas nggak ikut."),
        (GLASS, "yang masuk tong biru cuma kaca"),
        (GLASS, "yang masuk tong biru kaca doang"),
        (BONUS, "bonus bulan Mei cuma buat perawat"),
        (GLASS, "Beda sama kertas, kaca masuk tong biru"),
    ],
)
def test_one_is_left_out(message: str, said: str) -> None:
    """What the other one gets is not told of both."""
    assert ClashKind.SCOPE in clash_kinds(message, said)
    assert not is_captured(findings(message, said))


@pytest.mark.parametrize(
    ("message", "said"),
    [
        (RIDES, "Both pensioners and students ride free on Sundays"),
        (RIDES, "Students ride free on Sundays, and so do pensioners"),
        (RIDES, "It's not just students, pensioners ride free on Sundays too"),
        (RIDES, "Not only students but also pensioners ride free on Sundays"),
        (RIDES, "Students and pensioners ride free on Sundays. Everyone else does not."),
        (PETS, "dogs and cats get free vaccinations|this week sorry rabbits"),
        (BONUS, "Bukan cuma perawat, sopir ambulans juga dapat bonus bulan Mei"),
        (BONUS, "Baik perawat maupun sopir ambulans dapat bonus bulan Mei"),
        (GLASS, "kaca sama kertas masuk tong biru|plastik nggak"),
    ],
)
def test_both_are_told(message: str, said: str) -> None:
    """In whatever order, and whoever else is left out."""
    assert ClashKind.SCOPE not in clash_kinds(message, said)
    assert is_captured(findings(message, said))
