"""Whether those who do something in a message are only asked to do it."""

import pytest

from hookcheck.core.finds.clash import ClashKind
from tests.core.judging import clash_kinds


@pytest.mark.parametrize(
    ("message", "said"),
    [
        (
            "The club will refund the season tickets",
            "season tickets | we're asking the club to refund them | no word from them",
        ),
        ("The council has repaired the pier", "the pier | traders want the council to repair it"),
        (
            "The bank will reopen its Orla branch",
            "the orla branch | neighbours are begging the bank to reopen it",
        ),
        (
            "Maskapai akan mengganti koper penumpang",
            "koper hilang | penumpang minta maskapai mengganti koper mereka",
        ),
        (
            "Pemkab akan memperbaiki jembatan Sindang",
            "jembatan sindang | warga mendesak pemkab untuk memperbaiki secepatnya",
        ),
    ],
)
def test_what_the_doer_is_only_asked_to_do_clashes(message: str, said: str) -> None:
    assert ClashKind.PLANNED in clash_kinds(message, said)


@pytest.mark.parametrize(
    ("message", "said"),
    [
        (
            "The club will refund the season tickets",
            "season tickets | fans asked the club to refund them and it agreed",
        ),
        (
            "The club will refund the season tickets",
            "season tickets | the club will refund them, all you have to do is ask",
        ),
        ("The council asks residents to boil water", "the council is asking residents to boil water"),
        ("Residents must boil their water", "the council is asking residents to boil their water"),
        ("Bring your own cup to Brew House", "we're asking everyone to bring their own cup to brew house"),
        (
            "Maskapai akan mengganti koper penumpang",
            "koper hilang | maskapai akan mengganti koper penumpang, tinggal minta formulir",
        ),
        (
            "Pemkab akan memperbaiki jembatan Sindang",
            "warga mendesak terus, akhirnya pemkab memperbaiki jembatan sindang",
        ),
    ],
)
def test_what_was_asked_for_and_done_does_not(message: str, said: str) -> None:
    assert ClashKind.PLANNED not in clash_kinds(message, said)
