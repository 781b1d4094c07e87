"""Addresses and names of accounts are told by themselves, and by nothing else."""

import pytest

from hookcheck.core.readings.addresses import address_parts
from tests.core.test_names_heard import is_found


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("kerja@larisjaya.id", ("kerja", "larlsjaya", "ld")),
        ("www.brindle.org", ("brlndle", "org")),
        ("@pmi_klaten", ("pml", "klaten")),
        ("jl.kenanga", ()),
        ("kenanga", ()),
        ("10.30", ()),
    ],
)
def test_parts_of_an_address(word: str, parts: tuple[str, ...]) -> None:
    assert address_parts(word) == parts


@pytest.mark.parametrize(
    ("demand", "said", "shown"),
    [
        pytest.param("kerja@larisjaya.id", "ke kerja et laris jaya titik i de", "", id="in Indonesian"),
        pytest.param("hi@fernlane.co.uk", "hi at fern lane dot co dot uk", "", id="in English"),
        pytest.param("ph@larisjaya.id", "ke pe ha at larisjaya dot id ya", "", id="letter by letter"),
        pytest.param("brindle.org", "go to brindal dot org", "", id="misheard"),
        pytest.param("brindle.org", "book online", "www.brind1e.org", id="misread"),
        pytest.param("brindle.org", "book online", "https://brindle.org/tickets", id="a page of it"),
        pytest.param("brindle.org/tickets", "at brindle dot org slash tickets", "", id="a page said"),
        pytest.param("@pmi.klaten", "follow pmi klaten dulu", "", id="an account said"),
        pytest.param("@pmi.klaten", "info lainnya", "@pmi_klaten", id="an account shown"),
        pytest.param("HEMAT30", "pakai kode hemat tiga puluh", "", id="a code said"),
    ],
)
def test_address_is_told(demand: str, said: str, shown: str) -> None:
    assert is_found(f"Ikuti {demand}", said=said, shown=shown, must=(demand,))


@pytest.mark.parametrize(
    ("demand", "said", "shown"),
    [
        pytest.param("kerja@larisjaya.id", "laris jaya buka lowongan kerja", "LARIS JAYA", id="whose it is"),
        pytest.param("brindlefarmshop.org", "at the brindle farm shop", "", id="all but the ending"),
        pytest.param("brindle.org/tickets", "book online", "brindle.org", id="another page"),
        pytest.param("bpbd.sleman.go.id", "di situs bpbd sleman", "@bpbdsleman", id="an account of theirs"),
        pytest.param("@pmi.klaten", "donor darah di pmi klaten", "PMI KLATEN", id="who has the account"),
        pytest.param("HEMAT30", "bisa hemat 30 persen", "", id="a code or a percentage"),
    ],
)
def test_address_is_not_told_by_whose_it_is(demand: str, said: str, shown: str) -> None:
    assert not is_found(f"Ikuti {demand}", said=said, shown=shown, must=(demand,))
