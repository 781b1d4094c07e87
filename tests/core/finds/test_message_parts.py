"""Commas, conjunctions and prepositions divide a message."""

import pytest

from hookcheck.core.finds.message_parts import message_parts
from hookcheck.core.message import parse_message


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Free flu jabs from Monday", [("Free flu jabs", False), ("from Monday", False)]),
        ("Free eye tests and glasses", [("Free eye tests", False), ("glasses", True)]),
        ("Bawa KTP dan kartu keluarga", [("Bawa KTP", False), ("kartu keluarga", True)]),
        ("Rinse the rice, soak it", [("Rinse rice", False), ("soak", True)]),
    ],
)
def test_parts_of_a_message(text: str, parts: list[tuple[str, bool]]) -> None:
    message = parse_message(text)

    found = [
        (" ".join(message.concepts[n].name for n in part.concepts), part.listed)
        for part in message_parts(message)
    ]
    assert found == parts


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("The sale is over", "is over"),
        ("Work on the bridge is done", "is done"),
        ("The strike is now over", "now over"),
    ],
)
def test_that_something_has_ended_is_a_part_and_weighs(text: str, said: str) -> None:
    weights = {concept.name: concept.weight for concept in parse_message(text).concepts}

    assert weights[said] > 0.15


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("How to dry boots: pack them with newspaper", "dry boots pack newspaper"),
        ("How one couple restored a windmill", "couple restored windmill"),
        ("One farmer in Wales breeds alpacas", "farmer Wales breeds alpacas"),
        ("One parent must come along", "One parent must come"),
        ("The lighthouse has one keeper", "lighthouse one keeper"),
        ("Begini cara mengusir semut", "mengusir semut"),
        ("Cara baru bayar parkir", "Cara baru bayar parkir"),
        ("Satu kampung menanam bakau", "kampung menanam bakau"),
    ],
)
def test_how_and_a_one_that_brings_somebody_up_are_no_parts(text: str, names: str) -> None:
    assert " ".join(concept.name for concept in parse_message(text).concepts) == names
