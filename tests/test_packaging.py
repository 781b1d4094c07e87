"""What other machines run hookcheck by: the GitHub action, the pre-commit hook, the Docker image."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from hookcheck.settings import VIDEO_SUFFIXES

ROOT = Path(__file__).parent.parent
needs_bash = pytest.mark.skipif(shutil.which("bash") is None, reason="needs bash")


@pytest.fixture
def action() -> dict[str, Any]:
    parsed: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
    return parsed


def step(action: dict[str, Any], name: str) -> dict[str, Any]:
    (found,) = (step for step in action["runs"]["steps"] if step.get("name") == name)
    return dict(found)


class TestAction:
    def test_every_input_that_is_used_exists_and_the_other_way_round(self, action: dict[str, Any]) -> None:
        used = set(re.findall(r"inputs\.([\w-]+)", (ROOT / "action.yml").read_text(encoding="utf-8")))

        assert used == set(action["inputs"])
        assert all(each["description"] for each in action["inputs"].values())

    def test_nothing_that_somebody_else_writes_is_pasted_into_a_script(self, action: dict[str, Any]) -> None:
        for each in action["runs"]["steps"]:
            assert "${{" not in each.get("run", "")
            assert each.get("shell") == "bash" or "uses" in each

    @needs_bash
    def test_install_puts_hookcheck_where_the_next_steps_look(
        self, action: dict[str, Any], tmp_path: Path
    ) -> None:
        """With a pip that says what it is asked for: a real one would fetch a gigabyte."""
        fake = tmp_path / "programs" / "python"
        fake.parent.mkdir()
        fake.write_text(
            '#!/bin/sh\nif [ "$2" = venv ]; then mkdir -p "$3/bin" && cp "$0" "$3/bin/python"\n'
            'else echo "$@" >> "$PIP_LOG"; fi\n'
        )
        fake.chmod(0o755)
        run_step(
            step(action, "Install hookcheck"),
            {
                "PATH": f"{fake.parent}{os.pathsep}{os.environ['PATH']}",
                "PIP_LOG": str(tmp_path / "pip.log"),
                "RUNNER_TEMP": str(tmp_path),
                "GITHUB_ACTION_PATH": "/action",
                "GITHUB_ENV": str(tmp_path / "env"),
                "HOOKCHECK_EXTRAS": "remote",
            },
            tmp_path,
        )

        assert (tmp_path / "pip.log").read_text() == "-m pip install --quiet /action[remote]\n"
        assert (tmp_path / "env").read_text() == f"HOOKCHECK_BIN={tmp_path}/hookcheck/bin\n"

    @needs_bash
    @pytest.mark.models
    def test_check_runs_hookcheck_on_each_path_and_hands_its_exit_code_on(
        self, action: dict[str, Any], tmp_path: Path
    ) -> None:
        for name in ("flu-shots.mp4", "flu-shots.hookcheck.toml"):
            shutil.copy(ROOT / "samples" / name, tmp_path / name)
        (tmp_path / "$(touch hacked).mp4").write_bytes(b"no video")
        (tmp_path / "messages.csv").write_text("file,message\n$(touch hacked).mp4,Free flu shots\n")
        ran = run_step(
            step(action, "Check videos"),
            {
                "GITHUB_ACTIONS": "true",
                "GITHUB_OUTPUT": str(tmp_path / "output"),
                "GITHUB_STEP_SUMMARY": str(tmp_path / "summary.md"),
                "GITHUB_WORKSPACE": str(tmp_path),
                "HOOKCHECK_BIN": str(Path(sys.executable).parent),
                "HOOKCHECK_CACHE": str(tmp_path / "kept" / "evidence.sqlite"),
                "HOOKCHECK_PATHS": "flu-shots.mp4\n$(touch hacked).mp4\n",
                "HOOKCHECK_MESSAGE": "",
                "HOOKCHECK_ARGS": "--fail-under=10\n-j0\n",
                "HOOKCHECK_JUNIT": "out/junit.xml",
                "HOOKCHECK_SARIF": "",
            },
            tmp_path,
        )

        assert ran.returncode == 3, ran.stderr
        assert "::error file=$(touch hacked).mp4," in ran.stderr
        assert "EARLY" in ran.stdout
        assert (tmp_path / "output").read_text() == "exit-code=3\n"
        assert "| EARLY |" in (tmp_path / "summary.md").read_text(encoding="utf-8")
        assert (tmp_path / "out" / "junit.xml").is_file()
        assert (tmp_path / "kept" / "evidence.sqlite").is_file()
        assert not (tmp_path / "hacked").exists()


def run_step(
    step: dict[str, Any], environment: dict[str, str], folder: Path
) -> subprocess.CompletedProcess[str]:
    """Run the script of a step as GitHub's runner does."""
    assert set(step.get("env", ())) <= set(environment)
    return subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]],
        env={"PATH": os.environ["PATH"], "HOME": str(folder), **environment},
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )


class TestPreCommit:
    @pytest.fixture
    def hook(self) -> dict[str, Any]:
        (found,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
        return dict(found)

    def test_takes_videos_and_nothing_else(self, hook: dict[str, Any]) -> None:
        pattern = re.compile(hook["files"])

        assert all(pattern.search(f"reels/a{suffix}") for suffix in (*VIDEO_SUFFIXES, ".MP4"))
        assert not any(pattern.search(name) for name in ("a.mp4.txt", "messages.csv", "mp4", "amp4"))

    @pytest.mark.models
    def test_its_entry_checks_the_files_it_is_handed(self, hook: dict[str, Any], tmp_path: Path) -> None:
        (tmp_path / "cut.mp4").write_bytes(b"")
        (tmp_path / "cut.message.txt").write_text("Free flu shots")
        program, *words = hook["entry"].split()
        ran = subprocess.run(
            [Path(sys.executable).parent / program, *words, ROOT / "samples" / "flu-shots.mp4", "cut.mp4"],
            cwd=tmp_path,
            capture_output=True,
            text=True,
            check=False,
        )

        assert ran.returncode == 3
        assert "EARLY" in ran.stdout
        assert "cut.mp4 is empty" in ran.stdout + ran.stderr


class TestDocker:
    def test_all_that_is_copied_is_there_and_let_in(self) -> None:
        copied = re.findall(r"^COPY (?!--from)(.*) \S+$", docker_file(), re.MULTILINE)
        names = [name for line in copied for name in line.split()]
        let_in = {
            line.removeprefix("!")
            for line in (ROOT / ".dockerignore").read_text().splitlines()
            if line.startswith("!")
        }

        assert {name for name in names if not (ROOT / name).exists()} == set()
        assert set(names) == let_in

    def test_what_the_build_of_the_package_needs_is_copied(self) -> None:
        project = (ROOT / "pyproject.toml").read_text(encoding="utf-8")

        for name in ("README.md", "LICENSE", "models/manifest.toml"):
            assert name in project
            assert name in docker_file()

    def test_it_does_not_run_as_root_and_starts_hookcheck(self) -> None:
        assert re.search(r"^USER hookcheck$", docker_file(), re.MULTILINE)
        assert 'ENTRYPOINT ["hookcheck"]' in docker_file()


def docker_file() -> str:
    return (ROOT / "Dockerfile").read_text(encoding="utf-8")
