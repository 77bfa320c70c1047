"""What counts after a mentor's decisions, and which attempts wait for one."""

from dataclasses import replace
from datetime import timedelta

import pytest

from coach.domain.assessment import Criterion, CriterionScore, Deduction, Scorecard
from coach.domain.exercise import Flag
from coach.domain.review import (
    GAMING,
    Decisions,
    Reason,
    Submitted,
    Waiting,
    counted,
    is_sampled,
    queue,
    reasons,
)
from coach.domain.text import Span
from tests.made import NOON, assessment, exercise

TEXT = "word " * 46 + "recieve teh"
SPELT = "SLIP_RECIEVE\x1frecieve"
NOT_DRAWN = next(f"a{n}" for n in range(99) if not is_sampled(f"a{n}"))


def submitted(**about):
    given = {"flags": frozenset(), "errors": 0, "hints": 0, "complete": True, **about}
    return Submitted(given.pop("attempt_id", NOT_DRAWN), **given)


def test_without_decisions_nothing_changes():
    said = assessment(TEXT)
    assert counted(said, Decisions(), exercise()) is said
    assert counted(said, Decisions(frozenset({"OTHER\x1fword"})), exercise()) is said


def test_a_dismissed_issue_costs_nothing_and_the_rest_as_before():
    said = assessment(TEXT)
    now = counted(said, Decisions(frozenset({SPELT})), exercise())
    assert [issue.rule for issue in now.issues] == ["SLIP_TEH"]
    accuracy = now.scorecard.criteria[Criterion.ACCURACY]
    assert [loss.subject for loss in accuracy.deductions] == ["SLIP_TEH"]
    assert accuracy.score > said.scorecard.criteria[Criterion.ACCURACY].score
    assert now.scorecard.overall == accuracy.score, "the only criterion that applies"
    assert len(said.issues) == 2


def test_words_that_are_no_mistake_cost_no_tone_either():
    said = assessment(TEXT)
    place = Span(TEXT.index("recieve"), TEXT.index("recieve") + 7)
    lost = (Deduction("sms", 8, "sms", place), Deduction("shouting", 25, "shouting"))
    criteria = {**said.scorecard.criteria, Criterion.TONE: CriterionScore(67, lost)}
    said = replace(said, scorecard=Scorecard(50, criteria))
    tone = counted(said, Decisions(frozenset({SPELT})), exercise()).scorecard.criteria[
        Criterion.TONE
    ]
    assert (tone.score, [loss.reason for loss in tone.deductions]) == (75, ["shouting"])


def test_a_mentors_score_takes_the_coachs_place_and_moves_the_whole():
    said = assessment(TEXT)
    now = counted(said, Decisions(scores={Criterion.TASK: 40}), exercise())
    assert now.scorecard.criteria[Criterion.TASK].score == 40
    assert now.scorecard.overall == round((35 * 80 + 35 * 40) / 70)
    assert now.issues == said.issues


@pytest.mark.parametrize(
    ("about", "found"),
    [
        ({}, ()),
        ({"disputes": 1}, (Reason.DISPUTED,)),
        ({"flags": frozenset({Flag.TOO_SHORT})}, ()),
        ({"flags": frozenset({Flag.RUDE})}, (Reason.FLAGGED,)),
        ({"complete": False}, (Reason.UNSURE,)),
        ({"hints": 4, "errors": 3}, (Reason.UNSURE,)),
        ({"hints": 4, "errors": 4}, ()),
        ({"hints": 3}, ()),
        ({"answers": 1, "disputes": 2}, (Reason.DISPUTED, Reason.ANSWERED)),
    ],
)
def test_why_an_attempt_waits(about, found):
    assert reasons(submitted(**about)) == found


def test_about_one_in_twenty_is_drawn_and_always_the_same_ones():
    drawn = [f"a{n}" for n in range(4000) if is_sampled(f"a{n}")]
    assert 150 < len(drawn) < 250
    assert reasons(submitted(attempt_id=drawn[0])) == (Reason.SAMPLED,)


def test_the_most_urgent_comes_first_and_then_who_waits_longest():
    def waiting(place, days, **about):
        one = submitted(attempt_id=f"{NOT_DRAWN}", **about)
        at = NOON - timedelta(days=days)
        return Waiting(one, "t", place, "late-parcel", at, 80, done=about.get("answers") == 9)

    flagged = {"flags": frozenset({next(iter(GAMING))})}
    rows = [
        waiting("new flag", 1, **flagged),
        waiting("old flag", 5, **flagged),
        waiting("dispute", 0, disputes=1),
        waiting("nothing", 9),
        waiting("done", 9, answers=9, **flagged),
    ]
    assert [one.name for one in queue(rows)] == ["dispute", "done", "old flag", "new flag"]
    assert rows[-1].reasons == (Reason.ANSWERED,), "an old reason does not come back"
