"""Where the results of a run go."""

import sys
import tempfile
from collections import Counter
from functools import partial
from typing import IO, TYPE_CHECKING, Self

from hookcheck import __version__
from hookcheck.commands.github import in_repository, tell_github
from hookcheck.commands.json_lines import JsonLines
from hookcheck.commands.report_places import ReportPlaces
from hookcheck.commands.terminal import STDOUT, tell, wants_colour, width, write_report
from hookcheck.errors import UsageError
from hookcheck.settings import MOST_IN_MEMORY, MOST_SHOWN

if TYPE_CHECKING:
    from hookcheck.core.failing import Bar
    from hookcheck.core.result import Checked, ScanResult

_PIECE_CHARACTERS = 1 << 16


class Reports:
    """Takes the results of a run one by one, in their order, and writes what was asked for at the end.

    However many they are, the memory they take is that of the worst few. What it returns can be looked at
    until it is left.
    """

    def __init__(
        self, places: ReportPlaces, bar: "Bar | None" = None, skipped: tuple[tuple[str, str], ...] = ()
    ) -> None:
        from hookcheck.core.failing import Bar
        from hookcheck.disk_list import DiskList

        self._places = places
        self._bar = bar or Bar()
        self._skipped = skipped
        if STDOUT == places.json == places.jsonl:
            raise UsageError("--json and --jsonl cannot both go to stdout.", "Name a file for one of them.")
        self._lines = None if places.jsonl is None else JsonLines(places.jsonl)
        self._worst = WorstFew(MOST_SHOWN)
        self._all: DiskList[Checked] | None = DiskList(MOST_IN_MEMORY) if places.need_all else None
        # A file without a name: nothing is left behind, even by a run that is killed.
        self._table: IO[str] | None = None
        if places.csv:
            from hookcheck.reports.to_csv import csv_header

            self._table = tempfile.TemporaryFile("w+", encoding="utf-8", newline="")  # noqa: SIM115
            self._table.write(csv_header())

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._all is not None:
            self._all.close()
        if self._table:
            self._table.close()
        if self._lines:
            self._lines.close()

    def done(self, video: "Checked") -> None:
        """Hear of a result as soon as there is one, whatever its place in the order."""
        if self._lines:
            self._lines.write(video)

    def add(self, video: "Checked") -> None:
        """Take the next result."""
        self._worst.add(video)
        if self._all is not None:
            self._all.append(video)
        if self._table:
            from hookcheck.reports.to_csv import csv_row

            self._table.write(csv_row(video))

    def finish(self, *, window_s: float, elapsed_s: float) -> "ScanResult":
        """Write the reports; the one for the terminal stands on stdout unless JSON goes there."""
        from hookcheck.core.result import ScanResult, VideoFailure

        places = self._places
        shown = ScanResult(tuple(self._worst.videos()), window_s, __version__, self._worst.left_out)
        scan = shown if self._all is None else ScanResult(self._all, window_s, __version__)
        failures = [video for video in shown.videos if isinstance(video, VideoFailure)]
        to_stdout = STDOUT in (places.json, places.jsonl)
        wants_report = not places.quiet and not to_stdout and len(failures) < len(shown.videos)
        if not wants_report or not sys.stdout.isatty():
            for failure in failures:
                tell(failure.error, failure.hint)
            if more := shown.not_shown.get("FAILED", 0):
                tell(f"{more} more videos failed.", "--csv lists them all.")
        if places.json is not None:
            from hookcheck.reports.to_json import json_pieces

            write_report(json_pieces(scan, elapsed_s=elapsed_s), places.json)
        if self._table:
            self._table.seek(0)
            write_report(iter(partial(self._table.read, _PIECE_CHARACTERS), ""), str(places.csv))
        if places.junit:
            from hookcheck.reports.to_junit import junit_pieces

            document = junit_pieces(
                scan,
                elapsed_s=elapsed_s,
                bar=self._bar,
                skipped=self._skipped,
                located=in_repository(),
                language=places.report_language,
            )
            write_report(document, str(places.junit))
        if places.sarif:
            from hookcheck.reports.to_sarif import sarif_pieces

            document = sarif_pieces(scan, self._bar, located=in_repository(), language=places.report_language)
            write_report(document, str(places.sarif))
        if places.srt_out:
            from hookcheck.exports import write_subtitles

            write_subtitles(scan, places.srt_out)
        if places.markers:
            from hookcheck.exports import write_markers

            write_markers(scan, places.markers, language=places.report_language)
        if wants_report:
            from hookcheck.reports.to_text import to_text

            colour = wants_colour(sys.stdout, no_color=places.no_color)
            write_report(to_text(shown, width=width(), colour=colour, language=places.report_language))
        if places.tell_github:
            tell_github(shown, self._bar, language=places.report_language)
        return scan


def tell_skipped(skipped: tuple[tuple[str, str], ...], *, verbose: bool) -> None:
    """Say on stderr what was passed over; how much of it, unless *verbose*."""
    if skipped and not verbose:
        files = "1 file that is" if len(skipped) == 1 else f"{len(skipped)} files that are"
        tell(f"{files} hidden or still being copied.", "-v names them.", label="Skipped")
    for path, reason in skipped if verbose else ():
        tell(f"{path} ({reason})", label="Skipped")


class WorstFew:
    """The videos that need somebody most, in the order they came in, and how many there were beside them."""

    def __init__(self, most: int) -> None:
        self.left_out: Counter[str] = Counter()
        self._most = most
        self._kept: list[tuple[int, Checked]] = []
        self._count = 0

    def add(self, video: "Checked") -> None:
        """Look at one more."""
        self._kept.append((self._count, video))
        self._count += 1
        if len(self._kept) >= 2 * self._most:
            self._cut()

    def videos(self) -> "list[Checked]":
        """Those kept."""
        if len(self._kept) > self._most:
            self._cut()
        return [video for _, video in sorted(self._kept, key=lambda entry: entry[0])]

    def _cut(self) -> None:
        from hookcheck.reports.wording import outcome_name, urgency

        self._kept.sort(key=lambda entry: urgency(entry[1]))
        self.left_out.update(outcome_name(video) for _, video in self._kept[self._most :])
        del self._kept[self._most :]
