"""What mentors decide about attempts (`coach.services.review_ports.Reviews`)."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict
from datetime import datetime
from functools import partial

from sqlalchemy import Connection, Select, delete, insert, select, update

from coach.domain.agreement import Pair
from coach.domain.assessment import Assessment, Criterion
from coach.domain.issue import Concept
from coach.domain.review import Decisions, Override, Ruling, Verdict
from coach.errors import EditedMeanwhile, NotYours
from coach.store import assessments
from coach.store.class_tables import (
    cohort_lexicon,
    cohort_member,
    review_pair,
    reviewed,
    score_override,
    verdict,
)
from coach.store.database import Database
from coach.store.decisions import decided, key_hash
from coach.store.tables import assessment, attempt, concept_count, draft
from coach.store.types import AnyRow

Counting = Callable[[str, Assessment, Decisions], Assessment]


class StoredReviews:
    """Every method is one transaction, and changes nothing when it is repeated."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def verdicts(self, attempt_id: str) -> tuple[Verdict, ...]:
        wanted = select(verdict).where(verdict.c.attempt_id == attempt_id).order_by(verdict.c.id)
        return self._verdicts(wanted)

    def overrides(self, attempt_id: str) -> tuple[Override, ...]:
        """Those that hold now."""
        wanted = select(score_override).where(
            score_override.c.attempt_id == attempt_id, score_override.c.is_current
        )
        return self._database.read(
            lambda connection: tuple(_override(row) for row in connection.execute(wanted))
        )

    def rule(
        self,
        new: Verdict,
        *,
        seen: Ruling | None,
        cohorts: Sequence[str],
        counting: Counting,
    ) -> None:
        """Store a ruling by a mentor who saw `seen` in its place, and count anew.

        With `new.for_class` it holds in these cohorts too. EditedMeanwhile when
        another mentor has ruled since, differently.
        """

        def work(connection: Connection) -> None:
            exercise_id = _locked(connection, new.attempt_id)
            same = (verdict.c.attempt_id == new.attempt_id) & (
                verdict.c.key_hash == key_hash(new.issue_key)
            )
            now = connection.execute(select(verdict).where(same)).one_or_none()
            there = Ruling(now.ruling) if now else None
            if there is not seen and there is not new.ruling:
                raise EditedMeanwhile
            connection.execute(delete(verdict).where(same))
            connection.execute(
                insert(verdict).values(
                    attempt_id=new.attempt_id,
                    issue_key=new.issue_key,
                    key_hash=key_hash(new.issue_key),
                    concept=new.concept.value,
                    ruling=new.ruling.value,
                    for_class=new.for_class,
                    by_id=new.by,
                    at=new.at,
                )
            )
            _set_lexicon(connection, new, cohorts)
            _recount(connection, new.attempt_id, exercise_id, counting)

        self._database.write(work)

    def withdraw(self, attempt_id: str, issue_key: str, counting: Counting) -> None:
        """Take a ruling back: the coach's word stands again for this text."""

        def work(connection: Connection) -> None:
            exercise_id = _locked(connection, attempt_id)
            connection.execute(
                delete(verdict).where(
                    verdict.c.attempt_id == attempt_id, verdict.c.key_hash == key_hash(issue_key)
                )
            )
            _recount(connection, attempt_id, exercise_id, counting)

        self._database.write(work)

    def with_issue(
        self, cohorts: Sequence[str], issue_key: str, concept: Concept
    ) -> tuple[str, ...]:
        """Attempts of these classes in which the coach marked it, as far as is counted."""
        rule = issue_key.partition("\x1f")[0]
        wanted = (
            select(attempt.c.id)
            .distinct()
            .join_from(cohort_member, attempt, attempt.c.trainee_id == cohort_member.c.trainee_id)
            .join(draft, draft.c.attempt_id == attempt.c.id)
            .join(assessment, (assessment.c.draft_id == draft.c.id) & assessment.c.is_current)
            .join(concept_count, concept_count.c.assessment_id == assessment.c.id)
            .where(
                cohort_member.c.cohort_id.in_(cohorts),
                concept_count.c.concept == concept.value,
                assessment.c.body.contains(f'"rule":"{rule}"', autoescape=True),
            )
        )
        return self._database.read(lambda connection: tuple(connection.scalars(wanted)))

    def recount(self, attempts: Sequence[str], counting: Counting) -> None:
        """Set the figures of these attempts to what counts by now."""
        for attempt_id in attempts:
            self._database.write(partial(_recount_one, attempt_id=attempt_id, counting=counting))

    def lexicon(self, cohort_id: str) -> tuple[str, ...]:
        """Keys of what counts no more in the class, the newest first."""
        wanted = (
            select(cohort_lexicon.c.issue_key)
            .where(cohort_lexicon.c.cohort_id == cohort_id)
            .order_by(cohort_lexicon.c.at.desc(), cohort_lexicon.c.key_hash)
        )
        return self._database.read(lambda connection: tuple(connection.scalars(wanted)))

    def drop_from_lexicon(self, cohort_id: str, issue_key: str) -> None:
        gone = delete(cohort_lexicon).where(
            cohort_lexicon.c.cohort_id == cohort_id,
            cohort_lexicon.c.key_hash == key_hash(issue_key),
        )
        self._database.write(lambda connection: connection.execute(gone))

    def override(self, new: Override, *, seen: str | None, counting: Counting) -> None:
        """Set a criterion's score, by a mentor who saw the setting `seen` (None: none).

        EditedMeanwhile when another mentor has set it since.
        """

        def work(connection: Connection) -> None:
            exercise_id = _locked(connection, new.attempt_id)
            now = _current(connection, new.attempt_id, new.criterion)
            if now == new.id:
                return
            if now != seen:
                raise EditedMeanwhile
            _outdate(connection, new.attempt_id, new.criterion)
            values = asdict(new)
            connection.execute(
                insert(score_override).values(by_id=values.pop("by"), is_current=True, **values)
            )
            _recount(connection, new.attempt_id, exercise_id, counting)

        self._database.write(work)

    def drop_override(
        self, attempt_id: str, criterion: Criterion, *, seen: str, counting: Counting
    ) -> None:
        """The coach's own score holds again."""

        def work(connection: Connection) -> None:
            exercise_id = _locked(connection, attempt_id)
            now = _current(connection, attempt_id, criterion)
            if now not in (seen, None):
                raise EditedMeanwhile
            _outdate(connection, attempt_id, criterion)
            _recount(connection, attempt_id, exercise_id, counting)

        self._database.write(work)

    def finish(
        self,
        attempt_id: str,
        by: str,
        now: datetime,
        pairs: Mapping[Criterion, tuple[int, int]],
    ) -> None:
        """The attempt leaves the queue; `pairs` are the coach's and the mentor's scores."""

        def work(connection: Connection) -> None:
            _locked(connection, attempt_id)
            for table in (reviewed, review_pair):
                connection.execute(delete(table).where(table.c.attempt_id == attempt_id))
            connection.execute(insert(reviewed).values(attempt_id=attempt_id, by_id=by, at=now))
            if pairs:
                connection.execute(
                    insert(review_pair),
                    [
                        {
                            "attempt_id": attempt_id,
                            "criterion": criterion.value,
                            "coach": coach,
                            "mentor": mentor,
                        }
                        for criterion, (coach, mentor) in pairs.items()
                    ],
                )

        self._database.write(work)

    def pairs(self, cohort_id: str) -> tuple[tuple[str, Pair], ...]:
        """Of every reviewed attempt of the class, with the attempt's id."""
        wanted = (
            select(review_pair)
            .join(attempt, attempt.c.id == review_pair.c.attempt_id)
            .join(cohort_member, cohort_member.c.trainee_id == attempt.c.trainee_id)
            .where(cohort_member.c.cohort_id == cohort_id)
        )
        return self._database.read(
            lambda connection: tuple(
                (row.attempt_id, Pair(Criterion(row.criterion), row.coach, row.mentor))
                for row in connection.execute(wanted)
            )
        )

    def verdicts_of_class(self, cohort_id: str) -> tuple[Verdict, ...]:
        return self._verdicts(
            select(verdict)
            .join(attempt, attempt.c.id == verdict.c.attempt_id)
            .join(cohort_member, cohort_member.c.trainee_id == attempt.c.trainee_id)
            .where(cohort_member.c.cohort_id == cohort_id)
        )

    def _verdicts(self, wanted: Select[*tuple[object, ...]]) -> tuple[Verdict, ...]:
        return self._database.read(
            lambda connection: tuple(_verdict(row) for row in connection.execute(wanted))
        )


