"""Another place or person where the message has its own."""

import pytest

from hookcheck.core.capture import findings_in
from hookcheck.core.finds.clash import ClashKind
from hookcheck.core.message import ConceptKind, parse_message
from tests.core.judging import SETTINGS, evidence


def others(message: str, said: str, shown: str) -> str:
    """What may stand in the place of the message's names; | parts phrases and texts."""
    given = evidence(
        said=[(text, 1.0 + 1.5 * n) for n, text in enumerate(said.split(" | "))],
        shown=[(text, 1.0 + n) for n, text in enumerate(shown.split(" | ")) if text],
    )
    stated = parse_message(message)
    return ", ".join(
        clash.quote
        for clash in findings_in(stated, given, 15.0, SETTINGS).clashes
        if clash.kind in (ClashKind.NAME, ClashKind.VALUE)
        and clash.concept is not None
        and stated.concepts[clash.concept].kind in (ConceptKind.NAME, ConceptKind.THING)
    )


@pytest.mark.parametrize(
    ("message", "said", "shown", "other"),
    [
        (
            "Chess night at Corbridge library",
            "chess night is back | find us in Corbridge community centre | every tuesday",
            "Corbridge News", "Corbridge community centre",
        ),
        (
            "Konser amal digelar di Gedung Pemuda Malang",
            "konser amalnya jadi nih | adanya di gedung pemuda surabaya",
            "", "gedung pemuda surabaya",
        ),
        (
            "Angkot nomor tiga lewat Jalan Melati",
            "angkot nomor tiga lewat jalan melati | maaf salah ya | yang bener lewat jalan kenanga",
            "", "jalan kenanga",
        ),
        (
            "The bake sale is at Selby Hall",
            "the bake sale | come along to Selby Hall",
            "BAKE SALE\nVenue: Thornton Church", "Thornton Church",
        ),
        (
            "The craft fair is at the Wool Exchange on 4 June",
            "craft fair time | it's on the fourth of june | at the drill hall | come hungry",
            "", "drill hall",
        ),
        (
            "Pentas tari di Alun-alun Kendal, Rabu",
            "pentas tarinya rabu ini | penarinya anak sekolah | bawa payung ya | tempatnya di Alun-alun Batu",
            "A1un-a1un Batu", "Alun-alun Batu",
        ),
        (
            "Quiz night at Foyle Hall on 3 May",
            "quiz night on the third of may | bring a team | crisps are on us | it's held at Barrow Hall",
            "", "Barrow Hall",
        ),
        (
            "Lomba layang-layang di Taman Pandan, Minggu",
            "lomba layang-layang | minggu pagi | parkir di Taman Sari | acaranya di Taman Pandan",
            "", "",
        ),
        (
            "Flu jabs at Hartwell Library this Saturday",
            "flu jabs are back this saturday | we'll be at the cattle market | from nine",
            "", "cattle market",
        ),
        (
            "The charity run starts at Quarry Park",
            "sign up for the charity run | we're starting in Millbrook Gardens | at nine sharp",
            "", "Millbrook Gardens",
        ),
        (
            "Book swap at Selby Community Centre on Sunday",
            "It's the big book swap! | This Sunday, bring three. | Find us at Thornton Church Hall.",
            "BOOK SWAP | THORNTON CHURCH HALL", "Thornton Church Hall",
        ),
        (
            "Fishing is banned in Corrin Lake until May",
            "no fishing until may | that goes for all of Bracken Reservoir",
            "NO FISHING | Bracken Reservoir", "Bracken Reservoir",
        ),
        (
            "Marlo opens its first shop in Bristol",
            "Marlo is opening its first shop | in Leeds, can you believe it", "", "Leeds",
        ),
        (
            "The choir performs at St Agnes Church on Christmas Eve",
            "the choir's singing again | on christmas eve | at saint mary's cathedral",
            "", "mary's cathedral",
        ),
        (
            "The repair café is in Elm Street every Tuesday",
            "repair cafe every tuesday | we're in mill lane", "", "mill lane",
        ),
        (
            "Bazar buku digelar di Gedung Kesenian",
            "bazar buku balik lagi guys | kali ini digelar di lapangan merdeka", "", "lapangan merdeka",
        ),
        (
            "Toko Sinar buka cabang di Semarang",
            "toko sinar buka cabang baru | lokasinya di cirebon ya gaes", "", "cirebon",
        ),
        (
            "Vaksin gratis di Puskesmas Melati hari Senin",
            "hari senin ada vaksin gratis | tempatnya di balai desa mekar | jangan telat",
            "", "balai desa mekar",
        ),
        (
            "Konser amal pindah ke Stadion Harapan",
            "konser amalnya pindah | kita pindah ke taman budaya", "", "taman budaya",
        ),
        (
            "Pasar murah di halaman Kantor Camat",
            "pasar murah buka besok | di parkiran gor sudirman", "", "parkiran gor sudirman",
        ),
        (
            "Pendaftaran lomba di Aula SMA Pertiwi",
            "Daftar lombanya gampang | langsung datang ke Perpustakaan Kartini",
            "LOMBA BACA | Perpustakaan Kartini", "Perpustakaan Kartini",
        ),
        (
            "Donor darah di Masjid An-Nur hari Minggu",
            "donor darah minggu ini | bertempat di gereja bethel", "DONOR DARAH | MINGGU", "gereja bethel",
        ),
        (
            "Sepatu Larisa restok di gerai Medan",
            "sepatu larisa restok | tapi baru ada di gerai Palembang", "", "Palembang",
        ),
        (
            "Bakso Mas Yon pindah ke Jalan Kenanga",
            "bakso mas yon pindah ya | sekarang ada di jalan melati", "", "jalan melati",
        ),
        (
            "Farmers' market at Quarry Hill on Saturday",
            "farmers market this saturday | it's at thornbury lake", "", "thornbury lake",
        ),
        (
            "Zumba class in Selwick Hall every Monday",
            "zumba's every monday | come along to the baptist church", "", "baptist church",
        ),
        (
            "The food truck will be in Kelby on Friday",
            "the food truck is out again on friday | we're in Thornby all day", "", "Thornby",
        ),
        (
            "The food truck will be in Kelby on Friday",
            "the food truck is out again on friday | we're in thornby all day", "", "thornby",
        ),
        (
            "Book signing at Waterstones in Leeds on 5 May",
            "book signing fifth of may | at waterstones in york", "", "york",
        ),
        (
            "Toddler swim at Northfield Pool",
            "toddler swim is back | at southmead leisure centre", "", "southmead",
        ),
        (
            "Car boot sale at Ashdown Farm on Sunday",
            "Car boot sale Sunday! | 📍 Priory School field",
            "CAR BOOT SALE | SUN 8AM | PRIORY SCHOOL", "PRIORY SCHOOL",
        ),
        (
            "The exhibition opens at the Marlow Gallery",
            "The exhibition opens tonight | at the Corbett Museum", "", "Corbett Museum",
        ),
        (
            "New clinic opens on Fern Road",
            "the new clinic opens monday | you'll find it on Castle Street", "", "Castle Street",
        ),
        ("Jazz night at the Blue Door", "jazz night | tonight at the Copper Kettle", "", "Copper Kettle"),
        (
            "Pameran kopi di Balai Kartini",
            "pameran kopi minggu ini | tempatnya di hotel mulia", "", "hotel mulia",
        ),
        (
            "Kelas gambar di Taman Cikapundung",
            "kelas gambar anak minggu ini | di perpustakaan gasibu",
            "KELAS GAMBAR | Perpustakaan Gasibu", "Gasibu",
        ),
        (
            "Pabrik sepatu buka lowongan di Brebes",
            "lowongan pabrik sepatu | penempatan di subang ya", "", "subang",
        ),
        (
            "Mie Gacor hadir di Malang",
            "mie gacor hadir lagi | sekarang ada di Kediri lho", "MIE GACOR KEDIRI", "Kediri",
        ),
        (
            "Festival durian di Lapangan Rampal",
            "festival durian | lokasi parkir timur senayan",
            "FESTIVAL DURIAN | Lokasi: Alun-Alun Batu", "Alun-Alun Batu",
        ),
        (
            "Rute baru bus ke Terminal Pulogebang",
            "rute baru bus | sekarang sampai ke terminal kampung rambutan", "", "kampung rambutan",
        ),
    ],
)  # fmt: skip
def test_another_place_in_its_place_clashes(message: str, said: str, shown: str, other: str) -> None:
    assert other in others(message, said, shown)


