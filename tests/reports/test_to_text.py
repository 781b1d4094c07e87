"""The terminal report: golden files for each verdict, and what holds for all of them."""

from dataclasses import replace

import pytest
from rich.cells import cell_len

from hookcheck.core.capture import Contradiction
from hookcheck.core.evidence import Channel
from hookcheck.core.result import VideoResult
from hookcheck.core.verdict import Outcome, Reason, ReasonKind
from hookcheck.reports.to_text import to_text
from tests.reports.results import (
    ALL,
    contradicted,
    early,
    failed,
    hostile,
    late,
    partial,
    scan,
    unknown,
)


@pytest.mark.parametrize("make", ALL, ids=lambda make: make.__name__)
@pytest.mark.parametrize("language", ["en", "id"])
def test_one_video(make, language: str, golden) -> None:
    golden(
        f"{make.__name__}.{language}.txt", to_text(scan(make()), width=80, colour=False, language=language)
    )


@pytest.mark.parametrize("language", ["en", "id"])
@pytest.mark.parametrize("width", [80, 120])
def test_several_videos_are_a_table_worst_first_and_a_total(language: str, width: int, golden) -> None:
    result = scan(*(make() for make in ALL), failed())

    golden(f"several-{width}.{language}.txt", to_text(result, width=width, colour=False, language=language))


def test_a_failure_is_shown_with_its_hint(golden) -> None:
    golden("failed.en.txt", to_text(scan(failed()), width=80, colour=False))


def test_colour_only_adds_escape_sequences(golden) -> None:
    golden("partial-colour.en.txt", to_text(scan(partial()), width=80, colour=True))


@pytest.mark.parametrize("width", [40, 60, 80, 120, 200])
@pytest.mark.parametrize("make", [*ALL, hostile], ids=lambda make: make.__name__)
def test_no_line_is_wider_than_the_terminal(make, width: int) -> None:
    text = to_text(scan(make()), width=width, colour=False)

    assert max(map(cell_len, text.splitlines())) <= width


@pytest.mark.parametrize("colour", [True, False])
def test_text_from_outside_is_neither_markup_nor_escape_sequence(colour: bool) -> None:
    """Rich markup, ESC sequences, direction overrides and slots in braces come out as characters."""
    for result in (scan(hostile()), scan(hostile(), early(), replace(failed(), path="\x1b]0;x\x07\n[red]"))):
        text = to_text(result, width=400, colour=colour)

        assert "[red]" in text
        assert "\\x1b" in text
        assert "\u202e" not in text
        assert "\x07" not in text
        assert "\x1b[31m\\u202e" not in text
        if not colour:
            assert "\x1b" not in text


def test_the_report_speaks_the_language_of_the_message() -> None:
    assert "BERTENTANGAN" in to_text(scan(contradicted()), width=80, colour=False)


def test_messages_in_several_languages_are_reported_in_english() -> None:
    assert "CONTRADICTED" in to_text(scan(contradicted(), early()), width=80, colour=False)


def test_lateness_says_when_and_by_how_much() -> None:
    text = to_text(scan(late()), width=80, colour=False)

    assert "“1 December” is first said at 17.8 s: 2.8 s too late." in text


def test_a_hair_too_late_never_reads_as_in_time() -> None:
    """15.04 s is after the bar of 15 s, though it rounds to it."""
    video = late()
    reason = Reason(ReasonKind.TOO_LATE, "1 December", video.capture.matches[0].channel, 15.04)
    video = replace(video, verdict=replace(video.verdict, captured_at_s=15.04, reasons=(reason,)))

    text = to_text(scan(video), width=80, colour=False)

    assert "is first said at 15.04 s: 0.04 s too late." in text


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "The last of it at 12.5 s, said: “and not a penny to pay”"),
        ("id", "Bagian terakhirnya pada detik ke-12,5, diucapkan: “and not a penny to pay”"),
    ],
)
def test_words_that_complete_a_message_are_quoted_where_no_part_is_met_in_them(
    language: str, line: str
) -> None:
    video = early()
    told = Reason(ReasonKind.COMPLETE, channel=Channel.SPEECH, time_s=12.5, quote="and not a penny to pay")
    as_a_part = replace(told, time_s=4.2, quote="At every clinic")

    later, with_a_part = (
        to_text(
            scan(
                replace(video, verdict=replace(video.verdict, captured_at_s=reason.time_s, reasons=(reason,)))
            ),
            width=80,
            colour=False,
            language=language,
        )
        for reason in (told, as_a_part)
    )

    assert line in later
    assert "penny" not in with_a_part and with_a_part.count("At every clinic") == 1


