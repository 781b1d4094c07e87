"""What is heard, with the real built-in recogniser on real and synthesised sound."""

from collections.abc import Sequence

import numpy as np
import pytest
from numpy.typing import NDArray

from hookcheck.backends import Transcriber, Transcript, load_transcriber
from hookcheck.core.evidence import Channel, Recogniser, Sound, SpeechPhrase, SpeechWord
from hookcheck.core.opening.breaths import cut_at, interpolated_phrases, split_breaths
from hookcheck.core.opening.speech_guard import doubt, repetition
from hookcheck.errors import BackendError, ModelMissing
from hookcheck.media import Audio
from hookcheck.settings import Settings
from hookcheck.speech import SpeechReading, read_speech
from tests.benchmarks.word_times import start_errors_s
from tests.clips import joined, mixed, music, noise, recorded_speech, silence, synthesised_speech, tone

SETTINGS = Settings()
RATE_HZ = 16_000
real = pytest.mark.models


@pytest.fixture(scope="module")
def english() -> Transcriber:
    try:
        return load_transcriber("en", SETTINGS)
    except ModelMissing as missing:
        pytest.skip(missing.message)


class Scripted:
    """Hears what it is told to."""

    recogniser = Recogniser(Channel.SPEECH, "scripted", "1", "none")

    def __init__(self, *phrases: SpeechPhrase) -> None:
        self.phrases = phrases

    def transcribe(self, samples: NDArray[np.float32], sample_rate_hz: int) -> Transcript:
        return Transcript(self.phrases, (), "en")


def said(text: str, start_s: float, end_s: float) -> SpeechPhrase:
    words = text.split()
    step_s = (end_s - start_s) / len(words)
    return SpeechPhrase(
        tuple(
            SpeechWord(word, start_s + n * step_s, start_s + (n + 1) * step_s) for n, word in enumerate(words)
        )
    )


def hear(
    samples: NDArray[np.float32] | None, transcriber: Transcriber | None, until_s: float = 15.0
) -> SpeechReading:
    audio = None if samples is None else Audio(samples.astype(np.float32), RATE_HZ)
    return read_speech(audio, transcriber, 15.0, until_s, SETTINGS.speech, SETTINGS.sound)


def words_of(phrases: Sequence[SpeechPhrase]) -> str:
    return " ".join(phrase.text for phrase in phrases).lower()


@real
def test_real_speech_is_heard_with_its_times(english: Transcriber) -> None:
    reading = hear(recorded_speech(), english)

    assert reading.sound is Sound.SPEECH
    for expected in ("best of times", "worst of times", "age of wisdom"):
        assert expected in words_of(reading.phrases)
    times_s = [s for phrase in reading.phrases for word in phrase.words for s in (word.start_s, word.end_s)]
    assert times_s == sorted(times_s)
    assert times_s[-1] <= 15.0
    # The recording begins after a second of room tone.
    assert 0.7 <= times_s[0] <= 1.4


@real
@pytest.mark.parametrize("snr_db", [20.0, 10.0])
def test_speech_is_heard_over_music(english: Transcriber, snr_db: float) -> None:
    speech = synthesised_speech("Free parking in the city centre every Sunday in December.")

    reading = hear(mixed(speech, music(len(speech) / RATE_HZ), snr_db), english)

    assert "parking in the city" in words_of(reading.phrases)


@real
@pytest.mark.parametrize(
    ("samples", "sound"),
    [
        pytest.param(None, Sound.NO_AUDIO, id="no audio stream"),
        pytest.param(silence(5.0), Sound.SILENT, id="silence"),
        pytest.param(noise(5.0), Sound.WITHOUT_SPEECH, id="noise"),
        pytest.param(tone(5.0), Sound.WITHOUT_SPEECH, id="a tone"),
        pytest.param(music(8.0), Sound.WITHOUT_SPEECH, id="music"),
    ],
)
def test_no_words_where_nobody_speaks(
    english: Transcriber, samples: NDArray[np.float32] | None, sound: Sound
) -> None:
    reading = hear(samples, english)

    assert reading.sound is sound
    assert reading.phrases == ()


@real
def test_other_language_is_an_error_not_nonsense(english: Transcriber) -> None:
    speech = synthesised_speech(
        "Harga cabai di pasar turun drastis minggu ini, ibu-ibu senang sekali belanja",
        voice="espeak",
        language="id",
    )

    with pytest.raises(BackendError, match="does not seem to be English"):
        hear(speech, english)


@real
def test_leading_silence_is_measured(english: Transcriber) -> None:
    reading = hear(joined(silence(3.0), synthesised_speech("The library opens on Friday.")), english)

    assert reading.first_sound_s == pytest.approx(3.0, abs=0.3)
    assert reading.phrases[0].start_s == pytest.approx(3.0, abs=0.5)


def test_language_without_an_engine_is_missing() -> None:
    with pytest.raises(ModelMissing) as caught:
        load_transcriber("id", SETTINGS)

    assert "hookcheck models pull" in caught.value.hint


def test_silence_needs_no_recogniser() -> None:
    assert hear(silence(3.0), None).sound is Sound.SILENT


def test_sound_that_nobody_listened_to_is_not_called_without_speech() -> None:
    assert hear(tone(3.0), None).sound is Sound.UNHEARD


