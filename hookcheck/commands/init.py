"""`hookcheck init FOLDER`: a sheet for the messages of a folder's videos, to fill in."""

import io
from pathlib import Path
from typing import Annotated

import typer

from hookcheck.commands.lost_rows import tell_lost_rows
from hookcheck.commands.terminal import write_report
from hookcheck.errors import UsageError
from hookcheck.reports.escaping import file_name

_HINT = "Name the folder that holds the videos."


def init(
    folder: Annotated[Path, typer.Argument(metavar="FOLDER", show_default=False, help="With the videos.")],
    semicolons: Annotated[
        bool,
        typer.Option(
            "--semicolons",
            metavar="",
            help="Part the columns of a new sheet by ; as spreadsheets expect where people write 1,5.",
        ),
    ] = False,
) -> None:
    """Write a messages.csv with a row for each video without a message, or add what it lacks."""
    from hookcheck.atomic_write import write_atomically
    from hookcheck.find_videos import FoundVideo, find_videos
    from hookcheck.message_sheet import SHEET_NAME
    from hookcheck.message_sources import has_own_place
    from hookcheck.remote_files import below, is_url
    from hookcheck.sheet_to_fill_in import new_sheet, with_rows

    if is_url(str(folder)) or not folder.is_dir():
        raise UsageError(f"{folder} is not a folder on this machine.", _HINT)
    videos = [found for found in find_videos([str(folder)], io.StringIO()) if isinstance(found, FoundVideo)]
    if not videos:
        raise UsageError(f"{folder} holds no videos.", _HINT)
    without = [video for video in videos if not has_own_place(video.path, within=folder)]
    names = [below(video.path, folder) for video in without]
    sheet = folder / SHEET_NAME
    is_there = sheet.exists()
    # Before the rows that are missing are there, it can be told which of them is meant by a misspelt one.
    tell_lost_rows(videos)
    if names:
        content = with_rows(sheet, names) if is_there else new_sheet(names, delimiter=",;"[semicolons])
        write_atomically(sheet, content)
    write_report(_told(sheet, is_there=is_there, rows=len(names), others=len(videos) - len(names)))


def _told(sheet: Path, *, is_there: bool, rows: int, others: int) -> str:
    name, folder = file_name(str(sheet)), file_name(str(sheet.parent))
    if not rows:
        return f"{name if is_there else folder}: every video has a message, or a row for it.\n"
    videos = "1 video" if rows == 1 else f"{rows} videos"
    wrote = f"Added rows for {videos} to {name}" if is_there else f"Wrote {name} with rows for {videos}"
    known = f"; {others} had a message, or a row for it, already" if others else ""
    return f"{wrote}{known}.\nFill in the column “message”, then run: hookcheck {folder}\n"
