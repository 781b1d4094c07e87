"""Spaces that recognition drops."""

import pytest

from hookcheck.core.opening.spaces import with_spaces
from hookcheck.settings import SpaceSettings


def line(marked: str) -> list[tuple[str, float]]:
    """Characters of a line; a space is likely where a bar stands."""
    characters: list[tuple[str, float]] = []
    chance = 0.0
    for character in marked:
        if character == "|":
            chance = 0.3
            continue
        characters.append((character, chance))
        chance = 0.0
    return characters


@pytest.mark.parametrize(
    ("marked", "restored"),
    [
        ("FREE|FLU|SHOTS", "FREE FLU SHOTS"),
        ("this one Is|fastest", "this one Is fastest"),
        ("di semua|puskesmas", "di semua puskesmas"),
        # No space is likely there, or what would be left is no word, or it is one as it stands.
        ("FREEFLUSHOTS", "FREEFLUSHOTS"),
        ("Zwi|ftlet", "Zwiftlet"),
        ("every|one", "everyone"),
        ("english_|test1.wav", "english_test1.wav"),
    ],
)
def test_a_space_is_put_back_where_it_is_likely_and_makes_words(marked: str, restored: str) -> None:
    assert with_spaces(line(marked), SpaceSettings()) == restored