def test_unknown_says_what_was_not_read_and_what_to_do() -> None:
    text = to_text(scan(unknown()), width=80, colour=False, language="en")

    assert "Cannot say: the speech could not be transcribed." in text
    assert "→ Run: hookcheck models pull whisper-small" in text
    assert "never said" not in text


def test_a_missing_channel_is_told_even_when_no_reason_names_it() -> None:
    video = contradicted()
    video = replace(video, verdict=replace(video.verdict, reasons=video.verdict.reasons[:1]))

    assert "models pull" in to_text(scan(video), width=80, colour=False)


def test_an_unsure_verdict_is_told_even_when_no_reason_says_so() -> None:
    video = early()
    video = replace(video, verdict=replace(video.verdict, unsure=True))

    assert "Have a person watch it" in to_text(scan(video), width=80, colour=False)


@pytest.mark.parametrize(
    ("outcome", "at_s", "coverage", "sentence"),
    [
        (
            Outcome.EARLY,
            4.2,
            0.85,
            "The message gets across at 4.2 s, with 85% of it found; the bar is 15 s.",
        ),
        (Outcome.PARTIAL, None, 1.0, "The words are there in the first 15 s, but they do not add up to the"),
        (Outcome.MISSED, None, 0.1, "Next to nothing of the message gets across in the first 15 s."),
    ],
)
def test_the_sentence_never_claims_more_or_less_than_was_found(outcome, at_s, coverage, sentence) -> None:
    """Early without every part, every part without the message, missed with a stray word."""
    video = early()
    verdict = replace(video.verdict, outcome=outcome, captured_at_s=at_s, coverage=coverage)

    assert sentence in to_text(scan(replace(video, verdict=verdict)), width=80, colour=False)


def test_a_forbidden_wording_is_not_called_another_value() -> None:
    video = contradicted()
    capture = replace(video.capture, contradictions=video.capture.contradictions[1:])

    text = to_text(scan(replace(video, capture=capture)), width=80, colour=False, language="en")

    assert "“bayar” is captioned at 8.0 s, and must not appear." in text


def _about(video: VideoResult, *against: Contradiction) -> str:
    """The report in English when these are what speaks against the message."""
    reasons = tuple(
        Reason(
            ReasonKind.CONTRADICTION,
            channel=one.channel,
            time_s=one.captured_at_s,
            quote=one.video_says,
            expected=one.message_says,
        )
        for one in against
    )
    verdict = replace(video.verdict, outcome=Outcome.CONTRADICTED, reasons=reasons, captured_at_s=None)
    capture = replace(video.capture, contradictions=against)
    return to_text(scan(replace(video, verdict=verdict, capture=capture)), width=100, colour=False)


def test_the_same_words_in_the_opposite_sense_are_not_set_against_each_other() -> None:
    """“Do not drink it” against “drink it”: both would be quoted as “drink”."""
    text = _about(early(), Contradiction("free", "FREE", Channel.SPEECH, 1.0, 2.0, "polarity", "free"))

    assert "The video says the opposite of the message: “FREE”, said at 2.0 s." in text
    assert "“FREE” is said at 2.0 s, in the opposite sense of the message." in text
    assert "instead of" not in text


