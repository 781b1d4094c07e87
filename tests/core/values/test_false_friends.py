"""Words and signs that look like values and are none, or are another value than they look."""

import pytest

from tests.core.values.brief_values import found

NOTHING = [
    # May, march and short names of months and days are other words too.
    "you may enter now", "may the best team win", "march for justice", "we march on Jakarta",
    "the sun is out", "she sat down", "my son and I", "mar the surface", "a decent meal", "des res",
    "jan is my friend",
    # One that counts nothing.
    "no one knows", "one of the best", "this one is for you", "one more thing", "everyone is here",
    "one another", "that's the one", "someone said", "a good one", "not one bit", "which one do you want?",
    "first of all, thank you", "at first I was shy", "first aid kit", "wait a second", "on second thought",
    "half time", "one day you will see", "this may work", "a right to march", "in a minute",
    "satu-satunya jalan", "salah satu dari kita", "satu per satu", "satu sama lain", "satu lagi ya",
    "menjadi satu", "dua-duanya enak", "ketiganya datang", "bersatu kita teguh", "kesatuan bangsa",
    "persatuan", "sesuatu", "suatu hari", "setengah-setengah", "sama-sama",
    # se- that makes no number.
    "seorang ibu", "sebuah rumah", "seekor kucing", "sekali lagi", "enak sekali", "sekaligus", "selalu",
    "sendiri", "semua orang", "sekarang juga", "setuju", "sesuai", "secangkir kopi", "sepasang sepatu",
    # Sound-alikes of numbers.
    "for you", "too good to be true", "we won the match", "I ate rice", "to be or not to be", "go for it",
    "oh my god", "oh no", "o captain", "nil desperandum",
    # Words that hold numbers or units.
    "delapanan", "limau", "often", "weight", "height", "freight", "stone", "phone", "money", "honest",
    "network", "canine", "attend", "tentu", "enamel", "jamur",
    "menitan", "sore throat", "sore hati", "more than ever", "less than perfect", "about us",
    "from Bandung to Jakarta", "dari Sabang sampai Merauke", "over the moon", "under the bridge",
    "up to you", "around the world", "some of us", "by the way", "mulai dari diri sendiri",
    "hingga akhirnya", "sampai jumpa", "sekitar kita", "kurang lebih begitu", "minimal usaha dulu",
    "maksimal dong", "per orangan", "half-hearted", "double check", "double decker", "the end", "on the",
    "at the", "and a", "-", "--", "%", "Rp", "$", "jam", "jam tangan", "pukul rata", "memukul",
    "tanggal merah", "tahun baru", "hari raya", "bulan madu", "minggu yang seru", "a.m.", "pm", "percent",
    "persen", "ribuan orang", "jutaan warga", "puluhan toko", "ratusan siswa", "hundreds of people",
    "millions", "the march of time", "kali ini", "nomor telepon", "peringkat atas",
]  # fmt: skip
OTHERS = [
    ("tanggal 25 Ramadan", "number 25"),
    ("RW 05 Sabtu pagi", "number 5|weekday sat"),
    ("open 24/7", "code 24/7"),
    ("50/50 chance", "code 50/50"),
    ("May 5", "date 5/5"),
    ("in March", "date -/3"),
    ("2 minggu", "duration 1209600s"),
    ("minggu depan", "date next_week"),
    ("Minggu, 7 Desember", "date sun 7/12"),
    ("hari Minggu depan", "weekday sun next"),
    ("jam 5 sore", "clock 17:00"),
    ("5 jam", "duration 18000s"),
    ("2026 orang", "number 2026 person"),
    ("2026 peserta", "date -/-/2026"),
    ("5 m", "measure 5 m"),
    ("5M followers", "number 5000000"),
    ("Rp5 M", "money 5000000000 IDR"),
    ("5 pounds", "money 5 GBP"),
    ("lost 5 pounds", "measure 2.267962 kg"),
    ("the second dose", "ordinal 2"),
    ("30 second video", "duration 30s"),
    ("dosis kedua", "ordinal 2"),
    ("5th anniversary", "ordinal 5"),
    ("pengalaman 5 th", "duration 60mo"),
    ("2 jam tangan", "number 2"),
    ("3 hari 2 malam", "duration 259200s"),
    ("menginap 2 malam", "number 2"),
    ("two to one", "number 2"),
    ("tiga dua satu mulai", "number 3|number 2|number 1"),
    ("three two one go", "number 3|number 2|number 1"),
    ("100 200 300", "number 100|number 200|number 300"),
    ("size 38-42", "number 38..42"),
    ("3-in-1", "number 3|number 1"),
    ("2 in 1", "number 2|number 1"),
    ("moved from 5 to 7 December", "date 5/12 from|date 7/12"),
    ("pindah dari 5 ke 7 Desember", "date 5/12 from|date 7/12"),
    ("bukan 5 tapi 7 Desember", "date 5/12|date 7/12"),
    ("a 4x4 car", "code 4X4"),
    ("1-on-1", "number 1|number 1"),
    ("rose from 50 to 60", "number 50|number 60"),
    ("Grand Indonesia", ""),
    ("2 grand prizes", "number 2"),
    ("20% lebih murah", "percent 20"),
    ("50 ribu lebih warga", "number 50000 more_than"),
    ("the 90s", ""),
    ("a 10K run", "number 10000"),
    ("9/11", "date 9/11"),
    ("on 9/11 we remember", "date 9/11"),
    ("4/5 stars", "number 0.8 fraction"),
    ("iOS 18.1", "number 18.1"),
    ("kelas 12", "number 12"),
    ("Jalan Sudirman No. 10", "ordinal 10"),
    ("pasal 28", "number 28"),
    ("per 1 Desember", "date 1/12 from"),
    ("10 per 1 Desember", "number 10|date 1/12 from"),
    ("Rp10.000 per kg", "money 10000 IDR|measure 1 kg"),
    ("sehari-hari", ""),
    ("no 500 people", "number 500 person"),
    ("Jalan Merdeka No. 145", "number 145"),
    ("final 10-12 December", "date 10/12..12/12"),
    ("the match, 5-7 pm", "clock 17:00..19:00"),
    ("the first half", "ordinal 1"),
    ("$0.03", "money 0.03 USD"),
    ("rating 4.50", "number 4.5"),
    ("iPhone 15 Pro Max 256 GB", "number 15|measure 256000 MB"),
    ("GPA 3.10", "number 3.1"),
    ("sejam lagi", "duration 3600s"),
]


@pytest.mark.parametrize("text", NOTHING)
def test_what_only_looks_like_a_value_is_none(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(("text", "expected"), OTHERS)
def test_what_looks_like_another_value_is_told_apart(text: str, expected: str) -> None:
    assert "|".join(found(text)) == expected
