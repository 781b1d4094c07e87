"""From small evidence to the verdict that an editor would expect."""

import unicodedata
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hookcheck.core.evidence import Channel, Placement
from hookcheck.core.message import parse_message
from hookcheck.core.verdict import Outcome, View
from hookcheck.errors import UsageError
from tests.core.judging import Timed, evidence, look


def said_and_shown(said: tuple[str, ...], shown: tuple[str, ...]) -> tuple[list[Timed], list[Timed]]:
    return [(text, 2.0 * (n + 1)) for n, text in enumerate(said)], [
        (text, float(n)) for n, text in enumerate(shown)
    ]


@pytest.mark.parametrize(
    ("message", "said", "shown"),
    [
        pytest.param(
            "Free flu jabs at every pharmacy from Monday",
            ("Flu jabs are free at every pharmacy from Monday",),
            (),
            id="said in another order",
        ),
        pytest.param(
            "Pendaftaran ditutup 30 September",
            (),
            ("PENDAFTARAN DITUTUP\n30 SEPT",),
            id="shown in capitals, month abbreviated",
        ),
        pytest.param(
            "Vaksinasi gratis mulai 1 Desember",
            ("Free vaccination starts on the first of December",),
            (),
            id="said in the other language",
        ),
        pytest.param(
            "Bus tickets cost $3", ("bus tickets", "you pay three dollars"), (), id="number in words"
        ),
        pytest.param(
            "Harga tiket museum Rp15.000",
            ("tiket masuk museum", "harganya cuma lima belas ribu"),
            (),
            id="price in Indonesian words",
        ),
        pytest.param(
            "Bring your passport to the town hall on Friday",
            ("bring your passport",),
            ("TOWN HALL - FRIDAY",),
            id="part said, part shown",
        ),
        pytest.param(
            "Dokter Rahmawati membuka klinik gigi",
            ("dokter rahma wati membuka klinik gigi",),
            (),
            id="name split by the recogniser",
        ),
        pytest.param(
            "Gratis ongkir semua produk", (), ("GRAT1S 0NGKIR\nSEMUA PR0DUK",), id="digits for letters"
        ),
        pytest.param(
            "Perpanjang KTP di kelurahan", ("perpanjang ka te pe di kelurahan",), (), id="letters spelt out"
        ),
        pytest.param(
            "Urus STNK di samsat keliling", ("urus estenka di samsat keliling",), (), id="letters in a word"
        ),
        pytest.param(
            "Polisi: kabar penculikan di Sukamaju hoaks",
            ("katanya ada penculikan di sukamaju", "polisi bilang kabar itu hoax"),
            (),
            id="false as stated",
        ),
        pytest.param(
            "Cek bansos di laman Kemensos",
            ("cek bansos di laman kemensos",),
            ("AWAS LINK PALSU",),
            id="something else is fake",
        ),
        pytest.param(
            "Beasiswa untuk kuliah S2 di Jepang", ("beasiswa kuliah es dua di jepang",), (), id="a code spelt"
        ),
        pytest.param(
            "Check-in closes 60 minutes before departure",
            ("check-in closes a full hour before departure",),
            (),
            id="a full hour",
        ),
        pytest.param(
            "Jangan buang sampah ke sungai", ("jangan buang sampah ke sungai",), (), id="negated as stated"
        ),
    ],
)
def test_conveyed_message_is_early(message: str, said: tuple[str, ...], shown: tuple[str, ...]) -> None:
    spoken, written = said_and_shown(said, shown)

    _, verdict = look(message, evidence(said=spoken, shown=written))

    assert verdict.outcome is Outcome.EARLY
    assert verdict.captured_at_s is not None and verdict.captured_at_s <= 15.0


