"""Which contradictions are told, of what, and in which words."""

import pytest

from hookcheck.core.capture import findings_in
from hookcheck.core.finds.clash import ClashKind
from hookcheck.core.message import parse_message
from hookcheck.core.verdict import Outcome
from hookcheck.core.weights.weighing import is_captured
from tests.core.judging import SETTINGS, evidence, findings, look


def _told(message: str, said: str) -> list[tuple[str, str]]:
    capture, _ = look(
        message, evidence(said=[(text, 2.0 * (n + 1)) for n, text in enumerate(said.split(" | "))])
    )
    return [(one.message_says, one.video_says) for one in capture.contradictions]


def test_one_answer_that_refuses_a_message_is_told_once() -> None:
    message = "The Oakley pool will reopen this winter"
    told = _told(message, "we hoped the Oakley pool | would reopen this winter | well it won't | sorry")
    assert told == [(message, "pool would reopen this winter well it won't")]


def test_another_value_beside_two_that_exclude_each_other_contradicts() -> None:
    told = _told(
        "Grooming anjing dan kucing gratis sampai Mei", "grooming anjing dan kucing gratis sampai Juli"
    )
    assert told == [("sampai Mei", "sampai Juli")]


def test_a_range_of_which_one_end_was_so_is_contradicted_by_the_new_one() -> None:
    message = "Lomba esai dibuka 2 Mei sampai 9 Juni"
    told = _told(message, "lomba esai dibuka 2 Mei | sampai 9 Juni tadinya, | kami perpanjang ke 16 Juni")
    assert told == [("2 Mei sampai 9 Juni", "ke 16 Juni")]


def test_a_demanded_day_is_contradicted_as_the_message_bounds_it() -> None:
    message = parse_message("Kumpulkan esai paling lambat 3 Juni di perpustakaan", must=("3 Juni",))
    found = findings_in(
        message,
        evidence(said=[("kumpulkan esai di perpustakaan", 2.0), ("batasnya tanggal 13 Juni", 4.0)]),
        15.0,
        SETTINGS,
    )
    assert [one.quote for one in found.clashes] == ["batasnya tanggal 13 Juni"]


@pytest.mark.parametrize(
    ("message", "said", "against"),
    [
        (
            "The council has approved the Fenwick bypass",
            "the Fenwick bypass, council, not approved",
            "approved",
        ),
        (
            "Bupati Surya menerima suap dari kontraktor",
            "soal suap dari kontraktor, Bupati Surya bilang tidak pernah menerima",
            "menerima",
        ),
    ],
)
def test_the_verb_of_a_message_denied_in_another_sentence_contradicts(
    message: str, said: str, against: str
) -> None:
    assert against in [about for about, _ in _told(message, said)]


@pytest.mark.parametrize(
    ("message", "said"),
    [
        (
            "Applications for the Orla grant close on 14 March",
            "today is the twelfth of march | two days left",
        ),
        (
            "Pendaftaran beasiswa ditutup 14 Maret",
            "hari ini tanggal dua belas maret | beasiswa, dua hari lagi ya",
        ),
        ("The Orla show starts at 7 pm", "the orla show | it doesn't start at five like last time"),
        ("Harga beras Tani Jaya naik jadi Rp14.000", "beras Tani Jaya naik | bulan lalu masih sebelas ribu"),
        ("Orla tickets cost £32 until August", "orla tickets, last year they were 20 pounds"),
    ],
)
def test_what_was_or_is_not_and_the_date_of_today_contradict_nothing(message: str, said: str) -> None:
    assert _told(message, said) == []


@pytest.mark.parametrize(
    ("message", "said", "moved"),
    [
        ("Rents in Sable rose by 6%", "a flat in sable | goes for six percent less", True),
        ("Rents in Sable fell by 6%", "a flat in sable | costs you six percent more", True),
        ("Bus fares go down by 10 percent", "a ten percent hike in bus fares", True),
        ("Gaji guru honorer naik 20 persen", "guru honorer | gajinya dipotong dua puluh persen", True),
        ("Rents in Sable rose by 6%", "rents in sable | you pay six percent more", False),
        ("Rents in Sable fell by 6%", "rents in sable fell | more than six percent", False),
        ("Rents in Sable fell by 6%", "in sable | you pay six percent less", False),
    ],
)
def test_a_share_more_or_less_tells_which_way(message: str, said: str, moved: bool) -> None:
    phrases = [(text, 1.0 + 2 * n) for n, text in enumerate(said.split(" | "))]
    found = findings_in(parse_message(message), evidence(said=phrases), 15.0, SETTINGS)
    assert (ClashKind.OPPOSITE in {clash.kind for clash in found.clashes}) is moved


