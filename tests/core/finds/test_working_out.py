"""What follows from two amounts that a video tells, for a message that states the result."""

import pytest

from hookcheck.core.evidence import Channel
from hookcheck.core.finds.clash import ClashKind
from hookcheck.core.finds.working_out import worked_out
from hookcheck.core.message import parse_message
from hookcheck.core.readings.reading import Unit
from hookcheck.core.senses.searched import quote, read_message, search
from tests.core.judging import clash_kinds, evidence, look

FOLLOWS = [
    ("Take it twice a day", "one with your breakfast / the other one at night"),
    ("Sikat gigi dua kali sehari", "sikat gigi pagi dan malam"),
    ("Take it three times a day", "one in the morning / one at lunch / one in the evening"),
    ("Turn it down by one degree", "we went from 21 to 20"),
    ("Cases have doubled since May", "there were two hundred people / now it is four hundred"),
    ("Tickets are 40% cheaper for students", "dad paid fifty quid / mine was thirty"),
    ("Rent is up by £150 a month", "it set you back 850 a month / today it's a round thousand"),
    ("Be there two hours before the flight", "the plane goes at ten am / be there at eight am"),
    ("Datang dua jam sebelum berangkat", "pesawat jam sepuluh / jam delapan kamu di bandara"),
    ("Minyak goreng naik tiga ribu rupiah", "kemarin 17 ribu rupiah / hari ini 20 ribu"),
    ("Parking goes up by a quarter", "it was two pounds / from June it is two pounds fifty"),
    ("Kota ini dua kali lebih hijau dalam lima tahun", "2021 ada 40 taman / 2026 jadi 80 taman"),
    # The time between two moments.
    ("Our kiosk turns thirty this year", "we opened in 1996 / same red awning / and it's 2026 now"),
    ("Sanggar ini berusia 40 tahun", "sanggar ini berdiri tahun 1986 / sekarang tahun 2026"),
    ("It's our 20th anniversary", "the first shop was in 2006 / now it is 2026"),
    ("Grandpa is 90", "grandpa was born in 1936 / it's 2026"),
    (
        "The bus takes twenty-five minutes",
        "ten past four, doors shut / now it's four thirty-five",
    ),
    ("Adonan matang dalam 20 menit", "jam 7.10 masuk oven / jam 7.30 udah matang"),
    ("The pool is open twelve hours", "opens at nine in the morning / closes at nine at night"),
    ("Warung buka 12 jam", "buka jam sembilan pagi / tutup jam sembilan malam"),
    ("Kerjanya delapan jam", "kerja dari jam 8 sampai jam 4"),
    ("The shed stood after two weeks", "day one just planks / this is day fourteen"),
    ("Rumah jadi dalam 30 hari", "hari pertama masih tanah / hari ke-30 sudah bisa dihuni"),
    ("The soup is ready in 30 minutes", "pot on at six o'clock / six thirty and dinner is ready"),
    ("Sign-up is open for two weeks", "sign-up opens 1 March / and closes 15 March"),
    ("The sale lasts a week", "the sale starts on Monday / and ends on Sunday"),
    ("Learned to juggle in a month", "day 1 / day 30"),
    # A part of a whole.
    ("More than half of the vans are electric", "we run sixty vans / and thirty-eight of them plug in"),
    ("Tiga perempat siswa sarapan", "dari 40 siswa / 30 sarapan dulu"),
    ("75 persen anak suka sayur", "tiap 4 anak, 3 suka sayur"),
    ("We have raised 75% of the money", "the hall costs forty thousand / you've given us thirty thousand"),
    # A change.
    ("Our kitchen cut its waste by three quarters", "forty kilos a week / now we throw away ten"),
    ("The new lift halves the time", "the old lift took forty seconds / the new one twenty seconds"),
    ("The train is half an hour faster", "it used to be an hour and ten minutes / now it is forty minutes"),
    ("Kereta lebih cepat setengah jam", "dulu satu jam sepuluh menit / sekarang empat puluh menit"),
    ("Gifts doubled last year", "the year before you gave £200 / and last year £400"),
    ("She lost 15 kilos", "she used to weigh 90 kilos / now 75 kilos"),
    (
        "The goalie is ten centimetres taller",
        "the striker is one metre seventy / he is one metre eighty",
    ),
    ("Sisa kursi tinggal lima", "kuotanya 30 kursi / 25 kursi udah terisi"),
    # So many of them.
    ("Paket sepuluh botol cuma 50 ribu", "sebotol lima ribu / ambil sepuluh botol"),
    ("The year costs £120", "ten pounds a month / for twelve months"),
    ("Iurannya total Rp600 ribu", "50 ribu sebulan / dikali 12 bulan"),
    ("All tickets together cost £30", "tickets are five pounds each / we bought six of them"),
    ("Makan bertiga cuma 60 ribu", "satu porsi 20 ribu / kami beli tiga porsi"),
    ("The hall seats 60", "twenty tables / with three seats at each table"),
    ("Pay the bike off over a year", "twelve monthly payments"),
    ("Motor bisa dicicil dua tahun", "bayar sebulan sekali / 24 kali angsuran"),
    # message, what is said
    ("Flour went up by 50p", "it was £1.20 last month / and £1.70 today"),
    ("Biaya les 60 ribu per bulan", "setahun 720 ribu"),
    ("The shop opens an hour earlier", "it opens at / eight instead of nine"),
    ("Suku bunga turun setengah persen", "dari enam persen / jadi lima setengah persen"),
    ("Workers get two more days off", "they had twenty days / now they get twenty two"),
    ("Waktu tunggu dipangkas 20 menit", "tadinya tiga puluh menit / sekarang cuma sepuluh"),
    # What one is, or a year.
    ("The shares cost £2.50 each", "a hundred shares / cost me 250 pounds"),
    ("Eggs cost 25 cents each", "a dozen eggs / for three dollars"),
    ("Telur Rp2.000 per butir", "telur sepuluh butir / dua puluh ribu"),
    ("Parkir 5.000 per jam", "parkir dua jam / sepuluh ribu"),
    ("The gym costs 240 pounds a year", "twenty pounds / a month"),
    # From one day, month or year to another.
    ("The festival runs for two weeks", "it kicks off March 1st / and signs down end of the 14th"),
    ("The course takes six months", "it starts in January / and ends in June"),
    ("Kursus berlangsung enam bulan", "dari Januari sampai Juni"),
    ("Warung ini buka selama 50 tahun", "sejak 1975 sampai 2025"),
    ("The choir sang for 120 minutes", "they started singing at / seven and sang / until nine"),
    ("The museum will not open until 2028", "it stays shut until the end of 2027"),
    ("Museum baru buka lagi tahun 2028", "museum tutup sampai akhir 2027"),
    ("The cafe raised its price by a dollar", "coffee was three bucks / today it's four"),
    ("Rent rose by 100 pounds", "rent went from 800 to 900 pounds"),
    ("Ongkos naik seribu rupiah", "dulu lima ribu / sekarang enam ribu"),
    ("Pajak dipangkas separuh", "dulu delapan persen / sekarang empat"),
    ("Harga naik dua kali lipat", "harga naik / seratus persen"),
    ("She beat the record by half a second", "it was nine minutes 2.8 / she ran nine minutes 2.3"),
    ("Rekor pecah dengan selisih setengah detik", "rekor lama 10,8 detik / dia 10,3 detik"),
    ("The school day is an hour shorter", "home at two / instead of three"),
    ("The pool is open an hour longer", "it used to open at nine / now it opens at eight"),
    ("Jam sekolah lebih pendek satu jam", "dulu pulang jam tiga / sekarang jam dua"),
    ("Nabung 1,2 juta dalam setahun", "seratus ribu tiap bulan / selama setahun"),
    ("The wait is half as long", "it took an hour last year / now we are at 30 minutes"),
    ("Queues have been halved", "you queued for forty minutes / today it is twenty"),
    ("Antrean turun separuh", "biasanya 90 menit / sekarang 45 menit"),
    ("Bread costs twice as much", "a loaf was £2 / it is £4 now"),
    ("Harga cabai naik dua kali lipat", "dulu empat puluh ribu / kini delapan puluh ribu"),
    ("The panel is 40% cheaper", "from £500 to £300"),
    ("Panel surya 40 persen lebih murah", "dari 5 juta rupiah / jadi 3 juta rupiah"),
    ("Rents rose by 25%", "from £800 / to £1,000"),
    ("Each family pays £150 more", "last year £450 / this year £600"),
    ("The line saves 20 minutes", "the bus takes 50 minutes / the tram 30 minutes"),
    ("Ongkirnya Rp21 ribu lebih murah", "dari tujuh puluh ribu rupiah / tinggal Rp49.000"),
    ("12 fewer seats", "there were 60 seats / now 48 seats"),
    ("Nearly half of the fee is gone", "from £100 to £52"),
    ("The new line is twice as fast", "it used to take 40 minutes / now 20 minutes"),
    ("We raised £4 million", "we asked for two million pounds / you gave twice that"),
    ("Dananya Rp2 miliar", "kami minta satu miliar rupiah / terkumpul dua kali lipat dari itu"),
]
FOLLOWS_NOT = [
    # A unit that is not counted in a base unit.
    ("A late fee of 1 percent", "day 2 / latitude 0°"),
    ("Denda 1 persen", "hari ke 2 / lintang 0°"),
    # The other direction.
    ("Flour went up by 50p", "flour cost £1.70 last month / and £1.20 today"),
    ("The shop opens an hour earlier", "it used to open at eight / now it opens at nine"),
    ("Toko buka satu jam lebih awal", "biasanya buka jam delapan / sekarang jam sembilan"),
    ("The cafe raised its price by a dollar", "coffee was four bucks / today it's three"),
    ("The fee doubles", "from May it is two pounds / it was four"),
    ("Rent rose by 100 pounds", "rent went from 900 to 800 pounds"),
    ("Pajak dipangkas separuh", "dulu empat persen / sekarang delapan"),
    ("The school day is an hour shorter", "home at three / instead of two"),
    ("The pool is open an hour longer", "it used to open at eight / now it opens at nine"),
    ("Jam sekolah lebih pendek satu jam", "dulu pulang jam dua / sekarang jam tiga"),
    ("Bread costs twice as much", "a loaf was £4 / it is now £2"),
    ("Rents fell by 20%", "from £800 / to £1,000"),
    ("Each family pays £150 more", "from £600 / to £450"),
    # Another result.
    ("Repairs cost £90,000 a year", "repairs cost ninety thousand / and three pounds a year"),
    ("Saving £2 a day makes £730 in a year", "saving five pounds a day / makes £730 in a year"),
    ("Suku bunga turun setengah persen", "dari enam persen / jadi lima persen"),
    ("Workers get two more days off", "they had twenty days / now they get eighteen"),
    ("The shares cost £2.50 each", "a hundred shares / cost me 350 pounds"),
    ("The shares cost £2.50 each", "a hundred people / paid me 250 pounds"),
    ("Parkir 5.000 per jam", "parkir dua jam / dua puluh ribu"),
    ("The gym costs 240 pounds a year", "thirty pounds / a month"),
    ("The gym costs 240 pounds a year", "twenty pounds a month / that's 340 pounds"),
    ("Save 730 pounds in a year", "save two pounds a day / a year on you've got 930"),
    ("The festival runs for two weeks", "it kicks off March 1st / and ends on the 21st"),
    ("The course takes six months", "it starts in January / and ends in March"),
    ("Warung ini buka selama 50 tahun", "sejak 1995 sampai 2025"),
    ("The museum will not open until 2028", "it stays shut until the end of 2026"),
    ("The museum will not open until 2028", "we counted visitors in 2027"),
    ("The cafe raised its price by a dollar", "coffee was three bucks / today it's five"),
    ("She beat the record by half a second", "it was nine minutes 2.8 / she ran nine minutes 1.8"),
    ("Harga naik dua kali lipat", "harga naik / lima puluh persen"),
    ("Harga naik dua kali lipat", "kami yakin / seratus persen"),
    ("The school day is an hour shorter", "home at two / instead of four"),
    ("Nabung 1,2 juta dalam setahun", "seratus ribu tiap minggu / selama setahun"),
    ("The wait is half as long", "it took an hour / now 40 minutes"),
    ("The panel is 40% cheaper", "from £500 to £400"),
    ("We raised £4 million", "we asked for two million pounds / you gave half that"),
    # Two amounts of different things.
    ("Half of the seats are gone", "forty shops / twenty doctors"),
    ("Half of the seats are gone", "forty minutes / £20"),
    ("Half of the seats are gone", "two pets / four pets"),
    ("Rents are up by £150", "200 people came / then 350 people"),
    ("The bus takes two hours", "it leaves at ten am / at noon it rains"),
    ("Take it twice a day", "one in the morning / one at lunch / one in the evening"),
    ("Take it three times a day", "one in the morning / one at night"),
    ("The bus takes twenty-five minutes", "the bus leaves at ten past four / it's five, still waiting"),
    ("Our kiosk turns thirty this year", "we opened in 1986 / and it's 2026 now"),
    ("We sold thirty bikes", "we opened in 1996 / and it's 2026 now"),
    ("The shed stood after two weeks", "day one just planks / this is day forty"),
    ("The shed stood after two weeks", "week one just planks / this is day fourteen"),
    ("More than half of the vans are electric", "we run sixty vans / and twelve of them plug in"),
    ("75 persen anak suka sayur", "tiap 4 anak, 1 suka sayur"),
    ("We have raised 75% of the money", "the hall costs forty thousand / you've given us ten thousand"),
    ("Our kitchen cut its waste by three quarters", "forty kilos a week / now we throw away thirty"),
    ("The train is half an hour faster", "it used to be forty minutes / now it is an hour and ten minutes"),
    ("All tickets together cost £30", "tickets are six pounds each / we bought six of them"),
    ("All tickets together cost £30", "tickets are five pounds / six people came"),
    ("Motor bisa dicicil dua tahun", "bayar sebulan sekali / 12 kali angsuran"),
    ("The wait is half as long", "forty people / twenty minutes"),
    ("Harga beras turun seribu rupiah", "minggu lalu 14 ribu sekilo / sekarang 15 ribu sekilo"),
    ("Sign-up is open for two weeks", "sign-up opens 1 March / and closes 30 March"),
    ("Sisa kursi tinggal lima", "kuotanya 30 kursi / sisa 25 kursi"),
    ("The year costs £120", "fifteen pounds a month / for twelve months"),
    ("The year costs £120", "ten pounds a month / and twelve people came"),
    # A message that states an amount, not a difference.
    ("Tickets cost £20", "from £60 / to £40"),
    # Amounts that stand far apart.
    ("The wait is half as long", "it took an hour " + "and then some " * 12 + "30 minutes"),
]


