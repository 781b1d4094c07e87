"""Whether a video tells of a part what a message tells of all, or of all what it tells of a part."""

import pytest

from hookcheck.core.capture import findings_in
from hookcheck.core.finds.clash import ClashKind
from hookcheck.core.message import parse_message
from tests.core.judging import SETTINGS, evidence


@pytest.mark.parametrize(
    ("message", "said"),
    [
        ("All museums in Wendle are free this summer", "two of the six museums in Wendle won't charge you"),
        ("All museums in Wendle are free this summer", "some museums in Wendle are free"),
        ("Every bus in Leeds is electric", "half the buses in Leeds are electric"),
        ("Every library stays open late", "only four libraries stay open late"),
        ("All staff get a free lunch", "not all staff get a free lunch"),
        ("Semua sekolah di Bogor libur besok", "sebagian sekolah di Bogor libur besok"),
        ("Semua sekolah di Bogor libur besok", "nggak semua sekolah di Bogor libur besok"),
        ("Semua sekolah di Bogor libur besok", "semua sekolah di Bogor libur besok kecuali SMA"),
        ("Semua rute bus gratis", "bus gratis|cuma untuk rute tiga A"),
        ("Semua karyawan mendapat bonus", "karyawan tetap doang yang dapat bonus"),
        ("Semua karyawan mendapat bonus", "bonus khusus karyawan tetap"),
        ("Semua siswa dapat susu gratis", "susu gratis buat siswa kelas satu aja"),
        ("Diskon berlaku di semua cabang", "diskonnya cuma di cabang Dago"),
        ("Setiap warga dapat beras gratis", "hanya dua dari lima warga dapat beras gratis"),
        ("Semua toko tutup saat Nyepi", "toko tertentu tutup saat Nyepi"),
        ("Seluruh puskesmas melayani vaksin", "beberapa puskesmas melayani vaksin"),
        ("All pupils get free swimming lessons", "most pupils get free swimming lessons"),
        ("All pupils get free swimming lessons", "year six pupils get swimming lessons, the rest don't"),
        ("Half of the trains are cancelled", "all trains are cancelled today"),
        ("Some beaches are closed after the spill", "all the beaches are closed after the spill"),
        ("Sebagian sekolah libur besok", "semua sekolah libur besok"),
        ("Beberapa jalan ditutup Minggu pagi", "semua jalan ditutup Minggu pagi"),
        ("Every patient is seen within a day", "three out of ten patients are seen within a day"),
        ("All rooms have air conditioning", "only two rooms have air conditioning"),
        ("Semua kamar ada AC", "cuma dua kamar yang ada AC"),
        ("All flats are sold", "eleven of the fourteen flats are sold"),
        ("All teachers strike on Friday", "a few teachers strike on friday"),
        ("All trains stop at Calder", "all trains stop at calder except the express"),
        (
            "All porters get a new jacket",
            "the night porters get a jacket, but everyone on the other shifts gets nothing",
        ),
        (
            "Seluruh kue di Dapur Ibu bebas telur",
            "cuma tiga kue di Dapur Ibu yang bebas telur, sisanya masih pakai telur",
        ),
        ("All lifts at the mall work again", "lifts at the mall work again, well some of them"),
        ("Semua kurir mendapat bonus", "kurir dapat bonus tapi cuma yang baru masuk"),
        ("Most of the buses run late tonight", "all buses run late tonight"),
        ("Every class at the gym is free in May", "half of the classes at the gym are free in may"),
        ("Every pensioner rides free in Calder", "Calder pensiunan naik gratis tapi cuma yang punya kartu"),
        (
            "Semua perawat di Wirasana naik gaji",
            "dari enam ratus perawat di Wirasana baru seratus yang naik gaji",
        ),
        (
            "All Calder ferries take dogs",
            "calder ferries take dogs now, the first and the last boat of the day, everything else is still"
            " no dogs",
        ),
        ("All buses in Orton are free", "orton, on sunday only the number nine bus is free"),
        ("Every student at Larch gets a loan", "larch is giving a loan to our engineering students"),
        ("All residents of Oakley get a new bin", "new bins in oakley | only the flats get one"),
        ("Every nurse at Hale gets a pay rise", "pay rise at hale | only the night shift | the rest, sorry"),
        ("Semua warga Oakley dapat ember", "ember di oakley | cuma RW dua yang kebagian"),
    ],
)
def test_a_part_against_all_clashes(message: str, said: str) -> None:
    assert ClashKind.SCOPE in _kinds(message, said)


