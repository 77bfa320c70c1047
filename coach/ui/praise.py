"""Praise that names what was done well: facts got right, moves made, slips put right."""

from collections.abc import Sequence

from coach.domain.assessment import Assessment
from coach.domain.attempt import Draft
from coach.domain.exercise import Exercise, Move
from coach.domain.scoring import is_work
from coach.ui.texts import count, read, say

_WORTH_SAYING = (Move.APOLOGY, Move.EMPATHY, Move.NEXT_STEP, Move.SOLUTION, Move.RESTATE)
_MOST = 3


def praise(exercise: Exercise, checked: Sequence[Draft]) -> str:
    """One sentence about the last draft; empty when nothing in it earns one."""
    assessment = checked[-1].assessment
    if assessment is None or not is_work(assessment):
        return ""
    parts = [*_facts(exercise, assessment), *_moves(exercise, assessment), *_language(assessment)]
    if not parts:
        return ""
    return say("praise.well_done", what=_listed(parts[:_MOST]))


def _facts(exercise: Exercise, assessment: Assessment) -> list[str]:
    met = {result.fact for result in assessment.facts if result.met}
    labels = [read(fact.label) for fact in exercise.facts if fact.id in met]
    if not labels:
        return []
    if len(labels) == len(exercise.facts) and len(labels) > 1:
        return [count("praise.all_facts", len(labels))]
    return [say("praise.fact", fact=labels[0])]


def _moves(exercise: Exercise, assessment: Assessment) -> list[str]:
    made = {found.move for found in assessment.moves}
    wanted = [move for move in _WORTH_SAYING if move in exercise.moves.wanted and move in made]
    return [say(f"praise.{move}") for move in wanted]


def _language(assessment: Assessment) -> list[str]:
    enough = assessment.readability.words >= 30
    return (
        [say("praise.no_errors")]
        if assessment.complete and enough and not assessment.errors
        else []
    )


def _listed(parts: list[str]) -> str:
    """a; a and b; a, b and c."""
    if len(parts) == 1:
        return parts[0]
    return say("praise.and", first=", ".join(parts[:-1]), last=parts[-1])
