"""The two streams: stdout carries the report and nothing else, stderr the rest."""

import os
import shutil
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TextIO

from hookcheck.atomic_write import write_atomically
from hookcheck.reports.escaping import encodable, one_line

STDOUT = "-"
_PIPED_WIDTH = 80


def write_report(text: str | Iterable[str], place: str = STDOUT) -> None:
    """Write *text* to stdout or, whole or not at all, to a file; a reader that hung up is no error."""
    pieces = (text,) if isinstance(text, str) else text
    if place != STDOUT:
        write_atomically(Path(place), (piece.encode("utf-8") for piece in pieces))
        return
    try:
        for piece in pieces:
            sys.stdout.write(encodable(piece, sys.stdout.encoding or "ascii"))
        sys.stdout.flush()
    except BrokenPipeError:
        # The interpreter flushes again on its way out, and must not fail there.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def tell(message: str, hint: str = "", *, label: str = "Error") -> None:
    """One line on stderr, and one with what to do."""
    bold, plain = ("\x1b[1;31m", "\x1b[0m") if wants_colour(sys.stderr) else ("", "")
    lines = [f"{bold}{label}:{plain} {one_line(message)}"]
    if hint:
        lines.append(f"Hint: {one_line(hint)}")
    sys.stderr.write("".join(f"{line}\n" for line in lines))
    sys.stderr.flush()


def wants_colour(stream: TextIO, *, no_color: bool = False) -> bool:
    """Whether *stream* is a terminal that shows colours, and the user has not asked for none."""
    if no_color or os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return stream.isatty() and os.environ.get("TERM") != "dumb"


def width() -> int:
    """Columns for the report on stdout."""
    return shutil.get_terminal_size((_PIPED_WIDTH, 24)).columns if sys.stdout.isatty() else _PIPED_WIDTH
