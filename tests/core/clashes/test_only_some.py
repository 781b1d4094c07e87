"""Whether a video tells in a sentence of its own that only some get it, and one of two later."""

import pytest

from hookcheck.core.finds.clash import ClashKind
from tests.core.judging import clash_kinds, findings


@pytest.mark.parametrize(
    ("message", "said"),
    [
        (
            "Semua kapal cepat Merak berlayar saat Natal",
            "pas natal ke merak|yang berlayar cuma kapal pertama",
        ),
        (
            "Semua pelanggan mendapat diskon listrik",
            "diskon listrik nih|yang kebagian baru pelanggan 450 watt",
        ),
        ("Seluruh warga bisa naik trem gratis", "naik trem gratis|khusus lansia ya"),
        ("Semua warga bisa naik trem gratis", "naik trem gratis|hanya untuk pelajar"),
        ("Semua loket Samsat buka hari Minggu", "samsat buka minggu|loket satu aja, sisanya tutup"),
        ("Semua kader mendapat sepeda", "sepeda kader|yang lama dapat|yang baru gigit jari"),
        ("Semua sekolah di Sagara libur besok", "anak SD sagara besok libur|kakaknya yang SMA tetap masuk"),
        ("Kartu Jelita berlaku di bus dan trem", "kartu jelita berlaku di bus|yang trem menyusul"),
        ("The Rook app runs on Windows and Linux", "the Rook app runs on Windows|Linux coming soon"),
    ],
)
def test_what_only_some_get_clashes(message: str, said: str) -> None:
    assert ClashKind.SCOPE in clash_kinds(message, said)


@pytest.mark.parametrize(
    ("message", "said"),
    [
        (
            "Semua kapal cepat Merak berlayar saat Natal",
            "yang bikin kaget cuma ombaknya|kapal merak natal jalan",
        ),
        ("Semua loket Samsat buka hari Minggu", "loket samsat buka minggu|yang buka baru jam sembilan"),
        ("Semua kader mendapat sepeda", "semua kader dapat sepeda|yang bukan kader gigit jari"),
        ("Seluruh warga bisa naik trem gratis", "naik trem gratis|khusus hari ini"),
        ("Seluruh warga bisa naik trem gratis", "seluruh warga naik trem gratis|ada kursi khusus lansia"),
        ("Semua pelajar bisa naik trem gratis", "naik trem gratis|khusus pelajar"),
        ("Semua loket Samsat tutup hari Minggu", "loket satu tutup, sisanya tutup juga minggu ini, samsat"),
        ("Kartu Jelita berlaku di bus dan trem", "kartu jelita berlaku di bus|trem juga, kapal menyusul"),
    ],
)
def test_what_limits_something_else_does_not(message: str, said: str) -> None:
    assert ClashKind.SCOPE not in clash_kinds(message, said)


@pytest.mark.parametrize(
    ("said", "some"),
    [
        ("ferries to Sorrel tonight|only the late ones are cancelled", True),
        ("all ferries to Sorrel are cancelled|only tonight", False),
        ("not only the late ones|all ferries to Sorrel are cancelled", False),
    ],
)
def test_some_alone_are_told_to_do_it(said: str, some: bool) -> None:
    found = findings("All ferries to Sorrel are cancelled", said)
    assert (ClashKind.SCOPE in {clash.kind for clash in found.clashes}) is some


@pytest.mark.parametrize(
    ("message", "said", "others"),
    [
        ("Tourists park free at the harbour", "Only residents park free at the harbour", True),
        ("Tourists park free at the harbour", "You park free at the harbour. Only for residents.", True),
        ("Students can apply for the grant", "You can apply for the grant, but must be a graduate", True),
        (
            "Everyone can borrow a bike for free",
            "residents can borrow a bike for free|it's reserved for residents",
            True,
        ),
        ("Students can apply for the grant", "graduates and only graduates|can apply for the grant", True),
        ("Turis parkir gratis di pelabuhan", "khusus warga setempat aja ya|parkir gratis di pelabuhan", True),
        ("Mahasiswa bisa daftar beasiswa", "hanya lulusan baru yang|bisa daftar beasiswa", True),
        ("Turis parkir gratis di pelabuhan", "yang parkir gratis di pelabuhan|cuma warga setempat", True),
        (
            "Tourists park free at the harbour",
            "Not only residents, tourists park free at the harbour too",
            False,
        ),
        (
            "Tourists park free at the harbour",
            "It used to be only for residents. Now tourists park free at the harbour",
            False,
        ),
        ("Tourists park free at the harbour", "tourists park free at the harbour|only on Sunday", False),
        (
            "Mahasiswa bisa daftar beasiswa",
            "bukan cuma lulusan baru|mahasiswa juga bisa daftar beasiswa",
            False,
        ),
    ],
)
def test_it_is_for_others_alone(message: str, said: str, others: bool) -> None:
    """Where those whom the message tells of are nowhere told, and others alone get it."""
    assert (ClashKind.SCOPE in clash_kinds(message, said)) is others
