"""What a human says of a text the coach has judged, and what counts after that.

The coach's own assessment is never changed: decisions stand beside it, so they
hold however often newer rules judge the text again.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from hashlib import sha256

from coach.domain.assessment import (
    Assessment,
    Criterion,
    CriterionScore,
    Deduction,
    Scorecard,
)
from coach.domain.attempt import Draft
from coach.domain.exercise import Exercise, Flag
from coach.domain.issue import Concept, Tier
from coach.domain.language import Bilingual
from coach.domain.scoring.accuracy import accuracy
from coach.domain.scoring.evidence import Evidence
from coach.domain.scoring.overall import overall
from coach.domain.text import Span

SET_BY_MENTOR = "mentor"
"""The reason of a deduction when a mentor has set the score."""


class Ruling(StrEnum):
    """What a mentor says of one issue. Stored; never renamed."""

    CONFIRMED = "confirmed"
    DISMISSED = "dismissed"


class Reason(StrEnum):
    """Why an attempt waits for a human, the most urgent first."""

    DISPUTED = "disputed"
    ANSWERED = "answered"
    FLAGGED = "flagged"
    UNSURE = "unsure"
    SAMPLED = "sampled"


@dataclass(frozen=True, slots=True)
class Verdict:
    """A mentor's ruling on all issues of one key in an attempt."""

    attempt_id: str
    issue_key: str
    concept: Concept
    ruling: Ruling
    by: str
    at: datetime
    for_class: bool = False

    @property
    def rule(self) -> str:
        return self.issue_key.partition("\x1f")[0]

    @property
    def words(self) -> str:
        return self.issue_key.partition("\x1f")[2]


@dataclass(frozen=True, slots=True)
class Override:
    """A criterion's score as a mentor sees it. `coach` is what the coach had given then.

    `id` names this setting of it: a mentor who changes it says which one they saw.
    """

    id: str
    attempt_id: str
    criterion: Criterion
    score: int
    reason: str
    by: str
    at: datetime
    coach: int | None = None


@dataclass(frozen=True, slots=True)
class Remark:
    """Something said about a text: by a mentor, or by the trainee in answer.

    `span` are words of the draft `draft_id`; None is the whole text.
    """

    id: str
    attempt_id: str
    draft_id: str
    by: str
    name: str
    by_trainee: bool
    text: str
    at: datetime
    span: Span | None = None
    seen: bool = False


@dataclass(frozen=True, slots=True)
class Comment:
    """A remark worth using again, in both languages."""

    id: str
    text: Bilingual


@dataclass(frozen=True, slots=True)
class News:
    """An attempt about which a mentor said `count` things the trainee has not read."""

    attempt_id: str
    exercise_id: str
    count: int
    at: datetime


@dataclass(frozen=True, slots=True)
class Note:
    """A mentor's note about a trainee; the trainee does not see it."""

    id: str
    trainee_id: str
    by: str
    name: str
    text: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Decisions:
    """All that humans decided about an attempt. `dismissed` are keys of issues that no
    longer count, for this text or for the whole class."""

    dismissed: frozenset[str] = frozenset()
    scores: Mapping[Criterion, int] | None = None

    @property
    def none(self) -> bool:
        return not self.dismissed and not self.scores


NO_DECISIONS = Decisions()


def counted(assessment: Assessment, decisions: Decisions, exercise: Exercise | None) -> Assessment:
    """The assessment as it counts: without dismissed issues, with the mentors' scores."""
    kept = tuple(
        issue
        for issue in assessment.issues
        if not decisions.dismissed or issue.key(assessment.text) not in decisions.dismissed
    )
    if len(kept) == len(assessment.issues) and not decisions.scores:
        return assessment
    evidence = Evidence(
        text=assessment.text,
        issues=kept,
        moves=assessment.moves,
        facts=assessment.facts,
        flags=assessment.flags,
        shorthand=(),
        readability=assessment.readability,
        exercise=exercise,
        complete=assessment.complete,
    )
    criteria = dict(assessment.scorecard.criteria)
    gone = [issue for issue in assessment.issues if issue not in kept]
    if any(issue.tier is Tier.ERROR for issue in gone):
        criteria[Criterion.ACCURACY] = accuracy(evidence)
        criteria[Criterion.TONE] = _without(
            criteria.get(Criterion.TONE, CriterionScore(None)), [issue.span for issue in gone]
        )
    for criterion, score in (decisions.scores or {}).items():
        criteria[criterion] = _set(score)
    card = _card(evidence, criteria, assessment.scorecard)
    return replace(assessment, issues=kept, scorecard=card)


