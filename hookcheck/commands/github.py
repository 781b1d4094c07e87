"""`--github`: what GitHub Actions is told of a run."""

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from hookcheck.commands.terminal import tell

if TYPE_CHECKING:
    from hookcheck.core.failing import Bar
    from hookcheck.core.result import ScanResult


def is_wanted(asked: bool | None) -> bool:
    """Whether GitHub is to be told: as somebody asked, else whether it is GitHub that runs this."""
    return os.environ.get("GITHUB_ACTIONS") == "true" if asked is None else asked


def tell_github(result: "ScanResult", bar: "Bar", *, language: str) -> None:
    """Annotate the log on stderr, which the runner reads too, and add to the summary of the step."""
    from hookcheck.reports.to_github import annotations, step_summary

    sys.stderr.write(annotations(result, bar, located=in_repository(), language=language))
    sys.stderr.flush()
    place = os.environ.get("GITHUB_STEP_SUMMARY")
    if not place:
        return
    try:
        with Path(place).open("a", encoding="utf-8") as file:
            file.write(step_summary(result, language=language) + "\n")
    except OSError as error:
        tell(f"The step summary cannot be written: {error.strerror}.", label="Warning")


def in_repository() -> Callable[[str], str]:
    """What turns the path of a video into one seen from the top of the repository, or from here."""
    top = Path(os.environ.get("GITHUB_WORKSPACE") or Path.cwd()).absolute()

    def located(path: str) -> str:
        if "://" in path:
            return path
        place = Path(os.path.normpath(Path(path).absolute()))
        return place.relative_to(top).as_posix() if place.is_relative_to(top) else Path(path).as_posix()

    return located
