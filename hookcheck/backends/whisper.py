"""Writes speech down with Whisper, run by faster-whisper on a model that is on this machine.

Nothing here reaches for the network: faster-whisper fetches a tokenizer when a folder has none, so a
folder is looked through before it is loaded.
"""

import importlib.metadata
import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from faster_whisper import WhisperModel
from faster_whisper.transcribe import Segment
from faster_whisper.vad import get_speech_timestamps
from numpy.typing import NDArray

from hookcheck.backends import Transcript
from hookcheck.backends.model_files import PulledModel, check_whole, pulled_model_in
from hookcheck.backends.model_lock import LOCK_NAME
from hookcheck.backends.model_manifest import iso_code, whisper_code
from hookcheck.content_hash import content_hash
from hookcheck.core.evidence import Channel, Discarded, Recogniser, SpeechWord
from hookcheck.core.opening.phrases import split_phrases
from hookcheck.core.wording.language import choose_speech_language
from hookcheck.errors import BackendError, ModelMissing, NotUnderstood
from hookcheck.settings import Settings, WhisperSettings

_NEEDED = ("config.json", "model.bin", "tokenizer.json", "vocabulary.*")
_BROKEN_HINT = "The model may be broken: “hookcheck models verify” tells; if it is, pull or convert it anew."
_LANDMARKS = ("<|endoftext|>", "<|startoftranscript|>", "<|transcribe|>", "<|notimestamps|>")


@dataclass(frozen=True, slots=True)
class SpeechLanguage:
    """The language that speech is expected in."""

    code: str
    """ISO 639-1."""
    fixed: bool
    """True when a user has said so; else the sound may tell otherwise."""


def load_whisper(
    pulled: PulledModel, language: SpeechLanguage, threads: int, settings: Settings
) -> "WhisperTranscriber":
    """A pulled model, ready to hear.

    Raises:
        BackendError: it is damaged, or does not know the language (ModelMissing).
    """
    lock = check_whole(pulled)
    return WhisperTranscriber(
        pulled.folder, f"{pulled.model.name} at {lock.commit[:12]}", language, threads, settings
    )


def load_whisper_folder(
    folder: Path, language: SpeechLanguage, threads: int, settings: Settings
) -> "WhisperTranscriber":
    """A CTranslate2 Whisper model that a user has put into *folder*, ready to hear.

    Raises:
        BackendError: it cannot be loaded, or does not know the language (ModelMissing).
    """
    if (folder / LOCK_NAME).is_file():
        return load_whisper(pulled_model_in(folder), language, threads, settings)
    _require_files(folder)
    with (folder / "model.bin").open("rb") as weights:
        fingerprint = content_hash(weights)[:12]
    return WhisperTranscriber(
        folder, f"{folder.name} with weights {fingerprint}", language, threads, settings
    )


@dataclass(frozen=True, slots=True)
class _Heard:
    """What Whisper made of a sound."""

    language: str
    """As Whisper calls it; empty when nobody speaks."""
    speech_s: float
    """How long somebody speaks."""
    segments: tuple[Segment, ...]


class WhisperTranscriber:
    """Holds a loaded model."""

    def __init__(
        self,
        folder: Path,
        name: str,
        language: SpeechLanguage,
        threads: int,
        settings: Settings,
    ) -> None:
        self._language = SpeechLanguage(whisper_code(language.code), language.fixed)
        self._settings = settings.whisper
        self._phrases = settings.phrases
        self._folder = folder
        self._model = _load(folder, threads)
        _require_language(self._model, self._language.code, name)
        self.recogniser = Recogniser(
            channel=Channel.SPEECH,
            name="faster-whisper",
            version=importlib.metadata.version("faster-whisper"),
            model=name,
        )

    def transcribe(self, samples: NDArray[np.float32], sample_rate_hz: int) -> Transcript:
        """Words said in *samples* (mono, -1 to 1), timed from the first sample.

        Raises:
            BackendError: the model failed. Nothing said is an empty transcript.
        """
        if sample_rate_hz != self._settings.sample_rate_hz:
            raise BackendError(
                f"Whisper hears {self._settings.sample_rate_hz} samples a second, not {sample_rate_hz}."
            )
        try:
            heard = self._hear(samples)
        except Exception as error:
            raise BackendError(
                f"Whisper failed with the model in {self._folder}: {_words_of(error)}.",
                _BROKEN_HINT,
            ) from error
        transcript = self._transcript(heard, len(samples) / sample_rate_hz)
        _require_some_belief(transcript, heard, self._settings)
        return transcript

    def _hear(self, samples: NDArray[np.float32]) -> _Heard:
        spans = get_speech_timestamps(samples)
        if not spans:
            return _Heard("", 0.0, ())
        language = self._language.code
        if self._model.model.is_multilingual and not self._language.fixed:
            speech = np.concatenate([samples[span["start"] : span["end"]] for span in spans])
            _, _, probabilities = self._model.detect_language(speech)
            language = choose_speech_language(dict(probabilities), language, self._settings)
        segments, _ = self._model.transcribe(
            samples,
            language=language,
            beam_size=self._settings.beam_size,
            vad_filter=True,
            word_timestamps=True,
            # A slip in one piece must not lead the next one astray, and the message is never a prompt.
            condition_on_previous_text=False,
            # Higher ones draw lots: two checks of one video could differ.
            temperature=0.0,
            # faster-whisper would drop pieces without a word; `_doubt` does it on the record.
            compression_ratio_threshold=None,
            log_prob_threshold=None,
            no_speech_threshold=None,
        )
        speech_s = sum(span["end"] - span["start"] for span in spans) / self._settings.sample_rate_hz
        return _Heard(language, speech_s, tuple(segments))

    def _transcript(self, heard: _Heard, duration_s: float) -> Transcript:
        words: list[SpeechWord] = []
        discarded: list[Discarded] = []
        for segment in heard.segments:
            if reason := _doubt(segment, self._settings):
                end_s = min(float(segment.end), duration_s)
                discarded.append(
                    Discarded(Channel.SPEECH, segment.text.strip(), float(segment.start), end_s, reason)
                )
            else:
                words.extend(_words(segment, duration_s))
        return Transcript(split_phrases(words, self._phrases), tuple(discarded), iso_code(heard.language))


