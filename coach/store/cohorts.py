"""Classes, their people and their assigned work (`coach.services.cohorts.Cohorts`)."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime

from sqlalchemy import Connection, and_, delete, exists, func, insert, select, update

from coach.domain.account import Role
from coach.domain.cohort import (
    Assignment,
    Cohort,
    HandedIn,
    Member,
    Person,
    Target,
    clean_code,
)
from coach.errors import EditedMeanwhile, NotYours
from coach.store.account_tables import account
from coach.store.class_tables import assignment, cohort, cohort_member, cohort_mentor
from coach.store.database import Database
from coach.store.tables import attempt, trainee
from coach.store.types import AnyRow


class StoredCohorts:
    """Every method is one transaction, and changes nothing when it is repeated."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, new: Cohort, mentor_id: str) -> None:
        def work(connection: Connection) -> None:
            if _find(connection, new.id):
                return
            connection.execute(insert(cohort).values(**asdict(new)))
            _add_mentor(connection, new.id, mentor_id, new.made_at)

        self._database.write(work)

    def find(self, cohort_id: str) -> Cohort | None:
        return self._database.read(lambda connection: _find(connection, cohort_id))

    def cohort_of(self, code: str, now: datetime) -> str | None:
        """`coach.services.accounts.JoinCodes`: the class a code opens, if it still does."""
        wanted = select(cohort).where(cohort.c.join_code == clean_code(code))
        found = self._database.read(
            lambda connection: _cohort(connection.execute(wanted).one_or_none())
        )
        return found.id if found and found.takes_members(now) else None

    def of_mentor(self, mentor_id: str) -> tuple[Cohort, ...]:
        """Running classes first, by name."""
        wanted = (
            select(cohort)
            .join(cohort_mentor)
            .where(cohort_mentor.c.mentor_id == mentor_id)
            .order_by(cohort.c.archived_at.is_not(None), cohort.c.name, cohort.c.id)
        )
        return self._database.read(
            lambda connection: tuple(
                made for row in connection.execute(wanted) if (made := _cohort(row))
            )
        )

    def is_mentor(self, cohort_id: str, mentor_id: str) -> bool:
        wanted = select(cohort_mentor.c.cohort_id).where(
            cohort_mentor.c.cohort_id == cohort_id, cohort_mentor.c.mentor_id == mentor_id
        )
        return self._database.read(
            lambda connection: connection.execute(wanted).first() is not None
        )

    def shared(self, mentor_id: str, trainee_id: str) -> tuple[Cohort, ...]:
        wanted = (
            select(cohort)
            .join(cohort_mentor, cohort_mentor.c.cohort_id == cohort.c.id)
            .join(cohort_member, cohort_member.c.cohort_id == cohort.c.id)
            .where(cohort_mentor.c.mentor_id == mentor_id, cohort_member.c.trainee_id == trainee_id)
            .order_by(cohort.c.archived_at.is_not(None), cohort.c.name, cohort.c.id)
        )
        return self._database.read(
            lambda connection: tuple(
                made for row in connection.execute(wanted) if (made := _cohort(row))
            )
        )

    def teaches(self, mentor_id: str, trainee_id: str) -> bool:
        """`coach.services.accounts.Teaching`: here `mentor_id` is an account's."""
        wanted = (
            select(account.c.id)
            .join(cohort_mentor, cohort_mentor.c.mentor_id == account.c.trainee_id)
            .join(cohort_member, cohort_member.c.cohort_id == cohort_mentor.c.cohort_id)
            .where(account.c.id == mentor_id, cohort_member.c.trainee_id == trainee_id)
            .limit(1)
        )
        return self._database.read(
            lambda connection: connection.execute(wanted).first() is not None
        )

    def cohorts_of(self, trainee_id: str) -> tuple[str, ...]:
        wanted = select(cohort_member.c.cohort_id).where(cohort_member.c.trainee_id == trainee_id)
        return self._database.read(lambda connection: tuple(connection.scalars(wanted)))

    def taught_by(self, mentor_id: str) -> tuple[str, ...]:
        """Here `mentor_id` is an account's."""
        wanted = (
            select(cohort_mentor.c.cohort_id)
            .join(account, account.c.trainee_id == cohort_mentor.c.mentor_id)
            .where(account.c.id == mentor_id)
        )
        return self._database.read(lambda connection: tuple(connection.scalars(wanted)))

    def mentor_named(self, name_key: str) -> Person | None:
        wanted = (
            select(trainee.c.id, trainee.c.name)
            .join(account, account.c.trainee_id == trainee.c.id)
            .where(account.c.name_key == name_key, account.c.role == Role.MENTOR.value)
        )

        def work(connection: Connection) -> Person | None:
            row = connection.execute(wanted).one_or_none()
            return Person(row.id, row.name) if row else None

        return self._database.read(work)

    def change(self, changed: Cohort) -> None:
        """EditedMeanwhile unless `changed.version` is the stored one."""
        done = (
            update(cohort)
            .where(cohort.c.id == changed.id, cohort.c.version == changed.version)
            .values(**{**asdict(changed), "version": changed.version + 1})
        )

        def work(connection: Connection) -> None:
            if connection.execute(done).rowcount != 1:
                raise EditedMeanwhile

        self._database.write(work)

    def mentors(self, cohort_id: str) -> tuple[Person, ...]:
        wanted = (
            select(trainee.c.id, trainee.c.name)
            .join(cohort_mentor, cohort_mentor.c.mentor_id == trainee.c.id)
            .where(cohort_mentor.c.cohort_id == cohort_id)
            .order_by(trainee.c.name, trainee.c.id)
        )
        return self._database.read(
            lambda connection: tuple(Person(row.id, row.name) for row in connection.execute(wanted))
        )

    def add_mentor(self, cohort_id: str, mentor_id: str, now: datetime) -> None:
        self._database.write(lambda connection: _add_mentor(connection, cohort_id, mentor_id, now))

    def remove_mentor(self, cohort_id: str, mentor_id: str) -> bool:
        """False for the last one: a class without a mentor would be nobody's."""

        def work(connection: Connection) -> bool:
            _lock(connection, cohort_id)
            count = connection.scalar(
                select(func.count()).where(cohort_mentor.c.cohort_id == cohort_id)
            )
            if (count or 0) < 2:
                return False
            connection.execute(
                delete(cohort_mentor).where(
                    cohort_mentor.c.cohort_id == cohort_id, cohort_mentor.c.mentor_id == mentor_id
                )
            )
            return True

        return self._database.write(work)

    def members(self, cohort_id: str) -> tuple[Member, ...]:
        wanted = (
            select(trainee.c.id, trainee.c.name, cohort_member.c.joined_at)
            .join(cohort_member, cohort_member.c.trainee_id == trainee.c.id)
            .where(cohort_member.c.cohort_id == cohort_id)
            .order_by(trainee.c.name, trainee.c.id)
        )
        return self._database.read(
            lambda connection: tuple(
                Member(row.id, row.name, row.joined_at) for row in connection.execute(wanted)
            )
        )

    def admit(self, cohort_id: str, trainee_id: str, now: datetime) -> None:
        self._database.write(lambda connection: _join(connection, cohort_id, trainee_id, now))

    def leave(self, cohort_id: str, trainee_id: str) -> None:
        gone = delete(cohort_member).where(
            cohort_member.c.cohort_id == cohort_id, cohort_member.c.trainee_id == trainee_id
        )
        self._database.write(lambda connection: connection.execute(gone))

    def assign(self, new: Assignment) -> None:
        def work(connection: Connection) -> None:
            known = select(assignment.c.id).where(assignment.c.id == new.id)
            if connection.execute(known).first() is None:
                connection.execute(insert(assignment).values(**asdict(new)))

        self._database.write(work)

    def unassign(self, cohort_id: str, assignment_id: str) -> None:
        gone = delete(assignment).where(
            assignment.c.id == assignment_id, assignment.c.cohort_id == cohort_id
        )
        self._database.write(lambda connection: connection.execute(gone))

    def assignments(self, cohort_id: str) -> tuple[Assignment, ...]:
        wanted = (
            select(assignment)
            .where(assignment.c.cohort_id == cohort_id)
            .order_by(assignment.c.due_at, assignment.c.id)
        )
        return self._database.read(
            lambda connection: tuple(_assignment(row) for row in connection.execute(wanted))
        )

    def assigned_to(self, trainee_id: str) -> tuple[Assignment, ...]:
        """By all running classes of the trainee."""
        wanted = (
            select(assignment)
            .join(cohort, cohort.c.id == assignment.c.cohort_id)
            .join(cohort_member, cohort_member.c.cohort_id == cohort.c.id)
            .where(cohort_member.c.trainee_id == trainee_id, cohort.c.archived_at.is_(None))
            .order_by(assignment.c.due_at, assignment.c.id)
        )
        return self._database.read(
            lambda connection: tuple(_assignment(row) for row in connection.execute(wanted))
        )

    def handed_in(self, cohort_id: str, exercises: Sequence[str]) -> dict[str, HandedIn]:
        """When each member first handed in each of these exercises."""
        first = func.min(attempt.c.submitted_at).label("first")
        wanted = (
            select(attempt.c.trainee_id, attempt.c.exercise_id, first)
            .join_from(cohort_member, attempt, attempt.c.trainee_id == cohort_member.c.trainee_id)
            .where(
                cohort_member.c.cohort_id == cohort_id,
                attempt.c.submitted_at.is_not(None),
                attempt.c.exercise_id.in_(exercises),
            )
            .group_by(attempt.c.trainee_id, attempt.c.exercise_id)
        )

        def work(connection: Connection) -> dict[str, HandedIn]:
            found: dict[str, dict[str, datetime]] = defaultdict(dict)
            for row in connection.execute(wanted):
                found[row.trainee_id][row.exercise_id] = row.first
            return dict(found)

        return self._database.read(work)


