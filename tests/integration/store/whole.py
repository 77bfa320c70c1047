"""An assessment with something in every field."""

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


def whole(text: str, *, complete: bool = True) -> Assessment:
    """The same for every text of at least nine characters that begins 'Dear'."""
    greeting, name = Span(0, 4), Span(5, 8)
    issues = (
        Issue(
            span=name,
            concept=Concept.SPELLING,
            rule="COACH_NAME",
            tier=Tier.ERROR,
            message=Bilingual(en="Is this the name?", bn="নামটা কি ঠিক আছে?"),
            suggestions=("Anne", "<b>'\"</b>"),
            example=Example("Dear Jhon", "Dear John"),
        ),
        Issue(
            span=Span(8, 9),
            concept=Concept.PUNCTUATION,
            rule="COMMA",
            tier=Tier.HINT,
            message=Bilingual(en="A comma.", bn="একটি কমা।"),
        ),
    )
    return Assessment(
        text=text,
        issues=issues,
        moves=(MoveFound(Move.GREETING, greeting),),
        facts=(FactResult("arrival", met=True, span=name), FactResult("order", met=False)),
        flags=(FlagRaised(Flag.TOO_SHORT), FlagRaised(Flag.RUDE, greeting)),
        readability=Readability(5, 1, 5.0, 78.25, None),
        scorecard=Scorecard(
            overall=40,
            cap=Flag.RUDE,
            criteria={
                Criterion.ACCURACY: CriterionScore(
                    80, (Deduction("issue", 12.5, "COACH_NAME", name), Deduction("other", 7.5))
                ),
                Criterion.TASK: CriterionScore(None),
                Criterion.TONE: CriterionScore(55, (Deduction("move", 45, "apology"),)),
                Criterion.CLARITY: CriterionScore(100),
            },
        ),
        complete=complete,
    )
