"""Whether those whom a message grants something are left out."""

import pytest

from hookcheck.core.finds.clash import ClashKind
from tests.core.judging import clash_kinds


@pytest.mark.parametrize(
    ("message", "said"),
    [
        (
            "The tram is free for students",
            "the tram is free for kids and pensioners | but students still pay",
        ),
        (
            "The lake is open to swimmers",
            "the lake is open again to boats | but swimmers are still not let in",
        ),
        ("Nurses get a bonus in June", "a bonus in june | for doctors | nurses miss out"),
        (
            "The night ferry stops at Orla",
            "the night ferry is back | it stops at holt and sable | orla isn't on the list",
        ),
        (
            "Kereta wisata gratis untuk lansia",
            "kereta wisata gratis | buat anak-anak ya | lansia tetap bayar",
        ),
        (
            "Tiket museum diskon 20 persen untuk guru",
            "tiket museum diskon dua puluh persen | guru bayar penuh",
        ),
        ("Terowongan Arum ditutup untuk bus", "terowongan arum ditutup pagi ini | bus masih boleh lewat"),
        ("The lake road is closed to buses", "the lake road is closed | buses are still let through"),
        ("Jalur Sindang dibuka untuk truk", "jalur sindang dibuka | mobil boleh lewat | truk belum boleh"),
        ("The pier has reopened to lorries", "the pier has reopened | lorries still have to go round"),
        (
            "Pensioners in Orla are exempt from the toll",
            "in Orla students are exempt from the toll. | Pensioners are not.",
        ),
        (
            "All staff at Orla Motors keep their jobs",
            "At Orla Motors factory staff keep their jobs. | Staff in the office do not.",
        ),
    ],
)
def test_those_who_are_left_out_clash(message: str, said: str) -> None:
    assert ClashKind.ANOTHER in clash_kinds(message, said)


@pytest.mark.parametrize(
    ("message", "said"),
    [
        ("The tram is free for students", "the tram is free for students | everyone else, you still pay"),
        (
            "The tram is free for students",
            "students without a card still pay on the tram | with one it's free",
        ),
        (
            "The tram is free for students",
            "until now students still paid | now the tram is free for students",
        ),
        (
            "The tram is free for students under 18",
            "the tram is free for students | over eighteens still pay",
        ),
        ("The night ferry stops at Orla", "the night ferry stops at orla | holt isn't on the list"),
        ("Terowongan Arum ditutup untuk bus", "terowongan arum ditutup untuk bus | mobil masih boleh lewat"),
        ("The lake is closed to swimmers", "the lake is open to boats | but swimmers are still not let in"),
        ("Kereta wisata gratis untuk lansia", "kereta wisata gratis untuk lansia | yang lain tetap bayar"),
        (
            "Kereta wisata gratis untuk lansia",
            "kereta wisata gratis untuk lansia | selain lansia tetap bayar",
        ),
        (
            "Pensioners in Orla are exempt from the toll",
            "Pensioners in Orla are exempt from the toll. | Students are not.",
        ),
        ("Pensioners in Orla pay no toll", "Pensioners in Orla? They pay no toll. | Pensioners do not."),
    ],
)
def test_others_who_are_left_out_do_not(message: str, said: str) -> None:
    assert ClashKind.ANOTHER not in clash_kinds(message, said)
