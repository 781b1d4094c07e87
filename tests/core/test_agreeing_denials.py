"""What is denied, crossed out or done by the other side, and still agrees with a message."""

import pytest

from hookcheck.core.capture import find_capture
from hookcheck.core.finds.clash import ClashKind
from hookcheck.core.message import parse_message
from tests.core.judging import SETTINGS, clash_kinds, evidence, findings


def _contradicted(message: str, said: str, shown: str = "") -> bool:
    phrases = [(text.strip(), 1.0 + 2.0 * n) for n, text in enumerate(said.split("|")) if text.strip()]
    texts = [(text.strip(), 1.0 + 2.0 * n) for n, text in enumerate(shown.split("|")) if text.strip()]
    capture = find_capture(parse_message(message), evidence(said=phrases, shown=texts), SETTINGS)
    return bool(capture.contradictions)


@pytest.mark.parametrize(
    ("message", "said"),
    [
        ("Teignford parkrun is cancelled this Saturday", "no park run this saturday i'm afraid"),
        ("The Easter parade is called off", "so this easter there'll be no procession | sorry everybody"),
        ("Skip the airport queue and check in on the SkyHop app", "don't queue at the airport | use skyhop"),
        ("Keep dogs off the pitch", "no dogs on the pitch please"),
        ("Judge Ana Roth was cleared of fraud", "judge ana roth is free | the court found no fraud at all"),
        (
            "Seniors ride free on ferries, except weekend crossings",
            "seniors ferries free | not weekend crossings",
        ),
        (
            "Kupon beras cair, warga ambil di kelurahan",
            "kupon berasnya cair | bukan diambil di masjid ya warga",
        ),
        ("Jauhkan obat dari anak-anak", "obat jangan sampai dijangkau anak anak"),
    ],
)
def test_what_a_message_calls_off_or_keeps_away_agrees_with_its_denial(message: str, said: str) -> None:
    assert ClashKind.POLARITY not in clash_kinds(message, said)


@pytest.mark.parametrize(
    ("message", "said"),
    [
        ("The Easter parade is called off", "the easter parade is not called off | see you there"),
        ("Zebra Pass members can skip the check-in queue", "with a zebra pass | you can't skip the queue"),
    ],
)
def test_what_calls_off_may_be_denied_itself(message: str, said: str) -> None:
    assert ClashKind.POLARITY in clash_kinds(message, said)


@pytest.mark.parametrize(
    ("message", "said"),
    [
        ("Tealeaf Cafe no longer gives out disposable cups", "Tealeaf Cafe has stopped handing out | cups"),
        ("Polisi tidak pernah meminta kode OTP", "ngaku polisi | minta kode OTP kamu | tutup aja itu penipu"),
        ("Visitors may not bring large bags", "large bags | leave them at home"),
    ],
)
def test_what_a_message_denies_is_not_asserted_where_it_stops_or_is_a_fraud(message: str, said: str) -> None:
    assert ClashKind.POLARITY not in clash_kinds(message, said)


@pytest.mark.parametrize(
    ("message", "said"),
    [
        ("Our library lends sewing machines", "i don't own a sewing machine | you can borrow one, library"),
        ("Tiket laga Bimantara hanya dijual online", "tiket laga bimantara | beli online doang"),
    ],
)
def test_who_borrows_or_buys_agrees_with_who_lends_or_sells(message: str, said: str) -> None:
    assert not _contradicted(message, said)


def test_words_kept_away_from_and_those_of_another_clause_stand_in_no_place() -> None:
    message = "Simpan obat di tempat yang kering"
    assert ClashKind.REPLACED in clash_kinds(message, "simpan obat di tempat yang lembap")
    assert ClashKind.REPLACED not in clash_kinds(message, "simpan obat di tempat jauh dari lembap")
    message = "Sebelum hujan turun, periksa talang"
    assert ClashKind.REPLACED not in clash_kinds(message, "hujan sebentar lagi. terus naik, talang diperiksa")


@pytest.mark.parametrize(
    ("message", "shown", "contradicted"),
    [
        (
            "Buang baterai ke kotak merah, jangan ke tong sampah",
            "Tong sampah ❌ | Baterai: kotak merah ✅",
            False,
        ),
        ("Bring paper bags to Orla Market", "Orla Market: | plastic ❌ paper bags ✅", False),
        ("Never mix bleach and vinegar", "bleach + vinegar | don't mix ❌", False),
    ],
)
def test_what_a_cross_stands_beside_is_denied(message: str, shown: str, contradicted: bool) -> None:
    assert _contradicted(message, "", shown) is contradicted


