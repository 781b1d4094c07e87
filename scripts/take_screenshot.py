"""Check a sample and take the picture of its page that the README shows: `python scripts/take_screenshot.py`.

Needs what the browser tests need: Debian's chromium, and `npm ci --prefix tests/browser`.
"""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SAMPLE = "samples/concert.mp4"
PICTURE = ROOT / "docs" / "report.png"


def main() -> None:
    """Write the picture anew."""
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if chromium is None:
        sys.exit("No Chromium here. Run: apt-get install chromium")
    # Below the checkout, so that the page finds the video beside it.
    with tempfile.TemporaryDirectory(dir=ROOT) as folder:
        page = Path(folder) / "page.html"
        check = [sys.executable, "-m", "hookcheck", SAMPLE, "--html", str(page), "--quiet"]
        # 1: checked, and the message is not in time.
        if (code := subprocess.run(check, cwd=ROOT, check=False).returncode) > 1:
            sys.exit(code)
        driver = ROOT / "tests" / "browser" / "screenshot.mjs"
        subprocess.run(["node", driver, page, PICTURE, chromium], check=True)
    print(f"{PICTURE.relative_to(ROOT)}: {PICTURE.stat().st_size / 1000:.0f} kB")


if __name__ == "__main__":
    main()
