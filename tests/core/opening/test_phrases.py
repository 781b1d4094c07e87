"""Words parted into phrases."""

import pytest

from hookcheck.core.evidence import SpeechWord
from hookcheck.core.opening.phrases import split_phrases
from hookcheck.settings import PhraseSettings


def words(*texts_and_times: tuple[str, float, float]) -> list[SpeechWord]:
    return [SpeechWord(text, start_s, end_s) for text, start_s, end_s in texts_and_times]


@pytest.mark.parametrize(
    ("heard", "phrases"),
    [
        pytest.param([], [], id="nothing"),
        pytest.param([("halo", 0, 1)], ["halo"], id="one word"),
        pytest.param([("vaksin", 0, 0.5), ("gratis", 0.6, 1)], ["vaksin gratis"], id="in one breath"),
        pytest.param([("free.", 0, 0.5), ("Now", 0.5, 1)], ["free.", "Now"], id="a sentence ends"),
        pytest.param([("“Free!”", 0, 0.5), ("now", 0.5, 1)], ["“Free!”", "now"], id="a quoted sentence ends"),
        pytest.param([("Rp2.500", 0, 0.5), ("saja", 0.5, 1)], ["Rp2.500 saja"], id="a point inside a number"),
        pytest.param([("free", 0, 0.5), ("now", 0.9, 1)], ["free", "now"], id="a pause"),
        pytest.param([("free,", 0, 0.5), ("now", 0.6, 1)], ["free, now"], id="a comma"),
        pytest.param([("a", 0, 0.5), ("b", 0.4, 1)], ["a b"], id="words that overlap"),
    ],
)
def test_a_phrase_ends_with_a_sentence_or_before_a_pause(
    heard: list[tuple[str, float, float]], phrases: list[str]
) -> None:
    assert [phrase.text for phrase in split_phrases(words(*heard), PhraseSettings())] == phrases


def test_no_word_is_lost() -> None:
    heard = words(*((f"w{i}." if i % 3 else f"w{i}", i * 0.3, i * 0.3 + 0.2) for i in range(20)))
    assert [word for phrase in split_phrases(heard, PhraseSettings()) for word in phrase.words] == heard
