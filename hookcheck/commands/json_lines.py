"""`--jsonl`: each result as soon as there is one, for whoever follows a run."""

from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from hookcheck.commands.terminal import STDOUT, write_report
from hookcheck.errors import UsageError

if TYPE_CHECKING:
    from hookcheck.core.result import Checked


class JsonLines:
    """Writes one line a video, in the order in which they are done; a line that is there is whole."""

    def __init__(self, place: str) -> None:
        self._file: TextIO | None = None
        if place != STDOUT:
            try:
                Path(place).parent.mkdir(parents=True, exist_ok=True)
                self._file = Path(place).open("w", encoding="ascii", newline="\n")  # noqa: SIM115
            except OSError as error:
                raise UsageError(
                    f"{place} cannot be written: {error.strerror}.", "Choose another place for the output."
                ) from error

    def write(self, video: "Checked") -> None:
        """Write the line of a video, and let everybody see it."""
        from hookcheck.reports.to_json import json_line

        line = json_line(video)
        if self._file is None:
            write_report(line)
            return
        self._file.write(line)
        self._file.flush()

    def close(self) -> None:
        """Let go of the file."""
        if self._file is not None:
            self._file.close()
