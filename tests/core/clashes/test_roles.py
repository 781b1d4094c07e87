"""Who does it to whom, and what is more than what."""

import pytest

from hookcheck.core.verdict import Outcome
from tests.core.judging import evidence, look


@pytest.mark.parametrize(
    ("message", "said"),
    [
        ("Riverside United beat Kingsport 3-1", "kingsport beat riverside united three one"),
        ("Persija mengalahkan Persib", "malam ini Persib mengalahkan Persija"),
        ("Brightwater will take over its rival Solvane", "solvane will take over its rival brightwater"),
        ("Hens lay more eggs in summer than in winter", "hens lay more eggs in winter than in summer"),
        ("Cyclists pay more for insurance than walkers", "walkers pay more for insurance than cyclists"),
        ("Kopi luwak lebih mahal daripada teh hijau", "teh hijau lebih mahal dari kopi luwak"),
    ],
)
def test_swapped_sides_contradict(message: str, said: str) -> None:
    _, verdict = look(message, evidence(said=[(said, 3.0)]))

    assert verdict.outcome is Outcome.CONTRADICTED


@pytest.mark.parametrize(
    ("message", "said"),
    [
        ("Riverside United beat Kingsport 3-1", "kingsport was beaten three one by riverside united"),
        ("Persija mengalahkan Persib", "Persib dikalahkan Persija malam ini"),
        ("Persija mengalahkan Persib", "Persija mengalahkan Persib malam ini"),
        ("Cyclists pay more for insurance than walkers", "cyclists pay more for insurance than walkers"),
        ("Kopi luwak lebih mahal daripada teh hijau", "kopi luwak jauh lebih mahal dari teh hijau"),
        ("Warga Randu bisa periksa gigi di RS Mulia", "RS Mulia periksa gigi warga Randu"),
    ],
)
def test_the_other_voice_says_the_same(message: str, said: str) -> None:
    _, verdict = look(message, evidence(said=[(said, 3.0)]))

    assert verdict.outcome is Outcome.EARLY


@pytest.mark.parametrize(
    ("said", "outcome"),
    [
        ("tenants can now sue their landlords", Outcome.EARLY),
        ("landlords can now sue their tenants", Outcome.CONTRADICTED),
    ],
)
def test_what_follows_a_modal_is_a_verb(said: str, outcome: Outcome) -> None:
    _, verdict = look("Tenants can now sue their landlords", evidence(said=[(said, 3.0)]))

    assert verdict.outcome is outcome