@pytest.mark.parametrize(
    ("message", "said", "shown", "says", "instead"),
    [
        pytest.param(
            "The library opens on 4 May",
            ("the library opens on the sixth of May",),
            (),
            "on 4 May",
            "sixth of May",
            id="another date",
        ),
        pytest.param(
            "Diskon 30% untuk semua sepatu",
            (),
            ("DISKON 20%\nSEMUA SEPATU",),
            "30%",
            "20%",
            id="another percentage",
        ),
        pytest.param(
            "The clinic gives free vaccines",
            ("they say the clinic gives free vaccines", "that is a hoax"),
            (),
            "The clinic gives free vaccines",
            "hoax",
            id="called false",
        ),
        pytest.param(
            "Tiket bus Rp5.000",
            ("tiket bus dulu lima ribu", "sekarang tiket bus delapan ribu rupiah"),
            (),
            "Rp5.000",
            "delapan ribu",
            id="what it used to be",
        ),
        pytest.param(
            "The sale ends on 12 April",
            ("the sale ends on the twelfth of April",),
            ("SALE ENDS 19 APRIL",),
            "on 12 April",
            "19 APRIL",
            id="voice and screen disagree",
        ),
        pytest.param(
            "Join us in March and get 30GB of data",
            ("join us in March and get thirty gigs of data",),
            ("MARCH: GET 20GB OF DATA",),
            "30GB",
            "20GB",
            id="voice and screen disagree on an amount",
        ),
        pytest.param(
            "The day pass at Otter Park costs €35",
            ("it's half term", "get the day pass", "at otter park", "for thirty five euros"),
            ("OTTER PARK day pass €45",),
            "€35",
            "€45",
            id="voice and screen disagree on a price",
        ),
        pytest.param(
            "The museum cafe reopens at 11 am",
            ("the museum cafe reopens at eleven am", "oh no sorry", "I mean at two pm"),
            (),
            "11 am",
            "two pm",
            id="a slip put right",
        ),
        pytest.param(
            "Dogs must be on a lead at Fern Lake",
            ("good news for fern lake", "you don't have to keep dogs on a lead any more"),
            (),
            "must",
            "don't have to",
            id="no duty any more",
        ),
        pytest.param(
            "Cycling is allowed in Pell Park",
            ("hello from pell park", "you can't cycle in here", "the rangers are strict"),
            (),
            "allowed",
            "can't",
            id="what is allowed cannot be done",
        ),
        pytest.param(
            "Sabun Melati mengandung parfum sintetis",
            ("katanya sabun melati mengandung parfum sintetis", "parfum sintetisnya nggak ada sama sekali"),
            (),
            "parfum",
            "parfum",
            id="told to be missing",
        ),
        pytest.param(
            "The race starts at 6:30 am at City Hall",
            (
                "the race starts at city hall",
                "at half past seven in the morning",
                "bag drop opens at six thirty",
            ),
            (),
            "6:30",
            "half past seven",
            id="the value belongs to something else",
        ),
    ],
)
def test_other_claim_contradicts(
    message: str, said: tuple[str, ...], shown: tuple[str, ...], says: str, instead: str
) -> None:
    spoken, written = said_and_shown(said, shown)

    capture, verdict = look(message, evidence(said=spoken, shown=written))

    assert verdict.outcome is Outcome.CONTRADICTED
    assert any(says in found.message_says and instead in found.video_says for found in capture.contradictions)


@pytest.mark.parametrize(
    ("message", "said", "outcome"),
    [
        pytest.param(
            "The library opens on 4 May", ("my nan grows tomatoes",), Outcome.MISSED, id="another video"
        ),
        pytest.param(
            "The library opens a cinema on 4 May",
            ("the library is lovely",),
            Outcome.MISSED,
            id="the topic alone",
        ),
        pytest.param(
            "Use code SUMMER for free delivery and a gift",
            ("use code summer for free delivery",),
            Outcome.PARTIAL,
            id="one part left out",
        ),
    ],
)
def test_message_that_does_not_come_across(message: str, said: tuple[str, ...], outcome: Outcome) -> None:
    spoken, _ = said_and_shown(said, ())

    _, verdict = look(message, evidence(said=spoken))

    assert verdict.outcome is outcome
    assert verdict.captured_at_s is None


@pytest.mark.parametrize(
    ("message", "said", "shown"),
    [
        (
            "The time is shown in the top left corner",
            ("On the bottom right,", "you can see the time.", "When the time"),
            ("01:00:00:00",),
        ),
        (
            "The app translates speech into Spanish",
            ("Hi, how are you?", "I hope you are fine."),
            ("Allow the app to record audio?", "While using the app", "Don't allow", "Recording...1s"),
        ),
        (
            "Jangan berenang saat bendera merah berkibar",
            ("yuk bikin sambal bawang", "cabe merah sama bawang merah", "kamu suka yang pedas kan"),
            ("RESEP 5 MENIT",),
        ),
        (
            "Pelamar magang di bank ini tidak dipungut biaya apa pun",
            ("kamu mau kuliah di luar negeri", "biaya hidupnya segini ya", "simpan dulu video ini"),
            ("Rp12 juta / bulan",),
        ),
    ],
)
def test_word_or_two_in_common_are_not_the_message(
    message: str, said: tuple[str, ...], shown: tuple[str, ...]
) -> None:
    _, verdict = look(
        message,
        evidence(
            said=[(text, 2.0 + 2 * n) for n, text in enumerate(said)],
            shown=[(text, 1.0 + 2 * n) for n, text in enumerate(shown)],
        ),
    )

    assert verdict.outcome not in (Outcome.EARLY, Outcome.LATE)
    assert verdict.captured_at_s is None


