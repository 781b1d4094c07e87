"""Values that a video takes back for others, and what only looks like it."""

import pytest

from hookcheck.core.finds.clash import ClashKind
from hookcheck.core.weights.weighing import is_captured
from tests.core.judging import clash_kinds, findings

SALE = "The Marlow shoe sale ends on 31 July"
FAIR = "The Tarn boat fair opens on Thursday"
TOYS = "The toy library lends out 600 toys"
TALK = "The free talk starts at nine in the morning"
COACH = "The Hartwell coach costs £6"
OVENS = "Toko Melati menjual 200 oven listrik"
PASAR = "Pasar Kenanga buka lagi hari Senin"
TARIF = "Tarif parkir Pasar Kenanga naik jadi Rp5.000"
PAJAK = "Lapor pajak paling lambat 31 Maret"


@pytest.mark.parametrize(
    ("message", "said"),
    [
        (SALE, "The Marlow shoe sale ends on 31 July.|Sorry, March."),
        (SALE, "the marlow shoe sale ends on 31 july|sorry march"),
        (SALE, "The Marlow shoe sale ends on 31 July.|Not July, October."),
        (SALE, "The Marlow shoe sale ends on 31 July.|That's been changed to August."),
        (FAIR, "The Tarn boat fair opens on Thursday.|Actually it's Sunday."),
        (FAIR, "We told you the Tarn boat fair opens on Thursday.|Our mistake.|It's Sunday."),
        (FAIR, "the tarn boat fair opens on thursday|no sunday"),
        (FAIR, "The Tarn boat fair opens on Thursday.|It isn't Thursday, it's Sunday."),
        (FAIR, "The Tarn boat fair opens on Thursday.|It's Sunday instead."),
        (FAIR, "The Tarn boat fair opens on Thursday,|or rather Sunday."),
        (FAIR, "the tarn boat fair opens on thursday|actually the boat fair opens on sunday"),
        (TOYS, "The toy library lends out 600 toys.|Sorry, 640."),
        (TOYS, "I thought the toy library lends out 600 toys.|Turns out it's 640."),
        (TOYS, "The poster says the toy library lends out 600 toys.|It should say 640."),
        (TALK, "The free talk starts at nine in the morning.|Sorry! Ten in the morning, not nine."),
        (TALK, "the free talk starts at nine in the morning|wait ben's shaking his head|sorry ten"),
        (COACH, "The Hartwell coach costs £6.|I mean £9."),
        (COACH, "the hartwell coach costs £6|oops nine"),
        (OVENS, "Toko Melati menjual 200 oven listrik.|Bukan 200, tapi 240."),
        (OVENS, "toko melati menjual 200 oven listrik|ternyata 240"),
        (OVENS, "Toko Melati menjual 200 oven listrik.|Sekarang diganti jadi 240."),
        (PASAR, "Pasar Kenanga buka lagi hari Senin.|Eh maaf, Kamis."),
        (PASAR, "pasar kenanga buka lagi hari senin|oh bukan kamis"),
        (PASAR, "Pasar Kenanga buka lagi hari Senin.|Bukan Senin ya, Kamis."),
        (PASAR, "pasar kenanga buka lagi hari senin|eh salah minggu"),
        (TARIF, "Tarif parkir Pasar Kenanga naik jadi Rp5.000.|Salah tulis, Rp8.000."),
        (
            TARIF,
            "Kemarin kami bilang tarif parkir Pasar Kenanga naik jadi Rp5.000.|Kami salah.|Yang benar 8.000.",
        ),
        (PAJAK, "Lapor pajak paling lambat 31 Maret.|Ralat, Juni."),
        (TOYS, "The toy library lends out 600, sorry, 640 toys."),
        (TOYS, "the toy library lends out 640 not 600 toys"),
        (TOYS, "the toy library lends out not 600 but 640 toys"),
        (TALK, "the free talk starts at nine i mean ten in the morning"),
        (FAIR, "the tarn boat fair opens on thursday no sunday"),
        (OVENS, "toko melati menjual 200 eh bukan 240 oven listrik"),
        (PASAR, "Pasar Kenanga buka lagi hari Kamis, bukan Senin."),
    ],
)
def test_a_value_that_is_corrected_to_another_is_not_told(message: str, said: str) -> None:
    assert ClashKind.CORRECTED in clash_kinds(message, said)
    assert not is_captured(findings(message, said))


