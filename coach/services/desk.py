"""The mentor's desk: a class at a glance, who needs help and why, and one trainee's work."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo
from typing import Protocol
from uuid import uuid4

from coach.domain.account import Actor
from coach.domain.attempt import AttemptSummary
from coach.domain.cohort import Cohort, Person, Record
from coach.domain.desk import (
    FLAGGED_WITHIN,
    Activity,
    Attention,
    HeatMap,
    HeatRow,
    Since,
    attention,
    heat_map,
)
from coach.domain.progress import Progress, week_start
from coach.domain.review import Note
from coach.errors import NotYours
from coach.services.attempts import Attempts
from coach.services.cohorts import Teach
from coach.services.progress import MyProgress
from coach.services.remarks import Notes

NOTE_LIMIT = 4000


class Figures(Protocol):
    """What a whole class has done, each in a few queries."""

    def activities(self, cohort_id: str, since: Since) -> tuple[Activity, ...]:
        """Every member, also those who never wrote, by name."""
        ...

    def heat_rows(self, cohort_id: str, since: datetime) -> tuple[HeatRow, ...]:
        """Words and errors of the first checked drafts since then, for every member."""
        ...


@dataclass(frozen=True, slots=True)
class Overview:
    """A class at a glance."""

    cohort: Cohort
    activities: tuple[Activity, ...]
    attention: tuple[Attention, ...]
    records: tuple[Record, ...]
    active: tuple[Activity, ...]
    silent: tuple[Activity, ...]

    @property
    def this_week(self) -> int:
        return sum(one.handed_in_this_week for one in self.activities)

    @property
    def last_week(self) -> int:
        return sum(one.handed_in_last_week for one in self.activities)


@dataclass(frozen=True, slots=True)
class TraineeView:
    """One trainee as their mentor sees them."""

    person: Person
    cohorts: tuple[Cohort, ...]
    progress: Progress
    history: tuple[AttemptSummary, ...]
    notes: tuple[Note, ...]


class Desk:
    """Safe to share between threads."""

    def __init__(
        self,
        figures: Figures,
        teach: Teach,
        attempts: Attempts,
        progress: MyProgress,
        notes: Notes,
        zone: tzinfo,
    ) -> None:
        self._figures = figures
        self._teach = teach
        self._attempts = attempts
        self._progress = progress
        self._notes = notes
        self._zone = zone

    def overview(self, actor: Actor, cohort_id: str, now: datetime) -> Overview:
        cohort = self._teach.own(actor, cohort_id)
        this_week = week_start(now, self._zone)
        since = Since(this_week, this_week - timedelta(weeks=1), now - FLAGGED_WITHIN)
        activities = self._figures.activities(cohort_id, since)
        records = self._teach.records(actor, cohort_id)
        return Overview(
            cohort=cohort,
            activities=activities,
            attention=attention(activities, now, _overdue(records, now)),
            records=records,
            active=tuple(one for one in activities if one.is_active(now)),
            silent=tuple(one for one in activities if not one.is_active(now)),
        )

    def heat_map(self, actor: Actor, cohort_id: str, since: datetime) -> HeatMap:
        """Errors of what was written unaided since then."""
        self._teach.own(actor, cohort_id)
        return heat_map(self._figures.heat_rows(cohort_id, since))

    def trainee(self, actor: Actor, trainee_id: str, now: datetime) -> TraineeView:
        cohorts = self._teach.own_trainee(actor, trainee_id)
        person = self._notes.person(trainee_id)
        if person is None:
            raise NotYours
        return TraineeView(
            person=person,
            cohorts=cohorts,
            progress=self._progress.progress(trainee_id, now),
            history=self._attempts.history(trainee_id),
            notes=self._notes.notes(trainee_id),
        )

    def add_note(self, actor: Actor, trainee_id: str, text: str, now: datetime) -> None:
        """Seen by the mentors of the trainee's classes. ValueError for an empty one."""
        self._teach.own_trainee(actor, trainee_id)
        if not text.strip():
            raise ValueError("a note needs words")
        note = Note(str(uuid4()), trainee_id, actor.trainee_id, "", text.strip()[:NOTE_LIMIT], now)
        self._notes.add_note(note)

    def drop_note(self, actor: Actor, trainee_id: str, note_id: str) -> None:
        """One's own only; a colleague's stays."""
        self._teach.own_trainee(actor, trainee_id)
        self._notes.drop_note(note_id, actor.trainee_id)


def _overdue(records: Sequence[Record], now: datetime) -> Mapping[str, int]:
    """Pieces of work past their date, by trainee."""
    return Counter(
        trainee for record in records for trainee, one in record.dues.items() if one.is_overdue(now)
    )
