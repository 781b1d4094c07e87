"""`hookcheck PATH...`: check videos."""

import sys
import time
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from hookcheck.commands import options
from hookcheck.commands.cache import open_known_evidence
from hookcheck.commands.interrupting import interruptible
from hookcheck.commands.lost_rows import tell_lost_rows
from hookcheck.commands.option_groups import grouped
from hookcheck.commands.pages import page_writer
from hookcheck.commands.progress import progress
from hookcheck.commands.report_places import ReportPlaces
from hookcheck.commands.reporting import Reports, tell_skipped
from hookcheck.commands.terminal import tell
from hookcheck.commands.workers import workers_for
from hookcheck.errors import ExitCode
from hookcheck.settings import MOST_IN_MEMORY

if TYPE_CHECKING:
    from hookcheck.core.result import VideoFailure
    from hookcheck.find_videos import FoundVideo
    from hookcheck.video_job import VideoDone, VideoJob


@grouped
def check(
    paths: Annotated[
        list[str],
        typer.Argument(metavar="PATH...", hidden=True, help="Videos, folders, globs, @LIST or -."),
    ],
    *,
    message: options.Message = None,
    must: options.Must = None,
    language: options.Language = "",
    window: options.Window = options.WINDOW_S,
    look_ahead: options.LookAhead = 0.0,
    fail_under: options.FailUnder = None,
    fail_on: options.FailOn = "",
    places: ReportPlaces,
    save_evidence: options.SaveEvidence = None,
    verbose: options.Verbose = False,
    asr: options.Asr = "",
    models_dir: options.ModelsDir = "",
    threads: options.Threads = 0,
    jobs: options.Jobs = None,
    timeout: options.Timeout = None,
    dask: options.Dask = "",
    cache: options.Cache = None,
    no_cache: options.NoCache = False,
    debug: options.Debug = False,
) -> None:
    """Check whether the opening of each video gets its key message across."""
    from hookcheck.core.failing import exit_code_of
    from hookcheck.core.result import VideoFailure, VideoResult
    from hookcheck.disk_list import DiskList
    from hookcheck.evidence_file import save_evidence as save
    from hookcheck.exports import check_markers_place
    from hookcheck.find_videos import FoundVideo, SkippedFile, find_videos
    from hookcheck.judging import key_message
    from hookcheck.remote_files import shown
    from hookcheck.scan import scan
    from hookcheck.stated_message import StatedMessage
    from hookcheck.video_job import VideoDone, checked_of, do_job
    from hookcheck.video_plan import AskedFor, plan

    started_s = time.monotonic()
    settings = options.settings_of(
        window_s=window,
        look_ahead_s=look_ahead,
        language=language,
        asr=asr,
        models_dir=models_dir,
        threads=threads,
    )
    bar = options.bar_of(fail_on, fail_under)
    options.check_workers(jobs, timeout)
    options.check_report_language(places.report_language)
    asked = AskedFor(
        None if message is None else StatedMessage(message, settings.language, tuple(must or ())),
        tuple(must or ()),
        settings.language,
        with_pictures=places.html is not None,
        # Workers on other machines stand in other folders.
        start=Path.cwd() if dask else None,
    )
    if asked.message:
        # A message that cannot be looked for is one error, not one for each video.
        key_message(asked.message)
    videos: DiskList[FoundVideo | VideoFailure] = DiskList(MOST_IN_MEMORY)
    passed_over: list[SkippedFile] = []
    for found in find_videos(paths, sys.stdin):
        if isinstance(found, SkippedFile):
            passed_over.append(found)
        else:
            videos.append(found)
    skipped = tuple((shown(item.path), item.reason) for item in passed_over)
    if not places.quiet:
        tell_skipped(skipped, verbose=verbose)
    if asked.message is None:
        tell_lost_rows(video for video in videos if isinstance(video, FoundVideo))
    evidence_file = _evidence_place(save_evidence, only_one=len(videos) == 1)
    if places.markers:
        check_markers_place(places.markers, only_one=len(videos) == 1)
    pages = page_writer(
        places.html, settings.pages, only_one=len(videos) == 1, language=places.report_language
    )
    known = None if no_cache else open_known_evidence(cache, settings)
    workers = workers_for(jobs, timeout, videos=len(videos), threads=threads, dask=dask)
    do = partial(do_job, settings=replace(settings, threads=workers.threads), debug=debug)
    finished = 0
    worst = ExitCode.EARLY

    def on_done(job: "VideoJob | None", done: "VideoDone | VideoFailure") -> None:
        nonlocal finished
        finished += 1
        if known and job and not isinstance(done, VideoFailure):
            known.keep(job, done)
        watching.done(checked_of(done))
        reports.done(checked_of(done))

    def tell_how_to_go_on() -> None:
        how = "Run the same command again: it goes on from here." if known else ""
        tell(f"{finished} of {len(videos)} videos.", how, label="Done")

    with interruptible(tell_how_to_go_on), Reports(places, bar, skipped) as reports:
        with progress(len(videos), quiet=places.quiet) as watching, workers.executor() as executor:
            if videos and isinstance(videos[0], FoundVideo):
                watching.doing(f"listening to {videos[0].name} and reading it")
            work = (plan(video, asked, known) for video in videos)
            for job, done in scan(work, do, executor, ahead=workers.ahead, on_done=on_done):
                checked = checked_of(done)
                reports.add(checked)
                worst = max(worst, exit_code_of(checked, bar))
                if job and isinstance(done, VideoDone) and isinstance(checked, VideoResult):
                    if pages:
                        pages.write(checked, done.pictures, done.no_pictures)
                    if evidence_file:
                        save(checked.evidence, evidence_file(job.video))
        if known:
            known.close()
        elapsed_s = time.monotonic() - started_s
        result = reports.finish(window_s=settings.verdict.window_s, elapsed_s=elapsed_s)
        if pages:
            pages.finish(result)
    videos.close()
    raise typer.Exit(worst if videos else ExitCode.USAGE)


def _evidence_place(place: Path | None, *, only_one: bool) -> Callable[["FoundVideo"], Path] | None:
    """Where each video's evidence goes: the file named, or below the folder named as in its own folder."""
    from hookcheck.evidence_file import SUFFIX
    from hookcheck.remote_files import below

    if place is None:
        return None
    if only_one and place.suffix == ".json":
        return lambda video: place
    return lambda video: (place / below(video.path, video.within)).with_suffix(SUFFIX)
