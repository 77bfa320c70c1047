"""What each worker of `coach grade` begins with: its grader, by the settings of its own machine."""

from collections.abc import Iterator
from contextlib import contextmanager

from coach.grading.workers import Grader


@contextmanager
def grader() -> Iterator[Grader]:
    # Loads the engines: the process that hands out the work does without.
    from coach import bootstrap
    from coach.config import Settings

    with bootstrap.grader(Settings.from_environment()) as made:
        yield made
