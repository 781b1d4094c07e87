"""Results of imagined checks, written out by hand: one for each verdict, in English and Indonesian."""

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
    TimedText,
)
from hookcheck.core.message import Concept, ConceptKind, KeyMessage
from hookcheck.core.result import ScanResult, VideoFailure, VideoResult
from hookcheck.core.verdict import (
    CoverageAt,
    Outcome,
    Reason,
    ReasonKind,
    Verdict,
    View,
    ViewVerdict,
)

WINDOW_S = 15.0
MOONSHINE = Recogniser(Channel.SPEECH, "moonshine-voice", "0.0.73", "tiny-en")
RAPIDOCR = Recogniser(Channel.SCREEN, "rapidocr", "3.10.0", "PP-OCRv6 small")

FREE = Concept("free", ("free", "no charge"), 0.25, must=True)
VACCINATION = Concept("vaccination", ("vaccination", "vaccine"), 0.25)
DATE = Concept("1 December", ("1 December",), 0.3, must=True, kind=ConceptKind.DATE)
CLINIC = Concept("every clinic", ("every clinic", "all clinics"), 0.2, kind=ConceptKind.PLACE)
VACCINE = KeyMessage(
    "Free vaccination starts 1 December at every clinic", "en", (FREE, VACCINATION, DATE, CLINIC)
)

GRATIS = Concept("gratis", ("gratis", "cuma-cuma", "tanpa biaya"), 0.25, must=True)
VAKSINASI = Concept("vaksinasi", ("vaksinasi", "vaksin"), 0.25)
TANGGAL = Concept("1 Desember", ("1 Desember",), 0.3, must=True, kind=ConceptKind.DATE)
PUSKESMAS = Concept("semua puskesmas", ("semua puskesmas",), 0.2, kind=ConceptKind.PLACE)
VAKSIN = KeyMessage(
    "Vaksinasi gratis mulai 1 Desember di semua puskesmas",
    "id",
    (GRATIS, VAKSINASI, TANGGAL, PUSKESMAS),
    forbid=("bayar",),
)


def said(text: str, start_s: float, end_s: float) -> SpeechPhrase:
    """A phrase whose words share its time by their length."""
    words = text.split()
    step_s = (end_s - start_s) / sum(len(word) + 1 for word in words)
    spoken, at_s = [], start_s
    for word in words:
        until_s = at_s + step_s * (len(word) + 1)
        spoken.append(SpeechWord(word, round(at_s, 2), round(until_s, 2), 0.94, interpolated=True))
        at_s = until_s
    return SpeechPhrase(tuple(spoken))


def match(
    concept: Concept, channel: Channel, quote: str, start_s: float, at_s: float, why: str = ""
) -> ConceptMatch:
    return ConceptMatch(concept, channel, quote, start_s, at_s, 0.97, why)


def source(path: str, **changes: object) -> Source:
    plain = Source(
        path, 27.4, 1080, 1920, 30000 / 1001, has_audio=True, sha256="9f86d081884c7d659a2feaa0c55ad015"
    )
    return replace(plain, **changes)  # type: ignore[arg-type]


def views(
    on: tuple[Outcome, float | None, float],
    off: tuple[Outcome, float | None, float],
    speech: tuple[Outcome, float | None, float],
) -> tuple[ViewVerdict, ...]:
    return (
        ViewVerdict(View.SOUND_ON, *on),
        ViewVerdict(View.SOUND_OFF, *off),
        ViewVerdict(View.SPEECH_ALONE, *speech),
    )


def marks(at_3_s: float, at_5_s: float, at_15_s: float) -> tuple[CoverageAt, ...]:
    return CoverageAt(3.0, at_3_s), CoverageAt(5.0, at_5_s), CoverageAt(15.0, at_15_s)


