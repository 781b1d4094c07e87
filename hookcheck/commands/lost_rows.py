"""What is told of rows in `messages.csv` that name no file."""

from collections.abc import Iterable
from itertools import islice
from typing import TYPE_CHECKING

from hookcheck.commands.terminal import tell

if TYPE_CHECKING:
    from hookcheck.found_video import FoundVideo

_MOST_TOLD = 20


def tell_lost_rows(videos: "Iterable[FoundVideo]") -> None:
    """Warn of the rows that name no file, beside *videos*."""
    from hookcheck.sheet_gaps import lost_rows

    lost = lost_rows(videos)
    for found in islice(lost, _MOST_TOLD):
        hint = f"Is {found.meant} meant?" if found.meant else "Correct the name, or delete the row."
        tell(f"{found.row.message.where}: {found.row.file} is not there.", hint, label="Warning")
    if more := sum(1 for _ in lost):
        tell(f"{more} more rows name files that are not there.", label="Warning")
