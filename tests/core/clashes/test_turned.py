"""Whether a video tells the doer as the one it is done to, whatever it calls the other side."""

import pytest

from hookcheck.core.capture import findings_in
from hookcheck.core.finds.clash import ClashKind
from hookcheck.core.message import parse_message
from tests.core.judging import SETTINGS, evidence


@pytest.mark.parametrize(
    ("message", "said"),
    [
        ("Women live longer than men", "men live longer than women"),
        ("Trains cost less than flights", "flights cost less than trains right now"),
        ("Bus lebih murah daripada kereta", "kereta lebih murah daripada bus"),
        ("Tenants sue the council over mould", "the council is suing us"),
        ("A goalkeeper rescues a fisherman", "the goalkeeper was rescued by a man with a boat"),
        ("Ibu Sari mengajar anak jalanan membaca", "Ibu Sari diajar anak jalanan membaca"),
        ("Satpam menangkap pencuri helm", "satpam itu ditangkap polisi"),
        ("Farmers sue the mining company", "the farmers are being sued by the mine"),
        ("Harbour FC beat Millbrook", "harbour fc got beaten by millbrook"),
        ("Tom lends his van to Amira", "amira lends her van to tom"),
        ("Tom lends his van to Amira", "tom borrowed amira's van"),
        ("Beacon Foods buys Larkspur Dairy", "larkspur dairy buys beacon foods"),
        ("Beacon Foods buys Larkspur Dairy", "Beacon Foods, which Larkspur Dairy bought, is closing"),
        ("Kopi Senja membeli Teh Lestari", "Kopi Senja dibeli Teh Lestari"),
        ("Nurses accuse the hospital of bullying", "the hospital accuses its nurses of bullying"),
        ("Guru melaporkan kepala sekolah", "kepala sekolah melaporkan seorang guru"),
        ("Pasien menggugat rumah sakit", "rumah sakit itu menggugat keluarganya"),
        ("Cyclists under 20 break more bones than walkers", "walkers break more bones than cyclists do"),
        ("Residents sue the landlord over damp", "the landlord is suing the people who live here"),
        ("Sinta mendonorkan hati kepada kakaknya, Bagus", "Bagus mendonorkan hatinya supaya Sinta sembuh"),
        (
            "Nelayan Desa Karang menggugat PT Laut Biru",
            "yang digugat nelayan Desa Karang, penggugatnya PT Laut Biru",
        ),
        ("Ada Lindqvist will host the quiz", "ada lindqvist is our first guest"),
        ("Mina Roth has been elected chair", "she beat Mina Roth by nine votes"),
        ("Perusahaan teh menggugat petani", "petani yang menggugat perusahaan tehnya"),
        ("Students train the staff", "the staff are the trainers | and the students take notes"),
        ("Pemuda mengajar lansia", "lansia yang jadi gurunya, pemuda muridnya"),
        (
            "A farmer saved a hiker",
            "this hiker went out | she saw a farmer in the bog | ran over and saved him",
        ),
        ("Poor sleep causes weight gain", "poor sleep and weight gain | it's the other way round"),
        ("Stress causes rashes", "stress causes rashes, right? wrong, we've got it backwards"),
        ("Kurang tidur menyebabkan obesitas", "kurang tidur bikin obesitas | justru sebaliknya"),
        (
            "Bayu Laksana mengalahkan Dimas Aji di final",
            "tiga gim | akhirnya Bayu yang tumbang | Dimas juara",
        ),
        ("Harbour FC beat Millbrook", "harbour fc lost it in the last minute | millbrook go mad"),
        (
            "Kadar gula pisang lebih rendah daripada nangka",
            "kadar gula nangka ternyata | lebih rendah daripada pisang",
        ),
        ("Camat Sindang menyerahkan piagam kepada kader", "kader menyerahkan piagam | kepada Camat Sindang"),
        ("Bupati meminta guru mengajar daring", "guru meminta bupati menambah kelas"),
        ("Nurses thanked the cleaners", "the cleaners lined the corridor | and they thanked the nurses"),
        ("The skipper apologised to the crew", "the crew walk over to the skipper | and apologise to him"),
        ("Coaches trained the parents", "the parents sat us coaches down | and trained us"),
        ("Pelatih melatih orang tua", "orang tua datang pagi-pagi | lalu melatih pelatih"),
    ],
)
def test_the_wrong_side_of_a_verb_clashes(message: str, said: str) -> None:
    assert ClashKind.ROLES in _kinds(message, said)