_LEVELS_DB = (
    -60.0,
    -58.0,
    -31.0,
    -22.0,
    -18.5,
    -17.0,
    -19.0,
    -24.0,
    -18.0,
    -17.5,
    -20.0,
    -26.0,
    -19.0,
    -18.0,
)
_SPEECH = (
    said("Hello and welcome, today we have good news.", 0.9, 3.6),
    said("Vaccination is free from the 1st of December.", 4.0, 7.2),
    said("You can get it at every clinic in town.", 7.6, 9.8),
    said("Bring your card.", 11.0, 12.1),
)
_SCREEN = (
    TextEvent(
        "FREE VACCINATION\nstarts 1 Dec",
        0.4,
        6.2,
        Box(0.12, 0.18, 0.88, 0.31),
        0.98,
        parts=(TimedText("FREE VACCINATION", 0.4), TimedText("starts 1 Dec", 1.8)),
        text_height=0.052,
        contrast=9.1,
    ),
    TextEvent("At every clinic", 3.1, 6.2, Box(0.2, 0.33, 0.8, 0.38), 0.95, text_height=0.04, contrast=7.4),
    TextEvent(
        "CITY HEALTH",
        0.0,
        15.0,
        Box(0.72, 0.03, 0.96, 0.06),
        0.88,
        placement=Placement.SCENE,
        placement_reason="moves with the picture",
    ),
)


def evidence(path: str, **changes: object) -> Evidence:
    plain = Evidence(
        source=source(path),
        window_s=WINDOW_S,
        read_until_s=WINDOW_S,
        channels_read=(Channel.SPEECH, Channel.SCREEN),
        read_by=(MOONSHINE, RAPIDOCR),
        speech=_SPEECH,
        screen_text=_SCREEN,
        discarded=(
            Discarded(
                Channel.SPEECH, "thank you thank you thank you", 13.0, 15.0, "the same words over and over"
            ),
        ),
        speech_language="en",
        first_sound_s=0.8,
        sound_level_db=_LEVELS_DB + (-23.0,) * 16,
        cuts_s=(2.4, 6.2, 9.9),
    )
    return replace(plain, **changes)  # type: ignore[arg-type]


def early() -> VideoResult:
    matches = (
        match(FREE, Channel.SCREEN, "FREE VACCINATION", 0.4, 0.9),
        match(VACCINATION, Channel.SCREEN, "FREE VACCINATION", 0.4, 0.9),
        match(DATE, Channel.SCREEN, "starts 1 Dec", 1.8, 2.5, "'1 Dec' = '1 December'"),
        match(CLINIC, Channel.SCREEN, "At every clinic", 3.1, 4.2),
        match(FREE, Channel.SPEECH, "Vaccination is free", 4.0, 7.2),
        match(VACCINATION, Channel.SPEECH, "Vaccination is free", 4.0, 7.2),
        match(DATE, Channel.SPEECH, "the 1st of December", 5.6, 7.2, "'1st of December' = '1 December'"),
        match(CLINIC, Channel.SPEECH, "at every clinic in town", 8.3, 9.8),
    )
    verdict = Verdict(
        Outcome.EARLY,
        98.9,
        4.2,
        1.0,
        0.97,
        False,
        views((Outcome.EARLY, 4.2, 1.0), (Outcome.EARLY, 4.2, 1.0), (Outcome.EARLY, 9.8, 1.0)),
        marks(0.8, 1.0, 1.0),
        (Reason(ReasonKind.COMPLETE, time_s=4.2),),
    )
    path = "reels/vaccination-early.mp4"
    return VideoResult(path, evidence(path), Capture(VACCINE, matches, (), 0.97), verdict)


def late() -> VideoResult:
    matches = (
        match(FREE, Channel.SPEECH, "Vaccination is free", 4.0, 7.2),
        match(VACCINATION, Channel.SPEECH, "Vaccination is free", 4.0, 7.2),
        match(CLINIC, Channel.SPEECH, "at every clinic", 7.6, 9.8),
        match(
            DATE, Channel.SPEECH, "from the 1st of December", 16.0, 17.8, "'1st of December' = '1 December'"
        ),
    )
    verdict = Verdict(
        Outcome.LATE,
        49.3,
        17.8,
        0.7,
        0.11,
        False,
        views((Outcome.LATE, 17.8, 0.7), (Outcome.MISSED, None, 0.0), (Outcome.LATE, 17.8, 0.7)),
        marks(0.0, 0.0, 0.7),
        (
            Reason(ReasonKind.TOO_LATE, "1 December", Channel.SPEECH, 17.8, "from the 1st of December"),
            Reason(ReasonKind.ONLY_SPOKEN, concepts_in=0, concepts_total=4),
        ),
    )
    path = "reels/vaccination-late.mp4"
    heard = (
        *_SPEECH[:1],
        said("Vaccination is free,", 4.0, 7.2),
        said("at every clinic,", 7.6, 9.8),
        said("from the 1st of December.", 16.0, 17.8),
    )
    read = evidence(path, speech=heard, screen_text=(), read_until_s=20.0)
    return VideoResult(path, read, Capture(VACCINE, matches, (), 0.11), verdict)


