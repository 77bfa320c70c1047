"""The inside of one worker process: grades what comes through its pipe, several texts at once."""

import os
import signal
import threading
from concurrent.futures import ThreadPoolExecutor
from multiprocessing.connection import Connection

from coach.domain.exercise import Exercise
from coach.errors import CoachError
from coach.grading.workers import Broken, Done, Grader, Job, Knowledge, MakeGrader

Message = Knowledge | Done | Broken


def work(pipe: Connection, make: MakeGrader, threads: int) -> None:
    """Until the pipe closes, as it does however the parent ends."""
    # Ctrl-C reaches every process of a console; the parent decides what it means.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    says = _Mouth(pipe)
    try:
        with make() as grader, ThreadPoolExecutor(threads) as pool:
            says.say(grader.knowledge)
            exercises: dict[str, Exercise] = {}
            while job := _next(pipe):
                # Each copy that comes is a new object, and who grades remembers by object.
                exercise = exercises.setdefault(job.digest, job.exercise)
                pool.submit(_one, grader, job, exercise, says)
    except CoachError as error:
        says.say(Broken.by(error))


def _next(pipe: Connection) -> Job | None:
    try:
        job: Job = pipe.recv()
    except (EOFError, OSError):
        return None
    return job


class _Mouth:
    """The pipe's end for several threads."""

    def __init__(self, pipe: Connection) -> None:
        self._pipe = pipe
        self._lock = threading.Lock()

    def say(self, message: Message) -> None:
        with self._lock:
            try:
                self._pipe.send(message)
            except OSError:
                os._exit(0)  # the parent has gone; what is under way is for nobody


def _one(grader: Grader, job: Job, exercise: Exercise, says: _Mouth) -> None:
    try:
        says.say(Done(job.number, grader.grade(job.submission, exercise)))
    except CoachError as error:
        says.say(Broken.by(error))