def _find(connection: Connection, cohort_id: str) -> Cohort | None:
    return _cohort(connection.execute(select(cohort).where(cohort.c.id == cohort_id)).one_or_none())


def _lock(connection: Connection, cohort_id: str) -> None:
    row = connection.execute(
        select(cohort.c.id).where(cohort.c.id == cohort_id).with_for_update()
    ).one_or_none()
    if row is None:
        raise NotYours


def _cohort(row: AnyRow | None) -> Cohort | None:
    return Cohort(**row._mapping) if row else None


def _assignment(row: AnyRow) -> Assignment:
    return Assignment(**{**row._mapping, "target": Target(row.target)})


def _add_mentor(connection: Connection, cohort_id: str, mentor_id: str, now: datetime) -> None:
    _lock(connection, cohort_id)
    there = exists().where(
        and_(cohort_mentor.c.cohort_id == cohort_id, cohort_mentor.c.mentor_id == mentor_id)
    )
    if not connection.scalar(select(there)):
        connection.execute(
            insert(cohort_mentor).values(cohort_id=cohort_id, mentor_id=mentor_id, added_at=now)
        )


def _join(connection: Connection, cohort_id: str, trainee_id: str, now: datetime) -> None:
    _lock(connection, cohort_id)
    there = exists().where(
        and_(cohort_member.c.cohort_id == cohort_id, cohort_member.c.trainee_id == trainee_id)
    )
    if not connection.scalar(select(there)):
        connection.execute(
            insert(cohort_member).values(cohort_id=cohort_id, trainee_id=trainee_id, joined_at=now)
        )
