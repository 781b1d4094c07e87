"""Whether each of a thing is meant, or only every second one."""

import pytest

from hookcheck.core.finds.clash import ClashKind
from tests.core.judging import clash_kinds


@pytest.mark.parametrize(
    ("message", "said"),
    [
        ("A free dip comes with every pizza", "a free dip comes with every two pizzas"),
        ("Each loaf comes with a coffee", "a coffee comes with each loaf, no wait | with every third loaf"),
        ("Setiap pembelian sabun gratis tisu", "gratis tisu | setiap dua pembelian sabun"),
    ],
)
def test_every_few_clash_with_every(message: str, said: str) -> None:
    assert ClashKind.SCOPE in clash_kinds(message, said)


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
    assert ClashKind.SCOPE not in clash_kinds(message, said)