@pytest.mark.parametrize(
    ("said", "outcome"),
    [
        ("work on the bridge is done", Outcome.EARLY),
        ("work on the bridge is finished", Outcome.EARLY),
        ("work on the bridge starts on Monday", Outcome.CONTRADICTED),
    ],
)
def test_what_is_said_to_be_done_is_finished(said: str, outcome: Outcome) -> None:
    _, verdict = look("Work on the bridge is done", evidence(said=[(said, 4.0)]))

    assert verdict.outcome is outcome


@pytest.mark.parametrize(
    ("message", "said", "captured"),
    [
        ("Entry to the zoo is free", ("did you know entry to the zoo is free", "just bring your ID"), True),
        ("Entry to the zoo is free", ("Did you know that entry to the zoo is free?", "Bring your ID."), True),
        ("Entry to the zoo is free", ("did you know", "entry to the zoo is free"), True),
        ("Entry to the zoo is free", ("do you know if entry to the zoo is free",), False),
        ("Entry to the zoo is free", ("Did you know why entry to the zoo is free?",), False),
        ("Masuk kebun binatang gratis", ("tahukah kamu masuk kebun binatang gratis", "bawa KTP"), True),
        ("Masuk kebun binatang gratis", ("Tau nggak sih, masuk kebun binatang gratis?", "Bawa KTP."), True),
        ("Masuk kebun binatang gratis", ("tau nggak kenapa masuk kebun binatang gratis?",), False),
    ],
)
def test_who_asks_whether_it_is_known_tells_it(message: str, said: tuple[str, ...], captured: bool) -> None:
    _, verdict = look(message, evidence(said=[(text, 2.0 + 2 * n) for n, text in enumerate(said)]))

    assert (verdict.outcome is Outcome.EARLY) is captured


@pytest.mark.parametrize(
    ("message", "first", "second"),
    [
        ("Most gym members quit within three months", "most gym members quit within three", "months"),
        ("SD menerapkan sekolah lima hari", "SD menerapkan sekolah lima", "hari"),
    ],
)
@pytest.mark.parametrize(("second_at_s", "outcome"), [(4.0, Outcome.EARLY), (6.0, Outcome.PARTIAL)])
def test_value_goes_on_in_the_text_that_takes_the_place_of_another(
    message: str, first: str, second: str, second_at_s: float, outcome: Outcome
) -> None:
    _, verdict = look(message, evidence(shown=[(first, 1.0), (second, second_at_s)]))

    assert verdict.outcome is outcome


def test_question_is_no_statement() -> None:
    said = [("Is the museum free for students?", 3.0), ("Wait till the end to find out.", 5.0)]

    _, verdict = look("The museum is free for students", evidence(said=said))

    assert verdict.outcome is not Outcome.EARLY


@pytest.mark.parametrize(
    ("said", "captured"),
    [
        (("Harga kentang turun jauh.", "Apa karena panen raya?", "Kita tanya petaninya."), False),
        (("Harga kentang turun jauh.", "Kita tanya petaninya.", "Karena panen raya."), True),
        (("Harga kentang turun jauh.", "Apa karena panen raya?", "Iya, karena panen raya."), True),
    ],
)
def test_news_that_is_only_asked_and_put_off_is_not_told(said: tuple[str, ...], captured: bool) -> None:
    phrases = [(text, 2.0 + 2.0 * n) for n, text in enumerate(said)]
    capture, _ = look("Harga kentang turun karena panen raya", evidence(said=phrases))
    assert (capture.confidence >= capture.threshold) is captured


def test_each_way_of_watching_has_its_own_verdict() -> None:
    _, verdict = look("Free parking on Sunday", evidence(said=[("free parking on Sunday", 4.0)]))

    outcomes = {entry.view: entry.outcome for entry in verdict.by_view}

    assert outcomes == {
        View.SOUND_ON: Outcome.EARLY, View.SOUND_OFF: Outcome.MISSED, View.SPEECH_ALONE: Outcome.EARLY,
    }  # fmt: skip


def test_demanded_wording_has_to_be_there_as_itself() -> None:
    message = parse_message("Call the flood line for sandbags", must=["0345 988 1188"])
    said = [("call the flood line for sandbags", 3.0)]

    _, without = look(message, evidence(said=said))
    _, with_number = look(message, evidence(said=said, shown=[("0345 988 1188", 2.0)]))

    assert (without.outcome, with_number.outcome) == (Outcome.PARTIAL, Outcome.EARLY)


