"""Whether each of a thing is meant, or only every second one."""

import pytest

from hookcheck.core.capture import findings_in
from hookcheck.core.clash import ClashKind
from hookcheck.core.message import parse_message

from .judging import SETTINGS, evidence


@pytest.mark.parametrize(
    ("message", "said"),
    [
        ("A free dip comes with every pizza", "a free dip comes with every two pizzas"),
        ("Each loaf comes with a coffee", "a coffee comes with each loaf, no wait | with every third loaf"),
        ("Setiap pembelian sabun gratis tisu", "gratis tisu | setiap dua pembelian sabun"),
    ],
)
def test_every_few_clash_with_every(message: str, said: str) -> None:
    assert ClashKind.SCOPE in _kinds(message, said)


@pytest.mark.parametrize(
    ("message", "said"),
    [
        ("A free dip comes with every pizza", "a free dip comes with every single pizza"),
        ("A free dip comes with every pizza", "a free dip with every two pizzas, no wait, with every pizza"),
        ("A free dip comes with every two pizzas", "a free dip comes with every two pizzas"),
        ("Setiap pembelian sabun gratis tisu", "setiap pembelian sabun gratis dua tisu"),
    ],
)
def test_every_one_does_not(message: str, said: str) -> None:
    assert ClashKind.SCOPE not in _kinds(message, said)


def _kinds(message: str, said: str) -> set[ClashKind]:
    told = evidence(said=[(text, 1.0 + 2 * n) for n, text in enumerate(said.split(" | "))])
    return {clash.kind for clash in findings_in(parse_message(message), told, 15.0, SETTINGS).clashes}
