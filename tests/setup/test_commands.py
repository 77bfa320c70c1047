"""The command line's frame, and the commands that belong to set-up and testing."""

import argparse
import os
import re
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from coach.cli import doctor, main, run, test
from coach.errors import StoreTooNew
from coach.setup.places import PROJECT, Places
from coach.setup.profiles import TEST
from coach.setup.system_programs import FOR_TESTS, Program


def coach(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "coach.cli.main", *arguments]
    return subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, encoding="utf-8")


@pytest.mark.parametrize("command", main.COMMANDS)
def test_every_command_says_what_it_is_for(command: str, capsys: pytest.CaptureFixture) -> None:
    with pytest.raises(SystemExit) as end:
        main.main([command, "--help"])
    assert end.value.code == 0
    assert f"python3 -m coach {command}" in capsys.readouterr().out


def test_the_commands_are_the_modules_that_can_be_configured() -> None:
    assert {"doctor", "lint", "run", "setup", "test"} <= set(main.COMMANDS)
    assert not {"main", "parent", "__init__"} & set(main.COMMANDS)


def test_help_lists_every_command_with_its_purpose(capsys: pytest.CaptureFixture) -> None:
    with pytest.raises(SystemExit):
        main.main(["--help"])
    listing = capsys.readouterr().out
    for command in main.COMMANDS:
        assert re.search(rf"\n    {command}\s+\w", listing)
    assert "serve the app" in listing


@pytest.mark.parametrize(
    "words", [["nonsense"], ["doctor", "--nonsense"], []], ids=["command", "option", "nothing"]
)
def test_words_nobody_knows_are_refused(words: list[str], capsys: pytest.CaptureFixture) -> None:
    with pytest.raises(SystemExit) as end:
        main.main(words)
    assert end.value.code == 2
    assert "usage:" in capsys.readouterr().err


def test_an_error_of_ours_is_told_in_both_languages_without_a_traceback(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture
) -> None:
    def fail(_args: argparse.Namespace) -> int:
        raise StoreTooNew

    monkeypatch.setattr(doctor, "run", fail)
    assert main.main(["doctor"]) == 2
    told = capsys.readouterr().err
    assert "newer version of the coach" in told
    assert any("\u0980" <= letter <= "\u09ff" for letter in told)
    assert "Traceback" not in told


@pytest.fixture
def taken() -> Iterator[int]:
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield server.getsockname()[1]


def test_a_taken_port_is_said_with_another_to_try(
    taken: int, capsys: pytest.CaptureFixture
) -> None:
    args = argparse.Namespace(port=taken, address="127.0.0.1", no_browser=True)
    assert run.run(args) == 2
    told = capsys.readouterr().err
    assert f"Port {taken} is in use" in told
    assert f"--port {taken + 1}" in told


def test_without_a_wish_the_next_free_port_is_taken(
    taken: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(run, "DEFAULT_PORT", taken)
    assert run.first_free("127.0.0.1") > taken


@pytest.mark.parametrize(
    ("address", "host"),
    [("127.0.0.1", "127.0.0.1"), ("0.0.0.0", "127.0.0.1"), ("::", "127.0.0.1"), ("::1", "[::1]")],
)
def test_the_address_is_said_as_a_browser_takes_it(address: str, host: str) -> None:
    assert run.host(address) == host


@pytest.mark.parametrize("port", ["0", "65536", "-1", "many"])
def test_a_port_that_is_none_is_refused(port: str) -> None:
    assert coach("run", "--port", port).returncode == 2


def test_the_doctor_needs_nothing_and_changes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture
) -> None:
    monkeypatch.setenv("COACH_HOME", str(tmp_path / "nothing here"))
    assert doctor.main(["doctor"]) == 1
    report = capsys.readouterr().out
    assert "MISSING  Packages" in report
    assert "MISSING  LanguageTool" in report
    assert doctor.SETUP in report
    assert list(tmp_path.iterdir()) == []


