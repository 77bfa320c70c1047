"""The app's runs, one at a time, each by a process of its own (`coach.services.grade_class.Runs`).

A process, because pages must not wait for a class: it has the lowest priority
that is still fair, and what it takes is given back when it ends. It ends with
the app; when the app is there again, the run goes on from its journal.
"""

import contextlib
import logging
import shutil
import subprocess
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from filelock import FileLock, Timeout

from coach.domain.exercise import Exercise
from coach.domain.grading_run import UNDER_WAY, GradingRun, Pace, Plan, RunResult, RunState
from coach.domain.submission import Remark
from coach.grading.desk.folder import RunFolder
from coach.grading.desk.plan import plan
from coach.grading.readers import open_input

STOPPED = 130
"""Exit code of a process that was asked to stop and kept what it had."""

_LOOK_SECONDS = 5.0  # another process of the app may have ended, and left its runs
_STEP_SECONDS = 0.5
_STOP_SECONDS = 60.0  # then it hangs; what it kept is safe
_END_SECONDS = 10.0

_log = logging.getLogger(__name__)


class RunQueue:
    """Runs in folders below `root`. Safe for threads; `begin` before anything is graded.

    `command` with a run's folder after it grades that run; it is called in `home`.
    """

    def __init__(
        self, root: Path, exercises: Mapping[str, Exercise], command: Sequence[str], home: Path
    ) -> None:
        self._root = root
        self._exercises = exercises
        self._command = command
        self._home = home
        self._changing = threading.Lock()  # whoever reads a state to set another
        self._wake = threading.Event()
        self._closing = threading.Event()
        self._thread: threading.Thread | None = None

    def begin(self) -> None:
        """Go on with what was under way when the app ended last; returns at once."""
        self._thread = threading.Thread(target=self._work, name="grading", daemon=True)
        self._thread.start()

    def close(self) -> None:
        """The run that is under way goes on next time."""
        self._closing.set()
        self._wake.set()
        if self._thread:
            self._thread.join(2 * _END_SECONDS)

    # --- What the service asks ---------------------------------------------------------------

    def add(self, new: GradingRun, content: bytes) -> None:
        path = self._root / new.owner / new.id
        self._root.mkdir(mode=0o700, parents=True, exist_ok=True)
        folder = RunFolder(path)
        try:
            folder.make(new, content)
            usual = self._exercises[new.exercise] if new.exercise else None
            with open_input(folder.given, exercise=new.exercise) as given:
                folder.keep_plan(plan(given, self._exercises, usual))
        except BaseException:
            shutil.rmtree(path, ignore_errors=True)
            raise

    def find(self, run_id: str) -> GradingRun | None:
        folder = self._folder(run_id)
        return folder.run() if folder else None

    def of(self, owner: str) -> tuple[GradingRun, ...]:
        return _newest_first(run for run in self.all() if run.owner == owner)

    def all(self) -> tuple[GradingRun, ...]:
        return _newest_first(run for _, run in self._runs())

    def plan(self, run_id: str) -> Plan:
        return self._known(run_id).plan()

    def pace(self, run_id: str) -> Pace:
        return self._known(run_id).pace()

    def result(self, run_id: str) -> RunResult | None:
        return self._known(run_id).result()

    def start(self, run_id: str) -> None:
        folder = self._known(run_id)
        with self._changing:
            if folder.run().state not in UNDER_WAY:
                folder.let_go_on()
                folder.set_state(RunState.WAITING)
        self._wake.set()

    def stop(self, run_id: str) -> None:
        folder = self._known(run_id)
        with self._changing:
            folder.ask_to_stop()
            if folder.run().state is RunState.WAITING:
                folder.set_state(RunState.STOPPED)

    def delete(self, run_id: str) -> None:
        if folder := self._folder(run_id):
            # Out of sight first: what is half deleted is no run.
            (folder.path / "run.json").unlink(missing_ok=True)
            shutil.rmtree(folder.path, ignore_errors=True)

    def file(self, run_id: str, name: str) -> Path | None:
        return self._known(run_id).file(name)

    def _known(self, run_id: str) -> RunFolder:
        folder = self._folder(run_id)
        if folder is None:
            raise KeyError(run_id)
        return folder

    def _folder(self, run_id: str) -> RunFolder | None:
        # Compared, not looked up: an id from an address never becomes part of a path.
        return next((one for one in self._folders() if one.path.name == run_id), None)

    def _runs(self) -> Iterator[tuple[RunFolder, GradingRun]]:
        for folder in self._folders():
            with contextlib.suppress(FileNotFoundError):  # deleted in this moment
                yield folder, folder.run()

    def _folders(self) -> Iterator[RunFolder]:
        return (RunFolder(path.parent) for path in self._root.glob("*/*/run.json"))

    # --- The thread --------------------------------------------------------------------------

    def _work(self) -> None:
        while not self._closing.is_set():
            # Of several processes of the app, one grades.
            try:
                if self._next():
                    with FileLock(self._root / "lock", timeout=0):
                        self._work_off()
            except Timeout:
                pass
            except Exception:  # a folder that cannot be read must not stop all others for good
                _log.exception("Grading runs cannot go on")
            self._wake.wait(_LOOK_SECONDS)
            self._wake.clear()

    def _work_off(self) -> None:
        while not self._closing.is_set() and (folder := self._next()):
            try:
                self._carry(folder)
            except OSError as error:
                _log.exception("A grading run could not begin")
                folder.set_state(RunState.FAILED, Remark("run_ended", {"exit": str(error)}))

    def _next(self) -> RunFolder | None:
        """What was under way first, then who waits longest."""
        waiting = [
            (run.state is RunState.WAITING, (folder.path / "run.json").stat().st_mtime, folder)
            for folder, run in self._runs()
            if run.state in UNDER_WAY
        ]
        return min(waiting, key=lambda one: one[:2])[2] if waiting else None

    def _carry(self, folder: RunFolder) -> None:
        with self._changing:
            if folder.run().state not in UNDER_WAY:
                return
            folder.set_state(RunState.RUNNING)
        code = self._grade(folder)
        if code is None:
            return  # the app ends, and goes on with it next time
        problem = folder.take_problem()
        with self._changing:
            if code == 0:
                folder.set_state(RunState.DONE)
            elif code == STOPPED or folder.shall_stop():
                folder.set_state(RunState.STOPPED)
            else:
                said = problem or Remark("run_ended", {"exit": str(code)})
                folder.set_state(RunState.FAILED, said)

    def _grade(self, folder: RunFolder) -> int | None:
        """The exit code; None when the app ends before the run does."""
        with (folder.path / "log.txt").open("ab") as log:
            process = subprocess.Popen(
                [*self._command, str(folder.path)],
                cwd=self._home,
                stdin=subprocess.PIPE,  # closed when the app is gone, however it went
                stdout=log,
                stderr=log,
            )
        assert process.stdin is not None
        patience = _STOP_SECONDS
        while process.poll() is None:
            if self._closing.is_set():
                process.stdin.close()
                _end(process)
                return None
            if folder.shall_stop():
                patience -= _STEP_SECONDS
                if patience < 0:
                    process.kill()
            time.sleep(_STEP_SECONDS)
        process.stdin.close()
        return process.returncode


def _end(process: "subprocess.Popen[bytes]") -> None:
    with contextlib.suppress(subprocess.TimeoutExpired):
        process.wait(_END_SECONDS)
        return
    process.kill()
    process.wait()


def _newest_first(runs: Iterator[GradingRun]) -> tuple[GradingRun, ...]:
    return tuple(sorted(runs, key=lambda run: run.made_at, reverse=True))
