"""A table that a spreadsheet opens as it is, and that runs nothing."""

import csv
import io
from dataclasses import replace

import pytest

from hookcheck.reports.to_csv import COLUMNS, to_csv
from tests.examples import CONTRADICTED, EARLY, FAILURE, SCAN


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline="")))


def test_one_row_a_video_in_their_order() -> None:
    early, contradicted, failed = rows(to_csv(SCAN.videos))

    assert (early["file"], early["verdict"], early["score"]) == ("reels/clip.mp4", "EARLY", "100.0")
    assert (early["time_to_message_s"], early["sound_off"], early["missing"]) == ("1.5", "EARLY", "")
    assert contradicted["contradicted"] == "1 December / 2 Desember"
    assert contradicted["missing"] == "1 December"
    assert contradicted["time_to_message_s"] == ""
    assert (failed["verdict"], failed["error"], failed["hint"]) == ("FAILED", FAILURE.error, FAILURE.hint)


def test_excel_reads_it_as_utf8_with_its_own_line_ends() -> None:
    text = to_csv([EARLY])

    assert text.startswith("\ufeff" + ",".join(COLUMNS) + "\r\n")
    assert text.count("\r\n") == 2


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "＝"])
def test_no_cell_is_a_formula(start: str) -> None:
    message = replace(EARLY.capture.message, text=f"{start}HYPERLINK(1)")
    result = replace(EARLY, path=f"{start}cmd.mp4", capture=replace(EARLY.capture, message=message))
    (row,) = rows(to_csv([result]))

    assert not any(cell.startswith(start) for cell in row.values())
    assert row["message"].endswith("HYPERLINK(1)")


def test_quotes_stay_in_their_cell_and_lines_are_joined() -> None:
    (row,) = rows(to_csv([replace(FAILURE, error='two\nlines, "quoted"')]))

    assert row["error"] == 'two lines, "quoted"'
    assert rows(to_csv([CONTRADICTED]))[0]["verdict"] == "CONTRADICTED"


def test_no_cell_speaks_to_the_terminal_that_shows_it() -> None:
    """Escape sequences and reversed writing come out as characters, as in every other report."""
    message = replace(EARLY.capture.message, text="\x1b[31mred\x07 \u202eleft")
    (row,) = rows(to_csv([replace(EARLY, capture=replace(EARLY.capture, message=message))]))

    assert row["message"] == r"\x1b[31mred\x07 \u202eleft"
