"""Answers JSON lines with JSON lines, in order, each as soon as it is ready."""

import json
import queue
import threading
from collections.abc import Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any, BinaryIO

from coach.domain.assessment import Assessment
from coach.domain.exercise import Exercise
from coach.domain.language import Language
from coach.errors import BadRequest, CoachError, EngineUnavailable, UnknownExercise
from coach.locale import explain, text
from coach.services.contract import as_json
from coach.services.ports import Assessor

# The grammar server works on several texts at once; this many keep it busy.
_AT_ONCE = 3
_READ_AHEAD = 12

_Answer = dict[str, Any]
_Answers = queue.Queue[Future[_Answer] | None]


def answer(
    lines: BinaryIO, out: BinaryIO, assessor: Assessor, exercises: Mapping[str, Exercise]
) -> int:
    """0 when every line was checked, 1 when some were refused, 2 when the
    grammar server was gone and none could be checked. Empty lines are skipped.

    A thread of its own writes, so that an answer leaves while the next line is
    still awaited: who asks may wait for each answer before asking on.
    """
    waiting: _Answers = queue.Queue(_READ_AHEAD)
    writer = _Writer(waiting, out)
    with ThreadPoolExecutor(_AT_ONCE) as pool:
        writer.start()
        for line in lines:
            if not writer.is_alive():
                break
            if line.strip():
                waiting.put(pool.submit(_answer, line, assessor, exercises))
        waiting.put(None)
        writer.join()
    return writer.code()


class _Writer(threading.Thread):
    """Writes answers in the order of their questions, and counts what was refused."""

    def __init__(self, waiting: _Answers, out: BinaryIO) -> None:
        super().__init__(name="check-writer", daemon=True)
        self._waiting = waiting
        self._out = out
        self._checked = 0
        self._refused = 0
        self._without_engine = 0
        self._failure: BaseException | None = None

    def run(self) -> None:
        try:
            while (future := self._waiting.get()) is not None:
                self._write(future.result())
        except BaseException as failure:  # told by `code`, in the thread that waits
            self._failure = failure
            self._drain()

    def code(self) -> int:
        if self._failure is not None:
            raise self._failure
        if self._without_engine and not self._checked:
            return 2
        return 1 if self._refused else 0

    def _write(self, answer: _Answer) -> None:
        code = answer.get("error", {}).get("code", "")
        self._checked += not code
        self._refused += bool(code)
        self._without_engine += code == EngineUnavailable.code
        # Plain ASCII: half of a broken character in an id could not be written otherwise.
        self._out.write(json.dumps(answer).encode("ascii") + b"\n")
        self._out.flush()

    def _drain(self) -> None:
        """Take what was handed over, so that whoever hands over is not held up."""
        while self._waiting.get() is not None:
            pass


def _answer(line: bytes, assessor: Assessor, exercises: Mapping[str, Exercise]) -> _Answer:
    """One line's answer. One that cannot be used is a value, not an exception."""
    name: object = None
    try:
        asked = _asked(line)
        name = asked.get("id")
        assessment = _assess(asked, assessor, exercises)
    except CoachError as error:
        return {"id": name, "error": {"code": error.code, "message": _message(error)}}
    return {"id": name, **as_json(assessment)}


def _assess(
    asked: dict[str, Any], assessor: Assessor, exercises: Mapping[str, Exercise]
) -> Assessment:
    if not isinstance(asked.get("id"), str | int) or isinstance(asked["id"], bool):
        raise BadRequest(why="id")
    if not isinstance(asked.get("text"), str):
        raise BadRequest(why="text")
    exercise = None
    if (wanted := asked.get("exercise")) is not None:
        if not isinstance(wanted, str):
            raise BadRequest(why="exercise")
        if wanted not in exercises:
            raise UnknownExercise(exercise=wanted)
        exercise = exercises[wanted]
    assessment = assessor.assess(asked["text"], exercise)
    if not assessment.complete:
        raise EngineUnavailable
    return assessment


def _asked(line: bytes) -> dict[str, Any]:
    try:
        asked = json.loads(line.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        raise BadRequest(why="json") from None
    if not isinstance(asked, dict):
        raise BadRequest(why="json")
    return asked


def _message(error: CoachError) -> dict[str, str]:
    return {
        str(language): text(
            language,
            "error.bad_request",
            why=text(language, f"check.why_{error.facts['why']}"),
        )
        if isinstance(error, BadRequest)
        else explain(language, error)
        for language in Language
    }
