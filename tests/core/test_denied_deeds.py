"""Whether a video denies the very verb of a message, in another form of it."""

import pytest

from hookcheck.core.capture import findings_in
from hookcheck.core.clash import ClashKind
from hookcheck.core.message import parse_message

from .judging import SETTINGS, evidence


@pytest.mark.parametrize(
    ("message", "said", "denied"),
    [
        ("Krim Sadewa melembutkan tumit", "krim sadewa|tumitku nggak jadi lembut", True),
        ("Krim Sadewa melembutkan tumit", "krim sadewa|tumitku jadi lembut", False),
        (
            "Krim Sadewa melembutkan tumit",
            "krim sadewa|dulu tumitku nggak lembut, sekarang lembut banget",
            False,
        ),
        ("Krim Sadewa melembutkan tumit", "krim sadewa|tumitku sehat, nggak bau", False),
        (
            "Pemkab Sindang menaikkan tarif parkir",
            "tarif parkir pemkab sindang|tetap dua ribu, belum naik",
            True,
        ),
        (
            "Pemkab Sindang menaikkan tarif parkir",
            "tarif parkir pemkab sindang naik, nggak turun lagi",
            False,
        ),
        ("Bazar buku digelar di Aula Kencana", "bazar bukunya bukan di Aula Kencana ya|pindah", True),
        (
            "Bazar buku digelar di Aula Kencana",
            "bazar buku digelar di Aula Kencana, bukan di lapangan",
            False,
        ),
    ],
)
def test_the_verb_under_a_negation_alone(message: str, said: str, denied: bool) -> None:
    phrases = [(text, 1.0 + 2.0 * n) for n, text in enumerate(said.split("|"))]
    found = findings_in(parse_message(message), evidence(said=phrases), 15.0, SETTINGS)
    assert (ClashKind.POLARITY in {clash.kind for clash in found.clashes}) is denied


@pytest.mark.parametrize(
    ("message", "said", "off"),
    [
        ("Perpustakaan Sagara pindah bulan Mei", "perpustakaan sagara batal pindah bulan Mei", True),
        ("Perpustakaan Sagara pindah bulan Mei", "perpustakaan sagara pindah bulan Mei, nggak batal", False),
        ("Perpustakaan Sagara batal pindah", "perpustakaan sagara batal pindah ya", False),
    ],
)
def test_what_is_called_off(message: str, said: str, off: bool) -> None:
    found = findings_in(parse_message(message), evidence(said=[(said, 3.0)]), 15.0, SETTINGS)
    assert (ClashKind.POLARITY in {clash.kind for clash in found.clashes}) is off