def test_any_of_several_demanded_wordings_will_do() -> None:
    message = parse_message("Vaksinasi di puskesmas", must=["gratis|tanpa biaya"])

    _, verdict = look(message, evidence(said=[("vaksinasi di puskesmas tanpa biaya", 3.0)]))

    assert verdict.outcome is Outcome.EARLY


def test_alias_of_a_name_counts_as_the_name() -> None:
    message = parse_message("Zwlqrt sells bread", names={"Zwlqrt": ["the corner bakery"]})

    _, verdict = look(message, evidence(said=[("the corner bakery sells bread", 3.0)]))

    assert verdict.outcome is Outcome.EARLY


def test_forbidden_wording_is_reported() -> None:
    message = parse_message("Free parking on Sunday", forbid=["ticket"])
    given = evidence(said=[("free parking on Sunday, no ticket", 4.0)])

    capture, verdict = look(message, given)

    assert verdict.outcome is Outcome.CONTRADICTED
    assert [found.video_says for found in capture.contradictions] == ["ticket"]


@pytest.mark.parametrize("text", ["", "   ", "the of and", "yang di ke"])
def test_message_without_content_is_refused(text: str) -> None:
    with pytest.raises(UsageError) as caught:
        parse_message(text)

    assert caught.value.hint


def test_weights_sum_to_one() -> None:
    message = parse_message("Free flu jabs at every pharmacy in Leeds from 4 May", must=["Leeds", "walk in"])

    assert sum(concept.weight for concept in message.concepts) == pytest.approx(1.0)
    assert [concept.name for concept in message.concepts if concept.must] == ["Leeds", "walk in"]


MESSAGE = "Free flu jabs at every pharmacy in Leeds from Monday"
PHRASES = (
    "flu jabs are free",
    "at every pharmacy",
    "in Leeds",
    "from Monday",
    "hello everyone",
    "no appointment needed",
    "jab gratis",
    "what a day",
    "pharmacies",
    "we love rain",
)
LAW = settings(deadline=None, derandomize=True)
timed = st.lists(
    st.tuples(st.sampled_from(PHRASES), st.floats(1.0, 14.0).map(lambda s: round(s, 1))), max_size=6
)


@LAW
@given(timed, st.sampled_from(PHRASES), st.floats(0.0, 15.0))
def test_more_text_never_covers_less(shown: list[Timed], text: str, start_s: float) -> None:
    before, _ = look(MESSAGE, evidence(shown=shown))
    after, _ = look(MESSAGE, evidence(shown=[*shown, (text, start_s)]))

    for time_s in (3.0, 5.0, 15.0):
        assert after.coverage_at(time_s) >= before.coverage_at(time_s) - 1e-9


@LAW
@given(timed, st.floats(0.0, 1.0))
def test_earlier_evidence_never_scores_lower(said: list[Timed], share: float) -> None:
    sooner = [(text, 1.0 + (end_s - 1.0) * share) for text, end_s in said]

    _, late = look(MESSAGE, evidence(said=said))
    _, early = look(MESSAGE, evidence(said=sooner))

    assert early.score >= late.score - 1e-9


@LAW
@given(st.permutations(PHRASES[:5]))
def test_order_of_texts_that_appear_together_does_not_matter(texts: list[str]) -> None:
    _, shuffled = look(MESSAGE, evidence(shown=[(text, 2.0) for text in texts]))
    _, given_order = look(MESSAGE, evidence(shown=[(text, 2.0) for text in PHRASES[:5]]))

    assert shuffled == given_order


@LAW
@given(timed, st.lists(st.tuples(st.sampled_from(PHRASES), st.floats(16.1, 40.0)), max_size=4))
def test_nothing_after_the_window_changes_anything(said: list[Timed], later: list[Timed]) -> None:
    assert look(MESSAGE, evidence(said=[*said, *later], shown=later)) == look(MESSAGE, evidence(said=said))


@pytest.mark.parametrize("form", ["NFC", "NFD", "NFKC", "NFKD"])
@pytest.mark.parametrize("change", [str.upper, str.lower, str.title])
def test_case_and_unicode_form_do_not_matter(form: str, change: object) -> None:
    text = "kafé buka 24 jam setiap Jumat"
    changed = unicodedata.normalize(form, change(text))  # type: ignore[operator,arg-type]

    _, plain = look("Kafé buka 24 jam setiap Jumat", evidence(shown=[(text, 1.0)]))
    _, other = look("Kafé buka 24 jam setiap Jumat", evidence(shown=[(changed, 1.0)]))

    assert (other.outcome, other.score) == (plain.outcome, plain.score)


