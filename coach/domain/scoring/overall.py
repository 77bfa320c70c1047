"""overall: the weighted mean of the criteria, held down by what no score can outweigh."""

from collections.abc import Mapping

from coach.domain.assessment import Assessment, Criterion, CriterionScore
from coach.domain.exercise import Flag, Weights
from coach.domain.scoring.evidence import Evidence

# The most such a text can reach.
CAPS: Mapping[Flag, int] = {
    Flag.EMPTY: 0,
    Flag.GIBBERISH: 10,
    Flag.NOT_ENGLISH: 20,
    Flag.OFF_TASK: 30,
    Flag.REPETITION: 40,
    Flag.COPIED_PROMPT: 40,
    Flag.COPIED_MODEL: 40,
}


def is_work(assessment: Assessment) -> bool:
    """Whether the text is English of the writer's own about the task: praise is due for nothing else."""
    return assessment.scorecard.cap is None and not any(
        raised.flag in CAPS for raised in assessment.flags
    )


def overall(
    evidence: Evidence, criteria: Mapping[Criterion, CriterionScore]
) -> tuple[int | None, Flag | None]:
    """The score, and the flag that holds it down.

    Without the grammar server there is no overall score: it would jump when
    the full check comes.
    """
    raised = {one.flag for one in evidence.flags}
    cap = min((flag for flag in CAPS if flag in raised), key=lambda flag: CAPS[flag], default=None)
    mean = _mean(criteria, evidence.exercise.weights if evidence.exercise else Weights())
    if cap is not None and (mean is None or mean > CAPS[cap]):
        return CAPS[cap] if mean is not None else 0, cap
    return mean if evidence.complete else None, None


def _mean(criteria: Mapping[Criterion, CriterionScore], weights: Weights) -> int | None:
    """The mean of the criteria that apply; None when none does."""
    counted = [
        (score.score, getattr(weights, criterion))
        for criterion, score in criteria.items()
        if score.score is not None
    ]
    total = sum(weight for _, weight in counted)
    return round(sum(score * weight for score, weight in counted) / total) if total else None