@pytest.mark.parametrize(
    ("message", "said", "captured"),
    [
        ("Keep dogs on a lead at Sable Lake", "dogs at sable lake, let them run | no lead needed", False),
        ("Keep dogs on a lead at Sable Lake", "at sable lake keep dogs on a lead | no muzzle needed", True),
        ("Bawa payung ke kebun Sable", "ke kebun Sable, bawa diri aja | nggak perlu payung", False),
        ("Bawa payung ke kebun Sable", "bawa payung ke kebun Sable | nggak perlu jas hujan", True),
        ("Electric vans are cheaper to run", "are electric vans really cheaper to run? | stay tuned", False),
        ("The lake video is fake", "the lake video | is it fake? | stay tuned", False),
        ("The lake video is fake", "the lake video | is it fake? | yes, it's fake", True),
        ("You must book a table at Sable's", "sable's | you used to have to book a table", False),
        ("You must book a table at Sable's", "you never had to, now you must book a table at sable's", True),
        ("Tickets for the fair cost £9", "tickets for the fair cost £9 | or so I thought", False),
        ("Tiket pameran 20 ribu", "tiket pameran 20 ribu | itu harga lama", False),
        ("Tiket pameran 20 ribu", "dulu 15 ribu | sekarang tiket pameran 20 ribu", True),
    ],
)
def test_what_is_needless_asked_or_told_of_before_is_not_captured(
    message: str, said: str, captured: bool
) -> None:
    phrases = [(text, 1.0 + 2 * n) for n, text in enumerate(said.split(" | "))]
    found = findings_in(parse_message(message), evidence(said=phrases), 15.0, SETTINGS)
    assert is_captured(found) is captured


def test_what_a_message_denies_is_told_with_its_denial() -> None:
    told = _told("Do not flush old medicine", "some old medicine | just flush it away")
    assert told == [("not flush old medicine", "just flush it away")]


@pytest.mark.parametrize(
    ("message", "said", "instead"),
    [
        ("The lido opens at 7", "the lido opens at 7 am | that sign is wrong, it's eight", "eight"),
        (
            "The Orla road reopens at noon",
            "the Orla road reopens at noon | hang on no | make that three",
            "three",
        ),
        (
            "Bazar Melati buka jam 9 pagi",
            "bazar melati buka jam sembilan pagi | eh salah | maksudnya delapan",
            "delapan",
        ),
    ],
)
def test_an_hour_taken_back_for_a_bare_number_contradicts(message: str, said: str, instead: str) -> None:
    assert any(instead in against for _, against in _told(message, said))


@pytest.mark.parametrize(
    ("message", "said", "against"),
    [
        ("Jamu Sinah menurunkan berat badan", "jamu sinah | katanya berat badan turun | malah naik", True),
        ("Jamu Sinah menurunkan berat badan", "jamu sinah | berat badan turun | harga malah naik", False),
        ("Harga telur naik 8 persen", "harga telur | delapan persen lebih murah dari kemarin", True),
        ("Harga telur turun 8 persen", "harga telur | delapan persen lebih murah dari kemarin", False),
        ("Donor darah di Balai Sagara hari Kamis", "donor darah balai sagara kamis | digeser jumat", True),
        ("Donor darah di Balai Sagara hari Jumat", "donor darah balai sagara kamis | digeser jumat", False),
    ],
)
def test_what_turns_out_or_moves_the_other_way_contradicts(message: str, said: str, against: bool) -> None:
    assert bool(_told(message, said)) is against


@pytest.mark.parametrize(
    ("message", "said", "against"),
    [
        ("Lunch costs £8", "lunch costs eight pounds | dinner is twelve pounds", False),
        ("Lunch costs £8", "lunch costs eight pounds | we like dinner | lunch is twelve pounds", True),
        ("Sarapan harganya Rp20 ribu", "sarapan harganya 20 ribu | makan malam harganya Rp50 ribu", False),
        ("Sarapan harganya Rp20 ribu", "sarapan harganya Rp50 ribu", True),
    ],
)
def test_what_is_told_of_what_leaves_no_room_for_another_part_contradicts_nothing(
    message: str, said: str, against: bool
) -> None:
    phrases = [(text, 2.0 * n) for n, text in enumerate(said.split("|"), 1)]
    _, verdict = look(message, evidence(said=phrases))
    assert (verdict.outcome is Outcome.CONTRADICTED) is against


