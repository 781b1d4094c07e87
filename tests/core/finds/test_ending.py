"""Whether "from" and "until" agree, where a message tells that something ends."""

import pytest

from tests.core.judging import clash_kinds


@pytest.mark.parametrize(
    ("message", "said"),
    [
        ("Bank Raya mematikan SMS banking mulai 1 September", "SMS banking Bank Raya berakhir 1 September"),
        ("The Orla line closes from 1 May", "the orla line ends on 1 may"),
    ],
)
def test_when_something_ends_agrees_with_from_when(message: str, said: str) -> None:
    assert not clash_kinds(message, said)


def test_the_end_of_what_begins_then_clashes() -> None:
    assert clash_kinds("The Orla sale runs from 1 May", "the orla sale ends on 1 may")