@pytest.mark.parametrize(
    ("message", "said", "shown"),
    [
        (
            "The bake sale is at Selby Hall",
            "the bake sale | come along to Selby Hall", "BAKE SALE | Thornton Church choir sings",
        ),
        ("Do not feed the deer at Ubara Temple", "rusa di Pura Ubara | jangan dikasih makan", ""),
        ("Chess night at Corbridge library", "chess night | in Corbridge library, not the hotel", ""),
        (
            "The craft fair is at the Wool Exchange on 4 June",
            "craft fair on the fourth of june | at the wool exchange | see you at the town "
            "hall for the afterparty",
            "",
        ),
        (
            "The craft fair is at the Wool Exchange on 4 June",
            "i'm in the kitchen | it's the craft fair on the fourth of june | see you at home", "",
        ),
        (
            "Flu jabs at Hartwell Library this Saturday",
            "flu jabs this saturday | we were at the cattle market last year | this time "
            "we're at hartwel libary",
            "",
        ),
        (
            "Open mic night moves to the Anchor Inn",
            "open mic night moves from the red lion | to somewhere new", "",
        ),
        (
            "Marlo opens its first shop in Bristol",
            "marlo opens its first shop | at the Galleries mall | in bristol", "",
        ),
        (
            "Marlo opens its first shop in Bristol",
            "marlo is opening its first shop | find out more in the app | or on instagram", "",
        ),
        (
            "Book swap at Selby Community Centre on Sunday",
            "book swap this sunday | we meet in the main hall | at ten", "",
        ),
        (
            "The charity run starts at Quarry Park",
            "the charity run is on | we start in the quarry | at the park gates", "",
        ),
        (
            "The choir performs at St Agnes Church",
            "the choir performs tonight | at saint agnes | in the church", "",
        ),
        (
            "Vintage car show at Donnington Airfield on Sunday",
            "vintage car show on sunday | last year at Ripley Racecourse it rained | not this time", "",
        ),
        ("The job fair is in Kelby", "the job fair is on | at the Drill Hall on Mill Lane", ""),
        (
            "The mobile clinic comes to Ashby on Monday",
            "the mobile clinic comes on monday | it parks at the library | bring your card", "",
        ),
        (
            "Bazar buku digelar di Gedung Kesenian",
            "bazar buku digelar lagi | di gedung kesenian | dulu di lapangan merdeka", "",
        ),
        (
            "Bazar buku digelar di Gedung Kesenian",
            "bazar buku digelar lagi | tahun lalu di lapangan merdeka", "",
        ),
        ("Toko Sinar buka cabang di Semarang", "toko sinar buka cabang | di mal paragon semarang", ""),
        (
            "Toko Sinar buka cabang di Semarang",
            "toko sinar buka cabang baru | cek lokasinya di aplikasi | atau di instagram", "",
        ),
        (
            "Toko Sinar buka cabang di Summarecon Bekasi",
            "toko sinar buka cabang baru | lokasinya di bekasi ya", "",
        ),
        (
            "Vaksin gratis di Puskesmas Melati hari Senin",
            "hari senin ada vaksin gratis | aku nunggu di rumah aja | di sini panas", "",
        ),
        (
            "Konser amal pindah ke Stadion Harapan",
            "konser amalnya pindah dari taman budaya | ke tempat yang lebih besar", "",
        ),
        (
            "Pasar murah di halaman Kantor Camat",
            "pasar murah besok di halaman kantor camat | parkir di lapangan bola ya", "",
        ),
        ("Donor darah di Masjid An-Nur hari Minggu", "donor darah minggu ini | di mesjid annur", ""),
        (
            "Bakso Mas Yon pindah ke Jalan Kenanga",
            "bakso mas yon udah nggak di jalan melati | sekarang pindah", "",
        ),
        (
            "Festival layang-layang di Pantai Karang Indah",
            "festival layang layang lagi | di pantai | di pinggir laut", "",
        ),
        (
            "The parade starts at City Hall",
            "the parade starts | outside the old courthouse at noon | and goes to the river", "",
        ),
        ("Pop-up store at Westgate Mall", "our pop up store | is at eastgate mall til sunday", ""),
        ("Concert at Riverside Arena on 3 July", "third of july concert | at the riverside", ""),
        ("Concert at Riverside Arena on 3 July", "third of july concert | in our town, at the arena", ""),
        (
            "Concert at Riverside Arena on 3 July",
            "concert on the third of july | tickets at the box office | or in any post office", "",
        ),
        (
            "Concert at Riverside Arena on 3 July",
            "hi from manchester | concert on the third of july | get tickets at ticket master", "",
        ),
        ("Yoga at Hollin Park on Sundays", "yoga on sundays | meet by the pond in the park", ""),
        (
            "The ferry to Skerry Island is cancelled today",
            "the ferry is cancelled today | passengers wait in the terminal | at port alder", "",
        ),
        (
            "The museum in Delby reopens in May",
            "the museum reopens in may | after a fire in the east wing | says a spokesman in london", "",
        ),
        ("Pameran kopi di Balai Kartini", "pameran kopi minggu ini | venue nya di istora senayan", ""),
        ("Posyandu balita di RW 5 Desa Sumber", "posyandu balita besok | di balai desa cempaka", ""),
        (
            "Pabrik sepatu buka lowongan di Brebes",
            "lowongan pabrik sepatu | aku tinggal di subang | pabriknya jauh", "",
        ),
        (
            "Pabrik sepatu buka lowongan di Brebes",
            "lowongan pabrik sepatu | lamar di website | atau di kantor pos terdekat", "",
        ),
        ("Mie Gacor hadir di Malang", "mie gacor hadir di kota kalian | kali ini giliran kediri", ""),
        (
            "Festival durian di Lapangan Rampal",
            "festival durian | bareng temen di kampus | dateng yuk ke lapangan", "",
        ),
        (
            "Jalan Diponegoro ditutup mulai besok",
            "jalan diponegoro ditutup | lewat jalan sudirman aja | atau ke jalan gatot subroto", "",
        ),
        (
            "Gempa magnitudo 5 terjadi di Cianjur",
            "gempa magnitudo lima | terasa sampai di Jakarta | pusatnya di laut", "",
        ),
    ],
)  # fmt: skip
def test_a_place_told_besides_does_not(message: str, said: str, shown: str) -> None:
    assert others(message, said, shown) == ""


