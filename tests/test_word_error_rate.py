"""The script that measures how well an engine hears: it counts as the field does, and leaves nothing out."""

from pathlib import Path

import numpy as np
import pytest

from hookcheck.backends import Transcript
from hookcheck.errors import BackendError, UsageError
from hookcheck.media import Audio
from tests.benchmarks.word_error_rate import (
    Recording,
    WordErrors,
    count_word_errors,
    main,
    measure,
    read_recordings,
)
from tests.clips import recorded_speech

SILENCE = Audio(np.zeros(16_000, np.float32), 16_000)


@pytest.mark.parametrize(
    ("said", "heard", "errors"),
    [
        pytest.param("Free flu shots.", "free, flu shots", WordErrors(3, 0, 0, 0), id="case and punctuation"),
        pytest.param("it’s free", "it's free", WordErrors(2, 0, 0, 0), id="apostrophes"),
        pytest.param("buku-buku gratis", "buku buku gratis", WordErrors(3, 0, 0, 0), id="hyphens"),
        pytest.param("free flu shots", "free shoe shots", WordErrors(3, 1, 0, 0), id="substituted"),
        pytest.param("free flu shots", "flu shots today now", WordErrors(3, 0, 1, 2), id="missing and added"),
        pytest.param("free flu shots", "", WordErrors(3, 0, 3, 0), id="nothing heard"),
    ],
)
def test_words_are_counted(said: str, heard: str, errors: WordErrors) -> None:
    assert count_word_errors(said, heard) == errors


def test_rates_of_several_recordings_weigh_each_word_the_same() -> None:
    assert (WordErrors(1, 1, 0, 0) + WordErrors(9, 0, 0, 0)).rate == 0.1


def test_speech_taken_for_another_language_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    class Mistaken:
        def transcribe(self, samples: object, sample_rate_hz: int) -> Transcript:
            return Transcript((), (), "ms")

    measure(Recording("a.wav", SILENCE, "halo semua"), Mistaken(), "id")  # type: ignore[arg-type]

    assert "a.wav: taken for “ms”" in capsys.readouterr().err


def test_what_an_engine_refuses_to_hear_is_missing(capsys: pytest.CaptureFixture[str]) -> None:
    class Refusing:
        def transcribe(self, samples: object, sample_rate_hz: int) -> Transcript:
            raise BackendError("The speech does not seem to be English.")

    errors = measure(Recording("a.wav", SILENCE, "halo semua"), Refusing(), "id")  # type: ignore[arg-type]

    assert errors == WordErrors(2, 0, 2, 0)
    assert "a.wav: The speech does not seem to be English." in capsys.readouterr().err


@pytest.mark.parametrize(
    ("files", "message"),
    [
        ({}, "There is no NAME.txt"),
        ({"a.txt": "free"}, r"a\.txt needs one recording"),
        ({"a.wav": "", "notes.md": ""}, "There is no NAME.txt"),
        ({"a.txt": "free", "a.wav": "", "a.mp3": ""}, r"a\.txt needs one recording .* and has 2"),
    ],
)
def test_an_incomplete_folder_is_an_error(tmp_path: Path, files: dict[str, str], message: str) -> None:
    for name, content in files.items():
        (tmp_path / name).write_text(content)

    with pytest.raises(UsageError, match=message):
        read_recordings(tmp_path)


@pytest.mark.models
def test_the_built_in_engine_hears_a_reader_well(capsys: pytest.CaptureFixture[str]) -> None:
    recorded_speech()  # skips where there is none
    main([])

    engine, line = capsys.readouterr().out.splitlines()
    assert engine.startswith("moonshine-voice 0.0.73, tiny-en; speech expected in “en”")
    assert float(line.partition("%")[0].split()[-1]) < 15
