"""Turns what was found in a text into a scorecard in which every lost point has its reason.

Points are lost only for things that are named. Hints never cost points.
"""

from coach.domain.assessment import Criterion, Scorecard
from coach.domain.scoring.accuracy import accuracy
from coach.domain.scoring.clarity import clarity
from coach.domain.scoring.evidence import Evidence
from coach.domain.scoring.overall import is_work, overall
from coach.domain.scoring.task import task
from coach.domain.scoring.tone import tone

__all__ = ["Evidence", "is_work", "scorecard"]


def scorecard(evidence: Evidence) -> Scorecard:
    """The four criteria and the overall score."""
    criteria = {
        Criterion.ACCURACY: accuracy(evidence),
        Criterion.TASK: task(evidence),
        Criterion.TONE: tone(evidence),
        Criterion.CLARITY: clarity(evidence),
    }
    score, cap = overall(evidence, criteria)
    return Scorecard(score, criteria, cap)
