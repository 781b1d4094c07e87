"""What a channel states of the value in a message."""

import pytest

from hookcheck.core.capture import findings_in
from hookcheck.core.finds.clash import ClashKind
from hookcheck.core.message import parse_message
from tests.core.judging import SETTINGS, evidence, findings

STATED = [
    # message, what is said, the words that state its value
    ("The B64 is closed", "the b sixty four is shut", "b sixty four"),
    ("The kiosk closes on Tuesday", "kiosk shut from tue", "from tue"),
    ("The kiosk closes on Wednesday", "kiosk shut until wed", "until wed"),
    ("Two brothers run it", "a pair of brothers / run it", "pair"),
    ("Dua kakak beradik buka warung", "sepasang kakak beradik / buka warung", "sepasang"),
    ("Buy one book, get the second half price", "buy a book / get another for half", "another"),
    ("Buy one book, get the second half price", "buy any book / get another for half", "any"),
    ("Beli satu buku, gratis yang kedua", "beli buku / gratis satu lagi", "satu lagi"),
    ("Use code PANDA20", "tell them panda two zero", "panda two zero"),
    ("Pakai kode SERU25", "masukin seru dua lima ya", "seru dua lima"),
    ("Rovers won 4-1", "four one to rovers", "four one"),
    ("Persela menang 2-0", "dua nol buat persela", "dua nol"),
    ("The fair runs 2-6 June", "starts on the second of june / and closes on the sixth of june", None),
    ("Buka jam 9 pagi sampai 5 sore", "bukanya jam sembilan pagi / tutup jam lima sore", None),
    ("Carols on 24 December", "carols on christmas eve", "christmas eve"),
    ("Lomba tanggal 17 Agustus", "lombanya pas hari kemerdekaan", "hari kemerdekaan"),
    ("Bread costs £2", "it was three pounds / now it's two", "two"),
    ("Rates fall to 3.5%", "from four percent to three and a half", "three and a half"),
    ("Halve your waste", "half the waste", "half"),
    ("Interest rises to 6%", "from five percent to six percent", "from five percent to six percent"),
    ("Trams run every 12 minutes", "five trams an hour now", "five trams an hour"),
    ("Tarif jadi Rp48.000", "tadinya delapan puluh ribu / sekarang empat delapan", "empat delapan"),
    ("The trip takes 40 minutes", "it took ninety minutes / now it's just forty", "forty"),
    ("Meet 36 makers", "come and meet thirty / six makers", "thirty six"),
    ("Tickets cost $18", "tickets are eighteen online", "eighteen"),
    ("Tiket Rp18 ribu", "cuma delapan belas ribu doang", "delapan belas ribu"),
    ("Open until 8pm", "open from eleven to eight", "from eleven to eight"),
    ("Doors open at 6pm", "from six till ten", "from six till ten"),
    ("Room 305", "room three oh five", "three oh five"),
    ("Run 10 km with us", "join the ten k run", "ten k"),
    ("Dosis 2 sudah ada", "dosis kedua udah ada", "kedua"),
    ("Wear SPF 30", "grab that spf30", "spf30"),
    ("Call 222", "just press three twos", "three twos"),
    ("For classes 2 to 4", "classes two, three and four", "two, three and four"),
    ("Repair cafe on Saturday", "REPAIR CAFE Sat 10-4", "Sat"),
    ("Sewa kios Rp2 juta per bulan", "sebulan dua juta saja", "sebulan"),
    ("She is the first woman to sail it", "it's the first time a woman did", "first time"),
    ("Yoga lansia dua kali seminggu", "yoganya senin sama kamis", "senin sama kamis"),
    ("Latihan panahan lima kali seminggu", "latihannya senin sampai jumat", "senin sampai jumat"),
    ("Rowing six times a week", "we row Monday to Saturday", "Monday to Saturday"),
    ("Market this weekend", "it's on this week end", "week end"),
    ("Pupuk di bawah lima juta", "habisnya empat juta delapan ratus", "empat juta delapan ratus"),
    ("Water the seedlings every day", "two cups every night", "every night"),
    ("Vitamin diminum setiap hari", "satu butir tiap malam", "tiap malam"),
    ("Bazar buku akhir pekan ini", "bazarnya sabtu minggu ini", "sabtu minggu"),
    ("Pameran dibuka Sabtu-Minggu", "datang aja Sabtu atau Minggu", "Sabtu atau Minggu"),
    (
        "Book fair this weekend",
        "on Saturday and then Sunday / it's Saturday and Sunday",
        "Saturday and Sunday",
    ),
    (
        "Gratis tarik tunai 10 kali sebulan",
        "sepuluh kali tarik tunai tiap bulan",
        "sepuluh kali tarik tunai tiap",
    ),
    ("It costs a third of the old price", "and pay a third / of what he does", "a third"),
    ("Beli dua gratis satu", "cukup beli dua / nanti dapet satu lagi gratis", "satu lagi gratis"),
    ("Beli dua gratis satu roti", "beli dua roti gratis satu", "beli dua roti gratis satu"),
    ("Buy two get one free on mugs", "buy two mugs and get one free", "buy two mugs and get one free"),
    ("Tiap satu karung beras dapat kupon", "setiap karung beras dapat kupon", "setiap"),
    ("Sumbang satu gelas beras", "sumbang beras segelas aja", "segelas"),
    ("Bawa satu sapu", "bawa sebatang sapu", "sebatang"),
    ("Cicilan 0% di Toko Rejo", "nyicil di Toko Rejo / bunganya nol persen", "nol persen"),
    ("0% finance on sofas", "sofas at zero percent finance", "zero percent"),
]
NOT_STATED = [
    ("Cicilan 0% di Toko Rejo", "cicilan bunga dua persen di Toko Rejo"),
    ("Satu kelas diliburkan", "setiap kelas diliburkan"),
    ("Buy two get one free on mugs", "buy three mugs and get one free"),
    ("Sumbang satu gelas beras", "sumbang beras sekarung"),
    ("The queue is 10 minutes shorter", "it went from half an hour / to ten minutes"),
    ("Antrean lebih singkat 10 menit", "dari setengah jam / jadi sepuluh menit"),
    ("Two brothers run it", "a trio of brothers / run it"),
    ("Two brothers run it", "a pair of shoes / so his brothers say"),
    ("Tickets cost $16", "sixteen of us went"),
    ("Every second bus is late", "another bus is late"),
    ("Season one is out", "a lovely season"),
    ("Open from Sunday", "out from sun and rain"),
    ("Season 3 is out", "three people watched it"),
    ("We need 40 helpers", "the fortieth time"),
    ("Umur 13 tahun", "tiga belas orang"),
    ("Run 10 km with us", "ten thousand followers"),
    ("Call 110", "seratus sepuluh orang"),
    ("Interest is 6%", "from five percent to six percent"),
    ("Trams run every 12 minutes", "six trams an hour now"),
    ("Halve your waste", "half a loaf in the bin"),
    ("Call 222", "just press four twos"),
    ("For classes 2 to 4", "classes two and three"),
    ("Tickets cost $18", "find us at 18 mill lane"),
    ("We need 18 helpers", "it costs eighteen dollars"),
    ("We need 10 helpers", "we start at ten"),
    ("The B64 is closed", "sixty four cars a day"),
    ("Rovers won 4-1", "call four one two three"),
    ("Meet 30 makers", "come and meet thirty / six makers"),
    ("Book fair this weekend", "on Saturday"),
    ("Yoga lansia dua kali seminggu", "yoganya cuma hari senin"),
    ("Latihan panahan lima kali seminggu", "latihannya senin sampai kamis"),
    ("Pupuk di bawah lima juta", "habisnya enam juta delapan ratus"),
    ("Water the seedlings every day", "we met one night"),
    ("Gratis tarik tunai 10 kali sebulan", "sepuluh orang tiap bulan"),
    ("The fair runs 2-6 June", "the second of june was wet / the sixth of june was dry"),
    ("The trip takes 40 minutes", "it took ninety minutes / now forty people go"),
]
CONTRADICTED = [
    ("The talk is on Friday", "the talk is on Sunday too"),
    ("Garansi oven 5 tahun", "garansi oven lima bulan"),
    ("The mill brings 40 jobs", "the mill brings thirty new jobs"),
    ("Dana Rp3 miliar", "dananya tiga triliun"),
    ("Harga naik Rp600", "harganya naik seratus rupiah katanya / yang bener tujuh ratus lima puluh"),
    ("Open until 8pm", "we close at nine now"),
    ("Use code PANDA20", "use code panda thirty"),
    ("Bread costs £2", "it was four pounds / now it's three"),
    ("Room 305", "room three oh six"),
    ("Bus rute 27", "naik rute dua delapan"),
]
OTHER_SLOT = [
    ("Anak sapi disapih umur empat bulan", "dua bulan terlalu muda / disapih umur empat bulan"),
    ("Oven guarantee of 5 years", "oven guarantee / fitted in forty minutes"),
    ("Garansi oven 5 tahun", "garansi oven / dipasang cuma dua jam"),
    ("Doors open at 7pm", "we close at eleven"),
    ("The shop closes at 9pm", "we open at eight am"),
    ("Pendaftaran dibuka 1 Mei", "ditutup sembilan mei"),
    ("Open until 8pm", "open from ten to eight"),
]