def _verdict(row: AnyRow) -> Verdict:
    return Verdict(
        attempt_id=row.attempt_id,
        issue_key=row.issue_key,
        concept=Concept(row.concept),
        ruling=Ruling(row.ruling),
        by=row.by_id or "",
        at=row.at,
        for_class=row.for_class,
    )


def _override(row: AnyRow) -> Override:
    return Override(
        id=row.id,
        attempt_id=row.attempt_id,
        criterion=Criterion(row.criterion),
        score=row.score,
        reason=row.reason,
        by=row.by_id or "",
        at=row.at,
        coach=row.coach,
    )


def _locked(connection: Connection, attempt_id: str) -> str:
    """The attempt's exercise; other writers wait until the transaction ends."""
    exercise_id: str | None = connection.scalar(
        select(attempt.c.exercise_id).where(attempt.c.id == attempt_id).with_for_update()
    )
    if exercise_id is None:
        raise NotYours
    return exercise_id


def _recount(connection: Connection, attempt_id: str, exercise_id: str, counting: Counting) -> None:
    decisions = decided(connection, attempt_id)
    assessments.recount(connection, attempt_id, lambda said: counting(exercise_id, said, decisions))


def _recount_one(connection: Connection, *, attempt_id: str, counting: Counting) -> None:
    _recount(connection, attempt_id, _locked(connection, attempt_id), counting)


def _set_lexicon(connection: Connection, new: Verdict, cohorts: Sequence[str]) -> None:
    hashed = key_hash(new.issue_key)
    for cohort_id in cohorts if new.for_class else ():
        connection.execute(
            delete(cohort_lexicon).where(
                cohort_lexicon.c.cohort_id == cohort_id, cohort_lexicon.c.key_hash == hashed
            )
        )
        if new.ruling is Ruling.DISMISSED:
            connection.execute(
                insert(cohort_lexicon).values(
                    cohort_id=cohort_id,
                    key_hash=hashed,
                    issue_key=new.issue_key,
                    by_id=new.by,
                    at=new.at,
                )
            )


def _current(connection: Connection, attempt_id: str, criterion: Criterion) -> str | None:
    return connection.scalar(
        select(score_override.c.id).where(
            score_override.c.attempt_id == attempt_id,
            score_override.c.criterion == criterion.value,
            score_override.c.is_current,
        )
    )


def _outdate(connection: Connection, attempt_id: str, criterion: Criterion) -> None:
    connection.execute(
        update(score_override)
        .where(
            score_override.c.attempt_id == attempt_id,
            score_override.c.criterion == criterion.value,
            score_override.c.is_current,
        )
        .values(is_current=False)
    )
