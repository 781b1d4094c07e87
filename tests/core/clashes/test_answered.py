"""A message told only as what somebody says, and what a video says after it."""

import pytest

from hookcheck.core.finds.clash import ClashKind
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
            "On Monday we told you the Selwick crew|was paid for the rescue.|We got that wrong.",
            "We got that wrong",
        ),
        (
            LEAVING,
            "Dana Orrin is leaving|Northern Bake, say the papers|hi, it's Dana|that's simply untrue",
            "hi, it's Dana that's simply untrue",
        ),
        (
            LEAVING,
            "dana orrin is leaving northern bake apparently|all made up",
            "all made up",
        ),
        (
            SAFE,
            "swimming in torley lake is not safe|that's what the flyer says|the flyer is wrong",
            "the flyer is wrong",
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
        # The opposite is told, or a "no", and nothing is called false.
        (
            SAFE,
            "Swimming in Torley lake is not safe,|says Mum, every summer.|Two lifeguards. It's safe.",
            "Two lifeguards. It's safe",
        ),
        (
            PAID,
            "the selwick crew was paid for the rescue|says every group chat|nobody there was paid",
            "nobody there was paid",
        ),
        (
            FLOODED,
            "ada akun bilang sekolah di talang|diliburkan karena banjir|itu salah guru tetap ngajar",
            "itu salah guru tetap ngajar",
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
        # Told by others, and gone on with.
        (PAID, "the paper says the selwick crew was paid for the rescue|no strings attached"),
        (PAID, "my friend told me the selwick crew was paid for the rescue|come and meet them"),
        (PAID, "everybody says the selwick crew was paid for the rescue|and they really were"),
        (PAID, "i heard the selwick crew was paid for the rescue|i couldn't believe it|see for yourself"),
        (SAFE, "swimming in torley lake is not safe|says mum every summer|nobody has drowned yet"),
        (LEAVING, "the papers say dana orrin is leaving northern bake|no one was surprised"),
        (FLOODED, "banyak yang bilang sekolah di talang diliburkan karena banjir|nggak pakai seragam dulu"),
        (
            FLOODED,
            "kata orang sekolah di talang diliburkan karena banjir|aku nggak percaya|eh ternyata bener",
        ),
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
