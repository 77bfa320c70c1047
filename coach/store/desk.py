"""What a mentor's pages ask of a whole class, each in a few queries (`coach.services.desk.Figures`).

Every query begins at the class's members and goes by indexes to their attempts,
so it costs what the class has written and not what the school has.
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import (
    CTE,
    ColumnElement,
    Connection,
    and_,
    case,
    func,
    null,
    or_,
    select,
    union_all,
)

from coach.domain.desk import Activity, HeatRow, Since, Try
from coach.domain.exercise import Flag
from coach.domain.issue import Concept
from coach.domain.review import GAMING
from coach.store.class_tables import cohort_member
from coach.store.database import Database, in_parts
from coach.store.tables import assessment, attempt, concept_count, draft, trainee

_TRIES = 8
"""Newest attempts looked at: three against the five before."""


@dataclass(frozen=True, slots=True)
class StoredDesk:
    database: Database

    def activities(self, cohort_id: str, since: Since) -> tuple[Activity, ...]:
        """Every member, also those who never wrote, by name."""
        return self.database.read(lambda connection: _activities(connection, cohort_id, since))

    def heat_rows(self, cohort_id: str, since: datetime) -> tuple[HeatRow, ...]:
        """Words and errors of the first checked drafts since then, for every member."""
        return self.database.read(lambda connection: _heat_rows(connection, cohort_id, since))


def _activities(connection: Connection, cohort_id: str, since: Since) -> tuple[Activity, ...]:
    tries = _tries(connection, cohort_id)
    gaming = _gaming(connection, cohort_id, since.flags)

    def times(moment: ColumnElement[datetime], start: datetime, end: datetime | None = None):  # type: ignore[no-untyped-def]
        within = moment >= start if end is None else and_(moment >= start, moment < end)
        return func.coalesce(func.sum(case((within, 1), else_=0)), 0)

    wanted = (
        select(
            trainee.c.id,
            trainee.c.name,
            cohort_member.c.joined_at,
            func.max(attempt.c.changed_at).label("last_at"),
            times(attempt.c.started_at, since.this_week).label("this_week"),
            times(attempt.c.started_at, since.last_week, since.this_week).label("last_week"),
            times(attempt.c.submitted_at, since.this_week).label("in_this_week"),
            times(attempt.c.submitted_at, since.last_week, since.this_week).label("in_last_week"),
        )
        .join_from(cohort_member, trainee, trainee.c.id == cohort_member.c.trainee_id)
        # An attempt in which nothing was ever written is only a page that was opened.
        .outerjoin(attempt, and_(attempt.c.trainee_id == trainee.c.id, attempt.c.version > 0))
        .where(cohort_member.c.cohort_id == cohort_id)
        .group_by(trainee.c.id, trainee.c.name, cohort_member.c.joined_at)
        .order_by(trainee.c.name, trainee.c.id)
    )
    return tuple(
        Activity(
            trainee_id=row.id,
            name=row.name,
            joined_at=row.joined_at,
            last_at=row.last_at,
            this_week=row.this_week,
            last_week=row.last_week,
            handed_in_this_week=row.in_this_week,
            handed_in_last_week=row.in_last_week,
            gaming=gaming.get(row.id, 0),
            tries=tries.get(row.id, ()),
        )
        for row in connection.execute(wanted)
    )


def _newest(cohort_id: str) -> CTE:
    """Each member's newest attempts, numbered from 1."""
    place = func.row_number().over(
        partition_by=attempt.c.trainee_id, order_by=(attempt.c.started_at.desc(), attempt.c.id)
    )
    ranked = (
        select(attempt.c.id, attempt.c.trainee_id, attempt.c.started_at, place.label("place"))
        .join(cohort_member, cohort_member.c.trainee_id == attempt.c.trainee_id)
        .where(cohort_member.c.cohort_id == cohort_id, attempt.c.version > 0)
        .subquery()
    )
    # A few more than are wanted: some may never have been checked.
    return select(ranked).where(ranked.c.place <= _TRIES + 2).cte("newest")