@pytest.mark.parametrize(
    ("message", "said", "asserted"),
    [
        (
            "Kacamata renang tidak wajib di Tirta Ria",
            "katanya kacamata renang nggak wajib lagi. | Itu tidak benar. | Kacamata renang masih wajib",
            True,
        ),
        (
            "Hard hats are not required on the tower",
            "they say hard hats are not required. | Not true. | On the tower hard hats are required",
            True,
        ),
        (
            "Kacamata renang tidak wajib di Tirta Ria",
            "katanya kacamata renang wajib di Tirta Ria. | Itu tidak benar. | Kacamata renang tidak wajib",
            False,
        ),
        ("Don't park on Mill Lane", "anyone who parks on Mill Lane gets a fine", False),
        ("Don't park on Mill Lane", "just park on Mill Lane", True),
        ("Library cards expire if you don't renew them", "your library card won't expire", True),
        ("Library cards expire if you don't renew them", "library cards expire|don't forget yours", False),
        (
            "Perawat diangkat tanpa ujian",
            "perawat diangkat | tetap harus lewat ujian | nggak ada jalur lain",
            True,
        ),
        (
            "Bibit dibagikan ke warga terdaftar",
            "bibit dibagikan ke warga terdaftar | yang belum segera lapor",
            False,
        ),
        ("Jangan cuci motor di sungai", "yang cuci motor di sungai disuruh pulang", False),
        ("Jadwal ronda tidak dihapus", "ada kabar jadwal ronda dihapus | itu tidak benar", False),
        (
            "Koperasi Laras bisa bayar iuran lewat ATM",
            "nggak usah jauh-jauh ke Koperasi Laras | bayar iuran pakai ATM bisa",
            False,
        ),
    ],
)
def test_what_denies_a_claim_or_describes_somebody_is_about_that_alone(
    message: str, said: str, asserted: bool
) -> None:
    assert (ClashKind.POLARITY in clash_kinds(message, said)) is asserted


@pytest.mark.parametrize(
    ("message", "said"),
    [
        ("Elm Lodge is banning candles from May", "from may there'll be no candles at elm lodge"),
        ("Elm Lodge bans candles from May", "candles are gone from elm lodge in may | it bans them"),
        ("The council prohibits kites on the pier", "no kites on the pier | says the council"),
        ("Pemkot melarang layangan mulai Maret", "mulai Maret nggak ada layangan lagi | kata Pemkot"),
        (
            "Never leave a candle by the curtains",
            "grandma left a candle by the curtains | so never leave a candle by the curtains",
        ),
        (
            "Jangan bakar jerami di sawah",
            "kemarin paman bakar jerami di sawah | jadi jangan bakar jerami di sawah ya",
        ),
    ],
)
def test_what_is_no_more_or_what_happened_agrees_with_a_ban(message: str, said: str) -> None:
    assert not _contradicted(message, said)


@pytest.mark.parametrize(
    ("message", "said"),
    [
        ("Elm Lodge is banning candles from May", "elm lodge isn't banning candles from may"),
        ("The ban on candles at Elm Lodge was lifted", "the ban on candles at elm lodge was not lifted"),
        ("The council prohibits kites on the pier", "kites are fine on the pier | says the council"),
        ("Never leave a candle by the curtains", "leave a candle by the curtains | it's fine"),
        ("The ferry costs nothing for pensioners", "pensioners pay two pounds on the ferry"),
    ],
)
def test_what_a_ban_or_free_leaves_no_room_for_does_not(message: str, said: str) -> None:
    assert _contradicted(message, said)


@pytest.mark.parametrize(
    ("message", "said", "contradicted"),
    [
        ("Elm Lodge is banning candles from May", "from may there is no ban on candles at elm lodge", True),
        ("Candles are banned at Elm Lodge", "candles aren't banned at elm lodge", True),
        ("Candles are allowed at Elm Lodge", "there's no ban on candles at elm lodge", False),
        ("Candles are allowed at Elm Lodge", "there's a ban on candles at elm lodge", True),
        ("It's illegal to feed the gulls", "it is not illegal to feed the gulls", True),
        ("It's illegal to feed the gulls", "don't feed the gulls | it's illegal", False),
        ("Dilarang memancing di Waduk Sari", "nggak dilarang memancing di waduk sari", True),
        ("Dilarang memancing di Waduk Sari", "jangan memancing di waduk sari", False),
        ("Memancing boleh di Waduk Sari", "nggak dilarang memancing di waduk sari", False),
    ],
)
def test_a_ban_that_is_denied_allows(message: str, said: str, contradicted: bool) -> None:
    assert _contradicted(message, said) is contradicted


@pytest.mark.parametrize(
    ("message", "said", "contradicted"),
    [
        ("Kopi Senja menggandeng pemasok Gayo", "kopi senja sudah gandeng sama pemasok gayo", False),
        ("Klub Elang menggugat sponsor", "klub elang digugat sama sponsor", True),
        ("Kucing menyelamatkan bayi", "kucing diselamatkan sama bayi", True),
    ],
)
def test_sama_leads_in_who_does_it_after_a_passive_alone(message: str, said: str, contradicted: bool) -> None:
    assert (ClashKind.ROLES in clash_kinds(message, said)) is contradicted


@pytest.mark.parametrize(
    ("said", "contradicted"),
    [
        ("Payung?|Boleh.|Tripod di Museum Rejo?|Dilarang ya.", False),
        ("Tripod di Museum Rejo?|Boleh.", True),
    ],
)
def test_an_answer_is_about_what_is_asked_of(said: str, contradicted: bool) -> None:
    assert (ClashKind.OPPOSITE in clash_kinds("Tripod dilarang di Museum Rejo", said)) is contradicted


@pytest.mark.parametrize(
    ("message", "said", "contradicted"),
    [
        ("Diskon berlaku tiga hari", "diskonnya berlaku tiga hari | tinggal satu hari lagi", False),
        ("Diskon berlaku tiga hari", "diskonnya berlaku dua hari", True),
        ("Pendaftaran tutup lima hari lagi", "pendaftaran tutup | tinggal dua hari lagi", True),
    ],
)
def test_what_remains_before_an_end_is_no_other_value(message: str, said: str, contradicted: bool) -> None:
    assert (ClashKind.VALUE in clash_kinds(message, said)) is contradicted


def test_all_night_is_overnight() -> None:
    heard = findings("Rendam beras ketan semalam", "beras ketannya direndam semalaman")
    assert all(heard.of_concept)
