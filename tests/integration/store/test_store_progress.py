"""Progress and its queries, from what a real store holds."""

from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import text

from coach.domain.assessment import Criterion
from coach.domain.issue import Concept
from coach.domain.language import Language
from coach.domain.progress import Rate
from coach.services.progress import MyProgress
from coach.services.welcome import Welcome
from tests.made import NOON

FILLER = "word " * 46
WEEK = timedelta(weeks=1)


@pytest.fixture
def my_progress(store) -> MyProgress:
    return MyProgress(store.checked_drafts, ZoneInfo("Asia/Dhaka"))


def submit(practise, trainee, exercise, drafts, at) -> str:
    """One attempt with these drafts checked, the last one submitted."""
    attempt = practise.open(trainee.id, exercise, at).attempt
    version = 0
    for draft in drafts:
        version = practise.check(trainee.id, attempt.id, draft, version, at).version
    practise.submit(trainee.id, attempt.id, drafts[-1], version, at)
    return attempt.id


def test_progress_counts_first_drafts_by_week_and_concept(practise, rina, my_progress):
    one = submit(practise, rina, "late-parcel", [FILLER + "recieve teh informations",
                 FILLER + "recieve the information"], NOON)  # fmt: skip
    submit(practise, rina, "wrong-size", [FILLER + "recieve it now"], NOON + WEEK)
    shown = my_progress.progress(rina.id, NOON + WEEK)
    assert [week.rate for week in shown.weeks] == [Rate(3, 49), Rate(1, 49)]
    assert {trend.concept: trend.rate for trend in shown.concepts} == {
        Concept.SPELLING: Rate(3, 98),
        Concept.NUMBER: Rate(1, 98),
    }
    first = shown.attempts[0]
    assert (first.attempt_id, first.exercise_id, first.checks) == (one, "late-parcel", 2)
    assert (first.first.overall, first.last.overall, first.gained) == (70, 90, 20)
    assert first.last.scores[Criterion.ACCURACY] == 90
    assert first.submitted


def test_what_was_checked_without_the_server_is_not_counted(practise, rina, my_progress, assessor):
    assessor.server = False
    submit(practise, rina, "late-parcel", [FILLER + "recieve it"], NOON)
    assert my_progress.progress(rina.id, NOON).attempts == ()


def test_a_newer_assessment_replaces_the_older_one_in_the_figures(
    practise, practise_on, store, rina, my_progress
):
    attempt = practise.open(rina.id, "late-parcel", NOON).attempt
    for rules in ("1", "2", "3"):
        practise_on(store, rules=rules).check(rina.id, attempt.id, FILLER + "teh", 0, NOON)
    (point,) = my_progress.progress(rina.id, NOON).attempts
    assert (point.checks, point.rate) == (1, Rate(1, 47))


def test_progress_is_ones_own(practise, rina, store, my_progress):
    submit(practise, rina, "late-parcel", [FILLER + "recieve it"], NOON)
    neighbour = Welcome(store.trainees).welcome("Karim", Language.ENGLISH, NOON).trainee
    assert my_progress.progress(neighbour.id, NOON).attempts == ()


QUERIES = {
    "whose browser": "SELECT * FROM browser WHERE token_hash = 'x'",
    "unfinished": "SELECT * FROM attempt WHERE trainee_id = 'x' AND exercise_id = 'y' "
    "AND submitted_at IS NULL",
    "attempts of a trainee": "SELECT * FROM attempt WHERE trainee_id = 'x'",
    "drafts of an attempt": "SELECT * FROM draft WHERE attempt_id = 'x' ORDER BY number",
    "current assessment": "SELECT * FROM assessment WHERE draft_id = 'x' AND is_current",
    "counts": "SELECT * FROM concept_count WHERE assessment_id = 1",
    "disputes": "SELECT * FROM dispute WHERE draft_id = 'x'",
}


@pytest.mark.parametrize("query", QUERIES.values(), ids=QUERIES.keys())
def test_no_query_of_a_page_reads_a_whole_table(store, query):
    def plan(connection) -> str:
        if connection.dialect.name == "postgresql":
            # An empty table is read whole whatever indexes it has.
            connection.execute(text("SET LOCAL enable_seqscan = off"))
            return "\n".join(connection.execute(text(f"EXPLAIN {query}")).scalars())
        rows = connection.execute(text(f"EXPLAIN QUERY PLAN {query}"))
        return "\n".join(row.detail for row in rows)

    steps = store.database.read(plan)
    assert "ndex" in steps.lower()
    assert "Seq Scan" not in steps
    assert "SCAN" not in steps.replace("Index Scan", "").replace("Bitmap", "")