@pytest.mark.parametrize(
    ("message", "said"),
    [
        (
            "All museums in Wendle are free this summer",
            "every museum in Wendle is free, two of them have a cafe",
        ),
        ("All museums in Wendle are free this summer", "museums in Wendle are free this summer"),
        (
            "All museums in Wendle are free this summer",
            "some people pay for museums, in Wendle they are free, every one of them",
        ),
        ("All museums in Wendle are free this summer", "here are two free museums in Wendle"),
        (
            "All museums in Wendle are free this summer",
            "this is one of the museums in Wendle, free this summer",
        ),
        ("Every bus in Leeds is electric", "I only take the bus, and in Leeds they're all electric"),
        ("Museums in Wendle are free", "museums are free on weekdays only"),
        ("Diskon 20% di Toko Rasa", "diskon 20% khusus pelanggan baru di Toko Rasa"),
        ("Open every day until ten", "open until ten, some days even longer"),
        ("Semua sekolah di Bogor libur besok", "besok sekolah di Bogor libur ya"),
        ("Semua sekolah di Bogor libur besok", "SD SMP SMA di Bogor, semuanya libur besok"),
        ("Semua sekolah di Bogor libur besok", "sekolah di Bogor libur besok, beberapa hari lagi masuk"),
        ("Setiap warga dapat beras gratis", "cukup bawa KTP, warga dapat beras gratis"),
        ("Seluruh puskesmas melayani vaksin", "vaksin ada di puskesmas mana pun"),
        ("Semua kamar ada AC", "hanya di hotel ini, kamar ada AC"),
        ("All pupils get free swimming lessons", "our pupils just get free swimming lessons"),
        (
            "All pupils get free swimming lessons",
            "two pupils told me about free swimming lessons, everyone gets them",
        ),
        ("Some beaches are closed after the spill", "some of our beaches are closed, all day"),
        ("Half of the trains are cancelled", "half the trains are cancelled, check all trains online"),
        ("Sebagian sekolah libur besok", "semua harap tahu, sebagian sekolah libur besok"),
        ("All flats are sold", "all fourteen flats are sold, eleven of them to locals"),
        ("All staff get a free lunch", "it's not just some staff, the whole team gets a free lunch"),
        ("Every patient is seen within a day", "patients are seen within a day, only at our clinic"),
        ("All trains stop at Calder", "the trains stop at calder, the rest of the line is fine"),
        ("All rooms have air conditioning", "rooms have air conditioning in just two clicks"),
        ("Semua kurir mendapat bonus", "kurir dapat bonus, cuma sekali setahun"),
        ("Half price on shoes at Kilo this week", "shoes at kilo, all prices cut in half this week"),
        ("Setengah harga untuk sepatu di Kilo", "semua harga sepatu di kilo dipotong setengahnya"),
        ("All museums in Wendle are free", "the most beautiful museum in wendle is free"),
        ("Every class at the gym is free in May", "half an hour of a class at the gym, free in may"),
        ("Most buses run late tonight", "most buses run late tonight, all night"),
        ("All pupils in Dell get a laptop", "laptops in dell | not only the flats get one, every pupil does"),
        ("All pupils in Dell get a laptop", "laptops in dell | you only get one"),
        ("All buses in Orton are free", "orton | the only free bus in the county is here"),
        (
            "Every student at Larch gets a loan",
            "larch gives every student a loan, like our engineering students",
        ),
        ("Semua karyawan mendapat bonus", "bukan cuma karyawan tetap, semua dapat bonus"),
        ("Semua jurusan boleh ikut magang", "magang buat jurusan apa saja"),
        ("Semua warga dapat bantuan", "warga cukup bawa KTP aja buat dapat bantuan"),
        ("Semua warga dapat bantuan", "bantuan untuk warga desa|tinggal datang aja"),
        ("Semua siswa dapat susu gratis", "cuma siswa yang bawa kupon? bukan, susu gratis buat semua siswa"),
    ],
)
def test_all_told_otherwise_or_a_condition_clashes_with_nothing(message: str, said: str) -> None:
    assert ClashKind.SCOPE not in _kinds(message, said)


def _kinds(message: str, said: str) -> set[ClashKind]:
    phrases = [(text, 1.0 + 1.5 * n) for n, text in enumerate(said.split("|"))]
    return {
        clash.kind
        for clash in findings_in(parse_message(message), evidence(said=phrases), 15.0, SETTINGS).clashes
    }


def test_the_part_is_quoted_with_the_rest() -> None:
    said = "free lunches in Lyle | three schools serve them | the others have to wait"
    told = evidence(said=[(text, 1.0 + 2 * n) for n, text in enumerate(said.split(" | "))])
    findings = findings_in(parse_message("Every school in Lyle serves free lunches"), told, 15.0, SETTINGS)
    quotes = [clash.quote for clash in findings.clashes if clash.kind is ClashKind.SCOPE]
    assert "three schools serve them the others have to" in quotes
