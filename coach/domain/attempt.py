"""One trainee's go at one exercise: the text being written, its drafts, its submission.

An attempt's `text` is what stands in the essay box. A draft is a version of it
that was checked, or one that was set aside so that another tab's text did not
overwrite it. `version` counts the changes of `text`: a writer names the version
it last saw, which shows whether someone else wrote in between.
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from coach.domain.assessment import Assessment
from coach.domain.language import Language

_LONGEST_PAUSE = timedelta(minutes=2)


@dataclass(frozen=True, slots=True)
class Trainee:
    """Someone who practises; `name` is what they chose to be called."""

    id: str
    name: str
    language: Language
    joined_at: datetime


class Mode(StrEnum):
    """How an attempt is made. Stored; never renamed."""

    PRACTICE = "practice"
    TEST = "test"  # a hiring test: a clock, and no help until it is handed in


class DraftKind(StrEnum):
    """How a draft came to be. Stored; never renamed."""

    CHECKED = "checked"
    SET_ASIDE = "set_aside"


@dataclass(frozen=True, slots=True)
class Versions:
    """What made an assessment: the program's version and the rules' version."""

    program: str
    rules: str


@dataclass(frozen=True, slots=True)
class Assessed:
    """An assessment, and when and by what it was made."""

    assessment: Assessment
    at: datetime
    exercise_revision: int
    versions: Versions


@dataclass(frozen=True, slots=True)
class Draft:
    """One stored version of an attempt's text; drafts never change.

    `number` counts from 1 within the attempt. `assessed` is the newest
    assessment, None when the draft was set aside or the check did not finish.
    """

    id: str
    attempt_id: str
    number: int
    kind: DraftKind
    text: str
    written_at: datetime
    assessed: Assessed | None = None

    @property
    def assessment(self) -> Assessment | None:
        return self.assessed.assessment if self.assessed else None

    @property
    def full_assessment(self) -> Assessment | None:
        """The assessment, if everything was asked, the grammar server too."""
        assessment = self.assessment
        return assessment if assessment and assessment.complete else None


@dataclass(frozen=True, slots=True)
class Attempt:
    """One go at one exercise; unfinished until `submitted_at` is set.

    `seconds` is the time spent writing, longer pauses left out.
    """

    id: str
    trainee_id: str
    exercise_id: str
    exercise_revision: int
    started_at: datetime
    changed_at: datetime
    text: str = ""
    version: int = 0
    seconds: float = 0.0
    submitted_at: datetime | None = None
    submitted_draft_id: str | None = None
    mode: Mode = Mode.PRACTICE

    @property
    def submitted(self) -> bool:
        return self.submitted_at is not None


@dataclass(frozen=True, slots=True)
class AttemptSummary:
    """A line of a trainee's history. Scores are `overall` of a full check, or None."""

    attempt_id: str
    exercise_id: str
    exercise_revision: int
    started_at: datetime
    changed_at: datetime
    submitted_at: datetime | None
    seconds: float
    checks: int
    first_overall: int | None
    last_overall: int | None
    mode: Mode = Mode.PRACTICE


@dataclass(frozen=True, slots=True)
class Written:
    """An attempt after a text was written into it; `set_aside` is the text of
    another tab that it replaced and that must be kept as a draft."""

    attempt: Attempt
    set_aside: str | None = None


def write(attempt: Attempt, text: str, *, base_version: int, now: datetime) -> Written:
    """Put `text` in the essay box of a writer that last saw `base_version`.

    The text being typed always wins the box, so that typing is never undone.
    What it replaces is set aside when this writer has not seen it and it holds
    words that `text` does not begin with.
    """
    if text == attempt.text:
        return Written(attempt)
    unseen = base_version != attempt.version
    lost = unseen and attempt.text.strip() != "" and not text.startswith(attempt.text)
    changed = replace(
        attempt,
        text=text,
        version=attempt.version + 1,
        seconds=attempt.seconds + _spent(attempt.changed_at, now),
        changed_at=now,
    )
    return Written(changed, set_aside=attempt.text if lost else None)


def _spent(since: datetime, now: datetime) -> float:
    """Seconds of work between two changes: a pause to think counts, a lunch does not."""
    return min(max(now - since, timedelta()), _LONGEST_PAUSE).total_seconds()


@dataclass(frozen=True, slots=True)
class Dispute:
    """A trainee's "this is not a mistake", for all issues of one key in a draft."""

    draft_id: str
    issue_key: str
    at: datetime