@pytest.mark.parametrize(
    ("message", "said", "against"),
    [
        ("The park is open in summer", "the park is closed in summer", True),
        ("The library is open on Mondays", "the library is closed on mondays", True),
        ("The road is closed in winter", "the road is open in winter", True),
        ("Registration is open until 4 May", "registration closes on the fourth of may", False),
        ("Entries are open until Friday", "entries close on friday", False),
        ("Lifts are working on all floors", "lifts are broken on all floors", True),
        ("Stay in the building", "leave the building", True),
    ],
)
def test_opposites_before_a_preposition_contradict_unless_both_tell_the_end(
    message: str, said: str, against: bool
) -> None:
    _, verdict = look(message, evidence(said=[(said, 2.0)]))
    assert (verdict.outcome is Outcome.CONTRADICTED) is against


def test_who_is_denied_is_told_with_who_it_is_instead() -> None:
    told = _told(
        "Karang taruna mengecat lapangan voli",
        "Lapangan voli kinclong lagi. | Bukan karang taruna, lho, | ibu-ibu PKK | yang mengecat.",
    )
    assert ("Karang taruna", "Bukan karang taruna, lho ibu-ibu PKK") in told


@pytest.mark.parametrize(
    ("message", "said"),
    [
        ("Serum Nayla hanya boleh dipakai malam hari", "serum nayla jangan buat pagi atau siang"),
        ("Penerbangan Garindo ke Makassar batal", "garindo tujuan makassar | nggak jadi terbang"),
        (
            "Obat ini disimpan paling lama sebulan",
            "obat ini kalau udah lewat sebulan, | jangan disimpan lagi",
        ),
        ("Daun sirsak bukan obat kanker", "kutanya ke dokter, | katanya daun sirsak bukan obat kanker"),
        (
            "Mbok Sinah berjualan selama enam puluh tahun",
            "mbok sinah jualan | sekarang umurnya tujuh puluh lima",
        ),
        (
            "Popok turun harga jadi Rp49 ribu",
            "popok turun harga | dari tujuh puluh ribu jadi empat puluh sembilan",
        ),
        ("Jangan buang minyak ke wastafel", "stop mah stop | jangan buang minyak ke wastafel"),
        ("Bus wisata gratis beroperasi pada hari libur", "bus wisata gratis beroperasi | pada hari libur"),
    ],
)
def test_what_agrees_in_other_words_contradicts_nothing(message: str, said: str) -> None:
    assert _told(message, said) == []


@pytest.mark.parametrize(
    ("message", "said"),
    [
        ("Serum Nayla boleh dipakai malam hari", "serum nayla jangan dipakai malam hari"),
        ("Penerbangan Garindo ke Makassar batal", "penerbangan garindo ke makassar | nggak batal kok"),
        ("Obat ini disimpan di kulkas", "obat ini jangan disimpan di kulkas"),
        ("Balok ini untuk usia 3 tahun ke atas", "balok ini buat anak usia satu tahun ke atas"),
        (
            "Popok turun harga jadi Rp49 ribu",
            "popok turun harga | dari sembilan puluh ribu jadi tujuh puluh ribu",
        ),
        (
            "Bus wisata gratis beroperasi pada hari libur",
            "bus wisata gratis tidak beroperasi | pada hari libur",
        ),
    ],
)
def test_what_differs_contradicts(message: str, said: str) -> None:
    assert _told(message, said) != []


def _values_against(message: str, said: str) -> set[str]:
    return {one.quote for one in findings(message, said).clashes if one.kind is ClashKind.VALUE}


@pytest.mark.parametrize(
    ("message", "said", "other"),
    [
        (
            "Rents in Orla rose 8% last year",
            "last year rents rose eight percent | in orla itself it was five",
            "five",
        ),
        (
            "The 14 tram runs every six minutes",
            "the 14 tram | it was every ten minutes | now every eight",
            "eight",
        ),
        (
            "Tickets for the Orla brunch cost $25",
            "we said twenty five dollars | tickets are thirty five",
            "thirty five",
        ),
        (
            "Two lifeguards saved four children at Orla",
            "two children went out too far at orla | four lifeguards saved them",
            "four",
        ),
    ],
)
def test_a_number_clashes_that_takes_its_unit_from_before_or_counts_another(
    message: str, said: str, other: str
) -> None:
    assert other in _values_against(message, said)


