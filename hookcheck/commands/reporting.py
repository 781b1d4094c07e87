"""Where the results of a run go."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from hookcheck.commands.terminal import STDOUT, tell, wants_colour, width, write_report

if TYPE_CHECKING:
    from hookcheck.core.result import ScanResult


def report(
    scan: "ScanResult",
    *,
    json_place: str | None,
    elapsed_s: float,
    quiet: bool,
    no_color: bool,
    srt_folder: Path | None = None,
    markers_file: Path | None = None,
    csv_file: Path | None = None,
    junit_file: Path | None = None,
    language: str = "",
) -> None:
    """Write the results as asked: a report on stdout unless JSON goes there, failures where they are seen."""
    from hookcheck.core.result import VideoFailure

    failures = [video for video in scan.videos if isinstance(video, VideoFailure)]
    wants_report = not quiet and json_place != STDOUT and len(failures) < len(scan.videos)
    if not wants_report or not sys.stdout.isatty():
        for failure in failures:
            tell(failure.error, failure.hint)
    if json_place is not None:
        from hookcheck.reports.to_json import to_json

        write_report(to_json(scan, elapsed_s=elapsed_s), json_place)
    if csv_file:
        from hookcheck.reports.to_csv import to_csv

        write_report(to_csv(scan.videos), str(csv_file))
    if junit_file:
        from hookcheck.reports.to_junit import to_junit
        from hookcheck.reports.wording import report_language

        words = report_language(scan, language)
        document = to_junit(scan.videos, window_s=scan.window_s, elapsed_s=elapsed_s, language=words)
        write_report(document, str(junit_file))
    if srt_folder:
        from hookcheck.exports import write_subtitles

        write_subtitles(scan, srt_folder)
    if markers_file:
        from hookcheck.exports import write_markers

        write_markers(scan, markers_file, language=language)
    if wants_report:
        from hookcheck.reports.to_text import to_text

        colour = wants_colour(sys.stdout, no_color=no_color)
        write_report(to_text(scan, width=width(), colour=colour, language=language))
