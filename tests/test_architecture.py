"""The walls of the house: what may import what, and what stays light."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "hookcheck"
MODULES = sorted(PACKAGE.rglob("*.py"))
HEAVY = {
    "av",
    "ctranslate2",
    "cv2",
    "faster_whisper",
    "fsspec",
    "jinja2",
    "moonshine_voice",
    "numpy",
    "onnxruntime",
    "PIL",
    "pydub",
    "rapidfuzz",
    "rapidocr",
    "rich",
    "snowballstemmer",
}
RECOGNISERS = {"ctranslate2", "faster_whisper", "moonshine_voice", "onnxruntime", "rapidocr"}
DOORS = ("cli", "__main__", "commands")
CORE = [
    "lexicon",
    "wording",
    "evidence",
    "values",
    "readings",
    "names",
    "message",
    "matching",
    "senses",
    "opening",
    "finds",
    "clashes",
    "weights",
    "capture",
    "verdict",
    "result",
    "failing",
]
IMPURE = {
    "asyncio",
    "datetime.now",
    "glob",
    "io",
    "multiprocessing",
    "os",
    "pathlib",
    "random",
    "shutil",
    "socket",
    "sqlite3",
    "subprocess",
    "sys",
    "tempfile",
    "threading",
    "time",
    "urllib",
}


def imports_of(path: Path, *, at_import_time: bool = False) -> set[str]:
    """Dotted names that a module imports, anywhere in it or only when it is itself imported."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    names: set[str] = set()

    def visit(node: ast.AST) -> None:
        if at_import_time and isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
            return
        if at_import_time and isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test):
            return
        if isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            names.update(f"{node.module}.{alias.name}" for alias in node.names)
        for child in ast.iter_child_nodes(node):
            visit(child)

    visit(tree)
    return names


def name_of(path: Path) -> str:
    return ".".join(path.relative_to(PACKAGE).with_suffix("").parts)


def top(name: str) -> str:
    return name.partition(".")[0]


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_imports_point_left(path: Path) -> None:
    """Core knows only core, reports only core, recognisers no reports, and nobody knows the door."""
    room = name_of(path).split(".")[0]
    inside = {name.removeprefix("hookcheck.") for name in imports_of(path) if name.startswith("hookcheck.")}
    rooms = {name.split(".")[0] for name in inside}

    forbidden = {
        "core": rooms - {"core", "errors", "settings"},
        "reports": rooms - {"core", "errors", "settings", "reports", "__version__"},
        "backends": rooms & {"reports", "pipeline", "scan", *DOORS},
        "media": rooms & {"reports", "pipeline", "scan", "backends", *DOORS},
        "errors": rooms,
        "settings": rooms,
    }.get(room, set() if room in DOORS else rooms & set(DOORS))
    assert not forbidden


@pytest.mark.parametrize("path", sorted((PACKAGE / "core").rglob("*.py")), ids=name_of)
def test_core_is_built_up(path: Path) -> None:
    """A room of the core knows those before it alone: words know no message, findings no verdict."""
    _, *inner = name_of(path).split(".")
    names = {name.removeprefix("hookcheck.core.").split(".")[0] for name in imports_of(path)}
    own = CORE.index(inner[0]) if inner[0] != "__init__" else len(CORE)

    assert not names & set(CORE[own + 1 :])


@pytest.mark.parametrize("path", sorted((PACKAGE / "core").rglob("*.py")), ids=name_of)
def test_core_is_pure(path: Path) -> None:
    """No files, clocks, environment or models; only the lexicon reads its own tables."""
    allowed = {"pathlib", "io"} if "lexicon" in path.parts else set()
    used = {top(name) for name in imports_of(path)}

    assert not used & ((IMPURE | RECOGNISERS | {"av", "cv2", "pydub", "rich", "typer"}) - allowed)


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_recognisers_live_in_backends(path: Path) -> None:
    if "backends" not in path.parts:
        assert not {top(name) for name in imports_of(path)} & RECOGNISERS


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_print_is_for_the_door(path: Path) -> None:
    """Only the door writes to the terminal."""
    if name_of(path).split(".")[0] in DOORS:
        return
    calls = [node for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Call)]
    assert not [call for call in calls if isinstance(call.func, ast.Name) and call.func.id == "print"]


@pytest.mark.parametrize("line", ["import hookcheck", "import hookcheck.cli"])
def test_door_is_light(line: str) -> None:
    """Neither the Python door nor the terminal's loads anything heavy before it is asked to."""
    code = f"{line}; import sys; print(*{{name.partition('.')[0] for name in sys.modules}})"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert not set(loaded.stdout.split()) & HEAVY
