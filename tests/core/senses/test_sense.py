"""How words are meant: asked, answered, denied, taken back, or told of before."""

from collections.abc import Sequence

import pytest

from hookcheck.core.capture import findings_in
from hookcheck.core.evidence import Channel
from hookcheck.core.finds.finding import find_all
from hookcheck.core.lexicon import Lightness
from hookcheck.core.message import ConceptKind, parse_message
from hookcheck.core.readings.reading import Unit
from hookcheck.core.senses.searched import Searched, search
from hookcheck.core.weights.weighing import is_captured
from tests.core.judging import SETTINGS, evidence


def said(phrases: Sequence[str], channel: Channel = Channel.SPEECH) -> Searched:
    return search(channel, (Unit(channel, text, float(n), n + 1.0) for n, text in enumerate(phrases)))


def marked(flags: Sequence[bool], searched: Searched) -> str:
    return " ".join(token.text for token, flag in zip(searched.reading.tokens, flags, strict=True) if flag)


@pytest.mark.parametrize(
    ("phrases", "asked"),
    [
        pytest.param(["Does it hurt?", "Hardly."], "does it hurt", id="a question mark"),
        pytest.param(
            ["do warm drinks calm you down", "i tried for a week"],
            "do warm drinks calm you down",
            id="no punctuation",
        ),
        pytest.param(
            ["could swapping one lamp", "really cut the bill", "so i asked ed"],
            "could swapping one lamp really cut the bill",
            id="a question over two phrases",
        ),
        pytest.param(["do the washing at night", "it is cheaper"], "", id="an order"),
        pytest.param(
            ["are shops in town really closing", "for a whole week", "we asked them"],
            "are shops in town really closing for a whole week",
            id="a doubt",
        ),
        pytest.param(["do you walk to work", "half of them told us yes"], "", id="answered by many"),
        pytest.param(["the new pool", "is open on sundays"], "", id="a statement that goes on"),
        pytest.param(
            ["jamu ini aman nggak ya", "kita tanya dokter"], "jamu ini aman nggak ya", id="Indonesian"
        ),
        pytest.param(
            ["sabunnya wangi nggak kak", "itu baru datang"], "sabunnya wangi nggak kak", id="to a seller"
        ),
        pytest.param(["aku sih enggak", "kamu gimana"], "", id="an answer"),
        pytest.param(
            ["The choir sings on Friday,", "and where do you get a seat?"],
            "and where do you get a seat",
            id="a statement that goes on into a question",
        ),
        pytest.param(
            ["Does the choir sing on Friday, and who pays?"],
            "does the choir sing on friday and who pays",
            id="two questions in one",
        ),
        pytest.param(
            ["Kolam Tirta buka Jumat, terus siapa yang mau ikut?"],
            "terus siapa yang mau ikut",
            id="the same in Indonesian",
        ),
        pytest.param(
            ["And who's our judge?", "None other than Ana Duval."], "", id="answered by making much of a name"
        ),
        pytest.param(
            ["people ask whether the pool is open", "more on that soon"],
            "people ask whether the pool is open",
            id="a question told of",
        ),
        pytest.param(["Apa benar stasiun pindah?", "Benar, mulai Mei."], "", id="answered with yes"),
        pytest.param(["mana yang lebih awet"], "mana yang lebih awet", id="which"),
        pytest.param(["mana yang kamu suka ambil aja"], "", id="whichever"),
        pytest.param(
            ["bisa dicuci di rumah apa harus ke binatu", "kita coba"],
            "bisa dicuci di rumah apa harus ke binatu",
            id="one or the other",
        ),
        pytest.param(["bisa dicuci di rumah atau di binatu"], "", id="both"),
        pytest.param(["Perlu antre nggak? Perlu, Kak."], "", id="answered by what was asked"),
        pytest.param(
            ["es bikin gemuk", "mitos apa fakta", "tonton terus"],
            "es bikin gemuk mitos apa fakta",
            id="left open",
        ),
        pytest.param(["can you freeze milk", "we asked the dairy", "yes you can"], "", id="yes at last"),
        pytest.param(
            ["can you freeze milk", "we asked the dairy", "yes you can find it there"],
            "can you freeze milk",
            id="no answer",
        ),
        pytest.param(["do i need a ticket", "no you don't"], "", id="answered with no"),
        pytest.param(
            ["will the lido open this week", "we asked the council"],
            "will the lido open this week",
            id="a verb before an article",
        ),
        pytest.param(
            ["guru honorer boleh nggak sih", "ikut lomba ini", "nanti kita bahas"],
            "guru honorer boleh nggak sih ikut lomba ini",
            id="the verb follows in the next phrase",
        ),
        pytest.param(
            ["eh kartunya mana ya?", "ini, tinggal tempel di pintu"],
            "eh kartunya mana ya",
            id="marks of questions alone",
        ),
    ],
)
def test_what_is_asked(phrases: list[str], asked: str) -> None:
    searched = said(phrases)
    assert marked(searched.sense.asked, searched) == asked


