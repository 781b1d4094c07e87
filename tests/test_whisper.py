"""Whisper on a model of 1.7 MB that has learnt nothing, or says what it is told to say."""

import json
import wave
from collections.abc import Callable
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from hookcheck.backends import Transcript
from hookcheck.backends.model_files import PulledModel
from hookcheck.backends.model_manifest import model_named
from hookcheck.errors import BackendError, ModelMissing
from hookcheck.settings import Settings

pytest.importorskip("faster_whisper")
from hookcheck.backends.whisper import SpeechLanguage, load_whisper, load_whisper_folder
from tests.tiny_whisper import make_tiny_whisper, put_whisper

SENTENCE = "vaksinasi gratis. mulai 1 desember"
INDONESIAN = SpeechLanguage("id", fixed=False)
RATE_HZ = 16_000


@pytest.fixture(scope="module")
def speech() -> NDArray[np.float32]:
    """Five seconds of a real voice, after one of silence."""
    package = find_spec("moonshine_voice")
    if package is None or not package.submodule_search_locations:
        pytest.skip("the recording comes with moonshine-voice, which has no wheel here")
    path = Path(package.submodule_search_locations[0]) / "assets" / "two_cities.wav"
    with wave.open(str(path)) as recording:
        rate_hz = recording.getframerate()
        samples = np.frombuffer(recording.readframes(rate_hz * 5), np.int16)[:: recording.getnchannels()]
    at = np.arange(0, len(samples), rate_hz / RATE_HZ)
    heard = np.interp(at, np.arange(len(samples)), samples / 32768.0).astype(np.float32)
    return np.concatenate([np.zeros(RATE_HZ, np.float32), heard])


