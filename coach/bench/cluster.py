"""A Dask cluster for measuring: a scheduler and workers as processes of this machine."""

import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

import psutil

from coach.config import PROJECT
from coach.errors import DaskMissing
from coach.grading.workers import MakeGrader, Workers

_END_SECONDS = 60


@contextmanager
def cluster(count: int, make: MakeGrader) -> Iterator[Workers]:
    """`count` workers of one thread. Raises DaskMissing."""
    try:
        from coach.grading.cluster import ClusterWorkers
    except ModuleNotFoundError as err:
        raise DaskMissing from err
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    address = f"tcp://127.0.0.1:{port}"
    here = ("--host", "127.0.0.1", "--no-dashboard")
    with ExitStack() as stack:
        stack.enter_context(_running("scheduler", "--port", str(port), *here))
        for _ in range(count):
            stack.enter_context(_running("worker", address, "--nthreads", "1", *here))
        yield stack.enter_context(ClusterWorkers(address, make))


@contextmanager
def _running(*words: str) -> Iterator[None]:
    process = subprocess.Popen(
        [sys.executable, "-m", "dask", *words],
        cwd=PROJECT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        yield
    finally:
        family = [
            psutil.Process(process.pid),
            *psutil.Process(process.pid).children(recursive=True),
        ]
        process.terminate()
        for left in psutil.wait_procs(family, timeout=_END_SECONDS)[1]:
            left.kill()
