"""Who denies something without a thing tells that the thing is needed."""

import pytest

from hookcheck.core.capture import find_capture
from hookcheck.core.message import parse_message
from tests.core.judging import SETTINGS, evidence


def _contradicted(message: str, said: str) -> bool:
    phrases = [(text, 1.0 + 2.0 * n) for n, text in enumerate(said.split("|"))]
    return bool(find_capture(parse_message(message), evidence(said=phrases), SETTINGS).contradictions)


@pytest.mark.parametrize(
    ("message", "said"),
    [
        ("Anglers need a rod licence in Tarn Bay", "you can't fish in Tarn Bay|without a rod licence"),
        ("Riders must wear a helmet", "no helmet, no ride"),
        (
            "Drones need a permit over the harbour",
            "nobody may fly a drone over the harbour|unless they have a permit",
        ),
        ("Tents may only be pitched with a warden", "no warden, no tents"),
        ("You must book a table", "you can't just walk in without booking a table"),
        ("Pendaki wajib bawa surat sehat", "tanpa surat sehat|pendaki dilarang naik"),
        ("Pendaki wajib bawa surat sehat", "pendaki nggak boleh naik tanpa surat sehat"),
        ("Toko hanya boleh buka dengan izin RT", "tanpa izin RT, toko nggak boleh buka"),
    ],
)
def test_what_is_denied_without_it_agrees_with_who_needs_it(message: str, said: str) -> None:
    assert not _contradicted(message, said)


@pytest.mark.parametrize(
    ("message", "said"),
    [
        ("Anglers need a rod licence in Tarn Bay", "anglers don't need a rod licence|in Tarn Bay"),
        ("Drones need a permit over the harbour", "no permit needed|for drones over the harbour"),
        ("The cake needs milk and sugar", "the cake needs no milk and no sugar"),
        ("Pendaki wajib bawa surat sehat", "pendaki nggak wajib bawa surat sehat"),
    ],
)
def test_what_is_not_needed_does_not(message: str, said: str) -> None:
    assert _contradicted(message, said)