def test_a_message_that_is_called_false_is_not_set_against_the_words_that_do() -> None:
    message = early().capture.message.text

    text = _about(early(), Contradiction(message, "a myth", Channel.SCREEN, 1.0, 2.0, "denial"))

    assert "The video calls the message false: “a myth”, shown at 2.0 s." in text
    assert "instead of" not in text


def test_a_fix_that_findings_share_is_told_once_below_the_last() -> None:
    video = late()
    late_ones = tuple(
        Reason(ReasonKind.TOO_LATE, name, Channel.SPEECH, 17.0 + number)
        for number, name in enumerate(("free", "vaccination", "1 December"))
    )

    text = to_text(
        scan(replace(video, verdict=replace(video.verdict, reasons=late_ones))), width=80, colour=False
    )

    assert text.count("→") == 1
    assert "3.  “1 December” is first said at 19.0 s: 4.0 s too late.\n      → Bring them into" in text


def test_what_is_only_spoken_is_named_unless_it_is_all() -> None:
    only_spoken = Reason(ReasonKind.ONLY_SPOKEN, concepts_in=1, concepts_total=4)
    video = partial()
    video = replace(video, verdict=replace(video.verdict, reasons=(only_spoken,)))

    assert "→ Put “free” on screen or into captions." in to_text(scan(video), width=80, colour=False)

    spoken = tuple(match for match in video.capture.matches if match.channel is Channel.SPEECH)
    video = replace(video, capture=replace(video.capture, matches=spoken))
    assert "→ Put “free” and “vaccination” on screen" in to_text(scan(video), width=80, colour=False)

    message = replace(video.capture.message, concepts=video.capture.message.concepts[:2])
    video = replace(video, capture=replace(video.capture, message=message))
    assert "→ Put the spoken parts on screen" in to_text(scan(video), width=80, colour=False)


def test_parts_that_come_at_one_moment_share_a_sentence() -> None:
    video = late()
    together = tuple(
        Reason(ReasonKind.TOO_LATE, name, Channel.SPEECH, at_s)
        for name, at_s in (("free", 17.0), ("vaccination", 17.0), ("1 December", 18.0))
    )

    text = to_text(
        scan(replace(video, verdict=replace(video.verdict, reasons=together))), width=80, colour=False
    )

    assert "1.  “free” and “vaccination” are first said at 17.0 s: 2.0 s too late.\n  2." in text
    assert text.count("→ Bring them into the first 15 s.") == text.count("→") == 1


def test_a_contradicted_part_says_when() -> None:
    lines = to_text(scan(contradicted()), width=80, colour=False, language="en").splitlines()

    assert "4.6 s shown" in next(line for line in lines if "the video says" in line)


def test_a_score_is_no_claim_while_speech_was_not_heard() -> None:
    text = to_text(scan(unknown()), width=80, colour=False, language="en")

    assert "of 100" not in text
    assert "by 15 s, in what could be read" in text


def test_a_language_is_called_by_its_name() -> None:
    assert "understands Indonesian." in to_text(scan(unknown()), width=120, colour=False, language="en")
    assert "memahami bahasa Indonesia." in to_text(scan(unknown()), width=120, colour=False, language="id")


def test_no_videos_says_so() -> None:
    assert to_text(scan(), width=80, colour=False) == "No videos were checked.\n"


def test_reasons_need_only_their_kind() -> None:
    """A reason with none of its facts is still a sentence."""
    base: VideoResult = partial()
    for kind in ReasonKind:
        video = replace(base, verdict=replace(base.verdict, reasons=(Reason(kind),)))

        assert to_text(scan(video), width=80, colour=False)


def test_the_same_result_gives_the_same_bytes_whatever_the_environment(monkeypatch) -> None:
    before = to_text(scan(partial()), width=80, colour=True)
    for name, value in (("NO_COLOR", "1"), ("COLUMNS", "20"), ("TERM", "dumb"), ("FORCE_COLOR", "1")):
        monkeypatch.setenv(name, value)

    assert to_text(scan(partial()), width=80, colour=True) == before
