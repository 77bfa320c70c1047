"""The next exercise has a reason that is true, and the streak has room for a rest."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from coach.domain.attempt import AttemptSummary
from coach.domain.cohort import Assignment, Due, Target
from coach.domain.exercise import Category, Level
from coach.domain.issue import Concept
from coach.domain.mastery import FirstDraft
from coach.domain.today import (
    Standing,
    Weak,
    Why,
    level_of,
    next_exercise,
    streak,
    weak_concepts,
)
from tests.made import NOON, exercise

DAY = timedelta(days=1)
NOBODY = Standing((), (), (), None)


def made(
    name: str, *, level: str = "A2", category: str = "support_email", trains: str | None = None
):
    one = exercise(name).model_copy(update={"level": Level(level), "category": Category(category)})
    if trains is None:
        return one
    shows = one.flawed[0].shows.model_copy(update={"concepts": (Concept(trains),)})
    flawed = (one.flawed[0].model_copy(update={"shows": shows}), one.flawed[1])
    return one.model_copy(update={"flawed": flawed})


def handed_in(name: str, overall: int = 75) -> AttemptSummary:
    return AttemptSummary("a", name, 1, NOON, NOON, NOON, 60, 2, overall, overall)


def due(name: str, days: float) -> Due:
    assignment = Assignment("x", "c", Target.EXERCISE, name, NOON + days * DAY, None, NOON)
    return Due(assignment, 1, (name,))


ALL = {
    one.id: one
    for one in (
        made("easy"),
        made("hard", level="B2"),
        made("articles", trains="article"),
        made("other-work", category="sales"),
    )
}


def chosen(known: Standing):
    choice = next_exercise(ALL, known, NOON)
    return choice and (choice.exercise.id, choice.why)


@pytest.mark.parametrize(
    ("known", "expected"),
    [
        pytest.param(NOBODY, ("easy", Why.LEVEL), id="nobody yet"),
        pytest.param(replace(NOBODY, path_next="other-work"), ("other-work", Why.PATH), id="path"),
        pytest.param(
            replace(NOBODY, weak=[Weak(Concept.ARTICLE, 4, 6)], path_next="easy"),
            ("articles", Why.WEAK),
            id="a weak concept goes before the path",
        ),
        pytest.param(
            replace(NOBODY, weak=[Weak(Concept.ARTICLE, 4, 6)], dues=[due("hard", 1)]),
            ("hard", Why.ASSIGNED),
            id="what is due soon goes before all",
        ),
        pytest.param(
            replace(NOBODY, history=[handed_in("easy")]), ("other-work", Why.VARIETY), id="variety"
        ),
        pytest.param(
            replace(NOBODY, history=[handed_in(name) for name in ALL]), None, id="all are done"
        ),
    ],
)
def test_the_next_exercise_and_its_reason(known, expected):
    assert chosen(known) == expected


def test_a_concept_is_weak_when_it_went_wrong_twice():
    texts = [
        FirstDraft("", {Concept.ARTICLE: 3, Concept.TENSE: 1}),
        FirstDraft("", {Concept.ARTICLE: 1}),
        FirstDraft("", {}),
    ]
    assert weak_concepts(texts) == (Weak(Concept.ARTICLE, 2, 3),)


@pytest.mark.parametrize(
    ("done", "level"),
    [
        ([], Level.A2),
        ([handed_in("easy", 75)], Level.A2),
        ([handed_in("easy", 95)], Level.A2),
        ([handed_in("easy", 95)] * 3, Level.B1),
        ([handed_in("hard", 40)], Level.B1),
        ([handed_in("hard", 95)] * 4, Level.B2),
    ],
)
def test_the_level_follows_the_scores(done, level):
    assert level_of(done, ALL) is level


@pytest.mark.parametrize(
    ("missed", "today_open", "days"),
    [
        ((), False, 20),
        ((), True, 19),
        ((3,), False, 19),
        ((3, 11), False, 18),
        ((3, 5), False, 4),
        ((3, 4), False, 3),
    ],
)
def test_a_streak_has_room_for_one_day_of_rest_a_week(missed, today_open, days):
    today = date(2026, 11, 24)
    practised = {today - n * DAY for n in range(20) if n not in missed}
    if today_open:
        practised.discard(today)
    assert (streak(practised, today).days, streak(practised, today).today) == (days, not today_open)


def test_whoever_has_not_begun_has_no_streak():
    assert streak((), date(2026, 11, 24)).days == 0