@pytest.mark.parametrize(
    ("phrases", "doubted"),
    [
        pytest.param(["Got an old phone?", "Bring it in."], "", id="whom it is about"),
        pytest.param(["Riding a scooter?", "Wear a helmet."], "", id="when it is so"),
        pytest.param(["Naik motor?", "Pakai helm."], "", id="when it is so, in Indonesian"),
        pytest.param(["are you a landlord?", "protect the deposit"], "", id="a mark ends the question"),
        pytest.param(["Is charging free?", "Wait."], "is charging free", id="what is so is open"),
        pytest.param(["Mau naik ojek ke pasar?", "Sekarang ada haltenya."], "", id="the same in Indonesian"),
        pytest.param(["The secret of soft rice?", "Less water."], "", id="a topic without a verb"),
        pytest.param(["Is it worth the price?", "Stay tuned."], "is it worth the price", id="a claim"),
        pytest.param(
            ["Got an old phone?", "Can it be mended?"],
            "got an old phone can it be mended",
            id="beside a claim in question",
        ),
        pytest.param(["Mau hemat atau boros?"], "mau hemat atau boros", id="a choice"),
    ],
)
def test_question_that_only_names_whom_it_is_about_puts_nothing_in_doubt(
    phrases: list[str], doubted: str
) -> None:
    searched = said(phrases)
    assert marked(searched.sense.doubted, searched) == doubted


@pytest.mark.parametrize(
    ("message", "phrases", "asked"),
    [
        ("Green tea stops hiccups", ["does green tea stop hiccups", "stay for the answer"], True),
        ("The Vale Tunnel opens in May", ["will the vale tunnel open in may", "hard to say"], True),
        ("Renting is cheaper than buying", ["same town", "is renting cheaper than buying"], True),
        ("Green tea stops hiccups", ["can green tea stop hiccups", "yes it can"], False),
        ("The bakery has closed", ["has the bakery closed", "it has"], False),
        ("The bakery is open on Sundays", ["is the bakery open on sundays", "hard to say"], True),
        ("The bakery is open on Sundays", ["the bakery", "is open on sundays"], False),
        ("The bakery has closed", ["has the bakery closed", "she has new tables"], True),
        ("Green tea stops hiccups", ["my gran says green tea", "will stop your hiccups"], False),
        ("Dr Ana Ruiz leads the clinic", ["who leads the clinic", "is doctor ana ruiz"], False),
    ],
)
def test_verb_before_the_subject_of_the_message_asks(message: str, phrases: list[str], asked: bool) -> None:
    given = evidence(said=[(text, 2.0 * n) for n, text in enumerate(phrases, 1)])

    findings = findings_in(parse_message(message), given, 15.0, SETTINGS)

    assert any(find.asked for find in findings.finds) is asked