@pytest.mark.parametrize(
    ("message", "said"),
    [
        (
            "Rents in Orla rose 8% last year",
            "rents in orla rose eight percent last year | in five streets by more",
        ),
        ("Rents in Orla rose 8% last year", "room five | rents in orla rose eight percent last year"),
        ("A fare costs 12 euros", "a fare costs twelve euros | and every single one is checked"),
        ("Buy two rolls and the third is free", "carry three rolls | pay for two"),
        ("The 22 and the 31 run late", "the 22 is late | so is the 31"),
    ],
)
def test_a_number_that_counts_something_or_comes_before_does_not(message: str, said: str) -> None:
    assert not _values_against(message, said)


@pytest.mark.parametrize(
    ("message", "said", "against"),
    [
        # The whole of which a part is told, and the sentence of a word that another one replaces.
        (
            "All Orla Denim stores repair jeans for free",
            "Orla Denim repairs your jeans for free, | but only at our Portland store",
            ("All Orla Denim", "only at our Portland store"),
        ),
        (
            "Blackthorn's summer tour is cancelled",
            "the drummer has a stand-in | Blackthorn's summer tour is on",
            ("cancelled", "Blackthorn's summer tour is on"),
        ),
        (
            "Sorrel Foods will close its Tamworth factory",
            "Sorrel Foods will close a factory. | It isn't Tamworth. | It's the older site in Derby.",
            (
                "Sorrel Foods will close its Tamworth factory",
                "It isn't Tamworth It's the older site in Derby",
            ),
        ),
    ],
)
def test_a_contradiction_is_quoted_with_what_makes_it_one(
    message: str, said: str, against: tuple[str, str]
) -> None:
    assert against in _told(message, said)


@pytest.mark.parametrize(
    ("message", "said", "instead"),
    [
        (
            "Applications for the Arden grant close on 30 April",
            "the Arden grant | applications were meant to close on 30 April | you've now got until 14 May",
            "until 14 May",
        ),
        (
            "Year 9 raised £2,400 for the hospice",
            "year nine were hoping to raise £2,400 | for the hospice | it came to £1,150",
            "£1,150",
        ),
    ],
)
def test_a_value_that_was_to_be_gives_way_to_the_one_after_it(message: str, said: str, instead: str) -> None:
    assert instead in [what for _, what in _told(message, said)]


@pytest.mark.parametrize(
    ("message", "said"),
    [
        (
            "The cup final will not be shown on free TV",
            "the cup final | it will be shown on free TV | no box",
        ),
        ("Trains will not stop at Eastbrook", "so trains will stop at eastbrook after all"),
        ("Milo Renner will start the derby", "Milo Renner trained alone. | He will not start the derby."),
        (
            "Rental Jelajah menerima SIM internasional",
            "renting from jelajah | they do not accept | international driving licences",
        ),
    ],
)
def test_who_tells_it_the_other_way_round_contradicts(message: str, said: str) -> None:
    assert _told(message, said)


@pytest.mark.parametrize(
    ("message", "said", "against"),
    [
        ("Water your succulents every day", "no more watering succulents | they rot", True),
        ("Peel carrots before you roast them", "please don't peel your carrots | just scrub them", True),
        ("Selalu panaskan motor sebelum berangkat", "berhenti manasin motor | jalan aja", True),
        # Another meaning of the word told after it does not state it.
        ("Wash jeans after every wear", "stop washing jeans | nobody cleans them that often", True),
        (
            "Water your lawn in the morning",
            "stop watering your lawn at noon | water it in the morning",
            False,
        ),
        ("Cough into your elbow", "don't cough into your hands | into your elbow please", False),
    ],
)
def test_who_is_told_to_stop_what_a_message_demands_is_told_against_it(
    message: str, said: str, against: bool
) -> None:
    assert bool(_told(message, said)) is against


def test_another_best_before_date_contradicts() -> None:
    told = _told(
        "Recall of Dell Farm eggs marked best before 2 June",
        "dell farm eggs are recalled | the ones marked | best before the twelfth of june",
    )
    assert told == [("2 June", "the twelfth of june")]


@pytest.mark.parametrize(
    ("message", "said", "against"),
    [
        ("Carrots help you see at night", "carrots do not make you see at night", True),
        ("Green tea helps you burn fat", "green tea doesn't make you burn fat", True),
        ("Kopi hitam menurunkan berat badan", "kopi hitam nggak bikin berat badan turun", True),
        ("Yoga eases back pain", "yoga does not make your back pain worse", False),
    ],
)
def test_what_is_said_to_make_nobody_do_it_is_denied(message: str, said: str, against: bool) -> None:
    assert bool(_told(message, said)) is against
