"""Languages as users write them."""

import pytest

from hookcheck.errors import UsageError
from hookcheck.language_code import language_code
from tests.conftest import Run


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("id", "id"),
        (" ID ", "id"),
        ("ind", "id"),
        ("id-ID", "id"),
        ("en_US", "en"),
        ("tl", "tl"),
        ("jw", "jv"),
        ("", ""),
    ],
)
def test_many_writings_are_one_code(said: str, code: str) -> None:
    assert language_code(said, "--language") == code


@pytest.mark.parametrize("said", ["xx", "indonesia", "Bahasa Indonesia", "e", "-"])
def test_what_is_no_code_is_a_usage_error(said: str) -> None:
    with pytest.raises(UsageError, match=r"messages\.csv, line 2: “.*” is no code of a language"):
        language_code(said, "messages.csv, line 2")


@pytest.mark.parametrize(
    "words", [("nowhere.mp4", "-m", "Gratis"), ("explain", "Gratis"), ("rescore", "x.json")]
)
def test_a_misspelt_language_stops_a_command(run: Run, words: tuple[str, ...]) -> None:
    ran = run(*words, "--language", "indonesia")

    assert ran.exit_code == 2
    assert "--language: “indonesia” is no code of a language." in ran.stderr
