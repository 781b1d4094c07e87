"""What somebody is said to deny, and what is then called false, is so."""

import pytest

from hookcheck.core.capture import find_capture
from hookcheck.core.message import parse_message
from tests.core.judging import SETTINGS, evidence


def _contradicted(message: str, said: str, shown: str = "") -> bool:
    phrases = [(text, 1.0 + 2.0 * n) for n, text in enumerate(said.split("|"))]
    texts = [(text, 1.0) for text in shown.split("|") if text]
    return bool(
        find_capture(parse_message(message), evidence(said=phrases, shown=texts), SETTINGS).contradictions
    )


@pytest.mark.parametrize(
    ("message", "said", "shown"),
    [
        (
            "The ferry to Skell is running in May",
            "they say the Skell ferry isn't running in May.|Not true.",
            "",
        ),
        ("Karcis lama tetap berlaku", "katanya karcis lama nggak berlaku lagi.|Itu hoaks.", ""),
        ("Susu kedelai aman untuk balita", "katanya susu kedelai nggak aman buat balita?|mitos", ""),
        ("Karcis lama tetap berlaku", "ramai kabar karcis lama nggak berlaku.|Itu bohong.", "HOAKS!"),
    ],
)
def test_a_denial_called_false_agrees(message: str, said: str, shown: str) -> None:
    assert not _contradicted(message, said, shown)


@pytest.mark.parametrize(
    ("message", "said", "shown"),
    [
        ("The ferry to Skell is running in May", "they say the Skell ferry is running in May.|Not true.", ""),
        ("Karcis lama tetap berlaku", "katanya karcis lama masih berlaku.|Itu hoaks.", "HOAKS!"),
        ("Karcis lama tetap berlaku", "karcis lama nggak berlaku lagi.|yang bilang masih itu hoaks", ""),
        ("Telur bikin bisulan", "telur nggak bikin bisulan.|Itu mitos.", ""),
        ("Pantai Ngalam ditutup", "katanya Pantai Ngalam nggak boleh didatangi.|Itu hoaks.", ""),
    ],
)
def test_what_is_called_false_otherwise_contradicts(message: str, said: str, shown: str) -> None:
    assert _contradicted(message, said, shown)
