"""What became of one entry of a batch: an assessment, or the reason there is none."""

from dataclasses import dataclass

from coach.domain.assessment import Assessment
from coach.domain.submission import Entry, Remark, Submission


@dataclass(frozen=True, slots=True)
class Graded:
    """A submission with its assessment by the exercise of `exercise_id`, at `exercise_revision`."""

    submission: Submission
    exercise_id: str
    exercise_revision: int
    assessment: Assessment


@dataclass(frozen=True, slots=True)
class NotGraded:
    """An entry without a mark: it could not be read, or grading it failed."""

    entry: Entry
    reason: Remark


Outcome = Graded | NotGraded
