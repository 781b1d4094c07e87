"""What the opening of a video says and shows.

All times are seconds from the first moment a viewer sees or hears anything.
Confidences and shares are 0 to 1.
"""

from dataclasses import dataclass
from enum import StrEnum


class Channel(StrEnum):
    """A way in which words reach a viewer."""

    SPEECH = "speech"
    SCREEN = "screen"
    CAPTIONS = "captions"

    @property
    def runs_on(self) -> bool:
        """Whether its words go on from phrase to phrase: a speaker's, heard or written down."""
        return self is not Channel.SCREEN


class Sound(StrEnum):
    """What there is to hear in the window."""

    NO_AUDIO = "no_audio"
    SILENT = "silent"
    UNHEARD = "unheard"
    """Not silent, and nobody has listened whether it is speech."""
    WITHOUT_SPEECH = "without_speech"
    SPEECH = "speech"


class Placement(StrEnum):
    """Where a text lives: laid over the picture by an editor, or part of the scene that was filmed."""

    OVERLAY = "overlay"
    SCENE = "scene"


@dataclass(frozen=True, slots=True)
class Source:
    """The file that the evidence was taken from."""

    path: str
    duration_s: float | None
    width_px: int
    """As displayed, after rotation."""
    height_px: int
    frame_rate_hz: float | None
    has_audio: bool
    sha256: str = ""
    """Of what `hash_method` says; empty when the evidence was not taken from a file."""
    timecode: str = ""
    """Of the first frame, as the file states it, such as "01:00:00;00"; empty when it states none."""


@dataclass(frozen=True, slots=True)
class SpeechWord:
    """One word heard, as written by the recogniser, punctuation included."""

    text: str
    start_s: float
    end_s: float
    confidence: float = 1.0
    interpolated: bool = False
    """True when the engine timed only the phrase, and the word's share of it is a guess by length."""


@dataclass(frozen=True, slots=True)
class SpeechPhrase:
    """Words heard in one breath; it counts for a viewer when it ends."""

    words: tuple[SpeechWord, ...]
    """Never empty, in order."""

    @property
    def text(self) -> str:
        return " ".join([word.text for word in self.words])

    @property
    def start_s(self) -> float:
        return self.words[0].start_s

    @property
    def end_s(self) -> float:
        return self.words[-1].end_s


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle as shares of the frame's width and height, origin top left."""

    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True)
class TextLine:
    """One line read in one frame."""

    text: str
    time_s: float
    box: Box
    confidence: float


@dataclass(frozen=True, slots=True)
class TimedText:
    """A piece of a text event, and when it joined the rest on screen."""

    text: str
    start_s: float


@dataclass(frozen=True, slots=True)
class TimedBox:
    """Where a text event was at one moment."""

    time_s: float
    box: Box


@dataclass(frozen=True, slots=True)
class TextEvent:
    """A text while it stays on screen: one caption block, its lines in reading order."""

    text: str
    """Lines are parted by a line break."""
    start_s: float
    end_s: float
    box: Box = Box(0.0, 0.0, 1.0, 1.0)
    confidence: float = 1.0
    raw_text: str = ""
    """As recognised, where `text` has had its spaces restored; else empty."""
    parts: tuple[TimedText, ...] = ()
    """For a text that grows (karaoke, typing): its pieces in order. Empty when all of it came at once."""
    path: tuple[TimedBox, ...] = ()
    """Where it went, for a text that moves. Empty when it stays in `box`."""
    text_height: float | None = None
    """Height of one line as a share of the frame's height; None when not measured."""
    contrast: float | None = None
    """WCAG 2 contrast ratio of the letters against what is behind them, 1 to 21; None when not measured."""
    completeness: float = 1.0
    """Share of the time on screen in which the text could be found again."""
    placement: Placement = Placement.OVERLAY
    placement_reason: str = ""
    """Why it was taken for scene text: "moves with the picture", "label on an object", "running timecode"…"""


@dataclass(frozen=True, slots=True)
class Caption:
    """One caption of a subtitle file or track; exact, so without confidence."""

    text: str
    start_s: float
    end_s: float


@dataclass(frozen=True, slots=True)
class MissingChannel:
    """A channel that could not be read, why, and what to do about it."""

    channel: Channel
    reason: str
    hint: str
    lasting: bool = False
    """True when the recogniser works, and would say the same of this video again."""


@dataclass(frozen=True, slots=True)
class Recogniser:
    """What read a channel."""

    channel: Channel
    name: str
    version: str
    model: str


@dataclass(frozen=True, slots=True)
class Discarded:
    """Something a recogniser returned that is not believed, and why."""

    channel: Channel
    text: str
    start_s: float
    end_s: float
    reason: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """Everything known about the opening of a video, whatever the message."""

    source: Source
    window_s: float
    read_until_s: float
    """The window plus the look-ahead, or the end of the video when that comes first."""
    channels_read: tuple[Channel, ...]
    """A channel listed here with no entries was looked at and found empty."""
    channels_missing: tuple[MissingChannel, ...] = ()
    read_by: tuple[Recogniser, ...] = ()
    sound: Sound = Sound.SPEECH
    speech: tuple[SpeechPhrase, ...] = ()
    screen_text: tuple[TextEvent, ...] = ()
    captions: tuple[Caption, ...] = ()
    discarded: tuple[Discarded, ...] = ()
    speech_language: str = ""
    """ISO 639-1 code of the language heard; empty when not known."""
    first_sound_s: float | None = None
    """When the leading silence ends; None when there is nothing but silence."""
    sound_level_db: tuple[float, ...] = ()
    """Loudness of each half second in dBFS, for display."""
    cuts_s: tuple[float, ...] = ()
    """When the picture changes all at once, for display."""
