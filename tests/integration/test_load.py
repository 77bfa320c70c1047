"""The load script speaks to the running app, and knows an answer from none."""

import argparse
import asyncio
from collections.abc import Coroutine, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any, TypeVar

import pytest

from coach.bench.load import Waits, measured, report, run
from coach.bench.memory import resident
from coach.bench.served import Served, apart
from coach.bench.visitor import AppFailed, visiting

pytestmark = [pytest.mark.languagetool, pytest.mark.slow]

Result = TypeVar("Result")
FEW = argparse.Namespace(trainees=3, every=1.0, checks=2, words=60)


def in_a_loop(work: Coroutine[Any, Any, Result]) -> Result:
    """In a thread: the browser's driver keeps a loop running in this one."""
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(asyncio.run, work).result()


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    folder = tmp_path_factory.mktemp("served")
    with Served(folder, apart(folder / "home")) as server:
        yield server


def test_every_check_of_every_trainee_is_answered_and_timed(
    served: Served, capsys: pytest.CaptureFixture[str]
) -> None:
    alone, together = in_a_loop(measured(served.url, FEW))
    assert together.failures == []
    assert len(together.seconds) == 6
    assert len(alone.seconds) == 15
    report(FEW, alone, together)
    assert "6 checks, 0 failed" in capsys.readouterr().out


def test_trainees_who_signed_in_are_answered_too(capsys: pytest.CaptureFixture[str]) -> None:
    few = argparse.Namespace(**vars(FEW), url=None, signed_in=True)
    with ThreadPoolExecutor(1) as thread:
        thread.submit(run, few).result()
    assert "6 checks, 0 failed" in capsys.readouterr().out


def test_a_check_that_the_app_refuses_is_a_failure(served: Served) -> None:
    async def ask_too_much() -> None:
        async with visiting(served.url, "Load") as trainee:
            await trainee.check("word " * 20_000)

    with pytest.raises(AppFailed, match="not checked"):
        in_a_loop(ask_too_much())


def test_failed_checks_miss_the_target(capsys: pytest.CaptureFixture[str]) -> None:
    good, bad = Waits([0.1, 0.1]), Waits([0.1, 0.1], ["AppFailed: no"])
    assert report(FEW, good, bad) == 1
    assert "MISSED" in capsys.readouterr().out


def test_the_memory_of_all_its_processes_is_counted(served: Served) -> None:
    held = resident(served.pid)
    assert set(held) == {"Java", "Python"}
    assert min(held.values()) > 50_000_000
