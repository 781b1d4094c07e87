"""The table of which engine hears what."""

from pathlib import Path

import pytest

from hookcheck.backends import load_transcriber, speech_engines
from hookcheck.backends.speech_engines import choose_engine
from hookcheck.errors import ModelMissing, UsageError
from hookcheck.settings import Settings
from tests.test_model_files import put_model


@pytest.fixture(autouse=True)
def built_in(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(speech_engines, "has_built_in", lambda: True)


@pytest.mark.parametrize(
    ("language", "here", "engine"),
    [
        pytest.param("en", (), "moonshine tiny (built in)", id="English out of the box"),
        pytest.param("en", ("whisper-tiny", "whisper-tiny.en"), "moonshine tiny (built in)", id="not better"),
        pytest.param("en", ("whisper-base",), "whisper-base", id="English, base and up"),
        pytest.param("en", ("whisper-small", "whisper-small.en"), "whisper-small.en", id="English alone"),
        pytest.param("id", ("whisper-small", "whisper-medium.en"), "whisper-small", id="Indonesian"),
        pytest.param("id", ("whisper-tiny",), "whisper-tiny", id="Indonesian with what there is"),
        pytest.param("jv", ("whisper-small",), "whisper-small", id="Javanese, which Whisper calls jw"),
    ],
)
def test_best_engine_for_a_language(
    language: str, here: tuple[str, ...], engine: str, tmp_path: Path
) -> None:
    for name in here:
        put_model(tmp_path, name)

    assert choose_engine(language, Settings(models_dir=str(tmp_path))).name == engine


@pytest.mark.parametrize(
    ("language", "asr", "message", "hint"),
    [
        ("id", "", "No speech model on this machine understands “id”.", "pull whisper-small (486 MB)"),
        ("xx", "", "No speech model that hookcheck knows understands “xx”.", "--asr FOLDER"),
        ("id", "moonshine", "understands English, not “id”.", "pull whisper-small"),
        ("id", "whisper-small.en", "whisper-small.en understands English, not “id”.", "pull whisper-small"),
        ("id", "medium", "The model whisper-medium is not on this machine.", "pull whisper-medium (1.5 GB)"),
    ],
)
def test_no_engine_says_what_to_do(language: str, asr: str, message: str, hint: str, tmp_path: Path) -> None:
    with pytest.raises(ModelMissing) as failure:
        choose_engine(language, Settings(models_dir=str(tmp_path), asr=asr))

    assert message in failure.value.message
    assert hint in failure.value.hint


def test_english_without_the_built_in_engine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(speech_engines, "has_built_in", lambda: False)

    with pytest.raises(ModelMissing) as failure:
        choose_engine("en", Settings(models_dir=str(tmp_path)))

    assert "pull whisper-base (148 MB)" in failure.value.hint


@pytest.mark.parametrize("asr", ["small", "whisper-small"])
def test_a_named_model_overrules(tmp_path: Path, asr: str) -> None:
    put_model(tmp_path, "whisper-small")
    put_model(tmp_path, "whisper-medium")

    assert choose_engine("en", Settings(models_dir=str(tmp_path), asr=asr)).name == "whisper-small"


def test_a_misspelt_engine_is_a_usage_error(tmp_path: Path) -> None:
    with pytest.raises(UsageError) as failure:
        choose_engine("id", Settings(models_dir=str(tmp_path), asr="whisper-smal"))

    assert "Did you mean whisper-small?" in failure.value.hint


def test_a_folder_overrules(tmp_path: Path) -> None:
    assert choose_engine("id", Settings(asr=str(tmp_path))).folder == tmp_path


@pytest.mark.models
def test_a_folder_is_loaded(tmp_path: Path) -> None:
    pytest.importorskip("faster_whisper")
    from tests.tiny_whisper import make_tiny_whisper

    folder = make_tiny_whisper(tmp_path / "mine")

    assert load_transcriber("id", Settings(asr=str(folder))).recogniser.name == "faster-whisper"


def test_a_folder_that_is_not_there_is_a_usage_error(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="There is no folder"):
        load_transcriber("id", Settings(asr=str(tmp_path / "nowhere")))
