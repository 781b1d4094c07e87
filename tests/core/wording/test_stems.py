"""Two words share a stem when one goes back to what the other does."""

import pytest

from hookcheck.core.wording.stems import find_roots


@pytest.mark.parametrize(
    ("casual", "standard"),
    [
        ("diaktifin", "diaktifkan"),
        ("ngaktifin", "mengaktifkan"),
        ("ngelarang", "melarang"),
        ("dibolehin", "dibolehkan"),
        ("ngebebasin", "membebaskan"),
        ("disalurin", "menyalurkan"),
        ("perpanjangin", "memperpanjang"),
        ("nyelenggarain", "menyelenggarakan"),
        ("ngeluncurin", "diluncurkan"),
        ("nilain", "menilai"),
    ],
)
def test_a_verb_as_people_speak_it_goes_back_to_the_one_in_a_dictionary(casual: str, standard: str) -> None:
    assert find_roots(casual) & find_roots(standard)


@pytest.mark.parametrize("word", ["dingin", "disiplin", "direct", "dinner", "martin", "margin", "main"])
def test_a_word_that_only_looks_like_such_a_verb_keeps_its_own_root(word: str) -> None:
    assert find_roots(word) == {word}
