"""Whether the value in a video is the one in the message."""

import pytest

from hookcheck.core.values import Relation, Value, compare, find_values, relate

AGREE = [
    # message, video
    ("half price", "50% off"),
    ("setengah harga", "diskon 50%"),
    ("setengah", "50 persen"),
    ("one in three", "33%"),
    ("two thirds", "dua pertiga"),
    ("2 out of 3", "dua dari tiga"),
    ("three quarters", "75 persen"),
    ("Rp50 ribu", "Rp 50.000"),
    ("Rp50 ribu", "50rb rupiah"),
    ("Rp50.000", "lima puluh ribu rupiah"),
    ("Rp50.000", "cuma lima puluh ribu"),
    ("Rp50.000", "50 ribu"),
    ("Rp50.000", "gocap"),
    ("Rp1,5 juta", "satu setengah juta rupiah"),
    ("Rp2,5 juta", "dua juta lima ratus rupiah"),
    ("$19.99", "nineteen dollars ninety nine"),
    ("$19.99", "just nineteen ninety nine"),
    ("$9.99", "just nine ninety nine"),
    ("£5.50", "five pounds fifty"),
    ("$5", "S$5"),
    ("1.5 million", "1,5 juta"),
    ("1.500 kursi", "1,500 seats"),
    ("1.500 kursi", "seribu lima ratus kursi"),
    ("a dozen", "12"),
    ("selusin", "dua belas"),
    ("double", "dua kali lipat"),
    ("3x", "three times"),
    ("3 orang", "three people"),
    ("3 people", "tiga"),
    ("first", "pertama"),
    ("juara 1", "first"),
    ("peringkat dua", "2"),
    ("90 minutes", "an hour and a half"),
    ("90 menit", "1,5 jam"),
    ("two weeks", "14 hari"),
    ("a fortnight", "dua minggu"),
    ("a year", "12 bulan"),
    ("sebulan", "30 hari"),
    ("a month", "31 days"),
    ("setahun", "365 hari"),
    ("24 hours", "24/7"),
    ("17 years old", "usia 17"),
    ("usia 17 tahun", "17 tahun"),
    ("usia 12-17 tahun", "12 to 17 years old"),
    ("aged 17", "17"),
    ("8 pm", "20.00 WIB"),
    ("8 pm", "jam delapan malam"),
    ("8 pm", "jam 8"),
    ("jam 8", "20:00"),
    ("20.00 WIB", "21.00 WITA"),
    ("noon", "jam 12 siang"),
    ("midnight", "12 malam"),
    ("half past eight", "setengah sembilan"),
    ("8.30", "jam setengah sembilan"),
    ("8 am to 5 pm", "08.00-17.00"),
    ("1 December", "1 December 2026"),
    ("1 December 2026", "1 Desember"),
    ("Tuesday, 1 December 2026", "1/12/2026"),
    ("1 December 2026", "Selasa, 1 Desember"),
    ("Tuesday", "1 December 2026"),
    ("December", "1 December"),
    ("2026", "1 December 2026"),
    ("2026", "dua ribu dua puluh enam"),
    ("2026", "dua nol dua enam"),
    ("tanggal 5", "5 Desember"),
    ("mulai 1 Desember", "1 Desember"),
    ("1 Desember", "starting December 1st"),
    ("1-5 December", "1 sampai 5 Desember 2026"),
    ("Monday", "Senin"),
    ("Monday to Friday", "Senin-Jumat"),
    ("weekend", "Sabtu-Minggu"),
    ("Saturday and Sunday", "akhir pekan"),
    ("every day", "setiap hari"),
    ("tomorrow", "besok"),
    ("next week", "pekan depan"),
    ("today", "malam ini"),
    ("hotline 119", "one one nine"),
    ("hotline 119", "119"),
    ("hotline 119", "119 ext 8"),
    ("0812-3456-7890", "+62 812 3456 7890"),
    ("U-17", "U17"),
    ("Covid-19", "COVID19"),
    ("5G", "five g"),
    ("kode HEMAT5O", "kode HEMAT50"),
    ("5 kg", "lima kilo"),
    ("10 km", "ten kilometres"),
    ("5 miles", "8 km"),
    ("100°F", "38°C"),
    ("500 g", "setengah kilo"),
    ("1 GB", "1000 MB"),
    ("2-1", "dua satu menang"),
    ("menang 2-1", "kalah 1-2"),
    ("buy one get one", "beli 1 gratis 1"),
    ("beli 1 dapat 2", "BOGO"),
    ("up to 50%", "hingga 50 persen"),
    ("up to 50%", "50%"),
    ("minimal 17 tahun", "at least 17 years"),
    ("60+", "usia 60 tahun ke atas"),
    ("from Rp50.000", "mulai 50 ribuan"),
    ("2-5 days", "2 sampai 5 hari"),
]
IN_PART = [
    ("1 December", "December"),
    ("1 Desember", "tanggal 1"),
    ("Monday, 1 December", "Senin"),
    ("3 days", "2-5 hari"),
    ("2-5 hari", "3 days"),
    ("3 December", "1-5 December"),
    ("1-5 December", "3 Desember"),
    ("1-5 December", "mulai 1 Desember"),
    ("until 5 December", "1-5 Desember"),
    ("Wednesday", "Senin-Jumat"),
    ("Senin-Jumat", "Wednesday"),
    ("about 50,000", "52 ribu"),
    ("lebih dari 50 ribu", "52.300"),
    ("52.300", "over 50 thousand"),
    ("119 ext 8", "119"),
    ("Covid-19", "19"),
    ("U-17", "under 17 years old"),
    ("50%", "50"),
    ("8-10 pm", "9 malam"),
    ("8 am to 5 pm", "mulai jam 8 pagi"),
    ("8 am to 5 pm", "sampai jam 5 sore"),
    ("tonight", "today"),
    ("8 pm", "8"),
    ("8 to 10", "jam 8 sampai jam 10 malam"),
    ("Rp50-100 ribu", "mulai Rp50 ribu"),
]
CONTRADICT = [
    ("20%", "30 persen"),
    ("50%", "setengah kurang 30%"),
    ("up to 50%", "hingga 30%"),
    ("up to 50%", "30%"),
    ("at least 50%", "at most 50%"),
    ("half price", "30% off"),
    ("Rp50 ribu", "Rp60.000"),
    ("Rp50.000", "Rp5.000"),
    ("Rp50 ribu", "cuma 60rb"),
    ("$5", "£5"),
    ("50 kursi", "51 seats"),
    ("1.5 million", "1.6 juta"),
    ("52,300", "52,400"),
    ("sekitar 50 ribu", "80 ribu"),
    ("first", "kedua"),
    ("2 weeks", "15 hari"),
    ("a month", "60 days"),
    ("a year", "300 hari"),
    ("usia 17", "usia 18 tahun"),
    ("usia 12-17 tahun", "12-18 years old"),
    ("8 pm", "9 pm"),
    ("8 pm", "jam 8 pagi"),
    ("20.00 WIB", "20.00 WITA"),
    ("8 am to 5 pm", "08.00-16.00"),
    ("8 am to 5 pm", "mulai jam 9 pagi"),
    ("1 December", "2 Desember"),
    ("1 December", "1 November"),
    ("1 December 2026", "1 Desember 2025"),
    ("1 Desember", "November"),
    ("Tuesday, 1 December", "Rabu, 1 Desember"),
    ("Monday", "1 December 2026"),
    ("6 December", "1-5 Desember"),
    ("mulai 2 Desember", "1-5 Desember"),
    ("mulai 1 Desember", "mulai 2 Desember"),
    ("mulai 5 Desember", "sampai 5 Desember"),
    ("until 5 December", "sampai 6 Desember"),
    ("1-5 December", "1-6 December"),
    ("2026", "2027"),
    ("Monday", "Selasa"),
    ("Monday to Friday", "Senin-Sabtu"),
    ("Sunday", "Senin-Jumat"),
    ("tomorrow", "lusa"),
    ("this week", "minggu depan"),
    ("Senin depan", "Senin ini"),
    ("hotline 119", "hotline 112"),
    ("0812-3456-7890", "0812-3456-7891"),
    ("A38", "A83"),
    ("U-17", "U-19"),
    ("kode HEMAT50", "kode HEMAT20"),
    ("5 kg", "6 kilo"),
    ("100 kg", "101 kg"),
    ("5 miles", "9 km"),
    ("2-1", "3-1"),
    ("buy one get one", "beli 2 gratis 1"),
    ("2-5 days", "2-7 hari"),
    ("3 days", "5-7 hari"),
    ("sebulan", "dua bulan"),
]
NOTHING_TO_COMPARE = [
    ("20%", "Rp20.000"),
    ("50 kursi", "50 kg"),
    ("1 December", "Monday"),
    ("besok", "1 Desember"),
    ("8 pm", "8 hari"),
    ("Rp50.000", "20 orang"),
    ("Rp80.000", "$5"),
    ("5 kg", "5 km"),
    ("mulai 1 Desember", "sampai 31 Desember"),
    ("1 December", "daftar paling lambat 20 November"),
    ("from 8 am", "until 5 pm"),
    ("mulai Rp50.000", "hingga Rp100.000"),
    ("today", "this week"),
    ("hotline 119", "WA 0812-3456-7890"),
    ("Covid-19", "U-17"),
    ("3 times", "3 people"),
    ("2 out of 3", "3"),
    ("Senin-Jumat", "1 Desember"),
]