@pytest.mark.parametrize(
    ("phrases", "negated"),
    [
        pytest.param(["is this free", "it isn't"], "is this free", id="a question, and no"),
        pytest.param(["parkirnya nggak ada sama sekali"], "parkirnya ada sama sekali", id="missing"),
        pytest.param(["ongkosnya nggak ada cuma-cuma"], "ada", id="what is so instead"),
        pytest.param(["parkirnya nggak ada yang jaga"], "ada yang jaga", id="something else is missing"),
        pytest.param(
            ["They say garlic cures colds.", "It doesn't."], "they say garlic cures colds", id="a claim"
        ),
        pytest.param(
            ["My uncle swears lifts are slow.", "They're really not."],
            "my uncle swears lifts are slow",
            id="taken back in two words",
        ),
        pytest.param(["Perlu daftar dulu?", "Nggak."], "perlu daftar dulu", id="Indonesian"),
        pytest.param(["kartu lama boleh dipakai?", "nggak"], "boleh dipakai", id="what may not be done"),
        pytest.param(["dia bilang apa?", "tidak"], "", id="no answer to what"),
        pytest.param(["Sell the power you don't use to us."], "use", id="a relative clause"),
        pytest.param(["sugar-free lemonade"], "sugar", id="-free"),
        pytest.param(["a sofa with 0% interest"], "interest", id="none of what follows"),
        pytest.param(["motor baru bunga nol persen"], "bunga", id="none of what comes before"),
        pytest.param(["gratis, 0 iklan"], "iklan", id="none in figures"),
        pytest.param(["percaya nggak", "bulan itu menjauh"], "", id="a question that ends in no"),
        pytest.param(["the zoo costs nothing", "each first monday"], "", id="an object ends its phrase"),
        pytest.param(["nothing runs today"], "runs today", id="a subject"),
        pytest.param(["oil the hinges each spring", "i know you don't"], "", id="nobody does it"),
        pytest.param(["seru nggak sih", "taman kota dibuka lagi"], "", id="a tag with a particle"),
        pytest.param(["capek nggak sih antre bensin"], "", id="a tag in the middle"),
        pytest.param(["udah punya kartunya belum", "daftar di sini"], "", id="whether it is done yet"),
        pytest.param(["jangan jangan kolamnya bocor"], "", id="perhaps"),
        pytest.param(["jangan lupa bawa payung"], "lupa", id="a reminder in Indonesian"),
        pytest.param(["don't forget to vote"], "forget", id="a reminder"),
        pytest.param(["don't miss our garden day"], "miss", id="an invitation"),
        pytest.param(["nggak usah bingung", "parkir di sebelah"], "usah bingung", id="a calming word"),
        pytest.param(["not only books but bags"], "", id="not only"),
        pytest.param(["jangan cuma difoto", "laporkan"], "", id="not only in Indonesian"),
        pytest.param(["kami nggak jual rokok", "permen ada"], "jual rokok", id="not what is said next"),
        pytest.param(["jangan", "buang puntung"], "buang puntung", id="what goes on"),
        pytest.param(
            ["boleh parkir nggak di sini?", "nggak, kata satpam"], "boleh parkir nggak di sini", id="no"
        ),
        pytest.param(
            ["boleh parkir nggak di sini?", "boleh banget, kata satpam"], "", id="yes, by all means"
        ),
        pytest.param(["Kata siapa jamu Sinah pahit?"], "pahit", id="who says so"),
        pytest.param(["kata siapa ini tadi"], "tadi", id="who says so, of nothing"),
        pytest.param(["nyaris lima ribu orang datang"], "", id="nearly so many"),
        pytest.param(["the kiosk sells nothing but postcards"], "", id="nothing else"),
        pytest.param(["it's none other than Ana Duval"], "", id="just the one"),
        pytest.param(["tamunya tidak lain Bu Ratna"], "", id="just the one, in Indonesian"),
        pytest.param(["the ferry costs nothing for pensioners"], "", id="free for somebody"),
        pytest.param(["mereka nyaris juara"], "juara", id="nearly"),
        pytest.param(["ini bukan dokter sembarangan"], "", id="more than any"),
        pytest.param(["this is no ordinary bakery"], "", id="no ordinary one"),
        pytest.param(["ini bukan dokter gigi"], "dokter gigi", id="not this one"),
        pytest.param(["cek tekanan ban sebelum berangkat"], "", id="a tyre"),
        pytest.param(["they ban mopeds in the park"], "mopeds in the park", id="a ban"),
        pytest.param(["cicilan 0% setahun"], "", id="a loan without interest"),
        pytest.param(["kpr bunga 0% enam bulan"], "bunga", id="no interest for so long"),
        pytest.param(["Udah punya kartunya?", "Belum."], "", id="who is asked has not yet"),
        pytest.param(["Kolamnya udah dibuka?", "Belum."], "kolamnya udah dibuka", id="not yet so"),
    ],
)
def test_what_is_turned_into_its_opposite(phrases: list[str], negated: str) -> None:
    searched = said(phrases)
    assert marked(searched.sense.negated, searched) == negated


@pytest.mark.parametrize(
    ("phrases", "either"),
    [
        pytest.param(["so you don't lose your seat"], "lose your seat", id="purpose"),
        pytest.param(["biar nggak kehujanan"], "kehujanan", id="purpose in Indonesian"),
        pytest.param(["kalau nggak daftar", "kuota hangus"], "daftar", id="condition"),
        pytest.param(["if you don't register"], "register", id="condition in English"),
        pytest.param(["that shop doesn't close"], "", id="a statement"),
        pytest.param(["so the shop doesn't close"], "", id="a consequence"),
        pytest.param(["tokonya nggak tutup"], "", id="a statement in Indonesian"),
    ],
)
def test_what_may_be_told_either_way(phrases: list[str], either: str) -> None:
    searched = said(phrases)
    assert marked(searched.sense.either, searched) == either


