"""Progress: errors always with the words behind them; too few words is not zero."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.domain.issue import Concept
from coach.domain.progress import CheckedDraft, Progress, Rate, progress, week_of
from tests.made import NOON

DHAKA = ZoneInfo("Asia/Dhaka")
WEEK = timedelta(weeks=1)
ARTICLE, TENSE = Concept.ARTICLE, Concept.TENSE


def draft(
    attempt: str,
    number: int = 1,
    *,
    at: datetime = NOON,
    words: int = 100,
    overall: int | None = 70,
    submitted: bool = True,
    **errors: int,
) -> CheckedDraft:
    counts = {Concept(name): count for name, count in errors.items()}
    return CheckedDraft(attempt, "late-parcel", number, at, submitted, words, overall, {}, counts)


def seen(*drafts: CheckedDraft, now: datetime = NOON) -> Progress:
    return progress(drafts, now=now, zone=DHAKA)


def test_someone_who_has_not_begun_has_no_progress():
    assert seen() == Progress((), (), ())


def test_errors_are_those_of_the_first_draft_and_scores_of_first_and_last():
    (point,) = seen(
        draft("a", 2, overall=95, article=1),
        draft("a", 1, overall=60, article=3, tense=1),
    ).attempts
    assert (point.rate, point.rate.per_100) == (Rate(4, 100), 4.0)
    assert (point.first.overall, point.last.overall, point.gained) == (60, 95, 35)
    assert point.checks == 2


@pytest.mark.parametrize(
    ("errors", "words", "per_100"),
    [(0, 100, 0.0), (3, 150, 2.0), (2, 40, 5.0), (2, 39, None), (0, 0, None)],
)
def test_a_rate_over_too_few_words_is_not_given(errors, words, per_100):
    assert Rate(errors, words).per_100 == per_100


def test_every_week_from_the_first_to_this_one_is_there_the_empty_ones_too():
    shown = seen(
        draft("a", overall=50, article=6),
        draft("b", at=NOON + 2 * WEEK, overall=80, article=1, submitted=False),
        now=NOON + 3 * WEEK,
    )
    assert [week.start for week in shown.weeks] == [
        date(2026, 11, 22), date(2026, 11, 29), date(2026, 12, 6), date(2026, 12, 13)
    ]  # fmt: skip
    assert [week.attempts for week in shown.weeks] == [1, 0, 1, 0]
    assert [week.submitted for week in shown.weeks] == [1, 0, 0, 0]
    assert [week.rate.per_100 for week in shown.weeks] == [6.0, None, 1.0, None]
    assert [week.score for week in shown.weeks] == [50.0, None, 80.0, None]
    assert (shown.submitted, shown.words) == (1, 200)


def test_concepts_come_with_all_words_written_and_the_most_frequent_first():
    shown = seen(
        draft("a", tense=1, article=1),
        draft("b", at=NOON + WEEK, article=2),
        now=NOON + WEEK,
    )
    assert [(one.concept, one.rate) for one in shown.concepts] == [
        (ARTICLE, Rate(3, 200)), (TENSE, Rate(1, 200))
    ]  # fmt: skip
    assert shown.concepts[1].weeks == (Rate(1, 100), Rate(0, 100))


def test_a_draft_without_a_score_leaves_a_gap_not_a_zero():
    shown = seen(draft("a", overall=None))
    assert (shown.attempts[0].gained, shown.weeks[0].score) == (None, None)


@pytest.mark.parametrize(
    ("moment", "sunday"),
    [
        pytest.param(datetime(2026, 11, 22, 0, 0, tzinfo=DHAKA), date(2026, 11, 22), id="Sunday"),
        pytest.param(datetime(2026, 11, 28, 23, 59, tzinfo=DHAKA), date(2026, 11, 22), id="Sat"),
        pytest.param(
            datetime(2026, 11, 28, 18, 30, tzinfo=UTC), date(2026, 11, 29), id="Sunday in Dhaka only"
        ),
    ],
)  # fmt: skip
def test_a_week_begins_on_sunday_where_the_trainee_is(moment, sunday):
    assert week_of(moment, DHAKA) == sunday


def test_a_naive_moment_is_refused():
    with pytest.raises(ValueError, match="naive"):
        week_of(datetime(2026, 11, 22), DHAKA)  # noqa: DTZ001


def test_a_clock_that_was_set_back_hides_nothing():
    shown = seen(draft("a", at=NOON + WEEK), now=NOON - WEEK)
    assert [week.attempts for week in shown.weeks] == [1]


DRAFTS = st.builds(
    draft,
    attempt=st.sampled_from("abcd"),
    number=st.integers(1, 50),
    at=st.datetimes(datetime(2026, 1, 1), datetime(2027, 1, 1), timezones=st.just(UTC)),  # noqa: DTZ001
    words=st.integers(0, 300),
    article=st.integers(0, 9),
    tense=st.integers(0, 9),
)


@given(st.lists(DRAFTS, unique_by=lambda one: (one.attempt_id, one.number), max_size=20))
def test_weeks_and_concepts_count_each_first_draft_once(drafts):
    shown = progress(drafts, now=NOON, zone=DHAKA)
    firsts = [point.first for point in shown.attempts]
    assert {one.attempt_id for one in firsts} == {one.attempt_id for one in drafts}
    assert sum(week.rate.words for week in shown.weeks) == sum(one.words for one in firsts)
    assert sum(week.rate.errors for week in shown.weeks) == sum(
        trend.rate.errors for trend in shown.concepts
    )
    for trend in shown.concepts:
        assert sum(rate.errors for rate in trend.weeks) == trend.rate.errors
