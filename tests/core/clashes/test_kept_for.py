"""Whether a video keeps for some what a message tells of all."""

import pytest

from hookcheck.core.finds.clash import ClashKind
from tests.core.judging import clash_kinds

LAPTOP = "Every pupil at Larkhill gets a free laptop"
JEANS = "All Orla Denim stores repair jeans for free"
COMET = "The comet will be visible from the whole country tonight"
SISWA = "Semua siswa dapat laptop gratis"
BUSES = "Every bus in Marlow is free today"


@pytest.mark.parametrize(
    ("message", "said"),
    [
        (LAPTOP, "free laptops for pupils at Larkhill.|They're only for year seven, mind."),
        (JEANS, "Orla Denim repairs your jeans for free,|but only at our Portland store"),
        (COMET, "The comet will be visible,|but only from the north coast."),
        (SISWA, "laptop gratis buat siswa|tapi hanya untuk kelas tujuh ya"),
        (BUSES, "buses in marlow are free today|only for pensioners though"),
    ],
)
def test_what_is_kept_for_some_is_not_for_all(message: str, said: str) -> None:
    assert ClashKind.SCOPE in clash_kinds(message, said)


@pytest.mark.parametrize(
    ("message", "said"),
    [
        # The whole is told.
        (JEANS, "Orla Denim repairs your jeans for free,|in all stores, only at the desk"),
        # A time, a price, a way or a purpose keeps it for nobody.
        (JEANS, "Orla Denim stores repair your jeans for free|but only until friday"),
        (JEANS, "Orla Denim stores repair your jeans for free|it only takes ten minutes"),
        (LAPTOP, "free laptops for pupils at larkhill|only for a limited time"),
        (SISWA, "siswa dapat laptop gratis|hanya untuk belajar"),
        (SISWA, "siswa dapat laptop gratis|cuma hari ini"),
        ("Every child under five travels free", "children under five travel free|only with an adult"),
        # Nor does where, unless the message tells where.
        ("Every visitor gets a free map", "visitors get a free map|only at orla zoo"),
        (JEANS, "Orla Denim stores repair your jeans for free|and not only for members"),
        ("All staff get a pay rise", "staff get a pay rise|only for them, not for us"),
        ("Semua warga bisa vaksin gratis", "warga bisa vaksin gratis|khusus untuk warga"),
    ],
)
def test_what_tells_when_how_or_where_else_keeps_it_for_nobody(message: str, said: str) -> None:
    assert ClashKind.SCOPE not in clash_kinds(message, said)
