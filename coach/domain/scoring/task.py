"""task: whether the reply does its job: the moves, the facts, and enough words to make them."""

from collections.abc import Iterator

from coach.domain.assessment import CriterionScore, Deduction
from coach.domain.exercise import Exercise, Flag, Move
from coach.domain.scoring.evidence import Evidence
from coach.domain.scoring.settle import settle

_MOVE, _FACT = 1.0, 1.2  # a wanted move and a required fact share the hundred points like this
_UNWANTED = 6.0
_EACH_DANGER = {Flag.UNSAFE_PROMISE: 25.0, Flag.PERSONAL_DATA: 25.0}
_TOO_SHORT_AT_MOST = 30.0

# What any reply does, when no exercise says more: each part once, by one of its moves.
_PARTS: dict[str, tuple[float, frozenset[Move]]] = {
    "opening": (10.0, frozenset({Move.GREETING, Move.THANKS})),
    "care": (
        20.0,
        frozenset({Move.THANKS, Move.EMPATHY, Move.APOLOGY, Move.RESTATE}),
    ),
    "answer": (45.0, frozenset({Move.SOLUTION, Move.ASK_INFO})),
    "outlook": (25.0, frozenset({Move.NEXT_STEP, Move.OFFER_HELP, Move.CLOSING})),
}
# Two of these, and someone is being answered.
_FEWEST_MOVES = 2
_TO_SOMEONE = frozenset(Move) - {Move.SOLUTION, Move.NEXT_STEP, Move.RESTATE}


def task(evidence: Evidence) -> CriterionScore:
    """Without an exercise, judged by the moves alone, and only when the text is a reply."""
    if evidence.raised(Flag.EMPTY):
        return CriterionScore(None)
    if evidence.exercise is not None:
        return settle([*_of_exercise(evidence, evidence.exercise), *_dangers(evidence)])
    made = {found.move for found in evidence.moves}
    if len(made) < _FEWEST_MOVES or not made & _TO_SOMEONE:
        return CriterionScore(None)
    missing = [
        Deduction("missing_part", points, part)
        for part, (points, moves) in _PARTS.items()
        if not made & moves
    ]
    return settle([*missing, *_dangers(evidence)])


def _of_exercise(evidence: Evidence, exercise: Exercise) -> Iterator[Deduction]:
    made = {found.move: found.span for found in reversed(evidence.moves)}
    met = {result.fact for result in evidence.facts if result.met}
    required = [fact.id for fact in exercise.facts if fact.required]
    shares = _MOVE * len(exercise.moves.wanted) + _FACT * len(required)
    for move in exercise.moves.wanted:
        if move not in made:
            yield Deduction("missing_move", 100 * _MOVE / shares, move)
    for fact in required:
        if fact not in met:
            yield Deduction("missing_fact", 100 * _FACT / shares, fact)
    for move in exercise.moves.unwanted:
        if move in made:
            yield Deduction("unwanted_move", _UNWANTED, move, made[move])
    if evidence.raised(Flag.TOO_SHORT):
        missing = 1 - evidence.readability.words / exercise.words.min
        yield Deduction("too_short", _TOO_SHORT_AT_MOST * missing, Flag.TOO_SHORT)


def _dangers(evidence: Evidence) -> Iterator[Deduction]:
    for flag, points in _EACH_DANGER.items():
        for one in evidence.raised(flag):
            yield Deduction(str(flag), points, flag, one.span)
