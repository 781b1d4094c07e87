"""How the values of one channel are read together."""

import pytest

from hookcheck.core.evidence import Channel
from hookcheck.core.readings.laying_out import read_units
from hookcheck.core.readings.reading import Unit
from tests.core.values.brief_values import brief


def _values(channel: Channel, *texts: str) -> list[str]:
    units = (Unit(channel, text, float(n), n + 1.0) for n, text in enumerate(texts))
    return [brief(placed.value) for placed in read_units(units).values]


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (("on the 29th of March", "sorry", "the date is the 22nd"), ["date 29/3", "date 22/3"]),
        (("mulai 3 Desember,", "sampai tanggal 9"), ["date 3/12 from", "date 9/12 until"]),
        (("in May or June", "on the 5th"), ["date -/5", "date -/6", "date 5/6"]),
        (("tanggal 9.", "bulan Desember"), ["date 9", "date -/12"]),
    ],
)
def test_a_day_alone_is_one_of_the_month_last_named(texts: tuple[str, ...], expected: list[str]) -> None:
    assert _values(Channel.SPEECH, *texts) == expected


def test_a_day_on_one_text_has_no_month_from_another() -> None:
    assert _values(Channel.SCREEN, "29 MARCH", "on the 22nd") == ["date 29/3", "date 22"]


@pytest.mark.parametrize(
    ("told", "unpunctuated"),
    [
        ("so we shut at six | no dogs in the hall", True),
        ("so we shut at six | no dogs in the hall.", False),
        (
            "so we shut at six | no dogs in the hall | and if you come by bus | get off at the mill"
            " | we are right behind it.",
            True,
        ),
    ],
    ids=["no mark", "a mark", "one mark in many words"],
)
def test_a_mark_at_the_very_end_does_not_make_one_sentence_of_all(told: str, unpunctuated: bool) -> None:
    texts = enumerate(told.split(" | "))
    units = (Unit(Channel.SPEECH, text, float(n), n + 1.0) for n, text in texts)

    assert read_units(units).unpunctuated is unpunctuated


@pytest.mark.parametrize(
    ("said", "lacks"),
    [
        ("puskesmasnya kurang perawat", True),
        ("perawatnya masih kurang", True),
        ("rasanya kurang enak", False),
        ("hasilnya kurang bagus", False),
    ],
)
def test_what_is_not_so_very_much_so_lacks_nothing(said: str, lacks: bool) -> None:
    reading = read_units((Unit(Channel.SPEECH, said, 0.0, 1.0),))
    assert ("be_short" in reading.conveyed) is lacks
