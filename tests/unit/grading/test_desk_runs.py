"""The app's grading runs: kept in folders, carried on one at a time, through stops and restarts."""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from coach.domain.grading_run import GradingRun, Pace, RunResult, RunState
from coach.domain.submission import Remark
from coach.errors import InputUnusable
from coach.grading.desk.folder import RunFolder
from coach.grading.desk.one_run import result
from coach.grading.desk.queue import RunQueue
from tests.made import NOON, exercise
from tests.unit.grading.made import graded, not_graded

EXERCISES = {"late-parcel": exercise("late-parcel")}
TABLE = b"Name,Reply\nRina,All is well.\nKabir,\nSumi,I recieve it.\n"
PATIENCE = 30

# A process that says what it is asked to in place of grading.
DOES = """
import sys, time, pathlib
sys.path.insert(0, {project!r})
from coach.grading.desk.folder import RunFolder
from coach.domain.grading_run import RunResult
from coach.domain.submission import Remark
folder = RunFolder(pathlib.Path(sys.argv[1]))
(folder.path / "began").open("a").write("x")
while (folder.path.parent.parent / "hold").exists():
    if folder.shall_stop():
        sys.exit(130)
    time.sleep(0.05)
if "bad" in folder.run().file:
    folder.keep_problem(Remark("disk_full", {{"folder": "there"}}))
    sys.exit(2)
folder.keep_result(RunResult(1, 0, 90, 90, 90, files=("grades.csv",)))
"""


@pytest.fixture
def make(tmp_path: Path) -> Iterator[Callable[[], RunQueue]]:
    """The app's queue, as often as the app starts."""
    made: list[RunQueue] = []
    command = (sys.executable, "-c", DOES.format(project=os.getcwd()))

    def queue() -> RunQueue:
        made.append(RunQueue(tmp_path, EXERCISES, command, Path.cwd()))
        return made[-1]

    yield queue
    (tmp_path / "hold").unlink(missing_ok=True)
    for one in made:
        one.close()


def run(key: str, file: str = "class.csv", owner: str = "ayesha") -> GradingRun:
    return GradingRun(key, owner, file, NOON, "late-parcel")


def until(condition: Callable[[], bool]) -> None:
    deadline = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < deadline, "it did not come to that"
        time.sleep(0.02)  # it is a process we wait for


def state(queue: RunQueue, key: str) -> RunState:
    found = queue.find(key)
    assert found
    return found.state


def test_what_would_be_graded_is_kept_with_every_remark(make: Callable[[], RunQueue]) -> None:
    queue = make()
    queue.add(run("a"), TABLE)
    plan = queue.plan("a")
    assert (plan.gradable, plan.refused) == (2, 1)
    first = plan.lines[0]
    assert (first.student, first.exercise) == ("Kabir", None), "who is not graded stands first"
    assert first.remarks
    assert [line.student for line in plan.lines[1:]] == ["Rina", "Sumi"]
    assert queue.pace("a") == Pace()
    assert queue.result("a") is None


def test_a_file_that_cannot_be_read_leaves_nothing(
    make: Callable[[], RunQueue], tmp_path: Path
) -> None:
    queue = make()
    with pytest.raises(InputUnusable):
        queue.add(run("a", "class.zip"), b"no zip at all")
    assert queue.all() == ()
    assert not list(tmp_path.glob("*/a"))


@pytest.mark.parametrize("name", ["../../../etc/x.csv", "..\\x.csv", "/abs/x.csv", "নাম?.csv"])
def test_a_files_name_never_leads_out_of_its_folder(
    make: Callable[[], RunQueue], tmp_path: Path, name: str
) -> None:
    queue = make()
    queue.add(run("a", name), TABLE)
    (kept,) = (tmp_path / "ayesha" / "a" / "input").iterdir()
    assert kept.suffix == ".csv"
    assert [path.name for path in tmp_path.iterdir()] == ["ayesha"]


