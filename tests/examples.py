"""Values that several tests start from."""

from dataclasses import replace

from hookcheck.core.capture import Capture, ConceptMatch, Contradiction
from hookcheck.core.evidence import (
    Box,
    Caption,
    Channel,
    Discarded,
    Evidence,
    MissingChannel,
    Placement,
    Recogniser,
    Sound,
    Source,
    SpeechPhrase,
    SpeechWord,
    TextEvent,
    TimedBox,
    TimedText,
)
from hookcheck.core.message import Concept, ConceptKind, KeyMessage
from hookcheck.core.result import ScanResult, VideoFailure, VideoResult
from hookcheck.core.verdict import CoverageAt, Outcome, Reason, ReasonKind, Verdict, View, ViewVerdict

EVIDENCE = Evidence(
    source=Source("reels/clip.mp4", 21.3, 720, 1280, 29.97, True, "ab" * 32),
    window_s=15.0,
    read_until_s=20.0,
    channels_read=(Channel.SPEECH, Channel.SCREEN),
    channels_missing=(MissingChannel(Channel.CAPTIONS, "none embedded", ""),),
    read_by=(Recogniser(Channel.SPEECH, "moonshine", "0.0.73", "tiny-en"),),
    sound=Sound.SPEECH,
    speech=(
        SpeechPhrase(
            (
                SpeechWord("Free", 0.1 + 0.2, 0.6, 0.91, True),
                SpeechWord("vaccines.", 0.6, 1.2),
            )
        ),
    ),
    screen_text=(
        TextEvent(
            "1 DESEMBER\ndi semua “puskesmas”",
            1.0,
            4.0,
            Box(0.1, 0.2, 0.9, 0.3),
            0.98,
            raw_text="1DESEMBER",
            parts=(TimedText("1 DESEMBER", 1.0),),
            path=(TimedBox(1.0, Box(0.0, 0.0, 0.5, 0.5)),),
            text_height=0.05,
            contrast=7.1,
            completeness=0.8,
            placement=Placement.SCENE,
            placement_reason="moves with the picture",
        ),
    ),
    captions=(Caption("Free", 0.0, 1.0),),
    discarded=(Discarded(Channel.SPEECH, "the the the", 8.0, 9.0, "loop"),),
    speech_language="en",
    first_sound_s=0.25,
    sound_level_db=(-20.0, -33.333),
    cuts_s=(3.04,),
)

FREE = Concept("free", ("free", "gratis"), 0.4, kind=ConceptKind.MONEY)
DATE = Concept("1 December", ("1 December",), 0.6, must=True, kind=ConceptKind.DATE)
MESSAGE = KeyMessage("Free from 1 December", "en", (FREE, DATE), forbid=("pay",))

EARLY = VideoResult(
    "reels/clip.mp4",
    EVIDENCE,
    Capture(
        MESSAGE,
        (
            ConceptMatch(FREE, Channel.SPEECH, "Free", 0.3, 0.6, 1.0, "as written"),
            ConceptMatch(DATE, Channel.SCREEN, "1 DESEMBER", 1.0, 1.5, 1.0, "'1 DESEMBER' = '1 December'"),
        ),
        (),
        0.97,
    ),
    Verdict(
        Outcome.EARLY,
        100.0,
        1.5,
        1.0,
        0.97,
        False,
        tuple(ViewVerdict(view, Outcome.EARLY, 1.5, 1.0) for view in View),
        tuple(CoverageAt(time_s, 1.0) for time_s in (3.0, 5.0, 15.0)),
        (Reason(ReasonKind.COMPLETE, time_s=1.5),),
    ),
)
CONTRADICTED = VideoResult(
    "reels/wrong-date.mp4",
    EVIDENCE,
    Capture(
        MESSAGE,
        (ConceptMatch(FREE, Channel.SPEECH, "Free", 0.3, 0.6, 1.0, "as written"),),
        (Contradiction("1 December", "2 Desember", Channel.SCREEN, 1.0, 1.5, "another day", "1 December"),),
        0.02,
    ),
    Verdict(
        Outcome.CONTRADICTED,
        40.0,
        None,
        0.4,
        0.02,
        False,
        tuple(ViewVerdict(view, Outcome.CONTRADICTED, None, 0.4) for view in View),
        tuple(CoverageAt(time_s, 0.4) for time_s in (3.0, 5.0, 15.0)),
        (
            Reason(
                ReasonKind.CONTRADICTION,
                channel=Channel.SCREEN,
                time_s=1.0,
                quote="2 Desember",
                expected="1 December",
            ),
        ),
    ),
)
FAILURE = VideoFailure(
    "reels/notes.mp4", "reels/notes.mp4 is not a video.", "Pass a file that a player can play.", 3
)
SCAN = ScanResult((EARLY, CONTRADICTED, FAILURE), 15.0, "0.1.0")


def heard(sentence: str, from_s: float) -> Evidence:
    """Evidence in which only *sentence* is said, from *from_s* on, 0.3 s a word."""
    words = tuple(
        SpeechWord(word, from_s + 0.3 * n, from_s + 0.3 * (n + 1)) for n, word in enumerate(sentence.split())
    )
    return replace(
        EVIDENCE,
        speech=(SpeechPhrase(words),),
        screen_text=(),
        captions=(),
        discarded=(),
        channels_missing=(),
        channels_read=(Channel.SPEECH, Channel.SCREEN),
    )
