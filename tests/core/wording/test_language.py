"""Tables of short messages whose language is plain to a reader; the sentences are this project's own."""

import pytest

from hookcheck.core.wording.language import choose_speech_language, guess_language
from hookcheck.settings import WhisperSettings

_MESSAGES = {
    "en": (
        "Free vaccination starts 1 December",
        "Register before Friday",
        "The bridge is closed tonight",
        "Buy one, get one free until Sunday",
        "Our new clinic opens Monday in Riverside",
        "Wash your hands before you cook",
        "Tickets cost 25 dollars at the door",
        "Boil tap water until further notice",
        "Half price on all winter coats",
        "Scholarship applications close 30 June at midnight",
        "Do not drink unboiled water after the flood",
        "Parents can now book school places online",
        "Get your second dose today",
        "Beach clean-up this Saturday, gloves provided",
        "Road closed: use Jalan Melati instead",
        "Free entry to Museum Bahari every Tuesday",
        "Get 20% off nasi goreng and sate all week",
        "New app for Puskesmas queues",
        "Save energy",
        "No parking on Main Street during the marathon",
        "Check your child's immunisation record before school starts",
        "Donate blood, save lives",
        "Five exercises for lower back pain",
        "Train fares rise five percent in January",
        "Launching the X200 phone with two-day battery",
        "Vote early",
        "Batik workshop for beginners",
        "SALE UP TO 70% OFF",
        "Mosque open house Sunday, all welcome",
        "Flu jabs: book now",
        "Wear a helmet",
        "Jakarta MRT runs until 2 am on New Year's Eve",
        "Durian festival in Bogor, 3 to 5 May",
        "Gojek drivers get free health checks",
        "Win a PS5",
        "Plant mangroves with us",
        "Kids eat free",
        "Stop scrolling!",
        "Pay tax by QRIS",
        "This sunscreen does not leave a white cast",
    ),
    "id": (
        "Vaksinasi gratis mulai 1 Desember",
        "Daftar sebelum hari Jumat",
        "Jembatan ditutup malam ini",
        "Beli satu gratis satu sampai Minggu",
        "Klinik baru kami buka Senin di Kemang",
        "Cuci tangan sebelum memasak",
        "Tiket 25 ribu rupiah di pintu masuk",
        "Rebus air keran sampai ada pemberitahuan",
        "Diskon 50% untuk semua jaket",
        "Pendaftaran beasiswa tutup 30 Juni",
        "Jangan minum air mentah setelah banjir",
        "Orang tua bisa daftar sekolah online sekarang",
        "Ambil dosis kedua hari ini",
        "Bersih pantai hari Sabtu, sarung tangan disediakan",
        "Jalan ditutup, lewat Jalan Melati",
        "Masuk museum gratis tiap Selasa",
        "Promo flash sale nasi goreng",
        "Download aplikasi antrean Puskesmas",
        "Hemat listrik",
        "Dilarang parkir di Jalan Sudirman saat lomba lari",
        "Cek catatan imunisasi anak sebelum masuk sekolah",
        "Donor darah menyelamatkan nyawa",
        "Lima gerakan untuk sakit pinggang",
        "Tarif kereta naik lima persen bulan Januari",
        "Launching hape X200 baterai tahan dua hari",
        "Cashback 20% khusus member baru",
        "Cara bikin konten viral dalam 5 menit",
        "Live streaming jam 7 malam ini",
        "Gaes, jangan lupa checkout sebelum jam 12",
        "Kalo beli sekarang dapet bonus",
        "Voucher belanja gratis ongkir",
        "Posyandu buka tiap hari Rabu",
        "Warga diminta mengungsi ke balai desa",
        "Pajak motor bebas denda sampai Oktober",
        "Mau kulit glowing? Pakai sunscreen tiap hari",
        "SALE GEDE-GEDEAN",
        "Harga BBM turun",
        "Ikuti webinar gratis cara mengatur keuangan keluarga",
        "Pakai helm",
        "Promo",
        "Gratis",
        "Free ongkir se-Indonesia",
        "Rumah subsidi DP 0 persen",
        "Tutorial makeup natural buat pemula",
        "Open recruitment relawan banjir",
        "Launching menu baru",
        "Job fair di GOR Pajajaran",
        "Bayar pajak pakai QRIS",
        "Giveaway hape tiap Jumat",
        "Review jujur skincare lokal",
        "Workshop fotografi Sabtu ini",
        "Guru honorer dapat tunjangan",
        "Bule coba durian",
        "Tips hemat BBM",
        "Gajian? Yuk nabung 10%",
        "Sampah plastik jadi paving block",
        "KTP digital",
        "SIM keliling di Alun-Alun",
        "Gak perlu antre, daftar via WhatsApp",
        "Beasiswa S2",
        "Konser Tulus di GBK",
        "MRT Jakarta jalan sampai jam 2 pagi",
    ),
    "es": (
        "La vacunación gratuita empieza el 1 de diciembre",
        "Inscríbete antes del viernes",
        "El puente está cerrado esta noche",
        "Descuento del 20 por ciento en todos los zapatos",
        "No beba agua sin hervir",
        "Vuelos baratos a Madrid",
    ),
    "pt": (
        "A vacinação gratuita começa em 1 de dezembro",
        "Inscreva-se até sexta-feira",
        "A ponte está fechada hoje à noite",
        "Não beba água sem ferver",
        "Frete grátis em todo o site",
    ),
    "fr": (
        "La vaccination gratuite commence le 1er décembre",
        "Inscrivez-vous avant vendredi",
        "Le pont est fermé ce soir",
        "Moins vingt pour cent sur toutes les chaussures",
        "Journée portes ouvertes samedi",
    ),
    "de": (
        "Kostenlose Impfung ab 1. Dezember",
        "Melden Sie sich bis Freitag an",
        "Die Brücke ist heute Nacht gesperrt",
        "Trinken Sie kein ungekochtes Wasser",
        "Eintritt frei am Sonntag",
    ),
    "nl": (
        "Gratis vaccinatie vanaf 1 december",
        "Meld je aan voor vrijdag",
        "De brug is vannacht afgesloten",
        "Drink geen ongekookt water",
        "Gratis verzending dit weekend",
    ),
    "tl": (
        "Libreng bakuna simula Disyembre 1",
        "Magparehistro bago mag-Biyernes",
        "Sarado ang tulay ngayong gabi",
        "Huwag uminom ng tubig na hindi pinakuluan",
        "Libre ang bakuna ngayong Sabado",
    ),
    "it": (
        "La vaccinazione gratuita inizia il 1 dicembre",
        "Iscriviti entro venerdì",
        "Il ponte è chiuso stasera",
    ),
    "ms": (
        "Anda boleh mendaftar kerana vaksin percuma bermula Isnin",
        "Sila bawa kad pengenalan ke klinik kerajaan",
        "Pengundian bermula pada hari Ahad di semua sekolah kebangsaan",
        "Kedai itu ditutup kerana kakitangan bercuti",
    ),
    "tr": ("Ücretsiz aşı 1 Aralık'ta başlıyor",),
    "vi": ("Tiêm chủng miễn phí bắt đầu từ ngày 1 tháng 12",),
    "ru": (
        "Бесплатная вакцинация начинается 1 декабря",
        "Мост закрыт сегодня ночью",
    ),
    "ar": ("التطعيم المجاني يبدأ في الأول من ديسمبر",),
    "ja": (
        "12月1日から無料のワクチン接種が始まります",
        "無料ワクチン接種は12月から",
    ),
    "zh": ("免费疫苗接种从12月1日开始",),
    "ko": ("무료 백신 접종은 12월 1일에 시작됩니다",),
    "th": ("ฉีดวัคซีนฟรีเริ่ม 1 ธันวาคม",),
    "hi": ("मुफ्त टीकाकरण 1 दिसंबर से शुरू",),
    "pl": ("Bezpłatne szczepienia od 1 grudnia",),
    "sv": ("Gratis vaccination börjar den 1 december",),
}


