"""Whether a video exchanges two things that a message tells apart."""

import pytest

from hookcheck.core.finds.clash import ClashKind
from tests.core.judging import clash_kinds


@pytest.mark.parametrize(
    ("message", "said"),
    [
        (
            "Loket pajak pindah dari Gedung Melati ke Pasar Raya",
            "loket pajak pindah gaes|dari Pasar Raya|sekarang geser ke Gedung Melati",
        ),
        (
            "The market moves from Mill Lane to Castle Square",
            "the market moves to Mill Lane from Castle Square",
        ),
        (
            "Bantuan pupuk diberikan kepada petani padi, bukan petani sawit",
            "bantuan pupuk itu untuk petani sawit|bukan buat petani padi",
        ),
        ("Loket BPJS pindah dari lantai 4 ke lantai 2", "loket BPJS pindah|dari lantai dua ke lantai empat"),
        ("The grant goes to nurses, not to managers", "the grant goes to managers, not to the nurses"),
        ("Warga belajar membatik dari turis", "turis belajar membatik dari warga"),
        ("Paman meminjam uang dari ayah", "ayah minjam uang|sama paman"),
        # Who does it, and who stands behind a preposition.
        ("Bakers pay the water bill for their farmers", "farmers pay the water bill|for their bakers"),
        (
            "The pilot caught measles from a passenger",
            "a passenger on that flight|caught measles from the pilot",
        ),
        (
            "Drivers are learning first aid from pupils",
            "our pupils sit in a row|learning first aid from drivers",
        ),
        ("Milford Rovers bought Ben Tarrow from Selby", "Selby bought Ben Tarrow|from Milford Rovers"),
    ],
)
def test_the_other_way_round_clashes(message: str, said: str) -> None:
    assert ClashKind.ROLES in clash_kinds(message, said)


@pytest.mark.parametrize(
    ("message", "said"),
    [
        (
            "Loket pajak pindah dari Gedung Melati ke Pasar Raya",
            "loket pajak sekarang ke Pasar Raya ya|tadinya dari Gedung Melati",
        ),
        (
            "Loket pajak pindah dari Gedung Melati ke Pasar Raya",
            "dari Pasar Raya belok kiri|loket pajak pindah",
        ),
        ("The market moves from Mill Lane to Castle Square", "it's to Castle Square it goes, from Mill Lane"),
        (
            "Return boots to Orin Trek within 30 days",
            "Orin Trek gives you thirty days|to bring the boots back",
        ),
        (
            "Bantuan pupuk diberikan kepada petani padi, bukan petani sawit",
            "bukan petani sawit yang dapat pupuk|tapi petani padi",
        ),
        ("Loket BPJS pindah dari lantai 4 ke lantai 2", "loket BPJS di lantai dua|dulu di lantai empat"),
        ("The grant goes to nurses, not to managers", "managers won't see it, the grant goes to nurses"),
        ("Warga belajar membatik dari turis", "warga belajar membatik dari turis"),
        ("Warga belajar membatik dari turis", "dari turis, warga belajar membatik"),
        ("Bus berangkat dari Terminal Dago", "dari Terminal Dago|busnya berangkat"),
        ("Bakers pay the water bill for their farmers", "for their farmers|the bakers pay the water bill"),
        ("The pilot caught measles from a passenger", "a passenger gave measles to the pilot"),
        ("Adults pay £10 for the boat trip", "the boat trip costs £10 for adults"),
        ("The club opens a gym for girls", "girls can sign up for the new club"),
    ],
)
def test_the_same_in_another_order_does_not(message: str, said: str) -> None:
    assert ClashKind.ROLES not in clash_kinds(message, said)
