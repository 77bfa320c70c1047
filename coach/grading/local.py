"""Workers that are processes of this machine.

A process that dies or hangs takes nothing with it: it is replaced, and the
submissions it held are graded again, each alone, so that only the one which
kills a worker by itself stays without a mark.
"""

import multiprocessing
import time
from collections import deque
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from multiprocessing.connection import Connection, wait
from multiprocessing.context import SpawnProcess
from types import TracebackType
from typing import Self

from coach.errors import WorkersFailed
from coach.grading.local_worker import Message, work
from coach.grading.workers import Broken, Done, Job, Knowledge, MakeGrader

# The grammar server works on two texts at once; a third is read or judged meanwhile.
THREADS = 3
# The next ones wait in the worker, so that it need not wait for us.
_HELD = THREADS + 1
# No text takes this long; who does hangs.
_LONGEST_SECONDS = 180.0
# A busy machine may need half a minute to load the rules; and then for the grammar server.
_START_SECONDS = 300.0
_FAILED_STARTS = 3
# The last to go ends the grammar server, which may take its time the first time.
_END_SECONDS = 40.0
_LOOK_SECONDS = 0.5


@dataclass(eq=False)
class _Worker:
    process: SpawnProcess
    pipe: Connection
    started: float
    # A hanging worker reads nothing, and must not make us hang with it.
    sender: ThreadPoolExecutor = field(default_factory=lambda: ThreadPoolExecutor(1))
    knowledge: Knowledge | None = None
    held: dict[int, tuple[Job, float]] = field(default_factory=dict)  # with the time it was sent
    is_for_one: bool = False

    def has_room(self) -> bool:
        return self.knowledge is not None and not self.is_for_one and len(self.held) < _HELD

    def is_idle(self) -> bool:
        return self.knowledge is not None and not self.held

    def hangs(self, longest: float) -> bool:
        since = min((sent for _, sent in self.held.values()), default=None)
        if self.knowledge is None:
            return time.monotonic() - self.started > _START_SECONDS
        return since is not None and time.monotonic() - since > longest


class LocalWorkers:
    """Implements `coach.grading.workers.Workers`; a context manager that leaves no process."""

    def __init__(
        self, make: MakeGrader, count: int, *, longest_seconds: float = _LONGEST_SECONDS
    ) -> None:
        self._make = make
        self._longest_seconds = longest_seconds
        self._context = multiprocessing.get_context("spawn")
        self._count = count
        self._workers: list[_Worker] = []
        self._waiting: deque[Job] = deque()
        # Held by a worker that died: one of them may be why.
        self._suspects: deque[Job] = deque()
        self._known: Knowledge | None = None
        self._failed_starts = 0

    def __enter__(self) -> Self:
        self._workers = [self._start() for _ in range(self._count)]
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        for worker in self._workers:
            worker.sender.shutdown(wait=False, cancel_futures=True)
            worker.pipe.close()
        deadline = time.monotonic() + _END_SECONDS
        for worker in self._workers:
            worker.process.join(max(0.0, deadline - time.monotonic()))
            _end(worker)

    @property
    def knowledge(self) -> Knowledge:
        """Waits for the first worker. Raises what it raised, or WorkersFailed."""
        while self._known is None:
            self._listen()
        return self._known

    @property
    def capacity(self) -> int:
        return self._count * (_HELD + 1)

    def send(self, job: Job) -> None:
        self._waiting.append(job)
        self._hand_out()

    def done(self) -> list[Done]:
        while not (known := self._listen()):
            pass
        return known

    def _listen(self) -> list[Done]:
        """What the workers say within a moment; dead and stuck ones are replaced."""
        known: list[Done] = []
        by_pipe = {worker.pipe: worker for worker in self._workers}
        for pipe in wait(list(by_pipe), _LOOK_SECONDS):
            worker = by_pipe[pipe]  # type: ignore[index]
            try:
                known += self._heard(worker, worker.pipe.recv())
            except (EOFError, OSError):
                known += self._replace(worker, "worker_died")
        for worker in list(self._workers):
            if worker.hangs(self._longest_seconds):
                known += self._replace(worker, "took_too_long")
        self._hand_out()
        return known

    def _heard(self, worker: _Worker, message: Message) -> list[Done]:
        if isinstance(message, Broken):
            raise message.error()
        if isinstance(message, Knowledge):
            worker.knowledge = message
            self._known = self._known or message
            self._failed_starts = 0
            return []
        del worker.held[message.number]
        worker.is_for_one = False
        return [message]

    def _replace(self, worker: _Worker, why: str) -> list[Done]:
        _end(worker)
        if worker.knowledge is None:
            self._failed_starts += 1
            if self._failed_starts >= _FAILED_STARTS:
                raise WorkersFailed(code=worker.process.exitcode)
        self._workers[self._workers.index(worker)] = self._start()
        held = [job for job, _ in worker.held.values()]
        if len(held) == 1:
            return [held[0].failed(why)]
        self._suspects.extend(held)
        return []

    def _hand_out(self) -> None:
        for worker in self._workers:
            if self._suspects and worker.is_idle():
                worker.is_for_one = True
                self._give(worker, self._suspects.popleft())
        while self._waiting and (free := [each for each in self._workers if each.has_room()]):
            self._give(min(free, key=lambda each: len(each.held)), self._waiting.popleft())

    def _give(self, worker: _Worker, job: Job) -> None:
        worker.held[job.number] = job, time.monotonic()
        # Should the worker have died, `_listen` hears of it.
        worker.sender.submit(worker.pipe.send, job)

    def _start(self) -> _Worker:
        ours, theirs = self._context.Pipe()
        process = self._context.Process(
            target=work, args=(theirs, self._make, THREADS), name="coach-grade", daemon=True
        )
        process.start()
        # Only the worker holds its end now, so that the pipe closes when it dies.
        theirs.close()
        return _Worker(process, ours, time.monotonic())


def _end(worker: _Worker) -> None:
    worker.process.kill()
    worker.process.join()
    worker.sender.shutdown(cancel_futures=True)
    worker.pipe.close()
