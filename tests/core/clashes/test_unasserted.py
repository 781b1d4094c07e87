"""What is called false, guessed, wished or taken back does not come across; what only stands near does."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hookcheck.core.evidence import Evidence
from hookcheck.core.finds.clash import ClashKind
from hookcheck.core.lexicon import FrameKind, frame_wordings, frame_words
from hookcheck.core.verdict import Outcome
from tests.core.judging import clash_kinds, evidence, look

CLOSED = "Ferndale Library is closed on Mondays"
FARES = "Tarif bus TransKirana naik menjadi Rp5.000 mulai 1 Juli"


def said(text: str) -> Evidence:
    """Phrases with "|" between them, two seconds apart."""
    return evidence(said=[(phrase, 1.0 + 2.0 * n) for n, phrase in enumerate(text.split("|"))])


@pytest.mark.parametrize(
    "text",
    [
        "let's be clear it's not|true that ferndale library|is closed on mondays",
        "There is no evidence that Ferndale|Library is closed on Mondays.",
        "we never said ferndale|library is closed on mondays",
        "Nobody ever said Ferndale Library|is closed on Mondays.",
        "Don't believe the posts saying Ferndale|Library is closed on Mondays.",
        "Whoever told you Ferndale Library|is closed on Mondays got it wrong.",
        "People keep saying Ferndale Library|is closed on Mondays. They're wrong.",
        "ferndale library is closed|on mondays|just kidding",
        "Ferndale Library is closed on Mondays?|No. That's fake news.",
        "I wish Ferndale Library|was closed on Mondays.",
        "i bet ferndale library|is closed on mondays",
        "councillors vote next week on|whether ferndale library|is closed on mondays",
        "Ferndale Library is closed on Mondays.|That was the plan.|It's been called off.",
        "They say Ferndale Library is closed|on Mondays. The opposite is true.",
    ],
)
def test_it_does_not_come_across(text: str) -> None:
    _, verdict = look(CLOSED, said(text))

    assert verdict.outcome is Outcome.CONTRADICTED


@pytest.mark.parametrize(
    "text",
    [
        "Ferndale Library is closed|on Mondays. And no, that's not a joke.",
        "the rumours are true|ferndale library|is closed on mondays",
        "Is it true that Ferndale Library|is closed on Mondays?|Yes, it is.",
        "You won't believe it.|Ferndale Library is closed on Mondays.",
        "I thought they were wrong.|No: Ferndale Library|is closed on Mondays.",
        "it's not true that it opens daily|but ferndale library|is closed on mondays",
        "Ferndale Library is closed on Mondays.|The lift broke, that was a fault in the motor.",
        "They said it was the plan.|Well, from today Ferndale Library|is closed on Mondays.",
    ],
)
def test_it_comes_across(text: str) -> None:
    _, verdict = look(CLOSED, said(text))

    assert verdict.outcome is Outcome.EARLY


@pytest.mark.parametrize(
    "text",
    [
        "Tidak benar kalau tarif bus TransKirana|naik menjadi Rp5.000 mulai 1 Juli.",
        "nggak ada bukti bahwa tarif bus|transkirana naik menjadi rp5.000|mulai 1 juli",
        "Kami nggak pernah bilang tarif bus|TransKirana naik menjadi Rp5.000 mulai 1 Juli.",
        "Banyak yang bilang tarif bus TransKirana|naik menjadi Rp5.000 mulai 1 Juli.|Salah.",
        "tarif bus transkirana naik menjadi|rp5.000 mulai 1 juli|bercanda",
        "Semoga tarif bus TransKirana|naik menjadi Rp5.000 mulai 1 Juli.",
        "Tadinya tarif bus TransKirana|naik menjadi Rp5.000 mulai 1 Juli.|Tapi itu dibatalkan.",
        "apakah tarif bus transkirana|naik menjadi rp5.000 mulai 1 juli|jawabannya besok",
    ],
)
def test_nor_does_it_in_indonesian(text: str) -> None:
    _, verdict = look(FARES, said(text))

    assert verdict.outcome is not Outcome.EARLY


@pytest.mark.parametrize(
    "text",
    [
        "Tarif bus TransKirana naik menjadi|Rp5.000 mulai 1 Juli. Ini bukan bercanda ya.",
        "Apa benar tarif bus TransKirana|naik menjadi Rp5.000 mulai 1 Juli?|Iya, benar.",
        "Kabar itu benar.|Tarif bus TransKirana naik|menjadi Rp5.000 mulai 1 Juli.",
    ],
)
def test_it_does_in_indonesian(text: str) -> None:
    _, verdict = look(FARES, said(text))

    assert verdict.outcome is Outcome.EARLY


def test_a_message_that_denies_agrees_with_who_calls_it_false() -> None:
    text = "it's not true that the|bridge at tarn is closing"

    assert ClashKind.UNASSERTED not in clash_kinds("The bridge at Tarn is not closing", text)
    assert ClashKind.UNASSERTED in clash_kinds("The bridge at Tarn is closing", text)


@pytest.mark.parametrize(
    ("message", "text"),
    [
        ("The Ridgeway Rail sale ends on 31 March", "the ridgeway rail sale|does not end on 31 march"),
        ("The mobile clinic will be at Fenwick Square", "The mobile clinic? It won't be at Fenwick Square."),
        (
            "Petrol will become more expensive tomorrow",
            "Petrol? Nope.|It won't become more expensive tomorrow.",
        ),
        ("Sprinter Luka Brandt has been banned", "sprinter luka brandt has|not been banned"),
        ("Ongkir gratis untuk semua pembelian", "ongkir tidak gratis|untuk semua pembelian"),
    ],
)
def test_the_statement_with_a_not_in_it_is_the_opposite(message: str, text: str) -> None:
    _, verdict = look(message, said(text))

    assert verdict.outcome is Outcome.CONTRADICTED


@pytest.mark.parametrize(
    ("message", "text"),
    [
        ("The Ridgeway Rail sale ends on 31 March", "The Ridgeway Rail sale isn't over|until 31 March."),
        (
            "Lewis Amadi has signed for three years",
            "Lewis Amadi has signed.|That's for three years, isn't it?",
        ),
        ("Dogs are banned from Merrin Beach", "dogs are not allowed|on merrin beach"),
        (
            "The cinema shows films without adverts",
            "sick of adverts before the film|this cinema doesn't show any|just the film, no adverts",
        ),
        ("The new law protects tenants from eviction", "tenants can't be evicted|the new law protects them"),
        ("UU baru melindungi penyewa dari penggusuran", "UU baru melindungi penyewa|nggak bisa digusur"),
        ("Engineers call the bridge safe", "is it dangerous|no|engineers call the bridge safe"),
        (
            "Air keran di Sleman aman diminum",
            "apa kotor? nggak lah|air keran di Sleman aman diminum",
        ),
        ("Kata ahli jembatan ini aman", "apa berbahaya nggak sih|nggak|kata ahli jembatan ini aman"),
    ],
)
def test_a_not_that_says_the_same_is_none(message: str, text: str) -> None:
    assert ClashKind.POLARITY not in clash_kinds(message, text)


@settings(deadline=None, derandomize=True, max_examples=200)
@given(st.data())
@pytest.mark.parametrize("kind", FrameKind)
def test_every_frame_holds_one_of_the_words_by_which_it_is_looked_for(
    kind: FrameKind, data: st.DataObject
) -> None:
    wording = re.compile(data.draw(st.sampled_from(frame_wordings(kind))), re.ASCII)
    frame = data.draw(st.from_regex(wording, fullmatch=True))
    assert not frame_words(kind).isdisjoint(frame.split())
