"""Whether a video tells in a sentence of its own that only some get it, and one of two later."""

import pytest

from hookcheck.core.clash import ClashKind

from .judging import clash_kinds, findings


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
