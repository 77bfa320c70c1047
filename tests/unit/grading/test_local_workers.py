"""Worker processes: one that dies or hangs costs one text at most."""

import os

import psutil
import pytest

from coach.domain.graded import Graded
from coach.errors import EngineUnavailable, WorkersFailed
from coach.grading.keys import Keys
from coach.grading.local import LocalWorkers
from coach.grading.workers import Job
from tests.made import exercise
from tests.unit.grading import graders
from tests.unit.grading.made import submission

pytestmark = pytest.mark.slow

EXERCISE = exercise()


def outcomes(workers: LocalWorkers, *texts: str) -> dict[int, str]:
    """By the number of the text: the text when it was graded, else why it was not."""
    digest = Keys(graders.VERSIONS).digest(EXERCISE)
    for number, text in enumerate(texts):
        workers.send(Job(number, submission(str(number), text), EXERCISE, digest))
    found: dict[int, str] = {}
    while len(found) < len(texts):
        for done in workers.done():
            assert done.number not in found
            graded = isinstance(done.outcome, Graded)
            found[done.number] = (
                done.outcome.submission.text if graded else done.outcome.reason.code
            )
    return dict(sorted(found.items()))


@pytest.mark.parametrize("count", [1, 2])
def test_every_job_comes_back_once(count):
    texts = [f"Text {number}." for number in range(40)]
    with LocalWorkers(graders.by_text, count) as workers:
        assert workers.knowledge.versions == graders.VERSIONS
        assert workers.capacity > 3 * count
        assert list(outcomes(workers, *texts).values()) == texts


def test_a_text_that_kills_its_worker_is_the_only_one_without_a_mark():
    texts = [f"Text {number}." for number in range(12)]
    texts[5] = "This will kill the worker."
    with LocalWorkers(graders.by_text, 1) as workers:
        found = outcomes(workers, *texts)
    assert found.pop(5) == "worker_died"
    assert list(found.values()) == [text for text in texts if "kill" not in text]


def test_a_worker_killed_from_outside_costs_nothing():
    with LocalWorkers(graders.by_text, 2) as workers:
        assert workers.knowledge
        outcomes(workers, "One.", "Two.")
        victim = psutil.Process(os.getpid()).children()
        workers_alone = [one for one in victim if "spawn_main" in " ".join(one.cmdline())]
        workers_alone[0].kill()
        texts = [f"Text {number}." for number in range(20)]
        found = outcomes(workers, *texts)
    assert list(found.values()) == texts


def test_a_text_that_hangs_is_given_up():
    with LocalWorkers(graders.by_text, 1, longest_seconds=1.5) as workers:
        found = outcomes(workers, "One.", "hang", "Two.", "Three.")
    assert found == {0: "One.", 1: "took_too_long", 2: "Two.", 3: "Three."}


def test_a_worker_without_a_grammar_server_ends_the_batch():
    with LocalWorkers(graders.by_text, 1) as workers, pytest.raises(EngineUnavailable):
        outcomes(workers, "One.", "no server")


def test_an_error_at_the_start_is_told():
    with LocalWorkers(graders.without_server, 1) as workers, pytest.raises(EngineUnavailable):
        assert workers.knowledge


def test_workers_that_die_at_their_start_are_not_started_for_ever():
    with LocalWorkers(graders.dead_at_start, 1) as workers, pytest.raises(WorkersFailed):
        assert workers.knowledge


def test_no_process_is_left():
    before = set(psutil.Process().children(recursive=True))
    with LocalWorkers(graders.by_text, 2) as workers:
        outcomes(workers, "One.")
    left = set(psutil.Process().children(recursive=True)) - before
    assert [one for one in left if "spawn_main" in " ".join(one.cmdline())] == []
