"""The part of a day, told by the hour."""

import pytest

from hookcheck.core.finds.clash import ClashKind
from tests.core.judging import findings


def _told(message: str, said: str) -> tuple[bool, list[str]]:
    """Whether the part of the day that *message* ends with is found, and what speaks against it."""
    found = findings(message, said)
    last = len(found.message.concepts) - 1
    against = [one.quote for one in found.clashes if one.concept == last and one.kind is ClashKind.VALUE]
    return bool(found.of_concept[last]), against


@pytest.mark.parametrize(
    ("message", "said"),
    [
        ("Donor darah Kamis pagi", "donor darahnya Kamis|jam delapan"),
        ("Donor darah Kamis pagi", "donor darahnya Kamis jam 8 pagi"),
        ("Donor darah Kamis pagi", "donor darahnya Kamis|dari jam tujuh sampai jam empat sore"),
        ("Lomba baca puisi Sabtu malam", "lomba baca puisi Sabtu|pukul 19.30"),
        ("Choir practice on Tuesday evening", "choir practice is Tuesday|at half past six"),
        ("Choir practice on 3 May afternoon", "choir practice|at two pm on 3 May"),
    ],
)
def test_an_hour_inside_tells_the_part_of_the_day(message: str, said: str) -> None:
    assert _told(message, said) == (True, [])


@pytest.mark.parametrize(
    ("message", "said", "other"),
    [
        ("Donor darah Kamis pagi", "donor darahnya Kamis jam tiga sore", "jam tiga sore"),
        ("Lomba baca puisi Sabtu malam", "lomba baca puisi Sabtu|pukul 09.00", "pukul 09.00"),
        ("Choir practice on Tuesday evening", "choir practice is Tuesday|at ten am", "ten am"),
    ],
)
def test_an_hour_outside_contradicts_it(message: str, said: str, other: str) -> None:
    assert _told(message, said) == (False, [other])


@pytest.mark.parametrize(
    ("message", "said"),
    [
        ("Donor darah Kamis pagi", "donor darahnya Kamis|kantor tutup jam empat sore"),
        ("Donor darah Kamis pagi", "donor darahnya Kamis|habis itu makan gratis|pulang jam tiga sore"),
        ("Donor darah Kamis pagi", "donor darahnya Rabu jam tiga sore"),
        ("Choir practice on Tuesday evening", "choir practice is Tuesday|we finish by ten am"),
    ],
)
def test_the_hour_of_something_else_tells_nothing_of_it(message: str, said: str) -> None:
    assert _told(message, said) == (False, [])
