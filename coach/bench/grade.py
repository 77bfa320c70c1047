"""How fast a class is graded and what that holds in memory: beside a plain loop, at any size, on Dask.

Every speed is a ratio of two ways measured in turn in this run, from the table
of answers to the last feedback file; workers and grammar servers are warm
before. Times of another machine, or of a busier hour, differ.
"""

import argparse
import itertools
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from pathlib import Path

import language_tool_python

from coach.bench.classes import different, of_one_class, write_table
from coach.bench.cluster import cluster
from coach.bench.memory import MemoryWatch
from coach.bench.plain import plain_languagetool
from coach.bench.ratios import Ratio, in_turn
from coach.cli.grading_worker import grader
from coach.config import PROJECT, Settings
from coach.content.library import load
from coach.domain.exercise import Exercise
from coach.errors import EngineUnavailable
from coach.grading.journal import Journal
from coach.grading.local import LocalWorkers
from coach.grading.outputs import RunFacts, write_all
from coach.grading.readers import open_input
from coach.grading.run import Batch
from coach.grading.workers import Workers

DIFFERENT = 1.8
SHARED = 5.0
ON_DASK = 0.85
SIZES = 1.1
MEMORY_MB = 500
_EXERCISE = "late-parcel"
_DAY = date(2026, 1, 1)  # what the feedback says; a clock would make no difference
_WARM = 30
_START_SECONDS = 400
_SHORT = 25

Texts = Callable[..., list[str]]
"""So many texts of so many words; equal seeds give equal work."""


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--texts", type=int, default=1000, help="replies of a class (1000)")
    parser.add_argument("--words", type=int, default=110, help="the length of a reply (110)")
    parser.add_argument("--rounds", type=int, default=5, help="parts that are measured in turn (5)")
    parser.add_argument("--sizes", type=int, nargs="+", default=[100, 1000, 20_000])
    parser.add_argument("--only", choices=MEASURES, help="this alone")


def run(args: argparse.Namespace) -> int:
    """0 when every target is met that was measured, else 1."""
    with tempfile.TemporaryDirectory() as folder:
        ways = [MEASURES[args.only]] if args.only else MEASURES.values()
        missed = sum(not way(args, Path(folder)) for way in ways)
    return int(missed > 0)


@dataclass
class Grading:
    """Grades classes with the same workers, one after the other."""

    workers: Workers
    folder: Path
    exercise: Exercise = field(default_factory=lambda: load()[_EXERCISE])
    _classes: Iterator[int] = field(default_factory=itertools.count)

    def seconds(self, texts: list[str]) -> float:
        """From the table of answers to the last file of feedback."""
        table = write_table(self.folder / f"{next(self._classes)}.csv", texts)
        out = table.with_suffix("")
        (out / ".grading").mkdir(parents=True)
        began = time.perf_counter()
        with Journal(out / ".grading" / "journal") as journal, open_input(table) as given:
            batch = Batch(journal, self.workers, {}, self.exercise)
            batch.grade(given.entries())
            knowledge = self.workers.knowledge
            facts = RunFacts(
                versions=knowledge.versions,
                exercises=batch.used,
                lessons=knowledge.lessons,
                input_name=table.name,
                input_kind=given.kind,
                day=_DAY,
            )
            written = write_all(journal.outcomes, facts, out)
        if written.graded != len(texts):
            raise EngineUnavailable
        return time.perf_counter() - began

    def rate(self, texts: list[str]) -> float:
        """Texts a second."""
        return len(texts) / self.seconds(texts)


@contextmanager
def graded_here(folder: Path) -> Iterator[Grading]:
    """With a process of this machine, as `coach grade` has on two processors."""
    with LocalWorkers(grader, 1) as workers:
        grading = Grading(workers, folder)
        grading.seconds(different(_WARM, _SHORT))
        yield grading


def say_different(args: argparse.Namespace, folder: Path) -> bool:
    name = "different replies a second, for one of a plain language-tool-python loop"
    return _beside_plain(name, different, DIFFERENT, args, folder / "different")


def say_shared(args: argparse.Namespace, folder: Path) -> bool:
    name = "replies of one class a second, for one of a plain loop"
    return _beside_plain(name, of_one_class, SHARED, args, folder / "shared")


