"""Whether a video forbids what a message allows, or allows what it forbids."""

import pytest

from hookcheck.core.finds.clash import ClashKind
from tests.core.judging import clash_kinds


@pytest.mark.parametrize(
    ("message", "said"),
    [
        ("Drones are allowed over Calder Bay", "calder bay | leave them at home, drones get seized"),
        ("Dogs are allowed on Orla Beach", "orla beach | dogs are not let in this summer"),
        ("The syrup is safe for toddlers", "cough syrup for toddlers? doctors say hold off"),
        ("Pengunjung boleh membawa anjing ke Kebun Raya", "kebun raya | anjing tolong ditinggal di rumah ya"),
        ("Sirup Batukin aman untuk balita", "sirup batukin buat balita | mending jangan deh"),
        ("Visitors must not feed the deer at Orla", "orla | visitors can feed the deer here"),
        (
            "Pengunjung dilarang memancing di Situ Bening",
            "Situ Bening | pengunjung boleh memancing kok di sini",
        ),
        ("Penumpang wajib memakai masker", "penumpang nggak pakai masker juga boleh naik"),
        ("Penumpang wajib memakai masker", "penumpang boleh tanpa masker"),
        ("Pembeli tiket harus punya akun", "pembeli tiket yang belum punya akun | tetap bisa beli"),
        ("Pemilik warung wajib memilah sampah", "pemilik warung mau milah sampah silakan | nggak pun boleh"),
    ],
)
def test_the_other_leave_clashes(message: str, said: str) -> None:
    assert ClashKind.LEAVE in clash_kinds(message, said)


@pytest.mark.parametrize(
    ("message", "said"),
    [
        ("Dogs are allowed on Orla Beach", "dogs are allowed on orla beach, don't forget the lead"),
        ("Dogs are allowed on Orla Beach", "bring the dogs to orla beach, no problem at all"),
        ("The Tarn rope is safe for beginners", "i can't look | oh the tarn rope is holding both beginners"),
        (
            "Dogs are allowed on Orla Beach",
            "last year you couldn't bring dogs to orla beach, now they're allowed",
        ),
        ("The syrup is safe for toddlers", "the syrup is safe for toddlers, but don't give them honey"),
        ("Visitors must not feed the deer at Orla", "orla | visitors can pet the deer but never feed them"),
        ("You no longer need a ticket at Orla", "orla, if you want a ticket, you no longer need one"),
        ("Penumpang wajib memakai masker", "penumpang tanpa masker dilarang naik"),
        (
            "Penumpang wajib memakai masker",
            "penumpang wajib pakai masker | yang nggak punya bisa beli di sini",
        ),
        ("Penumpang wajib memakai masker", "penumpang nggak pakai masker? nggak boleh naik"),
        ("Penumpang dilarang merokok di KM Laut", "KM Laut | penumpang jangan merokok ya, makan boleh"),
        (
            "Pengunjung boleh membawa anjing ke Kebun Raya",
            "anjing boleh kok ke kebun raya, jangan lupa talinya",
        ),
    ],
)
def test_the_same_leave_in_other_words_does_not(message: str, said: str) -> None:
    assert ClashKind.LEAVE not in clash_kinds(message, said)


@pytest.mark.parametrize(
    "said",
    [
        "penumpang nggak pakai masker nggak boleh naik",
        "penumpang tanpa masker dilarang naik",
        "penumpang yang nggak pakai masker disuruh turun",
    ],
)
def test_whoever_lacks_it_and_is_kept_out_must_have_it(said: str) -> None:
    assert clash_kinds("Penumpang wajib memakai masker", said) == set()