def partial() -> VideoResult:
    matches = (
        match(FREE, Channel.SPEECH, "Vaccination is free", 4.0, 7.2),
        match(VACCINATION, Channel.SPEECH, "Vaccination is free", 4.0, 7.2),
        match(VACCINATION, Channel.SCREEN, "VACCINE DAY", 9.0, 9.6, "'vaccine' = 'vaccination'"),
    )
    verdict = Verdict(
        Outcome.PARTIAL,
        41.3,
        None,
        0.5,
        0.44,
        True,
        views((Outcome.PARTIAL, None, 0.5), (Outcome.PARTIAL, None, 0.25), (Outcome.PARTIAL, None, 0.5)),
        marks(0.0, 0.0, 0.5),
        (
            Reason(ReasonKind.MISSING_CONCEPT, "1 December", quote="1 December"),
            Reason(ReasonKind.MISSING_CONCEPT, "every clinic"),
            Reason(ReasonKind.ONLY_SPOKEN, concepts_in=1, concepts_total=4),
            Reason(ReasonKind.UNSURE),
        ),
    )
    path = "reels/vaccination-partial.mp4"
    read = evidence(
        path,
        speech=(_SPEECH[0], said("Is vaccination free from 1 December?", 4.0, 7.2)),
        screen_text=(TextEvent("VACCINE DAY", 9.0, 12.0, Box(0.2, 0.4, 0.8, 0.5), 0.93),),
    )
    return VideoResult(path, read, Capture(VACCINE, matches, (), 0.44), verdict)


def missed() -> VideoResult:
    verdict = Verdict(
        Outcome.MISSED,
        0.0,
        None,
        0.0,
        0.02,
        False,
        views((Outcome.MISSED, None, 0.0), (Outcome.MISSED, None, 0.0), (Outcome.MISSED, None, 0.0)),
        marks(0.0, 0.0, 0.0),
        tuple(Reason(ReasonKind.MISSING_CONCEPT, concept.name) for concept in VAKSIN.concepts),
    )
    path = "reels/pembukaan-musik.mp4"
    read = evidence(
        path,
        speech=(),
        screen_text=(),
        cuts_s=(),
        sound=Sound.WITHOUT_SPEECH,
        speech_language="",
    )
    return VideoResult(path, read, Capture(VAKSIN, (), (), 0.02), verdict)


def contradicted() -> VideoResult:
    matches = (
        match(GRATIS, Channel.CAPTIONS, "vaksin gratis", 1.0, 3.2),
        match(VAKSINASI, Channel.CAPTIONS, "vaksin gratis", 1.0, 3.2, "'vaksin' = 'vaksinasi'"),
        match(PUSKESMAS, Channel.SCREEN, "DI SEMUA PUSKESMAS", 3.4, 4.6),
    )
    against = Contradiction(
        "1 Desember",
        "2 Desember",
        Channel.SCREEN,
        3.4,
        4.6,
        "value",
        concept="1 Desember",
    )
    paying = Contradiction("bayar", "bayar", Channel.CAPTIONS, 6.1, 8.0, "forbidden")
    verdict = Verdict(
        Outcome.CONTRADICTED,
        0.0,
        None,
        0.7,
        0.03,
        False,
        views(
            (Outcome.CONTRADICTED, None, 0.7), (Outcome.CONTRADICTED, None, 0.7), (Outcome.UNKNOWN, None, 0.0)
        ),
        marks(0.0, 0.7, 0.7),
        (
            Reason(
                ReasonKind.CONTRADICTION,
                "1 Desember",
                Channel.SCREEN,
                4.6,
                "2 Desember",
                expected="1 Desember",
                detail="another day of the same month",
            ),
            Reason(
                ReasonKind.FORBIDDEN, channel=Channel.CAPTIONS, time_s=8.0, quote="bayar", expected="bayar"
            ),
            Reason(ReasonKind.CHANNEL_MISSING, channel=Channel.SPEECH),
        ),
    )
    path = "reels/vaksinasi-tanggal.mp4"
    read = evidence(
        path,
        channels_read=(Channel.SCREEN, Channel.CAPTIONS),
        channels_missing=(no_whisper(),),
        read_by=(RAPIDOCR,),
        speech=(),
        speech_language="",
        captions=(
            Caption("Vaksin gratis untuk semua!", 1.0, 3.2),
            Caption("Tidak perlu bayar.", 6.1, 8.0),
        ),
        screen_text=(
            TextEvent("MULAI 2 DESEMBER\nDI SEMUA PUSKESMAS", 3.4, 9.0, Box(0.1, 0.6, 0.9, 0.74), 0.97),
        ),
        discarded=(),
    )
    return VideoResult(path, read, Capture(VAKSIN, matches, (against, paying), 0.03), verdict)


