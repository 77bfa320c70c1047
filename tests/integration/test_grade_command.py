"""`coach grade` as a teacher runs it, through every way in which a run can end."""

import csv
import hashlib
import itertools
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import psutil
import pytest

from coach.bench.replies import Replies

# A busy machine needs half a minute for each start, and there are nine.
pytestmark = [pytest.mark.languagetool, pytest.mark.slow, pytest.mark.timeout(900)]

PROJECT = Path(__file__).parents[2]
TEXTS = 24
NO_TEXT = 17  # this row has none
SECONDS = 600


RUNS: list[subprocess.Popen[str]] = []


@pytest.fixture(scope="module", autouse=True)
def server(coach):
    """A grammar server that is there before and after each run; and no run is left."""
    yield
    for process in RUNS:
        process.kill()


@pytest.fixture(scope="module")
def answers(tmp_path_factory) -> Path:
    """A class's answers; two students share a name, one wrote nothing, one far too much."""
    path = tmp_path_factory.mktemp("input") / "class.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file)
        table.writerow(["Name", "Email", "Reply"])
        for number, reply in enumerate(itertools.islice(Replies().fresh(60), TEXTS)):
            name = "Rahima Khatun" if number in (3, 4) else f"সুমাইয়া {number}"
            text = {NO_TEXT: "", 9: reply.text * 400}.get(number, reply.text)
            table.writerow([name, f"s{number}@class.example", text])
    return path


def begun(answers: Path, out: Path, *more: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "coach.cli.main", "grade", str(answers), "--out", str(out)]
    known = {name: value for name, value in os.environ.items() if name != "COACH_PARENT_PID"}
    process = subprocess.Popen(
        [*command, "--exercise", "late-parcel", *more],
        cwd=PROJECT,
        env=known,
        text=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    RUNS.append(process)
    return process


def ended(process: subprocess.Popen[str]) -> tuple[int, str]:
    """The exit code, and all that was said."""
    said, complained = process.communicate(timeout=SECONDS)
    return process.returncode, said + complained


def files(out: Path) -> dict[str, str]:
    """Every output with the digest of its bytes."""
    return {
        str(path.relative_to(out)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(out.rglob("*"))
        if path.is_file() and ".grading" not in path.parts
    }


def known_of(out: Path) -> int:
    journal = out / ".grading" / "journal"
    return journal.read_bytes().count(b"\n") if journal.exists() else 0


def await_known(process: subprocess.Popen[str], out: Path, count: int) -> None:
    deadline = time.monotonic() + SECONDS
    while known_of(out) < count and process.poll() is None and time.monotonic() < deadline:
        time.sleep(0.02)  # it is the other process we wait for
    assert process.poll() is None, ended(process)


@pytest.fixture(scope="module")
def whole(answers, tmp_path_factory) -> Path:
    """What comes out of a run that nothing disturbs."""
    out = tmp_path_factory.mktemp("whole")
    code, said = ended(begun(answers, out))
    assert code == 1, said  # one wrote nothing, one too much
    assert known_of(out) == TEXTS
    return out


def workers_of(process: subprocess.Popen[str]) -> list[psutil.Process]:
    children = psutil.Process(process.pid).children()
    return [one for one in children if "spawn_main" in " ".join(one.cmdline())]


def test_a_killed_run_is_gone_on_with_and_gives_the_same_files(answers, whole, tmp_path):
    for count in (3, 12):  # twice, at other places
        process = begun(answers, tmp_path)
        await_known(process, tmp_path, count)
        workers = workers_of(process)
        process.kill()
        assert ended(process)[0] == -9
        assert files(tmp_path) == {}  # no half-written marks
        assert workers
        assert psutil.wait_procs(workers, timeout=30)[1] == []
    code, said = ended(begun(answers, tmp_path))
    assert code == 1, said
    assert known_of(tmp_path) == TEXTS  # nothing was graded twice
    assert files(tmp_path) == files(whole)


def test_an_interrupted_run_says_so_and_is_gone_on_with(answers, whole, tmp_path):
    process = begun(answers, tmp_path)
    await_known(process, tmp_path, 5)
    process.send_signal(signal.SIGINT)
    code, said = ended(process)
    assert code == 130
    assert "the same command goes on" in said
    assert files(tmp_path) == {}
    assert 5 <= known_of(tmp_path) < TEXTS
    assert ended(begun(answers, tmp_path))[0] == 1
    assert known_of(tmp_path) == TEXTS
    assert files(tmp_path) == files(whole)


def test_neither_a_killed_worker_nor_another_run_disturbs_a_run(answers, whole, tmp_path):
    process = begun(answers, tmp_path, "--workers", "2")
    await_known(process, tmp_path, 5)
    workers_of(process)[0].kill()
    code, said = ended(begun(answers, tmp_path))
    assert code == 2
    assert "Another run" in said
    code, said = ended(process)
    assert code == 1, said
    assert files(tmp_path) == files(whole)


def test_a_run_over_what_is_graded_already_changes_no_byte(answers, whole):
    before = files(whole), (whole / ".grading" / "journal").read_bytes()
    assert ended(begun(answers, whole))[0] == 1
    assert (files(whole), (whole / ".grading" / "journal").read_bytes()) == before
