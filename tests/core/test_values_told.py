"""Values in the ways that people leave something out, or that signs drop a sign."""

import pytest

from tests.core.brief_values import found

TOLD = [
    # Prices.
    ("the new kit is £ 32 .75 now", "money 32.75 GBP"),
    ("nine pounds eighty for a starter", "money 9.8 GBP"),
    ("seven pounds fifty people came", "money 7 GBP|number 50 person"),
    ("a buck twenty at the machine", "money 1.2 USD"),
    ("it's a dollar a slice", "money 1 USD"),
    ("a pound of apples", ""),
    ("apply for a £300 grant", "money 300 GBP"),
    ("bills drop ninety pounds a year", "money 90 GBP|frequency 1 rate"),
    ("£40 p/m", "money 40 GBP|frequency 12 rate"),
    ("18 ribu seporsi", "money 18000"),
    ("22rb/kg", "money 22000|measure 1 kg"),
    ("tiga puluh ribu sekilonya", "money 30000|measure 1 kg"),
    ("30 ribu penonton", "number 30000"),
    # Limits.
    ("nothing over forty dollars", "money 40 USD at_most"),
    ("nggak sampai lima puluh ribu rupiah", "money 50000 IDR less_than"),
    ("under sevens go free", "age 84mo less_than"),
    ("the over-sixties swim free", "age 720mo more_than"),
    ("for over sixty fives", "age 780mo more_than"),
    ("over-50s only", "age 600mo more_than"),
    ("21 or older", "age 252mo at_least"),
    ("six and younger", "age 72mo at_most"),
    ("11-to-14-year-olds", "age 132..168mo"),
    # Parts.
    ("a tenth off every bag", "percent 10"),
    ("one in every four drivers", "number 0.25 fraction"),
    ("two and three quarter percent", "percent 2.75"),
    ("half a percent", "percent 0.5"),
    ("tiga per empat warga", "number 0.75 fraction"),
    ("sepertiganya rusak", "number 0.333333 fraction"),
    ("satu per satu", ""),
    # Spaces inside numbers.
    ("3 5 % off", "percent 35"),
    ("20 000 steps", "number 20000"),
    ("2l May", "date 21/5"),
    ("I2 Mei", "date 12/5"),
    ("1 000 000 views", "number 1000000"),
    ("open 5 000", "number 5000"),
    # Hours.
    ("open from nine to six", "clock 9:00..6:00?"),
    ("weekdays ten to four", "weekday mon..fri|clock 10:00..4:00?"),
    ("Saturday nine to two", "weekday sat|clock 9:00..2:00?"),
    ("fell from nine to six", "number 9|number 6"),
    ("nine to six percent", "number 9|percent 6"),
    ("lunch twelve till three", "clock 12:00..3:00?"),
    ("until twelve tonight", "clock 0:00 until|date tonight"),
    ("sembilan kurang seperempat", "clock 8:45?"),
    ("delapan kurang sepuluh", "clock 7:50?"),
    ("delapan kurang satu", "number 8"),
    ("jam lima empat lima", "clock 5:45?"),
    ("jam tujuh nol lima", "clock 7:05?"),
    # Days.
    ("august thirty", "date 30/8"),
    ("may twenty two", "date 22/5"),
    ("may twenty two people join", "number 22 person"),
    ("december twenty twenty seven", "date -/12/2027"),
    ("the second of june till the ninth", "date 2/6..9/6"),
    ("06/04 - 11/04", "date 6/4..11/4"),
    ("Thursday's the deadline", "weekday thu"),
    ("Thursday, Friday and Saturday", "weekday thu..sat"),
    ("THU/FRI/SAT", "weekday thu..sat"),
    ("Monday, Wednesday and Friday", "weekday mon|weekday wed|weekday fri"),
    ("senin selasa rabu", "weekday mon..wed"),
    ("setiap hari kerja", "weekday mon..fri"),
    ("every weekday", "weekday mon..fri"),
    ("sampai Minggu", "weekday sun until"),
    ("sampai minggu depan", "date next_week until"),
    ("mulai minggu ketiga", "ordinal 3"),
    # Lengths of time.
    ("two hours thirty", "duration 9000s"),
    ("2h15", "duration 8100s"),
    ("an hour twenty people", "duration 3600s|number 20 person"),
    ("tiga mingguan", "duration 1814400s"),
    ("lima taun", "duration 60mo"),
    ("dua kali dua puluh empat jam", "duration 172800s"),
    ("every half an hour", "frequency 17520"),
    ("setengah tahun sekali", "frequency 2"),
    # Measures.
    ("tiga ratus mili", "measure 0.3 l"),
    ("delapan puluh kilo per jam", "measure 80 km/h"),
    ("38C", "measure 38 °C"),
    # Scores.
    ("dua kosong", "score 2-0"),
    ("empat lawan satu", "score 4-1"),
    ("won by three goals to two", "score 3-2"),
    ("kode hemat lima kosong", "code HEMAT50"),
    ("use code panda twenty", "code PANDA20"),
    ("kode seru dua puluh lima", "code SERU25"),
    ("the code is forty two", "number 42"),
    ("kode pos 40115", "number 40115"),
    ("PROMO SERU2O", "code SERU20"),
    ("two-for-one noodles", "offer 1>2"),
    ("two for one pound", "number 2|money 1 GBP"),
    ("open twenty four seven", "code 24/7"),
    ("twenty four seven hundred", "number 24|number 700"),
    ("seribu lima ratus tiga empat lima", "phone 1500345"),
    ("seribu lima ratus tiga puluh", "number 1530"),
    ("just 45' long", "duration 2700s"),
    ("he said 'just 45' to me", "number 45"),
    ('a 55" screen', "measure 1.397 m"),
    ("mid-May", "date -/5"),
    ("this Friday the ninth", "date fri 9"),
    ("we shut at nine now", "clock 9:00? closes"),
    ("pendaftaran ditutup 9 Mei", "date 9/5 closes"),
    ("Sabtu tutup", "weekday sat closes"),
    ("closed on Monday", "weekday mon"),
    # Halves and numerals.
    ("four seventy five calories", "measure 475 kcal"),
    ("three sixty five recipes", "number 365"),
    ("one eleven", "number 111"),
    ("ten, twelve people", "number 10|number 12 person"),
    ("ten twelve shops", "number 10|number 12"),
    ("two thirty second clips", "number 2|duration 30s"),
    ("SEASON III", "number 3"),
    ("GELOMBANG II DIBUKA", "number 2"),
    ("KELAS XII", "number 12"),
    ("type I am", ""),
    ("Malcolm X", ""),
    ("delapan dua persen", "number 8|percent 2"),
    ("rute enam tiga", "number 63"),
    ("empat puluh dua tujuh", "number 42|number 7"),
    ("dua tiga orang", "number 2|number 3 person"),
    ("satu satu ya", "number 1|number 1"),
]


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_what_is_left_out_is_understood(text: str, expected: str) -> None:
    assert "|".join(found(text)) == expected


@pytest.mark.parametrize("text", [text for text, _ in TOLD])
def test_letter_case_does_not_matter(text: str) -> None:
    assert found(text.upper()) == found(text.lower()) == found(text)
