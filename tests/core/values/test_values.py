"""Values are found, and told from each other, in both languages."""

import pytest

from hookcheck.core.values import Relation, ValueKind, compare, find_values
from hookcheck.core.values.number_words import SPOKEN_ZEROS
from hookcheck.core.values.single import LEADING, value_at
from hookcheck.core.values.tokens import tokenise

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


def test_only_values_that_begin_before_an_offset_are_given():
    """A value may end behind the offset, as one that is told across two phrases does."""
    text = "two hundred thousand rupiah until Friday"

    assert [value.text for value in find_values(text, before=20)] == ["two hundred thousand rupiah"]


@pytest.mark.parametrize(
    "text",
    ["duapuluh", "four's enough", "under-fives", "season IV", "½", "an hour", "Jum'at", "oh oh oh"],
)
def test_a_value_without_a_plain_digit_is_not_passed_over(text):
    assert find_values(text)


@pytest.mark.parametrize("one", sorted(LEADING - SPOKEN_ZEROS))
def test_words_that_only_lead_to_a_value_tell_none(one):
    """So a text that has no others need not be looked at closely."""
    texts = [tokenise(f"{one} {two} {three}") for two in LEADING for three in LEADING]

    assert not any(value_at(tokens, at) for tokens in texts for at in range(3))
