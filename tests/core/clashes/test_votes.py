"""Whether a video tells the other vote than a message; phrases with "|" between them."""

import pytest

from hookcheck.core.finds.clash import ClashKind
from hookcheck.core.weights.weighing import is_captured
from tests.core.judging import clash_kinds, findings

BAN = "MPs voted for the ban on plastic bags"
MERGER = "Fern Bay voted against the merger"


@pytest.mark.parametrize(
    ("message", "said"),
    [
        (BAN, "MPs voted against the ban on plastic bags"),
        (BAN, "it's official MPs have voted|against the ban on plastic bags"),
        (BAN, "MPs rejected the ban on plastic bags"),
        (MERGER, "Fern Bay has voted for the merger"),
        (MERGER, "Fern Bay said yes to the merger"),
        (MERGER, "Fern Bay voted in favour of the merger"),
    ],
)
def test_the_other_vote(message: str, said: str) -> None:
    """For is not against."""
    assert ClashKind.ROLES in clash_kinds(message, said)
    assert not is_captured(findings(message, said))


@pytest.mark.parametrize(
    ("message", "said"),
    [
        (BAN, "MPs have voted for the ban on plastic bags"),
        (BAN, "MPs voted in favour of the ban on plastic bags"),
        (MERGER, "Fern Bay voted against the merger. Oak Point voted for it."),
        (MERGER, "Fern Bay voted against the merger"),
    ],
)
def test_the_same_vote(message: str, said: str) -> None:
    """It is told, whatever others voted."""
    assert ClashKind.ROLES not in clash_kinds(message, said)
    assert is_captured(findings(message, said))
