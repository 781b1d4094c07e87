"""What recognisers do to values: letters for digits, lost spaces, lost or added signs."""

import pytest

from tests.core.values.brief_values import found

NOISY = [
    # Letters for digits, where the rest says that it is a number.
    ("RP 5O.OOO", "money 50000 IDR"),
    ("Rp5O.OOO", "money 50000 IDR"),
    ("Rp l00.000", "money 100000 IDR"),
    ("Rp I00.000", "money 100000 IDR"),
    ("Rp 2S.000", "money 25000 IDR"),
    ("Rp 1B.500", "money 18500 IDR"),
    ("RpSO.OOO", "money 50000 IDR"),
    ("Rp5OO", "money 500 IDR"),
    ("Rp5Oribu", "money 50000 IDR"),
    ("$I5", "money 15 USD"),
    ("$5B", "money 5000000000 USD"),
    ("5O%", "percent 50"),
    ("l0%", "percent 10"),
    ("2O persen", "percent 20"),
    ("2O26", "date -/-/2026"),
    ("1 Desember 2O26", "date 1/12/2026"),
    ("1 DESEM8ER", "date 1/12"),
    ("3 0KTOBER", "date 3/10"),
    ("17 AGU5TU5", "date 17/8"),
    ("1O Desember", "date 10/12"),
    ("l7 Agustus", "date 17/8"),
    ("I Januari", "date 1/1"),
    ("2O.OO WIB", "clock 20:00 WIB"),
    ("pukul 1O.OO", "clock 10:00?"),
    ("O812-3456-789O", "phone 081234567890"),
    ("5O ribu toko", "number 50000"),
    ("1OO toko", "number 100"),
    ("5EN1N", "weekday mon"),
    # Codes keep their letters.
    ("O2", "code O2"),
    ("B12", "code B12"),
    ("S1", "code S1"),
    ("H2O", "code H2O"),
    ("i5", "code I5"),
    ("10l", "measure 10 l"),
    # Lost spaces.
    ("1DESEMBER", "date 1/12"),
    ("1DESEMBER2026", "date 1/12/2026"),
    ("DESEMBER2026", "date -/12/2026"),
    ("RP50RIBU", "money 50000 IDR"),
    ("RP50.000SAJA", "money 50000 IDR"),
    ("20%OFF", "percent 20"),
    ("DISKON20%", "percent 20"),
    ("UPTO50%", "percent 50 at_most"),
    ("Diskon50persen", "percent 50"),
    ("JAM8MALAM", "clock 20:00"),
    ("JAM20.00WIB", "clock 20:00 WIB"),
    ("8PM", "clock 20:00"),
    ("8am-5pm", "clock 8:00..17:00"),
    ("50RB", "number 50000"),
    ("50RBAN", "number 50000 about"),
    ("5KG", "measure 5 kg"),
    ("30MENIT", "duration 1800s"),
    ("2TAHUN", "duration 24mo"),
    ("DUAPULUHPERSEN", "percent 20"),
    ("LIMAPULUHRIBU", "number 50000"),
    ("SENIN-JUMAT", "weekday mon..fri"),
    ("17+", "number 17 at_least"),
    # Extra spaces and broken punctuation.
    ("Rp 50. 000", "money 50000 IDR"),
    ("Rp 50 .000", "money 50000 IDR"),
    ("Rp 50 000", "money 50000 IDR"),
    ("Rp 1. 500. 000", "money 1500000 IDR"),
    ("20 : 00", "clock 20:00"),
    ("50 % off", "percent 50"),
    ("20. 00 WIB", "clock 20:00 WIB"),
    ("1 / 12 / 2026", "date 1/12/2026"),
    ("per sen", ""),
    ("dua puluh\nlima toko", "number 25"),
    ("1\nDesember", "date 1/12"),
    ("Rp\n50.000", "money 50000 IDR"),
    # One wrong letter in a long month.
    ("1 Desenber", "date 1/12"),
    ("1 Decembar", "date 1/12"),
    ("5 Febuari", "date 5/2"),
    ("5 Febuary", "date 5/2"),
    ("17 Agustos", "date 17/8"),
    ("Septembr 5", "date 5/9"),
    ("5 market", "number 5"),
    ("5 match", "number 5"),
    # Unicode forms.
    ("５０％", "percent 50"),
    ("Rp\u00a050.000", "money 50000 IDR"),
    ("2−5 hari", "duration 172800..432000s"),
    ("Jum`at", "weekday fri"),
]


@pytest.mark.parametrize(("text", "expected"), NOISY)
def test_noise_does_not_hide_a_value(text: str, expected: str) -> None:
    assert "|".join(found(text)) == expected


@pytest.mark.parametrize("text", [text for text, _ in NOISY])
def test_letter_case_does_not_matter(text: str) -> None:
    assert found(text.upper()) == found(text.lower()) == found(text)