@pytest.mark.parametrize(
    ("message", "phrases", "turned"),
    [
        ("Bawa jas hujan supaya tidak basah", ["lupa jas hujan", "kamu basah"], set()),
        ("Register by Friday so you don't lose your seat", ["or you'll lose your seat"], set()),
        ("Kupon hangus setelah Jumat", ["pakai sebelum Jumat", "biar nggak hangus"], set()),
        ("Jangan buang puntung ke selokan", ["selokan penuh puntung", "jangan dibuang"], set()),
        ("Dijual tanpa kabel", ["kabelnya nggak ada"], set()),
        ("Pendaftaran bebas biaya", ["nggak ada biaya"], set()),
        ("Vaksin mencegah campak", ["biar anak", "nggak kena campak"], set()),
        ("The council scraps parking charges", ["no parking charges from now"], set()),
        ("Taman tidak dibuka besok", ["taman dibuka besok"], {"dibuka"}),
        ("Taman dibuka besok", ["taman belum dibuka"], {"dibuka"}),
        ("The pool is open", ["the pool is not open"], {"open"}),
    ],
)
def test_which_words_have_the_other_polarity(message: str, phrases: list[str], turned: set[str]) -> None:
    parsed = parse_message(message)
    finds, _ = find_all(parsed, said(phrases))
    assert {parsed.concepts[find.concept].name for find in finds if find.negated} == turned


@pytest.mark.parametrize(
    ("phrases", "denied"),
    [
        pytest.param(
            ["Garlic cures colds.", "That's a myth."], "garlic cures colds that's a myth", id="before"
        ),
        pytest.param(["It's no myth.", "Garlic helps."], "", id="a denial denied"),
        pytest.param(
            ["Gempa tidak memicu tsunami.", "Jangan percaya pesan berantai."],
            "jangan percaya pesan berantai",
            id="what comes after",
        ),
        pytest.param(["That's false.", "Now to the weather."], "that's false", id="not what is said next"),
        pytest.param(["donasi cuma lewat Pak RT", "selain itu palsu"], "", id="all others"),
        pytest.param(
            ["teh daun kelor melarutkan batu.", "Nggak ada bukti ya."],
            "teh daun kelor melarutkan batu nggak ada bukti ya",
            id="a casual no",
        ),
        pytest.param(
            ["ramai disebut pasar dijual.", "Camat membantahnya."],
            "ramai disebut pasar dijual camat membantahnya",
            id="denies it",
        ),
        pytest.param(["Book with us.", "Any other page is a hoax."], "", id="any other"),
        pytest.param(["donasi lewat Pak RT", "itu palsu"], "donasi lewat pak rt itu palsu", id="not others"),
        pytest.param(["Have a lie-in, gates open at noon."], "", id="half of another word"),
        pytest.param(["sirene tadi hanya uji coba", "jangan percaya hoaks"], "", id="advice"),
        pytest.param(
            ["jangan percaya hoaks bendungan jebol"],
            "jangan percaya hoaks bendungan jebol",
            id="a hoax that is named",
        ),
    ],
)
def test_what_is_called_false(phrases: list[str], denied: str) -> None:
    searched = said(phrases)
    assert marked(searched.sense.denied, searched) == denied


@pytest.mark.parametrize(
    ("phrases", "outdated"),
    [
        pytest.param(["we open on monday", "no wait", "we stay shut"], "we open on monday", id="taken back"),
        pytest.param(["Lombanya Kamis, eh bukan, batal."], "lombanya kamis", id="taken back in Indonesian"),
        pytest.param(["lombanya kamis", "eh bentar ya salah batal"], "lombanya kamis", id="after fillers"),
        pytest.param(["we open on monday", "no wait", "tuesday"], "", id="a day alone taken back"),
        pytest.param(["lombanya kamis", "eh bentar ya salah jumat"], "", id="a day alone, after fillers"),
        pytest.param(["eh ini bukan lomba kamis"], "", id="no fillers between"),
        pytest.param(["dulu tiketnya mahal"], "dulu tiketnya mahal", id="formerly"),
        pytest.param(["cek dulu harganya"], "", id="first"),
        pytest.param(["tonton ini dulu", "harganya di akhir"], "", id="first, at the end of a phrase"),
        pytest.param(["langganan dari dulu", "rotinya enak"], "", id="since long ago"),
        pytest.param(["zaman dulu", "karcisnya seratus"], "dulu karcisnya seratus", id="in old times"),
        pytest.param(["kini tiga ribu", "dulu dua ribu"], "dulu dua ribu", id="after another phrase"),
        pytest.param(["kini tiga ribu dulu dua ribu"], "dulu dua ribu", id="after another price"),
        pytest.param(["tiketnya tiga ribu", "eh itu harga lama"], "tiketnya tiga ribu eh", id="an old price"),
    ],
)
def test_what_tells_of_before(phrases: list[str], outdated: str) -> None:
    searched = said(phrases)
    assert marked(searched.sense.outdated, searched) == outdated


