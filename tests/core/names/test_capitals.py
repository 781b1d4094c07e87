"""Names in messages that were typed in small letters, or in capitals alone."""

import pytest

from hookcheck.core.finds.clash import ClashKind
from hookcheck.core.message import ConceptKind, parse_message
from hookcheck.core.names.capitals import with_capitals
from tests.core.judging import findings


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("free vaccination in bristol", "free vaccination in Bristol"),
        ("FREE VACCINATION IN BRISTOL", "free vaccination in Bristol"),
        ("open day at oakhurst farm", "open day at Oakhurst Farm"),
        ("vaksin gratis di puskesmas sukamekar", "vaksin gratis di Puskesmas Sukamekar"),
        ("bus pindah ke terminal benowo", "bus pindah ke Terminal Benowo"),
        ("scan the code at the bus stop", "scan the code at the bus stop"),
        ("Free vaccination in bristol", "Free vaccination in bristol"),
        ("wizz123 50% off", "wizz123 50% off"),
    ],
)
def test_names_get_their_capitals_where_none_tell(typed: str, meant: str) -> None:
    assert with_capitals(typed) == meant


@pytest.mark.parametrize("typed", ["free soup at oakhurst farm", "FREE SOUP AT OAKHURST FARM"])
def test_a_name_in_small_letters_is_a_name_and_shown_as_it_was_typed(typed: str) -> None:
    message = parse_message(typed)

    assert message.text == typed
    assert [concept.name.lower() for concept in message.concepts if concept.kind is ConceptKind.NAME] == [
        "oakhurst farm"
    ]


@pytest.mark.parametrize("typed", ["Free soup at Oakhurst Farm", "free soup at oakhurst farm"])
def test_another_name_speaks_against_it_whatever_it_is_typed_in(typed: str) -> None:
    assert ClashKind.NAME in {clash.kind for clash in findings(typed, "free soup | at Brindley Farm").clashes}
