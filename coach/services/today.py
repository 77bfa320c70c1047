"""What a trainee does today, and how sure they are of each concept."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo
from typing import Protocol

from coach.domain.attempt import AttemptSummary
from coach.domain.curriculum import Curriculum, nearest, standing
from coach.domain.exercise import Exercise
from coach.domain.mastery import TEXTS, FirstDraft, Mastery, mastery
from coach.domain.today import (
    LOOKED_AT,
    Choice,
    Standing,
    Streak,
    next_exercise,
    streak,
    weak_concepts,
)
from coach.services.cohorts import Teach
from coach.services.notebook import Notebook, PractiseMistakes, Session

_LOOKED_BACK = timedelta(days=120)


class FirstDrafts(Protocol):
    """Where texts written unaided are kept."""

    def newest(self, trainee_id: str, limit: int) -> tuple[FirstDraft, ...]:
        """The first fully checked draft of each of the newest attempts, newest first."""
        ...


@dataclass(frozen=True, slots=True)
class Today:
    """`choice` is None when every exercise is handed in. `session` has the due review."""

    session: Session
    choice: Choice | None
    streak: Streak


class Plan:
    """The use cases of the day's plan. Safe to share between threads."""

    def __init__(
        self,
        mistakes: PractiseMistakes,
        notebook: Notebook,
        drafts: FirstDrafts,
        teach: Teach,
        exercises: Mapping[str, Exercise],
        curriculum: Curriculum,
        zone: tzinfo,
    ) -> None:
        self._mistakes = mistakes
        self._notebook = notebook
        self._drafts = drafts
        self._teach = teach
        self._exercises = exercises
        self._curriculum = curriculum
        self._zone = zone

    def today(self, trainee_id: str, history: Sequence[AttemptSummary], now: datetime) -> Today:
        """`history` is the trainee's own, newest first, as the page has it anyway."""
        handed_in = {one.exercise_id for one in history if one.submitted_at}
        path = nearest(self._curriculum, handed_in)
        known = Standing(
            history=history,
            weak=weak_concepts(self._drafts.newest(trainee_id, LOOKED_AT)),
            dues=self._teach.due(trainee_id, history),
            path_next=standing(path, handed_in).next,
        )
        active = self._notebook.active(trainee_id, now - _LOOKED_BACK)
        days = {moment.astimezone(self._zone).date() for moment in active}
        return Today(
            session=self._mistakes.session(trainee_id, now),
            choice=next_exercise(self._exercises, known, now),
            streak=streak(days, now.astimezone(self._zone).date()),
        )

    def mastery(self, trainee_id: str) -> tuple[Mastery, ...]:
        """Of the last texts written unaided; the weakest concept first."""
        return mastery(self._drafts.newest(trainee_id, TEXTS))