@pytest.mark.parametrize(
    ("message", "said", "shown", "other"),
    [
        (
            "The bookshop welcomes guest Dr Alan Whitby on Thursday",
            "thursday at the bookshop | our guest is doctor priya sethi", "", "priya sethi",
        ),
        (
            "Councillor Ruth Obi has quit over the bins row",
            "The bins row goes on. | And now the deputy, Colin Marsh, has quit.", "", "Colin Marsh",
        ),
        (
            "Professor Hugh Tallis is the new head of surgery",
            "we've got a new head of surgery | it's doctor wendy lowe", "", "wendy lowe",
        ),
        (
            "Chef Maria Stern opens a bakery in town",
            "a bakery is opening in town | it's run by chef toby lund", "", "toby lund",
        ),
        (
            "Coach Dan Farrow signs a new contract",
            "New contract signed today! | Coach Eli Brandt signs until summer.", "", "Eli Brandt",
        ),
        (
            "Podcast Ruang Temu kembali dengan tamu dr. Rina Hapsari",
            "ruang temu balik lagi | tamunya dokter bayu aji", "", "bayu aji",
        ),
        (
            "Bupati Hendra Wijaya meresmikan jembatan baru",
            "Jembatan baru akhirnya diresmikan | oleh Bupati Siti Maryam", "", "Siti Maryam",
        ),
        (
            "Ustaz Fikri Alam mengisi kajian Jumat malam",
            "kajian jumat malam | bareng ustaz hanan attar", "", "hanan attar",
        ),
        (
            "Kepala sekolah baru SMP Tunas adalah Ibu Sri Lestari",
            "SMP Tunas punya kepala sekolah baru | namanya Pak Joko Susilo", "", "Joko Susilo",
        ),
        (
            "Workshop foto gratis bersama Raka Dirgantara",
            "workshop foto gratis nih | bersama Dewi Anggita", "", "Dewi Anggita",
        ),
        (
            "Dr Lena Moss wins the science prize",
            "the science prize goes to | doctor peter hale", "", "peter hale",
        ),
        (
            "Mayor Ruth Kaya opens the new library",
            "the new library opened today | by mayor tim osborne", "", "tim osborne",
        ),
        (
            "Singer Nia Calder plays at the fair",
            "this year at the fair | Singer Ola Brennan plays live", "", "Ola Brennan",
        ),
        (
            "Pelatih Budi Santosa mundur dari Persada",
            "Persada ditinggal pelatihnya | Pelatih Agus Riyanto mundur", "", "Agus Riyanto",
        ),
        (
            "Novel baru Laras Dewanti terbit Juni",
            "novel baru dari Gading Mahesa | terbit bulan juni", "", "Gading Mahesa",
        ),
        (
            "Kajian subuh bersama Ustaz Adnan Malik",
            "kajian subuh besok | bersama ustaz yusuf karim",
            "KAJIAN SUBUH | Ust. Yusuf Karim", "yusuf karim",
        ),
        (
            "Kapolres Andi Wibawa memimpin operasi",
            "operasi dipimpin langsung | oleh AKBP Dedi Kurnia", "", "Dedi Kurnia",
        ),
        (
            "Ibu Sari Melati juara lomba masak",
            "juara lomba masaknya | Ibu Tuti Handayani", "", "Tuti Handayani",
        ),
    ],
)  # fmt: skip
def test_another_person_in_its_place_clashes(message: str, said: str, shown: str, other: str) -> None:
    assert other in others(message, said, shown)


