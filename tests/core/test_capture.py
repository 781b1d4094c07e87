"""From small evidence to the capture and the verdict that an editor would expect."""

import pytest

from hookcheck.core.capture import find_capture
from hookcheck.core.evidence import Channel, Evidence, Source, SpeechPhrase, SpeechWord, TextEvent
from hookcheck.core.message import parse_message
from hookcheck.core.verdict import Outcome, judge
from hookcheck.settings import VerdictSettings

SETTINGS = VerdictSettings()


def evidence(
    *, said: tuple[tuple[str, float], ...] = (), shown: tuple[tuple[str, float], ...] = ()
) -> Evidence:
    """Phrases by the second they end, texts by the second they appear; each text stays for three seconds."""
    return Evidence(
        source=Source("clip.mp4", 30.0, 720, 1280, 30.0, True),
        window_s=15.0,
        read_until_s=15.0,
        channels_read=(Channel.SPEECH, Channel.SCREEN),
        speech=tuple(
            SpeechPhrase(tuple(SpeechWord(word, end_s - 1.0, end_s) for word in text.split()))
            for text, end_s in said
        ),
        screen_text=tuple(TextEvent(text, start_s, start_s + 3.0) for text, start_s in shown),
    )


def outcome(message: str, given: Evidence, **options: object) -> Outcome:
    capture = find_capture(parse_message(message, **options), given, SETTINGS)  # type: ignore[arg-type]
    return judge(capture, given, SETTINGS).outcome


@pytest.mark.parametrize(
    ("message", "said", "shown", "expected"),
    [
        pytest.param(
            "Free flu jabs at every pharmacy from Monday",
            ("Flu jabs are free at every pharmacy from Monday",),
            (),
            Outcome.EARLY,
            id="said in other order",
        ),
        pytest.param(
            "Pendaftaran ditutup 30 September",
            (),
            ("PENDAFTARAN DITUTUP\n30 SEPT",),
            Outcome.EARLY,
            id="shown in capitals with the month abbreviated",
        ),
        pytest.param(
            "Vaksinasi gratis mulai 1 Desember",
            ("Free vaccination starts on the first of December",),
            (),
            Outcome.EARLY,
            id="said in the other language",
        ),
        pytest.param(
            "Bus tickets cost $3",
            ("bus tickets", "you pay three dollars"),
            (),
            Outcome.EARLY,
            id="number in words",
        ),
        pytest.param(
            "The library opens on 4 May",
            ("the library opens on the sixth of May",),
            (),
            Outcome.CONTRADICTED,
            id="another date",
        ),
        pytest.param(
            "The library opens on 4 May",
            ("my grandmother grows tomatoes",),
            (),
            Outcome.MISSED,
            id="another video",
        ),
    ],
)
def test_outcome(message: str, said: tuple[str, ...], shown: tuple[str, ...], expected: Outcome) -> None:
    given = evidence(
        said=tuple((text, 2.0 * (n + 1)) for n, text in enumerate(said)),
        shown=tuple((text, 0.0) for text in shown),
    )

    assert outcome(message, given) is expected