def test_runs_are_graded_one_at_a_time_in_their_order(
    make: Callable[[], RunQueue], tmp_path: Path
) -> None:
    queue = make()
    (tmp_path / "hold").touch()
    for key in ("a", "b"):
        queue.add(run(key), TABLE)
        queue.start(key)
    queue.begin()
    until(lambda: (tmp_path / "ayesha" / "a" / "began").exists())
    assert state(queue, "b") is RunState.WAITING
    queue.stop("b")
    assert state(queue, "b") is RunState.STOPPED, "who waits need not wait to be stopped"
    (tmp_path / "hold").unlink()
    until(lambda: state(queue, "a") is RunState.DONE)
    assert queue.result("a") == RunResult(1, 0, 90, 90, 90, files=("grades.csv",))
    queue.start("b")
    until(lambda: state(queue, "b") is RunState.DONE)


def test_a_stopped_run_goes_on_by_one_button(make: Callable[[], RunQueue], tmp_path: Path) -> None:
    queue = make()
    (tmp_path / "hold").touch()
    queue.add(run("a"), TABLE)
    queue.start("a")
    queue.begin()
    until(lambda: (tmp_path / "ayesha" / "a" / "began").exists())
    queue.stop("a")
    until(lambda: state(queue, "a") is RunState.STOPPED)
    (tmp_path / "hold").unlink()
    queue.start("a")
    until(lambda: state(queue, "a") is RunState.DONE)


def test_a_run_survives_a_restart_of_the_app(make: Callable[[], RunQueue], tmp_path: Path) -> None:
    first = make()
    (tmp_path / "hold").touch()
    first.add(run("a"), TABLE)
    first.start("a")
    first.begin()
    began = tmp_path / "ayesha" / "a" / "began"
    until(began.exists)
    RunFolder(began.parent)
    (tmp_path / "hold").unlink()
    first.close()
    second = make()
    second.begin()
    until(lambda: state(second, "a") is RunState.DONE)


def test_what_failed_says_why_and_the_next_is_graded(make: Callable[[], RunQueue]) -> None:
    queue = make()
    queue.add(run("a", "bad.csv"), TABLE)
    queue.add(run("b"), TABLE)
    queue.start("a")
    queue.start("b")
    queue.begin()
    until(lambda: state(queue, "b") is RunState.DONE)
    failed = queue.find("a")
    assert failed
    assert (failed.state, failed.problem) == (
        RunState.FAILED,
        Remark("disk_full", {"folder": "there"}),
    )


def test_only_files_that_the_result_lists_are_given(
    make: Callable[[], RunQueue], tmp_path: Path
) -> None:
    queue = make()
    queue.add(run("a"), TABLE)
    folder = RunFolder(tmp_path / "ayesha" / "a")
    folder.out.mkdir()
    (folder.out / "grades.csv").write_text("90")
    (folder.out / "secret").write_text("no")
    folder.keep_result(RunResult(1, 0, 90, 90, 90, files=("grades.csv",)))
    assert queue.file("a", "grades.csv") == folder.out / "grades.csv"
    for name in ("secret", "../run.json", "", str(folder.path / "run.json")):
        assert queue.file("a", name) is None
    queue.delete("a")
    assert queue.find("a") is None
    assert not folder.path.exists()


def test_an_id_is_never_part_of_a_path(make: Callable[[], RunQueue]) -> None:
    queue = make()
    queue.add(run("a"), TABLE)
    for forged in ("../ayesha/a", "*", "", ".", "\x00"):
        assert queue.find(forged) is None


def test_a_summary_says_how_many_and_why_not() -> None:
    good = graded("2", "All is well.")
    outcomes = [graded("1"), good, not_graded("3"), replace(good)]
    said = result(iter(outcomes), ("grades.csv",), None)
    assert (said.graded, said.not_graded) == (3, 1)
    assert (said.lowest, said.mean, said.highest) == (80, 93, 100)
    assert said.reasons == (("Student 3", Remark("worker_died")),)
    assert said.concepts == {"spelling": 2}


def test_a_run_that_cannot_be_read_ends_in_order_and_says_why(
    make: Callable[[], RunQueue], tmp_path: Path
) -> None:
    make().add(run("a"), TABLE)
    folder = RunFolder(tmp_path / "ayesha" / "a")
    folder.given.write_bytes(b"")
    # As the queue starts it: our end stays open for as long as it lives.
    process = subprocess.Popen(
        [sys.executable, "-m", "coach.cli.desk_run", str(folder.path)], stdin=subprocess.PIPE
    )
    assert process.wait(PATIENCE * 2) == 2
    assert folder.take_problem() == Remark("input_empty", {"file": "class.csv"})
    assert process.stdin
    process.stdin.close()
