"""What the rest of hookcheck says in English reaches Indonesian reports in Indonesian."""

import ast
from pathlib import Path

import pytest

from hookcheck.reports.sentences import load_sentences, translations

PACKAGE = Path(__file__).parents[2] / "hookcheck"
TELLING = {
    "HookcheckError",
    "UsageError",
    "MediaError",
    "BackendError",
    "ModelMissing",
    "NotUnderstood",
    "MissingChannel",
}
SPEAKS_AT_THE_DOOR = {
    "cli.py",
    "commands",
    "dask_cluster.py",
    "evaluation.py",
    "evidence_cache.py",
    "evidence_file.py",
    "find_videos.py",
    "found_video.py",
    "exports.py",
    "model_hub.py",
    "model_lock.py",
    "model_manifest.py",
    "model_pull.py",
    "model_transfer.py",
    "pages.py",
    "sheet_to_fill_in.py",
    "atomic_write.py",
}
"""Modules whose errors end a command and never reach a report; a terminal's errors are in English."""
INDONESIAN = load_sentences("id")


def template_of(node: ast.expr, constants: dict[str, str]) -> str | None:
    """The text of a literal, an f-string with its values left out, or a module's constant."""
    if isinstance(node, ast.Name):
        return constants.get(node.id)
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if isinstance(node, ast.JoinedStr):
        parts = [part.value if isinstance(part, ast.Constant) else "{}" for part in node.values]
        return "".join(map(str, parts))
    return None


def told_in(path: Path) -> set[str]:
    """Templates of all that a module tells: through errors, missing channels, and reasons for doubt."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    constants = {
        target.id: text
        for node in tree.body
        if isinstance(node, ast.Assign) and (text := template_of(node.value, {})) is not None
        for target in node.targets
        if isinstance(target, ast.Name)
    }
    told = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in TELLING:
            values = [*node.args, *(keyword.value for keyword in node.keywords)]
            told |= {text for value in values if (text := template_of(value, constants))}
        if isinstance(node, ast.FunctionDef) and "reason" in node.name:
            returned = [
                found.value for found in ast.walk(node) if isinstance(found, ast.Return) and found.value
            ]
            told |= {text for value in returned if (text := template_of(value, constants))}
    return {text for text in told if any(letter.isalpha() for letter in text.replace("{}", ""))}


TOLD = sorted(
    {
        text
        for path in PACKAGE.rglob("*.py")
        if not SPEAKS_AT_THE_DOOR & {*path.relative_to(PACKAGE).parts}
        for text in told_in(path)
    }
)


def test_there_is_something_to_translate() -> None:
    assert len(TOLD) > 40


@pytest.mark.parametrize("template", TOLD)
def test_what_is_told_has_a_translation(template: str) -> None:
    english = template.replace("{}", "x7")

    assert INDONESIAN.translate(english) != english


@pytest.mark.parametrize("pair", translations("id"), ids=lambda pair: pair[0][:40])
def test_a_translation_keeps_what_was_filled_in(pair: tuple[str, str]) -> None:
    english, indonesian = pair
    values = [f"value{number}" for number in range(english.count("{}"))]

    def filled(template: str) -> str:
        parts = template.split("{}")
        return "".join(part + value for part, value in zip(parts, [*values, ""], strict=True))

    assert INDONESIAN.translate(filled(english)) == filled(indonesian)


def test_what_has_no_translation_is_told_as_it_is() -> None:
    assert INDONESIAN.translate("Something new {0} happened.") == "Something new {0} happened."


def test_english_is_left_alone() -> None:
    assert load_sentences("en").translate("a.mp4 does not exist.") == "a.mp4 does not exist."
