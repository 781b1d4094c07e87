"""The options that more than one sub-command takes."""

import math
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from hookcheck.errors import UsageError
from hookcheck.reports.sentences import LANGUAGES
from hookcheck.settings import SHORTEST_TIMEOUT_S, SHORTEST_WINDOW_S, Settings

if TYPE_CHECKING:
    from hookcheck.core.failing import Bar

_MESSAGE = "Key message"
_BAR = "The bar"
REPORT = "Report"
_ENGINES = "Recognisers"
_RUNNING = "Running"
OTHER = "Other"
_NEVER = "never"

WINDOW_S = Settings().verdict.window_s

Message = Annotated[
    str | None,
    typer.Option(
        "-m",
        "--message",
        metavar="TEXT",
        rich_help_panel=_MESSAGE,
        help="What a viewer has to take away. Without it, each video's own message is used: "
        "NAME.hookcheck.toml or NAME.message.txt beside it, a row of messages.csv, "
        "or hookcheck.toml in the folder.",
    ),
]
Must = Annotated[
    list[str] | None,
    typer.Option(
        "--must",
        metavar="WORDING",
        rich_help_panel=_MESSAGE,
        help="A wording that has to be captured; “free|no charge” accepts either. Repeat it for more.",
    ),
]
Language = Annotated[
    str,
    typer.Option(
        "--language",
        metavar="CODE",
        rich_help_panel=_MESSAGE,
        help="Language of the message and the speech (en, id, …), instead of guessing it from the message.",
    ),
]
Window = Annotated[
    float,
    typer.Option(
        "--window",
        metavar="SECONDS",
        rich_help_panel=_BAR,
        show_default=False,
        help="By when the message has to be complete: 15, unless you say otherwise.",
    ),
]
LookAhead = Annotated[
    float,
    typer.Option(
        "--look-ahead",
        metavar="SECONDS",
        rich_help_panel=_BAR,
        show_default=False,
        help="How far to read past the window, to tell a late message from a missed one.",
    ),
]
FailUnder = Annotated[
    float | None,
    typer.Option(
        "--fail-under",
        metavar="SCORE",
        rich_help_panel=_BAR,
        help="Also exit with 1 when a score is lower than this, 0 to 100.",
    ),
]
FailOn = Annotated[
    str,
    typer.Option(
        "--fail-on",
        metavar="OUTCOMES",
        rich_help_panel=_BAR,
        help="Which outcomes fail the run, as in missed,contradicted; never for none. Without it, all but "
        "early. A video that cannot be checked always does.",
    ),
]
Json = Annotated[
    str | None,
    typer.Option(
        "--json",
        metavar="[FILE.json]",
        rich_help_panel=REPORT,
        help="Write the results as JSON: to a file, or without one to stdout in place of the report.",
    ),
]
SaveEvidence = Annotated[
    Path | None,
    typer.Option(
        "--save-evidence",
        metavar="PLACE",
        rich_help_panel=REPORT,
        help="Keep what was heard and read, for `hookcheck rescore`: a FILE.json, or a folder.",
    ),
]
NoColor = Annotated[
    bool,
    typer.Option(
        "--no-color", metavar="", rich_help_panel=REPORT, help="No colours; NO_COLOR does the same."
    ),
]
Verbose = Annotated[
    bool,
    typer.Option(
        "-v",
        "--verbose",
        metavar="",
        rich_help_panel=REPORT,
        help="Say on stderr what is being done, and what is skipped.",
    ),
]
Asr = Annotated[
    str,
    typer.Option(
        "--asr",
        metavar="ENGINE|FOLDER",
        rich_help_panel=_ENGINES,
        help="Speech engine, or folder of a Whisper model in CTranslate2 format, "
        "instead of the best one on this machine.",
    ),
]
ModelsDir = Annotated[
    str,
    typer.Option(
        "--models-dir",
        metavar="FOLDER",
        rich_help_panel=_ENGINES,
        help="Where pulled models are; HOOKCHECK_MODELS does the same.",
    ),
]
Threads = Annotated[
    int,
    typer.Option(
        "--threads",
        metavar="N",
        rich_help_panel=_ENGINES,
        show_default=False,
        help="Threads that recognisers may use: one in a worker, else one for each core, "
        "unless you say otherwise.",
    ),
]
Jobs = Annotated[
    int | None,
    typer.Option(
        "-j",
        "--jobs",
        metavar="N",
        envvar="HOOKCHECK_JOBS",
        show_envvar=False,
        rich_help_panel=_RUNNING,
        show_default=False,
        help="Worker processes, each on one core unless --threads gives it more: one for each core, "
        "unless you say otherwise; 0 checks in this process, on all cores.",
    ),
]
Timeout = Annotated[
    float | None,
    typer.Option(
        "--timeout",
        metavar="SECONDS",
        rich_help_panel=_RUNNING,
        help="Give a video up when it takes longer, and go on with the next.",
    ),
]
Dask = Annotated[
    str,
    typer.Option(
        "--dask",
        metavar="ADDRESS",
        rich_help_panel=_RUNNING,
        help="Have the videos checked by the Dask cluster whose scheduler is there, such as tcp://host:8786.",
    ),
]
Cache = Annotated[
    Path | None,
    typer.Option(
        "--cache",
        metavar="PATH",
        envvar="HOOKCHECK_CACHE",
        show_envvar=False,
        rich_help_panel=_RUNNING,
        help="Where evidence is kept, so that no video is listened to and read twice; "
        "HOOKCHECK_CACHE does the same.",
    ),
]
NoCache = Annotated[
    bool,
    typer.Option(
        "--no-cache",
        metavar="",
        envvar="HOOKCHECK_NO_CACHE",
        show_envvar=False,
        rich_help_panel=_RUNNING,
        help="Keep no evidence, and use none that was kept.",
    ),
]
Debug = Annotated[
    bool,
    typer.Option(
        "--debug",
        metavar="",
        rich_help_panel=OTHER,
        help="Show the traceback of an error that is hookcheck's fault; so does HOOKCHECK_DEBUG=1.",
    ),
]


