"""`hookcheck PATH...`: check videos."""

import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from hookcheck.commands import options
from hookcheck.commands.pages import page_writer
from hookcheck.commands.progress import progress
from hookcheck.commands.reporting import report
from hookcheck.commands.terminal import tell

if TYPE_CHECKING:
    from hookcheck.core.result import VideoResult
    from hookcheck.find_videos import FoundVideo


def check(
    paths: Annotated[
        list[str],
        typer.Argument(metavar="PATH...", hidden=True, help="Videos, folders, globs, @LIST or -."),
    ],
    message: options.Message = None,
    must: options.Must = None,
    language: options.Language = "",
    window: options.Window = options.WINDOW_S,
    look_ahead: options.LookAhead = 0.0,
    fail_under: options.FailUnder = None,
    json: options.Json = None,
    save_evidence: options.SaveEvidence = None,
    html: options.Html = None,
    csv: options.Csv = None,
    junit: options.Junit = None,
    srt_out: options.SrtOut = None,
    markers: options.Markers = None,
    report_language: options.ReportLanguage = "",
    no_color: options.NoColor = False,
    quiet: options.Quiet = False,
    verbose: options.Verbose = False,
    asr: options.Asr = "",
    models_dir: options.ModelsDir = "",
    threads: options.Threads = 0,
    debug: options.Debug = False,
) -> None:
    """Check whether the opening of each video gets its key message across."""
    from hookcheck import __version__
    from hookcheck.core.result import ScanResult
    from hookcheck.evidence_file import save_evidence as save
    from hookcheck.exports import check_markers_place
    from hookcheck.find_videos import SkippedFile, find_videos
    from hookcheck.message_sources import find_message
    from hookcheck.pipeline import check_video, key_message
    from hookcheck.recognisers import Recognisers
    from hookcheck.scan import check_each, exit_code
    from hookcheck.stated_message import StatedMessage

    started_s = time.monotonic()
    settings = options.settings_of(
        window_s=window,
        look_ahead_s=look_ahead,
        language=language,
        asr=asr,
        models_dir=models_dir,
        threads=threads,
    )
    options.check_fail_under(fail_under)
    options.check_report_language(report_language)
    extra_must = tuple(must or ())
    asked = None if message is None else StatedMessage(message, settings.language, extra_must)
    if asked is not None:
        # A message that cannot be looked for is one error, not one for each video.
        key_message(asked)
    found = list(find_videos(paths, sys.stdin))
    videos = [item for item in found if not isinstance(item, SkippedFile)]
    for item in found:
        if isinstance(item, SkippedFile) and verbose:
            tell(f"{item.path} ({item.reason})", label="Skipped")
    evidence_file = _evidence_place(save_evidence, only_one=len(videos) == 1)
    if markers:
        check_markers_place(markers, only_one=len(videos) == 1)
    pages = page_writer(html, settings.pages, only_one=len(videos) == 1, language=report_language)
    recognisers = Recognisers(settings)

    def check_one(video: "FoundVideo") -> "VideoResult":
        stated = asked or find_message(video.path, within=video.within, extra_must=extra_must)
        if settings.language:
            stated = replace(stated, language=settings.language)
        keeper = pages.keeper() if pages else None
        result = check_video(video.path, key_message(stated), settings, recognisers, keeper)
        if pages:
            pages.write(result, keeper)
        if evidence_file:
            save(result.evidence, evidence_file(video))
        return result

    with progress(quiet=quiet) as say:
        checked = check_each(
            videos,
            check_one,
            on_start=lambda video: say(f"listening to {video.path} and reading it"),
            on_done=lambda video: None,
            debug=debug,
        )
    scan = ScanResult(checked, settings.verdict.window_s, __version__)
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
    raise typer.Exit(exit_code(checked, fail_under))


def _evidence_place(place: Path | None, *, only_one: bool) -> Callable[["FoundVideo"], Path] | None:
    """Where each video's evidence goes: the file named, or below the folder named as in its own folder."""
    from hookcheck.evidence_file import SUFFIX

    if place is None:
        return None
    if only_one and place.suffix == ".json":
        return lambda video: place
    return lambda video: place / video.path.relative_to(video.within).with_suffix(SUFFIX)
