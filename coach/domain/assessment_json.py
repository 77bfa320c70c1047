"""An assessment as JSON, readable for ever: in the database, and in a batch's journal and results.

Written out field by field, so that a change of a domain class cannot change what
is stored unseen. `schema` says which of the layouts below a body has; a new
layout gets a new number and its own reader, and the old readers stay. The text
is not repeated: it is the draft's, or the submission's.
"""

import json
from functools import lru_cache
from typing import Any

from coach.domain.assessment import (
    Assessment,
    Criterion,
    CriterionScore,
    Deduction,
    FactResult,
    FlagRaised,
    MoveFound,
    Readability,
    Scorecard,
)
from coach.domain.exercise import Flag, Move
from coach.domain.issue import Concept, Example, Issue, Tier
from coach.domain.language import Bilingual
from coach.domain.text import Span

SCHEMA = 1

_Json = dict[str, Any]


def encode(assessment: Assessment) -> str:
    return json.dumps(as_json(assessment), ensure_ascii=False, separators=(",", ":"))


def as_json(assessment: Assessment) -> _Json:
    """What JSON can hold of it, all but the text."""
    return {
        "schema": SCHEMA,
        "complete": assessment.complete,
        "issues": [_issue_out(issue) for issue in assessment.issues],
        "moves": [{"move": m.move.value, "at": _out(m.span)} for m in assessment.moves],
        "facts": [{"fact": f.fact, "met": f.met, "at": _out(f.span)} for f in assessment.facts],
        "flags": [{"flag": f.flag.value, "at": _out(f.span)} for f in assessment.flags],
        "readability": _readability_out(assessment.readability),
        "scorecard": _scorecard_out(assessment.scorecard),
    }


@lru_cache(maxsize=256)  # a page shows the same few drafts again with every click
def decode(text: str, body: str) -> Assessment:
    """The assessment of `text` that `body` holds. ValueError for an unknown schema."""
    return of_json(text, json.loads(body))


def of_json(text: str, stored: _Json) -> Assessment:
    """The assessment of `text` that `as_json` gave. ValueError for an unknown schema."""
    if stored["schema"] != SCHEMA:
        raise ValueError(f"assessment of unknown schema {stored['schema']}")
    return Assessment(
        text=text,
        issues=tuple(_issue_in(issue) for issue in stored["issues"]),
        moves=tuple(MoveFound(Move(m["move"]), Span(*m["at"])) for m in stored["moves"]),
        facts=tuple(FactResult(f["fact"], f["met"], _in(f["at"])) for f in stored["facts"]),
        flags=tuple(FlagRaised(Flag(f["flag"]), _in(f["at"])) for f in stored["flags"]),
        readability=Readability(**stored["readability"]),
        scorecard=_scorecard_in(stored["scorecard"]),
        complete=stored["complete"],
    )


def _out(span: Span | None) -> list[int] | None:
    return [span.start, span.end] if span else None


def _in(at: list[int] | None) -> Span | None:
    return Span(*at) if at else None


def _issue_out(issue: Issue) -> _Json:
    return {
        "at": _out(issue.span),
        "concept": issue.concept.value,
        "rule": issue.rule,
        "tier": issue.tier.value,
        "en": issue.message.en,
        "bn": issue.message.bn,
        "suggestions": list(issue.suggestions),
        "example": [issue.example.wrong, issue.example.right] if issue.example else None,
    }


def _issue_in(stored: _Json) -> Issue:
    return Issue(
        span=Span(*stored["at"]),
        concept=Concept(stored["concept"]),
        rule=stored["rule"],
        tier=Tier(stored["tier"]),
        message=Bilingual(en=stored["en"], bn=stored["bn"]),
        suggestions=tuple(stored["suggestions"]),
        example=Example(*stored["example"]) if stored["example"] else None,
    )


def _readability_out(figures: Readability) -> _Json:
    return {
        "words": figures.words,
        "sentences": figures.sentences,
        "words_per_sentence": figures.words_per_sentence,
        "flesch_reading_ease": figures.flesch_reading_ease,
        "flesch_kincaid_grade": figures.flesch_kincaid_grade,
    }


def _scorecard_out(card: Scorecard) -> _Json:
    return {
        "overall": card.overall,
        "cap": card.cap.value if card.cap else None,
        "criteria": {
            criterion.value: {
                "score": result.score,
                "deductions": [
                    {
                        "reason": loss.reason,
                        "points": loss.points,
                        "subject": loss.subject,
                        "at": _out(loss.span),
                    }
                    for loss in result.deductions
                ],
            }
            for criterion, result in card.criteria.items()
        },
    }


def _scorecard_in(stored: _Json) -> Scorecard:
    return Scorecard(
        overall=stored["overall"],
        cap=Flag(stored["cap"]) if stored["cap"] else None,
        criteria={
            Criterion(name): CriterionScore(
                score=result["score"],
                deductions=tuple(
                    Deduction(loss["reason"], loss["points"], loss["subject"], _in(loss["at"]))
                    for loss in result["deductions"]
                ),
            )
            for name, result in stored["criteria"].items()
        },
    )
