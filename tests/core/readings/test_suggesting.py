"""What is not said but lets a viewer take it."""

import pytest

from hookcheck.core.capture import findings_in
from hookcheck.core.message import parse_message
from hookcheck.core.readings.suggesting import wordings_known
from hookcheck.core.wording.stems import roots
from tests.core.judging import SETTINGS, evidence


def suggested(message: str, *said: str) -> dict[str, int]:
    """In how many places each part of *message* that was not found is suggested."""
    given = evidence(said=[(text, 1.5 * (n + 1)) for n, text in enumerate(said)])
    findings = findings_in(parse_message(message), given, 15.0, SETTINGS)
    return {
        concept.name: places
        for concept, places, finds in zip(
            findings.message.concepts, findings.suggested, findings.of_concept, strict=True
        )
        if not finds
    }


@pytest.mark.parametrize(
    ("message", "said", "part"),
    [
        pytest.param("Volunteers removed six tonnes", "we hauled off six tonnes", "removed", id="inflected"),
        pytest.param("The quay is flooded", "the quay is knee deep", "flooded", id="an image"),
        pytest.param("Token listrik hangus", "token listrik nggak kepake lagi", "hangus", id="Indonesian"),
        pytest.param("Volunteers removed the rubbish", "we hauled that rubbish off", "removed", id="parted"),
    ],
)
def test_a_wording_suggests_a_word(message: str, said: str, part: str) -> None:
    assert suggested(message, said)[part] > 0


def test_words_in_which_something_else_is_found_suggest_nothing() -> None:
    """ "For free" is the delivery's, no gift."""
    assert suggested("Free delivery and a gift", "free delivery") == {"gift": 0}


def test_the_words_of_a_name_are_not_suggested() -> None:
    """A terminal is no "Terminal Benowo"."""
    assert suggested("Bus pindah ke Terminal Benowo", "bus pindah ke halte lama")["Terminal Benowo"] == 0


def test_of_some_words_nobody_knows_how_else_they_are_said() -> None:
    """Not to find them proves less than not to find one that fifty wordings are known of."""
    assert wordings_known(frozenset(), roots("flooded")) > 20
    assert wordings_known(frozenset(), roots("zwieback")) == 0
