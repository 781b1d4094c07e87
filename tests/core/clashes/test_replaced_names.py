"""Whether a video puts another name in the place of the message's, or only tells them apart."""

import pytest

from hookcheck.core.finds.clash import ClashKind
from tests.core.judging import clash_kinds, findings

_RELAY = "The relay starts at Halvard Square at noon"
_PARK = "Parkir gratis di Pasar Wirosari setiap Senin"
_AWARD = "Ines Okonjo wins the harbour race"


@pytest.mark.parametrize(
    ("message", "said"),
    [
        (_RELAY, "the relay starts at halvard square at noon|sorry not halvard square brompton lane"),
        (_RELAY, "the relay starts at noon|it's kelby lane, not halvard square"),
        (_RELAY, "The relay starts at noon at Halvard Square.|It isn't Halvard Square, it's Kelby Lane."),
        (_RELAY, "the relay starts at halvard square at noon|sorry i said halvard square i meant mill lane"),
        (_RELAY, "the relay starts at halvard square at noon|i meant kelby lane"),
        (_AWARD, "Ines Okonjo wins the harbour race.|Sorry, not Okonjo, Fairley."),
        (_AWARD, "ines okonjo wins the harbour race|no wait it's fairley not okonjo"),
        (_PARK, "parkir gratis di pasar wirosari|setiap senin|eh salah bukan wirosari tapi bontang"),
        (_PARK, "Parkir gratis setiap Senin|Pasar Bontang ya, bukan Pasar Wirosari."),
        (_PARK, "Parkir gratis di Pasar Wirosari setiap Senin.|Ternyata bukan Wirosari, melainkan Bontang."),
        (_PARK, "parkir gratis di pasar wirosari setiap senin|maaf aku bilang wirosari maksudku mekarsari"),
        (
            "Denda parkir tidak berlaku di Wirosari",
            "denda parkir tidak berlaku di wirosari|bukan wirosari tapi bontang",
        ),
    ],
)
def test_a_name_that_is_put_in_the_place_of_the_own_clashes(message: str, said: str) -> None:
    assert ClashKind.ANOTHER in clash_kinds(message, said)


@pytest.mark.parametrize(
    ("message", "said"),
    [
        (_RELAY, "the relay starts at kelby lane|sorry, not kelby lane, halvard square|at noon"),
        (_RELAY, "the relay starts at halvard square, not kelby lane, at noon"),
        (_RELAY, "i said kelby lane, i meant halvard square|the relay starts there at noon"),
        (_RELAY, "the relay starts at halvard square at noon|not only halvard square, kelby lane joins too"),
        (_RELAY, "it's not kelby lane|it's halvard square|the relay starts at noon"),
        (_RELAY, "is it kelby lane, not halvard square? no|the relay starts at halvard square at noon"),
        (
            _RELAY,
            "kelby lane, not halvard square, hosted it last year|the relay starts at halvard square at noon",
        ),
        (_AWARD, "ines okonjo wins the harbour race|i mean wow"),
        (_PARK, "parkir gratis di pasar bontang|eh salah bukan bontang tapi pasar wirosari|setiap senin"),
        (_PARK, "parkir gratis di pasar wirosari setiap senin|bukan wirosari saja, bontang juga"),
        (_PARK, "parkir gratis setiap senin di pasar wirosari, maksudnya gratis seharian"),
    ],
)
def test_names_told_apart_do_not(message: str, said: str) -> None:
    assert ClashKind.ANOTHER not in clash_kinds(message, said)


@pytest.mark.parametrize(
    ("message", "said"),
    [
        (_PARK, "parkir gratis di pasar bontang|setiap senin|eh salah bukan bontang tapi pasar wirosari"),
        (_RELAY, "the relay starts at kelby lane at noon|no wait not kelby lane|halvard square"),
    ],
)
def test_a_name_taken_back_takes_nothing_else_back(message: str, said: str) -> None:
    found = findings(message, said)
    assert not any(find.outdated for find in found.good)