@pytest.mark.parametrize(
    ("message", "said"),
    [
        (SALE, "The Marlow shoe sale ends on 31 March.|Sorry, July."),
        (SALE, "the marlow shoe sale ends on 31 march|sorry july"),
        (SALE, "The Marlow shoe sale ends on 30 July.|Sorry, the 31st."),
        (SALE, "The Marlow shoe sale ends on 31 October.|Not October, July."),
        (FAIR, "The Tarn boat fair opens on Sunday.|Actually it's Thursday."),
        (FAIR, "We told you the Tarn boat fair opens on Sunday.|Our mistake.|It's Thursday."),
        (TOYS, "The toy library lends out 640 toys.|Scratch that, 600."),
        (TALK, "The free talk starts at ten in the morning.|Sorry, nine."),
        (COACH, "the hartwell coach costs £9|i mean six"),
        (OVENS, "Toko Melati menjual 240 oven listrik.|Bukan 240, tapi 200."),
        (OVENS, "Toko Melati menjual 240 oven listrik.|Eh salah, 200."),
        (PASAR, "pasar kenanga buka lagi hari kamis|ternyata senin"),
        (PAJAK, "Lapor pajak paling lambat 31 Juni.|Ralat, Maret."),
        (TOYS, "The toy library lends out 640, sorry, 600 toys."),
        (TOYS, "the toy library lends out 600 not 640 toys"),
        (OVENS, "toko melati menjual 240 eh bukan 200 oven listrik"),
        (OVENS, "Toko Melati menjual 200, bukan 240, oven listrik."),
    ],
)
def test_a_piece_alone_corrects_to_the_value_of_the_message(message: str, said: str) -> None:
    assert is_captured(findings(message, said))


@pytest.mark.parametrize(
    ("message", "said"),
    [
        (TOYS, "The toy library lends out 600 toys.|Sorry, two more minutes and I'm done."),
        (TOYS, "The toy library lends out 600 toys.|Sorry to the 300 people|who asked."),
        (TOYS, "The toy library lends out 600 toys.|Actually, I have four cats."),
        (TOYS, "the toy library lends out 600 toys|no 50 page form"),
        (TALK, "The free talk starts at nine in the morning.|Wait 45 minutes before you ask."),
        (TALK, "The free talk starts at nine in the morning.|Nine, not eight."),
        (TALK, "The free talk starts at nine in the morning,|and we've moved to 12 Dock Street."),
        (FAIR, "The Tarn boat fair opens on Thursday.|Yes, Thursday."),
        (
            "The kart track's limit falls from 60 to 45 kmh",
            "the kart track's limit falls|not sixty, forty-five kmh",
        ),
        ("Pottery class is £8 instead of £12", "Pottery class.|Not twelve, eight."),
        ("Iuran sampah naik dari 20 ribu ke 25 ribu", "iuran sampah naik|bukan dua puluh ribu, 25 ribu"),
        (FAIR, "The Tarn boat fair opens on Thursday.|Not Sunday, as some of you thought."),
        (FAIR, "The Tarn boat fair opens on Thursday.|Not just one of you asked, all of you did."),
        (COACH, "the hartwell coach costs £6|sorry two more minutes|and i'm done"),
        (COACH, "The Hartwell coach costs £6.|No. 5 is our favourite."),
        (OVENS, "Toko Melati menjual 200 oven listrik.|Ternyata ada 300 orang yang nanya."),
        (OVENS, "toko melati menjual 200 oven listrik|salah satu dari tiga kabar hari ini"),
        (OVENS, "Toko Melati menjual 200 oven listrik.|Maaf ya, tinggal dua menit lagi."),
        (FAIR, "The Tarn boat fair opens on Thursday,|for anyone who isn't free on Sunday."),
        (PASAR, "Pasar Kenanga buka lagi hari Senin.|Senin, bukan Kamis."),
        (PASAR, "Pasar Kenanga buka lagi Senin, bukan|Kamis, di Jalan Melati."),
        (PASAR, "Pasar Kenanga buka lagi hari Senin.|Senin, bukan Minggu ya."),
        (TARIF, "Tarif parkir Pasar Kenanga naik jadi Rp5.000.|Bukan cuma satu orang yang nanya."),
    ],
)
def test_what_only_looks_like_it_corrects_nothing(message: str, said: str) -> None:
    assert ClashKind.CORRECTED not in clash_kinds(message, said)
    assert is_captured(findings(message, said))


def test_a_message_that_tells_of_a_change_may_hear_of_it() -> None:
    message = "The toy fair moves from Friday to Saturday"
    said = "The toy fair was on Friday.|That's been moved to Saturday."
    assert ClashKind.CORRECTED not in clash_kinds(message, said)
