"""What looks like the opposite of a word of the message, and what is one."""

import pytest

from hookcheck.core.capture import findings_in
from hookcheck.core.clash import ClashKind
from hookcheck.core.message import parse_message
from tests.core.judging import SETTINGS, evidence


@pytest.mark.parametrize(
    ("message", "phrase", "opposites"),
    [
        pytest.param("Pasar kaget buka, bayar pakai kupon", "bayarnya pakai kupon", set(), id="own word"),
        pytest.param("Upah guru naik", "guru turun ke jalan", set(), id="in a set phrase"),
        pytest.param("Upah guru naik", "upah guru turun", {"turun"}, id="the opposite"),
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
