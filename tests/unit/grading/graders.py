"""Graders for worker processes: what each does stands in the text that it gets."""

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager

from coach.domain.attempt import Versions
from coach.domain.exercise import Exercise
from coach.domain.graded import Graded, Outcome
from coach.domain.submission import Submission
from coach.errors import EngineUnavailable
from coach.grading.workers import Knowledge
from tests.made import assessment

VERSIONS = Versions("1.0", "rules-1")


class TextGrader:
    knowledge = Knowledge(VERSIONS, {})

    def grade(self, submission: Submission, exercise: Exercise) -> Outcome:
        text = submission.text
        if "kill the worker" in text:
            os._exit(9)
        if "hang" in text:
            time.sleep(600)
        if "no server" in text:
            raise EngineUnavailable
        return Graded(submission, exercise.id, exercise.revision, assessment(text))


@contextmanager
def by_text() -> Iterator[TextGrader]:
    yield TextGrader()


@contextmanager
def dead_at_start() -> Iterator[TextGrader]:
    os._exit(3)
    yield TextGrader()


@contextmanager
def without_server() -> Iterator[TextGrader]:
    raise EngineUnavailable(reason="java_missing")
    yield TextGrader()
