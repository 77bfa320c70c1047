"""Who needs a mentor, and why: each threshold from both sides."""

from datetime import timedelta

import pytest

from coach.domain.desk import (
    Activity,
    Cause,
    HeatRow,
    Try,
    attention,
    heat_map,
    worries,
)
from coach.domain.issue import Concept
from tests.made import NOON

DAY = timedelta(days=1)
ARTICLE, SPELLING = Concept.ARTICLE, Concept.SPELLING


def activity(name="Rina", *, tries=(), last=NOON, joined=NOON - 90 * DAY, gaming=0):
    return Activity(name, name, joined, last, gaming=gaming, tries=tuple(tries))


def scored(*scores):
    """Newest first."""
    return [Try(NOON - n * DAY, score, 50) for n, score in enumerate(scores)]


def slipped(*errors, concept=ARTICLE, words=50):
    return [Try(NOON, None, words, {concept: n}) for n in errors]


def causes(one, **more):
    return [worry.cause for worry in worries(one, NOON, **more)]


@pytest.mark.parametrize(
    ("scores", "drops"),
    [
        pytest.param((60, 60, 60, 80, 80, 80), True, id="twenty points"),
        pytest.param((70, 70, 70, 80, 80, 80), True, id="just ten"),
        pytest.param((71, 70, 70, 80, 80, 80), False, id="a little less than ten"),
        pytest.param((60, 60, 60, 80, 80), False, id="too little before"),
        pytest.param((60, None, 60, 60, 80, 80, 80), True, id="unscored ones are passed over"),
        pytest.param((80, 80, 80, 60, 60, 60), False, id="rising"),
    ],
)
def test_a_dropping_score(scores, drops):
    assert causes(activity(tries=scored(*scores))) == ([Cause.DROP] if drops else [])


@pytest.mark.parametrize(
    ("tries", "stuck"),
    [
        pytest.param(slipped(1, 1, 1, 1), True, id="every time"),
        pytest.param(slipped(1, 1, 0, 1), False, id="not in one of them"),
        pytest.param(slipped(3, 3, 3), False, id="three texts only"),
        pytest.param(slipped(1, 1, 1, 1, words=60), False, id="rare among many words"),
        pytest.param(slipped(2, 2, 2, 2, words=9), False, id="too few words to say"),
    ],
)
def test_stuck_on_a_concept(tries, stuck):
    assert causes(activity(tries=tries)) == ([Cause.STUCK] if stuck else [])


def test_of_two_concepts_the_more_frequent_one_is_named():
    tries = [Try(NOON, None, 50, {ARTICLE: 1, SPELLING: 3}) for _ in range(4)]
    (worry,) = worries(activity(tries=tries), NOON)
    assert (worry.concept, worry.figure) == (SPELLING, 6)


@pytest.mark.parametrize(
    ("last", "joined", "days"),
    [
        pytest.param(NOON - 7 * DAY, NOON - 90 * DAY, 7, id="a week"),
        pytest.param(NOON - 6.9 * DAY, NOON - 90 * DAY, None, id="not quite"),
        pytest.param(None, NOON - 3 * DAY, None, id="new, not begun"),
        pytest.param(None, NOON - 8 * DAY, 8, id="never begun"),
        pytest.param(NOON - 90 * DAY, NOON - 2 * DAY, None, id="old work, just joined"),
    ],
)
def test_silence_is_counted_from_the_last_word_or_the_joining(last, joined, days):
    found = [worry.figure for worry in worries(activity(last=last, joined=joined), NOON)]
    assert found == ([days] if days else [])


def test_flags_and_overdue_work_count_from_their_thresholds():
    assert causes(activity(gaming=1)) == []
    assert causes(activity(gaming=2), overdue=1) == [Cause.FLAGS, Cause.OVERDUE]


def test_whoever_has_most_to_worry_about_comes_first():
    quiet = activity("Quiet", last=NOON - 9 * DAY)
    games = activity("Games", gaming=3)
    both = activity("Both", gaming=2, last=NOON - 9 * DAY)
    fine = activity("Fine")
    names = [one.activity.name for one in attention([quiet, fine, games, both], NOON, {})]
    assert names == ["Both", "Games", "Quiet"]


def test_no_data_is_not_zero_on_the_heat_map():
    heat = heat_map(
        [
            HeatRow("3", "Sumi", 39, {ARTICLE: 2}),
            HeatRow("1", "Karim", 100, {SPELLING: 1}),
            HeatRow("2", "Rina", 200, {ARTICLE: 3, Concept.OTHER: 9}),
        ]
    )
    assert heat.concepts == (ARTICLE, SPELLING)
    assert [row.rate(ARTICLE).per_100 for row in heat.rows] == [0, 1.5, None]
    assert [row.name for row in heat.sorted_by(ARTICLE)] == ["Rina", "Karim", "Sumi"]
    assert heat.of_class(ARTICLE).words == 339
