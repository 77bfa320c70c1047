"""Run a child as if it were this process: its exit code, and the signals that end it."""

import os
import signal
import subprocess
import sys
from collections.abc import Mapping, Sequence
from types import FrameType


def run(command: Sequence[str], *, env: Mapping[str, str] | None = None) -> int:
    """Run `command` to its end and give its exit code; 128 + n if signal n ended it.

    Not exec: on Windows that gives the prompt back while the child still runs.
    """
    child: subprocess.Popen[bytes] | None = None
    early: list[int] = []  # a child may run, and be asked to end, before Popen has returned

    def forward(number: int, _frame: FrameType | None) -> None:
        if child is None:
            early.append(number)
        else:
            child.send_signal(number)

    def leave_to_child(number: int, frame: FrameType | None) -> None:
        """Ctrl-C at a console reaches every process there, the child included; once is enough."""
        if child is None or not _at_console():
            forward(number, frame)

    handlers = {signal.SIGTERM: forward, signal.SIGINT: leave_to_child}
    if hasattr(signal, "SIGHUP"):
        handlers[signal.SIGHUP] = forward
    before = {number: signal.signal(number, handler) for number, handler in handlers.items()}
    try:
        child = subprocess.Popen(command, env=env)
        for number in early:
            child.send_signal(number)
        code = child.wait()
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
    return 128 - code if code < 0 else code


def _at_console() -> bool:
    return sys.platform == "win32" or (sys.stdin is not None and sys.stdin.isatty())


def environment(**extra: str) -> dict[str, str]:
    """This process's variables plus `extra`, and the id that `coach.cli.parent` watches."""
    return {**os.environ, **extra, "COACH_PARENT_PID": str(os.getpid())}
