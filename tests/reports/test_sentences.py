"""Every sentence exists in every language, with the same slots, and for every fact there is to tell."""

import string
from enum import StrEnum

import pytest

from hookcheck.core.evidence import Channel, Sound
from hookcheck.core.finds.clash import ClashKind
from hookcheck.core.verdict import Outcome, ReasonKind, View
from hookcheck.reports.sentences import LANGUAGES, load_sentences

ENGLISH = load_sentences("en").templates
OTHERS = [language for language in LANGUAGES if language != "en"]


def slots(template: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(template) if name is not None}


@pytest.mark.parametrize("language", OTHERS)
def test_a_language_has_every_sentence_and_no_other(language: str) -> None:
    assert set(load_sentences(language).templates) == set(ENGLISH)


@pytest.mark.parametrize("language", OTHERS)
@pytest.mark.parametrize("key", sorted(ENGLISH))
def test_a_sentence_has_the_same_slots_in_each_language(language: str, key: str) -> None:
    assert slots(load_sentences(language).templates[key]) == slots(ENGLISH[key])


@pytest.mark.parametrize("language", OTHERS)
def test_no_sentence_is_left_in_english(language: str) -> None:
    """A sentence of three words that reads alike in both languages was never translated."""
    same = {
        key: template
        for key, template in load_sentences(language).templates.items()
        if template == ENGLISH[key] and len([word for word in template.split() if word.isalpha()]) > 2
    }

    assert same == {}


@pytest.mark.parametrize(
    ("group", "values"),
    [
        ("outcome", Outcome),
        ("view", View),
        ("view_outcome", Outcome),
        ("verdict", Outcome),
        ("total", Outcome),
        ("sound", Sound),
        ("channel", Channel),
        ("unread", Channel),
        ("clash", ClashKind),
        ("said", Channel),
        ("said_short", Channel),
    ],
)
def test_every_value_has_words(group: str, values: type[StrEnum]) -> None:
    assert {f"{group}.{value}" for value in values} <= set(ENGLISH)


@pytest.mark.parametrize("kind", ReasonKind)
def test_every_reason_has_a_finding_and_a_fix(kind: ReasonKind) -> None:
    assert {f"reason.{kind}.finding", f"reason.{kind}.fix"} <= set(ENGLISH)


def test_an_unknown_language_falls_back_to_english() -> None:
    assert load_sentences("xx").language == "en"


def test_indonesian_writes_a_decimal_comma() -> None:
    assert load_sentences("id").seconds(17.84) == "17,8 dtk"


@pytest.mark.parametrize(
    ("share", "shown"),
    [(0.0, "0%"), (0.001, "1%"), (0.5, "50%"), (0.999, "99%"), (1.0, "100%")],
)
def test_only_all_is_100_percent_and_only_none_is_0(share: float, shown: str) -> None:
    assert load_sentences("en").percent(share) == shown
