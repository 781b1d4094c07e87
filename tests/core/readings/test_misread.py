"""What a text reader gets wrong is put right where that makes words, and left alone elsewhere."""

import pytest

from hookcheck.core.readings.misread import mend_letters, restore_spaces


@pytest.mark.parametrize(
    ("read", "meant"),
    [
        ("HARI lNI", "HARI INI"),
        ("27 N0V", "27 NOV"),
        ("n0w £12 / m0nth", "now £12 / month"),
        ("5ENIN 10 AGUSTUS", "SENIN 10 AGUSTUS"),
        ("D1SK0N 5O%", "DISKON 5O%"),
        ("0RDER NOW", "ORDER NOW"),
        ("B12 MP3 A38 H1N1", "B12 MP3 A38 H1N1"),
        ("5 Ml", "5 Ml"),
        ("so l said hello", "so l said hello"),
        ("Sat 9 N0v, l0 am", "Sat 9 Nov, 10 am"),
        ("AGES 7 - ll", "AGES 7 - 11"),
        ("fined £l,000", "fined £1,000"),
        ("add 5l of water", "add 5l of water"),
        ("N0 FEE, OPEN T0 ALL", "NO FEE, OPEN TO ALL"),
        ("N0. 5, flight T04", "N0. 5, flight T04"),
        ("mulai puku1 O6.00", "mulai pukul 06.00"),
        ("WA O812-3344", "WA 0812-3344"),
        ("5 ApriI, onIine", "5 April, online"),
        ("on LinkedIn, BRIva", "on LinkedIn, BRIva"),
        ("at the O2, covid19, kelas1", "at the O2, covid19, kelas1"),
    ],
)
def test_capitals_are_mended_where_that_makes_a_word(read: str, meant: str) -> None:
    assert mend_letters(read) == meant


def test_mending_keeps_every_offset() -> None:
    text = "SENlN-JUMAT, 27 N0V, l7.00 WlB"

    assert len(mend_letters(text)) == len(text)


@pytest.mark.parametrize(
    ("read", "meant"),
    [
        ("BUNGALOWRp95O.000", "BUNGALOW Rp95O.000"),
        ("Sundaysin August", "Sundays in August"),
        ("FREEENTRY", "FREE ENTRY"),
        ("EASTC0AST", "EAST COAST"),
        ("openevery day", "open every day"),
        ("vaksinasigratis", "vaksinasi gratis"),
        ("Pendaftaranditutup", "Pendaftaran ditutup"),
        ("selamaramadan", "selama ramadan"),
        ("MbakSri di GunungLawu", "Mbak Sri di Gunung Lawu"),
        ("TraiImarkjacket", "Trail mark jacket"),
    ],
)
def test_dropped_spaces_are_restored_between_plain_words(read: str, meant: str) -> None:
    assert restore_spaces(read) == meant


@pytest.mark.parametrize(
    "word",
    [
        "Kestrel",
        "Banyuwangi",
        "WhatsApp",
        "McKay",
        "iPhone",
        "Probolinggo",
        "puskesmas",
        "Grandmothers",
        "hedgerow",
    ],
)
def test_words_and_names_stay_whole(word: str) -> None:
    assert restore_spaces(word) == word