def _told(message: str, text: str) -> tuple[list[str], list[str]]:
    """The quotes that state a value of *message*, and those that speak against it."""
    phrases = [(phrase, 2.0 + 1.2 * n) for n, phrase in enumerate(text.split(" / "))]
    findings = findings_in(parse_message(message), evidence(said=phrases), 15.0, SETTINGS)
    valued = {n for n, concept in enumerate(findings.message.concepts) if concept.value is not None}
    assert valued
    stated = [find.quote for find in findings.good if find.concept in valued]
    against = [
        clash.quote for clash in findings.clashes if clash.concept in valued and clash.kind is ClashKind.VALUE
    ]
    return stated, against


@pytest.mark.parametrize(("message", "text", "quote"), STATED)
def test_a_value_is_stated(message: str, text: str, quote: str | None) -> None:
    stated, _ = _told(message, text)
    assert (quote or text.replace(" / ", " ").partition(" ")[2][-20:]) in " | ".join(stated)


@pytest.mark.parametrize(("message", "text"), [*NOT_STATED, *CONTRADICTED])
def test_what_only_looks_like_it_does_not(message: str, text: str) -> None:
    stated, _ = _told(message, text)
    assert stated == []


@pytest.mark.parametrize(("message", "text"), CONTRADICTED)
def test_another_value_speaks_against_it(message: str, text: str) -> None:
    _, against = _told(message, text)
    assert against