def _results(message: str, said: str) -> list[str]:
    """The pairs of amounts from which a value of the message follows."""
    own = read_message(parse_message(message))
    units = (
        Unit(Channel.SPEECH, text, float(second), second + 1.0)
        for second, text in enumerate(said.split(" / "))
    )
    searched = search(Channel.SPEECH, units)
    return [
        " … ".join(quote(searched.reading, *span) for span in pair)
        for placed in own.reading.values
        for pair in worked_out(placed.value, own, searched)
    ]


@pytest.mark.parametrize(("message", "said"), FOLLOWS)
def test_a_result_follows_from_two_amounts(message: str, said: str) -> None:
    assert _results(message, said)


@pytest.mark.parametrize(("message", "said"), FOLLOWS_NOT)
def test_amounts_that_give_something_else_say_nothing(message: str, said: str) -> None:
    assert _results(message, said) == []


def test_the_match_results_both_amounts_and_says_what_they_come_to() -> None:
    given = evidence(said=[("the ferry took fifty minutes", 2.0), ("now it takes twenty five", 5.0)])
    capture, _ = look("The ferry takes half as long", given)
    (match,) = [match for match in capture.matches if match.concept.name == "half"]
    assert match.quote == "fifty minutes … twenty five"
    assert match.why == "“fifty minutes … twenty five” = “half”"
    assert match.captured_at_s == 5.0


