"""`hookcheck doctor`: what works here, and what to do for the rest."""

from pathlib import Path

import pytest

from hookcheck.backends import ocr
from hookcheck.errors import ModelMissing
from tests.conftest import Run


def test_a_fresh_install_checks_english_and_says_how_to_get_indonesian(tmp_path: Path, run: Run) -> None:
    ran = run("doctor", "--models-dir", tmp_path)
    rows = dict(line.split(":", 1) for line in ran.stdout.splitlines())

    assert ran.exit_code == 0
    assert "moonshine tiny (built in)" in rows["English"]
    assert "hookcheck models pull whisper-small" in rows["Indonesian"]


def test_without_screen_text_it_exits_with_4_and_says_what_to_do(
    tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing(*_: object) -> None:
        raise ModelMissing("No screen-text models.", "Bring them.")

    monkeypatch.setattr(ocr, "OcrReader", missing)
    ran = run("doctor", "--models-dir", tmp_path)

    assert ran.exit_code == 4
    assert "No screen-text models. Bring them." in ran.stdout