def _one(text: str) -> Value:
    (value,) = find_values(text)
    return value


@pytest.mark.parametrize(("message", "video"), AGREE)
def test_what_means_the_same_agrees(message: str, video: str) -> None:
    assert compare(_one(message), _one(video)) in (Relation.SAME, Relation.EQUIVALENT)


@pytest.mark.parametrize(("message", "video"), IN_PART)
def test_what_says_less_agrees_in_part(message: str, video: str) -> None:
    assert compare(_one(message), _one(video)) is Relation.CONTAINED


@pytest.mark.parametrize(("message", "video"), CONTRADICT)
def test_another_value_contradicts(message: str, video: str) -> None:
    assert compare(_one(message), find_values(video)[-1]) is Relation.DIFFERENT


@pytest.mark.parametrize(("message", "video"), NOTHING_TO_COMPARE)
def test_values_of_different_things_are_not_compared(message: str, video: str) -> None:
    assert compare(_one(message), _one(video)) is Relation.UNRELATED


@pytest.mark.parametrize("text", sorted({text for pair in [*AGREE, *IN_PART] for text in pair}))
def test_a_value_is_the_same_as_itself(text: str) -> None:
    assert compare(_one(text), _one(text.upper())) is Relation.SAME


def test_the_reason_quotes_both_sides() -> None:
    assert relate(_one("half price"), _one("50%")).why == "'50%' = 'half price'"
    assert relate(_one("1 December"), _one("2 Desember")).why == "'2 Desember', not '1 December'"
