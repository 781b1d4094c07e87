"""Evidence is known again as long as nothing that it depends on has changed."""

import ast
from dataclasses import replace
from pathlib import Path

import pytest

from hookcheck import evidence_key
from hookcheck.backends import speech_engines
from hookcheck.backends.speech_identity import speech_identity
from hookcheck.evidence_key import READING, reading_key
from hookcheck.settings import Settings

PACKAGE = Path(evidence_key.__file__).parent
# Ways to get a model, to write it down and to give up; what was read does not depend on them.
NOT_READING = {"atomic_write", "cores", "errors", "memory", "settings", "core.lexicon"}
SETTINGS = Settings()


@pytest.fixture
def video(tmp_path: Path) -> Path:
    return tmp_path / "clip.mp4"


def changed_settings() -> dict[str, Settings]:
    return {
        "window": replace(SETTINGS, verdict=replace(SETTINGS.verdict, window_s=5.0)),
        "look-ahead": replace(SETTINGS, look_ahead_s=5.0),
        "how the screen is read": replace(SETTINGS, ocr=replace(SETTINGS.ocr, pixel_threshold=0.5)),
        "stated language": replace(SETTINGS, language="en"),
    }


@pytest.mark.parametrize("what", changed_settings())
def test_changes_with_what_was_asked_for(what: str, video: Path) -> None:
    assert reading_key(video, "en", changed_settings()[what]) != reading_key(video, "en", SETTINGS)


def test_stays_when_only_judging_changes(video: Path) -> None:
    judging = replace(SETTINGS, verdict=replace(SETTINGS.verdict, unsure_margin=0.3), threads=7)

    assert reading_key(video, "en", judging) == reading_key(video, "en", SETTINGS)


def test_changes_with_the_language_and_with_the_captions_beside_the_video(video: Path) -> None:
    keys = [reading_key(video, "en", SETTINGS), reading_key(video, "id", SETTINGS)]
    sidecar = video.with_suffix(".srt")
    for text in ("Free", "Free!"):
        sidecar.write_text(f"1\n00:00:00,000 --> 00:00:01,000\n{text}\n")
        keys.append(reading_key(video, "en", SETTINGS))

    assert len(set(keys)) == 4


def test_changes_when_another_speech_model_comes(tmp_path: Path) -> None:
    missing = speech_identity("id", replace(SETTINGS, models_dir=str(tmp_path)))
    folders = []
    for weights in (b"one", b"two"):
        folder = tmp_path / weights.decode() / "model"
        folder.mkdir(parents=True)
        (folder / "model.bin").write_bytes(weights)
        folders.append(folder)
    found = [speech_identity("id", replace(SETTINGS, asr=str(folder))) for folder in folders]

    assert missing.missing
    assert not any(identity.missing for identity in found)
    assert len({identity.text for identity in (missing, *found)}) == 3


def test_changes_with_the_version_of_the_built_in_engine(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(speech_engines, "has_built_in", lambda: True)
    before = speech_identity("en", SETTINGS)

    assert "moonshine" in before.text
    assert evidence_key.importlib.metadata.version("moonshine-voice") in before.text


def test_changes_with_the_code_that_reads() -> None:
    """Every module that evidence goes through on its way is part of the key."""
    reached: set[str] = set()
    to_do = [
        "backends.subtitles",
        "media",
        "recognisers",
        "remote_video",
        "screen_text",
        "sound",
        "speech",
    ]
    while to_do:
        module = to_do.pop()
        if module not in reached:
            reached.add(module)
            to_do += imports_of(module)
    reading = {name for name in reached if not name.startswith("backends.model_")} - NOT_READING

    assert {*reading, "pipeline"} == set(READING)


def imports_of(module: str) -> list[str]:
    tree = ast.parse(source_of(module).read_text(encoding="utf-8"))
    names = [
        f"{node.module}.{alias.name}".removeprefix("hookcheck.")
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("hookcheck")
        for alias in node.names
    ]
    # A name is a module, or stands in one.
    return [name if source_of(name).is_file() else name.rpartition(".")[0] for name in names if "." in name]


def source_of(module: str) -> Path:
    path = PACKAGE.joinpath(*module.split("."))
    return path / "__init__.py" if path.is_dir() else path.with_suffix(".py")
