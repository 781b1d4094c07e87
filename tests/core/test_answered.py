"""A message told only as what somebody says, and what a video says after it."""

import pytest

from hookcheck.core.clash import ClashKind
from tests.core.judging import findings

PAID = "The Selwick crew was paid for the rescue"
SAFE = "Swimming in Torley lake is not safe"
FLOODED = "Sekolah di Talang diliburkan karena banjir"
LEAVING = "Dana Orrin is leaving Northern Bake"


@pytest.mark.parametrize(
    ("message", "said", "answer"),
    [
        (
            PAID,
            "there's a story that the selwick crew|was paid for the rescue|"
            "we are volunteers nobody got a penny",
            "we are volunteers nobody got a penny",
        ),
        (
            PAID,
            "On Monday we told you the Selwick crew|was paid for the rescue.|They never saw a penny.",
            "They never saw a penny",
        ),
        (
            LEAVING,
            "Dana Orrin is leaving|Northern Bake, say the papers|hi, it's Dana|I signed for two more years",
            "hi, it's Dana I signed for two more years",
        ),
        (
            LEAVING,
            "dana orrin is leaving northern bake apparently|we just hired her again",
            "we just hired her again",
        ),
        (
            SAFE,
            "swimming in torley lake is not safe|that's what the flyer says|every test came back clean",
            "every test came back clean",
        ),
        (
            SAFE,
            "Don't tell me swimming in Torley lake|is not safe.|I saw two lifeguards and clean water.",
            "I saw two lifeguards and clean water",
        ),
        (
            FLOODED,
            "Kabar bahwa sekolah di Talang|diliburkan karena banjir|beredar di grup WhatsApp.|"
            "Pelajaran berjalan seperti biasa.",
            "Pelajaran berjalan seperti biasa",
        ),
        (
            FLOODED,
            "ada akun bilang sekolah di talang|diliburkan karena banjir|guru tetap ngajar kok hari ini",
            "guru tetap ngajar kok hari ini",
        ),
        (
            FLOODED,
            "sekolah di talang diliburkan karena banjir|begitu tulis beberapa akun|kepala sekolah meluruskan",
            "kepala sekolah meluruskan",
        ),
    ],
)
def test_what_follows_a_claim_answers_it(message: str, said: str, answer: str) -> None:
    clashes = findings(message, said).clashes
    assert (answer, ClashKind.UNASSERTED) in {(one.quote, one.kind) for one in clashes}


@pytest.mark.parametrize(
    ("message", "said"),
    [
        (
            PAID,
            "people say the selwick crew was paid for the rescue|and it's true|they got five hundred each",
        ),
        (
            PAID,
            "I heard the Selwick crew was paid for the rescue.|"
            "I asked. The Selwick crew was paid for the rescue.",
        ),
        (
            PAID,
            "you've heard they drove home|the selwick crew was paid for the rescue|every last one of them",
        ),
        (
            PAID,
            "I didn't know until my neighbour told me.|The Selwick crew was paid for the rescue.|All of it.",
        ),
        (PAID, "I thought that's over|the selwick crew was paid for the rescue|every last one of them"),
        (PAID, "there's a story that the selwick crew|was paid for the rescue"),
        (f"People say {PAID}", "people say the selwick crew was paid for the rescue|I can't believe it"),
        (SAFE, "people say swimming in Torley lake is safe|it's full of glass, don't"),
        (
            LEAVING,
            "The Northern Bake has news.|Dana Orrin is leaving Northern Bake.|She told us this morning.",
        ),
        (
            FLOODED,
            "kabarnya sekolah di talang|diliburkan karena banjir|ternyata benar|semua siswa di rumah",
        ),
        (
            FLOODED,
            "Banyak yang bilang banjir udah surut,|padahal sekolah di Talang|diliburkan karena banjir.",
        ),
        (
            FLOODED,
            "katanya bu guru|sekolah di talang diliburkan karena banjir|kita belajar di rumah dulu ya",
        ),
    ],
)
def test_what_agrees_repeats_or_claims_something_else_does_not(message: str, said: str) -> None:
    assert ClashKind.UNASSERTED not in {one.kind for one in findings(message, said).clashes}
