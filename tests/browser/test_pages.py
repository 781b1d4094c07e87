"""The pages in a real browser: `npm ci` here and Debian's chromium are what it takes."""

import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.browser.site import write_site

HERE = Path(__file__).parent
DRIVER = HERE / "pages.mjs"
CHECKS = re.findall(r'^  "(.+)": async', DRIVER.read_text(encoding="utf-8"), re.MULTILINE)
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
MISSING = [
    what
    for what, there in (
        ("node (apt-get install nodejs npm)", shutil.which("node")),
        ("chromium (apt-get install chromium)", CHROMIUM),
        ("playwright-core (npm ci in tests/browser)", (HERE / "node_modules" / "playwright-core").is_dir()),
    )
    if not there
]

pytestmark = pytest.mark.skipif(bool(MISSING), reason=f"no browser tests without {', '.join(MISSING)}")


@pytest.fixture(scope="module")
def problems(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """What the browser found wrong, by check; empty where all is well."""
    folder = tmp_path_factory.mktemp("site")
    write_site(folder)
    run = subprocess.run(
        ["node", DRIVER, folder, CHROMIUM], capture_output=True, text=True, timeout=240, check=False
    )
    assert run.returncode == 0, run.stderr
    told = [json.loads(line) for line in run.stdout.splitlines()]
    return {check["name"]: check.get("problem", "") for check in told}


def test_there_are_checks() -> None:
    assert len(CHECKS) > 10


@pytest.mark.parametrize("check", CHECKS)
def test_in_the_browser(problems: dict[str, str], check: str) -> None:
    assert problems[check] == ""
