"""Which key message a video is checked for: the nearest one that somebody wrote down."""

from dataclasses import replace
from functools import lru_cache

from hookcheck.errors import UsageError
from hookcheck.message_sheet import SHEET_NAME, read_sheet, row_key
from hookcheck.message_toml import FOLDER_FILE_NAME, read_message_table
from hookcheck.remote_files import FilePath, below, is_inside, reaching, shown
from hookcheck.stated_message import StatedMessage, read_text


def find_message(
    video: FilePath, *, within: FilePath | None = None, extra_must: tuple[str, ...] = ()
) -> StatedMessage:
    """The message of *video*: the nearest one that is written down, never a guess.

    A spreadsheet or folder file may stand beside the video or in any folder above it up to *within*.

    Raises:
        UsageError: there is none, or the file that holds it is broken.
        MediaError: its file system cannot be reached.
    """
    with reaching(video):
        found = _sidecar(video) or _from_folders(video, within or video.parent)
    if found is None:
        raise UsageError(
            f"{shown(video)} has no key message.",
            f"Pass -m “…”, or write it into {video.with_suffix('.message.txt').name} beside the video, "
            f"or into a row of {SHEET_NAME} (file,message) in its folder.",
        )
    return replace(found, must=found.must + extra_must) if extra_must else found


def _sidecar(video: FilePath) -> StatedMessage | None:
    toml = video.with_suffix(".hookcheck.toml")
    if toml.is_file():
        message = read_message_table(toml)
        if message is None:
            raise UsageError(
                f"{shown(toml)} has no [message] table.", 'Write [message] and below it text = "…".'
            )
        return message
    text_file = video.with_suffix(".message.txt")
    if text_file.is_file():
        first_line = read_text(text_file).strip().partition("\n")[0].strip()
        if not first_line:
            raise UsageError(f"{shown(text_file)} is empty.", "Write the key message into its first line.")
        return StatedMessage(first_line, where=shown(text_file))
    return None


def has_own_place(video: FilePath, *, within: FilePath) -> bool:
    """Whether a message of *video* alone is written down, or a row of a sheet is there to take it.

    Raises:
        UsageError: a sheet is broken.
        MediaError: its file system cannot be reached.
    """
    with reaching(video):
        sidecars = (video.with_suffix(suffix) for suffix in (".hookcheck.toml", ".message.txt"))
        return any(path.is_file() for path in sidecars) or any(
            row_key(below(video, folder)) in read_sheet(folder / SHEET_NAME)
            for folder in folders_up_to(video.parent, within)
            if (folder / SHEET_NAME).is_file()
        )


def _from_folders(video: FilePath, within: FilePath) -> StatedMessage | None:
    empty: StatedMessage | None = None
    for folder in folders_up_to(video.parent, within):
        sheet = folder / SHEET_NAME
        if sheet.is_file():
            row = read_sheet(sheet).get(row_key(below(video, folder)))
            if row is not None and row.message.text:
                return row.message
            if row is not None:
                empty = empty or row.message
        folder_file = folder / FOLDER_FILE_NAME
        if folder_file.is_file():
            message = read_message_table(folder_file)
            if message is not None:
                return message
    if empty is not None:
        raise UsageError(f"{empty.where}: there is no message yet.", "Fill in the column “message”.")
    return None


@lru_cache(maxsize=256)
def folders_up_to(folder: FilePath, within: FilePath) -> tuple[FilePath, ...]:
    """*folder* and the ones above it, up to *within*."""
    if not is_inside(folder, within):
        return (folder,)
    return (folder, *(above for above in folder.parents if is_inside(above, within)))