@pytest.mark.parametrize(
    ("message", "said", "shown"),
    [
        (
            "The bookshop welcomes guest Dr Alan Whitby on Thursday",
            "thursday at the bookshop | our guest is doctor whitby", "",
        ),
        (
            "The bookshop welcomes guest Dr Alan Whitby on Thursday",
            "I'm Kate Summers | and thursday at the bookshop | we've a very special guest", "",
        ),
        (
            "Councillor Ruth Obi has quit over the bins row",
            "I asked Councillor Ben Hale about the bins row | he wouldn't say who has quit", "",
        ),
        (
            "Coach Dan Farrow signs a new contract",
            "he signs a new contract | yes it's dan farrow | says mayor lisa kent", "",
        ),
        (
            "Podcast Ruang Temu kembali dengan tamu dr. Rina Hapsari",
            "ruang temu balik lagi | tamunya dokter rina | host nya Andi Pratama", "",
        ),
        (
            "Bupati Hendra Wijaya meresmikan jembatan baru",
            "Jembatan baru akhirnya diresmikan | kata warga, Pak Darto, jalannya mulus", "",
        ),
        (
            "Workshop foto gratis bersama Raka Dirgantara",
            "workshop foto gratis nih | bareng kak raka | daftar ke Mbak Dewi", "",
        ),
        ("Mayor Ruth Kaya opens the new library", "the new library opened | mayor kaya cut the ribbon", ""),
        ("Mayor Ruth Kaya opens the new library", "hi i'm Dr Jo Lamb | the new library is open", ""),
        (
            "Singer Nia Calder plays at the fair",
            "the fair was founded by Tom Hewitt | and a singer plays", "",
        ),
        (
            "Pelatih Budi Santosa mundur dari Persada",
            "kata kapten tim Rizal Efendi | pelatihnya mundur dari Persada", "",
        ),
        ("Novel baru Laras Dewanti terbit Juni", "novel barunya terbit juni | kata penerbit Rumah Kata", ""),
        ("Ibu Sari Melati juara lomba masak", "Halo Bu Ratna | siapa juara lomba masaknya", ""),
    ],
)  # fmt: skip
def test_a_person_told_besides_does_not(message: str, said: str, shown: str) -> None:
    assert others(message, said, shown) == ""


@pytest.mark.parametrize(
    ("message", "said", "other"),
    [
        # Another first name, and whoever is told a few words off the role.
        ("Actor Dean Holloway is the new face of Corvo", "Corvo has a new face|Marcus Holloway, hello", True),
        (
            "Singer Jory Vance is the new face of Corvo",
            "The new face of Corvo|is a singer|It's Mika Dell!",
            True,
        ),
        ("Rektor Yuniar Habibah meresmikan kampus", "kampus diresmikan|Wakil Rektor Lukman Renwarin", True),
        ("Lifter Dian Kusuma memecahkan rekor", "rekor pecah|pelakunya lifter muda, Yuni Saragih", True),
        (
            "Actor Dean Holloway is the new face of Corvo",
            "Corvo has a new face|Mister Holloway, hello",
            False,
        ),
        ("Actor Dean Holloway is the new face of Corvo", "Corvo has a new face|With Holloway in it", False),
        ("Actor Dean Holloway is the new face of Corvo", "Corvo has a new face|Deen Holloway, hello", False),
    ],
)
def test_another_person_has_another_first_name(message: str, said: str, other: bool) -> None:
    assert bool(others(message, said.replace("|", " | "), "")) is other
