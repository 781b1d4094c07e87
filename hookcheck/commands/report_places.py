"""Where reports go: the options that both `check` and `rescore` take for them."""

from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer

from hookcheck.commands import options
from hookcheck.commands.github import is_wanted


@dataclass(frozen=True, slots=True)
class ReportPlaces:
    """What reports are asked for, and where they go."""

    json: options.Json = None
    html: Annotated[
        Path | None,
        typer.Option(
            "--html",
            metavar="FILE|FOLDER",
            rich_help_panel=options.REPORT,
            help="Write pages to look at: a FILE.html for one video, or a folder with one for each and an "
            "index.",
        ),
    ] = None
    csv: Annotated[
        Path | None,
        typer.Option(
            "--csv",
            metavar="FILE",
            rich_help_panel=options.REPORT,
            help="Write a table of the results that a spreadsheet opens.",
        ),
    ] = None
    jsonl: Annotated[
        str | None,
        typer.Option(
            "--jsonl",
            metavar="FILE|-",
            rich_help_panel=options.REPORT,
            help="Write each result as a line of JSON as soon as its video is done; - is stdout.",
        ),
    ] = None
    junit: Annotated[
        Path | None,
        typer.Option(
            "--junit",
            metavar="FILE",
            rich_help_panel=options.REPORT,
            help="Write the results as JUnit XML, one test a video, for a CI to show.",
        ),
    ] = None
    github: Annotated[
        bool | None,
        typer.Option(
            "--github/--no-github",
            metavar="",
            rich_help_panel=options.REPORT,
            show_default=False,
            help="Annotate the run in GitHub Actions, and write its summary; on by itself there.",
        ),
    ] = None
    sarif: Annotated[
        Path | None,
        typer.Option(
            "--sarif",
            metavar="FILE",
            rich_help_panel=options.REPORT,
            help="Write what falls short as SARIF 2.1.0, for code-scanning pages.",
        ),
    ] = None
    srt_out: Annotated[
        Path | None,
        typer.Option(
            "--srt-out",
            metavar="FOLDER",
            rich_help_panel=options.REPORT,
            help="Write what was heard and what was read as subtitle tracks.",
        ),
    ] = None
    markers: Annotated[
        Path | None,
        typer.Option(
            "--markers",
            metavar="FILE",
            rich_help_panel=options.REPORT,
            help="Write the findings as timeline markers: .edl (DaVinci Resolve), .fcpxml (Final Cut Pro) "
            "or .xml (Premiere Pro).",
        ),
    ] = None
    report_language: Annotated[
        str,
        typer.Option(
            "--report-language",
            metavar="CODE",
            rich_help_panel=options.REPORT,
            help="Language of the report, en or id, instead of the message's.",
        ),
    ] = ""
    no_color: options.NoColor = False
    quiet: Annotated[
        bool,
        typer.Option(
            "-q",
            "--quiet",
            metavar="",
            rich_help_panel=options.REPORT,
            help="No report and no progress, only errors.",
        ),
    ] = False

    @property
    def need_all(self) -> bool:
        """Whether anything is asked for that is made of all results at the end."""
        places = (self.json, self.junit, self.html, self.srt_out, self.markers, self.sarif)
        return any(place is not None for place in places)

    @property
    def tell_github(self) -> bool:
        """Whether GitHub is to be told, as somebody asked or because it runs this."""
        return is_wanted(self.github)
