"""Which "stop" ends something, and which is a place, a socket or a call to go on."""

import pytest

from hookcheck.core.finds.clash import ClashKind
from tests.core.judging import clash_kinds


@pytest.mark.parametrize(
    ("message", "said"),
    [
        (
            "Tap your card at the ferry stop to see your balance",
            "a card reader at every ferry stop | tap it with your card | and you'll see your balance",
        ),
        ("Buses leave the college stop every hour", "from the college stop | buses leave every hour"),
        ("Klinik Melati melayani vaksin 24 jam", "klinik melati non stop melayani vaksin | 24 jam"),
        ("Setiap meja punya stop kontak", "setiap meja | stop kontak punya sendiri"),
        ("The 40 no longer stops at Mill Lane", "they took this stop off the 40 | sorry mill lane"),
        ("Never stop learning new skills", "keep learning new skills"),
        ("Don't stop swimming in winter", "keep swimming in winter | don't stop"),
        ("Jangan berhenti berlatih", "tetap berlatih | jangan berhenti"),
    ],
)
def test_a_stop_that_ends_nothing_negates_nothing(message: str, said: str) -> None:
    assert ClashKind.POLARITY not in clash_kinds(message, said)


@pytest.mark.parametrize(
    ("message", "said"),
    [
        ("Feed the ducks bread at Mill Pond", "stop feeding the ducks bread | mill pond"),
        ("Our staff serve food until nine", "our staff stop serving food at eight"),
        ("The school sells soda", "the parents | made the school stop selling soda"),
        ("Drivers must stop at the crossing", "drivers must never stop at the crossing"),
        ("Jangan berhenti di bahu jalan tol", "kamu boleh berhenti di bahu jalan tol"),
    ],
)
def test_a_stop_that_ends_something_negates_it(message: str, said: str) -> None:
    assert ClashKind.POLARITY in clash_kinds(message, said)


@pytest.mark.parametrize(
    ("message", "said", "clashes"),
    [
        ("Salt the path to stop visitors slipping", "visitors slip on that path | so salt it", False),
        ("How to stop onions making you cry", "onions make you cry | chill them first", False),
        ("Cover the rice to stop bacteria growing", "bacteria grow in warm rice | cover it", False),
        ("Patients need to stop taking Zentrol", "patients should take zentrol", True),
        ("Marlow Dairy plans to stop using glass", "marlow dairy uses glass | and always will", True),
    ],
)
def test_what_something_is_done_to_stop_may_be_told(message: str, said: str, clashes: bool) -> None:
    assert (ClashKind.POLARITY in clash_kinds(message, said)) is clashes