def settings_of(
    *,
    window_s: float,
    look_ahead_s: float = 0.0,
    language: str = "",
    asr: str = "",
    models_dir: str = "",
    threads: int = 0,
) -> Settings:
    """The settings that these options ask for.

    Raises:
        UsageError: a number is out of its range, or the language is none.
    """
    from hookcheck.language_code import language_code

    _check_range("--window", window_s, SHORTEST_WINDOW_S)
    _check_range("--look-ahead", look_ahead_s)
    _check_range("--threads", threads)
    defaults = Settings()
    return replace(
        defaults,
        look_ahead_s=look_ahead_s,
        language=language_code(language, "--language"),
        asr=asr,
        models_dir=models_dir,
        threads=threads,
        verdict=replace(defaults.verdict, window_s=window_s),
    )


def check_report_language(code: str) -> None:
    """Refuse a language that no report can be written in.

    Raises:
        UsageError: it has no sentences.
    """
    if code and code not in LANGUAGES:
        raise UsageError(
            f"--report-language {code} is not known.", f"Reports can be in {' and '.join(LANGUAGES)}."
        )


def bar_of(fail_on: str, fail_under: float | None) -> "Bar":
    """What videos have to reach, by `--fail-on` and `--fail-under`.

    Raises:
        UsageError: an outcome is not known, or a score is not from 0 to 100.
    """
    from hookcheck.core.failing import FAILING, Bar

    if fail_under is not None:
        _check_range("--fail-under", fail_under, 0, 100)
    names = [name.strip().casefold() for name in fail_on.split(",") if name.strip()]
    if not names:
        return Bar(fail_under=fail_under)
    known = {outcome.value.casefold(): outcome for outcome in sorted(FAILING)}
    outcomes = [] if names == [_NEVER] else names
    for name in outcomes:
        if name not in known:
            raise UsageError(
                f"--fail-on: there is no outcome “{name}”.", f"Pass {_NEVER}, or some of {','.join(known)}."
            )
    return Bar(frozenset(known[name] for name in outcomes), fail_under)


def check_workers(jobs: int | None, timeout_s: float | None) -> None:
    """Refuse numbers that nobody could work with.

    Raises:
        UsageError: one is out of its range.
    """
    if jobs is not None:
        _check_range("--jobs", jobs)
    if timeout_s is not None:
        _check_range("--timeout", timeout_s, SHORTEST_TIMEOUT_S)


def _check_range(option: str, value: float, least: float = 0, most: float = math.inf) -> None:
    if not least <= value <= most:
        limits = f"{least:g} or more" if most == math.inf else f"{least:g} to {most:g}"
        raise UsageError(f"{option} {value:g} is out of range.", f"Pass {limits}.")
