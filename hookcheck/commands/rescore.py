"""`hookcheck rescore`: judge saved evidence again."""

import time
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from hookcheck.commands import options
from hookcheck.commands.pages import page_writer
from hookcheck.commands.reporting import report
from hookcheck.errors import ExitCode

if TYPE_CHECKING:
    from hookcheck.core.result import VideoResult


def rescore(
    paths: Annotated[
        list[Path],
        typer.Argument(
            metavar="EVIDENCE...",
            show_default=False,
            help="Files that --save-evidence has written, and folders of them.",
        ),
    ],
    message: options.Message = None,
    must: options.Must = None,
    language: options.Language = "",
    window: Annotated[
        float | None,
        typer.Option(
            "--window",
            metavar="SECONDS",
            rich_help_panel="The bar",
            help="By when the message has to be complete; at most what was read. Default: as it was read.",
            show_default=False,
        ),
    ] = None,
    fail_under: options.FailUnder = None,
    json: options.Json = None,
    html: options.Html = None,
    csv: options.Csv = None,
    junit: options.Junit = None,
    srt_out: options.SrtOut = None,
    markers: options.Markers = None,
    report_language: options.ReportLanguage = "",
    no_color: options.NoColor = False,
    quiet: options.Quiet = False,
    debug: options.Debug = False,
) -> None:
    """Judge saved evidence again, for a changed message or window; no recogniser runs."""
    from hookcheck import __version__
    from hookcheck.core.result import ScanResult
    from hookcheck.errors import UsageError
    from hookcheck.evidence_file import load_evidence
    from hookcheck.exports import check_markers_place
    from hookcheck.find_videos import FoundVideo
    from hookcheck.message_sources import find_message
    from hookcheck.pipeline import check_evidence, key_message
    from hookcheck.scan import check_each, exit_code
    from hookcheck.settings import Settings
    from hookcheck.stated_message import StatedMessage

    started_s = time.monotonic()
    options.check_fail_under(fail_under)
    options.check_report_language(report_language)
    extra_must = tuple(must or ())
    asked = None if message is None else StatedMessage(message, language.casefold(), extra_must)
    if asked is not None:
        key_message(asked)
    windows_s: list[float] = []

    def judge_one(file: FoundVideo) -> "VideoResult":
        evidence = load_evidence(file.path)
        window_s = evidence.window_s if window is None else window
        whole_video_read = evidence.source.duration_s is not None and (
            evidence.read_until_s >= evidence.source.duration_s
        )
        if window_s > evidence.read_until_s and not whole_video_read and window_s > evidence.window_s:
            raise UsageError(
                f"{file.path} was read up to {evidence.read_until_s:g} s only.",
                f"Read the video again with --window {window_s:g}.",
            )
        stated = asked or find_message(Path(evidence.source.path), extra_must=extra_must)
        if language:
            stated = replace(stated, language=language.casefold())
        settings = Settings()
        settings = replace(settings, verdict=replace(settings.verdict, window_s=window_s))
        windows_s.append(window_s)
        result = check_evidence(replace(evidence, window_s=window_s), key_message(stated), settings)
        if pages:
            pages.write(result)
        return result

    files = [FoundVideo(file, file.parent) for path in paths for file in _evidence_files(path)]
    if markers:
        check_markers_place(markers, only_one=len(files) == 1)
    pages = page_writer(html, Settings().pages, only_one=len(files) == 1, language=report_language)
    checked = check_each(
        files, judge_one, on_start=lambda file: None, on_done=lambda result: None, debug=debug
    )
    scan = ScanResult(checked, max(windows_s, default=Settings().verdict.window_s), __version__)
    if pages:
        pages.finish(scan)
    report(
        scan,
        json_place=json,
        elapsed_s=time.monotonic() - started_s,
        quiet=quiet,
        no_color=no_color,
        srt_folder=srt_out,
        markers_file=markers,
        csv_file=csv,
        junit_file=junit,
        language=report_language,
    )
    raise typer.Exit(exit_code(checked, fail_under) if files else ExitCode.USAGE)


def _evidence_files(path: Path) -> list[Path]:
    from hookcheck.errors import UsageError
    from hookcheck.evidence_file import SUFFIX

    if not path.is_dir():
        return [path]
    found = sorted(path.rglob(f"*{SUFFIX}"))
    if not found:
        raise UsageError(f"{path} holds no *{SUFFIX}.", "Write some with --save-evidence.")
    return found
