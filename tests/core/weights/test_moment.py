"""When a message is complete."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hookcheck.core.capture import findings_in
from hookcheck.core.evidence import Channel
from hookcheck.core.message import parse_message
from hookcheck.core.verdict import Outcome, ReasonKind, View
from tests.core.judging import SETTINGS, Timed, evidence, look

PIECES = (
    "the Harbour Museum", "is free", "for students", "on Sundays", "is it free?", "no students today",
    "students on Sundays", "free for all", "hello everyone", "MUSEUM NEWS",
)  # fmt: skip
timed = st.lists(st.tuples(st.sampled_from(PIECES), st.floats(1.0, 15.0)), min_size=2, max_size=7)


def complete_at_s(message: str, said: str) -> float | None:
    """When *message* is complete in phrases with "|" between them, one every two seconds."""
    phrases = [(text, 2.0 + 2.0 * n) for n, text in enumerate(said.split("|"))]
    _, verdict = look(message, evidence(said=phrases))
    return verdict.captured_at_s


def test_speech_counts_when_its_phrase_ends() -> None:
    _, verdict = look("Free parking on Sunday", evidence(said=[("free parking on Sunday", 4.0)]))

    assert verdict.captured_at_s == 4.0


def test_text_counts_once_it_can_be_read() -> None:
    _, verdict = look("Free parking on Sunday", evidence(shown=[("FREE PARKING ON SUNDAY", 4.0)]))

    assert verdict.captured_at_s == pytest.approx(5.0)


def test_pieces_on_screen_do_not_end_what_the_voice_is_still_telling() -> None:
    said = [("the Harbour Museum opens", 5.0), ("on the third of May", 7.0)]

    _, verdict = look("The Harbour Museum opens on 3 May", evidence(said=said, shown=[("3 MAY", 1.0)]))

    assert verdict.captured_at_s == 7.0


def test_pieces_of_two_channels_add_up_where_neither_tells_all() -> None:
    given = evidence(said=[("the Harbour Museum opens", 5.0)], shown=[("3 MAY", 1.0)])

    _, verdict = look("The Harbour Museum opens on 3 May", given)

    assert verdict.captured_at_s == 5.0


def test_half_a_name_does_not_tell_yet_what_is_named_in_full_later() -> None:
    said = [("halo Sumenep", 2.0), ("imunisasi gratis", 6.0), ("di seluruh Kabupaten Sumenep", 9.0)]

    _, verdict = look("Imunisasi gratis di Kabupaten Sumenep", evidence(said=said))

    assert verdict.captured_at_s == 9.0


def test_text_at_the_last_moment_counts_in_the_window() -> None:
    _, verdict = look("Free parking on Sunday", evidence(shown=[("FREE PARKING ON SUNDAY", 14.9)]))

    assert verdict.captured_at_s == 15.0


def test_message_after_the_window_is_late_when_more_was_read() -> None:
    given = evidence(said=[("hello everyone", 3.0), ("free parking on Sunday", 17.0)], read_until_s=20.0)

    _, verdict = look("Free parking on Sunday", given)

    assert verdict.outcome is Outcome.LATE
    assert verdict.captured_at_s == 17.0


@pytest.mark.parametrize(
    ("message", "said", "at_s"),
    [
        (
            "Scan the receipt to win a bike",
            "keep the receipt|there is a bike waiting|just point your phone camera at it",
            6.0,
        ),
        ("The book fair opens on Sunday with free tea", "the book fair|opens on Sunday|and tea is free", 6.0),
        ("Pasar buku buka Minggu dengan teh gratis", "pasar buku|buka hari Minggu|dan tehnya gratis", 6.0),
        # What adds nothing is not waited for.
        (
            "The book fair opens on Sunday",
            "the book fair|opens on Sunday|and tea is free|see you at the fair",
            4.0,
        ),
        (
            "Dana desa cair bulan Juni",
            "kabar baik untuk warga desa|dana turun bulan Juni|langsung ke rekening desa",
            4.0,
        ),
    ],
)
def test_what_makes_a_message_surer_belongs_to_it(message: str, said: str, at_s: float) -> None:
    assert complete_at_s(message, said) == at_s


@pytest.mark.parametrize(
    ("message", "said", "at_s"),
    [
        (
            "The farm shop on Mill Lane sells fresh goat milk",
            "no milk in the fridge today|the farm shop on Mill Lane sells fresh goat stuff|and milk too",
            6.0,
        ),
        (
            "Toko tani di Jalan Melati jual susu kambing segar",
            "nggak ada susu di kulkas|toko tani di Jalan Melati jual kambing segar|susunya juga ada",
            6.0,
        ),
        (
            "The new pool opens in May with lanes for children",
            "lanes for children?|the new pool opens in May.|with lanes for children.",
            6.0,
        ),
        (
            "Les renang di Kolam Tirta gratis",
            "les renang gratis nggak sih?|kami tanya ke Kolam Tirta.|ya, les renangnya gratis.",
            6.0,
        ),
        # Stated at first, it is known when the rest is told.
        (
            "Toko tani di Jalan Melati jual susu kambing segar",
            "ini ada susu|toko tani di Jalan Melati jual yang segar dari kambing|susunya juga ada",
            4.0,
        ),
        (
            "Swimming lessons at Dale Pool are free",
            "swimming lessons are free.|this is Dale Pool.|yes, swimming lessons are free.",
            4.0,
        ),
    ],
)
def test_concept_counts_from_where_it_is_stated(message: str, said: str, at_s: float) -> None:
    assert complete_at_s(message, said) == at_s


@pytest.mark.parametrize(
    ("message", "said", "at_s"),
    [
        (
            "The Harbour Museum is free for students on Sundays",
            "on Sundays the Harbour Museum|is free for students,|every single student.",
            6.0,
        ),
        (
            "Museum Bahari gratis untuk pelajar tiap Minggu",
            "tiap Minggu Museum Bahari|gratis untuk pelajar,|semua pelajar tanpa kecuali.",
            6.0,
        ),
        # Another sentence says it again.
        (
            "The Harbour Museum is free for students on Sundays",
            "on Sundays the Harbour Museum|is free for students.|Every single student.",
            4.0,
        ),
        (
            "Museum Bahari gratis untuk pelajar tiap Minggu",
            "tiap Minggu Museum Bahari|gratis untuk pelajar.|Semua pelajar tanpa kecuali.",
            4.0,
        ),
        # The rest of the sentence is about something else.
        (
            "The Harbour Museum is free for students on Sundays",
            "on Sundays the Harbour Museum|is free for students,|so tell your mum.",
            4.0,
        ),
        (
            "Museum Bahari gratis untuk pelajar tiap Minggu",
            "tiap Minggu Museum Bahari|gratis untuk pelajar,|jadi bilang ke mama.",
            4.0,
        ),
    ],
)
def test_sentence_is_heard_out_while_it_tells_of_the_message(message: str, said: str, at_s: float) -> None:
    assert complete_at_s(message, said) == at_s


@pytest.mark.parametrize(
    ("message", "said"),
    [
        (
            "Check your child's shoes for size every three months",
            "Every three months|get your child's shoes checked.|Or measure them at home.",
        ),
        (
            "Warga bisa urus KTP di kelurahan hari Sabtu",
            "Hari Sabtu|urus KTP di kelurahan bisa.|Tetangga ajak sekalian.",
        ),
    ],
)
def test_hint_at_a_small_part_is_not_waited_for(message: str, said: str) -> None:
    assert complete_at_s(message, said) == 4.0


@pytest.mark.parametrize(
    ("message", "said", "shown"),
    [
        (
            "Never mix bleach and vinegar",
            ("so this is cleaning day", "never ever mix bleach and vinegar"),
            "bleach + vinegar = no",
        ),
        (
            "Jangan campur pemutih dan cuka",
            ("hari ini bersih bersih", "jangan pernah campur pemutih dan cuka"),
            "pemutih + cuka = jangan",
        ),
    ],
)
def test_channel_that_leaves_it_less_sure_does_not_tell_it_alone(
    message: str, said: tuple[str, str], shown: str
) -> None:
    given = evidence(said=[(said[0], 3.0), (said[1], 6.0)], shown=[(shown, 1.0)])

    _, verdict = look(message, given)

    assert verdict.captured_at_s == 6.0
    sound_off = next(entry for entry in verdict.by_view if entry.view is View.SOUND_OFF)
    assert (sound_off.outcome, sound_off.captured_at_s) == (Outcome.EARLY, 6.0)


@pytest.mark.parametrize(
    ("message", "said", "shown"),
    [
        (
            "Children under five travel free on all Coastal ferries",
            ("children under five", "travel free on all Coastal ferries"),
            ("COASTAL FERRIES", "UNDER 5s TRAVEL FREE"),
        ),
        (
            "Anak di bawah lima tahun gratis naik semua feri Bahari",
            ("anak di bawah lima tahun", "gratis naik semua feri Bahari"),
            ("FERI BAHARI", "ANAK < 5 TAHUN GRATIS"),
        ),
    ],
)
def test_channel_that_leaves_a_part_to_the_other_does_not_tell_it_alone(
    message: str, said: tuple[str, str], shown: tuple[str, str]
) -> None:
    _, verdict = look(
        message, evidence(said=[(said[0], 5.0), (said[1], 8.0)], shown=[(shown[0], 0.5), (shown[1], 4.0)])
    )

    assert verdict.captured_at_s == 8.0


def test_channel_that_tells_it_as_surely_does() -> None:
    given = evidence(said=[("free parking on Sunday", 6.0)], shown=[("FREE PARKING ON SUNDAY", 1.0)])

    _, verdict = look("Free parking on Sunday", given)

    assert verdict.captured_at_s == pytest.approx(2.0)


def test_words_that_complete_a_message_are_told() -> None:
    said = [("keep the receipt", 2.0), ("a bike is waiting", 4.0), ("just point your camera at it", 6.0)]

    _, verdict = look("Scan the receipt to win a bike", evidence(said=said))

    assert verdict.reasons[0].kind is ReasonKind.COMPLETE
    assert (verdict.reasons[0].channel, verdict.reasons[0].time_s) == (Channel.SPEECH, 6.0)
    assert verdict.reasons[0].quote == "just point your camera at it"


@settings(deadline=None, derandomize=True)
@given(timed, timed)
def test_message_is_complete_where_a_piece_of_it_ends(said: list[Timed], shown: list[Timed]) -> None:
    given = evidence(said=said, shown=shown)
    message = parse_message("The Harbour Museum is free for students on Sundays")

    capture, _ = look(message, given)

    ends_s = {find.captured_at_s for find in findings_in(message, given, 15.0, SETTINGS).finds}
    for view in capture.by_channels:
        assert (view.captured_at_s is not None) == (view.confidence >= capture.threshold)
        assert view.captured_at_s is None or view.captured_at_s in ends_s


@settings(deadline=None, derandomize=True)
@given(timed, timed)
def test_who_watches_less_has_it_no_sooner(said: list[Timed], shown: list[Timed]) -> None:
    capture, _ = look("The Harbour Museum is free for students on Sundays", evidence(said=said, shown=shown))

    whole, *others = [view.captured_at_s for view in capture.by_channels]
    if whole is not None:
        assert all(at_s is None or at_s >= whole for at_s in others)
