"""The inside of a Dask worker: one grader, opened when a task needs it and closed when none does."""

import threading
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager
from dataclasses import dataclass

from distributed import Worker, WorkerPlugin, get_worker

from coach.domain.attempt import Versions
from coach.domain.exercise import Exercise
from coach.errors import CoachError
from coach.grading.workers import Broken, Done, Grader, Job, Knowledge, MakeGrader

# The same for every run: several runs share the graders, and one that was
# killed leaves none behind that the next would not use.
NAME = "coach-grader"
_THREADS = 3
_LONGEST_SECONDS = 180.0
_IDLE_SECONDS = 300.0
_LOOK_SECONDS = 5.0


@dataclass(frozen=True, slots=True)
class Graded:
    """What became of some jobs, and by which versions."""

    versions: Versions
    done: tuple[Done, ...]


class GraderPlugin(WorkerPlugin):  # type: ignore[misc]
    """Gives a worker its grader, with the grammar server that this starts or finds."""

    name = NAME
    idempotent = True

    def __init__(self, make: MakeGrader) -> None:
        self._make = make

    def setup(self, worker: Worker) -> None:  # noqa: ARG002  Dask's own signature
        self._change = threading.Lock()
        self._open: AbstractContextManager[Grader] | None = None
        self._grader: Grader | None = None
        self._exercises: dict[str, Exercise] = {}
        self._users = 0
        self._last_used = 0.0
        self._closing = threading.Event()
        threading.Thread(target=self._close_when_idle, name=NAME, daemon=True).start()

    def teardown(self, worker: Worker) -> None:  # noqa: ARG002
        self._closing.set()
        with self._change:
            self._close()

    def knowledge(self) -> Knowledge:
        with self._change:
            knowledge = self._opened().knowledge
            self._last_used = time.monotonic()
        return knowledge

    def grade(self, jobs: list[Job]) -> Graded:
        with self._change:
            grader = self._opened()
            self._users += 1
        try:
            return Graded(grader.knowledge.versions, tuple(self._all(grader, jobs)))
        finally:
            with self._change:
                self._users -= 1
                self._last_used = time.monotonic()

    def _all(self, grader: Grader, jobs: list[Job]) -> list[Done]:
        pool = ThreadPoolExecutor(_THREADS, NAME)
        try:
            asked = [(job, pool.submit(self._one, grader, job)) for job in jobs]
            deadline = time.monotonic() + _LONGEST_SECONDS
            done = []
            for job, answer in asked:
                try:
                    done.append(answer.result(max(0.0, deadline - time.monotonic())))
                except TimeoutError:
                    done.append(job.failed("took_too_long"))
        finally:
            pool.shutdown(wait=False, cancel_futures=True)
        return done

    def _one(self, grader: Grader, job: Job) -> Done:
        # Each copy that comes is a new object, and who grades remembers by object.
        exercise = self._exercises.setdefault(job.digest, job.exercise)
        return Done(job.number, grader.grade(job.submission, exercise))

    def _opened(self) -> Grader:
        if self._grader is None:
            self._open = self._make()
            self._grader = self._open.__enter__()
        return self._grader

    def _close(self) -> None:
        if self._open is not None:
            self._open.__exit__(None, None, None)
        self._open = self._grader = None
        self._exercises.clear()

    def _close_when_idle(self) -> None:
        while not self._closing.wait(_LOOK_SECONDS):
            with self._change:
                idle = time.monotonic() - self._last_used > _IDLE_SECONDS
                if self._grader is not None and not self._users and idle:
                    self._close()


def knowledge() -> Knowledge | Broken:
    """A task: what the worker that runs it grades with."""
    try:
        return _plugin().knowledge()
    except CoachError as error:
        return Broken.by(error)


def grade(jobs: list[Job]) -> Graded | Broken:
    """A task. That a worker has no grammar server is a value: errors of ours do not travel."""
    try:
        return _plugin().grade(jobs)
    except CoachError as error:
        return Broken.by(error)


def _plugin() -> GraderPlugin:
    # A worker that has just joined may be given tasks before its plugins.
    deadline = time.monotonic() + _LOOK_SECONDS
    while (found := get_worker().plugins.get(NAME)) is None and time.monotonic() < deadline:
        time.sleep(0.05)
    assert isinstance(found, GraderPlugin)
    return found
