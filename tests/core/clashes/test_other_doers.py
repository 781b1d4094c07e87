"""Whether a video tells that another did what the message tells of its own."""

import pytest

from hookcheck.core.finds.clash import ClashKind
from tests.core.judging import clash_kinds


@pytest.mark.parametrize(
    ("message", "said"),
    [
        ("Rosa Klein painted the mural", "Rosa Klein cleaned the wall | Idris Bello painted the mural"),
        ("Rosa Klein painted the mural", "the mural Rosa Klein paid for | it was painted by Idris Bello"),
        ("Lumen Labs built the first hospital drone", "Lumen Labs buys the drone | Vero Air built it"),
        ("The clinic was founded by Ana Duval", "Ana Duval runs the clinic | Tom Reyes founded it"),
        ("Vega Motors donated ambulances", "ambulances from Orin Trucks | Vega Motors only painted them"),
        ("Kiwi Airways bought ten planes", "ten planes | Kiwi Airways only leases them"),
        ("Ana Duval opened the restaurant", "Ana Duval left | Tom Reyes has just opened the restaurant"),
        (
            "Dewi Lestari menulis novel Rantau",
            "Dewi Lestari cuma baca | novel Rantau ditulis oleh Bayu Anggara",
        ),
    ],
)
def test_another_doer_of_the_same_deed_clashes(message: str, said: str) -> None:
    assert ClashKind.ANOTHER in clash_kinds(message, said)


@pytest.mark.parametrize(
    ("message", "said"),
    [
        ("Rosa Klein painted the mural", "Idris Bello paid for the mural | and Rosa Klein painted it"),
        ("Rosa Klein painted the mural", "Idris Bello and Rosa Klein painted it | the mural"),
        ("Rosa Klein painted the mural", "Rosa Klein and Idris Bello painted it | the mural"),
        ("Rosa Klein painted the mural", "Idris Bello painted it with Rosa Klein | the mural"),
        (
            "Rosa Klein painted the mural",
            "the mural | Idris Bello painted the church, Rosa Klein painted this",
        ),
        ("Rosa Klein painted the mural", "Idris Bello painted the church | Rosa Klein's mural is next door"),
        ("Rosa Klein painted the mural", "the mural | Rosa Kline painted it"),
        ("Rosa Klein painted the mural", "Yesterday she painted it | Rosa Klein and the mural"),
        ("The clinic was founded by Ana Duval", "the clinic, founded by Ana Duval | Tom Reyes joined later"),
        (
            "Dewi Lestari menulis novel Rantau",
            "novel Rantau ditulis Dewi Lestari, disunting oleh Bayu Anggara",
        ),
        ("Vega Motors donated ambulances", "Vega Motors only donated ambulances"),
        ("Vega Motors donated ambulances", "ambulances from Vega Motors, only ten"),
    ],
)
def test_another_beside_the_own_doer_does_not_clash(message: str, said: str) -> None:
    assert ClashKind.ANOTHER not in clash_kinds(message, said)
