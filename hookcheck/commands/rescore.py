"""`hookcheck rescore`: judge saved evidence again."""

import time
from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from hookcheck.commands import options
from hookcheck.commands.option_groups import grouped
from hookcheck.commands.pages import page_writer
from hookcheck.commands.report_places import ReportPlaces
from hookcheck.commands.reporting import Reports
from hookcheck.commands.workers import workers_for
from hookcheck.errors import ExitCode


@grouped
def rescore(
    paths: Annotated[
        list[Path],
        typer.Argument(
            metavar="EVIDENCE...",
            show_default=False,
            help="Files that --save-evidence has written, and folders of them.",
        ),
    ],
    *,
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
    fail_on: options.FailOn = "",
    places: ReportPlaces,
    jobs: options.Jobs = None,
    debug: options.Debug = False,
) -> None:
    """Judge saved evidence again, for a changed message or window; no recogniser runs."""
    from hookcheck.core.failing import exit_code_of
    from hookcheck.core.result import VideoFailure, VideoResult
    from hookcheck.exports import check_markers_place
    from hookcheck.judging import key_message
    from hookcheck.language_code import language_code
    from hookcheck.rescoring import RescoreJob, rescore_job
    from hookcheck.scan import scan
    from hookcheck.settings import Settings
    from hookcheck.stated_message import StatedMessage
    from hookcheck.video_job import VideoDone, checked_of

    started_s = time.monotonic()
    settings = Settings()
    bar = options.bar_of(fail_on, fail_under)
    options.check_workers(jobs, None)
    options.check_report_language(places.report_language)
    language = language_code(language, "--language")
    extra_must = tuple(must or ())
    asked = None if message is None else StatedMessage(message, language, extra_must)
    if asked is not None:
        key_message(asked)
    files = [file for path in paths for file in _evidence_files(path)]
    if places.markers:
        check_markers_place(places.markers, only_one=len(files) == 1)
    pages = page_writer(
        places.html, settings.pages, only_one=len(files) == 1, language=places.report_language
    )
    work = (RescoreJob(file, asked, extra_must, language, window, pages is not None) for file in files)
    worst, window_s = ExitCode.EARLY, 0.0
    workers = workers_for(jobs, None, videos=len(files), threads=1)

    def on_done(_: "RescoreJob | None", done: "VideoDone | VideoFailure") -> None:
        reports.done(checked_of(done))

    with Reports(places, bar) as reports:
        with workers.executor() as executor:
            do = partial(rescore_job, settings=settings, debug=debug)
            for _, done in scan(work, do, executor, ahead=workers.ahead, on_done=on_done):
                checked = checked_of(done)
                reports.add(checked)
                worst = max(worst, exit_code_of(checked, bar))
                if isinstance(checked, VideoResult):
                    window_s = max(window_s, checked.evidence.window_s)
                    if pages and isinstance(done, VideoDone):
                        pages.write(checked, done.pictures, done.no_pictures)
        elapsed_s = time.monotonic() - started_s
        result = reports.finish(window_s=window_s or settings.verdict.window_s, elapsed_s=elapsed_s)
        if pages:
            pages.finish(result)
    raise typer.Exit(worst if files else ExitCode.USAGE)


def _evidence_files(path: Path) -> list[Path]:
    from hookcheck.errors import UsageError
    from hookcheck.evidence_file import SUFFIX

    if not path.is_dir():
        return [path]
    found = sorted(path.rglob(f"*{SUFFIX}"))
    if not found:
        raise UsageError(f"{path} holds no *{SUFFIX}.", "Write some with --save-evidence.")
    return found