def _beside_plain(
    name: str, texts: Texts, at_least: float, args: argparse.Namespace, folder: Path
) -> bool:
    folder.mkdir()
    count = max(args.texts // args.rounds, 1)
    # One class each, cut into rounds: what is shared is shared by all of it.
    ours, theirs = (texts(count * args.rounds, args.words) for _ in range(2))
    pairs = []
    with ExitStack() as stack:
        grading = stack.enter_context(graded_here(folder))
        check = stack.enter_context(_plain_loop())
        for at in range(args.rounds):
            part = slice(at * count, (at + 1) * count)
            mine, plain = partial(grading.rate, ours[part]), partial(check, theirs[part])
            pairs.append(in_turn(mine, plain, swapped=bool(at % 2)))
    ratio = Ratio.of(name, pairs, at_least=at_least)
    print(ratio.line("texts/s"), flush=True)
    return ratio.is_met


@contextmanager
def _plain_loop() -> Iterator[Callable[[list[str]], float]]:
    """One text after the other, over a server with its default settings: texts a second."""
    with plain_languagetool(Settings.from_environment()) as engine:
        if not engine.wait_ready(_START_SECONDS):
            raise EngineUnavailable(phase="down", reason="not started")
        with language_tool_python.LanguageTool(
            "en-US", remote_server=f"{engine.ready_url()}/"
        ) as tool:

            def rate(texts: list[str]) -> float:
                began = time.perf_counter()
                for text in texts:
                    tool.check(text)
                return len(texts) / (time.perf_counter() - began)

            rate(different(_WARM, _SHORT))
            yield rate


def say_cluster(args: argparse.Namespace, folder: Path) -> bool:
    """Two Dask workers beside the processes of `coach grade`, on twins."""
    count = max(args.texts // args.rounds, 1)
    pairs = []
    with ExitStack() as stack:
        (folder / "dask").mkdir()
        (folder / "here").mkdir()
        there = Grading(stack.enter_context(cluster(2, grader)), folder / "dask")
        there.seconds(different(4 * _WARM, _SHORT))  # enough for both
        here = stack.enter_context(graded_here(folder / "here"))
        for at in range(args.rounds):
            first, twins = (different(count, args.words, seed=at) for _ in range(2))
            ways = partial(there.rate, first), partial(here.rate, twins)
            pairs.append(in_turn(*ways, swapped=bool(at % 2)))
    name = "replies a second with two Dask workers, for one with this machine's processes"
    ratio = Ratio.of(name, pairs, at_least=ON_DASK)
    print(ratio.line("texts/s"), flush=True)
    return ratio.is_met


def say_sizes(args: argparse.Namespace, folder: Path) -> bool:
    """What a short reply costs in classes of growing size."""
    (folder / "sizes").mkdir()
    costs: list[float] = []
    with graded_here(folder / "sizes") as grading:
        for size in args.sizes:
            costs.append(1000 * grading.seconds(different(size, _SHORT)) / size)
            print(f"{size} replies of {_SHORT} words: {costs[-1]:.1f} ms each", flush=True)
    growth = costs[-1] / costs[0]
    verdict = "met" if growth <= SIZES else "MISSED"
    print(
        f"a reply of the largest class, for one of the smallest: {growth:.2f}"
        f" (target at most {SIZES}: {verdict})",
        flush=True,
    )
    return growth <= SIZES


def say_memory(args: argparse.Namespace, folder: Path) -> bool:
    """What the command's processes hold in all, beside the grammar server."""
    table = write_table(folder / "memory.csv", different(args.texts, args.words))
    command = [sys.executable, "-m", "coach.cli.main", "grade", str(table)]
    words = ["--exercise", _EXERCISE, "--out", str(folder / "memory"), "--workers", "1"]
    running = subprocess.Popen(
        [*command, *words], cwd=PROJECT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    with MemoryWatch(running.pid) as memory:
        code = running.wait()
    peak: float = memory.peak / 1_000_000
    print(f"{args.texts} replies, beside LanguageTool: {peak:.0f} MB at most, in all processes")
    is_met = code == 0 and peak < MEMORY_MB
    print(f"under {MEMORY_MB} MB: {'met' if is_met else 'MISSED'}", flush=True)
    return is_met


MEASURES = {
    "different": say_different,
    "shared": say_shared,
    "cluster": say_cluster,
    "sizes": say_sizes,
    "memory": say_memory,
}
