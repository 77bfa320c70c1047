"""Graded work of a class, stored as if handed in (`coach.services.file_results.Filings`)."""

from collections.abc import Callable
from dataclasses import asdict

from sqlalchemy import Connection, insert, select
from sqlalchemy.exc import IntegrityError

from coach.domain.assessment import Assessment
from coach.domain.attempt import Assessed, Attempt, Draft
from coach.domain.cohort import Cohort
from coach.domain.filing import ClassMember
from coach.domain.review import Decisions
from coach.store import assessments
from coach.store.account_tables import account
from coach.store.class_tables import cohort, cohort_member
from coach.store.database import Database
from coach.store.decisions import decided
from coach.store.tables import attempt as attempts
from coach.store.tables import trainee


class StoredFilings:
    """Every method is one transaction, and changes nothing when it is repeated."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def classes(self) -> tuple[Cohort, ...]:
        wanted = select(cohort).order_by(cohort.c.name, cohort.c.id)
        return self._database.read(
            lambda connection: tuple(Cohort(**row._mapping) for row in connection.execute(wanted))
        )

    def members(self, cohort_id: str) -> tuple[ClassMember, ...]:
        wanted = (
            select(trainee.c.id, trainee.c.name, account.c.id, account.c.name_key)
            .join_from(cohort_member, trainee, trainee.c.id == cohort_member.c.trainee_id)
            .outerjoin(account, account.c.trainee_id == trainee.c.id)
            .where(cohort_member.c.cohort_id == cohort_id)
            .order_by(trainee.c.name, trainee.c.id)
        )
        return self._database.read(
            lambda connection: tuple(ClassMember(*row) for row in connection.execute(wanted))
        )

    def add(
        self,
        attempt: Attempt,
        draft: Draft,
        assessed: Assessed,
        counting: Callable[[Decisions], Assessment],
    ) -> bool:
        """False when the attempt is there already; then nothing changes."""

        def work(connection: Connection) -> bool:
            if _is_there(connection, attempt.id):
                return False
            try:
                with connection.begin_nested():
                    connection.execute(insert(attempts).values(**asdict(attempt)))
            except IntegrityError:
                if _is_there(connection, attempt.id):
                    return False  # another run of the same was faster
                raise
            assessments.add_draft(connection, draft)
            counts_as = counting(decided(connection, attempt.id))
            assessments.add(connection, draft.id, assessed, counts_as)
            return True

        return self._database.write(work)


def _is_there(connection: Connection, attempt_id: str) -> bool:
    same = select(attempts.c.id).where(attempts.c.id == attempt_id)
    return connection.execute(same).first() is not None
