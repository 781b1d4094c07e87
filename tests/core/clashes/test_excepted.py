"""Whether a video makes an exception of some where a message tells of all; phrases with "|" between them."""

import pytest

from hookcheck.core.finds.clash import ClashKind
from hookcheck.core.weights.weighing import is_captured
from tests.core.judging import clash_kinds, findings

BUSES = "All city buses run until midnight"
MUSEUMS = "All museums in Orsett are free on Sunday"
SHOPS = "Semua toko di pasar baru menerima QRIS"
NURSES = "Semua perawat naik gaji bulan Juni"


@pytest.mark.parametrize(
    ("message", "said"),
    [
        (MUSEUMS, "all but one of the museums|in Orsett are free on Sunday"),
        (MUSEUMS, "All museums in Orsett are free on Sunday, except one"),
        (MUSEUMS, "All museums in Orsett are free on Sunday, with one exception"),
        (BUSES, "Apart from three, the city buses run until midnight"),
        (BUSES, "Nearly all city buses run until midnight"),
        (BUSES, "one in three city buses|runs until midnight"),
        (BUSES, "Two city buses run until midnight. The rest stop at nine."),
        (BUSES, "two city buses run until midnight but|the other city buses stop at nine"),
        (BUSES, "City buses run until midnight? So far it's just one of them."),
        (BUSES, "It's just the city buses near the station that run until midnight"),
        (BUSES, "Most city buses run until midnight"),
        (BUSES, "A third of the city buses run until midnight"),
        (BUSES, "two city buses|run until midnight"),
        (BUSES, "City buses run until midnight. Four of them don't, mind."),
        (MUSEUMS, "Museums in Orsett are free on Sunday. They're only for locals, mind."),
        (SHOPS, "Semua toko di pasar baru menerima QRIS kecuali satu"),
        (SHOPS, "Hampir semua toko di pasar baru menerima QRIS"),
        (SHOPS, "separuh toko di pasar baru menerima QRIS"),
        (SHOPS, "selain tiga ini|toko di pasar baru menerima QRIS"),
        (SHOPS, "Khusus toko di pusat kota aja ya, yang menerima QRIS"),
        (SHOPS, "Ada toko yang menerima QRIS, ada yang masih tunai aja"),
        (NURSES, "perawat naik gaji bulan juni|baru satu yang udah"),
        (NURSES, "semua perawat naik gaji|bulan juni|cuma satu yang nggak"),
    ],
)
def test_not_all_of_them(message: str, said: str) -> None:
    """Some are excepted, so it is not told of all."""
    assert ClashKind.SCOPE in clash_kinds(message, said)
    assert not is_captured(findings(message, said))


@pytest.mark.parametrize(
    ("message", "said"),
    [
        (MUSEUMS, "All museums in Orsett are free on Sunday, without exception"),
        (MUSEUMS, "Every single museum in Orsett is free on Sunday"),
        (MUSEUMS, "All museums in Orsett are free on Sunday, except on Christmas Day"),
        (BUSES, "All forty city buses run until midnight"),
        (BUSES, "All city buses run until midnight. So I took a ride: two buses, no walk."),
        (BUSES, "All city buses run until midnight. Four of them are new."),
        (BUSES, "All city buses run until midnight. A third of the buses are electric."),
        (BUSES, "All city buses run until midnight. It's only for this weekend."),
        (BUSES, "Not just three of them, all city buses run until midnight"),
        (BUSES, "Last year it was only three. Now all city buses run until midnight."),
        (BUSES, "All city buses run until midnight, and the rest of the trams too"),
        (SHOPS, "Semua toko di pasar baru menerima QRIS tanpa kecuali"),
        (SHOPS, "Bukan cuma tiga, semua toko di pasar baru menerima QRIS"),
        (SHOPS, "Toko di pasar baru semuanya menerima QRIS, termasuk yang kecil"),
        (SHOPS, "Semua toko di pasar baru menerima QRIS. Umurku baru tiga puluh."),
        (SHOPS, "Semua toko di pasar baru menerima QRIS. Ambil tiga, bayarnya cuma dua aja."),
        ("Nearly all museums in Orsett are free", "nearly all museums in Orsett are free"),
        ("City buses run until midnight", "Nearly all city buses run until midnight"),
    ],
)
def test_all_of_them(message: str, said: str) -> None:
    """Whatever is said of some before, or of another day, all are told of."""
    assert ClashKind.SCOPE not in clash_kinds(message, said)
    assert is_captured(findings(message, said))
