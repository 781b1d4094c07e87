"""Results of imagined checks, written out by hand, and the flag that writes the golden files anew."""

from pathlib import Path

import pytest

GOLDEN = Path(__file__).parent / "golden"


@pytest.fixture
def golden(request: pytest.FixtureRequest):
    """Compares a text with a file in golden/, or writes the file under --update-golden."""

    def compare(name: str, text: str) -> None:
        path = GOLDEN / name
        if request.config.getoption("--update-golden"):
            path.write_text(text, encoding="utf-8", newline="")
        assert path.exists(), f"{path.name} is missing: run pytest --update-golden"

        assert text == path.read_text(encoding="utf-8")

    return compare
