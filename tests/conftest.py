"""What every test may use."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest

from hookcheck.cli import main


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden", action="store_true", help="write the golden files anew, to be read as a diff"
    )


@pytest.fixture(autouse=True)
def _clean_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """A developer's own settings never leak into a test."""
    # In this process a test can put something else in the place of a recogniser.
    monkeypatch.setenv("HOOKCHECK_JOBS", "0")
    monkeypatch.setenv("HOOKCHECK_NO_CACHE", "1")
    for name in (
        "HOOKCHECK_DEBUG",
        "HOOKCHECK_MODELS",
        "HOOKCHECK_CACHE",
        "FORCE_COLOR",
        "NO_COLOR",
        "GITHUB_ACTIONS",
        "CI",
    ):
        monkeypatch.delenv(name, raising=False)


@dataclass(frozen=True)
class Ran:
    """What a command line came to."""

    exit_code: int
    stdout: str
    stderr: str


Run = Callable[..., Ran]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Run a command line in this process."""

    def run_words(*words: object) -> Ran:
        exit_code = main([str(word) for word in words])
        captured = capsys.readouterr()
        return Ran(exit_code, captured.out, captured.err)

    return run_words
