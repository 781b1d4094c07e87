"""Rows of `messages.csv` that name no file: a misspelt name would otherwise go unnoticed."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from hookcheck.errors import HookcheckError
from hookcheck.found_video import FoundVideo
from hookcheck.message_sheet import SHEET_NAME, SheetRow, read_sheet, row_key
from hookcheck.message_sources import folders_up_to
from hookcheck.remote_files import FilePath, below, reaching
from hookcheck.settings import ALIKE_NAMES_PERCENT


@dataclass(frozen=True, slots=True)
class LostRow:
    """A row whose file is not there."""

    row: SheetRow
    meant: str
    """The video that has no row and is named most alike; empty when none is."""


def lost_rows(videos: Iterable[FoundVideo]) -> Iterator[LostRow]:
    """The rows that name no file, of the sheets that *videos* of whole folders have their messages in."""
    seen: dict[FilePath, dict[str, str] | None] = {}
    for video in videos:
        if not video.whole_folder:
            continue
        for folder in folders_up_to(video.path.parent, video.within):
            if folder not in seen:
                seen[folder] = {} if _has_sheet(folder) else None
            names = seen[folder]
            if names is not None:
                name = below(video.path, folder)
                names[row_key(name)] = name
    for folder, names in seen.items():
        if names is not None:
            yield from _lost(folder, names)


def _has_sheet(folder: FilePath) -> bool:
    try:
        with reaching(folder):
            return (folder / SHEET_NAME).is_file()
    except HookcheckError:
        # Each video says what is wrong when its message is looked for.
        return False


def _lost(folder: FilePath, names: dict[str, str]) -> Iterator[LostRow]:
    try:
        with reaching(folder):
            rows = read_sheet(folder / SHEET_NAME)
            lost = [row for key, row in rows.items() if key not in names and not _is_there(folder, row)]
    except HookcheckError:
        return
    unnamed = [name for key, name in names.items() if key not in rows]
    for row in lost:
        nearest = process.extractOne(
            row.file, unnamed, scorer=fuzz.ratio, processor=row_key, score_cutoff=ALIKE_NAMES_PERCENT
        )
        yield LostRow(row, nearest[0] if nearest else "")


def _is_there(folder: FilePath, row: SheetRow) -> bool:
    """Whether there is a file that was passed over, or is no video."""
    return (folder / row.file.replace("\\", "/").lstrip("/")).exists()
