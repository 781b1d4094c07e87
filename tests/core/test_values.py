"""Values are found, and told from each other, in both languages."""

import pytest

from hookcheck.core.values import Relation, ValueKind, compare, find_values

SAME = [
    ("half price", "50% off"),
    ("setengah harga", "50%"),
    ("Rp50 ribu", "Rp 50.000"),
    ("1.5 million", "1,5 juta"),
    ("90 minutes", "an hour and a half"),
    ("90 minutes", "1,5 jam"),
    ("two weeks", "14 hari"),
    ("8 pm", "pukul 20.00 WIB"),
    ("8 pm", "jam 8 malam"),
    ("half past eight", "setengah sembilan"),
    ("1 December 2026", "1 Desember"),
    ("1 December", "the first of December"),
    ("hotline 119", "one one nine"),
]
DIFFERENT = [
    ("20%", "30 persen"),
    ("Rp50 ribu", "Rp60.000"),
    ("1 December", "2 Desember"),
    ("8 pm", "9 pm"),
    ("Monday", "Selasa"),
    ("5 kg", "6 kilo"),
]


@pytest.mark.parametrize(("message", "video"), SAME)
def test_one_value_in_two_forms_agrees(message: str, video: str) -> None:
    (stated,) = find_values(message)
    (said,) = find_values(video)

    assert compare(stated, said) in (Relation.SAME, Relation.EQUIVALENT)


@pytest.mark.parametrize(("message", "video"), DIFFERENT)
def test_two_values_for_one_slot_differ(message: str, video: str) -> None:
    (stated,) = find_values(message)
    (said,) = find_values(video)

    assert compare(stated, said) is Relation.DIFFERENT


def test_a_value_knows_where_it_stands() -> None:
    text = "Diskon 20% mulai 1 Desember di semua toko"
    values = find_values(text)

    assert [value.kind for value in values] == [ValueKind.PERCENT, ValueKind.DATE]
    assert [text[value.start : value.end] for value in values] == ["20%", "mulai 1 Desember"]
