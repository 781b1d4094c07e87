"""Whether a video leaves open what a message tells as done or decided."""

import pytest

from hookcheck.core.finds.clash import ClashKind
from tests.core.judging import clash_kinds


@pytest.mark.parametrize(
    ("message", "said"),
    [
        ("The university has scrapped exam fees", "the university wants to scrap exam fees"),
        ("Halden has banned fireworks", "halden on fireworks | a ban | councillors vote on it in may"),
        ("Ferndale has built a skate park", "a skate park in ferndale | the mayor wants to build it"),
        (
            "The museum has hired a new director",
            "a new director hired for the museum? that's only a proposal",
        ),
        (
            "Nurses have agreed to strike in May",
            "nurses and a strike in may | the union is asking them to agree",
        ),
        ("The council has repaired the pier", "the pier repaired? the council says it will look into it"),
        ("Orin Trucks has hired 200 drivers", "orin trucks is looking for drivers | two hundred"),
        ("The dam has been repaired", "at the dam | the repairs start next week"),
        ("The ferry strike is over", "ferry strike | talks go on | it could be over soon"),
        ("The bridge has reopened", "the bridge has reopened! no wait that's only a plan"),
        (
            "Nurses have voted to reject the deal",
            "nurses | the union wants them to reject the deal | voting starts friday",
        ),
        ("Pemkab menurunkan tarif parkir", "Pemkab berencana menurunkan tarif parkir"),
        ("Pemkab menurunkan tarif parkir", "tarif parkir diturunkan Pemkab? eh itu baru usulan"),
        ("Camat meresmikan Pasar Kenari", "pasar kenari | camat dijadwalkan meresmikan minggu depan"),
        ("Jembatan Sagara sudah dibuka", "jembatan sagara dibuka? | baru bisa dilewati bulan depan"),
        ("Camat menandatangani perdes sampah", "perdes sampah di meja camat | tinggal ditandatangani"),
        ("DPRD mengesahkan perda sampah", "perda sampah DPRD, masih dibahas, belum ada keputusan"),
        ("Gitaris Lembayung keluar dari band", "gitaris Lembayung keluar dari band? | baru gosip ya"),
        ("The drummer of Halden is out", "the drummer of halden is out | nobody has confirmed it"),
        ("The tram line has opened", "here's the tram line, it's due to open next spring"),
        (
            "Orla Power has switched off its last coal unit",
            "orla power | its last coal unit | it'll be switched off",
        ),
        (
            "Kampus menghapus uang gedung",
            "uang gedung di kampus baru diusulkan dihapus, tunggu keputusan rektor",
        ),
        ("Bandara Talang sudah beroperasi", "bandara talang | baru beroperasi bulan depan"),
        ("Kota Talang larang odong-odong", "larangan odong-odong di Kota Talang | masih sebatas usulan"),
        (
            "Desa Sukma larang pesta kembang api",
            "desa sukma larang pesta kembang api | masih tahap pembahasan",
        ),
        ("Klub Gajah merekrut kiper Turki", "klub gajah mau rekrut kiper turki | kontraknya belum diteken"),
        ("Klub Gajah merekrut kiper Turki", "klub gajah rekrut kiper turki | tanda tangannya belum ada"),
        ("Tarif ojek pangkalan naik", "tarif ojek pangkalan naik? | itu masih dalam kajian"),
    ],
)
def test_what_is_told_as_done_and_is_left_open_clashes(message: str, said: str) -> None:
    assert ClashKind.PLANNED in clash_kinds(message, said)


@pytest.mark.parametrize(
    ("message", "said"),
    [
        ("Halden has banned fireworks", "they wanted to ban fireworks in halden, now they've banned them"),
        ("Halden has banned fireworks", "councillors vote on it in may? no, halden banned fireworks today"),
        ("Halden plans to ban fireworks", "halden wants to ban fireworks, councillors vote on it in may"),
        ("Halden may ban fireworks", "a ban on fireworks in halden, no decision yet"),
        ("Councillors vote on the fireworks ban in May", "councillors vote on the fireworks ban in may"),
        ("The bridge has reopened", "the bridge has reopened, finally"),
        ("The council has repaired the pier", "no reply for a year, now the council has repaired the pier"),
        ("The bridge has reopened", "councillors vote on school meals today"),
        ("Bring your own cup to Brew House", "brew house, bring your own cup, we vote on the best one"),
        ("Pemkab menurunkan tarif parkir", "tarif parkir resmi diturunkan Pemkab hari ini"),
        (
            "Pemkab berencana menurunkan tarif parkir",
            "tarif parkir mau diturunkan Pemkab, belum ada keputusan",
        ),
        (
            "Orin Trucks has hired 200 drivers",
            "orin trucks hired 200 drivers | we weren't looking for a miracle",
        ),
        ("The dam has been repaired", "the dam has been repaired | tours start next week"),
        ("The ferry strike is over", "the ferry strike is over"),
        ("The tram line has opened", "the tram line is open | it'll open until midnight on friday"),
        ("The tram line has opened", "from today the tram line will open at six"),
        ("The tram line is opening in May", "the tram line, it'll open in may"),
        ("Nurses have agreed to strike in May", "nurses have agreed | it's may | and they strike"),
        (
            "Gitaris Lembayung keluar dari band",
            "gitaris Lembayung keluar dari band | gantinya belum diumumkan",
        ),
        ("Camat meresmikan Pasar Kenari", "pasar kenari diresmikan camat | bulan depan ada bazar"),
        ("Jembatan Sagara dibuka 5 Mei", "jembatan sagara dibuka lima mei | baru bulan depan sih"),
        ("Camat akan meresmikan Pasar Kenari", "pasar kenari | camat bakal meresmikan minggu depan"),
        ("Daftar sebelum 5 Mei", "daftar sebelum lima Mei ya, masih menunggu apa lagi"),
        ("Kota Talang larang odong-odong", "larangan odong-odong di Kota Talang | dulu masih sebatas usulan"),
        ("Kota Talang larang odong-odong", "Kota Talang larang odong-odong | tarifnya belum diputuskan?"),
        ("Tarif ojek pangkalan naik", "tarif ojek pangkalan naik | masih murah kok"),
    ],
)
def test_what_is_done_or_was_never_told_as_done_does_not(message: str, said: str) -> None:
    assert ClashKind.PLANNED not in clash_kinds(message, said)
