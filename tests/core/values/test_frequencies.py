"""How often something is, and what a price is told for."""

import pytest

from hookcheck.core.values import Relation, Value, ValueKind, compare, find_values
from tests.core.values.brief_values import found

MONTHLY = [
    "once a month", "monthly", "every month", "each month", "tiap bulan", "setiap bulan", "sebulan sekali",
    "sekali sebulan", "saban bulan", "satu kali sebulan", "1x sebulan", "once each month", "one time a month",
    "sekali dalam sebulan", "setiap bulan sekali", "bulanan", "month by month", "12 times a year",
]  # fmt: skip
TWICE_A_DAY = [
    "twice a day", "two times a day", "dua kali sehari", "2x sehari", "2x/hari", "sehari dua kali",
    "twice daily", "2 kali per hari", "dua kali dalam sehari", "setiap hari dua kali", "two times per day",
    "twice every day",
]  # fmt: skip
QUARTERLY = [
    "every three months", "setiap tiga bulan sekali", "tiga bulan sekali", "four times a year", "quarterly",
    "once a quarter", "tiap 3 bulan", "setahun empat kali", "4x setahun", "every quarter", "triwulanan",
    "every 3 months", "once every three months", "every 90 days",
]  # fmt: skip
AGREE = [
    # message, video
    ("every week", "every Sunday"),
    ("weekly", "Sundays"),
    ("every week", "setiap hari Kamis"),
    ("every Sunday", "setiap minggu"),
    ("weekly", "four times a month"),
    ("every two weeks", "twice a month"),
    ("every day", "daily"),
    ("setiap hari", "once a day"),
    ("every day", "three times a day"),
    ("daily", "seven days a week"),
    ("at least once a week", "twice a week"),
    ("at most twice a week", "once a week"),
    ("monthly", "per bulan"),
]
IN_PART = [
    ("twice a day", "every day"),
    ("every Sunday", "weekly"),
    ("weekly", "on Sunday"),
]
CONTRADICT = [
    ("once a month", "every week"),
    ("twice a day", "sekali sehari"),
    ("every three months", "enam bulan sekali"),
    ("setiap dua minggu", "dua kali seminggu"),
    ("every day", "once a week"),
    ("weekly", "every day"),
    ("at least twice a week", "once a week"),
    ("at most once a week", "at least once a week"),
]
NOTHING = [
    "buku harian", "koran mingguan",
    "sekali lagi", "once upon a time", "once in a lifetime", "every minute counts", "every time", "every one",
    "the daily newspaper", "everyday", "month", "per se", "setiap orang", "each of you",
]  # fmt: skip
RATES = [
    ("Rp5 juta sebulan", "money 5000000 IDR|frequency 12 rate"),
    ("Rp5 juta per bulan", "money 5000000 IDR|frequency 12 rate"),
    ("Rp5 juta/bulan", "money 5000000 IDR|frequency 12 rate"),
    ("£2 an hour", "money 2 GBP|frequency 8760 rate"),
    ("£5 every month", "money 5 GBP|frequency 12 rate"),
    ("8 gelas sehari", "number 8|frequency 365 rate"),
    ("one tablet a day", "number 1|frequency 365 rate"),
    ("5 days a week", "duration 432000s|frequency 52.142857 rate"),
    ("setiap jam 8 malam", "clock 20:00"),
    ("per 1 Januari", "date 1/1 from"),
    ("3x24 jam", "duration 259200s"),
    ("every day", "weekday mon..sun"),
    ("every single day", "weekday mon..sun"),
]


def _one(text: str) -> Value:
    (value,) = find_values(text)
    return value


@pytest.mark.parametrize("texts", [MONTHLY, TWICE_A_DAY, QUARTERLY], ids=["monthly", "twice", "quarterly"])
def test_the_wordings_of_one_frequency_agree(texts: list[str]) -> None:
    assert {_one(text).kind for text in texts} == {ValueKind.FREQUENCY}
    disagreeing = [
        (one, other) for one in texts for other in texts if not compare(_one(one), _one(other)).agrees
    ]
    assert disagreeing == []


@pytest.mark.parametrize(("message", "video"), AGREE)
def test_how_often_agrees_in_other_words(message: str, video: str) -> None:
    assert compare(_one(message), _one(video)).agrees


@pytest.mark.parametrize(("message", "video"), IN_PART)
def test_less_than_how_often_agrees_in_part(message: str, video: str) -> None:
    assert compare(_one(message), _one(video)) is Relation.CONTAINED


@pytest.mark.parametrize(("message", "video"), CONTRADICT)
def test_another_frequency_contradicts(message: str, video: str) -> None:
    assert compare(_one(message), _one(video)) is Relation.DIFFERENT


@pytest.mark.parametrize("text", NOTHING)
def test_what_tells_no_frequency_is_none(text: str) -> None:
    assert all(value.kind is not ValueKind.FREQUENCY for value in find_values(text))


@pytest.mark.parametrize(("text", "expected"), RATES)
def test_what_a_price_or_an_amount_is_told_for_stands_beside_it(text: str, expected: str) -> None:
    assert "|".join(found(text)) == expected


def test_a_price_an_hour_is_none_for_a_day_but_says_nothing_of_how_often() -> None:
    """Two prices for different times contradict; how often something is has nothing to do with them."""
    hourly, daily = (find_values(text)[-1] for text in ("£2 an hour", "£2 a day"))
    assert compare(hourly, daily) is Relation.DIFFERENT
    assert compare(daily, find_values("£2 per hari")[-1]).agrees
    assert compare(hourly, _one("twice a day")) is Relation.UNRELATED
    assert compare(hourly, _one("the entire day")) is Relation.DIFFERENT
    assert compare(daily, _one("seharian")).agrees
    assert compare(daily, _one("the whole week")) is Relation.UNRELATED
