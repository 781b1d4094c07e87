"""Many videos: check each, and keep going when one fails."""

from collections.abc import Callable, Iterable

from hookcheck.core.result import VideoFailure, VideoResult
from hookcheck.core.verdict import Outcome
from hookcheck.errors import ExitCode, HookcheckError
from hookcheck.find_videos import FoundVideo

Checked = VideoResult | VideoFailure


def check_each(
    videos: Iterable[FoundVideo | VideoFailure],
    check: Callable[[FoundVideo], VideoResult],
    *,
    on_start: Callable[[FoundVideo], None],
    on_done: Callable[[Checked], None],
    debug: bool = False,
) -> tuple[Checked, ...]:
    """Check *videos* one after the other; one that fails becomes a `VideoFailure`.

    With *debug*, an error that hookcheck cannot explain is raised instead.
    """
    done: list[Checked] = []
    for video in videos:
        if isinstance(video, VideoFailure):
            checked: Checked = video
        else:
            on_start(video)
            checked = _check(video, check, debug)
        done.append(checked)
        on_done(checked)
    return tuple(done)


def _check(video: FoundVideo, check: Callable[[FoundVideo], VideoResult], debug: bool) -> Checked:
    try:
        return check(video)
    except HookcheckError as error:
        if debug and error.exit_code is ExitCode.BUG:
            raise
        return VideoFailure(str(video.path), error.message, error.hint, error.exit_code)
    except Exception as error:
        if debug:
            raise
        return VideoFailure(str(video.path), *bug_words(error), ExitCode.BUG)


def bug_words(error: BaseException) -> tuple[str, str]:
    """What to tell about an error that hookcheck did not foresee, and what to do."""
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    place = f" ({trace.tb_frame.f_code.co_filename}:{trace.tb_lineno})" if trace else ""
    return (
        f"This is a bug in hookcheck: {type(error).__name__}: {error}{place}.",
        "Run again with --debug, and report what it prints together with `hookcheck doctor`.",
    )


def exit_code(videos: Iterable[Checked], fail_under: float | None = None) -> ExitCode:
    """What a run over *videos* exits with: the largest of theirs; a score under *fail_under* is a 1."""
    return max((_exit_code(video, fail_under) for video in videos), default=ExitCode.USAGE)


def _exit_code(video: Checked, fail_under: float | None) -> ExitCode:
    if isinstance(video, VideoFailure):
        return ExitCode(video.exit_code)
    if video.verdict.outcome is Outcome.UNKNOWN:
        return ExitCode.BACKEND
    if video.verdict.outcome is not Outcome.EARLY:
        return ExitCode.NOT_EARLY
    if fail_under is not None and video.verdict.score < fail_under:
        return ExitCode.NOT_EARLY
    return ExitCode.EARLY
