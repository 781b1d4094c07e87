"""What a video tells to be no more, or not so, without a negation before it."""

import pytest

from hookcheck.core.capture import findings_in
from hookcheck.core.message import parse_message
from tests.core.judging import SETTINGS, evidence, findings


@pytest.mark.parametrize(
    ("message", "said", "undone"),
    [
        ("Swimming in Tarn Lake is banned", "tarn lake news|the swimming ban has been lifted", "banned"),
        ("Swimming in Tarn Lake is banned", "swimming in tarn lake|they're lifting the ban", "banned"),
        ("Swimming in Tarn Lake is banned", "swimming in tarn lake is banned|we lifted a boat", ""),
        (
            "Renew your dog licence online",
            "dog licence time|to the desk please|online payment is down",
            "online",
        ),
        ("Book your swim slot online", "book your swim slot online|prices are down too", ""),
        ("Vans may use the harbour tunnel", "harbour tunnel's open for cars|vans, not yet", "Vans"),
        ("Motor boleh masuk Jembatan Arung", "mobil boleh masuk jembatan arung|kalau motor belum", "Motor"),
        ("Motor boleh masuk Jembatan Arung", "jembatan arung|motor boleh masuk, udah coba belum", ""),
        ("The bakery closed because of a flood", "the bakery closed|but not because of the flood", "flood"),
    ],
)
def test_what_is_told_to_be_no_more(message: str, said: str, undone: str) -> None:
    found = findings(message, said)
    turned = {
        concept.name
        for concept, finds in zip(found.message.concepts, found.of_concept, strict=True)
        if finds and all(find.negated for find in finds)
    }
    assert (undone in turned) if undone else not turned


@pytest.mark.parametrize(
    ("said", "nearly"),
    [
        ("tickets for the gala|almost sold out", True),
        ("almost all tickets for the gala are sold out", False),
        ("tickets for the gala|sold out in almost two hours", False),
    ],
)
def test_what_has_nearly_come_about_has_not(said: str, nearly: bool) -> None:
    found = findings("Tickets for the gala are sold out", said)
    (sold_out,) = (finds for finds in found.of_concept if finds and "sold" in finds[0].quote)
    assert all(find.tentative for find in sold_out) is nearly


def test_a_word_tells_no_two_concepts() -> None:
    """ "Mail" is the mail that carriers bring, not that they do."""
    found = findings_in(
        parse_message("Mail carriers deliver on Saturdays"),
        evidence(said=[("mail carriers|on saturdays", 1.0)]),
        15.0,
        SETTINGS,
    )
    told = {
        concept.name for concept, finds in zip(found.message.concepts, found.of_concept, strict=True) if finds
    }
    assert "deliver" not in told