@pytest.mark.parametrize(
    ("message", "names"),
    [
        ("Visit Zandvoort this weekend", ["Zandvoort"]),
        ("Hollow Lane is closed", ["Hollow Lane"]),
        ("Popok Bububebi turun harga", ["Bububebi"]),
    ],
)
def test_a_name_is_parted_from_a_common_word_that_begins_the_message(message: str, names: list[str]) -> None:
    concepts = parse_message(message).concepts
    assert [concept.name for concept in concepts if concept.kind is ConceptKind.NAME] == names


def test_no_set_phrase_spans_a_comma() -> None:
    names = [concept.name for concept in parse_message("Daftar gratis, hadiah sepeda").concepts]
    assert names == ["Daftar", "gratis", "hadiah", "sepeda"]


@pytest.mark.parametrize(
    ("message", "names"),
    [
        ("Diskon untuk pelanggan baru", ["Diskon", "pelanggan baru"]),
        ("Free parking for members only", ["Free parking", "members"]),
        ("Vaksin untuk sapi dan kambing", ["Vaksin", "sapi", "kambing"]),
        ("Urus SKCK di kantor polisi", ["Urus", "SKCK", "kantor polisi"]),
        ("A sofa with 0% interest", ["sofa", "interest"]),
        ("Bayar lewat QRIS Baznas", ["Bayar", "lewat", "QRIS", "Baznas"]),
        ("Donor darah di RSUD Wates", ["Donor darah", "RSUD Wates"]),
        ("Petani Klaten panen padi", ["Petani", "Klaten", "panen", "padi"]),
        # The name is of everyday words, but who belongs to it is not part of it.
        ("Penumpang Kereta Cepat antre", ["Penumpang", "Kereta Cepat", "antre"]),
        ("Sign up for Larkfield library", ["Sign up", "Larkfield", "library"]),
        ("Pasar malam di Alun-alun Wates", ["Pasar malam", "Alun-alun Wates"]),
        ("Free boiler checks in Harlow Station", ["Free", "boiler", "checks", "Harlow Station"]),
        ("Guests check in at Harlow Hall", ["Guests", "check in", "Harlow Hall"]),
        ("Maya turned her diary into a TV series", ["Maya", "turned", "diary", "TV series"]),
        ("You'll need boots if you're hiking", ["need", "boots", "hiking"]),
    ],
)
def test_the_parts_of_a_message(message: str, names: list[str]) -> None:
    assert [concept.name for concept in parse_message(message).concepts] == names


@pytest.mark.parametrize(
    ("phrases", "tentative"),
    [
        (["warga minta jalan diperbaiki"], "minta jalan diperbaiki"),
        (["mereka mau tarif turun"], "mau tarif turun"),
        (["there is a change of plan", "we start at noon"], ""),
        (["planning a trip to york"], ""),
        (["tour guides wanted", "roman gallery"], ""),
        (["she wanted a raise"], "wanted a raise"),
        (["pernah mimpi punya kapal", "sekarang bisa sewa"], ""),
        (["they are planning a rise"], "planning a rise"),
        (["the union wants longer breaks"], "wants longer breaks"),
        (["katanya kolamnya sudah buka"], "katanya kolamnya"),
        (
            ["katanya SIM yang sudah mati", "bisa diperpanjang"],
            "katanya sim yang sudah mati bisa diperpanjang",
        ),
        (["lagi dikaji untuk dihapus"], "dikaji untuk dihapus"),
        (["line four is meant to open"], "meant to open"),
        (["pemkab mau buka kolam"], ""),
        (["kalau mau ikut", "daftar di sini"], ""),
        (["kita mau buka cabang"], ""),
        (["mau sarapan gratis"], ""),
        (["minta karcisnya di loket"], ""),
        (["coba cek saldonya"], ""),
        (["if you want seats, book now"], ""),
        pytest.param(["beritanya tinggal diteken lurah"], "tinggal diteken", id="what is left to do"),
        pytest.param(["kamu tinggal diem di rumah"], "", id="what a viewer has to do"),
        pytest.param(["tinggal di rumah nenek"], "", id="to live somewhere"),
    ],
)
def test_what_is_only_wished(phrases: list[str], tentative: str) -> None:
    searched = said(phrases)
    assert marked(searched.sense.tentative, searched) == tentative