@pytest.mark.parametrize(
    ("language", "text"), [(language, text) for language, texts in _MESSAGES.items() for text in texts]
)
def test_language_of_a_short_message(language: str, text: str) -> None:
    """Three to sixteen words are enough, also where a message borrows from another language."""
    assert guess_language(text) == language


@pytest.mark.parametrize("text", ["", "2 + 2", "50%", "🎉🎉"])
def test_english_when_there_are_no_words(text: str) -> None:
    assert guess_language(text) == "en"


@pytest.mark.parametrize(
    "text", ["Sarapan sehat", "Kereta api malam", "Anak belajar di rumah", "Kami buka hari ini"]
)
def test_indonesian_where_malay_would_fit_too(text: str) -> None:
    assert guess_language(text) == "id"


def test_case_does_not_matter() -> None:
    assert guess_language("DONOR DARAH MENYELAMATKAN NYAWA") == "id"


@pytest.mark.parametrize(
    ("probabilities", "expected", "language"),
    [
        pytest.param({"id": 0.9}, "id", "id", id="as expected"),
        pytest.param({"en": 0.9, "id": 0.1}, "id", "en", id="the other of our languages"),
        pytest.param({"en": 0.45, "id": 0.4}, "id", "id", id="not sure enough of the other"),
        pytest.param({"ms": 0.6, "jw": 0.3}, "id", "id", id="neighbours count as Indonesian"),
        pytest.param({"ms": 0.3, "id": 0.3, "en": 0.4}, "en", "id", id="also against another expectation"),
        pytest.param({"ms": 0.9}, "ms", "ms", id="unless the neighbour is expected"),
        pytest.param({"cy": 0.7, "id": 0.1}, "id", "id", id="odd languages on music"),
        pytest.param({"th": 0.97}, "id", "th", id="surely a third language"),
        pytest.param({"id": 0.6, "th": 0.4}, "th", "id", id="a message in a third language, speech in ours"),
        pytest.param({}, "id", "id", id="nothing known"),
    ],
)
def test_language_of_speech(probabilities: dict[str, float], expected: str, language: str) -> None:
    assert choose_speech_language(probabilities, expected, WhisperSettings()) == language
