"""What the app and its grammar server hold in memory, and whether it grows.

One trainee checks new drafts one after the other in an app of its own, with a
grammar server of its own; the resident memory of all its processes is read
after the first half and after the second.
"""

import argparse
import asyncio
import itertools
import tempfile
import threading
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import Self

import psutil

from coach.bench.replies import Replies
from coach.bench.served import Served, apart
from coach.bench.visitor import visiting

AT_MOST_MB = 1000
GROWTH = 1.05
"""The second half's memory, for one of the first's: what a garbage collector's moods explain."""

_MB = 1_000_000
_LOOK_SECONDS = 0.5


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--checks", type=int, default=200, help="checks in each half")
    parser.add_argument("--words", type=int, default=120, help="the length of a draft")


def run(args: argparse.Namespace) -> int:
    """0 when both targets are met, else 1."""
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        served = stack.enter_context(Served(folder, apart(folder / "home")))
        first, second = asyncio.run(measured(served.url, lambda: resident(served.pid), args))
    return report(args, first, second)


async def measured(
    url: str, read: Callable[[], dict[str, int]], args: argparse.Namespace
) -> tuple[dict[str, int], dict[str, int]]:
    """The memory read after each half of the checks."""
    texts = (reply.text for reply in Replies().fresh(args.words))
    readings = []
    async with visiting(url, "Memory") as trainee:
        for _ in range(2):
            for text in itertools.islice(texts, args.checks):
                await trainee.check(text)
            readings.append(read())
    first, second = readings
    return first, second


def resident(pid: int) -> dict[str, int]:
    """Bytes of the process and of all that it started, by program."""
    held: dict[str, int] = {}
    app = psutil.Process(pid)
    for process in [app, *app.children(recursive=True)]:
        try:
            name = "Java" if "java" in process.name() else "Python"
            held[name] = held.get(name, 0) + process.memory_info().rss
        except psutil.NoSuchProcess:
            continue
    return held


def report(args: argparse.Namespace, first: dict[str, int], second: dict[str, int]) -> int:
    """Print what was measured; 0 when both targets are met."""
    for checks, held in ((args.checks, first), (2 * args.checks, second)):
        parts = ", ".join(f"{name} {size / _MB:.0f}" for name, size in sorted(held.items()))
        print(f"after {checks} checks: {sum(held.values()) / _MB:.0f} MB resident ({parts})")
    growth = sum(second.values()) / sum(first.values())
    small = sum(first.values()) < AT_MOST_MB * _MB
    steady = growth <= GROWTH
    print(f"under {AT_MOST_MB} MB: {'met' if small else 'MISSED'}")
    print(
        f"the second half, for one of the first: {growth:.3f}"
        f" (target at most {GROWTH}: {'met' if steady else 'MISSED'})"
    )
    return int(not (small and steady))


class MemoryWatch:
    """While it lasts, the most that a process and the Python ones it started held, in bytes.

    What processes share is counted once for each of them.
    """

    def __init__(self, pid: int) -> None:
        self.peak = 0
        self._pid = pid
        self._over = threading.Event()
        self._watcher = threading.Thread(target=self._watch, daemon=True)

    def __enter__(self) -> Self:
        self._watcher.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._over.set()
        self._watcher.join()

    def _watch(self) -> None:
        while True:
            try:
                self.peak = max(self.peak, resident(self._pid).get("Python", 0))
            except psutil.NoSuchProcess:
                return
            if self._over.wait(_LOOK_SECONDS):
                return
