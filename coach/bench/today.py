"""How long the day's plan takes for a trainee with 2,000 cards and 500 attempts."""

import argparse
import itertools
import tempfile
import time
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from statistics import median
from typing import TypeVar
from uuid import uuid4

from coach.bootstrap import Coach, build
from coach.config import Settings
from coach.domain.assessment import Assessment, Readability, Scorecard
from coach.domain.attempt import Assessed, Attempt, Versions
from coach.domain.issue import Concept, Issue, Tier
from coach.domain.language import Bilingual, Language
from coach.domain.text import Span

_ATTEMPTS = 500
_CONCEPTS = (Concept.ARTICLE, Concept.TENSE, Concept.NUMBER, Concept.PREPOSITION)  # an error each
_REPEATS = 20
_LIMIT = 100  # milliseconds
_NOW = datetime(2026, 11, 25, 6, 0, tzinfo=UTC)
_Result = TypeVar("_Result")
_SAID = Bilingual(en="Look again.", bn="আবার দেখুন।")


def configure(_parser: argparse.ArgumentParser) -> None:
    """Nothing to choose."""


def run(_args: argparse.Namespace) -> int:
    """0 when the middle time is under 100 ms; else 1."""
    with tempfile.TemporaryDirectory() as folder:
        coach = build(Settings.from_environment({"COACH_DATA": folder, "COACH_HOME": folder}))
        try:
            trainee = coach.welcome.welcome("Bench", Language.ENGLISH, _NOW).trainee.id
            _write(coach, trainee, list(coach.exercises)[:-2])
            gathering, cards = _timed(lambda: coach.store.notebook.gather(trainee))
            history = coach.practice.history(trainee)
            times = [
                _timed(lambda: coach.plan.today(trainee, history, _NOW))[0] for _ in range(_REPEATS)
            ]
        finally:
            coach.close()
    print(f"{cards} cards of {len(history)} attempts, gathered once in {gathering:.0f} ms")
    print(f"today: median {median(times):.1f} ms, slowest of {_REPEATS} {max(times):.1f} ms")
    return 0 if median(times) < _LIMIT else 1


def _timed(work: Callable[[], _Result]) -> tuple[float, _Result]:
    """Milliseconds, and what came of it."""
    began = time.perf_counter()
    found = work()
    return 1000 * (time.perf_counter() - began), found


def _write(coach: Coach, trainee: str, exercises: Sequence[str]) -> None:
    """Attempts with one checked draft each, handed in, over the last 500 days."""
    attempts = coach.store.attempts
    for number, name in zip(range(_ATTEMPTS), itertools.cycle(exercises), strict=False):
        at = _NOW - timedelta(days=_ATTEMPTS - number)
        made = attempts.open(Attempt(str(uuid4()), trainee, name, 1, at, at))
        text = " ".join(f"This is {concept} slip {number}." for concept in _CONCEPTS)
        draft, _ = attempts.write_draft(made.id, text, base_version=0, now=at)
        assessment = _assessment(text)
        assessed = Assessed(assessment, at, 1, Versions("bench", "bench"))
        attempts.add_assessment(draft.id, assessed, assessment)
        attempts.submit(made.id, draft.id, now=at)


def _assessment(text: str) -> Assessment:
    issues = []
    for concept in _CONCEPTS:
        start = text.index(f"{concept} slip")
        span = Span(start, start + len(f"{concept} slip"))
        issues.append(Issue(span, concept, f"BENCH_{concept}", Tier.ERROR, _SAID, ("fix",)))
    words = Readability(len(text.split()), len(_CONCEPTS), None, None, None)
    return Assessment(text, tuple(issues), (), (), (), words, Scorecard(70, {}))