def test_two_amounts_also_tell_that_it_changed() -> None:
    capture, _ = look(
        "Ongkos feri naik lima ribu rupiah",
        evidence(said=[("ongkos feri kemarin 20 ribu rupiah", 2.0), ("hari ini 25 ribu", 4.0)]),
    )
    assert {match.concept.name for match in capture.matches} >= {"naik", "lima ribu rupiah"}
    assert not capture.contradictions


def test_twenty_a_month_also_tell_what_a_year_costs() -> None:
    capture, _ = look(
        "The gym costs 240 pounds a year", evidence(said=[("the gym costs twenty pounds a month", 2.0)])
    )
    assert {match.concept.name for match in capture.matches} >= {"240 pounds", "a year"}
    assert not capture.contradictions


def test_what_a_price_is_for_may_begin_the_next_phrase() -> None:
    capture, _ = look(
        "Parking costs £2 an hour", evidence(said=[("parking costs two pounds", 2.0), ("an hour", 3.0)])
    )
    assert "an hour" in {match.concept.name for match in capture.matches}
    assert not capture.contradictions


@pytest.mark.parametrize(
    ("message", "said", "clashes"),
    [
        ("Pajak motor dipotong 30 persen", "pajak motor biasanya 200 ribu, sekarang 100 ribu", True),
        ("Pajak motor dipotong 50 persen", "pajak motor biasanya 200 ribu, sekarang 100 ribu", False),
        ("Produksi garam turun separuh", "tahun lalu garam seratus ton, sekarang sembilan puluh ton", True),
        ("Fares rise by 10 percent", "fares were two pounds, now they are three pounds", True),
        ("Fares rise by 50 percent", "fares were two pounds, now they are three pounds", False),
        ("Fares rise by 10 percent", "fares, two pounds a child, three pounds an adult", False),
        ("Fares rise by 10 percent", "fares rise ten percent, they were two pounds, now three pounds", False),
    ],
)
def test_amounts_that_tell_of_another_change_clash(message: str, said: str, clashes: bool) -> None:
    assert (ClashKind.VALUE in clash_kinds(message, said)) is clashes