def test_the_doctor_tells_of_an_interrupted_set_up(tmp_path: Path) -> None:
    places = Places(environment=tmp_path / "environment", home=tmp_path)
    places.python.parent.mkdir(parents=True)
    places.python.touch()
    places.unfinished.touch()
    details = {one.name: one.detail for one in doctor.examine(places)}
    assert details["Packages"] == "an interrupted set-up"


def test_what_only_tests_need_does_not_stop_the_app(capsys: pytest.CaptureFixture) -> None:
    browser = doctor.Finding("Chromium", "ক্রোমিয়াম", "not found", "add it", only_for_tests=True)
    assert doctor.tell([browser]) == 0
    assert "tests" in capsys.readouterr().out
    assert doctor.tell([doctor.Finding("Java", "জাভা", "none", "add it")]) == 1


ABSENT = Program("Chromium", "ক্রোমিয়াম", "browser", "install it", lambda: None)


def wish(*rest: str, fast: bool = False) -> argparse.Namespace:
    return argparse.Namespace(fast=fast, rest=list(rest))


def expressions(steps: dict[str, list[list[str]]]) -> list[str]:
    """What follows the last -m of each pytest command."""
    return [command[command.index("-m", 2) + 1] for command in steps["pytest"]]


def test_everything_is_linted_typed_and_tested() -> None:
    steps = test.steps(wish(), [], in_ci=False)
    assert list(steps) == ["ruff", "mypy", "pytest"]
    light, heavy = expressions(steps)
    assert light == f"not {heavy}"
    for program in FOR_TESTS:
        assert program.marker in heavy


def test_fast_leaves_the_heavy_tests_alone() -> None:
    steps = test.steps(wish(fast=True), [], in_ci=False)
    assert all(expression.startswith("not (slow") for expression in expressions(steps))


def test_what_cannot_run_here_is_deselected() -> None:
    assert expressions(test.steps(wish(), [ABSENT], in_ci=False))[1].endswith(" and not browser")
    [command] = test.steps(wish("-k", "emoji"), [ABSENT], in_ci=False)["pytest"]
    assert command[-4:] == ["-m", "not browser", "-k", "emoji"]


@pytest.mark.parametrize(("ci", "code"), [("true", 2), ("", 0)])
def test_in_ci_nothing_may_be_left_out(
    ci: str, code: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture
) -> None:
    monkeypatch.setenv("CI", ci)
    monkeypatch.setattr(test, "FOR_TESTS", [ABSENT])
    monkeypatch.setattr(test, "passes", lambda _name, _commands: True)
    assert test.run(wish()) == code
    assert "Left out: the browser tests" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("codes", "passed"),
    [
        ([0, 0], True),
        ([0, 5], True),
        ([5, 0], True),
        ([5], False),
        ([5, 5], False),
        ([0, 1], False),
    ],
)
def test_a_run_without_any_test_has_not_passed(codes: list[int], *, passed: bool) -> None:
    commands = [[sys.executable, "-c", f"raise SystemExit({code})"] for code in codes]
    assert test.passes("pytest", commands) is passed


@pytest.mark.parametrize(
    ("reason", "code"), [("nothing here", 1), ("only on Windows", 0)], ids=["left out", "elsewhere"]
)
def test_a_skipped_test_fails_the_run_in_ci(tmp_path: Path, reason: str, code: int) -> None:
    file = tmp_path / "test_skipping.py"
    file.write_text(
        f"import pytest\ndef test_one(): assert 1\ndef test_two(): pytest.skip({reason!r})\n",
        encoding="utf-8",
    )
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-q",
        "-p",
        "tests.no_skips",
        "-p",
        "no:cacheprovider",
    ]
    done = subprocess.run(
        [*command, "--rootdir", str(tmp_path), "-c", os.devnull, str(file)],
        cwd=PROJECT,
        capture_output=True,
        text=True,
    )
    assert done.returncode == code, done.stdout
    assert ("LEFT OUT" in done.stdout) is bool(code)


def test_the_markers_that_leave_tests_out_are_the_projects() -> None:
    configured = (PROJECT / "pyproject.toml").read_text("utf-8")
    for program in FOR_TESTS:
        assert f'"{program.marker}: ' in configured
    assert TEST.lock.exists()
