"""How surely a part came across of which no word was found, by how the rest is told."""

import pytest

from hookcheck.core.capture import findings_in
from hookcheck.core.message import parse_message
from hookcheck.core.weights.conveyed import conveyed, part_features
from tests.core.judging import SETTINGS, evidence


def sureness(message: str, phrases: list[str], part: str) -> float:
    """How surely *part* of *message* came across in a video that says *phrases* and contradicts nothing."""
    given = evidence(said=[(text, 2.0 * n) for n, text in enumerate(phrases, 1)])
    findings = findings_in(parse_message(message), given, 15.0, SETTINGS)
    concepts = [concept.name for concept in findings.message.concepts]
    number = concepts.index(part)
    assert not findings.of_concept[number], f"{part} was found"
    return conveyed(part_features(findings, [0.0] * len(concepts)))[number]


@pytest.mark.parametrize(
    ("likelier", "less_likely"),
    [
        pytest.param(
            ("Free crutches and walking sticks on Sunday", ["free walking sticks", "on sunday"], "crutches"),
            ("Free walking sticks on Sunday and crutches", ["free walking sticks", "on sunday"], "crutches"),
            id="in the middle; added at the end",
        ),
        pytest.param(
            ("Refillable crutches help old dogs", ["crutches help old dogs"], "Refillable"),
            ("Refillable crutches help Bramwell Zoo", ["crutches help Bramwell Zoo"], "Refillable"),
            id="of advice; beside a name",
        ),
        pytest.param(
            ("Wrap refillable candles for children", ["pack candles for kids"], "refillable"),
            ("Wrap refillable candles for children", ["wrap candles for children"], "refillable"),
            id="the rest in other words; word by word",
        ),
        pytest.param(
            ("Bring crutches to school", ["crutches to school please"], "Bring"),
            ("Bring refillable crutches to school", ["crutches to school please"], "Bring"),
            id="alone; beside another that is missing",
        ),
        pytest.param(
            (
                "Wrap refillable candles for children",
                ["wrap candles for children", "it never rains today"],
                "refillable",
            ),
            (
                "Wrap refillable candles for children",
                ["wrap candles for children", "it rains again today"],
                "refillable",
            ),
            id="something is negated; nothing is",
        ),
    ],
)
def test_missing_part_is_taken_more_surely_in_one_video_than_in_another(
    likelier: tuple[str, list[str], str], less_likely: tuple[str, list[str], str]
) -> None:
    assert sureness(*likelier) > sureness(*less_likely)
