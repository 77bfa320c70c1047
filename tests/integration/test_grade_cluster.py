"""Grading on a Dask cluster that somebody else runs: a scheduler and workers as processes."""

import itertools
from pathlib import Path

import psutil
import pytest

from coach.bench.cluster import cluster
from coach.bench.replies import Replies
from coach.cli.grading_worker import grader
from coach.content.library import load
from coach.domain.graded import Graded, Outcome
from coach.domain.submission import Place, Student, Submission
from coach.errors import NoScheduler
from coach.grading.cluster import ClusterWorkers
from coach.grading.journal import Journal
from coach.grading.local import LocalWorkers
from coach.grading.run import Batch
from coach.grading.workers import Workers

pytestmark = [
    pytest.mark.dask,
    pytest.mark.languagetool,
    pytest.mark.slow,
    pytest.mark.timeout(900),
]

TEXTS = 48


@pytest.fixture(scope="module")
def entries() -> list[Submission]:
    texts = [reply.text for reply in itertools.islice(Replies().fresh(60), TEXTS)]
    return [
        Submission(str(at), Student(name=f"Student {at}"), text, Place("class.csv", at))
        for at, text in enumerate(texts)
    ]


def graded(
    path: Path, workers: Workers, exercise, entries, *, heard=lambda _: None
) -> list[Outcome]:
    with Journal(path) as journal:
        Batch(journal, workers, {}, exercise, heard=heard).grade(entries)
        return list(journal.outcomes())


def dask_workers() -> list[psutil.Process]:
    """The nannies, each of which has a worker."""
    children = psutil.Process().children()
    return [one for one in children if "worker" in one.cmdline() and "dask" in one.cmdline()]


def test_a_cluster_gives_what_this_machine_gives_though_a_worker_is_killed(entries, tmp_path):
    exercise = load()["late-parcel"]
    killed: list[int] = []

    def kill_one(count) -> None:
        if count.now >= TEXTS // 4 and not killed:
            nanny = dask_workers()[0]
            worker = max(nanny.children(recursive=True), key=lambda one: one.memory_info().rss)
            killed.append(worker.pid)
            worker.kill()

    with cluster(2, grader) as workers:
        there = graded(tmp_path / "there", workers, exercise, entries, heard=kill_one)
    with LocalWorkers(grader, 1) as workers:
        here = graded(tmp_path / "here", workers, exercise, entries)
    assert killed
    assert all(isinstance(one, Graded) for one in there)
    assert there == here
    assert dask_workers() == []


def test_an_address_where_nobody_answers_is_named():
    with pytest.raises(NoScheduler), ClusterWorkers("tcp://127.0.0.1:1", grader):
        pytest.fail("nobody is there")