def _tries(connection: Connection, cohort_id: str) -> dict[str, tuple[Try, ...]]:
    newest = _newest(cohort_id)
    figures = (
        select(
            newest.c.trainee_id,
            newest.c.id.label("attempt_id"),
            newest.c.started_at,
            assessment.c.id,
            assessment.c.words,
            assessment.c.overall,
        )
        .join_from(newest, draft, draft.c.attempt_id == newest.c.id)
        .join(assessment, and_(assessment.c.draft_id == draft.c.id, assessment.c.is_current))
        .where(assessment.c.complete)
        .order_by(newest.c.started_at.desc(), newest.c.id, draft.c.number)
    )
    rows = connection.execute(figures).all()
    drafts: dict[tuple[str, str], list] = defaultdict(list)  # type: ignore[type-arg]
    for row in rows:
        drafts[row.trainee_id, row.attempt_id].append(row)
    errors = _errors(connection, [own[0].id for own in drafts.values()])
    tries: dict[str, list[Try]] = defaultdict(list)
    for (trainee_id, _), own in drafts.items():
        first, last = own[0], own[-1]
        if len(tries[trainee_id]) < _TRIES:
            tries[trainee_id].append(
                Try(first.started_at, last.overall, first.words, errors.get(first.id, {}))
            )
    return {name: tuple(own) for name, own in tries.items()}


def _errors(connection: Connection, assessments: list[int]) -> Mapping[int, dict[Concept, int]]:
    found: dict[int, dict[Concept, int]] = defaultdict(dict)
    for some in in_parts(assessments):
        wanted = select(
            concept_count.c.assessment_id, concept_count.c.concept, concept_count.c.errors
        ).where(concept_count.c.assessment_id.in_(some), concept_count.c.errors > 0)
        for row in connection.execute(wanted):
            found[row.assessment_id][Concept(row.concept)] = row.errors
    return found


def _gaming(connection: Connection, cohort_id: str, since: datetime) -> dict[str, int]:
    """How many attempts since then raised a flag of gaming."""
    raised = or_(*(_has(flag) for flag in sorted(GAMING)))
    wanted = (
        select(attempt.c.trainee_id, func.count(attempt.c.id.distinct()).label("texts"))
        .join_from(cohort_member, attempt, attempt.c.trainee_id == cohort_member.c.trainee_id)
        .join(draft, draft.c.attempt_id == attempt.c.id)
        .join(assessment, and_(assessment.c.draft_id == draft.c.id, assessment.c.is_current))
        .where(
            cohort_member.c.cohort_id == cohort_id,
            attempt.c.started_at >= since,
            assessment.c.flags != "",
            raised,
        )
        .group_by(attempt.c.trainee_id)
    )
    return {row.trainee_id: row.texts for row in connection.execute(wanted)}


def _has(flag: Flag) -> ColumnElement[bool]:
    """No flag's name is part of another's."""
    return assessment.c.flags.contains(str(flag), autoescape=True)


def _heat_rows(connection: Connection, cohort_id: str, since: datetime) -> tuple[HeatRow, ...]:
    checked = draft.alias("checked")
    first = (
        select(func.min(checked.c.number))
        .where(checked.c.attempt_id == attempt.c.id, checked.c.kind == "checked")
        .scalar_subquery()
    )
    firsts = (
        select(attempt.c.trainee_id, assessment.c.id, assessment.c.words)
        .join_from(cohort_member, attempt, attempt.c.trainee_id == cohort_member.c.trainee_id)
        .join(draft, and_(draft.c.attempt_id == attempt.c.id, draft.c.number == first))
        .join(assessment, and_(assessment.c.draft_id == draft.c.id, assessment.c.is_current))
        .where(
            cohort_member.c.cohort_id == cohort_id,
            attempt.c.started_at >= since,
            assessment.c.complete,
        )
        .cte("firsts")
    )
    # Both in one statement: what is read for one is read for the other.
    words = select(
        firsts.c.trainee_id, null().label("concept"), func.sum(firsts.c.words).label("total")
    ).group_by(firsts.c.trainee_id)
    counts = (
        select(firsts.c.trainee_id, concept_count.c.concept, func.sum(concept_count.c.errors))
        .join_from(firsts, concept_count, concept_count.c.assessment_id == firsts.c.id)
        .where(concept_count.c.errors > 0)
        .group_by(firsts.c.trainee_id, concept_count.c.concept)
    )
    members = (
        select(trainee.c.id, trainee.c.name)
        .join(cohort_member, cohort_member.c.trainee_id == trainee.c.id)
        .where(cohort_member.c.cohort_id == cohort_id)
        .order_by(trainee.c.name, trainee.c.id)
    )
    words_of: dict[str, int] = {}
    errors: dict[str, dict[Concept, int]] = defaultdict(dict)
    for name, concept, total in connection.execute(union_all(words, counts)):
        if concept is None:
            words_of[name] = int(total)
        else:
            errors[name][Concept(concept)] = int(total)
    return tuple(
        HeatRow(row.id, row.name, words_of.get(row.id, 0), errors.get(row.id, {}))
        for row in connection.execute(members)
    )
