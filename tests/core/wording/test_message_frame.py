"""What is written around a message, and is no part of it."""

import pytest

from hookcheck.core.message import parse_message
from hookcheck.core.wording.message_frame import without_frame


@pytest.mark.parametrize(
    ("written", "message"),
    [
        ("Key message: The pool is shut", "The pool is shut"),
        ("Our main takeaway is that the pool is shut", "the pool is shut"),
        ("Pesan utama: Kolam tutup", "Kolam tutup"),
        ("Pesan utama video ini adalah kolam tutup", "kolam tutup"),
        ("Tell people that the pool is shut", "the pool is shut"),
        ("Please let people know the pool is shut", "the pool is shut"),
        ("Announce that the pool is shut", "the pool is shut"),
        ("We want viewers to know that the pool is shut", "the pool is shut"),
        ("People should know that the pool is shut", "the pool is shut"),
        ("This video explains that the pool is shut", "the pool is shut"),
        ("Remind people to test their smoke alarm", "test their smoke alarm"),
        ("Sampaikan kepada warga bahwa kolam tutup", "kolam tutup"),
        ("Kasih tahu warga kalau kolam tutup", "kolam tutup"),
        ("Kami ingin penonton tahu bahwa kolam tutup", "kolam tutup"),
        ("Ajak warga untuk memilah sampah", "memilah sampah"),
        ("Free flu shots at the library #health #news", "Free flu shots at the library"),
    ],
)
def test_only_what_is_to_be_told_is_the_message(written: str, message: str) -> None:
    assert without_frame(written) == message


@pytest.mark.parametrize(
    "message",
    [
        "Message your MP about the bus cuts",
        "Key workers ride free",
        "The point is to rest",
        "Tell your landlord that the boiler leaks",
        "Tell us which animal we should carve next",
        "Let your toddler choose between two outfits",
        "Everyone should know CPR",
        "People who live alone pay less council tax",
        "The video of the flood is fake",
        "Remind your kids to look both ways",
        "Pesan di Kedai Hap tanpa minimum order",
        "Pesan tiket: bayar di loket",
        "Ajak balita ke taman: masuk gratis",
        "Warga perlu vaksin campak ulang",
        "Video sapi masuk minimarket bukan rekayasa",
        "Share your story using #RideWithMum.",
        "Post with #DimItDelhi",
        "Ikuti tantangan #LangkahBaik",
        "#SaveTheBees",
    ],
)
def test_what_a_message_says_itself_stays(message: str) -> None:
    assert without_frame(message) == message


def test_no_concept_is_taken_from_a_lead() -> None:
    plain = parse_message("The pool is shut on Monday")
    framed = parse_message("Key message: The pool is shut on Monday #pool")

    assert framed.concepts == plain.concepts
