"""What is being done, on stderr, while somebody watches."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from hookcheck.reports.escaping import one_line

Say = Callable[[str], None]


@contextmanager
def progress(*, quiet: bool) -> Iterator[Say]:
    """A function to say what is being done now; silent when *quiet* or when stderr is no terminal."""
    if quiet or not sys.stderr.isatty():
        yield lambda doing: None
        return

    from rich.console import Console
    from rich.text import Text

    console = Console(stderr=True)
    with console.status("") as status:
        yield lambda doing: status.update(Text(one_line(doing), style="dim"))
