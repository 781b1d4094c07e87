"""Takes the picture of a report that README shows, from a real check.

python -m tests.browser.screenshot samples/concert.mp4 docs/report.png
"""

import subprocess
import sys
import tempfile
from pathlib import Path

from tests.browser.test_pages import CHROMIUM, HERE


def main() -> None:
    """Check a video, and picture the top of its page."""
    video, picture = Path(sys.argv[1]), Path(sys.argv[2])
    picture.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "report.html"
        # Whatever the verdict: 0 is early, 1 is not, 4 is unknown.
        checked = subprocess.run([sys.executable, "-m", "hookcheck", video, "--html", page], check=False)
        if not page.exists():
            sys.exit(checked.returncode)
        subprocess.run(["node", HERE / "screenshot.mjs", page, picture, str(CHROMIUM)], check=True)


if __name__ == "__main__":
    main()