def _require_some_belief(transcript: Transcript, heard: _Heard, settings: WhisperSettings) -> None:
    """Speech of which nothing could be made out has not been heard; that is no silence."""
    if transcript.phrases or heard.speech_s < settings.shortest_speech_s:
        return
    for segment, discarded in zip(heard.segments, transcript.discarded, strict=True):
        if segment.no_speech_prob <= settings.no_speech_probability:
            raise NotUnderstood(
                f"Nothing of {heard.speech_s:.0f} s of speech could be made out: what was written down "
                f"{discarded.reason}.",
                "Try a larger model (“hookcheck models”), or state the language spoken with --language.",
            )


def _doubt(segment: Segment, settings: WhisperSettings) -> str:
    """Why a piece is not believed; empty when it is."""
    if segment.compression_ratio > settings.highest_compression:
        return (
            f"repeats itself (compression ratio {segment.compression_ratio:.1f}, "
            f"limit {settings.highest_compression})"
        )
    if segment.avg_logprob >= settings.lowest_log_probability:
        return ""
    doubt = f"mean log probability {segment.avg_logprob:.1f}, limit {settings.lowest_log_probability}"
    if segment.no_speech_prob > settings.no_speech_probability:
        return f"is probably no speech (probability {segment.no_speech_prob:.2f}; {doubt})"
    return f"is too unsure ({doubt})"


def _words(segment: Segment, duration_s: float) -> Iterable[SpeechWord]:
    for word in segment.words or ():
        if text := word.word.strip():
            start_s = min(max(0.0, float(word.start)), duration_s)
            end_s = min(max(start_s, float(word.end)), duration_s)
            yield SpeechWord(text, start_s, end_s, min(1.0, max(0.0, float(word.probability))))


def _load(folder: Path, threads: int) -> WhisperModel:
    _require_files(folder)
    try:
        model = WhisperModel(
            str(folder), device="cpu", compute_type="int8", cpu_threads=threads, local_files_only=True
        )
        vocabulary = _vocabulary(folder)
        numbers = [(token, model.hf_tokenizer.token_to_id(token)) for token in _LANDMARKS]
    except Exception as error:
        raise BackendError(
            f"The model in {folder} cannot be loaded: {_words_of(error)}.", _BROKEN_HINT
        ) from error
    for token, number in numbers:
        # CTranslate2 does not notice by itself, and would write nonsense.
        if number is None or vocabulary[number : number + 1] != [token]:
            raise BackendError(
                f"The files in {folder} are not of one Whisper model: they disagree on {token}.", _BROKEN_HINT
            )
    return model


def _vocabulary(folder: Path) -> list[str]:
    """The tokens by number."""
    if (path := folder / "vocabulary.json").is_file():
        return list(json.loads(path.read_text(encoding="utf-8")))
    return (folder / "vocabulary.txt").read_text(encoding="utf-8").split("\n")


def _require_files(folder: Path) -> None:
    if not folder.is_dir():
        raise ModelMissing(
            f"{folder} is no folder.", "--asr takes a folder with a CTranslate2 Whisper model."
        )
    if missing := [name for name in _NEEDED if not any(folder.glob(name))]:
        raise BackendError(
            f"{folder} holds no CTranslate2 Whisper model: {', '.join(missing)} is missing.",
            "Convert one with ct2-transformers-converter (--copy_files tokenizer.json "
            "preprocessor_config.json), or use “hookcheck models pull”.",
        )


def _require_language(model: WhisperModel, code: str, name: str) -> None:
    if code not in model.supported_languages:
        knows = "no such language" if model.model.is_multilingual else "English only"
        raise ModelMissing(
            f"The model {name} knows {knows}, and the speech is expected in “{iso_code(code)}”.",
            "Choose a multilingual model, such as whisper-small, or say the language with --language.",
        )


def _words_of(error: Exception) -> str:
    return str(error).strip().rstrip(".") or type(error).__name__
