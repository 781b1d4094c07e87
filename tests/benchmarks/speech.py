"""How well speech is heard: word error rates, when words are heard, words invented where nobody speaks, other
languages told apart.

    python -m tests.benchmarks.speech

Real speech is the recording in moonshine-voice's wheel; the rest is synthesised by flite and espeak-ng.
"""

import re
from collections.abc import Sequence

import numpy as np

from hookcheck import Settings
from hookcheck.core.evidence import SpeechPhrase
from hookcheck.errors import BackendError
from hookcheck.media import Audio
from hookcheck.recognisers import Recognisers
from hookcheck.speech import read_speech
from tests.benchmarks.word_error_rate import WordErrors, count_word_errors
from tests.benchmarks.word_times import start_errors_s
from tests.clips import (
    RATE_HZ,
    TWO_CITIES,
    Samples,
    joined,
    mixed,
    music,
    noise,
    recorded_speech,
    silence,
    synthesised_speech,
)

_NUMBERS = {"1": "first", "50": "fifty", "10": "ten", "2": "two", "3": "three"}
MESSAGES = (
    "Free flu shots start on the first of December at every clinic. Bring your identity card.",
    "The library stays open until ten all through June. Registration is free for students.",
    "We tried fifty coffee machines, and only three of them are worth your money.",
    "Main Street is closed from Monday. Please use the bridge near the old harbour.",
)
LONGER = (
    "Most people get this wrong. You do not need an appointment, and you do not need to pay. "
    "Just bring your card and come early.",
    "Three things you should know before you buy a used phone: check the battery, ask for the receipt, "
    "and never pay in advance.",
)
VOICES = ("slt", "rms", "awb")
FOREIGN = {
    "id": "Vaksinasi gratis dimulai tanggal satu Desember di semua puskesmas. Bawa kartu identitas Anda, "
    "dan ajak seluruh keluarga untuk datang lebih pagi.",
    "es": "La vacunación gratuita comienza el primero de diciembre en todas las clínicas. "
    "Traiga su documento y venga temprano con toda la familia.",
    "de": "Die kostenlose Impfung beginnt am ersten Dezember in allen Praxen. "
    "Bringen Sie Ihren Ausweis mit und kommen Sie früh.",
    "fr": "La vaccination gratuite commence le premier décembre dans tous les centres. "
    "Apportez votre carte et venez tôt avec toute la famille.",
}


def _as_spelt(text: str) -> str:
    """Numbers as they are said, whichever way they were written."""
    return re.sub(r"\b\d+\b", lambda number: _NUMBERS.get(number[0], number[0]), text)


def _word_errors(said: str, phrases: Sequence[SpeechPhrase]) -> WordErrors:
    return count_word_errors(said, _as_spelt(" ".join(phrase.text for phrase in phrases)))


class Listener:
    """Hears sound as a check does."""

    def __init__(self) -> None:
        self._settings = Settings()
        self._transcriber = Recognisers(self._settings).transcriber("en")

    def hear(self, samples: Samples, until_s: float = 60.0) -> tuple[SpeechPhrase, ...]:
        spans = (until_s, until_s, self._settings.speech, self._settings.sound)
        return read_speech(Audio(samples, RATE_HZ), self._transcriber, *spans).phrases


def _error_rates(listener: Listener) -> None:
    errors = _word_errors(TWO_CITIES, listener.hear(recorded_speech()[: round(20.9 * RATE_HZ)]))
    print(f"real speech, A Tale of Two Cities: word error rate {errors.rate:.1%} of {errors.said} words")
    for snr_db in (None, 20, 10, 5):
        errors, refused = WordErrors(0, 0, 0, 0), 0
        for seed, text in enumerate(MESSAGES):
            for voice in VOICES:
                speech = synthesised_speech(text, voice)
                sound = speech if snr_db is None else mixed(speech, music(30.0, seed=seed), snr_db)
                try:
                    heard = listener.hear(joined(silence(0.5), sound, silence(0.5)))
                except BackendError:
                    refused += 1
                    continue
                errors += _word_errors(text, heard)
        under = "alone" if snr_db is None else f"music {snr_db} dB below"
        print(
            f"synthesised speech, {under}: word error rate {errors.rate:.1%} of {errors.said} words, "
            f"{refused} of {len(MESSAGES) * len(VOICES)} sentences taken for another language"
        )


def _word_times(listener: Listener) -> None:
    for snr_db in (None, 10):
        late_s: list[float] = []
        for seed, text in enumerate((*MESSAGES, *LONGER)):
            for voice in VOICES:
                speech = synthesised_speech(text, voice)
                sound = speech if snr_db is None else mixed(speech, music(30.0, seed=seed), snr_db)
                heard = listener.hear(joined(silence(0.5), sound, silence(0.5)))
                late_s += start_errors_s(
                    text, voice, [word for phrase in heard for word in phrase.words], 0.5
                )
        under = "alone" if snr_db is None else f"music {snr_db} dB below"
        away_s = np.abs(late_s)
        print(
            f"starts of {len(late_s)} words, {under}: {np.median(away_s):.2f} s off in the middle, "
            f"{np.percentile(away_s, 90):.2f} s or less in nine of ten"
        )


def _inventions(listener: Listener) -> None:
    hum = (0.1 * np.sin(2 * np.pi * 50 * np.arange(15 * RATE_HZ) / RATE_HZ)).astype(np.float32)
    sounds = {
        "music": [music(15.0, seed=seed) for seed in range(6)],
        "white noise": [noise(15.0, level, seed) for seed, level in enumerate((0.003, 0.01, 0.03, 0.1, 0.3))],
        "silence": [silence(15.0), noise(15.0, 0.0005)],
        "mains hum": [hum],
    }
    for name, takes in sounds.items():
        invented = [phrase.text for take in takes for phrase in listener.hear(take)]
        print(f"{name}, {len(takes)} x 15 s: {len(invented)} phrases invented {invented}")


def _languages(listener: Listener) -> None:
    for language, text in FOREIGN.items():
        for rate in (130, 160):
            try:
                heard = listener.hear(synthesised_speech(text, "espeak", language, rate))
            except BackendError:
                print(f"{language} at {rate} words a minute: told apart")
            else:
                print(f"{language} at {rate} words a minute: TAKEN FOR ENGLISH {[p.text for p in heard]}")
    english = refused = 0
    for text in MESSAGES:
        for voice in (*VOICES, "kal", "espeak"):
            english += 1
            try:
                listener.hear(synthesised_speech(text, voice))
            except BackendError:
                refused += 1
    print(f"English: {refused} of {english} taken for another language")


def main() -> None:
    listener = Listener()
    _error_rates(listener)
    _word_times(listener)
    _inventions(listener)
    _languages(listener)


if __name__ == "__main__":
    main()
