"""Every sample through the whole program, with the verdict to expect."""

import json
import tomllib
from importlib.util import find_spec
from pathlib import Path

import pytest

from tests.conftest import Run

SAMPLES = Path(__file__).parents[1] / "samples"
EXPECTED = tomllib.loads((SAMPLES / "expected.toml").read_text(encoding="utf-8"))
pytestmark = [
    pytest.mark.models,
    pytest.mark.skipif(find_spec("moonshine_voice") is None, reason="moonshine-voice has no wheel here"),
]


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_sample_gets_its_verdict(name: str, run: Run) -> None:
    expected = EXPECTED[name]

    ran = run(SAMPLES / f"{name}.mp4", *expected.get("options", ()), "--json", "-")

    video = json.loads(ran.stdout)["videos"][0]
    by_view = {view["view"]: view["outcome"] for view in video["views"]}
    assert (video["outcome"], by_view["sound_off"]) == (expected["outcome"], expected["sound_off"])
    assert ran.exit_code == expected["exit_code"]


def test_every_sample_is_small_and_has_its_message() -> None:
    clips = sorted(path.stem for path in SAMPLES.glob("*.mp4"))

    assert clips == sorted(EXPECTED)
    for clip in clips:
        assert (SAMPLES / f"{clip}.mp4").stat().st_size < 1_000_000
        assert any((SAMPLES / f"{clip}{suffix}").is_file() for suffix in (".hookcheck.toml", ".message.txt"))
