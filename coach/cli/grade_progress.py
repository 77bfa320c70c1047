"""How far a batch is, on standard error, and Ctrl-C that loses nothing."""

import signal
import sys
import time
from collections import deque
from types import FrameType, TracebackType
from typing import Self, TextIO

from coach.grading.run import Count
from coach.locale import text
from coach.locale.numbers import number

# The rate is that of the last half minute: what the machine does besides changes.
_WINDOW_SECONDS = 30.0
_TERMINAL_SECONDS = 0.2
_FILE_SECONDS = 10.0
_FIRST_SECONDS = 2.0  # from fewer there is nothing to tell of the time left


class Progress:
    """Says how far it is: one line that changes on a terminal, a line now and then in a file."""

    def __init__(self, language: str, total: int, out: TextIO = sys.stderr) -> None:
        self._language = language
        self._total = total
        self._out = out
        self._is_terminal = out.isatty()
        self._every = _TERMINAL_SECONDS if self._is_terminal else _FILE_SECONDS
        self._next = 0.0
        # The first is when the first came: what the grammar server took to start is no rate.
        self._seen: deque[tuple[float, int]] = deque()

    def heard(self, count: Count) -> None:
        """Cheap: most calls say nothing."""
        now = time.monotonic()
        if now < self._next and count.settled < self._total:
            return
        self._next = now + (self._every if self._seen else _FIRST_SECONDS)
        self._seen.append((now, count.now))
        while len(self._seen) > 2 and now - self._seen[0][0] > _WINDOW_SECONDS:
            self._seen.popleft()
        self._say(line(self._language, count, self._total, self._rate()))

    def end(self) -> None:
        if self._is_terminal:
            print(file=self._out)

    def _rate(self) -> float:
        (began, before), (now, after) = self._seen[0], self._seen[-1]
        return (after - before) / (now - began) if now > began else 0.0

    def _say(self, words: str) -> None:
        if self._is_terminal:
            self._out.write(f"\r\033[K{words}")
        else:
            self._out.write(f"{words}\n")
        self._out.flush()


def line(language: str, count: Count, total: int, rate: float) -> str:
    """Such as "120 of 400 done, 15.2 a second, 18 s left, 2 without a mark"."""
    parts = [
        text(
            language,
            "grade.done",
            done=number(language, count.settled),
            total=number(language, total),
        )
    ]
    left = total - count.settled
    if rate and left > 0:
        parts.append(text(language, "grade.rate", rate=number(language, rate, decimals=1)))
        parts.append(text(language, "grade.left", time=lasting(language, left / rate)))
    if count.not_graded:
        parts.append(text(language, "grade.without", count=number(language, count.not_graded)))
    return ", ".join(parts)


def lasting(language: str, seconds: float) -> str:
    """45 s, 12 min, 3 h 5 min."""
    whole = int(seconds) + 1
    if whole < 60:
        return text(language, "grade.seconds", count=number(language, whole))
    minutes = round(whole / 60)
    if minutes < 60:
        return text(language, "grade.minutes", count=number(language, minutes))
    return text(
        language,
        "grade.hours",
        hours=number(language, minutes // 60),
        minutes=number(language, minutes % 60),
    )


class Interrupt:
    """While it lasts, a first Ctrl-C is remembered and a second one is Python's own."""

    def __init__(self, notice: str) -> None:
        self._notice = notice
        self._came = False

    def came(self) -> bool:
        return self._came

    def __enter__(self) -> Self:
        self._before = signal.signal(signal.SIGINT, self._hear)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        signal.signal(signal.SIGINT, self._before)

    def _hear(self, _number: int, _frame: FrameType | None) -> None:
        self._came = True
        signal.signal(signal.SIGINT, signal.default_int_handler)
        print(f"\n{self._notice}", file=sys.stderr, flush=True)