def unknown() -> VideoResult:
    matches = (match(VAKSINASI, Channel.SCREEN, "Vaksinasi", 0.0, 0.4),)
    verdict = Verdict(
        Outcome.UNKNOWN,
        25.0,
        None,
        0.25,
        0.3,
        False,
        views((Outcome.UNKNOWN, None, 0.25), (Outcome.PARTIAL, None, 0.25), (Outcome.UNKNOWN, None, 0.0)),
        marks(0.25, 0.25, 0.25),
        (
            Reason(ReasonKind.CHANNEL_MISSING, channel=Channel.SPEECH),
            Reason(ReasonKind.MISSING_CONCEPT, "gratis"),
            Reason(ReasonKind.MISSING_CONCEPT, "1 Desember"),
            Reason(ReasonKind.MISSING_CONCEPT, "semua puskesmas"),
        ),
    )
    path = "reels/vaksinasi-ucapan.mp4"
    read = evidence(
        path,
        channels_read=(Channel.SCREEN,),
        channels_missing=(no_whisper(),),
        read_by=(RAPIDOCR,),
        speech=(),
        screen_text=(TextEvent("Vaksinasi", 0.0, 2.4, Box(0.3, 0.1, 0.7, 0.2), 0.99),),
        discarded=(),
        speech_language="",
    )
    return VideoResult(path, read, Capture(VAKSIN, matches, (), 0.3), verdict)


def no_whisper() -> MissingChannel:
    return MissingChannel(
        Channel.SPEECH,
        "No speech model on this machine understands “id”.",
        "Run: hookcheck models pull whisper-small (464 MB)",
    )


def failed() -> VideoFailure:
    return VideoFailure(
        "reels/broken.mp4",
        "broken.mp4 ends in the middle of its index.",
        "Export it again; the copy may have been cut short.",
        3,
    )


def hostile() -> VideoResult:
    """A result in which every text from outside tries to be more than text."""
    attack = '<script>alert(1)</script>"><img src=x onerror=alert(2)>[red]\x1b[31m\u202e{{7*7}}{bar}'
    concept = Concept(attack, (attack,), 1.0)
    base = early()
    read = replace(
        base.evidence,
        source=replace(base.evidence.source, path=f"{attack}\n.mp4"),
        speech=(SpeechPhrase((SpeechWord(attack, 0.5, 1.5),)),),
        screen_text=(TextEvent(f"{attack}\n{attack}", 0.0, 3.0, placement_reason=attack),),
        captions=(Caption(attack, 0.0, 2.0),),
        channels_missing=(MissingChannel(Channel.CAPTIONS, attack, attack),),
        read_by=(Recogniser(Channel.SPEECH, attack, attack, attack),),
        discarded=(Discarded(Channel.SPEECH, attack, 0.0, 1.0, attack),),
        speech_language=attack,
    )
    against = Contradiction(attack, attack, Channel.SCREEN, 0.0, 1.0, attack)
    reasons = tuple(
        Reason(kind, attack, Channel.SPEECH, 17.0, attack, attack, attack, 1, 2) for kind in ReasonKind
    )
    capture = Capture(
        KeyMessage(attack, "en", (concept,), (attack,)),
        (match(concept, Channel.SPEECH, attack, 0.5, 1.5, attack),),
        (against,),
        0.5,
    )
    verdict = replace(base.verdict, outcome=Outcome.CONTRADICTED, reasons=reasons)
    return VideoResult(f"{attack}\n.mp4", read, capture, verdict)


def scan(*videos: VideoResult | VideoFailure) -> ScanResult:
    return ScanResult(videos, WINDOW_S, "0.1.0")


ALL = (early, late, partial, missed, contradicted, unknown)
