"""What looks like the opposite of a word of the message, and what is one."""

import pytest

from hookcheck.core.capture import findings_in
from hookcheck.core.finds.clash import ClashKind
from hookcheck.core.message import parse_message
from tests.core.judging import SETTINGS, clash_kinds, evidence


@pytest.mark.parametrize(
    ("message", "phrase", "opposites"),
    [
        pytest.param("Pasar kaget buka, bayar pakai kupon", "bayarnya pakai kupon", set(), id="own word"),
        pytest.param("Upah guru naik", "guru turun ke jalan", set(), id="in a set phrase"),
        pytest.param("Upah guru naik", "upah guru turun", {"turun"}, id="the opposite"),
        pytest.param(
            "Polisi temukan bocah hilang selamat", "bocah itu ditemukan selamat", set(), id="own words"
        ),
        pytest.param("The pool is open", "the pool is closed", {"closed"}, id="the opposite in English"),
    ],
)
def test_opposites(message: str, phrase: str, opposites: set[str]) -> None:
    findings = findings_in(parse_message(message), evidence(said=[(phrase, 2.0)]), 15.0, SETTINGS)
    found = {clash.quote for clash in findings.clashes if clash.kind is ClashKind.OPPOSITE}
    assert found == opposites


@pytest.mark.parametrize(
    ("message", "phrase", "found"),
    [
        ("Motor tidak boleh masuk taman", "jangan bawa motor ke taman", True),
        ("Dogs are not allowed at Tarn Lake", "no dogs at tarn lake", True),
        ("Motor boleh masuk taman", "jangan bawa motor ke taman", False),
        ("Motor tidak boleh masuk taman", "motor masuk taman", False),
    ],
)
def test_what_may_not_be_done_is_told_by_a_ban(message: str, phrase: str, found: bool) -> None:
    parsed = parse_message(message)
    findings = findings_in(parsed, evidence(said=[(phrase, 2.0)]), 15.0, SETTINGS)
    allowed = next(n for n, one in enumerate(parsed.concepts) if one.name in ("boleh", "allowed"))
    assert bool(findings.of_concept[allowed]) is found


@pytest.mark.parametrize(
    ("message", "phrases", "found", "clashes"),
    [
        pytest.param(
            "Semua loket tetap buka saat Lebaran",
            ["pas Lebaran nggak ada satu pun loket", "yang tutup"],
            {"Semua", "loket", "buka", "Lebaran"},
            False,
            id="none does the opposite",
        ),
        pytest.param(
            "Semua loket tetap buka saat Lebaran",
            ["pas Lebaran nggak ada satu pun loket", "yang buka"],
            {"Semua", "loket", "buka", "Lebaran"},
            True,
            id="none does it",
        ),
        pytest.param(
            "Semua loket tetap buka saat Lebaran",
            ["pas Lebaran loket tutup", "nggak ada satu pun petugas"],
            {"loket", "Lebaran"},
            True,
            id="none of something else",
        ),
    ],
)
def test_not_one_that_does_the_opposite_tells_all(
    message: str, phrases: list[str], found: set[str], clashes: bool
) -> None:
    parsed = parse_message(message)
    said = [(phrase, 2.0 + 2.0 * n) for n, phrase in enumerate(phrases)]
    findings = findings_in(parsed, evidence(said=said), 15.0, SETTINGS)
    names = {one.name for one, finds in zip(parsed.concepts, findings.of_concept, strict=True) if finds}
    assert names == found
    about = {clash.concept for clash in findings.clashes}
    assert any(parsed.concepts[n].name == "buka" for n in about if n is not None) is clashes


def test_what_something_is_compared_to_is_not_denied() -> None:
    findings = findings_in(
        parse_message("Bus lebih murah daripada kereta"),
        evidence(said=[("naik bus lebih murah", 2.0), ("daripada naik kereta", 4.0)]),
        15.0,
        SETTINGS,
    )
    assert not any(find.negated for find in findings.good)


def test_what_is_free_at_some_time_is_told_for_that_time() -> None:
    findings = findings_in(
        parse_message("Tol Lestari gratis selama arus mudik"),
        evidence(said=[("Tol Lestari gratis", 2.0), ("bukan pas arus mudik", 4.0)]),
        15.0,
        SETTINGS,
    )
    assert ClashKind.POLARITY in {clash.kind for clash in findings.clashes}


def test_a_word_of_the_message_itself_leaves_room_for_it() -> None:
    assert ClashKind.OPPOSITE not in clash_kinds(
        "Kopi susu cuma 10 ribu setiap hari Senin", "kopi susu cuma 10 ribu|setiap hari senin"
    )
