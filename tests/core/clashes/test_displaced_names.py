"""Whether a channel has another name where the message has its own."""

import pytest

from hookcheck.core.capture import findings_in
from hookcheck.core.finds.clash import ClashKind
from hookcheck.core.message import parse_message
from tests.core.judging import SETTINGS, evidence


def displaced(message: str, said: str, shown: str) -> str:
    """What stands in the place of a name of *message*; | parts phrases and texts."""
    given = evidence(
        said=[(text, 1.5 + 1.5 * n) for n, text in enumerate(said.split(" | ")) if text],
        shown=[(text, 1.0 + n) for n, text in enumerate(shown.split(" | ")) if text],
    )
    found = findings_in(parse_message(message), given, 15.0, SETTINGS)
    return ", ".join(clash.quote for clash in found.clashes if clash.kind is ClashKind.ANOTHER)


_COACH = "The Kelmer to Norwich coach costs £7"
_CLINIC = "The Tolley Street clinic is open until 9 pm"
_BUS = "Bus Trans Saluna gratis selama Agustus"
_FARM = "Wisata kebun di Desa Larangsari buka tiap Minggu"
_PRIZE = "Ines Okonjo wins the harbour race"


@pytest.mark.parametrize(
    ("message", "said", "shown", "other"),
    [
        (_COACH, "the kelmer to norwich coach costs £7",
         "The Brantham to Norwich coach costs £7", "Brantham"),
        (_COACH, "The Kelmer to Norwich coach costs £7", "BRANTHAM TO NORWICH COACH £7", "BRANTHAM"),
        (_COACH, "the leeds to norwich coach | costs £7", _COACH, "leeds"),
        (_COACH, "the leeds to norwich coach costs £7", "", "leeds"),
        (_CLINIC, "the tolley street clinic is open until nine", "The Copper Street clinic\nopen until 9 pm",
         "Copper Street"),
        (_PRIZE, "ines okonjo wins the harbour race", "Ines Fairley wins the harbour race", "Ines Fairley"),
        (_PRIZE, "Victor Hale wins the harbour race.", _PRIZE, "Victor Hale"),
        (_PRIZE, "ines okonjo wins the harbour race", "Priya Nair wins the race", "Priya Nair"),
        (_BUS, "bus trans saluna gratis selama agustus", "Bus Trans Mekarjo gratis selama Agustus",
         "Trans Mekarjo"),
        ("Flu jabs at Haldon Clinic on Monday", "flu jabs at haldon clinic on monday",
         "FLU JABS AT KESTREL PARK ON MONDAY", "KESTREL PARK"),
        (_BUS, "bus kota bontang gratis selama agustus", _BUS, "kota bontang"),
        (_FARM, _FARM.lower(),
         "Wisata kebun di Gunung Wetan buka tiap Minggu", "Gunung Wetan"),
        ("Kopi Tabuh buka cabang di Semarang", "kopi tabuh buka cabang di semarang",
         "Rima Puspita buka cabang di Semarang", "Rima Puspita"),
    ],
)  # fmt: skip
def test_another_name_in_the_place_of_the_own_clashes(
    message: str, said: str, shown: str, other: str
) -> None:
    assert displaced(message, said, shown) == other


@pytest.mark.parametrize(
    ("message", "said", "shown"),
    [
        pytest.param(_COACH, "the kelmer to norwich coach costs £7", "Sponsored by Brantham Foods",
                     id="a sponsor"),
        pytest.param(_COACH, "the kelmer to norwich coach costs £7", "Priya Nair | Reporter, Leeds",
                     id="a name tag"),
        pytest.param(_COACH, "the kelmer to norwich coach costs £7",
                     "Kelmer to Norwich coach £7 | Brantham to Norwich coach £9", id="listed too"),
        pytest.param(_COACH, "the kel mare to norwich coach costs £7", _COACH, id="misheard"),
        pytest.param(_COACH, "the calmia to norwich coach costs £7", _COACH, id="misheard in a word"),
        pytest.param(_COACH, "the kelmer to norwich coach costs £7",
                     "The Kelrnere to Norwich coach costs £7", id="misread"),
        pytest.param(_COACH, "the kelmer to norwich coach costs £7",
                     "The new coach to Norwich costs £7", id="without the name"),
        pytest.param(_COACH, "the kelmer to norwich coach costs £7",
                     "The Council to Norwich coach costs £7", id="a common noun"),
        pytest.param(_COACH, "the kelmer to norwich coach costs £7",
                     "@kelmercoaches Brantham to Norwich coach £7", id="its handle beside it"),
        pytest.param(_COACH, "the coach from brantham is full. the kelmer to norwich coach costs £7", "",
                     id="told besides"),
        pytest.param(_PRIZE, "ines okonjo wins the harbour race", "Okonjo wins the harbour race",
                     id="surname"),
        pytest.param(_PRIZE, "ines okonjo wins the harbour race", "Ms Okonjo wins the harbour race",
                     id="title"),
        pytest.param(_PRIZE, "ines okonjo wins the harbour race", "D. Okonjo wins the harbour race",
                     id="initial"),
        pytest.param(_PRIZE, "ines o'connor joe wins the harbour race", _PRIZE, id="misheard surname"),
        pytest.param(_PRIZE, "ines degg wins the harbour race", _PRIZE, id="a garbled surname"),
        pytest.param(_PRIZE, "she wins the harbour race, says victor hale", _PRIZE, id="who says so"),
        pytest.param(_PRIZE, "not victor hale. ines okonjo wins the harbour race", "", id="denied"),
        pytest.param("Museum Bahari is free on Sunday", "the maritime museum is free on sunday",
                     "Museum Bahari is free on Sunday", id="a kind in another language"),
        pytest.param("Mahkamah Konstitusi menolak gugatan pilkada", "MK menolak gugatan pilkada",
                     "Mahkamah Konstitusi menolak gugatan pilkada", id="an abbreviation"),
        pytest.param(_BUS, "bus trans saluna gratis selama agustus", "Dishub: bus gratis selama Agustus",
                     id="who tells it"),
        pytest.param(_BUS, "bus trans saluna gratis selama agustus", "Bus kami gratis selama Agustus",
                     id="a pronoun"),
        pytest.param("Flu jabs at Haldon Clinic on Monday", "flu jabs at haldon clinic on monday",
                     "FLU JABS AT YOUR COMMUNITY CENTRE ON MONDAY", id="any of its kind"),
        pytest.param(_BUS, "bus trans salu na gratis selama agustus", _BUS, id="misheard in Indonesian"),
        pytest.param(_BUS, "bus trans saluna dan bus trans mekarjo gratis selama agustus", "",
                     id="another one too"),
        pytest.param("Kopi Tabuh buka cabang di Semarang", "kopi tabuh buka cabang di semarang",
                     "Kami buka cabang di Semarang", id="we"),
        pytest.param("Kopi Tabuh buka cabang di Semarang", "kopi tabuh buka cabang di semarang",
                     "Setelah Surabaya, kini buka cabang di Semarang", id="a place before"),
    ],
)  # fmt: skip
def test_another_name_elsewhere_or_the_own_in_another_form_does_not(
    message: str, said: str, shown: str
) -> None:
    assert displaced(message, said, shown) == ""
