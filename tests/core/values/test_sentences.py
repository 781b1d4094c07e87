"""What is found in whole sentences, as they are said, printed and recognised."""

import pytest

from tests.core.values.brief_values import found

SENTENCES = [
    (
        "Hai Sobat Sehat! Mulai tanggal 15 Juli sampai 30 Agustus, kamu bisa vaksin booster gratis "
        "di seluruh Puskesmas se-Jakarta lho!",
        "date 15/7..30/8",
    ),
    (
        "Cuma bawa KTP sama sertifikat vaksin kedua, terus datang aja jam 8 pagi sampai jam 2 siang.",
        "ordinal 2|clock 8:00..14:00",
    ),
    (
        "Diskon gila-gilaan! Beli dua gratis satu buat semua varian, cuma sampai hari Minggu ini ya guys.",
        "offer 2>3|weekday sun this until",
    ),
    (
        "PROMO GAJIAN 25-31 OKTOBER | DISKON S.D. 70% + CASHBACK RP100RB",
        "date 25/10..31/10|percent 70 at_most|money 100000 IDR",
    ),
    (
        "Harga normal 150 ribu, sekarang cuma 99 ribu aja!",
        "money 150000|money 99000",
    ),
    (
        "Syaratnya gampang: usia minimal 17 tahun, punya e-KTP, dan saldo awal 50 ribu rupiah.",
        "age 204mo at_least|money 50000 IDR",
    ),
    (
        "Pendaftaran CPNS dibuka mulai 20 Agustus hingga 6 September 2026 dengan 250.407 formasi.",
        "date 20/8..6/9/2026|number 250407",
    ),
    (
        "Gempa magnitudo 5,6 mengguncang Cianjur pukul 13.21 WIB, sedikitnya 62 orang meninggal dunia.",
        "measure 5.6 magnitude|clock 13:21 WIB|number 62 person at_least",
    ),
    (
        "Tarif KRL naik jadi Rp 5.000 untuk 25 kilometer pertama.",
        "money 5000 IDR|measure 25000 m|ordinal 1",
    ),
    (
        "Jalan Sudirman ditutup Minggu pagi dari jam 6 sampai jam 10 buat car free day.",
        "weekday sun closes|clock 6:00..10:00?",
    ),
    (
        "Bayar pajak kendaraan sekarang bebas denda sampai 31 Desember 2026!",
        "date 31/12/2026 until",
    ),
    (
        "Satu dari tiga anak Indonesia mengalami stunting, padahal 1000 hari pertama itu penting banget.",
        "number 0.333333 fraction|duration 86400000s|ordinal 1",
    ),
    (
        "Minum air putih minimal 8 gelas sehari atau sekitar 2 liter.",
        "number 8 at_least|frequency 365 rate|measure 2 l about",
    ),
    (
        "Cuci tangan pakai sabun selama 20 detik, bukan 5 detik ya.",
        "duration 20s|duration 5s",
    ),
    (
        "Call center 110 siap 24 jam, bebas pulsa.",
        "phone 110|duration 86400s",
    ),
    (
        "Daftar sekarang di bit.ly/vaksin2026 atau WA ke 0812-1234-5678.",
        "code VAKSIN2026|phone 081212345678",
    ),
    (
        "Timnas U-23 menang 3-0 lawan Thailand di leg pertama.",
        "code U23|score 3-0|ordinal 1",
    ),
    (
        "Tiket konser mulai Rp 850 ribu, presale tanggal 10 bulan 10 jam 10 pagi.",
        "money 850000 IDR from|date 10/10|clock 10:00",
    ),
    (
        "BLT Rp600 ribu cair minggu depan untuk 18,8 juta keluarga.",
        "money 600000 IDR|date next_week|number 18800000",
    ),
    (
        "Ongkir 0 rupiah tanpa minimum belanja!",
        "money 0 IDR",
    ),
    (
        "Kuota 100GB cuma 100rb buat 30 hari.",
        "measure 100000 MB|money 100000|duration 2592000s",
    ),
    (
        "Rumah subsidi tipe 36/72 DP 0% cicilan 1 jutaan per bulan.",
        "number 36|number 72|percent 0|money 1000000 about|frequency 12 rate",
    ),
    (
        "Hari ini sampai besok, beli 1 kopi gratis 1 croissant.",
        "date today..tomorrow|offer 1>2",
    ),
    (
        "Resepnya: 3 butir telur, 250 gram tepung, 1/2 sdt garam, panggang 180 derajat selama 35 menit.",
        "number 3|measure 0.25 kg|number 0.5 fraction|measure 180 °C|duration 2100s",
    ),
    (
        "Okay guys so I tried the new burger place and it's only 5 dollars for two patties.",
        "money 5 USD|number 2",
    ),
    (
        "We're opening our third store this Saturday at 10 a.m., and the first 100 customers get a "
        "free tote bag.",
        "ordinal 3|weekday sat this|clock 10:00|ordinal 1|number 100",
    ),
    (
        "Rates drop to 3.5 percent from 4.25 percent starting March 1st.",
        "percent 3.5|percent 4.25|date 1/3 from",
    ),
    (
        "The city council voted 7-2 to raise the minimum wage to $18 an hour by 2028.",
        "score 7-2|money 18 USD|frequency 8760 rate|date -/-/2028 until",
    ),
    (
        "Your car needs an oil change every 5,000 miles or six months, whichever comes first.",
        "measure 8046720 m|duration 6mo|ordinal 1",
    ),
    (
        "Free entry for kids under 12, seniors 65 and over pay half price.",
        "age 144mo less_than|number 65 at_least|percent 50",
    ),
    (
        "The A38 is closed between junctions 4 and 5 until 6 am Monday.",
        "code A38|number 4|number 5|clock 6:00 until|weekday mon",
    ),
    (
        "Text HOME to 741741 if you need someone to talk to, 24/7.",
        "phone 741741|code 24/7",
    ),
    (
        "The match kicks off at 7:45 tonight, doors at half six.",
        "clock 19:45|date tonight|clock 6:30? opens",
    ),
    (
        "Two for Tuesday: two large pizzas for £20, this week only.",
        "number 2|weekday tue|number 2|money 20 GBP|date this_week",
    ),
    (
        "Get your flu jab by the end of October - it takes five minutes and it's free for over-65s.",
        "date -/10 until|duration 300s|age 780mo more_than",
    ),
    (
        "Bus 27 won't stop at Elm Street from the 3rd to the 10th of June.",
        "number 27|date 3/6..10/6",
    ),
    (
        "The new iPhone 17 starts at nine ninety nine.",
        "number 17|money 9.99 from",
    ),
    (
        "There are 1.2 million people waiting, that's one in fifty.",
        "number 1200000 person|number 0.02 fraction",
    ),
    (
        "Class of 2026 graduation is on Friday the 13th at 3.",
        "date -/-/2026|date fri 13|clock 3:00?",
    ),
    (
        "May I have your attention please, in May we march.",
        "date -/5",
    ),
    (
        "The Great British sale: up to ½ price, save £££s",
        "percent 50 at_most",
    ),
    (
        "Only three days left! Sale ends midnight Sunday.",
        "duration 259200s|clock 0:00 until|weekday sun",
    ),
    (
        "Sabtu & Minggu, 12-13 Juli 2026 | 09.00 - 21.00 WIB | GBK Senayan",
        "weekday sat..sun|date 12/7/2026..13/7/2026|clock 9:00..21:00 WIB",
    ),
    (
        "HTM: 50K (presale) / 75K (OTS)",
        "money 50000|number 75000",
    ),
    (
        "Gratis ongkir min. belanja 30rb",
        "money 30000 at_least",
    ),
    (
        "Kenaikan UMP 6,5% mulai 1 Januari 2026",
        "percent 6.5|date 1/1/2026 from",
    ),
    (
        "dua ribu dua puluh enam kita swasembada pangan",
        "date -/-/2026",
    ),
    (
        "nomor satu jangan panik, nomor dua matikan listrik",
        "ordinal 1|ordinal 2",
    ),
    (
        "satu jam sebelum makan dan dua jam sesudah makan",
        "duration 3600s|duration 7200s",
    ),
    (
        "hanya untuk seratus orang pertama yang komen",
        "number 100 person|ordinal 1",
    ),
    (
        "jadi gini, pertama kamu buka aplikasi, kedua pilih menu bayar",
        "ordinal 1|ordinal 2",
    ),
    (
        "jadi per tanggal satu juli dua ribu dua puluh enam tarif baru berlaku ya teman-teman",
        "date 1/7/2026 from",
    ),
    (
        "kalian bisa dapetin potongan harga sampe lima puluh persen khusus member",
        "percent 50 at_most",
    ),
    (
        "loker nih, gajinya lima sampai tujuh juta per bulan, usia maksimal dua puluh lima tahun",
        "money 5000000..7000000|frequency 12 rate|age 300mo at_most",
    ),
    (
        "donor darah hari sabtu besok jam sembilan pagi di kantor kelurahan",
        "weekday sat|date tomorrow|clock 9:00",
    ),
    (
        "pemadaman listrik besok dari jam sembilan pagi sampai jam dua siang",
        "date tomorrow|clock 9:00..14:00",
    ),
    (
        "air pdam mati 3 hari ke depan",
        "duration 259200s",
    ),
    (
        "stok terbatas cuma 100 pcs ya kak",
        "number 100",
    ),
    (
        "cukup bayar 1 dapat 3",
        "offer 1>3",
    ),
    (
        "paket 3 hari 2 malam mulai 2,5 juta per orang",
        "duration 259200s|money 2500000 from",
    ),
    (
        "cicilan mulai 50 ribuan per hari tanpa dp",
        "money 50000 from|frequency 365 rate",
    ),
    (
        "flash sale jam 12 siang dan jam 8 malam",
        "clock 12:00|clock 20:00",
    ),
    (
        "gratis ongkir 0 rupiah se-indonesia",
        "money 0 IDR",
    ),
    (
        "hut ri ke 81",
        "ordinal 81",
    ),
    (
        "dirgahayu republik indonesia ke-81",
        "ordinal 81",
    ),
    (
        "vaksin dosis 1 dan 2",
        "number 1|number 2",
    ),
    (
        "harga bbm pertalite turun jadi sepuluh ribu per liter",
        "money 10000|measure 1 l",
    ),
    (
        "emas antam tembus 2 juta per gram",
        "money 2000000 more_than|measure 0.001 kg",
    ),
    (
        "rupiah melemah ke 16.500 per dolar AS",
        "number 16500",
    ),
    (
        "inflasi 2,84 persen year on year",
        "percent 2.84",
    ),
    (
        "nilai UTBK minimal 600",
        "number 600 at_least",
    ),
    (
        "IPK minimal 3,00",
        "number 3 at_least",
    ),
    (
        "tinggi badan minimal 160 cm",
        "measure 1.6 m at_least",
    ),
    (
        "kuota 30 persen perempuan",
        "percent 30",
    ),
    (
        "jarak 1,5 meter",
        "measure 1.5 m",
    ),
    (
        "demam 38,5 derajat celcius",
        "measure 38.5 °C",
    ),
    (
        "penerbangan GA 402 jam 14.25",
        "number 402|clock 14:25",
    ),
    (
        "gate 7 pukul 06.45",
        "number 7|clock 6:45",
    ),
    (
        "kereta Argo Bromo 08:20",
        "clock 8:20",
    ),
    (
        "pintu 3, lantai 5",
        "number 3|number 5",
    ),
    (
        "10rb viewers",
        "number 10000",
    ),
    (
        "100% halal",
        "percent 100",
    ),
    (
        "0% bunga",
        "percent 0",
    ),
    (
        "vitamin C 1000 mg",
        "measure 0.001 kg",
    ),
    (
        "Samsung S24 Ultra cuma 15 jutaan",
        "code S24|money 15000000 about",
    ),
    (
        "it's only nineteen ninety five at walmart",
        "money 19.95",
    ),
    (
        "we saved three hundred and fifty dollars a month",
        "money 350 USD|frequency 12 rate",
    ),
    (
        "registration closes at eleven fifty nine pm on friday",
        "clock 23:59 closes|weekday fri",
    ),
    (
        "that's twenty five percent more for the same price",
        "percent 25",
    ),
    (
        "born in nineteen eighty four",
        "date -/-/1984",
    ),
    (
        "the speed limit is now twenty miles an hour",
        "measure 32.18688 km/h",
    ),
    (
        "call one eight hundred two two two one two two two",
        "phone 18002221222",
    ),
    (
        "dial nine one one",
        "phone 911",
    ),
    (
        "it's two to three times more expensive",
        "number 2..3 times",
    ),
    (
        "between the ages of eighteen and twenty five",
        "age 216..300mo",
    ),
    (
        "the deadline is april fifteenth",
        "date 15/4 until",
    ),
    (
        "tax day is 4/15",
        "date 15/4",
    ),
    (
        "every year two point five million people die",
        "frequency 1|number 2500000 person",
    ),
    (
        "one hundred twenty five dollars",
        "money 125 USD",
    ),
    (
        "a buck fifty",
        "money 1.5 USD",
    ),
    (
        "a dollar ninety nine",
        "money 1.99 USD",
    ),
    (
        "ninety nine cents",
        "money 0.99 USD",
    ),
    (
        "for just five ninety nine",
        "money 5.99",
    ),
    (
        "doors open at seven thirty",
        "clock 7:30? opens",
    ),
    (
        "it's a quarter to five",
        "clock 4:45?",
    ),
    (
        "about half of americans",
        "number 0.5 fraction about",
    ),
    (
        "nearly three in four",
        "number 0.75 fraction about",
    ),
    (
        "kids eat free on tuesdays",
        "weekday tue",
    ),
    (
        "fifteen minutes could save you fifteen percent",
        "duration 900s|percent 15",
    ),
    (
        "our number is five five five one two one two",
        "phone 5551212",
    ),
    (
        "in the next twenty four to forty eight hours",
        "duration 86400..172800s",
    ),
    (
        "up to six feet of snow",
        "measure 1.8288 m at_most",
    ),
    (
        "fifty to sixty mile per hour winds",
        "measure 80.4672..96.56064 km/h",
    ),
]


@pytest.mark.parametrize(("text", "expected"), SENTENCES)
def test_a_sentence_gives_its_values_and_no_others(text: str, expected: str) -> None:
    assert "|".join(found(text)) == expected


@pytest.mark.parametrize(("text", "expected"), SENTENCES)
def test_letter_case_does_not_matter(text: str, expected: str) -> None:
    assert found(text.upper()) == found(text.lower()) == found(text)
