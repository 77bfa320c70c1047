"""Texts' assessments and exercises, made for tests in one line each."""

import re
from collections.abc import Mapping
from datetime import UTC, datetime

from coach.domain.assessment import (
    Assessment,
    Criterion,
    CriterionScore,
    Deduction,
    Readability,
    Scorecard,
)
from coach.domain.curriculum import Curriculum
from coach.domain.exercise import Exercise
from coach.domain.issue import Concept, Issue, Tier
from coach.domain.language import Bilingual
from coach.domain.text import Span
from coach.errors import TextTooLong

NOON = datetime(2026, 11, 24, 6, 0, tzinfo=UTC)  # 12:00 in Dhaka, a Tuesday

SLIPS: Mapping[str, Concept] = {
    "recieve": Concept.SPELLING,
    "teh": Concept.SPELLING,
    "informations": Concept.NUMBER,
    "discuss about": Concept.PREPOSITION,
}
_SLIP = re.compile("|".join([*SLIPS, "z{100,}"]), re.IGNORECASE)


def issue(start: int, end: int, concept: Concept, rule: str, tier: Tier = Tier.ERROR) -> Issue:
    message = Bilingual(en=f"About {concept}.", bn=f"{concept} নিয়ে।")
    return Issue(Span(start, end), concept, rule, tier, message, suggestions=("better",))


def assessment(text: str, *, complete: bool = True) -> Assessment:
    """Every one of `SLIPS` in `text`, and a very long word of z, is an error for ten points."""
    issues = tuple(
        issue(
            found.start(),
            found.end(),
            SLIPS.get(found[0].lower(), Concept.SPELLING),
            f"SLIP_{found[0].upper()[:12]}",
        )
        for found in _SLIP.finditer(text)
    )
    lost = tuple(Deduction("issue", 10.0, slip.rule, slip.span) for slip in issues)
    score = max(0, 100 - 10 * len(issues))
    return Assessment(
        text=text,
        issues=issues if complete else (),
        moves=(),
        facts=(),
        flags=(),
        readability=Readability(len(text.split()), 1, None, None, None),
        scorecard=Scorecard(
            overall=score,
            criteria={
                Criterion.ACCURACY: CriterionScore(score, lost)
                if complete
                else CriterionScore(None)
            },
        ),
        complete=complete,
    )


class FakeAssessor:
    """Assesses as `assessment` does; `server` says whether the grammar server is up."""

    def __init__(self, *, limit: int = 1000) -> None:
        self.server = True
        self.limit = limit
        self.asked: list[str] = []

    def assess(self, text: str, exercise: Exercise | None = None) -> Assessment:
        self.asked.append(text)
        if len(text) > self.limit:
            raise TextTooLong(length=len(text), limit=self.limit)
        return assessment(text, complete=self.server)


def both(words: str) -> dict[str, str]:
    return {"en": words, "bn": f"{words} (বাংলা)"}


def exercise(exercise_id: str = "late-parcel", revision: int = 1) -> Exercise:
    return Exercise.model_validate(
        {
            "schema": 1,
            "id": exercise_id,
            "revision": revision,
            "category": "support_email",
            "level": "B1",
            "kind": "reply",
            "minutes": 10,
            "title": both("A late parcel"),
            "situation": both("A customer asks where their parcel is."),
            "messages": [
                {
                    "channel": "email",
                    "sender": "Ann",
                    "role": both("a customer"),
                    "character": both("worried"),
                    "sent": "Tue 3 Mar, 09:12",
                    "text": "Where is my parcel?",
                }
            ],
            "goals": [both("Say where it is")],
            "moves": {"wanted": ["apology"]},
            "words": {"min": 20, "max": 80},
            "hints": [both("Think"), both("Start"), both("Frame")],
            "teaches": ["apology"],
            "models": [
                {"style": "simple", "text": "Sorry.", "note": both("short")},
                {"style": "polished", "text": "I am sorry.", "note": both("kind")},
            ],
            "flawed": [
                {"text": "No.", "note": both("rude"), "shows": {"flags": ["rude"]}},
                {"text": "Wait.", "note": both("curt"), "shows": {"missing_moves": ["apology"]}},
            ],
        }
    )


def one_path(exercises: Mapping[str, Exercise]) -> Curriculum:
    """A path of one stage for each exercise."""
    title = {"en": "First steps", "bn": "প্রথম ধাপ"}
    stages = [{"title": title, "exercises": [name]} for name in exercises]
    path = {"id": "first", "title": title, "about": title, "stages": stages}
    return Curriculum.model_validate({"schema": 1, "paths": [path]})
