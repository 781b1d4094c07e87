"""Key messages in a spreadsheet: one row a video."""

import csv
import io
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import PurePosixPath

from hookcheck.errors import UsageError
from hookcheck.language_code import language_code
from hookcheck.remote_files import FilePath, shown
from hookcheck.stated_message import StatedMessage, did_you_mean, read_text

SHEET_NAME = "messages.csv"
COLUMNS = ("file", "message", "must", "language", "forbid")


@dataclass(frozen=True, slots=True)
class SheetRow:
    """What a row says of a video; its message may still be empty."""

    file: str
    """As it is written there."""
    message: StatedMessage


def read_sheet(path: FilePath) -> Mapping[str, SheetRow]:
    """Rows of a `messages.csv` by the `row_key` of their file, however a spreadsheet program saved it.

    Raises:
        UsageError: it cannot be read as a table with the columns *file* and *message*.
    """
    stat = path.stat()
    return _read_sheet(path, stat.st_mtime_ns, stat.st_size)


@lru_cache(maxsize=16)
def _read_sheet(path: FilePath, _changed_ns: int, _size: int) -> Mapping[str, SheetRow]:
    text = read_text(path)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter_of(text), strict=True)
    rows: dict[str, SheetRow] = {}
    try:
        columns = [cell.strip().casefold() for cell in next(reader, [])]
        _check_columns(path, columns)
        for cells in reader:
            row = {column: cell.strip() for column, cell in zip(columns, cells, strict=False) if cell.strip()}
            if not row:
                continue
            where = f"{shown(path)}, line {reader.line_num}"
            if "file" not in row:
                raise UsageError(f"{where} names no file.", "Fill in the column “file”, or delete the row.")
            key = row_key(row["file"])
            if key in rows:
                raise UsageError(
                    f"{where}: {row['file']} has a row already ({rows[key].message.where}).",
                    "Keep one of them.",
                )
            message = StatedMessage(
                text=row.get("message", ""),
                language=language_code(row.get("language", ""), where),
                must=_split_cell(row.get("must", "")),
                forbid=_split_cell(row.get("forbid", "")),
                where=where,
            )
            rows[key] = SheetRow(row["file"], message)
    except csv.Error as error:
        raise UsageError(
            f"{shown(path)}, line {reader.line_num}, is not a row of a table: {error}.",
            "Look for a quotation mark that is opened and never closed.",
        ) from error
    return rows


def delimiter_of(text: str) -> str:
    """What parts the columns of a sheet."""
    return max((",", ";", "\t"), key=text.partition("\n")[0].count)


def _check_columns(path: FilePath, columns: Sequence[str]) -> None:
    for column in columns:
        if column and column not in COLUMNS:
            raise UsageError(
                f"{shown(path)} has a column “{column}” that hookcheck does not know.",
                did_you_mean(column, COLUMNS),
            )
    for needed in ("file", "message"):
        if needed not in columns:
            raise UsageError(
                f"{shown(path)} has no column “{needed}”.",
                "The first line has to be: file,message,must,language",
            )


def row_key(file_name: str) -> str:
    """The same for names that differ only in slashes, case, or how accents are encoded."""
    plain = unicodedata.normalize("NFC", file_name.replace("\\", "/"))
    return str(PurePosixPath(plain)).casefold()


def _split_cell(cell: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in cell.replace("\n", ";").split(";") if part.strip())
