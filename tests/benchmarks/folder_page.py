"""How quick the page of a folder of 1,000 videos is in a real browser.

    python -m tests.benchmarks.folder_page

Prints how long sorting, filtering and searching take until they are painted.
Needs what the browser tests need.
"""

import subprocess
import sys
import tempfile
from pathlib import Path

from tests.browser.site import write_big_folder
from tests.browser.test_pages import CHROMIUM, HERE, MISSING


def main() -> None:
    """Write the page and time it."""
    if MISSING:
        sys.exit(f"Missing: {', '.join(MISSING)}.")
    with tempfile.TemporaryDirectory() as folder:
        page = write_big_folder(Path(folder))
        subprocess.run(["node", HERE / "folder_speed.mjs", page, CHROMIUM], check=True)


if __name__ == "__main__":
    main()
