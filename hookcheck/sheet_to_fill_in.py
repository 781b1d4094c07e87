"""Writes sheets for messages: rows to fill in, beside those that are there."""

import csv
import io
from collections.abc import Iterable, Sequence
from pathlib import Path

from hookcheck.errors import UsageError
from hookcheck.message_sheet import COLUMNS, delimiter_of, read_sheet
from hookcheck.stated_message import encoding_of

_COLUMNS_TO_FILL_IN = 4
_END_OF_ROW = "\r\n"


def new_sheet(files: Iterable[str], *, delimiter: str = ",") -> bytes:
    """A sheet with a row to fill in for each of *files*, as spreadsheet programs open it."""
    columns = COLUMNS[:_COLUMNS_TO_FILL_IN]
    header = delimiter.join(columns)
    return f"{header}\r\n{_rows(files, columns, delimiter, _END_OF_ROW)}".encode("utf-8-sig")


def with_rows(path: Path, files: Iterable[str]) -> bytes:
    """The sheet at *path* with a row more for each of *files*; what it says stays as it is, byte for byte.

    Raises:
        UsageError: it cannot be read as a sheet, or its encoding cannot write a name.
    """
    read_sheet(path)
    raw = path.read_bytes()
    encoding = encoding_of(raw) or "utf-8"
    text = raw.decode(encoding)
    delimiter = delimiter_of(text)
    end = _END_OF_ROW if _END_OF_ROW in text else "\n"
    header = next(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))
    columns = [cell.strip().casefold() for cell in header]
    more = ("" if text.endswith(("\n", "\r")) else end) + _rows(files, columns, delimiter, end)
    if encoding == "utf-16":
        # The bytes are appended, and must not bring a mark of their own.
        encoding = "utf-16-le" if raw.startswith(b"\xff\xfe") else "utf-16-be"
    try:
        return raw + more.encode(encoding.removesuffix("-sig"))
    except UnicodeEncodeError as error:
        raise UsageError(
            f"{path} is saved in an encoding that has no “{error.object[error.start]}”.",
            "Save it as “CSV UTF-8”, and run this again.",
        ) from error


def _rows(files: Iterable[str], columns: Sequence[str], delimiter: str, end: str) -> str:
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=delimiter, lineterminator=end)
    for file in files:
        # A spreadsheet would run a name that begins like a formula; with the folder it is the same name.
        name = f"./{file}" if file.startswith(("=", "+", "-", "@")) else file
        writer.writerow([name if column == "file" else "" for column in columns])
    return text.getvalue()
