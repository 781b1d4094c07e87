"""Where there is no more of something, it is banned or scrapped."""

import pytest

from tests.core.judging import clash_kinds, findings

CANDLES = "Elm Lodge is banning candles from May"
FEES = "The harbour scraps mooring fees in June"
LAYANGAN = "Pemkot melarang layangan mulai Maret"


@pytest.mark.parametrize(
    ("message", "verb", "said", "told"),
    [
        (CANDLES, "banning", "from may there'll be no candles at elm lodge", True),
        (CANDLES, "banning", "candles are gone from elm lodge in may", True),
        (CANDLES, "banning", "no lanterns, but candles at elm lodge in may", False),
        (CANDLES, "banning", "candles in may at elm lodge", False),
        (FEES, "scraps", "in june there are no more mooring fees in the harbour", True),
        (FEES, "scraps", "in june mooring fees are up in the harbour", False),
        (LAYANGAN, "melarang", "mulai maret nggak ada layangan lagi kata pemkot", True),
        (LAYANGAN, "melarang", "mulai maret layangan ramai lagi kata pemkot", False),
    ],
)
def test_what_is_no_more_tells_what_was_done_to_it(message: str, verb: str, said: str, told: bool) -> None:
    found = findings(message, said)
    (scrapping,) = (n for n, one in enumerate(found.message.concepts) if one.name == verb)
    assert bool(found.of_concept[scrapping]) is told


@pytest.mark.parametrize(
    ("message", "said"),
    [
        ("The zoo's tapir has been named Pip", "the zoo's tapir still hasn't got a name"),
        ("Bramley Museum has a new director", "bramley museum hasn't got a new director"),
    ],
)
def test_what_nobody_has_got_is_denied(message: str, said: str) -> None:
    assert "polarity" in clash_kinds(message, said)
