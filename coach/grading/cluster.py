"""Workers of a Dask cluster that somebody runs.

The coach must be installed on each worker, in the version that runs here.
A killed worker loses nothing: Dask gives what it held to another.
"""

import time
from types import TracebackType
from typing import Self

from distributed import Client, Future, KilledWorker, wait

from coach.errors import NoScheduler, WorkersDiffer, WorkersFailed
from coach.grading import cluster_worker
from coach.grading.cluster_worker import GraderPlugin
from coach.grading.workers import Broken, Done, Job, Knowledge, MakeGrader

# A task of this many takes a second: asking for it costs next to nothing, and
# what a killed worker held is soon graded again.
_TOGETHER = 16
# A task at work in each thread, one that waits for it, and one on its way.
_AHEAD = 3
_CONNECT_SECONDS = 15
_START_SECONDS = 300
_NOBODY_SECONDS = 120.0
_LOOK_SECONDS = 5.0
_TRIES = 3


class ClusterWorkers:
    """Implements `coach.grading.workers.Workers`; a context manager."""

    def __init__(self, address: str, make: MakeGrader) -> None:
        self._address = address
        self._make = make
        self._buffer: list[Job] = []
        self._asked: dict[Future, list[Job]] = {}
        self._tries: dict[int, int] = {}
        self._known: Knowledge | None = None
        self._threads = 0
        self._last_seen = time.monotonic()
        self._next_look = 0.0

    def __enter__(self) -> Self:
        """Raises NoScheduler, or WorkersFailed when the workers have no coach."""
        try:
            self._client = Client(self._address, timeout=_CONNECT_SECONDS, set_as_default=False)
        except (OSError, ValueError) as err:
            raise NoScheduler(address=self._address) from err
        try:
            self._client.wait_for_workers(1, timeout=_CONNECT_SECONDS)
            self._client.register_plugin(GraderPlugin(self._make))
        except TimeoutError as err:
            self._client.close()
            raise NoScheduler(address=self._address) from err
        except Exception as err:  # whatever the other side raised, as when it has no coach
            self._client.close()
            raise WorkersFailed(code=str(err)) from err
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._client.cancel(list(self._asked))
        self._client.close()

    @property
    def knowledge(self) -> Knowledge:
        if self._known is None:
            task = self._client.submit(cluster_worker.knowledge, pure=False)
            try:
                answer = task.result(_START_SECONDS)
            except Exception as err:  # whatever the other side raised
                raise WorkersFailed(code=str(err)) from err
            if isinstance(answer, Broken):
                raise answer.error()
            self._known = answer
        return self._known

    @property
    def capacity(self) -> int:
        self._look_for_workers()
        return self._threads * _TOGETHER * _AHEAD

    def send(self, job: Job) -> None:
        self._buffer.append(job)
        if len(self._buffer) >= _TOGETHER:
            self._flush()

    def done(self) -> list[Done]:
        self._flush()
        known: list[Done] = []
        while not known:
            for task in self._finished():
                known += self._read(task, self._asked.pop(task))
        return known

    def _flush(self) -> None:
        if self._buffer:
            self._ask(self._buffer)
            self._buffer = []

    def _ask(self, jobs: list[Job]) -> None:
        task = self._client.submit(cluster_worker.grade, jobs, pure=False)
        self._asked[task] = jobs

    def _finished(self) -> list[Future]:
        try:
            with self._client.as_current():
                first = wait(list(self._asked), _LOOK_SECONDS, return_when="FIRST_COMPLETED")
        except TimeoutError:
            self._look_for_workers()
            return []
        return list(first.done)

    def _read(self, task: Future, jobs: list[Job]) -> list[Done]:
        try:
            answer = task.result()
        except KilledWorker:
            if len(jobs) == 1:
                return [jobs[0].failed("worker_died")]
            # One of them may be why.
            for job in jobs:
                self._ask([job])
            return []
        except Exception as err:  # whatever the other side raised, or the way there
            if task.status in {"cancelled", "lost"}:
                raise NoScheduler(address=self._address) from err
            raise WorkersFailed(code=str(err)) from err
        if isinstance(answer, Broken):
            self._try_again(jobs, answer)
            return []
        if answer.versions != self.knowledge.versions:
            raise WorkersDiffer(versions=f"{self.knowledge.versions}, {answer.versions}")
        return list(answer.done)

    def _try_again(self, jobs: list[Job], answer: Broken) -> None:
        """Another worker may do better."""
        tries = self._tries[jobs[0].number] = self._tries.get(jobs[0].number, 0) + 1
        if tries >= _TRIES:
            raise answer.error()
        self._ask(jobs)

    def _look_for_workers(self) -> None:
        now = time.monotonic()
        if now < self._next_look:
            return
        self._next_look = now + _LOOK_SECONDS
        try:
            threads = sum(self._client.nthreads().values())
        except OSError as err:
            raise NoScheduler(address=self._address) from err
        if threads:
            self._threads, self._last_seen = threads, now
        elif now - self._last_seen > _NOBODY_SECONDS:
            raise NoScheduler(address=self._address)