@pytest.mark.parametrize(
    ("message", "said"),
    [
        ("Bus lebih murah daripada kereta", "kereta lebih mahal daripada bus"),
        (
            "Bayu Laksana mengalahkan Dimas Aji di final",
            "tiga gim | akhirnya Dimas yang tumbang | Bayu juara",
        ),
        ("Bayu Laksana mengalahkan Dimas Aji di final", "Bayu nggak kalah | Dimas pulang"),
        (
            "Kadar gula pisang lebih rendah daripada nangka",
            "pisang lebih rendah daripada nangka kadar gulanya",
        ),
        ("Camat Sindang menyerahkan piagam kepada kader", "piagam diserahkan Camat Sindang kepada kader"),
        (
            "Kapal nelayan menyelamatkan awak kapal tanker yang karam",
            "awak kapal tanker diselamatkan kapal nelayan",
        ),
        (
            "Kapal nelayan menyelamatkan awak kapal tanker yang karam",
            "tanker karam, awaknya diselamatkan nelayan",
        ),
        ("Tenants sue the council over mould", "the council got sued by its tenants"),
        ("Satpam menangkap pencuri helm", "pencuri helm ditangkap satpam"),
        ("Satpam menangkap pencuri helm", "pencuri helm tertangkap, satpam yang nangkap"),
        ("Harbour FC beat Millbrook", "millbrook got beaten by harbour fc"),
        ("Tom lends his van to Amira", "amira borrows tom's van"),
        ("Tom lends his van to Amira", "amira can use it, tom lends her his van"),
        ("Beacon Foods buys Larkspur Dairy", "larkspur dairy, bought by beacon foods"),
        ("Beacon Foods buys Larkspur Dairy", "the dairy that beacon foods bought is larkspur"),
        ("Kopi Senja membeli Teh Lestari", "Teh Lestari dibeli Kopi Senja"),
        ("Kopi Senja membeli Teh Lestari", "Teh Lestari resmi dijual ke Kopi Senja"),
        ("Volunteers help farmers save the harvest", "farmers get help from volunteers"),
        ("Guru melaporkan kepala sekolah", "kepala sekolah dilaporkan gurunya"),
        ("Cyclists under 20 break more bones than walkers", "walkers break fewer bones than cyclists"),
        ("Residents sue the landlord over damp", "the landlord is being sued by the people who live here"),
        ("Residents sue the landlord over damp", "the landlord that we're suing left us with damp"),
        ("Residents sue the landlord over damp", "landlord sued over damp"),
        ("Sinta mendonorkan hati kepada kakaknya, Bagus", "hati Bagus didonorkan Sinta, adiknya sendiri"),
        (
            "Nelayan Desa Karang menggugat PT Laut Biru",
            "penggugatnya nelayan Desa Karang, tergugatnya PT Laut Biru",
        ),
        ("Ada Lindqvist will host the quiz", "your host is ada lindqvist"),
        ("Mina Roth has been elected chair", "Mina Roth beat her by nine votes"),
        ("Rescue centre Barn End needs blankets", "barn end rescue | 40 blankets needed"),
        ("SMA Bina Karya mengalahkan SMA Nusa Dua", "semua kira sma nusa dua bakal ngalahin sma bina karya"),
        ("Students train the staff", "the students are the trainers | and the staff take notes"),
        ("A farmer saved a hiker", "a farmer went out | he saw a hiker in the bog | ran over and saved her"),
        ("A farmer saved a hiker", "a hiker in the bog | and the farmer nearby | he saved her"),
        ("Poor sleep causes weight gain", "weight gain causes poor sleep? no, it's the other way round"),
        (
            "Poor sleep causes weight gain",
            "poor sleep, weight gain | that's how it goes, not the other way round",
        ),
        ("Nurses thanked the cleaners", "the nurses lined the corridor | and they thanked the cleaners"),
        ("The skipper apologised to the crew", "the skipper walks over to the crew | and apologises to them"),
        ("The coach trained the keeper", "the keeper came in early | and the coach trained him"),
        ("The airline cancelled all flights", "flights? all of them cancelled | the airline confirmed it"),
    ],
)
def test_the_right_side_in_another_voice_clashes_with_nothing(message: str, said: str) -> None:
    assert ClashKind.ROLES not in _kinds(message, said)


def _kinds(message: str, said: str) -> set[ClashKind]:
    phrases = [(text, 1.0 + 1.5 * n) for n, text in enumerate(said.split("|"))]
    return {
        clash.kind
        for clash in findings_in(parse_message(message), evidence(said=phrases), 15.0, SETTINGS).clashes
    }
