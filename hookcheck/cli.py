"""The door for the terminal: which sub-command, and what an error becomes."""

import gc
import os
import sys
from collections.abc import Sequence
from typing import Annotated, Any, NoReturn

import typer
from typer.core import TyperGroup

from hookcheck import __version__
from hookcheck.commands.cache import cache_app
from hookcheck.commands.check import check
from hookcheck.commands.doctor import doctor
from hookcheck.commands.evaluate import evaluate
from hookcheck.commands.explain import explain
from hookcheck.commands.init import init
from hookcheck.commands.models import models_app
from hookcheck.commands.options import OTHER
from hookcheck.commands.rescore import rescore
from hookcheck.commands.terminal import tell
from hookcheck.errors import ExitCode, HookcheckError
from hookcheck.settings import GC_THRESHOLDS

_OWN_OPTIONS = ("--help", "-h", "--version")
_EPILOG = (
    "[bold]Exit codes[/bold]  0 captured in the window · 1 not captured · 2 wrong flags, message file or "
    "path · 3 a video cannot be opened · 4 a recogniser cannot run, so the answer is unknown · 70 a bug · "
    "130 interrupted"
)


class _PathsFirst(TyperGroup):
    """A group whose first word may be a path: then `check` is meant."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        if args and args[0] not in self.commands and args[0] not in _OWN_OPTIONS:
            args.insert(0, "check")
        parsed: list[str] = super().parse_args(ctx, _json_to_stdout(args))
        return parsed

    def format_help(self, ctx: Any, formatter: Any) -> None:
        own = super().get_help_option(ctx)
        if own is not None:
            own.rich_help_panel, own.metavar = OTHER, ""
        self.params = [*self.commands["check"].params, *self.params]
        super().format_help(ctx, formatter)

    def collect_usage_pieces(self, ctx: Any) -> list[str]:
        return ["PATH... [OPTIONS]  |  COMMAND"]


def _json_to_stdout(args: list[str]) -> list[str]:
    """Give `--json` its value where none follows; a video after it must never be taken for one."""
    words = iter(args)
    given: list[str] = []
    following = [*args[1:], ""]
    for word, after in zip(words, following, strict=True):
        given.append(word)
        if word == "--json" and not (after == "-" or after.endswith(".json")):
            given.append("-")
    return given


app = typer.Typer(
    cls=_PathsFirst,
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode="rich",
    epilog=_EPILOG,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command("check", hidden=True)(check)
app.command("explain")(explain)
app.command("rescore")(rescore)
app.command("init")(init)
app.command("eval")(evaluate)
app.command("doctor")(doctor)
app.add_typer(models_app, name="models")
app.add_typer(cache_app, name="cache")


def _show_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"hookcheck {__version__}")
        raise typer.Exit


@app.callback()
def _door(
    version: Annotated[
        bool,
        typer.Option(
            "--version",
            metavar="",
            rich_help_panel=OTHER,
            callback=_show_version,
            is_eager=True,
            help="Print the version.",
        ),
    ] = False,
) -> None:
    """Check that the opening seconds of a video get its key message across.

    PATH is a video, a folder, a glob, a URL, @LIST (a file with one path a line) or - (that list on stdin).

    [bold]hookcheck clip.mp4 -m "Free vaccination starts 1 December at every clinic"[/bold]
    """


def main(args: Sequence[str] | None = None) -> int:
    """Run the command line *args* (default: the process's own), and return the exit code."""
    words = sys.argv[1:] if args is None else list(args)
    try:
        app(words, prog_name="hookcheck")
    except SystemExit as stop:
        return stop.code if isinstance(stop.code, int) else int(stop.code is not None)
    except HookcheckError as error:
        tell(error.message, error.hint)
        return error.exit_code
    except KeyboardInterrupt:
        return ExitCode.INTERRUPTED
    except Exception as error:
        if "--debug" in words or os.environ.get("HOOKCHECK_DEBUG"):
            raise
        from hookcheck.video_failures import bug_words

        tell(*bug_words(error))
        return ExitCode.BUG
    return 0


def run() -> NoReturn:
    """Leave the process with the exit code of its command line."""
    gc.set_threshold(*GC_THRESHOLDS)
    code = main()
    if code == ExitCode.INTERRUPTED:
        tell("Interrupted.", label="Stopped")
        # Python would wait for a recogniser at work in a thread.
        sys.stdout.flush()
        os._exit(code)
    sys.exit(code)
