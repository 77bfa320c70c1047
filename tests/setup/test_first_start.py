"""The real thing: `python3 -m coach` in a copy of the project with an empty home folder.

Packages come from the user's download cache where it has them, and jars from
those that this project already has: a test run fetches nothing twice.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from uv import find_uv_bin

from coach.setup import jars
from coach.setup.places import PROJECT, Places

pytestmark = pytest.mark.slow

DEAD = "http://127.0.0.1:9"
BASE = getattr(sys, "_base_executable", None) or sys.executable


@pytest.fixture(scope="module")
def repository(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A Maven repository with the jars that this project has."""
    root = tmp_path_factory.mktemp("repository")
    for jar in jars.locked():
        (root / jar.path).parent.mkdir(parents=True)
        shutil.copyfile(Places.of_user().jars / jar.name, root / jar.path)
    return root


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """What a fresh clone holds for set-up."""
    root = tmp_path / "clone"
    shutil.copytree(PROJECT / "coach", root / "coach", ignore=shutil.ignore_patterns("__pycache__"))
    for lock in PROJECT.glob("requirements*.lock"):
        shutil.copyfile(lock, root / lock.name)
    return root


@pytest.fixture
def environment(tmp_path: Path, repository: Path) -> dict[str, str]:
    """The user's variables, with an empty home and nothing of the running environment."""
    ours = ("COACH_", "PYTHON", "VIRTUAL_ENV", "PYTEST")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(ours)}
    home = tmp_path / "home"
    home.mkdir()
    caches = {
        "UV_CACHE_DIR": str(Path.home() / ".cache" / "uv"),
        "PIP_CACHE_DIR": str(Path.home() / ".cache" / "pip"),
    }
    return {
        **caches,
        **kept,
        "HOME": str(home),
        "USERPROFILE": str(home),
        "COACH_MAVEN_URL": repository.as_uri(),
    }


@pytest.fixture
def without_uv(tmp_path: Path) -> str:
    """A PATH with the system's programs but no uv."""
    folders = os.environ["PATH"].split(os.pathsep)
    return os.pathsep.join(f for f in folders if not (shutil.which("uv", path=f)))


@pytest.fixture
def with_uv(without_uv: str) -> str:
    """A PATH that has uv first: the one that the tests' own requirements bring."""
    return os.pathsep.join([str(Path(find_uv_bin()).parent), without_uv])


def coach(clone: Path, env: dict[str, str], *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [BASE, "-m", "coach", *arguments]
    return subprocess.run(
        command, cwd=clone, env=env, capture_output=True, text=True, encoding="utf-8"
    )


def dead_network(env: dict[str, str]) -> dict[str, str]:
    proxies = dict.fromkeys(("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"), DEAD)
    return {**env, **proxies, **{name.lower(): DEAD for name in proxies}}


def assert_set_up(clone: Path, env: dict[str, str]) -> None:
    first = coach(clone, env, "setup")
    assert first.returncode == 0, first.stderr
    assert "MB" in first.stderr
    again = coach(clone, {**dead_network(env), "COACH_MAVEN_URL": DEAD}, "--version")
    assert again.returncode == 0, again.stderr
    assert again.stderr == ""
    doctor = coach(clone, env, "doctor")
    assert doctor.returncode == 0, doctor.stdout


@pytest.fixture(params=["uv", "pip"])
def either(request: pytest.FixtureRequest, environment, with_uv, without_uv) -> dict[str, str]:
    """The environment of a machine with uv, and of one without."""
    return {**environment, "PATH": with_uv if request.param == "uv" else without_uv}


def test_the_first_start_sets_up_and_the_second_needs_no_network(
    clone: Path, either: dict[str, str]
) -> None:
    assert_set_up(clone, either)


@pytest.fixture
def interrupted(clone: Path, environment: dict[str, str]) -> None:
    """A set-up killed as it begins to fill the environment."""
    running = subprocess.Popen(
        [BASE, "-m", "coach", "setup"], cwd=clone, env=environment, stderr=subprocess.PIPE
    )
    assert running.stderr
    with running.stderr as said:
        next(line for line in said if b"MB to fetch" in line)
        running.kill()
        running.wait()


@pytest.mark.usefixtures("interrupted")
def test_a_set_up_killed_half_way_is_made_whole_by_the_next(
    clone: Path, environment: dict[str, str]
) -> None:
    assert (clone / ".coach" / "environment.unfinished").exists()
    assert coach(clone, environment, "doctor").returncode == 1
    assert_set_up(clone, environment)


def test_without_network_the_first_start_says_what_to_do(
    clone: Path, tmp_path: Path, either: dict[str, str]
) -> None:
    empty = str(tmp_path / "no-cache")
    nowhere = {"PIP_INDEX_URL": DEAD, "UV_DEFAULT_INDEX": DEAD, "PIP_RETRIES": "0"}
    caches = {"UV_CACHE_DIR": empty, "PIP_CACHE_DIR": empty, "UV_HTTP_RETRIES": "0"}
    failed = coach(clone, {**dead_network(either), **nowhere, **caches}, "run")
    assert failed.returncode == 2
    assert "COACH_OFFLINE_FOLDER" in failed.stderr
    assert "ইন্টারনেট" in failed.stderr
    assert "Traceback" not in failed.stderr
    assert failed.stdout == ""
