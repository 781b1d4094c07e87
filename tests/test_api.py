"""The door for Python, as the README shows it."""

import re
from pathlib import Path

import pytest

import hookcheck

README = Path(__file__).parents[1] / "README.md"


def test_everything_promised_is_there() -> None:
    for name in hookcheck.__all__:
        assert getattr(hookcheck, name) is not None
    assert set(hookcheck.__all__) <= set(dir(hookcheck))


def test_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'nonsense'"):
        _ = hookcheck.nonsense


@pytest.mark.models
def test_python_in_the_readme_runs(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(README.parent)
    for block in re.findall(r"```python\n(.*?)```", README.read_text(encoding="utf-8"), re.DOTALL):
        exec(block, {})

    assert capsys.readouterr().out.startswith("EARLY ")