@pytest.fixture(scope="module")
def telling(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_tiny_whisper(tmp_path_factory.mktemp("telling"), says=SENTENCE, language="id")


def hear(folder: Path, samples: NDArray[np.float32], language: SpeechLanguage = INDONESIAN) -> Transcript:
    return load_whisper_folder(folder, language, 2, Settings()).transcribe(samples, RATE_HZ)


@pytest.mark.models
class TestTranscript:
    def test_words_come_in_phrases_with_times(self, telling: Path, speech: NDArray[np.float32]) -> None:
        transcript = hear(telling, speech)

        assert [phrase.text for phrase in transcript.phrases] == ["vaksinasi gratis.", "mulai 1 desember"]
        words = [word for phrase in transcript.phrases for word in phrase.words]
        times = [time for word in words for time in (word.start_s, word.end_s)]
        assert times == sorted(times)
        assert times[0] >= 0
        assert times[-1] <= len(speech) / RATE_HZ
        assert all(0 <= word.confidence <= 1 and not word.interpolated for word in words)
        assert transcript.discarded == ()

    def test_two_runs_say_the_same(self, telling: Path, speech: NDArray[np.float32]) -> None:
        assert hear(telling, speech) == hear(telling, speech)

    @pytest.mark.parametrize("silence", [np.zeros(0), np.zeros(RATE_HZ // 50), np.zeros(RATE_HZ * 5)])
    def test_silence_is_an_empty_transcript(self, telling: Path, silence: NDArray[np.float64]) -> None:
        """Though this model would talk whatever it hears."""
        transcript = hear(telling, silence.astype(np.float32))

        assert transcript == Transcript((), (), "")

    def test_noise_is_not_speech(self, telling: Path) -> None:
        noise = np.random.default_rng(0).normal(0, 0.1, RATE_HZ * 5).astype(np.float32)

        assert hear(telling, noise).phrases == ()

    @pytest.mark.parametrize(
        ("says", "sure", "reason"),
        [
            ("tombol " * 40, True, r"repeats itself \(compression ratio \d+\.\d, limit 2\.4\)"),
            (SENTENCE, False, r"is too unsure \(mean log probability -\d\.\d, limit -1\.0\)"),
            ("", True, r"repeats itself|is too unsure"),
        ],
        ids=["a loop", "hardly believed by the model itself", "untrained weights"],
    )
    def test_speech_that_is_not_made_out_is_not_silence(
        self, tmp_path: Path, speech: NDArray[np.float32], says: str, sure: bool, reason: str
    ) -> None:
        folder = make_tiny_whisper(tmp_path, says=says, language="id", sure=sure)

        with pytest.raises(
            BackendError, match=rf"Nothing of \d s of speech could be made out: .* ({reason})"
        ):
            hear(folder, speech)

    def test_a_doubtful_piece_is_discarded_on_the_record(
        self, telling: Path, speech: NDArray[np.float32], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        transcriber = load_whisper_folder(telling, INDONESIAN, 2, Settings())
        whole = transcriber.transcribe(speech, RATE_HZ)
        spoken = transcriber._model.transcribe

        def with_a_loop(*args: object, **options: object) -> object:
            segments, information = spoken(*args, **options)
            (segment,) = segments
            looping = replace(segment, compression_ratio=9.0, text=" tombol tombol", start=5.0, end=5.5)
            return [segment, looping], information

        monkeypatch.setattr(transcriber._model, "transcribe", with_a_loop)

        transcript = transcriber.transcribe(speech, RATE_HZ)

        assert transcript.phrases == whole.phrases
        (discarded,) = transcript.discarded
        assert (discarded.text, discarded.start_s, discarded.end_s) == ("tombol tombol", 5.0, 5.5)
        assert discarded.reason == "repeats itself (compression ratio 9.0, limit 2.4)"

    def test_what_is_probably_no_speech_is_silence_on_the_record(
        self, tmp_path: Path, speech: NDArray[np.float32], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        folder = make_tiny_whisper(tmp_path, says=SENTENCE, language="id", sure=False)
        transcriber = load_whisper_folder(folder, INDONESIAN, 2, Settings())
        spoken = transcriber._model.transcribe

        def over_music(*args: object, **options: object) -> object:
            segments, information = spoken(*args, **options)
            return [replace(segment, no_speech_prob=0.9) for segment in segments], information

        monkeypatch.setattr(transcriber._model, "transcribe", over_music)

        transcript = transcriber.transcribe(speech, RATE_HZ)

        assert transcript.phrases == ()
        assert transcript.discarded[0].reason.startswith("is probably no speech (probability 0.90;")

    def test_the_model_hears_each_sound_once_unprimed_and_as_eight_bit_numbers(
        self, telling: Path, speech: NDArray[np.float32], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        transcriber = load_whisper_folder(telling, INDONESIAN, 2, Settings())
        spoken = transcriber._model.transcribe
        calls: list[tuple[int, dict[str, object]]] = []

        def listening(samples: NDArray[np.float32], **options: object) -> object:
            calls.append((len(samples), options))
            return spoken(samples, **options)

        monkeypatch.setattr(transcriber._model, "transcribe", listening)
        transcriber.transcribe(speech, RATE_HZ)

        assert transcriber._model.model.compute_type.startswith("int8")
        ((heard, options),) = calls
        assert heard == len(speech)
        assert options["vad_filter"] and options["word_timestamps"]
        assert options["condition_on_previous_text"] is False
        assert not options.keys() & {"initial_prompt", "hotwords", "prefix"}

    def test_evidence_says_what_heard_it(self, telling: Path) -> None:
        recogniser = load_whisper_folder(telling, INDONESIAN, 1, Settings()).recogniser

        assert recogniser.name == "faster-whisper"
        assert recogniser.model.startswith(f"{telling.name} with weights ")


@pytest.mark.models
class TestLanguage:
    @pytest.mark.parametrize(
        ("spoken", "expected", "fixed", "language"),
        [
            ("en", "id", False, "en"),
            ("en", "id", True, "id"),
            ("ms", "id", False, "id"),
            ("jw", "jv", False, "jv"),
            ("", "id", False, "id"),
        ],
    )
    def test_language_heard(
        self,
        tmp_path: Path,
        speech: NDArray[np.float32],
        spoken: str,
        expected: str,
        fixed: bool,
        language: str,
    ) -> None:
        folder = make_tiny_whisper(tmp_path, says=SENTENCE, language=spoken, language_pull=8)

        assert hear(folder, speech, SpeechLanguage(expected, fixed)).language == language

    def test_an_english_model_hears_no_indonesian(self, tmp_path: Path) -> None:
        folder = make_tiny_whisper(tmp_path, says=SENTENCE, multilingual=False)

        with pytest.raises(ModelMissing, match="knows English only, and the speech is expected in “id”"):
            load_whisper_folder(folder, INDONESIAN, 1, Settings())

    def test_an_english_model_hears_english(self, tmp_path: Path, speech: NDArray[np.float32]) -> None:
        folder = make_tiny_whisper(tmp_path, says="free vaccination", multilingual=False)

        transcript = hear(folder, speech, SpeechLanguage("en", fixed=False))

        assert transcript.phrases[0].text == "free vaccination"
        assert transcript.language == "en"


def cut_short(folder: Path) -> None:
    (folder / "model.bin").write_bytes((folder / "model.bin").read_bytes()[:500_000])


def other_frequencies(folder: Path) -> None:
    (folder / "preprocessor_config.json").write_text('{"feature_size": 128}')


def wrong_alignment(folder: Path) -> None:
    config = json.loads((folder / "config.json").read_text())
    (folder / "config.json").write_text(json.dumps(config | {"alignment_heads": "none"}))


def remove(name: str) -> Callable[[Path], None]:
    return lambda folder: (folder / name).unlink()


def overwrite(name: str, content: str) -> Callable[[Path], None]:
    return lambda folder: (folder / name).write_text(content) and None


@pytest.mark.models
@pytest.mark.parametrize(
    "harm",
    [
        pytest.param(cut_short, id="weights cut short"),
        pytest.param(overwrite("model.bin", ""), id="weights empty"),
        pytest.param(overwrite("model.bin", "<html>Not found</html>"), id="weights a web page"),
        pytest.param(overwrite("config.json", "{"), id="config no JSON"),
        pytest.param(wrong_alignment, id="config wrong"),
        pytest.param(overwrite("tokenizer.json", "{}"), id="tokenizer empty"),
        pytest.param(overwrite("vocabulary.json", '["a"]'), id="vocabulary of another model"),
        pytest.param(other_frequencies, id="features of another model"),
        pytest.param(remove("model.bin"), id="no weights"),
        pytest.param(remove("tokenizer.json"), id="no tokenizer"),
        pytest.param(remove("vocabulary.json"), id="no vocabulary"),
        pytest.param(remove("config.json"), id="no config"),
    ],
)
def test_a_broken_model_never_hears_silence(
    tmp_path: Path, speech: NDArray[np.float32], harm: Callable[[Path], None]
) -> None:
    """It fails, at loading or at work, and says which folder is to blame."""
    folder = make_tiny_whisper(tmp_path / "model", says=SENTENCE, language="id")
    harm(folder)

    with pytest.raises(BackendError) as failure:
        hear(folder, speech)

    assert str(folder) in failure.value.message
    assert failure.value.hint


@pytest.mark.models
def test_a_pulled_model_is_checked_before_it_hears(tmp_path: Path) -> None:
    folder = put_whisper(tmp_path, says=SENTENCE)
    pulled = PulledModel(model_named("whisper-small"), folder)
    assert load_whisper(pulled, INDONESIAN, 1, Settings()).recogniser.model == "whisper-small at c0ffeec0ffee"
    weights = bytearray((folder / "model.bin").read_bytes())
    weights[-1] ^= 1
    (folder / "model.bin").write_bytes(weights)

    for load in (
        lambda: load_whisper(pulled, INDONESIAN, 1, Settings()),
        lambda: load_whisper_folder(folder, INDONESIAN, 1, Settings()),
    ):
        with pytest.raises(BackendError, match=r"whisper-small is damaged: model\.bin has another checksum"):
            load()


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(ModelMissing, match="is no folder"):
        load_whisper_folder(tmp_path / "nowhere", INDONESIAN, 1, Settings())
