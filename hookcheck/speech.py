"""From a window of sound to the phrases heard in it."""

from dataclasses import dataclass

from hookcheck.backends import Transcriber
from hookcheck.core.evidence import Channel, Discarded, Sound, SpeechPhrase
from hookcheck.core.opening.breaths import cut_at, split_breaths
from hookcheck.core.opening.speech_guard import doubt
from hookcheck.media import Audio
from hookcheck.settings import SoundSettings, SpeechSettings
from hookcheck.sound import Loudness, loudness_of


@dataclass(frozen=True, slots=True)
class SpeechReading:
    """What is to be heard."""

    sound: Sound
    phrases: tuple[SpeechPhrase, ...] = ()
    discarded: tuple[Discarded, ...] = ()
    language: str = ""
    """ISO 639-1 of the language heard; empty when not known."""
    first_sound_s: float | None = None
    sound_level_db: tuple[float, ...] = ()


def read_speech(
    audio: Audio | None,
    transcriber: Transcriber | None,
    window_s: float,
    until_s: float,
    speech: SpeechSettings,
    sound: SoundSettings,
) -> SpeechReading:
    """Hear what is said by *until_s*; *audio* goes on a little longer, to have the last sentence whole.

    Without a *transcriber*, tell only whether there is something to hear.

    Raises:
        BackendError: the transcriber failed, or the speech is in a language that it does not know.
    """
    if audio is None or not len(audio.samples):
        return SpeechReading(Sound.NO_AUDIO if audio is None else Sound.SILENT)
    loudness = loudness_of(audio, sound)
    levels = loudness.level_db[: round(until_s / sound.level_step_s)]
    if loudness.first_sound_s is None or loudness.first_sound_s >= until_s:
        return SpeechReading(Sound.SILENT, sound_level_db=levels)
    if transcriber is None:
        return SpeechReading(Sound.UNHEARD, first_sound_s=loudness.first_sound_s, sound_level_db=levels)
    transcript = transcriber.transcribe(audio.samples, audio.sample_rate_hz)
    believed, doubted = _sift(transcript.phrases, loudness, speech, sound)
    phrases = cut_at(split_breaths(believed, speech), window_s, until_s)
    discarded = tuple(one for one in (*transcript.discarded, *doubted) if one.start_s < until_s)
    return SpeechReading(
        Sound.SPEECH if phrases else Sound.WITHOUT_SPEECH,
        phrases,
        discarded,
        transcript.language,
        loudness.first_sound_s,
        levels,
    )


def _sift(
    phrases: tuple[SpeechPhrase, ...], loudness: Loudness, speech: SpeechSettings, sound: SoundSettings
) -> tuple[list[SpeechPhrase], list[Discarded]]:
    believed: list[SpeechPhrase] = []
    discarded: list[Discarded] = []
    for phrase in phrases:
        loudest_db = loudness.loudest_db(phrase.start_s, phrase.end_s, sound.level_step_s)
        if reason := doubt(phrase, loudest_db, speech):
            discarded.append(Discarded(Channel.SPEECH, phrase.text, phrase.start_s, phrase.end_s, reason))
        else:
            believed.append(phrase)
    return believed, discarded
