"""Subtitle tracks of what was heard and read, read back by a library."""

from dataclasses import replace

import pysubs2

from hookcheck.core.evidence import TextEvent
from hookcheck.reports.to_subtitles import heard_srt, read_srt
from tests.reports.results import early, hostile, unknown


def test_what_was_heard_has_a_cue_for_each_phrase() -> None:
    cues = pysubs2.SSAFile.from_string(heard_srt(early().evidence))

    assert [(cue.start, cue.end, cue.plaintext) for cue in cues][1] == (
        4000,
        7200,
        "Vaccination is free from the 1st of December.",
    )


def test_what_was_read_has_a_cue_for_each_text_in_order_of_time() -> None:
    cues = pysubs2.SSAFile.from_string(read_srt(early().evidence))

    assert [cue.plaintext for cue in cues] == [
        "CITY HEALTH",
        "FREE VACCINATION\nstarts 1 Dec",
        "At every clinic",
    ]


def test_a_channel_that_was_not_read_has_no_track_and_an_empty_one_has_an_empty_track() -> None:
    assert heard_srt(unknown().evidence) is None
    assert read_srt(replace(early().evidence, screen_text=())) == ""


def test_text_cannot_end_its_cue_or_become_markup() -> None:
    """Blank lines, time lines and tags in a text read on screen stay inside its cue."""
    nasty = TextEvent("one\n\n2\n00:00:09,000 --> 00:00:10,000\n<b>two</b> {\\an8}", 0.0, 1.0)
    evidence = replace(early().evidence, screen_text=(nasty,))

    cues = pysubs2.SSAFile.from_string(read_srt(evidence))

    assert len(cues) == 1
    assert "‹b›two‹/b›" in cues[0].text
    assert "\x1b" not in heard_srt(hostile().evidence)
