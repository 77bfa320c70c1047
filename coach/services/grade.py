"""Grade a submission: choose its exercise, assess it, and say why when that cannot be done."""

import logging
from collections.abc import Callable, Mapping

from coach.domain.exercise import Exercise
from coach.domain.graded import Graded, NotGraded, Outcome
from coach.domain.submission import Entry, Remark, Submission, Unreadable
from coach.errors import EngineUnavailable, TextTooLong
from coach.services.ports import Assessor

log = logging.getLogger(__name__)

# A reason that lies in the submission: another try gives the same.
_FINAL = {"text_too_long"}


class Grade:
    """Safe for threads when the assessor is.

    `await_engine` waits for the grammar server, and says whether it is ready.
    """

    def __init__(self, assessor: Assessor, await_engine: Callable[[], bool]) -> None:
        self._assessor = assessor
        self._await_engine = await_engine

    def grade(self, submission: Submission, exercise: Exercise) -> Outcome:
        """Whatever goes wrong with this submission alone is an outcome, too.

        Raises EngineUnavailable when the grammar server is gone for good: then
        no submission can be graded.
        """
        try:
            return self._graded(submission, exercise)
        except TextTooLong as error:
            details = {name: str(value) for name, value in error.facts.items()}
            return NotGraded(submission, Remark(error.code, details))
        except EngineUnavailable:
            raise
        except Exception as error:  # one text that trips a rule must not stop a class
            log.exception("Grading %s failed", submission.key)
            return NotGraded(submission, Remark("failed", {"error": type(error).__name__}))

    def _graded(self, submission: Submission, exercise: Exercise) -> Outcome:
        for _ in range(2):
            if not self._await_engine():
                raise EngineUnavailable
            assessment = self._assessor.assess(submission.text, exercise)
            if assessment.complete:
                return Graded(submission, exercise.id, exercise.revision, assessment)
        # The server is well, and twice gave no answer to this text.
        return NotGraded(submission, Remark("checker_failed"))


def is_final(outcome: Outcome) -> bool:
    """Whether another try would give the same."""
    return isinstance(outcome, Graded) or outcome.reason.code in _FINAL


def chosen(
    entry: Entry, exercises: Mapping[str, Exercise], usual: Exercise | None
) -> Exercise | NotGraded:
    """The exercise to grade an entry by: the one it names, else the `usual` one of the run."""
    if isinstance(entry, Unreadable):
        return NotGraded(entry, entry.reason)
    if entry.exercise is None:
        return usual or NotGraded(entry, Remark("no_exercise"))
    if usual and entry.exercise == usual.id:
        return usual
    known = exercises.get(entry.exercise)
    return known or NotGraded(entry, Remark("unknown_exercise", {"exercise": entry.exercise}))
