"""How fast a mentor's pages get their data in a large school, and whether it grows with the school.

Two schools are made, one with a tenth of the other's trainees; classes are of
one size in both. A page may take at most 1.5 times as long in the larger one.
"""

import argparse
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from coach import bootstrap
from coach.bench.ratios import milliseconds
from coach.config import Settings
from coach.demo.large import ATTEMPTS, CLASS, LargeSchool, large_school
from coach.domain.account import Actor, Role

AT_MOST = 1.5
"""Times what the page takes with a tenth of the trainees."""
SQLITE, POSTGRESQL = 500.0, 300.0
"""Milliseconds for a page's data, on a machine like two quiet cores."""


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--trainees", type=int, default=2000, help="in the large school")
    parser.add_argument("--times", type=int, default=7, help="each page, in three classes")
    parser.add_argument(
        "--postgresql",
        nargs=2,
        metavar=("LARGE", "SMALL"),
        help="addresses of two empty databases to use (default: SQLite in a temporary folder)",
    )


@dataclass(frozen=True, slots=True)
class _Page:
    """A page's median milliseconds at full size and at a tenth."""

    name: str
    large: float
    small: float

    @property
    def ratio(self) -> float:
        return self.large / self.small


def run(args: argparse.Namespace) -> int:
    """0 when every page meets both goals; else 1."""
    limit = POSTGRESQL if args.postgresql else SQLITE
    with tempfile.TemporaryDirectory(prefix="coach-desk-") as folder:
        larger = _settings(Path(folder) / "large", args.postgresql, 0)
        smaller = _settings(Path(folder) / "small", args.postgresql, 1)
        with (
            _school(larger, args.trainees) as large,
            _school(smaller, max(CLASS, args.trainees // 10)) as small,
        ):
            pages = [
                _Page(name, *_measured(large[name], small[name], args.times)) for name in large
            ]
    for page in pages:
        met = page.ratio <= AT_MOST and page.large <= limit
        print(
            f"{page.name}: {page.large:.0f} ms, {page.ratio:.2f} times a tenth's {page.small:.0f} ms"
            f" (at most {limit:.0f} ms and {AT_MOST}: {'met' if met else 'MISSED'})"
        )
    return int(any(page.ratio > AT_MOST or page.large > limit for page in pages))


def _settings(folder: Path, urls: list[str] | None, place: int) -> Settings:
    url = urls[place] if urls else ""
    return Settings.from_environment({**os.environ, "COACH_DATA": str(folder), "DATABASE_URL": url})


def _measured(
    large: Callable[[int], object], small: Callable[[int], object], times: int
) -> tuple[float, float]:
    """Medians, the two in turn, so that a busy moment meets both."""
    larger, smaller = [], []
    for one in range(-1, times):
        first = milliseconds(lambda one=one: large(one))  # type: ignore[misc]
        second = milliseconds(lambda one=one: small(one))  # type: ignore[misc]
        if one >= 0:  # the first time a connection is made and statements are compiled
            larger.append(first)
            smaller.append(second)
    return statistics.median(larger), statistics.median(smaller)


@contextmanager
def _school(settings: Settings, trainees: int) -> Iterator[Mapping[str, Callable[[int], object]]]:
    now = datetime.now(UTC)
    began = time.monotonic()
    with bootstrap.desk_parts(settings) as parts:
        school = large_school(trainees, parts.exercises, parts.reader, parts.readability, now)
        parts.fill(school)
        print(
            f"{trainees} trainees, {trainees * ATTEMPTS} attempts made in"
            f" {time.monotonic() - began:.0f} s",
            file=sys.stderr,
        )
        yield _pages(parts, school, now)


def _pages(
    parts: bootstrap.DeskParts, school: LargeSchool, now: datetime
) -> Mapping[str, Callable[[int], object]]:
    classes = list(school.classes)

    def of(place: int) -> tuple[Actor, str]:
        """A mentor and their class, from the beginning, the middle and the end."""
        cohort = classes[(place % 3) * (len(classes) - 1) // 2]
        return Actor(school.mentors[cohort], Role.MENTOR), cohort

    def trainee(place: int) -> object:
        actor, cohort = of(place)
        return parts.desk.trainee(actor, school.classes[cohort][place], now)

    def attempt(place: int) -> object:
        actor, cohort = of(place)
        history = parts.desk.trainee(actor, school.classes[cohort][0], now).history
        return parts.review.open(actor, history[place].attempt_id)

    since = timedelta(weeks=4), timedelta(weeks=12)
    return {
        "overview": lambda n: parts.desk.overview(*of(n), now),
        "heat map, 4 weeks": lambda n: parts.desk.heat_map(*of(n), now - since[0]),
        "heat map, 12 weeks": lambda n: parts.desk.heat_map(*of(n), now - since[1]),
        "review queue": lambda n: parts.review.queue(*of(n), now),
        "one trainee": trainee,
        "one attempt, with its trainee": attempt,
        "agreement": lambda n: parts.review.agreement(*of(n)),
        "class and work": lambda n: (parts.teach.view(*of(n)), parts.teach.records(*of(n))),
    }