@pytest.mark.parametrize(
    ("message", "phrase", "denied"),
    [
        ("Waspada penipuan undian lewat WhatsApp", "undian lewat whatsapp itu penipuan", False),
        ("Beware of the parcel scam", "that parcel text is fake", False),
        ("Undian lewat WhatsApp dimulai", "undian lewat whatsapp itu penipuan", True),
    ],
)
def test_who_warns_of_a_fraud_agrees_with_who_calls_it_one(message: str, phrase: str, denied: bool) -> None:
    findings = findings_in(parse_message(message), evidence(said=[(phrase, 2.0)]), 15.0, SETTINGS)
    assert any(find.denied for find in findings.finds) is denied


@pytest.mark.parametrize(
    ("message", "word", "light"),
    [
        ("Swimming lessons cost £6", "cost", Lightness.PADDING),
        ("They cut the cost for pensioners", "cost", Lightness.SUPPORT),
        ("The tour lasts three hours", "lasts", Lightness.PADDING),
        ("The paint lasts longer", "lasts", None),
        ("20% off garden chairs", "off", Lightness.PADDING),
        ("Dolphins seen off Whitby", "off", Lightness.PADDING),
        ("The gas is off tonight", "off", None),
    ],
)
def test_what_a_value_or_name_beside_it_tells_along(message: str, word: str, light: Lightness | None) -> None:
    concepts = parse_message(message).concepts
    assert [concept.light for concept in concepts if concept.name == word] == [light]


@pytest.mark.parametrize(
    ("message", "heard", "names"),
    [
        ("Wash bed sheets weekly", "change those bedsheets", {"bed", "sheets"}),
        ("Jual minyak telon asli", "ini minyaktelon murah", {"minyak", "telon"}),
        ("Free e-books for members", "every ebook is free", {"e", "books"}),
        ("Wash the bed, sheets and all", "change those bedsheets", set()),
    ],
)
def test_two_words_of_a_message_may_be_heard_as_one(message: str, heard: str, names: set[str]) -> None:
    parsed = parse_message(message)
    finds, _ = find_all(parsed, said([heard]))
    assert {parsed.concepts[find.concept].name for find in finds if find.why == "spelling"} == names


@pytest.mark.parametrize(
    ("phrases", "captured"),
    [
        (["buruh pabrik demo lagi", "mereka minta uang makan dinaikkan"], False),
        (["ada kabar buat buruh pabrik", "uang makan resmi dinaikkan"], True),
    ],
)
def test_what_others_ask_for_is_not_what_is_done(phrases: list[str], captured: bool) -> None:
    given = evidence(said=[(phrase, 2.0 + 2 * n) for n, phrase in enumerate(phrases)])
    findings = findings_in(parse_message("Uang makan buruh pabrik dinaikkan"), given, 15.0, SETTINGS)
    assert is_captured(findings) is captured


@pytest.mark.parametrize(
    ("message", "phrase", "found"),
    [
        ("Diskon untuk pelanggan baru", "buat semua pelanggan", False),
        ("Diskon untuk pelanggan baru", "buat pelanggan yang baru", True),
        ("Ten percent off for new members", "all members", False),
    ],
)
def test_new_ones_are_not_told_by_all(message: str, phrase: str, found: bool) -> None:
    parsed = parse_message(message)
    findings = findings_in(parsed, evidence(said=[(phrase, 2.0)]), 15.0, SETTINGS)
    new = [n for n, one in enumerate(parsed.concepts) if {"baru", "new"} & set(one.name.split())]
    assert any(findings.of_concept[n] for n in new) is found


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("A LIDO FOR TARN BAY\nYES / NO", True),
        ("ALUN-ALUN BARU KUDUS: SETUJU / TIDAK", True),
        ("A LIDO FOR TARN BAY: YES WON", False),
        ("A LIDO FOR TARN BAY, NO MORE YES BUTS", False),
    ],
)
def test_a_text_to_vote_on_asks(text: str, asked: bool) -> None:
    assert said([text], Channel.SCREEN).sense.asked[0] is asked
