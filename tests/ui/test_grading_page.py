"""The page of grading runs: a file dropped, looked at, begun, and what came out."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient
from streamlit.testing.v1 import AppTest

from coach.domain.account import Actor
from coach.domain.cohort import Cohort
from coach.domain.grading_run import GradingRun, Pace, RunResult, RunState
from coach.domain.language import Language
from coach.domain.submission import Remark
from coach.errors import RunUnderWay
from coach.grading.desk.folder import RunFolder
from coach.ui import run_files
from tests.ui import seen
from tests.ui.fakes import FakeCoach
from tests.ui.test_desk_pages import cohort, mentor

__all__ = ["cohort", "mentor"]

Open = Callable[..., AppTest]
NOW = datetime.now(UTC)
TABLE = b"Name,Reply\nRina <b>,All is well.\nKabir,\n"


def received(coach: FakeCoach, actor: Actor, cohort_id: str | None = None) -> GradingRun:
    return coach.grading.receive(actor, "class *7*.csv", TABLE, "late-box", cohort_id, NOW)


def client(cookies: dict[str, str]) -> TestClient:
    return TestClient(Starlette(routes=run_files.ROUTES), cookies=cookies, follow_redirects=False)


def folder(tmp_path: Path, run: GradingRun) -> RunFolder:
    return RunFolder(tmp_path / "grading" / run.owner / run.id)


def test_before_the_first_run_the_page_says_what_it_is_for(open_page: Open, mentor: Actor) -> None:
    tab = open_page("grading")
    assert "Drop what your class handed in: a table, a ZIP" in seen.words(tab)
    tab.button(key="grading.look").click().run()
    assert "Choose a file first." in seen.words(tab)
    assert not tab.exception


def test_what_would_be_graded_is_seen_before_it_is(
    coach: FakeCoach, open_page: Open, mentor: Actor
) -> None:
    run = received(coach, mentor)
    tab = open_page("grading", run=run.id)
    shown = seen.words(tab)
    assert "1 text would be graded. 1 cannot be graded" in shown
    assert "Rina <b>" in shown, "a name is no HTML"
    tab.button(key="grading.start").click().run()
    assert coach.grading.run(mentor, run.id).state is RunState.WAITING
    assert "another run goes first" in seen.words(tab)
    with pytest.raises(RunUnderWay):
        coach.grading.delete(mentor, run.id)
    tab.button(key="grading.stop").click().run()
    assert coach.grading.run(mentor, run.id).state is RunState.STOPPED
    assert not tab.exception


def test_what_came_out_is_listed_with_reasons_and_what_was_filed(
    coach: FakeCoach, open_page: Open, mentor: Actor, cohort: Cohort, tmp_path: Path
) -> None:
    run = received(coach, mentor, cohort.id)
    folder(tmp_path, run).keep_result(
        RunResult(
            graded=1,
            not_graded=1,
            mean=80,
            lowest=80,
            highest=80,
            reasons=(("Kabir <i>", Remark("no_text")),),
            concepts={"article": 3},
            files=("grades.csv", "feedback.zip"),
            filed=1,
            not_filed=(("Kabir", "not_in_class"),),
        )
    )
    folder(tmp_path, run).set_state(RunState.DONE)
    tab = open_page("grading", run=run.id)
    shown = seen.words(tab)
    assert "a, an, the (3)" in shown
    assert "1 text was filed as handed in" in shown
    assert "nobody in the class has this id" in shown
    assert "Kabir <i>" in shown
    assert f"/grading-file?run={run.id}&amp;file=grades.csv" in seen.html(tab)
    tab.button(key="grading.back").click().run()
    assert f"grading.delete_{run.id}" in [button.key for button in tab.button]
    coach.grading.delete(mentor, run.id)
    assert coach.grading.runs(mentor) == ()
    assert not tab.exception


def test_a_run_that_failed_says_why_and_may_go_on(
    coach: FakeCoach, open_page: Open, mentor: Actor, tmp_path: Path
) -> None:
    run = received(coach, mentor)
    kept = folder(tmp_path, run)
    kept.keep_pace(Pace(1, 2))
    kept.set_state(RunState.FAILED, Remark("engine_unavailable"))
    tab = open_page("grading", run=run.id)
    assert "1 of 2 are graded and kept" in seen.words(tab)
    tab.button(key="grading.start").click().run()
    assert coach.grading.run(mentor, run.id).state is RunState.WAITING
    assert not tab.exception


def test_somebody_elses_run_looks_as_if_it_did_not_exist(
    coach: FakeCoach, open_page: Open, mentor: Actor
) -> None:
    other = replace(mentor, trainee_id="0b9bd0a8-2b8a-4b53-9d40-3f8f4d1b6d3e")
    run = received(coach, other)
    assert "class *7*" not in seen.words(open_page("grading", run=run.id))
    assert coach.grading.runs(mentor) == ()


def test_alone_on_ones_machine_one_grades_without_a_class(
    coach: FakeCoach, open_page: Open, trainee_id: str
) -> None:
    run = received(coach, Actor(trainee_id))
    tab = open_page("grading")
    assert "grading.class" not in [box.key for box in tab.selectbox]
    assert tab.button(key=f"grading.delete_{run.id}")
    assert not tab.exception


def test_progress_is_said_with_rate_and_time_left(
    coach: FakeCoach, open_page: Open, mentor: Actor, tmp_path: Path
) -> None:
    run = received(coach, mentor)
    kept = folder(tmp_path, run)
    kept.set_state(RunState.RUNNING)
    kept.keep_pace(Pace(120, 400, 2, 10.0))
    shown = seen.words(open_page("grading", run=run.id))
    assert "120 of 400 done, 10.0 a second, about 29 s left, 2 without a mark" in shown
    coach.welcome.speak(mentor.trainee_id, Language.BENGALI)
    assert "৪০০টির মধ্যে ১২০টি হয়েছে" in seen.words(open_page("grading", run=run.id))


def test_files_go_only_to_whoever_made_the_run(
    coach: FakeCoach, mentor: Actor, cookies: dict[str, str], tmp_path: Path
) -> None:
    run = received(coach, mentor)
    kept = folder(tmp_path, run)
    kept.out.mkdir()
    (kept.out / "grades.csv").write_text("Rina,90")
    kept.keep_result(RunResult(1, 0, 90, 90, 90, files=("grades.csv",)))
    kept.set_state(RunState.DONE)
    address = f"/grading-file?run={run.id}&file="
    with client(cookies) as browser:
        given = browser.get(f"{address}grades.csv")
        assert given.text == "Rina,90"
        assert "attachment" in given.headers["content-disposition"]
        assert browser.get(f"{address}../run.json").status_code == 303
    with client({}) as stranger:
        assert stranger.get(f"{address}grades.csv").status_code == 303
