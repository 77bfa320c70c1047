"""What a trainee has to do by when, first of all on their page."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from coach.domain.attempt import AttemptSummary
from coach.domain.cohort import Due, Target
from coach.domain.curriculum import Curriculum
from coach.domain.exercise import Exercise
from coach.ui import exercises_view
from coach.ui.markup import draw as show
from coach.ui.markup import tag
from coach.ui.texts import day, number, read, say

_SHOWN = 3
_SOON = timedelta(days=2)


def draw(
    dues: Sequence[Due],
    exercises: Mapping[str, Exercise],
    curriculum: Curriculum,
    history: Sequence[AttemptSummary],
    now: datetime,
) -> None:
    """The next exercise of each piece of work that is not done, the nearest date first."""
    latest = exercises_view.latest_attempts(history)
    waiting = [one for one in dues if not one.is_done and one.left[0] in exercises]
    if not waiting:
        return
    show(tag("h2", say("due.title"), class_="group"))
    for one in waiting[:_SHOWN]:
        show(tag("p", *_about(one, curriculum, now), class_="card-facts small due-line"))
        exercise = exercises[one.left[0]]
        exercises_view.draw_card(
            exercise, latest.get(exercise.id), place=f"due_{one.assignment.id}"
        )


def _about(one: Due, curriculum: Curriculum, now: datetime) -> list[object]:
    at = one.assignment.due_at
    urgent = now > at - _SOON
    key = "desk.was_due" if now > at else "desk.is_due"
    parts: list[object] = [
        tag("span", say(key, day=day(at)), class_="tag worry" if urgent else "tag")
    ]
    if one.assignment.target is Target.PATH and (path := curriculum.path(one.assignment.target_id)):
        done = say("path.done", done=number(one.done), total=number(one.total))
        parts.append(f"{read(path.title)}: {done}")
    return parts
