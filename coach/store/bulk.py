"""Fills an empty database with a large pretended school, for measuring."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from itertools import count
from typing import Any, Protocol

from sqlalchemy import Connection, Table, insert, text

from coach.domain import assessment_json
from coach.domain.assessment import Assessment
from coach.store.assessments import figures, issue_counts
from coach.store.class_tables import cohort, cohort_member, cohort_mentor, reviewed
from coach.store.database import Database
from coach.store.decisions import key_hash
from coach.store.tables import assessment, attempt, concept_count, dispute, draft, trainee

_AT_ONCE = 2000

_Row = dict[str, Any]


class Large(Protocol):
    """`coach.demo.large.LargeSchool`."""

    @property
    def classes(self) -> Any: ...
    @property
    def mentors(self) -> Any: ...
    @property
    def samples(self) -> Sequence[Assessment]: ...
    @property
    def now(self) -> datetime: ...
    def names(self) -> Iterator[tuple[str, str]]: ...
    def attempts(self) -> Iterator[Any]: ...


def fill(database: Database, school: Large) -> None:
    """One transaction; then the database looks at what it holds, so that it plans well."""
    database.write(lambda connection: _fill(connection, school))
    database.write(_tidy)


def _fill(connection: Connection, school: Large) -> None:
    _people(connection, school)
    bodies = [assessment_json.encode(one) for one in school.samples]
    shown = [figures(one) for one in school.samples]
    counts = [issue_counts(one) for one in school.samples]
    keys = [[issue.key(one.text) for issue in one.issues] for one in school.samples]
    number = count(1)
    waiting: dict[Table, list[_Row]] = {
        table: [] for table in (attempt, draft, assessment, concept_count, dispute, reviewed)
    }
    for one in school.attempts():
        last = one.drafts[-1]
        waiting[attempt].append(_attempt(one, school.samples[last.sample].text))
        for made in one.drafts:
            row_id = next(number)
            waiting[draft].append(
                {
                    "id": made.id,
                    "attempt_id": one.id,
                    "number": made.number,
                    "kind": "checked",
                    "text": school.samples[made.sample].text,
                    "written_at": made.at,
                }
            )
            waiting[assessment].append(
                {
                    "id": row_id,
                    "draft_id": made.id,
                    "is_current": True,
                    "made_at": made.at,
                    "exercise_revision": 1,
                    "program": "demo",
                    "rules": "demo",
                    "body": bodies[made.sample],
                    **shown[made.sample],
                }
            )
            waiting[concept_count] += [
                {"assessment_id": row_id, **row} for row in counts[made.sample]
            ]
        if one.disputed and keys[last.sample]:
            key = keys[last.sample][0]
            waiting[dispute].append(
                {
                    "draft_id": last.id,
                    "issue_key": key,
                    "key_hash": key_hash(key),
                    "disputed_at": last.at,
                }
            )
        if one.reviewed:
            waiting[reviewed].append({"attempt_id": one.id, "by_id": None, "at": last.at})
        if len(waiting[attempt]) >= _AT_ONCE:
            _flush(connection, waiting)
    _flush(connection, waiting)


def _attempt(one: Any, written: str) -> _Row:
    last = one.drafts[-1]
    return {
        "id": one.id,
        "trainee_id": one.trainee_id,
        "exercise_id": one.exercise_id,
        "exercise_revision": 1,
        "started_at": one.at,
        "changed_at": last.at,
        "text": written,
        "version": len(one.drafts),
        "seconds": 480.0,
        "submitted_at": last.at if one.submitted else None,
        "submitted_draft_id": last.id if one.submitted else None,
        "mode": "practice",
    }


def _people(connection: Connection, school: Large) -> None:
    joined = school.now.replace(year=school.now.year - 1)
    people = [
        {"id": person, "name": known_as, "language": "bn", "joined_at": joined}
        for person, known_as in school.names()
    ]
    connection.execute(insert(trainee), people)
    for place, (cohort_id, members) in enumerate(school.classes.items()):
        connection.execute(
            insert(cohort).values(
                id=cohort_id,
                name=f"Class {place + 1}",
                join_code=f"{place:09d}",
                made_at=joined,
                version=0,
            )
        )
        connection.execute(
            insert(cohort_mentor).values(
                cohort_id=cohort_id, mentor_id=school.mentors[cohort_id], added_at=joined
            )
        )
        connection.execute(
            insert(cohort_member),
            [
                {"cohort_id": cohort_id, "trainee_id": person, "joined_at": joined}
                for person in members
            ],
        )


def _flush(connection: Connection, waiting: dict[Table, list[_Row]]) -> None:
    for table, rows in waiting.items():
        if rows:
            connection.execute(insert(table), rows)
            rows.clear()


def _tidy(connection: Connection) -> None:
    if connection.dialect.name == "postgresql":
        connection.execute(
            text(
                "SELECT setval(pg_get_serial_sequence('assessment', 'id'), max(id)) FROM assessment"
            )
        )
    connection.execute(text("ANALYZE"))
