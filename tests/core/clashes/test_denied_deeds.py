"""Whether a video denies the very verb of a message, in another form of it."""

import pytest

from hookcheck.core.capture import findings_in
from hookcheck.core.finds.clash import ClashKind
from hookcheck.core.message import parse_message
from tests.core.judging import SETTINGS, evidence, findings


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
    found = findings(message, said)
    assert (ClashKind.POLARITY in {clash.kind for clash in found.clashes}) is denied


@pytest.mark.parametrize(
    ("message", "said", "no_more"),
    [
        (
            "Pedagang dilarang berjualan di Alun-Alun Sagara",
            "alun-alun sagara|larangan berjualan dicabut",
            True,
        ),
        (
            "Pengunjung dilarang menyalakan api di Bukit Arum",
            "bukit arum, larangan menyalakan api sudah dicabut",
            True,
        ),
        ("Perpustakaan Sagara mengenakan denda", "perpustakaan sagara|dendanya resmi dihapus", True),
        ("Perpustakaan Sagara mengenakan denda", "perpustakaan sagara|dendanya belum dihapus", False),
        ("Trans Sagara hentikan rute Kenari", "trans sagara|rute kenari dihentikan", False),
        ("Perpustakaan Sagara menghapus denda", "perpustakaan sagara|dendanya resmi dihapus", False),
        ("Perpustakaan Sagara mengenakan denda", "perpustakaan sagara mengenakan denda", False),
        ("Tim voli Kencana juara di Sagara", "tim voli kencana di sagara|mereka nyaris juara", True),
        ("Tim voli Kencana juara di Sagara", "tim voli kencana juara di sagara|nyaris seri tadi", False),
        ("Tim voli Kencana nyaris juara di Sagara", "tim voli kencana nyaris juara di sagara", False),
        ("Konser Kencana dibatalkan", "kirain konser kencana batal|ternyata cuma mundur", True),
        ("Tim voli Kencana juara di Sagara", "tim voli kencana di sagara|hampir aja juara", True),
        (
            "Ojek boleh masuk Kompleks Arum",
            "ojek dulu boleh masuk kompleks arum|sekarang berhenti di gerbang",
            True,
        ),
        (
            "Ojek boleh masuk Kompleks Arum",
            "ojek boleh masuk kompleks arum|dulu di gerbang, sekarang bebas",
            False,
        ),
        ("Konser Kencana dibatalkan", "kirain konser kencana jadi|ternyata batal", False),
        ("Toko Sagara pindah ke Jalan Kenari", "toko sagara pindah|dulu di jalan kenari", True),
        ("Toko Sagara pindah ke Jalan Kenari", "toko sagara pindah ke jalan kenari|dulu di pasar", False),
    ],
)
def test_what_is_no_more_or_never_was(message: str, said: str, no_more: bool) -> None:
    """Revoked, missed by little, only believed, or told of before."""
    found = findings(message, said)
    assert (ClashKind.CORRECTED in {clash.kind for clash in found.clashes}) is no_more


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