@pytest.mark.parametrize(("message", "text"), OTHER_SLOT)
def test_a_value_in_another_slot_does_not(message: str, text: str) -> None:
    _, against = _told(message, text)
    assert against == []


@pytest.mark.parametrize(
    ("message", "text", "states"),
    [
        ("Kick-off is at 3pm", "kick off at three pm / that's been moved to five", False),
        ("Kick-off is at 5pm", "kick off at three pm / that's been moved to five pm", True),
        ("Daftar paling lambat 20 Juli", "dua puluh juli baru dibuka / tutupnya akhir bulan", False),
        ("Daftar paling lambat 20 Juli", "dua puluh juli baru tutup / daftar sekarang", True),
        ("Loket ditutup 7 Mei", "loketnya baru dibuka / tanggal tujuh mei", False),
        ("Loket ditutup 7 Mei", "loketnya dibuka tujuh mei / ditutup dua minggu kemudian", False),
        ("Rapat hari Rabu", "rapatnya hari rabu / eh maaf maksudnya hari kamis", False),
        (
            "Rapat hari Rabu, kumpul jam 8",
            "rapatnya hari rabu jam tujuh / eh maaf maksudnya jam delapan",
            True,
        ),
    ],
)
def test_a_value_that_is_put_right_or_of_the_other_end_is_not_stated(
    message: str, text: str, states: bool
) -> None:
    stated, _ = _told(message, text)
    assert bool(stated) == states


@pytest.mark.parametrize(
    ("message", "said", "told"),
    [
        ("Parcels to Malta take eight days", "eight days ago I posted a parcel to Malta", False),
        ("Parcels to Malta take eight days", "parcels to Malta are there in eight days", True),
        ("The pier has been shut for two years", "the pier shut two years ago", True),
        ("Paket ke Ambon butuh delapan hari", "delapan hari yang lalu aku kirim paket ke Ambon", False),
        ("Paket ke Ambon butuh delapan hari", "paket ke Ambon sampai dalam delapan hari", True),
    ],
)
def test_when_something_was_is_not_how_long_it_takes(message: str, said: str, told: bool) -> None:
    found = findings(message, said)
    (length,) = (n for n, one in enumerate(found.message.concepts) if one.value is not None)
    assert bool(found.of_concept[length]) is told