def as_counted(draft: Draft, decisions: Decisions, exercise: Exercise | None) -> Draft:
    """The draft, its assessment as it counts."""
    if draft.assessed is None:
        return draft
    assessment = counted(draft.assessed.assessment, decisions, exercise)
    return replace(draft, assessed=replace(draft.assessed, assessment=assessment))


def _card(
    evidence: Evidence, criteria: dict[Criterion, CriterionScore], before: Scorecard
) -> Scorecard:
    total, cap = overall(evidence, criteria)
    return Scorecard(total if total is not None else before.overall, criteria, cap)


def _set(score: int) -> CriterionScore:
    lost = (Deduction(SET_BY_MENTOR, 100.0 - score),) if score < 100 else ()
    return CriterionScore(score, lost)


def _without(before: CriterionScore, gone: list[Span]) -> CriterionScore:
    """A criterion without what words cost that are no mistake after all."""
    if before.score is None:
        return before
    kept = tuple(
        loss
        for loss in before.deductions
        if loss.span is None or not any(loss.span.overlaps(span) for span in gone)
    )
    back = sum(loss.points for loss in before.deductions) - sum(loss.points for loss in kept)
    return CriterionScore(min(100, round(before.score + back)), kept)


# --- Which attempts a human should see -------------------------------------------------------

GAMING = frozenset(
    {Flag.COPIED_PROMPT, Flag.COPIED_MODEL, Flag.GIBBERISH, Flag.REPETITION, Flag.OFF_TASK}
)
"""Flags that tell of a text not honestly tried; `empty` is only an early click."""

WORTH_A_LOOK = GAMING | {Flag.RUDE, Flag.PERSONAL_DATA, Flag.UNSAFE_PROMISE, Flag.NOT_ENGLISH}

SAMPLE_OF = 20
"""One in so many attempts is shown to a human for no other reason."""

MANY_HINTS = 4
"""So many hints, and more than errors: the coach suspects more than it knows."""


@dataclass(frozen=True, slots=True)
class Submitted:
    """What is known of a submitted attempt without reading it."""

    attempt_id: str
    flags: frozenset[Flag]
    errors: int
    hints: int
    complete: bool
    disputes: int = 0
    answers: int = 0


def reasons(one: Submitted) -> tuple[Reason, ...]:
    """Why a human should look, the most urgent first; empty when nobody needs to."""
    found = []
    if one.disputes:
        found.append(Reason.DISPUTED)
    if one.answers:
        found.append(Reason.ANSWERED)
    if one.flags & WORTH_A_LOOK:
        found.append(Reason.FLAGGED)
    if not one.complete or (one.hints >= MANY_HINTS and one.hints > one.errors):
        found.append(Reason.UNSURE)
    if is_sampled(one.attempt_id):
        found.append(Reason.SAMPLED)
    return tuple(found)


def is_sampled(attempt_id: str) -> bool:
    """Drawn by the attempt's own id: random among attempts, the same in every process."""
    return int.from_bytes(sha256(attempt_id.encode()).digest()[:4], "big") % SAMPLE_OF == 0


@dataclass(frozen=True, slots=True)
class Waiting:
    """A submitted attempt in the queue. `done` when a mentor had finished it before."""

    about: Submitted
    trainee_id: str
    name: str
    exercise_id: str
    submitted_at: datetime
    overall: int | None
    done: bool = False

    @property
    def attempt_id(self) -> str:
        return self.about.attempt_id

    @property
    def reasons(self) -> tuple[Reason, ...]:
        """What was finished comes back only for what happened since."""
        since = (Reason.DISPUTED, Reason.ANSWERED)
        return tuple(one for one in reasons(self.about) if not self.done or one in since)


_ORDER = {reason: place for place, reason in enumerate(Reason)}


def queue(submitted: Iterable[Waiting]) -> tuple[Waiting, ...]:
    """Those a human should look at, the most urgent first, then the longest waiting."""
    wanted = [one for one in submitted if one.reasons]
    return tuple(
        sorted(wanted, key=lambda one: (_ORDER[one.reasons[0]], one.submitted_at, one.attempt_id))
    )
