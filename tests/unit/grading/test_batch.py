"""A batch: every entry once, in order, however often it is begun again."""

from dataclasses import replace
from pathlib import Path

import pytest

from coach.domain.attempt import Versions
from coach.domain.graded import Graded, NotGraded
from coach.domain.submission import Place, Student
from coach.errors import EngineUnavailable
from coach.grading.journal import Journal
from coach.grading.run import Batch
from coach.grading.workers import Done, Job, Knowledge
from tests.made import assessment, exercise
from tests.unit.grading.made import submission, unreadable

EXERCISE = exercise()


class Here:
    """Workers of this process. They answer the last job first; `fails` are texts that get no mark."""

    def __init__(self, *, capacity: int = 4, rules: str = "1", fails: tuple[str, ...] = ()) -> None:
        self.knowledge = Knowledge(Versions("1.0", rules), {})
        self.capacity = capacity
        self.fails = fails
        self.graded: list[str] = []
        self.most = 0
        self._waiting: list[Job] = []

    def send(self, job: Job) -> None:
        self._waiting.append(job)
        self.most = max(self.most, len(self._waiting))

    def done(self) -> list[Done]:
        job = self._waiting.pop()
        text = job.submission.text
        if text == "no server":
            raise EngineUnavailable
        self.graded.append(text)
        if text in self.fails:
            return [job.failed("worker_died")]
        made = assessment(text)
        return [Done(job.number, Graded(job.submission, job.exercise.id, 1, made))]


def texts(*written: str):
    return [submission(f"s{at}", text) for at, text in enumerate(written)]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "journal"


def graded(path: Path, entries, workers: Here | None = None, **more):
    """The outcomes of a run over `entries`, and the batch."""
    with Journal(path) as journal:
        batch = Batch(journal, workers or Here(), {}, more.pop("usual", EXERCISE), **more)
        batch.grade(entries)
        return list(journal.outcomes()), batch


def test_outcomes_stand_in_the_order_of_the_input(path):
    entries = texts(*"abcdefghij")
    outcomes, batch = graded(path, entries)
    assert [one.submission for one in outcomes] == entries
    assert (batch.count.now, batch.count.before, batch.count.not_graded) == (10, 0, 0)
    assert batch.used == {"late-parcel": EXERCISE}


def test_the_input_is_read_no_faster_than_it_is_graded(path):
    workers = Here(capacity=3)
    read = 0

    def entries():
        nonlocal read
        for entry in texts(*"abcdefghijkl"):
            read += 1
            assert read - len(workers.graded) <= 3
            yield entry

    graded(path, entries(), workers)
    assert read == 12
    assert workers.most == 3


def test_a_second_run_grades_nothing_twice_and_gives_the_same(path):
    entries = [*texts("a", "b"), unreadable("x").entry, *[submission("late", "c")]]
    first, _ = graded(path, entries)
    workers = Here()
    second, batch = graded(path, entries, workers)
    assert second == first
    assert workers.graded == []
    assert (batch.count.now, batch.count.before, batch.count.not_graded) == (0, 4, 1)
    size = path.stat().st_size
    graded(path, entries)
    assert path.stat().st_size == size


def test_a_run_that_was_stopped_is_gone_on_with(path):
    entries = texts(*"abcdefgh")
    workers = Here(capacity=2)
    with Journal(path) as journal:
        batch = Batch(journal, workers, {}, EXERCISE, stopped=lambda: len(workers.graded) >= 3)
        assert batch.grade(entries) is False
    rest = Here()
    outcomes, _ = graded(path, entries, rest)
    assert [one.submission for one in outcomes] == entries
    assert sorted(workers.graded + rest.graded) == list("abcdefgh")


def test_what_was_graded_before_an_error_is_kept(path):
    with pytest.raises(EngineUnavailable):
        graded(path, texts("a", "b", "no server", "c"), Here(capacity=1))
    rest = Here()
    graded(path, texts("a", "b", "d", "c"), rest)
    assert sorted(rest.graded) == ["c", "d"]


CHANGES = {
    "another text": lambda one: (replace(one, text="new"), EXERCISE, "1"),
    "another revision": lambda one: (one, exercise(revision=2), "1"),
    "an exercise changed without one": lambda one: (
        one,
        EXERCISE.model_copy(update={"minutes": 3}),
        "1",
    ),
    "other rules": lambda one: (one, EXERCISE, "2"),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES.keys())
def test_what_a_mark_depends_on_is_graded_anew(path, change):
    (entry,) = texts("a")
    graded(path, [entry])
    entry, by, rules = change(entry)
    workers = Here(rules=rules)
    graded(path, [entry], workers, usual=by)
    assert workers.graded == [entry.text]


def test_a_corrected_name_or_another_row_is_no_reason_to_grade_again(path):
    entries = texts("a", "b")
    graded(path, entries)
    moved = [
        replace(entries[1], place=Place("class.csv", 9)),
        replace(entries[0], student=Student(name="Sumaiya Khatun")),
    ]
    workers = Here()
    outcomes, _ = graded(path, moved, workers)
    assert [one.submission for one in outcomes] == moved
    assert workers.graded == []


def test_what_has_no_mark_is_a_row_and_the_others_go_on(path):
    entries = [*texts("a", "bad", "b"), unreadable("x").entry, submission("y", exercise="gone")]
    outcomes, batch = graded(path, entries, Here(fails=("bad",)))
    codes = [one.reason.code if isinstance(one, NotGraded) else None for one in outcomes]
    assert codes == [None, "worker_died", None, "encrypted", "unknown_exercise"]
    assert batch.count.not_graded == 3


def test_what_may_go_better_is_tried_again(path):
    graded(path, texts("a", "bad"), Here(fails=("bad",)))
    workers = Here()
    outcomes, batch = graded(path, texts("a", "bad"), workers)
    assert workers.graded == ["bad"]
    assert all(isinstance(one, Graded) for one in outcomes)
    assert batch.count.not_graded == 0


def test_every_step_is_heard_and_the_beginning_comes_first(path):
    heard: list[object] = []
    graded(
        path,
        texts("a", "b"),
        Here(capacity=1),
        begins=lambda: heard.append("begins"),
        heard=lambda count: heard.append(count.settled),
    )
    assert heard == ["begins", 1, "begins", 2]
