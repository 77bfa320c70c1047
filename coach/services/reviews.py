"""Reviewing: a mentor reads what waits, corrects the coach where it is wrong, and is answered.

A mentor reaches only attempts of trainees in their classes; a trainee only their
own. What the coach said stays stored as it was: decisions stand beside it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import uuid4

from coach.domain.account import Actor
from coach.domain.agreement import Report, report
from coach.domain.assessment import Assessment, Criterion
from coach.domain.attempt import Attempt, Draft
from coach.domain.audit import Action, AuditEntry
from coach.domain.cohort import Person
from coach.domain.exercise import Exercise
from coach.domain.issue import Concept
from coach.domain.language import Bilingual
from coach.domain.review import (
    Comment,
    Decisions,
    News,
    Override,
    Remark,
    Ruling,
    Verdict,
    Waiting,
    as_counted,
    counted,
    is_sampled,
    queue,
)
from coach.domain.text import Span
from coach.errors import NotYours
from coach.services.accounts import AuditLog
from coach.services.attempts import Attempts
from coach.services.cohorts import Teach
from coach.services.remarks import Notes, Remarks
from coach.services.review_ports import Queue, Reviews

QUEUE_REACHES = timedelta(days=28)
"""What was handed in longer ago is history: a word about it teaches nobody any more."""

TEXT_LIMIT = 4000


@dataclass(frozen=True, slots=True)
class ReviewView:
    """An attempt before its mentor: what the coach said, what was decided, what counts.

    `said` are the drafts with the coach's own assessments, `drafts` the same as they count.
    """

    attempt: Attempt
    person: Person
    said: tuple[Draft, ...]
    drafts: tuple[Draft, ...]
    disputed: frozenset[str]
    verdicts: Mapping[str, Verdict]
    overrides: Mapping[Criterion, Override]
    remarks: tuple[Remark, ...]

    @property
    def submitted(self) -> Draft | None:
        """The draft handed in, as the coach judged it."""
        name = self.attempt.submitted_draft_id
        return next((one for one in self.said if one.id == name), None)


@dataclass(frozen=True, slots=True)
class AgreementView:
    """`sample` is of attempts drawn at random alone: those a mentor chose are not typical."""

    whole: Report
    sample: Report


class Review:
    """The use cases of the review queue. Safe to share between threads."""

    def __init__(
        self,
        reviews: Reviews,
        waiting: Queue,
        remarks: Remarks,
        people: Notes,
        attempts: Attempts,
        teach: Teach,
        exercises: Mapping[str, Exercise],
        audit: AuditLog,
    ) -> None:
        self._reviews = reviews
        self._waiting = waiting
        self._remarks = remarks
        self._people = people
        self._attempts = attempts
        self._teach = teach
        self._exercises = exercises
        self._audit = audit

    def queue(self, actor: Actor, cohort_id: str, now: datetime) -> tuple[Waiting, ...]:
        """What waits for a human, the most urgent first."""
        self._teach.own(actor, cohort_id)
        return queue(self._waiting.submitted(cohort_id, now - QUEUE_REACHES))

    def open(self, actor: Actor, attempt_id: str) -> ReviewView:
        attempt = self._own(actor, attempt_id)
        said = self._attempts.drafts(attempt_id)
        decisions = self._attempts.decisions(attempt_id)
        exercise = self._exercises.get(attempt.exercise_id)
        person = self._people.person(attempt.trainee_id)
        if person is None:
            raise NotYours
        return ReviewView(
            attempt=attempt,
            person=person,
            said=said,
            drafts=tuple(as_counted(draft, decisions, exercise) for draft in said),
            disputed=self._attempts.disputed(attempt_id),
            verdicts={one.issue_key: one for one in self._reviews.verdicts(attempt_id)},
            overrides={one.criterion: one for one in self._reviews.overrides(attempt_id)},
            remarks=self._remarks.of_attempt(attempt_id),
        )

    def rule(
        self,
        actor: Actor,
        attempt_id: str,
        issue_key: str,
        ruling: Ruling,
        now: datetime,
        *,
        seen: Ruling | None,
        for_class: bool = False,
    ) -> None:
        """Confirm or dismiss an issue, by a mentor who saw `seen` in its place.

        A dismissed one no longer counts for this text; `for_class` makes it count
        for nobody in the caller's classes that the trainee is in.
        """
        attempt = self._own(actor, attempt_id)
        concept = self._concept(attempt_id, issue_key)
        cohorts = [one.id for one in self._teach.own_trainee(actor, attempt.trainee_id)]
        verdict = Verdict(attempt_id, issue_key, concept, ruling, actor.trainee_id, now, for_class)
        self._reviews.rule(verdict, seen=seen, cohorts=cohorts, counting=self._counting)
        if for_class:
            touched = self._reviews.with_issue(cohorts, issue_key, concept)
            self._reviews.recount([one for one in touched if one != attempt_id], self._counting)
        facts = {"rule": verdict.rule, "ruling": str(ruling), "class": str(for_class).lower()}
        self._log(actor, attempt_id, facts, now)

    def withdraw(self, actor: Actor, attempt_id: str, issue_key: str, now: datetime) -> None:
        """Take a ruling on this text back."""
        self._own(actor, attempt_id)
        self._reviews.withdraw(attempt_id, issue_key, self._counting)
        rule = issue_key.partition("\x1f")[0]
        self._log(actor, attempt_id, {"rule": rule, "ruling": "withdrawn"}, now)

    def override(
        self,
        actor: Actor,
        attempt_id: str,
        criterion: Criterion,
        score: int,
        reason: str,
        now: datetime,
        *,
        seen: str | None,
    ) -> None:
        """Set a criterion, by a mentor who saw the setting `seen`. ValueError without a
        reason or for no score."""
        self._own(actor, attempt_id)
        if not 0 <= score <= 100 or not reason.strip():
            raise ValueError("a score from 0 to 100 needs a reason")
        coach = self._coach_scores(attempt_id).get(criterion)
        self._reviews.override(
            Override(
                str(uuid4()),
                attempt_id,
                criterion,
                score,
                reason.strip()[:TEXT_LIMIT],
                actor.trainee_id,
                now,
                coach,
            ),
            seen=seen,
            counting=self._counting,
        )
        facts = {"criterion": str(criterion), "coach": str(coach), "mentor": str(score)}
        self._log(actor, attempt_id, facts, now)

    def drop_override(
        self, actor: Actor, attempt_id: str, criterion: Criterion, now: datetime, *, seen: str
    ) -> None:
        """The coach's own score holds again."""
        self._own(actor, attempt_id)
        self._reviews.drop_override(attempt_id, criterion, seen=seen, counting=self._counting)
        self._log(actor, attempt_id, {"criterion": str(criterion), "mentor": "withdrawn"}, now)

    def comment(
        self,
        actor: Actor,
        attempt_id: str,
        draft_id: str,
        text: str,
        now: datetime,
        span: Span | None = None,
    ) -> None:
        """Say something about a draft, or about words of it. ValueError for nothing said."""
        self._own(actor, attempt_id)
        self._say(actor, attempt_id, draft_id, text, now, span, by_trainee=False)

    def take_back(self, actor: Actor, attempt_id: str, remark_id: str) -> None:
        """Remove one's own comment."""
        self._own(actor, attempt_id)
        self._remarks.remove(remark_id, actor.trainee_id)

    def finish(self, actor: Actor, attempt_id: str, now: datetime) -> None:
        """Done with it: it leaves the queue until the trainee disputes or answers.

        Scores not changed are agreed with, and so compared in the report.
        """
        view = self.open(actor, attempt_id)
        coach = self._coach_scores(attempt_id)
        name = view.attempt.submitted_draft_id
        assessment = next((one.assessment for one in view.drafts if one.id == name), None)
        criteria = assessment.scorecard.criteria if assessment else {}
        pairs = {
            criterion: (said, score.score)
            for criterion, score in criteria.items()
            if score.score is not None and (said := coach.get(criterion)) is not None
        }
        self._reviews.finish(attempt_id, actor.trainee_id, now, pairs)

    def agreement(self, actor: Actor, cohort_id: str) -> AgreementView:
        """How far coach and mentors agree about this class."""
        self._teach.own(actor, cohort_id)
        pairs = self._reviews.pairs(cohort_id)
        verdicts = self._reviews.verdicts_of_class(cohort_id)
        return AgreementView(
            whole=report([pair for _, pair in pairs], verdicts),
            sample=report(
                [pair for name, pair in pairs if is_sampled(name)],
                [one for one in verdicts if is_sampled(one.attempt_id)],
            ),
        )

    def lexicon(self, actor: Actor, cohort_id: str) -> tuple[str, ...]:
        self._teach.own(actor, cohort_id)
        return self._reviews.lexicon(cohort_id)

    def drop_from_lexicon(self, actor: Actor, cohort_id: str, issue_key: str) -> None:
        """From now on the coach marks it again."""
        self._teach.own(actor, cohort_id)
        self._reviews.drop_from_lexicon(cohort_id, issue_key)

    def bank(self, actor: Actor) -> tuple[Comment, ...]:
        self._teach.classes(actor)
        return self._remarks.bank(actor.trainee_id)

    def save_comment(self, actor: Actor, text: Bilingual, now: datetime) -> None:
        self._teach.classes(actor)
        self._remarks.save_comment(Comment(str(uuid4()), text), actor.trainee_id, now)

    def drop_comment(self, actor: Actor, comment_id: str) -> None:
        self._teach.classes(actor)
        self._remarks.drop_comment(comment_id, actor.trainee_id)

    # --- The trainee's side ---

    def news(self, trainee_id: str) -> tuple[News, ...]:
        """Where a mentor said something the trainee has not read."""
        return self._remarks.news(trainee_id)

    def heard(self, trainee_id: str, attempt_id: str) -> "Heard":
        """What mentors said and decided about one's own attempt."""
        self._of_trainee(trainee_id, attempt_id)
        return Heard(
            remarks=self._remarks.of_attempt(attempt_id),
            overrides={one.criterion: one for one in self._reviews.overrides(attempt_id)},
            verdicts=self._reviews.verdicts(attempt_id),
        )

    def seen(self, trainee_id: str, attempt_id: str, now: datetime) -> None:
        self._of_trainee(trainee_id, attempt_id)
        self._remarks.see(attempt_id, now)

    def answer(self, trainee_id: str, attempt_id: str, text: str, now: datetime) -> None:
        """The trainee answers; the attempt comes back into the queue."""
        attempt = self._of_trainee(trainee_id, attempt_id)
        draft_id = attempt.submitted_draft_id
        if draft_id is None:
            raise NotYours
        actor = Actor(trainee_id)
        self._say(actor, attempt_id, draft_id, text, now, None, by_trainee=True)

    def _say(
        self,
        actor: Actor,
        attempt_id: str,
        draft_id: str,
        text: str,
        now: datetime,
        span: Span | None,
        *,
        by_trainee: bool,
    ) -> None:
        draft = next((one for one in self._attempts.drafts(attempt_id) if one.id == draft_id), None)
        if draft is None or (span and span.end > len(draft.text)):
            raise NotYours
        if not text.strip():
            raise ValueError("a comment needs words")
        self._remarks.add(
            Remark(
                id=str(uuid4()),
                attempt_id=attempt_id,
                draft_id=draft_id,
                by=actor.trainee_id,
                name="",
                by_trainee=by_trainee,
                text=text.strip()[:TEXT_LIMIT],
                at=now,
                span=span,
            )
        )

    def _own(self, actor: Actor, attempt_id: str) -> Attempt:
        """An attempt of a trainee in one of the caller's classes."""
        attempt = self._attempts.find(attempt_id)
        self._teach.own_trainee(actor, attempt.trainee_id if attempt else "")
        if attempt is None:
            raise NotYours
        return attempt

    def _of_trainee(self, trainee_id: str, attempt_id: str) -> Attempt:
        attempt = self._attempts.find(attempt_id)
        if attempt is None or attempt.trainee_id != trainee_id:
            raise NotYours
        return attempt

    def _concept(self, attempt_id: str, issue_key: str) -> Concept:
        for draft in self._attempts.drafts(attempt_id):
            for issue in draft.assessment.issues if draft.assessment else ():
                if issue.key(draft.text) == issue_key:
                    return issue.concept
        raise NotYours

    def _coach_scores(self, attempt_id: str) -> dict[Criterion, int | None]:
        """Of the draft handed in, or the last checked one, by the coach alone."""
        attempt = self._attempts.find(attempt_id)
        judged = [draft for draft in self._attempts.drafts(attempt_id) if draft.full_assessment]
        name = attempt.submitted_draft_id if attempt else None
        chosen = [draft for draft in judged if draft.id == name] or judged[-1:]
        criteria = (
            chosen[0].assessment.scorecard.criteria if chosen and chosen[0].assessment else {}
        )
        return {criterion: score.score for criterion, score in criteria.items()}

    def _counting(self, exercise_id: str, said: Assessment, decisions: Decisions) -> Assessment:
        return counted(said, decisions, self._exercises.get(exercise_id))

    def _log(self, actor: Actor, attempt_id: str, facts: Mapping[str, str], now: datetime) -> None:
        self._audit.add(
            AuditEntry(now, actor.account_id, Action.OVERRIDDEN, attempt_id, dict(facts))
        )


@dataclass(frozen=True, slots=True)
class Heard:
    """What a trainee sees of their mentors' work on an attempt."""

    remarks: tuple[Remark, ...]
    overrides: Mapping[Criterion, Override]
    verdicts: tuple[Verdict, ...]

    @property
    def dismissed(self) -> tuple[Verdict, ...]:
        """What counts no more, though the coach marked it."""
        return tuple(one for one in self.verdicts if one.ruling is Ruling.DISMISSED)

    @property
    def none(self) -> bool:
        return not (self.remarks or self.overrides or self.verdicts)
