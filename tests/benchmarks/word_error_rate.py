"""Word error rate of a speech engine on recordings whose words are known.

    python -m tests.benchmarks.word_error_rate [FOLDER] [--asr ENGINE] [--language CODE] [--models-dir FOLDER]

FOLDER holds NAME.wav (or another sound or video file, up to ten minutes) beside NAME.txt with what is said.
Without one, it is the opening of “A Tale of Two Cities”, read by a person, from moonshine-voice's wheel.
The engine is the one that a check would use. Case and punctuation do not count; numbers do as they are
written, so spell in the .txt as the engine does. What an engine refuses to hear counts as missing words.
"""

import argparse
import re
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import jiwer

from hookcheck.backends import Transcriber, load_transcriber
from hookcheck.core.wording.language import guess_language
from hookcheck.errors import BackendError, HookcheckError, UsageError
from hookcheck.media import Audio, read_audio
from hookcheck.settings import MediaSettings, Settings
from tests.clips import recorded_speech

LONGEST_S = 600.0
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


@dataclass(frozen=True)
class Recording:
    """A sound, and the words that are said in it."""

    name: str
    audio: Audio
    said: str


@dataclass(frozen=True)
class WordErrors:
    """How what was heard differs from what was said, in words."""

    said: int
    substituted: int
    missing: int
    added: int

    @property
    def rate(self) -> float:
        """Wrong, missing and added words as a share of those said; may be over 1."""
        return (self.substituted + self.missing + self.added) / self.said

    def __add__(self, other: "WordErrors") -> "WordErrors":
        return WordErrors(
            self.said + other.said,
            self.substituted + other.substituted,
            self.missing + other.missing,
            self.added + other.added,
        )


def count_word_errors(said: str, heard: str) -> WordErrors:
    """Compare two texts word by word, case and punctuation aside.

    Raises:
        UsageError: nothing is said.
    """
    if not _WORD.search(said):
        raise UsageError("There are no words to compare with.")
    found = jiwer.process_words(_words_of(said), _words_of(heard))
    return WordErrors(
        found.hits + found.substitutions + found.deletions,
        found.substitutions,
        found.deletions,
        found.insertions,
    )


def _words_of(text: str) -> str:
    return " ".join(_WORD.findall(text.lower().replace("’", "'")))


def read_recordings(folder: Path) -> list[Recording]:
    """Every text in *folder*, with the sound of the same name.

    Raises:
        UsageError: a text has no words or no sound, or there is none.
        MediaError: a sound cannot be read.
    """
    recordings = []
    for text in sorted(folder.glob("*.txt")):
        said = text.read_text(encoding="utf-8-sig")
        sounds = [path for path in sorted(folder.glob(f"{text.stem}.*")) if path != text]
        if len(sounds) != 1:
            raise UsageError(f"{text} needs one recording of the same name beside it, and has {len(sounds)}.")
        audio = read_audio(sounds[0], LONGEST_S)
        if audio is None or not _WORD.search(said):
            raise UsageError(f"{sounds[0] if audio is None else text} has no words in it.")
        recordings.append(Recording(sounds[0].name, audio, said))
    if not recordings:
        raise UsageError(f"There is no NAME.txt in {folder}.")
    return recordings


def built_in_recording() -> Recording:
    said = Path(__file__).with_name("two_cities.txt").read_text(encoding="utf-8")
    return Recording("two_cities.wav", Audio(recorded_speech(), MediaSettings().sample_rate_hz), said)


def measure(recording: Recording, transcriber: Transcriber, language: str) -> WordErrors:
    """Hear *recording*; say on stderr when the engine refuses to, or takes it for another *language*."""
    try:
        transcript = transcriber.transcribe(recording.audio.samples, recording.audio.sample_rate_hz)
    except BackendError as error:
        print(f"{recording.name}: {error.message}", file=sys.stderr)
        return count_word_errors(recording.said, "")
    if transcript.language not in ("", language):
        print(f"{recording.name}: taken for “{transcript.language}”", file=sys.stderr)
    return count_word_errors(recording.said, " ".join(phrase.text for phrase in transcript.phrases))


def report(name: str, errors: WordErrors) -> None:
    print(
        f"{name:30} {errors.said:6} words  {errors.rate:6.1%} wrong: {errors.substituted} substituted, "
        f"{errors.missing} missing, {errors.added} added"
    )


def main(words: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path)
    parser.add_argument("--asr", default="")
    parser.add_argument("--language", default="")
    parser.add_argument("--models-dir", default="")
    given = parser.parse_args(words)
    try:
        recordings = read_recordings(given.folder) if given.folder else [built_in_recording()]
        language = given.language or guess_language(" ".join(recording.said for recording in recordings))
        settings = Settings(asr=given.asr, language=given.language, models_dir=given.models_dir)
        transcriber = load_transcriber(language, settings)
    except HookcheckError as error:
        sys.exit(f"Error: {error.message}\nHint: {error.hint}" if error.hint else f"Error: {error.message}")
    engine = transcriber.recogniser
    print(f"{engine.name} {engine.version}, {engine.model}; speech expected in “{language}”")
    total = WordErrors(0, 0, 0, 0)
    for recording in recordings:
        errors = measure(recording, transcriber, language)
        report(recording.name, errors)
        total += errors
    if len(recordings) > 1:
        report("all", total)


if __name__ == "__main__":
    main()
