"""What a video says in the place of a word of the message."""

import pytest

from hookcheck.core.finds.clash import ClashKind
from hookcheck.core.lexicon import exclusive_words
from hookcheck.core.verdict import Outcome
from hookcheck.core.weights.weighing import is_captured
from tests.core.judging import clash_kinds, evidence, findings, look


@pytest.mark.parametrize(
    ("message", "said"),
    [
        ("The lion escaped from the zoo", "the tiger escaped|from the zoo"),
        ("Harga beras naik dua kali lipat", "harga gula naik|dua kali lipat"),
        ("The police attacked protesters on Friday", "The police protected protesters|on Friday"),
        ("Perpustakaan Kota Tirta buka hari Senin", "Perpustakaan Kota Tirta tutup|hari Senin"),
        ("Booking is necessary this summer", "booking is unnecessary this summer"),
        ("Our brother is unemployed now", "our brother is employed now"),
        ("Take the tablet after a meal", "take the tablet|before a meal"),
        ("Ikannya disajikan mentah", "ikannya disajikan matang"),
        ("Pelaku begal sudah ditangkap", "pelaku begal masih berkeliaran"),
        ("Sekolah di Talang libur besok", "sekolah di Talang tetap masuk besok"),
        ("Relawan membagikan sembako", "polisi membagikan sembako"),
        ("Klinik Sehat buka hari Minggu", "Klinik Sehat hari Minggu libur dulu ya"),
        ("The hotel chain keeps eighty staff", "the hotel chain|dismisses eighty staff"),
        ("Pabrik itu merekrut 200 karyawan", "pabrik itu|memecat 200 karyawan"),
        ("Ticket sales start on Friday", "ticket sales end on friday"),
        ("Aturan parkir baru berlaku hari Senin", "aturan parkir baru berakhir hari senin"),
        ("The mask rule at the hospital takes effect", "the mask rule at the hospital is lifted"),
        ("Striker Leo Marsh has joined Ravens FC", "striker Leo Marsh has left Ravens FC"),
        ("Turn left at the church", "turn right at the church"),
        ("Free guitar lessons on Friday", "hi everyone|free violin lessons on friday"),
        ("Les gitar gratis hari Jumat", "halo semua|les biola gratis hari jumat"),
        ("The boy was found safe after two days", "the boy was found dead|after two days"),
    ],
)
def test_an_opposite_or_another_of_its_kind_in_its_place_contradicts(message: str, said: str) -> None:
    assert ClashKind.REPLACED in clash_kinds(message, said)
    phrases = [(phrase, 1.0 + 2.0 * n) for n, phrase in enumerate(said.split("|"))]
    _, verdict = look(message, evidence(said=phrases))
    assert verdict.outcome is Outcome.CONTRADICTED


@pytest.mark.parametrize(
    ("message", "said"),
    [
        pytest.param(
            "The pool is closed on Sunday", "the pool is closed on sunday|the café is open", id="other"
        ),
        pytest.param(
            "Dogs are banned on the beach", "cats and dogs are banned on the beach", id="beside its own"
        ),
        pytest.param(
            "Kolam tutup hari Minggu", "kolam tutup hari minggu|kafe tetap buka", id="other in Indonesian"
        ),
        pytest.param(
            "The lion escaped from the zoo", "the lion escaped|not the tiger|from the zoo", id="negated"
        ),
        pytest.param(
            "Semua loket tetap buka saat Lebaran",
            "saat lebaran nggak ada|satu pun loket yang tutup",
            id="none that does the opposite",
        ),
        pytest.param(
            "Domba yang kudis harus dipisah lalu dilaporkan",
            "domba yang kudis|jangan dicampur|pisahin lalu laporkan",
            id="what says another word of it",
        ),
        pytest.param("The council scraps the weekly market", "the council axes|the weekly market", id="same"),
        pytest.param(
            "Ten places are left at our art camp", "our art camp right now|ten places are left", id="now"
        ),
        pytest.param("Doors open at 7 pm", "doors open at 7 pm|gates close at ten", id="of the gates"),
        pytest.param("Jembatan Wulan ditutup mulai 3 Maret", "jembatan wulan|mulai 3 maret", id="own word"),
        pytest.param(
            "The tea lowers the risk of cancer",
            "this tea lowers the risk|of cancer not just flu",
            id="not just",
        ),
    ],
)
def test_what_only_looks_like_one_does_not(message: str, said: str) -> None:
    assert ClashKind.REPLACED not in clash_kinds(message, said)


@pytest.mark.parametrize(
    ("message", "said"),
    [
        ("The exam is online", "The exam is online.|And the quiz is in person."),
        ("The swimming pool is clean", "the swimming pool is clean|and the café is dirty"),
        ("Rapat warga batal", "rapat warga batal|dan kuisnya jadi digelar"),
    ],
)
def test_the_opposite_of_another_thing_speaks_against_nothing(message: str, said: str) -> None:
    assert is_captured(findings(message, said))


def test_a_member_of_a_set_of_words_is_no_other_member() -> None:
    """What is in two members of one set would exclude itself."""
    torn = [
        (one, wording)
        for members in exclusive_words()
        for n, one in enumerate(members)
        for wording in one
        if any(wording in other for other in members[n + 1 :])
    ]
    assert torn == []
    assert all(len(members) > 1 for members in exclusive_words())
