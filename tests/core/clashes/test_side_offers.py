"""Whether what is told to be free is what a message calls so."""

import pytest

from hookcheck.core.capture import findings_in
from hookcheck.core.message import parse_message
from tests.core.judging import SETTINGS, evidence


@pytest.mark.parametrize(
    ("message", "said"),
    [
        ("Entry to the Rowan Fair is free", "the rowan fair has free parking"),
        ("Breakfast is free at Hotel Nara", "breakfast at hotel nara | and free wifi in the lobby"),
        ("Delivery is free at Mango Shop", "mango shop: a free mug with every delivery"),
        ("Festival Kali gratis", "festival kali | parkir gratis buat semua"),
        ("Festival Kali gratis", "festival kali | parkirnya juga gratis"),
        ("Sunat gratis di Klinik Arum", "sunat di klinik arum | gratis obatnya doang"),
    ],
)
def test_what_comes_free_on_the_side_tells_nothing_of_it(message: str, said: str) -> None:
    assert not _is_free(message, said)


@pytest.mark.parametrize(
    ("message", "said"),
    [
        ("The Rowan Fair is free", "the rowan fair is free, free parking too"),
        ("Parking is free at the Rowan Fair", "free parking at the rowan fair"),
        ("The Rowan Fair is free", "the rowan fair is free | parking behind the church"),
        ("The Rowan Fair is free", "free, the rowan fair, with every ride"),
        ("Wifi is free at Hotel Nara", "free wifi at hotel nara"),
        ("Festival Kali gratis", "festival kali gratis, parkirnya juga"),
        ("Sunat gratis di Klinik Arum", "sunat di klinik arum | gratis sunatnya doang"),
    ],
)
def test_what_is_free_itself_is_found(message: str, said: str) -> None:
    assert _is_free(message, said)


def _is_free(message: str, said: str) -> bool:
    """Whether the message's "free" is found."""
    phrases = [(text, 1.0 + 1.5 * n) for n, text in enumerate(said.split("|"))]
    findings = findings_in(parse_message(message), evidence(said=phrases), 15.0, SETTINGS)
    named = [concept.name.casefold() for concept in findings.message.concepts]
    free = next(n for n, name in enumerate(named) if name in ("free", "gratis"))
    return bool(findings.of_concept[free])
