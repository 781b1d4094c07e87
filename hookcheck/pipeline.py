"""The whole check on one page: a video becomes evidence, and the evidence is judged."""

from concurrent.futures import ThreadPoolExecutor, wait
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from hookcheck.backends.subtitle_sidecar import find_sidecar
from hookcheck.backends.subtitles import read_sidecar, read_track
from hookcheck.core.evidence import (
    Caption,
    Channel,
    Discarded,
    Evidence,
    MissingChannel,
    Recogniser,
    Sound,
    TextEvent,
)
from hookcheck.core.message import KeyMessage, parse_message
from hookcheck.core.result import VideoResult
from hookcheck.errors import BackendError, NotUnderstood
from hookcheck.judging import check_evidence
from hookcheck.media import iter_frames, probe, read_audio
from hookcheck.memory import hand_back_memory
from hookcheck.recognisers import Recognisers
from hookcheck.remote_files import FilePath
from hookcheck.remote_video import RemoteVideo, VideoFile, video_file
from hookcheck.screen_text import read_screen_text
from hookcheck.settings import Settings
from hookcheck.speech import SpeechReading, read_speech

if TYPE_CHECKING:
    from hookcheck.page_frames import FrameKeeper


def check_video(
    path: str | FilePath,
    message: str | KeyMessage,
    settings: Settings | None = None,
    recognisers: Recognisers | None = None,
    keeper: "FrameKeeper | None" = None,
) -> VideoResult:
    """Check whether the opening of a video gets *message* across early.

    Pass the same *recognisers* to check several videos: models are loaded once. *keeper* takes pictures of
    the frames that the check looks at. The path may be a URL.

    Raises:
        UsageError: the message has nothing that could be looked for.
        MediaError: the video cannot be opened or decoded.
    """
    settings = settings or Settings()
    if isinstance(message, str):
        message = parse_message(message, language=settings.language)
    recognisers = recognisers or Recognisers(settings)
    evidence = gather_evidence(video_file(path), message.language, settings, recognisers, keeper)
    return check_evidence(evidence, message, settings)


def gather_evidence(
    path: VideoFile,
    language: str,
    settings: Settings,
    recognisers: Recognisers,
    keeper: "FrameKeeper | None" = None,
) -> Evidence:
    """Everything said and shown in the opening of a video, whatever the message.

    *language* is the one the speech is expected in (ISO 639-1). A channel whose recogniser is not there or
    fails is missing in the evidence, with the reason.

    Raises:
        MediaError: the video cannot be opened or decoded.
    """
    source = probe(path)
    until_s = settings.verdict.window_s + settings.look_ahead_s
    # Recognisers and decoder let go of Python's lock, so sound and picture are worked on side by side.
    with ThreadPoolExecutor(2) as pool:
        listening = pool.submit(_listen, path, until_s, language, settings, recognisers)
        if settings.threads == 1:
            # One thread is one core, as for a worker among many.
            wait([listening])
        seen = _look(path, until_s, settings, recognisers, keeper)
        heard = listening.result()
    # A worker's memory would otherwise stay as large as its largest video made it.
    hand_back_memory()
    captions = _read_captions(path, until_s, language)
    parts = (heard, seen, captions)
    return Evidence(
        source=source,
        window_s=settings.verdict.window_s,
        read_until_s=min(until_s, source.duration_s or until_s),
        channels_read=tuple(part.channel for part in parts if part.read),
        channels_missing=tuple(part.missing for part in parts if part.missing is not None),
        read_by=tuple(part.read_by for part in parts if part.read_by is not None),
        sound=heard.speech.sound,
        speech=heard.speech.phrases,
        screen_text=seen.events,
        captions=captions.captions,
        discarded=(*heard.speech.discarded, *seen.discarded),
        speech_language=heard.speech.language,
        first_sound_s=heard.speech.first_sound_s,
        sound_level_db=heard.speech.sound_level_db,
        cuts_s=seen.cuts_s,
    )


@dataclass(frozen=True, slots=True)
class _Part:
    """What came of reading one channel."""

    channel: Channel
    read: bool = False
    missing: MissingChannel | None = None
    read_by: Recogniser | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Heard(_Part):
    speech: SpeechReading


@dataclass(frozen=True, slots=True, kw_only=True)
class _Seen(_Part):
    events: tuple[TextEvent, ...] = ()
    discarded: tuple[Discarded, ...] = ()
    cuts_s: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Captioned(_Part):
    captions: tuple[Caption, ...] = ()


def _listen(
    path: VideoFile, until_s: float, language: str, settings: Settings, recognisers: Recognisers
) -> _Heard:
    # The last sentence is heard to its end, then cut where the window does.
    audio = read_audio(path, until_s + settings.speech.read_on_s)
    spans = (settings.verdict.window_s, until_s, settings.speech, settings.sound)
    unheard = read_speech(audio, None, *spans)
    if unheard.sound is not Sound.UNHEARD:
        return _Heard(Channel.SPEECH, read=True, speech=unheard)
    try:
        transcriber = recognisers.transcriber(language)
        speech = read_speech(audio, transcriber, *spans)
    except BackendError as error:
        lasting = isinstance(error, NotUnderstood)
        missing = MissingChannel(Channel.SPEECH, error.message, error.hint, lasting)
        return _Heard(Channel.SPEECH, missing=missing, speech=unheard)
    return _Heard(Channel.SPEECH, read=True, read_by=transcriber.recogniser, speech=speech)


def _look(
    path: VideoFile,
    until_s: float,
    settings: Settings,
    recognisers: Recognisers,
    keeper: "FrameKeeper | None",
) -> _Seen:
    try:
        reader = recognisers.text_reader()
        samples_per_s = settings.screen_text.samples_per_s
        frames = iter_frames(path, until_s, needed_per_s=samples_per_s, threads=settings.threads)
        if keeper:
            frames = keeper.watching(frames)
        text = read_screen_text(frames, reader, settings.screen_text, threads=settings.threads)
    except BackendError as error:
        return _Seen(Channel.SCREEN, missing=MissingChannel(Channel.SCREEN, error.message, error.hint))
    return _Seen(
        Channel.SCREEN,
        read=True,
        read_by=reader.recogniser,
        events=text.events,
        discarded=text.discarded,
        cuts_s=text.cuts_s,
    )


def _read_captions(path: VideoFile, until_s: float, language: str) -> _Captioned:
    sidecar = find_sidecar(path.location if isinstance(path, RemoteVideo) else Path(path), language)
    try:
        captions = read_sidecar(sidecar, until_s) if sidecar else read_track(path, until_s, language)
    except BackendError as error:
        return _Captioned(
            Channel.CAPTIONS, missing=MissingChannel(Channel.CAPTIONS, error.message, error.hint)
        )
    # Without captions there is nothing to read, and nothing missing.
    return _Captioned(Channel.CAPTIONS, read=captions is not None, captions=captions or ())
