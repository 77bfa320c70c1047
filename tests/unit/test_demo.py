"""The pretended school: the same for a seed, believable, and made without a server."""

from datetime import timedelta
from pathlib import Path
from random import Random

import pytest

from coach import bootstrap
from coach.config import Settings
from coach.content.library import load
from coach.demo.model import Fate, history, trainee
from coach.demo.names import name
from coach.demo.school import School, Size, build
from coach.demo.slips import SLIPS, places, written
from coach.domain.issue import Concept
from tests.made import NOON

WEEKS = 12
EXERCISES = sorted(load().values(), key=lambda one: one.id)


def goes(seed: int, place: int):
    random = Random(seed)
    one = trainee(name(place), place, random)
    return one, list(history(one, EXERCISES, WEEKS, NOON, random))


def test_a_seed_gives_the_same_history_and_another_seed_another_one():
    def told(seed):
        return [(go.at, go.good, go.drafts) for go in goes(seed, 9)[1]]

    assert told(7) == told(7)
    assert told(7) != told(8)


def test_slips_stand_where_the_issues_say_and_their_suggestion_mends_them():
    for exercise in EXERCISES[:30]:
        good = exercise.models[0].text
        text, issues = written(good, places(good))
        mended = text
        for issue in reversed(issues):
            mended = mended[: issue.span.start] + issue.suggestions[0] + mended[issue.span.end :]
        assert mended == good


def test_every_slip_has_a_place_in_some_model_answer():
    found = {
        place.slip for one in EXERCISES for model in one.models for place in places(model.text)
    }
    assert found == set(SLIPS)


def test_whoever_falls_silent_does_and_the_stuck_one_stays_stuck():
    one, silent = goes(7, 0)
    assert one.fate is Fate.SILENT
    assert NOON - silent[-1].at > timedelta(days=7)
    one, stuck = goes(7, 4)
    assert one.fate is Fate.STUCK
    articles = [sum(p.slip.concept is Concept.ARTICLE for p in go.drafts[0]) for go in stuck]
    assert sum(articles[-8:]) > 8


@pytest.fixture(scope="module")
def school(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, School]:
    folder = tmp_path_factory.mktemp("school")
    settings = Settings.from_environment({"COACH_DATA": str(folder)})
    with bootstrap.school_parts(settings) as parts:
        size = Size(trainees=6, weeks=3)
        return folder, build(parts, now=NOON, password="correct horse battery", size=size)


@pytest.mark.slow
def test_a_small_school_can_be_taught(school):
    folder, made = school
    mentor = made.mentors["ayesha"]
    with bootstrap.school_parts(Settings.from_environment({"COACH_DATA": str(folder)})) as parts:
        classes = parts.teach.classes(mentor)
        assert len(classes) == 3
        assert len(parts.teach.classes(made.mentors["babul"])) == 1
        members = [m for one in classes for m in parts.teach.view(mentor, one.id).members]
        assert sorted(m.name for m in members) == sorted(name(place) for place in range(6))
        for one in classes:
            assert len(parts.teach.records(mentor, one.id)) == 3
            assert parts.review.queue(mentor, one.id, NOON) is not None
        (account,) = [
            parts.people.sign_in.sign_in(
                "nusrat.akter", "correct horse battery", "1.2.3.4", NOON
            ).account
        ]
        history_ = parts.attempts.history(account.trainee_id)
        assert history_
        assert all(one.started_at <= NOON for one in history_)
        assert all(one.seconds > 30 for one in history_)
