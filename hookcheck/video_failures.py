"""What becomes of an error while one of many videos is checked."""

from collections.abc import Callable

from hookcheck.core.result import Checked, VideoFailure
from hookcheck.errors import ExitCode, HookcheckError


def checked_or_failed(path: str, check: Callable[[], Checked], *, debug: bool = False) -> Checked:
    """The result of *check*; an error becomes the `VideoFailure` of the video at *path*.

    With *debug*, an error that hookcheck cannot explain is raised instead.
    """
    try:
        return check()
    except HookcheckError as error:
        if debug and error.exit_code is ExitCode.BUG:
            raise
        return VideoFailure(path, error.message, error.hint, error.exit_code)
    except Exception as error:
        if debug:
            raise
        return VideoFailure(path, *bug_words(error), ExitCode.BUG)


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
