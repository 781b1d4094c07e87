"""Where the results of a run go."""

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from hookcheck import __version__
from hookcheck.commands.terminal import STDOUT, tell, wants_colour, width, write_report

if TYPE_CHECKING:
    from hookcheck.core.result import Checked, ScanResult


@dataclass(frozen=True, slots=True)
class ReportPlaces:
    """What reports are asked for, and where they go."""

    json: str | None = None
    csv: Path | None = None
    junit: Path | None = None
    srt: Path | None = None
    markers: Path | None = None
    quiet: bool = False
    no_color: bool = False
    language: str = ""


class Reports:
    """Takes the results of a run one by one, in their order, and writes what was asked for at the end."""

    def __init__(self, places: ReportPlaces) -> None:
        self._places = places
        self._videos: list[Checked] = []

    def add(self, video: "Checked") -> None:
        """Take the next result."""
        self._videos.append(video)

    def finish(self, *, window_s: float, elapsed_s: float) -> "ScanResult":
        """Write the reports; the one for the terminal stands on stdout unless JSON goes there."""
        from hookcheck.core.result import ScanResult, VideoFailure

        places = self._places
        scan = ScanResult(tuple(self._videos), window_s, __version__)
        failures = [video for video in scan.videos if isinstance(video, VideoFailure)]
        wants_report = not places.quiet and places.json != STDOUT and len(failures) < len(scan.videos)
        if not wants_report or not sys.stdout.isatty():
            for failure in failures:
                tell(failure.error, failure.hint)
        if places.json is not None:
            from hookcheck.reports.to_json import to_json

            write_report(to_json(scan, elapsed_s=elapsed_s), places.json)
        if places.csv:
            from hookcheck.reports.to_csv import to_csv

            write_report(to_csv(scan.videos), str(places.csv))
        if places.junit:
            from hookcheck.reports.to_junit import to_junit
            from hookcheck.reports.wording import report_language

            words = report_language(scan, places.language)
            document = to_junit(scan.videos, window_s=scan.window_s, elapsed_s=elapsed_s, language=words)
            write_report(document, str(places.junit))
        if places.srt:
            from hookcheck.exports import write_subtitles

            write_subtitles(scan, places.srt)
        if places.markers:
            from hookcheck.exports import write_markers

            write_markers(scan, places.markers, language=places.language)
        if wants_report:
            from hookcheck.reports.to_text import to_text

            colour = wants_colour(sys.stdout, no_color=places.no_color)
            write_report(to_text(scan, width=width(), colour=colour, language=places.language))
        return scan
