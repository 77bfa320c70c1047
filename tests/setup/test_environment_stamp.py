"""When an environment counts as whole, and what Python needs for one."""

import shutil
import sys
from pathlib import Path

import pytest

from coach.setup import packages, stamps
from coach.setup.messages import SetupFailed, say
from coach.setup.places import Places
from coach.setup.profiles import CLUSTER, PROFILES, RUN, TEST


@pytest.fixture
def places(tmp_path: Path) -> Places:
    """An environment that was set up for running."""
    made = Places(environment=tmp_path / "environment", home=tmp_path / "home")
    made.python.parent.mkdir(parents=True)
    made.python.touch()
    made.home.mkdir()
    stamps.write(made.stamp, {"locks": {"run": stamps.sha256_of(RUN.lock)}})
    return made


def test_an_environment_with_the_right_stamp_is_whole(places: Places) -> None:
    assert packages.is_whole(places, RUN)
    assert not packages.is_whole(places, TEST)


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(lambda p: p.unfinished.touch(), id="interrupted"),
        pytest.param(lambda p: p.stamp.unlink(), id="no stamp"),
        pytest.param(lambda p: p.stamp.write_text('{"locks": {"ru'), id="half a stamp"),
        pytest.param(lambda p: p.stamp.write_text('["run"]'), id="another stamp"),
        pytest.param(lambda p: p.stamp.write_text('{"locks": {"run": "0"}}'), id="older lock"),
        pytest.param(lambda p: p.python.unlink(), id="no interpreter"),
        pytest.param(lambda p: shutil.rmtree(p.environment), id="deleted"),
    ],
)
def test_anything_else_is_not(places: Places, change) -> None:
    change(places)
    assert not packages.is_whole(places, RUN)


def test_a_newer_lock_keeps_the_wider_profile_that_was_installed(places: Places) -> None:
    stamps.write(places.stamp, {"locks": {"run": "old", "cluster": "old"}})
    assert packages.widest(places, RUN) == CLUSTER
    assert packages.widest(places, TEST) == TEST


def test_a_failed_first_install_is_never_taken_for_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`uv` here makes the environment and then fails, as without network."""
    places = Places(environment=tmp_path / "environment", home=tmp_path / "home")
    tool = tmp_path / "bin" / "uv"
    tool.parent.mkdir()
    tool.write_text(
        f"#!/bin/sh\ncase $1 in --version) exit 0;; venv) mkdir -p '{places.python.parent}';"
        f" touch '{places.python}';; *) exit 1;; esac\n",
        encoding="utf-8",
    )
    tool.chmod(0o755)
    if sys.platform == "win32":
        pytest.skip("only on POSIX: the fake uv is a shell script")
    monkeypatch.setenv("PATH", f"{tool.parent}:/usr/bin:/bin")
    with (tmp_path / "lock").open("w") as held, pytest.raises(SetupFailed) as failure:
        packages.install(places, RUN, held=held.fileno())
    assert "lines above" in failure.value.english
    assert places.python.exists()
    assert not packages.is_whole(places, RUN)
    assert places.unfinished.exists()


def test_python_without_its_venv_module_is_told_the_one_command(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "ensurepip", None)
    monkeypatch.setenv("PATH", "/usr/bin:/bin")
    monkeypatch.setattr(packages, "_find_uv", lambda: None)
    places = Places(environment=tmp_path / "environment", home=tmp_path / "home")
    with pytest.raises(SetupFailed) as failure:
        packages.install(places, RUN, held=0)
    assert failure.value.english.count("\n") == 0
    assert packages.venv_command() in failure.value.english


def test_a_shim_of_uv_that_only_complains_is_not_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shim = tmp_path / ("uv.bat" if sys.platform == "win32" else "uv")
    shim.write_text("@exit 127" if sys.platform == "win32" else "#!/bin/sh\nexit 127\n")
    shim.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert packages._find_uv() is None


def test_everything_can_move_elsewhere(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("COACH_HOME", str(tmp_path))
    places = Places.of_user()
    for path in (places.python, places.jars, places.lock, places.stamp, places.unfinished):
        assert path.is_relative_to(tmp_path)


def test_a_console_without_bengali_letters_gets_marks_and_no_error(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    with (tmp_path / "console").open("w", encoding="cp1252") as console:
        monkeypatch.setattr(sys, "stderr", console)
        say("Ready / তৈরি")
    assert (tmp_path / "console").read_text("cp1252") == "Ready / ????\n"


def test_every_profile_includes_itself() -> None:
    assert all(name in profile.includes for name, profile in PROFILES.items())