def test_loop_is_discarded_with_its_reason() -> None:
    loop = said("you can use the button to use the button to use the button to", 0.0, 6.0)

    reading = hear(tone(7.0), Scripted(loop, said("This is fine.", 6.2, 7.0)))

    assert words_of(reading.phrases) == "this is fine."
    assert [(one.text, one.channel) for one in reading.discarded] == [(loop.text, Channel.SPEECH)]
    assert "loop" in reading.discarded[0].reason


@pytest.mark.parametrize(
    ("text", "duration_s", "loudest_db", "believed"),
    [
        ("Thank you for watching.", 2.0, -60.0, False),
        ("Thank you for watching.", 2.0, -20.0, True),
        ("The.", 0.3, -55.0, False),
        ("Free!", 0.3, -15.0, True),
        ("You", 0.3, -15.0, False),
        ("best of times, worst of times, spring of hope", 3.0, -20.0, True),
        ("?!", 1.0, -20.0, False),
    ],
)
def test_what_is_believed(text: str, duration_s: float, loudest_db: float, believed: bool) -> None:
    assert (not doubt(said(text, 1.0, 1.0 + duration_s), loudest_db, SETTINGS.speech)) is believed


def test_refrain_of_two_is_no_loop() -> None:
    assert repetition(["no", "more", "rain", "no", "more", "rain", "today"]) == 2


def test_phrase_is_cut_at_the_window() -> None:
    phrase = said("it starts on Monday at nine", 13.0, 16.0)

    inside = cut_at([phrase], 15.0, 15.0)
    both = cut_at([phrase], 15.0, 20.0)

    assert [part.text for part in inside] == ["it starts on Monday"]
    assert [part.text for part in both] == ["it starts on Monday", "at nine"]


def test_long_phrase_is_divided_at_its_comma() -> None:
    long = said("the museum is free for everyone this weekend, and the cinema is half price today", 0.0, 6.0)

    parts = split_breaths([long], SETTINGS.speech)

    assert [part.text for part in parts] == [
        "the museum is free for everyone this weekend,",
        "and the cinema is half price today",
    ]


def test_end_of_a_clause_moves_to_the_pause() -> None:
    phrases = interpolated_phrases("We open. Come on Friday please.", 0.0, 6.0, [(2.0, 2.5)], SETTINGS.speech)

    assert [phrase.text for phrase in phrases] == ["We open.", "Come on Friday please."]
    assert (phrases[0].end_s, phrases[1].start_s) == pytest.approx((2.0, 2.5))
    assert all(word.interpolated for phrase in phrases for word in phrase.words)


def test_nobody_speaks_in_a_pause() -> None:
    """Words take the time around pauses, the one before the first word among them."""
    (phrase,) = interpolated_phrases(
        "free flu shots", 0.0, 4.0, [(0.0, 1.0), (2.0, 3.0), (2.5, 3.0)], SETTINGS.speech
    )
    first, second, third = phrase.words

    assert first.start_s == pytest.approx(1.0)
    assert first.end_s == pytest.approx(second.start_s)
    assert second.start_s < 2.0 and second.end_s > 3.0
    assert second.end_s == pytest.approx(third.start_s)
    assert third.end_s == pytest.approx(4.0)


def test_silence_throughout_still_places_every_word() -> None:
    (phrase,) = interpolated_phrases("over very soft music", 1.0, 3.0, [(0.0, 5.0)], SETTINGS.speech)

    assert (phrase.start_s, phrase.end_s) == pytest.approx((1.0, 3.0))


def test_decimal_point_ends_no_sentence() -> None:
    phrases = interpolated_phrases("It costs 3.5 million. Really.", 0.0, 3.0, [], SETTINGS.speech)

    assert [phrase.text for phrase in phrases] == ["It costs 3.5 million.", "Really."]


@real
def test_words_are_placed_where_they_are_said(english: Transcriber) -> None:
    """Within a tenth of a second for most, by the durations that the synthesiser tells."""
    text = "Free flu shots start on the first of December at every clinic. Bring your identity card."
    heard = hear(joined(silence(0.5), synthesised_speech(text), silence(0.5)), english)
    late_s = start_errors_s(text, "slt", [word for phrase in heard.phrases for word in phrase.words], 0.5)

    assert len(late_s) >= 12
    assert np.median(np.abs(late_s)) <= 0.1
    assert np.abs(late_s).max() <= 0.4


def test_broken_recogniser_is_an_error_not_silence() -> None:
    class Broken(Scripted):
        def transcribe(self, samples: NDArray[np.float32], sample_rate_hz: int) -> Transcript:
            raise BackendError("It broke.")

    with pytest.raises(BackendError):
        hear(tone(2.0), Broken())


@real
def test_the_built_in_recogniser_hears_a_video_the_same_whatever_it_heard_before(
    english: Transcriber,
) -> None:
    """Else a verdict would depend on the videos before it, and on how many workers there are."""
    speech = recorded_speech()
    first = english.transcribe(speech, RATE_HZ)
    english.transcribe(speech[:40_000], RATE_HZ)

    assert first.phrases
    assert english.transcribe(speech, RATE_HZ) == first