def test_channel_that_was_not_read_is_unknown_not_missed() -> None:
    from dataclasses import replace

    given = replace(evidence(shown=[("hello", 1.0)]), channels_read=(Channel.SCREEN,))

    _, verdict = look("Free parking on Sunday", given)

    assert verdict.outcome is Outcome.UNKNOWN


def test_scene_text_counts_for_less_but_not_for_nothing() -> None:
    """A sign in the street is overlooked by some."""
    overlay = evidence(shown=[("Free parking on Sunday", 1.0)])
    event = replace(overlay.screen_text[0], placement=Placement.SCENE)
    scene = replace(overlay, screen_text=(event,))

    _, on_overlay = look("Free parking on Sunday", overlay)
    _, on_scene = look("Free parking on Sunday", scene)

    assert 0 < on_scene.score < on_overlay.score
    assert on_scene.outcome is Outcome.EARLY


@pytest.mark.parametrize(
    ("message", "said"),
    [
        ("Dogs are allowed on the beach", ("dogs are not allowed on the beach",)),
        ("Dogs are not allowed on the beach", ("dogs are allowed on the beach",)),
        ("The museum is closed on Monday", ("the museum is open on monday",)),
        ("Vaksin ini aman untuk ibu hamil", ("vaksin ini tidak aman untuk ibu hamil",)),
        ("Parkir di depan balai kota dilarang", ("parkir di depan balai kota boleh",)),
        ("Peel cucumbers for the salad", ("Should you peel the cucumbers?", "Don't peel your cucumbers!")),
        ("Harga beras naik", ("harga beras turun",)),
    ],
)
def test_the_plain_opposite_contradicts(message: str, said: tuple[str, ...]) -> None:
    spoken, _ = said_and_shown(said, ())

    _, verdict = look(message, evidence(said=spoken))

    assert verdict.outcome is Outcome.CONTRADICTED


@pytest.mark.parametrize(
    ("message", "said"),
    [
        ("Dilarang merokok di rumah sakit", "jangan merokok di rumah sakit"),
        ("Dogs are not allowed on the beach", "no dogs on the beach"),
        ("Wisatawan dilarang memberi makan monyet", "turis nggak boleh kasih makan monyet"),
    ],
)
def test_a_prohibition_in_other_words_is_no_contradiction(message: str, said: str) -> None:
    _, verdict = look(message, evidence(said=[(said, 3.0)]))

    assert verdict.outcome is not Outcome.CONTRADICTED


@pytest.mark.parametrize(
    ("message", "said", "concept"),
    [
        ("The clinic is open until ten", "the clinic doesn't shut till ten", "open"),
        ("Perpustakaan tutup hari Senin", "Senin perpustakaannya nggak buka ya", "tutup"),
    ],
)
def test_the_negated_opposite_says_it(message: str, said: str, concept: str) -> None:
    capture, _ = look(message, evidence(said=[(said, 3.0)]))

    assert concept in {match.concept.name for match in capture.matches}
    assert not capture.contradictions


@pytest.mark.parametrize(
    ("message", "said"),
    [
        ("Breakfast is free at the Rowan Hotel", "at the rowan hotel dinner is free"),
        ("Diskon tiket arus mudik", "ada diskon tiket arus balik"),
    ],
)
def test_what_leaves_no_room_for_a_word_in_its_place_contradicts(message: str, said: str) -> None:
    _, verdict = look(message, evidence(said=[(said, 3.0)]))

    assert verdict.outcome is Outcome.CONTRADICTED


def test_the_same_word_in_another_place_does_not() -> None:
    """Dinner is told beside breakfast."""
    _, verdict = look(
        "Breakfast is free at the Rowan Hotel",
        evidence(said=[("breakfast is free at the rowan hotel", 3.0), ("dinner costs ten pounds", 5.0)]),
    )

    assert verdict.outcome is Outcome.EARLY


def test_a_myth_is_what_a_message_that_denies_says_too() -> None:
    said = ("you can't catch a chill from wet socks", "that's just a myth")
    spoken, _ = said_and_shown(said, ())

    _, verdict = look("Wet socks do not give you a chill", evidence(said=spoken))

    assert verdict.outcome is Outcome.EARLY


def test_no_set_phrase_runs_over_the_end_of_a_sentence() -> None:
    """ "Nggak? Perlu" is not "nggak perlu"."""
    said = ("perlu helm nggak? perlu dong", "di jalan kampung juga")
    spoken, _ = said_and_shown(said, ())

    capture, _ = look("Helm wajib dipakai di jalan kampung", evidence(said=spoken))

    assert not capture.contradictions
